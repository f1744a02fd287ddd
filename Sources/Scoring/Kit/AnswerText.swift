/// What stands in the place of an answer, made plain.
public enum AnswerText {
  /// Takes off what people put around an answer: blanks, `$ $`, `\( \)`, `\text{ }` and its like, `**`, quotation marks, a
  /// full stop; and makes blanks of `\,`, `\;`, `~` and line breaks.
  public static func bare(_ bytes: ArraySlice<UInt8>) -> String {
    var slice = trimmed(bytes)
    // Nothing is put around what is so long.
    guard slice.count <= longest else { return plain(slice) }
    var before = -1
    while slice.count != before {
      before = slice.count
      for (opening, closing) in wrappers {
        while slice.count >= opening.count + closing.count, slice.starts(with: opening),
          slice.suffix(closing.count).elementsEqual(closing),
          closing != [UInt8(ascii: "}")] || isOneGroup(slice.dropFirst(opening.count - 1))
        {
          slice = trimmed(slice.dropFirst(opening.count).dropLast(closing.count))
        }
      }
      if slice.last == UInt8(ascii: "."), slice.count > 1 { slice = trimmed(slice.dropLast()) }
    }
    return plain(slice)
  }

  private static let longest = 20_000
  private static let wrappers: [(opening: [UInt8], closing: [UInt8])] =
    [
      ("\\text{", "}"), ("\\textbf{", "}"), ("\\mathrm{", "}"), ("\\mathbf{", "}"),
      ("\\texttt{", "}"), ("\\boxed{", "}"), ("$$", "$$"), ("$", "$"), ("\\(", "\\)"),
      ("\\[", "\\]"), ("**", "**"), ("`", "`"), ("\"", "\""), ("'", "'"), ("“", "”"), ("‘", "’"),
    ].map { (Array($0.0.utf8), Array($0.1.utf8)) }

  /// Whether the brace that a slice begins with is closed by its last byte.
  private static func isOneGroup(_ slice: ArraySlice<UInt8>) -> Bool {
    var depth = 0
    for (place, byte) in zip(slice.indices, slice) {
      if byte == UInt8(ascii: "{") { depth += 1 }
      if byte == UInt8(ascii: "}") { depth -= 1 }
      if depth == 0 { return place == slice.endIndex - 1 }
    }
    return false
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x0a || byte == 0x09 || byte == 0x0d
  }

  private static func trimmed(_ slice: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var slice = slice
    while let first = slice.first, isBlank(first) { slice = slice.dropFirst() }
    while let last = slice.last, isBlank(last) { slice = slice.dropLast() }
    return slice
  }

  private static func plain(_ slice: ArraySlice<UInt8>) -> String {
    guard slice.contains(where: { $0 == 0x5c || $0 == 0x7e || ($0 < 0x20) }) else {
      return String(decoding: slice, as: UTF8.self)
    }
    var bytes: [UInt8] = []
    var place = slice.startIndex
    while place < slice.endIndex {
      let byte = slice[place]
      let next = place + 1 < slice.endIndex ? slice[place + 1] : 0
      if byte == 0x5c, [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: " ")].contains(next) {
        bytes.append(0x20)
        place += 2
        continue
      }
      if byte == 0x5c, [UInt8(ascii: "%"), UInt8(ascii: "$"), UInt8(ascii: "&")].contains(next) {
        bytes.append(next)
        place += 2
        continue
      }
      bytes.append(isBlank(byte) || byte == 0x7e ? 0x20 : byte)
      place += 1
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

/// Answers outside of the places that hold them.
enum LooseAnswer {
  static let plan = Array("action plan:".utf8)
  private static let marks = [
    plan, Array("answer:".utf8), Array("answer is".utf8), Array("answer is:".utf8),
  ]

  /// What follows the last of the marks on its line, or else the last line; nil if there are only blanks.
  static func line(in text: [UInt8]) -> String? {
    if let line = line(after: marks, in: text) { return line }
    let lines = text.split(separator: 0x0a)
    let last = lines.last { $0.contains { $0 > 0x20 } }
    return last.map(AnswerText.bare)
  }

  /// What follows the last of some marks on its line, in capitals or not; nil if there is none.
  static func line(after marks: [[UInt8]], in text: [UInt8]) -> String? {
    let lower = text.map { UInt8(ascii: "A")...UInt8(ascii: "Z") ~= $0 ? $0 | 0x20 : $0 }
    let ends = marks.compactMap { lower.lastRange(of: $0, before: lower.count)?.upperBound }
    guard let start = ends.max() else { return nil }
    let end = text[start...].firstIndex(of: 0x0a) ?? text.count
    let said = AnswerText.bare(text[start..<end])
    return said.isEmpty ? nil : said
  }
}
