/// Whether the words of a span say exactly what its claim's values say.
struct SpanMatch {
  let kind: String
  let values: [String]
  let state: BoardState

  /// What is wrong with the words; nil if some way of understanding them is just the claim.
  func fault(_ atoms: [Atom]) -> String? {
    if kind == "format" { return format(atoms) }
    var first: String?
    for reading in Reading.all(atoms, of: state) {
      guard let fault = fault(reading) else { return nil }
      first = first ?? fault
    }
    return first
  }

  private func fault(_ reading: Reading) -> String? {
    if let stranger = reading.stranger { return "\"\(stranger)\" cannot be understood here" }
    switch kind {
    case "grid": return grid(reading)
    case "rows", "columns": return extent(reading)
    case "start", "goal": return end(reading)
    case "cell": return cell(reading)
    case "count": return count(reading)
    case "move", "walk": return moves(reading)
    case "blocked": return blocked(reading)
    case "barrier": return barrier(reading)
    case "relation": return relation(reading)
    case "length": return length(reading)
    case "paths", "turns": return tally(reading)
    case "pocket", "detour": return branch(reading)
    case "pass": return pass(reading)
    case "via", "line": return places(reading)
    case "clear": return clear(reading)
    case "colour": return colour(reading)
    case "letter": return letter(reading)
    case "naming": return naming(reading)
    default: return maze(reading)
    }
  }

  // MARK: - What values say

  func number(_ place: Int) -> Int? { Int(values[place]) }

  /// The cell that two values name.
  func place(_ first: Int) -> Place? {
    guard let row = number(first), let column = number(first + 1) else { return nil }
    return Place(row, column)
  }

  func direction(_ place: Int) -> Direction? { Direction(rawValue: values[place]) }

  // MARK: - What a reading may hold

  /// The sorts of thing that a span may hold beside what it must.
  struct Allowed: OptionSet {
    let rawValue: Int
    static let numbers = Allowed(rawValue: 1)
    static let directions = Allowed(rawValue: 2)
    static let letters = Allowed(rawValue: 4)
    static let cells = Allowed(rawValue: 8)
    static let hole = Allowed(rawValue: 16)
    static let edge = Allowed(rawValue: 32)
    static let negation = Allowed(rawValue: 64)
    static let comparisons = Allowed(rawValue: 128)
    static let colours = Allowed(rawValue: 256)
    static let relations = Allowed(rawValue: 512)
    static let bend = Allowed(rawValue: 1024)
    static let axes = Allowed(rawValue: 2048)
    static let ice = Allowed(rawValue: 4096)
    static let wall = Allowed(rawValue: 8192)
    static let junction = Allowed(rawValue: 16384)
    static let dead = Allowed(rawValue: 32768)
    static let options = Allowed(rawValue: 65536)
  }

  /// What a reading holds beyond what is allowed; nil if nothing.
  func excess(_ reading: Reading, allowing allowed: Allowed) -> String? {
    if allowed.isSuperset(of: reading.contents) { return nil }
    if !allowed.contains(.numbers), let number = reading.numbers.first {
      return "a numeral \(number)"
    }
    if !allowed.contains(.directions), let word = reading.words.first { return "the word \(word)" }
    if !allowed.contains(.letters), let letter = reading.letters.first {
      return "the letter \(letter.rawValue)"
    }
    if !allowed.contains(.cells), let cell = reading.cells.first { return "the cell \(cell.place)" }
    if !allowed.contains(.hole), reading.grounds.contains(.hole) { return "a hole" }
    if !allowed.contains(.edge), reading.has(.edge) { return "an edge" }
    if !allowed.contains(.negation), reading.has(.negation) { return "a negation" }
    if !allowed.contains(.comparisons), let word = reading.comparisons.first {
      return "the comparison \(word)"
    }
    if !allowed.contains(.colours), let word = reading.colours.first { return "the colour \(word)" }
    if !allowed.contains(.relations), let word = reading.relations.first {
      return "the relation \(word)"
    }
    if !allowed.contains(.bend), reading.has(.bend) { return "a turn" }
    if !allowed.contains(.wall), reading.has(.wall) { return "a wall" }
    if !allowed.contains(.junction), reading.has(.junction) { return "a junction" }
    if !allowed.contains(.dead), reading.has(.dead) { return "a dead end" }
    let isChoice = ["options", "breaks", "stops", "arrives"].contains(kind)
    if !isChoice, let name = reading.options.first { return "the path \(name)" }
    return nil
  }

