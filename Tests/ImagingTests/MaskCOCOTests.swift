import Testing

@testable import Imaging

@Suite("Masks as COCO writes them")
struct MaskCOCOTests {
  /// What pycocotools 2.0.11 makes of the same pixels: `mask.encode(pixels)["counts"]`.
  private struct Known: Sendable, CustomTestStringConvertible {
    let width: Int
    let height: Int
    let counts: String
    let contains: @Sendable (Int, Int) -> Bool
    var testDescription: String { counts }

    init(
      _ width: Int, _ height: Int, _ counts: String,
      where contains: @escaping @Sendable (Int, Int) -> Bool
    ) {
      self.width = width
      self.height = height
      self.counts = counts
      self.contains = contains
    }
  }

  private static let known = [
    Known(5, 4, "d0") { _, _ in false },
    Known(5, 4, "0d0") { _, _ in true },
    Known(5, 4, "01c0") { $0 == 0 && $1 == 0 },
    // Whole columns side by side are one run.
    Known(7, 5, "::?") { x, _ in 2 <= x && x < 4 },
    Known(13, 11, "S156000000000Z1") { 3 <= $0 && $0 < 9 && 2 <= $1 && $1 < 7 },
    Known(48, 36, "_91o08J4M2N2N2N2O0O2O00000O20N1000001N101N2N2N2N3L6Ha`0") {
      ($0 - 20) * ($0 - 20) + ($1 - 15) * ($1 - 15) <= 144
    },
  ]

  @Test("Counts are those of pycocotools", arguments: known)
  private func same(known: Known) {
    let mask = Mask(columns: 0..<known.width, rows: 0..<known.height, where: known.contains)
    #expect(mask.cocoCounts(width: known.width, height: known.height) == known.counts)
  }

  @Test("Counts that are read back give the same pixels, however ragged they are")
  func back() {
    for step in 2..<40 {
      let (width, height) = (40 + step, 73 - step)
      let mask = Mask(columns: 0..<width, rows: 0..<height) { x, y in
        (x * x * step + 3 * y * y + x * y) % 97 < 20 + step
      }
      let pixels = Self.pixels(
        mask.cocoCounts(width: width, height: height), width: width, height: height)
      for y in 0..<height {
        for x in 0..<width { #expect(pixels[x * height + y] == mask.contains(x: x, y: y)) }
      }
    }
  }

  /// The pixels of counts, column by column.
  private static func pixels(_ text: String, width: Int, height: Int) -> [Bool] {
    var counts: [Int] = []
    var (value, shift) = (0, 0)
    for byte in text.utf8 {
      let bits = Int(byte) - 48
      value |= (bits & 31) << shift
      shift += 5
      guard bits & 32 == 0 else { continue }
      if bits & 16 != 0 { value |= -1 << shift }
      counts.append(counts.count > 2 ? value + counts[counts.count - 2] : value)
      (value, shift) = (0, 0)
    }
    let pixels = counts.enumerated().flatMap { [Bool](repeating: $0 % 2 == 1, count: $1) }
    #expect(pixels.count == width * height)
    return pixels
  }
}
