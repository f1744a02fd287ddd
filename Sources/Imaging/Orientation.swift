/// How the stored rows and columns of a photo lie on the upright photo.
///
/// Source: Exif 2.32 (CIPA DC-008-2019), section 4.6.4 A, tag Orientation; TIFF 6.0, sections 2 and 8.
enum Orientation: Int, CaseIterable, Sendable {
  /// As it should be seen.
  case upright = 1
  /// Left and right are exchanged.
  case mirrored
  /// Turned by 180 degrees.
  case upsideDown
  /// Top and bottom are exchanged.
  case flipped
  /// Rows and columns are exchanged.
  case transposed
  /// To be turned by 90 degrees clockwise.
  case turnedLeft
  /// Rows and columns are exchanged, and turned by 180 degrees.
  case transversed
  /// To be turned by 90 degrees anticlockwise.
  case turnedRight

  /// Whether the upright photo is as wide as the stored one is high.
  var exchangesSides: Bool { rawValue >= Self.transposed.rawValue }

  /// Reads the orientation that an Exif block of TIFF names; upright if it names none that is known.
  ///
  /// - Parameter tiff: The block, perhaps with `Exif` and two zeros before it, as some programs write it
  ///   where that doesn't belong.
  init(exif tiff: ArraySlice<UInt8>) {
    let prefix: [UInt8] = [0x45, 0x78, 0x69, 0x66, 0, 0]
    let tiff = tiff.starts(with: prefix) ? tiff.dropFirst(prefix.count) : tiff
    self = Self.number(in: tiff).flatMap(Self.init(rawValue:)) ?? .upright
  }

  private static func number(in tiff: ArraySlice<UInt8>) -> Int? {
    let isLittleEndian = tiff.starts(with: [0x49, 0x49])
    guard isLittleEndian || tiff.starts(with: [0x4D, 0x4D]) else { return nil }
    let reader = ByteReader(tiff, isLittleEndian: isLittleEndian)
    guard reader.number(at: 2, length: 2) == 42,
      let directory = reader.number(at: 4, length: 4),
      let count = reader.number(at: directory, length: 2)
    else { return nil }
    for entry in 0..<count {
      let start = directory + 2 + entry * 12
      guard let tag = reader.number(at: start, length: 2) else { return nil }
      guard tag == 0x0112 else { continue }
      // One number of two bytes, which stands at the beginning of the value's four.
      guard reader.number(at: start + 2, length: 2) == 3,
        reader.number(at: start + 4, length: 4) == 1
      else { return nil }
      return reader.number(at: start + 8, length: 2)
    }
    return nil
  }
}

extension PictureSize {
  /// The size of the upright photo, if this is the stored one.
  func upright(_ orientation: Orientation) -> PictureSize {
    orientation.exchangesSides ? PictureSize(width: height, height: width) : self
  }

  /// The number of pixels of the shorter side.
  var shorterSide: Int { min(width, height) }
}

extension Picture {
  /// Returns the photo as it should be seen, as RGB.
  func upright(_ orientation: Orientation) -> Picture {
    guard orientation != .upright else { return rgb }
    let source = rgbBytes
    let size = size.upright(orientation)
    // Where the first pixel lies, and how far the next of a row and of a column lie from it.
    let (first, right, down): (Int, Int, Int) =
      switch orientation {
      case .upright: (0, 1, width)
      case .mirrored: (width - 1, -1, width)
      case .upsideDown: (width * height - 1, -1, -width)
      case .flipped: ((height - 1) * width, 1, -width)
      case .transposed: (0, width, 1)
      case .turnedLeft: ((height - 1) * width, -width, 1)
      case .transversed: (width * height - 1, -width, -1)
      case .turnedRight: (width - 1, width, -1)
      }
    let pixels = unsafe [UInt8](unsafeUninitializedCapacity: source.count) { target, count in
      for y in 0..<size.height {
        var from = (first + y * down) * 3
        var to = y * size.width * 3
        for _ in 0..<size.width {
          unsafe target[to] = source[from]
          unsafe target[to &+ 1] = source[from &+ 1]
          unsafe target[to &+ 2] = source[from &+ 2]
          from &+= right &* 3
          to &+= 3
        }
      }
      count = source.count
    }
    return Picture(width: size.width, height: size.height, pixels: .rgb(pixels))
  }
}
