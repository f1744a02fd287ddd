import Drawing
import Imaging
import Seeding
import Testing
import Traces

@testable import SpatialNavigation

struct LooksGroundTests {
  @Test(arguments: 12...96)
  func `every cell has exactly one meaning, at every size, in every tint`(cell: Int) throws {
    for (number, style) in ([nil, .numbers, .letters, nil, .numbers, .letters] as [LabelStyle?])
      .enumerated()
    {
      var chance = Chance(Seed(UInt64(cell * 10 + number)))
      let look = try LakeLook(cell: cell, labels: style, using: &chance)
      let lake = LakeSamples.lake(rows: 5, columns: 4, using: &chance)
      let reader = try LakeReader(
        legend: look.legend(of: lake), problem: look.picture(of: lake).picture)
      for row in 0..<5 {
        for column in 0..<4 {
          let here = Cell(row: row, column: column)
          #expect(
            reader.meanings(row: row, column: column, in: reader.problem) == [lake[here].name])
        }
      }
    }
  }

  @Test(arguments: 12...96)
  func `every variant shows its meaning's own colours in the probes`(cell: Int) throws {
    let sprites = try LakeSprites.of(cell: cell)
    #expect(sprites.variants.map(\.count) == [11, 4, 3, 3])
    for tint in LakeTint.allCases {
      let colours = tint.colours
      let sets = sprites.variants.map { variants in
        Set(
          variants.flatMap { sprite in
            sprites.geometry.probes.flatMap { box in
              (box.y0..<box.y1).flatMap { y in
                (box.x0..<box.x1).map { colours[Int(sprite[$0, y])] }
              }
            }
          })
      }
      for first in 0..<4 {
        #expect(!sets[first].isEmpty)
        for second in 0..<first { #expect(sets[first].isDisjoint(with: sets[second])) }
      }
      #expect(
        zip(sets, sprites.probed).allSatisfy { $0 == Set($1.map { colours[Int($0)] }) })
    }
  }

  @Test func `the variants of a meaning differ, at every size`() throws {
    for cell in 12...96 {
      let sprites = try LakeSprites.of(cell: cell)
      for (meaning, variants) in zip(Meaning.allCases, sprites.variants) {
        // Water without ripples is all that is left of holes in tiny cells.
        if meaning == .hole && cell < 22 { continue }
        #expect(Set(variants.map(\.indices)).count == variants.count, "\(meaning) at \(cell)")
      }
    }
  }

  @Test(arguments: LakeTint.allCases)
  func `colours can be told apart, with and without ink`(tint: LakeTint) {
    let grounds = tint.colours
    #expect(Set(grounds).count == grounds.count)
    let palette = InkedPalette(grounds: grounds, ink: LakeTint.ink, levels: 4)
    #expect(palette.colours.count <= 256)
    for ground in 0..<grounds.count {
      let steps = (0...4).map {
        palette.colours[$0 == 4 ? 4 * grounds.count : $0 * grounds.count + ground]
      }
      #expect(Set(steps).count == 5)
    }
  }

  /// WCAG 2's relative luminance.
  private func luminance(_ colour: RGB) -> Double {
    func linear(_ value: UInt8) -> Double {
      let c = Double(value) / 255
      return c <= 0.04045 ? c / 12.92 : power((c + 0.055) / 1.055)
    }
    return 0.2126 * linear(colour.red) + 0.7152 * linear(colour.green) + 0.0722
      * linear(colour.blue)
  }

  /// x to the power of 2.4: its fifth root, to the twelfth.
  private func power(_ x: Double) -> Double {
    var root = x
    for _ in 0..<60 {
      root -= (root * root * root * root * root - x) / (5 * root * root * root * root)
    }
    return (0..<12).reduce(1) { product, _ in product * root }
  }

  private func contrast(_ a: RGB, _ b: RGB) -> Double {
    let (low, high) = (min(luminance(a), luminance(b)), max(luminance(a), luminance(b)))
    return (high + 0.05) / (low + 0.05)
  }

  @Test(arguments: LakeTint.allCases)
  func `ink stands out from ice, water from ice, and labels from the frame`(tint: LakeTint) {
    func colour(_ tone: LakeTone) -> RGB { tint.colours[Int(tone.rawValue)] }
    #expect(abs(contrast(RGB(0, 0, 0), RGB(255, 255, 255)) - 21) < 0.01)
    for tone in LakeTone.tones(of: .ice) + [.green, .gold] {
      #expect(contrast(LakeTint.ink, colour(tone)) >= 3, "\(tone)")
    }
    #expect(contrast(colour(.water), colour(.ice)) >= 5)
    #expect(contrast(colour(.label), colour(.frame)) >= 7)
  }

  @Test func `the same chance gives the same look, another another`() throws {
    var chance = Chance(Seed(1))
    let lake = LakeSamples.lake(rows: 8, columns: 8, using: &chance)
    var pictures: [Picture] = []
    for seed in [1, 1, 2, 3] as [UInt64] {
      var chance = Chance(Seed(seed))
      pictures.append(try LakeLook(cell: 32, labels: nil, using: &chance).picture(of: lake).picture)
    }
    #expect(pictures[0] == pictures[1])
    #expect(pictures[1] != pictures[2] && pictures[2] != pictures[3])
  }
}
