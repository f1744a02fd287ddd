/// Where one can walk: for each cell of a grid the neighbours that can be entered from it.
struct Field: Hashable, Sendable {
  /// The grid.
  let lattice: Lattice
  /// Where a walk begins.
  let start: Cell
  /// Where it must end.
  let goal: Cell
  /// The moves of the grid.
  let moves: [Move]
  /// For cell i and the m-th of the moves, at `i * moves.count + m`, the number of the cell that is
  /// entered, or -1.
  private let next: [Int32]

  /// Creates a field.
  ///
  /// - Parameters:
  ///   - lattice: The grid.
  ///   - start: Where a walk begins.
  ///   - goal: Where it must end.
  ///   - isOpen: Whether one can go from a cell by a move that stays on the grid to the cell given last.
  init(
    _ lattice: Lattice, start: Cell, goal: Cell, isOpen: (Cell, Move, Cell) -> Bool
  ) {
    self.lattice = lattice
    self.start = start
    self.goal = goal
    moves = lattice.moves
    var next = [Int32](repeating: -1, count: lattice.count * moves.count)
    for index in 0..<lattice.count {
      let cell = lattice.cell(at: index)
      for (number, move) in moves.enumerated() {
        guard let neighbor = lattice.neighbor(of: cell, by: move), isOpen(cell, move, neighbor)
        else { continue }
        next[index * moves.count + number] = Int32(lattice.index(of: neighbor))
      }
    }
    self.next = next
  }

  /// Returns the cell that a move enters, or nil where the way is shut.
  func step(from cell: Cell, _ move: Move) -> Cell? {
    guard let number = moves.firstIndex(of: move) else { return nil }
    let entered = next[lattice.index(of: cell) * moves.count + number]
    return entered < 0 ? nil : lattice.cell(at: Int(entered))
  }

  /// Calls a closure with each cell that can be entered from a cell, and the move, in the order of the
  /// moves.
  func forEachStep(from index: Int, _ body: (Move, Int) -> Void) {
    for number in moves.indices {
      let entered = next[index * moves.count + number]
      if entered >= 0 { body(moves[number], Int(entered)) }
    }
  }

  /// The moves by which a cell can be left.
  func exits(of cell: Cell) -> [Move] {
    var exits: [Move] = []
    forEachStep(from: lattice.index(of: cell)) { move, _ in exits.append(move) }
    return exits
  }

  /// The cells that some moves lead through, the first one included; nil if the way is shut.
  func cells(of walk: [Move], from origin: Cell) -> [Cell]? {
    var cells = [origin]
    for move in walk {
      guard let entered = step(from: cells[cells.count - 1], move) else { return nil }
      cells.append(entered)
    }
    return cells
  }

  /// The number of dead ends: cells other than start and goal with a single way out.
  var deadEnds: Int {
    (0..<lattice.count).count { index in
      guard index != lattice.index(of: start), index != lattice.index(of: goal) else {
        return false
      }
      var exits = 0
      forEachStep(from: index) { _, _ in exits += 1 }
      return exits == 1
    }
  }
}
