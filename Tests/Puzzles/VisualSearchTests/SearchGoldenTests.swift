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
    (.colour, "3060ad165339d03f", "d27337e984c2abd"),
    (.kind, "969331b25e5b7272", "58ccad3e6b8843d"),
    (.count, "7294be113b35c82e", "79f74681546f1e1e"),
    (.larger, "f29a814ec92a2c95", "81c9717dd4c701df"),
    (.existence, "584d4e5b3e7b5c9b", "68af4863f4dbef92"),
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
