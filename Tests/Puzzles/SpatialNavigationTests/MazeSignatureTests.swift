import PuzzleKit
import Seeding
import Testing

@testable import SpatialNavigation

@Suite("The signatures of mazes")
struct MazeSignatureTests {
  /// Where a cell's centre lies, in units that isometries of the grid keep whole.
  ///
  /// Squares: column and row. Hexagons: cube coordinates, whose sum is 0. Sectors: ring and sector.
  static func place(_ cell: Int, on lattice: Lattice) -> [Int] {
    let (r, c) = (cell / lattice.columns, cell % lattice.columns)
    switch lattice.kind {
    case .square: return [c, r]
    case .hexagonal:
      let x = c - (r - r % 2) / 2
      return [x, r, -x - r]
    case .polar: return [r, c]
    }
  }

  /// The isometries of the plane (but for translations), or of the rings.
  static func isometries(of lattice: Lattice) -> [([Int]) -> [Int]] {
    switch lattice.kind {
    case .square:
      [
        { [$0[0], $0[1]] }, { [-$0[0], $0[1]] }, { [$0[0], -$0[1]] }, { [-$0[0], -$0[1]] },
        { [$0[1], $0[0]] }, { [-$0[1], $0[0]] }, { [$0[1], -$0[0]] }, { [-$0[1], -$0[0]] },
      ]
    case .hexagonal:
      [[0, 1, 2], [0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]].flatMap { order in
        [1, -1].map { sign in { place in order.map { sign * place[$0] } } }
      }
    case .polar:
      (0..<lattice.columns).flatMap { turn in
        [1, -1].map { sign in
          {
            [$0[0], ((sign * $0[1] + turn) % lattice.columns + lattice.columns) % lattice.columns]
          }
        }
      }
    }
  }

  static func less(_ a: [Int], _ b: [Int]) -> Bool { a.lexicographicallyPrecedes(b) }

  /// The cells' places after an isometry, moved to the origin.
  static func image(of lattice: Lattice, _ isometry: ([Int]) -> [Int]) -> [[Int]] {
    let places = (0..<lattice.count).map { isometry(place($0, on: lattice)) }
    guard lattice.kind != .polar else { return places }
    let lows = places[0].indices.map { axis in places.map { $0[axis] }.min() ?? 0 }
    return places.map { place in place.indices.map { place[$0] - lows[$0] } }
  }

  /// The images of all cells under the isometries that keep a grid of hexagons in its place, and those
  /// of all isometries on other grids.
  static func images(of lattice: Lattice) -> [[[Int]]] {
    let all = isometries(of: lattice).map { image(of: lattice, $0) }
    guard lattice.kind == .hexagonal else { return all }
    let own = Set(image(of: lattice) { $0 })
    return all.filter { Set($0) == own }
  }

  /// The least list of ways and ends among some images: equal exactly for mazes that are images of each
  /// other.
  static func canonical(_ maze: Maze, _ images: [[[Int]]]) -> [[Int]] {
    let graph = MazeGraph(maze)
    let (start, goal) = (maze.lattice.index(of: maze.start), maze.lattice.index(of: maze.goal))
    let lists = images.map { places -> [[Int]] in
      let ways = graph.ways.map { a, _, b in
        less(places[a], places[b]) ? places[a] + places[b] : places[b] + places[a]
      }
      // The shape of the grid is told by its greatest place.
      let shape = places.max(by: less) ?? []
      return [shape, places[start], places[goal]] + ways.sorted(by: less)
    }
    return lists.min { $0.lexicographicallyPrecedes($1, by: less) } ?? []
  }

  static let small: [(Lattice.Kind, Int, Int)] = [
    (.square, 2, 2), (.square, 2, 3), (.hexagonal, 2, 3), (.hexagonal, 3, 2), (.polar, 2, 3),
    (.polar, 3, 3), (.polar, 2, 4), (.square, 3, 3), (.square, 3, 4), (.hexagonal, 3, 4),
    (.hexagonal, 4, 3),
  ]

