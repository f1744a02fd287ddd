import Seeding
import Testing

@testable import Imaging

@Suite struct MaskTests {
  @Test func `a mask holds the pixels that it was made of, and no others`() {
    var chance = Chance(Seed(5))
    for _ in 0..<50 {
      let (width, height) = (1 + chance.integer(below: 40), 1 + chance.integer(below: 30))
      let share = chance.integer(below: 11)
      let bits = (0..<width * height).map { _ in chance.integer(below: 10) < share }
      let mask = Mask(columns: 0..<width, rows: 0..<height) { bits[$1 * width + $0] }
      #expect(mask.area == bits.count { $0 })
      for y in -1...height {
        for x in -1...width {
          let isInside = 0..<width ~= x && 0..<height ~= y
          #expect(mask.contains(x: x, y: y) == (isInside && bits[y * width + x]))
        }
      }
      let places = bits.indices.filter { bits[$0] }
      let bounds = mask.bounds
      #expect(bounds?.x0 == places.map { $0 % width }.min())
      #expect(bounds?.y0 == places.map { $0 / width }.min())
      #expect(bounds?.x1 == places.map { $0 % width + 1 }.max())
      #expect(bounds?.y1 == places.map { $0 / width + 1 }.max())
      for (one, next) in zip(mask.runs, mask.runs.dropFirst()) {
        #expect((one.y, one.x1) < (next.y, next.x0))
      }
    }
  }

  @Test func `masks of numbered pixels are those of each number alone`() {
    var chance = Chance(Seed(6))
    for _ in 0..<20 {
      let (width, height) = (1 + chance.integer(below: 40), 1 + chance.integer(below: 30))
      let numbers = (0..<width * height).map { _ in UInt16(chance.integer(below: 4)) }
      let masks = Mask.masks(of: numbers.span, width: width, height: height, count: 5)
      for (index, mask) in masks.enumerated() {
        let alone = Mask(columns: 0..<width, rows: 0..<height) {
          numbers[$1 * width + $0] == UInt16(index + 1)
        }
        #expect(mask == alone)
      }
    }
  }
}
