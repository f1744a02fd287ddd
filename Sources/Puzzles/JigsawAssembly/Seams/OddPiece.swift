/// How badly one piece of a board fits its neighbours, against how well the others fit theirs.
struct OddPiece: Hashable, Sendable {
  /// The least, among the other pieces, of the mean cost of the odd piece's seams divided by the mean cost
  /// of that piece's seams, those with the odd piece left out; in thousandths.
  let margin: Int

  /// Measures a board of upright pieces.
  ///
  /// - Parameters:
  ///   - costs: What seams cost.
  ///   - layout: The places, of at least two rows and two columns.
  ///   - place: Where the odd piece stands.
  init(_ costs: SeamCosts, _ layout: Layout, place: Int) {
    precondition(layout.rows > 1 && layout.columns > 1, "each piece has another neighbour")
    var sums = [Int](repeating: 0, count: layout.count)
    var counts = sums
    for seam in layout.seams {
      let cost = costs.cost(seam.one, seam.side, seam.other, seam.facing)
      for (piece, neighbour) in [(seam.one, seam.other), (seam.other, seam.one)]
      where neighbour != place {
        sums[piece] += cost
        counts[piece] += 1
      }
    }
    margin =
      (0..<layout.count).filter { $0 != place }.map { piece in
        sums[place] * counts[piece] * 1000 / max(1, sums[piece] * counts[place])
      }.min() ?? 0
  }
}
