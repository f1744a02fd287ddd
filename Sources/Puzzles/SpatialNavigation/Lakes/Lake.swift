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

  /// Gymnasium's letter, in ASCII.
  var letter: UInt8 {
    switch self {
    case .ice: UInt8(ascii: "F")
    case .hole: UInt8(ascii: "H")
    case .start: UInt8(ascii: "S")
    case .goal: UInt8(ascii: "G")
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

extension Lake {
  /// The grid.
  var lattice: Lattice { Lattice(kind: .square, rows: rows, columns: columns) }

  /// Where one can walk.
  var field: Field {
    Field(lattice, start: start, goal: goal) { from, _, to in
      self[from] != .hole && self[to] != .hole
    }
  }

  /// The number of holes.
  var holes: Int { meanings.reduce(0) { $1 == .hole ? $0 + 1 : $0 } }
}
