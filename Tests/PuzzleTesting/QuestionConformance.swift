public import PuzzleKit
import Seeding
public import Testing
import Traces

/// Checks that a puzzle keeps every promise that `QuestionTaking` makes, with its knobs at their defaults.
public func checkQuestions<P: QuestionTaking>(
  of type: P.Type, sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let forms = P.questionForms
  let names = forms.map(\.name)
  #expect(!forms.isEmpty && Set(names).count == names.count, sourceLocation: sourceLocation)
  #expect(Set(P().askedForms).isSubset(of: names), sourceLocation: sourceLocation)
  #expect(
    P.knobs.contains { $0.name == "questions" && $0.isFile }, "\(P.name) has no such knob",
    sourceLocation: sourceLocation)
  let wordings = try forms.map { form in
    try Wording(
      form.slots.map { "<{\($0.name)}" }.joined(separator: ">") + ">", of: form, among: forms)
  }
  let source = Source(path: "questions.jsonl", sha256: "00ff", licence: "")
  var puzzle = P()
  puzzle.take(wordings: wordings, from: source)
  for index in 0..<8 {
    let sample = try drawSample(puzzle, index: index).sample
    let form = try #require(forms.first { $0.name == sample.form }, sourceLocation: sourceLocation)
    let question = sample.problem.question
    checkSample(sample, called: "candidate \(index)", sourceLocation: sourceLocation)
    #expect(
      question.claims.count { $0.fact.kind == "wording" && $0.fact.evidence == .annotation }
        == form.slots.count + 1, "\(question.text)", sourceLocation: sourceLocation)
    #expect(
      !question.text.contains("<>"), "a slot is empty: \(question.text)",
      sourceLocation: sourceLocation)
    #expect(sample.sources.contains(source), sourceLocation: sourceLocation)
  }
}
