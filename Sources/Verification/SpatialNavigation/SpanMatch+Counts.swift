import VerificationKit

extension SpanMatch {
  func grid(_ reading: Reading) -> String? {
    guard let rows = number(0), let columns = number(1) else { return "values" }
    if let excess = excess(reading, allowing: [.numbers, .axes]) {
      return "the words also hold \(excess)"
    }
    guard reading.numbers == [rows, columns] else { return "not the numbers" }
    let axes = reading.axes
    let shift = axes.first?.before == 0 ? 0 : 1
    guard axes.allSatisfy({ $0.before == ($0.isRow ? 0 : 1) + shift }) else {
      return "rows and columns are exchanged"
    }
    return nil
  }

  /// A numeral alone: how many rows or columns there are.
  func extent(_ reading: Reading) -> String? {
    if let excess = excess(reading, allowing: [.numbers]) { return "the words also hold \(excess)" }
    return reading.numbers == [number(0)] ? nil : "not the number"
  }

  /// The name of a cell alone: where the start or the goal lies.
  func end(_ reading: Reading) -> String? {
    if let excess = excess(reading, allowing: [.cells]) { return "the words also hold \(excess)" }
    return reading.cells.map(\.place) == [place(0)] ? nil : "it does not name the cell alone"
  }

  func cell(_ reading: Reading) -> String? {
    guard let row = number(0), let column = number(1), let meaning = Meaning(rawValue: values[2])
    else { return "values" }
    let place = Place(row, column)
    if let excess = excess(reading, allowing: [.cells, .hole, .ice]) {
      return "the words also hold \(excess)"
    }
    let cells = reading.cells
    guard !cells.isEmpty, cells.allSatisfy({ $0.place == place }) else {
      return "it names another cell"
    }
    switch meaning {
    case .hole, .ice, .floor:
      guard cells.count == 1, reading.grounds == [meaning] else { return "not what the cell is" }
    case .start, .goal:
      // The word for it is a name of its cell.
      guard cells.count <= 2, reading.grounds.isEmpty, reading.ends == [meaning] else {
        return "not what the cell is"
      }
    }
    return nil
  }

  func count(_ reading: Reading) -> String? {
    if values[0] == "junction" || values[0] == "dead_end", let count = number(1) {
      let isJunction = values[0] == "junction"
      if let excess = excess(
        reading, allowing: [.numbers, .negation, isJunction ? .junction : .dead])
      {
        return "the words also hold \(excess)"
      }
      guard reading.has(isJunction ? .junction : .dead) else { return "not what is counted" }
      return countFault(reading, count)
    }
    guard let meaning = Meaning(rawValue: values[0]), let count = number(1) else { return "values" }
    if let excess = excess(reading, allowing: [.numbers, .hole, .ice, .negation]) {
      return "the words also hold \(excess)"
    }
    guard reading.grounds == [meaning] else { return "not the meaning" }
    return countFault(reading, count)
  }

  /// Compares a numeral, `no` or `single` with a number.
  private func countFault(_ reading: Reading, _ count: Int) -> String? {
    if reading.has(.negation) {
      return count == 0 && reading.numbers.isEmpty ? nil : "a negation where there are some"
    }
    if reading.numbers.isEmpty { return reading.has(.single) && count == 1 ? nil : "no number" }
    return reading.numbers == [count] ? nil : "not the number"
  }

  func length(_ reading: Reading) -> String? {
    guard let count = number(1) else { return "values" }
    let least: Set<String> = ["shortest", "fewest", "least"]
    // `No way is shorter than 8 moves`, `it can't be done in fewer than 8`.
    let isBound =
      reading.has(.negation) && reading.comparisons.count == 2
      && ["shorter", "fewer", "less"].contains(reading.comparisons[0])
      && reading.comparisons[1] == "than"
    if let excess = excess(
      reading, allowing: isBound ? [.numbers, .comparisons, .negation] : [.numbers, .comparisons])
    {
      return "the words also hold \(excess)"
    }
    guard isBound || reading.comparisons.allSatisfy({ least.contains($0) }) else {
      return "a comparison"
    }
    switch values[0] {
    case "shortest":
      guard !reading.comparisons.isEmpty else { return "no word that says shortest" }
    case "path":
      guard reading.comparisons.isEmpty || (state.shortest == count && !isBound) else {
        return "the answer is not the shortest"
      }
    case "line", "plan": guard reading.comparisons.isEmpty else { return "a comparison" }
    default: return "values"
    }
    return reading.numbers == [count] ? nil : "not the number"
  }

