/// The search for an arrangement of upright pieces that is cheaper than the truth, by branch and bound.
struct CheaperSearch {
  private let board: Board
  /// The pieces that may stand for each other.
  private let twins: TwinGroups
  /// The cost of a piece on the left of another, and on top of another; true seams cost a multiple.
  private var beside: [Double]
  private var over: [Double]
  /// The least that each piece may cost on its left, and on its top.
  private var least: (left: [Double], top: [Double])
  private var goal = 0.0
  /// How many more bounds may be worked out; fewer where each takes longer.
  private var budget: Int
  private var pieces: [Int]

  /// Prepares a search among all arrangements, with true seams made dearer by a factor.
  init(_ board: Board, _ seams: inout Seams, _ twins: TwinGroups, factor: Double) {
    (self.board, self.twins) = (board, twins)
    let count = board.count
    budget = 400_000 / count
    beside = Array(repeating: .infinity, count: count * count)
    over = beside
    least = (Array(repeating: .infinity, count: count), Array(repeating: .infinity, count: count))
    pieces = Array(repeating: -1, count: count)
    for first in 0..<count {
      for second in 0..<count where first != second {
        let place = first * count + second
        let isBeside = twins.isTrue(first, 1, second, 3)
        let isOver = twins.isTrue(first, 2, second, 0)
        beside[place] = twins.cost(first, 1, second, 3, &seams) * (isBeside ? factor : 1)
        over[place] = twins.cost(first, 2, second, 0, &seams) * (isOver ? factor : 1)
        least.left[second] = min(least.left[second], beside[place])
        least.top[second] = min(least.top[second], over[place])
      }
    }
    for (place, piece) in board.pieces.enumerated() {
      if place % board.columns > 0 { goal += beside[board.pieces[place - 1] * count + piece] }
      if place >= board.columns {
        goal += over[board.pieces[place - board.columns] * count + piece]
      }
    }
    goal *= 1 - 1e-9
  }

  /// Whether there is a cheaper arrangement; nil if it takes too long to tell.
  mutating func finds() -> Bool? {
    guard board.count <= 64 else { return nil }
    let isFound = search(0, cost: 0, used: 0, isTrue: true)
    return isFound || budget > 0 ? isFound : nil
  }

  private mutating func search(_ place: Int, cost: Double, used: UInt64, isTrue: Bool) -> Bool {
    if place == board.count { return !isTrue }
    for piece in 0..<board.count where used >> piece & 1 == 0 {
      var cost = cost
      if place % board.columns > 0 { cost += beside[pieces[place - 1] * board.count + piece] }
      if place >= board.columns {
        cost += over[pieces[place - board.columns] * board.count + piece]
      }
      let used = used | 1 << piece
      budget -= 1
      if budget <= 0 { return false }
      guard cost + bound(place + 1, used) < goal else { continue }
      pieces[place] = piece
      let isTrue = isTrue && twins.stands(piece, turned: 0, for: board.pieces[place])
      if search(place + 1, cost: cost, used: used, isTrue: isTrue) { return true }
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
