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
  static let kept: [(Painting.Kind, String)] = []

  @Test("Paintings look as they did", arguments: kept)
  func same(kind: Painting.Kind, expected: String) throws {
    let picture = try PaintingTests.painting(kind, 0).picture(width: 160, height: 128)
    #expect(digest(picture) == expected)
  }
}
