/// A search by branch and bound for an arrangement that is lighter than the truth.
///
/// Tiles are laid in reading order. A part of an arrangement is given up as soon as what it weighs beyond the
/// floor of ``ReducedBoard``, with what the sides that still wait for a neighbour must weigh at least, leaves no
/// room below the weight of the truth.
struct BoardSearch {
  private let board: SeamBoard
  private let reduced: ReducedBoard
  private var tiles: [Int]
  private var isUsed: [Bool]
  /// How many more tiles may be laid.
  private(set) var budget: Int
  /// For each tile, the tiles that may lie below it, lightest seam first.
  private let belowOrder: [Int32]
  /// What the search has room for beyond the floor.
  private let room: Int

  /// Creates a search for an arrangement whose margin is less than one that is known.
  ///
  /// - Parameters:
  ///   - board: The board.
  ///   - margin: The margin that is known.
  ///   - budget: How many tiles may be laid before the search gives up.
  init(of board: SeamBoard, below margin: Margin, budget: Int) {
    self.board = board
    self.budget = budget
    tiles = [Int](repeating: 0, count: board.layout.count)
    isUsed = [Bool](repeating: false, count: board.layout.count)
    // With true seams made dearer by the margin, a lesser margin is a lighter arrangement.
    let (changed, replaced) = (margin.changed, margin.replaced)
    func weights(_ costs: [Int], _ ours: [Int]) -> [Int] {
      zip(costs, ours).map { cost, ours in
        cost == SeamBoard.never ? Self.never : ours > 0 ? cost * changed : cost * replaced
      }
    }
    let reduced = ReducedBoard(
      board, right: weights(board.right, board.trueRight),
      below: weights(board.below, board.trueBelow))
    let scale = board.turnCount > 1 ? 2 : 1
    room = board.trueTotal * changed * scale - reduced.floor
    let count = board.tileCount
    var order: [Int32] = []
    for tile in 0..<count {
      let row = tile * count
      order += (0..<count).sorted {
        (reduced.below[row + $0], $0) < (reduced.below[row + $1], $1)
      }.map { Int32($0) }
    }
    self.reduced = reduced
    belowOrder = order
  }

  /// Searches.
  ///
  /// - Returns: An arrangement with a lesser margin, as tiles, or nil if there is none, or if the budget has
  ///   been used up.
  mutating func run() -> [Int]? {
    extend(at: 0, weight: 0) ? tiles : nil
  }

  /// Fills the places from one on, at less than the room.
  private mutating func extend(at place: Int, weight: Int) -> Bool {
    guard place < tiles.count else { return true }
    let columns = board.layout.columns
    let count = board.tileCount
    let column = place % columns
    let left = column > 0 ? tiles[place &- 1] &* count : -1
    let up = place >= columns ? tiles[place &- columns] &* count : -1
    let isLast = column == columns &- 1
    let isBottom = place &+ columns >= tiles.count
    // What waits above the places after this one.
    let waiting = waitingWeight(at: place)
    for tile in 0..<count {
      let piece = board.turnCount == 1 ? tile : tile >> 2
      guard !isUsed[piece], board.isAllowed[tile] else { continue }
      if board.twinBefore[piece] >= 0, !isUsed[board.twinBefore[piece]] { continue }
      var sum = weight
      sum &+= left >= 0 ? reduced.right[left &+ tile] : reduced.border.left[tile]
      sum &+= up >= 0 ? reduced.below[up &+ tile] : reduced.border.top[tile]
      if isLast { sum &+= reduced.border.right[tile] }
      if isBottom { sum &+= reduced.border.bottom[tile] }
      guard sum &+ waiting < room else { continue }
      guard budget > 0 else { return false }
      budget &-= 1
      isUsed[piece] = true
      tiles[place] = tile
      if extend(at: place &+ 1, weight: sum) { return true }
      isUsed[piece] = false
    }
    return false
  }

  /// The least that the seams weigh below tiles whose place below is empty, but for the one over `place`.
  private func waitingWeight(at place: Int) -> Int {
    let columns = board.layout.columns
    let count = board.tileCount
    let first = max(place &- columns &+ 1, 0)
    var sum = 0
    var over = first
    while over < place {
      if over &+ columns < tiles.count {
        let row = tiles[over] &* count
        var index = row
        while index < row &+ count {
          let tile = Int(belowOrder[index])
          if !isUsed[board.turnCount == 1 ? tile : tile >> 2], board.isAllowed[tile] {
            sum &+= reduced.below[row &+ tile]
            break
          }
          index &+= 1
        }
      }
      over &+= 1
    }
    return sum
  }

  private static let never = 1 << 53
}
