/// An answer that is one of a few.
public enum ChoiceAnswer {
  /// Reads an answer as one of the options.
  ///
  /// An option is named by its letter (`B`, `b`, `(B)`, `[B]`, `B.`, `B)`, `B:`, `option B`), by its text (in capitals or
  /// not), or by both (`B. three`), and by nothing else.
  ///
  /// - Parameters:
  ///   - content: What stands in the place of the answer.
  ///   - options: The options as they are shown, such as `A. three`, `(A) three` or `A: three`; a bare `A` has no text.
  ///   - nouns: Words that may stand before the letter, in small letters.
  /// - Returns: The number of the option, from 0; nil if it is none, or more than one.
  public static func option(
    _ content: String, of options: [String], nouns: Set<Substring> = ["option", "choice", "letter"]
  ) -> Int? {
    if let place = letter(content[...], nouns: nouns), place < options.count { return place }
    let said = folded(content)
    guard !said.isEmpty else { return nil }
    let texts = options.map { folded(text(of: $0)) }
    let named = texts.indices.filter { !texts[$0].isEmpty && texts[$0] == said }
    if !named.isEmpty { return named.count == 1 ? named[0] : nil }
    // `B. three`: letter and text must go together.
    let both = options.indices.filter { place in
      !texts[place].isEmpty
        && marks(place).contains { said == folded("\($0) ") + " " + texts[place] }
    }
    return both.count == 1 ? both[0] : nil
  }

  /// The ways of marking an option with its letter.
  private static func marks(_ place: Int) -> [String] {
    guard place < 26 else { return [] }
    let letter = String(UnicodeScalar(UInt8(65 + place)))
    return ["\(letter).", "\(letter):", "(\(letter))", "\(letter))", letter]
  }

  /// The text of an option without its letter.
  static func text(of option: String) -> String {
    for place in 0..<26 {
      for mark in marks(place).dropLast() where option.hasPrefix(mark + " ") {
        return String(option.dropFirst(mark.count + 1))
      }
      if option == marks(place).last { return "" }
    }
    return option
  }

  /// Reads a letter with marks around it and perhaps a noun before it.
  private static func letter(_ content: Substring, nouns: Set<Substring>) -> Int? {
    var rest = content
    if let blank = rest.firstIndex(of: " "), nouns.contains(Substring(rest[..<blank].lowercased()))
    {
      rest = rest[blank...].drop { $0 == " " }
    }
    let bytes = Array(rest.utf8)
    func place(_ byte: UInt8) -> Int? {
      let lower = byte | 0x20
      return UInt8(ascii: "a")...UInt8(ascii: "z") ~= lower ? Int(lower - UInt8(ascii: "a")) : nil
    }
    switch bytes.count {
    case 1: return place(bytes[0])
    case 2: return [0x2e, 0x29, 0x3a].contains(bytes[1]) ? place(bytes[0]) : nil
    case 3:
      let isWrapped =
        bytes[0] == UInt8(ascii: "(") && bytes[2] == UInt8(ascii: ")")
        || bytes[0] == UInt8(ascii: "[") && bytes[2] == UInt8(ascii: "]")
      return isWrapped ? place(bytes[1]) : nil
    default: return nil
    }
  }

  /// A text in small letters with single blanks.
  public static func folded(_ text: String) -> String {
    guard text.utf8.allSatisfy({ $0 < 0x80 }) else {
      return text.lowercased().split { $0 == " " || $0 == "\n" || $0 == "\t" || $0 == "\u{a0}" }
        .joined(separator: " ")
    }
    // Most texts are ASCII, and characters are slow to find.
    return unsafe String(unsafeUninitializedCapacity: text.utf8.count) { bytes in
      var count = 0
      var last: UInt8 = 0x20
      for byte in text.utf8 {
        let folded: UInt8
        switch byte {
        case 0x20, 0x0a, 0x09:
          guard last != 0x20 else { continue }
          folded = 0x20
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): folded = byte | 0x20
        default: folded = byte
        }
        unsafe bytes[count] = folded
        count += 1
        last = folded
      }
      return count > 0 && last == 0x20 ? count - 1 : count
    }
  }
}
