import Imaging

extension Twins {
  /// All twins among pieces that are no rectangles: laid cell on cell, where both have pixels.
  static func all(in shapes: PieceShapes, of picture: Picture) -> [Twins] {
    let bytes = picture.rgbBytes
    return (0..<shapes.layout.count).flatMap { one in
      (one + 1..<max(one + 1, shapes.layout.count)).compactMap { other in
        areAlike(shapes, bytes, one, other) ? Twins(one: one, other: other, turn: 0) : nil
      }
    }
  }

  private static func areAlike(
    _ shapes: PieceShapes, _ bytes: [UInt8], _ one: Int, _ other: Int
  ) -> Bool {
    let (columns, rows) = shapes.span(of: one)
    let (layout, lines) = (shapes.layout, shapes.lines)
    // From a pixel of the first to that of the other that comes to lie on it.
    let across = (other % layout.columns - one % layout.columns) * lines.width
    let down = (other / layout.columns - one / layout.columns) * lines.height
    let left = max(columns.lowerBound, -across)
    let right = max(left, min(columns.upperBound, shapes.width - across))
    let limit = threshold * 3 * columns.count * rows.count
    var (sum, count) = (0, 0)
    for y in rows where 0..<shapes.height ~= y + down {
      let here = y &* shapes.width
      let there = (y &+ down) &* shapes.width &+ across
      for x in left..<right
      where shapes.owners[here &+ x] == one && shapes.owners[there &+ x] == other {
        for channel in 0..<3 {
          sum &+= abs(
            Int(bytes[(here &+ x) &* 3 &+ channel]) &- Int(bytes[(there &+ x) &* 3 &+ channel]))
        }
        count &+= 3
      }
      // More pixels than there are do not make them alike any more.
      if sum >= limit { return false }
    }
    return sum < threshold * count
  }
}
