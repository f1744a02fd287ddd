import Seeding

/// The fewest walls that part some cells of a maze from others.
///
/// Source: Ford and Fulkerson, "Maximal flow through a network", Canadian J. Math. 8 (1956), with
/// breadth-first augmenting ways (Edmonds and Karp, J. ACM 19, 1972); each open side carries one unit
/// either way.
struct MinimumCut {
  /// The maze.
  let carving: Carving
  /// For cell i and side m, at `i * degree + m`, what flows out: -1, 0 or 1.
  private var flow: [Int8]
  /// Where the last run began.
  private var sources: [Int] = []

  /// Creates the search in a maze.
  init(of maze: Maze) {
    carving = Carving(maze)
    flow = [Int8](repeating: 0, count: carving.neighbors.count)
  }

  /// Finds a greatest flow from some cells to others.
  ///
  /// - Returns: Its size, which is the number of walls of a smallest cut.
  @discardableResult
  mutating func run(from sources: [Int], to sinks: [Int]) -> Int {
    self.sources = sources
    for arc in flow.indices { flow[arc] = 0 }
    let count = carving.lattice.count
    var isSink = [Bool](repeating: false, count: count)
    for sink in sinks { isSink[sink] = true }
    var size = 0
    while true {
      // For each cell the arc that entered it, -2 for sources, -1 if it was not reached.
      var entries = [Int](repeating: -1, count: count)
      for source in sources { entries[source] = -2 }
      var queue = sources
      var head = 0
      var found: Int?
      while head < queue.count, found == nil {
        let here = queue[head]
        head += 1
        forEachResidual(from: here) { arc, next in
          guard entries[next] == -1 else { return }
          entries[next] = arc
          queue.append(next)
          if isSink[next], found == nil { found = next }
        }
      }
      guard var here = found else { return size }
      while entries[here] >= 0 {
        let arc = entries[here]
        let cell = arc / carving.degree
        flow[arc] += 1
        flow[here * carving.degree + carving.opposites[arc % carving.degree]] -= 1
        here = cell
      }
      size += 1
    }
  }

  /// Returns the cells on the near side of one of the smallest cuts of the last run.
  ///
  /// Goes from the cut nearest to the sources to ever farther ones, each beyond a wall, chosen by
  /// chance, of the one before, and takes one of them, all equally probable.
  func side(to sinks: [Int], using chance: inout Chance) -> [Bool] {
    var near = [Bool](repeating: false, count: carving.lattice.count)
    spread(from: sources, over: &near)
    var cuts = [near]
    while true {
      var farther: [[Bool]] = []
      for cell in near.indices where near[cell] {
        for side in 0..<carving.degree where carving.open[cell] >> UInt8(side) & 1 == 1 {
          let next = carving.neighbor(of: cell, side: side)
          guard !near[next] else { continue }
          var beyond = near
          spread(from: [next], over: &beyond)
          if !sinks.contains(where: { beyond[$0] }) { farther.append(beyond) }
        }
      }
      guard let next = chance.element(of: farther) else { break }
      near = next
      cuts.append(near)
    }
    return cuts[chance.integer(below: cuts.count)]
  }

  /// Returns the connected sets of so many cells, 1 to 3, that a cell belongs to, in a fixed order.
  func patches(of size: Int, around cell: Int) -> [[Int]] {
    var patches = [[cell]]
    for _ in 1..<max(size, 1) {
      var larger: [[Int]] = []
      for patch in patches {
        for member in patch {
          for side in 0..<carving.degree where carving.open[member] >> UInt8(side) & 1 == 1 {
            let next = carving.neighbor(of: member, side: side)
            guard !patch.contains(next) else { continue }
            let grown = (patch + [next]).sorted()
            if !larger.contains(grown) { larger.append(grown) }
          }
        }
      }
      patches = larger
    }
    return patches
  }

  /// Calls a closure with each arc out of a cell that has room, and the cell that it enters.
  private func forEachResidual(from cell: Int, _ body: (Int, Int) -> Void) {
    for side in 0..<carving.degree where carving.open[cell] >> UInt8(side) & 1 == 1 {
      let arc = cell * carving.degree + side
      if flow[arc] < 1 { body(arc, carving.neighbor(of: cell, side: side)) }
    }
  }

  /// Adds to a set of cells all that arcs with room lead to from some cells.
  private func spread(from cells: [Int], over reached: inout [Bool]) {
    for cell in cells { reached[cell] = true }
    var stack = cells
    while let here = stack.popLast() {
      forEachResidual(from: here) { _, next in
        guard !reached[next] else { return }
        reached[next] = true
        stack.append(next)
      }
    }
  }
}
