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

  /// Lays pieces in rows and columns, in the order of their numbers, with no margin around them.
  static func grid(_ layout: Layout, width: Int, height: Int, gap: Int) -> Placement {
    let boxes = (0..<layout.count).map { piece in
      let x = piece % layout.columns * (width + gap)
      let y = piece / layout.columns * (height + gap)
      return Box(x, y, x + width, y + height)
    }
    return Placement(
      kind: .grid, width: layout.columns * (width + gap) - gap,
      height: layout.rows * (height + gap) - gap, boxes: boxes)
  }
}
