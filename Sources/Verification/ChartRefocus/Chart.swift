/// The kinds of chart.
enum Chart: String, CaseIterable, Sendable {
  case bar
  case horizontalBar = "horizontal_bar"
  case groupedBar = "grouped_bar"
  case groupedHorizontalBar = "grouped_horizontal_bar"
  case stackedBar = "stacked_bar"
  case stackedShare = "stacked_share"
  case line, lines, area, scatter, pie, donut, dot, histogram, table

  /// How many series it has.
  var seriesCounts: ClosedRange<Int> {
    switch self {
    case .groupedBar, .groupedHorizontalBar, .stackedBar, .stackedShare, .lines: 2...6
    case .table: 1...6
    default: 1...1
    }
  }

  /// Whether figures may be missing.
  var mayMiss: Bool {
    switch self {
    case .bar, .horizontalBar, .groupedBar, .groupedHorizontalBar, .line, .lines, .dot, .table: true
    default: false
    }
  }

  var mayBeNegative: Bool { !isRound && !isStacked && self != .histogram }

  var isRound: Bool { self == .pie || self == .donut }
  var isStacked: Bool { self == .stackedBar || self == .stackedShare }
  var isGrouped: Bool { self == .groupedBar || self == .groupedHorizontalBar }

  /// Whether there is an axis of figures, and whether it goes up.
  var axisIsVertical: Bool? {
    switch self {
    case .pie, .donut, .table: nil
    case .horizontalBar, .groupedHorizontalBar, .dot: false
    default: true
    }
  }

  /// The kind of its marks.
  var mark: Element.Kind {
    switch self {
    case .line, .lines, .area, .scatter, .dot: .point
    case .pie, .donut: .slice
    case .table: .cell
    default: .bar
    }
  }

  /// Whether marked pictures may be masked.
  var mayBeMasked: Bool {
    [.bar, .horizontalBar, .dot, .table].contains(self)
  }
}
