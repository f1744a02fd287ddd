/// An outline of lines and Bézier curves, in pixels from the top left, held as a value.
///
/// Circles and rounded corners are made of Bézier curves by multiplication alone, so that no
/// machine's sine moves a pixel; only ``arc(center:radius:from:to:)`` asks Cairo for one.
public struct Path: Hashable, Sendable {
  enum Element: Hashable, Sendable {
    case move(Point)
    case line(Point)
    case curve(Point, Point, Point)
    case arc(center: Point, radius: Double, from: Double, to: Double)
    case close
  }

  private(set) var elements: [Element] = []

  /// Creates an empty outline.
  public init() {}

  /// How far the control points of a quarter of a unit circle lie from its ends: 4/3·(√2 − 1).
  private static let kappa = 0.5522847498307936

  /// Begins a new stroke of the pen.
  public mutating func move(to point: Point) { elements.append(.move(point)) }

  /// Draws a straight line.
  public mutating func line(to point: Point) { elements.append(.line(point)) }

  /// Draws a cubic Bézier curve.
  public mutating func curve(to end: Point, _ first: Point, _ second: Point) {
    elements.append(.curve(first, second, end))
  }

  /// Draws a line back to where the stroke began.
  public mutating func close() { elements.append(.close) }

  /// Adds the strokes of another outline.
  public mutating func add(_ other: Path) { elements += other.elements }

  /// Returns the outline of a rectangle.
  public static func rectangle(_ box: Rectangle) -> Path {
    polygon([
      Point(box.x, box.y), Point(box.x + box.width, box.y),
      Point(box.x + box.width, box.y + box.height), Point(box.x, box.y + box.height),
    ])
  }

  /// Returns the outline of a rectangle whose corners are quarters of circles.
  public static func rectangle(_ box: Rectangle, radius: Double) -> Path {
    let r = max(0, min(radius, box.width / 2, box.height / 2))
    let (x0, y0, x1, y1) = (box.x, box.y, box.x + box.width, box.y + box.height)
    let c = r * (1 - kappa)
    var path = Path()
    path.move(to: Point(x0 + r, y0))
    path.line(to: Point(x1 - r, y0))
    path.curve(to: Point(x1, y0 + r), Point(x1 - c, y0), Point(x1, y0 + c))
    path.line(to: Point(x1, y1 - r))
    path.curve(to: Point(x1 - r, y1), Point(x1, y1 - c), Point(x1 - c, y1))
    path.line(to: Point(x0 + r, y1))
    path.curve(to: Point(x0, y1 - r), Point(x0 + c, y1), Point(x0, y1 - c))
    path.line(to: Point(x0, y0 + r))
    path.curve(to: Point(x0 + r, y0), Point(x0, y0 + c), Point(x0 + c, y0))
    path.close()
    return path
  }

  /// Returns the outline of a polygon.
  public static func polygon(_ corners: [Point]) -> Path {
    var path = line(corners)
    if !corners.isEmpty { path.close() }
    return path
  }

  /// Returns an open line through points.
  public static func line(_ points: [Point]) -> Path {
    var path = Path()
    for (index, point) in points.enumerated() {
      index == 0 ? path.move(to: point) : path.line(to: point)
    }
    return path
  }

  /// Returns a circle.
  public static func circle(center: Point, radius: Double) -> Path {
    ellipse(center: center, radiusX: radius, radiusY: radius)
  }

  /// Returns an ellipse whose axes are upright.
  public static func ellipse(center: Point, radiusX a: Double, radiusY b: Double) -> Path {
    let (x, y, i, j) = (center.x, center.y, a * kappa, b * kappa)
    var path = Path()
    path.move(to: Point(x + a, y))
    path.curve(to: Point(x, y + b), Point(x + a, y + j), Point(x + i, y + b))
    path.curve(to: Point(x - a, y), Point(x - i, y + b), Point(x - a, y + j))
    path.curve(to: Point(x, y - b), Point(x - a, y - j), Point(x - i, y - b))
    path.curve(to: Point(x + a, y), Point(x + i, y - b), Point(x + a, y - j))
    path.close()
    return path
  }

  /// Returns an open arc of a circle; angles are in radians, clockwise from the right.
  public static func arc(center: Point, radius: Double, from: Double, to: Double) -> Path {
    var path = Path()
    path.elements.append(.arc(center: center, radius: radius, from: from, to: to))
    return path
  }

  /// Returns a closed curve through points, as smooth as a Catmull–Rom spline.
  ///
  /// - Parameters:
  ///   - points: Where it runs, in order.
  ///   - tension: How far the control points lie along the chords: 1/6 is Catmull–Rom's, 0 gives the
  ///     polygon.
  /// - Returns: The curve.
  public static func smooth(_ points: [Point], tension: Double = 1.0 / 6) -> Path {
    guard points.count > 2 else { return polygon(points) }
    let count = points.count
    var path = Path()
    path.move(to: points[0])
    for index in 0..<count {
      let before = points[(index + count - 1) % count]
      let (from, to) = (points[index], points[(index + 1) % count])
      let after = points[(index + 2) % count]
      path.curve(
        to: to,
        Point(from.x + (to.x - before.x) * tension, from.y + (to.y - before.y) * tension),
        Point(to.x - (after.x - from.x) * tension, to.y - (after.y - from.y) * tension))
    }
    path.close()
    return path
  }
}
