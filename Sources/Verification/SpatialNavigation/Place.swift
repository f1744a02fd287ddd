/// A cell as claims number it: rows and columns from 1 at the top left.
struct Place: Hashable, Sendable, CustomStringConvertible {
  var row: Int
  var column: Int

  init(_ row: Int, _ column: Int) {
    self.row = row
    self.column = column
  }

  func stepped(_ direction: Direction, by steps: Int = 1) -> Place {
    Place(row + direction.rows * steps, column + direction.columns * steps)
  }

  var description: String { "row \(row), column \(column)" }
}

/// A step to one of the four neighbours.
enum Direction: String, Hashable, Sendable, CaseIterable {
  case left = "L"
  case right = "R"
  case up = "U"
  case down = "D"

  /// How many rows it leads down.
  var rows: Int { self == .down ? 1 : self == .up ? -1 : 0 }
  /// How many columns it leads right.
  var columns: Int { self == .right ? 1 : self == .left ? -1 : 0 }
  /// Whether it leads along a row.
  var isHorizontal: Bool { self == .left || self == .right }
  /// The way back.
  var opposite: Direction {
    switch self {
    case .left: .right
    case .right: .left
    case .up: .down
    case .down: .up
    }
  }
}

/// What a cell is.
enum Meaning: String, Hashable, Sendable, CaseIterable {
  case ice, hole, start, goal

  /// Gymnasium's letter.
  var letter: Character {
    switch self {
    case .ice: "F"
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
