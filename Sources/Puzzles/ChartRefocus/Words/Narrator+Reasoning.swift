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
      var all = cells.map { extremeSentence($0, isMost: isMost, rank: rank) }
      if areReadable, happens(0.6) { all += values(cells) }
      return all
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
      return areReadable && happens(0.75) ? values(cells) : []
    case .countAbove, .countBelow:
      guard let number = asked.number else { return [] }
      let limit = ExactNumber(number, decimals: table.decimals)
      return qualify(cells, limit: limit, named: self.number)
    case .aboveMean, .countHigher: return []
    case .firstAbove: return areReadable && happens(0.6) ? values(cells) : []
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
      return [neighbourPair(asked.cells[0], asked.cells[1])]
    case .difference, .sum, .total, .mean, .ratio, .percentChange, .range, .sumExtremes:
      return steps.indices.suffix(1).map { calculated($0) }
    case .share: return shareReasoning()
    case .countAbove, .countBelow: return [made()]
    case .aboveMean: return aboveMean()
    case .countHigher: return higher()
    case .trend: return [moved(asked.cells[0], asked.cells[1])]
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
    let word = comparative(isLarger: isMost)
    let start: Words = hasManySeries ? "for \(series(cell.series)), " : Words()
    // Each has a claim of its own.
    let items = before.map { other -> Words in
      "\(category(other.category)) is \(compares(other, cell, as: word))"
    }
    return [
      say(
        "ahead",
        [
          "\(start)against \(category(cell.category)), \(list(items)).",
          "\(start)compared with \(category(cell.category)), only \(list(items)).",
          "\(start)seen from \(category(cell.category)), \(list(items)), and that is all.",
        ])
    ]
  }

  /// The pair of the question, compared.
  private mutating func neighbourPair(_ x: ChartCell, _ y: ChartCell) -> Words {
    let isLarger = (table[x] ?? 0) > (table[y] ?? 0)
    // The larger is said to be larger, or the former whatever it is.
    let (a, b) = isLarger || happens(0.3) ? (x, y) : (y, x)
    let isUp = (table[a] ?? 0) > (table[b] ?? 0)
    let word = compares(a, b, as: comparative(isLarger: isUp))
    if x.series == y.series {
      let start: Words = hasManySeries ? "for \(series(x.series)), " : Words()
      let (m, n) = (category(a.category), category(b.category))
      return say(
        "pair",
        [
          "\(start)\(m) is \(word) than \(n).", "\(start)compared with \(n), \(m) is \(word).",
          "\(start)set beside \(n), \(m) comes out \(word).",
          "\(start)of the pair, \(m) is \(word) than \(n).",
          "\(start)the \(mark()) of \(m) is \(word) than that of \(n).",
          "\(start)\(m) shows the \(word) \(figure) beside \(n).",
        ])
    }
    let (m, n, place) = (series(a.series), series(b.series), at(a.category))
    return say(
      "pairAcross",
      [
        "\(place), \(m) is \(word) than \(n).", "\(place), compared with \(n), \(m) is \(word).",
        "\(place), the \(mark()) of \(m) is \(word) than that of \(n).",
        "\(place) the pair compares so: \(m) is \(word) than \(n).",
      ])
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

  /// How a series goes between the cells of the question.
  private mutating func moved(_ from: ChartCell, _ to: ChartCell) -> Words {
    let (a, b) = (category(from.category), category(to.category))
    let rises: Words = moves(
      from, to: to, rise: any("rises", "climbs", "grows", "increases"),
      fall: any("falls", "drops", "decreases"))
    let rose: Words = moves(
      from, to: to, rise: any("rose", "grew", "climbed"), fall: any("fell", "dropped", "shrank"))
    let whose = ofSeries(from.series)
    return say(
      "moved",
      [
        "from \(a) to \(b) the \(figure)\(whose) \(rises).",
        "between \(a) and \(b) the \(figure)\(whose) \(rose).",
        "going from \(a) to \(b), the \(figure)\(whose) \(rises).",
        "so from \(a) to \(b) the \(figure)\(whose) \(rose).",
        "set \(a) beside \(b): the \(figure)\(whose) \(rises).",
      ])
  }

  private mutating func steepest() -> [Words] {
    let cells = telling.solution.focus.sorted { $0.category < $1.category }
    guard cells.count == 2 else { return [] }
    var all = [moved(cells[0], cells[1])]
    all.append(
      say(
        "steepest",
        [
          "Every other step from a \(grouping) to the next is gentler.",
          "The other steps are gentler by comparison.",
          "Elsewhere the changes are gentler.",
          "This is the steepest step of its kind in the series.",
          "Such a steep step of this kind is found nowhere else.",
        ]))
    return all
  }

  private mutating func firstAbove() -> [Words] {
    guard let cell = telling.solution.focus.first, let number = asked.number else { return [] }
    let limit = ExactNumber(number, decimals: table.decimals)
    let start: Words = hasManySeries ? "for \(series(cell.series)), " : Words()
    let above = stands(cell, limit, as: any("above", "past", "over"))
    let it = category(cell.category)
    var all: [Words] = [
      say(
        "passes",
        [
          "\(start)\(it) lies \(above) \(self.number).",
          "\(start)\(it) is \(above) the limit of \(self.number).",
          "\(start)with \(it) the series gets \(above) \(self.number).",
          "\(start)at \(it) the \(figure) is \(above) \(self.number).",
        ])
    ]
    let earlier = ChartCell(cell.series, cell.category - 1)
    if cell.category > 0, table[earlier] != nil {
      let below = stands(earlier, limit, as: any("below", "under"))
      all.append(
        say(
          "before",
          [
            "\(start)\(category(earlier.category)), just before it, is still \(below) \(self.number).",
            "\(start)at \(category(earlier.category)) the \(figure) is still \(below) it.",
            "\(start)\(category(earlier.category)) is still \(below) the limit.",
          ]))
    } else {
      all.append(
        say(
          "before",
          [
            "\(start)\(it) is already where the series begins.",
            "\(start)the series begins with \(it), so the search ends at once.",
          ]))
    }
    return all
  }
}
