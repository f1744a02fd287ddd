import CJPEG

extension Picture {
  /// Creates a picture from the bytes of a JPEG file, baseline or progressive, as RGB.
  ///
  /// Grey is spread over the channels. Inks (CMYK, YCCK) are taken as Adobe stores them, inverted, and
  /// mixed without a profile. Profiles and orientation are passed over. The reduction takes as many
  /// eighths of the size as are enough, so that little is computed that isn't shown.
  ///
  /// - Parameters:
  ///   - jpeg: The bytes of the file.
  ///   - limits: What the file may claim; checked before memory is taken.
  ///   - side: How long the shorter side has to be at the least, in pixels, where the file is as large;
  ///     nil for full scale.
  /// - Throws: ``PhotoError`` if the bytes are not a JPEG file, are damaged in any way that libjpeg
  ///   notices, end early or exceed the limits.
  public init(
    jpeg: [UInt8], limits: PhotoLimits = .default, coveringShorterSide side: Int? = nil
  ) throws(PhotoError) {
    guard JPEGHeader.isMeant(by: jpeg) else {
      throw PhotoError(.notPhoto, "The bytes are not a JPEG file: its signature is missing.")
    }
    self = try Self.decoded(jpeg, JPEGHeader(jpeg), limits, coveringShorterSide: side)
  }

  static func decoded(
    _ jpeg: [UInt8], _ header: JPEGHeader, _ limits: PhotoLimits, coveringShorterSide side: Int?
  ) throws(PhotoError) -> Picture {
    try limits.check(header.size)
    let eighths = header.size.eighths(coveringShorterSide: side)
    let size = header.size.scaled(eighths: eighths)
    let channels = header.components == 4 ? 4 : 3
    let rowBytes = size.width * channels
    let pixelBytes = rowBytes * size.height
    let coefficients =
      header.isProgressive ? header.size.width * header.size.height * header.components * 2 : 0
    try limits.check(
      bytes: max(pixelBytes + coefficients, channels == 4 ? pixelBytes / 4 * 7 : 0))
    var request = cjpeg_request(
      width: UInt32(header.size.width), height: UInt32(header.size.height),
      scaled_width: UInt32(size.width), scaled_height: UInt32(size.height),
      eighths: UInt32(eighths), channels: UInt32(channels), memory: limits.memory)
    var failure = cjpeg_failure()
    var succeeded = false
    let pixels = unsafe [UInt8](unsafeUninitializedCapacity: pixelBytes) { rows, count in
      unsafe jpeg.withUnsafeBufferPointer { bytes in
        succeeded =
          unsafe cjpeg_decode(bytes.baseAddress, bytes.count, &request, rows.baseAddress, &failure)
          != 0
      }
      count = succeeded ? pixelBytes : 0
    }
    guard succeeded else { throw PhotoError(failure) }
    return Picture(
      width: size.width, height: size.height,
      pixels: .rgb(channels == 4 ? mixed(pixels) : pixels))
  }

  /// Returns the colours of pixels of four inks, of which 255 is none and 0 all.
  private static func mixed(_ inks: [UInt8]) -> [UInt8] {
    unsafe [UInt8](unsafeUninitializedCapacity: inks.count / 4 * 3) { target, count in
      for pixel in 0..<inks.count / 4 {
        let start = pixel &* 4
        let black = UInt32(inks[start &+ 3])
        for channel in 0..<3 {
          let light = (UInt32(inks[start &+ channel]) &* black &+ 127) / 255
          unsafe target[pixel &* 3 &+ channel] = UInt8(truncatingIfNeeded: light)
        }
      }
      count = inks.count / 4 * 3
    }
  }
}

extension PictureSize {
  /// The fewest eighths of the size whose shorter side is long enough; 8 if none is.
  func eighths(coveringShorterSide side: Int?) -> Int {
    guard let side else { return 8 }
    return (1...8).first { scaled(eighths: $0).shorterSide >= side } ?? 8
  }

  /// The size at a number of eighths, rounded up as libjpeg does.
  func scaled(eighths: Int) -> PictureSize {
    PictureSize(width: (width * eighths + 7) / 8, height: (height * eighths + 7) / 8)
  }
}

extension PhotoError {
  fileprivate init(_ failure: cjpeg_failure) {
    let message = unsafe withUnsafeBytes(of: failure.message) { bytes in
      unsafe String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
    }
    self =
      switch failure.kind {
      case CInt(cjpeg_ended): .truncated
      case CInt(cjpeg_memory):
        PhotoError(.tooLarge, "There is no memory to decode the file.")
      case CInt(cjpeg_unsupported):
        PhotoError(.unsupported, "The file is of a sort that is not read: \"\(message)\".")
      default: PhotoError(.damaged, "The file is damaged: libjpeg says \"\(message)\".")
      }
  }
}
