import CPNG

/// The owner of libpng's memory while a file is decoded.
@safe
struct PNGDecoder: ~Copyable {
  private let decoder: UnsafeMutablePointer<cpng_decoder>
  private var head: cpng_head

  /// Starts to decode bytes that outlive this value, and reads all that comes before the pixels.
  init(_ bytes: UnsafeBufferPointer<UInt8>, limits: PNGLimits) throws(PNGError) {
    guard
      let decoder = unsafe cpng_open(
        bytes.baseAddress, bytes.count, UInt32(clamping: limits.width),
        UInt32(clamping: limits.height))
    else { throw PNGError(.tooLarge, "There is no memory to decode a PNG file.") }
    var head = cpng_head()
    guard unsafe cpng_read_head(decoder, &head) != 0 else {
      let failure = unsafe Self.failure(of: decoder)
      unsafe cpng_close(decoder)
      throw failure
    }
    unsafe self.decoder = decoder
    self.head = head
  }

  deinit {
    unsafe cpng_close(decoder)
  }

  /// Whether pixels are indices of the palette.
  var isIndexed: Bool { head.indexed != 0 }

  /// Whether some pixels may be transparent.
  var isTransparent: Bool { head.transparent != 0 }

  /// The number of bytes of a pixel as libpng hands it over: an index, or red, green, blue and perhaps alpha.
  var bytesPerPixel: Int {
    isIndexed ? 1 : isTransparent ? 4 : 3
  }

  /// Reads all pixels, row by row from the top, without gaps.
  mutating func readPixels() throws(PNGError) -> [UInt8] {
    let rowBytes = Int(head.width) * bytesPerPixel
    var succeeded = false
    let pixels = unsafe [UInt8](unsafeUninitializedCapacity: rowBytes * Int(head.height)) {
      rows, count in
      succeeded = unsafe cpng_read_rows(decoder, &head, rows.baseAddress, rowBytes) != 0
      count = succeeded ? rowBytes * Int(head.height) : 0
    }
    guard succeeded else { throw unsafe Self.failure(of: decoder) }
    return pixels
  }

  /// The palette, on white where it is transparent.
  func palette() -> [RGB] {
    unsafe withUnsafeBytes(of: head.palette) { bytes in
      (0..<Int(head.colours)).map { index in
        let entry = unsafe bytes.loadUnaligned(fromByteOffset: index * 4, as: SIMD4<UInt8>.self)
        return RGB(entry.x, entry.y, entry.z).onWhite(alpha: entry.w)
      }
    }
  }

  private static func failure(of decoder: UnsafeMutablePointer<cpng_decoder>) -> PNGError {
    if unsafe decoder.pointee.ended != 0 {
      return PNGError(.truncated, "The file is truncated: it ends before its picture does.")
    }
    let message = unsafe withUnsafeBytes(of: decoder.pointee.message) { bytes in
      unsafe String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
    }
    return PNGError(.damaged, "The file is damaged: libpng says \"\(message)\".")
  }
}

extension RGB {
  /// The colour as it looks on white, rounded to the nearest.
  ///
  /// - Parameter alpha: How much of it there is, from 0 for none to 255 for all.
  /// - Returns: The mixture.
  func onWhite(alpha: UInt8) -> RGB {
    func mix(_ channel: UInt8) -> UInt8 {
      let sum = UInt32(channel) &* UInt32(alpha) &+ 255 &* (255 &- UInt32(alpha))
      return UInt8(truncatingIfNeeded: (sum &+ 127) / 255)
    }
    return RGB(mix(red), mix(green), mix(blue))
  }
}
