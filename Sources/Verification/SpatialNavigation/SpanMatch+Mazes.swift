/// The words of the kinds that corridors, regions and the other forms of question bring with them.
extension SpanMatch {
  func maze(_ reading: Reading) -> String? {
    switch kind {
    case "exits": return exits(reading)
    case "junction", "dead_end": return crossing(reading)
    case "corridor", "stretch": return course(reading)
    case "leaves": return leaves(reading)
    case "reach": return reach(reading)
    case "apart": return apart(reading)
    case "gradient":
      if let fault = excess(reading, allowing: [.colours]) { return "the words also hold \(fault)" }
      return reading.colours == [values[1], values[2]] ? nil : "not the colours"
    case "plan": return plan(reading)
    case "asked", "marked":
      if let fault = excess(reading, allowing: [.cells]) { return "the words also hold \(fault)" }
      return reading.cells.map(\.place) == [place(0)] ? nil : "it does not name the cell alone"
    case "fails": return fails(reading)
    case "answer": return answer(reading)
    default: return "unknown kind"
    }
  }

  private func exits(_ reading: Reading) -> String? {
    if let fault = excess(reading, allowing: [.directions, .cells, .numbers, .ice]) {
      return "the words also hold \(fault)"
    }
    let expected = values[2].split(separator: ",").compactMap { Direction(rawValue: String($0)) }
    guard Set(reading.words) == Set(expected), reading.words.count == expected.count else {
      return "not the ways out"
    }
    guard reading.numbers.isEmpty || reading.numbers == [expected.count] else {
      return "not the number"
    }
    return namesOnly(reading, place(0))
  }

  private func crossing(_ reading: Reading) -> String? {
    let isJunction = kind == "junction"
    if let fault = excess(
      reading, allowing: isJunction ? [.cells, .junction, .numbers] : [.cells, .dead])
    {
      return "the words also hold \(fault)"
    }
    guard isJunction ? reading.has(.junction) : reading.has(.dead) else {
      return "no word for what it is"
    }
    guard !isJunction || reading.numbers.isEmpty || reading.numbers == [number(2) ?? -1] else {
      return "not the number"
    }
    guard reading.cells.map(\.place) == [place(0)] else { return "it does not name the cell" }
    return nil
  }

  private func course(_ reading: Reading) -> String? {
    let isCorridor = kind == "corridor"
    guard let first = place(0), let count = number(isCorridor ? 3 : 2),
      let last = place(isCorridor ? 4 : 3)
    else { return "values" }
    let allowed: Allowed =
      isCorridor
      ? [.numbers, .directions, .cells, .dead, .junction, .ice] : [.numbers, .cells, .ice]
    if let fault = excess(reading, allowing: allowed) { return "the words also hold \(fault)" }
    if isCorridor {
      guard let direction = direction(2), reading.words == [direction] else {
        return "not the direction"
      }
      let ways = state.exits(last).count
      if reading.has(.dead), ways != 1 { return "it ends at no dead end" }
      if reading.has(.junction), ways < 3 { return "it ends at no junction" }
    }
    guard reading.numbers == [count] || (reading.numbers.isEmpty && isCorridor) else {
      return "not the number"
    }
    guard reading.cells.contains(where: { $0.place == last }) else { return "it ends elsewhere" }
    return endsFault(reading, first: first, last: last)
  }

  private func leaves(_ reading: Reading) -> String? {
    if let fault = excess(reading, allowing: [.directions, .cells, .bend, .junction]) {
      return "the words also hold \(fault)"
    }
    guard let direction = direction(2), reading.words == [direction] else {
      return "not the direction"
    }
    if reading.has(.junction), let place = place(0), state.exits(place).count < 3 {
      return "the cell is no junction"
    }
    return reading.cells.map(\.place) == [place(0)] ? nil : "it names another cell"
  }

  private func reach(_ reading: Reading) -> String? {
    if let fault = excess(reading, allowing: [.numbers, .cells]) {
      return "the words also hold \(fault)"
    }
    guard reading.numbers == [number(2)] else { return "not the number" }
    return namesOnly(reading, place(0))
  }

  private func apart(_ reading: Reading) -> String? {
    if let fault = excess(reading, allowing: [.cells, .negation, .wall, .ice, .hole]) {
      return "the words also hold \(fault)"
    }
    guard reading.has(.negation) else { return "no negation" }
    let places = reading.cells.map(\.place)
    guard Set(places).isSubset(of: [place(0), place(2)]), !places.isEmpty else {
      return "it names other cells"
    }
    return nil
  }

  private func plan(_ reading: Reading) -> String? {
    if let fault = excess(reading, allowing: [.letters]) { return "the words also hold \(fault)" }
    return reading.letters == directions(values[0]) ? nil : "the letters are not the moves"
  }

  private func fails(_ reading: Reading) -> String? {
    if let fault = excess(
      reading, allowing: [.numbers, .directions, .letters, .cells, .hole, .wall, .edge, .negation])
    {
      return "the words also hold \(fault)"
    }
    guard let direction = direction(3), let place = place(1) else { return "values" }
    guard reading.words + reading.letters == [direction] else { return "not the direction" }
    guard reading.numbers.isEmpty || reading.numbers == [number(0)] else { return "not the number" }
    let isRight =
      switch values[4] {
      case "hole": reading.grounds == [.hole] && !reading.has(.wall) && !reading.has(.edge)
      case "wall": reading.grounds.isEmpty && (reading.has(.wall) || reading.has(.edge))
      default: reading.grounds.isEmpty && reading.has(.edge)
      }
    guard isRight else { return "no \(values[4]) in the words" }
    return namesOnly(reading, place)
  }

  /// `\boxed{…}` with moves, a cell, a number or a word.
  private func answer(_ reading: Reading) -> String? {
    if let fault = excess(
      reading, allowing: [.numbers, .letters, .cells, .negation, .hole, .ice, .axes])
    {
      return "the words also hold \(fault)"
    }
    guard reading.says(["boxed"]) else { return "no \\boxed{}" }
    let value = values[0]
    if let number = Int(value) { return reading.numbers == [number] ? nil : "not the number" }
    if let place = Self.place(value) {
      return reading.cells.map(\.place) == [place] ? nil : "not the cell"
    }
    if let moves = directions(value) { return reading.letters == moves ? nil : "not the moves" }
    switch value {
    case "no": return reading.has(.negation) ? nil : "not the word no"
    case "hole": return reading.grounds == [.hole] ? nil : "not the word hole"
    case "ice": return reading.grounds == [.ice] ? nil : "not the word ice"
    case "start": return reading.ends == [.start] ? nil : "not the word start"
    case "goal": return reading.ends == [.goal] ? nil : "not the word goal"
    default: return reading.says([value]) && !reading.has(.negation) ? nil : "not the word \(value)"
    }
  }

  /// The cell of `2,3`.
  static func place(_ value: String) -> Place? {
    let parts = value.split(separator: ",", omittingEmptySubsequences: false).map { Int($0) }
    guard parts.count == 2, let row = parts[0], let column = parts[1] else { return nil }
    return Place(row, column)
  }

  private func namesOnly(_ reading: Reading, _ place: Place?) -> String? {
    let places = reading.cells.map(\.place)
    return places.isEmpty || places == [place] ? nil : "it names another cell"
  }
}
