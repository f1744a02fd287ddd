import PuzzleKit
import PuzzleTesting
import Testing
import Traces

@testable import SpatialNavigation

@Suite("The knobs of mazes and of questions do what they say")
struct MazeKnobsTests {
  private static let asked = NavigationScene.Question.Form.allCases.map(\.rawValue)

  /// A puzzle of a family that asks questions of one form.
  private static func puzzle(
    _ family: String, asking form: String = "path", _ more: [String: KnobValue] = [:]
  ) throws -> SpatialNavigationPuzzle {
    var knobs: [String: KnobValue] = ["family": .text(family), "size": .text("4...7")]
    for name in asked { knobs["ask_\(name)"] = .integer(name == form ? 1 : 0) }
    return try SpatialNavigationKnobsTests.puzzle(knobs.merging(more) { $1 })
  }

  @Test(
    "Every family with every form keeps the promises of a puzzle",
    arguments: ["lake", "walled", "hexagonal", "polar"], asked)
  func conformance(family: String, form: String) throws {
    let puzzle = try Self.puzzle(family, asking: form)
    try checkPuzzle(puzzle, indices: 0..<4)
    for index in 0..<12 {
      let drawn = try drawSample(puzzle, index: index)
      #expect(drawn.scene.family.rawValue == family)
      #expect(drawn.sample.form == form)
    }
  }

  @Test(
    "Half of the questions whether there is a way have no for an answer, and plans fail as often")
  func balance() throws {
    for (form, yes) in [("exists", "yes"), ("safe", "safe")] {
      let puzzle = try Self.puzzle("walled", asking: form)
      let count = try (0..<200).count { index in
        try drawSample(puzzle, index: index).sample.answer.value == yes
      }
      // Of 200 fair coins, in 9,999 of 10,000 cases.
      #expect(72...128 ~= count, "\(form): \(count)")
    }
  }

  @Test("The right one of four ways stands as often in each place")
  func places() throws {
    let puzzle = try Self.puzzle("walled", asking: "choice")
    var counts: [String: Int] = [:]
    for index in 0..<200 {
      counts[try drawSample(puzzle, index: index).sample.answer.value, default: 0] += 1
    }
    #expect(Set(counts.keys) == ["A", "B", "C", "D"])
    #expect(counts.values.allSatisfy { 26...76 ~= $0 })
  }

  @Test("algorithm, braid and ends")
  func carving() throws {
    let plain = try Self.puzzle(
      "walled", asking: "path",
      ["algorithm": .text("sidewinder"), "ends": .text("corners"), "size": .integer(8)])
    for index in 0..<20 {
      let scene = try drawSample(plain, index: index).scene
      guard case .maze(let board) = scene.board else { continue }
      #expect(board.plan.algorithm == .sidewinder)
      // A tree of 64 cells has 63 open sides, each seen from both of its cells.
      #expect(board.maze.openSides.reduce(0) { $0 + $1.nonzeroBitCount } == 126)
      #expect([0, 7].contains(board.maze.start.row) && [0, 7].contains(board.maze.start.column))
    }
    let braided = try Self.puzzle(
      "walled", asking: "path", ["braid": .integer(1), "size": .integer(8)])
    for index in 0..<20 {
      let scene = try drawSample(braided, index: index).scene
      #expect(scene.field.deadEnds == 0)
    }
  }

  @Test(
    "What a family lacks is refused with a sentence",
    arguments: [
      (["family": "hexagonal", "algorithm": "eller"], "algorithm", "carves no hexagonal grid"),
      (["family": "walled", "size": "3"], "size", "4 to 64 rows"),
      (["family": "polar", "theme": "lake"], "theme", "no look of polar boards"),
      (["family": "lake", "path_style": "gradient"], "path_style", "arrows"),
      (["family": "walled", "path_style": "footprints", "cell": "12"], "cell", "16 to 96 pixels"),
      (["family": "hexagonal", "maps": "maps.jsonl"], "maps", "a file of maps holds lakes"),
    ] as [([String: String], String, String)])
  func refused(knobs: [String: String], name: String, part: String) {
    let values = knobs.mapValues { Int($0).map { .integer($0) } ?? KnobValue.text($0) }
    #expect {
      try SpatialNavigationKnobsTests.puzzle(values)
    } throws: { error in
      guard let error = error as? KnobError else { return false }
      return error.knob == name && error.message.contains(part)
    }
  }

  @Test("A braid of more than all and walls of two cells are out of bounds")
  func bounds() {
    for (name, value) in [("braid", KnobValue.integer(2)), ("size", .integer(2))] {
      #expect(throws: KnobError.self) {
        try SpatialNavigationKnobsTests.puzzle(["family": .text("walled"), name: value])
      }
    }
  }

  @Test("However large a maze, a text has at most 2,500 characters before its answer")
  func lengths() throws {
    let puzzle = try Self.puzzle(
      "walled", asking: "path",
      ["size": .text("40...64"), "words": .text("thorough"), "path_length": .text("200...4000")])
    for index in 0..<12 {
      let sample = try drawSample(puzzle, index: index).sample
      var texts = [sample.textOnly]
      for thought in sample.thoughts {
        if case .text(let words) = thought.content { texts.append(words) }
      }
      for words in texts {
        let text = words.text.split(separator: "\\boxed").first ?? ""
        #expect(text.count <= 2500)
      }
    }
  }
}
