import Seeding

extension Carving {
  /// Divides an empty field of squares by walls with one gap each, until all is corridors.
  ///
  /// A wall crosses the longer way of its chamber, either way if they are equal; its place and its
  /// gap are uniform choices. Source: Buck, "Maze Generation: Recursive Division" (2011),
  /// weblog.jamisbuck.org.
  mutating func divide(using chance: inout Chance) {
    open = inner
    let columns = lattice.columns
    var chambers = [(top: 0, left: 0, rows: lattice.rows, columns: columns)]
    while let chamber = chambers.popLast() {
      guard chamber.rows > 1, chamber.columns > 1 else { continue }
      let first = chamber.top * columns + chamber.left
      let isAcross =
        chamber.rows == chamber.columns
        ? coin(using: &chance) : chamber.rows > chamber.columns
      if isAcross {
        let above = 1 + integer(below: chamber.rows - 1, using: &chance)
        let gap = integer(below: chamber.columns, using: &chance)
        let wall = first + (above - 1) * columns
        for place in 0..<chamber.columns where place != gap {
          shutSide(SquareSide.down, of: wall + place)
        }
        chambers.append((chamber.top, chamber.left, above, chamber.columns))
        chambers.append(
          (chamber.top + above, chamber.left, chamber.rows - above, chamber.columns))
      } else {
        let before = 1 + integer(below: chamber.columns - 1, using: &chance)
        let gap = integer(below: chamber.rows, using: &chance)
        let wall = first + before - 1
        for place in 0..<chamber.rows where place != gap {
          shutSide(SquareSide.right, of: wall + place * columns)
        }
        chambers.append((chamber.top, chamber.left, chamber.rows, before))
        chambers.append(
          (chamber.top, chamber.left + before, chamber.rows, chamber.columns - before))
      }
    }
  }
}
