import Charts
import Traces

/// Keeps the labels of a chart out of what is said between claims: beside a series `Total` no sentence
/// begins with "Total".
struct LabelGuard: Sendable {
  /// The labels of at least two letters, each as its words.
  private let labels: [[String]]

  init(_ table: ChartTable) {
    labels = Self.all(of: table).filter { label in
      label.unicodeScalars.count { $0.properties.isAlphabetic } >= 2
    }.map(Self.words)
  }

  private static func all(of table: ChartTable) -> [String] {
    table.categories + table.series.map(\.name)
  }

  /// Whether no label stands outside the claims, also if the words begin with a capital.
  func allows(_ words: Words) -> Bool {
    isFree(words) && isFree(words.capitalized)
  }

  private func isFree(_ words: Words) -> Bool {
    guard !labels.isEmpty else { return true }
    var spans = words.claims.map(\.span).makeIterator()
    var span = spans.next()
    // What stands between two claims, each stretch as its words.
    var stretch: [String] = []
    var word = ""
    func endWord() {
      if !word.isEmpty { stretch.append(word) }
      word = ""
    }
    func endStretch() -> Bool {
      endWord()
      let isFree = labels.allSatisfy { !Self.holds(stretch, $0) }
      stretch = []
      return isFree
    }
    for (place, scalar) in words.text.unicodeScalars.enumerated() {
      while let end = span?.upperBound, end <= place { span = spans.next() }
      if span?.contains(place) ?? false {
        guard endStretch() else { return false }
      } else if Self.isOfWord(scalar) {
        word.unicodeScalars.append(scalar)
      } else {
        endWord()
      }
    }
    return endStretch()
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

  private static func holds(_ stretch: [String], _ label: [String]) -> Bool {
    guard let first = label.first, stretch.count >= label.count else { return false }
    return (0...stretch.count - label.count).contains { place in
      stretch[place] == first && stretch[place..<place + label.count].elementsEqual(label)
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
