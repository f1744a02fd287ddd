import Imaging
import PuzzleKit
import PuzzleTesting
import Seeding
import Testing
import Traces

@testable import VisualSearch

@Suite("Searches are as they were")
struct SearchGoldenTests {
  /// FNV-1a, 64 bits.
  private struct Sum {
    private var sum: UInt64 = 0xcbf2_9ce4_8422_2325
    var hex: String { String(sum, radix: 16) }
    mutating func add(_ bytes: some Sequence<UInt8>) {
      for byte in bytes { sum = (sum ^ UInt64(byte)) &* 0x100_0000_01b3 }
    }
  }

  /// The pictures and what the record says of them.
  private static let kept: [(SearchScene.Form, String, String)] = [
    (.colour, "faa51e0d4c5f15ab", "2a209a21a5b9a73e"),
    (.kind, "aaeba1614ffd54d0", "108ccd165cae284"),
    (.count, "2ab57177bef799db", "cbd48fce4d0f6cbb"),
    (.larger, "15039c3a7156ccf3", "698077e2dfc97e59"),
    (.existence, "b23f20a82c4a3f0a", "21bdd303949f1f4d"),
    (.text, "c13e13d23f9e37c6", "9cdcbc8269ad0477"),
    (.nearer, "e9341d3e51ecae83", "1b12c0816e4de193"),
    (.marked, "8bf88230f1966536", "714bcdea31d25c58"),
  ]

  @Test("Pictures and scenes of some samples", arguments: kept)
  private func golden(form: SearchScene.Form, pictures: String, scene: String) throws {
    var puzzle = Searches.asking(form)
    puzzle.width = Spread(320...320)
    puzzle.objects = Spread(8...12)
    puzzle.crop = [true]
    let sample = try drawSample(puzzle, index: 5).sample
    var (seen, said) = (Sum(), Sum())
    for picture in sample.pictures {
      seen.add("\(picture.width)x\(picture.height)".utf8)
      seen.add(picture.rgbBytes)
    }
    for text in [sample.scene, sample.solution, sample.legend, sample.answer.value] {
      said.add(text.utf8)
    }
    #expect(seen.hex == pictures, "\(form) \(seen.hex) \(said.hex)")
    #expect(said.hex == scene, "\(form) \(said.hex)")
  }
}
