/// Why a question cannot be answered so.
struct ProgramFault: Error {
  var detail: String
  init(_ detail: String) { self.detail = detail }
}

/// The steps that answer a question, worked out from the table.
struct Program: Sendable {
  /// What a step gives.
  enum Value: Hashable, Sendable {
    case number(Exact, decimals: Int)
    case label(String)
    case word(String)
    case count(Int)

    /// As records write it.
    var text: String {
      switch self {
      case .number(let value, let decimals): value.text(decimals)
      case .label(let text), .word(let text): text
      case .count(let count): String(count)
      }
    }

    var exact: Exact? {
      switch self {
      case .number(let value, _): value
      case .count(let count): Exact(Int128(count))
      default: nil
      }
    }
  }

  struct Step: Sendable {
    var op: String
    var cells: [Cell]
    var of: [Int]
    var value: Value
    /// The ways in which the sub-question may be put; several only where a colour has two names.
    var questions: [String]
  }

  let scene: Scene
  let form: Form
  /// Whether figures stand in the place of readings.
  let isExact: Bool
  var steps: [Step] = []
  /// The cells that pictures mark, in their order, and another order that is as good.
  var focus: [Cell] = []
  /// The series whose keys are marked.
  var keys: [Int] = []
  /// What is ordered or compared, each with its difference in pixels, where there is one.
  var gaps: [Gap] = []

  /// Two figures that are held against each other.
  struct Gap: Sendable {
    var pixels: Double?
    var differs: Bool
    /// Whether the measure counts it: a rise or fall alone is no difference of two.
    var isMeasured = true
  }

  /// Works a question out whose fields were found sound.
  init(_ scene: Scene, _ form: Form, isExact: Bool = false) throws {
    (self.scene, self.form, self.isExact) = (scene, form, isExact)
    try run()
  }

  var answer: String { steps.last?.value.text ?? "" }

  var table: Table { scene.table }
  private var asked: Asked { scene.asked }

  /// All cells of the series that is asked about.
  private var all: [Cell] { table.cells(ofSeries: asked.series) }

  private mutating func run() throws {
    let cells = asked.cells
    switch form {
    case .retrieve:
      try read(cells[0])
      focus = cells
    case .maximum: focus = [try pick("most", all)]
    case .minimum: focus = [try pick("least", all)]
    case .maximumValue, .minimumValue:
      focus = [try pick(form == .maximumValue ? "most" : "least", all)]
      try read(focus[0], of: [0])
    case .rank: focus = [try pick(asked.rank > 0 ? "most" : "least", all, rank: abs(asked.rank))]
    case .compare, .compareSeries:
      focus = cells
      try greater(cells[0], cells[1])
    case .isLarger:
      focus = cells
      compare(scene.exact(cells[0]), scene.exact(cells[1]))
      let isLarger = scene.exact(cells[0]) > scene.exact(cells[1])
      add(
        "is_greater", cells, value: .word(isLarger ? "yes" : "no"),
        "Is \(table.name(cells[0])) larger than \(table.name(cells[1]))?")
    case .trend:
      focus = cells
      compare(scene.exact(cells[0]), scene.exact(cells[1]))
      let rises = scene.exact(cells[0]) < scene.exact(cells[1])
      add(
        "direction", cells, value: .word(rises ? "rise" : "fall"),
        "Does the value rise or fall from \(table.name(cells[0])) to \(table.name(cells[1]))?")
    case .difference, .sum, .ratio, .percentChange:
      for cell in cells { try read(cell) }
      focus = cells
      let op =
        switch form {
        case .difference: "subtract"
        case .sum: "add"
        case .ratio: "divide"
        default: "growth"
        }
      try calculate(op, Array(cells.indices))
    case .total, .mean:
      focus = try some(all)
      for cell in focus { try read(cell) }
      try calculate(form == .total ? "add" : "mean", Array(focus.indices))
    case .share: try share(of: cells[0])
    case .range, .sumExtremes:
      focus = [try pick("most", all), try pick("least", all)]
      try read(focus[0], of: [0])
      try read(focus[1], of: [1])
      try calculate(form == .range ? "subtract" : "add", [2, 3])
    case .countAbove, .countBelow, .firstAbove: try meetNumber()
    case .aboveMean: try aboveMean()
    case .countHigher: try countHigher()
    case .steepestRise, .steepestFall: try steepest()
    case .seriesAt:
      let cells = table.cells(ofCategory: asked.category)
      focus = [try pick(asked.rank > 0 ? "most" : "least", cells)]
    case .lookupAt:
      let picked = try pick(asked.rank > 0 ? "most" : "least", all)
      let other = Cell(asked.other, picked.category)
      try read(other, of: [0])
      focus = [picked, other]
    case .match: try match()
    case .colour: try colour(cells[0])
    }
  }

  // MARK: - Steps

  mutating func add(
    _ op: String, _ cells: [Cell], of: [Int] = [], value: Value, _ questions: String...
  ) {
    steps.append(Step(op: op, cells: cells, of: of, value: value, questions: questions))
  }

  mutating func compare(_ first: Exact, _ second: Exact) {
    gaps.append(Gap(pixels: scene.pixels(between: first, second), differs: first != second))
  }

  /// Three to eight cells.
  private func some(_ cells: [Cell]) throws -> [Cell] {
    guard 3...8 ~= cells.count else {
      throw ProgramFault("\(cells.count) cells are too few or many")
    }
    return cells
  }

