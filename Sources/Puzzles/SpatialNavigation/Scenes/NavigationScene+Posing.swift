import PuzzleKit
import Seeding

extension NavigationScene.Question.Form {
  /// The forms in the order of their weights.
  static let ordered: [Self] = [.path, .exists, .length, .safe, .end, .cell, .choice]
}

extension NavigationScene {
  /// A board about which nothing is asked but the way.
  fileprivate init(board: Board) {
    self.board = board
    question = .path
  }

  /// Asks something about a board.
  ///
  /// - Parameters:
  ///   - board: The board.
  ///   - form: The form of the question.
  ///   - isYes: Whether a plan that is asked about works.
  ///   - right: Which of the walks of a choice is the right one, from 0.
  ///   - chance: Draws what is asked about.
  /// - Throws: ``Rejection`` if the board has nothing of the kind.
  init(
    _ board: Board, _ form: Question.Form, isYes: Bool, right: Int,
    using chance: inout Chance
  ) throws(Rejection) {
    self.board = board
    switch form {
    case .path: question = .path
    case .exists: question = .exists
    case .length: question = .length
    case .safe:
      question = .safe(
        plan: isYes
          ? try board.walk(of: 2...14, using: &chance) : try board.failingPlan(using: &chance))
    case .end: question = .end(walk: try board.walk(of: 3...12, using: &chance))
    case .cell: question = .cell(try board.cell(using: &chance))
    case .choice: question = .choice(walks: try board.walks(right: right, using: &chance))
    }
  }
}

extension NavigationScene.Board {
  /// Where one can walk.
  var field: Field {
    switch self {
    case .lake(let lake): lake.field
    case .maze(let board): board.maze.field
    }
  }

  /// Returns the board with its goal shut off from its start.
  func severed(using chance: inout Chance) throws(Rejection) -> NavigationScene.Board {
    switch self {
    case .maze(let board):
      guard let maze = board.maze.severed(using: &chance) else { throw Rejection("no-cut") }
      return .maze(MazeBoard(maze, plan: board.plan))
    case .lake(let lake):
      var lake = lake
      while let route = Route(of: lake.field) {
        // A hole on the way, neither at its beginning nor at its end.
        guard let cell = chance.element(of: Array(route.cells.dropFirst().dropLast())) else {
          throw Rejection("no-cut")
        }
        var meanings = lake.meanings
        meanings[lake.lattice.index(of: cell)] = .hole
        lake = Lake(
          rows: lake.rows, columns: lake.columns, meanings: meanings, start: lake.start,
          goal: lake.goal)
      }
      return .lake(lake)
    }
  }

  /// Draws a walk from the start that comes to no cell twice: half of the time the way to the goal.
  func walk(
    of lengths: ClosedRange<Int>, using chance: inout Chance
  ) throws(Rejection) -> [Move] {
    let field = field
    if chance.happens(0.4), let route = Route(of: field), lengths.contains(route.length) {
      return route.walk
    }
    let length = chance.integer(in: lengths)
    var visited: Set<Cell> = [field.start]
    var here = field.start
    var moves: [Move] = []
    while moves.count < length {
      let ways = field.exits(of: here).filter { move in
        field.step(from: here, move).map { !visited.contains($0) } ?? false
      }
      guard let move = chance.element(of: ways), let next = field.step(from: here, move) else {
        break
      }
      moves.append(move)
      visited.insert(next)
      here = next
    }
    guard moves.count >= lengths.lowerBound else {
      throw Rejection("no-walk", "a walk of \(length)")
    }
    return moves
  }

  /// Draws a plan of which one move can't be made; those after it are as if it could.
  fileprivate func failingPlan(using chance: inout Chance) throws(Rejection) -> [Move] {
    var moves = try walk(of: 2...14, using: &chance)
    let field = field
    guard let cells = field.cells(of: moves, from: field.start) else { throw Rejection("no-walk") }
    // Places in the walk where another move is shut; the earliest ones are too easily seen.
    let places = moves.indices.filter { place in
      field.exits(of: cells[place]).count < field.moves.count
    }
    let late = places.filter { $0 > 0 }
    guard let place = chance.element(of: late.isEmpty ? places : late) else {
      throw Rejection("no-trap", "a cell of the walk that is shut on a side")
    }
    let shut = NavigationScene(board: self).shut(at: cells[place]).filter { move in
      place == 0 || move != moves[place - 1].opposite
    }
    guard let wrong = chance.element(of: shut) else { throw Rejection("no-trap") }
    moves[place] = wrong
    return moves
  }

  /// Draws a cell to ask about: holes and ice of a lake as often, cells of a maze by the number of their
  /// ways out.
  fileprivate func cell(using chance: inout Chance) throws(Rejection) -> Cell {
    let field = field
    let all = (0..<field.lattice.count).map(field.lattice.cell(at:))
    switch self {
    case .lake(let lake):
      let meaning = chance.pick(Meaning.hole, .ice)
      guard let cell = chance.element(of: all.filter { lake[$0] == meaning }) else {
        throw Rejection("no-such-cell", meaning.name)
      }
      return cell
    case .maze:
      let count = chance.integer(in: 1...4)
      let cells = all.filter { cell in
        cell != field.start && cell != field.goal && field.exits(of: cell).count == count
      }
      guard let cell = chance.element(of: cells) else {
        throw Rejection("no-such-cell", "\(count) ways out")
      }
      return cell
    }
  }
}
