/// What every seam between two pieces costs.
struct SeamCosts: Hashable, Sendable {
  /// The number of pieces.
  let count: Int
  /// Whether pieces may be turned by quarters, so that any side may touch any other.
  let turned: Bool
  /// For side s of piece p against side t of piece q, at `(4p + s) * 4n + 4q + t`, the cost in 1/1024; a
  /// seam that cannot be has ``impossible``.
  let values: [Int32]

  /// What stands for a seam that cannot be: a piece against itself, or upright pieces that would lie turned.
  static let impossible = Int32.max

  /// Measures the seams between pieces.
  ///
  /// - Parameters:
  ///   - tiles: The pieces.
  ///   - turned: Whether they may be turned, for which they have to be squares.
  init(_ tiles: Tiles, turned: Bool = false) {
    precondition(!turned || tiles.canTurn, "only squares are turned by quarters")
    self.init(tiles.borders, turned: turned)
  }

  /// Measures the seams between the sides of pieces.
  ///
  /// - Parameters:
  ///   - borders: Four sides a piece, in the order of ``Side``.
  ///   - turned: Whether any side may touch any other, for which all have to be of one length.
  init(_ borders: [Border], turned: Bool = false) {
    let sides = borders.count
    var values = [Int32](repeating: Self.impossible, count: sides * sides)
    for one in 0..<sides {
      // A seam is measured once and serves both of its sides; each pair is met in one order.
      for other in (one / 4 + 1) * 4..<sides where turned || (one ^ other) & 3 == 2 {
        let cost = SeamMeasure.cost(of: borders[one], against: borders[other])
        values[one * sides + other] = cost
        values[other * sides + one] = cost
      }
    }
    count = sides / 4
    self.turned = turned
    self.values = values
  }

  /// Creates the costs of seams that were measured elsewhere.
  ///
  /// - Parameters:
  ///   - count: The number of pieces.
  ///   - turned: Whether pieces may be turned.
  ///   - values: The costs, laid out as ``values``.
  init(count: Int, turned: Bool, values: [Int32]) {
    precondition(values.count == 16 * count * count, "every pair of sides has its cost")
    self.count = count
    self.turned = turned
    self.values = values
  }

  /// What the seam between two sides costs, in 1/1024.
  func cost(_ piece: Int, _ side: Side, _ other: Int, _ otherSide: Side) -> Int {
    Int(values[(piece * 4 + side.rawValue) * count * 4 + other * 4 + otherSide.rawValue])
  }

  /// What all seams of an arrangement cost together, in 1/1024.
  func total(_ arrangement: Arrangement, layout: Layout) -> Int {
    var sum = 0
    for place in 0..<layout.count {
      let piece = arrangement.pieces[place]
      let turn = arrangement.turns[place]
      if place % layout.columns < layout.columns - 1 {
        sum += cost(
          piece, Side.right.beforeTurning(turn), arrangement.pieces[place + 1],
          Side.left.beforeTurning(arrangement.turns[place + 1]))
      }
      if place + layout.columns < layout.count {
        let below = place + layout.columns
        sum += cost(
          piece, Side.bottom.beforeTurning(turn), arrangement.pieces[below],
          Side.top.beforeTurning(arrangement.turns[below]))
      }
    }
    return sum
  }
}
