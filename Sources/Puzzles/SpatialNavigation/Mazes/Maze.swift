/// A maze: cells with walls between them, one start and one goal.
struct Maze: Hashable, Sendable {
  /// The grid.
  let lattice: Lattice
  /// For each cell, row by row, the sides that are open: bit m for the m-th of the grid's moves.
  ///
  /// A side is open from both cells that it lies between, and never at the border.
  let openSides: [UInt8]
  /// Where the walk begins.
  let start: Cell
  /// Where it must end.
  let goal: Cell

  /// Returns whether one can go from a cell by a move.
  func isOpen(_ cell: Cell, _ move: Move) -> Bool {
    guard let number = lattice.moves.firstIndex(of: move) else { return false }
    return openSides[lattice.index(of: cell)] >> UInt8(number) & 1 == 1
  }

  /// Where one can walk.
  var field: Field {
    let moves = lattice.moves
    return Field(lattice, start: start, goal: goal) { cell, move, _ in
      guard let number = moves.firstIndex(of: move) else { return false }
      return openSides[lattice.index(of: cell)] >> UInt8(number) & 1 == 1
    }
  }

  /// Whether every open side is open from both cells, and none at the border.
  func checkInvariants() -> Bool {
    openSides.count == lattice.count && lattice.contains(start) && lattice.contains(goal)
      && (0..<lattice.count).allSatisfy { index in
        let cell = lattice.cell(at: index)
        return lattice.moves.allSatisfy { move in
          guard isOpen(cell, move) else { return true }
          guard let other = lattice.neighbor(of: cell, by: move) else { return false }
          return isOpen(other, move.opposite)
        }
      }
  }
}

/// The ways of carving a maze.
enum MazeAlgorithm: String, Hashable, Sendable, CaseIterable {
  case recursiveBacktracker = "recursive_backtracker"
  case prim, kruskal, wilson
  case aldousBroder = "aldous_broder"
  case huntAndKill = "hunt_and_kill"
  case growingTree = "growing_tree"
  case sidewinder
  case binaryTree = "binary_tree"
  case eller
  case recursiveDivision = "recursive_division"

  /// Whether a grid of a kind can be carved so: the last five need rows and columns of squares.
  func suits(_ kind: Lattice.Kind) -> Bool {
    switch self {
    case .recursiveBacktracker, .prim, .kruskal, .wilson, .aldousBroder, .huntAndKill,
      .growingTree:
      true
    case .sidewinder, .binaryTree, .eller, .recursiveDivision: kind == .square
    }
  }
}

/// Where the start and the goal of a maze may lie.
enum MazeEnds: String, Hashable, Sendable, CaseIterable {
  /// In two different corners; on polar grids on the innermost and the outermost ring.
  case corners
  /// At the border, where an opening in the outer wall shows them.
  case openings
  /// At two dead ends, or the two cells farthest apart where there are fewer.
  case deadEnds = "dead_ends"
  /// Anywhere.
  case anywhere
}
