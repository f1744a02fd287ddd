/// How much of a picture another has kept, block by block.
///
/// A block is kept if its mean colour lies among those that the block has in the reference where it is moved by up to a
/// pixel, or not far from them. Means know nothing of noise and little of blur.
public struct Keeping: Sendable {
  /// The number of blocks in a row.
  public let columns: Int
  /// The number of rows of blocks.
  public let rows: Int
  /// For each block, row by row, whether it is kept.
  public let isKept: [Bool]
  /// The side of a block in pixels.
  public let side: Int

  /// A mean may lie so far, of 255, beside those of the reference.
  private static let slack = SIMD4<Int32>(repeating: 22)

  /// The share of the blocks that are kept.
  public var share: Double { Double(isKept.count { $0 }) / Double(max(1, isKept.count)) }

  /// Compares two pictures of one size.
  public init(_ picture: Sheet, of reference: Sheet, side: Int = 8) {
    precondition(
      (picture.width, picture.height) == (reference.width, reference.height), "pictures of one size"
    )
    self.side = side
    let (width, height) = (picture.width, picture.height)
    (columns, rows) = (max(1, width / side), max(1, height / side))
    let (mine, theirs) = (ColourSums(picture), ColourSums(reference))
    var isKept: [Bool] = []
    isKept.reserveCapacity(columns * rows)
    for row in 0..<rows {
      for column in 0..<columns {
        let (left, top) = (column * side, row * side)
        let (right, bottom) = (min(width, left + side), min(height, top + side))
        let mean = mine.mean(left, top, right, bottom)
        var low = SIMD4<Int32>(repeating: 255)
        var high = SIMD4<Int32>()
        for y in -1...1 {
          for x in -1...1 {
            let value = theirs.mean(
              max(0, left + x), max(0, top + y), min(width, right + x), min(height, bottom + y))
            low = pointwiseMin(low, value)
            high = pointwiseMax(high, value)
          }
        }
        isKept.append(
          all(mean .>= low &- Self.slack) && all(mean .<= high &+ Self.slack))
      }
    }
    self.isKept = isKept
  }
}

/// Sums of colours over boxes of a picture.
public struct ColourSums: Sendable {
  private let width: Int
  /// Of all that lies above and left of a corner; they may wrap around, for only differences count.
  private var sums: [SIMD4<UInt32>]

  /// Sums up a picture.
  public init(_ sheet: Sheet) {
    width = sheet.width + 1
    sums = Array(repeating: SIMD4(), count: width * (sheet.height + 1))
    for y in 0..<sheet.height {
      var line = SIMD4<UInt32>()
      for x in 0..<sheet.width {
        let from = 3 &* (y &* sheet.width &+ x)
        line &+= SIMD4(
          UInt32(sheet.bytes[from]), UInt32(sheet.bytes[from &+ 1]), UInt32(sheet.bytes[from &+ 2]),
          0)
        let to = (y &+ 1) &* width &+ x &+ 1
        sums[to] = sums[to &- width] &+ line
      }
    }
  }

  /// The mean red, green and blue of a box that is not empty and lies in the picture, and 0.
  @inline(__always)
  public func mean(_ left: Int, _ top: Int, _ right: Int, _ bottom: Int) -> SIMD4<Int32> {
    let area = UInt32(max(1, (right &- left) &* (bottom &- top)))
    let sum =
      sums[bottom &* width &+ right] &- sums[bottom &* width &+ left]
      &- sums[top &* width &+ right] &+ sums[top &* width &+ left]
    return SIMD4(truncatingIfNeeded: sum / area)
  }
}
