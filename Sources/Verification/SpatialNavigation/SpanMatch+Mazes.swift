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
    case "options", "breaks", "stops", "arrives": return option(reading)
    default: return "unknown kind"
    }
  }

  private func exits(_ reading: Reading) -> String? {
    if let fault = excess(reading, allowing: [.directions, .cells, .numbers, .ice]) {
      return "the words also hold \(fault)"
    }
    guard !reading.says(["shut", "closed", "barred", "blocked", "locked", "sealed"]) else {
      return "it says what is shut"
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
      if isPaced(reading), !isStraight(first, direction, count, last) {
        return "it does not go \(direction) all along"
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

  /// Whether a number of moves stands with a direction: `left for 3 steps`, `3 steps left`.
  private func isPaced(_ reading: Reading) -> Bool {
    let items = reading.items
    func isNumber(_ place: Int) -> Bool {
      guard items.indices.contains(place), case .atom(.number) = items[place] else { return false }
      return true
    }
    return items.indices.contains { place in
      guard case .atom(.direction) = items[place] else { return false }
      // One word may stand between them: `for`, `by`, `steps`.
      func isFiller(_ place: Int) -> Bool {
        guard items.indices.contains(place), case .atom(.filler(let word)) = items[place] else {
          return false
        }
        return !["and", "is"].contains(word)
      }
      return isNumber(place + 1) || isFiller(place + 1) && isNumber(place + 2)
        || isNumber(place - 1) || isFiller(place - 1) && isNumber(place - 2)
    }
  }

  private func isStraight(
    _ first: Place, _ direction: Direction, _ count: Int, _ last: Place
  ) -> Bool {
    var here: Place? = first
    for _ in 0..<min(count, 999) { here = here.flatMap { state.grid.neighbor($0, direction) } }
    return here == last
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

  /// `\boxed{…}` with moves, a cell, a number or a word, and nothing else.
  private func answer(_ reading: Reading) -> String? {
    if Choice.names.contains(values[0]), isOption(reading, values[0]) { return nil }
    let fillers: Set<String> = ["\\", "boxed", "{", "}", values[0]]
    for case .atom(.filler(let word)) in reading.items where !fillers.contains(word.lowercased()) {
      return "the words also hold \"\(word)\""
    }
    guard reading.says(["boxed"]) else { return "no \\boxed{}" }
    func holds(_ allowed: Allowed, _ isRight: Bool, _ what: String) -> String? {
      if let fault = excess(reading, allowing: allowed) { return "the words also hold \(fault)" }
      return isRight ? nil : "not the \(what)"
    }
    let value = values[0]
    let words = reading.items.count { $0 != .atom(.separator) } - fillerCount(reading)
    if let number = Int(value) { return holds(.numbers, reading.numbers == [number], "number") }
    if let place = Self.place(value) {
      return holds(.cells, reading.cells.map(\.place) == [place], "cell")
    }
    if let moves = directions(value) { return holds(.letters, reading.letters == moves, "moves") }
    switch value {
    case "no": return holds(.negation, words == 1, "word no")
    case "hole": return holds(.hole, reading.grounds == [.hole] && words == 1, "word hole")
    case "ice": return holds([], reading.grounds == [.ice] && words == 1, "word ice")
    case "start": return holds(.cells, reading.ends == [.start] && words == 1, "word start")
    case "goal": return holds(.cells, reading.ends == [.goal] && words == 1, "word goal")
    default: return holds([], reading.says([value]) && words == 0, "word \(value)")
    }
  }

  /// Whether a reading is `\boxed{}` with the name of a walk and nothing else; D may pass for a move.
  private func isOption(_ reading: Reading, _ name: String) -> Bool {
    let fillers: Set<String> = ["\\", "boxed", "{", "}", name.lowercased()]
    let isRight = reading.says([name.lowercased()]) || reading.letters.map(\.rawValue) == [name]
    return reading.says(["boxed"]) && isRight
      && reading.items.allSatisfy { item in
        switch item {
        case .atom(.filler(let word)): fillers.contains(word)
        case .atom(.letter(let letter)): letter.rawValue == name
        case .atom(.separator): true
        default: false
        }
      }
  }

  private func fillerCount(_ reading: Reading) -> Int {
    reading.items.count { if case .atom(.filler) = $0 { true } else { false } }
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
