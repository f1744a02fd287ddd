import Datasets
import VerificationKit

/// Whether claims are true of the table and of what the pictures show.
struct ClaimTruth: Sendable {
  let program: Program
  var scene: Scene { program.scene }
  var table: Table { scene.table }

  /// The kinds of claim, and how many values each has.
  static let kinds: [String: Int] = [
    "category": 1, "series": 1, "title": 0, "quantity": 0, "grouping": 0, "asks": 1, "rank": 1,
    "number": 1, "value": 3, "gap": 5, "tick": 1, "greater": 4, "less": 4, "beyond": 3, "short": 3,
    "extreme": 4, "rises": 3, "falls": 3, "calculation": 2, "step": 1, "tally": 2, "colour": 3,
    "marked": 1, "chart": 0, "parts": 1, "answer": 1, "format": 1,
  ]

  /// What is false about a claim of a known kind with as many values as it needs; nil if nothing.
  func fault(_ claim: Record.Claim) -> String? {
    let values = claim.values
    switch claim.kind {
    case "category": return category(values[0]) == nil ? "there is no such category" : nil
    case "series": return series(values[0]) == nil ? "there is no such series" : nil
    case "title": return table.title.isEmpty ? "there is no title" : nil
    case "quantity", "grouping", "chart": return nil
    case "asks": return `is`(values[0], program.form.rawValue)
    case "rank":
      return program.form.ranks != [0]
        ? `is`(values[0], String(scene.asked.rank)) : "no rank is asked for"
    case "number":
      return `is`(
        values[0],
        scene.asked.number.map { Exact($0, decimals: table.decimals).text(table.decimals) }
          ?? "none")
    case "value":
      guard let cell = cells(claim).first else { return "there is no such figure" }
      guard scene.isReadable(cell) else { return "it cannot be read" }
      return `is`(values[2], scene.reading(cell).text(table.decimals))
    case "gap":
      let cells = cells(claim)
      guard cells.count == 2, cells[0] != cells[1] else { return "there are no such figures" }
      guard cells.allSatisfy(scene.isReadable) else { return "they cannot be read" }
      let (a, b) = (scene.reading(cells[0]), scene.reading(cells[1]))
      return `is`(values[4], (a > b ? a - b : b - a).text(table.decimals))
    case "tick":
      return scene.legend.axis?.ticks.contains { $0.text == values[0] } == true
        ? nil : "there is no such tick"
    case "greater", "less", "beyond", "short", "rises", "falls": return comparison(claim)
    case "extreme": return extreme(claim)
    case "calculation":
      guard let step = step(values[1]), Calculation.ops.contains(values[0]) else {
        return "there is no such step"
      }
      return `is`(values[0], step.op)
    case "step": return step(values[0]) == nil ? "there is no such step" : nil
    case "tally": return tally(claim)
    case "colour": return colour(values)
    case "marked": return marked(claim)
    case "parts":
      return `is`(values[0], scene.chart.mark.rawValue)
    case "answer": return `is`(values[0], program.answer)
    case "format":
      return values[0].isEmpty || values[0] == program.answer
        ? "it shows nothing, or the answer" : nil
    default: return "no such kind"
    }
  }

  private func `is`(_ said: String, _ truth: String) -> String? {
    said == truth ? nil : "it is \(truth)"
  }

  // MARK: - Values

  private func number(_ value: String, below count: Int) -> Int? {
    guard let number = Int(value), String(number) == value, 0..<count ~= number else { return nil }
    return number
  }

  func category(_ value: String) -> Int? { number(value, below: table.categories.count) }
  func series(_ value: String) -> Int? { number(value, below: table.series.count) }

  /// A step of the program, by the number that a value writes.
  func step(_ value: String) -> Program.Step? {
    number(value, below: program.steps.count).map { program.steps[$0] }
  }

  private func cell(_ series: String, _ category: String) -> Cell? {
    guard let series = self.series(series), let category = self.category(category) else {
      return nil
    }
    let cell = Cell(series, category)
    return table.figure(cell) == nil ? nil : cell
  }

