/// A board, its pieces in all the turns that they may have, and the seams of the true arrangement.
///
/// A *tile* is a piece with a turn, numbered `piece * turnCount + turn`.
struct SeamBoard: Sendable {
  /// The places.
  let layout: Layout
  /// The number of turns that a piece may have: 1 or 4.
  let turnCount: Int
  /// The number of tiles.
  let tileCount: Int
  /// What it costs to have tile q right of tile p, at `p * tileCount + q`, in 1/1024; ``never`` for one piece.
  let right: [Int]
  /// What it costs to have tile q below tile p.
  let below: [Int]
  /// The same as ``right`` where the truth has that seam, in whatever turn of the board, else 0.
  let trueRight: [Int]
  /// The same as ``below`` where the truth has that seam, else 0.
  let trueBelow: [Int]
  /// The tile at each place of the true arrangement.
  let truth: [Int]
  /// Whether a tile may lie: all but the other turns of the piece that is known to be upright.
  let isAllowed: [Bool]
  /// Pieces that may stand for each other.
  let twins: TwinGroups
  /// For each piece its twin that is laid first, or -1, so that arrangements that differ by twins count once.
  let twinBefore: [Int]
  /// What the true arrangement costs, in 1/1024.
  let trueTotal: Int

  /// More than any arrangement costs.
  static let never = 1 << 40

  /// Prepares a board.
  ///
  /// - Parameters:
  ///   - costs: What seams cost.
  ///   - layout: The places, as many as pieces.
  ///   - truth: The true arrangement.
  ///   - anchor: The piece whose turn is known, if pieces are turned.
  ///   - twins: Upright pieces that may stand for each other; nil if none may.
  init(
    _ costs: SeamCosts, layout: Layout, truth: Arrangement, anchor: Int, twins: TwinGroups? = nil
  ) {
    let twins = twins ?? TwinGroups(count: layout.count)
    let costs = twins.cheapest(costs)
    precondition(twins.isEmpty || !costs.turned, "twins are upright")
    precondition(costs.count == layout.count, "every place has its piece")
    precondition(truth.pieces.sorted() == Array(0..<layout.count), "every piece lies once")
    precondition(
      costs.turned || truth.turns.allSatisfy { $0 == 0 }, "upright pieces are not turned")
    precondition(truth.turns.allSatisfy { 0..<4 ~= $0 }, "a piece has four turns")
    let turnCount = costs.turned ? 4 : 1
    let tileCount = layout.count * turnCount
    var right = [Int](repeating: Self.never, count: tileCount * tileCount)
    var below = right
    var trueRight = [Int](repeating: 0, count: tileCount * tileCount)
    var trueBelow = trueRight
    let seams = Self.seams(of: truth, layout: layout, twins)
    func look(_ one: Int, _ side: Side, _ other: Int, _ otherSide: Side) -> (cost: Int, ours: Int) {
      let piece = one / turnCount
      let next = other / turnCount
      let near = side.beforeTurning(one % turnCount)
      let far = otherSide.beforeTurning(other % turnCount)
      let cost = costs.cost(piece, near, next, far)
      let isTrue = seams[twins.leaders[piece] * 4 + near.rawValue].contains(
        twins.leaders[next] * 4 + far.rawValue)
      return (cost, isTrue ? cost : 0)
    }
    for one in 0..<tileCount {
      for other in 0..<tileCount where one / turnCount != other / turnCount {
        let index = one * tileCount + other
        (right[index], trueRight[index]) = look(one, .right, other, .left)
        (below[index], trueBelow[index]) = look(one, .bottom, other, .top)
      }
    }
    self.layout = layout
    self.turnCount = turnCount
    self.tileCount = tileCount
    self.right = right
    self.below = below
    self.trueRight = trueRight
    self.trueBelow = trueBelow
    self.truth = zip(truth.pieces, truth.turns).map { $0 * turnCount + $1 }
    var isAllowed = [Bool](repeating: true, count: tileCount)
    if costs.turned {
      for turn in 0..<4 { isAllowed[anchor * 4 + turn] = self.truth.contains(anchor * 4 + turn) }
    }
    self.isAllowed = isAllowed
    self.twins = twins
    twinBefore = twins.before
    trueTotal = costs.total(truth, layout: layout)
  }

  /// For each side, at `piece * 4 + side`, the sides that it touches; none at the board's border.
  ///
  /// The first of twins stands for all of them.
  private static func seams(
    of truth: Arrangement, layout: Layout, _ twins: TwinGroups
  ) -> [[Int]] {
    var seams = [[Int]](repeating: [], count: layout.count * 4)
    func join(_ place: Int, _ side: Side, _ next: Int, _ otherSide: Side) {
      let one = twins.leaders[truth.pieces[place]] * 4
      let other = twins.leaders[truth.pieces[next]] * 4
      let near = side.beforeTurning(truth.turns[place]).rawValue + one
      let far = otherSide.beforeTurning(truth.turns[next]).rawValue + other
      seams[near].append(far)
      seams[far].append(near)
    }
    for place in 0..<layout.count {
      if place % layout.columns < layout.columns - 1 { join(place, .right, place + 1, .left) }
      if place + layout.columns < layout.count {
        join(place, .bottom, place + layout.columns, .top)
      }
    }
    return seams
  }

  /// What an arrangement costs, and how much of that is true seams, both in 1/1024.
  func cost(_ tiles: [Int]) -> (total: Int, kept: Int) {
    var total = 0
    var kept = 0
    for place in 0..<layout.count {
      let tile = tiles[place]
      if place % layout.columns > 0 {
        let index = tiles[place &- 1] &* tileCount &+ tile
        total &+= right[index]
        kept &+= trueRight[index]
      }
      if place >= layout.columns {
        let index = tiles[place &- layout.columns] &* tileCount &+ tile
        total &+= below[index]
        kept &+= trueBelow[index]
      }
    }
    return (total, kept)
  }

  /// The margin of an arrangement other than the truth.
  ///
  /// Where there are twins an arrangement may have dear true seams more often than the truth has them, and
  /// replace nothing; it is then dearer by any margin, but if it has no other seams it is no other than true.
  func margin(_ tiles: [Int]) -> Margin {
    let (total, kept) = cost(tiles)
    return Margin(changed: total - kept, replaced: max(1, trueTotal - kept))
  }

  /// Whether tiles lie as in the truth, or come of it by exchanging twins.
  func isTruth(_ tiles: [Int]) -> Bool {
    tiles == truth || turnCount == 1 && twins.areAlike(tiles, truth)
  }

  /// Tiles as an arrangement.
  func arrangement(_ tiles: [Int]) -> Arrangement {
    Arrangement(pieces: tiles.map { $0 / turnCount }, turns: tiles.map { $0 % turnCount })
  }
}
