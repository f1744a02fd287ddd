import CWebP

extension Picture {
  /// Creates a picture from the bytes of a WebP file, lossy or lossless, as RGB at full scale.
  ///
  /// What is transparent shows white. Profiles and orientation are passed over.
  ///
  /// - Parameters:
  ///   - webp: The bytes of the file.
  ///   - limits: What the file may claim; checked before memory is taken.
  /// - Throws: ``PhotoError`` if the bytes are not a WebP file, are damaged, an animation, end early or
  ///   exceed the limits.
  public init(webp: [UInt8], limits: PhotoLimits = .default) throws(PhotoError) {
    guard WebPHeader.isMeant(by: webp) else {
      throw PhotoError(.notPhoto, "The bytes are not a WebP file: its signature is missing.")
    }
    self = try Self.decoded(webp, WebPHeader(webp), limits)
  }

  static func decoded(
    _ webp: [UInt8], _ header: WebPHeader, _ limits: PhotoLimits
  ) throws(PhotoError) -> Picture {
    let size = header.size
    try limits.check(size)
    let channels = header.isTransparent ? 4 : 3
    let byteCount = size.width * size.height * channels
    // libwebp holds as much again for a lossless picture.
    try limits.check(bytes: byteCount + size.width * size.height * 4)
    var head = header.head
    var error: PhotoError?
    let pixels = unsafe [UInt8](unsafeUninitializedCapacity: byteCount) { rows, count in
      unsafe webp.withUnsafeBufferPointer { bytes in
        error = PhotoError(
          webp: unsafe cwebp_decode(bytes.baseAddress, bytes.count, &head, rows.baseAddress))
      }
      count = error == nil ? byteCount : 0
    }
    if let error { throw error }
    return Picture(
      width: size.width, height: size.height,
      pixels: .rgb(header.isTransparent ? onWhite(pixels) : pixels))
  }
}
