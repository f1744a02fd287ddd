import VerificationKit

/// Where on a side something lies, as words tell it.
struct SidePosition: Hashable, Sendable {
  /// Which way a side runs that the words may be about.
  enum Way: Hashable, Sendable { case down, across, either }

  /// The hundredths of the side's length, from the top or the left, that the words may stand for.
  let percents: ClosedRange<Int>
  let way: Way

  /// Whether the words may be about a side.
  func goes(along side: Side) -> Bool {
    switch way {
    case .either: true
    case .down: side == .left || side == .right
    case .across: side == .top || side == .bottom
    }
  }

  /// Reads the position whose words begin at a token, and how many tokens they take; nil if none does.
  static func read(_ tokens: ArraySlice<Token>) -> (position: SidePosition, length: Int)? {
    guard let (percents, count) = amount(tokens) else { return nil }
    let rest = tokens.dropFirst(count)
    let isHalfway = tokens.prefix(count).last?.lower.hasSuffix("way") ?? false
    guard let (way, length) = direction(rest, isHalfway: isHalfway) else { return nil }
    return (SidePosition(percents: percents, way: way), count + length)
  }

  private static func starts(_ tokens: ArraySlice<Token>, with words: [String]) -> Bool {
    tokens.prefix(words.count).map(\.lower) == words
  }

  /// The words of fractions, and the hundredths they stand for.
  private static let fractions: [(words: [[String]], percent: Int)] = [
    ([["a", "quarter"], ["one", "quarter"]], 25), ([["a", "third"], ["one", "third"]], 33),
    ([["halfway"], ["half", "way"], ["half"]], 50), ([["two", "thirds"]], 67),
    ([["three", "quarters"]], 75),
  ]
  /// How many hundredths off the words of a fraction may be.
  private static let slack = 4

  private static func amount(_ tokens: ArraySlice<Token>) -> (ClosedRange<Int>, Int)? {
    for (spellings, percent) in fractions {
      for words in spellings {
        let hyphened = words.count == 2 ? [words[0], "-", words[1]] : words
        for form in [words, hyphened] where starts(tokens, with: form) {
          return (percent - slack...percent + slack, form.count)
        }
      }
    }
    guard let reading = Numerals.read(tokens), !reading.isOrdinal, reading.value <= 100 else {
      return nil
    }
    for unit in [["%"], ["percent"], ["per", "cent"]]
    where starts(tokens.dropFirst(reading.length), with: unit) {
      return (reading.value...reading.value, reading.length + unit.count)
    }
    return nil
  }

  private static func direction(
    _ tokens: ArraySlice<Token>, isHalfway: Bool
  ) -> (Way, Int)? {
    let ways: [([String], Way)] = [
      (["down"], .down), (["across"], .across), (["along"], .either),
    ]
    let ends: [([String], Way)] = [
      (["from", "the", "top"], .down), (["from", "the", "left"], .across),
    ]
    let ofTheWay = ["of", "the", "way"]
    if starts(tokens, with: ofTheWay) {
      let rest = tokens.dropFirst(ofTheWay.count)
      return (ways + ends).first { starts(rest, with: $0.0) }
        .map { ($0.1, ofTheWay.count + $0.0.count) }
    }
    return ((isHalfway ? ways : []) + ends).first { starts(tokens, with: $0.0) }
      .map { ($0.1, $0.0.count) }
  }
}

extension AtomReader {
  /// The atoms of a span that may tell where on a side something lies.
  static func atomsAroundPositions(_ tokens: ArraySlice<Token>, _ legend: Legend) -> [Atom] {
    var atoms: [Atom] = []
    var start = tokens.startIndex
    var place = start
    while place < tokens.endIndex {
      // A sign before a numeral makes another of it, as in `2.5 percent`.
      let isPartOfNumber =
        place > tokens.startIndex && !tokens[place].followsBlank
        && [".", ",", "/", "-", "−"].contains(tokens[place - 1].text)
      guard !isPartOfNumber, let found = SidePosition.read(tokens[place...]) else {
        place += 1
        continue
      }
      if start < place { atoms += self.atoms(tokens[start..<place], legend) }
      atoms.append(.position(found.position))
      place += found.length
      start = place
    }
    return atoms + (start < place ? self.atoms(tokens[start..<place], legend) : [])
  }
}
