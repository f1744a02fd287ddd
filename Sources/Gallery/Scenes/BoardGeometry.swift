import Foundation

/// Where the cells of a board lie, by the formulas of `Tasks/spatial-navigation.md`.
struct BoardGeometry: Sendable {
  /// The kinds of grid.
  enum Kind: String { case square, hexagonal, polar }

  /// A cell by its row (or ring) and column (or sector), from 1.
  struct Cell: Hashable, Sendable {
    var row: Int
    var column: Int
  }

  let kind: Kind
  let rows: Int
  let columns: Int
  private let origin: (x: Double, y: Double)
  private let cell: Double
  private let hub: Double

  /// Reads a legend; nil if it says no grid.
  init?(_ legend: Fragment) {
    guard let kind = Kind(rawValue: legend["grid"].text ?? ""),
      let rows = legend["rows"].int, let columns = legend["columns"].int,
      1...1000 ~= rows, 1...1000 ~= columns,
      let origin = legend["origin"].ints, origin.count == 2,
      let cell = legend["cell"].number, cell > 0
    else { return nil }
    self.kind = kind
    self.rows = rows
    self.columns = columns
    self.origin = (Double(origin[0]), Double(origin[1]))
    self.cell = cell
    hub = legend["hub"].number ?? 0
  }

  private var side: Double { cell / 3.0.squareRoot() }

  /// Whether the board has a cell.
  func contains(_ cell: Cell) -> Bool { 1...rows ~= cell.row && 1...columns ~= cell.column }

  /// The middle of a cell, in pixels.
  func centre(_ place: Cell) -> [Double] {
    let (row, column) = (Double(place.row), Double(place.column))
    switch kind {
    case .square: return [origin.x + (column - 0.5) * cell, origin.y + (row - 0.5) * cell]
    case .hexagonal:
      let shift = place.row.isMultiple(of: 2) ? cell / 2 : 0
      return [origin.x + cell * (column - 0.5) + shift, origin.y + side * (1.5 * row - 0.5)]
    case .polar:
      let radius = hub + (row - 0.5) * cell
      let angle = (2 * column - 1) * .pi / Double(columns)
      return [origin.x + sin(angle) * radius, origin.y - cos(angle) * radius]
    }
  }

  /// A box about the middle of a cell.
  func box(_ place: Cell) -> [Double] {
    let middle = centre(place)
    let half = cell / 2
    return [middle[0] - half, middle[1] - half, middle[0] + half, middle[1] + half]
  }

  /// The cell that a move leads to; nil if there is no such move.
  func cell(from place: Cell, by move: String) -> Cell? {
    let (row, column) = (place.row, place.column)
    // Every second row of hexagons stands half a cell to the right.
    let left = row.isMultiple(of: 2) ? 0 : -1
    return switch (kind, move) {
    case (.polar, "IN"): Cell(row: row - 1, column: column)
    case (.polar, "OUT"): Cell(row: row + 1, column: column)
    case (.polar, "CW"): Cell(row: row, column: column % columns + 1)
    case (.polar, "CCW"): Cell(row: row, column: (column + columns - 2) % columns + 1)
    case (.polar, _): nil
    case (_, "L"): Cell(row: row, column: column - 1)
    case (_, "R"): Cell(row: row, column: column + 1)
    case (.square, "U"): Cell(row: row - 1, column: column)
    case (.square, "D"): Cell(row: row + 1, column: column)
    case (.hexagonal, "UL"): Cell(row: row - 1, column: column + left)
    case (.hexagonal, "UR"): Cell(row: row - 1, column: column + left + 1)
    case (.hexagonal, "DL"): Cell(row: row + 1, column: column + left)
    case (.hexagonal, "DR"): Cell(row: row + 1, column: column + left + 1)
    default: nil
    }
  }

  /// The points from a cell along moves, as far as they stay on the board.
  func line(from start: Cell, by moves: [String]) -> [[Double]] {
    var place = start
    var points = [centre(start)]
    for move in moves {
      guard let next = cell(from: place, by: move), contains(next) else { break }
      if kind == .polar, next.row == place.row {
        points += arc(from: place, clockwise: move == "CW")
      } else {
        points.append(centre(next))
      }
      place = next
    }
    return points
  }

  /// The way to the next sector along its ring, in four steps.
  private func arc(from place: Cell, clockwise: Bool) -> [[Double]] {
    let radius = hub + (Double(place.row) - 0.5) * cell
    let sector = 2 * .pi / Double(columns)
    let start = (Double(place.column) - 0.5) * sector
    return (1...4).map { step in
      let angle = start + (clockwise ? 1 : -1) * sector * Double(step) / 4
      return [origin.x + sin(angle) * radius, origin.y - cos(angle) * radius]
    }
  }
}
