import Traces

/// What can be seen of a maze before anything is decided.
extension MazeSpeaker {
  /// The grid as a noun with its article: `a 6×6 maze`.
  mutating func size() -> Words {
    let lattice = field.lattice
    let (r, c) = (number(lattice.rows), number(lattice.columns))
    switch lattice.kind {
    case .square:
      switch roll(4) {
      case 0:
        return "\(article(lattice.rows)) \(grid(as: "\(lattice.rows)×\(lattice.columns)")) maze"
      case 1: return "\(article(lattice.rows)) \(grid(as: "\(r) by \(c)")) maze"
      case 2: return "a maze of \(grid(as: "\(r) rows and \(c) columns"))"
      default: return "a maze with \(grid(as: "\(r) rows and \(c) columns")) of cells"
      }
    case .hexagonal:
      switch roll(4) {
      case 0: return "a honeycomb of \(grid(as: "\(r) rows with \(c) cells each"))"
      case 1: return "a maze of hexagons, \(grid(as: "\(r) rows of \(c)"))"
      case 2: return "a hexagonal maze with \(grid(as: "\(r) rows of \(c) cells"))"
      default: return "a hexagonal grid, \(grid(as: "\(r) rows of \(c) cells"))"
      }
    case .polar:
      switch roll(4) {
      case 0: return "a round maze of \(grid(as: "\(r) rings with \(c) sectors each"))"
      case 1: return "a circular maze, \(grid(as: "\(r) rings of \(c) sectors"))"
      case 2: return "a maze of \(grid(as: "\(r) rings, divided into \(c) sectors"))"
      default: return "a wheel of \(grid(as: "\(r) rings and \(c) sectors"))"
      }
    }
  }

  mutating func board() -> Words {
    let size = size()
    switch roll(7) {
    case 0: return "This is \(size)."
    case 1: return "\(does("see")) \(size)."
    case 2: return "\(does("look")) at \(size)."
    case 3: return "The picture shows \(size)."
    case 4: return "On the map there is \(size)."
    case 5: return "What \(does("have")) here is \(size)."
    default: return "In front of \(object) lies \(size)."
    }
  }

  /// The ways of some moves, `left, up and down`.
  func ways(_ moves: [Move], by last: String = "and") -> String {
    let names = moves.map(\.way)
    guard names.count > 1 else { return names.first ?? "" }
    return names.dropLast().joined(separator: ", ") + " \(last) " + names[names.count - 1]
  }

  /// How the start can be left.
  mutating func fromStart() -> Words {
    let moves = field.exits(of: start)
    let ways = ways(moves)
    if openEnds.contains(start) {
      // The gap in the outer wall is open too, and leads nowhere.
      switch roll(3) {
      case 0: return "Within the maze the start is open \(exits(start, as: ways))."
      case 1: return "Into the maze the start leads \(exits(start, as: ways))."
      default:
        return
          "Without leaving the maze, \(does("can")) go \(exits(start, as: "\(ways) from the start"))."
      }
    }
    if moves.count == 1 {
      switch roll(5) {
      case 0: return "From the start the only way \(exits(start, as: "is \(ways)"))."
      case 1: return "The start opens \(exits(start, as: "just \(number(1)) way: \(ways)"))."
      case 2: return "\(does("can")) leave the start \(exits(start, as: "only by going \(ways)"))."
      case 3: return "Around the start everything is shut but the way \(exits(start, as: ways))."
      default:
        return "The walk has to begin by going \(exits(start, as: ways)): nothing else is open."
      }
    }
    switch roll(4) {
    case 0: return "From the start ways lead \(exits(start, as: ways))."
    case 1: return "The start is open \(exits(start, as: ways))."
    case 2:
      return "\(does("can")) leave the start going \(exits(start, as: self.ways(moves, by: "or")))."
    default:
      return
        "At the start \(does("have")) a choice: \(exits(start, as: self.ways(moves, by: "or")))."
    }
  }

