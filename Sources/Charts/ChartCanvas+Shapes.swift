import Drawing
import Imaging

extension ChartCanvas {
  /// Fills a polygon (even-odd), its corners in sixteenths of a pixel.
  ///
  /// A pixel is sampled along four rows, and each row measured in sixteenths.
  mutating func fill(polygon corners: [SixteenthPoint], _ colour: RGB) {
    guard let first = corners.first else { return }
    var (left, right, top, bottom) = (first.x, first.x, first.y, first.y)
    for corner in corners {
      (left, right) = (min(left, corner.x), max(right, corner.x))
      (top, bottom) = (min(top, corner.y), max(bottom, corner.y))
    }
    let (x0, x1) = (max(0, left >> 4), min(width, (right + 15) >> 4))
    let (y0, y1) = (max(0, top >> 4), min(height, (bottom + 15) >> 4))
    guard x0 < x1, y0 < y1 else { return }
    let ink = ink(colour)
    var covered = [Int](repeating: 0, count: x1 - x0 + 1)
    var crossings: [Int] = []
    for y in y0..<y1 {
      for place in covered.indices { covered[place] = 0 }
      for part in 0..<4 {
        let row = y * 16 + part * 4 + 2
        Self.cross(corners, at: row, into: &crossings)
        for pair in stride(from: 0, to: crossings.count - 1, by: 2) {
          let (from, to) = (max(crossings[pair], x0 * 16), min(crossings[pair + 1], x1 * 16))
          guard from < to else { continue }
          var x = from >> 4
          while x * 16 < to {
            covered[x - x0] += min(to, x * 16 + 16) - max(from, x * 16)
            x += 1
          }
        }
      }
      for x in x0..<x1 {
        let level = (covered[x - x0] + 2) >> 2
        if level > 0 { lay(level, of: ink, x: x, y: y) }
      }
    }
  }

  /// Where a row crosses a polygon's sides, from the left.
  private static func cross(_ corners: [SixteenthPoint], at y: Int, into places: inout [Int]) {
    places.removeAll(keepingCapacity: true)
    var last = corners[corners.count - 1]
    for corner in corners {
      let (a, b) = last.y < corner.y ? (last, corner) : (corner, last)
      if a.y <= y && y < b.y {
        let (over, height) = ((y - a.y) * (b.x - a.x), b.y - a.y)
        places.append(a.x + ChartMath.quotient(over * 2 + height, height * 2))
      }
      last = corner
    }
    places.sort()
  }

  /// Draws a line with round ends and joints.
  mutating func draw(_ points: [SixteenthPoint], radius: Int, _ colour: RGB) {
    let ink = ink(colour)
    let places = points.map { Point(Double($0.x) / 16, Double($0.y) / 16) }
    let radius = Double(radius) / 16
    for (from, to) in zip(places, places.dropFirst()) {
      lay(Stamp([.capsule(from, to, radius: radius)], levels: Self.levels), of: ink)
    }
  }

  /// Draws a disc.
  mutating func draw(_ center: SixteenthPoint, radius: Int, _ colour: RGB) {
    let ink = ink(colour)
    let center = Point(Double(center.x) / 16, Double(center.y) / 16)
    lay(Stamp([.disc(center, radius: Double(radius) / 16)], levels: Self.levels), of: ink)
  }

  /// Writes a string.
  mutating func write(
    _ text: String, _ letters: Lettering, x: Int, y: Int, isTurned: Bool, _ colour: RGB
  ) {
    let ink = ink(colour)
    var pen = 0
    for scalar in text.unicodeScalars {
      let glyph = letters[scalar]
      let coverage = glyph.coverage
      for v in 0..<coverage.height {
        for u in 0..<coverage.width {
          let level = (Int(coverage.values[v &* coverage.width &+ u]) &+ 8) / 16
          guard level > 0 else { continue }
          let (right, down) = (pen &+ glyph.left &+ u, v &- glyph.top)
          if isTurned {
            lay(level, of: ink, x: x &+ down, y: y &- 1 &- right)
          } else {
            lay(level, of: ink, x: x &+ right, y: y &+ down)
          }
        }
      }
      pen += glyph.advance
    }
  }
}
