import VerificationKit

/// The words by which a question asks: one of each group must be there.
struct FormWords {
  let form: Form

  /// Groups of words and phrases, of each of which the question holds one.
  var groups: [[String]] {
    let many = ["how many", "count"]
    switch form {
    case .retrieve:
      return [
        [
          "what is", "what was", "how much", "how many", "how high", "how large", "find",
          "read off", "give",
        ]
      ]
    case .maximum, .maximumValue: return [Self.most]
    case .minimum, .minimumValue: return [Self.least]
    case .rank, .seriesAt, .lookupAt: return []
    case .compare, .compareSeries, .isLarger:
      return [["larger", "higher", "more", "greater", "bigger"]]
    case .difference:
      return [
        [
          "difference", "how much more", "how much higher", "how much larger", "how far apart",
          "gap",
        ]
      ]
    case .sum: return [["together", "sum", "add up", "combined", "in total"]]
    case .total: return [["total", "sum", "add up", "altogether", "in all"]]
    case .mean: return [["mean", "average"]]
    case .aboveMean: return [["mean", "average"]]
    case .ratio: return [["how many times", "ratio", "what multiple"]]
    case .share: return [["what share", "what percentage", "what percent", "how many percent"]]
    case .range:
      return [["range", "gap between", "difference between", "how far apart", "spread"]]
    case .sumExtremes: return [["sum", "together", "add up", "combined"]]
    case .countAbove, .countHigher: return [many, Self.above]
    case .countBelow: return [many, ["below", "less than", "under", "lower"]]
    case .trend:
      return [
        ["rise or fall", "fall or rise", "up or down", "increase or decrease", "grow or shrink"]
      ]
    case .steepestRise: return [["rise", "increase", "growth", "jump", "gain"], Self.steepest]
    case .steepestFall: return [["fall", "drop", "decline", "decrease", "loss"], Self.steepest]
    case .firstAbove: return [["first"]]
    case .percentChange: return [["percent", "percentage"]]
    case .match: return [["which", "what", "where"]]
    case .colour: return [["which", "what"]]
    }
  }

  private static let most = [
    "largest", "highest", "most", "greatest", "biggest", "top", "tallest", "longest",
  ]
  private static let least = ["smallest", "lowest", "least", "fewest", "shortest"]
  private static let above = [
    "above", "more than", "over", "exceed", "higher", "larger", "ahead",
  ]
  private static let steepest = ["largest", "most", "steepest", "biggest", "sharpest"]

  /// Words that say something else than the form.
  private var opposites: Set<String> {
    switch form {
    case .maximum, .maximumValue: Lexicon.least
    case .minimum, .minimumValue: Lexicon.most
    case .compare, .compareSeries, .isLarger, .countAbove, .countHigher, .aboveMean, .ratio,
      .firstAbove, .difference:
      Lexicon.less
    case .countBelow: Lexicon.beyond
    case .steepestRise: Lexicon.falls
    case .steepestFall: Lexicon.rises
    default: []
    }
  }

  /// Whether some words hold a phrase as whole words.
  static func holds(_ phrase: String, _ words: String) -> Bool {
    !Names.ranges(
      of: Array(phrase.unicodeScalars), in: Array(words.unicodeScalars), anyCase: true
    ).isEmpty
  }

  /// Whether some words hold one of each group.
  func areAsked(by words: String) -> Bool {
    groups.allSatisfy { group in group.contains { Self.holds($0, words) } }
  }

  /// What is wrong with the words of one claim that asks; nil if they are of the form.
  func fault(_ said: String, _ lexicon: Lexicon) -> String? {
    var words = SpanWords(said)
    if words.holds(opposites) { return "the form asks for something else" }
    let phrases = groups.flatMap { $0 }
    var isOfForm = form.ranks != [0]
    for phrase in phrases.sorted(by: { $0.utf8.count > $1.utf8.count }) {
      while words.take(phrase, anyCase: true) { isOfForm = true }
    }
    // What is above stands apart from what is counted or found.
    if form == .firstAbove || form == .aboveMean, words.take(Lexicon.beyond) > 0 { isOfForm = true }
    guard isOfForm else { return "no words of the form" }
    for set in [Lexicon.beyond, Lexicon.less, Lexicon.most, Lexicon.least] { words.take(set) }
    if form == .steepestRise || form == .steepestFall || form == .percentChange {
      words.take(Lexicon.rises.union(Lexicon.falls))
    }
    words.take(["or", "first"])
    return words.excess(lexicon)
  }
}
