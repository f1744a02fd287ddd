/// A cell of a grid, its row and its place in the row from 0.
///
/// On square and hexagonal grids rows count from the top and columns from the left. On polar grids a
/// row is a ring, from the innermost, and a column a sector, clockwise from the top.
public struct Cell: Hashable, Sendable {
  /// The row, or the ring.
  var row: Int
  /// The place in the row, or the sector.
  var column: Int

  /// The cell of a square grid that one move leads to, which may lie off the grid.
  func moved(_ move: Move, by steps: Int = 1) -> Cell {
    Cell(row: row + move.rows * steps, column: column + move.columns * steps)
  }
}

/// A step to a neighbour.
enum Move: Int, Hashable, Sendable, CaseIterable {
  // Square grids; left and right on hexagonal ones too.
  case left, right, up, down
  // Hexagonal grids
  case upLeft, upRight, downLeft, downRight
  // Polar grids
  case inward, outward, clockwise, counterclockwise

  /// What answers call it: `L`, `UR`, `CW`.
  var letter: String {
    switch self {
    case .left: "L"
    case .right: "R"
    case .up: "U"
    case .down: "D"
    case .upLeft: "UL"
    case .upRight: "UR"
    case .downLeft: "DL"
    case .downRight: "DR"
    case .inward: "IN"
    case .outward: "OUT"
    case .clockwise: "CW"
    case .counterclockwise: "CCW"
    }
  }

  /// How many rows it leads down on a square grid.
  var rows: Int { self == .down ? 1 : self == .up ? -1 : 0 }

  /// How many columns it leads right on a square grid.
  var columns: Int { self == .right ? 1 : self == .left ? -1 : 0 }

  /// The move back.
  var opposite: Move {
    switch self {
    case .left: .right
    case .right: .left
    case .up: .down
    case .down: .up
    case .upLeft: .downRight
    case .upRight: .downLeft
    case .downLeft: .upRight
    case .downRight: .upLeft
    case .inward: .outward
    case .outward: .inward
    case .clockwise: .counterclockwise
    case .counterclockwise: .clockwise
    }
  }
}
