import VerificationKit

/// Steps that count, find and match.
extension Program {
  private var asked: Asked { scene.asked }
  private var all: [Cell] { table.cells(ofSeries: asked.series) }

  /// The number that is asked about.
  private var number: Exact { Exact(asked.number ?? 0, decimals: table.decimals) }
  private var numberText: String { number.text(table.decimals) }

  mutating func meetNumber() throws {
    let cells = all
    for cell in cells { compare(scene.exact(cell), number) }
    let above = cells.filter { scene.exact($0) > number }
    if form == .firstAbove {
      guard let first = above.first else { throw ProgramFault("nothing is above the number") }
      focus = [first]
      add(
        "first_above", cells, value: .label(table.categories[first.category]),
        "Which is the first above \(numberText) among \(list(cells))?")
      return
    }
    focus = form == .countAbove ? above : cells.filter { scene.exact($0) < number }
    guard 1...8 ~= focus.count else { throw ProgramFault("\(focus.count) are counted") }
    let word = form == .countAbove ? "above" : "below"
    add(
      "count_\(word)", cells, value: .count(focus.count),
      "How many of \(list(cells)) are \(word) \(numberText)?")
  }

  mutating func countHigher() throws {
    let categories = all.map(\.category).filter {
      table.figure(Cell(asked.other, $0)) != nil
    }
    let mine = categories.map { Cell(asked.series, $0) }
    let theirs = categories.map { Cell(asked.other, $0) }
    var counted: [Int] = []
    for (cell, other) in zip(mine, theirs) {
      compare(scene.exact(cell), scene.exact(other))
      if scene.exact(cell) > scene.exact(other) { counted.append(cell.category) }
    }
    guard 1...8 ~= counted.count else { throw ProgramFault("\(counted.count) are counted") }
    focus = counted.map { Cell(asked.series, $0) } + counted.map { Cell(asked.other, $0) }
    let (name, other) = (table.series[asked.series].name, table.series[asked.other].name)
    add(
      "count_higher", mine + theirs, value: .count(counted.count),
      "In how many categories is \(name) higher than \(other)?")
  }

  mutating func steepest() throws {
    let cells = all
    guard cells.count == table.categories.count, cells.count >= 3, scene.axis?.isLog != true else {
      throw ProgramFault("there are gaps, too few figures, or no linear axis")
    }
    let isRise = form == .steepestRise
    let changes = zip(cells.dropFirst(), cells).map { cell, before in
      isRise ? scene.exact(cell) - scene.exact(before) : scene.exact(before) - scene.exact(cell)
    }
    guard let most = changes.max(), most > .zero, let place = changes.firstIndex(of: most) else {
      throw ProgramFault("nothing goes that way")
    }
    compare(most, .zero)
    gaps[gaps.count - 1].isMeasured = false
    for (other, change) in changes.enumerated() where other != place { compare(most, change) }
    let picked = cells[place + 1]
    focus = [picked, cells[place]]
    add(
      form.rawValue, cells, value: .label(table.categories[picked.category]),
      "Where does the value \(isRise ? "rise" : "fall") most within \(list(cells))?")
  }

  mutating func match() throws {
    guard scene.isLabelled else { throw ProgramFault("there are no labels to match") }
    let cells = all
    let found = cells.filter { scene.reading($0) == number }
    guard found.count == 1 else { throw ProgramFault("\(found.count) cells have the number") }
    focus = found
    add(
      "match", cells, value: .label(table.categories[found[0].category]),
      "Which has the value \(numberText) among \(list(cells))?")
  }

  mutating func colour(_ cell: Cell) throws {
    let isRound = scene.chart.isRound
    guard isRound || table.hasSeveralSeries && scene.chart != .table,
      let colour = scene.colour(cell)
    else { throw ProgramFault("nothing is told by its colour") }
    let others = scene.marks.filter { other, _ in
      isRound ? other.category != cell.category : other.series != cell.series
    }
    let names = scene.colourNames(of: colour).filter { name in
      others.allSatisfy { !ColourName.covers(name, Lab(scene.elements[$0.value].colour)) }
    }
    guard !names.isEmpty else { throw ProgramFault("its colour has no name of its own") }
    let label = isRound ? table.categories[cell.category] : table.series[cell.series].name
    add("colour", [cell], value: .label(label))
    steps[steps.count - 1].questions = names.map { "Which is drawn in \($0)?" }
    if isRound { focus = [cell] } else { keys = [cell.series] }
  }
}

extension Scene {
  /// The names that a colour has.
  func colourNames(of colour: UInt32) -> [String] {
    ColourName.names.sorted().filter { ColourName.covers($0, Lab(colour)) }
  }

  /// The difference of two figures in pixels, along the axis or along the outer arc of slices; nil of a table.
  func pixels(between first: Exact, _ second: Exact) -> Double? {
    if let axis {
      guard axis.isLog else {
        return axis.worth.flatMap { (first - second).magnitude.divided(by: $0) }?.double
      }
      let distance = axis.place(of: first.double) - axis.place(of: second.double)
      return distance.isFinite ? abs(distance) : nil
    }
    guard let disc else { return nil }
    let total = table.cells(ofSeries: 0).reduce(Exact.zero) { $0 + exact($1) }
    return (first - second).magnitude.divided(by: total).map {
      $0.double * Double.pi * 2 * disc.radius
    }
  }
}
