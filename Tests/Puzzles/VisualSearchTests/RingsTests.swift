import Colour
import Imaging
import Seeding
import Testing
import Traces

@testable import VisualSearch

@Suite("What is drawn around objects")
struct RingsTests {
  /// A picture of noise, in some of which there is much red.
  static func noise(_ width: Int, _ height: Int, red: Bool = false, seed: UInt64 = 3) -> Picture {
    var chance = Chance(Seed(seed))
    var bytes: [UInt8] = []
    for _ in 0..<width * height {
      for channel in 0..<3 {
        let byte = UInt8(chance.integer(below: 256))
        bytes.append(
          red ? (channel == 0 ? 200 + byte / 8 : byte / 8) : channel == 0 ? byte / 4 : byte)
      }
    }
    return Picture(width: width, height: height, pixels: .rgb(bytes))
  }

  @Test(
    "Each pixel is red, white or as it was, by the rule of the contract", arguments: [false, true])
  func pixels(isRed: Bool) {
    let picture = Self.noise(400, 300, red: isRed)
    // One at the border, one over another, one smaller than its line.
    let boxes = [Box(0, 100, 60, 180), Box(40, 150, 130, 299), Box(300, 20, 301, 21)]
    let rings = Rings([0, 1, 2], around: boxes, in: picture)
    #expect(rings.line == 2)
    #expect(rings.hasCasing == isRed)
    let drawn = rings.drawn(on: picture)
    let line = 2
    let free = boxes.map { box in
      Box(
        max(2 * line, box.x0 - 2), max(2 * line, box.y0 - 2), min(400 - 2 * line, box.x1 + 2),
        min(300 - 2 * line, box.y1 + 2))
    }
    for y in 0..<300 {
      for x in 0..<400 {
        func isIn(_ box: Box, _ by: Int) -> Bool {
          box.x0 - by <= x && x < box.x1 + by && box.y0 - by <= y && y < box.y1 + by
        }
        let isRing = free.contains { isIn($0, line) && !isIn($0, 0) }
        let isCasing = isRed && free.contains { isIn($0, 2 * line) && !isIn($0, line) }
        let expected =
          isRing ? RGB(255, 0, 0) : isCasing ? RGB(255, 255, 255) : picture[x, y]
        #expect(drawn[x, y] == expected, "\(x), \(y)")
        if drawn[x, y] != picture[x, y] {
          let isHeld = rings.region.contains {
            $0.x0 <= x && x < $0.x1 && $0.y0 <= y && y < $0.y1
          }
          #expect(isHeld, "\(x), \(y) lies outside the region")
        }
      }
    }
  }

  @Test("Lines are 0.3 % of the width")
  func line() {
    #expect(Rings.line(width: 256) == 2)
    #expect(Rings.line(width: 834) == 3)
    #expect(Rings.line(width: 1024) == 3)
    #expect(Rings.line(width: 2048) == 6)
  }

  @Test("A crop is what the formula says in real numbers")
  func crop() throws {
    for (seed, box) in [
      Box(50, 60, 70, 75), Box(0, 0, 30, 8), Box(180, 130, 200, 150), Box(90, 70, 130, 90),
      Box(100, 100, 110, 111),
    ].enumerated() {
      let picture = Self.noise(200, 150, seed: UInt64(seed))
      let crop = try #require(Crop(around: box, in: picture.size))
      let pad = max(8, Int((0.2 * Double(max(box.x1 - box.x0, box.y1 - box.y0))).rounded(.up)))
      let whole = Box(
        max(0, box.x0 - pad), max(0, box.y0 - pad), min(200, box.x1 + pad), min(150, box.y1 + pad))
      #expect(crop.box == whole)
      let (w, h) = (whole.x1 - whole.x0, whole.y1 - whole.y0)
      let scale = try #require((2...4).last { w * $0 <= 200 && h * $0 <= 150 })
      #expect(crop.scale == scale)
      let drawn = crop.drawn(from: picture)
      #expect((drawn.width, drawn.height) == (w * scale, h * scale))
      func sample(_ i: Int, _ j: Int, _ channel: Int) -> Double {
        let colour = picture[
          whole.x0 + min(max(i, 0), w - 1), whole.y0 + min(max(j, 0), h - 1)]
        return Double([colour.red, colour.green, colour.blue][channel])
      }
      for y in 0..<drawn.height {
        for x in 0..<drawn.width {
          let (px, py) = (
            (Double(x) + 0.5) / Double(scale) - 0.5, (Double(y) + 0.5) / Double(scale) - 0.5
          )
          let (i, j) = (Int(px.rounded(.down)), Int(py.rounded(.down)))
          let (f, g) = (px - Double(i), py - Double(j))
          let colour = drawn[x, y]
          for (channel, byte) in [colour.red, colour.green, colour.blue].enumerated() {
            let value =
              sample(i, j, channel) * (1 - f) * (1 - g) + sample(i + 1, j, channel) * f * (1 - g)
              + sample(i, j + 1, channel) * (1 - f) * g + sample(i + 1, j + 1, channel) * f * g
            // A half is rounded up.
            #expect(Double(byte) == (value + 0.5 + 1e-9).rounded(.down), "\(x), \(y)")
          }
        }
      }
    }
  }

  @Test("What fills the picture can't be enlarged")
  func noCrop() {
    #expect(Crop(around: Box(0, 0, 120, 60), in: PictureSize(width: 200, height: 150)) == nil)
  }
}
