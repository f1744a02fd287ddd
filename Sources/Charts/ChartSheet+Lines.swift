import Drawing
import Imaging

extension ChartSheet {
  /// Lays lines, an area, or the points of a dot plot.
  mutating func placeLines() throws(ChartFault) {
    let values = table.cells.compactMap { table[$0] }
    guard var low = values.min(), let high = values.max() else { throw ChartFault("figures-none") }
    if kind == .area || (low > 0 && low * 2 <= high && !isLogarithmic) { low = min(0, low) }
    var demand = Demand(
      low: low, high: max(high, kind == .area ? 0 : high), decimals: table.decimals,
      unit: table.unit)
    let isUpright = kind != .dot
    let pad = markerRadius / 16 + 4
    let font = style.valueFont
    let room = isLabelled ? (isUpright ? try capital(font) + 8 : 10) : 0
    // A line that keeps clear of nought may stand on it.
    let reach = (height * 2 / 5) * ((values.min() ?? 0) - low) / max(1, high - low)
    let isClear = kind == .area || (low == 0 && reach >= pad + room)
    (demand.padHigh, demand.padLow) = (pad + room, isClear ? 0 : pad + (isUpright ? room : 0))
    if isLabelled && !isUpright {
      var wide = 0
      for value in values { wide = max(wide, try width(of: figure(value), font)) }
      demand.padHigh = pad + wide + 8
    }
    if kind == .lines && legendPlace == .direct {
      for series in table.series {
        demand.right = max(demand.right, try width(of: series.name, style.labelFont) + 12)
      }
      guard demand.right <= width * 3 / 10 else { throw ChartFault("legend-wide", "direct") }
    }
    let frame = try isUpright ? placeUpright(demand) : placeLying(demand)
    var points: [(cell: ChartCell, place: SixteenthPoint)] = []
    for number in table.series.indices {
      var piece: [SixteenthPoint] = []
      var all: [[SixteenthPoint]] = []
      for category in table.categories.indices {
        guard let value = table.series[number].values[category] else {
          all.append(piece)
          piece = []
          continue
        }
        let slot = frame.slots[category]
        let (across, along) = ((slot.start + slot.end) * 8, frame.scale.place(of: value))
        let place =
          isUpright ? SixteenthPoint(across, along) : SixteenthPoint(along, across + 8)
        points.append((ChartCell(number, category), place))
        piece.append(place)
      }
      all.append(piece)
      guard kind != .dot else { continue }
      for piece in all where piece.count > 1 {
        if kind == .area, let first = piece.first, let last = piece.last {
          let tint = InkedPalette.blend(style.floor, style.colour(number), 6, of: 16)
          let floor = frame.scale.place(of: 0)
          body.append(
            .polygon(
              piece + [SixteenthPoint(last.x, floor), SixteenthPoint(first.x, floor)], tint))
        }
        body.append(.line(piece, radius: style.lineRadius, style.colour(number)))
        lines.append(piece)
      }
    }
    for (cell, place) in points {
      let marker = mark(style.marker(cell.series), at: place, style.colour(cell.series))
      body.append(marker.stroke)
      marks.append(
        ChartElement(.point, of: cell, box: marker.box, colour: style.colour(cell.series)))
    }
    try checkPoints()
    if isLabelled { try placeFigures(points) }
    if kind == .lines && legendPlace == .direct { try placeSeriesLabels(points) }
  }

  /// Points that cover one another can't be read.
  func checkPoints() throws(ChartFault) {
    for (number, one) in marks.enumerated() {
      for other in marks[..<number] {
        let (x, y) = (
          abs(one.box.x0 + one.box.x1 - other.box.x0 - other.box.x1) / 2,
          abs(one.box.y0 + one.box.y1 - other.box.y0 - other.box.y1) / 2
        )
        let least = (one.box.x1 - one.box.x0) * (one.colour == other.colour ? 5 : 4) / 4
        guard max(x, y) >= least else {
          throw ChartFault("points-overlap", "\(one.cell) and \(other.cell)")
        }
      }
    }
  }

