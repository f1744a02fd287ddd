/// Lines of a cut that keep their distance: no piece has a part that is narrower than that.
struct CutSpacing {
  /// The least distance between two lines, or two parts of one, in 1/16 of a pixel.
  static let least = 6 * CutPoint.unit
  /// What lies as near along a line is one part of it.
  private static let nearby = 11 * CutPoint.unit
  /// What lies as near to a corner, by way of it, is one part of it.
  private static let aroundCorner = 14 * CutPoint.unit
  /// The side of the squares by which neighbours are found.
  private static let square = 8 * CutPoint.unit
  /// The most that two neighbouring spots are apart.
  private static let step = 24

  /// A spot on a line.
  private struct Spot {
    let x: Int
    let y: Int
    let line: Int
    /// How far it is along the line from its start, and from its end.
    let arc: Int
    let rest: Int
  }

  private let layout: Layout
  /// The size of a cell, and half of what is left free in the middle of it for a label, in 1/16 of a pixel.
  private let cell: (width: Int, height: Int)
  private let free: (width: Int, height: Int)
  private let across: Int
  private let down: Int
  private var squares: [[Spot]]
  /// The corners where each line begins and ends.
  private var ends: [(start: Int, end: Int)] = []

  /// Begins with no lines.
  ///
  /// - Parameters:
  ///   - layout: The rows and columns of pieces.
  ///   - width: The width of a cell in pixels.
  ///   - height: The height of a cell in pixels.
  init(_ layout: Layout, width: Int, height: Int) {
    self.layout = layout
    cell = (width * CutPoint.unit, height * CutPoint.unit)
    let free = PieceLabel.room(in: layout, width: width, height: height)
    self.free = (free.width * CutPoint.unit / 2, free.height * CutPoint.unit / 2)
    across = layout.columns * cell.width / Self.square + 1
    down = layout.rows * cell.height / Self.square + 1
    squares = [[Spot]](repeating: [], count: across * down)
  }

  /// Adds a line if it keeps its distance.
  ///
  /// - Parameters:
  ///   - line: The line.
  ///   - start: The number of the corner where it begins.
  ///   - end: The number of the corner where it ends.
  /// - Returns: Whether it does.
  mutating func take(_ line: [CutPoint], from start: Int, to end: Int) -> Bool {
    var taken: [Int] = []
    let spots = spots(on: line)
    ends.append((start, end))
    for spot in spots {
      guard spot.x >= 0, spot.y >= 0, spot.x <= layout.columns * cell.width,
        spot.y <= layout.rows * cell.height, isFree(spot), !isNearBorder(spot)
      else { return undo(taken) }
      let (column, row) = (spot.x / Self.square, spot.y / Self.square)
      for y in max(0, row - 1)...min(down - 1, row + 1) {
        for x in max(0, column - 1)...min(across - 1, column + 1) {
          for other in squares[y * across + x] where areTooNear(spot, other) {
            return undo(taken)
          }
        }
      }
      squares[row * across + column].append(spot)
      taken.append(row * across + column)
    }
    return true
  }

  private mutating func undo(_ taken: [Int]) -> Bool {
    for square in taken { squares[square].removeLast() }
    ends.removeLast()
    return false
  }

  /// Spots all along a line.
  private func spots(on line: [CutPoint]) -> [Spot] {
    var found: [(x: Int, y: Int, arc: Int)] = []
    var arc = 0
    for (from, to) in zip(line, line.dropFirst()) {
      let (dx, dy) = (to.x - from.x, to.y - from.y)
      let length = Int(Double(dx * dx + dy * dy).squareRoot().rounded())
      let count = max(1, (length + Self.step - 1) / Self.step)
      for number in 0..<count {
        found.append(
          (
            from.x + dx * number / count, from.y + dy * number / count,
            arc + length * number / count
          )
        )
      }
      arc += length
    }
    if let last = line.last { found.append((last.x, last.y, arc)) }
    return found.map {
      Spot(x: $0.x, y: $0.y, line: ends.count, arc: $0.arc, rest: arc - $0.arc)
    }
  }

  private func areTooNear(_ one: Spot, _ other: Spot) -> Bool {
    let (dx, dy) = (one.x - other.x, one.y - other.y)
    guard dx * dx + dy * dy < Self.least * Self.least else { return false }
    guard one.line != other.line else { return abs(one.arc - other.arc) > Self.nearby }
    let (mine, theirs) = (ends[one.line], ends[other.line])
    let ways = [
      mine.start == theirs.start ? one.arc + other.arc : nil,
      mine.start == theirs.end ? one.arc + other.rest : nil,
      mine.end == theirs.start ? one.rest + other.arc : nil,
      mine.end == theirs.end ? one.rest + other.rest : nil,
    ]
    return !ways.contains { $0.map { $0 <= Self.aroundCorner } ?? false }
  }

  /// Whether a spot leaves the middle of its cell free.
  private func isFree(_ spot: Spot) -> Bool {
    abs(spot.x % cell.width - cell.width / 2) >= free.width
      || abs(spot.y % cell.height - cell.height / 2) >= free.height
  }

  /// Whether a spot lies near the border of the picture but not near where its line ends there.
  private func isNearBorder(_ spot: Spot) -> Bool {
    let (width, height) = (layout.columns * cell.width, layout.rows * cell.height)
    let least = Self.least
    guard
      spot.x < least || spot.y < least || spot.x > width - least || spot.y > height - least
    else { return false }
    func isBorder(_ corner: Int) -> Bool {
      let (row, column) = (corner / (layout.columns + 1), corner % (layout.columns + 1))
      return row == 0 || row == layout.rows || column == 0 || column == layout.columns
    }
    let (start, end) = ends[spot.line]
    return
      !(isBorder(start) && spot.arc <= Self.nearby || isBorder(end) && spot.rest <= Self.nearby)
  }
}