  @Test("Mazes have one signature exactly if they are images of each other", arguments: small)
  func orbits(kind: Lattice.Kind, rows: Int, columns: Int) {
    let lattice = Lattice(kind: kind, rows: rows, columns: columns)
    let carving = Carving(lattice)
    let walls = (0..<lattice.count).flatMap { cell in
      (0..<carving.degree).compactMap { side -> (Int, Int)? in
        guard let next = MazeGraph.beyond(cell, side, on: lattice), cell < next else { return nil }
        return (cell, side)
      }
    }
    // All mazes of the smallest grids, 4,000 by chance of the others, each with a symmetric image.
    let isAll = walls.count <= 9
    var chance = Chance(Seed(1))
    let images = Self.images(of: lattice)
    var names: [Signature: [[Int]]] = [:]
    var canonicals: Set<[[Int]]> = []
    for number in 0..<(isAll ? 1 << walls.count : 4_000) {
      var open = carving
      for (place, wall) in walls.enumerated() {
        let isOpen = isAll ? number >> place & 1 == 1 : chance.happens(0.6)
        if isOpen { open.openSide(wall.1, of: wall.0) }
      }
      for start in 0..<(isAll ? lattice.count : 1) {
        for goal in 0..<lattice.count where goal != start {
          let maze = Maze(
            lattice: lattice, openSides: open.open, start: lattice.cell(at: start),
            goal: lattice.cell(at: goal))
          let canonical = Self.canonical(maze, images)
          canonicals.insert(canonical)
          let signature = maze.signature
          if let known = names[signature] {
            if known != canonical { Issue.record("\(maze) shares a signature") }
          } else {
            names[signature] = canonical
          }
        }
      }
    }
    #expect(names.count == canonicals.count)
  }

  /// A maze as a symmetry shows it.
  static func shown(_ maze: Maze, by symmetry: LatticeSymmetry) -> Maze {
    let lattice = maze.lattice
    let image = Lattice(kind: lattice.kind, rows: symmetry.rows, columns: symmetry.columns)
    let sides = LatticeSymmetry.sides(of: lattice, symmetry.exchange)
    var open: [UInt8] = []
    var (start, goal) = (maze.start, maze.goal)
    for row in 0..<image.rows {
      for column in 0..<image.columns {
        let source = symmetry.source(row: row, column: column)
        open.append(
          sides.indices.reduce(0) {
            $0 | (maze.openSides[source] >> UInt8($1) & 1) << UInt8(sides[$1])
          })
        if source == lattice.index(of: maze.start) { start = Cell(row: row, column: column) }
        if source == lattice.index(of: maze.goal) { goal = Cell(row: row, column: column) }
      }
    }
    return Maze(lattice: image, openSides: open, start: start, goal: goal)
  }

  @Test(
    "All images of a maze are mazes and share its signature; others have others",
    arguments: Lattice.Kind.allCases)
  func invariance(kind: Lattice.Kind) {
    var signatures: Set<Signature> = []
    let sizes = [(2, 2), (2, 5), (3, 3), (5, 8), (8, 5), (10, 9), (16, 16)]
    for (rows, columns) in sizes {
      let maze = drawMaze(kind, rows, columns, .prim, braid: 30, ends: .anywhere, seed: rows)
      signatures.insert(maze.signature)
      for symmetry in LatticeSymmetry.all(of: maze.lattice) {
        let shown = Self.shown(maze, by: symmetry)
        #expect(shown.checkInvariants())
        #expect(MazeGraph(shown).isMutual)
        #expect(MazeGraph(shown).ways.count == MazeGraph(maze).ways.count)
        #expect(shown.signature == maze.signature)
        #expect(shown.canonicalText == maze.canonicalText)
      }
    }
    #expect(signatures.count == sizes.count)
  }