  /// Checks that a reading names a walk's ends at most once each, and truly.
  func endsFault(_ reading: Reading, first: Place, last: Place) -> String? {
    let cells = reading.cells
    switch cells.count {
    case 0: return nil
    case 1:
      switch cells[0].role {
      case .origin: return cells[0].place == first ? nil : "it begins elsewhere"
      case .end: return cells[0].place == last ? nil : "it ends elsewhere"
      case .none:
        return cells[0].place == first || cells[0].place == last ? nil : "it names another cell"
      }
    case 2:
      let isReversed = cells[0].role == .end || (cells[1].role == .origin && cells[0].role == .none)
      let (from, to) = isReversed ? (cells[1], cells[0]) : (cells[0], cells[1])
      return from.place == first && to.place == last ? nil : "it begins or ends elsewhere"
    default: return "it names \(cells.count) cells"
    }
  }

  // MARK: - Kinds about moves

  private func moves(_ reading: Reading) -> String? {
    let isMove = kind == "move"
    guard let first = place(0), let last = place(isMove ? 4 : 3) else { return "values" }
    let expected: [Direction]
    if isMove {
      guard let direction = direction(2), let steps = number(3), 1...999 ~= steps else {
        return "values"
      }
      expected = Array(repeating: direction, count: steps)
    } else {
      guard let moves = directions(values[2]) else { return "values" }
      expected = moves
    }
    if let excess = excess(
      reading, allowing: [.numbers, .directions, .letters, .cells, .axes, .ice])
    {
      return "the words also hold \(excess)"
    }
    if let fault = endsFault(reading, first: first, last: last) { return fault }
    if !reading.letters.isEmpty, reading.words.isEmpty, reading.numbers.isEmpty {
      return reading.letters == expected ? nil : "the letters are not the moves"
    }
    guard let runs = reading.runs else { return "numerals and directions do not pair" }
    if isMove, runs.count != 1 { return "a move has one direction" }
    let said = runs.flatMap { Array(repeating: $0.direction, count: min($0.steps, 999)) }
    return said == expected ? nil : "the words are not the moves"
  }

  private func blocked(_ reading: Reading) -> String? {
    guard let place = place(0), let direction = direction(2) else { return "values" }
    let isHole = values[3] == "hole"
    var allowed: Allowed = [.directions, .letters, .cells, .negation, .axes]
    allowed.formUnion(isHole ? .hole : values[3] == "wall" ? [.wall, .edge] : .edge)
    if let excess = excess(reading, allowing: allowed) {
      return "the words also hold \(excess)"
    }
    guard reading.words + reading.letters == [direction] else { return "not the direction" }
    let isNamed =
      switch values[3] {
      case "hole": reading.grounds == [.hole]
      case "wall": reading.has(.wall) || reading.has(.edge) && isOuter(place, direction)
      default: reading.has(.edge)
      }
    guard isNamed else { return "no \(values[3]) in the words" }
    guard reading.cells.allSatisfy({ $0.place == place }), reading.cells.count <= 1 else {
      return "it names another cell"
    }
    return nil
  }

  /// Whether the grid ends on a side of a cell.
  private func isOuter(_ place: Place, _ direction: Direction) -> Bool {
    state.grid.neighbor(place, direction) == nil
  }

  private func barrier(_ reading: Reading) -> String? {
    guard let first = place(0), let direction = direction(2), let hole = place(3) else {
      return "values"
    }
    if let excess = excess(reading, allowing: [.directions, .letters, .cells, .hole, .negation]) {
      return "the words also hold \(excess)"
    }
    guard reading.words + reading.letters == [direction] else { return "not the direction" }
    guard reading.grounds == [.hole] else { return "no hole in the words" }
    let cells = reading.cells
    if cells.count == 1, cells[0].place == hole, cells[0].role != .origin { return nil }
    if cells.count == 2 {
      let from = cells.firstIndex { $0.role == .origin } ?? 0
      if cells[from].place == first, cells[1 - from].place == hole { return nil }
    }
    return "it names other cells"
  }

