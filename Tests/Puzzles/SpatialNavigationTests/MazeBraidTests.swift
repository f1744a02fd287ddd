import Testing

@testable import SpatialNavigation

@Suite("Mazes are braided, and have two ends")
struct MazeBraidTests {
  @Test(
    "A braid opens its share of the dead ends and shuts nothing",
    arguments: [0, 1, 10, 25, 50, 77, 99, 100])
  func share(braid: Int) {
    for kind in Lattice.Kind.allCases {
      for algorithm in MazeAlgorithm.allCases where algorithm.suits(kind) {
        for seed in 0..<10 {
          let maze = drawMaze(kind, 12, 15, algorithm, seed: seed)
          let braided = drawMaze(kind, 12, 15, algorithm, braid: braid, seed: seed)
          let graph = MazeGraph(braided)
          #expect(graph.isMutual)
          #expect(zip(maze.openSides, braided.openSides).allSatisfy { $0 & ~$1 == 0 })
          let before = MazeGraph(maze).degrees.count { $0 == 1 }
          let after = graph.degrees.count { $0 == 1 }
          let rest = before - Int((Double(before * braid) / 100).rounded())
          #expect(after == rest, "\(before) to \(after)")
        }
      }
    }
  }

  @Test("A full braid leaves no dead end, however small the maze", arguments: Lattice.Kind.allCases)
  func full(kind: Lattice.Kind) {
    for rows in 2...6 {
      for columns in 2...6 {
        for seed in 0..<20 {
          let maze = drawMaze(kind, rows, columns, .prim, braid: 100, seed: seed)
          #expect(MazeGraph(maze).degrees.allSatisfy { $0 > 1 })
          #expect(maze.checkInvariants())
        }
      }
    }
  }

  @Test("A braid joins dead ends to dead ends where it can")
  func pairs() {
    var (opened, gone) = (0, 0)
    for seed in 0..<50 {
      let maze = MazeGraph(drawMaze(.square, 20, 20, .prim, seed: seed))
      let braided = MazeGraph(drawMaze(.square, 20, 20, .prim, braid: 100, seed: seed))
      opened += braided.ways.count - maze.ways.count
      gone += maze.degrees.count { $0 == 1 }
    }
    // With a preference 0.64 openings a dead end, without one 0.74.
    #expect(Double(opened) < 0.69 * Double(gone), "\(Double(opened) / Double(gone))")
  }

  @Test(
    "Start and goal differ and lie where they may, everywhere there",
    arguments: Lattice.Kind.allCases)
  func ends(kind: Lattice.Kind) {
    let (rows, columns) = (4, 5)
    let last = Array(15..<20)
    let corners = [0, 4, 15, 19]
    let border = (0..<20).filter { !(6...8 ~= $0 || 11...13 ~= $0) }
    let pairs: [MazeEnds: (starts: [Int], goals: [Int])] =
      kind == .polar
      ? [.corners: (Array(0..<5), last), .openings: (last, last)]
      : [.corners: (corners, corners), .openings: (border, border)]
    for ends in MazeEnds.allCases {
      var seen: Set<[Int]> = []
      for seed in 0..<4000 {
        let maze = drawMaze(kind, rows, columns, .wilson, ends: ends, seed: seed)
        let (start, goal) = (maze.lattice.index(of: maze.start), maze.lattice.index(of: maze.goal))
        seen.insert([start, goal])
        #expect(start != goal)
        if ends == .deadEnds {
          let degrees = MazeGraph(maze).degrees
          #expect(degrees[start] == 1 && degrees[goal] == 1)
        }
      }
      let (starts, goals) = pairs[ends] ?? (Array(0..<20), Array(0..<20))
      let all = Set(
        starts.flatMap { start in goals.map { [start, $0] } }.filter { $0[0] != $0[1] })
      // Some pairs of dead ends are rare.
      let isAll =
        ends == .deadEnds ? Set(seen.map { $0[0] }) == Set(starts) : seen == all
      #expect(isAll, "\(ends)")
    }
  }

  @Test("Without two dead ends, the ends are as far apart as any two cells")
  func farthest() {
    for kind in Lattice.Kind.allCases {
      for seed in 0..<120 {
        let (rows, columns) = (2 + seed % 7, 2 + seed / 7 % 9)
        let maze = drawMaze(kind, rows, columns, .wilson, braid: 100, ends: .deadEnds, seed: seed)
        let graph = MazeGraph(maze)
        let farthest = (0..<graph.count).compactMap {
          graph.distances(from: $0).compactMap { $0 }.max()
        }.max()
        let (start, goal) = (maze.lattice.index(of: maze.start), maze.lattice.index(of: maze.goal))
        #expect(graph.distances(from: start)[goal] == farthest)
      }
    }
  }
}
