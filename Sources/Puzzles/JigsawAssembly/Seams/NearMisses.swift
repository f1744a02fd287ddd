/// A wrong arrangement that comes near the truth.
struct NearMiss: Hashable, Sendable {
  /// The arrangement.
  let arrangement: Arrangement
  /// What it costs in all, in 1/1024.
  let total: Int
  /// How much dearer it is than the truth where they differ.
  let margin: Margin

  /// The arrangements that are most easily taken for the truth, the cheapest first, for wrong options.
  ///
  /// They are one move away from the truth: pieces, blocks, rows or columns change places. Of arrangements
  /// that cost the same, the first in reading order comes first.
  ///
  /// - Parameters:
  ///   - costs: What the seams between the pieces cost.
  ///   - layout: The places, two at least, as many as pieces.
  ///   - truth: The true arrangement.
  ///   - count: How many at most.
  ///   - anchor: The piece whose turn in the truth is known, if pieces are turned.
  /// - Returns: At most `count` arrangements, none of them the truth, each once.
  static func cheapest(
    _ costs: SeamCosts, layout: Layout, truth: Arrangement, count: Int, anchor: Int = 0
  ) -> [NearMiss] {
    let board = SeamBoard(costs, layout: layout, truth: truth, anchor: anchor)
    let ranked = BoardMoves(on: board).arrangements.map { (total: board.cost($0).total, tiles: $0) }
      .sorted { one, other in
        if one.total != other.total { return one.total < other.total }
        return one.tiles.lexicographicallyPrecedes(other.tiles)
      }
    return ranked.prefix(count).map { total, tiles in
      NearMiss(
        arrangement: board.arrangement(tiles), total: total, margin: board.margin(tiles))
    }
  }
}
