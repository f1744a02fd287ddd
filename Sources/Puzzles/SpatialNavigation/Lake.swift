/// A cell of a grid, rows and columns from 0 at the top left.
struct Cell: Hashable, Sendable {
  /// The row, from the top.
  var row: Int
  /// The column, from the left.
  var column: Int

  /// The cell that one move leads to, which may lie off the grid.
  func moved(_ move: Move, by steps: Int = 1) -> Cell {
    Cell(row: row + move.rows * steps, column: column + move.columns * steps)
  }
}

/// A step to one of the four neighbours.
enum Move: Int, Hashable, Sendable, CaseIterable {
  case left, right, up, down

  /// The letter of answers: L, R, U or D.
  var letter: String {
    switch self {
    case .left: "L"
    case .right: "R"
    case .up: "U"
    case .down: "D"
    }
  }

  /// How many rows it leads down.
  var rows: Int { self == .down ? 1 : self == .up ? -1 : 0 }

  /// How many columns it leads right.
  var columns: Int { self == .right ? 1 : self == .left ? -1 : 0 }

  /// The move back.
  var opposite: Move {
    switch self {
    case .left: .right
    case .right: .left
    case .up: .down
    case .down: .up
    }
  }
}

/// What a cell of a frozen lake is.
enum Meaning: UInt8, Hashable, Sendable, CaseIterable {
  case ice, hole, start, goal

  /// The name in legends and claims.
  var name: String {
    switch self {
    case .ice: "ice"
    case .hole: "hole"
    case .start: "start"
    case .goal: "goal"
    }
  }

  /// Gymnasium's letter.
  var letter: Character {
    switch self {
    case .ice: "F"
    case .hole: "H"
    case .start: "S"
    case .goal: "G"
    }
  }
}

/// A frozen lake: ice to walk on, holes to avoid, one start and one goal.
public struct Lake: Hashable, Sendable {
  /// The number of rows.
  let rows: Int
  /// The number of columns.
  let columns: Int
  /// What each cell is, row by row from the top.
  let meanings: [Meaning]
  /// Where the walk begins.
  let start: Cell
  /// Where it must end.
  let goal: Cell

  subscript(cell: Cell) -> Meaning {
    meanings[cell.row * columns + cell.column]
  }

  /// Returns whether a cell lies on the grid.
  func contains(_ cell: Cell) -> Bool {
    0..<rows ~= cell.row && 0..<columns ~= cell.column
  }

  /// Returns whether a cell lies on the grid and is no hole.
  func isFree(_ cell: Cell) -> Bool {
    contains(cell) && self[cell] != .hole
  }
}
