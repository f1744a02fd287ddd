import Datasets
import ScoringKit
import Testing

@Suite("Problems as they are kept")
struct ProblemTests {
  @Test("A problem is the same from its state and from its bytes", arguments: Problems.tasks)
  func same(task: String) async throws {
    for record in try await Problems.shared.records(of: task).prefix(40) {
      let problem = ScoredProblem(record)
      #expect(try ScoredProblem(state: problem.state) == problem)
      let packed = problem.packed
      #expect(ScoredProblem(packed: packed) == problem)
      #expect(ScoredProblem(packed: Array(packed.dropLast())) == nil)
      #expect(ScoredProblem(packed: Array(packed.dropFirst())) == nil)
    }
    #expect(ScoredProblem(packed: []) == nil)
  }

  @Test(
    "Texts are compared in small letters with single blanks",
    arguments: [
      ("", ""), (" ", ""), ("A  b\n\tC ", "a b c"), ("\u{a0}Été  Ö\u{a0}", "été ö"), ("x", "x"),
      ("@[Z]{z}", "@[z]{z}"),
    ])
  func folded(text: String, folded: String) {
    #expect(ChoiceAnswer.folded(text) == folded)
  }
}