  /// The cells whose figures a claim is about; none if one of them is not there.
  func cells(_ claim: Record.Claim) -> [Cell] {
    let values = claim.values
    guard Self.kinds[claim.kind] == values.count else { return [] }
    let found: [Cell?]
    switch claim.kind {
    case "value", "beyond", "short", "extreme": found = [cell(values[0], values[1])]
    case "greater", "less", "gap":
      found = [cell(values[0], values[1]), cell(values[2], values[3])]
    case "rises", "falls": found = [cell(values[0], values[1]), cell(values[0], values[2])]
    default: found = []
    }
    return found.contains { $0 == nil } ? [] : found.compactMap { $0 }
  }

  // MARK: - Kinds

  private func comparison(_ claim: Record.Claim) -> String? {
    let cells = cells(claim)
    guard let cell = cells.first else { return "there are no such figures" }
    let figure = scene.exact(cell)
    let other: Exact
    if cells.count == 2 {
      other = scene.exact(cells[1])
      if cells[0] == cells[1] { return "it is compared with itself" }
    } else {
      guard let number = Written(plain: claim.values[2]), number.decimals <= table.decimals + 1,
        isKnown(number.value)
      else { return "there is no such number" }
      other = number.value
    }
    let isRight =
      switch claim.kind {
      case "greater", "beyond": figure > other
      case "rises": other > figure && cells[0].category < cells[1].category
      case "falls": other < figure && cells[0].category < cells[1].category
      default: figure < other
      }
    return isRight ? nil : "it is not so"
  }

  /// Whether a number is one that figures are held against: what is asked, a tick, zero, or a step's value.
  private func isKnown(_ number: Exact) -> Bool {
    if scene.asked.number.map({ Exact($0, decimals: table.decimals) }) == number { return true }
    if number.isZero || scene.axis?.ticks.contains(where: { $0.value == number }) == true {
      return true
    }
    return program.steps.contains { step in
      step.value.exact == number || Exact(plain: step.value.text) == number
    }
  }

  private func extreme(_ claim: Record.Claim) -> String? {
    let values = claim.values
    guard let cell = cells(claim).first, let rank = number(values[3], below: 4), rank >= 1,
      ["most", "least"].contains(values[2])
    else { return "there is no such figure, or rank" }
    let among =
      scene.asked.category >= 0
      ? table.cells(ofCategory: scene.asked.category) : table.cells(ofSeries: cell.series)
    guard among.contains(cell) else { return "it is not among what is asked about" }
    let figure = scene.exact(cell)
    let before = among.count {
      values[2] == "most" ? scene.exact($0) > figure : scene.exact($0) < figure
    }
    let same = among.count { scene.exact($0) == figure }
    return before == rank - 1 && same == 1 ? nil : "\(before) come before it"
  }

  private func tally(_ claim: Record.Claim) -> String? {
    let values = claim.values
    switch values[1] {
    case "categories": return `is`(values[0], String(table.categories.count))
    case "series": return `is`(values[0], String(table.series.count))
    case "marked":
      guard let mark = scene.legend.marks.first(where: { $0.image == claim.image }) else {
        return "the picture marks nothing"
      }
      return `is`(values[0], String(mark.cells.count))
    default: return "nothing of that sort is counted"
    }
  }

  private func colour(_ values: [String]) -> String? {
    guard ColourName.names.contains(values[2]) else { return "there is no such colour" }
    let found = scene.marks.filter { cell, _ in
      (values[0] == "-1" ? scene.chart.isRound : cell.series == series(values[0]))
        && (values[1] == "-1" ? true : cell.category == category(values[1]))
    }
    guard !found.isEmpty, values[0] != "-1" || values[1] != "-1", scene.chart != .table else {
      return "there is no such mark"
    }
    return found.allSatisfy { ColourName.covers(values[2], Lab(scene.elements[$0.value].colour)) }
      ? nil : "it has another colour"
  }

  private func marked(_ claim: Record.Claim) -> String? {
    guard let mark = scene.legend.marks.first(where: { $0.image == claim.image }) else {
      return "the picture marks nothing"
    }
    let said = claim.values[0].split(separator: ",", omittingEmptySubsequences: false).map(
      String.init)
    let truth = mark.cells.map(\.text) + mark.keys.map { "key:\($0)" }
    return said.count == truth.count && Set(said) == Set(truth) ? nil : "it marks \(truth)"
  }
}
