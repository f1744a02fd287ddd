import PuzzleKit
import Recipes
import Seeding
import Testing
import Traces

/// A puzzle that takes questions of two forms, of which it asks one.
private struct Well: QuestionTaking {
  var questions: String?
  var wordings: [Wording] = []

  static let name = "well"
  static let summary = "A puzzle for tests."
  static let knobs: [Knob<Well>] = [Knob(file: "questions", \.questions, "questions to ask")]
  static let questionForms = [
    QuestionForm("depth", slots: [QuestionSlot("rope")]), QuestionForm("width", slots: []),
    QuestionForm("taste", slots: []),
  ]
  var askedForms: [String] { ["depth", "width"] }

  mutating func take(wordings: [Wording], from source: Source) { self.wordings = wordings }
  func pose(_ candidate: Candidate, using chance: inout Chance) throws(Rejection) -> Int { 0 }
  func solve(_ scene: Int) throws(Rejection) -> Int { 0 }
  func signature(of scene: Int) -> Signature { Signature(high: 0, low: 0) }
  func tell(_ scene: Int, solution: Int, using chance: inout Chance) throws -> Sample {
    throw Rejection("never")
  }
}

@Suite("Questions that a recipe names")
struct RecipeQuestionsTests {
  private func read(
    _ path: String, forms: [String] = ["depth", "width"], sum: String = "00ff"
  ) throws -> Recipe {
    let yaml = "splits: {test: 4}\ntasks:\n- task: well\n  questions: \(path)\n"
    return try RecipeReader(yaml: yaml, file: "well.yaml", puzzles: [Well.self]).read(
      maps: { _ in throw NoFile() },
      questions: { path, known in
        guard let name = path.split(separator: "/").last, !path.hasPrefix("gone") else {
          throw NoFile()
        }
        let wordings = try forms.compactMap { form in
          try known.first { $0.name == form }
            .map { try Wording("How \(form)?", of: $0, among: known) }
        }
        return GivenQuestions(
          wordings: wordings, source: Source(path: String(name), sha256: sum, licence: ""))
      }, photos: { _, _, _ in throw NoFile() },
      annotations: { _ in throw NoFile() }, excludedPhotos: { _ in throw NoFile() })
  }

  @Test("Are taken by the puzzle, and belong to the recipe by content and not by folder")
  func content() throws {
    let one = try read("here.jsonl")
    #expect((one.parts[0].puzzle as? Well)?.wordings.map(\.form) == ["depth", "width"])
    #expect(one.canonical.contains("  questions: sha256:00ff here.jsonl\n"))
    #expect(one.inputNotes.isEmpty)
    #expect(try read("there/here.jsonl").canonical == one.canonical)
    #expect(try read("here.jsonl", sum: "ff00").canonical != one.canonical)
  }

  @Test("Leave a note of forms that are asked and not worded, or worded and not asked")
  func notes() throws {
    #expect(
      try read("here.jsonl", forms: ["depth", "taste", "depth"]).inputNotes == [
        "here.jsonl has no wording of the form width, which well asks in its own words",
        "here.jsonl has wordings of the form taste, which no sample of well asks",
      ])
  }

  @Test("Stop the run at the place where the recipe names them")
  func errors() {
    #expect {
      try read("gone.jsonl")
    } throws: { error in
      "\(error)" == """
        well.yaml:4:14: there is no such file
            questions: gone.jsonl
                       ^
        """ && (error as? RecipeError)?.kind == .input
    }
  }
}
