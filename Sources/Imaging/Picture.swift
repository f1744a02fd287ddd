/// An opaque colour of the sRGB space, a byte a channel.
public struct RGB: Hashable, Sendable {
  /// The amount of red, 0 to 255.
  public var red: UInt8
  /// The amount of green, 0 to 255.
  public var green: UInt8
  /// The amount of blue, 0 to 255.
  public var blue: UInt8

  /// Creates a colour from its channels.
  public init(_ red: UInt8, _ green: UInt8, _ blue: UInt8) {
    self.red = red
    self.green = green
    self.blue = blue
  }
}

/// A rectangle of opaque pixels, held as a value.
///
/// Pixels lie row by row from the top, without gaps; the origin is the top left corner.
public struct Picture: Hashable, Sendable {
  /// The ways in which pixels are held.
  public enum Pixels: Hashable, Sendable {
    /// One byte a pixel, an index into a palette of 1 to 256 colours.
    case indexed([UInt8], palette: [RGB])
    /// Three bytes a pixel: red, green, blue.
    case rgb([UInt8])
  }

  /// The number of pixels in a row, at least 1.
  public let width: Int
  /// The number of rows, at least 1.
  public let height: Int
  /// The pixels.
  public let pixels: Pixels

  /// Creates a picture from its pixels.
  ///
  /// - Precondition: There are `width * height` pixels, and every index has its colour.
  public init(width: Int, height: Int, pixels: Pixels) {
    precondition(width > 0 && height > 0, "a picture has pixels")
    switch pixels {
    case .indexed(let indices, let palette):
      precondition(indices.count == width * height, "an indexed pixel is a byte")
      precondition(1...256 ~= palette.count, "a palette has 1 to 256 colours")
    case .rgb(let bytes):
      precondition(bytes.count == width * height * 3, "a pixel is three bytes")
    }
    self.width = width
    self.height = height
    self.pixels = pixels
  }

  /// The colour of one pixel.
  ///
  /// Not for loops over a whole picture.
  public subscript(x: Int, y: Int) -> RGB {
    precondition(0..<width ~= x && 0..<height ~= y, "the pixel lies outside the picture")
    switch pixels {
    case .indexed(let indices, let palette): return palette[Int(indices[y * width + x])]
    case .rgb(let bytes):
      let start = (y * width + x) * 3
      return RGB(bytes[start], bytes[start + 1], bytes[start + 2])
    }
  }
}
