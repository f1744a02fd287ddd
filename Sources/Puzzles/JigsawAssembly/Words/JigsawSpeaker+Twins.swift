import Seeding
import Traces

/// What is told of pieces that look alike and may stand for each other.
extension JigsawSpeaker {
  /// What a question adds where such pieces are, so that any of their orders is known to do.
  mutating func twinNote() -> Words {
    switch roll(5) {
    case 0: return "Pieces that look the same may stand for each other."
    case 1: return "Where pieces look the same, any of their orders will do."
    case 2: return "Of pieces that nobody can tell apart each may take the place of another."
    case 3: return "It does no harm if pieces that look the same change places."
    default: return "Some pieces look the same; in which order they come does not matter."
    }
  }

  /// Pieces that nobody can tell apart.
  mutating func likenesses(_ most: Int) -> [Words] {
    let pairs = solution.twins.flatMap { group in
      zip(group, group.dropFirst()).map { ($0, $1) }
    }
    return chance.shuffled(pairs).prefix(most).map { likeness($0, $1) }
  }

  private mutating func likeness(_ one: Int, _ other: Int) -> Words {
    let (a, b) = roll(2) == 0 ? (one, other) : (other, one)
    func said(_ wording: String) -> Said {
      Said(
        Fact(
          "alike", [number(a), number(b)], boxes: [show.box(of: a), show.box(of: b)]), as: wording)
    }
    let two = "\(show.names[a]) and \(show.names[b])"
    switch fresh(7, for: "alike") {
    case 0: return "\(said("Pieces \(two) look alike"))."
    case 1:
      return "\(said("Pieces \(two) are interchangeable")): nothing on them tells which is which."
    case 2: return "\(said("\(name(a)) looks the same as \(name(b))")), so they may change places."
    case 3: return "\(subject) see that \(said("pieces \(two) show the same"))."
    case 4: return "\(said("\(name(a)) and \(name(b)) are as good as identical"))."
    case 5: return "For \(said("pieces \(two), which look alike")), any order will do."
    default: return "\(said("Either of pieces \(two)")) would do in the place of the other."
    }
  }
}
