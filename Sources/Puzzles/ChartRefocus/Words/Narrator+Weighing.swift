import Charts
import Traces

/// What a pair of figures comes to: which is ahead, which way it goes, where a limit is passed.
extension Narrator {
  /// The pair of the question, with its figures where they can be read, and which of it is ahead.
  mutating func weighed(_ x: ChartCell, _ y: ChartCell) -> Words {
    let isLarger = (table[x] ?? 0) > (table[y] ?? 0)
    // The larger is said to be larger, or the former whatever it is.
    let (a, b) = isLarger || happens(0.3) ? (x, y) : (y, x)
    let isUp = (table[a] ?? 0) > (table[b] ?? 0)
    let (start, m, n) = paired(a, b)
    let plain = compares(a, b, as: plainComparative(isLarger: isUp))
    let side = compares(a, b, as: isUp ? "above" : "below")
    let seen = compares(a, b, as: comparative(isLarger: isUp))
    guard canRead(a), canRead(b) else {
      guard showsSize else { return "\(start)\(m) is \(plain) than \(n)." }
      return say(
        "seen",
        [
          "\(start)the \(mark()) of \(m) is \(seen) than that of \(n).",
          "\(start)set beside that of \(n), the \(mark()) of \(m) is \(seen).",
          "\(start)\(m) has the \(seen) \(mark()), compared with \(n).",
          "\(start)of the \(marks()) of \(m) and \(n), the former is \(seen).",
          "\(start)by its \(mark()), \(m) is \(plain) than \(n).",
        ])
    }
    let (v, w) = (value(a), value(b))
    guard let gap = gap(a, b) else {
      return showsSize
        ? "\(start)the \(mark()) of \(m) is just \(seen) than that of \(n)."
        : "\(start)\(m) is just \(plain) than \(n)."
    }
    if weighsAtOnce, telling.marks.count <= 1 {
      return say(
        "weighed",
        [
          "\(start)\(m) has \(v) and \(n) \(w), so \(m) is \(plain) by \(gap).",
          "\(start)\(m), at \(v), is \(side) \(n), at \(w).",
          "\(start)\(m) (\(v)) is \(plain) than \(n) (\(w)).",
          "\(start)\(m) stands at \(v) while \(n) stands at \(w), which puts \(m) \(side) \(n).",
          "\(start)with \(m) at \(v) and \(n) at \(w), \(m) is \(gap) \(plain).",
          "\(start)set \(m) at \(v) against \(n) at \(w): \(m) is the \(plain) by \(gap).",
          "\(start)\(m) has \(v), \(n) has \(w): the former is \(plain) by \(gap).",
        ])
    }
    var all: [Words] = [
      "\(start)\(m) is therefore \(plain) than \(n) by \(gap).",
      "\(start)that puts \(m) \(side) \(n), by \(gap).",
      "\(start)\(m) at \(v) is \(side) \(n) at \(w).",
      "\(start)\(m) is thus \(gap) \(plain) than \(n).",
      "\(start)comparing \(m) and \(n), \(v) against \(w), the former is \(plain).",
    ]
    if chart.isLabelled {
      all += [
        "\(start)\(m) and \(n) compare as follows: \(v) is \(side) \(w).",
        "\(start)of the \(figure)s of \(m) and \(n), \(v) is \(side) \(w).",
      ]
    }
    return say("compared", all)
  }

  /// How a series goes between two cells.
  mutating func moved(_ from: ChartCell, _ to: ChartCell, isNew: Bool) -> Words {
    let (a, b) = (category(from.category), category(to.category))
    let rises: Words = moves(
      from, to: to, rise: any("rises", "climbs", "grows", "increases"),
      fall: any("falls", "drops", "decreases"))
    let rose: Words = moves(
      from, to: to, rise: any("rose", "grew", "climbed"), fall: any("fell", "dropped", "shrank"))
    let start: Words = hasManySeries ? "for \(series(from.series)), " : Words()
    let (m, n) = (at(from.category), at(to.category))
    guard let gap = gap(from, to) else {
      return say(
        "moved",
        [
          "\(start)from \(a) to \(b) the \(figure) \(rises).",
          "\(start)between \(a) and \(b) the \(figure) \(rose).",
          "\(start)going from \(a) to \(b), the \(figure) \(rises).",
          "\(start)the \(mark()) \(m), set beside that \(n), shows that the \(figure) \(rose).",
        ])
    }
    let (v, w) = (value(from), value(to))
    if isNew, weighsAtOnce, telling.marks.count <= 1 {
      return say(
        "movedFrom",
        [
          "\(start)\(m) the \(figure) is \(v) and \(n) it is \(w), so it \(rises) by \(gap).",
          "\(start)the \(figure) \(m) is \(v); \(n) it is \(w), so it \(rose).",
          "\(start)between \(a) (\(v)) and \(b) (\(w)) the \(figure) \(rose).",
          "\(start)from \(a), at \(v), to \(b), at \(w), the \(figure) \(rises).",
          "\(start)\(a) shows \(v) and \(b) shows \(w), so the \(figure) \(rises) by \(gap).",
          "\(start)set \(a) at \(v) against \(b) at \(w): the \(figure) \(rose) by \(gap).",
        ])
    }
    return say(
      "moved",
      [
        "\(start)from \(a) to \(b) the \(figure) \(rises) by \(gap).",
        "\(start)between \(a) and \(b) the \(figure) \(rose) by \(gap).",
        "\(start)going from \(a) to \(b), the \(figure) \(rises) by \(gap).",
        "\(start)going on from \(a), it \(rose) by \(gap) until \(b).",
      ])
  }