  @Test(
    "The symmetries keep neighbours neighbours, by the sides they say",
    arguments: Lattice.Kind.allCases)
  func adjacency(kind: Lattice.Kind) {
    for rows in 2...7 {
      for columns in 2...7 {
        let lattice = Lattice(kind: kind, rows: rows, columns: columns)
        let symmetries = LatticeSymmetry.all(of: lattice)
        let expected = [.square: 8, .hexagonal: 2, .polar: 2 * columns][kind]
        #expect(symmetries.count == expected)
        var maps: Set<[Int]> = []
        for symmetry in symmetries {
          let image = Lattice(kind: kind, rows: symmetry.rows, columns: symmetry.columns)
          let sources = (0..<image.count).map {
            symmetry.source(row: $0 / image.columns, column: $0 % image.columns)
          }
          maps.insert(sources)
          #expect(sources.sorted() == Array(0..<lattice.count))
          let sides = LatticeSymmetry.sides(of: lattice, symmetry.exchange)
          for (cell, source) in sources.enumerated() {
            for (side, exchanged) in sides.enumerated() {
              let next = MazeGraph.beyond(cell, exchanged, on: image)
              #expect(next.map { sources[$0] } == MazeGraph.beyond(source, side, on: lattice))
            }
          }
        }
        // On two sectors a rotation is a reflection too, but for the sides it exchanges.
        if kind != .polar || columns > 2 { #expect(maps.count == expected) }
      }
    }
  }

  @Test("No other isometry keeps rows of hexagons in their place, but on the rhombus of 2 × 2")
  func hexagons() {
    for rows in 2...8 {
      for columns in 2...8 {
        let lattice = Lattice(kind: .hexagonal, rows: rows, columns: columns)
        #expect(Self.images(of: lattice).count == (rows == 2 && columns == 2 ? 4 : 2))
      }
    }
  }

  @Test("The text is that of a maze drawn by hand")
  func text() {
    // ┌───┐   open: (0,0)–(0,1), (0,0)–(1,0), (1,0)–(1,1);
    // │ ╶S│   start above, goal below on the right.
    // │ ╶G│
    // └───┘
    let maze = Maze(
      lattice: Lattice(kind: .square, rows: 2, columns: 2), openSides: [0x0a, 0x01, 0x06, 0x01],
      start: Cell(row: 0, column: 1), goal: Cell(row: 1, column: 1))
    // Half a turn puts the goal first, and G comes before S.
    let text = String(decoding: maze.canonicalText, as: UTF8.self)
    #expect(text == "maze square 2x2\n02G09\n02S05")
    #expect(maze.signature == Signature(canonical: text))
  }

  /// Small mazes with the number of the start and of the goal, and the texts that a program in Python
  /// which shares no code with this one writes.
  static let texts: [(Lattice.Kind, Int, Int, [UInt8], Int, Int, String)] = [
    (
      .square, 2, 3, [0x0a, 0x0b, 0x01, 0x06, 0x05, 0x00], 2, 3, "maze square 2x3\n000a09G\n02S0705"
    ),
    (
      .hexagonal, 3, 2, [0x22, 0x11, 0x2c, 0x10, 0x02, 0x0d], 0, 5,
      "maze hexagonal 3x2\n0231G\n3804\n0aS05"
    ),
    (.hexagonal, 2, 2, [0x22, 0x21, 0x06, 0x05], 3, 1, "maze hexagonal 2x2\n2221G\n0605S"),
    (.polar, 2, 3, [0x06, 0x0a, 0x02, 0x05, 0x09, 0x01], 1, 3, "maze polar 2x3\n02060aS\n0105G09"),
  ]

  @Test("The text is what another program makes of the same maze", arguments: 0..<4)
  func otherText(number: Int) {
    let (kind, rows, columns, openSides, start, goal, text) = Self.texts[number]
    let lattice = Lattice(kind: kind, rows: rows, columns: columns)
    let maze = Maze(
      lattice: lattice, openSides: openSides, start: lattice.cell(at: start),
      goal: lattice.cell(at: goal))
    #expect(maze.checkInvariants())
    #expect(String(decoding: maze.canonicalText, as: UTF8.self) == text)
  }

  @Test("The least text has the bytewise least heading where rows and columns differ")
  func heading() {
    for (rows, columns) in [(9, 10), (10, 9), (3, 12)] {
      let maze = drawMaze(.square, rows, columns, .eller, seed: 1)
      let text = String(decoding: maze.canonicalText, as: UTF8.self)
      #expect(text.hasPrefix(rows == 3 ? "maze square 12x3\n" : "maze square 10x9\n"))
      #expect(text.split(separator: "\n").count == (rows == 3 ? 13 : 11))
    }
  }
}
