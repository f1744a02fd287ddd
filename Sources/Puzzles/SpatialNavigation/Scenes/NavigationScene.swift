import PuzzleKit

/// A board and what is asked about it.
public struct NavigationScene: Hashable, Sendable {
  /// The kinds of board.
  enum Board: Hashable, Sendable {
    case lake(Lake)
    case maze(MazeBoard)
  }

  /// What can be asked about a board.
  enum Question: Hashable, Sendable {
    /// A way from the start to the goal.
    case path
    /// How many moves a shortest way has.
    case length
    /// Whether there is a way at all.
    case exists
    /// Whether a plan can be walked, and else which of its moves is the first that can't be made.
    case safe(plan: [Move])
    /// Where a walk ends.
    case end(walk: [Move])
    /// What a cell is, or by which moves it can be left.
    case cell(Cell)
    /// Which of several walks, each drawn in a picture of its own, leads to the goal and can be made.
    case choice(walks: [[Move]])
  }

  /// The board.
  let board: Board
  /// What is asked.
  let question: Question

  /// Where one can walk.
  var field: Field {
    switch board {
    case .lake(let lake): lake.field
    case .maze(let board): board.maze.field
    }
  }

  /// The same for all boards that differ by a symmetry, whatever is asked about them.
  var signature: Signature {
    switch board {
    case .lake(let lake): lake.signature
    case .maze(let board): board.maze.signature
    }
  }

  /// The moves that can't be made from a cell, but for those through a gap in the outer wall, of which no
  /// question makes anything.
  func shut(at cell: Cell) -> [Move] {
    let field = field
    var openings: [MazeBoard.Opening] = []
    if case .maze(let board) = board { openings = board.openings }
    return field.moves.filter { move in
      field.step(from: cell, move) == nil
        && !openings.contains { $0.cell == cell && $0.side == move }
    }
  }

  /// What shuts the way from a cell by a move: `hole`, `wall` or `edge`; nil if it is open.
  func barrier(_ cell: Cell, _ move: Move) -> String? {
    switch board {
    case .lake(let lake):
      let next = cell.moved(move)
      return !lake.contains(next) ? "edge" : lake[next] == .hole ? "hole" : nil
    case .maze(let board): return board.maze.isOpen(cell, move) ? nil : "wall"
    }
  }
}

/// A maze with what it was drawn by.
struct MazeBoard: Hashable, Sendable {
  /// The maze.
  let maze: Maze
  /// How it was carved.
  let plan: MazePlan
  /// Gaps in the outer wall: the cell and the side, of the start and then of the goal.
  let openings: [Opening]

  /// A gap in the outer wall.
  struct Opening: Hashable, Sendable {
    let cell: Cell
    let side: Move
  }

  /// Creates a board; it has openings where its ends lie at them.
  init(_ maze: Maze, plan: MazePlan) {
    self.maze = maze
    self.plan = plan
    guard plan.ends == .openings else {
      openings = []
      return
    }
    openings = [maze.start, maze.goal].compactMap { cell in
      // The hub of a polar grid is no way out.
      let outer = maze.lattice.moves.first {
        $0 != .inward && maze.lattice.neighbor(of: cell, by: $0) == nil
      }
      return outer.map { Opening(cell: cell, side: $0) }
    }
  }
}

extension NavigationScene.Question {
  /// The forms of question, as records and knobs name them.
  enum Form: String, CaseIterable, Hashable, Sendable {
    case path, exists, length, safe, end, cell, choice
  }

  /// The form.
  var form: Form {
    switch self {
    case .path: .path
    case .length: .length
    case .exists: .exists
    case .safe: .safe
    case .end: .end
    case .cell: .cell
    case .choice: .choice
    }
  }

  /// What the walks of a choice are called.
  static let options = ["A", "B", "C", "D"]

  /// The moves that it asks about.
  var moves: [Move] {
    switch self {
    case .safe(let moves), .end(let moves): moves
    case .path, .length, .exists, .cell, .choice: []
    }
  }
}
