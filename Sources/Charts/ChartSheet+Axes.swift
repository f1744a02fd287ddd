import Drawing
import Imaging

extension ChartSheet {
  /// What an axis must have room for.
  struct Demand {
    var low: Int
    var high: Int
    /// The digits behind the point, and the unit.
    var decimals: Int
    var unit: ChartTable.Unit
    /// Pixels that are left free beyond the least and the greatest figure.
    var padLow = 0
    var padHigh = 0
    /// Pixels at the right for labels of series.
    var right = 0
  }

  /// Lays an upright axis and the categories below the plot.
  mutating func placeUpright(_ demand: Demand) throws(ChartFault) -> ChartFrame {
    let font = style.labelFont
    let guess = (room.y1 - room.y0) * 4 / 5
    guard guess > 60 else { throw ChartFault("plot-small", "\(guess) pixels high") }
    var frame = ChartFrame(
      isVertical: true,
      scale: ChartScale(
        from: demand.low, to: demand.high, decimals: demand.decimals,
        wanted: max(3, guess * 10 / (style.label * 38)), isLogarithmic: isLogarithmic))
    let labels = tickTexts(frame.scale, demand)
    var wide = 0
    for label in labels { wide = max(wide, try width(of: label, font)) }
    let title = style.axisTitle == .beside ? try capital(font) + 10 : 0
    let side = wide + 7 + (style.hasTickMarks ? 4 : 0)
    var (left, right) = (room.x0 + title, room.x1 - demand.right)
    if style.isAxisRight { right -= side } else { left += side }
    var depth = try capital(font) + lead(font) + 12 + (style.hasTickMarks ? 4 : 0)
    if kind != .scatter {
      let count = table.categories.count
      let slot = (right - left) / count
      guard slot >= 8 else { throw ChartFault("categories-narrow", "\(slot) pixels each") }
      right = left + slot * count
      frame.slots = (0..<count).map { (left + slot * $0, left + slot * ($0 + 1)) }
      depth = try placeCategories(below: frame.slots)
    }
    plot = PixelBox(left, room.y0 + style.label / 2, right, room.y1 - depth)
    guard plot.y1 - plot.y0 >= 80, plot.x1 - plot.x0 >= 120 else {
      throw ChartFault("plot-small", "\(plot.x1 - plot.x0) by \(plot.y1 - plot.y0) pixels")
    }
    frame.scale.lie(from: plot.y1 - demand.padLow, to: plot.y0 + demand.padHigh)
    drawPanel()
    let half = try (capital(font) + 1) / 2
    for (tick, label) in zip(frame.scale.ticks, labels) {
      let row = frame.scale.place(of: tick) >> 4
      if style.grid != .none {
        under.append(grid(PixelBox(left, row, right, row + 1)))
      }
      let x = style.isAxisRight ? right : left
      if style.hasTickMarks {
        under.append(
          .fill(
            style.isAxisRight
              ? PixelBox(x, row, x + 4, row + 1) : PixelBox(x - 4, row, x, row + 1), style.axisInk))
      }
      try write(
        .tickLabel, [label], font, x: style.isAxisRight ? x + side : x - side + wide,
        y: row + half, .end, style.muted)
    }
    if style.grid == .both {
      for slot in frame.slots {
        let x = (slot.start + slot.end) / 2
        under.append(grid(PixelBox(x, plot.y0, x + 1, plot.y1)))
      }
    }
    if title > 0 {
      try writeUpwards(
        .axisTitle, valueTitle, font, x: room.x0 + (try capital(font)),
        y: (plot.y0 + plot.y1) / 2, .middle, style.muted)
    }
    drawSpines(frame)
    axis = frame.scale.axis(isVertical: true)
    return frame
  }

  /// Lays an axis across and the categories at the left of the plot.
  mutating func placeLying(_ demand: Demand) throws(ChartFault) -> ChartFrame {
    let font = style.labelFont
    let high = try capital(font)
    let title = style.axisTitle == .beside ? lead(font) + 4 : 0
    let count = table.categories.count
    let top = room.y0 + 4
    var bottom = room.y1 - title - high - 8 - (style.hasTickMarks ? 4 : 0) - 4
    let slot = (bottom - top) / count
    guard slot >= 10 else { throw ChartFault("categories-narrow", "\(slot) pixels each") }
    bottom = top + slot * count
    let most = (room.x1 - room.x0) * 34 / 100
    var names: [[String]] = []
    var wide = 0
    for name in table.categories {
      let lines = max(1, min(3, (slot - 2) / lead(font)))
      guard let lines = try wrapped(name, font, width: most, lines: lines) else {
        throw ChartFault("categories-long", name)
      }
      for line in lines { wide = max(wide, try width(of: line, font)) }
      names.append(lines)
    }
    let left = room.x0 + wide + 8
    var wanted = max(3, (room.x1 - left) / (style.label * 4))
    var frame: ChartFrame
    var labels: [String]
    repeat {
      frame = ChartFrame(
        isVertical: false,
        scale: ChartScale(
          from: demand.low, to: demand.high, decimals: demand.decimals, wanted: wanted,
          isLogarithmic: isLogarithmic))
      labels = tickTexts(frame.scale, demand)
      let last = try width(of: labels[labels.count - 1], font)
      plot = PixelBox(left, top, room.x1 - max(0, last / 2 - demand.padHigh), bottom)
      guard plot.x1 - plot.x0 >= 100 else { throw ChartFault("plot-small", "too narrow") }
      frame.scale.lie(from: plot.x0 + demand.padLow, to: plot.x1 - demand.padHigh)
      var (end, fits) = (Int.min / 2, true)
      for (tick, label) in zip(frame.scale.ticks, labels) {
        let wide = try width(of: label, font)
        let start = frame.scale.place(of: tick) >> 4 - wide / 2
        fits = fits && start >= end + 6
        end = start + wide
      }
      if fits { break }
      wanted -= 1
      guard wanted >= 2, !isLogarithmic else {
        throw ChartFault("ticks-overlap", labels.joined(separator: " "))
      }
    } while true
    frame.slots = (0..<count).map { (top + slot * $0, top + slot * ($0 + 1)) }
    drawPanel()
    for (tick, label) in zip(frame.scale.ticks, labels) {
      let column = (frame.scale.place(of: tick) - 1) >> 4
      if style.grid != .none {
        under.append(grid(PixelBox(column, top, column + 1, bottom)))
      }
      if style.hasTickMarks {
        under.append(.fill(PixelBox(column, bottom, column + 1, bottom + 4), style.axisInk))
      }
      try write(
        .tickLabel, [label], font, x: column,
        y: bottom + high + 7 + (style.hasTickMarks ? 4 : 0), .middle, style.muted)
    }
    for (number, lines) in names.enumerated() {
      let middle = (frame.slots[number].start + frame.slots[number].end) / 2
      if style.grid == .both || kind == .dot {
        under.append(grid(PixelBox(left, middle, plot.x1, middle + 1)))
      }
      try write(
        .axisLabel, of: ChartCell(-1, number), lines, font, x: left - 8,
        y: middle + (high + 1) / 2 - lead(font) * (lines.count - 1) / 2, .end, style.ink)
    }
    if title > 0 {
      try write(
        .axisTitle, [valueTitle], font, x: (plot.x0 + plot.x1) / 2,
        y: room.y1 - font.size / 4, .middle, style.muted)
    }
    drawSpines(frame)
    axis = frame.scale.axis(isVertical: false)
    return frame
  }

