import Datasets
import VerificationKit

/// What is asked, what is declared as the answer, and how it was found.
extension ChartRefocusVerifier {
  /// Checks what a record declares against the program that its table gives.
  func checkProblem(
    _ record: Record, _ program: Program, _ declared: Declared, into findings: inout Findings
  ) {
    let scene = program.scene
    checkSteps(program, declared.solution.steps, into: &findings)
    if scene.asked.answer != program.answer {
      findings.report("asked.answer", "the answer is \(program.answer)")
    }
    checkExact(program, declared.solution, into: &findings)
    if !["late", "early"].contains(declared.solution.reveal) {
      findings.report(
        "solution.reveal", "\"\(declared.solution.reveal)\" is no way to tell an answer")
    }
    for gap in program.gaps where !(gap.differs && scene.isLabelled) {
      guard let pixels = gap.pixels, pixels >= 2.99 else {
        findings.report("margin", "what is compared is too close: \(gap.pixels ?? 0) pixels")
        break
      }
    }
    checkSource(record, scene, into: &findings)
    checkMeasures(record, program, into: &findings)
    checkAnswer(record, program, into: &findings)
  }

  private func checkSteps(
    _ program: Program, _ steps: [SolutionFragment.Step], into findings: inout Findings
  ) {
    guard steps.map(\.op) == program.steps.map(\.op) else {
      findings.report("solution.steps", "the steps are \(program.steps.map(\.op))")
      return
    }
    for (number, (step, expected)) in zip(steps, program.steps).enumerated() {
      if step.cells != expected.cells || step.of != expected.of {
        findings.report(
          "solution.steps",
          "step \(number) looks at \(expected.cells.map(\.text)) and uses \(expected.of)")
      }
      if step.value != expected.value.text {
        findings.report(
          "solution.value", "step \(number) gives \(expected.value.text), not \(step.value)")
      }
      if !expected.questions.contains(step.question) {
        findings.report(
          "solution.question", "step \(number) asks \"\(expected.questions.first ?? "")\"")
      }
    }
  }

  private func checkExact(
    _ program: Program, _ solution: SolutionFragment, into findings: inout Findings
  ) {
    let exact: Program
    do {
      exact = try Program(program.scene, program.form, isExact: true)
    } catch {
      findings.report("solution.exact", "\(error)")
      return
    }
    if solution.exact != exact.answer {
      findings.report("solution.exact", "it is \(exact.answer)")
    }
    guard let read = program.steps.last?.value.exact, let truth = exact.steps.last?.value.exact
    else { return }
    let isCount = program.form.answer == .count
    if isCount ? read != truth : (read - truth).magnitude * Exact(40) > truth.magnitude {
      findings.report("solution.exact", "the answer is too far from \(exact.answer)")
    }
  }

  // MARK: - Source, signature and measures

  private func checkSource(_ record: Record, _ scene: Scene, into findings: inout Findings) {
    if let given = scene.table.given, record.provenance.sources.first?.path != given.path {
      findings.report("sources", "the first source is not the table's file")
    }
    if record.signature != Self.signature(scene) {
      findings.report("signature", "the signature is not that of the table and its question")
    }
  }

  /// The signature of a table and what is asked of it.
  static func signature(_ scene: Scene) -> String {
    let (table, asked) = (scene.table, scene.asked)
    var lines = table.categories
    for series in table.series {
      lines.append(series.name)
      lines.append(series.values.map { $0.map(String.init) ?? "" }.joined(separator: ","))
    }
    let cells = asked.cells.map(\.text).joined(separator: ",")
    let number = asked.number.map(String.init) ?? ""
    let last =
      "\(cells) \(asked.series) \(asked.other) \(asked.category) \(number) \(asked.rank)"
    let first = "chart \(scene.chart.rawValue) \(asked.form)"
    let ofTable = VerificationKit.signature(ofCanonical: lines.joined(separator: "\n"))
    let whole = VerificationKit.signature(
      ofCanonical: ([first] + lines + [last]).joined(separator: "\n"))
    return String(ofTable.prefix(16) + whole.suffix(16))
  }

  private func checkMeasures(
    _ record: Record, _ program: Program, into findings: inout Findings
  ) {
    let expected = Measures(program).expected
    let names = record.measures.map(\.name).filter { Measures.names.contains($0) }
    guard names == expected.map(\.name) else {
      findings.report("measures", "the measures are not \(expected.map(\.name)) in this order")
      return
    }
    for (name, value, slack) in expected {
      guard let measure = record.measures.first(where: { $0.name == name }),
        abs(measure.value - value) <= slack
      else {
        findings.report("measures", "\(name) is \(value)")
        continue
      }
    }
  }

  // MARK: - Answer

  private func checkAnswer(_ record: Record, _ program: Program, into findings: inout Findings) {
    let answer = record.answer
    if answer.value != program.scene.asked.answer {
      findings.report("answer", "the answer is \(program.scene.asked.answer)")
    }
    let form = program.form.answer
    if answer.form != form.rawValue || answer.accepted != (form == .number ? "relaxed" : "exact")
      || !BoxedAnswer.spells(answer.text, answer.value)
    {
      findings.report("answer.form", "the answer's text or form does not go with its value")
    }
    for text in record.texts where text.tells(of: record) && !text.ends(with: answer.text) {
      findings.report("answer.end", "\(text.name) does not end with the answer, claimed as such")
    }
  }
}
