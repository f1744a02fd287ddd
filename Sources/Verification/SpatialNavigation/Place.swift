/// A cell as claims number it: rows and columns from 1 at the top left.
struct Place: Hashable, Sendable, CustomStringConvertible {
  var row: Int
  var column: Int

  init(_ row: Int, _ column: Int) {
    self.row = row
    self.column = column
  }

  /// The cell of a square grid so many steps away, which may lie off the grid; nil in directions that
  /// square grids don't have.
  func stepped(_ direction: Direction, by steps: Int) -> Place? {
    guard abs(direction.rows) + abs(direction.columns) == 1 else { return nil }
    return Place(row + direction.rows * steps, column + direction.columns * steps)
  }

  var description: String { "row \(row), column \(column)" }
}

/// A step to a neighbour.
enum Direction: String, Hashable, Sendable, CaseIterable {
  case left = "L"
  case right = "R"
  case up = "U"
  case down = "D"
  case upLeft = "UL"
  case upRight = "UR"
  case downLeft = "DL"
  case downRight = "DR"
  case inward = "IN"
  case outward = "OUT"
  case clockwise = "CW"
  case counterclockwise = "CCW"

  /// How many rows it leads down on a square grid.
  var rows: Int { self == .down ? 1 : self == .up ? -1 : 0 }
  /// How many columns it leads right on a square grid.
  var columns: Int { self == .right ? 1 : self == .left ? -1 : 0 }
  /// Whether it leads along a row of squares or hexagons.
  var isHorizontal: Bool { self == .left || self == .right }
  /// Whether it leads along a row, or along a ring.
  var staysInRow: Bool { isHorizontal || self == .clockwise || self == .counterclockwise }
  /// The way back.
  var opposite: Direction {
    switch self {
    case .left: .right
    case .right: .left
    case .up: .down
    case .down: .up
    case .upLeft: .downRight
    case .upRight: .downLeft
    case .downLeft: .upRight
    case .downRight: .upLeft
    case .inward: .outward
    case .outward: .inward
    case .clockwise: .counterclockwise
    case .counterclockwise: .clockwise
    }
  }
}

/// A gap in the outer wall, on a side of a cell.
struct Opening: Hashable, Sendable {
  var place: Place
  var direction: Direction
}

/// What a cell is.
enum Meaning: String, Hashable, Sendable, CaseIterable {
  case ice, hole, floor, start, goal

  /// Gymnasium's letter.
  var letter: Character {
    switch self {
    case .ice, .floor: "F"
    case .hole: "H"
    case .start: "S"
    case .goal: "G"
    }
  }
}

/// Reads moves such as `R,R,D`; nil if there is anything else.
func directions(_ text: String) -> [Direction]? {
  var all: [Direction] = []
  for part in text.split(separator: ",", omittingEmptySubsequences: false) {
    guard let direction = Direction(rawValue: String(part)) else { return nil }
    all.append(direction)
  }
  return all
}
