import Foundation

/// A place in a picture, in pixels from the top left.
struct Spot: Hashable, Sendable {
  var x: Double
  var y: Double

  init(_ x: Double, _ y: Double) {
    self.x = x
    self.y = y
  }

  static func + (a: Spot, b: Spot) -> Spot { Spot(a.x + b.x, a.y + b.y) }
  static func - (a: Spot, b: Spot) -> Spot { Spot(a.x - b.x, a.y - b.y) }
  static func * (a: Spot, factor: Double) -> Spot { Spot(a.x * factor, a.y * factor) }
  /// The length of the way from the top left.
  var length: Double { (x * x + y * y).squareRoot() }
  func dot(_ other: Spot) -> Double { x * other.x + y * other.y }
}

/// Where the cells of a grid and their borders lie in a picture, by the formulas of the contract.
struct Geometry: Sendable {
  let grid: Grid
  let origin: Spot
  let cell: Double
  let hub: Double

  init(_ legend: Legend) {
    grid = legend.grid
    origin = Spot(Double(legend.origin[0]), Double(legend.origin[1]))
    cell = Double(legend.cell)
    hub = Double(legend.hub)
  }

  /// The side of a hexagon.
  private var side: Double { cell / 3.0.squareRoot() }
  /// Half the angle of a sector, in radians.
  private var halfAngle: Double { .pi / Double(grid.columns) }

  /// The middle radius of a ring.
  private func radius(_ place: Place) -> Double { hub + (Double(place.row) - 0.5) * cell }
  /// The middle angle of a sector, clockwise from the top.
  private func angle(_ place: Place) -> Double { (2 * Double(place.column) - 1) * halfAngle }

  private func polar(_ radius: Double, _ angle: Double) -> Spot {
    origin + Spot(sin(angle), -cos(angle)) * radius
  }

  func centre(_ place: Place) -> Spot {
    let (row, column) = (Double(place.row), Double(place.column))
    switch grid.kind {
    case .square: return origin + Spot(column - 0.5, row - 0.5) * cell
    case .hexagonal:
      return origin
        + Spot(
          cell * (column - 0.5) + (place.row % 2 == 0 ? cell / 2 : 0), side * (1.5 * row - 0.5))
    case .polar: return polar(radius(place), angle(place))
    }
  }

  /// The cell that holds a spot; nil if none does.
  func place(_ spot: Spot) -> Place? {
    let at = spot - origin
    switch grid.kind {
    case .square:
      let place = Place(
        Int((at.y / cell).rounded(.down)) + 1, Int((at.x / cell).rounded(.down)) + 1)
      return grid.contains(place) ? place : nil
    case .hexagonal:
      // The nearest centre, if it is near enough.
      let row = Int((at.y / (1.5 * side)).rounded(.down)) + 1
      var best: (distance: Double, place: Place)?
      for row in row - 1...row + 1 {
        let shift = row % 2 == 0 ? cell / 2 : 0
        let column = Int(((at.x - shift) / cell).rounded(.down)) + 1
        let place = Place(row, column)
        guard grid.contains(place) else { continue }
        let distance = (spot - centre(place)).length
        if distance < best?.distance ?? .infinity { best = (distance, place) }
      }
      guard let best else { return nil }
      let far = grid.kind.directions.map { direction in
        let way = heading(best.place, direction)
        return (spot - centre(best.place)).dot(way)
      }
      return (far.max() ?? 0) <= cell / 2 + 1e-9 ? best.place : nil
    case .polar:
      let ring = Int(((at.length - hub) / cell).rounded(.down)) + 1
      var turn = atan2(at.x, -at.y)
      if turn < 0 { turn += 2 * .pi }
      let sector = min(Int(turn / (2 * halfAngle)), grid.columns - 1) + 1
      let place = Place(ring, sector)
      return at.length >= hub && grid.contains(place) ? place : nil
    }
  }

  /// The number of the cell that holds the middle of a pixel; -1 if none does.
  func number(x: Int, y: Int) -> Int {
    guard grid.kind == .square else {
      return place(Spot(Double(x) + 0.5, Double(y) + 0.5)).map(grid.offset) ?? -1
    }
    let (dx, dy, side) = (x - Int(origin.x), y - Int(origin.y), Int(cell))
    guard dx >= 0, dy >= 0 else { return -1 }
    let (row, column) = (dy / side, dx / side)
    return row < grid.rows && column < grid.columns ? row * grid.columns + column : -1
  }

