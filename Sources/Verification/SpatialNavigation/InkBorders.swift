/// Which borders between cells a line crosses, read from its ink.
struct InkBorders: Sendable {
  /// For each cell, by ``Place``, the sides that the line crosses.
  private(set) var sides: [Place: Set<Direction>] = [:]
  /// The number of borders that are crossed.
  private(set) var count = 0
  /// Half the width of the line in pixels, its faintest edge included: the narrowest found.
  private(set) var halfWidth: Double?
  /// A border that has ink and yet is not crossed, if there is one.
  private(set) var smudged: (Place, Direction)?

  init(_ plane: InkPlane, legend: Legend) {
    for row in 1...legend.rows {
      for column in 1...legend.columns {
        let place = Place(row, column)
        if column < legend.columns { read(place, .right, plane, legend) }
        if row < legend.rows { read(place, .down, plane, legend) }
      }
    }
  }

  private mutating func read(
    _ place: Place, _ direction: Direction, _ plane: InkPlane, _ legend: Legend
  ) {
    let cell = legend.cell
    let left = legend.x(place.column)
    let top = legend.y(place.row)
    func level(_ side: Int, _ along: Int) -> Int {
      direction == .right
        ? plane[left + cell - 1 + side, top + along] : plane[left + along, top + cell - 1 + side]
    }
    let middle = [(cell - 1) / 2, cell / 2]
    let isCrossed = (0...1).allSatisfy { side in
      middle.contains { 2 * level(side, $0) >= legend.levels }
    }
    var reach = [0.0, 0.0]
    for side in 0...1 {
      for along in 0..<cell where level(side, along) > 0 {
        let offset = abs(Double(along) + 0.5 - Double(cell) / 2) + 0.5
        reach[side] = max(reach[side], offset)
      }
    }
    if isCrossed {
      count += 1
      sides[place, default: []].insert(direction)
      sides[place.stepped(direction), default: []].insert(direction.opposite)
      halfWidth = min(halfWidth ?? .infinity, reach[0], reach[1])
    } else if reach != [0, 0], smudged == nil {
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
      place = place.stepped(way)
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
