import Seeding

extension Carving {
  /// Carves by a walk into new cells that, where it is stuck, starts again beside what it carved.
  ///
  /// It starts again in the first new cell, row by row, that has a carved neighbour; one of them, a
  /// uniform choice, is joined. Source: Buck, "Mazes for Programmers" (2015), chapter 5.
  mutating func huntAndKill(using chance: inout Chance) {
    var here = chance.integer(below: lattice.count)
    var firstNew = 0
    marks[here] = .carved
    while true {
      let sides = sides(of: here, towards: .new)
      if sides != 0 {
        here = openSide(pick(of: sides, using: &chance), of: here)
        marks[here] = .carved
        continue
      }
      while marks[firstNew] == .carved { firstNew += 1 }
      var prey = firstNew
      var joints: UInt8 = 0
      while prey < lattice.count {
        if marks[prey] == .new {
          joints = self.sides(of: prey, towards: .carved)
          if joints != 0 { break }
        }
        prey += 1
      }
      guard joints != 0 else { return }
      openSide(pick(of: joints, using: &chance), of: prey)
      marks[prey] = .carved
      here = prey
    }
  }
}
