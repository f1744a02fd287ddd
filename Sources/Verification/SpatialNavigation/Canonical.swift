/// The text that all symmetric images of a lake share: of the eight, the least in the order of bytes.
///
/// - Parameter rows: The lake in Gymnasium's letters.
/// - Returns: The text that is hashed.
func canonicalText(_ rows: [String]) -> String {
  var grid = rows.map { Array($0.utf8) }
  var least: [UInt8]?
  for turn in 0..<8 {
    if turn == 4 { grid = grid.map { $0.reversed() } }
    let text =
      Array("lake \(grid.count)x\(grid[0].count)\n".utf8)
      + Array(grid.joined(separator: [UInt8(ascii: "\n")]))
    if least.map({ text.lexicographicallyPrecedes($0) }) ?? true { least = text }
    // A quarter turn: the new row c is the old column c, from the bottom up.
    grid = grid[0].indices.map { column in grid.reversed().map { $0[column] } }
  }
  return String(decoding: least ?? [], as: UTF8.self)
}

/// The text that all symmetric images of a maze share: of them all, the least in the order of bytes.
///
/// A line `maze KIND ROWSxCOLUMNS`, then a line a row: for each cell its open sides as two hexadecimal
/// digits, and `S` or `G` after those of the start and the goal.
func canonicalText(_ state: BoardState) -> String {
  var least: [UInt8]?
  for symmetry in MazeSymmetry.all(of: state.grid) {
    let text = symmetry.text(of: state)
    if least.map({ text.lexicographicallyPrecedes($0) }) ?? true { least = text }
  }
  return String(decoding: least ?? [], as: UTF8.self)
}

/// A way to lay a grid onto a grid so that neighbours stay neighbours.
private struct MazeSymmetry {
  /// The grid that comes about.
  var grid: Grid
  /// Which cell comes to lie on a cell of it.
  var source: (Place) -> Place
  /// Where a direction of the first grid points afterwards.
  var direction: (Direction) -> Direction

  static func all(of grid: Grid) -> [MazeSymmetry] {
    let (rows, columns) = (grid.rows, grid.columns)
    switch grid.kind {
    case .square:
      return (0..<8).map { number in
        let (mirrored, flipped, turned) = (number & 1 > 0, number & 2 > 0, number & 4 > 0)
        let made =
          turned ? Grid(kind: .square, rows: columns, columns: rows) : grid
        return MazeSymmetry(grid: made) { place in
          let (r, c) = turned ? (place.column, place.row) : (place.row, place.column)
          return Place(flipped ? rows + 1 - r : r, mirrored ? columns + 1 - c : c)
        } direction: { direction in
          var direction = direction
          if mirrored, direction.isHorizontal { direction = direction.opposite }
          if flipped, !direction.isHorizontal { direction = direction.opposite }
          guard turned else { return direction }
          switch direction {
          case .left: return .up
          case .up: return .left
          case .right: return .down
          default: return .right
          }
        }
      }
    case .hexagonal:
      let same = MazeSymmetry(grid: grid) {
        $0
      } direction: {
        $0
      }
      if rows % 2 == 0 {
        // Rows change places with rows that stand the other way, so the grid is turned by half.
        let half = MazeSymmetry(grid: grid) {
          Place(rows + 1 - $0.row, columns + 1 - $0.column)
        } direction: {
          $0.opposite
        }
        return [same, half]
      }
      let flipped = MazeSymmetry(grid: grid) {
        Place(rows + 1 - $0.row, $0.column)
      } direction: { direction in
        switch direction {
        case .upLeft: .downLeft
        case .upRight: .downRight
        case .downLeft: .upLeft
        case .downRight: .upRight
        default: direction
        }
      }
      return [same, flipped]
    case .polar:
      return (0..<2 * columns).map { number in
        let shift = number / 2
        let isMirrored = number % 2 > 0
        return MazeSymmetry(grid: grid) { place in
          let turned = (place.column - 1 + shift) % columns
          return Place(place.row, (isMirrored ? columns - 1 - turned : turned) + 1)
        } direction: { direction in
          isMirrored && (direction == .clockwise || direction == .counterclockwise)
            ? direction.opposite : direction
        }
      }
    }
  }

  func text(of state: BoardState) -> [UInt8] {
    let digits = Array("0123456789abcdef".utf8)
    let directions = grid.kind.directions
    var text = Array("maze \(grid.kind.rawValue) \(grid.rows)x\(grid.columns)".utf8)
    for place in grid.places {
      if place.column == 1 { text.append(UInt8(ascii: "\n")) }
      let from = source(place)
      var bits = 0
      for exit in state.exits(from) {
        bits |= 1 << (directions.firstIndex(of: direction(exit)) ?? 0)
      }
      text += [digits[bits >> 4], digits[bits & 15]]
      if from == state.start { text.append(UInt8(ascii: "S")) }
      if from == state.goal { text.append(UInt8(ascii: "G")) }
    }
    return text
  }
}
