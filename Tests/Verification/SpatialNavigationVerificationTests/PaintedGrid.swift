import Foundation

/// A small grid that a test paints pixel by pixel, by formulas of its own.
struct PaintedGrid {
  enum Kind: String { case hexagonal, polar }

  /// A border by one of its cells, row and column from 1, and the letters of the move across it.
  struct Border: Hashable {
    var row: Int
    var column: Int
    var move: String
    init(_ row: Int, _ column: Int, _ move: String) {
      self.row = row
      self.column = column
      self.move = move
    }
  }

  let kind: Kind
  let rows = 2
  var columns: Int { kind == .hexagonal ? 3 : 6 }
  /// The borders that are walls.
  var walls: [Border]
  let width = 220
  let height = 220
  let cell = 40.0
  let hub = 24.0
  var origin: [Double] { kind == .hexagonal ? [12, 12] : [110, 110] }

  static let wall = [30, 30, 30]
  static let floor = [250, 250, 250]
  static let start = [0, 200, 0]
  static let goal = [0, 0, 200]

  /// The legend as a record declares it.
  var legend: String {
    let probe = kind == .hexagonal ? "[[0, -40], [0, 40]]" : "[[-25, -25], [25, 25]]"
    let keys = [("floor", "#fafafa"), ("start", "#00c800"), ("goal", "#0000c8")].map {
      "{\"meaning\": \"\($0)\", \"probe\": \(probe), \"colours\": [\"\($1)\"], \"share\": 1.0}"
    }
    return "{\"grid\": \"\(kind.rawValue)\", \"rows\": \(rows), \"columns\": \(columns), "
      + "\"origin\": [\(Int(origin[0])), \(Int(origin[1]))], \"cell\": \(Int(cell)), "
      + "\"hub\": \(kind == .polar ? Int(hub) : 0), "
      + "\"meanings\": [\(keys.joined(separator: ", "))], "
      + "\"sides\": {\"probe\": [30, 60], \"wall\": [\"#1e1e1e\"], "
      + "\"open\": [\"#fafafa\", \"#00c800\", \"#0000c8\"]}, "
      + "\"ink\": {\"style\": \"dots\", \"colours\": [\"#e02020\"], \"levels\": 4, "
      + "\"casing\": null}, \"labels\": null, \"panels\": null}"
  }

  /// Every border of the grid's rim.
  var rim: [Border] {
    guard kind == .hexagonal else {
      return (1...columns).flatMap { [Border(1, $0, "IN"), Border(rows, $0, "OUT")] }
    }
    return (1...columns).flatMap { column in
      [
        Border(1, column, "UL"), Border(1, column, "UR"), Border(2, column, "DL"),
        Border(2, column, "DR"),
      ]
    } + [Border(1, 1, "L"), Border(1, 1, "DL"), Border(1, 3, "R"), Border(2, 1, "L")]
      + [Border(2, 3, "R"), Border(2, 3, "UR")]
  }

  /// The centre of a cell.
  func centre(_ row: Int, _ column: Int) -> [Double] {
    guard kind == .hexagonal else {
      return polar(hub + cell * (Double(row) - 0.5), Double(column) - 0.5)
    }
    return [
      origin[0] + cell * (Double(column) - 0.5) + (row == 2 ? cell / 2 : 0),
      origin[1] + cell / 3.0.squareRoot() * (1 + 1.5 * Double(row - 1)),
    ]
  }

  private func polar(_ radius: Double, _ sectors: Double) -> [Double] {
    let angle = 2 * Double.pi * sectors / Double(columns)
    return [origin[0] + radius * sin(angle), origin[1] - radius * cos(angle)]
  }

  /// A spot on a border, from 0 at one end to 1 at the other.
  func spot(_ border: Border, _ share: Double) -> [Double] {
    let (row, column) = (Double(border.row), Double(border.column))
    switch border.move {
    case "IN": return polar(hub + cell * (row - 1), column - 1 + share)
    case "OUT": return polar(hub + cell * row, column - 1 + share)
    case "CW": return polar(hub + cell * (row - 1 + share), column)
    case "CCW": return polar(hub + cell * (row - 1 + share), column - 1)
    default:
      let turns = ["R": 0.0, "DR": 60, "DL": 120, "L": 180, "UL": 240, "UR": 300]
      let middle = centre(border.row, border.column)
      let ends = [-30.0, 30].map { offset -> [Double] in
        let angle = ((turns[border.move] ?? 0) + offset) * .pi / 180
        let side = cell / 3.0.squareRoot()
        return [middle[0] + side * cos(angle), middle[1] + side * sin(angle)]
      }
      return zip(ends[0], ends[1]).map { $0 + ($1 - $0) * share }
    }
  }

  /// The picture: floors first, walls of five pixels over them.
  ///
  /// - Parameters:
  ///   - start: The row and the column of the start.
  ///   - goal: The row and the column of the goal.
  /// - Returns: The picture's pixels.
  func pixels(start: [Int], goal: [Int]) -> Pixels {
    var pixels = Pixels(width: width, height: height, [180, 170, 160])
    for row in 1...rows {
      for column in 1...columns {
        let colour =
          [row, column] == start ? Self.start : [row, column] == goal ? Self.goal : Self.floor
        fill(row, column, colour, on: &pixels)
      }
    }
    for border in walls {
      for step in 0...200 {
        let at = spot(border, Double(step) / 200).map { Int($0.rounded(.down)) }
        pixels.fill(at[0] - 2..<at[0] + 3, at[1] - 2..<at[1] + 3, Self.wall)
      }
    }
    return pixels
  }

  /// Fills a cell, and a pixel beyond.
  private func fill(_ row: Int, _ column: Int, _ colour: [Int], on pixels: inout Pixels) {
    let middle = centre(row, column)
    for y in 0..<height {
      for x in 0..<width {
        let at = [Double(x) + 0.5, Double(y) + 0.5]
        let isInside: Bool
        if kind == .hexagonal {
          let (dx, dy) = (at[0] - middle[0], at[1] - middle[1])
          isInside = [0.0, 60, 120].allSatisfy { turn in
            abs(dx * cos(turn * .pi / 180) + dy * sin(turn * .pi / 180)) <= cell / 2 + 0.5
          }
        } else {
          let (dx, dy) = (at[0] - origin[0], at[1] - origin[1])
          let radius = (dx * dx + dy * dy).squareRoot() - hub - cell * Double(row - 1)
          var sectors = atan2(dx, -dy) / (2 * .pi) * Double(columns)
          if sectors < 0 { sectors += Double(columns) }
          isInside = -1...cell + 1 ~= radius && Int(sectors) == column - 1
        }
        if isInside { pixels[x, y] = colour }
      }
    }
  }
}
