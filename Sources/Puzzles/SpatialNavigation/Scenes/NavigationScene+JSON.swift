import Traces

extension NavigationScene {
  /// The family of the board, as records and knobs name it.
  var family: SpatialNavigationPuzzle.Family {
    switch board {
    case .lake: .lake
    case .maze(let board):
      switch board.maze.lattice.kind {
      case .square: .walled
      case .hexagonal: .hexagonal
      case .polar: .polar
      }
    }
  }

  /// The scene as the JSON object of the contract.
  var json: String {
    let asked: String
    switch question {
    case .path, .length, .exists: asked = "null"
    case .safe(let moves), .end(let moves):
      asked = "{\"moves\": \(Self.list(moves)), \"cell\": null, \"walks\": []}"
    case .cell(let cell):
      asked = "{\"moves\": [], \"cell\": \(Self.json(cell)), \"walks\": []}"
    case .choice(let walks):
      let walks = walks.map { Self.list($0) }.joined(separator: ", ")
      asked = "{\"moves\": [], \"cell\": null, \"walks\": [\(walks)]}"
    }
    switch board {
    case .lake(let lake):
      let rows = lake.letters.map { "\"\($0)\"" }.joined(separator: ", ")
      return "{\"family\": \"lake\", \"rows\": [\(rows)], \"asked\": \(asked)}"
    case .maze(let board):
      let maze = board.maze
      let openings = board.openings.map {
        "{\"cell\": \(Self.json($0.cell)), \"side\": \"\($0.side.letter)\"}"
      }
      return "{\"family\": \"\(family.rawValue)\", \"rows\": \(maze.lattice.rows), "
        + "\"asked\": \(asked), \"algorithm\": \"\(board.plan.algorithm.rawValue)\", "
        + "\"braid\": \(board.plan.braid), \"columns\": \(maze.lattice.columns), "
        + "\"start\": \(Self.json(maze.start)), \"goal\": \(Self.json(maze.goal)), "
        + "\"open_sides\": [\(Self.openSides(maze))], "
        + "\"openings\": [\(openings.joined(separator: ", "))]}"
    }
  }

  private static func openSides(_ maze: Maze) -> String {
    let digits = Array("0123456789abcdef")
    return (0..<maze.lattice.rows).map { row in
      let sides = maze.openSides[row * maze.lattice.columns..<(row + 1) * maze.lattice.columns]
      return "\"" + String(sides.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }) + "\""
    }.joined(separator: ", ")
  }

  /// A cell as `[row, column]`, from 1.
  static func json(_ cell: Cell) -> String { "[\(cell.row + 1), \(cell.column + 1)]" }

  /// Moves as a list of their letters.
  static func list(_ moves: some Sequence<Move>) -> String {
    "[" + moves.map { "\"\($0.letter)\"" }.joined(separator: ", ") + "]"
  }
}

extension NavigationSolution {
  /// The solution as the JSON object of the contract.
  func json(reveal: SpatialNavigationPuzzle.Reveal) -> String {
    let turns = course.indices.dropFirst().count { course[$0] != course[$0 - 1] }
    return "{\"moves\": \(NavigationScene.list(course)), \"shortest\": \(route?.length ?? 0), "
      + "\"count\": \(route?.count ?? 0), \"turns\": \(turns), \"reveal\": \"\(reveal.rawValue)\"}"
  }

  /// The named numbers of a sample.
  ///
  /// - Parameters:
  ///   - scene: The scene.
  ///   - look: Where its cells lie in the problem's picture.
  ///   - size: The number of pixels of that picture.
  /// - Returns: The measures, in a fixed order.
  func measures(of scene: NavigationScene, in look: any BoardLook, size: Int) -> [Measure] {
    var measures = [
      Measure("grid.rows", Double(field.lattice.rows)),
      Measure("grid.columns", Double(field.lattice.columns)),
    ]
    if case .lake(let lake) = scene.board {
      measures.append(Measure("holes.count", Double(lake.holes)))
    }
    if let route {
      measures += [
        Measure("path.length", Double(route.length)),
        Measure("path.turns", Double(route.turns)),
        Measure("path.shortest_count", Double(route.count)),
        Measure("search.expanded", Double(route.fromStart.expanded)),
        Measure("search.misleading", Double(route.misleading)),
      ]
    }
    measures.append(Measure("dead_ends.count", Double(field.deadEnds)))
    if !scene.question.moves.isEmpty {
      measures.append(Measure("plan.length", Double(scene.question.moves.count)))
    }
    if !course.isEmpty {
      measures.append(Measure("target.area", Double(area(in: look)) / Double(size)))
    }
    return measures
  }

  /// The number of pixels of the box around the cells of the course.
  private func area(in look: any BoardLook) -> Int {
    let boxes = cells.map { look.box(of: $0) }
    let x0 = boxes.map(\.x0).min() ?? 0
    let y0 = boxes.map(\.y0).min() ?? 0
    let x1 = boxes.map(\.x1).max() ?? 0
    let y1 = boxes.map(\.y1).max() ?? 0
    return (x1 - x0) * (y1 - y0)
  }
}
