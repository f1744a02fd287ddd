import Charts
import Seeding
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

  /// What comes closest to being counted, and is not.
  mutating func nearMiss() -> [Words] {
    let limit: ExactNumber
    let named: Words
    if form == .aboveMean {
      guard let place = steps.indices.first(where: { steps[$0].operation == .mean }),
        let mean = ExactNumber(steps[place].value)
      else { return [] }
      (limit, named) = (mean, step(place))
    } else {
      guard let asked = asked.number else { return [] }
      (limit, named) = (ExactNumber(asked, decimals: table.decimals), number)
    }
    let counted = telling.solution.focus
    guard let series = counted.first?.series else { return [] }
    let rest = table.categories.indices.map { ChartCell(series, $0) }.filter {
      table[$0] != nil && !counted.contains($0)
    }
    let isBelow = form == .countBelow
    let best = rest.min { a, b in
      isBelow ? (table[a] ?? 0) < (table[b] ?? 0) : (table[a] ?? 0) > (table[b] ?? 0)
    }
    guard let best, let figure = table[best] else { return [] }
    let exact = ExactNumber(figure, decimals: table.decimals)
    guard !exact.equals(limit), isBelow == (limit < exact) else { return [] }
    let start: Words = hasManySeries ? "for \(self.series(best.series)), " : Words()
    let it = category(best.category)
    let side = stands(
      best, limit, as: isBelow ? any("above", "over") : any("below", "under"))
    let v: Words = canRead(best) ? " with \(value(best))" : Words()
    let at: Words = canRead(best) ? ", at \(value(best))," : Words()
    return [
      say(
        "nearMiss",
        [
          "\(start)\(it)\(v) is left out, for it is \(side) \(named).",
          "\(start)of those left out, \(it)\(v) lies \(side) \(named).",
          "\(start)\(it)\(at) does not qualify, being \(side) \(named).",
          "\(start)\(it)\(v) stays \(side) \(named) and does not count.",
        ])
    ]
  }

  /// A category that does not count, and why.
  mutating func counterexample() -> [Words] {
    let counted = Set(telling.solution.focus.map(\.category))
    let rest = table.categories.indices.filter { place in
      let (a, b) = (ChartCell(asked.series, place), ChartCell(asked.other, place))
      return !counted.contains(place) && table[a] != nil && table[b] != nil && isPlain(a, b)
    }
    guard let place = chance.element(of: rest) else { return [] }
    let (a, b) = (ChartCell(asked.series, place), ChartCell(asked.other, place))
    let less = compares(a, b, as: plainComparative(isLarger: false))
    let (m, n) = (series(a.series), series(b.series))
    guard canRead(a), canRead(b) else {
      return [
        say(
          "counter",
          [
            "\(at(place)) it is the other way about: \(m) is \(less) than \(n).",
            "\(at(place)), however, \(m) is \(less) than \(n).",
          ])
      ]
    }
    return [
      say(
        "counter",
        [
          "\(at(place)) it is the other way about: \(m) (\(value(a))) is \(less) than \(n) (\(value(b))).",
          "\(at(place)), however, \(m) has \(value(a)) and \(n) \(value(b)), so \(m) is \(less).",
          "\(category(place)) does not count, as \(m) with \(value(a)) is \(less) than \(n) with \(value(b)).",
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
      let word = compares(cell, other, as: plainComparative(isLarger: true))
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
