/// A shape in whole sixty-fourths of a pixel.
enum Outline {
  case disc(x: Int, y: Int, radius: Int)
  /// A convex polygon, and discs of one radius around two places.
  case polygon([(x: Int, y: Int)], discs: [(x: Int, y: Int)], radius: Int)
  case ring(x: Int, y: Int, inner: Int, outer: Int, sector: [(x: Int, y: Int)])

  /// A box, all edges inclusive.
  struct Bounds {
    var (x0, y0, x1, y1): (Int, Int, Int, Int)

    func joined(_ other: Bounds) -> Bounds {
      Bounds(
        x0: min(x0, other.x0), y0: min(y0, other.y0), x1: max(x1, other.x1), y1: max(y1, other.y1))
    }

    init(x0: Int, y0: Int, x1: Int, y1: Int) {
      (self.x0, self.y0, self.x1, self.y1) = (x0, y0, x1, y1)
    }

    /// The box around discs.
    init(_ points: [(x: Int, y: Int)], radius: Int) {
      self.init(x0: .max, y0: .max, x1: .min, y1: .min)
      for (x, y) in points {
        x0 = min(x0, x - radius)
        y0 = min(y0, y - radius)
        x1 = max(x1, x + radius)
        y1 = max(y1, y + radius)
      }
    }
  }

  /// How finely directions are measured.
  private static let unit = 65536.0

  init(_ shape: Shape) {
    func fixed(_ length: Double) -> Int { Int((length * 64).rounded()) }
    func fixed(_ point: Point) -> (x: Int, y: Int) { (fixed(point.x), fixed(point.y)) }
    switch shape {
    case .disc(let center, let radius):
      let center = fixed(center)
      self = .disc(x: center.x, y: center.y, radius: fixed(radius))
    case .polygon(let corners): self = .polygon(corners.map { fixed($0) }, discs: [], radius: 0)
    case .capsule(let a, let b, let radius):
      let (dx, dy) = (b.x - a.x, b.y - a.y)
      let length = (dx * dx + dy * dy).squareRoot()
      let across =
        length == 0 ? Point(0, 0) : Point(-dy * radius / length, dx * radius / length)
      let corners = [
        Point(a.x + across.x, a.y + across.y), Point(b.x + across.x, b.y + across.y),
        Point(b.x - across.x, b.y - across.y), Point(a.x - across.x, a.y - across.y),
      ]
      self = .polygon(
        corners.map { fixed($0) }, discs: [fixed(a), fixed(b)], radius: fixed(radius))
    case .ring(let center, let inner, let outer, let sector):
      let center = fixed(center)
      let directions = sector.map { [$0.from, $0.to] } ?? []
      self = .ring(
        x: center.x, y: center.y, inner: max(0, fixed(inner)), outer: fixed(outer),
        sector: directions.map {
          (Int(($0.x * Self.unit).rounded()), Int(($0.y * Self.unit).rounded()))
        })
    }
  }

  /// What holds the shape.
  var box: Bounds {
    switch self {
    case .disc(let x, let y, let radius): return Bounds([(x, y)], radius: radius)
    case .polygon(let corners, let discs, let radius):
      let bounds = Bounds(corners, radius: 0)
      return discs.isEmpty ? bounds : bounds.joined(Bounds(discs, radius: radius))
    case .ring(let x, let y, let inner, let outer, let sector):
      guard sector.count == 2 else { return Bounds([(x, y)], radius: outer) }
      var points: [(x: Int, y: Int)] = []
      for (dx, dy) in sector {
        for radius in [inner, outer] {
          points.append((x + (dx * radius) >> 16, y + (dy * radius) >> 16))
        }
      }
      // Where the ring crosses an axis inside the sector it reaches furthest.
      for (dx, dy) in [(1, 0), (0, 1), (-1, 0), (0, -1)]
      where sector[0].x * dy - sector[0].y * dx >= 0 && dx * sector[1].y - dy * sector[1].x >= 0 {
        points.append((x + dx * outer, y + dy * outer))
      }
      return Bounds(points, radius: 2)
    }
  }

  /// Calls a closure with the stretches of the shape at a height, both ends inclusive.
  func spans(at y: Int, _ body: (_ low: Int, _ high: Int) -> Void) {
    switch self {
    case .disc(let x, let middle, let radius):
      guard let half = Self.half(radius, y - middle) else { return }
      body(x - half, x + half)
    case .polygon(let corners, let discs, let radius):
      var (low, high) = (Int.max, Int.min)
      var last = corners[corners.count - 1]
      for corner in corners {
        let (a, b) = last.y < corner.y ? (last, corner) : (corner, last)
        if a.y != b.y && a.y <= y && y <= b.y {
          let (over, height) = ((y - a.y) * (b.x - a.x), b.y - a.y)
          let floor = Self.floor(over, height)
          low = min(low, a.x + (floor * height == over ? floor : floor + 1))
          high = max(high, a.x + floor)
        }
        last = corner
      }
      for disc in discs {
        guard let half = Self.half(radius, y - disc.y) else { continue }
        low = min(low, disc.x - half)
        high = max(high, disc.x + half)
      }
      if low <= high { body(low, high) }
    case .ring(let x, let middle, let inner, let outer, let sector):
      let height = y - middle
      guard let wide = Self.half(outer, height) else { return }
      var (low, high) = (-wide, wide)
      for (number, direction) in sector.enumerated() {
        // Clockwise of the first direction, and not of the second.
        let (dx, dy) = number == 0 ? direction : (-direction.x, -direction.y)
        if dy == 0 {
          if dx * height < 0 { return }
        } else if dy > 0 {
          high = min(high, Self.floor(dx * height, dy))
        } else {
          low = max(low, -Self.floor(dx * height, -dy))
        }
      }
      guard low <= high else { return }
      guard inner > 0, let narrow = Self.half(inner, height) else {
        body(x + low, x + high)
        return
      }
      if low <= min(high, -narrow) { body(x + low, x + min(high, -narrow)) }
      if max(low, narrow) <= high { body(x + max(low, narrow), x + high) }
    }
  }

  /// Half of a circle's breadth at a distance from its centre.
  private static func half(_ radius: Int, _ distance: Int) -> Int? {
    let square = radius * radius - distance * distance
    return square < 0 ? nil : Int(Double(square).squareRoot())
  }

  /// The quotient, rounded down.
  private static func floor(_ a: Int, _ b: Int) -> Int {
    let quotient = a / b
    return quotient * b > a ? quotient - 1 : quotient
  }
}
