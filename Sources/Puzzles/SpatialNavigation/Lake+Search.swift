/// How far every free cell of a lake is from one of them.
struct Distances: Hashable, Sendable {
  /// The distance of a cell that can't be reached.
  static let unreachable = Int.max

  private let columns: Int
  private let values: [Int]

  /// How many cells the search took from its queue before it took the farthest asked for.
  let expanded: Int

  /// Searches a lake breadth first.
  ///
  /// - Parameters:
  ///   - lake: The lake.
  ///   - origin: The free cell to search from.
  ///   - target: The cell up to which expanded cells are counted.
  ///   - closed: A cell that may not be entered, if any.
  init(in lake: Lake, from origin: Cell, to target: Cell, without closed: Cell? = nil) {
    columns = lake.columns
    var values = [Int](repeating: Self.unreachable, count: lake.rows * lake.columns)
    var queue = [origin]
    queue.reserveCapacity(values.count)
    values[origin.row * lake.columns + origin.column] = 0
    var head = 0
    var expanded = 0
    while head < queue.count {
      let here = queue[head]
      head += 1
      if here == target { expanded = head }
      let distance = values[here.row * lake.columns + here.column]
      for move in Move.allCases {
        let next = here.moved(move)
        guard lake.isFree(next), next != closed else { continue }
        let place = next.row * lake.columns + next.column
        if values[place] == Self.unreachable {
          values[place] = distance + 1
          queue.append(next)
        }
      }
    }
    self.values = values
    self.expanded = expanded
  }

  /// The number of moves to a cell, or ``unreachable``.
  subscript(cell: Cell) -> Int { values[cell.row * columns + cell.column] }

  /// The number of cells that can be reached, the origin included.
  var reached: Int { values.reduce(0) { $1 == Self.unreachable ? $0 : $0 + 1 } }
}

extension Lake {
  /// Returns how many shortest walks lead from the start to the goal, up to 10¹².
  func shortestWalks(by fromStart: Distances) -> Int {
    var counts = [Int](repeating: 0, count: rows * columns)
    counts[start.row * columns + start.column] = 1
    let order = meanings.indices.map { Cell(row: $0 / columns, column: $0 % columns) }
      .filter { fromStart[$0] <= fromStart[goal] }
      .sorted { fromStart[$0] < fromStart[$1] }
    for cell in order where cell != start {
      var sum = 0
      for move in Move.allCases {
        let before = cell.moved(move)
        guard isFree(before), fromStart[before] != Distances.unreachable,
          fromStart[before] + 1 == fromStart[cell]
        else { continue }
        sum += counts[before.row * columns + before.column]
      }
      counts[cell.row * columns + cell.column] = min(sum, 1_000_000_000_000)
    }
    return counts[goal.row * columns + goal.column]
  }

  /// Returns the shortest walk with the fewest turns; of those, the one whose moves come earliest in
  /// the order left, right, up, down.
  func straightestWalk(by toGoal: Distances) -> [Move] {
    // turns[cell][move]: the fewest turns from a cell, entered by that move, to the goal.
    let none = Int.max / 2
    var turns = [Int](repeating: none, count: rows * columns * 4)
    func place(_ cell: Cell, _ move: Move) -> Int {
      (cell.row * columns + cell.column) * 4 + move.rawValue
    }
    func onward(_ cell: Cell, _ move: Move) -> Cell? {
      let next = cell.moved(move)
      return isFree(next) && toGoal[next] != Distances.unreachable
        && toGoal[next] + 1 == toGoal[cell] ? next : nil
    }
    for move in Move.allCases { turns[place(goal, move)] = 0 }
    let order = meanings.indices.map { Cell(row: $0 / columns, column: $0 % columns) }
      .filter { toGoal[$0] > 0 && toGoal[$0] <= toGoal[start] }
      .sorted { toGoal[$0] < toGoal[$1] }
    for cell in order {
      for entry in Move.allCases {
        var best = none
        for exit in Move.allCases {
          guard let next = onward(cell, exit) else { continue }
          best = min(best, turns[place(next, exit)] + (exit == entry ? 0 : 1))
        }
        turns[place(cell, entry)] = best
      }
    }
    var walk: [Move] = []
    var here = start
    while here != goal {
      var best: (cost: Int, move: Move, next: Cell)?
      for move in Move.allCases {
        guard let next = onward(here, move) else { continue }
        let isTurn = walk.last.map { $0 != move } ?? false
        let cost = turns[place(next, move)] + (isTurn ? 1 : 0)
        if cost < (best?.cost ?? none) { best = (cost, move, next) }
      }
      guard let best else { return [] }
      walk.append(best.move)
      here = best.next
    }
    return walk
  }

  /// The number of ends: free cells other than start and goal with a single free neighbour.
  var deadEnds: Int {
    meanings.indices.reduce(0) { count, index in
      let cell = Cell(row: index / columns, column: index % columns)
      guard meanings[index] == .ice else { return count }
      let free = Move.allCases.reduce(0) { isFree(cell.moved($1)) ? $0 + 1 : $0 }
      return free == 1 ? count + 1 : count
    }
  }

  /// The number of holes.
  var holes: Int { meanings.reduce(0) { $1 == .hole ? $0 + 1 : $0 } }

  /// The cells that a walk visits from a cell, that cell first.
  func cells(of walk: [Move], from origin: Cell) -> [Cell] {
    var cells = [origin]
    for move in walk { cells.append(cells[cells.count - 1].moved(move)) }
    return cells
  }
}
