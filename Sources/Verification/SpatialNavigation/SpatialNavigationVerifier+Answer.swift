import Datasets
import VerificationKit

/// What a record declares as its answer, and as its measures.
extension SpatialNavigationVerifier {
  func checkAnswer(
    _ record: Record, _ declared: Declared, _ expected: Expectation, _ state: BoardState,
    into findings: inout Findings
  ) {
    let answer = record.answer
    let isCell = expected.answerForm == "cell"
    if answer.value != expected.value {
      findings.report("answer", "the answer is \(expected.value), not \(answer.value)")
    }
    if answer.form != expected.answerForm
      || answer.accepted != (expected.form == .path ? "any-valid" : "exact")
      || (!isCell && answer.text != "\\boxed{\(answer.value)}")
    {
      findings.report("answer", "the answer's text or form does not go with its value")
    }
    for text in record.texts where text.tells(of: record) && !text.ends(with: answer.text, expected)
    {
      findings.report("answer", "\(text.name) does not end with the answer, claimed as such")
    }
    if declared.solution.moves != expected.moves.map(\.rawValue) {
      findings.report("solution", "its moves are not those that the answer rests on")
    }
    if declared.solution.turns != turns(expected.moves) {
      findings.report("solution", "the moves have \(turns(expected.moves)) turns")
    }
  }

  func checkMeasures(
    _ record: Record, _ declared: Declared, _ state: BoardState, into findings: inout Findings
  ) {
    var expected: [String: Int] = [
      "grid.rows": state.rows, "grid.columns": state.columns, "holes.count": state.count(.hole),
      "plan.length": declared.scene.asked.moves.count, "dead_ends.count": state.deadEnds,
    ]
    if let shortest = state.shortest {
      expected["path.length"] = shortest
      expected["path.turns"] = state.fewestTurns ?? 0
      expected["path.shortest_count"] = state.shortestCount
    }
    for measure in record.measures {
      if let value = expected[measure.name], measure.value != Double(value) {
        findings.report("measures", "\(measure.name) is \(value), not \(measure.value)")
      }
    }
  }

  /// Holds the share of the picture that the answer's walk takes up to the board and the walk.
  func checkArea(
    _ record: Record, _ legend: Legend, _ expected: Expectation, _ state: BoardState, pixels: Int,
    into findings: inout Findings
  ) {
    let told = record.measures.filter { $0.name == "target.area" }
    guard !expected.moves.isEmpty else {
      if !told.isEmpty {
        findings.report("measures", "target.area is told, and the answer rests on no walk")
      }
      return
    }
    guard told.count == 1, let walk = state.walk(from: state.start, expected.moves) else {
      findings.report("measures", "target.area is told \(told.count) times, not once")
      return
    }
    let box = WalkBox(walk, Geometry(legend))
    if !box.covers(told[0].value, of: pixels) {
      findings.report(
        "measures",
        "target.area is \(Double(box.area.lowerBound) / Double(pixels)), not \(told[0].value)")
    }
  }
}

extension RecordText {
  /// Whether the text comes to the answer: the last thought, and the words without pictures.
  fileprivate func tells(of record: Record) -> Bool {
    place == .thought(record.thoughts.count - 1) || place == .textOnly
  }

  /// Whether the text ends with an answer, and claims it there.
  fileprivate func ends(with answer: String, _ expected: Expectation) -> Bool {
    let scalars = Array(text.unicodeScalars)
    guard let claim = claims.last, claim.span[1] == scalars.count else { return false }
    return claim.kind == (expected.form == .path ? "walk" : "answer")
      && String(String.UnicodeScalarView(scalars[claim.span[0]...])) == answer
  }
}