  // MARK: - Steps from one time to the next

  mutating func steepest() -> [Words] {
    let cells = telling.solution.focus.sorted { $0.category < $1.category }
    guard cells.count == 2 else { return [] }
    return [
      moved(cells[0], cells[1], isNew: true),
      say(
        "steepest",
        [
          "That is the step to name.", "So this step is meant.",
          "With that the step is found.",
          "This step answers the question.",
        ]),
    ]
  }

  /// The step of the same kind that comes closest in steepness.
  mutating func nextSteepest() -> [Words] {
    let series = asked.series
    let cells = table.categories.indices.map { ChartCell(series, $0) }
    guard let end = telling.solution.focus.map(\.category).max(),
      cells.allSatisfy({ table[$0] != nil })
    else { return [] }
    let isRise = form == .steepestRise
    func change(_ place: Int) -> Int {
      let step = (table[cells[place]] ?? 0) - (table[cells[place - 1]] ?? 0)
      return isRise ? step : -step
    }
    let others = table.categories.indices.dropFirst().filter { $0 != end && change($0) > 0 }
    guard let next = others.max(by: { change($0) < change($1) }),
      isPlain(cells[next - 1], cells[next])
    else { return [] }
    let (from, to) = (cells[next - 1], cells[next])
    let (a, b) = (category(from.category), category(to.category))
    let start: Words = hasManySeries ? "for \(self.series(series)), " : Words()
    let goes = moves(
      from, to: to, rise: any("rises", "climbs", "grows"), fall: any("falls", "drops"))
    guard let gap = gap(from, to) else {
      return [
        "\(start)from \(a) to \(b) the \(figure) \(goes) too."
      ]
    }
    return [
      say(
        "nextSteepest",
        [
          "\(start)another step of that kind is from \(a) to \(b), where the \(figure) \(goes) by \(gap).",
          "\(start)from \(a) to \(b) it \(goes) too, by \(gap).",
          "\(start)its rival is the step from \(a) to \(b): there the \(figure) \(goes) by \(gap).",
        ])
    ]
  }

  // MARK: - Limits

  mutating func firstAbove() -> [Words] {
    guard let cell = telling.solution.focus.first, let number = asked.number else { return [] }
    let limit = ExactNumber(number, decimals: table.decimals)
    let start: Words = hasManySeries ? "for \(series(cell.series)), " : Words()
    let above = stands(cell, limit, as: any("above", "past", "over"))
    let it = category(cell.category)
    let v: Words = canRead(cell) && weighsAtOnce ? " (\(value(cell)))" : Words()
    var all: [Words] = [
      say(
        "passes",
        [
          "\(start)\(it)\(v) lies \(above) \(self.number).",
          "\(start)\(it)\(v) is \(above) the limit of \(self.number).",
          "\(start)with \(it)\(v) the \(figure) gets \(above) \(self.number).",
          "\(start)at \(it)\(v) the \(mark()) is \(above) \(self.number).",
        ])
    ]
    let earlier = (0..<cell.category).reversed().map { ChartCell(cell.series, $0) }
      .filter { table[$0] != nil }
    guard let before = earlier.first else {
      return all + [
        say(
          "before",
          [
            "\(start)\(it) is already where the series begins.",
            "\(start)the series begins with \(it), so the search ends at once.",
            "\(start)with \(it) the search ends at once.",
          ])
      ]
    }
    let below = stands(before, limit, as: any("below", "under"))
    func shown(_ cell: ChartCell) -> Words {
      canRead(cell) ? "\(category(cell.category)) (\(value(cell)))" : category(cell.category)
    }
    let rest = list(earlier.dropFirst().map(shown))
    if earlier.count == 1 || earlier.count > 5 {
      all.append(
        say(
          "before",
          [
            "\(start)\(shown(before)), just before it, is still \(below) \(self.number).",
            "\(start)at \(shown(before)) the \(figure) is still \(below) it.",
            "\(start)\(shown(before)) is still \(below) the limit.",
          ]))
    } else {
      let are = earlier.count > 2 ? "are" : "is"
      all.append(
        say(
          "befores",
          [
            "\(start)before it, \(shown(before)) is still \(below) \(self.number), and so \(are) \(rest).",
            "\(start)\(shown(before)) is still \(below) it, as \(are) \(rest).",
            "\(start)going back, \(shown(before)) is \(below) the limit; the same goes for \(rest).",
          ]))
    }
    return happens(0.4) ? all.reversed() : all
  }
}
