import Foundation
import Imaging
import Testing

@Suite("Photos of any format")
struct PhotoDecoderTests {
  private static let quarters = [
    RGB(220, 30, 40), RGB(20, 180, 60), RGB(30, 60, 200), RGB(240, 240, 230),
  ]

  /// Whether the middle of each quarter, row by row, is about of a colour.
  private func shows(
    _ picture: Picture, _ quarters: [RGB], within tolerance: Int = 4,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    for (quarter, wanted) in quarters.enumerated() {
      let seen = picture[
        picture.width / 4 + quarter % 2 * picture.width / 2,
        picture.height / 4 + quarter / 2 * picture.height / 2]
      let isNear =
        abs(Int(seen.red) - Int(wanted.red)) <= tolerance
        && abs(Int(seen.green) - Int(wanted.green)) <= tolerance
        && abs(Int(seen.blue) - Int(wanted.blue)) <= tolerance
      #expect(isNear, "quarter \(quarter) is \(seen)", sourceLocation: sourceLocation)
    }
  }

  private func code(of bytes: [UInt8], limits: PhotoLimits = .default) -> PhotoError.Code? {
    do {
      _ = try Picture(photo: bytes, limits: limits)
      return nil
    } catch {
      return error.code
    }
  }

  @Test("Baseline, progressive and WebP show the same quarters")
  func formats() throws {
    for bytes in [SmallPhoto.baseline, SmallPhoto.progressive, SmallPhoto.lossyWebP] {
      let picture = try Picture(photo: bytes)
      #expect(picture.size == PictureSize(width: 24, height: 16))
      shows(picture, Self.quarters, within: 6)
    }
    #expect(try Picture(jpeg: SmallPhoto.baseline) == Picture(photo: SmallPhoto.baseline))
    #expect(try Picture(webp: SmallPhoto.lossyWebP) == Picture(photo: SmallPhoto.lossyWebP))
    #expect(try PhotoHeader(photo: SmallPhoto.lossyWebP).format == .webp)
  }

  @Test("Grey is spread over the channels")
  func grey() throws {
    let levels: [UInt8] = [88, 118, 67, 239]
    shows(try Picture(photo: SmallPhoto.grey), levels.map { RGB($0, $0, $0) })
  }

  @Test("Inks are inverted and mixed, as Pillow does it")
  func inks() throws {
    shows(
      try Picture(photo: SmallPhoto.cmyk),
      [RGB(235, 51, 69), RGB(57, 225, 49), RGB(55, 75, 255), RGB(245, 245, 245)])
    // The same file, whose marker now says that the first three are brightness and colour differences.
    var bytes = SmallPhoto.cmyk
    let marker = try #require(bytes.firstIndex(of: 0xEE))
    bytes[marker + 14] = 2
    // The last quarter is stored as 255, 255, 255, 245. As Y, Cb, Cr these are 433, 121, 480, kept to
    // 255, 121, 255; what is left to 255 is the light that the inks let through: 0, 134, 0.
    let seen = try Picture(photo: bytes)[18, 12]
    #expect(seen.red <= 4 && seen.blue <= 4)
    #expect(125...133 ~= seen.green)
  }

  @Test("All eight orientations come out upright, in both orders of bytes", arguments: 1...8)
  func orientations(number: Int) throws {
    // Where the quarters of the stored photo lie on the upright one: Exif 2.32, section 4.6.4.
    let order = [
      [0, 1, 2, 3], [1, 0, 3, 2], [3, 2, 1, 0], [2, 3, 0, 1], [0, 2, 1, 3], [2, 0, 3, 1],
      [3, 1, 2, 0], [1, 3, 0, 2],
    ][number - 1]
    let size =
      number < 5 ? PictureSize(width: 24, height: 16) : PictureSize(width: 16, height: 24)
    for isLittleEndian in [false, true] {
      let exif = SmallPhoto.exif(number, isLittleEndian: isLittleEndian)
      let jpeg = SmallPhoto.jpeg(SmallPhoto.baseline, exif: exif)
      #expect(try PictureSize(photo: jpeg) == size)
      let picture = try Picture(photo: jpeg)
      #expect(picture.size == size)
      shows(picture, order.map { Self.quarters[$0] })
      var png = Self.handmade
      png.extra = [("eXIf", exif)]
      #expect(try PictureSize(photo: png.bytes) == size)
      shows(try Picture(photo: png.bytes), order.map { Self.quarters[$0] }, within: 0)
    }
  }

  @Test("An Exif block that is cut, or says nonsense, turns nothing")
  func nonsense() throws {
    let whole = SmallPhoto.exif(6, isLittleEndian: false)
    let size = PictureSize(width: 24, height: 16)
    for length in 0..<20 {
      let jpeg = SmallPhoto.jpeg(SmallPhoto.baseline, exif: Array(whole.prefix(length)))
      #expect(try PictureSize(photo: jpeg) == size, "\(length) bytes")
    }
    for number in [0, 9, 255] {
      let exif = SmallPhoto.exif(number, isLittleEndian: true)
      #expect(try Picture(photo: SmallPhoto.jpeg(SmallPhoto.baseline, exif: exif)).size == size)
    }
    var far = whole
    far.replaceSubrange(4..<8, with: [0xFF, 0xFF, 0xFF, 0xFF])
    #expect(try PictureSize(photo: SmallPhoto.jpeg(SmallPhoto.baseline, exif: far)) == size)
  }

