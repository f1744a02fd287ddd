import Drawing
import Traces

/// Where the cells of a maze lie, and what room there is in them.
struct MazeGeometry: Hashable, Sendable {
  /// The grid.
  let lattice: Lattice
  /// The size of a cell, in pixels.
  let cell: Int
  /// The radius of the hub of a polar grid, in pixels.
  let hub: Int
  /// The distance from a border to the edge of the wall on it, in pixels; whole on square grids.
  let wall: Double
  /// The width of outlines of walls, in pixels; whole on square grids.
  let outline: Double
  /// How far ink may lie from the middle of a border, in pixels.
  let reach: Double
  /// The left edge of the grid, or the centre of the hub.
  var left = 0
  /// The top edge of the grid, or the centre of the hub.
  var top = 0

  /// The sizes of cells that can be drawn: the sides of hexagons are little more than half as long.
  static func cells(of kind: Lattice.Kind) -> ClosedRange<Int> {
    kind == .hexagonal ? 20...96 : 12...96
  }

  private var size: Double { Double(cell) }

  /// The length of a hexagon's side, in pixels.
  var side: Double { Double(cell) / Double(3).squareRoot() }

  /// Measures a grid.
  ///
  /// - Parameters:
  ///   - lattice: The grid.
  ///   - cell: The size of a cell, in pixels.
  ///   - thickness: How far a wall should reach from its border, in thousandths of a cell.
  ///   - outline: How broad its outline should be, in hundredths of a cell.
  ///   - reach: How far ink lies from the middle of a border at most, in pixels.
  init(_ lattice: Lattice, cell: Int, thickness: Int, outline: Int, reach: Double) {
    (self.lattice, self.cell) = (lattice, cell)
    switch lattice.kind {
    case .square:
      hub = 0
      // The limit of the contract, so that the probes of sides do not depend on the style.
      self.reach = max(3, Double(cell) / 10)
      let wall = max(1, (cell * thickness + 500) / 1000)
      self.wall = Double(wall)
      self.outline = wall < 2 || outline == 0 ? 0 : Double(max(1, (cell * outline + 50) / 100))
    case .hexagonal, .polar:
      var shortest = Double(cell) / Double(3).squareRoot() / 2
      var hub = 0
      if lattice.kind == .polar {
        // The borders between the first rings are the shortest, and no shorter than others.
        let breadth = max(Double(cell) * 0.55, 7.5) * Double(lattice.columns) / Double.pi
        hub = max((cell * 4 + 4) / 5, Int(breadth.rounded(.up)) - cell)
        shortest = min(
          Double(cell) / 2, Double.pi * Double(hub + cell) / Double(lattice.columns))
      }
      self.hub = hub
      self.reach = reach
      let most = min(shortest - reach - 2.5, Double(cell) * 0.085)
      wall = max(0.9, min(most, Double(cell * thickness) / 1000))
      self.outline =
        outline == 0 || wall < 2 ? 0 : min(wall - 1.2, max(1, Double(cell * outline) / 100))
    }
  }

  /// The width and the height of the grid, in pixels.
  var extent: (width: Int, height: Int) {
    switch lattice.kind {
    case .square: return (lattice.columns * cell, lattice.rows * cell)
    case .hexagonal:
      let height = side * (1.5 * Double(lattice.rows - 1) + 2)
      let shift = lattice.rows > 1 ? (cell + 1) / 2 : 0
      return (lattice.columns * cell + shift, Int(height.rounded(.up)))
    case .polar:
      let radius = hub + lattice.rows * cell
      return (2 * radius, 2 * radius)
    }
  }

  /// The centre of a cell.
  func center(of place: Cell) -> Point {
    let (row, column) = (Double(place.row), Double(place.column))
    switch lattice.kind {
    case .square:
      return Point(Double(left) + (column + 0.5) * size, Double(top) + (row + 0.5) * size)
    case .hexagonal:
      let shift = place.row & 1 == 1 ? size / 2 : 0
      return Point(
        Double(left) + (column + 0.5) * size + shift, Double(top) + side + 1.5 * side * row)
    case .polar: return polar(radius(of: place.row) + size / 2, column + 0.5)
    }
  }

  /// The radius at which a ring begins, in pixels.
  func radius(of ring: Int) -> Double { Double(hub + ring * cell) }

  /// The point at a radius and a number of sectors clockwise from the top.
  func polar(_ radius: Double, _ sectors: Double) -> Point {
    let way = Point.direction(sectors / Double(lattice.columns))
    return Point(Double(left) + way.x * radius, Double(top) + way.y * radius)
  }

  /// The way from the centre of a cell to that of a neighbour.
  func track(from place: Cell, by move: Move) -> Track {
    let turn = 1 / Double(lattice.columns)
    switch move {
    case .clockwise, .counterclockwise:
      return Track(
        course: .arc(
          center: Point(Double(left), Double(top)), radius: radius(of: place.row) + size / 2,
          from: (Double(place.column) + 0.5) * turn, by: move == .clockwise ? turn : -turn))
    default:
      let next = lattice.neighbor(of: place, by: move) ?? place
      return Track(course: .straight(center(of: place), center(of: next)))
    }
  }

  /// The box around the pixels of a cell.
  func box(of place: Cell) -> Box {
    switch lattice.kind {
    case .square:
      let (x, y) = (left + place.column * cell, top + place.row * cell)
      return Box(x, y, x + cell, y + cell)
    case .hexagonal:
      let middle = center(of: place)
      return Self.box(around: [
        Point(middle.x - size / 2, middle.y - side), Point(middle.x + size / 2, middle.y + side),
      ])
    case .polar:
      let (inner, outer) = (radius(of: place.row), radius(of: place.row + 1))
      let (first, last) = (Double(place.column), Double(place.column + 1))
      var points = [
        polar(inner, first), polar(inner, last), polar(outer, first), polar(outer, last),
      ]
      for quarter in 0...4 {
        let sectors = Double(quarter * lattice.columns) / 4
        if first <= sectors && sectors <= last { points.append(polar(outer, sectors)) }
      }
      return Self.box(around: points)
    }
  }

  private static func box(around points: [Point]) -> Box {
    let (x, y) = (points.map(\.x), points.map(\.y))
    func whole(_ value: Double?, _ rule: FloatingPointRoundingRule) -> Int {
      Int((((value ?? 0) * 64).rounded() / 64).rounded(rule))
    }
    return Box(
      whole(x.min(), .down), whole(y.min(), .down), whole(x.max(), .up), whole(y.max(), .up))
  }
}
