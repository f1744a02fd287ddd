import VerificationKit

/// Whether the words of a span say exactly what its claim's values say.
struct SpanMatch {
  let kind: String
  let values: [String]
  let form: Form
  /// Whether what is said to cover less than one percent does.
  let isBelowOnePercent: Bool
  let phrase: Phrase

  private var words: [String] { phrase.words }
  private var count: Int { phrase.tokens.count }

  /// What is wrong with the words; nil if they are just the claim.
  ///
  /// `answer` and `format` are held to their letters, not to words.
  var fault: String? {
    switch kind {
    case "mention":
      return `is`(has(["the", "this", "that"]) && isDescription(1, from: 1), "description")
    case "relative": return relative
    case "one":
      return `is`(has(["a", "an", "another"]) && isDescription(1, from: 1), "description")
    case "asks":
      let start = has(["a", "an", "any", "the"]) ? 1 : 0
      return `is`(isDescription(0, from: start), "description")
    case "colour": return only(places { Colours.words[$0] }, values[1], "colour")
    case "pattern": return pattern
    case "is": return name
    case "text": return written
    case "place": return `is`(phrase.place(in: 0..<count)?.rawValue == values[1], "place")
    case "relation":
      guard let relation = Relation(rawValue: values[1]) else { return "no relation" }
      return `is`(phrase.isRelation(relation, from: 0), "relation")
    case "larger": return larger
    case "nearer": return nearer
    case "count": return counting
    case "total":
      return numbers(
        [values[0]], but: places { Lexicon.things.contains($0) && $0 != "one" ? $0 : nil })
    case "share": return share
    case "box": return numbers(Array(values.dropFirst()))
    case "marked": return marked
    case "framed": return outlined("blue", mayBeSeveral: false)
    case "crop": return enlarged
    case "setting":
      return only(places { Scene.settings.contains($0) ? $0 : nil }, values[0], "setting")
    case "offers": return offers
    case "option": return OptionMatch(phrase: phrase, form: form).fault(values)
    case "convention": return convention
    default: return nil
    }
  }

  // MARK: - What is there

  private func `is`(_ isRight: Bool, _ what: String) -> String? {
    isRight ? nil : "not the \(what)"
  }

  private func has(_ determiners: Set<String>) -> Bool { determiners.contains(phrase.word(0)) }

  private func isDescription(_ value: Int, from start: Int) -> Bool {
    phrase.isDescription(ClaimTruth.description(values, value), from: start)
  }

  /// The places of words that stand for something, and what.
  private func places(_ meaning: (String) -> String?) -> [Int: String] {
    var found: [Int: String] = [:]
    for (place, word) in words.enumerated() { found[place] = meaning(word) }
    return found
  }

  /// One word stands for something, and no other says anything.
  private func only(_ found: [Int: String], _ value: String, _ what: String) -> String? {
    guard found.count == 1, let first = found.first, first.value == value else {
      return "not the \(what)"
    }
    return excess([first.key])
  }

  /// What the words hold beyond those at some places; nil if nothing.
  private func excess(_ allowed: Set<Int>) -> String? {
    var start = 0
    for place in allowed.sorted() + [count] {
      if !phrase.isMute(start..<place) {
        return "more is said than the claim: \(words[start..<place].joined(separator: " "))"
      }
      start = place + 1
    }
    return nil
  }

  /// The numerals are some values, in their order, and nothing else is said.
  private func numbers(_ values: [String], but others: [Int: String] = [:]) -> String? {
    let found = phrase.numerals
    guard found.isSound, found.values.map(String.init) == values else { return "not the numerals" }
    return excess(found.places.union(others.keys))
  }

  // MARK: - Kinds

  private var relative: String? {
    guard let relation = Relation(rawValue: values[4]) else { return "no relation" }
    guard has(["the"]) else { return "no article" }
    let ends = phrase.ends(of: ClaimTruth.description(values, 1), from: 1)
    return `is`(
      ends.contains { phrase.isRelation(relation, from: $0) }, "description with its relation")
  }

  private var pattern: String? {
    if let place = words.firstIndex(of: "pattern"), place > 0, words[place - 1] == "no" {
      return values[1] == "plain" ? excess([place - 1, place]) : "not the pattern"
    }
    return only(places { Lexicon.patterns[$0] }, values[1], "pattern")
  }

  private var name: String? {
    let description = Description(name: values[1])
    for start in 0..<max(1, count) {
      if phrase.ends(of: description, from: start).contains(where: { end in
        phrase.isMute(0..<start) && phrase.isMute(end..<count)
      }) {
        return nil
      }
    }
    return "not the name"
  }

  private var larger: String? {
    guard words.last == "than" else { return "no \"than\" at the end" }
    if let place = words.firstIndex(where: { $0 == "larger" || $0 == "bigger" }) {
      return excess([place, count - 1])
    }
    let verbs = ["cover", "covers", "covering", "take", "takes", "taking", "fill", "fills"]
    guard let place = words.firstIndex(of: "more"), place > 0,
      let verb = words.firstIndex(where: verbs.contains), verb < place
    else { return "no word for larger" }
    let up = verb + 1 < place && words[verb + 1] == "up" ? [verb + 1] : []
    return excess(Set([place, count - 1] + up))
  }

