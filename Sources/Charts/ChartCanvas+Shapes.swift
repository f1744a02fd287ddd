import Drawing
import Imaging

extension ChartCanvas {
  /// Fills dashes of three pixels along a line.
  mutating func dash(_ line: PixelBox, _ colour: RGB) {
    if line.x1 - line.x0 > line.y1 - line.y0 {
      for x in stride(from: line.x0, to: line.x1, by: 6) {
        fill(PixelBox(x, line.y0, min(x + 3, line.x1), line.y1), colour)
      }
    } else {
      for y in stride(from: line.y0, to: line.y1, by: 6) {
        fill(PixelBox(line.x0, y, line.x1, min(y + 3, line.y1)), colour)
      }
    }
  }

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
    var sides = Self.sides(of: corners)
    // What spans cover of the pixels at their ends, and how much they cover of all between.
    var parts = [Int](repeating: 0, count: x1 - x0 + 2)
    var steps = parts
    var crossings: [Int] = []
    for y in y0..<y1 {
      for row in stride(from: y * 16 + 2, to: y * 16 + 16, by: 4) {
        Self.cross(&sides, at: row, into: &crossings)
        for pair in stride(from: 0, to: crossings.count - 1, by: 2) {
          let from = max(crossings[pair] - x0 * 16, 0)
          let to = min(crossings[pair + 1] - x0 * 16, (x1 - x0) * 16)
          guard from < to else { continue }
          let (first, last) = (from >> 4, to >> 4)
          if first == last {
            parts[first] += to - from
          } else {
            parts[first] += 16 - (from & 15)
            parts[last] += to & 15
            steps[first + 1] += 16
            steps[last] -= 16
          }
        }
      }
      var through = 0
      for x in 0..<x1 - x0 {
        through &+= steps[x]
        let level = (parts[x] &+ through &+ 2) >> 2
        if level > 0 { lay(level, of: ink, x: x0 &+ x, y: y) }
        (parts[x], steps[x]) = (0, 0)
      }
      (parts[x1 - x0], steps[x1 - x0]) = (0, 0)
    }
  }

  /// A side of a polygon that isn't level, from its upper end.
  private struct Side {
    let top: Int, bottom: Int, x: Int, across: Int
  }

  /// The sides of a polygon, the lowest beginning first.
  private static func sides(of corners: [SixteenthPoint]) -> [Side] {
    var sides: [Side] = []
    var last = corners[corners.count - 1]
    for corner in corners {
      let (a, b) = last.y < corner.y ? (last, corner) : (corner, last)
      if a.y < b.y { sides.append(Side(top: a.y, bottom: b.y, x: a.x, across: b.x - a.x)) }
      last = corner
    }
    return sides.sorted { ($0.top, $0.bottom, $0.x) > ($1.top, $1.bottom, $1.x) }
  }

  /// Where a row crosses a polygon's sides, from the left; sides that end above it are let go.
  private static func cross(_ sides: inout [Side], at y: Int, into places: inout [Int]) {
    places.removeAll(keepingCapacity: true)
    var (number, hasEnded) = (sides.count - 1, false)
    while number >= 0, sides[number].top <= y {
      let side = sides[number]
      number -= 1
      guard y < side.bottom else {
        hasEnded = true
        continue
      }
      let (over, height) = ((y - side.top) * side.across, side.bottom - side.top)
      places.append(side.x + ChartMath.quotient(over * 2 + height, height * 2))
    }
    if hasEnded { sides.removeAll { $0.bottom <= y } }
    if places.count > 1 { places.sort() }
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
          // A little bolder than they are, so that thin strokes between pixels have their colour.
          let level = min(16, (Int(coverage.values[v &* coverage.width &+ u]) &* 22 &+ 128) >> 8)
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
