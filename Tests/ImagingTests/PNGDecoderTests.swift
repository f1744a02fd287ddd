import Imaging
import Seeding
import Testing

@Suite("The decoder of PNG files")
struct PNGDecoderTests {
  /// Every pair of colour type and depth of the specification.
  static let kinds: [(type: Int, depth: Int)] = [
    (0, 1), (0, 2), (0, 4), (0, 8), (0, 16), (2, 8), (2, 16), (3, 1), (3, 2), (3, 4), (3, 8),
    (4, 8), (4, 16), (6, 8), (6, 16),
  ]

  private static func file(
    _ type: Int, _ depth: Int, _ width: Int, _ height: Int, _ interlaced: Bool
  ) -> HandmadePNG {
    var file = HandmadePNG(
      width: width, height: height, depth: depth, colourType: type, isInterlaced: interlaced,
      samples: [])
    var chance = Chance(Seed(3).derived("samples"))
    let values = 1 << depth
    file.samples = (0..<width * height * file.channels).map { _ in
      // The ends of the range often, for the sake of alpha.
      chance.happens(0.3) ? chance.pick(0, values - 1) : chance.integer(below: values)
    }
    if type == 3 { file.palette = (0..<values * 3).map { UInt8($0 * 89 % 256) } }
    return file
  }

  /// The byte for a sample of some depth.
  private static func byte(_ sample: Int, _ depth: Int) -> Double {
    (Double(sample) * 255 / Double(1 << depth - 1)).rounded()
  }

  private static func mixed(_ value: Double, _ alpha: Double) -> UInt8 {
    UInt8(((value * alpha + 255 * (255 - alpha)) / 255).rounded())
  }

  @Test("Every colour type, depth and interlacing has the colours it should", arguments: kinds)
  func kinds(type: Int, depth: Int) throws {
    for (width, height) in [(1, 1), (2, 3), (5, 5), (9, 8), (33, 17)] {
      for interlaced in [false, true] {
        let file = Self.file(type, depth, width, height, interlaced)
        let picture = try Picture(png: file.bytes)
        #expect(picture.width == width && picture.height == height)
        if type == 3 {
          let palette = stride(from: 0, to: file.palette.count, by: 3).map {
            RGB(file.palette[$0], file.palette[$0 + 1], file.palette[$0 + 2])
          }
          let indices = file.samples.map { UInt8($0) }
          #expect(picture.pixels == .indexed(indices, palette: palette))
          continue
        }
        var expected: [UInt8] = []
        for start in stride(from: 0, to: file.samples.count, by: file.channels) {
          let pixel = file.samples[start..<start + file.channels].map { Self.byte($0, depth) }
          let alpha = type >= 4 ? pixel[file.channels - 1] : 255
          let colour = type & 2 == 0 ? [pixel[0], pixel[0], pixel[0]] : Array(pixel[..<3])
          expected += colour.map { Self.mixed($0, alpha) }
        }
        #expect(picture.pixels == .rgb(expected), "\(width) × \(height), interlaced: \(interlaced)")
      }
    }
  }

  @Test("A transparent colour shows white", arguments: [(0, 2), (0, 8), (0, 16), (2, 8), (2, 16)])
  func transparentColour(type: Int, depth: Int) throws {
    var file = Self.file(type, depth, 6, 5, false)
    let first = Array(file.samples.prefix(file.channels))
    file.transparency = first.flatMap { [UInt8($0 >> 8), UInt8($0 & 255)] }
    let picture = try Picture(png: file.bytes)
    for pixel in 0..<30 {
      let samples = Array(file.samples[pixel * file.channels..<(pixel + 1) * file.channels])
      let bytes = samples.map { UInt8(Self.byte($0, depth)) }
      let colour = type == 0 ? RGB(bytes[0], bytes[0], bytes[0]) : RGB(bytes[0], bytes[1], bytes[2])
      #expect(picture[pixel % 6, pixel / 6] == (samples == first ? RGB(255, 255, 255) : colour))
    }
  }

  @Test("A palette with transparency is mixed with white and becomes RGB")
  func transparentPalette() throws {
    var file = Self.file(3, 2, 7, 3, false)
    file.palette = [10, 20, 30, 0, 0, 0, 200, 100, 0, 1, 2, 3]
    file.transparency = [255, 0, 128]
    let colours = [[10, 20, 30], [255, 255, 255], [227, 177, 127], [1, 2, 3]] as [[UInt8]]
    let picture = try Picture(png: file.bytes)
    #expect(picture.pixels == .rgb(file.samples.flatMap { colours[$0] }))
  }

  @Test("A palette keeps colours that are alike or unused")
  func keepsPalette() throws {
    var file = Self.file(3, 4, 4, 1, false)
    file.palette = [9, 9, 9, 9, 9, 9, 1, 2, 3, 4, 5, 6, 7, 7, 7]
    file.samples = [1, 0, 3, 3]
    let nine = RGB(9, 9, 9)
    let palette = [nine, nine, RGB(1, 2, 3), RGB(4, 5, 6), RGB(7, 7, 7)]
    #expect(try Picture(png: file.bytes).pixels == .indexed([1, 0, 3, 3], palette: palette))
  }

