public import Seeding

extension Chart {
  /// Lays out a chart: first as the look would have it, then in other ways until everything has its room.
  ///
  /// - Parameters:
  ///   - table: The figures.
  ///   - kind: How they are drawn.
  ///   - look: The manner of drawing.
  ///   - width: Pixels across.
  ///   - height: Pixels down.
  ///   - isLabelled: Whether each figure is written.
  ///   - isLogarithmic: Whether places are linear in the logarithm.
  ///   - chance: What decides all that the look leaves open.
  /// - Throws: ``ChartFault`` if the table doesn't suit the kind, or nothing fits.
  public init(
    of table: ChartTable, as kind: ChartKind, in look: ChartLook, width: Int, height: Int,
    isLabelled: Bool, isLogarithmic: Bool = false, using chance: inout Chance
  ) throws(ChartFault) {
    var style = ChartStyle(look, width: width, height: height, using: &chance)
    let isRound = kind == .pie || kind == .donut
    style.suitColours(to: kind, count: isRound ? table.categories.count : table.series.count)
    try Self.check(table, kind, isLogarithmic: isLogarithmic)
    var fault = ChartFault("labels-overlap")
    for attempt in ChartAttempt.all(kind, style, isLabelled: isLabelled) {
      do throws(ChartFault) {
        var sheet = ChartSheet(
          table: table, kind: kind, width: width, height: height, isLabelled: isLabelled,
          isLogarithmic: isLogarithmic, style: attempt.style, attempt: attempt)
        try sheet.place()
        self.init(sheet, look)
        return
      } catch {
        fault = error
      }
    }
    throw fault
  }

  private init(_ sheet: ChartSheet, _ look: ChartLook) {
    self.init(
      table: sheet.table, kind: sheet.kind, look: look, width: sheet.width, height: sheet.height,
      ground: sheet.style.ground, head: sheet.kind == .table ? sheet.headColour : nil,
      plot: sheet.plot, isLabelled: sheet.isLabelled, axis: sheet.axis,
      elements: sheet.marks + sheet.texts, strokes: sheet.under + sheet.body + sheet.over)
  }

  /// Checks that a table suits a kind of chart.
  private static func check(
    _ table: ChartTable, _ kind: ChartKind, isLogarithmic: Bool
  ) throws(ChartFault) {
    guard kind.seriesCount.contains(table.series.count) else {
      throw ChartFault("series-count", "\(table.series.count) in \(kind.rawValue)")
    }
    guard !table.categories.isEmpty,
      table.series.allSatisfy({ $0.values.count == table.categories.count })
    else { throw ChartFault("figures-none", "columns of unequal length") }
    let values = table.cells.compactMap { table[$0] }
    guard
      (values + (table.across?.values ?? [])).allSatisfy({ $0.magnitude <= 1_000_000_000_000_000 })
    else {
      throw ChartFault("figures-large")
    }
    if isLogarithmic {
      switch kind {
      case .bar, .horizontalBar, .groupedBar, .groupedHorizontalBar, .line, .lines, .dot: break
      default: throw ChartFault("log-kind", kind.rawValue)
      }
      guard values.allSatisfy({ $0 > 0 }) else { throw ChartFault("log-figures") }
    }
    if [.stackedBar, .stackedShare, .area, .pie, .donut, .histogram, .scatter].contains(kind) {
      guard values.count == table.series.count * table.categories.count else {
        throw ChartFault("figures-missing")
      }
    }
  }
}

/// One way of laying out a chart.
struct ChartAttempt {
  var style: ChartStyle
  var legend: ChartStyle.LegendPlace
  var labelsInside: Bool
  var labelsTurned = false
  var namesAround: Bool

