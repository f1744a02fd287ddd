import Colour
import Imaging
import Seeding
import Testing

@testable import Scenery

@Suite("Things")
struct ThingTests {
  @Test("Kinds have names of their own, and settings have enough of them")
  func names() {
    let kinds = Composition.Kind.allCases
    #expect(kinds.count >= 60)
    #expect(Set(kinds.map(\.name)).count == kinds.count)
    #expect(Set(kinds.map(\.plural)).count == kinds.count)
    for kind in kinds {
      #expect(Composition.Kind.named(kind.name) == kind)
      #expect(!kind.colours.isEmpty && kind.patterns.first == .plain && !kind.stances.isEmpty)
      #expect(!kind.settings.isEmpty)
    }
    for setting in Composition.Setting.allCases {
      #expect(kinds.filter { $0.settings.contains(setting) }.count >= 15, "\(setting)")
    }
  }

  @Test("Kinds are drawn into their boxes", arguments: Composition.Kind.allCases)
  func boxes(kind: Composition.Kind) {
    for whim in [Float(0), 0.5, 0.99] {
      var pen = Pen(width: kind.sheet.x, height: kind.sheet.y, whims: SIMD4(repeating: whim))
      kind.draw(&pen)
      let frame = Frame(place: Spot(0, 0), scale: 1)
      let (low, high) = pen.figure.bounds(in: frame)
      let slack = max(kind.sheet.x, kind.sheet.y) * 0.06
      #expect(low.x > -slack && high.x < kind.sheet.x + slack, "\(kind) \(low) \(high)")
      #expect(low.y > -slack && high.y < kind.sheet.y + slack, "\(kind) \(low) \(high)")
      #expect(
        high.x - low.x > kind.sheet.x * 0.8 && high.y - low.y > kind.sheet.y * 0.8,
        "\(kind) \(low) \(high)")
    }
  }

  @Test("Names of colours are those of the table")
  func table() {
    #expect(Set(Thing.Colour.allCases.map(\.rawValue)) == Set(ColourName.allCases.map(\.rawValue)))
  }

  @Test("Bodies have the colour that they are said to have", arguments: Composition.Kind.allCases)
  func colours(kind: Composition.Kind) throws {
    for colour in kind.colours {
      for pattern in kind.patterns {
        let styles = Composition.Style.allCases
        let some =
          pattern == .plain ? styles : [styles[(colour.rawValue.count + kind.name.count) % 4]]
        for style in some {
          let label = "\(colour) \(pattern) \(kind), \(style)"
          var chance = Chance(Seed(8).derived(label))
          let thing = Thing(kind, colour, pattern)
          let composition = try Composition(
            kind.settings[0], style, width: 400, height: 300, things: [thing], using: &chance)
          let item = try #require(composition.items.first, "\(label)")
          #expect(item.body.area * 10 > item.area, "\(label): \(item.body.area) of \(item.area)")
          let mean = mean(of: item.body, in: composition.picture)
          // With a margin to either side.
          for shift in [Float(-1), 0, 1] {
            let shifted = Lab(lightness: min(mean.lightness + shift, 100), a: mean.a, b: mean.b)
            #expect(ColourName.name(of: shifted)?.rawValue == colour.rawValue, "\(label): \(mean)")
          }
        }
      }
    }
  }

  /// The mean colour of some pixels.
  private func mean(of mask: Mask, in picture: Picture) -> Lab {
    var sum = SIMD3<Float>(0, 0, 0)
    for run in mask.runs {
      for x in run.x0..<run.x1 {
        let lab = Lab(picture[x, run.y])
        sum += SIMD3(lab.lightness, lab.a, lab.b)
      }
    }
    let mean = sum / Float(max(mask.area, 1))
    return Lab(lightness: mean.x, a: mean.y, b: mean.z)
  }
}
