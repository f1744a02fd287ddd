import Drawing
import Imaging

extension ChartSheet {
  /// How far a cell lies within its lines: a frame around it stands on them.
  private static let inset = 7

  /// Lays a table: a row for each category, a column for each series.
  ///
  /// A short one has larger letters, if they have room, so that it doesn't stand lost in its picture.
  mutating func placeCells() throws(ChartFault) {
    let natural = (table.categories.count + 1) * (style.label * 14 / 5)
    let size = min(style.label * 3 / 2, style.label * (room.y1 - room.y0) * 3 / 4 / natural)
    if size > style.label {
      // A fault comes before anything is laid.
      do throws(ChartFault) { return try placeCells(size: size) } catch {}
    }
    try placeCells(size: style.label)
  }

  private mutating func placeCells(size: Int) throws(ChartFault) {
    let font = ChartFont(typeface: style.face, size: size)
    let bold = ChartFont(typeface: style.boldFace, size: size)
    let pad = size * 2 / 3
    let (rows, columns) = (table.categories.count, table.series.count)
    var heads: [[String]] = []
    var widths: [Int] = []
    for series in table.series {
      let name = series.name.isEmpty ? valueTitle : series.name
      let most = max(80, (room.x1 - room.x0) * 6 / 10 / columns - 2 * pad)
      guard let lines = try wrapped(name, bold, width: most, lines: 3) else {
        throw ChartFault("headers-long", name)
      }
      var wide = 0
      for line in lines { wide = max(wide, try width(of: line, bold)) }
      for value in series.values {
        if let value { wide = max(wide, try width(of: figure(value), font)) }
      }
      heads.append(lines)
      widths.append(wide + 2 * pad)
    }
    let most = room.x1 - room.x0 - widths.reduce(0, +) - 2 * pad
    var names: [[String]] = []
    var first = 0
    for name in table.categories {
      guard let lines = try wrapped(name, font, width: most, lines: 2) else {
        throw ChartFault("headers-long", name)
      }
      for line in lines { first = max(first, try width(of: line, font)) }
      names.append(lines)
    }
    first += 2 * pad
    let spare = room.x1 - room.x0 - first - widths.reduce(0, +)
    guard spare >= 0 else { throw ChartFault("table-wide", "\(-spare) pixels too wide") }
    // What is to spare is shared out, but a table that is nearly empty stays narrow.
    let each = min(spare / (columns + 1), size * 7)
    first += each
    widths = widths.map { $0 + each }
    let head = lead(bold) * (heads.map(\.count).max() ?? 1) + pad
    let tallest = names.map(\.count).max() ?? 1
    let least = lead(font) * tallest + 2 * Self.inset
    let row = min((room.y1 - room.y0 - head - 4) / rows, lead(font) * tallest + size * 12 / 5)
    guard row >= least else { throw ChartFault("table-high", "\(row) pixels a row") }
    let whole = first + widths.reduce(0, +)
    let left = style.isTitleCentred ? (room.x0 + room.x1 - whole) / 2 : room.x0
    let top = room.y0 + 4
    var edges = [left + first]
    for wide in widths { edges.append(edges[edges.count - 1] + wide) }
    plot = PixelBox(left + first, top + head, left + whole, top + head + row * rows)
    drawRules(left: left, top: top, head: head, row: row, edges: edges)
    try writeHeads(heads, bold, top: top, head: head, edges: edges, pad: pad)
    let half = try (capital(font) + 1) / 2
    for (number, lines) in names.enumerated() {
      let middle = plot.y0 + row * number + row / 2
      try write(
        .axisLabel, of: ChartCell(-1, number), lines, font, x: left + pad,
        y: middle + half - lead(font) * (lines.count - 1) / 2, style.ink)
      for column in 0..<columns {
        guard let value = table.series[column].values[number] else { continue }
        let cell = ChartCell(column, number)
        let box = PixelBox(
          edges[column], plot.y0 + row * number, edges[column + 1], plot.y0 + row * (number + 1))
        marks.append(
          ChartElement(
            .cell, of: cell, box: box.grown(by: -Self.inset), colour: rowColour(number)))
        try write(
          .valueLabel, of: cell, [figure(value)], font, x: edges[column + 1] - pad,
          y: middle + half, .end, style.ink)
      }
    }
  }

  private var zebra: RGB { InkedPalette.blend(style.ground, style.ink, 1, of: 14) }

  /// What a row stands on.
  private func rowColour(_ number: Int) -> RGB {
    style.ruling == .zebra && number % 2 == 0 ? zebra : style.ground
  }

  private var hasDarkHead: Bool { style.ruling == .zebra || style.ruling == .boxed }

  private mutating func drawRules(left: Int, top: Int, head: Int, row: Int, edges: [Int]) {
    let right = edges[edges.count - 1]
    let lines = (0...table.categories.count).map { plot.y0 + row * $0 }
    if hasDarkHead { under.append(.fill(PixelBox(left, top, right, top + head), headColour)) }
    switch style.ruling {
    case .zebra:
      for number in table.categories.indices {
        let box = PixelBox(left, lines[number], right, lines[number + 1])
        under.append(.fill(box, rowColour(number)))
      }
    case .rows:
      for y in lines {
        under.append(.fill(PixelBox(left, y, right, y + 1), style.gridInk))
      }
      under.append(.fill(PixelBox(left, plot.y0 - 1, right, plot.y0 + 1), style.axisInk))
    case .boxed:
      for y in [top] + lines {
        under.append(.fill(PixelBox(left, y, right + 1, y + 1), style.axisInk))
      }
      for x in [left] + edges {
        under.append(.fill(PixelBox(x, top, x + 1, plot.y1 + 1), style.axisInk))
      }
    case .open:
      for y in [top, plot.y0, plot.y1] {
        under.append(.fill(PixelBox(left, y, right, y + 1), style.ink))
      }
    }
  }

  /// What the headers stand on.
  var headColour: RGB {
    guard hasDarkHead else { return style.ground }
    return style.ruling == .boxed
      ? InkedPalette.blend(style.ground, style.ink, 2, of: 14) : style.colour(0)
  }

  private mutating func writeHeads(
    _ heads: [[String]], _ font: ChartFont, top: Int, head: Int, edges: [Int], pad: Int
  ) throws(ChartFault) {
    let high = try capital(font)
    for (column, lines) in heads.enumerated() {
      let y = top + head / 2 + (high + 1) / 2 - lead(font) * (lines.count - 1) / 2
      try write(
        .seriesLabel, of: ChartCell(column, -1), lines, font, x: edges[column + 1] - pad, y: y,
        .end, style.ink(on: headColour))
    }
  }
}
