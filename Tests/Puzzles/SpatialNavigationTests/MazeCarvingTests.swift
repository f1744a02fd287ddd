import Seeding
import Testing

@testable import SpatialNavigation

@Suite("Mazes are carved")
struct MazeCarvingTests {
  static let sizes = [(2, 2), (2, 7), (7, 2), (3, 3), (4, 5), (5, 4), (8, 13), (20, 20), (31, 6)]

  @Test(
    "Every algorithm, on every grid that it suits, connects any two cells by exactly one way",
    arguments: MazeAlgorithm.allCases)
  func perfect(algorithm: MazeAlgorithm) {
    for kind in Lattice.Kind.allCases where algorithm.suits(kind) {
      for (rows, columns) in Self.sizes {
        for seed in 0..<20 {
          let maze = drawMaze(kind, rows, columns, algorithm, seed: seed)
          #expect(MazeGraph(maze).isTree, "\(kind) \(rows) × \(columns), seed \(seed)")
          #expect(maze.checkInvariants())
        }
      }
    }
  }

  @Test(
    "The row and the column of a binary tree that meet in one corner are open, in all four corners")
  func binaryTree() {
    var corners: Set<Int> = []
    for seed in 0..<60 {
      let maze = drawMaze(.square, 6, 9, .binaryTree, seed: seed)
      func isRowOpen(_ row: Int) -> Bool {
        (0..<8).allSatisfy { maze.isOpen(Cell(row: row, column: $0), .right) }
      }
      func isColumnOpen(_ column: Int) -> Bool {
        (0..<5).allSatisfy { maze.isOpen(Cell(row: $0, column: column), .down) }
      }
      let rows = [0, 5].filter(isRowOpen)
      let columns = [0, 8].filter(isColumnOpen)
      #expect(!rows.isEmpty && !columns.isEmpty, "seed \(seed)")
      if rows.count == 1, columns.count == 1 { corners.insert(rows[0] * 9 + columns[0]) }
    }
    #expect(corners == [0, 8, 45, 53])
  }

  @Test(
    "A sidewinder's first or last row is open, and every other cell has one way at most towards it")
  func sidewinder() {
    var openRows: Set<Int> = []
    for seed in 0..<60 {
      let maze = drawMaze(.square, 6, 9, .sidewinder, seed: seed)
      let rows = [0, 5].filter { row in
        (0..<8).allSatisfy { maze.isOpen(Cell(row: row, column: $0), .right) }
      }
      #expect(!rows.isEmpty, "seed \(seed)")
      if rows.count == 1 { openRows.insert(rows[0]) }
      // Each run has exactly one way towards the open row, so that turning back is never needed.
      guard rows.count == 1 else { continue }
      let towards: Move = rows[0] == 0 ? .up : .down
      for row in 0..<6 where row != rows[0] {
        var exits = 0
        for column in 0..<9 {
          let cell = Cell(row: row, column: column)
          if maze.isOpen(cell, towards) { exits += 1 }
          if !maze.isOpen(cell, .right) {
            #expect(exits == 1)
            exits = 0
          }
        }
      }
    }
    #expect(openRows == [0, 5])
  }

  /// Mean and standard deviation of the share of dead ends, and of the moves between two different
  /// corners, of 20 × 20 mazes.
  ///
  /// Measured over 8,000 mazes each of an implementation in Python that shares no code with this one,
  /// with CPython's Mersenne Twister; the limit of the uniform spanning trees' leaves is
  /// 8/π² (1 − 2/π) = 0.2945 (Manna, Dhar and Majumdar, Physical Review A 46, 1992), more at borders.
  static let reference: [(MazeAlgorithm, ends: (Double, Double), length: (Double, Double))] = [
    (.recursiveBacktracker, (0.10539, 0.00914), (99.785, 48.298)),
    (.prim, (0.35185, 0.01323), (40.153, 8.938)),
    (.kruskal, (0.30279, 0.01342), (51.530, 13.735)),
    (.wilson, (0.29028, 0.01358), (53.831, 16.301)),
    (.aldousBroder, (0.29016, 0.01378), (53.812, 16.342)),
    (.huntAndKill, (0.10007, 0.00880), (69.457, 30.386)),
    (.growingTree, (0.22803, 0.01452), (52.100, 14.719)),
    (.sidewinder, (0.27387, 0.01345), (42.918, 17.402)),
    (.binaryTree, (0.25227, 0.01248), (36.290, 14.078)),
    (.eller, (0.28937, 0.01379), (50.543, 16.766)),
    (.recursiveDivision, (0.27143, 0.01540), (59.642, 20.324)),
  ]

