import PuzzleKit
import Scenery
import Testing

@testable import VisualSearch

@Suite("What may be written on things")
struct TextPoolTests {
  @Test("Texts are 2 to 7 capital letters or 1 to 3 digits, each there once")
  func texts() {
    #expect(Set(TextPool.all).count == TextPool.all.count)
    for text in TextPool.words {
      #expect(2...7 ~= text.utf8.count && text.utf8.allSatisfy { 65...90 ~= $0 }, "\(text)")
      #expect(!TextPool.isNumber(text))
    }
    for text in TextPool.numbers {
      #expect(1...3 ~= text.utf8.count && text.utf8.allSatisfy { 48...57 ~= $0 }, "\(text)")
      #expect(TextPool.isNumber(text))
    }
  }

  @Test("No text says what a claim would have to prove, nor names a thing or a place")
  func innocent() {
    let names = Composition.Kind.allCases.flatMap { [$0.name, $0.plural] }
    let last = names.compactMap { $0.split(separator: " ").last.map(String.init) }
    for text in TextPool.words {
      let word = text.lowercased()
      #expect(!WordsReader.covered.contains(word) && !last.contains(word), "\(text)")
    }
  }

  @Test("Texts are alike if one edit makes one of the other")
  func alike() {
    for (one, other, isAlike) in [
      ("CAFE", "CAFE", true), ("CAFE", "SAFE", true), ("CAFE", "CAFES", true),
      ("CAFE", "AFE", true), ("CAFE", "CFE", true), ("CAFE", "CAEF", false), ("12", "13", true),
      ("12", "34", false), ("12", "312", true), ("LIMA", "LUNA", false), ("ROME", "ROYAL", false),
      ("AAB", "ABA", false), ("AA", "AAA", true), ("AB", "A", true), ("AB", "BA", false),
    ] {
      #expect(TextPool.areAlike(one, other) == isAlike, "\(one) \(other)")
      #expect(TextPool.areAlike(other, one) == isAlike, "\(other) \(one)")
    }
  }

  @Test("What is offered as a text is of the right one's sort, the picture's own first")
  func options() throws {
    var puzzle = Searches.asking(.text)
    puzzle.options = .init([4])
    for index in 0..<16 {
      let scene = try Searches.pose(puzzle, index: index)
      let (answer, options) = (scene.asked.answer, scene.asked.options)
      let isNumber = TextPool.isNumber(answer)
      let seen = Set(scene.objects.map(\.text)).filter {
        !$0.isEmpty && $0 != answer && TextPool.isNumber($0) == isNumber
      }
      #expect(options.count == 4 && options.allSatisfy { TextPool.isNumber($0) == isNumber })
      #expect(seen.intersection(options).count == min(3, seen.count))
      for (place, option) in options.enumerated() {
        #expect(!options[..<place].contains { TextPool.areAlike($0, option) }, "\(options)")
      }
    }
  }

  @Test("Many kinds bear texts, in every setting")
  func kinds() {
    let bearing = Composition.Kind.allCases.filter { $0.label != nil }
    #expect(bearing.count >= 8)
    for setting in Composition.Setting.allCases {
      #expect(Stock.kinds(in: setting).contains { $0.label != nil }, "\(setting)")
    }
  }
}
