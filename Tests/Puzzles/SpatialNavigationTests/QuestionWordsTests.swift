import PuzzleKit
import PuzzleTesting
import Testing
import Traces

@testable import SpatialNavigation

@Suite("Questions in a user's words")
struct QuestionWordsTests {
  /// A puzzle whose question of a form is worded.
  private func puzzle(_ form: String, _ templates: String...) throws -> SpatialNavigationPuzzle {
    let forms = SpatialNavigationPuzzle.questionForms
    let known = try #require(forms.first { $0.name == form })
    var knobs: [String: KnobValue] = [
      "family": .list([.text("lake"), .text("walled"), .text("hexagonal"), .text("polar")]),
      "size": .text("4...7"), "ask_path": .integer(0),
    ]
    knobs["ask_\(form)"] = .integer(1)
    var puzzle = try SpatialNavigationKnobsTests.puzzle(knobs)
    puzzle.take(
      wordings: try templates.map { try Wording($0, of: known, among: forms) },
      from: Source(path: "q.jsonl", sha256: "00ff", licence: ""))
    return puzzle
  }

  @Test("Keep the user's words and say sizes and places as facts")
  func facts() throws {
    let puzzle = try puzzle("path", "{rows}x{columns} ({size}) from {start} to {goal}: \\boxed{{}}")
    for index in 0..<40 {
      let (scene, _, sample) = try drawSample(puzzle, index: index)
      let question = sample.problem.question
      let lattice = scene.field.lattice
      let ends = [scene.field.start, scene.field.goal]
      #expect(
        question.claims.filter { $0.fact.kind != "wording" }.map { [$0.fact.kind] + $0.fact.values }
          == [
            ["rows", "\(lattice.rows)"], ["columns", "\(lattice.columns)"],
            ["grid", "\(lattice.rows)", "\(lattice.columns)"],
            ["start", "\(ends[0].row + 1)", "\(ends[0].column + 1)"],
            ["goal", "\(ends[1].row + 1)", "\(ends[1].column + 1)"],
          ])
      #expect(
        question.text.hasPrefix(
          "\(lattice.rows)x\(lattice.columns) (\(lattice.rows)×\(lattice.columns)) from "))
      #expect(question.text.hasSuffix(": \\boxed{}"))
      // Every code point is claimed, so nothing is excused.
      #expect(question.claims.map(\.span.count).reduce(0, +) == question.length)
      #expect(sample.sources.map(\.path) == ["q.jsonl"])
    }
  }

  @Test(
    "Say what is asked about",
    arguments: [("safe", "moves", "plan"), ("end", "moves", "plan"), ("cell", "cell", "asked")])
  func asked(form: String, slot: String, kind: String) throws {
    let puzzle = try puzzle(form, "What of {\(slot)}? {naming} {letters}: {answer_form}")
    for index in 0..<20 {
      let kinds = try drawSample(puzzle, index: index).sample.problem.question.claims
        .map(\.fact.kind)
      #expect(kinds.contains(kind))
      #expect(kinds.contains("naming"))
      #expect(kinds.contains("letter"))
      #expect(kinds.contains("format"))
    }
  }

  @Test("Leave pictures, thoughts and answers as they are with the task's own words")
  func rest() throws {
    let worded = try puzzle("path", "A {size} board: {answer_form}", "Solve.")
    var own = worded
    own.take(wordings: [], from: Source(path: "", sha256: "", licence: ""))
    var questions: Set<String> = []
    for index in 0..<20 {
      let sample = try drawSample(worded, index: index).sample
      var other = try drawSample(own, index: index).sample
      #expect(sample.problem.question != other.problem.question)
      other.problem.question = sample.problem.question
      other.sources = sample.sources
      #expect(sample == other)
      questions.insert(String(sample.problem.question.text.prefix(2)))
    }
    #expect(questions == ["A ", "So"], "both wordings are drawn")
  }

  @Test("Are asked of their form alone")
  func otherForms() throws {
    var puzzle = try puzzle("path", "Solve.")
    puzzle.ask.exists = RealSpread(1...1)
    var forms: Set<String> = []
    for index in 0..<40 {
      let sample = try drawSample(puzzle, index: index).sample
      #expect((sample.problem.question.text == "Solve.") == (sample.form == "path"))
      #expect(sample.sources.isEmpty == (sample.form != "path"))
      forms.insert(sample.form)
    }
    #expect(forms == ["path", "exists"])
  }
}
