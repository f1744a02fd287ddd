import Seeding

extension Carving {
  /// Opens the walls in a uniformly chosen order, except those between cells already connected.
  ///
  /// Source: Buck, "Mazes for Programmers" (2015), chapter 10, randomized Kruskal's algorithm.
  mutating func joinTrees(using chance: inout Chance) {
    var walls: [Int] = []
    walls.reserveCapacity(lattice.count * degree / 2)
    for wall in neighbors.indices {
      // Each wall once, from the side whose number, cell by cell, is the lower.
      let next = Int(neighbors[wall])
      if next < lattice.count, wall < next * degree + opposites[wall % degree] {
        walls.append(wall)
      }
    }
    var parts = Parts(lattice.count)
    var rest = walls.count
    while parts.count > 1 {
      let place = integer(below: rest, using: &chance)
      let wall = walls[place]
      rest -= 1
      walls[place] = walls[rest]
      if parts.join(wall / degree, Int(neighbors[wall])) {
        openSide(wall % degree, of: wall / degree)
      }
    }
  }
}
