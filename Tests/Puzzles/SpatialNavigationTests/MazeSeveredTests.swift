import Seeding
import Testing

@testable import SpatialNavigation

@Suite("Mazes are severed")
struct MazeSeveredTests {
  /// The fewest ways between two parts of a maze, one with the start and one with the goal, each
  /// connected and of at least so many cells, by trying all; nil if there are no such parts.
  static func fewestWalls(_ maze: Maze, parts: (Int, Int)) -> Int? {
    let graph = MazeGraph(maze)
    let start = 1 << maze.lattice.index(of: maze.start)
    let goal = 1 << maze.lattice.index(of: maze.goal)
    let all = 1 << graph.count - 1
    var next = [Int](repeating: 0, count: graph.count)
    for (a, _, b) in graph.ways {
      next[a] |= 1 << b
      next[b] |= 1 << a
    }
    func isConnected(_ part: Int) -> Bool {
      var reached = part & -part
      while true {
        var wider = reached
        for cell in 0..<graph.count where reached >> cell & 1 == 1 { wider |= next[cell] & part }
        if wider == reached { return reached == part }
        reached = wider
      }
    }
    var fewest: Int?
    for near in 1..<all where near & start != 0 && near & goal == 0 {
      guard near.nonzeroBitCount >= parts.0, graph.count - near.nonzeroBitCount >= parts.1
      else { continue }
      let walls = graph.ways.count { near >> $0.0 & 1 != near >> $0.2 & 1 }
      if walls < fewest ?? .max, isConnected(near), isConnected(all & ~near) { fewest = walls }
    }
    return fewest
  }

  @Test(
    "Start and goal are apart, by walls alone, two regions in all", arguments: Lattice.Kind.allCases
  )
  func apart(kind: Lattice.Kind) throws {
    for (number, ends) in MazeEnds.allCases.enumerated() {
      for seed in 0..<60 {
        let maze = drawMaze(
          kind, 5 + seed % 9, 4 + seed % 11, .prim, braid: seed % 3 * 50, ends: ends, seed: seed)
        var chance = Chance(Seed(UInt64(seed * 4 + number)))
        let severed = try #require(maze.severed(using: &chance))
        #expect(severed.start == maze.start && severed.goal == maze.goal)
        #expect(severed.checkInvariants())
        #expect(zip(maze.openSides, severed.openSides).allSatisfy { ~$0 & $1 == 0 })
        let graph = MazeGraph(severed)
        let regions = graph.regions
        #expect(Set(regions).count == 2)
        let start = regions[maze.lattice.index(of: maze.start)]
        let goal = regions[maze.lattice.index(of: maze.goal)]
        #expect(start != goal)
        #expect(Route(of: severed.field) == nil)
        if seed % 3 == 0 {
          #expect(graph.ways.count == graph.count - 2, "a perfect maze needs one wall")
        }
      }
    }
  }

  @Test("No cut of fewer walls leaves regions as large", arguments: Lattice.Kind.allCases)
  func fewest(kind: Lattice.Kind) throws {
    let sizes = [(3, 3), (3, 2), (2, 3), (2, 2), (3, 1), (1, 3), (2, 1), (1, 2), (1, 1)]
    var counts: Set<Int> = []
    for seed in 0..<150 {
      let shape = [(3, 4), (4, 3), (2, 5), (2, 2), (2, 3), (3, 3)][seed % 6]
      let maze = drawMaze(
        kind, shape.0, shape.1, .wilson, braid: [100, 100, 50, 0][seed % 4], ends: .anywhere,
        seed: seed)
      var chance = Chance(Seed(UInt64(seed)))
      let severed = try #require(maze.severed(using: &chance))
      let graph = MazeGraph(severed)
      let walls = MazeGraph(maze).ways.count - graph.ways.count
      let fewest = sizes.lazy.compactMap { Self.fewestWalls(maze, parts: $0) }.first
      #expect(walls == fewest, "seed \(seed)")
      let size = try #require(sizes.first { Self.fewestWalls(maze, parts: $0) != nil })
      let regions = graph.regions
      let near = regions.count { $0 == regions[maze.lattice.index(of: maze.start)] }
      #expect(near >= size.0 && graph.count - near >= size.1, "seed \(seed)")
      counts.insert(walls)
    }
    #expect(counts.isSuperset(of: [1, 2, 3]))
  }

  @Test("Every wall across the way of a perfect maze is chosen, those beside the ends excepted")
  func spread() throws {
    func way(_ maze: Maze) -> Int {
      MazeGraph(maze).distances(from: maze.lattice.index(of: maze.start))[
        maze.lattice.index(of: maze.goal)] ?? 0
    }
    let mazes = (0..<50).map { drawMaze(.square, 6, 6, .recursiveBacktracker, seed: $0) }
    let maze = try #require(mazes.first { way($0) >= 15 })
    var chance = Chance(Seed(1))
    let found = Set((0..<3000).compactMap { _ in maze.severed(using: &chance)?.openSides })
    // Of the walls next to an end at most two leave fewer than 3 cells with it.
    #expect(way(maze) - 4...way(maze) ~= found.count, "\(found.count) of \(way(maze))")
  }

  @Test("A maze without a way stays as it is, and one without two ends can't be severed")
  func impossible() throws {
    let maze = drawMaze(.hexagonal, 5, 6, .kruskal, seed: 1)
    var chance = Chance(Seed(1))
    let severed = try #require(maze.severed(using: &chance))
    #expect(severed.severed(using: &chance) == severed)
    let closed = Maze(
      lattice: maze.lattice, openSides: maze.openSides, start: maze.start, goal: maze.start)
    #expect(closed.severed(using: &chance) == nil)
  }
}
