/// The borders between cells a line crosses, read from its ink.
struct InkBorders: Sendable {
  /// For each cell, by ``Place``, the sides that the line crosses.
  private(set) var sides: [Place: Set<Direction>] = [:]
  /// The number of borders that are crossed.
  private(set) var count = 0
  /// How far from the middles of borders ink or casing reaches along them: the least found.
  private(set) var reach: Double?
  /// How far from the middles of borders colour reaches along them: the least found.
  private(set) var halfWidth: Double?
  /// A border that has ink where it may have none, if there is one.
  private(set) var smudged: (Place, Direction)?
  private let grid: Grid

  /// Reads the borders of the cells that have ink.
  ///
  /// - Parameters:
  ///   - plane: The ink.
  ///   - cells: The number of the cell that holds each inked pixel, or -1.
  ///   - geometry: Where cells lie.
  ///   - legend: The legend.
  init(_ plane: InkPlane, cells: [Int32], _ geometry: Geometry, legend: Legend) {
    grid = legend.grid
    // Only where there is ink a border can have some.
    var isTouched = [Bool](repeating: false, count: grid.count)
    for cell in cells where cell >= 0 { isTouched[Int(cell)] = true }
    let directions = grid.kind.directions
    for (number, place) in grid.places.enumerated() where isTouched[number] {
      for direction in directions {
        guard let other = grid.neighbor(place, direction) else { continue }
        let beyond = grid.offset(other)
        guard number < beyond || !isTouched[beyond] else { continue }
        read(place, direction, other, plane, geometry, legend)
      }
    }
  }

  private mutating func read(
    _ place: Place, _ direction: Direction, _ other: Place, _ plane: InkPlane,
    _ geometry: Geometry, _ legend: Legend
  ) {
    let half = geometry.halfBorder(place, direction)
    // Just inside and just outside, a little to both sides of the middle too.
    let near = 0.35 / half
    let isCrossed = [-0.6, 0.6].allSatisfy { beyond in
      [0, near, -near].contains { t in
        2 * plane.level(at: geometry.border(place, direction, at: t, beyond: beyond))
          >= legend.levels
      }
    }
    // How far ink reaches along the border, on both sides of it.
    var any = 0.0
    var full = [0.0, 0.0]
    let steps = Int((half * 2).rounded(.up))
    for step in 0...steps {
      // The ends belong to other borders as well, and no line comes near them.
      let distance = min(Double(step) / 2, half - 0.5)
      for sign in [-1.0, 1] {
        for (side, beyond) in [-0.6, 0.6].enumerated() {
          let spot = geometry.border(place, direction, at: sign * distance / half, beyond: beyond)
          if plane.isTouched(spot) { any = max(any, distance + 0.5) }
          if plane.level(at: spot) > 0 { full[side] = max(full[side], distance + 0.5) }
        }
      }
    }
    if isCrossed {
      count += 1
      sides[place, default: []].insert(direction)
      sides[other, default: []].insert(direction.opposite)
      reach = min(reach ?? .infinity, any)
      halfWidth = min(halfWidth ?? .infinity, full[0], full[1])
      // Nor may it come to where the border is looked at.
      let free = legend.sides.map { Double($0.probe[0]) * half / 100 } ?? .infinity
      if any > min(max(3, Double(legend.cell) / 10) + 1.5, free + 1), smudged == nil {
        smudged = (place, direction)
      }
    } else if any > 0, smudged == nil {
      smudged = (place, direction)
    }
  }

  /// Follows the line from the cell where it begins.
  ///
  /// - Returns: The moves in order, or what keeps the line from being one walk.
  func walk(from start: Place) -> Result<[Direction], WalkFault> {
    var moves: [Direction] = []
    var place = start
    var visited: Set<Place> = [start]
    while true {
      var ways = sides[place] ?? []
      if let last = moves.last { ways.remove(last.opposite) }
      guard let way = ways.first else { break }
      guard ways.count == 1 else { return .failure(WalkFault("the line branches at \(place)")) }
      guard let next = grid.neighbor(place, way) else { break }
      place = next
      moves.append(way)
      guard visited.insert(place).inserted else {
        return .failure(WalkFault("the line meets itself at \(place)"))
      }
    }
    guard moves.count == count else {
      return .failure(
        WalkFault(
          "\(count - moves.count) borders are crossed apart from the line that begins at \(start)"))
    }
    return .success(moves)
  }
}

/// What keeps ink from being one walk.
struct WalkFault: Error, CustomStringConvertible {
  let description: String
  init(_ description: String) { self.description = description }
}
