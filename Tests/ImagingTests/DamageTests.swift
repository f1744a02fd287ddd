import Imaging
import Testing

@Suite("Damaged PNG files")
struct DamageTests {
  /// Small files that between them hold every colour type, both interlacings and every compression.
  static let files: [[UInt8]] = {
    var encoder = PNGEncoder()
    var files = [
      encoder.encode(Content.gradient.picture(23, 9, depth: .palette4)),
      encoder.encode(Content.noise.picture(8, 8, depth: .rgb), mode: .photo),
      encoder.encode(Content.skewed.picture(23, 9, depth: .rgb), mode: .small),
    ]
    for (type, depth) in PNGDecoderTests.kinds {
      for interlaced in [false, true] {
        var file = HandmadePNG(
          width: 5, height: 3, depth: depth, colourType: type, isInterlaced: interlaced,
          samples: [])
        file.samples = (0..<15 * file.channels).map { $0 % (1 << depth) }
        if type == 3 {
          file.palette = (0..<3 << depth).map { UInt8($0 % 256) }
          file.transparency = [7]
        }
        files.append(file.bytes)
      }
    }
    return files
  }()

  @Test("A file cut off anywhere before its last row's end is an error", arguments: files.indices)
  func truncated(index: Int) throws {
    let file = Self.files[index]
    for length in 0..<file.count - 12 {
      #expect(throws: PNGError.self) { try Picture(png: Array(file[..<length])) }
    }
    _ = try Picture(png: Array(file[..<(file.count - 12)]))
  }

  @Test(
    "A wrong byte anywhere before the end is an error, and never a crash", arguments: files.indices)
  func corrupt(index: Int) {
    let file = Self.files[index]
    for place in 0..<file.count - 12 {
      for flip in [0x01, 0x20, 0x80, 0xFF] as [UInt8] {
        var bytes = file
        bytes[place] ^= flip
        // Every byte lies in the signature, a length, or what a sum covers.
        #expect(throws: PNGError.self, "byte \(place), bits \(flip)") { try Picture(png: bytes) }
      }
    }
  }

  @Test("A wrong byte with a right sum is never a crash", arguments: files.indices)
  func corruptContent(index: Int) {
    let file = Self.files[index]
    var position = 8
    while position < file.count {
      let length = file[position..<position + 4].reduce(0) { $0 << 8 | Int($1) }
      for place in position + 8..<position + 8 + length {
        for flip in [0x01, 0x10, 0x80, 0xFF] as [UInt8] {
          var bytes = file
          bytes[place] ^= flip
          let sum = PlainPNG.sum(Array(bytes[position + 4..<position + 8 + length]))
          bytes.replaceSubrange(
            position + 8 + length..<position + 12 + length, with: HandmadePNG.number(sum))
          guard let picture = try? Picture(png: bytes) else { continue }
          #expect(picture.width * picture.height < 1 << 27)
        }
      }
      position += 12 + length
    }
  }
}
