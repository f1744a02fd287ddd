import PuzzleKit
import PuzzleTesting
import Testing
import Traces

@testable import JigsawAssembly

@Suite("Questions of jigsaws in a user's words")
struct JigsawQuestionTests {
  /// A puzzle whose question of a form is worded.
  private func puzzle(
    _ form: JigsawScene.Form, _ templates: String..., photos: HeldPhotos? = nil
  ) throws -> JigsawAssemblyPuzzle {
    let forms = JigsawAssemblyPuzzle.questionForms
    let known = try #require(forms.first { $0.name == form.rawValue })
    var puzzle = try Jigsaws.puzzle(
      Jigsaws.knobs(form, form == .rotation ? "2x2" : "2x3", size: 192),
      photos: photos ?? HeldPhotos(20, width: 240, height: 200))
    puzzle.take(
      wordings: try templates.map { try Wording($0, of: known, among: forms) },
      from: Source(path: "q.jsonl", sha256: "00ff", licence: ""))
    return puzzle
  }

  @Test("Every slot of every form is filled in", arguments: JigsawScene.Form.allCases)
  func slots(form: JigsawScene.Form) throws {
    let slots = JigsawSlot.allCases.filter { $0.suits(form) }
    let template = slots.map { "<{\($0.rawValue)}" }.joined(separator: ">") + ">"
    let puzzle = try puzzle(form, template)
    for index in 0..<12 {
      let (scene, _, sample) = try drawSample(puzzle, index: index)
      let question = sample.problem.question
      checkSample(sample, called: "candidate \(index)")
      #expect(!question.text.contains("<>"), "\(question.text)")
      let own = question.claims.filter { $0.fact.kind == "wording" }
      #expect(own.count == slots.count + 1 && own.allSatisfy { $0.fact.evidence == .annotation })
      let facts = question.claims.map { [$0.fact.kind] + $0.fact.values }
      #expect(facts.contains(["count", "\(scene.numbers.count)"]))
      #expect(facts.contains(["rows", "\(scene.layout.rows)"]))
      #expect(facts.contains(["columns", "\(scene.layout.columns)"]))
      #expect(
        facts.contains(["layout", "\(scene.layout.rows)", "\(scene.layout.columns)"]))
      let scalars = Array(question.text.unicodeScalars)
      for claim in question.claims where ["count", "rows", "columns"].contains(claim.fact.kind) {
        let said = String(String.UnicodeScalarView(scalars[claim.span]))
        #expect(said == claim.fact.values[0], "\(claim.fact.kind): \(said)")
      }
      // Every code point is claimed, but for the words around the claims of what is filled in.
      #expect(question.claims.map(\.span.count).reduce(0, +) <= question.length)
      #expect(sample.sources.last?.path == "q.jsonl")
      #expect(question.text.contains("\\boxed{"))
    }
  }

  @Test("What every puzzle promises that takes a user's questions")
  func promises() throws { try checkQuestions(of: JigsawAssemblyPuzzle.self) }

  @Test("A pair is named by its slots, in whatever order they stand")
  func pairs() throws {
    let puzzle = try puzzle(.pair, "Where is {second} relative to {first}? {answer_form}")
    for index in 0..<20 {
      let (scene, _, sample) = try drawSample(puzzle, index: index)
      let (one, other) = (scene.asked[0] + 1, scene.asked[1] + 1)
      let question = sample.problem.question
      #expect(question.text.hasPrefix("Where is piece \(other) relative to piece \(one)? "))
      let named = question.claims.filter { $0.fact.kind == "named" }
      #expect(named.map(\.fact.values) == [["second", "\(other)"], ["first", "\(one)"]])
      #expect(named.allSatisfy { $0.fact.evidence == .record && $0.fact.image == nil })
    }
  }

  @Test("The options stand in the question, each on its line, and in the list of options")
  func options() throws {
    let puzzle = try puzzle(.arrangement, "Which list?\n{options}\nAnswer \\boxed{{}}.")
    for index in 0..<20 {
      let (_, solution, sample) = try drawSample(puzzle, index: index)
      let question = sample.problem.question
      let lines = question.text.split(separator: "\n")
      #expect(lines.count == solution.options.count + 2)
      #expect(lines.dropFirst().dropLast().map(String.init) == sample.problem.options.map(\.text))
      #expect(question.claims.count { $0.fact.kind == "option" } == solution.options.count)
      #expect(question.text.hasSuffix("Answer \\boxed{}."))
    }
  }

  @Test("A question without its required slots is refused")
  func required() throws {
    let forms = JigsawAssemblyPuzzle.questionForms
    for (form, template, missing) in [
      ("arrangement", "Which?", "{options}"), ("pair", "Where is {first}?", "{second}"),
    ] {
      let known = try #require(forms.first { $0.name == form })
      #expect {
        try Wording(template, of: known, among: forms)
      } throws: {
        "\($0)".hasPrefix(missing)
      }
    }
  }

  @Test("Pictures, thoughts and answers are those of the task's own words")
  func rest() throws {
    let worded = try puzzle(.order, "These {pieces} pieces: {answer_form}", "Solve.")
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
    #expect(questions == ["Th", "So"], "both wordings are drawn")
  }
}
