import Datasets

/// Whether what a claim's values say is true of what was read from the pixels.
struct ClaimTruth {
  let legend: Legend
  let state: LakeState
  let lines: [DrawnLine]
  let answer: [Direction]
  let visited: Set<Place>
  let inkNames: Set<String>

  init(legend: Legend, state: LakeState, lines: [DrawnLine], answer: [Direction]) {
    self.legend = legend
    self.state = state
    self.lines = lines
    self.answer = answer
    visited = Set(state.walk(from: state.start, answer) ?? [])
    inkNames = Lexicon.names(of: legend.ink)
  }

  /// The number of values of each kind.
  static let kinds: [String: Int] = [
    "grid": 2, "cell": 3, "count": 2, "move": 6, "walk": 5, "blocked": 4, "barrier": 5,
    "relation": 4, "length": 2, "paths": 1, "turns": 1, "pocket": 4, "detour": 4, "pass": 3,
    "via": 2, "line": 4, "clear": 1, "colour": 2, "letter": 2, "naming": 1, "format": 1,
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
      guard let meaning = Meaning(rawValue: values[0]) else { return "\(values[0]) is no meaning" }
      return `is`(values[1], state.count(meaning))
    case "move", "walk": return run(claim.kind, values, image)
    case "blocked": return blocked(values)
    case "barrier": return barrier(values)
    case "relation":
      guard let first = place(values, 0), let second = place(values, 2), state.contains(first),
        state.contains(second)
      else { return Self.noCell }
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
      return visited.contains(place.stepped(way)) ? nil : "the answer does not pass there"
    case "via":
      guard let place = place(values, 0) else { return Self.noCell }
      return visited.contains(place) ? nil : "the answer does not visit the cell"
    case "line": return line(values, image)
    case "clear":
      guard values == ["hole"] else { return "only holes are kept clear of" }
      return visited.isEmpty ? "the answer runs into a hole" : nil
    case "colour":
      return values[0] == "line" && inkNames.contains(values[1])
        ? nil : "the ink is \(inkNames.sorted().joined(separator: " or "))"
    case "letter":
      let names: [String: String] = ["L": "left", "R": "right", "U": "up", "D": "down"]
      return names[values[0]] == values[1] ? nil : "the letter stands for another direction"
    case "naming":
      switch values[0] {
      case "row_column": return nil
      case "letters":
        return legend.labels.map { $0.columns.first == "A" } ?? true
          ? nil : "the labels of columns are no letters"
      default: return "no such way of naming cells"
      }
    case "format": return values[0].isEmpty ? "no letters" : nil
    default: return "unknown kind"
    }
  }

  static let noCell = "the values name no cell or direction"

  private func `is`(_ value: String, _ number: Int) -> String? {
    value == String(number) ? nil : "it is \(number)"
  }

  private func place(_ values: [String], _ first: Int) -> Place? {
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
    let next = place.stepped(way)
    let found = state.contains(next) ? state[next]?.rawValue : "edge"
    return values[3] == found && found != "ice" && found != "start" && found != "goal"
      ? nil : "there is \(found ?? "nothing")"
  }

  private func barrier(_ values: [String]) -> String? {
    guard var place = place(values, 0), let way = Direction(rawValue: values[2]),
      let hole = self.place(values, 3), state.contains(place)
    else { return Self.noCell }
    repeat { place = place.stepped(way) } while state.isFree(place)
    guard state[place] == .hole else { return "nothing bars the way before the edge" }
    return place == hole ? nil : "the first hole that way is at \(place)"
  }

  private func length(_ values: [String], _ image: Int) -> String? {
    switch values[0] {
    case "shortest": `is`(values[1], state.shortest ?? -1)
    case "path": `is`(values[1], answer.count)
    case "line": image == 0 ? "no picture with a line" : `is`(values[1], lines[image].moves.count)
    default: "\(values[0]) is no length"
    }
  }

  private func pocket(_ values: [String]) -> String? {
    guard let place = place(values, 0), let way = Direction(rawValue: values[2]) else {
      return Self.noCell
    }
    let cells = state.reach(from: place.stepped(way), without: place)
    guard !cells.isEmpty else { return "that way is no free cell" }
    guard !cells.contains(state.start), !cells.contains(state.goal) else {
      return "the cells that way lead on to the start or the goal"
    }
    return `is`(values[3], cells.count)
  }

  private func detour(_ values: [String]) -> String? {
    guard let place = place(values, 0), let way = Direction(rawValue: values[2]),
      state.isFree(place), state.isFree(place.stepped(way)),
      let before = state.distanceFromStart(place),
      let after = state.distanceToGoal(place.stepped(way))
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
