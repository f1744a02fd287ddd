import Imaging
import Testing

@Suite("The bytes of the encoder")
struct GoldenTests {
  /// CRC-32 and number of bytes of the contents at 61 × 47, one file after another.
  private static func sum(_ mode: PNGMode, _ depth: PNGDepth) -> String {
    var encoder = PNGEncoder()
    var bytes: [UInt8] = []
    for content in Content.allCases {
      encoder.append(content.picture(61, 47, depth: depth), mode: mode, to: &bytes)
    }
    return "\(bytes.count) \(String(PlainPNG.sum(bytes), radix: 16))"
  }

  // A change here changes the bytes of every dataset: it needs a new version of the generator.
  @Test("They are the same on every machine, in every build")
  func golden() {
    #expect(Self.sum(.fast, .palette1) == "1445 3c285cc8")
    #expect(Self.sum(.fast, .palette2) == "2181 39e2574f")
    #expect(Self.sum(.fast, .palette4) == "3375 fe0060ce")
    #expect(Self.sum(.fast, .palette8) == "9824 56124dca")
    #expect(Self.sum(.fast, .rgb) == "14016 8b9be223")
    #expect(Self.sum(.photo, .rgb) == "17086 b1e01f67")
  }
}
