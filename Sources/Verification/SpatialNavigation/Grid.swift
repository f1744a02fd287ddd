/// How the cells of a grid are numbered, and which of them are neighbours.
struct Grid: Hashable, Sendable {
  /// The kinds of grid.
  enum Kind: String, Hashable, Sendable {
    case square, hexagonal, polar

    /// The directions in which a cell has neighbours, in the order of its sides.
    var directions: [Direction] {
      switch self {
      case .square: Self.onSquares
      case .hexagonal: Self.onHexagons
      case .polar: Self.onRings
      }
    }

    /// Whether a cell can have a neighbour in a direction.
    func has(_ direction: Direction) -> Bool {
      switch direction {
      case .left, .right: self != .polar
      case .up, .down: self == .square
      case .upLeft, .upRight, .downLeft, .downRight: self == .hexagonal
      case .inward, .outward, .clockwise, .counterclockwise: self == .polar
      }
    }

    // Made once: they are asked for at every step.
    private static let onSquares: [Direction] = [.left, .right, .up, .down]
    private static let onHexagons: [Direction] = [
      .left, .right, .upLeft, .upRight, .downLeft, .downRight,
    ]
    private static let onRings: [Direction] = [.inward, .outward, .clockwise, .counterclockwise]
  }

  let kind: Kind
  let rows: Int
  let columns: Int

  var count: Int { rows * columns }

  /// Every cell, row by row.
  var places: [Place] {
    (0..<count).map { Place($0 / columns + 1, $0 % columns + 1) }
  }

  func contains(_ place: Place) -> Bool {
    1...rows ~= place.row && 1...columns ~= place.column
  }

  func offset(_ place: Place) -> Int { (place.row - 1) * columns + place.column - 1 }

  /// The neighbour in a direction; nil off the grid.
  func neighbor(_ place: Place, _ direction: Direction) -> Place? {
    var next = place
    let isEven = place.row % 2 == 0
    switch direction {
    case .left: next.column -= 1
    case .right: next.column += 1
    case .up, .inward: next.row -= 1
    case .down, .outward: next.row += 1
    case .upLeft: next = Place(place.row - 1, isEven ? place.column : place.column - 1)
    case .upRight: next = Place(place.row - 1, isEven ? place.column + 1 : place.column)
    case .downLeft: next = Place(place.row + 1, isEven ? place.column : place.column - 1)
    case .downRight: next = Place(place.row + 1, isEven ? place.column + 1 : place.column)
    case .clockwise: next.column = place.column == columns ? 1 : place.column + 1
    case .counterclockwise: next.column = place.column == 1 ? columns : place.column - 1
    }
    return kind.has(direction) && contains(next) ? next : nil
  }
}
