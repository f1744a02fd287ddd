import Drawing
import Imaging

extension ChartSheet {
  /// Lays the points of two quantities, each with its name.
  mutating func placeScatter() throws(ChartFault) {
    guard let across = table.across, across.values.count == table.categories.count,
      let low = across.values.min(), let high = across.values.max()
    else { throw ChartFault("across-missing") }
    let figures = table.series[0].values.compactMap { $0 }
    guard let least = figures.min(), let most = figures.max() else {
      throw ChartFault("figures-none")
    }
    let pad = markerRadius / 16 + 8
    let frame = try placeUpright(
      Demand(
        low: nearZero(least, most), high: most, decimals: table.decimals, unit: table.unit,
        padLow: pad, padHigh: pad))
    let scale = try placeAcross(across, from: nearZero(low, high), to: high, pad: pad)
    let colour = style.colour(0)
    for (number, value) in figures.enumerated() {
      let place = SixteenthPoint(
        scale.place(of: across.values[number]), frame.scale.place(of: value))
      let marker = mark(style.marker, at: place, colour)
      body.append(marker.stroke)
      marks.append(
        ChartElement(.point, of: ChartCell(0, number), box: marker.box, colour: colour))
    }
    try checkPoints()
    for number in figures.indices { try namePoint(number, figures[number]) }
  }

  /// Nought, if the figures come near it.
  private func nearZero(_ low: Int, _ high: Int) -> Int { low > 0 && low * 4 <= high ? 0 : low }

  /// Lays the axis of the quantity across.
  private mutating func placeAcross(
    _ across: ChartTable.Across, from low: Int, to high: Int, pad: Int
  ) throws(ChartFault) -> ChartScale {
    let font = style.labelFont
    let rise = try capital(font)
    var wanted = max(3, (plot.x1 - plot.x0) / (style.label * 5))
    while true {
      var scale = ChartScale(
        from: low, to: high, decimals: across.decimals, wanted: wanted, isLogarithmic: false)
      scale.lie(from: plot.x0 + pad, to: plot.x1 - pad)
      let labels = tickTexts(
        scale, Demand(low: low, high: high, decimals: across.decimals, unit: across.unit))
      var (end, fits) = (Int.min / 2, true)
      for (tick, label) in zip(scale.ticks, labels) {
        let wide = try width(of: label, font)
        let start = (scale.place(of: tick) >> 4) - wide / 2
        fits = fits && start >= end + 6 && start + wide <= width - 6
        end = start + wide
      }
      wanted -= 1
      guard fits else {
        guard wanted >= 2 else { throw ChartFault("ticks-overlap", across.title) }
        continue
      }
      for (tick, label) in zip(scale.ticks, labels) {
        let column = scale.place(of: tick) >> 4
        if style.grid == .both {
          under.append(grid(PixelBox(column, plot.y0, column + 1, plot.y1)))
        }
        if style.hasTickMarks {
          under.append(.fill(PixelBox(column, plot.y1, column + 1, plot.y1 + 4), style.axisInk))
        }
        try write(
          .acrossLabel, [label], font, x: column,
          y: plot.y1 + rise + 7 + (style.hasTickMarks ? 4 : 0), .middle, style.muted)
      }
      let title =
        across.unit.words.isEmpty ? across.title : "\(across.title) (\(across.unit.words))"
      try write(
        .acrossTitle, [title], font, x: (plot.x0 + plot.x1) / 2, y: room.y1 - font.size / 4,
        .middle, style.muted)
      return scale
    }
  }

  /// Writes the name of a point, and its figure if it is wanted, where there is room.
  private mutating func namePoint(_ number: Int, _ value: Int) throws(ChartFault) {
    let font = style.labelFont
    let high = try capital(font)
    let name = table.categories[number]
    let wide = try width(of: name, font)
    let figure = isLabelled ? figure(value) : nil
    let whole =
      try wide + (figure.map { (text) throws(ChartFault) in try width(of: text, font) + 5 } ?? 0)
    let mark = marks[number].box
    let (x, y) = ((mark.x0 + mark.x1) / 2, (mark.y0 + mark.y1 + high + 1) / 2)
    let (above, below) = (mark.y0 - 4, mark.y1 + 5 + high)
    let places = [
      (mark.x1 + 4, y), (mark.x0 - 4 - whole, y), (x - whole / 2, above), (x - whole / 2, below),
      (mark.x1, above), (mark.x1, below), (mark.x0 - whole, above), (mark.x0 - whole, below),
    ]
    for (x, y) in places {
      let box = PixelBox(x, y - high - 3, x + whole, y + font.size / 4)
      guard plot.grown(by: -1).holds(box),
        !marks.contains(where: { $0.box.meets(box.grown(by: 2)) }),
        // It must be plain which point it belongs to.
        !marks.contains(where: { $0.cell.category != number && $0.box.meets(box.grown(by: 7)) }),
        !texts.contains(where: { $0.box.meets(box.grown(by: 2)) })
      else { continue }
      let cell = ChartCell(0, number)
      try write(.pointLabel, of: cell, [name], font, x: x, y: y, style.ink)
      if let figure {
        try write(.valueLabel, of: cell, [figure], font, x: x + wide + 5, y: y, style.muted)
      }
      return
    }
    throw ChartFault("labels-overlap", name)
  }
}