  private func pass(_ reading: Reading) -> String? {
    guard let hole = place(0), let direction = direction(2) else { return "values" }
    if let excess = excess(reading, allowing: [.directions, .cells, .hole]) {
      return "the words also hold \(excess)"
    }
    guard reading.words == [direction] else { return "not the direction" }
    guard reading.grounds == [.hole] else { return "no hole in the words" }
    return reading.cells.map(\.place) == [hole] ? nil : "it names another cell"
  }

  private func branch(_ reading: Reading) -> String? {
    guard let place = place(0), let direction = direction(2), let count = number(3) else {
      return "values"
    }
    var allowed: Allowed = [.numbers, .directions, .letters, .cells, .hole, .negation, .ice]
    allowed.formUnion(.junction)
    allowed.formUnion(kind == "detour" ? [.comparisons, .bend] : .dead)
    if let excess = excess(reading, allowing: allowed) { return "the words also hold \(excess)" }
    // A detour is the shortest walk by its step: `at least`, `the shortest`.
    guard reading.comparisons.allSatisfy({ ["shortest", "fewest", "least"].contains($0) }) else {
      return "the words also hold a comparison"
    }
    guard reading.words + reading.letters == [direction] else { return "not the direction" }
    let isSingle = kind == "pocket" && count == 1 && reading.numbers.isEmpty && reading.has(.single)
    guard reading.numbers == [count] || isSingle else { return "not the number" }
    guard reading.cells.count <= 1, reading.cells.allSatisfy({ $0.place == place }) else {
      return "it names another cell"
    }
    return nil
  }

  private func places(_ reading: Reading) -> String? {
    guard let first = place(0) else { return "values" }
    var allowed: Allowed = [.cells, .ice]
    if kind == "via" { allowed.remove(.ice) }
    if let excess = excess(reading, allowing: allowed) { return "the words also hold \(excess)" }
    if kind == "via" {
      return reading.cells.map(\.place) == [first] ? nil : "it does not name the cell alone"
    }
    guard let last = place(2) else { return "values" }
    guard reading.cells.contains(where: { $0.place == last }) else { return "it ends elsewhere" }
    return endsFault(reading, first: first, last: last)
  }

  private func relation(_ reading: Reading) -> String? {
    guard let first = place(0), let second = place(2) else { return "values" }
    if let excess = excess(
      reading, allowing: [.numbers, .directions, .cells, .hole, .relations, .ice])
    {
      return "the words also hold \(excess)"
    }
    if reading.grounds.contains(.hole), state[first] != .hole, state[second] != .hole {
      return "neither cell is a hole"
    }
    let rows = second.row - first.row
    let columns = second.column - first.column
    for word in reading.relations {
      switch word {
      case "beside", "next", "adjacent", "alongside":
        guard abs(rows) + abs(columns) == 1 else { return "they are no neighbours" }
      case "diagonal", "diagonally":
        guard abs(rows) == abs(columns) else { return "they do not lie on a diagonal" }
      default: return "\"\(word)\" cannot be understood here"
      }
    }
    var expected: Set<Direction> = []
    if rows != 0 { expected.insert(rows > 0 ? .down : .up) }
    if columns != 0 { expected.insert(columns > 0 ? .right : .left) }
    guard let runs = reading.runs, runs.count == expected.count,
      Set(runs.map(\.direction)) == expected
    else { return "not the directions in which they differ" }
    for run in runs where run.isCounted {
      guard run.steps == abs(run.direction.isHorizontal ? columns : rows) else {
        return "not the difference"
      }
    }
    let cells = reading.cells
    guard cells.count == 2 else { return "it names \(cells.count) cells" }
    let origins = cells.indices.filter { cells[$0].role == .origin }
    guard let origin = origins.last else { return "no cell that the other is seen from" }
    return cells[origin].place == first && cells[1 - origin].place == second
      ? nil : "not the cells, or the wrong way round"
  }
}
