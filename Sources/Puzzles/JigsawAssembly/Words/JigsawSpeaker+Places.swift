import Seeding
import Traces

/// Where pieces stand in a picture.
extension JigsawSpeaker {
  /// Where pieces stand, each in a sentence or some in one.
  mutating func standing(_ pieces: [Int], image: Int) -> [Words] {
    guard pieces.count > 1, roll(5) < 2 else {
      return pieces.map { piece in unsaid { $0.standingOnce(piece, image: image) } }
    }
    // Three at most stand in one sentence.
    return stride(from: 0, to: pieces.count, by: 3).map { start in
      let some = Array(pieces[start..<min(start + 3, pieces.count)])
      return unsaid { $0.standingTogether(some, image: image) }
    }
  }

  private mutating func standingTogether(_ pieces: [Int], image: Int) -> Words {
    guard pieces.count > 1 else { return standingOnce(pieces[0], image: image) }
    let verb = ["stands", "lies", "belongs", "sits"][fresh(4, for: "together")]
    var words = Words()
    for (number, piece) in pieces.enumerated() {
      let there = placeName(scene.places[piece])
      if number > 0 { words.append(verbatim: number == pieces.count - 1 ? " and " : ", ") }
      let wording = "\(name(piece)) \(number == 0 ? verb + " " : "")\(there)"
      words.append("\(placed(piece, image: image, as: wording))")
    }
    words.append(verbatim: ".")
    return words
  }

  private mutating func standingOnce(_ piece: Int, image: Int) -> Words {
    let there = placeName(scene.places[piece])
    func said(_ wording: String) -> Said { placed(piece, image: image, as: wording) }
    let name = name(piece)
    switch fresh(9, for: "place") {
    case 5: return "\(said("\(name) sits \(there)"))."
    case 6: return "\(said("\(there.prefixed) sits \(name)"))."
    case 7: return "\(said("\(name) has its place \(there)"))."
    case 0: return "\(said("\(name) stands \(there)"))."
    case 1: return "\(said("\(name) lies \(there)"))."
    case 2: return "\(said("\(there.prefixed) is \(name)"))."
    case 3: return "\(said("\(there.prefixed) \(subject) find \(name)"))."
    case 4: return "\(said("\(name) belongs \(there)"))."
    default: return "\(said("\(name) is \(there)"))."
    }
  }
}

// MARK: - Sentences in a row

extension JigsawSpeaker {
  /// Puts some observations into one sentence, and ends each.
  mutating func paired(_ looks: [Words]) -> [Words] {
    var sentences: [Words] = []
    var number = 0
    while number < looks.count {
      var words = looks[number]
      number += 1
      if number < looks.count, roll(3) == 0 {
        words.append(verbatim: [", and ", ", while ", "; "][fresh(3, for: "pair")])
        words.append(looks[number])
        number += 1
      }
      words.append(verbatim: ".")
      sentences.append(words)
    }
    return linked(sentences)
  }

  /// Leads from some sentences to the next.
  mutating func linked(_ sentences: [Words]) -> [Words] {
    var wasLinked = true
    return sentences.map { words in
      // Neither questions nor what calls on the reader are linked.
      let isLinkable = !words.text.contains("?") && !words.text.hasPrefix("Follow")
      guard !wasLinked, isLinkable, roll(5) == 0 else {
        wasLinked = false
        return words
      }
      wasLinked = true
      let link = ["Besides, ", "Also, ", "Moreover, ", "And ", "Further, "][fresh(5, for: "link")]
      return "\(link)\(words.uncapitalized)"
    }
  }
}
