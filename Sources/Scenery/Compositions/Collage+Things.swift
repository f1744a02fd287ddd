extension Collage {
  /// Paints what is behind everything.
  func paint(_ backdrop: Backdrop) {
    for band in backdrop.bands {
      let rows = Int(band.y.lowerBound * unit + 0.5)..<Int(band.y.upperBound * unit + 0.5)
      wash(rows, band.from, band.to)
    }
    let frame = Frame(place: Spot(0, 0), scale: unit)
    let figure = backdrop.pen.figure
    var path = Path()
    for part in figure.parts {
      if case .tint(let hex) = part.paint {
        figure.write(part, in: frame, to: &path)
        fill(path, Ink(word: Self.word(hex) & 0xFF_FFFF))
      }
    }
  }

  /// Paints a thing over everything before.
  ///
  /// - Returns: The number of its pixels, and their bounds.
  mutating func paint(
    _ placement: Placement, _ style: Composition.Style
  ) -> (area: Int, bounds: Composition.Box) {
    let frame = placement.frame.scaled(unit)
    let figure = placement.figure
    let palette = Palette(placement, style)
    let (low, high) = (placement.low * unit, placement.high * unit)
    let size = high - low
    let long = max(size.x, size.y)
    let edge: Float =
      switch style {
      case .flat, .soft: min(max(long * 0.006, 0.5), 1.2)
      case .paper: min(max(long * 0.026, 1), 5)
      case .inked: min(max(long * 0.012, 0.7), 2.4)
      }
    var path = Path()
    if style != .inked {
      for part in figure.parts where !part.isText {
        figure.write(part, in: frame, to: &path)
        stroke(path, edge, Ink(word: palette.edge(part.paint)))
      }
    }
    let weave = palette.weave(placement, frame, unit: unit)
    let glow = style == .soft ? Self.glow(low, size) : nil
    for (index, part) in figure.parts.enumerated() where !part.isText || placement.isWritten {
      if style == .inked && !part.isText
        && (index == 0 || figure.parts[index - 1].paint != part.paint)
      {
        // Neighbours of one paint are edged together.
        for next in figure.parts[index...].prefix(while: { $0.paint == part.paint && !$0.isText }) {
          figure.write(next, in: frame, to: &path)
          stroke(path, edge, Ink(word: palette.edge(part.paint)))
        }
      }
      // Letters keep their contrast in any light.
      var ink = Ink(word: palette.word(part.paint), glow: part.isText ? nil : glow)
      ink.isBody = part.paint == .body || part.paint == .plain
      if part.paint == .body { ink.pattern = weave }
      figure.write(part, in: frame, to: &path)
      fill(path, ink)
    }
    let reach = edge + 2
    return finish(
      in: Composition.Box(
        x0: min(max(Int(low.x - reach), 0), width), y0: min(max(Int(low.y - reach), 0), height),
        x1: min(max(Int(high.x + reach), 0), width), y1: min(max(Int(high.y + reach), 0), height)))
  }

  /// Light from above and from the left.
  private static func glow(_ low: Spot, _ size: Spot) -> Glow {
    let across = -0.035 / max(size.x, 1)
    let down = -0.07 / max(size.y, 1)
    let start = 1.05 - low.x * across - low.y * down
    return Glow(
      start: Int32((start * 65_536).rounded()), across: Int32((across * 65_536).rounded()),
      down: Int32((down * 65_536).rounded()))
  }

  /// Paints the shadow of a thing on what it stands on or hangs on.
  func paintShadow(of placement: Placement, _ style: Composition.Style) {
    guard placement.stance != .flies else { return }
    let (low, size) = (placement.low * unit, placement.size * unit)
    let isUpright = placement.stance == .stands || placement.stance == .leans
    if isUpright {
      let isSoft = style == .soft || style == .paper
      // Wide tops on thin stems throw some shadow too.
      let foot = placement.silhouette.foot
      let (left, right) = (min(foot.lowerBound, 0.3), max(foot.upperBound, 0.7))
      let half = size.x * (right - left) * (isSoft ? 0.62 : 0.54)
      let center = Spot(
        low.x + size.x * ((left + right) / 2 + 0.02), placement.foot.y * unit - half * 0.02)
      shade(
        center, Spot(half, max(half * 0.17, 2)), depth: isSoft ? 110 : 46, isSoft: isSoft)
    }
    guard !isUpright || style == .paper else { return }
    let shift = min(max(max(size.x, size.y) * 0.03, 1.5), unit * 0.006) + (style == .paper ? 1 : 0)
    var frame = placement.frame.scaled(unit)
    frame.place += Spot(shift * 0.7, shift)
    var path = Path()
    let ink = Ink(word: 0, isShadow: true)
    for part in placement.figure.parts {
      placement.figure.write(part, in: frame, to: &path)
      fill(path, ink)
    }
    let high = low + size + Spot(shift + 2, shift + 2)
    cast(
      in: Composition.Box(
        x0: min(max(Int(low.x - 2), 0), width), y0: min(max(Int(low.y - 2), 0), height),
        x1: min(max(Int(high.x), 0), width), y1: min(max(Int(high.y), 0), height)),
      depth: 64)
  }
}

/// The colours of one thing.
struct Palette {
  private let body: UInt32
  private let colour: Thing.Colour
  private let style: Composition.Style

  init(_ placement: Placement, _ style: Composition.Style) {
    colour = placement.thing.colour
    let tones = colour.tones
    body = tones[min(Int(placement.whims.w * Float(tones.count)), tones.count - 1)]
    self.style = style
  }

  /// What a part's outline is painted with.
  func edge(_ paint: Paint) -> UInt32 {
    switch style {
    case .flat, .soft: Collage.blend(word(paint), 0xFF24_202A, 110)
    case .paper: Collage.word(0xFFFDF8)
    case .inked: Collage.word(0x2B2A33)
    }
  }

  /// Whether white is read better than black on a colour: its light, channels about squared, is below a fifth.
  static func isDark(_ hex: UInt32) -> Bool {
    let (red, green, blue) = (Int(hex >> 16 & 255), Int(hex >> 8 & 255), Int(hex & 255))
    let light = 2126 * red * red + 7152 * green * green + 722 * blue * blue
    return light < 2000 * 255 * 255
  }

  /// The word of a paint.
  func word(_ paint: Paint) -> UInt32 {
    switch paint {
    case .body, .plain: Collage.word(body)
    case .deep: Collage.word(Collage.mixed(body, colour == .black ? 0x4A4A50 : 0x1C1420, 70))
    case .pale: Collage.word(Collage.mixed(body, 0xFFFFFF, 96))
    case .detail: Collage.word(colour.mark)
    case .ink: Collage.word(Self.isDark(body) ? 0xFFFFFF : 0x000000)
    case .tint(let hex): Collage.word(hex)
    }
  }

  /// The pattern as it lies on the thing.
  func weave(_ placement: Placement, _ frame: Frame, unit: Float) -> Weave? {
    let thing = placement.thing
    guard thing.pattern != .plain else { return nil }
    let period = (thing.kind.width * thing.kind.height).squareRoot() / 4.2 * placement.scale * unit
    let turns: Float =
      switch thing.pattern {
      case .striped: placement.whims.z < 0.4 ? 0 : (placement.whims.z < 0.75 ? 0.25 : 0.125)
      default: 0
      }
    return Weave(
      thing.pattern, Collage.word(colour.mark), origin: frame(placement.anchor * Spot(1, 0.5)),
      way: direction(turns + placement.turn), period: period)
  }
}
