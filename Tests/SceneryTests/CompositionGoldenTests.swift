import Imaging
import Scenery
import Testing

@Suite("Compositions as they were")
struct CompositionGoldenTests {
  /// Pictures that were looked at and liked; they are the same in debug and release builds.
  static let kept: [(Composition.Setting, Composition.Style, String)] = [
    (.desk, .flat, "a93093bde43bc095"),
    (.kitchen, .soft, "824ea2d12b115aff"),
    (.street, .paper, "b0e035388fda7009"),
    (.garden, .inked, "ec18b1e60ea4e67c"),
    (.shelf, .flat, "7b79e52d4b8e73e7"),
    (.beach, .soft, "22fd9eb06226694b"),
    (.workshop, .paper, "b0209072e211c5ff"),
    (.playground, .inked, "9c0c96ee3878150c"),
  ]

  @Test("Compositions look as they did", arguments: kept)
  func same(setting: Composition.Setting, style: Composition.Style, expected: String) throws {
    let (composition, _) = try CompositionSamples.composition(
      setting, style, 0, width: 256, height: 192, count: 12)
    #expect(composition.picture.digest == expected)
  }
}
