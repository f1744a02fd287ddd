import Charts

/// What of a topic stands down a table, and what across it.
enum Arrangement: CaseIterable, Hashable, Sendable {
  /// Things, at one time.
  case things
  /// The parts of one thing, at one time.
  case parts
  /// Times of one thing.
  case times
  /// Things in several years.
  case thingsByYears
  /// Things, each in its parts.
  case thingsByParts
  /// Times of several things.
  case timesByThings
  /// Times, each in its parts.
  case timesByParts

  /// The arrangements that a kind of chart shows, each with how often against the others.
  static func all(of kind: ChartKind) -> [(arrangement: Arrangement, weight: Double)] {
    switch kind {
    case .bar: [(.things, 4), (.times, 2), (.parts, 1)]
    case .horizontalBar, .dot: [(.things, 4), (.parts, 1)]
    case .pie, .donut: [(.parts, 3), (.things, 2)]
    case .line, .area: [(.times, 1)]
    case .lines: [(.timesByThings, 3), (.timesByParts, 2)]
    case .groupedBar: [(.thingsByYears, 3), (.thingsByParts, 3), (.timesByParts, 1)]
    case .groupedHorizontalBar: [(.thingsByYears, 1), (.thingsByParts, 1)]
    case .stackedBar, .stackedShare: [(.thingsByParts, 3), (.timesByParts, 2)]
    case .table:
      [
        (.things, 2), (.times, 1), (.thingsByYears, 3), (.thingsByParts, 3), (.timesByThings, 1),
        (.timesByParts, 1),
      ]
    case .scatter, .histogram: []
    }
  }
}

extension Topic {
  /// Returns the most categories and the series that an arrangement can have, or nil if the topic has none.
  func bounds(
    of arrangement: Arrangement, in kind: ChartKind
  ) -> (categories: Int, series: ClosedRange<Int>)? {
    let isStack = kind == .stackedBar || kind == .stackedShare
    let isPie = kind == .pie || kind == .donut
    if isStack || isPie { guard whole != .none else { return nil } }
    // Shares of one thing make 100 %, and a stack of amounts is not made of shares.
    if kind == .stackedBar || kind == .groupedHorizontalBar {
      guard whole != .shares else { return nil }
    }
    if kind == .area { guard range.lowerBound >= 0 else { return nil } }
    let most = isPie ? 8 : 12
    let names = min(most, things?.names.count ?? 0)
    let pieces = parts?.names.count ?? 0
    let steps = clocks.map(\.most).max() ?? 0
    switch arrangement {
    case .things:
      // The share of one part only is no topic.
      return things == nil || whole == .shares ? nil : (names, 1...1)
    case .parts: return parts == nil || whole == .none ? nil : (min(most, pieces), 1...1)
    case .times: return steps == 0 || whole == .shares ? nil : (steps, 1...1)
    case .thingsByYears:
      let hasYears = clocks.contains(.years) && whole != .shares
      return things != nil && hasYears ? (names, 2...4) : nil
    case .thingsByParts:
      return things != nil && pieces > 1 ? (names, 2...min(6, pieces)) : nil
    case .timesByThings:
      return things != nil && steps > 0 && whole != .shares ? (steps, 2...min(6, names)) : nil
    case .timesByParts: return pieces > 1 && steps > 0 ? (steps, 2...min(6, pieces)) : nil
    }
  }

  /// Returns the arrangements in which a chart of so many categories and series can show the topic.
  func arrangements(
    for kind: ChartKind, categories: ClosedRange<Int>, series: ClosedRange<Int>
  ) -> [(arrangement: Arrangement, weight: Double)] {
    Arrangement.all(of: kind).filter { choice in
      guard let bounds = bounds(of: choice.arrangement, in: kind) else { return false }
      let wanted = kind.seriesCount == 1...1 ? 1...1 : series
      return bounds.categories >= categories.lowerBound
        && bounds.series.overlaps(wanted) && bounds.series.overlaps(kind.seriesCount)
    }
  }
}
