import PuzzleKit

extension Lake {
  /// Reads a lake from letters: VSP's `@ * # _` or Gymnasium's `S G H F`.
  ///
  /// - Throws: ``GivenRejection`` with a reason of `ragged`, `size`, `letter`, `start`, `goal` or
  ///   `unsolvable`.
  init(_ grid: GivenGrid) throws(GivenRejection) {
    func rejected(_ reason: String, _ detail: String) -> GivenRejection {
      GivenRejection(line: grid.line, reason: reason, detail: detail)
    }
    let rows = grid.rows.map(Array.init)
    let columns = rows.first?.count ?? 0
    for (number, row) in rows.enumerated() where row.count != columns {
      throw rejected(
        "ragged",
        "row \(number + 1) of the map has \(row.count) cells and row 1 has \(columns); make every row as long"
      )
    }
    guard 2...16 ~= rows.count, 2...16 ~= columns else {
      throw rejected(
        "size", "the map has \(rows.count) rows of \(columns) cells; both must be 2 to 16")
    }
    var meanings: [Meaning] = []
    var starts: [Cell] = []
    var goals: [Cell] = []
    for (r, row) in rows.enumerated() {
      for (c, letter) in row.enumerated() {
        switch letter {
        case "@", "S":
          meanings.append(.start)
          starts.append(Cell(row: r, column: c))
        case "*", "G":
          meanings.append(.goal)
          goals.append(Cell(row: r, column: c))
        case "#", "H": meanings.append(.hole)
        case "_", "F": meanings.append(.ice)
        default:
          throw rejected(
            "letter",
            "'\(letter)' at row \(r + 1), column \(c + 1) means nothing; use @ * # _ or S G H F")
        }
      }
    }
    guard starts.count == 1 else {
      throw rejected("start", "the map has \(starts.count) starts (@ or S); it must have one")
    }
    guard goals.count == 1 else {
      throw rejected("goal", "the map has \(goals.count) goals (* or G); it must have one")
    }
    self.init(
      rows: rows.count, columns: columns, meanings: meanings, start: starts[0], goal: goals[0])
    guard Distances(in: field, from: start, to: goal)[goal] != Distances.unreachable else {
      throw rejected("unsolvable", "no walk leads from the start to the goal; open a way")
    }
  }
}
