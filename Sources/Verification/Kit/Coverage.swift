/// The rule that whatever can be checked is claimed: outside spans no word of a task's lexicon stands.
public struct Coverage: Sendable {
  private let isCheckable: @Sendable (Token) -> Bool

  /// Creates a rule.
  ///
  /// - Parameter isCheckable: Whether a word, or a sign, says something that could be checked. Words
  ///   of numerals and words with digits need not be named; they always do.
  public init(_ isCheckable: @escaping @Sendable (Token) -> Bool) {
    self.isCheckable = isCheckable
  }

  /// Returns the tokens outside all spans that say something checkable.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - spans: The spans in order, none overlapping another.
  /// - Returns: The tokens in order.
  public func uncovered(_ text: TokenizedText, outside spans: [Range<Int>]) -> [Token] {
    var found: [Token] = []
    var next = 0
    for token in text.tokens {
      while next < spans.count, spans[next].upperBound <= token.range.lowerBound { next += 1 }
      if next < spans.count, spans[next].lowerBound <= token.range.lowerBound,
        token.range.upperBound <= spans[next].upperBound
      {
        continue
      }
      if Numerals.isPart(token.lower) || isCheckable(token) { found.append(token) }
    }
    return found
  }
}
