public import Imaging

/// The pixels of a picture in CIELAB.
///
/// Pixels lie row by row from the top, without gaps; the origin is the top left corner.
public struct LabPlane: Hashable, Sendable {
  /// What 1 of CIELAB is in ``values``.
  public static let unit = 256

  /// The number of pixels in a row.
  public let width: Int
  /// The number of rows.
  public let height: Int
  /// L*, a* and b* of each pixel, three values a pixel, in 1/256.
  public let values: [Int16]

  /// Converts the pixels of a picture.
  public init(_ picture: Picture) {
    width = picture.width
    height = picture.height
    let converter = LabConverter.shared
    switch picture.pixels {
    case .rgb(let bytes):
      var values = [Int16](repeating: 0, count: bytes.count)
      var index = 0
      while index < bytes.count {
        let lab = converter.convert(RGB(bytes[index], bytes[index &+ 1], bytes[index &+ 2]))
        values[index] = lab.lightness
        values[index &+ 1] = lab.a
        values[index &+ 2] = lab.b
        index &+= 3
      }
      self.values = values
    case .indexed(let indices, let palette):
      let labs = palette.map(converter.convert)
      var values = [Int16](repeating: 0, count: indices.count * 3)
      for (pixel, index) in indices.enumerated() {
        let lab = labs[Int(index)]
        values[pixel &* 3] = lab.lightness
        values[pixel &* 3 &+ 1] = lab.a
        values[pixel &* 3 &+ 2] = lab.b
      }
      self.values = values
    }
  }

  /// The colour of one pixel.
  public subscript(x: Int, y: Int) -> Lab {
    precondition(0..<width ~= x && 0..<height ~= y, "the pixel lies outside the picture")
    let start = (y * width + x) * 3
    return Lab(
      lightness: Float(values[start]) / 256, a: Float(values[start + 1]) / 256,
      b: Float(values[start + 2]) / 256)
  }

  /// The mean colour of a rectangle.
  ///
  /// - Parameters:
  ///   - columns: The pixels across, at least one, inside the picture.
  ///   - rows: The pixels down, at least one, inside the picture.
  /// - Returns: The mean of L*, a* and b*.
  public func mean(columns: Range<Int>, rows: Range<Int>) -> Lab {
    precondition(!columns.isEmpty && !rows.isEmpty, "a mean is of something")
    precondition(columns.lowerBound >= 0 && columns.upperBound <= width, "it lies outside")
    precondition(rows.lowerBound >= 0 && rows.upperBound <= height, "it lies outside")
    var lightness = 0
    var a = 0
    var b = 0
    for y in rows {
      var index = (y &* width &+ columns.lowerBound) &* 3
      let end = (y &* width &+ columns.upperBound) &* 3
      while index < end {
        lightness &+= Int(values[index])
        a &+= Int(values[index &+ 1])
        b &+= Int(values[index &+ 2])
        index &+= 3
      }
    }
    let scale = Double(columns.count * rows.count * Self.unit)
    return Lab(
      lightness: Float(Double(lightness) / scale), a: Float(Double(a) / scale),
      b: Float(Double(b) / scale))
  }
}
