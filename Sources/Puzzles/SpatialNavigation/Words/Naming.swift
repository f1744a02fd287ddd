/// How one sample names the cells of its grid, and numbers.
struct Naming: Hashable, Sendable {
  /// The way of naming.
  let way: SpatialNavigationPuzzle.NamingWay
  /// The kind of grid; cells are named relative to start and goal on square ones only.
  let kind: Lattice.Kind
  /// Where the walk begins.
  let start: Cell
  /// Where it ends.
  let goal: Cell
  /// Whether small numbers are words.
  let isSpelled: Bool
  /// Whether relative names count rows and columns by name.
  let countsRows: Bool

  /// The cell as a noun: `row 2, column 3`, `C2`, `the cell 2 below the start`; or `the start`.
  func place(_ cell: Cell) -> String {
    if cell == start { return "the start" }
    if cell == goal { return "the goal" }
    switch way {
    case .rowColumn, .letters: return coordinates(cell)
    case .start, .goal: return "the cell " + coordinates(cell)
    }
  }

  /// The cell after a noun: `at C2`, `2 below the start`.
  func at(_ cell: Cell) -> String {
    switch way {
    case .rowColumn, .letters: "at " + coordinates(cell)
    case .start, .goal: coordinates(cell)
    }
  }

  /// The bare name of a cell; of the start and the goal too, where the way can name them.
  func coordinates(_ cell: Cell) -> String {
    switch way {
    case .rowColumn:
      let (row, column) = (number(cell.row + 1), number(cell.column + 1))
      switch kind {
      case .square: return "row \(row), column \(column)"
      case .hexagonal: return "row \(row), cell \(column)"
      case .polar: return "ring \(row), sector \(column)"
      }
    case .letters:
      return kind == .hexagonal
        ? "\(Self.letter(cell.row))\(cell.column + 1)"
        : "\(Self.letter(cell.column))\(cell.row + 1)"
    case .start: return offset(of: cell, from: start, called: "the start")
    case .goal: return offset(of: cell, from: goal, called: "the goal")
    }
  }

  /// Where one cell lies as seen from another: `2 below and 1 left of the start`.
  func offset(of cell: Cell, from base: Cell, called name: String) -> String {
    let down = cell.row - base.row
    let right = cell.column - base.column
    let vertical =
      down == 0
      ? nil
      : number(abs(down)) + (countsRows ? (abs(down) == 1 ? " row" : " rows") : "")
        + (down > 0 ? " below" : " above")
    let horizontal =
      right == 0
      ? nil
      : number(abs(right)) + (countsRows ? (abs(right) == 1 ? " column" : " columns") : "")
        + (right > 0 ? " right" : " left")
    switch (vertical, horizontal) {
    case (let vertical?, let horizontal?): return "\(vertical) and \(horizontal) of \(name)"
    case (let vertical?, nil): return "\(vertical) \(name)"
    case (nil, let horizontal?): return "\(horizontal) of \(name)"
    case (nil, nil): return name
    }
  }

  /// A number in digits or, up to twenty, in words.
  func number(_ number: Int) -> String {
    isSpelled && Self.words.indices.contains(number) ? Self.words[number] : "\(number)"
  }

  /// The letter of a column, or of whatever labels are letters: A to Z, then AA, AB and so on.
  static func letter(_ column: Int) -> String { LabelStyle.letters.column(column) }

  private static let words = [
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
    "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen",
    "nineteen", "twenty",
  ]
}