  /// The kinds that hold one number: how many walks are shortest, how often the answer turns.
  func tally(_ reading: Reading) -> String? {
    guard let count = number(0) else { return "values" }
    if kind == "turns" {
      if let excess = excess(reading, allowing: [.numbers, .bend, .negation]) {
        return "the words also hold \(excess)"
      }
      guard reading.has(.bend) else { return "no turn in the words" }
      return countFault(reading, count)
    }
    if let excess = excess(reading, allowing: [.numbers, .comparisons]) {
      return "the words also hold \(excess)"
    }
    let short: Set<String> = ["shortest", "short", "fewest"]
    guard !reading.comparisons.isEmpty, reading.comparisons.allSatisfy({ short.contains($0) })
    else { return "no word that says shortest" }
    return countFault(reading, count)
  }

  func clear(_ reading: Reading) -> String? {
    let isHole = values[0] == "hole"
    if let excess = excess(reading, allowing: [isHole ? .hole : .wall, .negation]) {
      return "the words also hold \(excess)"
    }
    guard isHole ? reading.grounds == [.hole] : reading.has(.wall) else {
      return "no \(values[0]) in the words"
    }
    return reading.has(.negation) || reading.says(["clear"]) ? nil : "no negation"
  }

  func colour(_ reading: Reading) -> String? {
    if let excess = excess(reading, allowing: [.colours]) {
      return "the words also hold \(excess)"
    }
    return reading.colours == [values[1]] ? nil : "not the colour"
  }

  func letter(_ reading: Reading) -> String? {
    if let excess = excess(reading, allowing: [.letters, .directions]) {
      return "the words also hold \(excess)"
    }
    guard let letter = Direction(rawValue: values[0]), reading.letters == [letter],
      reading.words.count == 1,
      Lexicon.directions[values[1]] ?? Lexicon.slants[values[1]] == reading.words[0]
    else { return "not the letter and its direction" }
    return nil
  }

  /// Rows from the top and columns from the left, or letters for columns and numbers for rows.
  func naming(_ reading: Reading) -> String? {
    if let excess = excess(reading, allowing: [.directions, .axes]) {
      return "the words also hold \(excess)"
    }
    let isLetters = values[0] == "letters"
    if state.grid.kind != .square { return otherNaming(reading, isLetters: isLetters) }
    var parts: [String] = []
    for item in reading.items {
      switch item {
      case .atom(.axis(let isRow)): parts.append(isRow ? "row" : "column")
      case .atom(.direction(let direction)): parts.append(direction.rawValue)
      case .atom(.filler("letter")), .atom(.filler("letters")): parts.append("letter")
      case .atom(.filler("number")), .atom(.filler("numbers")): parts.append("number")
      default: break
      }
    }
    if isLetters {
      let pairs = [Set(parts.prefix(2)), Set(parts.dropFirst(2))]
      return parts.count == 4 && pairs.contains(["column", "letter"])
        && pairs.contains(["row", "number"]) ? nil : "not letters for columns, numbers for rows"
    }
    let halves = parts.split { $0 == "row" || $0 == "column" }
    let axes = parts.filter { $0 == "row" || $0 == "column" }
    guard Set(axes) == ["row", "column"], axes.count == 2, halves.count == 2 else {
      return "not how rows and columns count"
    }
    for (axis, half) in zip(axes, halves) {
      let expected = axis == "row" ? ["U", "D"] : ["L", "R"]
      guard expected.starts(with: half) else { return "rows or columns count the other way" }
    }
    return nil
  }

  /// Rows from the top and cells from the left; rings from the hub outward and sectors clockwise from
  /// the top.
  private func otherNaming(_ reading: Reading, isLetters: Bool) -> String? {
    let isPolar = state.grid.kind == .polar
    guard reading.has(.axis(isRow: true)) || (isPolar && isLetters) else { return "no rows" }
    if isLetters {
      guard reading.says(["letter", "letters"]), reading.says(["number", "numbers"]) else {
        return "not letters and numbers"
      }
      return reading.words.isEmpty ? nil : "a direction"
    }
    let expected: [Direction] = isPolar ? [.outward, .clockwise, .up] : [.up, .left]
    guard !isPolar || reading.has(.axis(isRow: false)) else { return "no sectors" }
    return reading.words == expected ? nil : "rows or cells count another way"
  }

  /// `\boxed{}` around an example, and nothing else; dots may follow moves.
  func format(_ atoms: [Atom]) -> String? {
    let tokens = TokenizedText("\\boxed{\(values[0])}").tokens
    let expected = AtomReader.atoms(tokens[...], on: state.grid.kind)
    func bare(_ atoms: [Atom]) -> [Atom] { atoms.filter { $0 != .separator } }
    return bare(atoms) == bare(expected) ? nil : "not the example within \\boxed{}"
  }
}
