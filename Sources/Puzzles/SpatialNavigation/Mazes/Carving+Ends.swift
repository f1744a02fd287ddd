import Seeding

extension Carving {
  /// Chooses two different cells of a carved maze, uniformly of the pairs that may be its ends.
  ///
  /// - Corners: two of the four; on polar grids one of the innermost ring, then one of the outermost.
  /// - Openings: two at the border; on polar grids both on the outermost ring.
  /// - Dead ends: two, or where there are fewer the ends of a longest of all shortest ways.
  /// - Anywhere: any two.
  mutating func ends(_ ends: MazeEnds, using chance: inout Chance) -> (start: Int, goal: Int) {
    let (count, columns) = (lattice.count, lattice.columns)
    switch ends {
    case .corners where lattice.kind == .polar:
      let start = chance.integer(below: columns)
      return (start, count - columns + chance.integer(below: columns))
    case .corners:
      return two(of: [0, columns - 1, count - columns, count - 1], using: &chance)
    case .openings:
      let border = (0..<count).filter { cell in
        let (row, column) = (cell / columns, cell % columns)
        let isLast = row == lattice.rows - 1
        return lattice.kind == .polar
          ? isLast : isLast || row == 0 || column == 0 || column == columns - 1
      }
      return two(of: border, using: &chance)
    case .deadEnds:
      let deadEnds = deadEnds
      if deadEnds.count >= 2 { return two(of: deadEnds, using: &chance) }
      let (a, b) = farthestPair()
      return coin(using: &chance) ? (a, b) : (b, a)
    case .anywhere:
      return two(of: 0..<count, using: &chance)
    }
  }

  private func two<C: RandomAccessCollection<Int>>(
    of cells: C, using chance: inout Chance
  ) -> (start: Int, goal: Int) {
    let first = chance.integer(below: cells.count)
    let second = chance.integer(below: cells.count - 1)
    func cell(_ place: Int) -> Int { cells[cells.index(cells.startIndex, offsetBy: place)] }
    return (cell(first), cell(second < first ? second : second + 1))
  }

  /// Returns two cells of a connected maze that are as far apart as any.
  ///
  /// Searches from the cells in the order of their distance to a cell in the middle, the farthest
  /// first: two cells that are both at most i away from it are at most 2 i apart, which ends the
  /// search. Source: Crescenzi et al., "On computing the diameter of real-world undirected graphs",
  /// Theoretical Computer Science 514 (2013), iFUB.
  func farthestPair() -> (Int, Int) {
    var order: [Int] = []
    var distances: [Int] = []
    func search(from origin: Int) -> (cell: Int, distance: Int) {
      distances = [Int](repeating: -1, count: lattice.count)
      order = [origin]
      distances[origin] = 0
      var head = 0
      while head < order.count {
        let here = order[head]
        head += 1
        for side in 0..<degree where open[here] >> UInt8(side) & 1 == 1 {
          let next = neighbor(of: here, side: side)
          if distances[next] < 0 {
            distances[next] = distances[here] + 1
            order.append(next)
          }
        }
      }
      let last = order[order.count - 1]
      return (last, distances[last])
    }
    let a = search(from: 0).cell
    let b = search(from: a)
    var best = (pair: (a, b.cell), distance: b.distance)
    // Back from b half of the way to a.
    var middle = b.cell
    while distances[middle] > b.distance / 2 {
      for side in 0..<degree where open[middle] >> UInt8(side) & 1 == 1 {
        let next = neighbor(of: middle, side: side)
        if distances[next] == distances[middle] - 1 {
          middle = next
          break
        }
      }
    }
    _ = search(from: middle)
    let (cells, away) = (order, distances)
    for cell in cells.reversed() {
      if 2 * away[cell] <= best.distance { break }
      let far = search(from: cell)
      if far.distance > best.distance { best = ((cell, far.cell), far.distance) }
    }
    return best.pair
  }
}
