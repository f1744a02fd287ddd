import Charts
import Colour
import PuzzleKit

/// What a program compares and calculates, in the words of the contract.
extension Run {
  // MARK: - Comparing

  mutating func greater(_ x: ChartCell, _ y: ChartCell) throws(Rejection) -> Int {
    try compare(number(x), number(y))
    let winner = number(x) > number(y) ? x : y
    return take(
      .greater, [x, y], .pick(winner, label(winner, among: [x, y])),
      question: "Which is larger, \(name(x)) or \(name(y))?")
  }

  mutating func isGreater(_ x: ChartCell, _ y: ChartCell) throws(Rejection) -> Int {
    try compare(number(x), number(y))
    return take(
      .isGreater, [x, y], .word(number(x) > number(y) ? "yes" : "no"),
      question: "Is \(name(x)) larger than \(name(y))?")
  }

  mutating func direction(_ x: ChartCell, _ y: ChartCell) throws(Rejection) -> Int {
    try compare(number(x), number(y))
    return take(
      .direction, [x, y], .word(number(y) > number(x) ? "rise" : "fall"),
      question: "Does the value rise or fall from \(name(x)) to \(name(y))?")
  }

  // MARK: - Calculating

  mutating func subtract(_ a: Int, _ b: Int, decimals: Int) -> Int {
    let (x, y) = (number(at: a), number(at: b))
    return take(
      .subtract, of: [a, b], .number(x > y ? x - y : y - x), decimals: decimals,
      question: "What is the difference between \(steps[a].value) and \(steps[b].value)?")
  }

  mutating func add(_ numbers: [Int], decimals: Int? = nil) -> Int {
    take(
      .add, of: numbers, .number(sum(numbers)), decimals: decimals,
      question: "What is the sum of \(texts(numbers))?")
  }

  mutating func mean(_ numbers: [Int], decimals: Int) -> Int {
    take(
      .mean, of: numbers, .number(sum(numbers) / Fraction(numbers.count)), decimals: decimals,
      question: "What is the mean of \(texts(numbers))?")
  }

  mutating func divide(_ a: Int, _ b: Int, decimals: Int) throws(Rejection) -> Int {
    guard number(at: b) > Fraction(0) else { throw Rejection("zero", "divided by") }
    return take(
      .divide, of: [a, b], .number(number(at: a) / number(at: b)), decimals: decimals,
      question: "What is \(steps[a].value) divided by \(steps[b].value)?")
  }

  mutating func percent(_ a: Int, _ b: Int, decimals: Int) throws(Rejection) -> Int {
    guard number(at: b) > Fraction(0) else { throw Rejection("zero", "a share of") }
    return take(
      .percent, of: [a, b], .number(number(at: a) / number(at: b) * 100), decimals: decimals,
      question: "What percentage of \(steps[b].value) is \(steps[a].value)?")
  }

  mutating func growth(_ a: Int, _ b: Int, decimals: Int) throws(Rejection) -> Int {
    let (x, y) = (number(at: a), number(at: b))
    guard x > Fraction(0) else { throw Rejection("zero", "changed from") }
    return take(
      .growth, of: [a, b], .number((x > y ? x - y : y - x) / x * 100), decimals: decimals,
      question: "By what percentage does \(steps[a].value) change to reach \(steps[b].value)?")
  }

  private func sum(_ numbers: [Int]) -> Fraction {
    numbers.reduce(Fraction(0)) { $0 + number(at: $1) }
  }

  private func texts(_ numbers: [Int]) -> String { Self.joined(numbers.map { steps[$0].value }) }

  // MARK: - Counting

  /// Counts the cells above or below a number; of is the step that it comes from, if there is one.
  mutating func count(
    above isAbove: Bool, _ limit: Fraction, _ cells: [ChartCell], of: [Int] = []
  ) throws(Rejection) -> (step: Int, counted: [ChartCell]) {
    for cell in cells { try compare(number(cell), limit) }
    let counted = cells.filter { isAbove ? number($0) > limit : number($0) < limit }
    let text = of.first.map { steps[$0].value } ?? limit.text(decimals: table.decimals)
    let step = take(
      isAbove ? .countAbove : .countBelow, cells, of: of, .count(counted.count),
      question: "How many of \(names(cells)) are \(isAbove ? "above" : "below") \(text)?")
    return (step, counted)
  }

  /// Counts the categories in which one series is higher than another.
  mutating func countHigher(_ series: Int, than other: Int) throws(Rejection) -> [ChartCell] {
    let both = cells(of: series).filter { table[ChartCell(other, $0.category)] != nil }
    let others = both.map { ChartCell(other, $0.category) }
    for (a, b) in zip(both, others) { try compare(number(a), number(b)) }
    let counted = zip(both, others).filter { number($0) > number($1) }
    let (one, two) = (table.series[series].name, table.series[other].name)
    _ = take(
      .countHigher, both + others, .count(counted.count),
      question: "In how many categories is \(one) higher than \(two)?")
    return counted.map(\.0) + counted.map(\.1)
  }

  // MARK: - Finding

  mutating func firstAbove(_ limit: Fraction, _ cells: [ChartCell]) throws(Rejection) -> Int {
    for cell in cells { try compare(number(cell), limit) }
    guard let first = cells.first(where: { number($0) > limit }) else {
      throw Rejection("none-above", "\(limit.real)")
    }
    return take(
      .firstAbove, cells, .pick(first, table.categories[first.category]),
      question:
        "Which is the first above \(limit.text(decimals: table.decimals)) among \(names(cells))?")
  }

  mutating func steepest(
    rise isRise: Bool, _ cells: [ChartCell]
  ) throws(Rejection) -> [ChartCell] {
    let changes = zip(cells.dropFirst(), cells).map { number($0) - number($1) }
      .map { isRise ? $0 : Fraction(0) - $0 }
    guard let greatest = changes.max(), greatest > Fraction(0),
      let place = changes.firstIndex(of: greatest)
    else { throw Rejection("no-change") }
    // What it is told from are the other steps; that it is one is seen.
    guard scale.tells(greatest, Fraction(0)) else { throw Rejection("margin", "a small change") }
    for (other, change) in changes.enumerated() where other != place {
      try compare(greatest, change)
    }
    let pair = [cells[place], cells[place + 1]]
    _ = take(
      isRise ? .steepestRise : .steepestFall, cells,
      .pick(pair[1], table.categories[pair[1].category]),
      question: "Where does the value \(isRise ? "rise" : "fall") most within \(names(cells))?")
    return pair
  }

  mutating func match(_ figure: Int, _ cells: [ChartCell]) throws(Rejection) -> Int {
    let alike = cells.filter { table[$0] == figure }
    guard let cell = alike.first, alike.count == 1 else { throw Rejection("not-unique") }
    let text = Fraction.text(figure, decimals: table.decimals)
    return take(
      .match, cells, .pick(cell, label(cell, among: cells)),
      question: "Which has the value \(text) among \(names(cells))?")
  }

  /// Names what is drawn in the colour of a cell.
  mutating func colour(
    of cell: ChartCell, named colour: ColourName, isSeries: Bool
  ) -> Int {
    let label = isSeries ? table.series[cell.series].name : table.categories[cell.category]
    return take(
      .colour, [cell], .pick(cell, label), question: "Which is drawn in \(colour.rawValue)?")
  }
}
