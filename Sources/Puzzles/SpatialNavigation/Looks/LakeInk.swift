import Drawing

/// The ink of a path in a cell, in 4 levels, drawn in whole numbers: 8 × 8 samples a pixel.
///
/// A path is the larger of the levels of its parts: half-lines from centres to borders and
/// arrowheads. So it does not matter in which order they are drawn or where legs are cut.
struct LakeInk: Sendable {
  /// The number of levels of ink.
  static let levels = 4

  /// Ink at a place of a cell.
  struct Part: Hashable, Sendable {
    /// The left edge of the pixels, from the cell's.
    let x: Int
    /// The top edge of the pixels, from the cell's.
    let y: Int
    /// The levels.
    let coverage: Coverage
  }

  /// The line from the centre to the border that a move crosses, by the move.
  let lines: [Part]
  /// The arrowhead at the centre, by the move.
  let arrows: [Part]
  /// The round end of a line at the centre.
  let end: Part
  /// A ring around the centre, and a dot at it, which mark a cell.
  let marks: [Mark: Part]

  /// Draws the parts for cells of one size.
  init(_ geometry: LakeGeometry) {
    let cell = geometry.cell
    // Distances from the centre, in thirty-seconds of a pixel: half of a length in sixteenths is that
    // same number.
    let line = geometry.line * 16
    let (length, width) = (geometry.arrowLength, geometry.arrowWidth)
    lines = Lattice.moves(of: .square).map { move in
      Self.part(cell, move.box(along: 0...cell * 16, across: line)) { x, y in
        let (along, across) = move.turned(x, y)
        return along >= 0 && abs(across) <= line
      }
    }
    arrows = Lattice.moves(of: .square).map { move in
      Self.part(cell, move.box(along: -length...length, across: width)) { x, y in
        let (along, across) = move.turned(x, y)
        // From the base at -length to the tip at +length, narrowing from ±width to nothing.
        return abs(along) <= length && abs(across) * 2 * length <= width * (length - along)
      }
    }
    end = Self.part(cell, (-line...line, -line...line)) { x, y in x * x + y * y <= line * line }
    // Of a cell's side a ring lies between 0.3 and 0.38 from the centre, a dot within 0.12.
    let (inner, outer, dot) = (cell * 32 * 30 / 100, cell * 32 * 38 / 100, cell * 32 * 12 / 100)
    marks = [
      .ring: Self.part(cell, (-outer...outer, -outer...outer)) { x, y in
        inner * inner...outer * outer ~= x * x + y * y
      },
      .spot: Self.part(cell, (-dot...dot, -dot...dot)) { x, y in x * x + y * y <= dot * dot },
    ]
  }

  /// Samples a shape.
  ///
  /// - Parameters:
  ///   - cell: The side of a cell, in pixels.
  ///   - box: What holds the shape: distances from the cell's centre, in thirty-seconds of a pixel.
  ///   - contains: Whether a place, in the same measure, belongs to the shape.
  /// - Returns: The levels of the pixels that have any.
  private static func part(
    _ cell: Int, _ box: (x: ClosedRange<Int>, y: ClosedRange<Int>), _ contains: (Int, Int) -> Bool
  ) -> Part {
    func pixels(_ range: ClosedRange<Int>) -> Range<Int> {
      let low = max(0, (range.lowerBound + cell * 16) >> 5)
      return low..<min(cell, (range.upperBound + cell * 16 + 31) >> 5)
    }
    var levels = [UInt8](repeating: 0, count: cell * cell)
    var (left, top, right, bottom) = (cell, cell, 0, 0)
    for y in pixels(box.y) {
      for x in pixels(box.x) {
        var inside = 0
        for sample in 0..<64 {
          // Samples lie in the middles of the 8 × 8 parts of a pixel.
          let u = x * 32 + (sample & 7) * 4 + 2
          let v = y * 32 + (sample >> 3) * 4 + 2
          if contains(u - cell * 16, v - cell * 16) { inside += 1 }
        }
        let level = (inside * Self.levels + 32) / 64
        guard level > 0 else { continue }
        levels[y * cell + x] = UInt8(level)
        (left, top, right, bottom) = (
          min(left, x), min(top, y), max(right, x + 1), max(bottom, y + 1)
        )
      }
    }
    let values = (top..<bottom).flatMap { levels[($0 * cell + left)..<($0 * cell + right)] }
    return Part(
      x: left, y: top,
      coverage: Coverage(width: right - left, height: bottom - top, values: values))
  }
}

extension Move {
  /// Returns how far a point lies along the move and across it.
  fileprivate func turned(_ x: Int, _ y: Int) -> (along: Int, across: Int) {
    (x * columns + y * rows, rows == 0 ? y : x)
  }

  /// Returns the box of what lies so far along the move and at most so far across it.
  fileprivate func box(
    along: ClosedRange<Int>, across: Int
  ) -> (x: ClosedRange<Int>, y: ClosedRange<Int>) {
    let back = -along.upperBound ... -along.lowerBound
    let side = -across...across
    let stretch = rows + columns > 0 ? along : back
    return rows == 0 ? (stretch, side) : (side, stretch)
  }
}
