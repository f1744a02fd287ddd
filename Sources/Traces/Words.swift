/// Words that know what they assert.
///
/// A fact is said by interpolating it: its wording goes into the text and its claim, with the span
/// that the wording took, into the list that a verifier replays. Whoever writes a sentence cannot
/// forget the claim, and cannot say one thing and claim another.
///
///     let words: Words = "From \(cell) the way \(blocked) is shut, so I go \(move)."
///
/// Spans count Unicode code points, as Python indexes strings.
public struct Words: Hashable, Sendable {
  /// What is said.
  public private(set) var text = ""
  /// What it asserts, in the order of the text.
  public private(set) var claims: [Claim] = []

  /// The number of Unicode code points of the text.
  public private(set) var length = 0

  /// Creates words that say nothing yet.
  public init() {}

  /// The words with a capital at their beginning.
  public var capitalized: Words {
    guard let first = text.unicodeScalars.first, first.properties.isLowercase else { return self }
    let capital = first.properties.uppercaseMapping
    guard capital.unicodeScalars.count == 1 else { return self }
    var words = self
    words.text = capital + String(text.unicodeScalars.dropFirst())
    return words
  }

  /// The words with a small letter at their beginning, unless that is `I`.
  public var uncapitalized: Words {
    guard let first = text.unicodeScalars.first, first.properties.isUppercase,
      !text.hasPrefix("I ")
    else { return self }
    let small = first.properties.lowercaseMapping
    guard small.unicodeScalars.count == 1 else { return self }
    var words = self
    words.text = small + String(text.unicodeScalars.dropFirst())
    return words
  }

  /// Whether nothing is said.
  public var isEmpty: Bool { text.isEmpty }

  /// Adds words after these.
  public mutating func append(_ other: Words) {
    claims += other.claims.map { Claim(span: $0.span.shifted(by: length), fact: $0.fact) }
    append(verbatim: other.text)
  }

  /// Adds text that asserts nothing checkable.
  public mutating func append(verbatim literal: String) {
    text += literal
    length += literal.unicodeScalars.count
  }

  fileprivate mutating func say(_ fact: Fact, as wording: String) {
    let start = length
    append(verbatim: wording)
    claims.append(Claim(span: start..<length, fact: fact))
  }
}

/// A fact with the wording that a speaker chose for it.
public struct Said: Hashable, Sendable {
  /// What is asserted.
  public let fact: Fact
  /// How it is worded.
  public let wording: String

  /// Creates a wording of a fact.
  public init(_ fact: Fact, as wording: String) {
    self.fact = fact
    self.wording = wording
  }
}

extension Words: ExpressibleByStringInterpolation {
  /// Text with facts in it, on its way to becoming words.
  public struct StringInterpolation: StringInterpolationProtocol {
    fileprivate var words = Words()

    /// Creates an interpolation.
    public init(literalCapacity: Int, interpolationCount: Int) {}

    /// Adds text that asserts nothing checkable.
    public mutating func appendLiteral(_ literal: String) {
      words.append(verbatim: literal)
    }

    /// Adds text that asserts nothing checkable.
    public mutating func appendInterpolation(_ text: String) {
      words.append(verbatim: text)
    }

    /// Says a fact.
    public mutating func appendInterpolation(_ said: Said) {
      words.say(said.fact, as: said.wording)
    }

    /// Adds words, claims and all.
    public mutating func appendInterpolation(_ other: Words) {
      words.append(other)
    }
  }

  /// Creates words from a literal with facts in it.
  public init(stringInterpolation: StringInterpolation) {
    self = stringInterpolation.words
  }

  /// Creates words that assert nothing.
  public init(stringLiteral value: String) {
    append(verbatim: value)
  }
}

extension Range<Int> {
  fileprivate func shifted(by offset: Int) -> Range<Int> {
    lowerBound + offset..<upperBound + offset
  }
}
