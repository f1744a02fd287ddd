import Seeding

@testable import SpatialNavigation

/// Mazes and walks for tests.
enum MazeSamples {
  /// A maze carved by walking back from dead ends, a few walls short, and a walk through it.
  static func maze(
    _ lattice: Lattice, using chance: inout Chance
  ) throws -> (maze: Maze, walk: [Move], openings: [(Cell, Move)]) {
    var open = [UInt8](repeating: 0, count: lattice.count)
    var isSeen = [Bool](repeating: false, count: lattice.count)
    let start = lattice.cell(at: chance.integer(below: lattice.count))
    var stack: [(cell: Cell, way: [Move])] = [(start, [])]
    var longest = stack[0]
    isSeen[lattice.index(of: start)] = true
    func carve(_ cell: Cell, _ move: Move) {
      guard let next = lattice.neighbor(of: cell, by: move),
        let there = lattice.moves.firstIndex(of: move),
        let back = lattice.moves.firstIndex(of: move.opposite)
      else { return }
      open[lattice.index(of: cell)] |= 1 << UInt8(there)
      open[lattice.index(of: next)] |= 1 << UInt8(back)
    }
    while let (cell, way) = stack.last {
      if way.count > longest.way.count { longest = (cell, way) }
      let choices = lattice.moves.filter { move in
        lattice.neighbor(of: cell, by: move).map { !isSeen[lattice.index(of: $0)] } ?? false
      }
      guard let move = chance.element(of: choices),
        let next = lattice.neighbor(of: cell, by: move)
      else {
        stack.removeLast()
        continue
      }
      carve(cell, move)
      isSeen[lattice.index(of: next)] = true
      stack.append((next, way + [move]))
    }
    for _ in 0..<lattice.count / 8 {
      guard let move = chance.element(of: lattice.moves) else { break }
      carve(lattice.cell(at: chance.integer(below: lattice.count)), move)
    }
    var openings: [(Cell, Move)] = []
    for cell in [start, longest.cell] {
      let outer = lattice.moves.filter {
        lattice.neighbor(of: cell, by: $0) == nil && $0 != .inward
      }
      if let move = chance.element(of: outer) { openings.append((cell, move)) }
    }
    return (
      Maze(lattice: lattice, openSides: open, start: start, goal: longest.cell), longest.way,
      openings
    )
  }

  /// A small grid of a kind.
  static func lattice(_ kind: Lattice.Kind, _ number: Int) -> Lattice {
    switch kind {
    case .square: Lattice(kind: kind, rows: 4, columns: 5)
    case .hexagonal: Lattice(kind: kind, rows: 4, columns: 4)
    case .polar: Lattice(kind: kind, rows: 3, columns: [4, 7, 12, 16, 24][number % 5])
    }
  }

  /// Sizes of cells of a kind of grid.
  static func cells(_ kind: Lattice.Kind) -> [Int] {
    kind == .hexagonal ? [20, 21, 24, 33, 48, 64, 96] : [12, 13, 17, 24, 33, 48, 64, 96]
  }
}
