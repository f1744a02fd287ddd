import Charts
import Colour

@testable import ChartRefocus

/// Answers questions from the figures of a table in the plainest way, in real numbers.
struct PlainOracle {
  let chart: Chart
  let asked: ChartScene.Asked

  private var scale: Double {
    (0..<chart.table.decimals).reduce(1) { scale, _ in scale * 10 }
  }

  private func exact(_ series: Int, _ category: Int) -> Double? {
    chart.table.series[series].values[category].map { Double($0) / scale }
  }

  /// What is read, to a multiple of the step.
  private func read(_ series: Int, _ category: Int) -> Double {
    let step = Double(asked.step)
    let figure = Double(chart.table.series[series].values[category] ?? 0)
    return (figure / step).rounded(.toNearestOrAwayFromZero) * step / scale
  }

  private var row: [(category: Int, value: Double)] {
    guard asked.series >= 0 else { return [] }
    return chart.table.categories.indices.compactMap { category in
      exact(asked.series, category).map { (category, $0) }
    }
  }

  private var limit: Double { Double(asked.number ?? 0) / scale }
  private func label(_ category: Int) -> String { chart.table.categories[category] }
  private func x(_ place: Int) -> Double {
    exact(asked.cells[place].series, asked.cells[place].category) ?? .nan
  }
  private func r(_ place: Int) -> Double {
    read(asked.cells[place].series, asked.cells[place].category)
  }

  /// The answer as a text, or as a number that the answer has to be near.
  enum Answer { case text(String), number(Double) }

  var answer: Answer {
    let up = row.sorted { $0.value < $1.value }
    switch asked.form {
    case .retrieve: return .number(r(0))
    case .maximum: return .text(label(up[up.count - 1].category))
    case .minimum: return .text(label(up[0].category))
    case .maximumValue: return .number(read(asked.series, up[up.count - 1].category))
    case .minimumValue: return .number(read(asked.series, up[0].category))
    case .rank:
      let place = asked.rank > 0 ? up.count - asked.rank : -asked.rank - 1
      return .text(label(up[place].category))
    case .compare: return .text(label(asked.cells[x(0) > x(1) ? 0 : 1].category))
    case .compareSeries:
      return .text(chart.table.series[asked.cells[x(0) > x(1) ? 0 : 1].series].name)
    case .isLarger: return .text(x(0) > x(1) ? "yes" : "no")
    case .difference: return .number(abs(r(0) - r(1)))
    case .sum: return .number(asked.cells.indices.reduce(0) { $0 + r($1) })
    case .total: return .number(row.reduce(0) { $0 + read(asked.series, $1.category) })
    case .mean:
      return .number(
        row.reduce(0) { $0 + read(asked.series, $1.category) } / Double(row.count))
    case .ratio: return .number(r(0) / r(1))
    case .share:
      let series = asked.cells[0].series
      let all = chart.table.categories.indices.filter { exact(series, $0) != nil }
      return .number(100 * r(0) / all.reduce(0) { $0 + read(series, $1) })
    case .range, .sumExtremes:
      let (most, least) = (
        read(asked.series, up[up.count - 1].category), read(asked.series, up[0].category)
      )
      return .number(asked.form == .range ? most - least : most + least)
    case .countAbove: return .text("\(row.count { $0.value > limit })")
    case .countBelow: return .text("\(row.count { $0.value < limit })")
    case .aboveMean:
      let mean = row.reduce(0) { $0 + $1.value } / Double(row.count)
      return .text("\(row.count { $0.value > mean })")
    case .countHigher:
      let count = row.count { one in
        exact(asked.other, one.category).map { one.value > $0 } ?? false
      }
      return .text("\(count)")
    case .trend: return .text(x(1) > x(0) ? "rise" : "fall")
    case .steepestRise, .steepestFall:
      let sign = asked.form == .steepestRise ? 1.0 : -1
      let steps = zip(row, row.dropFirst()).map { (sign * ($1.value - $0.value), $1.category) }
      return .text(label(steps.max { $0.0 < $1.0 }?.1 ?? 0))
    case .firstAbove: return .text(label(row.first { $0.value > limit }?.category ?? 0))
    case .percentChange: return .number(100 * abs(r(1) - r(0)) / r(0))
    case .seriesAt:
      let names = chart.table.series.indices.sorted {
        (exact($0, asked.category) ?? 0) < (exact($1, asked.category) ?? 0)
      }
      return .text(chart.table.series[asked.rank > 0 ? names[names.count - 1] : names[0]].name)
    case .lookupAt:
      return .number(read(asked.other, up[asked.rank > 0 ? up.count - 1 : 0].category))
    case .match: return .text(label(row.first { $0.value == limit }?.category ?? 0))
    case .colour:
      let cell = asked.cells[0]
      return .text(
        chart.axis == nil ? label(cell.category) : chart.table.series[cell.series].name)
    }
  }
}
