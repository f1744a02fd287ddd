/// How badly a piece from elsewhere fits.
extension Board {
  /// The neighbours of a piece, without the odd one, and on which side each lies.
  private func seams(of piece: Int, without odd: Int?) -> [(side: Side, other: Int)] {
    Side.allCases.compactMap { side in
      guard let other = neighbour(piece, side), other != odd else { return nil }
      return (side, other)
    }
  }

  /// The least, among the other pieces, of the mean cost of the odd piece's seams divided by the mean cost
  /// of that piece's seams, those with the odd piece left out.
  func oddMargin(_ odd: Int, _ seams: inout Seams) -> Double {
    func mean(_ piece: Int, without left: Int?, _ seams: inout Seams) -> Double {
      let touching = self.seams(of: piece, without: left)
      var sum = 0.0
      for (side, other) in touching {
        sum += seams.cost(piece, side.rawValue, other, side.opposite.rawValue)
      }
      return sum / Double(touching.count)
    }
    let strange = mean(odd, without: nil, &seams)
    var least = Double.infinity
    for piece in 0..<count where piece != odd {
      least = min(least, strange / mean(piece, without: odd, &seams))
    }
    return least
  }

  /// The mean ΔE over all seams without the odd piece.
  func meanStep(without odd: Int, _ seams: Seams) -> Double {
    var (sum, number) = (0.0, 0.0)
    for piece in 0..<count where piece != odd {
      for (side, other) in self.seams(of: piece, without: odd) {
        // Each seam is met from either side.
        sum += seams.step(piece, side, other, side.opposite)
        number += 1
      }
    }
    return sum / max(1, number)
  }
}
