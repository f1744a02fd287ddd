import Seeding

/// The numbers of the sides of squares: the order of the moves of ``Lattice/Kind/square``.
private enum Side {
  static let left = 0
  static let right = 1
  static let up = 2
  static let down = 3
}

extension Carving {
  /// Opens each cell of squares towards one of two sides, such as right and up, half of the time each.
  ///
  /// The corner that the maze leans to is one of four by chance; the row and the column that meet in it
  /// are open from end to end. Source: Buck, "Mazes for Programmers" (2015), chapter 2.
  mutating func leanToCorner(using chance: inout Chance) {
    let across = coin(using: &chance) ? Side.right : Side.left
    let along = coin(using: &chance) ? Side.up : Side.down
    let choices: UInt8 = 1 << UInt8(across) | 1 << UInt8(along)
    for cell in 0..<lattice.count {
      let sides = inner[cell] & choices
      if sides != 0 { openSide(pick(of: sides, using: &chance), of: cell) }
    }
  }

  /// Cuts the rows of squares into runs, each of which opens up from one of its cells.
  ///
  /// A run ends after each cell half of the time. By chance the maze is upside down: the row that is
  /// open from end to end is the first one or the last one. Source: Buck, "Mazes for Programmers"
  /// (2015), chapter 2.
  mutating func sidewind(using chance: inout Chance) {
    let (rows, columns) = (lattice.rows, lattice.columns)
    let isUpsideDown = coin(using: &chance)
    let openRow = isUpsideDown ? rows - 1 : 0
    let up = isUpsideDown ? Side.down : Side.up
    for row in 0..<rows {
      let first = row * columns
      var run = 0
      for column in 0..<columns {
        let hasEnd = row != openRow && (column == columns - 1 || coin(using: &chance))
        if hasEnd {
          openSide(up, of: first + run + chance.integer(below: column + 1 - run))
          run = column + 1
        } else if column < columns - 1 {
          openSide(Side.right, of: first + column)
        }
      }
    }
  }

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
          openSide(Side.right, of: cell)
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
        openSide(Side.down, of: cell)
      }
      for cell in cells {
        let root = parts.root(of: cell)
        guard !opensDown[root] else { continue }
        seen[root] += 1
        if chance.integer(below: seen[root]) == 0 { picks[root] = cell }
      }
      for cell in cells {
        let root = parts.root(of: cell)
        if !opensDown[root], picks[root] == cell { openSide(Side.down, of: cell) }
      }
      for cell in cells where open[cell] >> UInt8(Side.down) & 1 == 1 {
        parts.join(cell, cell + columns)
      }
    }
  }

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
        let above = 1 + chance.integer(below: chamber.rows - 1)
        let gap = chance.integer(below: chamber.columns)
        let wall = first + (above - 1) * columns
        for place in 0..<chamber.columns where place != gap {
          shutSide(Side.down, of: wall + place)
        }
        chambers.append((chamber.top, chamber.left, above, chamber.columns))
        chambers.append(
          (chamber.top + above, chamber.left, chamber.rows - above, chamber.columns))
      } else {
        let before = 1 + chance.integer(below: chamber.columns - 1)
        let gap = chance.integer(below: chamber.rows)
        let wall = first + before - 1
        for place in 0..<chamber.rows where place != gap {
          shutSide(Side.right, of: wall + place * columns)
        }
        chambers.append((chamber.top, chamber.left, chamber.rows, before))
        chambers.append(
          (chamber.top, chamber.left + before, chamber.rows, chamber.columns - before))
      }
    }
  }
}
