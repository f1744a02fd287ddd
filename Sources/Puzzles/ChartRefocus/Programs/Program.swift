import Charts
import PuzzleKit

/// What each form of question does with a chart.
struct Program {
  let chart: Chart
  let scale: Scale

  init(_ chart: Chart) throws(Rejection) {
    self.chart = chart
    scale = try Scale(chart)
  }

  /// Answers a question.
  ///
  /// - Throws: ``Rejection`` if the chart can't be read so closely.
  func solution(_ asked: ChartScene.Asked) throws(Rejection) -> ChartSolution {
    var run = Run(chart, scale: scale, step: asked.step)
    let focus = try take(asked, &run)
    var answer = run.steps.last?.value ?? ""
    let steps = run.steps
    let margin = run.margin
    if asked.step > 1 {
      var exact = Run(chart, scale: scale, step: 1)
      _ = try take(asked, &exact)
      let figure = exact.steps.last?.value ?? ""
      try check(answer, against: figure, asked)
      answer = figure
    }
    let isKey = asked.form == .colour && chart.axis != nil
    return ChartSolution(
      steps: steps, exact: answer, focus: isKey ? [] : focus,
      keys: isKey ? focus.map(\.series) : [], margin: margin)
  }

  /// Refuses an answer off readings that the figures do not bear out.
  private func check(
    _ answer: String, against exact: String, _ asked: ChartScene.Asked
  ) throws(Rejection) {
    guard answer != exact else { return }
    guard asked.form.answer == .number, let one = Fraction(plain: answer),
      let other = Fraction(plain: exact)
    else { throw Rejection("reading", "\(answer) for \(exact)") }
    let difference = one > other ? one - other : other - one
    let size = other < Fraction(0) ? Fraction(0) - other : other
    guard difference * 40 <= size else { throw Rejection("reading", "\(answer) for \(exact)") }
  }

  /// Runs the steps of a form and returns the cells that carry the answer.
  private func take(
    _ asked: ChartScene.Asked, _ run: inout Run
  ) throws(Rejection) -> [ChartCell] {
    let table = chart.table
    let cells = asked.cells
    let series = asked.form == .share ? cells[0].series : asked.series
    let all = series >= 0 ? run.cells(of: series) : []
    let decimals = asked.decimals
    switch asked.form {
    case .retrieve:
      _ = try run.read(cells[0])
      return cells
    case .maximum, .minimum:
      let step = try run.pick(most: asked.form == .maximum, all)
      return [run.pick(at: step)]
    case .maximumValue, .minimumValue:
      let step = try run.pick(most: asked.form == .maximumValue, all)
      let cell = run.pick(at: step)
      _ = try run.read(cell, of: [0])
      return [cell]
    case .rank:
      let step = try run.pick(most: asked.rank > 0, all, rank: abs(asked.rank))
      return [run.pick(at: step)]
    case .compare, .compareSeries: _ = try run.greater(cells[0], cells[1])
    case .isLarger: _ = try run.isGreater(cells[0], cells[1])
    case .trend: _ = try run.direction(cells[0], cells[1])
    case .difference:
      let (a, b) = (try run.read(cells[0]), try run.read(cells[1]))
      _ = run.subtract(a, b, decimals: decimals)
    case .ratio:
      let (a, b) = (try run.read(cells[0]), try run.read(cells[1]))
      _ = try run.divide(a, b, decimals: decimals)
    case .percentChange:
      let (a, b) = (try run.read(cells[0]), try run.read(cells[1]))
      _ = try run.growth(a, b, decimals: decimals)
    case .sum: _ = run.add(try read(cells, &run), decimals: decimals)
    case .total:
      _ = run.add(try read(all, &run), decimals: decimals)
      return all
    case .mean:
      _ = run.mean(try read(all, &run), decimals: decimals)
      return all
    case .share:
      guard all.allSatisfy({ (table[$0] ?? 0) >= 0 }) else { throw Rejection("negative") }
      let sum = run.add(try read(all, &run))
      guard let place = all.firstIndex(of: cells[0]) else { throw Rejection("missing") }
      _ = try run.percent(place, sum, decimals: decimals)
    case .range, .sumExtremes:
      let (most, least) = (try run.pick(most: true, all), try run.pick(most: false, all))
      let focus = [run.pick(at: most), run.pick(at: least)]
      let (a, b) = (try run.read(focus[0], of: [most]), try run.read(focus[1], of: [least]))
      _ =
        asked.form == .range
        ? run.subtract(a, b, decimals: decimals) : run.add([a, b], decimals: decimals)
      return focus
    case .countAbove, .countBelow:
      let limit = Fraction(asked.number ?? 0, decimals: table.decimals)
      return try run.count(above: asked.form == .countAbove, limit, all).counted
    case .aboveMean:
      let mean = run.mean(try read(all, &run), decimals: table.decimals + 1)
      return try run.count(above: true, run.number(at: mean), all, of: [mean]).counted
    case .countHigher: return try run.countHigher(asked.series, than: asked.other)
    case .steepestRise, .steepestFall:
      guard all.count == table.categories.count else { throw Rejection("gap") }
      guard chart.axis?.isLogarithmic != true else { throw Rejection("unreadable", "logarithmic") }
      return try run.steepest(rise: asked.form == .steepestRise, all)
    case .firstAbove:
      let limit = Fraction(asked.number ?? 0, decimals: table.decimals)
      let step = try run.firstAbove(limit, all)
      return [run.pick(at: step)]
    case .seriesAt:
      let there = run.cells(at: asked.category)
      let step = try run.pick(most: asked.rank > 0, there)
      return [run.pick(at: step)]
    case .lookupAt:
      let step = try run.pick(most: asked.rank > 0, all)
      let cell = run.pick(at: step)
      let other = ChartCell(asked.other, cell.category)
      _ = try run.read(other, of: [0])
      return [cell, other]
    case .match:
      let step = try run.match(asked.number ?? 0, all)
      return [run.pick(at: step)]
    case .colour:
      let names = ColourKey(chart)
      guard let colour = names.name(of: cells[0]) else { throw Rejection("no-colour-name") }
      _ = run.colour(of: cells[0], named: colour, isSeries: names.isOfSeries)
    }
    return cells
  }

  private func read(_ cells: [ChartCell], _ run: inout Run) throws(Rejection) -> [Int] {
    var numbers: [Int] = []
    for cell in cells { numbers.append(try run.read(cell)) }
    return numbers
  }
}
