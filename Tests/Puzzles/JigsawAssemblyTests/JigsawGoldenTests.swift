import Imaging
import PuzzleKit
import PuzzleTesting
import Testing
import Traces

@testable import JigsawAssembly

@Suite("Jigsaws are as they were")
struct JigsawGoldenTests {
  /// FNV-1a, 64 bits.
  private struct Sum {
    private var sum: UInt64 = 0xcbf2_9ce4_8422_2325
    var hex: String { String(sum, radix: 16) }
    mutating func add(_ bytes: some Sequence<UInt8>) {
      for byte in bytes { sum = (sum ^ UInt64(byte)) &* 0x100_0000_01b3 }
    }
  }

  /// The sum of all pictures, the middles of pieces left out of the first: there are the labels, whose pixels
  /// are the font's and its library's.
  private func pictures(_ drawn: (scene: JigsawScene, solution: JigsawSolution, sample: Sample))
    -> String
  {
    var sum = Sum()
    let (w, h) = (drawn.scene.width, drawn.scene.height)
    for (number, picture) in drawn.sample.pictures.enumerated() {
      sum.add("\(picture.width)x\(picture.height)".utf8)
      let bytes = picture.rgbBytes
      guard number == 0 else {
        sum.add(bytes)
        continue
      }
      let gap =
        (picture.width - w * drawn.scene.layout.columns) / max(1, drawn.scene.layout.columns - 1)
      for y in 0..<picture.height {
        for x in 0..<picture.width {
          let (px, py) = (x % (w + gap), y % (h + gap))
          if w / 4 <= px, px < w * 3 / 4, h / 4 <= py, py < h * 3 / 4 { continue }
          sum.add(bytes[(y * picture.width + x) * 3..<(y * picture.width + x) * 3 + 3])
        }
      }
    }
    return sum.hex
  }

  private func texts(_ sample: Sample) -> String {
    var sum = Sum()
    for text in Jigsaws.texts(sample) + [sample.scene, sample.solution, sample.answer.text] {
      sum.add(text.utf8)
    }
    return sum.hex
  }

  private struct Kept: Sendable, CustomTestStringConvertible {
    let form: JigsawScene.Form
    let layout: String
    let isPhoto: Bool
    let index: Int
    let pictures: String
    let texts: String

    var testDescription: String { "\(form) \(layout) \(isPhoto ? "photo" : "painting") \(index)" }
  }

  /// Samples that were looked at and read.
  private static let kept = [
    Kept(
      form: .arrangement, layout: "2x2", isPhoto: true, index: 0, pictures: "fec2f742d2f405f5",
      texts: "6875555be62b2b90"),
    Kept(
      form: .order, layout: "2x3", isPhoto: true, index: 1, pictures: "8e9480aa4a9c649",
      texts: "457f3009562e7dcd"),
    Kept(
      form: .pair, layout: "3x1", isPhoto: true, index: 2, pictures: "7faf71303bf98ee8",
      texts: "d95ece844aabf55b"),
    Kept(
      form: .swapped, layout: "3x3", isPhoto: true, index: 3, pictures: "2fb178d6e83571e2",
      texts: "1932c0c18ff11fb1"),
    Kept(
      form: .rotation, layout: "2x2", isPhoto: true, index: 4, pictures: "c0987a23347e7054",
      texts: "5ed0e802177534b"),
    Kept(
      form: .arrangement, layout: "1x3", isPhoto: false, index: 5, pictures: "c4d4fb48c8492fb1",
      texts: "8b4db7556ce0967"),
    Kept(
      form: .rotation, layout: "2x2", isPhoto: false, index: 6, pictures: "9c2c957d40f549f8",
      texts: "65d92b76a6a45c8a"),
  ]

  @Test("Pictures and words of some samples", arguments: kept)
  private func golden(kept: Kept) throws {
    let knobs = Jigsaws.knobs(kept.form, kept.layout).merging(["image_thoughts": .integer(2)]) {
      $1
    }
    let photos = kept.isPhoto ? HeldPhotos(3, width: 240, height: 200) : nil
    let drawn = try drawSample(try Jigsaws.puzzle(knobs, photos: photos), index: kept.index)
    #expect(pictures(drawn) == kept.pictures)
    #expect(texts(drawn.sample) == kept.texts)
  }
}
