import Foundation
import PuzzleKit
import PuzzleTesting
import Testing
import Traces

@testable import JigsawAssembly

@Suite("The words of jigsaws")
struct JigsawWordsTests {
  /// Numbers, colours, positions and what joins them.
  private static let masks: Set<String> = [
    "left", "right", "above", "below", "top", "bottom", "middle", "row", "rows", "column",
    "columns", "piece", "pieces", "black", "grey", "white", "red", "orange", "yellow", "green",
    "turquoise", "blue", "purple", "pink", "brown", "beige", "dark", "light", "of", "and", "the",
    "at", "on", "in", "to", "by", "upright", "upside", "down", "clockwise", "boxed", "percent",
    "third", "thirds", "quarter", "quarters", "half", "two", "three", "way", "across", "along",
  ]

  /// The words with everything that differs between jigsaws anyway taken out.
  private static func masked(_ sample: Sample) -> String {
    var text = sample.problem.question.text
    for thought in sample.thoughts {
      if case .text(let words) = thought.content { text += "\n" + words.text }
    }
    return text.lowercased().split { !$0.isLetter }.map(String.init)
      .filter { !Self.masks.contains($0) && $0.count > 1 }.joined(separator: " ")
  }

  @Test(
    "At least 95 % of 1,000 samples differ when numbers, colours and positions are masked",
    arguments: JigsawScene.Form.allCases)
  func variety(form: JigsawScene.Form) throws {
    let puzzle = try Jigsaws.puzzle(
      Jigsaws.knobs(form, "2x2", size: 128), photos: HeldPhotos(60, width: 170, height: 150))
    var seen: Set<String> = []
    for index in 0..<1000 { seen.insert(Self.masked(try drawSample(puzzle, index: index).sample)) }
    #expect(seen.count >= 950, "\(seen.count)")
  }

  @Test("No sentence is in every third sample", arguments: JigsawScene.Form.allCases)
  func letters(form: JigsawScene.Form) throws {
    let puzzle = try Jigsaws.puzzle(
      Jigsaws.knobs(form, "2x3", size: 192), photos: HeldPhotos(60, width: 240, height: 200))
    var counts: [String: Int] = [:]
    for index in 0..<200 {
      let texts = try drawSample(puzzle, index: index).sample.thoughts.compactMap { thought in
        if case .text(let words) = thought.content { words.text } else { nil }
      }
      let sentences = texts.flatMap { $0.components(separatedBy: ". ") }.map { sentence in
        sentence.lowercased().split { !$0.isLetter }.filter { !Self.masks.contains(String($0)) }
          .joined(separator: " ")
      }
      for sentence in Set(sentences) { counts[sentence, default: 0] += 1 }
    }
    let most = counts.filter { $0.key.contains(" ") }.max { $0.value < $1.value }
    #expect(most?.value ?? 0 <= 66, "\(String(describing: most))")
  }

  @Test("The answer is not spelled before the last picture", arguments: JigsawScene.Form.allCases)
  func late(form: JigsawScene.Form) throws {
    let knobs = Jigsaws.knobs(form, "2x3").merging(["image_thoughts": .integer(3)]) { $1 }
    let puzzle = try Jigsaws.puzzle(
      knobs, photos: HeldPhotos(20, width: 240, height: 200))
    let told: Set<String> = ["place", "swap", "turn", "odd", "order", "answer", "fits", "fills"]
    for index in 0..<30 {
      let sample = try drawSample(puzzle, index: index).sample
      for thought in sample.thoughts.dropLast() {
        guard case .text(let words) = thought.content else { continue }
        #expect(words.claims.allSatisfy { !told.contains($0.fact.kind) }, "\(words.text)")
        #expect(!words.text.contains(sample.answer.text))
      }
      guard case .text(let last) = sample.thoughts[sample.thoughts.count - 1].content else {
        continue
      }
      #expect(last.text.hasSuffix(sample.answer.text))
      #expect(sample.textOnly.text.hasSuffix(sample.answer.text))
    }
  }

