import Seeding

@testable import SpatialNavigation

/// A maze as pairs of cells, read from its sides with no code of the carving.
struct MazeGraph {
  let count: Int
  /// The ways between cells, each once as (cell, side, cell beyond).
  let ways: [(Int, Int, Int)]
  /// Whether each open side leads to a cell from which it is open too.
  let isMutual: Bool

  init(_ maze: Maze) {
    let lattice = maze.lattice
    var ways: [(Int, Int, Int)] = []
    var isMutual = maze.openSides.count == lattice.count
    for cell in 0..<lattice.count {
      for side in 0..<8 where maze.openSides[cell] >> UInt8(side) & 1 == 1 {
        guard let next = Self.beyond(cell, side, on: lattice) else {
          isMutual = false
          continue
        }
        // Opposite sides stand next to each other, but for the slanted ones of hexagons.
        let back = lattice.kind == .hexagonal && side > 1 ? 7 - side : side ^ 1
        if maze.openSides[next] >> UInt8(back) & 1 == 0 { isMutual = false }
        if cell < next || (cell == next && side < back) { ways.append((cell, side, next)) }
      }
    }
    count = lattice.count
    self.ways = ways
    self.isMutual = isMutual
  }

  /// The cell beyond a side, by coordinates.
  static func beyond(_ cell: Int, _ side: Int, on lattice: Lattice) -> Int? {
    let (r, c) = (cell / lattice.columns, cell % lattice.columns)
    var (row, column) = (r, c)
    switch lattice.kind {
    case .square:
      guard side < 4 else { return nil }
      (row, column) = [(r, c - 1), (r, c + 1), (r - 1, c), (r + 1, c)][side]
    case .hexagonal:
      guard side < 6 else { return nil }
      // In half cells: rows from the second stand one to the right.
      let x = 2 * c + r % 2
      let steps = [(0, -2), (0, 2), (-1, -1), (-1, 1), (1, -1), (1, 1)]
      row = r + steps[side].0
      let doubled = x + steps[side].1 - (row + 2) % 2
      guard doubled >= 0 else { return nil }
      column = doubled / 2
    case .polar:
      guard side < 4 else { return nil }
      let n = lattice.columns
      (row, column) = [(r - 1, c), (r + 1, c), (r, (c + 1) % n), (r, (c + n - 1) % n)][side]
    }
    guard 0..<lattice.rows ~= row, 0..<lattice.columns ~= column else { return nil }
    return row * lattice.columns + column
  }

  /// A name for each cell, the same for connected ones.
  var regions: [Int] {
    var names = Array(0..<count)
    var isChanging = true
    while isChanging {
      isChanging = false
      for (a, _, b) in ways where names[a] != names[b] {
        let name = min(names[a], names[b])
        (names[a], names[b]) = (name, name)
        isChanging = true
      }
    }
    return names
  }

  /// Whether there is exactly one way between any two cells.
  var isTree: Bool { isMutual && ways.count == count - 1 && Set(regions).count == 1 }

  /// How many ways end at each cell.
  var degrees: [Int] {
    var degrees = [Int](repeating: 0, count: count)
    for (a, _, b) in ways {
      degrees[a] += 1
      degrees[b] += 1
    }
    return degrees
  }

  /// The distances from a cell, nil where it can't be reached.
  func distances(from origin: Int) -> [Int?] {
    var next = [[Int]](repeating: [], count: count)
    for (a, _, b) in ways {
      next[a].append(b)
      next[b].append(a)
    }
    var distances = [Int?](repeating: nil, count: count)
    distances[origin] = 0
    var layer = [origin]
    var distance = 0
    while !layer.isEmpty {
      distance += 1
      var outer: [Int] = []
      for cell in layer {
        for other in next[cell] where distances[other] == nil {
          distances[other] = distance
          outer.append(other)
        }
      }
      layer = outer
    }
    return distances
  }
}

/// Draws a maze of a seed.
func drawMaze(
  _ kind: Lattice.Kind, _ rows: Int, _ columns: Int, _ algorithm: MazeAlgorithm, braid: Int = 0,
  ends: MazeEnds = .corners, seed: Int
) -> Maze {
  var chance = Chance(Seed(UInt64(seed)))
  return Maze(
    MazePlan(
      lattice: Lattice(kind: kind, rows: rows, columns: columns), algorithm: algorithm,
      braid: braid, ends: ends),
    using: &chance)
}
