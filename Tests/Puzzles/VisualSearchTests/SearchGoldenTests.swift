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
    (.colour, "408deb3bf590a2a8", "3fce54eb04fd930d"),
    (.kind, "67cc0de76b4ff69a", "4f23caca3116bf01"),
    (.count, "b9eb2b425646bbe9", "2e48f376c0bb641a"),
    (.larger, "fd675321a15a35bc", "b2b9acaf71c5a48e"),
    (.existence, "41c3bba4f004689b", "875a69ea901a694"),
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
