import Seeding
import Traces

/// How pieces are turned.
extension JigsawSpeaker {
  /// How each piece has to be turned, and perhaps what it then joins.
  mutating func turns(_ image: Int, _ length: JigsawAssemblyPuzzle.Length) -> [Words] {
    let pieces = Array(scene.pieces.indices.dropFirst())
    if pieces.count > 1, roll(length == .terse ? 2 : 4) == 0 {
      // Three at most are told in one sentence.
      return stride(from: 0, to: pieces.count, by: 3).map { start in
        turnedTogether(Array(pieces[start..<min(start + 3, pieces.count)]), image: image)
      }
    }
    return pieces.flatMap { piece -> [Words] in
      let angle = degrees[piece]
      let words: Words = "\(turn(piece, image: image, as: turning(name(piece), by: angle)))."
      if angle == 0 { return [words] }
      // Why: what it joins once it stands so.
      let place = scene.places[piece]
      let sides = Side.allCases.filter { side in
        scene.place(side, of: place).map {
          !told.contains(join(piece, scene.pieces[$0]))
        } ?? false
      }
      guard length != .terse, let side = chance.element(of: sides),
        let other = scene.place(side, of: place)
      else { return [words] }
      let joined = fitting(piece, side, scene.pieces[other])
      switch fresh(6, for: "turned") {
      case 0: return [words, "Turned like that, \(joined.uncapitalized)"]
      case 1: return [words, "So turned, \(joined.uncapitalized)"]
      case 2: return [words, "Standing so, it agrees with the rest: \(joined.uncapitalized)"]
      case 3: return [words, "After that, \(joined.uncapitalized)"]
      default: return [words, joined]
      }
    }
  }

  /// How some pieces have to be turned, in one sentence.
  private mutating func turnedTogether(_ pieces: [Int], image: Int) -> Words {
    var words = Words()
    for (number, piece) in pieces.enumerated() {
      if number > 0 { words.append(verbatim: number == pieces.count - 1 ? " and " : ", ") }
      let angle = degrees[piece]
      let name = name(piece)
      let wording: String
      if angle == 0 {
        wording = ["\(name) stays upright", "\(name) is upright already"][roll(2)]
      } else {
        let verb = ["needs", "takes", "goes"][fresh(3, for: "verb")]
        wording = "\(name) \(verb) \(angle) degrees clockwise"
      }
      words.append("\(turn(piece, image: image, as: wording))")
    }
    words.append(verbatim: ".")
    return words
  }

  private func turn(_ piece: Int, image: Int, as wording: String) -> Said {
    let box = image > 0 ? show.target(scene.places[piece]) : show.box(of: piece)
    return Said(
      Fact("turn", [number(piece), "\(degrees[piece])"], image: image, boxes: [box]), as: wording)
  }

  private mutating func turning(_ name: String, by angle: Int) -> String {
    if angle == 0 {
      return [
        "\(name) is upright already", "\(name) stays upright", "\(name) is upright as it lies",
        "\(name) stands upright", "upright as it should be is \(name)",
        "\(name) was upright from the beginning",
      ][fresh(6, for: "upright")]
    }
    if angle == 180, roll(3) == 0 {
      return ["\(name) lies upside down", "\(name) stands upside down"][roll(2)]
    }
    switch fresh(14, for: "turning") {
    case 0: return "\(name) goes round by \(angle) degrees clockwise"
    case 1: return "\(name) needs \(angle) degrees clockwise"
    case 2: return "\(name) must go round by \(angle) degrees clockwise"
    case 3: return "\(name) calls for \(angle) degrees clockwise"
    case 4: return "a turn of \(angle) degrees clockwise sets \(name) straight"
    case 5: return "\(name) wants \(angle) degrees clockwise"
    case 6: return "a turn of \(angle) degrees clockwise suits \(name)"
    case 7: return "it takes \(angle) degrees clockwise to set \(name) straight"
    case 8: return "\(name) fits after \(angle) degrees clockwise"
    case 9: return "\(name) has to go \(angle) degrees clockwise"
    case 10: return "a turn of \(angle) degrees clockwise brings \(name) into order"
    case 11: return "\(name) agrees with the others after \(angle) degrees clockwise"
    case 12: return "for \(name) it is \(angle) degrees clockwise"
    default: return "\(name) makes sense after a turn of \(angle) degrees clockwise"
    }
  }
}
