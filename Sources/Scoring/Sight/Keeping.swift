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
  private static let slack = 22

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
        let box = [
          column * side, row * side, min(width, (column + 1) * side), min(height, (row + 1) * side),
        ]
        let mean = mine.mean(box)
        var (low, high) = ([255, 255, 255], [0, 0, 0])
        for dy in -1...1 {
          for dx in -1...1 {
            let moved = [
              max(0, box[0] + dx), max(0, box[1] + dy), min(width, box[2] + dx),
              min(height, box[3] + dy),
            ]
            for (channel, value) in theirs.mean(moved).enumerated() {
              low[channel] = min(low[channel], value)
              high[channel] = max(high[channel], value)
            }
          }
        }
        isKept.append(
          mean.indices.allSatisfy {
            low[$0] - Self.slack <= mean[$0] && mean[$0] <= high[$0] + Self.slack
          })
      }
    }
    self.isKept = isKept
  }
}

/// Sums of colours over boxes of a picture.
public struct ColourSums: Sendable {
  private let width: Int
  private var sums: [Int]

  /// Sums up a picture.
  public init(_ sheet: Sheet) {
    width = sheet.width + 1
    sums = [Int](repeating: 0, count: width * (sheet.height + 1) * 3)
    for y in 0..<sheet.height {
      var line = [0, 0, 0]
      for x in 0..<sheet.width {
        let (from, to) = (3 &* (y &* sheet.width &+ x), 3 &* ((y &+ 1) &* width &+ x &+ 1))
        for channel in 0..<3 {
          line[channel] &+= Int(sheet.bytes[from &+ channel])
          sums[to &+ channel] = sums[to &- 3 &* width &+ channel] &+ line[channel]
        }
      }
    }
  }

  /// The mean colour of a box `[x0, y0, x1, y1]` that is not empty and lies in the picture, by channel.
  public func mean(_ box: [Int]) -> [Int] {
    let area = max(1, (box[2] - box[0]) * (box[3] - box[1]))
    return (0..<3).map { channel in
      func at(_ x: Int, _ y: Int) -> Int { sums[3 * (y * width + x) + channel] }
      return (at(box[2], box[3]) - at(box[0], box[3]) - at(box[2], box[1]) + at(box[0], box[1]))
        / area
    }
  }
}
