import Seeding

extension Carving {
  /// Carves squares row by row, knowing of each row only which of its cells are connected.
  ///
  /// Neighbours in a row that are not connected are joined half of the time, in the last row always.
  /// Each cell opens down half of the time; where none of a connected set does, one, a uniform choice,
  /// does. Source: Pullen, "Maze Algorithms", astrolog.org/labyrnth/algrithm.htm, Eller's algorithm.
  mutating func joinRows(using chance: inout Chance) {
    let (rows, columns) = (lattice.rows, lattice.columns)
    var parts = Parts(lattice.count)
    var opensDown = [Bool](repeating: false, count: lattice.count)
    // How many cells of a set were seen, by its root, and which of them would open down.
    var seen = [Int](repeating: 0, count: lattice.count)
    var picks = [Int](repeating: 0, count: lattice.count)
    for row in 0..<rows {
      let cells = row * columns..<(row + 1) * columns
      for cell in cells.dropLast() where parts.root(of: cell) != parts.root(of: cell + 1) {
        if row == rows - 1 || coin(using: &chance) {
          openSide(SquareSide.right, of: cell)
          parts.join(cell, cell + 1)
        }
      }
      guard row < rows - 1 else { return }
      for cell in cells {
        let root = parts.root(of: cell)
        seen[root] = 0
        opensDown[root] = false
      }
      for cell in cells where coin(using: &chance) {
        opensDown[parts.root(of: cell)] = true
        openSide(SquareSide.down, of: cell)
      }
      for cell in cells {
        let root = parts.root(of: cell)
        guard !opensDown[root] else { continue }
        seen[root] += 1
        if integer(below: seen[root], using: &chance) == 0 { picks[root] = cell }
      }
      for cell in cells {
        let root = parts.root(of: cell)
        if !opensDown[root], picks[root] == cell { openSide(SquareSide.down, of: cell) }
      }
      for cell in cells where open[cell] >> UInt8(SquareSide.down) & 1 == 1 {
        parts.join(cell, cell + columns)
      }
    }
  }
}
