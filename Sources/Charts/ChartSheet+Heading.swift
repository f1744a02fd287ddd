import Drawing
import Imaging

extension ChartSheet {
  /// What the axis is called: the quantity, and its unit's words.
  var valueTitle: String {
    table.unit.words.isEmpty ? table.value : "\(table.value) (\(table.unit.words))"
  }

  /// Whether the subtitle says what the axis would, quantity and unit.
  private var isValueSaid: Bool {
    let said = table.subtitle.lowercased()
    return !said.isEmpty && said.contains(table.value.lowercased())
      && (table.unit.words.isEmpty || said.contains(table.unit.words.lowercased()))
  }

  /// Writes what stands above and below everything.
  mutating func placeHeading(showsValueAbove: Bool) throws(ChartFault) {
    let (left, right) = (room.x0, room.x1)
    var y = room.y0
    switch style.heading {
    case .rule:
      under.append(.fill(PixelBox(left, y - 4, right, y - 2), style.titleInk))
      y += 6
    case .tag:
      under.append(
        .fill(PixelBox(left, 0, left + 2 * style.label + 6, style.label / 2), style.accent))
    case .plain, .under, .band: break
    }
    if !table.title.isEmpty { try placeTitle(left, right, &y) }
    if !table.subtitle.isEmpty {
      let font = ChartFont(typeface: style.face, size: style.subtitle)
      guard let lines = try wrapped(table.subtitle, font, width: right - left, lines: 3) else {
        throw ChartFault("subtitle-long", table.subtitle)
      }
      y += try capital(font) + 5
      try write(.subtitle, lines, font, left, right, y: y, style.muted)
      y += lead(font) * (lines.count - 1) + font.size * 3 / 10
    }
    if style.heading == .under {
      under.append(.fill(PixelBox(left, y + 4, right, y + 5), style.axisInk))
      y += 7
    }
    if showsValueAbove && !isValueSaid {
      let font = style.labelFont
      guard let lines = try wrapped(valueTitle, font, width: right - left, lines: 2) else {
        throw ChartFault("axis-title-long", valueTitle)
      }
      y += try capital(font) + 7
      try write(.axisTitle, lines, font, left, right, y: y, style.muted)
      y += lead(font) * (lines.count - 1) + font.size * 3 / 10
    }
    room.y0 = y + 8
    if !table.source.isEmpty {
      let font = ChartFont(typeface: style.face, size: style.source)
      guard let lines = try wrapped(table.source, font, width: right - left, lines: 2) else {
        throw ChartFault("source-long", table.source)
      }
      let bottom = room.y1 - font.size / 4
      try write(
        .source, lines, font, x: left, y: bottom - lead(font) * (lines.count - 1), style.muted)
      room.y1 = bottom - lead(font) * (lines.count - 1) - font.size - 5
    }
  }

  /// Writes the title from a height down, and moves that below it.
  private mutating func placeTitle(_ left: Int, _ right: Int, _ y: inout Int) throws(ChartFault) {
    let font = ChartFont(typeface: style.titleFace, size: style.title)
    guard let title = try balanced(table.title, font, width: right - left, lines: 3) else {
      throw ChartFault("title-long", table.title)
    }
    let isBand = style.heading == .band
    if isBand {
      let bottom = y + lead(font) * (title.count - 1) + font.size + font.size / 2
      under.append(.fill(PixelBox(0, 0, width, bottom), style.titleInk))
    }
    y += try capital(font)
    let ink = isBand ? RGB(255, 255, 255) : style.titleInk
    try write(.title, title, font, left, right, y: y, ink)
    y += lead(font) * (title.count - 1) + font.size * 3 / 10
    if isBand { y += font.size / 3 + 8 }
  }

  private mutating func write(
    _ kind: ChartElement.Kind, _ lines: [String], _ font: ChartFont, _ left: Int, _ right: Int,
    y: Int, _ colour: RGB
  ) throws(ChartFault) {
    if style.isTitleCentred {
      try write(kind, lines, font, x: (left + right) / 2, y: y, .middle, colour)
    } else {
      try write(kind, lines, font, x: left, y: y, colour)
    }
  }
}
