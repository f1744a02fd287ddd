/// How a name behaves in a sentence.
struct Noun: Hashable, Sendable {
  /// What one is called, in lower case where it is compared.
  let name: String
  /// What several are called.
  let plural: String

  /// Whether one of them takes a verb in the plural and no article, as scissors do.
  var isPlural: Bool {
    let last = name.split(separator: " ").last.map { $0.lowercased() } ?? ""
    return !name.lowercased().hasPrefix("pair of ")
      && (Self.plurals.contains(last) || name == plural && last.hasSuffix("s") && last != "series")
  }

  /// Whether it is somebody.
  var isPerson: Bool {
    let last = name.split(separator: " ").last.map { $0.lowercased() } ?? ""
    return Self.persons.contains(last)
  }

  private var isThey: Bool { isPlural || isPerson }

  /// The verb after the name: `is` or `are`.
  var be: String { isPlural ? "are" : "is" }
  /// The verb after the name: `has` or `have`.
  var have: String { isPlural ? "have" : "has" }
  /// The verb before the name: `does` or `do`.
  var does: String { isPlural ? "do" : "does" }
  /// The pronoun before a verb.
  var it: String { isThey ? "they" : "it" }
  /// The pronoun after a verb.
  var them: String { isThey ? "them" : "it" }
  /// The pronoun of what it has.
  var its: String { isThey ? "their" : "its" }
  /// The pronoun with its verb: `it is`.
  var itIs: String { isThey ? "they are" : "it is" }
  /// The pronoun with its verb: `it has`.
  var itHas: String { isThey ? "they have" : "it has" }
  /// The verb before the pronoun: `is it`.
  var isIt: String { isThey ? "are they" : "is it" }
  /// The verb before the pronoun: `does it`.
  var doesIt: String { isThey ? "do they" : "does it" }

  /// Returns a verb as it stands after the name.
  func verb(_ stem: String) -> String { isPlural ? stem : stem + "s" }

  /// Returns a verb as it stands after the pronoun.
  func itVerb(_ stem: String) -> String { "\(it) \(isThey ? stem : stem + "s")" }

  private static let plurals: Set<String> = [
    "scissors", "skis", "pants", "trousers", "jeans", "shorts", "glasses", "sunglasses", "pliers",
    "headphones", "tongs", "binoculars", "tweezers", "goggles", "tights", "pyjamas", "pajamas",
    "clothes", "shears", "leggings", "stairs", "earphones", "earrings",
  ]

  private static let persons: Set<String> = [
    "person", "man", "woman", "child", "boy", "girl", "baby", "player", "rider", "pedestrian",
    "cyclist", "worker", "driver",
  ]

  /// Returns `a` or `an`, whichever stands before some words.
  static func article(before words: String) -> String {
    let first = words.prefix { $0 != " " && $0 != "-" }
    let lower = first.lowercased()
    if ["hour", "heir", "honest"].contains(where: lower.hasPrefix) { return "an" }
    if ["uni", "use", "usb", "ukulele", "euro", "ewe", "one", "ufo"]
      .contains(where: lower.hasPrefix), !lower.hasPrefix("unin")
    {
      return "a"
    }
    if let digit = lower.first, digit.isNumber {
      return digit == "8" || lower == "11" || lower == "18" ? "an" : "a"
    }
    // Letters are spelled in abbreviations: an LED, a TV.
    if first.count > 1, first.allSatisfy(\.isUppercase), let letter = lower.first {
      return "aefhilmnorsx".contains(letter) ? "an" : "a"
    }
    return lower.first.map { "aeiou".contains($0) } ?? false ? "an" : "a"
  }
}
