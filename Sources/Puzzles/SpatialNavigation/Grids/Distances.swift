/// How far every cell of a field is from one of them.
struct Distances: Hashable, Sendable {
  /// The distance of a cell that can't be reached.
  static let unreachable = Int.max

  private let lattice: Lattice
  private let values: [Int]

  /// How many cells the search took from its queue before it took the farthest asked for.
  let expanded: Int

  /// The number of cells that can be reached, the origin included.
  let reached: Int

  /// Searches a field breadth first.
  ///
  /// - Parameters:
  ///   - field: The field.
  ///   - origin: The cell to search from.
  ///   - target: The cell up to which expanded cells are counted.
  ///   - closed: A cell that may not be entered, if any.
  init(in field: Field, from origin: Cell, to target: Cell, without closed: Cell? = nil) {
    lattice = field.lattice
    let closed = closed.map(lattice.index(of:))
    let target = lattice.index(of: target)
    var values = [Int](repeating: Self.unreachable, count: lattice.count)
    var queue = [lattice.index(of: origin)]
    values[queue[0]] = 0
    var head = 0
    var expanded = 0
    while head < queue.count {
      let here = queue[head]
      head += 1
      if here == target { expanded = head }
      let distance = values[here]
      field.forEachStep(from: here) { _, next in
        if values[next] == Self.unreachable, next != closed {
          values[next] = distance + 1
          queue.append(next)
        }
      }
    }
    self.values = values
    self.expanded = expanded
    reached = queue.count
  }

  /// The number of moves to a cell, or ``unreachable``.
  subscript(cell: Cell) -> Int { values[lattice.index(of: cell)] }

  /// The number of moves to the cell of a number, or ``unreachable``.
  subscript(index index: Int) -> Int { values[index] }

  /// The numbers of the cells at most so far away, the nearest first.
  func order(upTo distance: Int) -> [Int] {
    values.indices.filter { values[$0] <= distance }.sorted { values[$0] < values[$1] }
  }
}

extension Field {
  /// The most shortest walks that are counted.
  static let mostWalks = 1_000_000_000_000

  /// Returns how many shortest walks lead from the start to the goal, up to 10¹².
  func shortestWalks(by fromStart: Distances) -> Int {
    let goal = lattice.index(of: goal)
    var counts = [Int](repeating: 0, count: lattice.count)
    counts[lattice.index(of: start)] = 1
    for cell in fromStart.order(upTo: fromStart[index: goal]) {
      forEachStep(from: cell) { _, next in
        guard fromStart[index: next] == fromStart[index: cell] + 1 else { return }
        counts[next] = min(counts[next] + counts[cell], Self.mostWalks)
      }
    }
    return counts[goal]
  }

  /// Returns the shortest walk with the fewest turns; of those, the one whose moves come earliest in
  /// the order of the grid's moves.
  func straightestWalk(by toGoal: Distances) -> [Move] {
    let none = Int.max / 2
    let goal = lattice.index(of: goal)
    // turns[cell][m]: the fewest turns from a cell, entered by the m-th move, to the goal.
    var turns = [Int](repeating: none, count: lattice.count * moves.count)
    func number(of move: Move) -> Int { moves.firstIndex(of: move) ?? 0 }
    for number in moves.indices { turns[goal * moves.count + number] = 0 }
    let start = lattice.index(of: start)
    for cell in toGoal.order(upTo: toGoal[index: start]) where cell != goal {
      for entry in moves.indices {
        var best = none
        forEachStep(from: cell) { move, next in
          guard toGoal[index: next] + 1 == toGoal[index: cell] else { return }
          let exit = number(of: move)
          best = min(best, turns[next * moves.count + exit] + (exit == entry ? 0 : 1))
        }
        turns[cell * moves.count + entry] = best
      }
    }
    var walk: [Move] = []
    var here = start
    while here != goal {
      var best: (cost: Int, move: Move, next: Int)?
      forEachStep(from: here) { move, next in
        guard toGoal[index: next] != Distances.unreachable,
          toGoal[index: next] + 1 == toGoal[index: here]
        else { return }
        let isTurn = walk.last.map { $0 != move } ?? false
        let cost = turns[next * moves.count + number(of: move)] + (isTurn ? 1 : 0)
        if cost < (best?.cost ?? none) { best = (cost, move, next) }
      }
      guard let best else { return [] }
      walk.append(best.move)
      here = best.next
    }
    return walk
  }
}
