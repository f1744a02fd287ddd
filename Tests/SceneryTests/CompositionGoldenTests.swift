import Imaging
import Seeding
import Testing

@testable import Scenery

@Suite("Compositions as they were")
struct CompositionGoldenTests {
  /// Pictures that were looked at and liked; they are the same in debug and release builds.
  static let kept: [(Composition.Setting, Composition.Style, String)] = [
    (.desk, .flat, "cf85dfe361b919d2"),
    (.kitchen, .soft, "824ea2d12b115aff"),
    (.street, .paper, "b0e035388fda7009"),
    (.garden, .inked, "ec18b1e60ea4e67c"),
    (.shelf, .flat, "7b79e52d4b8e73e7"),
    (.beach, .soft, "f84aec8bda8e88f9"),
    (.workshop, .paper, "ca4033751f071b54"),
    (.playground, .inked, "9c0c96ee3878150c"),
  ]

  @Test("Compositions look as they did", arguments: kept)
  func same(setting: Composition.Setting, style: Composition.Style, expected: String) throws {
    let (composition, _) = try CompositionSamples.composition(
      setting, style, 0, width: 256, height: 192, count: 12, signs: false)
    #expect(composition.picture.digest == expected)
  }

  /// Pictures of signs and labels that were looked at and liked.
  static let written: [(Composition.Setting, Composition.Style, String)] = [
    (.street, .flat, "4ed4fc4af4de30d"), (.kitchen, .inked, "9e225a15918d2b7b"),
    (.beach, .paper, "fdfa1e52a4e5e214"), (.workshop, .soft, "8fa58ee1ac1fc270"),
  ]

  @Test("What is written looks as it did", arguments: written)
  func sameWriting(
    setting: Composition.Setting, style: Composition.Style, expected: String
  ) throws {
    let texts = ["QUICK", "BROWN", "JUMPS", "LAZY", "VEX", "FOGHORN", "MIST", "209", "84"]
    let kinds = Composition.Kind.allCases.filter {
      $0.settings.contains(setting) && $0.label != nil
    }
    let things = texts.enumerated().map { number, text in
      let kind = kinds[number % kinds.count]
      return Thing(kind, kind.colours[number * 5 % kind.colours.count], text: text)
    }
    var chance = Chance(Seed(33).derived(setting.rawValue))
    let composition = try Composition(
      setting, style, width: 640, height: 480, things: things, using: &chance)
    #expect(composition.items.count { !$0.text.isEmpty } > 4)
    #expect(composition.picture.digest == expected, "\(setting) \(composition.picture.digest)")
  }
}
