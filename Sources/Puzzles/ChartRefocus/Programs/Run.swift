import Charts
import PuzzleKit

/// A program while it runs: each step looks, compares or calculates, and is written down.
struct Run {
  /// What comes of a step.
  enum Value: Hashable, Sendable {
    case number(Fraction)
    /// A cell, for what it is called.
    case pick(ChartCell, String)
    case word(String)
    case count(Int)
  }

  let table: ChartTable
  let scale: Scale
  /// The multiple that readings are rounded to, in figures.
  let step: Int
  /// Whether only the lowest series stands on the ground of the axis.
  let isStacked: Bool
  /// The steps so far.
  private(set) var steps: [ChartSolution.Step] = []
  /// The least number of pixels between what was compared.
  private(set) var margin: Double?
  private var values: [Value] = []

  init(_ chart: Chart, scale: Scale, step: Int) {
    table = chart.table
    self.scale = scale
    self.step = step
    isStacked = chart.kind == .stackedBar || chart.kind == .stackedShare
  }

  // MARK: - What is known

  /// The cells of a series that are not missing, in the order of the categories.
  func cells(of series: Int) -> [ChartCell] {
    table.categories.indices.map { ChartCell(series, $0) }.filter { table[$0] != nil }
  }

  /// The cells of a category that are not missing, in the order of the series.
  func cells(at category: Int) -> [ChartCell] {
    table.series.indices.map { ChartCell($0, category) }.filter { table[$0] != nil }
  }

  /// The figure of a cell as a number.
  func number(_ cell: ChartCell) -> Fraction {
    Fraction(table[cell] ?? 0, decimals: table.decimals)
  }

  /// The number that a step came to.
  func number(at step: Int) -> Fraction {
    if case .number(let number) = values[step] { number } else { Fraction(0) }
  }

  /// The cell that a step picked.
  func pick(at step: Int) -> ChartCell {
    if case .pick(let cell, _) = values[step] { cell } else { ChartCell(0, 0) }
  }

  // MARK: - Steps

  mutating func take(
    _ operation: ChartSolution.Operation, _ cells: [ChartCell] = [], of: [Int] = [],
    _ value: Value, decimals: Int? = nil, question: String
  ) -> Int {
    let text =
      switch value {
      case .number(let number): number.text(decimals: decimals ?? table.decimals)
      case .pick(_, let label): label
      case .word(let word): word
      case .count(let count): "\(count)"
      }
    values.append(value)
    steps.append(
      ChartSolution.Step(
        operation: operation, cells: cells, of: of, value: text, question: question))
    return steps.count - 1
  }

  /// Reads a cell.
  mutating func read(_ cell: ChartCell, of: [Int] = []) throws(Rejection) -> Int {
    guard let figure = table[cell] else { throw Rejection("missing", name(cell)) }
    if !scale.isLabelled {
      guard scale.isReadable else { throw Rejection("unreadable", "no linear axis") }
      guard !isStacked || cell.series == 0 else { throw Rejection("unreadable", "in a stack") }
      guard scale.isFine(figure) else { throw Rejection("too-coarse", "\(figure)") }
    }
    let (steps, rest) = figure.magnitude.quotientAndRemainder(dividingBy: UInt(step))
    let reading = Int(2 * rest >= UInt(step) ? steps + 1 : steps) * step * figure.signum()
    return take(
      .read, [cell], of: of, .number(Fraction(reading, decimals: table.decimals)),
      question: "What is the value of \(name(cell))?")
  }

  /// Picks the cell of some rank, from the largest or the smallest.
  mutating func pick(
    most isMost: Bool, _ cells: [ChartCell], rank: Int = 1
  ) throws(Rejection) -> Int {
    let ordered = cells.sorted { a, b in
      let (x, y) = (table[a] ?? 0, table[b] ?? 0)
      return x == y ? (a.series, a.category) < (b.series, b.category) : isMost ? x > y : x < y
    }
    guard rank <= ordered.count, cells.count >= 2 else { throw Rejection("few", "of \(rank)") }
    let cell = ordered[rank - 1]
    for other in ordered where other != cell { try compare(number(cell), number(other)) }
    let place = rank == 1 ? "" : rank == 2 ? "second " : "third "
    return take(
      isMost ? .most : .least, cells, .pick(cell, label(cell, among: cells)),
      question:
        "Which has the \(place)\(isMost ? "largest" : "smallest") value among \(names(cells))?")
  }

  /// Notes how far apart two numbers lie, and refuses what can't be told apart.
  mutating func compare(_ a: Fraction, _ b: Fraction) throws(Rejection) {
    guard scale.tells(a, b) else { throw Rejection("margin", "\(a.real) and \(b.real)") }
    if let pixels = scale.pixels(a, b) { margin = min(margin ?? pixels, pixels) }
  }

  // MARK: - Names

  /// What a cell is called in sub-questions.
  func name(_ cell: ChartCell) -> String {
    let category = table.categories[cell.category]
    return table.series.count > 1 ? "\(table.series[cell.series].name) for \(category)" : category
  }

  /// What cells are called in sub-questions, one after the other.
  func names(_ cells: [ChartCell]) -> String { Self.joined(cells.map(name)) }

  /// What a cell is called in an answer: by its category, or among cells of one category by its series.
  func label(_ cell: ChartCell, among cells: [ChartCell]) -> String {
    cells.allSatisfy { $0.category == cell.category }
      ? table.series[cell.series].name : table.categories[cell.category]
  }

  static func joined(_ names: [String]) -> String {
    guard let last = names.last, names.count > 1 else { return names.first ?? "" }
    return names.dropLast().joined(separator: ", ") + " and " + last
  }
}
