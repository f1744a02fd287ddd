import Datasets
import Imaging

/// A board of square cells, read from what a record says, and a brush to draw on it.
struct DrawnBoard {
  let rows: Int
  let columns: Int
  /// Cells are counted from 0.
  let start: Cell
  /// Of a maze the cell with its exit.
  let goal: Cell?
  let walk: [Cell]
  let origin: [Double]
  let cell: Double
  let colour: [Double]
  private let inks: [[Double]]
  /// The letters of a lake's cells; none of a maze.
  private let letters: [[Character]]
  /// For each cell of a maze its open sides, left, right, up and down, as the bits 1, 2, 4 and 8; none of a lake.
  private let open: [[Int]]

  typealias Cell = (row: Int, column: Int)

  /// Reads a board; nil if its cells are not square, or if it is one of four.
  init?(_ sample: ScoredSample) throws {
    let (scene, legend) = (try object(sample.record.scene), try object(sample.record.legend))
    guard legend["grid"] as? String == "square", legend["panels"] is [String: Any] == false,
      let rows = legend["rows"] as? Int, let columns = legend["columns"] as? Int,
      let origin = legend["origin"] as? [Int], let cell = legend["cell"] as? Int,
      let ink = legend["ink"] as? [String: Any], let colours = ink["colours"] as? [String]
    else { return nil }
    (self.rows, self.columns, self.cell) = (rows, columns, Double(cell))
    self.origin = origin.map(Double.init)
    inks = try colours.map(channels)
    colour = inks[0]
    if let texts = scene["rows"] as? [String] {
      letters = texts.map(Array.init)
      goal = nil
      open = []
      guard let row = texts.firstIndex(where: { $0.contains("S") }),
        let column = letters[row].firstIndex(of: "S")
      else { return nil }
      start = (row, column)
    } else {
      letters = []
      guard let place = scene["start"] as? [Int], let sides = scene["open_sides"] as? [String]
      else { return nil }
      start = (place[0] - 1, place[1] - 1)
      goal = (scene["goal"] as? [Int]).map { ($0[0] - 1, $0[1] - 1) }
      open = sides.map { row in
        let digits = row.compactMap(\.hexDigitValue)
        return stride(from: 1, to: digits.count, by: 2).map { digits[$0] }
      }
    }
    var walk = [start]
    for move in try object(sample.record.solution)["moves"] as? [String] ?? [] {
      let step = ["L": (0, -1), "R": (0, 1), "U": (-1, 0), "D": (1, 0)][move] ?? (0, 0)
      let last = walk[walk.count - 1]
      walk.append((last.row + step.0, last.column + step.1))
    }
    self.walk = walk
  }

  /// Whether it is its own mirror image, left for right.
  var isSymmetrical: Bool {
    guard letters.isEmpty else { return letters.allSatisfy { $0 == $0.reversed() } }
    return 2 * start.column == columns - 1
      && (0..<rows).allSatisfy { row in
        (0..<columns).allSatisfy { column in
          let (sides, other) = (open[row][column], open[row][columns - 1 - column])
          return sides & 12 == other & 12 && sides & 1 == other >> 1 & 1
        }
      }
  }

  func holds(_ cell: Cell) -> Bool {
    0..<rows ~= cell.row && 0..<columns ~= cell.column
  }

  private func neighbours(_ cell: Cell) -> [Cell] {
    [(0, -1), (0, 1), (-1, 0), (1, 0)].map { (cell.row + $0.0, cell.column + $0.1) }
  }

  /// Whether a step to a neighbour, by its number among them, can be made.
  private func isOpen(_ cell: Cell, _ number: Int) -> Bool {
    let next = neighbours(cell)[number]
    guard holds(next) else { return false }
    return letters.isEmpty
      ? open[cell.row][cell.column] >> number & 1 == 1 : letters[next.row][next.column] != "H"
  }

  /// A step from the walk into a hole or through a wall; nil if it passes none.
  var wrongStep: [Cell]? {
    for cell in walk {
      for (number, next) in neighbours(cell).enumerated()
      where holds(next) && !isOpen(cell, number) {
        return [cell, next]
      }
    }
    return nil
  }

  /// A step from within the walk to a cell beside it; nil if there is none.
  var fork: [Cell]? {
    for cell in walk.dropFirst().dropLast() {
      for (number, next) in neighbours(cell).enumerated()
      where isOpen(cell, number) && !walk.contains(where: { $0 == next }) {
        return [cell, next]
      }
    }
    return nil
  }

  /// A line from a cell of the walk at the board's edge to beyond the edge; of a maze, whose ends may be open, from none
  /// of its ends.
  var offBoard: [Cell]? {
    // A line may go out by the entrance and the exit of a maze.
    for cell in walk where !letters.isEmpty || (cell != start && goal.map { $0 == cell } != true) {
      if let beyond = neighbours(cell).first(where: { !holds($0) }) { return [cell, beyond] }
    }
    return nil
  }

  func points(_ cells: [Cell]) -> [[Double]] {
    cells.map { at in
      [
        origin[0] + (Double(at.column) + 0.5) * cell, origin[1] + (Double(at.row) + 0.5) * cell,
      ]
    }
  }

  func drawn(_ cells: [Cell], on picture: Picture, width: Double = 0.13)
    -> Picture
  {
    picture.lined(points(cells), width: max(3, width * cell), colour)
  }

  /// Draws a line of dots, a quarter of a cell from one to the next.
  func dotted(_ cells: [Cell], on picture: Picture) -> Picture {
    let points = points(cells)
    var dots: [[Double]] = []
    for (from, to) in zip(points, points.dropFirst()) {
      for share in [0, 0.25, 0.5, 0.75, 1] {
        dots.append([from[0] + share * (to[0] - from[0]), from[1] + share * (to[1] - from[1])])
      }
    }
    return dots.reduce(picture) { $0.lined([$1, $1], width: max(4, 0.14 * cell), colour) }
  }

  /// Paints what lies between two distances from the centres of cells.
  private func around(
    _ cells: [Cell], _ distances: ClosedRange<Double>, on picture: Picture
  ) -> Picture {
    let points = points(cells)
    return picture.painted(colour) { x, y in
      points.contains { point in
        let (dx, dy) = (Double(x) + 0.5 - point[0], Double(y) + 0.5 - point[1])
        return distances ~= (dx * dx + dy * dy).squareRoot() / cell
      }
    }
  }

  func ringed(_ cells: [Cell], on picture: Picture) -> Picture {
    around(cells, 0.3...0.38, on: picture)
  }

  func spotted(_ cells: [Cell], on picture: Picture) -> Picture {
    around(cells, 0...0.18, on: picture)
  }

  /// A picture's colours moved as far from all of the ink's as they can be.
  func awayFromInk(_ picture: Picture) -> Picture {
    picture.mapped { x, y, channel, bytes in
      let under = Double(bytes[3 * (y * picture.width + x) + channel])
      return inks.reduce(0) { $0 + $1[channel] - under } > 0 ? 0 : 255
    }
  }

  private var box: [Int] {
    [
      Int(origin[0]), Int(origin[1]), Int(origin[0] + Double(columns) * cell),
      Int(origin[1] + Double(rows) * cell),
    ]
  }

  func inked(_ picture: Picture) -> Picture {
    picture.painted(colour) { x, y in
      box[0] <= x && x < box[2] && box[1] <= y && y < box[3]
    }
  }

  func framed(_ picture: Picture) -> Picture {
    picture.outlined([box[0] - 2, box[1] - 2, box[2] + 2, box[3] + 2], line: 4, colour)
  }
}
