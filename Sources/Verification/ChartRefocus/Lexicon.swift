import VerificationKit

/// The words that can be checked, and what they mean, in small letters.
struct Lexicon: Sendable {
  static let greater: Set<String> = [
    "larger", "higher", "more", "greater", "above", "taller", "longer", "exceeds", "exceed",
    "beats", "bigger", "ahead", "exceeding", "exceeded",
  ]
  static let less: Set<String> = [
    "smaller", "lower", "less", "below", "shorter", "under", "fewer", "behind",
  ]
  static let beyond = greater.union(["over", "past", "beyond"])
  static let most: Set<String> = [
    "largest", "highest", "most", "tallest", "longest", "greatest", "top", "biggest", "peak",
    "peaks", "maximum",
  ]
  static let least: Set<String> = [
    "smallest", "lowest", "least", "shortest", "bottom", "fewest", "minimum",
  ]
  static let rises: Set<String> = [
    "rise", "rises", "rose", "rising", "risen", "grew", "grow", "grows", "growing", "grown", "up",
    "climbs", "climbed", "climb", "climbing", "increase", "increases", "increased", "increasing",
    "growth", "jump", "jumps", "jumped", "gain", "gains", "gained",
  ]
  static let falls: Set<String> = [
    "fall", "falls", "fell", "falling", "fallen", "down", "drops", "dropped", "drop", "dropping",
    "decrease", "decreases", "decreased", "decreasing", "shrank", "shrink", "shrinks", "shrinking",
    "decline", "declines", "declined", "loss", "loses", "lost",
  ]
  static let ordinals: [String: Int] = ["second": 2, "third": 3]
  /// What stands before a reading that is not the figure; of `close to` the last word.
  static let hedges: Set<String> = ["about", "around", "roughly", "nearly", "some"]
  static let colours: [String: String] = {
    var words = ["gray": "grey"]
    for name in ColourName.names { words[name] = name }
    return words
  }()

  /// What makes an assertion another, or none.
  private static let doubts: Set<String> = Denial.words.union([
    "or", "if", "unless", "perhaps", "maybe", "might", "may", "could", "would", "should", "almost",
    "nearly", "but", "either", "none", "hardly", "barely", "scarcely", "wrong", "wrongly", "false",
    "incorrect", "untrue", "instead", "except", "nothing", "isn", "aren", "doesn", "don", "wasn",
  ])
  /// What may stand in no text outside spans, besides numerals, colours and names.
  private static let checkable: Set<String> = greater.union(less).union(beyond).union(most)
    .union(least).union(rises).union(falls).subtracting(["up", "down"]).union(colours.keys).union([
      "larger", "largest", "higher", "highest", "greater", "greatest", "bigger", "biggest",
      "smaller", "smallest", "lower", "lowest", "more", "most", "fewer", "fewest", "less", "least",
      "taller", "tallest", "longer", "longest", "shorter", "shortest", "above", "below", "over",
      "under", "exceed", "exceeds", "beats", "peak", "top", "bottom", "maximum", "minimum",
      "rise", "rises", "rose", "rising", "fall", "falls", "fell", "falling", "grew", "grow",
      "grows",
      "climb", "climbs", "climbed", "drop", "drops", "dropped", "increase", "increases",
      "increased",
      "decrease", "decreases", "decreased", "shrank", "shrink", "first", "second", "third", "last",
      "=", "+", "\u{2212}", "\u{d7}", "\u{f7}", "\u{2248}", "single", "both", "half", "dark",
      "light", "bright", "magenta",
      "leading", "trailing", "trails", "outstrips", "outranks", "overtakes", "surpasses",
      "surpassed",
      "dwarfs", "outdoes", "outnumbers", "twice", "thrice", "double", "doubles", "doubled",
      "triple",
      "triples", "tripled", "halves", "halved", "equals", "identical", "tied", "tie", "majority",
      "minority", "dozen", "winner", "wins", "runner", "closest", "nearest", "dominates", "plunges",
      "soars", "slumps", "surges", "unchanged", "gentler", "steeper", "extreme",
    ])

  /// What says an order where it stands right before a name.
  static let orders: Set<String> = [
    "before", "after", "precedes", "follows", "preceding", "following",
  ]

  /// The names that stand in no text outside spans.
  let names: [[Unicode.Scalar]]

  init(_ table: Table) {
    let all = table.categories + table.series.map(\.name)
    names = all.filter { name in
      name.unicodeScalars.count { $0.properties.isAlphabetic } >= 2
    }.map { Array($0.unicodeScalars) }
  }

  var coverage: Coverage { Coverage { Self.checkable.contains($0.lower) } }

  /// Whether a word within a span says more than its claim.
  static func saysMore(_ token: Token) -> Bool {
    checkable.contains(token.lower) || doubts.contains(token.lower)
      || Numerals.isPart(token.lower)
  }
}

/// The places of a name in a text.
enum Names {
  /// A label as it may open a sentence: with a capital.
  static func opening(_ label: String) -> String {
    guard let first = label.unicodeScalars.first, first.properties.isLowercase else { return label }
    return first.properties.uppercaseMapping + String(label.unicodeScalars.dropFirst())
  }

  /// Where a name stands as a whole word, as it is written or, if told so, in any case.
  static func ranges(
    of name: [Unicode.Scalar], in text: [Unicode.Scalar], anyCase: Bool = false
  ) -> [Range<Int>] {
    guard !name.isEmpty, name.count <= text.count else { return [] }
    func plain(_ scalar: Unicode.Scalar) -> String {
      anyCase ? scalar.properties.lowercaseMapping : String(Character(scalar))
    }
    let (first, last) = (name[0], name[name.count - 1])
    var found: [Range<Int>] = []
    for start in 0...(text.count - name.count) {
      let range = start..<start + name.count
      guard
        anyCase
          ? zip(text[range], name).allSatisfy({ plain($0) == plain($1) })
          : zip(text[range], name).allSatisfy({ $0 == $1 })
      else { continue }
      if start > 0, isWord(text[start - 1]), isWord(first) { continue }
      if range.upperBound < text.count, isWord(text[range.upperBound]), isWord(last) { continue }
      found.append(range)
    }
    return found
  }

  private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || scalar.properties.numericType != nil
  }
}
