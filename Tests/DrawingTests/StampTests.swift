import Testing

@testable import Drawing

struct StampTests {
  /// The share of a pixel that lies in a shape, by 40 × 40 samples.
  private func share(_ x: Int, _ y: Int, _ contains: (Double, Double) -> Bool) -> Double {
    var inside = 0
    for v in 0..<40 {
      for u in 0..<40 {
        let place = (Double(x) + (Double(u) + 0.5) / 40, Double(y) + (Double(v) + 0.5) / 40)
        if contains(place.0, place.1) { inside += 1 }
      }
    }
    return Double(inside) / 1600
  }

  private func compare(_ shapes: [Shape], _ contains: (Double, Double) -> Bool) {
    let stamp = Stamp(shapes, levels: 4)
    for y in -12..<36 {
      for x in -12..<36 {
        let isHeld = stamp.x..<stamp.right ~= x && stamp.y..<stamp.bottom ~= y
        let place = (y - stamp.y) * stamp.coverage.width + x - stamp.x
        let level = isHeld ? Int(stamp.coverage.values[place]) : 0
        let share = share(x, y, contains)
        #expect(abs(Double(level) - share * 4) <= 0.75, "\(x) \(y)")
        if share == 1 { #expect(level == 4) }
      }
    }
  }

  @Test func `discs, lines and polygons cover what they should`() {
    compare([.disc(Point(10.3, 7.6), radius: 5.2)]) { x, y in
      (x - 10.3) * (x - 10.3) + (y - 7.6) * (y - 7.6) <= 5.2 * 5.2
    }
    compare([.capsule(Point(-3.5, 2), Point(14, 20.25), radius: 1.5)]) { x, y in
      let (dx, dy) = (17.5, 18.25)
      let share = min(max(((x + 3.5) * dx + (y - 2) * dy) / (dx * dx + dy * dy), 0), 1)
      let (u, v) = (x + 3.5 - share * dx, y - 2 - share * dy)
      return u * u + v * v <= 2.25
    }
    compare([.polygon([Point(1, 1), Point(20.5, 6), Point(4.25, 18)])]) { x, y in
      let corners = [(1.0, 1.0), (20.5, 6.0), (4.25, 18.0)]
      return (0..<3).allSatisfy { number in
        let (a, b) = (corners[number], corners[(number + 1) % 3])
        return (b.0 - a.0) * (y - a.1) - (b.1 - a.1) * (x - a.0) >= 0
      }
    }
  }

  @Test func `a shape and its neighbour are one`() {
    compare([
      .polygon([Point(2, 2), Point(9.4, 2), Point(9.4, 12), Point(2, 12)]),
      .polygon([Point(9.4, 2), Point(16, 2), Point(16, 12), Point(9.4, 12)]),
    ]) { x, y in 2...16 ~= x && 2...12 ~= y }
  }

  @Test(arguments: [0, 0.1, 0.23, 0.4, 0.5, 0.66, 0.75, 0.91])
  func `parts of rings cover what they should`(from: Double) {
    func direction(_ turns: Double) -> Point {
      let (sine, cosine) = Angle.sineAndCosine(of: turns)
      return Point(sine, -cosine)
    }
    let (a, b) = (direction(from), direction(from + 0.3))
    let ring = Shape.ring(
      center: Point(11.5, 12.25), inner: 6, outer: 10.5, sector: .init(from: a, to: b))
    compare([ring]) { x, y in
      let (u, v) = (x - 11.5, y - 12.25)
      let square = u * u + v * v
      return square >= 36 && square <= 110.25 && a.x * v - a.y * u >= 0 && u * b.y - v * b.x >= 0
    }
    compare([.ring(center: Point(11.5, 12.25), inner: 6, outer: 10.5, sector: nil)]) { x, y in
      let (u, v) = (x - 11.5, y - 12.25)
      return (36...110.25).contains(u * u + v * v)
    }
  }

  @Test func `grown shapes hold all that is near`() {
    let corners = [Point(4, 4), Point(18, 8), Point(7, 20)]
    let shape = Shape.polygon(corners)
    let (small, large) = (
      Stamp([shape], levels: 4), Stamp(shape.grown(by: 2), levels: 4)
    )
    #expect(large.x <= small.x - 1 && large.right >= small.right + 1)
    for y in 0..<small.coverage.height {
      for x in 0..<small.coverage.width {
        let (u, v) = (x + small.x - large.x, y + small.y - large.y)
        #expect(
          large.coverage.values[v * large.coverage.width + u]
            >= small.coverage.values[y * small.coverage.width + x])
      }
    }
  }

  @Test func `nothing covers nothing`() {
    #expect(Stamp([], levels: 4).coverage.values.isEmpty)
  }

  @Test func `sines are sines`() {
    // The golden ratio's half is the cosine of a tenth of a turn; a half that of a sixth.
    let golden = (1 + 5.0.squareRoot()) / 4
    #expect(abs(Angle.sineAndCosine(of: 0.1).cosine - golden) < 1e-15)
    #expect(abs(Angle.sineAndCosine(of: 1.0 / 6).cosine - 0.5) < 1e-15)
    for step in -300...300 {
      let turns = Double(step) / 97
      let (sine, cosine) = Angle.sineAndCosine(of: turns)
      #expect(abs(sine * sine + cosine * cosine - 1) < 4e-15)
      let double = Angle.sineAndCosine(of: 2 * turns)
      #expect(abs(double.sine - 2 * sine * cosine) < 1e-14)
      #expect(abs(double.cosine - (cosine * cosine - sine * sine)) < 1e-14)
    }
    let quarters = [0, 0.25, 0.5, 0.75, 1].map { Angle.sineAndCosine(of: $0) }
    #expect(quarters.map(\.sine) == [0, 1, 0, -1, 0])
    #expect(quarters.map(\.cosine) == [1, 0, -1, 0, 1])
  }
}
