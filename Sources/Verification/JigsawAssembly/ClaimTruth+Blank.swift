import Datasets

/// Claims about a blank, and about pieces that do or do not fit.
extension ClaimTruth {
  /// What is false about a blank, or about how a piece fits; nil if nothing.
  func fit(_ claim: Record.Claim) -> String? {
    let values = claim.values
    switch claim.kind {
    case "blank":
      guard let missing else { return "no place is blank" }
      let told = [missing.blank / board.columns + 1, missing.blank % board.columns + 1]
      return values == told.map(String.init)
        ? nil : "the blank is in row \(told[0]), column \(told[1])"
    case "fills":
      return missing?.answer == piece(values[0]) ? nil : "it is not the missing piece"
    case "fits":
      guard let side = Side(relation: values[1]) else { return "no such side" }
      return missing.map { $0.fitFault(piece(values[0]), side) } ?? "there is no missing piece"
    default:
      guard let side = Side(relation: values[1]) else { return "no such side" }
      return missing.map { $0.clashFault(piece(values[0]), side) }
        ?? clash(piece(values[0]), side)
    }
  }

  /// What is false about a side at which a piece from elsewhere breaks the picture; nil if nothing.
  private func clash(_ piece: Int, _ side: Side) -> String? {
    guard piece == board.odd else { return "the piece does not come from elsewhere" }
    guard let neighbour = board.neighbour(piece, side) else { return "no piece lies there" }
    let step = seams.step(piece, side, neighbour, side.opposite)
    let mean = board.meanStep(without: piece, seams)
    return step >= mean + 3 - 0.05 && step >= mean * 1.5 - 0.05
      ? nil : "the step is \(step), and \(mean) over the other seams"
  }
}
