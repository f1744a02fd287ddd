/// The text that a model put out.
public struct ModelOutput: Sendable {
  /// The text.
  public let text: String
  /// Its UTF-8 bytes.
  let bytes: [UInt8]

  /// The longest text that is judged, in bytes; a million tokens would not be much longer.
  public static let longest = 1_000_000

  /// Takes a text.
  public init(_ text: String) {
    self.text = text
    bytes = Array(text.utf8)
  }

  /// An answer as it stands in the text.
  public struct Answer: Hashable, Sendable {
    /// What stands in the place of the answer, blanks at its ends and marks around it taken off.
    public var content: String
    /// Whether it stands in `<answer>` or `\boxed{}`.
    public var isStrict: Bool
    /// Whether all thoughts that were opened are closed.
    public var isClosed: Bool
  }

  /// Why there is no answer: a sentence without a full stop.
  public struct Nothing: Error, Hashable, Sendable, CustomStringConvertible {
    /// The sentence.
    public var description: String
  }

  /// Finds the answer.
  ///
  /// Strictly it is what the last `<answer>…</answer>` or `\boxed{…}` holds that stands outside `<think>…</think>` and
  /// outside comments (`<!-- … -->`, `/* … */`, lines that begin with `%` or `//`) and is no copy of the question's. A
  /// box within an answer is what the answer holds. Where several stand side by side, with nothing but signs,
  /// single letters or digits, `and` or `or` between, and differ, there is no answer.
  ///
  /// - Parameters:
  ///   - question: The question, whose own boxes are examples.
  ///   - rules: With `isLenient`, where there is no such place, the answer is what follows the last `Action plan:`,
  ///     `Answer:` or `answer is` on its line, or else the last line. With VSP's rule `Action plan:` is a place that is
  ///     as good as a box.
  /// - Throws: ``Nothing``.
  /// - Returns: The answer.
  public func answer(to question: Question, rules: ScoringRules) throws(Nothing) -> Answer {
    guard bytes.count < Self.longest else {
      throw Nothing(
        description: "the text has \(bytes.count) bytes, and none of a million or more is judged")
    }
    let spoken = SpokenPart(bytes)
    let places = AnswerPlaces(spoken.bytes, question: question)
    if let place = places.last {
      guard !places.isHedged else {
        throw Nothing(description: "several answers stand side by side, and they differ")
      }
      return Answer(
        content: AnswerText.bare(spoken.bytes[place]), isStrict: true, isClosed: spoken.isClosed)
    }
    if rules.navigation == .vsp,
      let line = LooseAnswer.line(after: [LooseAnswer.plan], in: spoken.bytes)
    {
      return Answer(content: line, isStrict: true, isClosed: spoken.isClosed)
    }
    guard rules.isLenient else {
      throw Nothing(
        description:
          places.hasEcho
          ? "there is no answer but the question's own example"
          : "there is no <answer> and no \\boxed{} outside of thoughts and comments")
    }
    guard let line = LooseAnswer.line(in: spoken.bytes) ?? LooseAnswer.line(in: bytes) else {
      throw Nothing(description: "there is no text")
    }
    return Answer(content: line, isStrict: false, isClosed: spoken.isClosed)
  }
}

/// A question with its own boxes, which are examples and no answers.
public struct Question: Sendable {
  let bytes: [UInt8]
  let hasBoxes: Bool

  /// Takes a question.
  public init(_ text: String) {
    bytes = Array(text.utf8)
    hasBoxes = bytes.firstRange(of: AnswerPlaces.box, from: 0) != nil
  }
}

/// What a text says outside of thoughts and comments.
struct SpokenPart {
  /// The bytes, with blanks in the place of comments.
  private(set) var bytes: [UInt8]
  /// Whether all thoughts that were opened are closed.
  let isClosed: Bool

  private static let opening = Array("<think>".utf8)
  private static let closing = Array("</think>".utf8)

  init(_ text: [UInt8]) {
    let opened = text.lastRange(of: Self.opening, before: text.count)?.lowerBound
    let closed = text.lastRange(of: Self.closing, before: text.count)
    let start = closed?.upperBound ?? 0
    var end = text.count
    if let opened, opened >= start { end = opened }
    isClosed = end == text.count
    bytes = Array(text[start..<end])
    blankComments()
  }

  private mutating func blankComments() {
    if bytes.contains(UInt8(ascii: "<")) { blank(from: "<!--", to: "-->") }
    if bytes.contains(UInt8(ascii: "*")) { blank(from: "/*", to: "*/") }
    guard bytes.contains(UInt8(ascii: "%")) || bytes.contains(UInt8(ascii: "/")) else { return }
    var start = 0
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: 0x0a) ?? bytes.count
      let first = bytes[start..<end].firstIndex { $0 != 0x20 && $0 != 0x09 } ?? end
      let isComment =
        first < end
        && (bytes[first] == UInt8(ascii: "%")
          || bytes[first..<end].starts(with: [UInt8(ascii: "/"), UInt8(ascii: "/")]))
      if isComment { for place in start..<end { bytes[place] = 0x20 } }
      start = end + 1
    }
  }

  /// Blanks what stands between two marks; without the second mark, all that follows.
  private mutating func blank(from opening: String, to closing: String) {
    let (first, last) = (Array(opening.utf8), Array(closing.utf8))
    var place = 0
    while let range = bytes.firstRange(of: first, from: place) {
      let end = bytes.firstRange(of: last, from: range.upperBound)?.upperBound ?? bytes.count
      for blank in range.lowerBound..<end { bytes[blank] = 0x20 }
      place = end
    }
  }
}