  /// The direction in which the line leaves a cell's centre, of length 1.
  func heading(_ place: Place, _ direction: Direction) -> Spot {
    switch direction {
    case .left: return Spot(-1, 0)
    case .right: return Spot(1, 0)
    case .up: return Spot(0, -1)
    case .down: return Spot(0, 1)
    case .upLeft: return Spot(-0.5, -0.75.squareRoot())
    case .upRight: return Spot(0.5, -0.75.squareRoot())
    case .downLeft: return Spot(-0.5, 0.75.squareRoot())
    case .downRight: return Spot(0.5, 0.75.squareRoot())
    case .inward: return Spot(-sin(angle(place)), cos(angle(place)))
    case .outward: return Spot(sin(angle(place)), -cos(angle(place)))
    case .clockwise: return Spot(cos(angle(place)), sin(angle(place)))
    case .counterclockwise: return Spot(-cos(angle(place)), -sin(angle(place)))
    }
  }

  /// Half the length of a border.
  func halfBorder(_ place: Place, _ direction: Direction) -> Double {
    switch direction {
    case .inward: (radius(place) - cell / 2) * halfAngle
    case .outward: (radius(place) + cell / 2) * halfAngle
    case .clockwise, .counterclockwise: cell / 2
    default: grid.kind == .square ? cell / 2 : side / 2
    }
  }

  /// A spot on the border, from -1 at one end over 0 in the middle to 1 at the other, and so far beyond
  /// it, seen from the cell.
  func border(
    _ place: Place, _ direction: Direction, at t: Double, beyond: Double = 0
  ) -> Spot {
    switch direction {
    case .inward: return polar(radius(place) - cell / 2 - beyond, angle(place) + t * halfAngle)
    case .outward: return polar(radius(place) + cell / 2 + beyond, angle(place) + t * halfAngle)
    case .clockwise, .counterclockwise:
      let sign: Double = direction == .clockwise ? 1 : -1
      let turned = angle(place) + sign * halfAngle
      let way = Spot(cos(turned), sin(turned)) * (sign * beyond)
      return polar(radius(place) + t * cell / 2, turned) + way
    default:
      let way = heading(place, direction)
      let along = Spot(-way.y, way.x) * (t * halfBorder(place, direction))
      return centre(place) + way * (cell / 2 + beyond) + along
    }
  }

  /// The length of the line from a cell's centre to a border.
  func legLength(_ place: Place, _ direction: Direction) -> Double {
    direction == .clockwise || direction == .counterclockwise
      ? radius(place) * halfAngle : cell / 2
  }

  /// Where a spot lies as seen along the line from a cell's centre to a border: how far along it, and how
  /// far beside it.
  func leg(_ place: Place, _ direction: Direction, _ spot: Spot) -> (along: Double, beside: Double)
  {
    guard direction == .clockwise || direction == .counterclockwise else {
      let way = heading(place, direction)
      let at = spot - centre(place)
      return (at.dot(way), abs(at.x * way.y - at.y * way.x))
    }
    let at = spot - origin
    var turn = atan2(at.x, -at.y) - angle(place)
    if turn > .pi { turn -= 2 * .pi }
    if turn < -.pi { turn += 2 * .pi }
    let sign: Double = direction == .clockwise ? 1 : -1
    return (sign * turn * radius(place), abs(at.length - radius(place)))
  }

  /// A spot on the line from a cell's centre to a border.
  func legSpot(_ place: Place, _ direction: Direction, along: Double) -> Spot {
    guard direction == .clockwise || direction == .counterclockwise else {
      return centre(place) + heading(place, direction) * along
    }
    let sign: Double = direction == .clockwise ? 1 : -1
    return polar(radius(place), angle(place) + sign * along / radius(place))
  }

  /// The spot of a probe `[u, v]` on grids that are not square.
  func probe(_ place: Place, _ u: Int, _ v: Int) -> Spot {
    let (u, v) = (Double(u) / 100, Double(v) / 100)
    guard grid.kind == .polar else { return centre(place) + Spot(u, v) * cell }
    return polar(radius(place) + u * cell, angle(place) + v * 2 * halfAngle)
  }
}

extension Spot {
  /// The way of length 1 at a share of a full turn clockwise from the right.
  static func turned(_ share: Double) -> Spot {
    Spot(cos(2 * .pi * share), sin(2 * .pi * share))
  }
}
