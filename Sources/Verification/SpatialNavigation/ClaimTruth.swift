import Datasets

/// Whether what a claim's values say is true of what was read from the pixels.
struct ClaimTruth {
  let legend: Legend
  let state: BoardState
  let lines: [DrawnLine]
  /// The moves that the record is about: the answer's, or as much of those asked for as can be walked.
  let answer: [Direction]
  /// Where these begin.
  let origin: Place
  /// What the question asks.
  let asked: Asked
  /// What must stand in `\boxed{}`.
  let value: String
  /// The cells that they visit, the first included.
  let course: [Place]
  let visited: Set<Place>

  init(
    legend: Legend, state: BoardState, lines: [DrawnLine], answer: [Direction], asked: Asked,
    value: String
  ) {
    self.legend = legend
    self.state = state
    self.lines = lines
    self.answer = answer
    self.asked = asked
    self.value = value
    origin = state.start
    course = state.walk(from: state.start, answer) ?? []
    visited = Set(course)
  }

  /// The names of the colours of the ink, the first and the last.
  private var inkNames: [Set<String>] {
    [legend.ink.colours.first, legend.ink.colours.last].map { $0.map(Lexicon.names) ?? [] }
  }

  /// The number of values of each kind.
  static let kinds: [String: Int] = [
    "grid": 2, "cell": 3, "count": 2, "move": 6, "walk": 5, "blocked": 4, "barrier": 5,
    "relation": 4, "length": 2, "paths": 1, "turns": 1, "pocket": 4, "detour": 4, "pass": 3,
    "via": 2, "line": 4, "clear": 1, "colour": 2, "letter": 2, "naming": 1, "format": 1,
    "exits": 3, "junction": 3, "dead_end": 2, "corridor": 6, "stretch": 5, "leaves": 3, "reach": 3,
    "apart": 4, "gradient": 3, "plan": 1, "asked": 2, "fails": 5, "marked": 2, "answer": 1,
  ]

  /// The kinds of which the record itself is the evidence, and no picture.
  static let declared: Set<String> = [
    "letter", "naming", "format", "plan", "asked",
  ]

  /// What is false; nil if the claim is true.
  ///
  /// - Parameter claim: A claim of a known kind with that kind's number of values, about a picture
  ///   that the record has.
  /// - Returns: What is false.
  func fault(_ claim: Record.Claim) -> String? {
    let values = claim.values
    let image = claim.image ?? 0
    switch claim.kind {
    case "grid":
      return values == [String(state.rows), String(state.columns)]
        ? nil : "the grid has \(state.rows) rows and \(state.columns) columns"
    case "cell":
      guard let place = place(values, 0), let meaning = state[place] else { return Self.noCell }
      return meaning.rawValue == values[2] ? nil : "the cell is \(meaning)"
    case "count":
      switch values[0] {
      case "junction": return `is`(values[1], state.count { $0 > 2 })
      case "dead_end": return `is`(values[1], state.count { $0 == 1 })
      default:
        guard let meaning = Meaning(rawValue: values[0]) else {
          return "\(values[0]) is no meaning"
        }
        return `is`(values[1], state.count(meaning))
      }
    case "move", "walk": return run(claim.kind, values, image)
    case "blocked": return blocked(values)
    case "barrier": return barrier(values)
    case "relation":
      guard let first = place(values, 0), let second = place(values, 2), state.contains(first),
        state.contains(second)
      else { return Self.noCell }
      guard state.grid.kind == .square else { return "only squares lie left of or below others" }
      return first == second ? "a cell is not seen from itself" : nil
    case "length": return length(values, image)
    case "paths": return `is`(values[0], state.shortestCount)
    case "turns": return `is`(values[0], turns(answer))
    case "pocket": return pocket(values)
    case "detour": return detour(values)
    case "pass":
      guard let place = place(values, 0), let way = Direction(rawValue: values[2]) else {
        return Self.noCell
      }
      guard state[place] == .hole else { return "the cell is no hole" }
      return place.stepped(way, by: 1).map(visited.contains) == true
        ? nil : "the answer does not pass there"
    case "via":
      guard let place = place(values, 0) else { return Self.noCell }
      return visited.contains(place) ? nil : "the answer does not visit the cell"
    case "line": return line(values, image)
    case "clear":
      guard values == [legend.sides == nil ? "hole" : "wall"] else {
        return "something else is kept clear of"
      }
      return visited.isEmpty ? "the answer runs into a hole" : nil
    case "colour":
      return values[0] == "line" && inkNames[0].contains(values[1])
        ? nil : "the ink is \(inkNames[0].sorted().joined(separator: " or "))"
    case "gradient":
      return values[0] == "line" && inkNames[0].contains(values[1])
        && inkNames[1].contains(values[2]) ? nil : "the ink has other colours"
    case "letter":
      guard let letter = Direction(rawValue: values[0]),
        state.grid.kind.directions.contains(letter)
      else { return "no letter of a move" }
      return Lexicon.directions[values[1]] == letter || Lexicon.slants[values[1]] == letter
        ? nil : "the letter stands for another direction"
    case "naming":
      switch values[0] {
      case "row_column": return nil
      case "letters":
        let names = legend.labels.map { state.grid.kind == .hexagonal ? $0.rows : $0.columns }
        return names.map { $0.first == "A" } ?? true ? nil : "the labels are no letters"
      default: return "no such way of naming cells"
      }
    case "format": return values[0].isEmpty ? "no letters" : nil
    default: return mazeFault(claim.kind, values, image)
    }
  }

