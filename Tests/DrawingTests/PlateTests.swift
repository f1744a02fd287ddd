import Imaging
import Testing

@testable import Drawing

struct PlateTests {
  private let palette = InkedPalette(
    grounds: [RGB(0, 0, 0), RGB(255, 255, 255), RGB(10, 200, 31)], ink: RGB(216, 22, 31), levels: 4)

  @Test func `blends are those of the contract`() {
    #expect(palette.colours.count == 13)
    for (ground, colour) in palette.colours.prefix(3).enumerated() {
      for level in 0...4 {
        func mixed(_ a: UInt8, _ b: UInt8) -> Int {
          // Rounded to the nearest, halves upwards.
          let share = Double(level) / 4
          let exact = Double(a) * (1 - share) + Double(b) * share
          return Int((exact + 0.5).rounded(.down))
        }
        let entry = palette.colours[level == 4 ? 12 : level * 3 + ground]
        #expect(Int(entry.red) == mixed(colour.red, 216))
        #expect(Int(entry.green) == mixed(colour.green, 22))
        #expect(Int(entry.blue) == mixed(colour.blue, 31))
      }
    }
  }

  @Test func `the greater level of ink wins, whatever the order`() {
    for ground in UInt8(0)..<3 {
      for first in UInt8(0)...4 {
        for second in UInt8(0)...4 {
          var plate = Plate(width: 1, height: 1, palette: palette, ground: ground)
          plate.ink(Coverage(width: 1, height: 1, values: [first]), x: 0, y: 0)
          plate.ink(Coverage(width: 1, height: 1, values: [second]), x: 0, y: 0)
          let level = max(first, second)
          #expect(plate.indices == [level == 4 ? 12 : level * 3 + ground])
          #expect(palette.level(of: plate.indices[0]) == Int(level))
        }
      }
    }
  }

  @Test func `what lies over the edges is not drawn`() {
    for (dx, dy) in [(-2, -2), (-1, 3), (3, -1), (4, 4), (1, 1), (9, 0), (0, -9)] {
      var plate = Plate(width: 5, height: 5, palette: palette, ground: 0)
      let sprite = Sprite(width: 3, height: 3, indices: [1, 2, 1, 2, 2, 2, 1, 1, 2])
      plate.copy(sprite, x: dx, y: dy)
      var inked = Plate(width: 5, height: 5, palette: palette, ground: 0)
      inked.ink(Coverage(width: 3, height: 3, values: [1, 2, 3, 4, 0, 1, 2, 3, 4]), x: dx, y: dy)
      var filled = Plate(width: 5, height: 5, palette: palette, ground: 0)
      filled.fill(x: dx, y: dy, width: 3, height: 3, with: 1)
      for y in 0..<5 {
        for x in 0..<5 {
          let isInside = 0..<3 ~= x - dx && 0..<3 ~= y - dy
          #expect(plate.indices[y * 5 + x] == (isInside ? sprite[x - dx, y - dy] : 0))
          #expect(filled.indices[y * 5 + x] == (isInside ? 1 : 0))
          if !isInside { #expect(inked.indices[y * 5 + x] == 0) }
        }
      }
    }
  }

  @Test func `a coverage is laid in steps`() {
    var plate = Plate(width: 6, height: 1, palette: palette, ground: 0)
    plate.lay(
      Coverage(width: 6, height: 1, values: [0, 42, 64, 128, 192, 255]), x: 0, y: 0,
      steps: [1, 2, 1, 2])
    #expect(plate.indices == [0, 1, 1, 2, 1, 2])
  }

  @Test func `a picture has no more colours than it needs, and the same pixels`() {
    var plate = Plate(width: 2, height: 1, palette: palette, ground: 1)
    guard case .indexed(_, let plain) = plate.picture.pixels else { return }
    #expect(plain.count == 3)
    plate.ink(Coverage(width: 1, height: 1, values: [4]), x: 1, y: 0)
    guard case .indexed(let indices, let inked) = plate.picture.pixels else { return }
    #expect(inked.count == 13 && indices == [1, 12])
    #expect(plate.picture[0, 0] == RGB(255, 255, 255) && plate.picture[1, 0] == palette.ink)
  }

  @Test func `ground, then casing, then ink: a pixel never falls back`() {
    let palette = InkedPalette(
      grounds: [RGB(0, 0, 0), RGB(250, 240, 230)], casing: RGB(40, 50, 60),
      inks: [RGB(255, 0, 0), RGB(0, 255, 0)], levels: 4)
    #expect(palette.colours.count == 2 * 4 + 1 + 2 * 4)
    #expect(palette.colours[8] == RGB(40, 50, 60) && palette.colours[16] == RGB(0, 255, 0))
    #expect(palette.colours[10] == InkedPalette.blend(RGB(40, 50, 60), RGB(255, 0, 0), 2, of: 4))
    // What is laid: a level of casing, or of an ink; and how far from the ground that is.
    let layers =
      (0...4).map { (ink: Int?.none, level: $0) }
      + [0, 1].flatMap { ink in (0...4).map { (ink: Optional(ink), level: $0) } }
    func lay(_ layer: (ink: Int?, level: Int), on plate: inout Plate) {
      let coverage = Coverage(width: 1, height: 1, values: [UInt8(layer.level)])
      if let ink = layer.ink {
        plate.ink(coverage, x: 0, y: 0, number: ink)
      } else {
        plate.encase(coverage, x: 0, y: 0)
      }
    }
    func rank(_ layer: (ink: Int?, level: Int)) -> Int {
      layer.ink == nil || layer.level == 0 ? layer.level : 4 + layer.level
    }
    for ground in UInt8(0)..<2 {
      for first in layers {
        for second in layers {
          var plate = Plate(width: 1, height: 1, palette: palette, ground: ground)
          lay(first, on: &plate)
          let before = plate.indices[0]
          lay(second, on: &plate)
          #expect(palette.level(of: plate.indices[0]) == max(rank(first), rank(second)))
          if rank(second) <= rank(first) { #expect(plate.indices[0] == before) }
        }
      }
    }
  }

  @Test func `a texture replaces one index, and repeats`() {
    for (width, x) in [(41, 0), (41, -3), (7, -9)] {
      var plate = Plate(width: width, height: 3, palette: palette, ground: 0)
      plate.fill(x: 2, y: 1, width: 3, height: 1, with: 1)
      let tile = Sprite(width: 11, height: 2, indices: (0..<22).map { $0 % 5 == 0 ? 2 : 0 })
      plate.texture(0, with: tile, x: x, y: -1)
      for v in 0..<3 {
        for u in 0..<width {
          let isKept = v == 1 && 2..<5 ~= u
          let expected = isKept ? 1 : tile[(u - x) % 11, (v + 1) % 2]
          #expect(plate.indices[v * width + u] == expected)
        }
      }
    }
  }

  @Test func `a glaze turns indices into others`() {
    let glaze = Glaze(levels: 2) { level, index in index == 0 ? UInt8(level) : index }
    var plate = Plate(width: 3, height: 1, palette: palette, ground: 0)
    plate.lay(Coverage(width: 3, height: 1, values: [0, 1, 2]), x: 0, y: 0, glaze)
    #expect(plate.indices == [0, 1, 2])
    plate.lay(Coverage(width: 3, height: 1, values: [2, 2, 1]), x: 0, y: 0, glaze)
    #expect(plate.indices == [2, 1, 2])
  }
}
