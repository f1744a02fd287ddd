import Drawing
import Imaging

extension ChartSheet {
  /// Lays a pie or a donut; names stand around it or in a key.
  mutating func placeSlices(namesAround: Bool) throws(ChartFault) {
    let values = table.series[0].values.map { $0 ?? 0 }
    let total = values.reduce(0, +)
    guard total > 0, values.allSatisfy({ $0 >= 0 }) else { throw ChartFault("figures-none") }
    guard values.count <= style.colours.count else {
      throw ChartFault("slices-many", "\(values.count) slices")
    }
    if !namesAround {
      try placeLegend(
        table.categories.indices.map {
          Entry(cell: ChartCell(-1, $0), name: table.categories[$0], colour: style.colour($0))
        })
    }
    let labels = try sliceLabels(values, namesAround: namesAround)
    var (wide, high) = (0, 0)
    for lines in labels {
      for line in lines { wide = max(wide, try width(of: line, style.labelFont)) }
      high = max(high, lead(style.labelFont) * lines.count)
    }
    let (across, down) = (room.x1 - room.x0, room.y1 - room.y0)
    let radius = min(
      (across - 2 * wide) / 2 - (wide > 0 ? 16 : 4), down / 2 - (high > 0 ? high + 6 : 4))
    guard radius >= 60 else { throw ChartFault("plot-small", "a radius of \(radius) pixels") }
    let center = SixteenthPoint((room.x0 + room.x1) * 8, (room.y0 + room.y1) * 8)
    plot = PixelBox(
      center.x / 16 - radius, center.y / 16 - radius, center.x / 16 + radius + 1,
      center.y / 16 + radius + 1)
    let hole = kind == .donut ? radius * 16 * style.hole / 100 : 0
    var sum = 0
    var middles: [(sine: Double, cosine: Double)] = []
    var cuts: [ChartStroke] = []
    for (number, value) in values.enumerated() {
      guard Double(value) / Double(total) * Double(radius) * 6.28 >= 6 else {
        throw ChartFault("slice-vanishes", "\(value) of \(total)")
      }
      let (from, to) = (Double(sum) / Double(total), Double(sum + value) / Double(total))
      sum += value
      middles.append(Angle.sineAndCosine(of: (from + to) / 2))
      let polygon = slice(from: from, to: to, center, radius * 16, hole)
      let box = bounds(polygon)
      let colour = style.colour(number)
      marks.append(
        ChartElement(
          .slice, of: ChartCell(0, number), box: box, polygon: polygon, colour: colour))
      body.append(.polygon(polygon, colour))
      if values.count > 1 {
        cuts.append(
          .line(
            [
              point(center, from, Double(hole)), point(center, from, Double(radius * 16 + 8)),
            ], radius: 14, style.ground))
      }
    }
    body += cuts
    for (number, lines) in labels.enumerated() where !lines.isEmpty {
      if labelsInside, !namesAround,
        try placeWithin(lines[0], number, middles[number], center, (radius * 16, hole))
      {
        continue
      }
      try placeSliceLabel(lines, number, middles[number], center, radius, namesAround: namesAround)
    }
  }

  /// What is written at each slice.
  private func sliceLabels(_ values: [Int], namesAround: Bool) throws(ChartFault) -> [[String]] {
    guard namesAround else { return values.map { isLabelled ? [figure($0)] : [] } }
    var labels: [[String]] = []
    for (number, value) in values.enumerated() {
      let name = table.categories[number]
      let most = (room.x1 - room.x0) / 5
      guard var lines = try wrapped(name, style.labelFont, width: max(most, 40), lines: 2) else {
        throw ChartFault("labels-overlap", name)
      }
      if isLabelled {
        let last = lines[lines.count - 1] + " " + figure(value)
        if try width(of: last, style.labelFont) <= most {
          lines[lines.count - 1] = last
        } else {
          lines.append(figure(value))
        }
      }
      labels.append(lines)
    }
    return labels
  }

