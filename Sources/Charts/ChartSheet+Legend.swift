import Drawing
import Imaging

extension ChartSheet {
  /// An entry of the key: what it is of, and its name and colour.
  struct Entry {
    let cell: ChartCell
    let name: String
    let colour: RGB
  }

  /// Whether the key shows lines with markers rather than squares.
  private var hasLines: Bool { kind == .lines }

  private var swatchWidth: Int { hasLines ? style.label * 2 : style.label }

  /// Sets the key of the series, or of the slices, and takes its room.
  mutating func placeLegend(_ entries: [Entry]) throws(ChartFault) {
    switch legendPlace {
    case .top: try placeRows(entries, atTop: true)
    case .bottom: try placeRows(entries, atTop: false)
    case .right, .direct: try placeColumn(entries)
    case .inside: try placeInside(entries)
    }
  }

  private mutating func placeRows(_ entries: [Entry], atTop: Bool) throws(ChartFault) {
    let font = style.labelFont
    let (gap, between) = (6, style.label + 6)
    var rows: [[(entry: Entry, x: Int)]] = [[]]
    var ends: [Int] = [0]
    var x = 0
    for entry in entries {
      let wide = try width(of: entry.name, font) + swatchWidth + gap
      if x > 0 && x + wide > room.x1 - room.x0 {
        rows.append([])
        ends.append(0)
        x = 0
      }
      guard wide <= room.x1 - room.x0 else { throw ChartFault("legend-wide", entry.name) }
      rows[rows.count - 1].append((entry, x))
      ends[ends.count - 1] = x + wide
      x += wide + between
    }
    guard rows.count <= 4 else { throw ChartFault("legend-wide", "\(rows.count) rows") }
    let step = style.label + 9
    let top = atTop ? room.y0 + 2 : room.y1 - step * rows.count + 2
    for (number, row) in rows.enumerated() {
      let middle = top + step * number + step / 2
      let isCentred = style.isTitleCentred || (!atTop && !style.hasBaseline)
      let left = isCentred ? (room.x0 + room.x1 - ends[number]) / 2 : room.x0
      for (entry, x) in row { try placeKey(entry, left: left + x, middle: middle, [entry.name]) }
    }
    if atTop { room.y0 += step * rows.count + 6 } else { room.y1 -= step * rows.count + 6 }
  }

  /// Breaks the names of entries, and measures the widest line.
  private func broken(
    _ entries: [Entry], within most: Int
  ) throws(ChartFault) -> (named: [(Entry, [String])], width: Int, height: Int) {
    let font = style.labelFont
    var named: [(Entry, [String])] = []
    var wide = 0
    for entry in entries {
      guard
        let lines = try wrapped(entry.name, font, width: most - swatchWidth - 6, lines: 3)
      else { throw ChartFault("legend-wide", entry.name) }
      for line in lines { wide = max(wide, try width(of: line, font)) }
      named.append((entry, lines))
    }
    return (named, wide, named.reduce(0) { $0 + lead(font) * $1.1.count + 6 })
  }

  /// Sets the key in a corner of the plot where nothing is in its way.
  private mutating func placeInside(_ entries: [Entry]) throws(ChartFault) {
    let font = style.labelFont
    let (named, wide, total) = try broken(entries, within: (plot.x1 - plot.x0) * 40 / 100)
    let (across, down) = (wide + swatchWidth + 6 + 16, total + 8)
    let (left, right) = (plot.x0 + 7, plot.x1 - 7 - across)
    let (top, bottom) = (plot.y0 + 7, plot.y1 - 7 - down)
    let middle = (left + right) / 2
    for (x, y) in [(right, top), (left, top), (middle, top), (right, bottom), (left, bottom)] {
      let box = PixelBox(x, y, x + across, y + down)
      let clear = box.grown(by: 5)
      guard left <= right, top <= bottom, !marks.contains(where: { $0.box.meets(clear) }),
        !texts.contains(where: { $0.box.meets(clear) }),
        !lines.contains(where: { crosses($0, clear) })
      else { continue }
      under.append(.fill(box, style.gridInk))
      under.append(.fill(box.grown(by: -1), style.floor))
      var y = y + 7
      for (entry, lines) in named {
        try placeKey(entry, left: x + 8, middle: y + lead(font) / 2, lines)
        y += lead(font) * lines.count + 6
      }
      return
    }
    throw ChartFault("legend-inside", "no corner is free")
  }

