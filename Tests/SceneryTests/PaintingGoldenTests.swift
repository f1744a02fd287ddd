import Imaging
import Scenery
import Testing

@Suite("Paintings as they were")
struct PaintingGoldenTests {
  /// FNV-1a, 64 bits, of every channel of every pixel.
  private func digest(_ picture: Picture) -> String {
    guard case .rgb(let bytes) = picture.pixels else { return "" }
    var sum: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in bytes { sum = (sum ^ UInt64(byte)) &* 0x100_0000_01b3 }
    return String(sum, radix: 16)
  }

  /// Pictures that were looked at and liked; they are the same in debug and release builds.
  static let kept: [(Painting.Kind, String)] = [
    (.lakeAndMountains, "5b26bdfa9f2fcd90"),
    (.coast, "6579dafdb15b4e5a"),
    (.skyline, "1ac1cd05b17daeda"),
    (.forest, "2706cf501e49a8ce"),
    (.desert, "9c5fd03b03904922"),
    (.nightSky, "719a1111d171b1df"),
    (.fields, "85bdddd902985cab"),
    (.interior, "4acb47337158de3f"),
    (.stillLife, "e7226575090ea93d"),
    (.village, "7bcac05bcfff9d5e"),
    (.garden, "c8bd0427774f3c4b"),
    (.harbour, "da27cf72293456b5"),
  ]

  @Test("Paintings look as they did", arguments: kept)
  func same(kind: Painting.Kind, expected: String) throws {
    let picture = try PaintingTests.painting(kind, 0).picture(width: 160, height: 128)
    #expect(digest(picture) == expected)
  }
}
