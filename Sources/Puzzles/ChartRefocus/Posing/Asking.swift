import Charts
import PuzzleKit
import Seeding

/// A question in the making: what of a chart is asked about.
struct Asking {
  let chart: Chart
  let draft: Draft
  let program: Program
  var chance: Chance

  init(_ chart: Chart, _ draft: Draft, using chance: inout Chance) throws(Rejection) {
    self.chart = chart
    self.draft = draft
    program = try Program(chart)
    self.chance = Chance(Seed(chance.bits()))
  }

  var table: ChartTable { chart.table }

  /// Whether only the lowest series stands on the ground of an axis that is not written on.
  private var readsLowest: Bool {
    !chart.isLabelled && (chart.kind == .stackedBar || chart.kind == .stackedShare)
  }

  /// Draws what is asked, with its answer.
  ///
  /// - Throws: ``Rejection`` if this draw came to nothing.
  mutating func asked() throws(Rejection) -> (ChartScene.Asked, ChartSolution) {
    var asked = ChartScene.Asked(form: draft.form, step: program.scale.step)
    try choose(&asked)
    asked.decimals = decimals
    let solution = try program.solution(asked)
    asked.answer = solution.steps.last?.value ?? ""
    try check(asked, solution)
    return (asked, solution)
  }

  private var decimals: Int {
    switch draft.form {
    case .mean: min(table.decimals + 1, 3)
    case .ratio: 1
    case .share, .percentChange: 0
    default: draft.form.answer == .number ? table.decimals : 0
    }
  }

  /// Chooses what a form names.
  private mutating func choose(_ asked: inout ChartScene.Asked) throws(Rejection) {
    switch draft.form {
    case .retrieve: asked.cells = [try cell(of: series())]
    case .maximum, .minimum, .maximumValue, .minimumValue, .range, .mean, .aboveMean,
      .steepestRise, .steepestFall:
      asked.series = try series()
    case .total, .sumExtremes:
      try demandSums()
      asked.series = try series()
    case .rank:
      asked.series = try series()
      asked.rank = (draft.isFirst ? 1 : -1) * chance.pick(2, 2, 3)
    case .compare, .isLarger: asked.cells = try pair(alongCategories: true)
    case .compareSeries: asked.cells = try pair(alongCategories: false)
    case .difference, .ratio:
      asked.cells = try pair(alongCategories: table.series.count < 2 || chance.happens(0.65))
    case .sum:
      try demandSums()
      asked.cells = try several()
    case .share:
      try demandSums()
      guard !table.unit.suffix.contains("%") else { throw Rejection("no-sum", "a share of %") }
      asked.cells = [try cell(of: series())]
    case .countAbove, .countBelow:
      asked.series = try series()
      asked.number = try limit(above: draft.form == .countAbove, asked.series)
    case .countHigher: (asked.series, asked.other) = try rivals()
    case .trend, .percentChange: asked.cells = try times()
    case .firstAbove:
      asked.series = try series()
      asked.number = try firstLimit(asked.series)
    case .seriesAt:
      asked.category = chance.integer(below: table.categories.count)
      asked.rank = draft.isFirst ? 1 : -1
    case .lookupAt:
      let two = chance.shuffled(Array(table.series.indices))
      guard two.count > 1 else { throw Rejection("one-series") }
      (asked.series, asked.other) = (two[0], readsLowest ? 0 : two[1])
      guard asked.series != asked.other else { throw Rejection("one-series") }
      asked.rank = draft.isFirst ? 1 : -1
    case .match:
      asked.series = try series()
      asked.number = table[try cell(of: asked.series)]
    case .colour: asked.cells = [try coloured()]
    }
  }

  /// Refuses answers that say nothing.
  private func check(
    _ asked: ChartScene.Asked, _ solution: ChartSolution
  ) throws(Rejection) {
    switch asked.form.answer {
    case .count:
      guard let count = Int(asked.answer), 1...8 ~= count else {
        throw Rejection("count", asked.answer)
      }
      if asked.form == .countAbove || asked.form == .countBelow || asked.form == .countHigher {
        guard count == draft.count else { throw Rejection("count", "\(count) for \(draft.count)") }
      }
    case .number:
      // A difference or a change of nothing was no question.
      guard
        [.retrieve, .maximumValue, .minimumValue, .lookupAt].contains(asked.form)
          || asked.answer.contains(where: { "1"..."9" ~= $0 })
      else { throw Rejection("nothing", asked.answer) }
      if asked.form == .ratio, let value = Fraction(plain: asked.answer),
        value < Fraction(6, 5)
      {
        throw Rejection("nothing", "a ratio of \(asked.answer)")
      }
      guard !solution.focus.contains(where: { abs(table[$0] ?? 0) > 1_000_000_000_000 }) else {
        throw Rejection("too-large")
      }
    case .label, .yesNo, .direction: break
    }
  }

  // MARK: - Cells

  /// A series that has figures enough.
  mutating func series() throws(Rejection) -> Int {
    if readsLowest, draft.form.reads || draft.form.answer == .count { return 0 }
    let rich = table.series.indices.filter { series in
      let count = cells(of: series).count
      return draft.form.isOfAll ? 3...8 ~= count : count >= 3
    }
    guard let series = chance.element(of: Array(rich)) else { throw Rejection("few-figures") }
    return series
  }

  func cells(of series: Int) -> [ChartCell] {
    table.categories.indices.map { ChartCell(series, $0) }.filter { table[$0] != nil }
  }

  func cells(at category: Int) -> [ChartCell] {
    table.series.indices.map { ChartCell($0, category) }.filter { table[$0] != nil }
  }

  mutating func cell(of series: Int) throws(Rejection) -> ChartCell {
    guard let cell = chance.element(of: cells(of: series)) else { throw Rejection("few-figures") }
    return cell
  }

  /// Whether the figures of two cells are told apart.
  func tells(_ a: ChartCell, _ b: ChartCell) -> Bool { program.scale.tells(number(a), number(b)) }

  func number(_ cell: ChartCell) -> Fraction {
    Fraction(table[cell] ?? 0, decimals: table.decimals)
  }

  /// Refuses sums of figures that nobody would add, such as temperatures.
  private func demandSums() throws(Rejection) {
    guard table.isAdditive || [.pie, .donut, .stackedBar, .stackedShare].contains(chart.kind)
    else { throw Rejection("no-sum", table.value) }
  }
}

extension ChartTable {
  /// Whether sums of its figures mean anything, as far as words tell.
  fileprivate var isAdditive: Bool {
    let names = [title, value, unit.words] + series.map(\.name)
    return !["%", "°"].contains { unit.suffix.contains($0) }
      && !names.contains { Quantity($0).isAverage }
  }
}
