import Seeding

extension Maze {
  /// Returns the maze with further walls, so that no way leads from its start to its goal.
  ///
  /// As few walls are added as can be while both the region of the start and that of the goal have at
  /// least 3 cells; where they can't, as many as they can. Which of such cuts, chance chooses.
  ///
  /// - Returns: The maze itself if no way leads to the goal anyway; nil if the start is the goal.
  func severed(using chance: inout Chance) -> Maze? {
    guard start != goal else { return nil }
    var cut = MinimumCut(of: self)
    let (start, goal) = (lattice.index(of: start), lattice.index(of: goal))
    let fewest = cut.run(from: [start], to: [goal])
    guard fewest > 0 else { return self }
    // Cells that stay with the start and with the goal, the more the better.
    let sizes = [(3, 3), (3, 2), (2, 3), (2, 2), (3, 1), (1, 3), (2, 1), (1, 2), (1, 1)]
    for (startSize, goalSize) in sizes {
      let starts = chance.shuffled(cut.patches(of: startSize, around: start))
      let goals = chance.shuffled(cut.patches(of: goalSize, around: goal))
      var best: (walls: Int, sources: [Int], sinks: [Int])?
      search: for sources in starts {
        for sinks in goals where !sources.contains(where: sinks.contains) {
          let walls = cut.run(from: sources, to: sinks)
          if walls < best?.walls ?? .max { best = (walls, sources, sinks) }
          // No cut can do with fewer.
          if walls == fewest { break search }
        }
      }
      guard let best else { continue }
      cut.run(from: best.sources, to: best.sinks)
      let isCutOff = cut.side(to: best.sinks, using: &chance)
      var carving = cut.carving
      for cell in 0..<lattice.count where isCutOff[cell] {
        for side in 0..<carving.degree where carving.open[cell] >> UInt8(side) & 1 == 1 {
          if !isCutOff[carving.neighbor(of: cell, side: side)] {
            carving.shutSide(side, of: cell)
          }
        }
      }
      return Maze(
        lattice: lattice, openSides: carving.open, start: self.start, goal: self.goal)
    }
    return nil
  }
}
