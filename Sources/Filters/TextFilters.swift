public import Datasets

/// Turns away traces of too few or too many characters; data-juicer's.
public struct TextLengthFilter: Filter {
  public static let name = "text_length_filter"

  public static let settings: [FilterSetting<TextLengthFilter>] = [
    FilterSetting(
      "min_len", \.least, 0...1 << 30, "the fewest code points of question, thoughts and answer"),
    FilterSetting("max_len", \.most, 0...1 << 30, "the most of them"),
  ]

  /// The fewest code points.
  public var least = 10
  /// The most code points.
  public var most = 10_000

  /// Creates the filter with data-juicer's bounds.
  public init() {}

  public func validate() throws(FilterError) {
    try FilterError.check(least, most, ("min_len", "max_len"))
  }

  public func objection(to trace: TraceOutline) -> String? {
    let count = trace.told.unicodeScalars.count
    if count < least { return "\(count) characters, below \(least)" }
    return count > most ? "\(count) characters, above \(most)" : nil
  }
}

/// Turns away traces that say the same characters over and over; data-juicer's.
public struct CharacterRepetitionFilter: Filter {
  public static let name = "character_repetition_filter"

  public static let settings: [FilterSetting<CharacterRepetitionFilter>] = [
    FilterSetting("rep_len", \.length, 1...10_000, "characters that are compared at a time"),
    FilterSetting("min_ratio", \.least, 0...1, "the least share of repeated ones"),
    FilterSetting("max_ratio", \.most, 0...1, "the greatest share of repeated ones"),
  ]

  /// How many characters are compared at a time.
  public var length = 10
  /// The least share.
  public var least = 0.0
  /// The greatest share.
  public var most = 0.5

  /// Creates the filter with data-juicer's bounds.
  public init() {}

  public func validate() throws(FilterError) {
    try FilterError.check(least, most, ("min_ratio", "max_ratio"))
  }

  public func objection(to trace: TraceOutline) -> String? {
    Repetition.objection(Self.share(of: trace.told, length), "characters", least, most)
  }

  /// The share of the most frequent runs of characters among all: of as many of the repeated ones as the
  /// root of the number of different runs.
  static func share(of text: String, _ length: Int) -> Double {
    let counts = Repetition.counts(of: Array(text.unicodeScalars), length)
    guard !counts.isEmpty else { return 0 }
    let repeated = counts.filter { $0 > 1 }.sorted(by: >)
    let root = Int(Double(counts.count).squareRoot())
    return Double(repeated.prefix(root).reduce(0, +)) / Double(counts.reduce(0, +))
  }
}

/// Turns away traces that say the same words over and over; data-juicer's.
public struct WordRepetitionFilter: Filter {
  public static let name = "word_repetition_filter"

  public static let settings: [FilterSetting<WordRepetitionFilter>] = [
    FilterSetting("rep_len", \.length, 1...10_000, "words that are compared at a time"),
    FilterSetting("min_ratio", \.least, 0...1, "the least share of repeated ones"),
    FilterSetting("max_ratio", \.most, 0...1, "the greatest share of repeated ones"),
  ]

  /// How many words are compared at a time.
  public var length = 10
  /// The least share.
  public var least = 0.0
  /// The greatest share.
  public var most = 0.5

  /// Creates the filter with data-juicer's bounds.
  public init() {}

  public func validate() throws(FilterError) {
    try FilterError.check(least, most, ("min_ratio", "max_ratio"))
  }

  public func objection(to trace: TraceOutline) -> String? {
    Repetition.objection(Self.share(of: trace.told, length), "words", least, most)
  }

  /// The share of runs of words that are there more than once among all.
  static func share(of text: String, _ length: Int) -> Double {
    let words = text.split(whereSeparator: \.isWhitespace).map { word in
      let bare = word.drop { !$0.isLetter && !$0.isNumber }
      let end = bare.lastIndex { $0.isLetter || $0.isNumber }
      return end.map { bare[...$0].lowercased() } ?? ""
    }
    let counts = Repetition.counts(of: words.filter { !$0.isEmpty }, length)
    guard !counts.isEmpty else { return 0 }
    return Double(counts.filter { $0 > 1 }.reduce(0, +)) / Double(counts.reduce(0, +))
  }
}

/// What two filters of repetition have in common.
private enum Repetition {
  /// How often each run of so many neighbours is there, in no order.
  static func counts<Part: Hashable>(of parts: [Part], _ length: Int) -> [Int] {
    guard parts.count >= length else { return [] }
    var counts: [ArraySlice<Part>: Int] = [:]
    for start in 0...parts.count - length { counts[parts[start..<start + length], default: 0] += 1 }
    return Array(counts.values)
  }

  static func objection(
    _ share: Double, _ what: String, _ least: Double, _ most: Double
  ) -> String? {
    guard share < least || share > most else { return nil }
    let percent = (share * 1000).rounded() / 10
    return
      "\(percent) % of the \(what) repeated, \(share < least ? "below \(least)" : "above \(most)")"
  }
}

extension TraceOutline {
  /// Everything that is asked, thought and answered in words.
  fileprivate var told: String { ([question] + texts + [answer]).joined(separator: "\n") }
}