  /// Writes each figure where no line and nothing else is in its way.
  private mutating func placeFigures(
    _ points: [(cell: ChartCell, place: SixteenthPoint)]
  ) throws(ChartFault) {
    let font = style.valueFont
    let high = try capital(font)
    for (number, point) in points.enumerated() {
      guard let value = table[point.cell] else { continue }
      let text = figure(value)
      let wide = try width(of: text, font)
      let mark = marks[number].box
      let (x, y) = ((mark.x0 + mark.x1) / 2, (mark.y0 + mark.y1) / 2)
      let places = figurePlaces(around: mark, x, y, wide: wide, high: high)
      var isPlaced = false
      for place in places {
        let box = PixelBox(place.0, place.1 - high, place.0 + wide, place.1)
        let clear = box.grown(by: 2)
        guard box.x0 >= max(8, plot.x0 + 2),
          box.x1 <= (style.hasFrame || style.isAxisRight ? plot.x1 - 2 : width - 8),
          // The lines of an axis and of a frame are not to be written on.
          box.y0 >= plot.y0 + (style.hasFrame ? 3 : -2), box.y1 <= plot.y1 - 3,
          !marks.contains(where: { $0.box.meets(clear) }),
          // It must be plain which point it belongs to.
          !marks.contains(where: { $0.cell != point.cell && $0.box.meets(box.grown(by: 7)) }),
          !texts.contains(where: { $0.box.meets(clear) }),
          !lines.contains(where: { crosses($0, clear.grown(by: style.lineRadius / 16)) })
        else { continue }
        try write(.valueLabel, of: point.cell, [text], font, x: place.0, y: place.1, style.ink)
        isPlaced = true
        break
      }
      guard isPlaced else { throw ChartFault("labels-overlap", "\(text) has no room") }
    }
  }

  /// Where a figure may begin on its baseline, the best place first.
  private func figurePlaces(
    around mark: PixelBox, _ x: Int, _ y: Int, wide: Int, high: Int
  ) -> [(Int, Int)] {
    let sides = [
      (mark.x1 + 4, y + (high + 1) / 2), (mark.x0 - 4 - wide, y + (high + 1) / 2),
    ]
    if kind == .dot { return sides }
    var above: [(Int, Int)] = []
    var below: [(Int, Int)] = []
    let shifts: [Int] = [wide / 2, wide * 3 / 10, wide * 7 / 10, 3, wide - 3]
    for far in [0, 5] {
      for x in shifts.map({ x - $0 }) {
        above.append((x, mark.y0 - 4 - far))
        below.append((x, mark.y1 + 4 + high + far))
      }
    }
    let tint = InkedPalette.blend(style.floor, style.colour(0), 6, of: 16)
    if kind == .area && ChartMath.contrast(style.ink, tint) < 4.5 { return above }
    var places = Array(above.prefix(5))
    places += below.prefix(5)
    places += sides
    places += above.suffix(5)
    places += below.suffix(5)
    return places
  }

  /// Whether a line runs through a box.
  func crosses(_ line: [SixteenthPoint], _ box: PixelBox) -> Bool {
    let (x0, y0, x1, y1) = (box.x0 * 16, box.y0 * 16, box.x1 * 16, box.y1 * 16)
    for (a, b) in zip(line, line.dropFirst()) {
      if max(a.x, b.x) < x0 || min(a.x, b.x) > x1 || max(a.y, b.y) < y0 || min(a.y, b.y) > y1 {
        continue
      }
      // All corners on one side of the line leave it out.
      let sides = [(x0, y0), (x1, y0), (x0, y1), (x1, y1)].map { corner in
        (b.x - a.x) * (corner.1 - a.y) - (b.y - a.y) * (corner.0 - a.x)
      }
      if sides.allSatisfy({ $0 > 0 }) || sides.allSatisfy({ $0 < 0 }) { continue }
      return true
    }
    return false
  }

  /// Writes the names of series at the ends of their lines.
  private mutating func placeSeriesLabels(
    _ points: [(cell: ChartCell, place: SixteenthPoint)]
  ) throws(ChartFault) {
    let font = style.labelFont
    let high = try capital(font)
    var ends: [(series: Int, y: Int)] = []
    for number in table.series.indices {
      guard let last = points.last(where: { $0.cell.series == number }),
        last.cell.category == table.categories.count - 1
      else { throw ChartFault("legend-direct", "a line ends early") }
      ends.append((number, last.place.y >> 4))
    }
    ends.sort { ($0.y, $0.series) < ($1.y, $1.series) }
    for place in ends.indices.dropFirst() {
      ends[place].y = max(ends[place].y, ends[place - 1].y + lead(font))
    }
    for (series, y) in ends {
      let colour = style.colour(series)
      let ink = ChartMath.contrast(colour, style.ground) >= 4.5 ? colour : style.ink
      guard let last = points.last(where: { $0.cell.series == series }),
        abs(y - last.place.y >> 4) < lead(font)
      else { throw ChartFault("labels-overlap", "names of series") }
      try write(
        .seriesLabel, of: ChartCell(series, -1), [table.series[series].name], font,
        x: plot.x1 + 8, y: y + (high + 1) / 2, ink)
    }
  }
}
