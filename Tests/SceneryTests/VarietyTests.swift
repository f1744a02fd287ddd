import Imaging
import Scenery
import Testing

@Suite("Variety")
struct VarietyTests {
  @Test(
    "No two of 200 paintings of a kind look alike, and every cell of a 4 × 4 cut has texture",
    arguments: Painting.Kind.allCases)
  func variety(kind: Painting.Kind) throws {
    var thumbnails: [[Double]] = []
    var flat = 0
    for index in 0..<200 {
      let picture = try PaintingTests.painting(kind, index).picture(width: 256, height: 256)
      let brightness = Brightness(picture)
      thumbnails.append(brightness.means(cells: 16))
      if brightness.deviations(cells: 4).min() ?? 0 < 5 { flat += 1 }
    }
    var closest = -1.0
    for index in thumbnails.indices {
      for other in 0..<index {
        closest = max(closest, correlation(thumbnails[index], thumbnails[other]))
      }
    }
    #expect(closest < 0.97, "two paintings of \(kind.rawValue) correlate by \(closest)")
    #expect(flat <= 10, "\(flat) of 200 paintings of \(kind.rawValue) have a flat cell")
  }

  @Test("No two cells of a 4 × 4 cut are alike", arguments: Painting.Kind.allCases)
  func cells(kind: Painting.Kind) throws {
    for index in 0..<40 {
      let picture = try PaintingTests.painting(kind, index).picture(width: 256, height: 256)
      let brightness = Brightness(picture)
      var tiles = [[Double]](repeating: [], count: 16)
      for (pixel, value) in brightness.values.enumerated() {
        let (x, y) = (pixel % 256, pixel / 256)
        tiles[y / 64 * 4 + x / 64].append(value)
      }
      for one in 0..<16 {
        for other in 0..<one {
          #expect(
            distance(tiles[one], tiles[other]) > 3,
            "cells \(other) and \(one) of \(kind.rawValue) \(index)")
        }
      }
    }
  }
}
