import Seeding

extension Carving {
  /// Carves outwards from one cell: always a uniformly chosen cell of the frontier is joined to a
  /// uniformly chosen neighbour in the maze.
  ///
  /// This is the randomized algorithm of Prim over frontier cells, not over walls or weights. Source:
  /// Buck, "Maze Generation: Prim's Algorithm" (2011), weblog.jamisbuck.org.
  mutating func growByFrontier(using chance: inout Chance) {
    var frontier: [Int] = []
    frontier.reserveCapacity(lattice.count)
    var here = integer(below: lattice.count, using: &chance)
    while true {
      marks[here] = .carved
      for side in 0..<degree {
        let next = neighbor(of: here, side: side)
        if marks[next] == .new {
          marks[next] = .frontier
          frontier.append(next)
        }
      }
      guard !frontier.isEmpty else { return }
      frontier.swapAt(integer(below: frontier.count, using: &chance), frontier.count - 1)
      here = frontier.removeLast()
      openSide(pick(of: sides(of: here, towards: .carved), using: &chance), of: here)
    }
  }
}
