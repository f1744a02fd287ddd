import Drawing
import Imaging
import Seeding
import Testing

@testable import SpatialNavigation

struct LooksGoldenTests {
  /// FNV-1a, 64 bits, of the size and of every pixel.
  private func digest(_ picture: Picture) -> String {
    guard case .indexed(let indices, let palette) = picture.pixels else { return "" }
    var sum: UInt64 = 0xcbf2_9ce4_8422_2325
    func add(_ byte: UInt8) { sum = (sum ^ UInt64(byte)) &* 0x100_0000_01b3 }
    for size in [picture.width, picture.height] {
      add(UInt8(size & 255))
      add(UInt8(size >> 8))
    }
    for index in indices {
      let colour = palette[Int(index)]
      for byte in [colour.red, colour.green, colour.blue] { add(byte) }
    }
    return String(sum, radix: 16)
  }

  /// Other versions may draw other pixels, which is no fault.
  private static let areKnown =
    DrawingLibraries.versions.map(\.version) == ["1.16.0", "0.42.2", "2.12.1"]

  /// Pictures that were looked at and liked.
  @Test(
    .enabled(if: areKnown, "the digests are of Cairo 1.16.0, pixman 0.42.2 and FreeType 2.12.1"),
    arguments: [
      (12, LabelStyle?.some(.letters), "5419f3587bcf5af2"), (24, nil, "8edd75750f3aa4fd"),
      (33, .some(.numbers), "51f000a800aab27a"),
      (64, .some(.letters), "7531014f858070ea"), (96, nil, "eaa3ae2651cadc3f"),
    ])
  func `lakes look as they did`(cell: Int, labels: LabelStyle?, expected: String) throws {
    var chance = Chance(Seed(UInt64(cell)))
    let look = try LakeLook(cell: cell, labels: labels, using: &chance)
    let lake = LakeSamples.lake(rows: 6, columns: 5, using: &chance)
    let moves = LakeSamples.walk(of: 9, on: lake, using: &chance)
    let picture = look.adding(
      leg: moves, from: lake.start, isFirst: true, to: look.picture(of: lake)
    ).plate.picture
    #expect(digest(picture) == expected)
  }
}
