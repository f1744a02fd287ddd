/// How well some candidates fit into the one empty place of a board.
struct MissingPiece: Hashable, Sendable {
  /// What the seams of each candidate with its neighbours cost together, in 1/1024.
  let costs: [Int]
  /// Which candidate belongs there.
  let truth: Int

  /// By what the seams of the true piece are made dearer, in thousandths, when nothing else is asked for.
  static let defaultFloor = 1500

  /// Measures candidates.
  ///
  /// - Parameters:
  ///   - board: The pieces of the board, each in its place; what lies in the hole is not looked at.
  ///   - layout: The places, two at least.
  ///   - hole: The empty place.
  ///   - candidates: The candidates, of the size of the pieces, upright.
  ///   - truth: Which candidate belongs there.
  init(board: Tiles, layout: Layout, hole: Int, candidates: Tiles, truth: Int) {
    precondition(board.count == layout.count && layout.count > 1, "every place has its piece")
    precondition(
      board.width == candidates.width && board.height == candidates.height,
      "candidates are as large as the hole")
    precondition(0..<candidates.count ~= truth, "the truth is one of the candidates")
    let column = hole % layout.columns
    var neighbours: [(mine: Side, border: Border)] = []
    func look(_ place: Int, _ mine: Side, _ theirs: Side) {
      neighbours.append((mine, Border(of: place, theirs, in: board)))
    }
    if hole >= layout.columns { look(hole - layout.columns, .top, .bottom) }
    if column < layout.columns - 1 { look(hole + 1, .right, .left) }
    if hole + layout.columns < layout.count { look(hole + layout.columns, .bottom, .top) }
    if column > 0 { look(hole - 1, .left, .right) }
    self.truth = truth
    costs = (0..<candidates.count).map { candidate in
      neighbours.reduce(0) { sum, neighbour in
        let border = Border(of: candidate, neighbour.mine, in: candidates)
        return sum + Int(SeamMeasure.cost(of: border, against: neighbour.border))
      }
    }
  }

  /// How much dearer the best wrong candidate is than the true one; nil if there is no other.
  var margin: Margin? {
    let others = costs.indices.filter { $0 != truth }.map { costs[$0] }
    return others.min().map { Margin(changed: $0, replaced: costs[truth]) }
  }

  /// Whether the true piece stays the cheapest when its seams are made dearer.
  ///
  /// - Parameter floor: By what they are multiplied, in thousandths.
  /// - Returns: True if there is no other candidate.
  func holds(floor: Int = defaultFloor) -> Bool {
    margin?.clears(floor) ?? true
  }

  /// The wrong candidates, from the one that fits best.
  var ranking: [Int] {
    costs.indices.filter { $0 != truth }.sorted { (costs[$0], $0) < (costs[$1], $1) }
  }
}
