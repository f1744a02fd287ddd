/// Words that turn what directly follows them into its contrary.
public enum Denial {
  /// The words, in small letters; besides there is the end of `isn't` and the like.
  public static let words: Set<String> = [
    "no", "not", "never", "neither", "nor", "cannot", "without",
  ]
}

extension TokenizedText {
  /// The token directly before a place that denies what stands there, also as the end of `isn't`; nil if
  /// there is none.
  public func denial(before place: Int) -> Token? {
    let before = tokens(in: 0..<place)
    guard let last = before.last else { return nil }
    if Denial.words.contains(last.lower) { return last }
    guard last.lower == "t", !last.followsBlank,
      ["'", "’"].contains(before.dropLast().last?.text)
    else { return nil }
    return last
  }
}
