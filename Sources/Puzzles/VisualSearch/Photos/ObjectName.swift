import Colour

/// What one object of an annotated name is called, and what several are.
///
/// Annotations name kinds in the singular, some in a plural that has none.
struct ObjectName: Hashable, Sendable {
  let name: String
  let plural: String

  /// Reads a name as annotations have it: in lower case, `_` as a blank.
  init(annotated text: String) {
    let words = text.split { $0 == " " || $0 == "_" }.map { String($0).lowercased() }
    let last = words.last ?? ""
    let before = words.dropLast()
    func joined(_ end: String) -> String { (before + [end]).joined(separator: " ") }
    if Self.pairs.contains(last) {
      name = "pair of \(joined(last))"
      plural = "pairs of \(joined(last))"
    } else {
      name = joined(last)
      plural = joined(Self.plural(of: last))
    }
  }

  /// Words that say something else in a question: a photo with an object of such a name, as the fruit orange, would be
  /// asked about in words that nobody can read for sure.
  private static let ambiguous: Set<String> = Set(ColourName.allCases.map(\.rawValue)).union(
    SearchPattern.allCases.map(\.rawValue)
  ).union([
    "gray", "thing", "object", "item", "one", "two", "three", "left", "right", "top", "bottom",
    "upper",
    "lower", "middle", "centre", "center", "corner", "above", "below", "over", "under", "nearest",
    "closest", "larger", "smaller", "a", "b", "c", "d", "no", "none", "not", "without", "half",
    "single",
    "double", "desk", "kitchen", "street", "garden", "shelf", "beach", "workshop", "playground",
  ])

  /// Whether it has words that say something else in a question.
  var isAmbiguous: Bool {
    name.isEmpty || name.split(separator: " ").contains { Self.ambiguous.contains(String($0)) }
  }

  /// Things that come in twos, of which there is no singular.
  private static let pairs: Set<String> = [
    "scissors", "skis", "glasses", "sunglasses", "goggles", "pliers", "tongs", "tweezers",
    "binoculars",
    "headphones", "earphones", "trousers", "pants", "jeans", "shorts", "pyjamas", "pajamas",
    "tights",
    "leggings",
  ]

  private static let irregular: [String: String] = [
    "person": "people", "man": "men", "woman": "women", "child": "children", "mouse": "mice",
    "goose": "geese", "foot": "feet", "tooth": "teeth", "ox": "oxen", "die": "dice",
    "knife": "knives",
    "wife": "wives", "life": "lives", "leaf": "leaves", "loaf": "loaves", "shelf": "shelves",
    "half": "halves", "calf": "calves", "wolf": "wolves", "scarf": "scarves", "thief": "thieves",
    "potato": "potatoes", "tomato": "tomatoes", "hero": "heroes", "mango": "mangoes",
    "sheep": "sheep", "fish": "fish", "deer": "deer", "moose": "moose", "aircraft": "aircraft",
    "spacecraft": "spacecraft", "bison": "bison", "broccoli": "heads of broccoli",
    "cattle": "cattle", "furniture": "pieces of furniture",
  ]

  private static func plural(of word: String) -> String {
    if let known = irregular[word] { return known }
    for (end, plural) in [("man", "men"), ("child", "children")]
    where word.hasSuffix(end) && word != "human" {
      return word.dropLast(end.count) + plural
    }
    if ["s", "x", "z", "ch", "sh"].contains(where: word.hasSuffix) { return word + "es" }
    if word.hasSuffix("y"), let before = word.dropLast().last, !"aeiou".contains(before) {
      return word.dropLast() + "ies"
    }
    return word + "s"
  }
}
