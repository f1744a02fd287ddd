import Datasets

/// The words of one record, as they are compared with others'.
struct SampledText: Sendable {
  /// Its sentences, each with what it asserts replaced by the kind of the assertion.
  var masked: [String]
  /// The words of each thought.
  var thoughts: [[String]]
  /// The number of the record.
  var record = 0

  init(_ record: Record) {
    let texts = record.thoughts.compactMap { thought in thought.text.map { ($0, thought.claims) } }
    masked = texts.flatMap { Self.sentences(Self.masked($0.0, $0.1)) }
    thoughts = texts.map { PlainWords.of($0.0) }
  }

  /// Replaces each claimed span of a text by the kind of its claim.
  static func masked(_ text: String, _ claims: [Record.Claim]) -> String {
    let scalars = Array(text.unicodeScalars)
    var result = String.UnicodeScalarView()
    var place = 0
    let spans = claims.filter { $0.span.count == 2 }.sorted { $0.span[0] < $1.span[0] }
    for claim in spans {
      let (start, end) = (claim.span[0], claim.span[1])
      guard start >= place, end > start, end <= scalars.count else { continue }
      result.append(contentsOf: scalars[place..<start])
      result.append(contentsOf: "⟨\(claim.kind)⟩".unicodeScalars)
      place = end
    }
    result.append(contentsOf: scalars[place...])
    return String(result)
  }

  /// Parts a text into sentences.
  static func sentences(_ text: String) -> [String] {
    var sentences: [String] = []
    var sentence = ""
    var wasEnd = false
    for character in text {
      if character.isNewline || wasEnd && character.isWhitespace {
        if !sentence.isEmpty { sentences.append(sentence) }
        sentence = ""
        wasEnd = false
      } else {
        sentence.append(character)
        wasEnd = ".!?".contains(character)
      }
    }
    if !sentence.isEmpty { sentences.append(sentence) }
    return sentences
  }
}
