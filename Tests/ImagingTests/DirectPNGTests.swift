import Seeding
import Testing

@testable import Imaging

@Suite("PNG files that are read without libpng")
struct DirectPNGTests {
  private static func direct(_ file: [UInt8], _ limits: PNGLimits = .default) -> Picture? {
    guard let header = try? PNGHeader(file) else { return nil }
    return DirectPNG(file, header, limits: limits)?.picture()
  }

  private static func byLibpng(_ file: [UInt8]) -> Picture? {
    guard let header = try? PNGHeader(file) else { return nil }
    return try? Picture.decodedByLibpng(file, header, .default)
  }

  @Test("Every form of our files is read directly, and as libpng reads it")
  func ownFiles() {
    var encoder = PNGEncoder()
    for form in PNGEncoderTests.forms {
      for (width, height) in [(1, 1), (5, 3), (8, 8), (33, 31), (257, 6)] {
        for content in Content.allCases {
          let picture = content.picture(width, height, depth: form.depth)
          let file = encoder.encode(picture, as: form)
          #expect(Self.direct(file) == picture, "\(form), \(width) × \(height), \(content)")
          #expect(Self.byLibpng(file) == picture, "\(form), \(width) × \(height), \(content)")
        }
      }
    }
  }

  @Test("Only a palette or 8 bits of RGB, opaque and not interlaced, are read directly")
  func otherForms() {
    for (type, depth) in PNGDecoderTests.kinds {
      for interlaced in [false, true] {
        for transparency in [[], [0, 7, 0, 7, 0, 7]] as [[UInt8]] {
          var file = HandmadePNG(
            width: 5, height: 3, depth: depth, colourType: type, isInterlaced: interlaced,
            samples: [])
          file.samples = (0..<15 * file.channels).map { $0 % (1 << depth) }
          if type == 3 { file.palette = (0..<3 << depth).map { UInt8($0 % 256) } }
          file.transparency = type == 3 ? Array(transparency.prefix(2)) : transparency
          let isPlain =
            !interlaced && transparency.isEmpty && (type == 3 || (type, depth) == (2, 8))
          let picture = Self.direct(file.bytes)
          #expect((picture != nil) == isPlain, "type \(type), depth \(depth), \(interlaced)")
          if isPlain { #expect(picture == Self.byLibpng(file.bytes)) }
        }
      }
    }
  }

  @Test("Nothing is read directly that libpng refuses, or reads as another picture")
  func damage() {
    var encoder = PNGEncoder()
    let files = [
      encoder.encode(Content.gradient.picture(23, 9, depth: .palette4)),
      encoder.encode(Content.skewed.picture(23, 9, depth: .rgb), mode: .photo),
      encoder.encode(
        Content.noise.picture(9, 7, depth: .palette8),
        as: PNGForm(depth: .palette8, filter: .paeth, compression: .libdeflate(level: 6))),
    ]
    var chance = Chance(Seed(11).derived("damage"))
    for file in files {
      for place in file.indices {
        var damaged = file
        damaged[place] ^= UInt8(1 + chance.integer(below: 255))
        if let picture = Self.direct(damaged) { #expect(picture == Self.byLibpng(damaged)) }
        if let picture = Self.direct(Array(file[..<place])) {
          #expect(picture == Self.byLibpng(Array(file[..<place])))
        }
      }
      // A wrong byte within the compressed rows whose sums are right.
      guard let content = Self.rows(of: file) else {
        Issue.record("no IDAT")
        continue
      }
      for place in content {
        for _ in 0..<4 {
          var damaged = file
          damaged[place] ^= UInt8(1 + chance.integer(below: 255))
          damaged.replaceSubrange(
            content.lowerBound - 8..<content.upperBound + 4,
            with: HandmadePNG.chunk("IDAT", Array(damaged[content])))
          if let picture = Self.direct(damaged) { #expect(picture == Self.byLibpng(damaged)) }
        }
      }
    }
  }

  @Test("Rows may be divided among chunks, and take no more memory than the limits allow")
  func piecesAndLimits() throws {
    var encoder = PNGEncoder()
    let picture = Content.gradient.picture(23, 9, depth: .palette8)
    var file = encoder.encode(picture)
    let content = try #require(Self.rows(of: file))
    let middle = content.lowerBound + content.count / 2
    let chunks =
      HandmadePNG.chunk("IDAT", Array(file[content.lowerBound..<middle]))
      + HandmadePNG.chunk("IDAT", [])
      + HandmadePNG.chunk("IDAT", Array(file[middle..<content.upperBound]))
    file.replaceSubrange(content.lowerBound - 8..<content.upperBound + 4, with: chunks)
    #expect(Self.direct(file) == picture)
    #expect(Self.byLibpng(file) == picture)
    // 23 by 9 indices, and as many in rows of one byte more.
    #expect(Self.direct(file, PNGLimits(memory: 9 * (23 + 24))) == picture)
    #expect(Self.direct(file, PNGLimits(memory: 9 * (23 + 24) - 1)) == nil)
    #expect(try Picture(png: file, limits: PNGLimits(memory: 9 * 23)) == picture)
  }

  /// Where the content of the only IDAT lies.
  private static func rows(of file: [UInt8]) -> Range<Int>? {
    var position = 8
    while position + 12 <= file.count {
      let length = file[position..<position + 4].reduce(0) { $0 << 8 | Int($1) }
      if file[position + 4..<position + 8].elementsEqual("IDAT".utf8) {
        return position + 8..<position + 8 + length
      }
      position += 12 + length
    }
    return nil
  }
}
