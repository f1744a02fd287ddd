import Imaging

/// The pixels right beside a piece that are part of its smoothed edge.
struct PieceEdges: Sendable {
  /// A pixel of the finished picture that belongs to another piece.
  struct Pixel: Sendable {
    let x: Int
    let y: Int
    /// How much of it the piece covers, from 1 to 255.
    let cover: Int
    /// The colour of the piece there, continued from within.
    let colour: RGB
  }

  /// For each place the pixels around its piece.
  let pixels: [[Pixel]]

  /// Finds the edges of all pieces of a picture.
  init(_ shapes: PieceShapes, of picture: Picture) {
    let bytes = picture.rgbBytes
    pixels = (0..<shapes.layout.count).map { Self.edge(of: $0, shapes, bytes) }
  }

  /// A piece is drawn as if it were half a pixel larger on each side: a pixel is covered the more the nearer
  /// its centre lies to the line.
  private static func edge(of place: Int, _ shapes: PieceShapes, _ bytes: [UInt8]) -> [Pixel] {
    let (columns, rows) = shapes.span(of: place, beyond: 1)
    let unit = Double(CutPoint.unit)
    var covers = [Double](repeating: 0, count: columns.count * rows.count)
    for side in Side.allCases {
      guard let line = shapes.lines.line(side, of: place) else { continue }
      for (from, to) in zip(line, line.dropFirst()) {
        let (ax, ay) = (Double(from.x) / unit, Double(from.y) / unit)
        let (dx, dy) = (Double(to.x) / unit - ax, Double(to.y) / unit - ay)
        let square = dx * dx + dy * dy
        let left = max(columns.lowerBound, Int(min(ax, ax + dx)) - 2)
        let right = min(columns.upperBound, Int(max(ax, ax + dx)) + 3)
        let top = max(rows.lowerBound, Int(min(ay, ay + dy)) - 2)
        let bottom = min(rows.upperBound, Int(max(ay, ay + dy)) + 3)
        for y in top..<max(top, bottom) {
          for x in left..<max(left, right) where !shapes.contains(place, x, y) {
            let (px, py) = (Double(x) + 0.5 - ax, Double(y) + 0.5 - ay)
            let share = min(max((px * dx + py * dy) / square, 0), 1)
            let (ex, ey) = (px - share * dx, py - share * dy)
            let index = (y - rows.lowerBound) * columns.count + x - columns.lowerBound
            covers[index] = max(covers[index], 1 - (ex * ex + ey * ey).squareRoot())
          }
        }
      }
    }
    var pixels: [Pixel] = []
    for y in rows {
      for x in columns {
        let cover = covers[(y - rows.lowerBound) * columns.count + x - columns.lowerBound]
        let level = Int((cover * 255).rounded())
        guard level > 0, let colour = colour(beside: x, y, place, shapes, bytes) else { continue }
        pixels.append(Pixel(x: x, y: y, cover: level, colour: colour))
      }
    }
    return pixels
  }

  /// The mean colour of the piece's pixels around one, those beside it twice; nil if there are none.
  private static func colour(
    beside x: Int, _ y: Int, _ place: Int, _ shapes: PieceShapes, _ bytes: [UInt8]
  ) -> RGB? {
    var (red, green, blue, weights) = (0, 0, 0, 0)
    for dy in -1...1 {
      for dx in -1...1 where shapes.contains(place, x + dx, y + dy) {
        let weight = dx == 0 || dy == 0 ? 2 : 1
        let start = ((y + dy) * shapes.width + x + dx) * 3
        red += weight * Int(bytes[start])
        green += weight * Int(bytes[start + 1])
        blue += weight * Int(bytes[start + 2])
        weights += weight
      }
    }
    guard weights > 0 else { return nil }
    func mean(_ sum: Int) -> UInt8 { UInt8((sum + weights / 2) / weights) }
    return RGB(mean(red), mean(green), mean(blue))
  }
}
