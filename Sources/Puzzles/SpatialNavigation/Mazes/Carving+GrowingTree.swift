import Seeding

extension Carving {
  /// Carves from the newest cell half of the time, and from any cell with equal chances otherwise.
  ///
  /// Cells without new neighbours leave the list. Source: Buck, "Mazes for Programmers" (2015),
  /// chapter 11, growing tree.
  mutating func growTree(using chance: inout Chance) {
    let first = integer(below: lattice.count, using: &chance)
    marks[first] = .carved
    var active = [first]
    active.reserveCapacity(lattice.count)
    while !active.isEmpty {
      let place =
        coin(using: &chance) ? active.count - 1 : integer(below: active.count, using: &chance)
      let sides = sides(of: active[place], towards: .new)
      guard sides != 0 else {
        active.remove(at: place)
        continue
      }
      let next = openSide(pick(of: sides, using: &chance), of: active[place])
      marks[next] = .carved
      active.append(next)
    }
  }
}
