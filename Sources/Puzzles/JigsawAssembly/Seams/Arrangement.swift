/// Which piece lies where, and how it is turned.
struct Arrangement: Hashable, Sendable {
  /// The piece at each place, in reading order; each piece lies once.
  var pieces: [Int]
  /// By how many quarter turns clockwise the piece at each place is turned from the way it was cut, 0 to 3.
  var turns: [Int]

  /// Creates an arrangement.
  ///
  /// - Parameters:
  ///   - pieces: The piece at each place, in reading order.
  ///   - turns: Its quarter turns clockwise; nil if all are upright.
  init(pieces: [Int], turns: [Int]? = nil) {
    self.pieces = pieces
    self.turns = turns ?? [Int](repeating: 0, count: pieces.count)
    precondition(self.turns.count == pieces.count, "every piece has its turn")
  }

  /// The arrangement in which every piece lies where it was cut.
  static func asCut(_ layout: Layout) -> Arrangement {
    Arrangement(pieces: Array(0..<layout.count))
  }
}

extension Arrangement: Comparable {
  /// Compares the pieces in reading order, then the turns.
  static func < (one: Arrangement, other: Arrangement) -> Bool {
    if one.pieces != other.pieces { return one.pieces.lexicographicallyPrecedes(other.pieces) }
    return one.turns.lexicographicallyPrecedes(other.turns)
  }
}
