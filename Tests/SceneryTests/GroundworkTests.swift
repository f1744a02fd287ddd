import Seeding
import Testing

@testable import Scenery

@Suite("Groundwork of painting")
struct GroundworkTests {
  @Test("The wave is a sine and a cosine, and the logarithm one")
  func functions() {
    for (turns, sine, cosine) in [
      (Float(0), Float(0), Float(1)), (0.25, 1, 0), (0.5, 0, -1), (0.75, -1, 0), (-0.25, -1, 0),
      (1 / 12, 0.5, 0.866_025_4), (0.125, 0.707_106_8, 0.707_106_8),
      (5.625, -0.707_106_8, -0.707_106_8),
    ] {
      #expect(abs(wave(turns).x - sine) < 1e-5)
      #expect(abs(wave(turns).y - cosine) < 1e-5)
    }
    for (x, log) in [
      (Float(1), Float(0)), (2, 0.693_147_2), (0.1, -2.302_585), (0.01, -4.605_17), (4, 1.386_294),
    ] {
      #expect(abs(logarithm(x) - log) < 1e-4)
    }
  }

  @Test("Noise along a row is the noise of its points")
  func rows() {
    let grain = Grain(seed: 77, across: 5, down: 7, octaves: 1)
    var row = [Float](repeating: 0, count: 64)
    grain.write(to: &row, count: 64, x: -0.3, y: 0.41, step: 1 / 64)
    for index in 0..<64 {
      let x = -0.3 + Float(index) / 64
      #expect(abs(row[index] - Noise.value(x * 5, 0.41 * 7, 77)) < 1e-3)
    }
  }

  @Test("A polygon covers the area that it has, wherever it lies")
  func area() {
    var chance = Chance(Seed(5))
    for _ in 0..<200 {
      var sheet = Sheet(width: 128, height: 128)
      for pixel in sheet.pixels.indices { sheet.pixels[pixel] = Tint(0, 0, 0, 1) }
      let corners = (0..<3).map { _ in Spot(chance.between(0.05, 0.95), chance.between(0.05, 0.95))
      }
      sheet.fill(corners, Tint(1, 1, 1, 1))
      let (a, b) = (corners[1] - corners[0], corners[2] - corners[0])
      let area = abs(a.x * b.y - a.y * b.x) / 2 * 128 * 128
      let covered = sheet.pixels.reduce(Float(0)) { $0 + $1.x }
      #expect(abs(covered - area) < 0.02 + area * 2e-4, "\(corners)")
    }
  }

  @Test("What lies beyond the edges is cut off, on every side")
  func clipping() {
    for (left, top, share) in [
      (Float(-0.5), Float(-0.5), Float(0.25)), (0.5, 0.5, 0.25), (-2, 0, 0), (2, 0, 0), (0, -2, 0),
      (-0.5, 0, 0.5), (0.25, -0.5, 0.375),
    ] {
      var sheet = Sheet(width: 128, height: 128)
      for pixel in sheet.pixels.indices { sheet.pixels[pixel] = Tint(0, 0, 0, 1) }
      sheet.fill(Sheet.corners(left, top, 1, 1), Tint(1, 1, 1, 1))
      let covered = sheet.pixels.reduce(Float(0)) { $0 + $1.x } / (128 * 128)
      #expect(abs(covered - share) < 1e-4, "\(left) \(top)")
      sheet.dab(Spot(left, top), 0.3, 0.1, turn: 0.1, soft: 0.4, Tint(1, 1, 1, 1))
      sheet.line(Spot(left, top), Spot(left + 3, top + 0.2), 0.01, to: 0, Tint(1, 1, 1, 1))
    }
  }

  @Test("A field is read as it was written")
  func fields() {
    let field = Field(wide: 1.5, from: 0.25, to: 0.75, density: 64) { x, y in x + 2 * y }
    for (x, y) in [(Float(0), Float(0.25)), (0.7, 0.5), (1.49, 0.74), (0.013, 0.3)] {
      #expect(abs(field[x, y] - (x + 2 * y)) < 1e-4)
    }
    #expect(abs(field[-5, 0.5] - 1) < 0.01)
  }
}
