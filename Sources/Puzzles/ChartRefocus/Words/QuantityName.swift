import Charts

/// The title of the axis of the figures, as it behaves in a sentence.
struct QuantityName: Hashable, Sendable {
  /// As a sentence has it, in lower case where that is how it is written.
  let name: String
  /// Whether it takes a verb in the plural: exports are, the number of goals is.
  let isPlural: Bool
  /// How much of it is said.
  let sort: Sort

  /// How much of something is said.
  enum Sort: Hashable, Sendable {
    /// The most visitors, the fewest.
    case counted
    /// The most rainfall, the least.
    case amount
    /// The highest price.
    case level
    /// The largest budget.
    case size
    /// The highest figure for exports.
    case other
  }

  /// Creates it from a title and the unit of its figures; nil if it can't stand in a sentence.
  init?(_ title: String, unit: ChartTable.Unit = ChartTable.Unit()) {
    guard let name = SentenceName.inSentence(title) else { return nil }
    self.name = name
    let head = name.split(separator: " ").map { $0.lowercased() }
      .prefix { !Self.prepositions.contains($0) }
    guard let last = head.last else { return nil }
    let isSingular = ["ss", "us", "is", "ics"].contains(where: last.hasSuffix) || last == "series"
    isPlural =
      last.hasSuffix("s") && !isSingular || ["people", "children", "staff"].contains(last)
    let isMoney = !unit.prefix.isEmpty || unit.suffix.contains("%")
    if isPlural {
      sort = isMoney || Self.rates.contains(last) ? .other : .counted
    } else if Self.amounts.contains(last), !isMoney {
      sort = .amount
    } else {
      sort = Self.sizes.contains(last) ? .size : .level
    }
  }

  private static let rates: Set<String> = [
    "prices", "wages", "rates", "costs", "earnings", "scores", "temperatures", "exports",
    "imports", "emissions", "savings", "taxes", "rents", "incomes", "fees", "speeds", "ages",
  ]
  private static let amounts: Set<String> = [
    "caffeine", "homework", "rainfall", "milk", "cheese", "water", "sunshine", "sleep", "protein",
    "practice", "time", "freight", "snow", "rain", "sugar", "fibre", "fat", "waste", "traffic",
    "salt",
  ]
  private static let sizes: Set<String> = [
    "diameter", "depth", "capacity", "distance", "weight", "girth", "space", "budget",
    "production", "catch", "demand", "generation", "area", "population", "size", "length",
    "width", "volume", "share", "spending",
  ]

  private static let prepositions: Set<String> = [
    "of", "in", "per", "for", "by", "on", "at", "to", "from", "with", "a",
  ]
}

/// What the categories are called, as it behaves in a sentence.
struct GroupingName: Hashable, Sendable {
  /// What one is called.
  let name: String
  /// What several are called.
  let plural: String

  /// Creates it from the heading of a column; nil if it can't stand in a sentence.
  init?(_ heading: String) {
    guard let name = SentenceName.inSentence(heading), name.split(separator: " ").count <= 3,
      let last = name.split(separator: " ").last?.lowercased(),
      !Self.irregular.contains(where: last.hasSuffix)
    else { return nil }
    self.name = name
    if last.hasSuffix("y"), let letter = last.dropLast().last, !"aeiou".contains(letter) {
      plural = name.dropLast() + "ies"
    } else if ["s", "x", "ch", "sh", "z"].contains(where: last.hasSuffix) {
      plural = name + "es"
    } else {
      plural = name + "s"
    }
  }

  /// Ends of words with a plural of their own, or none.
  private static let irregular = [
    "man", "child", "person", "foot", "tooth", "goose", "mouse", "fish", "sheep", "series",
    "species", "staff", "people", "half", "life", "shelf", "leaf", "people", "is",
  ]
}

/// How headings are written within a sentence.
enum SentenceName {
  /// A heading as a sentence has it; nil if it holds what no sentence would.
  static func inSentence(_ heading: String) -> String? {
    let isPlain = heading.unicodeScalars.allSatisfy { scalar in
      scalar.properties.isAlphabetic || [" ", "-", "'", "’"].contains(scalar)
        || ("0"..."9").contains(scalar)
    }
    guard isPlain, heading.count <= 40, heading == heading.trimmingBlanks,
      heading.unicodeScalars.first?.properties.isAlphabetic ?? false
    else { return nil }
    guard let first = heading.split(separator: " ").first else { return nil }
    let rest = first.dropFirst()
    guard !rest.isEmpty, rest.allSatisfy({ $0.isLowercase || $0 == "-" || $0 == "'" }),
      !proper.contains(first.lowercased())
    else { return heading }
    return first.lowercased() + heading.dropFirst(first.count)
  }

  private static let proper: Set<String> = [
    "olympic", "nobel", "english", "french", "german", "spanish", "european", "american", "african",
    "asian", "internet", "facebook", "google", "celsius", "euro", "british", "chinese", "indian",
    "japanese", "monday", "january", "march", "april", "christmas", "easter", "earth",
  ]
}

extension String {
  /// The text without blanks at its ends.
  fileprivate var trimmingBlanks: String {
    var text = self[...]
    while text.first == " " { text.removeFirst() }
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}