  private func worth(_ cell: Cell) -> Exact { isExact ? scene.exact(cell) : scene.reading(cell) }

  private mutating func read(_ cell: Cell, of: [Int] = []) throws {
    guard scene.isReadable(cell) else {
      throw ProgramFault("\(cell.text) is missing, or cannot be read")
    }
    if !scene.isLabelled, let pixel = scene.axis?.worth,
      pixel * Exact(40) > scene.exact(cell).magnitude
    {
      throw ProgramFault("\(cell.text) cannot be read well enough")
    }
    add(
      "read", [cell], of: of, value: .number(worth(cell), decimals: table.decimals),
      "What is the value of \(table.name(cell))?")
  }

  private mutating func pick(_ op: String, _ cells: [Cell], rank: Int = 1) throws -> Cell {
    guard cells.count >= max(2, rank) else { throw ProgramFault("there is nothing to choose from") }
    let isMost = op == "most"
    let sorted = cells.sorted { first, second in
      let (one, other) = (scene.exact(first), scene.exact(second))
      return isMost ? one > other : one < other
    }
    let picked = sorted[rank - 1]
    for cell in cells where cell != picked { compare(scene.exact(picked), scene.exact(cell)) }
    let isOfOneCategory = cells.allSatisfy { $0.category == cells[0].category }
    let label =
      isOfOneCategory
      ? table.series[picked.series].name : table.categories[picked.category]
    let size = isMost ? "largest" : "smallest"
    let words = rank == 1 ? size : "\(rank == 2 ? "second" : "third") \(size)"
    add(op, cells, value: .label(label), "Which has the \(words) value among \(list(cells))?")
    return picked
  }

  private mutating func greater(_ x: Cell, _ y: Cell) throws {
    compare(scene.exact(x), scene.exact(y))
    let picked = scene.exact(x) > scene.exact(y) ? x : y
    let label =
      x.category == y.category
      ? table.series[picked.series].name : table.categories[picked.category]
    add(
      "greater", [x, y], value: .label(label),
      "Which is larger, \(table.name(x)) or \(table.name(y))?")
  }

  /// Names of cells, joined as sub-questions do.
  func list(_ cells: [Cell]) -> String { Self.joined(cells.map(table.name)) }

  static func joined(_ parts: [String]) -> String {
    parts.count < 2
      ? parts.joined()
      : "\(parts.dropLast().joined(separator: ", ")) and \(parts[parts.count - 1])"
  }

  mutating func calculate(_ op: String, _ of: [Int], isLast: Bool = true) throws {
    let operands = of.compactMap { steps[$0].value.exact }
    guard operands.count == of.count,
      let value = Calculation.result(op, operands)
    else { throw ProgramFault("there is nothing to calculate") }
    let decimals =
      isLast ? asked.decimals : op == "mean" ? table.decimals + 1 : table.decimals
    let texts = of.map { steps[$0].value.text }
    let question =
      switch op {
      case "subtract": "What is the difference between \(Self.joined(texts))?"
      case "add": "What is the sum of \(Self.joined(texts))?"
      case "mean": "What is the mean of \(Self.joined(texts))?"
      case "divide": "What is \(texts[0]) divided by \(texts[1])?"
      case "percent": "What percentage of \(texts[1]) is \(texts[0])?"
      default: "By what percentage does \(texts[0]) change to reach \(texts[1])?"
      }
    add(
      op, [], of: of,
      value: .number(isLast ? value.rounded(decimals) : value, decimals: decimals), question)
  }

  private mutating func share(of cell: Cell) throws {
    let cells = try some(table.cells(ofSeries: cell.series))
    guard let place = cells.firstIndex(of: cell), cells.allSatisfy({ scene.exact($0) >= .zero })
    else { throw ProgramFault("there is a figure below zero") }
    for cell in cells { try read(cell) }
    try calculate("add", Array(cells.indices), isLast: false)
    try calculate("percent", [place, cells.count])
    focus = [cell]
  }

  private mutating func aboveMean() throws {
    let cells = try some(all)
    for cell in cells { try read(cell) }
    try calculate("mean", Array(cells.indices), isLast: false)
    guard let mean = steps.last?.value.exact else { return }
    for cell in cells { compare(scene.exact(cell), mean) }
    focus = cells.filter { scene.exact($0) > mean }
    add(
      "count_above", cells, of: [cells.count], value: .count(focus.count),
      "How many of \(list(cells)) are above \(steps[cells.count].value.text)?")
  }
}

/// The operations that calculate.
enum Calculation {
  static let ops: Set<String> = ["subtract", "add", "mean", "divide", "percent", "growth"]

  /// What an operation makes of its operands; nil if it cannot.
  static func result(_ op: String, _ operands: [Exact]) -> Exact? {
    guard let first = operands.first else { return nil }
    let sum = operands.reduce(.zero, +)
    switch op {
    case "add": return sum
    case "mean": return sum.divided(by: Exact(Int128(operands.count)))
    default: break
    }
    guard operands.count == 2 else { return nil }
    let second = operands[1]
    let change = max(first, second) - min(first, second)
    switch op {
    case "subtract": return change
    case "divide": return first.divided(by: second)
    case "percent": return (Exact(100) * first).divided(by: second)
    case "growth": return (Exact(100) * change).divided(by: first)
    default: return nil
    }
  }
}
