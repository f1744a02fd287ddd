import Traces

/// Where everything lies in a problem picture, in its pixels.
struct Placement: Hashable, Sendable {
  /// How pieces lie.
  enum Kind: String, CaseIterable, Sendable { case grid, strip, tray }

  let kind: Kind
  /// The size of the picture.
  let width: Int
  let height: Int
  /// The cell of each piece, by the number of the piece.
  let boxes: [Box]
  /// The box of each label, where labels lie beside their pieces.
  var labels: [Box] = []
  /// Where a board with a blank is shown, if there is one.
  var board: Box? = nil
  /// Where pieces are scattered, if they are.
  var tray: Box? = nil

  /// How large the pieces are, in pixels.
  struct PieceSize: Hashable, Sendable {
    /// The size of a cell.
    let width: Int
    let height: Int
    /// How far pieces reach beyond their cells.
    var overhang = 0

    /// The size of a cell with what lies beyond.
    var wholeWidth: Int { width + 2 * overhang }
    var wholeHeight: Int { height + 2 * overhang }

    /// The cell of a piece all of which begins at a point.
    func cell(from x: Int, _ y: Int) -> Box {
      Box(x + overhang, y + overhang, x + overhang + width, y + overhang + height)
    }
  }

  /// Lays pieces in rows and columns, in the order of their numbers, with no margin around them.
  static func grid(_ layout: Layout, _ size: PieceSize, gap: Int) -> Placement {
    let (across, down) = (size.wholeWidth + gap, size.wholeHeight + gap)
    let boxes = (0..<layout.count).map { piece in
      size.cell(from: piece % layout.columns * across, piece / layout.columns * down)
    }
    return Placement(
      kind: .grid, width: layout.columns * across - gap, height: layout.rows * down - gap,
      boxes: boxes)
  }
}
