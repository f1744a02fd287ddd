import Datasets

/// A question whose answer is one of a few, of which each should be as probable as the others.
struct Choice: Hashable, Sendable {
  /// The answers without their letters, in the order in which they stand; for a question that lists none, such
  /// as one for yes or no, the right one alone until all are known.
  var answers: [String]
  /// The place of the right one.
  var right: Int
  /// Whether the question lists the answers.
  var isListed: Bool

  /// The forms of answers that are one of a few that the question need not list.
  private static let closed: Set<String> = ["option", "yes_no", "yes-no", "direction"]

  /// What a record's answer has to do with its options.
  enum Reading {
    case choice(Choice)
    /// The answer is free.
    case open
    /// The answer is none of the options.
    case stray
  }

  /// Reads a record's options and answer.
  static func read(_ record: Record) -> Reading {
    let value = record.answer.value
    guard record.problem.options.count > 1 else {
      guard record.problem.options.isEmpty else { return .stray }
      return closed.contains(record.answer.form)
        ? .choice(Choice(answers: [value], right: 0, isListed: false)) : .open
    }
    let options = record.problem.options.map { Option($0.text) }
    let texts = options.map(\.text)
    guard
      let right = options.firstIndex(where: { $0.letter == value }) ?? texts.firstIndex(of: value)
    else { return .stray }
    return .choice(Choice(answers: texts, right: right, isListed: true))
  }
}

/// An option as it is written: perhaps with a letter before it, as in `A. red`, `(A) red` or `A: red`.
struct Option {
  /// The letter; empty if there is none.
  var letter = ""
  /// What stands behind it.
  var text: String

  init(_ written: String) {
    text = written
    let marks: [(open: String, close: String)] = [("(", ") "), ("", ". "), ("", ": "), ("", ") ")]
    for (open, close) in marks {
      let rest = written.dropFirst(open.count)
      guard written.hasPrefix(open), let first = rest.first, first.isASCII, first.isUppercase,
        rest.dropFirst().hasPrefix(close)
      else { continue }
      letter = String(first)
      text = String(rest.dropFirst(1 + close.count))
      return
    }
  }
}
