/// How a table is drawn.
public enum ChartKind: String, CaseIterable, Hashable, Sendable {
  case bar
  case horizontalBar = "horizontal_bar"
  case groupedBar = "grouped_bar"
  case groupedHorizontalBar = "grouped_horizontal_bar"
  case stackedBar = "stacked_bar"
  case stackedShare = "stacked_share"
  case line, lines, area, scatter, pie, donut, dot, histogram, table

  /// How many series it shows.
  public var seriesCount: ClosedRange<Int> {
    switch self {
    case .groupedBar, .groupedHorizontalBar, .stackedBar, .stackedShare, .lines: 2...6
    case .table: 1...6
    case .bar, .horizontalBar, .line, .area, .scatter, .pie, .donut, .dot, .histogram: 1...1
    }
  }
}