  /// What leads to the goal, seen from there.
  mutating func fromGoal() -> Words {
    let moves = field.exits(of: goal)
    if moves.count == 1, let way = Corridor(in: field, from: goal, moves[0]), way.count > 1 {
      let there = naming.place(way.to)
      let n = steps(way.count)
      switch roll(4) {
      case 0:
        return
          "Seen from the goal, \(corridor(way, as: "a passage sets out \(way.move.way) and comes to \(there) after \(n)")), with nothing to choose on it."
      case 1:
        return
          "Back from the goal, \(corridor(way, as: "the way sets out \(way.move.way) and takes \(n) to \(there)")) before there is a choice."
      case 2:
        return
          "The last part is settled: \(corridor(way, as: "the passage that leaves the goal \(way.move.way) runs back \(n) to \(there)"))."
      default:
        return
          "Backwards from the goal there is just \(corridor(way, as: "the passage that sets out \(way.move.way); it takes \(n) to \(there)"))."
      }
    }
    let ways = ways(moves)
    if openEnds.contains(goal) {
      return roll(2) == 0
        ? "Within the maze the goal is open \(exits(goal, as: ways))."
        : "Back into the maze the goal opens \(exits(goal, as: ways))."
    }
    if moves.count == 1 {
      switch roll(3) {
      case 0: return "The goal opens \(exits(goal, as: "just \(number(1)) way: \(ways)"))."
      case 1: return "From the goal the only way back is \(exits(goal, as: ways))."
      default: return "Around the goal everything is shut but the way \(exits(goal, as: ways))."
      }
    }
    switch roll(3) {
    case 0: return "The goal is open \(exits(goal, as: ways))."
    case 1: return "From the goal ways lead back \(exits(goal, as: ways))."
    default: return "Around the goal the way is free \(exits(goal, as: ways))."
    }
  }

  /// How many junctions and dead ends there are.
  mutating func census() -> Words {
    let cells = (0..<field.lattice.count).map { field.exits(of: field.lattice.cell(at: $0)).count }
    let (ends, forks) = (cells.count { $0 == 1 }, cells.count { $0 > 2 })
    let deadEnds = count(
      "dead_end", ends,
      as: ends == 0
        ? "no dead ends" : ends == 1 ? "\(number(1)) dead end" : "\(number(ends)) dead ends")
    let junctions = count(
      "junction", forks,
      as: forks == 0
        ? "no junctions" : forks == 1 ? "\(number(1)) junction" : "\(number(forks)) junctions")
    switch roll(5) {
    case 0: return "There are \(deadEnds) and \(junctions)."
    case 1: return "\(does("count")) \(junctions) and \(deadEnds)."
    case 2: return "The maze has \(junctions), and \(deadEnds) besides."
    case 3: return "Altogether \(does("find")) \(deadEnds)."
    default: return "Ways part at \(junctions) in all."
    }
  }

  /// How long a shortest way is.
  mutating func shortest() -> Words {
    let n = steps(solution.length)
    func said(_ wording: String) -> Said { length("shortest", solution.length, as: wording) }
    switch roll(5) {
    case 0: return "\(said("The shortest way takes \(n)"))."
    case 1:
      return
        "\(said("At least \(n) \(solution.length == 1 ? "is" : "are") needed")) to arrive."
    case 2: return "A search of the maze gives \(said("\(n) for the shortest walk"))."
    case 3: return "\(said("It can't be done in fewer than \(n)"))."
    default: return "\(does("need")) \(said("\(n) by the shortest route"))."
    }
  }

  /// Whether other ways are as short.
  mutating func rivals() -> Words {
    func said(_ wording: String) -> Said { Said(Fact("paths", ["\(solution.count)"]), as: wording) }
    if solution.count == 1 {
      switch roll(3) {
      case 0: return "\(said("Only one walk is shortest"))."
      case 1: return "\(said("There is a single shortest way"))."
      default: return "The \(look.wallName) leave \(said("only one shortest way"))."
      }
    }
    let n = number(solution.count)
    switch roll(3) {
    case 0:
      return
        "\(said("\(n.capitalizedFirst) walks are shortest")); \(solution.count == 2 ? "either" : "any of them") will do."
    case 1: return "This way is not alone: \(said("there are \(n) shortest ones"))."
    default:
      return
        "\(does("could")) take \(solution.count == 2 ? "either" : "any") of the \(said("\(n) shortest walks"))."
    }
  }
}