  @Test("An index without a colour is an error")
  func indexOutsidePalette() {
    for transparency in [[], [0]] as [[UInt8]] {
      var file = Self.file(3, 4, 3, 1, false)
      file.palette = [0, 0, 0, 255, 255, 255]
      file.transparency = transparency
      file.samples = [0, 1, 2]
      let error = #expect(throws: PNGError.self) { try Picture(png: file.bytes) }
      #expect(error?.code == .damaged)
      #expect(error?.description.contains("colour 2 of a palette of 2") == true)
    }
  }

  @Test("A file that claims to be huge is refused before memory is taken")
  func huge() {
    var file = HandmadePNG(width: 1, height: 1, depth: 8, colourType: 2, samples: [0, 0, 0])
    file.extra = []
    var bytes = file.bytes
    for (width, height) in [(100_000, 100_000), (1 << 31 - 1, 1 << 31 - 1), (40_000, 1)] {
      bytes.replaceSubrange(8..<33, with: Self.header(width, height, 8, 2))
      let error = #expect(throws: PNGError.self) { try Picture(png: bytes) }
      #expect(error?.code == .tooLarge)
      #expect(
        error?.description
          == "The picture claims \(width) × \(height) pixels; the limit is 32768 × 32768.")
    }
    bytes.replaceSubrange(8..<33, with: Self.header(20_000, 20_000, 8, 2))
    #expect(throws: PNGError.self) { try Picture(png: bytes) }
    bytes.replaceSubrange(8..<33, with: Self.header(11_000, 11_000, 16, 6))
    let error = #expect(throws: PNGError.self) { try Picture(png: bytes) }
    #expect(
      error?.description.contains("847000000 bytes of memory; the limit is 536870912") == true)
  }

  private static func header(_ width: Int, _ height: Int, _ depth: Int, _ type: Int) -> [UInt8] {
    let flags = [depth, type, 0, 0, 0].map { UInt8($0) }
    return HandmadePNG.chunk(
      "IHDR", HandmadePNG.number(width) + HandmadePNG.number(height) + flags)
  }

  @Test("Each limit is held, and what is just within it is accepted")
  func limits() throws {
    let bytes = Self.file(2, 8, 20, 10, false).bytes
    #expect(throws: PNGError.self) { try Picture(png: bytes, limits: PNGLimits(width: 19)) }
    #expect(throws: PNGError.self) { try Picture(png: bytes, limits: PNGLimits(height: 9)) }
    #expect(throws: PNGError.self) { try Picture(png: bytes, limits: PNGLimits(pixels: 199)) }
    #expect(throws: PNGError.self) { try Picture(png: bytes, limits: PNGLimits(memory: 599)) }
    _ = try Picture(
      png: bytes, limits: PNGLimits(width: 20, height: 10, pixels: 200, memory: 600))
    // A palette is known to be transparent only after the header: four bytes a pixel, then.
    var indexed = Self.file(3, 8, 20, 10, false)
    _ = try Picture(png: indexed.bytes, limits: PNGLimits(memory: 200))
    indexed.transparency = [0]
    #expect(throws: PNGError.self) {
      try Picture(png: indexed.bytes, limits: PNGLimits(memory: 799))
    }
  }

  @Test("A header that the file is too short for is refused, though it is within the limits")
  func tooShort() {
    var bytes = Self.file(2, 8, 1, 1, false).bytes
    bytes.replaceSubrange(8..<33, with: Self.header(10_000, 10_000, 8, 2))
    let error = #expect(throws: PNGError.self) { try Picture(png: bytes) }
    #expect(error?.code == .truncated)
    #expect(error?.description.contains("too short for 10000 × 10000 pixels") == true)
  }

  @Test("What is not a PNG file is said to be none")
  func notPNG() {
    for bytes in [[], [0], Array("GIF89a".utf8), [0xFF, 0xD8, 0xFF, 0xE0]] as [[UInt8]] {
      let error = #expect(throws: PNGError.self) { try Picture(png: bytes) }
      #expect(error?.code == .notPNG)
    }
  }

  @Test("Texts, times and unknown chunks are passed over; wrong sums are not")
  func otherChunks() throws {
    var file = Self.file(2, 8, 4, 4, false)
    let expected = try Picture(png: file.bytes)
    file.extra = [
      ("tEXt", Array("Title\0x".utf8)), ("gAMA", HandmadePNG.number(100_000)), ("zzZz", [1, 2, 3]),
      ("iCCP", [1, 2, 3]), ("tIME", []),
    ]
    var bytes = file.bytes
    #expect(try Picture(png: bytes) == expected)
    // The last byte of the first text.
    bytes[33 + 8 + 6] ^= 1
    let error = #expect(throws: PNGError.self) { try Picture(png: bytes) }
    #expect(error?.description.contains("CRC") == true)
  }

  @Test("What follows the last row may be missing, or go on")
  func end() throws {
    let bytes = Self.file(2, 8, 4, 4, false).bytes
    let expected = try Picture(png: bytes)
    #expect(try Picture(png: Array(bytes.dropLast(12))) == expected)
    #expect(try Picture(png: bytes + [1, 2, 3]) == expected)
  }
}
