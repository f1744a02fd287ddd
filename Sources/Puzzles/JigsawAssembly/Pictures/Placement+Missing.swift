import Traces

extension Placement {
  /// A width and a height, in pixels.
  typealias Size = (width: Int, height: Int)

  /// Lays candidates under a board with a blank, in a row, or beside it, in a column: whichever makes the smaller
  /// picture.
  ///
  /// Each has its label below it in a row, to its right in a column. The board and the strip are centred on each
  /// other, a gap from the border and two gaps apart.
  ///
  /// - Parameters:
  ///   - board: The size of the board.
  ///   - piece: The size of a candidate.
  ///   - labels: The sizes of the labels, one for each candidate.
  ///   - gap: The pixels between candidates.
  /// - Returns: The strip and the board.
  static func missing(board: Size, piece: Size, labels: [Size], gap: Int) -> Placement {
    let row = strip(board: board, piece: piece, labels: labels, gap: gap)
    // A column is a row in a mirror along the diagonal.
    let column = strip(
      board: mirrored(board), piece: mirrored(piece), labels: labels.map(mirrored), gap: gap)
    return row.width * row.height <= column.width * column.height ? row : column.mirrored
  }

  private static func mirrored(_ size: Size) -> Size { (size.height, size.width) }

  private static func strip(board: Size, piece: Size, labels: [Size], gap: Int) -> Placement {
    let step = piece.width + gap
    let length = labels.count * step - gap
    let width = max(board.width, length) + 2 * gap
    let left = (width - board.width) / 2
    let start = (width - length) / 2
    let top = board.height + 3 * gap
    let bottom = top + piece.height + max(4, gap / 3)
    let thickest = labels.map(\.height).max() ?? 0
    return Placement(
      kind: .strip, width: width, height: bottom + thickest + gap,
      boxes: labels.indices.map { (number: Int) -> Box in
        let x = start + number * step
        return Box(x, top, x + piece.width, top + piece.height)
      },
      labels: labels.enumerated().map { (number: Int, size: Size) -> Box in
        let x = start + number * step + (piece.width - size.width) / 2
        return Box(x, bottom, x + size.width, bottom + size.height)
      },
      board: Box(left, gap, left + board.width, gap + board.height))
  }

  /// The placement with rows and columns exchanged.
  private var mirrored: Placement {
    Placement(
      kind: kind, width: height, height: width, boxes: boxes.map(\.mirrored),
      labels: labels.map(\.mirrored), board: board?.mirrored)
  }
}

extension Box {
  fileprivate var mirrored: Box { Box(y0, x0, y1, x1) }
}