  /// The text as it stands, and no other.
  private var written: String? {
    guard let place = phrase.tokens.firstIndex(where: { $0.text == values[1] }) else {
      return "not the text"
    }
    let neighbours = [place - 1, place + 1].filter(phrase.tokens.indices.contains)
    if neighbours.contains(where: { ["-", "–", "—", "−", "/", "&", "+"].contains(words[$0]) }) {
      return "a part of a text"
    }
    let isOther = phrase.tokens.enumerated().contains { other, token in
      other != place && token.sort == .word && token.text.utf8.count > 1
        && token.text != token.lower && token.text == token.text.uppercased()
    }
    return isOther ? "more capitals than the text" : excess([place])
  }

  private static let nearer = [["nearer", "to"], ["closer", "to"], ["less", "far", "from"]]

  private var nearer: String? {
    guard let end = Self.nearer.first(where: { words.suffix($0.count).elementsEqual($0) }) else {
      return "no word for nearer at the end"
    }
    let start = count - end.count
    return words[..<start].contains("far")
      ? "far from nearer" : excess(Set(start..<count))
  }

  private var counting: String? {
    let description = ClaimTruth.description(values, 1)
    for start in 0..<count where phrase.isMute(0..<start) {
      var next: Int
      if ["no", "none"].contains(words[start]) {
        guard values[0] == "0" else { return "not the numeral" }
        next = start + 1
      } else if let reading = Numerals.read(phrase.tokens[start...]), !reading.isOrdinal {
        guard String(reading.value) == values[0] else { return "not the numeral" }
        next = start + reading.length
      } else {
        continue
      }
      while ["of", "the", "such"].contains(phrase.word(next)) { next += 1 }
      return `is`(phrase.isDescription(description, from: next), "description")
    }
    return "no numeral"
  }

  private var share: String? {
    guard let last = words.last else { return "nothing" }
    let signs = places { ["%", "percent"].contains($0) ? $0 : nil }
    var allowed = Set(signs.keys)
    guard signs.count == 1 || last == "cent" else { return "no percent" }
    if let place = words.firstIndex(where: { $0 == "less" || $0 == "under" || $0 == "below" }) {
      guard values[1] == "1", isBelowOnePercent else { return "it is not less" }
      allowed.insert(place)
      if phrase.word(place + 1) == "than" { allowed.insert(place + 1) }
    }
    let found = phrase.numerals
    guard found.isSound, found.values.map(String.init) == [values[1]] else {
      return "not the numeral"
    }
    return excess(allowed.union(found.places))
  }

  private static let frames: [String: Bool] = [
    "rectangle": false, "rectangles": true, "box": false, "boxes": true, "outline": false,
    "outlines": true, "frame": false, "frames": true,
  ]

  private var marked: String? {
    outlined("red", mayBeSeveral: values[0].contains(","))
  }

  /// A rectangle, or several, of some colour.
  private func outlined(_ colour: String, mayBeSeveral: Bool) -> String? {
    let found = places { Self.frames[$0] == nil ? nil : $0 }
    guard found.count == 1, let (place, word) = found.first, words.contains(colour) else {
      return "no \(colour) rectangle"
    }
    if Self.frames[word] == true, !mayBeSeveral { return "there is only one" }
    let colours = places { $0 == colour ? $0 : nil }
    guard colours.count == 1 else { return "\(colour) twice" }
    return excess(Set(colours.keys).union([place]))
  }

  private var enlarged: String? {
    if let place = words.firstIndex(of: "close"), phrase.has(["-", "up"], at: place + 1) {
      return excess([place, place + 1, place + 2])
    }
    let found = places {
      ["enlarged", "zoomed", "magnified", "crop", "cropped", "closeup"].contains($0) ? $0 : nil
    }
    guard !found.isEmpty else { return "no word for an enlargement" }
    return excess(Set(found.keys))
  }

  private var offers: String? {
    if form == .nearer {
      var found = Set(places { $0 == "nearer" || $0 == "closer" ? $0 : nil }.keys)
      if let place = words.firstIndex(of: "less"), phrase.has(["far"], at: place + 1) {
        guard found.isEmpty else { return "two words for nearer" }
        found = [place, place + 1]
      } else if found.count != 1 || words.contains("far") {
        return "no word for nearer"
      }
      return excess(found)
    }
    if form == .larger {
      let found = places { $0 == "larger" || $0 == "bigger" ? $0 : nil }
      return found.count == 1 ? excess(Set(found.keys)) : "no word for larger"
    }
    let said = places { word in
      switch word {
      case "left", "right", "above", "below", "behind": word
      case "front": Relation.front.rawValue
      case "over": "above"
      case "under", "beneath", "underneath": "below"
      default: nil
      }
    }
    guard said.count == 2, said.sorted(by: { $0.key < $1.key }).map(\.value) == values else {
      return "not the two words"
    }
    return excess(Set(said.keys).union(places { $0 == "or" || $0 == "either" ? $0 : nil }.keys))
  }

  private var convention: String? {
    let said = words
    var next = 0
    for edge in ["x0", "y0", "x1", "y1"] {
      guard let place = said[next...].firstIndex(of: edge) else { return "not the four edges" }
      next = place + 1
    }
    guard said.contains("pixels") || said.contains("pixel"),
      said.contains("top") || said.contains("upper"), said.contains("left"),
      !said.contains("right"), !said.contains("bottom"), !said.contains("not")
    else { return "not pixels from the top left corner" }
    return nil
  }
}