  static let noCell = "the values name no cell or direction"

  func `is`(_ value: String, _ number: Int) -> String? {
    value == String(number) ? nil : "it is \(number)"
  }

  func place(_ values: [String], _ first: Int) -> Place? {
    guard let row = Int(values[first]), let column = Int(values[first + 1]),
      String(row) == values[first], String(column) == values[first + 1]
    else { return nil }
    return Place(row, column)
  }

  /// The first cell, the moves and the last cell that a move or a walk claims.
  func moves(_ kind: String, _ values: [String]) -> (Place, [Direction], Place)? {
    guard let first = place(values, 0), let last = place(values, kind == "move" ? 4 : 3) else {
      return nil
    }
    if kind == "walk" {
      guard let moves = directions(values[2]), moves.count <= 4096 else { return nil }
      return (first, moves, last)
    }
    guard let way = Direction(rawValue: values[2]), let count = Int(values[3]),
      1...999 ~= count, String(count) == values[3]
    else { return nil }
    return (first, Array(repeating: way, count: count), last)
  }

  private func run(_ kind: String, _ values: [String], _ image: Int) -> String? {
    guard let (first, run, last) = moves(kind, values) else { return Self.noCell }
    guard let places = state.walk(from: first, run) else { return "a cell on the way is not free" }
    guard places.last == last else { return "it ends elsewhere" }
    return image == 0 || lines[image].has(from: first, run)
      ? nil : "the line of picture \(image) does not run there"
  }

  private func blocked(_ values: [String]) -> String? {
    guard let place = place(values, 0), let way = Direction(rawValue: values[2]),
      state.contains(place)
    else { return Self.noCell }
    guard let found = barrier(place, way) else { return "nothing is in the way" }
    return values[3] == found ? nil : "there is \(found)"
  }

  /// What shuts the way: `hole`, `wall` or `edge`, or a `gap` in the outer wall, through which no walk
  /// goes; nil if it is open.
  func barrier(_ place: Place, _ way: Direction) -> String? {
    guard state.entered(from: place, way) == nil else { return nil }
    if state.openings.contains(Opening(place: place, direction: way)) { return "gap" }
    guard let next = state.grid.neighbor(place, way) else {
      // The outermost border of a maze is a wall.
      return legend.sides == nil ? "edge" : "wall"
    }
    return state[next] == .hole ? "hole" : "wall"
  }

  private func barrier(_ values: [String]) -> String? {
    guard var place = place(values, 0), let way = Direction(rawValue: values[2]),
      let hole = self.place(values, 3), state.contains(place)
    else { return Self.noCell }
    guard legend.sides == nil, state.grid.kind.directions.contains(way) else {
      return "holes bar no way here"
    }
    repeat { place = place.stepped(way, by: 1) ?? place } while state.isFree(place)
    guard state[place] == .hole else { return "nothing bars the way before the edge" }
    return place == hole ? nil : "the first hole that way is at \(place)"
  }

  private func length(_ values: [String], _ image: Int) -> String? {
    switch values[0] {
    case "shortest": `is`(values[1], state.shortest ?? -1)
    case "path": `is`(values[1], answer.count)
    case "plan": `is`(values[1], asked.moves.count)
    case "line": image == 0 ? "no picture with a line" : `is`(values[1], lines[image].moves.count)
    default: "\(values[0]) is no length"
    }
  }

  private func pocket(_ values: [String]) -> String? {
    guard let place = place(values, 0), let way = Direction(rawValue: values[2]) else {
      return Self.noCell
    }
    guard let next = state.entered(from: place, way) else { return "that way is no free cell" }
    let cells = state.reach(from: next, without: place)
    guard !cells.contains(state.start), !cells.contains(state.goal) else {
      return "the cells that way lead on to the start or the goal"
    }
    return `is`(values[3], cells.count)
  }

  private func detour(_ values: [String]) -> String? {
    guard let place = place(values, 0), let way = Direction(rawValue: values[2]),
      let next = state.entered(from: place, way),
      let before = state.distanceFromStart(place), let after = state.distanceToGoal(next)
    else { return "no walk runs that way" }
    return `is`(values[3], before + 1 + after)
  }

  private func line(_ values: [String], _ image: Int) -> String? {
    guard let first = place(values, 0), let last = place(values, 2) else { return Self.noCell }
    guard image > 0 else { return "no picture with a line" }
    guard last == lines[image].end else { return "the line ends at \(lines[image].end)" }
    let starts = lines[1...image].map { $0.places[$0.shownBefore] }
    return starts.contains(first) ? nil : "no part of the line begins there"
  }
}
