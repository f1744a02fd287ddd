import Imaging
import Traces

/// A cell of the picture's thirds, in reading order.
enum Place: String, CaseIterable, Hashable, Sendable {
  case topLeft = "top left"
  case top
  case topRight = "top right"
  case left
  case middle
  case right
  case bottomLeft = "bottom left"
  case bottom
  case bottomRight = "bottom right"

  /// Creates the cell of a column and a row, from 0.
  init(column: Int, row: Int) { self = Self.allCases[row * 3 + column] }

  /// The column and the row, from 0.
  var cell: (column: Int, row: Int) {
    let index = Self.allCases.firstIndex(of: self) ?? 0
    return (index % 3, index / 3)
  }

  /// Where the centre of a box certainly lies; nil where it is within 3 % of another third.
  init?(of box: Box, in size: PictureSize) {
    guard let column = Self.third(box.x0 + box.x1, size.width),
      let row = Self.third(box.y0 + box.y1, size.height)
    else { return nil }
    self.init(column: column, row: row)
  }

  /// The third in which half of a number lies, at least 3 % of the length from the next one.
  private static func third(_ double: Int, _ length: Int) -> Int? {
    // In 600ths of twice the length: thirds end at 200 and 400, and 3 % of the length are 18.
    let place = double * 300
    for (index, range) in [(0, 182), (218, 382), (418, 600)].enumerated()
    where place >= range.0 * length && place <= range.1 * length { return index }
    return nil
  }
}
