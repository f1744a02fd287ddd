import Charts
import Seeding
import Traces

/// What is seen beside the cells that matter.
extension Narrator {
  /// Tells facts about cells that are there to see, in no order: where they lie, what stands beside them.
  ///
  /// - Parameters:
  ///   - cells: The cells that are shown.
  ///   - hidden: Cells of which nothing may be said yet.
  /// - Returns: The sentences.
  mutating func details(_ cells: [ChartCell], hidden: [ChartCell]) -> [Words] {
    var all: [Words] = []
    var compared: Set<[ChartCell]> = []
    for cell in chance.shuffled(cells).prefix(4) where table[cell] != nil {
      if markKind == .point || markKind == .bar, !isStacked, let words = tickDetail(cell) {
        all.append(words)
      }
      for side in chance.shuffled([-1, 1]) {
        let other = ChartCell(cell.series, cell.category + side)
        guard table.categories.indices.contains(other.category), table[other] != nil,
          !hidden.contains(other), isPlain(cell, other), !isAskedPair(cell, other),
          !compared.contains([other, cell]),
          !cells.contains(other) || cells.count <= 3
        else { continue }
        compared.insert([cell, other])
        all.append(neighbour(cell, other))
      }
      if hasManySeries {
        let others = table.series.indices.map { ChartCell($0, cell.category) }.filter {
          $0 != cell && table[$0] != nil && !hidden.contains($0) && isPlain(cell, $0)
            && !compared.contains([$0, cell]) && !isAskedPair(cell, $0)
        }
        if let other = chance.element(of: others) {
          compared.insert([cell, other])
          all.append(neighbour(cell, other))
        }
      }
    }
    return chance.shuffled(all)
  }

  /// Whether the question itself compares two cells, so that they are compared in their turn.
  private func isAskedPair(_ a: ChartCell, _ b: ChartCell) -> Bool {
    switch form {
    case .compare, .compareSeries, .isLarger, .trend:
      asked.cells.contains(a) && asked.cells.contains(b)
    case .steepestRise, .steepestFall:
      telling.solution.focus.contains(a) && telling.solution.focus.contains(b)
    case .countHigher:
      a.category == b.category
        && [a.series, b.series].allSatisfy {
          $0 == asked.series || $0 == asked.other
        }
    default: false
    }
  }

  /// Facts from farther away that set cells in context.
  mutating func context(_ cells: [ChartCell], hidden: [ChartCell]) -> [Words] {
    guard let cell = cells.first, table[cell] != nil else { return [] }
    let others = table.categories.indices.map { ChartCell(cell.series, $0) }.filter {
      table[$0] != nil && !hidden.contains($0) && !cells.contains($0)
    }
    var all: [Words] = []
    for other in chance.shuffled(others.filter { abs($0.category - cell.category) > 1 }).prefix(3)
    where isPlain(cell, other) {
      let isLarger = (table[cell] ?? 0) > (table[other] ?? 0)
      let c = compares(cell, other, as: comparative(isLarger: isLarger))
      let start: Words = hasManySeries ? "for \(series(cell.series)), " : Words()
      let (a, b) = (category(cell.category), category(other.category))
      all.append(
        say(
          "farther",
          [
            "\(start)\(a) is also \(c) than \(b).", "\(start)set against \(b), \(a) is \(c).",
            "\(start)\(a) compares with \(b) as follows: it is \(c).",
            chart.kind == .scatter
              ? Words() : "\(start)farther off there is \(b), and \(a) is \(c).",
          ]))
    }
    if chart.isLabelled, let other = chance.element(of: others) {
      all.append(
        say(
          "aside",
          [
            "By comparison, \(name(other)) shows \(value(other)).",
            "For a sense of scale, \(name(other)) stands at \(value(other)).",
            "Elsewhere, \(name(other)) has \(value(other)).",
          ]))
    }
    return all
  }

