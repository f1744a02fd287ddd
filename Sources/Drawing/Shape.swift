/// A shape that a ``Stamp`` is made of, in pixels from the top left.
public enum Shape: Hashable, Sendable {
  /// A disc.
  case disc(Point, radius: Double)
  /// All within a radius of a straight line.
  case capsule(Point, Point, radius: Double)
  /// A convex polygon.
  case polygon([Point])
  /// A part of a ring around a centre, clockwise from one direction to another, less than half of it; the
  /// whole ring without directions.
  case ring(center: Point, inner: Double, outer: Double, sector: Sector?)

  /// What lies between two directions from a centre.
  public struct Sector: Hashable, Sendable {
    /// The direction where it begins.
    public var from: Point
    /// The direction where it ends, clockwise of the first by less than half a turn.
    public var to: Point

    /// Creates a sector.
    public init(from: Point, to: Point) {
      self.from = from
      self.to = to
    }
  }

  /// Returns an ellipse, as a polygon of 24 corners.
  ///
  /// - Parameters:
  ///   - center: The centre.
  ///   - along: The half axis, as a way from the centre.
  ///   - across: The length of the other half axis, as a share of the first.
  /// - Returns: The polygon.
  public static func ellipse(center: Point, along: Point, across: Double) -> Shape {
    .polygon(
      (0..<24).map { number in
        let (sine, cosine) = Angle.sineAndCosine(of: Double(number) / 24)
        return Point(
          center.x + along.x * cosine - along.y * across * sine,
          center.y + along.y * cosine + along.x * across * sine)
      })
  }

  /// The shapes that hold everything within a distance of this one.
  public func grown(by distance: Double) -> [Shape] {
    switch self {
    case .disc(let center, let radius): return [.disc(center, radius: radius + distance)]
    case .capsule(let a, let b, let radius): return [.capsule(a, b, radius: radius + distance)]
    case .polygon(let corners):
      return [self]
        + corners.indices.map {
          .capsule(corners[$0], corners[($0 + 1) % corners.count], radius: distance)
        }
    case .ring(let center, let inner, let outer, let sector):
      var shapes: [Shape] = [
        .ring(center: center, inner: inner - distance, outer: outer + distance, sector: sector)
      ]
      for end in sector.map({ [$0.from, $0.to] }) ?? [] {
        shapes.append(
          .capsule(
            Point(center.x + end.x * inner, center.y + end.y * inner),
            Point(center.x + end.x * outer, center.y + end.y * outer), radius: distance))
      }
      return shapes
    }
  }
}

/// Sines by multiplication and addition alone, so that all machines agree on every bit.
public enum Angle {
  /// Returns the sine and the cosine of a number of turns.
  ///
  /// - Parameter turns: An angle, 1 for the whole circle, from -1000 to 1000.
  /// - Returns: Both.
  public static func sineAndCosine(of turns: Double) -> (sine: Double, cosine: Double) {
    // The nearest quarter, and what is left: at most an eighth of a turn.
    let quarters = (turns * 4).rounded()
    let x = (turns * 4 - quarters) * (Double.pi / 2)
    let square = x * x
    var (sine, cosine) = (1.0, 1.0)
    // Taylor's series to x¹⁵ and x¹⁶, from the last term: errors stay below 10⁻¹⁶.
    for term in stride(from: 14.0, through: 2, by: -2) {
      sine = 1 - square * sine * (1 / (term * (term + 1)))
      cosine = 1 - square * cosine * (1 / ((term - 1) * term))
    }
    sine *= x
    switch Int(quarters) & 3 {
    case 0: return (sine, cosine)
    case 1: return (cosine, -sine)
    case 2: return (-sine, -cosine)
    default: return (-cosine, sine)
    }
  }
}
