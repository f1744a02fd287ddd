/// A word, a number's digits or a sign of a text, and where it stands.
public struct Token: Hashable, Sendable {
  /// The sorts of token.
  public enum Sort: Hashable, Sendable {
    /// Letters, digits and marks without a gap, at least one of them a letter or a digit.
    case word
    /// One other character that is no blank.
    case sign
  }

  /// The sort.
  public var sort: Sort
  /// The characters as they stand, compatibility forms (such as full-width letters) made plain.
  public var text: String
  /// The characters in lower case.
  public var lower: String
  /// The code points of the text that it takes.
  public var range: Range<Int>
  /// Whether a blank, or the beginning of the text, stands before it.
  public var followsBlank: Bool
}

/// A text as code points, cut into tokens.
public struct TokenizedText: Sendable {
  /// The code points.
  public let scalars: [Unicode.Scalar]
  /// The tokens in order.
  public let tokens: [Token]
  /// The code points that no honest text of ours holds: invisible ones, and letters of other scripts,
  /// which may pass for Latin ones.
  public let strangers: [Int]

  /// Where words are cut though no blank or sign stands there.
  private let cuts: Set<Int>

  /// Cuts a text into tokens.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - borders: Spans at whose ends a word ends though no blank or sign stands there.
  public init(_ text: String, cutAt borders: [Range<Int>] = []) {
    let cuts = Set(borders.flatMap { [$0.lowerBound, $0.upperBound] })
    self.cuts = cuts
    var scalars: [Unicode.Scalar] = []
    scalars.reserveCapacity(text.utf8.count)
    var tokens: [Token] = []
    tokens.reserveCapacity(text.utf8.count / 4)
    var strangers: [Int] = []
    var start: Int?
    var blank = true
    func close(at end: Int) {
      guard let first = start else { return }
      let (plain, lower) = Self.word(scalars[first..<end])
      tokens.append(
        Token(sort: .word, text: plain, lower: lower, range: first..<end, followsBlank: blank))
      start = nil
      blank = false
    }
    for (place, scalar) in text.unicodeScalars.enumerated() {
      if !cuts.isEmpty, cuts.contains(place) { close(at: place) }
      scalars.append(scalar)
      switch CharacterClass(scalar) {
      case .letter, .digit: start = start ?? place
      case .stranger:
        strangers.append(place)
        start = start ?? place
      case .blank:
        close(at: place)
        blank = true
      case .sign:
        close(at: place)
        let sign = String(Character(scalar))
        tokens.append(
          Token(
            sort: .sign, text: sign, lower: sign, range: place..<place + 1, followsBlank: blank))
        blank = false
      }
    }
    close(at: scalars.count)
    self.scalars = scalars
    self.tokens = tokens
    self.strangers = strangers
  }

  /// A word in plain characters, as it stands and in lower case.
  private static func word(_ scalars: ArraySlice<Unicode.Scalar>) -> (plain: String, lower: String)
  {
    // Most words are ASCII, and few have capitals.
    guard scalars.allSatisfy(\.isASCII) else {
      var word = ""
      word.unicodeScalars.append(contentsOf: scalars)
      let plain = word.compatibilityForm
      return (plain, plain.lowercased())
    }
    let capitals: ClosedRange<Unicode.Scalar> = "A"..."Z"
    let plain = ascii(scalars) { $0 }
    guard scalars.contains(where: { capitals ~= $0 }) else { return (plain, plain) }
    return (plain, ascii(scalars) { 0x41...0x5a ~= $0 ? $0 | 0x20 : $0 })
  }

  private static func ascii(
    _ scalars: ArraySlice<Unicode.Scalar>, _ change: (UInt8) -> UInt8
  ) -> String {
    unsafe String(unsafeUninitializedCapacity: scalars.count) { bytes in
      for (place, scalar) in scalars.enumerated() {
        unsafe bytes[place] = change(UInt8(truncatingIfNeeded: scalar.value))
      }
      return scalars.count
    }
  }

  /// Whether a range of code points begins and ends between words, not within one, and neither begins
  /// nor ends with a blank.
  public func isWhole(_ span: Range<Int>) -> Bool {
    guard let first = scalars[span].first, let last = scalars[span].last,
      CharacterClass(first) != .blank, CharacterClass(last) != .blank
    else { return false }
    return !isInsideWord(span.lowerBound) && !isInsideWord(span.upperBound)
  }

  private func isInsideWord(_ place: Int) -> Bool {
    guard place > 0, place < scalars.count, !cuts.contains(place) else { return false }
    return CharacterClass(scalars[place - 1]).isWord && CharacterClass(scalars[place]).isWord
  }

  /// The tokens of a range of code points.
  public func tokens(in span: Range<Int>) -> ArraySlice<Token> {
    var first = 0
    var count = tokens.count
    while count > 0 {
      let half = count / 2
      if tokens[first + half].range.lowerBound < span.lowerBound {
        first += half + 1
        count -= half + 1
      } else {
        count = half
      }
    }
    var end = first
    while end < tokens.count, tokens[end].range.upperBound <= span.upperBound { end += 1 }
    return tokens[first..<end]
  }
}

/// What a code point is to the reader of words.
enum CharacterClass: Hashable {
  case letter, digit, blank, sign, stranger

  init(_ scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0x30...0x39: self = .digit
    case 0x41...0x5a, 0x61...0x7a: self = .letter
    case 0x09, 0x0a, 0x0d, 0x20: self = .blank
    case 0x21...0x7e: self = .sign
    default: self = Self.other(scalar)
    }
  }

  var isWord: Bool { self == .letter || self == .digit || self == .stranger }

  private static func other(_ scalar: Unicode.Scalar) -> CharacterClass {
    let properties = scalar.properties
    if properties.numericType != nil { return .digit }
    switch properties.generalCategory {
    case .format, .control, .privateUse, .unassigned, .surrogate: return .stranger
    case .spaceSeparator, .lineSeparator, .paragraphSeparator: return .blank
    case .nonspacingMark, .enclosingMark, .spacingMark: return .stranger
    default: break
    }
    guard properties.isAlphabetic else { return .sign }
    let isLatin = 0xc0...0x24f ~= scalar.value || 0xff21...0xff5a ~= scalar.value
    return isLatin ? .letter : .stranger
  }
}
