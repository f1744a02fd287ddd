import VerificationKit

/// The words that can be checked, and what they mean; names are those of the record.
struct Lexicon: Sendable {
  /// The ways to write each name, as words in small letters; those of several first.
  let nouns: [(words: [String], name: String)]
  /// What is written on objects, or offered as such, in capitals and digits.
  let texts: Set<String>
  private let forbidden: Set<String>
  private let hasOptions: Bool

  /// The words that stand for any object.
  static let things: [String] = [
    "thing", "things", "object", "objects", "item", "items", "one", "ones",
  ]
  static let patterns: [String: String] = [
    "plain": "plain", "striped": "striped", "stripes": "striped", "dotted": "dotted",
    "dots": "dotted", "checked": "checked", "checks": "checked",
  ]
  static let negations: Set<String> = Denial.words.union([
    "none", "non", "hardly", "barely", "scarcely", "wrong", "wrongly", "false", "incorrect",
    "untrue",
    "instead", "rather", "unlike", "except", "nothing", "nowhere", "nobody", "isn", "aren", "doesn",
    "lacks", "lack", "misses", "fails",
  ])
  /// What makes an assertion another, or none.
  static let hedges: Set<String> = [
    "or", "if", "unless", "perhaps", "maybe", "might", "may", "could", "would", "should", "almost",
    "nearly", "but", "either", "both", "other", "others", "another", "than",
    "smaller", "larger", "bigger", "smallest", "largest", "biggest", "more", "most", "less",
    "least",
    "darker", "lighter", "half", "patterned", "beside", "next", "between", "opposite", "away",
    "violet", "cyan", "magenta", "teal", "maroon", "navy", "golden", "silver", "reddish",
    "greenish", "bluish", "yellowish", "brownish", "greyish", "whitish", "blackish", "pinkish",
    "purplish", "ish", "dark", "light", "bright", "pale", "deep", "up", "down",
    "nearer", "farther", "farthest", "furthest",
  ]
  /// Words for where something lies.
  static let sides: Set<String> = [
    "left", "right", "top", "bottom", "upper", "lower", "above", "over", "below", "under",
    "beneath", "underneath", "nearest", "closest", "middle", "centre", "center", "corner",
    "leftmost", "rightmost", "topmost", "bottommost", "uppermost", "lowermost", "horizontal",
    "vertical", "horizontally", "vertically", "clockwise", "counterclockwise", "anticlockwise",
    "upside", "upright", "front", "behind",
  ]

  private static let always: Set<String> = Set([
    "single", "both", "half", "left", "right", "above", "below", "top", "bottom", "up", "down",
    "upper", "lower", "leftmost", "rightmost", "topmost", "bottommost", "uppermost", "lowermost",
    "upside", "upright", "clockwise", "counterclockwise", "anticlockwise", "middle", "centre",
    "center", "corner", "horizontal", "vertical", "horizontally", "vertically", "plain", "striped",
    "stripes", "dotted", "dots", "checked", "checks", "patterned", "nearest", "closest", "larger",
    "bigger", "smaller", "largest", "smallest", "biggest", "nearer", "farther", "farthest",
    "furthest", "front", "behind",
  ]).union(Colours.words.keys).union(Scene.settings)

  init(_ problem: Problem) {
    let scene = problem.scene
    var plurals: [String: Set<String>] = [:]
    for object in scene.objects { plurals[object.name, default: []].insert(object.plural) }
    var others = problem.asked.mentions.map(\.description.name)
    if let about = problem.asked.about { others.append(about.name) }
    if problem.form == .kind || problem.form == .marked { others += problem.asked.options }
    for name in others where !name.isEmpty && name != Description.thing && plurals[name] == nil {
      // Of what is not in the picture the record has no plural.
      plurals[name] = Set(Self.plurals(of: name))
    }
    func words(_ name: String) -> [String] { TokenizedText(name).tokens.map(\.lower) }
    nouns = plurals.sorted { $0.key < $1.key }.flatMap { name, plurals in
      ([name] + plurals.sorted()).map { (words($0), name) }
    }.sorted { $0.0.count > $1.0.count }
    forbidden = Self.always.union(nouns.compactMap(\.words.last))
    texts = Set(scene.objects.map(\.text) + (problem.form == .text ? problem.asked.options : []))
      .subtracting([""])
    hasOptions = !problem.asked.options.isEmpty
  }

  private static func plurals(of name: String) -> [String] {
    var plurals = ["\(name)s", "\(name)es"]
    if name.hasSuffix("y") { plurals.append("\(name.dropLast())ies") }
    if name.hasPrefix("pair of ") { plurals.append("pairs of \(name.dropFirst(8))") }
    return plurals
  }

  /// The ways to write the name of a description.
  func spellings(of description: Description) -> [[String]] {
    description.isOfThings
      ? Self.things.map { [$0] } : nouns.filter { $0.name == description.name }.map(\.words)
  }

  /// What may stand in a text outside spans in no place, besides numerals.
  func coverage(of text: TokenizedText) -> Coverage {
    let letters = hasOptions ? Set(Problem.letters) : []
    let capitals = texts.union(letters)
    // A closer look is innocent, and so is what is far; a comparison is not.
    let pairs = zip(text.tokens, text.tokens.dropFirst())
    let compared = Set(
      pairs.filter { Self.comparisons[$0.lower] == $1.lower }.map(\.0.range.lowerBound))
    return Coverage { [forbidden] token in
      forbidden.contains(token.lower) || capitals.contains(token.text)
        || compared.contains(token.range.lowerBound)
    }
  }

  /// The first words of comparisons of distances, and the second ones.
  static let comparisons = ["closer": "to", "less": "far"]
}
