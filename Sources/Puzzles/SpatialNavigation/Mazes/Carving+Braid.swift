import Seeding

extension Carving {
  /// Opens dead ends, in a uniformly chosen order, until a share of them is gone.
  ///
  /// Each is opened to a neighbour that is a dead end too, if there is one, so that both are gone; the
  /// last one that has to go, to a neighbour that is none, if there is one. Of equally good neighbours
  /// chance chooses. Source: Buck, "Mazes for Programmers" (2015), chapter 9, braiding.
  ///
  /// - Parameter share: The share in hundredths, 0 to 100; the number of dead ends that go is rounded
  ///   to the nearest, and may be one more where the last dead end has only dead ends around it.
  mutating func braid(_ share: Int, using chance: inout Chance) {
    precondition(0...100 ~= share, "a share is 0 to 100 hundredths")
    guard share > 0 else { return }
    var ends = deadEnds
    var rest = (ends.count * share + 50) / 100
    chance.shuffle(&ends)
    for end in ends where rest > 0 && open[end].nonzeroBitCount == 1 {
      let walls = inner[end] & ~open[end]
      guard walls != 0 else { continue }
      var deadWalls: UInt8 = 0
      for side in 0..<degree where walls >> UInt8(side) & 1 == 1 {
        if open[neighbor(of: end, side: side)].nonzeroBitCount == 1 {
          deadWalls |= 1 << UInt8(side)
        }
      }
      let best = rest > 1 ? deadWalls : walls & ~deadWalls
      let side = pick(of: best == 0 ? walls : best, using: &chance)
      openSide(side, of: end)
      rest -= deadWalls >> UInt8(side) & 1 == 1 ? 2 : 1
    }
  }
}
