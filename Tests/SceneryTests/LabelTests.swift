import Colour
import Imaging
import Seeding
import Testing

@testable import Scenery

@Suite("What is written on things")
struct LabelTests {
  private static let kinds = Composition.Kind.allCases.filter { $0.label != nil }

  /// A text that a label may bear.
  private static func text(for label: Label, _ number: Int) -> String {
    let texts = label.sort == .numbers ? ["27", "936"] : ["JAZZ", "WELCOME", "QUARTZ", "MILK"]
    return texts[number % texts.count]
  }

  @Test("Every capital letter and every digit can be written, and none looks like another")
  func alphabet() throws {
    var seen: Set<String> = []
    for character in "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789" {
      let letter = try #require(Alphabet.letter(character))
      let spots = letter.strokes.joined().map(\.spot)
      #expect(spots.map(\.x).min() == 0 && spots.map(\.x).max() == letter.width)
      #expect(spots.map(\.y).min() == 0 && spots.map(\.y).max() == Alphabet.height)
      for stroke in letter.strokes {
        #expect(stroke.count > 1 && stroke.first?.isBend == false && stroke.last?.isBend == false)
        for (one, next) in zip(stroke, stroke.dropFirst()) { #expect(!one.isBend || !next.isBend) }
      }
      seen.insert("\(letter.strokes)")
    }
    #expect(seen.count == 36)
    #expect(Alphabet.letter("a") == nil)
  }

  @Test("A text fits its label", arguments: kinds)
  func fits(kind: Composition.Kind) throws {
    let label = try #require(kind.label)
    for text in ["WWWWWWW", "II", "1", "888"] {
      var pen = Pen(width: kind.sheet.x, height: kind.sheet.y, whims: .zero)
      pen.write(text, on: label)
      let (low, high) = pen.figure.textBounds(in: Frame(place: Spot(0, 0), scale: 1))
      #expect(low.x >= label.corner.x - 0.5 && high.x <= label.corner.x + label.size.x + 0.5)
      #expect(low.y >= label.corner.y - 0.5 && high.y <= label.corner.y + label.size.y + 0.5)
      #expect(abs(high.y - low.y - label.height(text)) < 0.5, "\(kind) \(text)")
    }
  }

  @Test("Texts are read: whole, dark on light or light on dark, and as they are", arguments: kinds)
  func legible(kind: Composition.Kind) throws {
    let label = try #require(kind.label)
    for (number, colour) in kind.colours.enumerated() {
      let style = Composition.Style.allCases[number % 4]
      let text = Self.text(for: label, number)
      var chance = Chance(Seed(5).derived("\(kind) \(colour)"))
      let thing = Thing(kind, colour, size: .large, text: text)
      let composition = try Composition(
        kind.settings[number % kind.settings.count], style, width: 640, height: 640,
        things: [thing], using: &chance)
      let item = try #require(composition.items.first)
      #expect(item.text == text, "\(colour) \(kind)")
      let box = try #require(item.textBox)
      #expect(box.height >= 9 && item.isLegible)
      var lights: [Float] = []
      for y in box.y0..<box.y1 {
        for x in box.x0..<box.x1 { lights.append(Lab(composition.picture[x, y]).lightness) }
      }
      lights.sort()
      // A tenth from either end is letters, or what they are written on.
      let (dark, light) = (lights[lights.count / 10], lights[lights.count * 9 / 10])
      #expect(Self.contrast(dark, light) >= 4.4, "\(colour) \(kind): \(dark) \(light)")
      #expect(item.body.area * 10 > item.area, "\(colour) \(kind)")
      for run in item.body.runs where box.y0..<box.y1 ~= run.y {
        for x in max(run.x0, box.x0)..<max(run.x0, box.x0, min(run.x1, box.x1)) {
          #expect(Lab(composition.picture[x, run.y]).lightness > 1, "ink in the body")
        }
      }
    }
  }

  /// The contrast of two lightnesses as WCAG has it.
  private static func contrast(_ dark: Float, _ light: Float) -> Float {
    func luminance(_ l: Float) -> Float {
      let root = (l + 16) / 116
      return l > 8 ? root * root * root : l * 27 / 24389
    }
    return (luminance(light) + 0.05) / (luminance(dark) + 0.05)
  }

  @Test("Ink has a contrast of 4.5 to 1 on every tone that it is painted on")
  func contrast() {
    for colour in Thing.Colour.allCases {
      for tone in colour.tones {
        let rgb = RGB(UInt8(tone >> 16 & 255), UInt8(tone >> 8 & 255), UInt8(tone & 255))
        let light = Lab(rgb).lightness
        let contrast =
          Palette.isDark(tone) ? Self.contrast(light, 100) : Self.contrast(0, light)
        #expect(contrast >= 4.5, "\(colour) \(tone): \(contrast)")
      }
    }
  }

  @Test("No text is shown in part, and none that is too small to read")
  func whole() throws {
    var shown = 0
    for (setting, style) in CompositionSamples.looks {
      var chance = Chance(Seed(9).derived("\(setting) \(style)"))
      var things = CompositionSamples.things(setting, 24, &chance)
      for index in things.indices {
        if let label = things[index].kind.label {
          things[index].text = Self.text(for: label, index)
        }
      }
      let composition = try Composition(
        setting, style, width: 640, height: 480, things: things, using: &chance)
      for item in composition.items {
        #expect((item.textBox == nil) == item.text.isEmpty)
        guard let box = item.textBox else { continue }
        shown += 1
        #expect(box.height >= 11 && item.isLegible)
        #expect(item.text == things[item.index].text && !item.isMirrored)
        for y in box.y0..<box.y1 {
          for x in box.x0..<box.x1 { #expect(item.mask.contains(x: x, y: y)) }
        }
      }
    }
    #expect(shown > 24)
  }

  @Test("A thing with nothing written on it is as it would be without a label")
  func bare() throws {
    for kind in Self.kinds {
      var one = Chance(Seed(2))
      var two = one
      let things = [Thing(kind, kind.colours[0], text: ""), Thing(kind, kind.colours[0])]
      let first = try Composition(
        kind.settings[0], width: 200, height: 200, things: [things[0]], using: &one)
      let second = try Composition(
        kind.settings[0], width: 200, height: 200, things: [things[1]], using: &two)
      #expect(first.picture == second.picture && first.items.first?.textBox == nil)
    }
  }
}
