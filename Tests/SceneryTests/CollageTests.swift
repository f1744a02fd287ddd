import Imaging
import Seeding
import Testing

@testable import Scenery

@Suite("Collages")
struct CollageTests {
  /// How much of a collage a thing covers, in pixels.
  private func cover(_ paint: (borrowing Collage) -> Void) -> Float {
    var collage = Collage(width: 128, height: 128)
    collage.current = 1
    paint(collage)
    return (0..<128 * 128).reduce(Float(0)) { $0 + Float(collage.pixels[$1] >> 24) / 255 }
  }

  @Test("An outline covers the area that it has, wherever it lies")
  func area() {
    var chance = Chance(Seed(5))
    for _ in 0..<200 {
      let corners = (0..<3).map { _ in
        Spot(chance.between(5, 123), chance.between(5, 123))
      }
      let path = Path(points: corners, ends: [3])
      let (a, b) = (corners[1] - corners[0], corners[2] - corners[0])
      let area = abs(a.x * b.y - a.y * b.x) / 2
      let covered = cover { $0.fill(path, Ink(word: 0xFF00_0000)) }
      #expect(abs(covered - area) < 1.5 + area * 0.004, "\(corners)")
    }
  }

  @Test("What lies beyond the edges is cut off, on every side")
  func clipping() {
    for (left, top, share) in [
      (Float(-64), Float(-64), Float(0.25)), (64, 64, 0.25), (-300, 0, 0), (300, 0, 0),
      (0, -300, 0), (-64, 0, 0.5), (32, -64, 0.375),
    ] {
      let path = Path(points: Sheet.corners(left, top, 128, 128), ends: [4])
      let covered = cover { $0.fill(path, Ink(word: 0xFF00_0000)) }
      #expect(covered == share * 128 * 128, "\(left) \(top)")
      _ = cover { $0.stroke(path, 3, Ink(word: 0xFF00_0000)) }
    }
  }

  @Test("A hole is not covered, and a band has no gaps")
  func holes() {
    let outer = Sheet.corners(10, 10, 100, 100)
    let inner = Array(Sheet.corners(30, 30, 60, 60).reversed())
    let path = Path(points: outer + inner, ends: [4, 8])
    #expect(cover { $0.fill(path, Ink(word: 0xFF00_0000)) } == 10_000 - 3600)
    let band = cover { $0.stroke(Path(points: outer, ends: [4]), 2, Ink(word: 0xFF00_0000)) }
    // Four sides of four pixels; the corners are bevelled.
    #expect(band > 1580 && band < 1620, "\(band)")
    let turned = Path(points: outer.reversed(), ends: [4])
    let other = cover { $0.stroke(turned, 2, Ink(word: 0xFF00_0000)) }
    #expect(other == band)
  }

  @Test("Going from one colour to another reaches both, in every channel")
  func blend() {
    #expect(Collage.blend(0x0012_3456, 0xFF65_4321, 0) == 0x0012_3456)
    #expect(Collage.blend(0x0012_3456, 0xFF65_4321, 256) == 0xFF65_4321)
    #expect(Collage.blend(0x0000_0000, 0xFFFF_FFFF, 128) == 0x8080_8080)
    #expect(Collage.word(0x123456) == 0xFF56_3412)
  }

  @Test("Marks cover their share of a pattern")
  func patterns() {
    for (pattern, share) in [
      (Thing.Pattern.striped, 0.38), (.checked, 1 - 0.74 * 0.74), (.dotted, 0.229), (.plain, 0),
    ] {
      let weave = Weave(
        pattern, 0, origin: Spot(3, 5), way: direction(0.125), period: 20)
      var sum = 0.0
      for y in 0..<400 {
        for x in 0..<400 { sum += Double(weave.cover(Float(x) + 0.5, Float(y) + 0.5)) / 256 }
      }
      #expect(abs(sum / 160_000 - share) < 0.01, "\(pattern) \(sum / 160_000)")
    }
  }

  @Test("A silhouette counts what another hides of it")
  func silhouettes() {
    var pen = Pen(width: 100, height: 100, whims: .zero)
    pen.box(0, 0, 100, 100)
    let frame = Frame(place: Spot(0, 0), scale: 1)
    let square = Silhouette(pen.figure, in: frame)
    #expect(square.area == 24 * 24)
    for (low, hidden) in [
      (Spot(50, 0), 0.5), (Spot(50, 50), 0.25), (Spot(0, 0), 1), (Spot(200, 0), 0),
    ] {
      let rows = square.hidden(
        low: Spot(0, 0), size: Spot(100, 100), by: square, low: low, size: Spot(100, 100))
      let count = rows.reduce(0) { $0 + $1.nonzeroBitCount }
      #expect(Double(count) == hidden * 24 * 24)
    }
    var ring = Pen(width: 100, height: 100, whims: .zero)
    ring.ring(50, 50, 50, 50, 20)
    let area = Double(Silhouette(ring.figure, in: frame).area) / (24 * 24)
    #expect(abs(area - .pi * (0.25 - 0.09)) < 0.03)
  }
}
