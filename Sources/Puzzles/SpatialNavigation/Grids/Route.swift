/// What solving a field proved: the way from its start to its goal.
public struct Route: Hashable, Sendable {
  /// Where one can walk.
  let field: Field
  /// The walk that is told: of the shortest walks the one with the fewest turns.
  let walk: [Move]
  /// The cells it visits, from the start to the goal.
  let cells: [Cell]
  /// How many walks are as short, up to 10¹².
  let count: Int
  /// How often it changes direction.
  let turns: Int
  /// The distance of every cell from the start.
  let fromStart: Distances
  /// The distance of every cell from the goal.
  let toGoal: Distances
  /// The number of dead ends other than the start and the goal.
  let deadEnds: Int
  /// The steps off the walk that a solver must weigh, in the order of the walk.
  let choices: [Choice]

  /// The number of moves of a shortest walk.
  var length: Int { walk.count }

  /// Solves a field.
  ///
  /// - Returns: Nil if no walk leads from the start to the goal.
  init?(of field: Field) {
    let toGoal = Distances(in: field, from: field.goal, to: field.start)
    guard toGoal[field.start] != Distances.unreachable else { return nil }
    let fromStart = Distances(in: field, from: field.start, to: field.goal)
    let walk = field.straightestWalk(by: toGoal)
    guard let cells = field.cells(of: walk, from: field.start) else { return nil }
    self.field = field
    self.walk = walk
    self.cells = cells
    count = field.shortestWalks(by: fromStart)
    turns = walk.indices.dropFirst().count { walk[$0] != walk[$0 - 1] }
    deadEnds = field.deadEnds
    choices = Choice.all(in: field, along: cells, fromStart: fromStart, toGoal: toGoal)
    self.fromStart = fromStart
    self.toGoal = toGoal
  }

  /// The difficulty, from 0 to 100.
  ///
  /// With w = moves + 2 · turns + 3 · misleading steps + cells expanded by a breadth-first search
  /// from the start until it takes the goal, the difficulty is 100 · w ÷ (w + 60), to a tenth. A
  /// misleading step leads off the walk into a pocket or onto a longer way.
  var difficulty: Double {
    let work: Int = length + 2 * turns + 3 * misleading + fromStart.expanded
    let whole: Int = work + 60
    let tenths: Int = (1000 * work + whole / 2) / whole
    return Double(tenths) / 10
  }

  /// The number of steps off the walk into a pocket or onto a longer way.
  var misleading: Int {
    choices.reduce(0) { if case .equal = $1.outcome { $0 } else { $0 + 1 } }
  }
}

/// A step that leads off the walk, and what would come of it.
struct Choice: Hashable, Sendable {
  /// What comes of a step.
  enum Outcome: Hashable, Sendable {
    /// It enters so many cells that lead nowhere else.
    case pocket(cells: Int)
    /// The goal takes so many moves in all, more than the shortest walk.
    case longer(moves: Int)
    /// The goal takes as many moves as on the shortest walk.
    case equal
  }

  /// The cell of the walk.
  let cell: Cell
  /// Its place in the walk, from 0 at the start.
  let place: Int
  /// The step off the walk.
  let move: Move
  /// The cell that the step enters.
  let next: Cell
  /// What comes of it.
  let outcome: Outcome

  /// Finds every step off a walk.
  static func all(
    in field: Field, along cells: [Cell], fromStart: Distances, toGoal: Distances
  ) -> [Choice] {
    var choices: [Choice] = []
    for place in 0..<(cells.count - 1) {
      let cell = cells[place]
      for move in field.moves {
        guard let next = field.step(from: cell, move), next != cells[place + 1],
          place == 0 || next != cells[place - 1]
        else { continue }
        let beyond = Distances(in: field, from: next, to: next, without: cell)
        let leadsOn =
          beyond[field.goal] != Distances.unreachable
          || (cell != field.start && beyond[field.start] != Distances.unreachable)
        // A step from which every way to the goal comes back is no way of its own.
        guard !leadsOn || beyond[field.goal] == toGoal[next] else { continue }
        let moves = fromStart[cell] + 1 + toGoal[next]
        let outcome: Outcome =
          !leadsOn
          ? .pocket(cells: beyond.reached)
          : moves > fromStart[field.goal] ? .longer(moves: moves) : .equal
        choices.append(Choice(cell: cell, place: place, move: move, next: next, outcome: outcome))
      }
    }
    return choices
  }
}
