import Seeding
import Traces

extension Placement {
  /// The most pixels of the longer side of a strip.
  static let longestStrip = 2100
  /// The pixels around a strip, and between a piece and its label.
  private static let margin = 8

  /// Lays pieces in one row or one column, in the order of their numbers, each label beside its piece.
  ///
  /// - Parameters:
  ///   - size: How large the pieces are.
  ///   - labels: How large the box of each label is; as many as pieces.
  ///   - gap: The pixels between pieces.
  ///   - chance: Whether it is a row or a column, where both are short enough.
  /// - Returns: Where everything lies.
  static func strip(
    _ size: PieceSize, labels: [(width: Int, height: Int)], gap: Int, using chance: inout Chance
  ) -> Placement {
    let count = labels.count
    let row = count * (size.wholeWidth + gap) - gap + 2 * margin
    let column = count * (size.wholeHeight + gap) - gap + 2 * margin
    // More often the one that makes a picture less long.
    let isRow =
      max(row, column) > longestStrip ? row < column : chance.happens(0.65) == (row <= column)
    let widest = labels.map(\.width).max() ?? 0
    let highest = labels.map(\.height).max() ?? 0
    var boxes: [Box] = []
    var beside: [Box] = []
    for (piece, label) in labels.enumerated() {
      let x = isRow ? margin + piece * (size.wholeWidth + gap) : widest + 2 * margin
      let y = isRow ? margin : margin + piece * (size.wholeHeight + gap)
      let box = size.cell(from: x, y)
      let left = isRow ? box.x0 + (size.width - label.width) / 2 : margin + widest - label.width
      let top =
        isRow ? y + size.wholeHeight + margin : box.y0 + (size.height - label.height) / 2
      boxes.append(box)
      beside.append(Box(left, top, left + label.width, top + label.height))
    }
    return Placement(
      kind: .strip,
      width: isRow ? row : widest + size.wholeWidth + 3 * margin,
      height: isRow ? highest + size.wholeHeight + 3 * margin : column, boxes: boxes,
      labels: beside)
  }
}
