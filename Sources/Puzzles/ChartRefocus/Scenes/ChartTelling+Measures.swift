import Charts
import PuzzleKit
import Traces

extension ChartRefocusPuzzle {
  public static let measures = [
    "values.count", "series.count", "categories.count", "steps.count", "elements.count",
    "labelled", "target.area", "margin.pixels",
  ]
}

extension ChartTelling {
  /// The numbers of the sample, in the order of the contract.
  var measures: [Measure] {
    let (chart, table) = (scene.chart, scene.chart.table)
    var measures = [
      Measure("values.count", Double(table.cells.count)),
      Measure("series.count", Double(table.series.count)),
      Measure("categories.count", Double(table.categories.count)),
      Measure("steps.count", Double(solution.steps.count)),
      Measure("elements.count", Double(chart.elements.count)),
      Measure("labelled", chart.isLabelled ? 1 : 0),
      Measure("target.area", targetArea.rounded6),
    ]
    if let margin = solution.margin {
      measures.append(Measure("margin.pixels", margin.rounded6))
    }
    return measures
  }

  /// The share of the picture that the boxes of all regions cover.
  private var targetArea: Double {
    let boxes = marks.flatMap(\.regions).map(\.box)
    let rows = (boxes.map(\.y0) + boxes.map(\.y1)).sorted()
    var area = 0
    for (top, bottom) in zip(rows, rows.dropFirst()) where top < bottom {
      let spans = boxes.filter { $0.y0 <= top && bottom <= $0.y1 }
        .sorted { ($0.x0, $0.x1) < ($1.x0, $1.x1) }
      var (covered, end) = (0, 0)
      for span in spans where span.x1 > end {
        covered += span.x1 - max(span.x0, end)
        end = span.x1
      }
      area += covered * (bottom - top)
    }
    return Double(area) / Double(scene.chart.width * scene.chart.height)
  }

  /// How many steps there are, how many figures, how small what is read and how close what is compared, each
  /// from 0 to 1.
  var difficulty: Double {
    let table = scene.chart.table
    let steps = min(1, Double(solution.steps.count) / 8)
    let figures = min(1, Double(table.cells.count) / 40)
    let reading = scene.chart.isLabelled ? 0 : scene.asked.form.answer == .number ? 1 : 0.6
    let closeness = solution.margin.map { 1 - min(1, $0 / 60) } ?? 0.3
    let score =
      100
      * (0.35 * steps.squareRoot() + 0.25 * figures.squareRoot() + 0.2 * reading
        + 0.1 * closeness + 0.1 * scene.asked.form.effort)
    return (score * 10).rounded() / 10
  }
}

extension ChartScene.Form {
  /// How much more than looking a form takes, from 0 to 1.
  fileprivate var effort: Double {
    switch self {
    case .retrieve, .colour, .match: 0
    case .maximum, .minimum, .compare, .compareSeries, .isLarger, .trend: 0.2
    case .maximumValue, .minimumValue, .rank, .seriesAt, .firstAbove: 0.4
    case .difference, .sum, .countAbove, .countBelow, .lookupAt: 0.6
    case .steepestRise, .steepestFall, .total, .range, .sumExtremes, .countHigher: 0.8
    case .mean, .ratio, .share, .aboveMean, .percentChange: 1
    }
  }
}

extension Double {
  /// The number rounded to six decimals.
  fileprivate var rounded6: Double { (self * 1_000_000).rounded() / 1_000_000 }
}