  /// The ways that are tried, the look's own first.
  static func all(_ kind: ChartKind, _ style: ChartStyle, isLabelled: Bool) -> [ChartAttempt] {
    var first = ChartAttempt(
      style: style, legend: style.legend, labelsInside: style.labelsInside,
      namesAround: style.namesAround)
    if kind != .lines && first.legend == .direct { first.legend = .top }
    // Names at the ends of lines would stand among the figures of an axis at that side.
    if first.legend == .direct { first.style.isAxisRight = false }
    let hasCorners = [.lines, .groupedBar, .groupedHorizontalBar].contains(kind)
    if !hasCorners && first.legend == .inside { first.legend = .right }
    var attempts = [first]
    func add(_ change: (inout ChartAttempt) -> Void) {
      var next = first
      change(&next)
      attempts.append(next)
    }
    switch kind {
    case .bar, .histogram:
      if isLabelled { add { $0.labelsTurned = true } }
    case .horizontalBar, .line, .area, .dot, .scatter, .table: break
    case .groupedBar:
      for legend in [first.legend, .top, .bottom] {
        add { $0.legend = legend }
        if isLabelled { add { ($0.legend, $0.labelsTurned) = (legend, true) } }
      }
    case .groupedHorizontalBar, .stackedBar, .stackedShare, .lines:
      for legend in [ChartStyle.LegendPlace.top, .bottom, .right] where legend != first.legend {
        add { $0.legend = legend }
      }
    case .pie, .donut:
      add { $0.namesAround.toggle() }
      add { ($0.namesAround, $0.legend) = (false, .bottom) }
      add { ($0.namesAround, $0.legend) = (false, .right) }
    }
    // At last all of these once more in smaller letters.
    return attempts
      + attempts.map {
        var next = $0
        next.style.shrink()
        return next
      }
  }
}

extension ChartSheet {
  init(
    table: ChartTable, kind: ChartKind, width: Int, height: Int, isLabelled: Bool,
    isLogarithmic: Bool, style: ChartStyle, attempt: ChartAttempt
  ) {
    self.init(
      table: table, kind: kind, width: width, height: height, isLabelled: isLabelled,
      isLogarithmic: isLogarithmic, style: style, legendPlace: attempt.legend,
      labelsInside: attempt.labelsInside, labelsTurned: attempt.labelsTurned,
      namesAround: attempt.namesAround,
      room: PixelBox(style.margin, style.margin, width - style.margin, height - style.margin))
  }

  /// Lays out everything, or throws what is in the way.
  mutating func place() throws(ChartFault) {
    let hasAxis = kind != .pie && kind != .donut && kind != .table
    try placeHeading(
      showsValueAbove: hasAxis
        ? style.axisTitle == .above : kind != .table || !table.series[0].name.isEmpty)
    let hasKey =
      kind.seriesCount.upperBound > 1 && kind != .table
      && !(kind == .lines && legendPlace == .direct)
    let entries = table.series.indices.map {
      Entry(cell: ChartCell($0, -1), name: table.series[$0].name, colour: style.colour($0))
    }
    if hasKey && legendPlace != .inside { try placeLegend(entries) }
    switch kind {
    case .bar, .horizontalBar, .groupedBar, .groupedHorizontalBar, .stackedBar, .stackedShare,
      .histogram:
      try placeBars()
    case .line, .lines, .area, .dot: try placeLines()
    case .pie, .donut: try placeSlices(namesAround: namesAround)
    case .scatter: try placeScatter()
    case .table: try placeCells()
    }
    clearGrid()
    if hasKey && legendPlace == .inside { try placeLegend(entries) }
    try check()
  }

  /// Takes the grid, and the line of 0 within the plot, away from under what is written in the plot.
  private mutating func clearGrid() {
    let isCrossed = table.cells.contains { (table[$0] ?? 0) < 0 }
    guard style.grid != .none || kind == .dot || isCrossed else { return }
    for text in texts where [.valueLabel, .pointLabel].contains(text.kind) {
      let box = text.box.grown(by: 2)
      let clear = PixelBox(
        max(box.x0, plot.x0 + 1), max(box.y0, plot.y0 + 1), min(box.x1, plot.x1 - 1),
        min(box.y1, plot.y1 - 1))
      if clear.x0 < clear.x1, clear.y0 < clear.y1, kind != .table {
        under.append(.fill(clear, style.floor))
      }
    }
  }
}
