extension Picture {
  /// Creates a picture from the bytes of a PNG file, of any depth, colour type and interlacing.
  ///
  /// A palette without transparency is kept as stored, in its order and with its indices; everything
  /// else becomes RGB. Grey is spread over the channels, 16 bits are scaled to 8, and what is transparent
  /// shows white. Gamma and profiles are passed over. Nothing after the last row is looked at,
  /// so a file that lacks its end, or goes on after it, is accepted.
  ///
  /// - Parameters:
  ///   - png: The bytes of the file.
  ///   - limits: What the file may claim; checked before memory is taken.
  /// - Throws: ``PNGError`` if the bytes are not a PNG file, are damaged, end early or exceed the limits.
  public init(png: [UInt8], limits: PNGLimits = .default) throws(PNGError) {
    let header = try PNGHeader(png)
    try limits.check(width: header.width, height: header.height)
    try limits.check(
      width: header.width, height: header.height, bytesPerPixel: header.leastBytesPerPixel)
    try header.checkLength(png.count)
    if let picture = DirectPNG(png, header, limits: limits)?.picture() {
      self = picture
      return
    }
    self = try Self.decodedByLibpng(png, header, limits)
  }

  /// Decodes a file whose header has been held to the limits by libpng.
  static func decodedByLibpng(
    _ png: [UInt8], _ header: PNGHeader, _ limits: PNGLimits
  ) throws(PNGError) -> Picture {
    let decoded: Result<Picture, PNGError> = unsafe png.withUnsafeBufferPointer { bytes in
      Result { () throws(PNGError) in try unsafe Self.decode(bytes, header, limits) }
    }
    return try decoded.get()
  }

  private static func decode(
    _ bytes: UnsafeBufferPointer<UInt8>, _ header: PNGHeader, _ limits: PNGLimits
  ) throws(PNGError) -> Picture {
    var decoder = try unsafe PNGDecoder(bytes, limits: limits)
    let (width, height) = (header.width, header.height)
    let transparent = decoder.isTransparent
    guard decoder.isIndexed else {
      try limits.check(
        width: width, height: height, bytesPerPixel: transparent ? 7 : 3)
      let pixels = try decoder.readPixels()
      return Picture(
        width: width, height: height, pixels: .rgb(transparent ? onWhite(pixels) : pixels))
    }
    try limits.check(width: width, height: height, bytesPerPixel: transparent ? 4 : 1)
    let indices = try decoder.readPixels()
    let palette = decoder.palette()
    let greatest = indices.max() ?? 0
    guard Int(greatest) < palette.count else {
      throw PNGError(
        .damaged,
        "The file is damaged: a pixel has colour \(greatest) of a palette of \(palette.count), counted from 0."
      )
    }
    return Picture(
      width: width, height: height,
      pixels: transparent
        ? .rgb(expanded(indices, palette)) : .indexed(indices, palette: palette))
  }
}
