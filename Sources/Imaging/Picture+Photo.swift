extension Picture {
  /// Creates an upright picture from the bytes of a photo, a JPEG, PNG or WebP file, as RGB.
  ///
  /// The format is told by the content. The orientation that Exif data names is applied, and what is
  /// transparent shows white. A reduced JPEG file is decoded at as many eighths of its size as are enough;
  /// of the others whole boxes of pixels are averaged.
  ///
  /// - Parameters:
  ///   - bytes: The bytes of the file.
  ///   - limits: What the file may claim; checked before memory is taken.
  ///   - side: How long the shorter side has to be at the least, in pixels, where the photo is as large;
  ///     nil for full scale. A photo is never enlarged.
  /// - Throws: ``PhotoError`` if the bytes are none of these, are damaged, end early or exceed the limits.
  public init(
    photo bytes: [UInt8], limits: PhotoLimits = .default, shorterSide side: Int? = nil
  ) throws(PhotoError) {
    try self.init(
      photo: bytes, PhotoHeader(photo: bytes), limits: limits, shorterSide: side)
  }

  /// Creates an upright picture from the bytes of a photo whose header has been read.
  ///
  /// - Throws: ``PhotoError`` if the bytes are damaged, end early or exceed the limits.
  public init(
    photo bytes: [UInt8], _ header: PhotoHeader, limits: PhotoLimits = .default,
    shorterSide side: Int? = nil
  ) throws(PhotoError) {
    let size = header.size(coveringShorterSide: side).upright(header.orientation)
    let picture: Picture
    switch header.content {
    case .jpeg(let header):
      picture = try Self.decoded(bytes, header, limits, coveringShorterSide: side)
    case .webp(let header):
      picture = try Self.decoded(bytes, header, limits).reduced(to: size)
    case .png:
      try limits.check(header.stored)
      do {
        picture = try Picture(png: bytes, limits: limits.png).reduced(to: size)
      } catch {
        throw PhotoError(error)
      }
    }
    self = picture.upright(header.orientation)
  }
}
