import Seeding

extension Carving {
  /// Carves by a walk that goes on into new cells while it can, then back to where it can again.
  ///
  /// Source: Buck, "Mazes for Programmers" (2015), chapter 5, recursive backtracker; the first cell
  /// and every step are uniform choices.
  mutating func backtrack(using chance: inout Chance) {
    var here = chance.integer(below: lattice.count)
    var trail: [Int] = []
    trail.reserveCapacity(lattice.count)
    marks[here] = .carved
    while true {
      let sides = sides(of: here, towards: .new)
      if sides != 0 {
        trail.append(here)
        here = openSide(pick(of: sides, using: &chance), of: here)
        marks[here] = .carved
      } else if let last = trail.popLast() {
        here = last
      } else {
        return
      }
    }
  }
}
