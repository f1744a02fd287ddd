/// Proves that pieces fit together in one way.
enum Proof {
  /// How many tiles may be laid to decide whether the truth is the cheapest: a quarter of a second or so.
  static let defaultBudget = 2_000_000
  /// How many tiles may be laid after that to find the least margin.
  static let defaultMarginBudget = 250_000
  /// The most pieces that are searched by branch and bound.
  static let largestSearch = 100

  /// Whether the truth is the one cheapest arrangement, and by how much.
  ///
  /// In a puzzle whose pieces are turned, nothing tells how the whole board is turned; so one piece has to be
  /// named that is known to be upright, and only arrangements that leave it upright count.
  ///
  /// - Parameters:
  ///   - costs: What the seams between the pieces cost.
  ///   - layout: The places, two at least, as many as pieces.
  ///   - truth: The true arrangement.
  ///   - floor: By what the seams of the truth are made dearer, in thousandths: 1,400 asks that every other
  ///     arrangement has new seams that cost 1.4 times those that they replace.
  ///   - anchor: The piece whose turn in the truth is known, if pieces are turned.
  ///   - twins: Upright pieces that may stand for each other; arrangements that differ by them count as one.
  ///   - budget: How many tiles the search by branch and bound may lay to decide.
  ///   - marginBudget: How many it may lay after that to find the least margin.
  /// - Returns: The least margin and the arrangement that has it. All arrangements are searched of up to nine
  ///   upright pieces or four turned ones; beyond, it is proved by branch and bound that none is as cheap as the
  ///   dearer truth, and if its budget lasts, that none has a lesser margin.
  static func prove(
    _ costs: SeamCosts, layout: Layout, truth: Arrangement, floor: Int, anchor: Int = 0,
    twins: TwinGroups? = nil, budget: Int = defaultBudget, marginBudget: Int = defaultMarginBudget
  ) -> Verdict {
    precondition(layout.count > 1, "one piece fits in one way")
    let board = SeamBoard(costs, layout: layout, truth: truth, anchor: anchor, twins: twins)
    let (margin, found) = leastMove(on: board)
    if layout.count <= (costs.turned ? 4 : 9) {
      var search = BoardEnumeration(of: board, below: margin, of: found)
      search.run()
      return Verdict(
        margin: search.margin, runnerUp: board.arrangement(search.found), floor: floor,
        method: .exhaustive, isLeast: true)
    }
    var descent = Descent(on: board, margin: margin, found: found)
    // A millionth above the floor, so that an arrangement at the floor is found.
    let level = Margin(changed: floor * 1000 + 1, replaced: 1_000_000)
    var isDecided = layout.count <= largestSearch && descent.run(below: level, budget: budget)
    if !board.twins.isEmpty {
      var search = TrueSeamSearch(of: board, budget: budget)
      if let tiles = search.run() { descent.take(tiles) }
      isDecided = isDecided && search.budget > 0
    }
    let isLeast = isDecided && descent.run(below: nil, budget: marginBudget)
    return Verdict(
      margin: descent.margin, runnerUp: board.arrangement(descent.found), floor: floor,
      method: isDecided ? .branchAndBound : .swaps, isLeast: isLeast)
  }

  /// The move of the least margin.
  private static func leastMove(on board: SeamBoard) -> (Margin, [Int]) {
    var best: (margin: Margin, tiles: [Int])?
    for tiles in BoardMoves(on: board).arrangements {
      let margin = board.margin(tiles)
      if best == nil || best.map({ margin < $0.margin }) == true { best = (margin, tiles) }
    }
    guard let best else { preconditionFailure("two pieces can change places") }
    return best
  }
}

/// A search for lesser and lesser margins.
private struct Descent {
  let board: SeamBoard
  var margin: Margin
  var found: [Int]

  init(on board: SeamBoard, margin: Margin, found: [Int]) {
    self.board = board
    self.margin = margin
    self.found = found
  }

  /// Takes an arrangement that was found elsewhere.
  mutating func take(_ tiles: [Int]) {
    let other = board.margin(tiles)
    if other < margin { (margin, found) = (other, tiles) }
  }

  /// Lowers the margin until no arrangement has a lesser one.
  ///
  /// - Parameters:
  ///   - level: A margin from which on arrangements do not matter, or nil.
  ///   - budget: How many tiles may be laid.
  /// - Returns: Whether this is proved; false if the budget is used up.
  mutating func run(below level: Margin?, budget: Int) -> Bool {
    var left = budget
    while left > 0 {
      let target = level.map { min($0, margin) } ?? margin
      var search = BoardSearch(of: board, below: target, budget: left)
      let better = search.run()
      left = search.budget
      // An arrangement that is found lowers the margin that the next has to beat.
      guard let better else { return left > 0 }
      (margin, found) = (board.margin(better), better)
    }
    return false
  }
}
