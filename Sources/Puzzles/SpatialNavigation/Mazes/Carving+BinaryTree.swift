import Seeding

extension Carving {
  /// Opens each cell of squares towards one of two sides, such as right and up, half of the time each.
  ///
  /// The corner that the maze leans to is one of four by chance; the row and the column that meet in it
  /// are open from end to end. Source: Buck, "Mazes for Programmers" (2015), chapter 2.
  mutating func leanToCorner(using chance: inout Chance) {
    let across = coin(using: &chance) ? SquareSide.right : SquareSide.left
    let along = coin(using: &chance) ? SquareSide.up : SquareSide.down
    let choices: UInt8 = 1 << UInt8(across) | 1 << UInt8(along)
    for cell in 0..<lattice.count {
      let sides = inner[cell] & choices
      if sides != 0 { openSide(pick(of: sides, using: &chance), of: cell) }
    }
  }
}
