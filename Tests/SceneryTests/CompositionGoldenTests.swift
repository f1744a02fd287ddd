import Imaging
import Scenery
import Testing

@Suite("Compositions as they were")
struct CompositionGoldenTests {
  /// Pictures that were looked at and liked; they are the same in debug and release builds.
  static let kept: [(Composition.Setting, Composition.Style, String)] = [
    (.desk, .flat, ""),
    (.kitchen, .soft, ""),
    (.street, .paper, ""),
    (.garden, .inked, ""),
    (.shelf, .flat, ""),
    (.beach, .soft, ""),
    (.workshop, .paper, ""),
    (.playground, .inked, ""),
  ]

  @Test("Compositions look as they did", arguments: kept)
  func same(setting: Composition.Setting, style: Composition.Style, expected: String) throws {
    let (composition, _) = try CompositionSamples.composition(
      setting, style, 0, width: 256, height: 192, count: 12)
    #expect(composition.picture.digest == expected)
  }
}
