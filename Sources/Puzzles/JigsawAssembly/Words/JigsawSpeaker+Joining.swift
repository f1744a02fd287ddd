import Seeding
import Traces

/// What leads over to pictures in which pairs of neighbours are joined first.
extension JigsawSpeaker {
  /// Leads over to a picture; nil where nothing is said of pairs.
  mutating func pairInvite(isFirst: Bool, isLast: Bool, _ step: [Int]) -> Words? {
    guard joinsPairs, !(isFirst && isLast), step.count > 1 else { return nil }
    switch (isFirst, isLast) {
    case (true, _):
      switch roll(5) {
      case 0: return "\(subject) begin with pieces that plainly join."
      case 1: return "Neighbours that agree come to the board before the others."
      case 2: return "Let \(object) join what surely belongs together."
      case 3: return "Pair by pair the board starts to fill."
      default: return "To begin with, \(subject) join neighbours."
      }
    case (_, false):
      switch fresh(4, for: "pairs") {
      case 0: return step.count > 2 ? "Further pairs are joined." : "Another pair is joined."
      case 1: return "\(subject) look for more neighbours that agree."
      case 2: return "More pieces find their neighbours."
      default: return "Let \(object) join the next that agree."
      }
    default:
      switch roll(4) {
      case 0: return "What remains is joined as well."
      case 1: return "The pairs come together now."
      case 2: return "\(subject) join what is still apart."
      default: return "With the rest joined too, the board is full."
      }
    }
  }
}
