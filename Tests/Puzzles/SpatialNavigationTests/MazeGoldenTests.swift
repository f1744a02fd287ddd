import Drawing
import Imaging
import Seeding
import Testing

@testable import SpatialNavigation

struct MazeGoldenTests {
  /// FNV-1a, 64 bits, of the size and of every pixel.
  private func digest(_ picture: Picture) -> String {
    var sum: UInt64 = 0xcbf2_9ce4_8422_2325
    func add(_ byte: UInt8) { sum = (sum ^ UInt64(byte)) &* 0x100_0000_01b3 }
    for size in [picture.width, picture.height] {
      add(UInt8(size & 255))
      add(UInt8(size >> 8))
    }
    for colour in MazeReader.pixels(of: picture) {
      for byte in [colour.red, colour.green, colour.blue] { add(byte) }
    }
    return String(sum, radix: 16)
  }

  private struct Kept: Sendable, CustomTestStringConvertible {
    let theme: MazeTheme
    let style: PathStyle
    let kind: Lattice.Kind
    let cell: Int
    let digest: String

    var testDescription: String { "\(theme) \(style) \(kind) \(cell)" }
  }

  /// Pictures that were looked at and liked; no library draws anything in them.
  private static let kept = [
    Kept(theme: .plain, style: .arrows, kind: .square, cell: 24, digest: "781be21c6ff30db1"),
    Kept(theme: .hedge, style: .dots, kind: .square, cell: 48, digest: "c2957835689c38b2"),
    Kept(theme: .dungeon, style: .footprints, kind: .square, cell: 64, digest: "3b64d3cba8529d46"),
    Kept(theme: .city, style: .gradient, kind: .square, cell: 33, digest: "f19ce13ae424b8bf"),
    Kept(theme: .circuit, style: .dashed, kind: .hexagonal, cell: 36, digest: "1def573ad3d52f87"),
    Kept(theme: .neon, style: .gradient, kind: .hexagonal, cell: 24, digest: "ba9b72455c021e05"),
    Kept(theme: .pencil, style: .arrows, kind: .polar, cell: 17, digest: "7fb57944f1a4a60a"),
    Kept(theme: .sand, style: .footprints, kind: .polar, cell: 40, digest: "601154198898d874"),
  ]

  @Test(arguments: kept)
  private func `mazes look as they did`(kept: Kept) throws {
    var chance = Chance(Seed(UInt64(kept.cell)))
    let lattice = MazeSamples.lattice(kept.kind, 1)
    let (maze, walk, openings) = try MazeSamples.maze(lattice, using: &chance)
    let look = try MazeLook(
      kept.theme, path: kept.style, lattice: lattice, cell: kept.cell, labels: nil,
      using: &chance)
    var plate = look.picture(of: maze, openings: openings)
    plate =
      look.adding(
        leg: walk, from: maze.start, isFirst: true, done: 0, of: walk.count, to: plate
      ).plate
    plate = look.marking([maze.goal], as: .ring, on: plate).plate
    #expect(digest(plate.picture) == kept.digest)
  }
}
