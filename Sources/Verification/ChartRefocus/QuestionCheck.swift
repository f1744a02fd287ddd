import Datasets
import VerificationKit

/// Whether the question names all that is asked, and says how to answer.
struct QuestionCheck {
  let truth: ClaimTruth
  private var asked: Asked { truth.scene.asked }
  private var form: Form { truth.program.form }
  private var isOfSeveral: Bool { truth.table.hasSeveralSeries }

  func check(_ record: Record, into findings: inout Findings) {
    let claims = record.problem.claims
    func need(_ kind: String, _ values: [String], _ what: String) {
      if !claims.contains(where: { $0.kind == kind && $0.values == values }) {
        findings.report("question", "the question does not say \(what)")
      }
    }
    func category(_ number: Int) { need("category", [String(number)], "the category \(number)") }
    func series(_ number: Int) {
      if isOfSeveral { need("series", [String(number)], "the series \(number)") }
    }
    if form == .colour {
      checkColour(claims, into: &findings)
    } else {
      for cell in asked.cells {
        category(cell.category)
        series(cell.series)
      }
    }
    if form.namesSeries { series(asked.series) }
    if form.namesOther { series(asked.other) }
    if form.namesCategory { category(asked.category) }
    if let number = asked.number {
      let decimals = truth.table.decimals
      need("number", [Exact(number, decimals: decimals).text(decimals)], "the number")
    }
    if form.ranks != [0] { need("rank", [String(asked.rank)], "the rank") }
    checkWords(record, into: &findings)
    checkEnd(record, into: &findings)
    if !record.problem.options.isEmpty {
      findings.report("question", "there are no options to choose from")
    }
  }

  private func checkColour(_ claims: [Record.Claim], into findings: inout Findings) {
    guard let cell = asked.cells.first else { return }
    let isRound = truth.scene.chart.isRound
    let values = isRound ? ["-1", String(cell.category)] : [String(cell.series), "-1"]
    // The sub-question has the colour too.
    let said = claims.first { $0.kind == "colour" && Array($0.values.prefix(2)) == values }
    let names = truth.program.steps.first?.questions ?? []
    guard let said, names.contains("Which is drawn in \(said.values[2])?") else {
      findings.report("question", "the question does not say the colour")
      return
    }
    let kind = isRound ? "category" : "series"
    if claims.contains(where: {
      $0.kind == kind && $0.values == [String(isRound ? cell.category : cell.series)]
    }) {
      findings.report("question", "the question tells what is asked")
    }
  }

  private func checkWords(_ record: Record, into findings: inout Findings) {
    let scalars = Array(record.problem.question.unicodeScalars)
    let words = record.problem.claims.filter { $0.kind == "asks" }.map { claim in
      String(String.UnicodeScalarView(scalars[claim.span[0]..<claim.span[1]]))
    }.joined(separator: " | ")
    let asking = FormWords(form: form)
    if !asking.areAsked(by: words) {
      findings.report("question", "the question does not ask for \(form.rawValue)")
    }
  }

  private func checkEnd(_ record: Record, into findings: inout Findings) {
    let scalars = Array(record.problem.question.unicodeScalars)
    let ends = record.problem.claims.last.map { claim in
      // Nothing is asked behind it.
      claim.kind == "format" && !scalars[claim.span[1]...].contains("?")
    }
    if ends != true { findings.report("question", "the question does not end with a format") }
  }
}
