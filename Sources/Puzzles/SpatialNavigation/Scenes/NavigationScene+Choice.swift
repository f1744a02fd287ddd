import PuzzleKit
import Seeding

extension NavigationScene.Board {
  /// Draws four walks of which one leads to the goal and can be made.
  ///
  /// Of the others one goes straight through what shuts the way, one stops short of the goal, and one does
  /// either. No walk comes to a cell twice, no two are alike, and all four share no cell but the start, so that
  /// the board can be told from the four pictures of it.
  ///
  /// - Throws: ``Rejection`` if chance finds no such walks.
  func walks(right: Int, using chance: inout Chance) throws(Rejection) -> [[Move]] {
    let field = field
    guard let route = Route(of: field) else { throw Rejection("no-path") }
    var walks = [route.walk]
    let count = NavigationScene.Question.options.count
    var tries = 0
    while walks.count < count {
      tries += 1
      guard tries < 60 else { throw Rejection("no-choice", "four walks that differ") }
      let isThrough = walks.count == 1 || walks.count == 3 && chance.happens(0.6)
      let drawn: [Move]? =
        isThrough
        ? shortcut(using: &chance)
        : try? walk(of: 2...max(3, min(12, route.length)), using: &chance)
      guard let drawn, !walks.contains(drawn), leadsAstray(drawn, in: field) else { continue }
      walks.append(drawn)
    }
    guard !shareCell(walks) else { throw Rejection("no-choice", "walks that part") }
    var others = chance.shuffled(Array(walks.dropFirst()))
    others.insert(route.walk, at: right)
    return others
  }

  /// Whether a walk can't be made, or ends elsewhere than at the goal.
  private func leadsAstray(_ walk: [Move], in field: Field) -> Bool {
    guard let cells = field.cells(of: walk, from: field.start) else { return true }
    return cells[cells.count - 1] != field.goal
  }

  /// Whether all of the walks come to a cell other than the start.
  private func shareCell(_ walks: [[Move]]) -> Bool {
    let lattice = field.lattice
    func cells(_ walk: [Move]) -> Set<Cell> {
      var here = field.start
      var visited: Set<Cell> = []
      for move in walk {
        guard let next = lattice.neighbor(of: here, by: move) else { break }
        visited.insert(next)
        here = next
      }
      return visited
    }
    return !walks.dropFirst().reduce(cells(walks[0])) { $0.intersection(cells($1)) }.isEmpty
  }

  /// Draws a walk from the start to the goal that goes at least once through what shuts the way.
  ///
  /// Each border has a random cost, higher where the way is shut; the walk is the cheapest (Dijkstra, 1959).
  private func shortcut(using chance: inout Chance) -> [Move]? {
    let field = field
    let lattice = field.lattice
    let (start, goal) = (lattice.index(of: field.start), lattice.index(of: field.goal))
    var costs = [Int](repeating: .max, count: lattice.count)
    var entries = [(from: Int, move: Move)?](repeating: nil, count: lattice.count)
    var isDone = [Bool](repeating: false, count: lattice.count)
    costs[start] = 0
    while true {
      var here = -1
      for cell in costs.indices where !isDone[cell] && costs[cell] < .max {
        if here < 0 || costs[cell] < costs[here] { here = cell }
      }
      guard here >= 0 else { return nil }
      if here == goal { break }
      isDone[here] = true
      for move in field.moves {
        let cell = lattice.cell(at: here)
        guard let next = lattice.neighbor(of: cell, by: move) else { continue }
        let isOpen = field.step(from: cell, move) != nil
        let cost = costs[here] + chance.integer(in: isOpen ? 4...12 : 8...26)
        let number = lattice.index(of: next)
        if !isDone[number], cost < costs[number] {
          costs[number] = cost
          entries[number] = (here, move)
        }
      }
    }
    var walk: [Move] = []
    var here = goal
    while let entry = entries[here] {
      walk.append(entry.move)
      here = entry.from
    }
    walk.reverse()
    return field.cells(of: walk, from: field.start) == nil ? walk : nil
  }
}
