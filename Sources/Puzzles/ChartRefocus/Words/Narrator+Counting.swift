import Charts
import Traces

/// What is counted, and the count that comes of it.
extension Narrator {
  /// That cells lie on the side of a limit that counts.
  mutating func qualify(
    _ cells: [ChartCell], limit: ExactNumber, named: Words
  ) -> [Words] {
    guard let first = cells.first, let figure = table[first] else { return [] }
    let exact = ExactNumber(figure, decimals: table.decimals)
    // A mean as it is written may lie on the figure.
    guard !exact.equals(limit), (limit < exact) == (form != .countBelow) else { return [] }
    let start: Words = hasManySeries ? "for \(series(first.series)), " : Words()
    func shown(_ cell: ChartCell) -> Words {
      canRead(cell) && (chart.isLabelled || cells.count <= 3)
        ? "\(category(cell.category)) (\(value(cell)))" : category(cell.category)
    }
    let side = form == .countBelow ? any("below", "under", "below") : any("above", "over", "above")
    let stands = stands(first, limit, as: side)
    let it = shown(first)
    guard cells.count > 1 else {
      return [
        say(
          "qualifies",
          [
            "\(start)\(it) is \(stands) \(named).", "\(start)\(it) lies \(stands) \(named).",
            "\(start)\(it) gets \(stands) \(named).",
          ])
      ]
    }
    let rest = list(cells.dropFirst().map(shown))
    return [
      say(
        "qualifies",
        [
          "\(start)\(it) is \(stands) \(named), and so \(cells.count > 2 ? "are" : "is") \(rest).",
          "\(start)\(it) lies \(stands) \(named); the same goes for \(rest).",
          "\(start)with \(it) \(stands) \(named), \(rest) \(cells.count > 2 ? "qualify" : "qualifies") as well.",
          "\(start)\(it) is \(stands) \(named), as \(cells.count > 2 ? "are" : "is") \(rest).",
        ])
    ]
  }

  /// The count that comes of it.
  mutating func made() -> Words {
    guard let number = steps.indices.last, let count = Int(steps[number].value) else {
      return Words()
    }
    let n = step(number, as: numeral(count))
    if count == 1 {
      return say(
        "made",
        [
          "That makes \(n).", "So the count is \(n).", "Counted, that is \(n).",
          "The count comes to \(n).",
        ])
    }
    return say(
      "made",
      [
        "That makes \(n).", "So the count is \(n).", "Counted, these are \(n).",
        "The count comes to \(n).", "These are \(n) \(groupings).",
        "In all, \(n) \(groupings) qualify.",
        "That is a count of \(n).",
      ], personal: ["\(me) count \(n).", "\(me) count \(n) \(groupings)."])
  }

  mutating func aboveMean() -> [Words] {
    guard let number = steps.indices.first(where: { steps[$0].operation == .mean }) else {
      return []
    }
    let all = table.categories.indices.map { ChartCell(asked.series, $0) }
      .filter { table[$0] != nil }
    var sentences: [Words] = []
    if all.allSatisfy(canRead) { sentences += values(all) }
    sentences.append(calculated(number))
    if let limit = ExactNumber(steps[number].value) {
      sentences += qualify(telling.solution.focus, limit: limit, named: step(number))
    }
    return sentences + [made()]
  }

  mutating func higher() -> [Words] {
    let cells = telling.solution.focus.filter { $0.series == asked.series }
    var sentences: [Words] = []
    for (count, cell) in cells.enumerated() {
      let other = ChartCell(asked.other, cell.category)
      let (a, b) = (series(cell.series), series(other.series))
      let word = compares(cell, other, as: comparative(isLarger: true))
      let showsValues = canRead(cell) && canRead(other) && (chart.isLabelled || cells.count <= 3)
      let (m, n): (Words, Words) =
        showsValues ? ("\(a) (\(value(cell)))", "\(b) (\(value(other)))") : (a, b)
      let place = at(cell.category)
      let also = count == 0 ? "" : any("also ", "likewise ", "")
      sentences.append(
        say(
          "higher",
          [
            "\(also)\(place), \(m) is \(word) than \(n).",
            "\(also)\(place) \(m) comes out \(word) than \(n).",
            "\(also)\(place), \(m) shows the \(word) \(figure) beside \(n).",
            "\(place), compared with \(n), \(m) is \(word).",
          ]))
    }
    return sentences + [made()]
  }
}
