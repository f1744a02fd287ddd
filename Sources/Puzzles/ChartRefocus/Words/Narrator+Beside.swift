import Charts
import Seeding
import Traces

/// What is seen beside the cells that matter, as far as it bears on the question.
extension Narrator {
  /// Facts that help to trust what was read, those that matter most at the beginning.
  ///
  /// - Parameters:
  ///   - cells: The cells that are shown.
  ///   - hidden: Cells of which nothing may be said yet.
  /// - Returns: The sentences.
  mutating func details(_ cells: [ChartCell], hidden: [ChartCell]) -> [Words] {
    var all = telling(cells, hidden: hidden)
    let places = chance.shuffled(cells).prefix(2).filter { table[$0] != nil }
    if !chart.isLabelled, !isStacked, markKind == .point || markKind == .bar {
      all += places.compactMap { tickDetail($0) }
    }
    return all
  }

  /// What bears on the question, form by form.
  private mutating func telling(_ cells: [ChartCell], hidden: [ChartCell]) -> [Words] {
    func isShown(_ cell: ChartCell) -> Bool { !hidden.contains(cell) }
    switch form {
    case .maximum, .minimum, .maximumValue, .minimumValue, .rank, .seriesAt, .range, .sumExtremes,
      .lookupAt:
      return cells.filter { form != .lookupAt || $0.series == asked.series }.flatMap { cell in
        let isMost = isExtremeMost(cell)
        let place = form == .rank ? abs(asked.rank) : 1
        var all: [Words] = []
        if let other = runnerUp(cell, isMost: isMost), isShown(other) {
          all.append(rivalSentence(cell, other, isMost: isMost, place: place + 1))
        }
        if form != .range, form != .sumExtremes, form != .lookupAt {
          all += survey(but: cell, hidden: hidden)
        }
        return all
      }
    case .retrieve: return cells.flatMap { standing($0) + ends(hidden: hidden) }
    case .share: return cells.flatMap { standing($0) }
    case .total, .mean: return hidden.isEmpty ? ends(hidden: hidden) : []
    case .match: return cells.flatMap { nearest($0) }
    case .countAbove, .countBelow, .aboveMean: return hidden.isEmpty ? nearMiss() : []
    case .countHigher: return hidden.isEmpty ? counterexample() : []
    case .steepestRise, .steepestFall: return hidden.isEmpty ? nextSteepest() : []
    case .difference, .ratio:
      guard hidden.isEmpty, cells.count <= 2, asked.cells.count == 2,
        isPlain(asked.cells[0], asked.cells[1])
      else { return [] }
      return [plainPair(asked.cells[0], asked.cells[1])]
    case .percentChange:
      guard hidden.isEmpty, isPlain(asked.cells[0], asked.cells[1]) else { return [] }
      return [moved(asked.cells[0], asked.cells[1], isNew: false)]
    case .compare, .compareSeries, .isLarger, .sum, .trend, .firstAbove: return []
    case .colour: return []
    }
  }

  /// Whether a cell is asked about as the largest rather than the smallest.
  private func isExtremeMost(_ cell: ChartCell) -> Bool {
    switch form {
    case .maximum, .maximumValue: true
    case .minimum, .minimumValue: false
    case .range, .sumExtremes:
      telling.solution.focus.allSatisfy { (table[$0] ?? 0) <= (table[cell] ?? 0) }
    default: asked.rank > 0
    }
  }

  // MARK: - The axis

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
          "The next mark of the axis that \(name(cell)) gets \(above) is \(tick(low)).",
        ])
    }
    let below = stands(cell, h, as: any("below", "under"))
    return say(
      "tick",
      [
        "On the axis, \(name(cell)) lies \(below) the \(tick(high)) mark.",
        "\(name(cell)) stays \(below) the \(tick(high)) mark of the axis.",
        "Along the axis, \(name(cell)) is still \(below) \(tick(high)).",
        "The axis has a mark at \(tick(high)), and \(name(cell)) ends \(below) it.",
      ])
  }

  // MARK: - Extremes

  /// That a cell is the largest, or the smallest, or has a rank among them.
  mutating func extremeSentence(_ cell: ChartCell, isMost: Bool, rank: Int) -> Words {
    let ordinal = rank == 2 ? "second " : rank == 3 ? "third " : ""
    let most = extreme(
      cell, isMost: isMost, rank: rank, as: ordinal + superlative(isMost: isMost))
    let plain = extreme(
      cell, isMost: isMost, rank: rank, as: ordinal + plainSuperlative(isMost: isMost))
    if asked.category >= 0 {
      let (a, place) = (series(cell.series), at(cell.category))
      return say(
        "extreme",
        [
          "\(place), \(a) is the \(plain) of the series.", "\(place), \(a) comes out \(plain).",
          showsSize
            ? "\(place) the \(mark()) of \(a) is the \(most)." : "\(place), \(plain) is \(a).",
          "\(place), \(a) has the \(plain) \(figure).",
          "of the series, \(a) is \(plain) \(place).",
        ])
    }
    let a = category(cell.category)
    let start: Words = hasManySeries ? "for \(series(cell.series)), " : Words()
    guard showsSize else {
      return say(
        "extremeOf",
        [
          "\(start)\(a) has the \(plain) \(figure) of all \(groupings).",
          "\(start)among the \(groupings), \(a) has the \(plain) \(figure).",
          "\(start)the \(plain) \(figure) is that of \(a).",
          "\(start)it is \(a) that has the \(plain) \(figure).",
          "\(start)going through the \(groupings), \(a) comes out \(plain).",
        ])
    }
    return say(
      "extreme",
      [
        markKind == .point
          ? "\(start)the \(mark()) of \(a) lies \(most)."
          : "\(start)\(a) has the \(most) \(mark()).",
        "\(start)\(a) has the \(plain) \(figure) of all \(groupings).",
        "\(start)the \(mark()) of \(a) is the \(most).",
        "\(start)among the \(groupings), \(a) has the \(plain) \(figure).",
        "\(start)it is \(a) that has the \(most) \(mark()).",
        "\(start)the \(plain) \(figure) is that of \(a).",
      ])
  }
}
