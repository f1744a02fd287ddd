import Drawing
import Imaging

/// A chart in the making.
struct ChartSheet {
  let table: ChartTable
  let kind: ChartKind
  let width: Int
  let height: Int
  let isLabelled: Bool
  let isLogarithmic: Bool
  let style: ChartStyle
  /// Where the key of the series is to stand.
  let legendPlace: ChartStyle.LegendPlace
  /// Whether figures in bars stand within them.
  let labelsInside: Bool
  /// Whether figures at upright bars run upwards.
  let labelsTurned: Bool
  /// Whether the names of slices stand around them.
  let namesAround: Bool

  var marks: [ChartElement] = []
  var texts: [ChartElement] = []
  /// What is drawn under the marks.
  var under: [ChartStroke] = []
  /// The marks.
  var body: [ChartStroke] = []
  /// What is drawn over them.
  var over: [ChartStroke] = []
  /// What is still free: header, footer and legend take their parts.
  var room: PixelBox
  var plot = PixelBox(0, 0, 0, 0)
  /// The lines of series, in pieces where figures are missing.
  var lines: [[SixteenthPoint]] = []
  var axis: ChartAxis?

  /// Which point of a text is placed.
  enum Anchor { case start, middle, end }

  /// The letters of a font that a text is written with.
  func letters(_ font: ChartFont, for text: String) throws(ChartFault) -> Lettering {
    try ChartLetters.of(font.typeface, font.size, for: text)
  }

  /// How wide a text is, in pixels.
  func width(of text: String, _ font: ChartFont) throws(ChartFault) -> Int {
    let ink = try letters(font, for: text).ink(of: text)
    return ink.map { $0.right - $0.left } ?? 0
  }

  /// How high capitals are.
  func capital(_ font: ChartFont) throws(ChartFault) -> Int {
    -(try letters(font, for: "H").ink(of: "H")?.top ?? -font.size)
  }

  /// The way from one line of text to the next.
  func lead(_ font: ChartFont) -> Int { font.size + (font.size + 2) / 4 }

  /// Breaks a text into lines of at most a width; nil if a word is wider or there are too many.
  func wrapped(
    _ text: String, _ font: ChartFont, width most: Int, lines: Int
  ) throws(ChartFault) -> [String]? {
    if try width(of: text, font) <= most { return [text] }
    var result: [String] = []
    var line = ""
    for word in text.split(separator: " ") {
      let longer = line.isEmpty ? String(word) : line + " " + word
      if try width(of: longer, font) <= most {
        line = longer
      } else {
        if line.isEmpty { return nil }
        result.append(line)
        line = String(word)
        if try width(of: line, font) > most { return nil }
      }
    }
    result.append(line)
    return result.count <= lines ? result : nil
  }

  /// Breaks a text into as few lines as a width allows, of about the same length.
  func balanced(
    _ text: String, _ font: ChartFont, width most: Int, lines: Int
  ) throws(ChartFault) -> [String]? {
    guard var best = try wrapped(text, font, width: most, lines: lines), best.count > 1 else {
      return try wrapped(text, font, width: most, lines: lines)
    }
    for share in stride(from: 90, through: 50, by: -10) {
      let next = try wrapped(text, font, width: most * share / 100, lines: best.count)
      guard let next else { break }
      best = next
    }
    return best
  }

  /// Writes lines of text: the first baseline is at `y`, and the ink of each starts, has its middle or
  /// ends at `x`.
  mutating func write(
    _ kind: ChartElement.Kind, of cell: ChartCell = ChartCell(-1, -1), _ lines: [String],
    _ font: ChartFont, x: Int, y: Int, _ anchor: Anchor, _ colour: RGB
  ) throws(ChartFault) {
    var box: PixelBox?
    var y = y
    for line in lines {
      let letters = try letters(font, for: line)
      guard letters.writes(line) else { throw ChartFault("letters-missing", line) }
      guard let ink = letters.ink(of: line) else { throw ChartFault("text-empty", kind.rawValue) }
      let wide = ink.right - ink.left
      let left =
        switch anchor {
        case .start: x
        case .middle: x - wide / 2
        case .end: x - wide
        }
      over.append(.text(line, font, x: left - ink.left, y: y, isTurned: false, colour))
      let own = PixelBox(left, y + ink.top, left + wide, y + ink.bottom)
      box = box?.joined(own) ?? own
      y += lead(font)
    }
    guard let box else { throw ChartFault("text-empty", kind.rawValue) }
    texts.append(
      ChartElement(
        kind, of: cell, text: lines.joined(separator: " "), box: box, colour: colour))
  }

  /// Writes lines of text whose ink starts at `x`.
  mutating func write(
    _ kind: ChartElement.Kind, of cell: ChartCell = ChartCell(-1, -1), _ lines: [String],
    _ font: ChartFont, x: Int, y: Int, _ colour: RGB
  ) throws(ChartFault) {
    try write(kind, of: cell, lines, font, x: x, y: y, .start, colour)
  }

  /// Writes a text upwards: its baseline is at `x`, and its ink starts (below), has its middle or ends at `y`.
  mutating func writeUpwards(
    _ kind: ChartElement.Kind, of cell: ChartCell = ChartCell(-1, -1), _ text: String,
    _ font: ChartFont, x: Int, y: Int, _ anchor: Anchor, _ colour: RGB
  ) throws(ChartFault) {
    let letters = try letters(font, for: text)
    guard letters.writes(text) else { throw ChartFault("letters-missing", text) }
    guard let ink = letters.ink(of: text) else { throw ChartFault("text-empty", kind.rawValue) }
    let long = ink.right - ink.left
    let bottom =
      switch anchor {
      case .start: y
      case .middle: y + long / 2
      case .end: y + long
      }
    over.append(.text(text, font, x: x, y: bottom + ink.left, isTurned: true, colour))
    texts.append(
      ChartElement(
        kind, of: cell, text: text,
        box: PixelBox(x + ink.top, bottom - long, x + ink.bottom, bottom), colour: colour))
  }

  /// A figure of the table as it is written.
  func figure(_ value: Int) -> String {
    ChartFigure.text(
      value, decimals: table.decimals, unit: table.unit, hasCommas: style.hasCommas,
      minus: style.minus)
  }
}

extension PixelBox {
  /// The bounds of both.
  func joined(_ other: PixelBox) -> PixelBox {
    PixelBox(min(x0, other.x0), min(y0, other.y0), max(x1, other.x1), max(y1, other.y1))
  }

  /// The box with so many pixels more on each side.
  func grown(by distance: Int) -> PixelBox {
    PixelBox(x0 - distance, y0 - distance, x1 + distance, y1 + distance)
  }

  /// Whether a pixel lies in both.
  func meets(_ other: PixelBox) -> Bool {
    x0 < other.x1 && other.x0 < x1 && y0 < other.y1 && other.y0 < y1
  }

  /// Whether all of another lies within.
  func holds(_ other: PixelBox) -> Bool {
    x0 <= other.x0 && y0 <= other.y0 && x1 >= other.x1 && y1 >= other.y1
  }
}
