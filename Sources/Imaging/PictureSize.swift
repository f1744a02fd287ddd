/// How large a picture is, in pixels.
public struct PictureSize: Hashable, Sendable {
  /// The number of columns, at least 1.
  public var width: Int
  /// The number of rows, at least 1.
  public var height: Int

  /// Creates a size.
  ///
  /// - Precondition: Both are at least 1.
  public init(width: Int, height: Int) {
    precondition(width > 0 && height > 0, "a picture has a pixel")
    self.width = width
    self.height = height
  }

  /// Reads the size that the header of a PNG file claims; nothing after the header is looked at.
  ///
  /// - Throws: ``PNGError`` if the bytes do not begin as a PNG file does.
  public init(png bytes: [UInt8]) throws(PNGError) {
    let header = try PNGHeader(bytes)
    self.init(width: header.width, height: header.height)
  }
}

extension Picture {
  /// How large it is.
  public var size: PictureSize { PictureSize(width: width, height: height) }
}