  @Test("Transparent WebP stands on white, turned as its Exif chunk says")
  func transparency() throws {
    let picture = try Picture(photo: SmallPhoto.alphaWebP)
    #expect(picture.size == PictureSize(width: 16, height: 24))
    let white = RGB(255, 255, 255)
    shows(picture, [Self.quarters[2], Self.quarters[0], RGB(247, 247, 242), white], within: 1)
  }

  /// The quarters without loss.
  private static var handmade: HandmadePNG {
    HandmadePNG(
      width: 24, height: 16, depth: 8, colourType: 2,
      samples: (0..<24 * 16).flatMap { place -> [Int] in
        let colour = quarters[place / 24 / 8 * 2 + place % 24 / 12]
        return [Int(colour.red), Int(colour.green), Int(colour.blue)]
      })
  }

  @Test("PNG files of 16 bits, with a palette and with alpha become RGB")
  func png() throws {
    var deep = Self.handmade
    deep.depth = 16
    deep.samples = deep.samples.map { $0 * 257 }
    shows(try Picture(photo: deep.bytes), Self.quarters, within: 0)
    var indexed = Self.handmade
    indexed.colourType = 3
    indexed.palette = Self.quarters.flatMap { [$0.red, $0.green, $0.blue] }
    indexed.samples = (0..<24 * 16).map { $0 / 24 / 8 * 2 + $0 % 24 / 12 }
    let picture = try Picture(photo: indexed.bytes)
    shows(picture, Self.quarters, within: 0)
    guard case .rgb = picture.pixels else {
      Issue.record("the picture has a palette")
      return
    }
    var alpha = Self.handmade
    alpha.colourType = 6
    let opaque = Self.handmade.samples
    alpha.samples = (0..<24 * 16).flatMap { (place: Int) -> [Int] in
      let alpha = place % 24 < 12 ? 255 : 0
      return opaque[place * 3..<place * 3 + 3] + [alpha]
    }
    let white = RGB(255, 255, 255)
    shows(
      try Picture(photo: alpha.bytes), [Self.quarters[0], white, Self.quarters[2], white], within: 0
    )
  }

  @Test("A reduced photo is no shorter than asked, and of the size that its header promises")
  func reduction() throws {
    let files = [SmallPhoto.baseline, SmallPhoto.lossyWebP, Self.handmade.bytes]
    for bytes in files {
      let header = try PhotoHeader(photo: bytes)
      for side in 1...20 {
        let picture = try Picture(photo: bytes, shorterSide: side)
        #expect(min(picture.width, picture.height) >= min(side, 16))
        #expect(picture.size == header.size(coveringShorterSide: side))
        if side >= 8 { shows(picture, Self.quarters, within: 8) }
      }
    }
    #expect(try Picture(photo: SmallPhoto.baseline, shorterSide: 5).height == 6)
    #expect(try Picture(photo: Self.handmade.bytes, shorterSide: 5).height == 5)
    #expect(try Picture(photo: Self.handmade.bytes, shorterSide: 6).height == 8)
  }

  @Test("A file that is cut anywhere is an error and never a picture")
  func truncation() {
    for bytes in [
      SmallPhoto.baseline, SmallPhoto.progressive, SmallPhoto.grey, SmallPhoto.cmyk,
      SmallPhoto.lossyWebP, SmallPhoto.alphaWebP,
    ] {
      for length in 0..<bytes.count {
        #expect(code(of: Array(bytes.prefix(length))) != nil, "\(length) of \(bytes.count)")
      }
    }
    #expect(code(of: SmallPhoto.baseline.dropLast(30)) == .truncated)
  }

  @Test("What is no photo is told by its content")
  func sorts() {
    #expect(code(of: []) == .notPhoto)
    #expect(code(of: Array("GIF89a".utf8)) == .notPhoto)
    #expect(code(of: SmallPhoto.animatedWebP) == .unsupported)
    var deep = SmallPhoto.baseline
    if let frame = deep.firstIndex(of: 0xC0) { deep[frame + 3] = 12 }
    #expect(code(of: deep) == .unsupported)
    var damaged = SmallPhoto.baseline
    damaged[damaged.count - 20] = 0xFF
    #expect(code(of: damaged) == .damaged)
  }

  @Test("A size that exceeds the limits is refused by the header alone")
  func limits() throws {
    let small = PhotoLimits(pixels: 24 * 16 - 1)
    for bytes in [SmallPhoto.baseline, SmallPhoto.lossyWebP, Self.handmade.bytes] {
      #expect(code(of: bytes, limits: small) == .tooLarge)
      #expect(code(of: bytes, limits: PhotoLimits(side: 23)) == .tooLarge)
      #expect(code(of: bytes, limits: PhotoLimits(memory: 1000)) == .tooLarge)
      #expect(code(of: bytes, limits: PhotoLimits(pixels: 24 * 16)) == nil)
    }
    // A header that claims 65,535 × 65,535 pixels, and nothing after it.
    var huge = SmallPhoto.progressive
    let frame = try #require(huge.firstIndex(of: 0xC2))
    huge.replaceSubrange(frame + 4..<frame + 8, with: [0xFF, 0xFF, 0xFF, 0xFF])
    #expect(try PictureSize(photo: huge) == PictureSize(width: 65_535, height: 65_535))
    #expect(code(of: huge) == .tooLarge)
    #expect(code(of: huge, limits: PhotoLimits(pixels: 1 << 40)) == .tooLarge)
  }
}