  /// A line of the grid.
  func grid(_ line: PixelBox) -> ChartStroke {
    style.isGridBroken ? .dashes(line, style.gridInk) : .fill(line, style.gridInk)
  }

  func tickTexts(_ scale: ChartScale, _ demand: Demand) -> [String] {
    let (left, divisor) = ChartFigure.digits(scale.ticks, decimals: demand.decimals)
    return scale.ticks.map {
      ChartFigure.text(
        $0 / divisor, decimals: left, unit: demand.unit, hasCommas: style.hasCommas,
        minus: style.minus)
    }
  }

  /// Writes the categories under their places, and returns how deep they reach below the plot.
  private mutating func placeCategories(
    below slots: [(start: Int, end: Int)]
  ) throws(ChartFault) -> Int {
    let font = style.labelFont
    let high = try capital(font)
    let slot = slots[0].end - slots[0].start
    let gap = 8 + (style.hasTickMarks ? 3 : 0)
    var names: [[String]] = []
    for name in table.categories {
      guard let lines = try wrapped(name, font, width: slot - 6, lines: 3) else { break }
      names.append(lines)
    }
    if names.count == slots.count {
      let most = names.map(\.count).max() ?? 1
      let depth = gap + high + lead(font) * (most - 1) + font.size / 4 + 2
      for (number, lines) in names.enumerated() {
        try write(
          .axisLabel, of: ChartCell(-1, number), lines, font,
          x: (slots[number].start + slots[number].end) / 2, y: room.y1 - depth + gap + high,
          .middle, style.ink)
      }
      return depth
    }
    guard slot >= font.size + 3 else { throw ChartFault("categories-narrow", "\(slot) pixels") }
    var long = 0
    for name in table.categories { long = max(long, try width(of: name, font)) }
    guard long <= (room.y1 - room.y0) * 38 / 100 else {
      throw ChartFault("categories-long", "\(long) pixels")
    }
    for (number, name) in table.categories.enumerated() {
      try writeUpwards(
        .axisLabel, of: ChartCell(-1, number), name, font,
        x: (slots[number].start + slots[number].end) / 2 + high / 2, y: room.y1 - long, .end,
        style.ink)
    }
    return gap + long
  }

  /// Draws what lies under the plot.
  private mutating func drawPanel() {
    if let panel = style.panel { under.append(.fill(plot, panel)) }
  }

  /// Draws the lines at the edges of the plot.
  private mutating func drawSpines(_ frame: ChartFrame) {
    let (x0, y0, x1, y1) = (plot.x0, plot.y0, plot.x1, plot.y1)
    let ink = style.axisInk
    if style.hasFrame {
      under.append(.fill(PixelBox(x0 - 1, y0 - 1, x1 + 1, y0), ink))
      under.append(.fill(PixelBox(x0 - 1, y1, x1 + 1, y1 + 1), ink))
      under.append(.fill(PixelBox(x0 - 1, y0, x0, y1), ink))
      under.append(.fill(PixelBox(x1, y0, x1 + 1, y1), ink))
    }
    if style.hasSpine {
      under.append(.fill(PixelBox(x0 - 1, y0, x0, y1 + 1), ink))
      under.append(.fill(PixelBox(x0 - 1, y1, x1, y1 + 1), ink))
    }
    guard style.hasBaseline || frame.scale.low < 0 else { return }
    let zero = isLogarithmic || frame.scale.low > 0 ? frame.scale.low : min(0, frame.scale.high)
    let place = frame.scale.place(of: zero)
    if frame.isVertical {
      let row = frame.scale.low < 0 ? place >> 4 : y1
      under.append(.fill(PixelBox(x0, row, x1, row + 1), ink))
    } else {
      let column = frame.scale.low < 0 ? (place - 1) >> 4 : x0 - 1
      under.append(.fill(PixelBox(column, y0, column + 1, y1), ink))
    }
  }
}