  private mutating func placeColumn(_ entries: [Entry]) throws(ChartFault) {
    let font = style.labelFont
    let (named, wide, total) = try broken(entries, within: (room.x1 - room.x0) * 34 / 100)
    let x = room.x1 - wide - swatchWidth - 6
    var y = room.y0 + max(4, min((room.y1 - room.y0 - total) / 2, style.hasFrame ? 6 : 1000))
    for (entry, lines) in named {
      try placeKey(entry, left: x, middle: y + lead(font) / 2, lines)
      y += lead(font) * lines.count + 6
    }
    guard y <= room.y1 else { throw ChartFault("legend-high", "\(entries.count) entries") }
    room.x1 = x - style.label - 4
  }

  /// Draws a key: the colour, and beside it the name.
  private mutating func placeKey(
    _ entry: Entry, left: Int, middle: Int, _ lines: [String]
  ) throws(ChartFault) {
    if hasLines {
      let center = SixteenthPoint((left + swatchWidth / 2) * 16, middle * 16)
      let radius = style.lineRadius
      body.append(
        .line(
          [
            SixteenthPoint(left * 16 + radius, middle * 16),
            SixteenthPoint((left + swatchWidth) * 16 - radius, middle * 16),
          ], radius: radius, entry.colour))
      let marker = mark(style.marker(max(0, entry.cell.series)), at: center, entry.colour)
      body.append(marker.stroke)
      let box = PixelBox(left, marker.box.y0, left + swatchWidth, marker.box.y1)
      texts.append(ChartElement(.swatch, of: entry.cell, box: box, colour: entry.colour))
    } else {
      let size = swatchWidth
      let box = PixelBox(left, middle - size / 2, left + size, middle - size / 2 + size)
      body.append(.fill(box, entry.colour))
      texts.append(ChartElement(.swatch, of: entry.cell, box: box, colour: entry.colour))
    }
    let font = style.labelFont
    let baseline = try middle + (capital(font) + 1) / 2
    try write(
      .legendLabel, of: entry.cell, lines, font, x: left + swatchWidth + 6, y: baseline, style.ink)
  }

  /// The radius of markers, in sixteenths of a pixel: they stand out of their line.
  ///
  /// Where no line leads to them, they are larger.
  var markerRadius: Int {
    let plain = style.lineRadius + 32 + style.label * 2
    return kind == .dot ? plain * 3 / 2 : kind == .scatter ? plain * 5 / 4 : plain
  }

  /// Returns a marker around a place: how it is drawn, and its bounds.
  func mark(
    _ marker: ChartStyle.Marker, at place: SixteenthPoint, _ colour: RGB
  ) -> (stroke: ChartStroke, box: PixelBox) {
    let radius = markerRadius
    let (x, y) = (place.x, place.y)
    let half: Int
    let stroke: ChartStroke
    switch marker {
    case .disc:
      half = radius
      stroke = .disc(place, radius: radius, colour)
    case .square:
      half = radius * 9 / 10
      stroke = .polygon(
        [
          SixteenthPoint(x - half, y - half), SixteenthPoint(x + half, y - half),
          SixteenthPoint(x + half, y + half), SixteenthPoint(x - half, y + half),
        ], colour)
    case .diamond:
      half = radius * 6 / 5
      stroke = .polygon(
        [
          SixteenthPoint(x, y - half), SixteenthPoint(x + half, y),
          SixteenthPoint(x, y + half), SixteenthPoint(x - half, y),
        ], colour)
    case .triangle:
      half = radius * 11 / 10
      stroke = .polygon(
        [
          SixteenthPoint(x, y - half), SixteenthPoint(x + half, y + half),
          SixteenthPoint(x - half, y + half),
        ], colour)
    }
    return (
      stroke,
      PixelBox((x - half) >> 4, (y - half) >> 4, (x + half + 15) >> 4, (y + half + 15) >> 4)
    )
  }
}