  /// Writes a label outside of its slice, in the direction of its middle.
  private mutating func placeSliceLabel(
    _ lines: [String], _ number: Int, _ middle: (sine: Double, cosine: Double),
    _ center: SixteenthPoint, _ radius: Int, namesAround: Bool
  ) throws(ChartFault) {
    let font = style.labelFont
    let reach = Double(radius + 9)
    let x = center.x / 16 + Int((middle.sine * reach).rounded())
    let y = center.y / 16 - Int((middle.cosine * reach).rounded())
    let high = try capital(font)
    let tall = high + lead(font) * (lines.count - 1)
    // Beside the pie lines stand in the middle of their height, above and below it they stand clear.
    let share = (1 - middle.cosine) / 2
    let top = y - tall + Int((Double(tall) * share).rounded())
    let anchor: Anchor = abs(middle.sine) < 0.16 ? .middle : middle.sine > 0 ? .start : .end
    try write(
      namesAround ? .sliceLabel : .valueLabel, of: ChartCell(0, number), lines, font, x: x,
      y: top + high, anchor, style.ink)
  }

  /// Writes a figure within its slice, if there is room.
  private mutating func placeWithin(
    _ text: String, _ number: Int, _ middle: (sine: Double, cosine: Double),
    _ center: SixteenthPoint, _ radii: (outer: Int, hole: Int)
  ) throws(ChartFault) -> Bool {
    let font = style.valueFont
    let reach = Double(radii.hole > 0 ? (radii.outer + radii.hole) / 2 : radii.outer * 64 / 100)
    let x = (center.x + Int((middle.sine * reach).rounded())) >> 4
    let y = (center.y - Int((middle.cosine * reach).rounded())) >> 4
    let (wide, high) = (try width(of: text, font), try capital(font))
    let box = PixelBox(x - wide / 2, y - high / 2, x - wide / 2 + wide, y - high / 2 + high)
    let clear = box.grown(by: 6)
    let polygon = marks[number].polygon
    let corners = [
      (clear.x0, clear.y0), (clear.x1, clear.y0), (clear.x0, clear.y1), (clear.x1, clear.y1),
    ]
    guard corners.allSatisfy({ holds(polygon, $0.0 * 16, $0.1 * 16) }),
      !polygon.contains(where: {
        clear.x0 * 16...clear.x1 * 16 ~= $0.x && clear.y0 * 16...clear.y1 * 16 ~= $0.y
      })
    else { return false }
    try write(
      .valueLabel, of: ChartCell(0, number), [text], font, x: x, y: box.y1, .middle,
      style.ink(on: style.colour(number)))
    return true
  }

  /// The corners of a slice, in turns clockwise from the top.
  private func slice(
    from: Double, to: Double, _ center: SixteenthPoint, _ radius: Int, _ hole: Int
  ) -> [SixteenthPoint] {
    let first = Int((from * 120).rounded(.down)) + 1
    let last = Int((to * 120).rounded(.up)) - 1
    var turns = [from]
    if first <= last { turns += (first...last).map { Double($0) / 120 } }
    turns.append(to)
    let outer = turns.map { point(center, $0, Double(radius)) }
    guard hole > 0 else { return [center] + outer }
    return outer + turns.reversed().map { point(center, $0, Double(hole)) }
  }

  private func point(_ center: SixteenthPoint, _ turn: Double, _ radius: Double) -> SixteenthPoint {
    let (sine, cosine) = Angle.sineAndCosine(of: turn)
    return SixteenthPoint(
      center.x + Int((sine * radius).rounded()), center.y - Int((cosine * radius).rounded()))
  }

  private func bounds(_ polygon: [SixteenthPoint]) -> PixelBox {
    var (x0, y0, x1, y1) = (Int.max, Int.max, Int.min, Int.min)
    for corner in polygon {
      (x0, y0) = (min(x0, corner.x), min(y0, corner.y))
      (x1, y1) = (max(x1, corner.x), max(y1, corner.y))
    }
    return PixelBox(x0 >> 4, y0 >> 4, (x1 + 15) >> 4, (y1 + 15) >> 4)
  }
}
