import VerificationKit

/// Whether some words name an option: its letter, then the answer, or the letter alone.
struct OptionMatch {
  let phrase: Phrase
  let form: Form

  /// What is wrong with the words of an option of some letter and answer; nil if nothing is.
  func fault(_ values: [String]) -> String? {
    let tokens = phrase.tokens
    guard let letter = tokens.firstIndex(where: { Problem.letters.contains($0.text) }),
      tokens[letter].text == values[0]
    else { return "not the letter" }
    let isNamed = tokens[..<letter].contains { ["option", "letter", "choice"].contains($0.lower) }
    guard phrase.isMute(0..<letter) else { return "more is said before the letter" }
    var start = letter + 1
    while start < tokens.count, tokens[start].sort == .sign,
      !["-", "−"].contains(tokens[start].text)
        || tokens.dropFirst(start + 1).first?.followsBlank == true
    {
      start += 1
    }
    var end = tokens.count
    while end > start, tokens[end - 1].sort == .sign { end -= 1 }
    guard start < end else { return isNamed ? nil : "a letter alone" }
    return says(values[1], in: start..<end) ? nil : "not the answer"
  }

  private func says(_ answer: String, in places: Range<Int>) -> Bool {
    let rest = Phrase(phrase.tokens[places], phrase.lexicon)
    let words = rest.words
    switch form {
    case .colour: return words.count == 1 && Colours.words[words[0]] == answer
    case .pattern:
      return words.count == 1 && Lexicon.patterns[words[0]] == answer
        || words == ["no", "pattern"] && answer == "plain"
    case .existence: return words == [answer]
    case .text: return rest.tokens.map(\.text) == [answer]
    case .given: return false
    case .kind, .marked:
      let first = ["a", "an", "the"].contains(rest.word(0)) ? 1 : 0
      return rest.isDescription(Description(name: answer), from: first)
    case .position: return phrase.place(in: places)?.rawValue == answer
    case .relation: return saysSide(answer, words)
    case .larger, .nearer:
      let first = ["a", "an", "the"].contains(rest.word(0)) ? 1 : 0
      let plain = words.dropFirst(first).map { Colours.words[$0] ?? $0 }.joined(separator: " ")
      let other = TokenizedText(answer).tokens.map(\.lower)
      return plain == other.map { Colours.words[$0] ?? $0 }.joined(separator: " ")
    case .count:
      let found = rest.numerals
      return found.isSound && found.places.count == words.count
        && found.values.map(String.init) == [answer]
    case .find:
      let found = rest.numerals
      return found.isSound
        && found.values.map(String.init) == answer.split(separator: ",").map(String.init)
        && words.indices.allSatisfy { found.places.contains($0) || rest.isMute($0..<$0 + 1) }
    }
  }

  private func saysSide(_ answer: String, _ words: [String]) -> Bool {
    guard let relation = Relation(rawValue: answer) else { return false }
    var phrases = Phrase.phrases(of: relation)
    if relation == .left || relation == .right {
      phrases += [[answer], ["to", "the", answer], ["on", "the", answer]]
    }
    if relation == .front { phrases.append(["in", "front"]) }
    return phrases.contains(words)
  }
}
