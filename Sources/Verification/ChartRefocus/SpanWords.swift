import VerificationKit

/// The words of a span, of which more and more are found to say what the claim says.
struct SpanWords {
  let scalars: [Unicode.Scalar]
  let tokens: [Token]
  private(set) var isUsed: [Bool]
  /// Places of prefixes that a minus stood before, as of −$5.
  private var minuses: Set<Int> = []

  init(_ text: String) {
    scalars = Array(text.unicodeScalars)
    tokens = TokenizedText(text).tokens
    isUsed = Array(repeating: false, count: scalars.count)
  }

  mutating func use(_ range: Range<Int>) {
    for place in range where isUsed.indices.contains(place) { isUsed[place] = true }
  }

  private func isFree(_ range: Range<Int>) -> Bool { range.allSatisfy { !isUsed[$0] } }

  /// Takes the first place where a name stands; whether there is one.
  @discardableResult
  mutating func take(_ name: String, anyCase: Bool = false) -> Bool {
    let name = Array(name.unicodeScalars)
    guard
      let range = Names.ranges(of: name, in: scalars, anyCase: anyCase).first(where: isFree)
    else { return false }
    use(range)
    return true
  }

  /// Takes all tokens of some words; how many there are.
  @discardableResult
  mutating func take(_ words: Set<String>) -> Int {
    var count = 0
    for token in tokens where words.contains(token.lower) && isFree(token.range) {
      use(token.range)
      count += 1
    }
    return count
  }

  /// The words of a set that are still there.
  func holds(_ words: Set<String>) -> Bool {
    tokens.contains { words.contains($0.lower) && isFree($0.range) }
  }

  /// The numbers in digits that are still there; nil if one cannot be read.
  var numbers: [Written]? {
    Written.all(
      in: scalars.enumerated().map { place, scalar in
        minuses.contains(place) ? "-" : isUsed[place] ? " " : scalar
      })
  }

  /// Takes what figures have before and behind them.
  mutating func takeUnit(_ unit: Unit) {
    let prefix = Array(unit.prefix.unicodeScalars)
    if !prefix.isEmpty {
      for range in Names.ranges(of: prefix, in: scalars) where isFree(range) {
        let before = range.lowerBound - 1
        guard before >= 0, Written.isMinus(scalars[before]), !isUsed[before],
          before == 0 || scalars[before - 1] == " "
        else { continue }
        use(before..<range.upperBound)
        minuses.insert(range.upperBound - 1)
      }
    }
    for part in [unit.words, unit.prefix, unit.suffix] {
      let trimmed = part.split(separator: " ").joined(separator: " ")
      if !trimmed.isEmpty { while take(trimmed, anyCase: true) {} }
    }
  }

  /// Takes the hedge directly before a number; whether there is one.
  mutating func takeHedge(before number: Range<Int>) -> Bool {
    var before = tokens.filter { $0.range.upperBound <= number.lowerBound }
    // What was taken between, as a currency, does not part them.
    while let last = before.last, last.range.allSatisfy({ isUsed[$0] }) { before.removeLast() }
    guard let last = before.last else { return false }
    if last.text == "\u{2248}" || Lexicon.hedges.contains(last.lower) {
      use(last.range)
      return true
    }
    if last.lower == "to", before.count > 1, before[before.count - 2].lower == "close" {
      use(last.range)
      use(before[before.count - 2].range)
      return true
    }
    return false
  }

  /// What is said beyond what was taken; nil if nothing.
  func excess(_ lexicon: Lexicon) -> String? {
    for token in tokens where !token.range.allSatisfy({ isUsed[$0] }) {
      if Lexicon.saysMore(token) { return "more is said than the claim: \(token.text)" }
    }
    for name in lexicon.names {
      if Names.ranges(of: name, in: scalars).contains(where: isFree) {
        return "it names something else"
      }
    }
    return nil
  }
}
