/// An answer that is a count.
public enum CountAnswer {
  /// Reads a whole number, in digits (perhaps `7.0`) or in words up to 999, with a word for what is counted after it
  /// perhaps, and nothing else.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - units: The words that may follow, in small letters.
  /// - Returns: The number; nil if the text says anything else.
  public static func read(_ text: String, units: Set<String>) -> Int? {
    // Digits of other scripts and widths are no digits.
    guard text.utf8.count <= 64, text.utf8.allSatisfy({ $0 < 0x80 }) else { return nil }
    let tokens = TokenizedText(text).tokens
    guard let first = Numerals.read(tokens[...]), !first.isOrdinal else { return nil }
    var rest = tokens.dropFirst(first.length)
    if rest.count >= 2, rest.first?.text == ".", rest.first?.followsBlank == false {
      let zeros = rest.dropFirst()
      guard let digits = zeros.first, !digits.followsBlank,
        digits.text.utf8.allSatisfy({ $0 == 0x30 })
      else { return nil }
      rest = zeros.dropFirst()
    }
    if let unit = rest.first, units.contains(unit.lower) { rest = rest.dropFirst() }
    return rest.isEmpty ? first.value : nil
  }
}
