import PuzzleKit
import PuzzleTesting
import Testing
import Traces

@testable import SpatialNavigation

@Suite("The words of lakes")
struct LakeWordsTests {
  /// The words with everything that differs between lakes anyway taken out.
  static func masked(_ sample: Sample) -> String {
    var text = sample.problem.question.text
    for thought in sample.thoughts {
      if case .text(let words) = thought.content { text += "\n" + words.text }
    }
    let masks: Set<String> = [
      "left", "right", "up", "down", "above", "below", "row", "rows", "column", "columns", "red",
      "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
      "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen",
      "nineteen", "twenty", "once", "twice", "times", "start", "goal", "of", "and", "the", "at",
      "cell", "cells", "penguin", "snowman", "flag", "present", "trophy", "hut", "walker", "a",
      "an", "by",
    ]
    return text.lowercased().split { !$0.isLetter }.map(String.init)
      .filter { !masks.contains($0) && $0.count > 1 }.joined(separator: " ")
  }

  @Test(
    "At least 95 % of 1,000 samples differ when numbers, directions, cells and colours are masked")
  func variety() throws {
    let puzzle = SpatialNavigationPuzzle()
    var seen: Set<String> = []
    for index in 0..<1000 { seen.insert(Self.masked(try drawSample(puzzle, index: index).sample)) }
    #expect(seen.count >= 950)
  }

  @Test(
    "Thorough words are as long as ThinkMorph's: from 332 characters before the picture, from 268 after, to 1,900"
  )
  func lengths() throws {
    let puzzle = try SpatialNavigationKnobsTests.puzzle([
      "words": .text("thorough"), "size": .text("4...6"), "path_length": .text("5...12"),
    ])
    var before: [Int] = []
    var after: [Int] = []
    for index in 0..<300 {
      let sample = try drawSample(puzzle, index: index).sample
      guard case .text(let plan) = sample.thoughts[0].content,
        case .text(let check) = sample.thoughts[2].content
      else { continue }
      before.append(plan.length)
      after.append(check.length)
    }
    #expect(before.filter { 332...1900 ~= $0 }.count > 280)
    #expect(after.filter { 268...1900 ~= $0 }.count > 280)
  }

  @Test("The answer is not spelled before the picture that shows it")
  func late() throws {
    let puzzle = try SpatialNavigationKnobsTests.puzzle(["image_thoughts": .integer(3)])
    for index in 0..<100 {
      let sample = try drawSample(puzzle, index: index).sample
      guard sample.answer.value.count > 1 else { continue }
      #expect(!sample.problem.question.text.contains(sample.answer.text))
      for thought in sample.thoughts.dropLast() {
        if case .text(let words) = thought.content {
          #expect(!words.text.contains(sample.answer.value))
        }
      }
    }
  }

  @Test("Sentences begin with capitals and end")
  func sentences() throws {
    for index in 0..<200 {
      let sample = try drawSample(SpatialNavigationPuzzle(), index: index).sample
      for thought in sample.thoughts {
        guard case .text(let words) = thought.content else { continue }
        #expect(words.text.first?.isUppercase == true, "\(words.text)")
        #expect(".}".contains(words.text.last ?? " "), "\(words.text)")
        #expect(!words.text.contains(" ."), "\(words.text)")
        #expect(!words.text.contains(".."), "\(words.text)")
      }
    }
  }
}

@Suite("Given maps")
struct GivenMapsTests {
  func reason(_ rows: [String]) -> String? {
    do {
      _ = try Lake(GivenGrid(line: 3, rows: rows))
      return nil
    } catch {
      #expect(error.line == 3)
      return error.reason
    }
  }

  @Test("VSP's letters and Gymnasium's are read alike")
  func letters() throws {
    let vsp = try Lake(GivenGrid(line: 1, rows: ["@_#", "__#", "#_*"]))
    let gymnasium = try Lake(GivenGrid(line: 1, rows: ["SFH", "FFH", "HFG"]))
    #expect(vsp == gymnasium)
  }

  @Test("What is no lake is turned away with its reason")
  func rejected() {
    #expect(reason(["@_*", "__"]) == "ragged")
    #expect(reason(["__*", "___"]) == "start")
    #expect(reason(["@@*", "___"]) == "start")
    #expect(reason(["@_*", "__*"]) == "goal")
    #expect(reason(["@_?", "__*"]) == "letter")
    #expect(reason(["@#*", "_#_"]) == "unsolvable")
    #expect(reason([]) == "size")
    #expect(reason(["@*"]) == "size")
    #expect(reason(["@_*", "___"]) == nil)
  }

  @Test("Each given map is posed as it is")
  func posed() throws {
    var puzzle = SpatialNavigationPuzzle()
    let rejections = puzzle.take(
      [
        GivenGrid(line: 1, rows: ["S_", "FG"]), GivenGrid(line: 2, rows: ["SH", "HG"]),
        GivenGrid(line: 3, rows: ["GF", "FS"]),
      ], from: Source(path: "maps.jsonl", sha256: "", licence: ""))
    #expect(rejections.map(\.line) == [2])
    #expect(puzzle.givenCount == 2)
    let drawn = try drawSample(puzzle, index: 1)
    #expect(drawn.scene.board == .lake(try Lake(GivenGrid(line: 3, rows: ["GF", "FS"]))))
    #expect(drawn.sample.sources.map(\.path) == ["maps.jsonl"])
  }
}
