import Charts
import Traces

/// What follows from what is read, form by form.
extension Narrator {
  /// What is read at cells, as a picture shows them.
  mutating func readings(_ cells: [ChartCell]) -> [Words] {
    let areReadable = cells.allSatisfy(canRead)
    switch form {
    case .retrieve, .difference, .sum, .total, .mean, .ratio, .percentChange, .match:
      return areReadable ? values(cells) : []
    case .share:
      return areReadable ? values(cells) : []
    case .maximum, .minimum, .rank, .seriesAt:
      let (isMost, rank) = picked
      let all = cells.map { extremeSentence($0, isMost: isMost, rank: rank) }
      guard areReadable, happens(0.8) else { return all }
      return happens(0.5) ? values(cells) + all : all + values(cells)
    case .maximumValue, .minimumValue:
      let (isMost, rank) = picked
      return cells.map { extremeSentence($0, isMost: isMost, rank: rank) } + values(cells)
    case .range, .sumExtremes:
      let ends = telling.solution.focus
      return cells.flatMap { cell -> [Words] in
        let isMost = ends.allSatisfy { (table[$0] ?? 0) <= (table[cell] ?? 0) }
        return [extremeSentence(cell, isMost: isMost, rank: 1)] + values([cell])
      }
    case .lookupAt:
      return cells.flatMap { cell -> [Words] in
        cell.series == asked.series
          ? [extremeSentence(cell, isMost: asked.rank > 0, rank: abs(asked.rank))] : values([cell])
      }
    case .compare, .compareSeries, .isLarger, .trend, .steepestRise, .steepestFall:
      // What is shown piece by piece is read piece by piece.
      return areReadable && (!weighsAtOnce || telling.marks.count > 1) ? values(cells) : []
    case .countAbove, .countBelow:
      guard let number = asked.number else { return [] }
      let limit = ExactNumber(number, decimals: table.decimals)
      return qualify(cells, limit: limit, named: self.number)
    case .aboveMean, .countHigher: return []
    case .firstAbove: return areReadable && !weighsAtOnce ? values(cells) : []
    case .colour: return keyed(cells)
    }
  }

  /// Which end of the order the question asks for, and how far from it.
  private var picked: (isMost: Bool, rank: Int) {
    switch form {
    case .maximum, .maximumValue: (true, 1)
    case .minimum, .minimumValue: (false, 1)
    default: (asked.rank > 0, max(1, abs(asked.rank)))
    }
  }

  /// What a key, or a slice, of a colour stands for.
  private mutating func keyed(_ cells: [ChartCell]) -> [Words] {
    let cell = asked.cells[0]
    let name = isPie ? category(cell.category) : series(cell.series)
    guard let hue = isPie ? colour(ofSlice: cell.category) : colour(ofSeries: cell.series) else {
      return []
    }
    let thing = any("name", "label")
    return [
      say(
        "keyed",
        [
          "The \(thing) there reads \(name), and its colour is \(hue).",
          "There stands \(name), drawn in \(hue).", "\(name) is what is drawn in \(hue).",
          "It is \(name) that has the colour \(hue).", "Beside \(name) the colour is \(hue).",
          "The \(thing) is \(name), with the colour \(hue).",
        ])
    ]
  }

  /// What follows once everything is read.
  mutating func reasoning() -> [Words] {
    switch form {
    case .retrieve, .maximum, .minimum, .maximumValue, .minimumValue, .seriesAt, .lookupAt, .match,
      .colour:
      return []
    case .rank: return ahead()
    case .compare, .isLarger, .compareSeries:
      return [weighed(asked.cells[0], asked.cells[1])]
    case .difference, .sum, .total, .mean, .ratio, .percentChange, .range, .sumExtremes:
      return steps.indices.suffix(1).map { calculated($0) }
    case .share: return shareReasoning()
    case .countAbove, .countBelow: return [made()]
    case .aboveMean: return aboveMean()
    case .countHigher: return higher()
    case .trend: return [moved(asked.cells[0], asked.cells[1], isNew: true)]
    case .steepestRise, .steepestFall: return steepest()
    case .firstAbove: return firstAbove()
    }
  }

  /// What comes before a cell of a rank.
  private mutating func ahead() -> [Words] {
    guard let cell = telling.solution.focus.first, let figure = table[cell] else { return [] }
    let isMost = asked.rank > 0
    let others = table.categories.indices.map { ChartCell(cell.series, $0) }.filter {
      guard let other = table[$0] else { return false }
      return isMost ? other > figure : other < figure
    }
    let before = others.filter { isPlain($0, cell) }
    guard !before.isEmpty, before.count == others.count else { return [] }
    let word = plainComparative(isLarger: isMost)
    let start: Words = hasManySeries ? "for \(series(cell.series)), " : Words()
    let it = category(cell.category)
    // Each has a claim of its own.
    let items = before.map { other -> Words in
      let v: Words = canRead(other) ? " (\(value(other)))" : Words()
      return "\(category(other.category))\(v) is \(compares(other, cell, as: word))"
    }
    return [
      say(
        "ahead",
        [
          "\(start)compared with \(it), only \(list(items)).",
          "\(start)beside \(it), \(list(items)), and that is all.",
          "\(start)\(it) has only these in front: \(list(items)).",
          "\(start)what keeps \(it) from the end of the order is that \(list(items)).",
        ])
    ]
  }

  private mutating func shareReasoning() -> [Words] {
    let cell = asked.cells[0]
    let others = table.categories.indices.map { ChartCell(cell.series, $0) }
      .filter { $0 != cell && table[$0] != nil }
    var all: [Words] = []
    if others.allSatisfy(canRead) { all += values(others) }
    for number in steps.indices where [.add, .percent].contains(steps[number].operation) {
      all.append(calculated(number))
    }
    return all
  }
}
