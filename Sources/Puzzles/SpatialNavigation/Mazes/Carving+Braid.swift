import Seeding

extension Carving {
  /// Opens dead ends, in a uniformly chosen order, until a share of them is gone.
  ///
  /// Each is opened to a neighbour that is a dead end too, if there is one, so that both are gone; the
  /// last one that has to go, to a neighbour that is none. Of equally good neighbours
  /// chance chooses. Source: Buck, "Mazes for Programmers" (2015), chapter 9, braiding.
  ///
  /// - Parameters:
  ///   - share: The share in hundredths, 0 to 100; the number of dead ends that go is rounded to the
  ///     nearest, and may be one more where every dead end left has only dead ends around it.
  ///   - chance: Chooses.
  mutating func braid(_ share: Int, using chance: inout Chance) {
    precondition(0...100 ~= share, "a share is 0 to 100 hundredths")
    guard share > 0 else { return }
    var ends = deadEnds
    var rest = (ends.count * share + 50) / 100
    chance.shuffle(&ends)
    // The last to go waits for one that takes no other with it; there may be none.
    for mayTakeTwo in [false, true] {
      for end in ends where rest > 0 && open[end].nonzeroBitCount == 1 {
        let walls = inner[end] & ~open[end]
        let deadWalls = walls & sides(of: end) { open[$0].nonzeroBitCount == 1 }
        var best = rest > 1 ? deadWalls : walls & ~deadWalls
        if best == 0 {
          guard walls != 0, rest > 1 || mayTakeTwo else { continue }
          best = walls
        }
        let side = pick(of: best, using: &chance)
        openSide(side, of: end)
        rest -= deadWalls >> UInt8(side) & 1 == 1 ? 2 : 1
      }
    }
  }
}
