import Seeding

extension Carving {
  /// Carves a uniform spanning tree by a random walk that joins every cell it enters first.
  ///
  /// Source: Aldous, "The random walk construction of uniform spanning trees", SIAM J. Discrete
  /// Math. 3 (1990); Broder, "Generating random spanning trees", FOCS 1989.
  mutating func walkEverywhere(using chance: inout Chance) {
    var here = chance.integer(below: lattice.count)
    marks[here] = .carved
    var rest = lattice.count - 1
    while rest > 0 {
      let side = pick(of: inner[here], using: &chance)
      let next = neighbor(of: here, side: side)
      if marks[next] == .new {
        openSide(side, of: here)
        marks[next] = .carved
        rest -= 1
      }
      here = next
    }
  }
}
