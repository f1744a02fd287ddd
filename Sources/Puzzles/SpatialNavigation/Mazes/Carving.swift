import Seeding

/// The sides of a grid's cells while a maze is carved.
///
/// Cells are numbered row by row, sides as the moves of the grid.
struct Carving {
  /// How far the carving has come to a cell.
  enum Mark: UInt8 {
    /// Not there yet.
    case new
    /// The cell belongs to the maze.
    case carved
    /// The cell is next to the maze.
    case frontier
    /// There is no cell: the border.
    case border
  }

  /// The grid.
  let lattice: Lattice
  /// The number of sides of a cell.
  let degree: Int
  /// For cell i and side m, at `i * degree + m`, the cell beyond, or ``Lattice/count`` at the border.
  let neighbors: [Int32]
  /// For each cell the sides that have a cell beyond, bit m for side m.
  let inner: [UInt8]
  /// For each side the same side seen from beyond.
  let opposites: [Int]
  /// For each cell the open sides, bit m for side m.
  var open: [UInt8]
  /// For each cell how far the carving has come, and ``Mark/border`` after the last.
  var marks: [Mark]
  private var dice = Dice()
  private let choices = Self.choices

  /// For each set of up to 6 sides, at 8 times its bits, the sides in it; 7 places on, their number.
  private static let choices: [UInt8] = (0..<64).flatMap { set -> [UInt8] in
    let sides = (0..<6).filter { set >> $0 & 1 == 1 }.map { UInt8($0) }
    return sides + [UInt8](repeating: 0, count: 7 - sides.count) + [UInt8(sides.count)]
  }

  /// Creates a carving with all sides shut.
  init(_ lattice: Lattice) {
    let moves = lattice.moves
    let count = lattice.count
    self.lattice = lattice
    degree = moves.count
    opposites = moves.map { moves.firstIndex(of: $0.opposite) ?? 0 }
    var neighbors = [Int32](repeating: Int32(count), count: count * moves.count)
    var inner = [UInt8](repeating: 0, count: count)
    var index = 0
    for row in 0..<lattice.rows {
      for column in 0..<lattice.columns {
        let cell = Cell(row: row, column: column)
        for side in 0..<moves.count {
          // A ring of a single sector is no way from it to itself.
          guard let next = lattice.neighbor(of: cell, by: moves[side]), next != cell else {
            continue
          }
          neighbors[index * moves.count + side] = Int32(lattice.index(of: next))
          inner[index] |= 1 << UInt8(side)
        }
        index += 1
      }
    }
    self.neighbors = neighbors
    self.inner = inner
    open = [UInt8](repeating: 0, count: count)
    marks = [Mark](repeating: .new, count: count)
    marks.append(.border)
  }

  /// Creates the carving of a maze that is there.
  init(_ maze: Maze) {
    self.init(maze.lattice)
    open = maze.openSides
  }

  /// Returns the cell beyond a side, or ``Lattice/count`` at the border.
  func neighbor(of cell: Int, side: Int) -> Int { Int(neighbors[cell * degree + side]) }

  /// Opens a side that is not at the border.
  ///
  /// - Returns: The cell beyond.
  @discardableResult
  mutating func openSide(_ side: Int, of cell: Int) -> Int {
    let next = neighbor(of: cell, side: side)
    open[cell] |= 1 << UInt8(side)
    open[next] |= 1 << UInt8(opposites[side])
    return next
  }

  /// Shuts a side that is not at the border.
  mutating func shutSide(_ side: Int, of cell: Int) {
    open[cell] &= ~(1 << UInt8(side))
    open[neighbor(of: cell, side: side)] &= ~(1 << UInt8(opposites[side]))
  }

  /// Returns the sides of a cell whose cells beyond have a mark.
  func sides(of cell: Int, towards mark: Mark) -> UInt8 {
    var sides: UInt8 = 0
    for side in 0..<degree where marks[neighbor(of: cell, side: side)] == mark {
      sides |= 1 << UInt8(side)
    }
    return sides
  }

  /// Returns the sides of a cell, but for those at the border, whose cells beyond are wanted.
  func sides(of cell: Int, where isWanted: (Int) -> Bool) -> UInt8 {
    var sides: UInt8 = 0
    for side in 0..<degree where inner[cell] >> UInt8(side) & 1 == 1 {
      if isWanted(neighbor(of: cell, side: side)) { sides |= 1 << UInt8(side) }
    }
    return sides
  }

  /// Returns a uniform choice of at least one side.
  mutating func pick(of sides: UInt8, using chance: inout Chance) -> Int {
    let first = Int(sides) * 8
    let place = dice.roll(Int(choices[first + 7]), using: &chance)
    return Int(choices[first + place])
  }

  /// Returns a uniform integer below a bound from 1 to 2³².
  mutating func integer(below bound: Int, using chance: inout Chance) -> Int {
    dice.roll(bound, using: &chance)
  }

  /// Returns true half of the time.
  mutating func coin(using chance: inout Chance) -> Bool { dice.roll(2, using: &chance) == 1 }

  /// The cells with a single open side.
  var deadEnds: [Int] { open.indices.filter { open[$0].nonzeroBitCount == 1 } }
}
