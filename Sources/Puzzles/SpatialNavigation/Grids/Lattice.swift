/// How the cells of a grid lie, and which of them are neighbours.
struct Lattice: Hashable, Sendable {
  /// The kinds of grid.
  enum Kind: String, Hashable, Sendable, CaseIterable {
    /// Squares in rows and columns.
    case square
    /// Hexagons with a corner on top; every second row, from the second, stands half a cell to the
    /// right.
    case hexagonal
    /// Rings around a hub, each cut into as many sectors; sectors count clockwise from the top.
    case polar
  }

  /// The kind.
  let kind: Kind
  /// The number of rows, or of rings.
  let rows: Int
  /// The number of cells in a row, or of sectors.
  let columns: Int

  /// The moves that there are, in a fixed order: a cell's sides are numbered by it.
  var moves: [Move] { Self.moves(of: kind) }

  /// The moves on grids of a kind, in a fixed order.
  static func moves(of kind: Kind) -> [Move] {
    switch kind {
    case .square: [.left, .right, .up, .down]
    case .hexagonal: [.left, .right, .upLeft, .upRight, .downLeft, .downRight]
    case .polar: [.inward, .outward, .clockwise, .counterclockwise]
    }
  }

  /// The number of cells.
  var count: Int { rows * columns }

  /// The number of a cell, row by row.
  func index(of cell: Cell) -> Int { cell.row * columns + cell.column }

  /// The cell of a number.
  func cell(at index: Int) -> Cell { Cell(row: index / columns, column: index % columns) }

  /// Returns whether a cell lies on the grid.
  func contains(_ cell: Cell) -> Bool {
    0..<rows ~= cell.row && 0..<columns ~= cell.column
  }

  /// Returns the neighbour that a move leads to, or nil off the grid or where there is no such move.
  func neighbor(of cell: Cell, by move: Move) -> Cell? {
    var next = cell
    // The cells of rows that stand to the right have their upper and lower left neighbours in their own
    // column.
    let shift = cell.row & 1
    switch (kind, move) {
    case (.square, .left), (.hexagonal, .left): next.column -= 1
    case (.square, .right), (.hexagonal, .right): next.column += 1
    case (.square, .up): next.row -= 1
    case (.square, .down): next.row += 1
    case (.hexagonal, .upLeft): next = Cell(row: cell.row - 1, column: cell.column - 1 + shift)
    case (.hexagonal, .upRight): next = Cell(row: cell.row - 1, column: cell.column + shift)
    case (.hexagonal, .downLeft): next = Cell(row: cell.row + 1, column: cell.column - 1 + shift)
    case (.hexagonal, .downRight): next = Cell(row: cell.row + 1, column: cell.column + shift)
    case (.polar, .inward): next.row -= 1
    case (.polar, .outward): next.row += 1
    case (.polar, .clockwise): next.column = (cell.column + 1) % columns
    case (.polar, .counterclockwise): next.column = (cell.column + columns - 1) % columns
    default: return nil
    }
    return contains(next) ? next : nil
  }
}
