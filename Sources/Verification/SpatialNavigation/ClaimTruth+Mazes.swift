/// The kinds of claim that corridors, regions and the other forms of question bring with them.
extension ClaimTruth {
  func mazeFault(_ kind: String, _ values: [String], _ image: Int) -> String? {
    switch kind {
    case "gradient", "plan": return declaredFault(kind, values)
    case "answer": return values[0] == value ? nil : "the answer is \(value)"
    case "fails": return fails(values)
    case "exits":
      guard let place = place(values, 0), state.isFree(place) else { return Self.noCell }
      let exits = state.exits(place).map(\.rawValue).joined(separator: ",")
      return values[2] == exits ? nil : "the ways out are \(exits)"
    case "junction":
      guard let place = place(values, 0), state.isFree(place) else { return Self.noCell }
      let ways = state.exits(place).count
      return ways > 2 ? `is`(values[2], ways) : "only \(ways) ways meet there"
    case "dead_end":
      guard let place = place(values, 0), state.isFree(place) else { return Self.noCell }
      return state.exits(place).count == 1 ? nil : "the cell is no dead end"
    case "corridor": return corridor(values)
    case "stretch": return stretch(values, image)
    case "leaves":
      guard let place = place(values, 0), let way = Direction(rawValue: values[2]) else {
        return Self.noCell
      }
      return self.way(from: place, image) == way ? nil : "it leaves the cell another way"
    case "reach":
      guard let place = place(values, 0), state.isFree(place) else { return Self.noCell }
      return `is`(values[2], state.reach(from: place).count)
    case "apart":
      guard let first = place(values, 0), let second = place(values, 2), state.isFree(first),
        state.isFree(second)
      else { return Self.noCell }
      return state.reach(from: first).contains(second) ? "a walk joins them" : nil
    case "marked":
      guard let place = place(values, 0), image > 0 else { return Self.noCell }
      return lines[image].rings.contains(place) || lines[image].spots.contains(place)
        ? nil : "picture \(image) marks another cell"
    case "asked":
      guard let place = place(values, 0) else { return Self.noCell }
      return asked.cell == place ? nil : "the question is about another cell"
    case "options", "breaks", "stops", "arrives": return choiceFault(kind, values)
    default: return "unknown kind"
    }
  }

  private func declaredFault(_ kind: String, _ values: [String]) -> String? {
    values[0] == asked.moves.map(\.rawValue).joined(separator: ",")
      ? nil : "the moves asked for are others"
  }

  /// The line of a picture, or the moves that the record is about.
  private func course(_ image: Int) -> (moves: [Direction], places: [Place]) {
    if image > 0 { return (lines[image].moves, lines[image].places) }
    return (answer, state.walk(from: origin, answer) ?? [])
  }

  private func way(from place: Place, _ image: Int) -> Direction? {
    let (moves, places) = course(image)
    guard let number = places.firstIndex(of: place), number < moves.count else { return nil }
    return moves[number]
  }

  private func stretch(_ values: [String], _ image: Int) -> String? {
    guard let first = place(values, 0), let last = place(values, 3) else { return Self.noCell }
    let places = course(image).places
    guard let from = places.firstIndex(of: first), let to = places.firstIndex(of: last), from < to
    else { return "it does not lead from the one cell to the other" }
    return `is`(values[2], to - from)
  }

  /// Follows a way on which there is nothing to choose.
  private func corridor(_ values: [String]) -> String? {
    guard let first = place(values, 0), let way = Direction(rawValue: values[2]),
      let last = place(values, 4), var here = state.entered(from: first, way)
    else { return Self.noCell }
    var before = first
    var count = 1
    while here != state.start, here != state.goal {
      let onward = state.exits(here).compactMap { state.entered(from: here, $0) }
        .filter { $0 != before }
      guard onward.count == 1, onward[0] != first else { break }
      (before, here) = (here, onward[0])
      count += 1
    }
    guard here == last else { return "it comes to \(here)" }
    return `is`(values[3], count)
  }

  /// Whether the n-th move asked for, from a cell, is the first that can't be made, and why.
  private func fails(_ values: [String]) -> String? {
    guard let number = Int(values[0]), let place = place(values, 1),
      let way = Direction(rawValue: values[3])
    else { return Self.noCell }
    guard number == answer.count + 1, asked.moves.count >= number,
      let places = state.walk(from: origin, answer), places.last == place
    else { return "not the first move that can't be made" }
    guard asked.moves[number - 1] == way, let barrier = barrier(place, way) else {
      return "the move is another, or can be made"
    }
    return values[4] == barrier ? nil : "there is \(barrier)"
  }
}
