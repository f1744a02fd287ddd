import VerificationKit

/// The words of a span, read from the left.
struct Phrase {
  let tokens: [Token]
  let lexicon: Lexicon

  init(_ tokens: ArraySlice<Token>, _ lexicon: Lexicon) {
    (self.tokens, self.lexicon) = (Array(tokens), lexicon)
  }

  var words: [String] { tokens.map(\.lower) }

  func word(_ place: Int) -> String { place < tokens.count ? tokens[place].lower : "" }

  // MARK: - Descriptions

  /// Where the words of a description may end that begin at a place.
  func ends(of description: Description, from start: Int) -> Set<Int> {
    var ends: Set<Int> = []
    let adjectives = [description.pattern, description.colour].filter { !$0.isEmpty }
    for order in [adjectives, adjectives.reversed()] {
      guard let noun = end(of: order, from: start) else { continue }
      for spelling in lexicon.spellings(of: description) where has(spelling, at: noun) {
        ends.insert(noun + spelling.count)
      }
    }
    return ends
  }

  /// Whether the rest of the words are just a description.
  func isDescription(_ description: Description, from start: Int) -> Bool {
    ends(of: description, from: start).contains(tokens.count)
  }

  private func end(of adjectives: [String], from start: Int) -> Int? {
    var place = start
    for (number, adjective) in adjectives.enumerated() {
      if number > 0, [",", "and"].contains(word(place)) { place += 1 }
      guard word(place) == adjective || Colours.words[word(place)] == adjective else { return nil }
      place += 1
    }
    return place
  }

  /// Whether some words stand at a place.
  func has(_ words: [String], at place: Int) -> Bool {
    place + words.count <= tokens.count
      && words.indices.allSatisfy { word(place + $0) == words[$0] }
  }

  // MARK: - Relations

  /// The ways to say where something lies from another.
  static func phrases(of relation: Relation) -> [[String]] {
    switch relation {
    case .left, .right:
      let side = relation.rawValue
      return [
        [side, "of"], ["to", "the", side, "of"], ["on", "the", side, "of"],
        ["on", "the", side, "side", "of"],
      ]
    case .above: return [["above"], ["over"]]
    case .below: return [["below"], ["under"], ["beneath"], ["underneath"]]
    case .front: return [["in", "front", "of"]]
    case .behind: return [["behind"]]
    case .on: return [["on"]]
    case .nearest:
      return ["nearest", "closest"].flatMap { [[$0], [$0, "to"], ["the", $0, "to"]] }
    }
  }

  /// Whether the words from a place on are a relation, perhaps after words that say nothing.
  func isRelation(_ relation: Relation, from start: Int) -> Bool {
    Self.phrases(of: relation).contains { phrase in
      let place = tokens.count - phrase.count
      return place >= start && has(phrase, at: place) && isMute(start..<place)
    }
  }

  // MARK: - Places

  /// The place that some words name, if they name one and say nothing else.
  func place(in range: Range<Int>) -> Place? {
    var (rows, columns, middles, corners): ([Int], [Int], Int, Int) = ([], [], 0, 0)
    for place in range {
      switch word(place) {
      case "top", "upper": rows.append(0)
      case "bottom", "lower": rows.append(2)
      case "left": columns.append(0)
      case "right": columns.append(2)
      case "middle", "centre", "center": middles += 1
      case "corner": corners += 1
      default: if !isMute(place..<place + 1) { return nil }
      }
    }
    guard rows.count <= 1, columns.count <= 1, middles <= 1,
      rows.count + columns.count + middles > 0, middles == 0 || rows.count + columns.count < 2,
      corners == 0 || corners == 1 && rows.count + columns.count == 2
    else { return nil }
    return Place.allCases[(rows.first ?? 1) * 3 + (columns.first ?? 1)]
  }

  // MARK: - What else there is

  /// The numerals that are no ordinals, and the words that belong to them.
  var numerals: (values: [Int], places: Set<Int>, isSound: Bool) {
    var (values, places, isSound): ([Int], Set<Int>, Bool) = ([], [], true)
    var place = 0
    while place < tokens.count {
      guard Numerals.isPart(tokens[place].lower) else {
        place += 1
        continue
      }
      guard let reading = Numerals.read(tokens[place...]), !reading.isOrdinal else {
        isSound = false
        place += 1
        continue
      }
      // A point between digits makes another number of them, and so does a sign before.
      let next = place + reading.length
      let isFraction =
        next + 1 < tokens.count && tokens[next].text == "." && !tokens[next].followsBlank
        && !tokens[next + 1].followsBlank && Numerals.hasDigit(tokens[next + 1].text)
      let isSigned =
        place > 0 && ["-", "−"].contains(tokens[place - 1].text) && !tokens[place].followsBlank
      if isFraction || isSigned { isSound = false }
      values.append(reading.value)
      places.formUnion(place..<next)
      place = next
    }
    return (values, places, isSound)
  }

  /// Whether some words say nothing that could be checked.
  func isMute(_ range: Range<Int>) -> Bool {
    range.allSatisfy { isMute($0) }
      && !range.contains { place in
        lexicon.nouns.contains {
          has($0.words, at: place) && place + $0.words.count <= range.upperBound
        }
      }
  }

  private func isMute(_ place: Int) -> Bool {
    let (token, word) = (tokens[place], word(place))
    if token.sort == .sign { return !["←", "→", "↑", "↓", "%"].contains(word) }
    if lexicon.texts.contains(token.text) { return false }
    if word == "closer", self.word(place + 1) == "to" { return false }
    if word == "t", place > 0, ["'", "’"].contains(tokens[place - 1].text) { return false }
    if token.text.utf8.count == 1, let letter = token.text.utf8.first, 0x42...0x5a ~= letter,
      letter != 0x49
    {
      return false
    }
    return !Numerals.isPart(word) && Colours.words[word] == nil && Lexicon.patterns[word] == nil
      && !Lexicon.sides.contains(word) && !Lexicon.negations.contains(word)
      && !Lexicon.hedges.contains(word)
  }
}