  private mutating func tickDetail(_ cell: ChartCell) -> Words? {
    guard let (low, high) = ticks(around: cell), let l = ExactNumber(low.text),
      let h = ExactNumber(high.text)
    else { return nil }
    if happens(0.5) {
      let above = stands(cell, l, as: any("above", "past", "above", "beyond"))
      return say(
        "tick",
        [
          "On the axis, \(name(cell)) lies \(above) the \(tick(low)) mark.",
          "\(name(cell)) gets \(above) the \(tick(low)) mark of the axis.",
          "Along the axis, \(name(cell)) is clearly \(above) \(tick(low)).",
        ])
    }
    let below = stands(cell, h, as: any("below", "under"))
    return say(
      "tick",
      [
        "On the axis, \(name(cell)) lies \(below) the \(tick(high)) mark.",
        "\(name(cell)) stays \(below) the \(tick(high)) mark of the axis.",
        "Along the axis, \(name(cell)) is still \(below) \(tick(high)).",
      ])
  }

  /// A comparison of a cell with another.
  mutating func neighbour(_ cell: ChartCell, _ other: ChartCell) -> Words {
    let isLarger = (table[cell] ?? 0) > (table[other] ?? 0)
    let word = comparative(isLarger: isLarger)
    if cell.series == other.series {
      let start: Words = hasManySeries ? "for \(series(cell.series)), " : Words()
      let (a, b) = (category(cell.category), category(other.category))
      let c = compares(cell, other, as: word)
      guard chart.kind != .scatter else {
        return say(
          "neighbour",
          [
            "\(a) is \(c) than \(b).", "Compared with \(b), \(a) is \(c).",
            "Set against \(b), \(a) is \(c).", "\(a) comes out \(c) than \(b).",
          ])
      }
      return say(
        "neighbour",
        [
          "\(start)\(a) is \(c) than \(b).", "\(start)\(a) is \(c) than its neighbour \(b).",
          "\(start)seen beside \(b), \(a) is \(c).",
          "\(start)\(a) comes out \(c) than \(b) next to it.",
          "\(start)compared with \(b), \(a) is \(c).", "\(start)next to \(b), \(a) is \(c).",
        ])
    }
    let (a, b) = (series(cell.series), series(other.series))
    let place = at(cell.category)
    let c = compares(cell, other, as: word)
    return say(
      "across",
      [
        "\(place), \(a) is \(c) than \(b).", "\(place), compared with \(b), \(a) is \(c).",
        "\(place) the pair \(a) and \(b) differs: \(a) is \(c).",
        "\(place), \(a) comes out \(c) than \(b).",
      ])
  }

  /// That a cell is the largest, or the smallest, or has a rank among them.
  mutating func extremeSentence(_ cell: ChartCell, isMost: Bool, rank: Int) -> Words {
    let word = superlative(isMost: isMost)
    let ordinal = rank == 2 ? "second " : rank == 3 ? "third " : ""
    let most = extreme(cell, isMost: isMost, rank: rank, as: ordinal + word)
    if asked.category >= 0 {
      let (a, place) = (series(cell.series), at(cell.category))
      return say(
        "extreme",
        [
          "\(place), \(a) is the \(most) of the series.", "\(place), \(a) comes out \(most).",
          "\(place) the \(mark()) of \(a) is the \(most).",
          "\(place), \(a) has the \(most) \(figure).",
        ])
    }
    let a = category(cell.category)
    let start: Words = hasManySeries ? "for \(series(cell.series)), " : Words()
    return say(
      "extreme",
      [
        "\(start)\(a) has the \(most) \(mark()).", "\(start)\(a) comes out \(most).",
        "\(start)\(a) is the \(most) of all \(groupings).",
        "\(start)the \(mark()) of \(a) is the \(most).",
        "\(start)among all \(groupings), \(a) is \(most).",
        "\(start)\(a) stands out as the \(most).",
      ])
  }
}
