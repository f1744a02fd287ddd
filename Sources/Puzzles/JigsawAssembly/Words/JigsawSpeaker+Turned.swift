import Seeding
import Traces

/// What is asked and told of shuffled pieces that are turned as well.
extension JigsawSpeaker {
  /// Whether pieces are shuffled and turned.
  var isTurnedToo: Bool { scene.isTurned && scene.form != .rotation }

  /// What a question adds: that pieces may be turned, and which is not.
  mutating func turnNote() -> Words {
    let upright = Said(
      Fact("turn", [number(0), "0"]), as: "\(name(0)) \(["is", "stands", "lies"][roll(3)]) upright")
    var words: Words
    switch roll(5) {
    case 0: words = "Some of them may be turned as well, but \(upright)."
    case 1: words = "Pieces may have been turned; \(upright)."
    case 2: words = "They were also turned by quarters, though \(upright)."
    case 3: words = "Not only their order is wrong: some may lie turned. \(upright.raised)."
    default: words = "Pieces can be turned in any way, while \(upright)."
    }
    if scene.form == .pair { words.append(verbatim: " Sides are those of the finished picture.") }
    return words
  }

  /// How sides are meant, before sentences that name some.
  mutating func sidesAsFinished() -> Words {
    switch roll(6) {
    case 0: return "Sides are named as they will lie in the finished picture."
    case 1: return "\(subject) name sides as the finished picture has them."
    case 2: return "Seen as they will stand, pieces can be compared at their borders."
    case 3: return "Set straight in the mind, the pieces can be tried against each other."
    case 4: return "\(subject) compare borders, with each piece set straight."
    default: return "What follows is meant of pieces that have been set straight."
    }
  }

  /// How some pieces are set straight; of a pair, the two that are asked about.
  mutating func turnsOfSome(image: Int, _ length: JigsawAssemblyPuzzle.Length) -> [Words] {
    let pieces = scene.numbers.filter { piece in
      piece > 0 && (scene.form != .pair || scene.asked.contains(piece))
    }
    let most = length == .terse ? 1 : length == .plain ? 3 : 8
    let turned = chance.shuffled(pieces.filter { scene.turns[$0] != 0 }).prefix(most)
    let still = chance.shuffled(pieces.filter { scene.turns[$0] == 0 })
      .prefix(length == .thorough ? 2 : roll(2))
    return (turned + still).sorted().map { turn($0, image: image) }
  }

  private mutating func turn(_ piece: Int, image: Int) -> Words {
    let angle = degrees[piece]
    let name = name(piece)
    func said(_ wording: String) -> Said {
      Said(
        Fact(
          "turn", [number(piece), "\(angle)"], image: image,
          boxes: [image > 0 ? show.target(scene.places[piece]) : show.box(of: piece)]),
        as: wording)
    }
    switch (angle, fresh(4, for: "turn")) {
    case (0, 0): return "\(said("\(name) was upright all along"))."
    case (0, 1): return "\(said("\(name) stays upright"))."
    case (0, 2): return "\(said("\(name) came upright")) and needs no turn."
    case (0, _): return "\(said("\(name) is upright already"))."
    case (180, 0): return "\(said("\(name) lies upside down")) among the pieces."
    case (180, 1): return "\(said("\(name) lay upside down"))."
    case (_, 2): return "\(said("\(name) goes round by \(angle) degrees clockwise"))."
    case (_, 3):
      return "To stand like that, \(said("\(name) has to go \(angle) degrees clockwise"))."
    default: return "\(said("\(name) needs \(angle) degrees clockwise"))."
    }
  }
}

extension Said {
  /// The same fact with a capital at its beginning.
  fileprivate var raised: Said { Said(fact, as: wording.prefixed) }
}
