import Charts
import Traces

/// Keeps the labels of a chart out of what is said between claims: beside a series `Total` no sentence
/// begins with "Total".
struct LabelGuard: Sendable {
  /// The labels of at least two letters, each as its words in UTF-8.
  private let labels: [[[UInt8]]]
  /// Whether a label begins with a byte.
  private let begins: [Bool]

  init(_ table: ChartTable) {
    labels = Self.all(of: table).filter { label in
      label.unicodeScalars.count { $0.properties.isAlphabetic } >= 2
    }.map { Self.words($0).map { Array($0.utf8) } }
    var begins = [Bool](repeating: false, count: 256)
    for byte in labels.compactMap(\.first?.first) { begins[Int(byte)] = true }
    self.begins = begins
  }

  private static func all(of table: ChartTable) -> [String] {
    table.categories + table.series.map(\.name)
  }

  /// Whether no label stands outside the claims, also if the words begin with a capital.
  func allows(_ words: Words) -> Bool {
    guard isFree(words) else { return false }
    guard let first = words.text.utf8.first else { return true }
    if first < 0x80 {
      let isSmall = UInt8(ascii: "a")...UInt8(ascii: "z") ~= first
      guard isSmall, begins[Int(first & 0xdf)] else { return true }
    }
    return isFree(words.capitalized)
  }

  /// Every sentence that might be said comes by here, so it goes through bytes.
  private func isFree(_ words: Words) -> Bool {
    guard !labels.isEmpty else { return true }
    let bytes = Array(words.text.utf8)
    let isASCII = bytes.count == words.length
    // Where each word of the stretch between two claims lies, and whether a label may begin with one.
    var stretch: [Range<Int>] = []
    var isSuspect = false
    func isFree() -> Bool {
      !isSuspect || labels.allSatisfy { !Self.holds(stretch, of: bytes, $0) }
    }
    var (byte, place) = (0, 0)
    for end in words.claims.map(\.span) + [words.length..<words.length] {
      var start: Int?
      while place < end.lowerBound {
        let next = isASCII ? byte + 1 : Self.next(byte, in: bytes)
        if Self.isOfWord(bytes, byte..<next) {
          if start == nil { start = byte }
        } else if let first = start {
          stretch.append(first..<byte)
          isSuspect = isSuspect || begins[Int(bytes[first])]
          start = nil
        }
        (byte, place) = (next, place + 1)
      }
      if let first = start {
        stretch.append(first..<byte)
        isSuspect = isSuspect || begins[Int(bytes[first])]
      }
      // A claim of nothing doesn't part what stands around it.
      guard !end.isEmpty || end.lowerBound == words.length else { continue }
      guard isFree() else { return false }
      stretch.removeAll(keepingCapacity: true)
      isSuspect = false
      while place < end.upperBound {
        (byte, place) = (isASCII ? byte + 1 : Self.next(byte, in: bytes), place + 1)
      }
    }
    return true
  }

  /// Where the code point after the one at a byte begins.
  private static func next(_ byte: Int, in bytes: [UInt8]) -> Int {
    var next = byte + 1
    while next < bytes.count, bytes[next] & 0xc0 == 0x80 { next += 1 }
    return next
  }

  /// Whether a code point belongs to a word.
  @inline(__always)
  private static func isOfWord(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    switch bytes[range.lowerBound] {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    case 0..<0x80: false
    default: String(decoding: bytes[range], as: UTF8.self).unicodeScalars.allSatisfy(isOfWord)
    }
  }

  private static func isOfWord(_ scalar: Unicode.Scalar) -> Bool {
    // Most signs are of ASCII, where properties need not be looked up.
    if scalar.isASCII {
      return switch scalar {
      case "a"..."z", "A"..."Z", "0"..."9": true
      default: false
      }
    }
    return scalar.properties.isAlphabetic || scalar.properties.numericType != nil
  }

  private static func words(_ text: String) -> [String] {
    var words: [String] = []
    var word = ""
    for scalar in text.unicodeScalars {
      if isOfWord(scalar) {
        word.unicodeScalars.append(scalar)
      } else if !word.isEmpty {
        words.append(word)
        word = ""
      }
    }
    return word.isEmpty ? words : words + [word]
  }

  private static func holds(
    _ stretch: [Range<Int>], of bytes: [UInt8], _ label: [[UInt8]]
  ) -> Bool {
    guard !label.isEmpty, stretch.count >= label.count else { return false }
    return (0...stretch.count - label.count).contains { place in
      zip(stretch[place...], label).allSatisfy { bytes[$0].elementsEqual($1) }
    }
  }

  // MARK: - What can't be told

  /// What is wrong with a table's labels, so that it can't be told of them; nil if nothing is.
  static func objection(to table: ChartTable) -> String? {
    let names = table.series.count > 1 ? table.series.map(\.name) : []
    for label in table.categories + names {
      if label.isEmpty { return "a label is empty" }
      if label.first == " " || label.last == " " {
        return "the label \"\(label)\" begins or ends with a blank"
      }
      if label.unicodeScalars.contains(where: isUnspeakable) {
        return "the label \"\(label)\" holds a brace, a backslash or a break"
      }
    }
    for label in all(of: table) {
      let words = words(label)
      guard !words.isEmpty, words.allSatisfy({ small.contains($0) }) else { continue }
      return "the label \"\(label)\" is a word that every sentence needs"
    }
    let labels = table.categories + names
    for (place, label) in labels.enumerated() where labels[..<place].contains(label) {
      return "the label \"\(label)\" stands for different things"
    }
    return nil
  }

  /// Whether a sign would break a boxed answer or a line.
  private static func isUnspeakable(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "{", "}", "\\", "\u{2028}", "\u{2029}": true
    default:
      scalar.isASCII
        ? scalar.value < 0x20 || scalar.value == 0x7f
        : scalar.properties.generalCategory == .control
    }
  }

  /// Words that hardly any sentence does without, as they would be labels.
  private static let small: Set<String> = Set(
    """
    a an the The A An and or of in for to with is are it It its that That this This there There what \
    What which Which so So as from on at by here Here chart value values figure figures answer \
    question each all be has I we We
    """.split(whereSeparator: \.isWhitespace).map(String.init))
}
