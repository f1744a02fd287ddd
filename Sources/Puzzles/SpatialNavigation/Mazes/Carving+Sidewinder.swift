import Seeding

extension Carving {
  /// Cuts the rows of squares into runs, each of which opens up from one of its cells.
  ///
  /// A run ends after each cell half of the time. By chance the maze is upside down: the row that is
  /// open from end to end is the first one or the last one. Source: Buck, "Mazes for Programmers"
  /// (2015), chapter 2.
  mutating func sidewind(using chance: inout Chance) {
    let (rows, columns) = (lattice.rows, lattice.columns)
    let isUpsideDown = coin(using: &chance)
    let openRow = isUpsideDown ? rows - 1 : 0
    let up = isUpsideDown ? SquareSide.down : SquareSide.up
    for row in 0..<rows {
      let first = row * columns
      var run = 0
      for column in 0..<columns {
        let hasEnd = row != openRow && (column == columns - 1 || coin(using: &chance))
        if hasEnd {
          openSide(up, of: first + run + integer(below: column + 1 - run, using: &chance))
          run = column + 1
        } else if column < columns - 1 {
          openSide(SquareSide.right, of: first + column)
        }
      }
    }
  }
}
