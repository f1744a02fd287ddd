import Charts
import PuzzleKit
import Seeding

/// Pairs, limits and groups that make a question.
extension Asking {
  /// Two cells that are told apart, the larger first where it is to be so.
  mutating func pair(alongCategories isAlong: Bool) throws(Rejection) -> [ChartCell] {
    let row: [ChartCell]
    if isAlong {
      row = cells(of: try series())
    } else {
      let full = table.categories.indices.filter { cells(at: $0).count >= 2 }
      guard let category = chance.element(of: Array(full)) else { throw Rejection("few-figures") }
      row = cells(at: category)
    }
    for one in chance.shuffled(row) {
      for other in chance.shuffled(row) where other != one && tells(one, other) {
        let isOrdered = number(one) > number(other)
        switch draft.form {
        // The larger is divided by the smaller.
        case .ratio: return isOrdered ? [one, other] : [other, one]
        default: return isOrdered == draft.isFirst ? [one, other] : [other, one]
        }
      }
    }
    throw Rejection("margin", "no pair")
  }

  /// Two or three cells of a series or of a category, in their order.
  mutating func several() throws(Rejection) -> [ChartCell] {
    let isAlong =
      chart.kind != .stackedShare && (table.series.count < 2 || chance.happens(0.65))
    let row: [ChartCell]
    if isAlong {
      row = cells(of: try series())
    } else {
      row = cells(at: chance.integer(below: table.categories.count))
    }
    let count = chance.pick(2, 2, 3)
    guard row.count > count || row.count == count && !isAlong else {
      throw Rejection("few-figures")
    }
    return chance.shuffled(row).prefix(count)
      .sorted { ($0.series, $0.category) < ($1.series, $1.category) }
  }

  /// Two times of a series between which figures rise, or fall.
  mutating func times() throws(Rejection) -> [ChartCell] {
    let row = cells(of: try series())
    var pairs: [[ChartCell]] = []
    for (place, one) in row.enumerated() {
      for other in row[(place + 1)...] where tells(one, other) {
        guard (number(other) > number(one)) == draft.isFirst else { continue }
        guard draft.form != .percentChange || number(one) > Fraction(0) else { continue }
        pairs.append([one, other])
      }
    }
    guard let pair = chance.element(of: pairs) else { throw Rejection("margin", "no such change") }
    return pair
  }

  /// A round number that as many figures of a series are above, or below, as are to be counted.
  mutating func limit(above isAbove: Bool, _ series: Int) throws(Rejection) -> Int {
    let figures = cells(of: series).compactMap { table[$0] }.sorted { isAbove ? $0 > $1 : $0 < $1 }
    guard draft.count <= figures.count, draft.count < figures.count || chance.happens(0.1) else {
      throw Rejection("count", "\(draft.count) of \(figures.count)")
    }
    let near = figures[draft.count - 1]
    let span = max(1, abs(figures[0] - figures[figures.count - 1]))
    let far =
      draft.count < figures.count ? figures[draft.count] : isAbove ? near - span : near + span
    return try round(between: min(near, far), and: max(near, far), figures)
  }

  /// A round number that a figure of a series is the first to pass, though not the first of all.
  mutating func firstLimit(_ series: Int) throws(Rejection) -> Int {
    let figures = cells(of: series).compactMap { table[$0] }
    var greatest = figures.first ?? 0
    var gaps: [(Int, Int)] = []
    for figure in figures.dropFirst() where figure > greatest {
      gaps.append((greatest, figure))
      greatest = figure
    }
    guard let (low, high) = chance.element(of: gaps) else { throw Rejection("no-rise") }
    return try round(between: low, and: high, figures)
  }

  /// One of the roundest numbers between two figures that is told apart from all figures.
  private mutating func round(
    between low: Int, and high: Int, _ figures: [Int]
  ) throws(Rejection) -> Int {
    func isClear(_ number: Int) -> Bool {
      let limit = Fraction(number, decimals: table.decimals)
      return figures.allSatisfy {
        program.scale.tells(Fraction($0, decimals: table.decimals), limit)
      } && (chart.axis?.isLogarithmic != true || number > 0)
    }
    var power = 1_000_000_000_000
    while power > 0 {
      for factor in [5, 2, 1] {
        let grain = factor * power
        guard grain <= high - low || factor == 1 || grain <= abs(high) + abs(low) else { continue }
        let first = (low >= 0 ? low / grain + 1 : -((-low - 1) / grain))
        let numbers = (first..<first + 12).map { $0 * grain }.filter { low < $0 && $0 < high }
        if let number = chance.element(of: numbers.filter(isClear)) { return number }
      }
      power /= 10
    }
    throw Rejection("margin", "no number between \(low) and \(high)")
  }

  /// Two series of which the first is higher as often as is to be counted.
  mutating func rivals() throws(Rejection) -> (Int, Int) {
    var pairs: [(Int, Int)] = []
    for one in table.series.indices {
      for other in table.series.indices where other != one {
        let both = table.categories.indices.map { (ChartCell(one, $0), ChartCell(other, $0)) }
          .filter { table[$0] != nil && table[$1] != nil }
        guard both.allSatisfy({ tells($0, $1) }) else { continue }
        let count = both.count { number($0) > number($1) }
        if count == draft.count { pairs.append((one, other)) }
      }
    }
    guard let pair = chance.element(of: pairs) else { throw Rejection("count", "of two series") }
    return pair
  }

  /// A cell whose colour has a name of its own.
  mutating func coloured() throws(Rejection) -> ChartCell {
    let key = ColourKey(chart)
    let cells =
      key.isOfSeries
      ? table.series.indices.compactMap { self.cells(of: $0).first } : self.cells(of: 0)
    guard let cell = chance.element(of: cells.filter { key.name(of: $0) != nil }) else {
      throw Rejection("no-colour-name")
    }
    return cell
  }
}
