@testable import Datasets

/// Damages of what is asked, of programs, answers, measures and signatures.
extension Damage {
  static let questions: [Damage] = [
    Damage("another form", "record.form") { $0.record.form = "maximum" },
    Damage("a form that there is not", "record.form") { sketch in
      sketch.record.form = "guess"
      try sketch.edit(\.scene, "asked", "form", "guess")
    },
    Damage("a series that the form does not name", "asked") {
      try $0.edit(\.scene, "asked", "series", 0)
    },
    Damage("no cell", "asked") { try $0.edit(\.scene, "asked", "cells", [[Int]]()) },
    Damage("a cell that is not there", "asked") {
      try $0.edit(\.scene, "asked", "cells", [[0, 4]])
    },
    Damage("a cell twice", "asked", of: .compare) {
      try $0.edit(\.scene, "asked", "cells", [[0, 1], [0, 1]])
    },
    Damage("another rank", "asked", of: .ranked) { try $0.edit(\.scene, "asked", "rank", 4) },
    Damage("another step of readings", "asked", of: .rounded) {
      try $0.edit(\.scene, "asked", "step", 5)
    },
    Damage("other decimals", "asked", of: .ratio) { try $0.edit(\.scene, "asked", "decimals", 2) },
    Damage("a ratio below one", "asked", .ratio) { $0.cells.swapAt(0, 1) },
    Damage("a trend backwards", "asked", .trend) { $0.cells.swapAt(0, 1) },
    Damage("a trend of names", "asked", .trend) { $0.kind = "names" },
    Damage("a figure that is read too roughly", "program", .rounded) {
      $0.cells = [[0, 2]]
      $0.values[0][2] = 78
    },
    Damage("a number of a logarithmic axis", "program", .log) {
      $0.form = "maximum_value"
    },
    Damage("nothing to count", "program", .countAbove) { $0.number = 66 },
    Damage("two that match", "program", .match) { $0.values[0][2] = 35 },
    Damage("a colour that two series have", "program", .colour) { $0.paints[0] = 0x46b04b },
    Damage("a step too few", "solution.steps", .difference) { $0.steps.removeFirst() },
    Damage("another operation", "solution.steps", .difference) { $0.steps[2].op = "add" },
    Damage("other cells of a step", "solution.steps", .difference) {
      $0.steps[0].cells = [[0, 3]]
    },
    Damage("other steps that are used", "solution.steps", .difference) { $0.steps[2].of = [1, 0] },
    Damage("another value", "solution.value", .difference) { $0.steps[0].value = "21" },
    Damage("another sub-question", "solution.question", .difference) {
      $0.steps[2].question = "What is the difference between 50 and 20?"
    },
    Damage("another list", "solution.question", .maximum) {
      $0.steps[0].question =
        "Which has the largest value among Chile, Peru, Oman, and Mali?"
    },
    Damage("another exact answer", "solution.exact", .rounded) { $0.exact = "122" },
    Damage("no way to tell", "solution.reveal") {
      try $0.edit(\.solution) { $0["reveal"] = "soon" }
    },
    Damage("another answer asked for", "asked.answer") {
      try $0.edit(\.scene, "asked", "answer", "51")
    },
    Damage("another answer", "answer") { $0.record.answer.value = "51" },
    Damage("an exact number", "answer.form") { $0.record.answer.accepted = "exact" },
    Damage("a label as a number", "answer.form", of: .maximum) {
      $0.record.answer.form = "number"
    },
    Damage("an answer without a box", "answer.form") { $0.record.answer.text = "50" },
    Damage("words after the answer", "answer.end") { $0.add(" Yes.", to: 2) },
    Damage("what is too close", "margin", .trend) { $0.values[0][1] = 21 },
    Damage("another signature", "signature") {
      $0.record.signature = String($0.record.signature.reversed())
    },
    Damage("a signature of another question", "signature") {
      let record = Sketch(.difference).record
      $0.record.signature = record.signature
    },
    Damage("another area", "measures") { $0.record.measures[6].value += 0.001 },
    Damage("another margin", "measures", of: .maximum) { $0.record.measures[7].value = 31 },
    Damage("measures in another order", "measures") { $0.record.measures.swapAt(0, 1) },
    Damage("a measure too few", "measures") { $0.record.measures.removeFirst() },
    Damage("a question without its category", "question") {
      try $0.ask("category", ["2"], "Oman")
    },
    Damage("a question without its series", "question", of: .trend) {
      try $0.ask("series", ["1"], "South")
    },
    Damage("a question of another number", "claim.false", of: .countAbove) {
      try $0.ask("number", ["29"], "29")
    },
    Damage("a question that does not ask", "question") {
      try $0.ask("asks", nil, nil) { $0.kind = "tick" }
    },
    Damage("a question with half its words", "question", of: .countAbove) {
      try $0.ask("asks", nil, "how many")
    },
    Damage("a question for the contrary", "claim.words", of: .minimum) {
      try $0.ask("asks", nil, "highest")
    },
    Damage("a question that does not end", "question") { $0.record.problem.question += " Which?" },
    Damage("a question that tells its answer", "claim.false") {
      try $0.ask("format", ["50"], "\\boxed{50}")
    },
    Damage("a question of another colour", "question", of: .colour) {
      try $0.ask("colour", ["0", "-1", "blue"], "blue")
    },
    Damage("another rank in the question", "claim.words", of: .ranked) {
      try $0.ask("rank", nil, "third highest")
    },
  ]
}