  @Test("Where it is asked for, the first words tell what the pictures will show")
  func early() throws {
    let telling: [JigsawScene.Form: String] = [
      .order: "order", .swapped: "swap", .rotation: "turn", .oddPiece: "odd",
      .missingPiece: "fills",
    ]
    for (form, kind) in telling {
      let knobs = Jigsaws.knobs(form, "2x2").merging(["reveal": .text("early")]) { $1 }
      let puzzle = try Jigsaws.puzzle(knobs, photos: HeldPhotos(20, width: 240, height: 200))
      for index in 0..<10 {
        let sample = try drawSample(puzzle, index: index).sample
        guard case .text(let words) = sample.thoughts[0].content else { continue }
        #expect(words.claims.contains { $0.fact.kind == kind }, "\(words.text)")
        #expect(sample.solution.contains("\"reveal\": \"early\""))
        let sentences = sample.thoughts.flatMap { thought -> [String] in
          guard case .text(let words) = thought.content else { return [] }
          return words.text.components(separatedBy: ". ").filter { $0.contains("iece") }
        }
        #expect(Set(sentences).count == sentences.count, "\(sentences)")
        guard case .text(let last) = sample.thoughts[sample.thoughts.count - 1].content else {
          continue
        }
        #expect(last.text.first?.isUppercase == true, "\(last.text)")
      }
    }
  }

  @Test(
    "The example of an answer's form is the answer as often as any other",
    arguments: [
      (JigsawScene.Form.swapped, "1x3", 3), (.oddPiece, "2x2", 4), (.rotation, "2x1", 4),
      (.order, "1x3", 6),
      (.missingPiece, "1x2", 2),
    ])
  func example(form: JigsawScene.Form, layout: String, answers: Int) throws {
    let puzzle = try Jigsaws.puzzle(
      Jigsaws.knobs(form, layout, size: 128), photos: HeldPhotos(60, width: 170, height: 150))
    var count = 0
    for index in 0..<400 {
      let sample = try drawSample(puzzle, index: index).sample
      let shown = sample.problem.question.claims.filter { $0.fact.kind == "format" }
      if shown.contains(where: { $0.fact.values == [sample.answer.value] }) { count += 1 }
    }
    let mean = 400.0 / Double(answers)
    #expect(abs(Double(count) - mean) <= 4 * mean.squareRoot(), "\(count) of \(mean)")
  }

  @Test("Sentences begin with capitals and end", arguments: JigsawScene.Form.allCases)
  func sentences(form: JigsawScene.Form) throws {
    let puzzle = try Jigsaws.puzzle(
      Jigsaws.knobs(form, "2x2", size: 128), photos: HeldPhotos(20))
    for index in 0..<40 {
      for text in Jigsaws.texts(try drawSample(puzzle, index: index).sample) {
        #expect(text.first?.isUppercase == true, "\(text)")
        #expect(".}".contains(text.last ?? " "), "\(text)")
        for slip in [" .", "..", " ,", ". i ", ". we ", ". the "] {
          #expect(!text.contains(slip), "\(text)")
        }
      }
    }
  }

  @Test("An answer's value is what the scene says", arguments: JigsawScene.Form.allCases)
  func answers(form: JigsawScene.Form) throws {
    let puzzle = try Jigsaws.puzzle(
      Jigsaws.knobs(form, "2x2", size: 128), photos: HeldPhotos(20))
    for index in 0..<20 {
      let (scene, solution, sample) = try drawSample(puzzle, index: index)
      let value = sample.answer.value
      switch form {
      case .arrangement:
        let letters = ["A", "B", "C", "D"]
        let place = try #require(letters.firstIndex(of: value))
        #expect(solution.options[place] == scene.pieces)
      case .order: #expect(value == scene.pieces.map { "\($0 + 1)" }.joined(separator: ","))
      case .swapped:
        let two = scene.pieces.indices.filter { scene.pieces[$0] != $0 }
        #expect(value == "\(two[0] + 1),\(two[1] + 1)")
      case .rotation:
        let degrees = value.split(separator: ",").compactMap { Int($0) }
        #expect(degrees.count == 4)
        for (piece, angle) in degrees.enumerated() {
          #expect((scene.turns[piece] * 90 + angle) % 360 == 0 && 0..<360 ~= angle)
        }
      case .missingPiece:
        let missing = try #require(scene.missing)
        #expect(value == "\(missing.truth + 1)")
      case .oddPiece:
        let odd = try #require(scene.odd)
        #expect(value == "\(odd.place + 1)")
      case .pair:
        let (one, other) = (scene.places[scene.asked[0]], scene.places[scene.asked[1]])
        let step = ["left": -1, "right": 1, "above": -2, "below": 2][value]
        #expect(other - one == step)
      }
    }
  }
}
