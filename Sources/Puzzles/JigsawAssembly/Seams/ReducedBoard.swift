/// The seams of a board, priced so that every seam and every side on the border costs at least nothing
/// beyond the sides' prices.
///
/// An arrangement weighs ``floor`` and what its seams and its outer sides weigh here; so `floor` is a lower
/// bound of all arrangements, and parts of an arrangement bound the whole.
struct ReducedBoard: Sendable {
  /// What every arrangement weighs at least.
  private(set) var floor: Int
  /// What tile q weighs right of tile p, at `p * tileCount + q`.
  private(set) var right: [Int]
  /// What tile q weighs below tile p.
  private(set) var below: [Int]
  /// What a tile weighs in the top row, right column, bottom row and left column.
  private(set) var border: (top: [Int], right: [Int], bottom: [Int], left: [Int])

  /// Prices the sides.
  ///
  /// - Parameters:
  ///   - board: The board.
  ///   - right: The weights of seams from left to right, laid out as `board.right`.
  ///   - below: The weights of seams from top to bottom.
  init(_ board: SeamBoard, right: [Int], below: [Int]) {
    let layout = board.layout
    self.right = right
    self.below = below
    let none = [Int](repeating: 0, count: board.tileCount)
    border = (none, none, none, none)
    floor = 0
    if board.turnCount == 1 {
      (self.right, border.right, border.left, floor) = Self.upright(
        right, count: board.tileCount, outside: layout.rows)
      let down = Self.upright(below, count: board.tileCount, outside: layout.columns)
      (self.below, border.bottom, border.top) = (down.seams, down.givers, down.takers)
      floor += down.floor
    } else {
      reduceTurned(board)
    }
  }

  /// Prices the sides of upright pieces along one direction, in which each piece gives its seam to one other
  /// or to the border outside, and each takes one.
  private static func upright(
    _ weights: [Int], count: Int, outside: Int
  ) -> (seams: [Int], givers: [Int], takers: [Int], floor: Int) {
    let size = count + outside
    var costs = [Int](repeating: 0, count: size * size)
    for one in 0..<size {
      for other in 0..<size {
        if one < count, other < count {
          costs[one * size + other] = weights[one * count + other]
        } else if one >= count, other >= count {
          costs[one * size + other] = impossible
        }
      }
    }
    let prices = Assignment(size: size, costs: costs)
    // The sides of the border are alike, so they have one price.
    let giver = prices.rowPrices[count]
    let taker = prices.columnPrices[count]
    var seams = weights
    for one in 0..<count {
      for other in 0..<count {
        seams[one * count + other] -= prices.rowPrices[one] + prices.columnPrices[other]
      }
    }
    return (
      seams, (0..<count).map { -prices.rowPrices[$0] - taker },
      (0..<count).map { -prices.columnPrices[$0] - giver }, prices.total
    )
  }

  /// Prices the sides of pieces that turn, of which any may touch any of another piece or the border.
  ///
  /// A matching is an assignment that is its own mirror image, counted twice, so all weights here are
  /// twice those of the board.
  private mutating func reduceTurned(_ board: SeamBoard) {
    let sides = board.layout.count * 4
    let outside = 2 * (board.layout.rows + board.layout.columns)
    let size = sides + outside
    var costs = [Int](repeating: 0, count: size * size)
    for one in 0..<size {
      for other in 0..<size {
        let index = one * size + other
        if one >= sides || other >= sides {
          costs[index] = one >= sides && other >= sides ? Self.impossible : 0
        } else if one / 4 == other / 4 {
          costs[index] = Self.impossible
        } else {
          // The turns that bring these sides to the right and to the left.
          let tile = one & ~3 | (1 - one) & 3
          let next = other & ~3 | (3 - other) & 3
          costs[index] = right[tile * board.tileCount + next]
        }
      }
    }
    let assignment = Assignment(size: size, costs: costs)
    let prices = zip(assignment.rowPrices, assignment.columnPrices).map { $0 + $1 }
    floor = assignment.total
    func price(_ tile: Int, _ side: Side) -> Int {
      prices[tile & ~3 | side.beforeTurning(tile & 3).rawValue]
    }
    for one in 0..<board.tileCount {
      for other in 0..<board.tileCount {
        let index = one * board.tileCount + other
        right[index] = 2 * right[index] - price(one, .right) - price(other, .left)
        below[index] = 2 * below[index] - price(one, .bottom) - price(other, .top)
      }
    }
    let outer = prices[sides]
    for tile in 0..<board.tileCount {
      border.top[tile] = -price(tile, .top) - outer
      border.right[tile] = -price(tile, .right) - outer
      border.bottom[tile] = -price(tile, .bottom) - outer
      border.left[tile] = -price(tile, .left) - outer
    }
  }

  /// More than any arrangement weighs.
  private static let impossible = 1 << 54
}
