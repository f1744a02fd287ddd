import Seeding

extension Carving {
  /// Carves a uniform spanning tree by loop-erased random walks.
  ///
  /// Source: Wilson, "Generating random spanning trees more quickly than the cover time", STOC 1996.
  /// The root is a uniform choice; the walks begin in the order of the cells, which changes nothing.
  mutating func walkLoopErased(using chance: inout Chance) {
    var exits = [Int8](repeating: 0, count: lattice.count)
    marks[chance.integer(below: lattice.count)] = .carved
    for first in 0..<lattice.count where marks[first] == .new {
      var here = first
      while marks[here] == .new {
        let side = pick(of: inner[here], using: &chance)
        exits[here] = Int8(side)
        here = neighbor(of: here, side: side)
      }
      // The last exits of the cells, from the first on, are the walk without its loops.
      here = first
      while marks[here] == .new {
        marks[here] = .carved
        here = openSide(Int(exits[here]), of: here)
      }
    }
  }
}
