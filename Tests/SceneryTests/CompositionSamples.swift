import Imaging
import Seeding

@testable import Scenery

/// Compositions that tests look at.
enum CompositionSamples {
  /// Things of kinds that are at home in a setting, without signs and the like if so wished.
  static func things(
    _ setting: Composition.Setting, _ count: Int, _ chance: inout Chance, signs: Bool = true
  ) -> [Thing] {
    let kinds = Composition.Kind.allCases.filter {
      $0.settings.contains(setting) && (signs || !Composition.Kind.signs.contains($0))
    }
    return (0..<count).compactMap { _ in
      guard let kind = chance.element(of: kinds), let colour = chance.element(of: kind.colours),
        let pattern = chance.element(of: kind.patterns),
        let size = chance.element(of: Thing.Size.allCases)
      else { return nil }
      return Thing(kind, colour, pattern, size: size, leastVisible: chance.real(in: 0.4...1))
    }
  }

  /// One of many compositions.
  static func composition(
    _ setting: Composition.Setting, _ style: Composition.Style, _ index: Int, width: Int = 512,
    height: Int = 384, count: Int = 24, signs: Bool = true
  ) throws -> (composition: Composition, things: [Thing]) {
    var chance = Chance(Seed(21).derived(setting.rawValue).derived(index))
    let things = things(setting, count, &chance, signs: signs)
    let composition = try Composition(
      setting, style, width: width, height: height, things: things, using: &chance)
    return (composition, things)
  }

  /// Every setting in every style.
  static let looks: [(Composition.Setting, Composition.Style)] = Composition.Setting.allCases
    .flatMap { setting in Composition.Style.allCases.map { (setting, $0) } }
}

extension Picture {
  /// FNV-1a, 64 bits, of every channel of every pixel.
  var digest: String {
    var sum: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in rgbBytes { sum = (sum ^ UInt64(byte)) &* 0x100_0000_01b3 }
    return String(sum, radix: 16)
  }
}

extension Mask {
  /// Its pixels, by their places in a picture of some width.
  func places(width: Int) -> [Int] {
    runs.flatMap { run in (run.x0..<run.x1).map { run.y * width + $0 } }
  }
}
