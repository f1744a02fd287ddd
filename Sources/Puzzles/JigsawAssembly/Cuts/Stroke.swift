/// A curve along a line from one corner to another, in pixels: u along it, v across it.
///
/// It is drawn by additions and multiplications alone, so that no machine's sine moves a pixel.
struct Stroke {
  typealias Spot = (u: Double, v: Double)

  /// Where it begins, and the corners of the polygon that it is.
  private(set) var spots: [Spot] = [(0, 0)]

  /// How far the polygon may lie from the curve, in pixels.
  private static let tolerance = 0.12

  /// Draws a straight line.
  mutating func line(to end: Spot) { spots.append(end) }

  /// Draws a cubic Bézier curve.
  mutating func curve(_ first: Spot, _ second: Spot, to end: Spot) {
    let start = spots[spots.count - 1]
    // Wang's bound on how many straight lines come as near as that.
    func bend(_ a: Spot, _ b: Spot, _ c: Spot) -> Double {
      let (u, v) = (a.u - 2 * b.u + c.u, a.v - 2 * b.v + c.v)
      return (u * u + v * v).squareRoot()
    }
    let most = max(bend(start, first, second), bend(first, second, end))
    let count = max(1, Int((0.75 * most / Self.tolerance).squareRoot().rounded(.up)))
    for number in 1...count {
      let t = Double(number) / Double(count)
      let s = 1 - t
      let (a, b, c, d) = (s * s * s, 3 * s * s * t, 3 * s * t * t, t * t * t)
      spots.append(
        (
          a * start.u + b * first.u + c * second.u + d * end.u,
          a * start.v + b * first.v + c * second.v + d * end.v
        ))
    }
  }

  /// The line from one corner to another: its ends are theirs.
  func line(from start: CutPoint, to end: CutPoint) -> [CutPoint] {
    let (dx, dy) = (Double(end.x - start.x), Double(end.y - start.y))
    let length = (dx * dx + dy * dy).squareRoot()
    let unit = Double(CutPoint.unit)
    // v is to the left of the way, seen with y downwards: above a line to the right.
    let (ex, ey) = (dx / length * unit, dy / length * unit)
    var line = [start]
    for spot in spots.dropFirst().dropLast() {
      let x = start.x + Int((spot.u * ex + spot.v * ey).rounded())
      let y = start.y + Int((spot.u * ey - spot.v * ex).rounded())
      let point = CutPoint(x, y)
      if point != line[line.count - 1], point != end { line.append(point) }
    }
    line.append(end)
    return line
  }

  /// The distance between two corners, in pixels.
  static func length(from start: CutPoint, to end: CutPoint) -> Double {
    let (dx, dy) = (Double(end.x - start.x), Double(end.y - start.y))
    return (dx * dx + dy * dy).squareRoot() / Double(CutPoint.unit)
  }
}
