import PuzzleKit

extension SpatialNavigationPuzzle {
  /// The size of a board of a family.
  struct Board: Hashable, Sendable {
    var family: Family
    var rows: Int
    var columns: Int

    /// Whether a walk of a length may turn so often: each straight piece has at least one move, and at
    /// most as many as the longer side has cells, less one.
    func has(length: Int, turns: Int) -> Bool {
      turns < length && length <= (turns + 1) * (max(rows, columns) - 1)
    }
  }

  /// The boards that the knobs allow, family by family.
  var boards: [Board] { scene.family.flatMap(boards(of:)) }

  private func boards(of family: Family) -> [Board] {
    let bounds = family.bounds
    func isPossible(_ board: Board) -> Bool {
      bounds.rows.contains(board.rows) && bounds.columns.contains(board.columns)
    }
    if scene.rows == nil, scene.columns == nil {
      return scene.size.numbers.map { size in
        // Rings are cut so that the cells of the middle ones are about as long as broad.
        let columns = family == .polar ? min(48, 6 + 2 * size) : size
        return Board(family: family, rows: size, columns: columns)
      }.filter(isPossible)
    }
    let rows = scene.rows ?? scene.size
    let columns = scene.columns ?? scene.size
    return rows.numbers.flatMap { row in
      columns.numbers.map { Board(family: family, rows: row, columns: $0) }
    }.filter(isPossible)
  }

  /// The lengths of shortest walks that the knobs allow on the board of a lake.
  ///
  /// No walk that touches itself nowhere takes more than two thirds of a board (OEIS A331968 for
  /// squares). Left to the puzzle, lengths go from 2 to three eighths of the cells and 2 more, at
  /// most 48, so that they are spread far wider than those of boards with holes strewn at random.
  func lengths(on board: Board) -> [Int] {
    let cells = board.rows * board.columns
    let longest = 2 * cells / 3
    let lengths =
      scene.pathLength.map { $0.numbers.filter { $0 <= longest } }
      ?? Array(2...min(longest, cells * 3 / 8 + 2, 48))
    guard let turns = scene.turns else { return lengths }
    return lengths.filter { length in
      turns.numbers.contains { board.has(length: length, turns: $0) }
    }
  }

  /// The numbers of holes that the knobs allow on a board.
  func holeCounts(rows: Int, columns: Int) -> ClosedRange<Int> {
    let cells = rows * columns
    if let holes = scene.holes {
      return min(holes.least, cells - 2)...min(holes.greatest, cells - 2)
    }
    let least = Int((scene.holeShare.range.lowerBound * Double(cells)).rounded(.up))
    let most = Int((scene.holeShare.range.upperBound * Double(cells)).rounded(.down))
    return min(least, cells - 2)...max(min(most, cells - 2), min(least, cells - 2))
  }

  /// Whether nothing that the knobs allow fits on a board.
  func isHopeless(_ board: Board) -> Bool {
    let cells = board.rows * board.columns
    guard board.family == .lake else {
      return (scene.pathLength?.least ?? 1) >= cells || (scene.turns?.least ?? 0) >= cells
    }
    if let holes = scene.holes {
      if holes.least > cells - 2 { return true }
    } else {
      let range = scene.holeShare.range
      let least = (range.lowerBound * Double(cells)).rounded(.up)
      if least > (range.upperBound * Double(cells)).rounded(.down),
        range.lowerBound < range.upperBound
      {
        return true
      }
    }
    return lengths(on: board).isEmpty
  }

  /// Whether the lakes of a board are listed rather than drawn.
  func isListed(_ board: Board) -> Bool {
    board.family == .lake
      && LakeSpace.states(
        rows: board.rows, columns: board.columns,
        holes: holeCounts(rows: board.rows, columns: board.columns)) <= LakeSpace.limit
  }

  /// Whether the lakes of a board are listed and there are none.
  func isEmpty(_ board: Board) -> Bool {
    isListed(board)
      && LakeSpace.of(rows: board.rows, columns: board.columns, puzzle: self).signatures.isEmpty
  }

  /// The sizes of cells, in pixels, in which everything that is drawn can be told apart.
  ///
  /// Prints take 16 pixels; rings and dots that mark cells, and what stands on rings, 20.
  static func cells(
    of family: Family, _ form: NavigationScene.Question.Form, _ path: PathStyle
  ) -> ClosedRange<Int> {
    let bounds = family.cells
    var least = bounds.lowerBound
    if path == .footprints { least = max(least, 16) }
    if family == .polar || form == .safe || form == .cell || form == .exists {
      least = max(least, 20)
    }
    return least...bounds.upperBound
  }

  /// The ways of naming cells that suit a family.
  func namings(of family: Family) -> [NamingWay] {
    let suited = naming.filter {
      family.kind == .square || $0 == .rowColumn || $0 == .letters
    }
    return suited.isEmpty ? [.rowColumn] : suited
  }
}
