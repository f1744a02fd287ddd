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
    (.colour, "ac999ed76c442845", "2a9f7924862a38c1"),
    (.kind, "4ef7c0c36df5023", "242488f8cf597829"),
    (.count, "6542d52c05ca5dfb", "817b99dc2abc5c56"),
    (.larger, "1b04d3125f19495a", "b150556e1ceb9021"),
    (.existence, "178f9e7d2f091939", "e4dcf464f0dfa7df"),
    (.text, "c8b5b05b5e96daf5", "3fc5e441f9897d96"),
    (.nearer, "9cee1f2cfb8de5", "cab88b61d0423c8f"),
    (.marked, "8bf88230f1966536", "9e03c9e57a80a753"),
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
