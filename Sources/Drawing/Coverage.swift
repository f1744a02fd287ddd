/// How much of each pixel a shape covers, row by row from the top.
public struct Coverage: Hashable, Sendable {
  /// The number of pixels in a row, which may be 0.
  public let width: Int
  /// The number of rows, which may be 0.
  public let height: Int
  /// A byte a pixel, from nothing to all; the greatest value is the maker's (255 for letters, the
  /// number of levels for ink).
  public let values: [UInt8]

  /// Creates a coverage from its values.
  ///
  /// - Precondition: There are `width * height` of them.
  public init(width: Int, height: Int, values: [UInt8]) {
    precondition(values.count == width * height, "a pixel has one value")
    self.width = width
    self.height = height
    self.values = values
  }
}