  @Test(
    "Dead ends and solutions are as frequent and as long as an independent program's",
    arguments: MazeAlgorithm.allCases)
  func reference(algorithm: MazeAlgorithm) throws {
    let reference = try #require(Self.reference.first { $0.0 == algorithm })
    let count = 1_000
    var (ends, length) = (0, 0)
    for seed in 0..<count {
      let maze = drawMaze(.square, 20, 20, algorithm, seed: 1_000_000 + seed)
      let graph = MazeGraph(maze)
      ends += graph.degrees.count { $0 == 1 }
      let start = maze.lattice.index(of: maze.start)
      length += try #require(graph.distances(from: start)[maze.lattice.index(of: maze.goal)])
    }
    // Four standard errors of the difference of two means.
    let error = 4 * (1 / Double(count) + 1 / 8_000).squareRoot()
    let share = Double(ends) / Double(count * 400)
    let mean = Double(length) / Double(count)
    #expect(
      abs(share - reference.ends.0) < error * reference.ends.1, "\(share) of \(reference.ends.0)")
    #expect(
      abs(mean - reference.length.0) < error * reference.length.1,
      "\(mean) of \(reference.length.0)")
  }

  /// Pearson's statistic of the spanning trees of the 3 × 3 grid, which are 192 (Kirchhoff).
  static func statistic(_ algorithm: MazeAlgorithm, count: Int) -> (trees: Int, value: Double) {
    var chance = Chance(Seed(11))
    var counts: [[UInt8]: Int] = [:]
    let plan = MazePlan(
      lattice: Lattice(kind: .square, rows: 3, columns: 3), algorithm: algorithm)
    for _ in 0..<count { counts[Maze(plan, using: &chance).openSides, default: 0] += 1 }
    let expected = Double(count) / 192
    let seen = counts.values.reduce(0.0) {
      $0 + (Double($1) - expected) * (Double($1) - expected) / expected
    }
    return (counts.count, seen + Double(192 - counts.count) * expected)
  }

  /// What 1 in 1,000 uniform samples exceeds: χ² with 191 degrees of freedom (Wilson and Hilferty).
  static let critical = 257.2

  @Test(
    "Wilson and Aldous–Broder draw every spanning tree with equal chances",
    arguments: [MazeAlgorithm.wilson, .aldousBroder])
  func uniform(algorithm: MazeAlgorithm) {
    let (trees, value) = Self.statistic(algorithm, count: 40_000)
    #expect(trees == 192)
    #expect(value < Self.critical, "\(value)")
  }

  @Test(
    "No other algorithm does",
    arguments: MazeAlgorithm.allCases.filter { $0 != .wilson && $0 != .aldousBroder })
  func biased(algorithm: MazeAlgorithm) {
    #expect(Self.statistic(algorithm, count: 40_000).value > 2 * Self.critical)
  }

  @Test("Small draws are uniform", arguments: [1, 2, 3, 4, 5, 6, 7, 8, 9, 31, 32, 33])
  func dice(bound: Int) {
    var chance = Chance(Seed(3))
    var dice = Dice()
    var counts = [Int](repeating: 0, count: bound)
    for _ in 0..<bound * 10_000 { counts[dice.roll(bound, using: &chance)] += 1 }
    // Five standard deviations of a count.
    #expect(counts.allSatisfy { abs($0 - 10_000) <= 500 }, "\(counts)")
  }
}
