/// The search for an arrangement that is cheaper than the truth, by branch and bound.
///
/// A pose is a piece at a turn. Where no piece was turned all stand upright; else only piece 1 does.
struct CheaperSearch {
  private let board: Board
  /// The pieces that may stand for each other.
  private let twins: TwinGroups
  /// Whether pieces stay in their places and only turn.
  private let turnsOnly: Bool
  /// The number of turns of a piece.
  private let turns: Int
  /// The cost of a pose on the left of another, and on top of another; true seams cost a multiple.
  private var beside: [Double]
  private var over: [Double]
  /// The least that each piece may cost on its left, and on its top.
  private var least: (left: [Double], top: [Double])
  private var goal = 0.0
  /// How many more bounds may be worked out; fewer where each takes longer.
  private var budget: Int
  /// The pose in each place.
  private var poses: [Int]

  /// Whether there are few enough pieces to search at all.
  static func isFeasible(_ board: Board) -> Bool { board.count <= (board.isTurned ? 16 : 64) }

  /// Prepares a search among all arrangements, with true seams made dearer by a factor.
  init(
    _ board: Board, _ seams: inout Seams, _ twins: TwinGroups? = nil, factor: Double,
    turnsOnly: Bool
  ) {
    let twins = twins ?? TwinGroups(board)
    (self.board, self.twins, self.turnsOnly) = (board, twins, turnsOnly)
    let (count, turns) = (board.count, board.isTurned ? 4 : 1)
    self.turns = turns
    budget = 400_000 / count
    let all = count * turns
    beside = Array(repeating: .infinity, count: all * all)
    over = beside
    least = (Array(repeating: .infinity, count: count), Array(repeating: .infinity, count: count))
    poses = Array(repeating: -1, count: count)
    func cost(_ first: Int, _ side: Side, _ second: Int) -> Double {
      let mine = side.before(turns: first % turns).rawValue
      let theirs = side.opposite.before(turns: second % turns).rawValue
      let (piece, other) = (first / turns, second / turns)
      let cost = twins.cost(piece, mine, other, theirs, &seams)
      return twins.isTrue(piece, mine, other, theirs) ? cost * factor : cost
    }
    for first in 0..<all where Self.isPose(first, turns) {
      for second in 0..<all where second / turns != first / turns && Self.isPose(second, turns) {
        let (left, top) = (cost(first, .right, second), cost(first, .bottom, second))
        beside[first * all + second] = left
        over[first * all + second] = top
        let piece = second / turns
        least.left[piece] = min(least.left[piece], left)
        least.top[piece] = min(least.top[piece], top)
      }
    }
    let upright = board.pieces.map { $0 * turns }
    for (place, pose) in upright.enumerated() {
      if place % board.columns > 0 { goal += beside[upright[place - 1] * all + pose] }
      if place >= board.columns { goal += over[upright[place - board.columns] * all + pose] }
    }
    goal *= 1 - 1e-9
  }

  /// Whether a piece may stand so: the first only upright.
  private static func isPose(_ pose: Int, _ turns: Int) -> Bool { pose == 0 || pose >= turns }

  /// Whether there is a cheaper arrangement; nil if it takes too long to tell.
  mutating func finds() -> Bool? {
    let isFound = search(0, cost: 0, used: 0, isTrue: true)
    return isFound || budget > 0 ? isFound : nil
  }

  private mutating func search(_ place: Int, cost: Double, used: UInt64, isTrue: Bool) -> Bool {
    if place == board.count { return !isTrue }
    let all = board.count * turns
    for piece in 0..<board.count where used >> piece & 1 == 0 {
      if turnsOnly, piece != board.pieces[place] { continue }
      let used = used | 1 << piece
      for turn in 0..<(piece > 0 ? turns : 1) {
        let pose = piece * turns + turn
        var cost = cost
        if place % board.columns > 0 { cost += beside[poses[place - 1] * all + pose] }
        if place >= board.columns { cost += over[poses[place - board.columns] * all + pose] }
        budget -= 1
        if budget <= 0 { return false }
        guard cost + bound(place + 1, used) < goal else { continue }
        poses[place] = pose
        let isTrue = isTrue && twins.stands(piece, turned: turn, for: board.pieces[place])
        if search(place + 1, cost: cost, used: used, isTrue: isTrue) { return true }
      }
    }
    return false
  }

  /// The least that the pieces that are left may cost in the places from one on.
  private func bound(_ place: Int, _ used: UInt64) -> Double {
    let rest = (0..<board.count).filter { used >> $0 & 1 == 0 }
    let first = (place..<board.count).count { $0 % board.columns == 0 }
    let top = max(0, board.columns - place)
    // Those that cost most may be those that have no neighbour there.
    return rest.map { least.left[$0] }.sorted().dropLast(first).reduce(0, +)
      + rest.map { least.top[$0] }.sorted().dropLast(top).reduce(0, +)
  }
}
