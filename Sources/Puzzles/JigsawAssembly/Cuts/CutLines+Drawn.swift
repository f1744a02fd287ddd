import Seeding

extension CutLines {
  /// The least side of a cell, in pixels: a smaller one has no room for a knob with a neck.
  static let leastSide = 48
  /// How often a line is drawn anew before all are.
  private static let attempts = 24
  /// How often all lines are drawn anew.
  private static let restarts = 6

  /// Draws the lines of a cut.
  ///
  /// - Parameters:
  ///   - cut: What the lines look like; not straight.
  ///   - layout: The rows and columns of pieces.
  ///   - width: The width of a cell in pixels.
  ///   - height: The height of a cell in pixels.
  ///   - chance: Where they come from.
  /// - Returns: Lines that keep their distance from each other and themselves and leave the middles of
  ///   cells free for labels; nil if none were found.
  static func drawn(
    _ cut: JigsawScene.Cut, _ layout: Layout, width: Int, height: Int, using chance: inout Chance
  ) -> CutLines? {
    for _ in 0..<restarts {
      let corners = movedCorners(cut, layout, width: width, height: height, using: &chance)
      let pen = Pen(cut, side: Double(min(width, height)), using: &chance)
      var spacing = CutSpacing(layout, width: width, height: height)
      var lines: [[CutPoint]] = []
      for (number, seam) in layout.seams.enumerated() {
        let ends = ends(of: seam, layout)
        let (start, end) = (corners[ends.start], corners[ends.end])
        let length = Stroke.length(from: start, to: end)
        for attempt in 0..<attempts {
          let vigour = 1 - Double(attempt) / Double(attempts)
          let line = pen.stroke(length, vigour: vigour, using: &chance).line(from: start, to: end)
          let count = seam.side == .right ? height : width
          guard CutSamples.hasRoom(beside: line, count: count),
            spacing.take(line, from: ends.start, to: ends.end)
          else { continue }
          lines.append(line)
          break
        }
        guard lines.count > number else { break }
      }
      guard lines.count == layout.seams.count else { continue }
      return CutLines(layout, width: width, height: height, corners: corners, lines: lines)
    }
    return nil
  }

  /// The numbers of the corners where the line of a seam begins and ends.
  private static func ends(of seam: Layout.Seam, _ layout: Layout) -> (start: Int, end: Int) {
    let (row, column) = (seam.one / layout.columns, seam.one % layout.columns)
    let across = layout.columns + 1
    let end = (row + 1) * across + column + 1
    return (seam.side == .right ? end - across : end - 1, end)
  }

  /// Where cells meet, moved a little; at the border of the picture along it, and its corners not at all.
  private static func movedCorners(
    _ cut: JigsawScene.Cut, _ layout: Layout, width: Int, height: Int, using chance: inout Chance
  ) -> [CutPoint] {
    let share =
      switch cut {
      case .straight: 0.0
      case .tabs: 0.025
      case .wavy: 0.04
      case .crooked: 0.17
      case .voronoi: 0.1
      }
    let most = Int(share * Double(min(width, height) * CutPoint.unit))
    return (0...layout.rows).flatMap { row in
      (0...layout.columns).map { column in
        let isFixed = (
          x: column == 0 || column == layout.columns, y: row == 0 || row == layout.rows
        )
        let dx = chance.integer(in: -most...most)
        let dy = chance.integer(in: -most...most)
        // The corners of the picture are held by both.
        return CutPoint(
          column * width * CutPoint.unit + (isFixed.x ? 0 : dx),
          row * height * CutPoint.unit + (isFixed.y ? 0 : dy))
      }
    }
  }
}

/// What draws the lines of one cut.
private struct Pen {
  let cut: JigsawScene.Cut
  /// The shorter side of a cell, in pixels.
  let side: Double
  let style: Tab.Style
  /// How long the waves of a wavy cut are, in sides.
  let wave: Double

  init(_ cut: JigsawScene.Cut, side: Double, using chance: inout Chance) {
    self.cut = cut
    self.side = side
    style = Tab.Style(using: &chance)
    wave = chance.real(in: 0.7...1.05)
  }

  /// A line of a length in pixels; waves are the lower the less vigour they have, from 1 to 0.
  func stroke(_ length: Double, vigour: Double, using chance: inout Chance) -> Stroke {
    switch cut {
    case .straight, .crooked:
      return straight(length)
    case .tabs:
      let tab = Tab(length: length, side: side, style: style, using: &chance)
      return tab.stroke(isOut: chance.happens(0.5))
    case .wavy: return wavy(length, vigour: vigour, using: &chance)
    case .voronoi:
      return CellBorder(length: length, side: side, vigour: vigour, using: &chance).stroke
    }
  }

  private func straight(_ length: Double) -> Stroke {
    var stroke = Stroke()
    stroke.line(to: (length, 0))
    return stroke
  }

  /// Hills and valleys in turn, each of its own length and height.
  private func wavy(
    _ length: Double, vigour: Double, using chance: inout Chance
  ) -> Stroke {
    let count = max(2, Int((2 * length / (wave * side)).rounded()))
    let lengths = (0..<count).map { _ in chance.real(in: 0.8...1.2) }
    let whole = lengths.reduce(0, +)
    var sign = chance.happens(0.5) ? 1.0 : -1.0
    var before = 0.0
    var extremes: [Stroke.Spot] = []
    for share in lengths {
      let span = length * share / whole
      extremes.append((before + span / 2, sign * span * vigour * chance.real(in: 0.12...0.24)))
      before += span
      sign = -sign
    }
    var stroke = Stroke()
    let (first, last) = (extremes[0], extremes[count - 1])
    stroke.curve((first.u * 0.45, first.v * 0.35), (first.u * 0.5, first.v), to: first)
    for (from, to) in zip(extremes, extremes.dropFirst()) {
      let span = (to.u - from.u) * 0.42
      stroke.curve((from.u + span, from.v), (to.u - span, to.v), to: to)
    }
    let rest = length - last.u
    stroke.curve(
      (last.u + rest * 0.5, last.v), (length - rest * 0.45, last.v * 0.35), to: (length, 0))
    return stroke
  }
}
