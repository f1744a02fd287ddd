import Datasets
import VerificationKit

/// Claims about what lies along a side of a piece.
extension ClaimTruth {
  /// The least change of colour that is a contour, of 17, with what measuring may differ by.
  private static let contourChange = 16.5
  /// By how many hundredths of a side a contour may lie off the place that is told.
  private static let contourReach = 4.0

  /// What is false about the colour of a third of a side; nil if nothing.
  func edge(_ claim: Record.Claim) -> String? {
    let piece = piece(claim.values[0])
    guard let side = Side(relation: claim.values[1]) else { return "no such side" }
    let thirds = side == .left || side == .right ? ["top", "middle", "bottom"] : Self.thirdsAcross
    guard let third = thirds.firstIndex(of: claim.values[2]) else { return "no such third" }
    guard ColourName.names.contains(claim.values[3]) else { return "no such colour" }
    if let fault = viewFault(claim, piece) { return fault }
    let strip = SideStrip(piece, side, of: board, turns: board.turns[piece], depth: 3)
    guard let mean = strip.mean(ofThird: third) else { return "the label hides it" }
    return ColourName.covers(claim.values[3], mean)
      ? nil : "its L* is \(mean.l), its chroma \(mean.chroma), its hue \(mean.hue)"
  }

  private static let thirdsAcross = ["left", "middle", "right"]

  /// What is false about a contour that crosses a side; nil if nothing.
  func contour(_ claim: Record.Claim) -> String? {
    let piece = piece(claim.values[0])
    guard let side = Side(relation: claim.values[1]) else { return "no such side" }
    return viewFault(claim, piece)
      ?? contourFault(piece, side, turns: board.turns[piece], claim.values[2])
  }

  /// What is false about a contour that runs on over a seam; nil if nothing.
  ///
  /// It crosses the facing sides of the pieces where they stand upright.
  func continuation(_ claim: Record.Claim) -> String? {
    guard !legend.isCurved else { return "only straight sides are told of" }
    if let fault = seam(claim) { return fault }
    guard let side = Side(relation: claim.values[1]) else { return "no such side" }
    let percent = claim.values[3]
    return contourFault(piece(claim.values[0]), side, turns: 0, percent)
      ?? contourFault(piece(claim.values[2]), side.opposite, turns: 0, percent)
  }

  private func contourFault(_ piece: Int, _ side: Side, turns: Int, _ percent: String) -> String? {
    guard let told = Int(percent), String(told) == percent, 0...100 ~= told else {
      return "\(percent) is no part of a side"
    }
    let changes = SideStrip(piece, side, of: board, turns: turns, depth: 2).changes
    var most = 0.0
    for (place, change) in changes.enumerated() {
      let share = 100 * Double(place) / Double(changes.count)
      if let change, abs(share - Double(told)) <= Self.contourReach + 1e-9 {
        most = max(most, change)
      }
    }
    return most >= Self.contourChange
      ? nil : "the colour changes by no more than \(most) on that side of piece \(piece + 1)"
  }

  /// A side is told as the problem picture shows it: a later picture must show the piece the same way up.
  private func viewFault(_ claim: Record.Claim, _ piece: Int) -> String? {
    guard !legend.isCurved else { return "only straight sides are told of" }
    guard let image = claim.image, image > 0 else { return nil }
    guard assembly.shown[image].contains(piece) else {
      return "the picture does not show the piece"
    }
    return board.turns[piece] == 0 ? nil : "the picture shows the piece turned"
  }
}
