import Catalog
import Imaging
import ScoringKit
import Testing

private let jigsaws = """
  - task: jigsaw_assembly
    layout: [1x2, 2x1, 2x2, 2x3, 3x3, 4x4]
    image_thoughts: 1...3
    ask_arrangement: 2
    ask_order: 1
    ask_pair: 1
    ask_swapped: 1
    ask_rotation: 1
    ask_odd_piece: 1
    ask_missing_piece: 1
    cut: [straight, tabs, wavy, crooked, voronoi]
    show: [grid, strip, tray]
  """

@Suite("Pictures of jigsaws")
struct JigsawPictureTests {
  @Test("The generator's own pictures are worth 1, harmed in ways that leave them right")
  func own() async throws {
    try await checkOwn(jigsaws, count: sampleCount(14))
  }

  @Test("Attacks are worth nothing")
  func attacks() async throws {
    try await checkAttacks(jigsaws, count: sampleCount(3))
  }
}
