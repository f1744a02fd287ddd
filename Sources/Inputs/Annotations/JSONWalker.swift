import Foundation

/// Reads JSON text (RFC 8259) where it lies, one value after another, and steps over what nobody asks for.
///
/// It builds no tree and copies no text, so that files of any size are read in one go. What is stepped
/// over is held to matching brackets and quotation marks only.
@safe
struct JSONWalker {
  /// What is wrong with a text, and at which byte.
  struct Failure: Error, Hashable, CustomStringConvertible {
    /// The offset from the first byte of the text.
    var offset: Int
    /// What is wrong.
    var message: String
    /// Whether the text ends before its value does.
    var isCut = false

    var description: String { "\(message) at byte \(offset)" }
  }

  /// What a value is, by its first letter.
  enum Kind { case object, array, string, number, truth, null }

  /// The deepest nesting that is stepped over.
  static let deepest = 512

  private let bytes: UnsafeBufferPointer<UInt8>
  private let count: Int
  /// The offset of what is read next.
  private(set) var position: Int

  private init(_ bytes: UnsafeBufferPointer<UInt8>, at position: Int, end: Int) {
    unsafe self.bytes = unsafe bytes
    count = end
    self.position = position
  }

  /// Reads some text without its byte order mark, or a stretch of it; the walker must not outlive the call.
  static func walk<Value>(
    _ data: Data, in range: Range<Int>? = nil, _ body: (inout JSONWalker) throws -> Value
  ) throws -> Value {
    let mark = data.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    let range = range ?? mark..<data.count
    precondition(0 <= range.lowerBound && range.upperBound <= data.count, "a stretch of the text")
    return try unsafe data.withUnsafeBytes { raw in
      var walker = unsafe JSONWalker(
        raw.bindMemory(to: UInt8.self), at: range.lowerBound, end: range.upperBound)
      return try body(&walker)
    }
  }

  // MARK: - Values

  /// Tells what stands next.
  mutating func kind() throws -> Kind {
    switch try next() {
    case UInt8(ascii: "{"): return .object
    case UInt8(ascii: "["): return .array
    case UInt8(ascii: "\""): return .string
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return .number
    case UInt8(ascii: "t"), UInt8(ascii: "f"): return .truth
    case UInt8(ascii: "n"): return .null
    default: throw failure("expected a value")
    }
  }

  /// Reads an object and hands over each key; a value that the call leaves unread is stepped over.
  mutating func members(_ body: (String, inout JSONWalker) throws -> Void) throws {
    guard try next() == UInt8(ascii: "{") else { throw failure("expected an object") }
    position += 1
    var isFirst = true
    while try advance(until: UInt8(ascii: "}"), isFirst: &isFirst) {
      let key = try string()
      guard try next() == UInt8(ascii: ":") else { throw failure("expected a colon") }
      position += 1
      _ = try next()
      let start = position
      try body(key, &self)
      if position == start { try skip() }
    }
  }

  /// Reads an array and hands over the place of each element; one that the call leaves unread is stepped over.
  mutating func elements(_ body: (Int, inout JSONWalker) throws -> Void) throws {
    guard try next() == UInt8(ascii: "[") else { throw failure("expected an array") }
    position += 1
    var isFirst = true
    var place = 0
    while try advance(until: UInt8(ascii: "]"), isFirst: &isFirst) {
      _ = try next()
      let start = position
      try body(place, &self)
      if position == start { try skip() }
      place += 1
    }
  }

  /// Reads a string.
  mutating func string() throws -> String {
    guard try next() == UInt8(ascii: "\"") else { throw failure("expected a string") }
    let start = position
    let isPlain = try skipString()
    let inside = unsafe UnsafeBufferPointer(rebasing: bytes[(start + 1)..<(position - 1)])
    if isPlain, let text = unsafe String(validating: inside, as: UTF8.self) { return text }
    // Escapes are rare, and Foundation reads them.
    let quoted = unsafe Data(bytes[start..<position])
    let decoder = JSONDecoder()
    guard let text = try? decoder.decode(String.self, from: quoted) else {
      throw Failure(offset: start, message: "a string that is not UTF-8, or an escape that is none")
    }
    return text
  }

  /// Reads true or false, or the numbers 1 or 0 that stand for them.
  mutating func bool() throws -> Bool {
    switch try kind() {
    case .truth:
      let isTrue = unsafe bytes[position] == UInt8(ascii: "t")
      try word(isTrue ? "true" : "false")
      return isTrue
    case .number:
      let number = try double()
      guard number == 0 || number == 1 else { throw failure("expected true, false, 1 or 0") }
      return number == 1
    default: throw failure("expected true, false, 1 or 0")
    }
  }

  /// Reads a number.
  mutating func double() throws -> Double {
    guard case .number = try kind() else { throw failure("expected a number") }
    let start = position
    let isNegative = unsafe bytes[position] == UInt8(ascii: "-")
    if isNegative { position += 1 }
    var mantissa = 0
    var digits = 0
    var scale = 0
    var isPlain = true
    loop: while position < count {
      let byte = unsafe bytes[position]
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        if digits < 15 { mantissa = mantissa * 10 + Int(byte - UInt8(ascii: "0")) }
        digits += 1
        if scale > 0 { scale += 1 }
      case UInt8(ascii: ".") where scale == 0: scale = 1
      case UInt8(ascii: "e"), UInt8(ascii: "E"), UInt8(ascii: "+"), UInt8(ascii: "-"),
        UInt8(ascii: "."):
        isPlain = false
      default: break loop
      }
      position += 1
    }
    if isPlain, digits > 0, digits <= 15 {
      // Both are exact, so that their quotient is the nearest (Clinger, 1990).
      let value = Double(mantissa) / Self.powers[max(0, scale - 1)]
      return isNegative ? -value : value
    }
    let text = unsafe String(decoding: bytes[start..<position], as: UTF8.self)
    guard let value = Double(text), value.isFinite else {
      throw Failure(offset: start, message: "\(text.prefix(30)) is no number that fits")
    }
    return value
  }

  private static let powers: [Double] = (0...15).reduce(into: []) { powers, _ in
    powers.append((powers.last ?? 0.1) * 10)
  }

  /// Reads a whole number; it may be written with a fraction of 0.
  mutating func int() throws -> Int {
    let start = position
    guard let value = Int(exactly: try double()) else {
      throw Failure(offset: start, message: "expected a whole number")
    }
    return value
  }

  /// Reads an array of numbers.
  mutating func doubles() throws -> [Double] {
    var numbers: [Double] = []
    try elements { _, json in numbers.append(try json.double()) }
    return numbers
  }

  /// Steps over a value and returns where it stands.
  mutating func range() throws -> Range<Int> {
    _ = try next()
    let start = position
    try skip()
    return start..<position
  }

  /// Steps over a value.
  mutating func skip() throws {
    var brackets: [UInt8] = []
    repeat {
      let byte = try next()
      switch byte {
      case UInt8(ascii: "{"), UInt8(ascii: "["):
        // The closing brackets of ASCII stand two after the opening ones.
        brackets.append(byte + 2)
        guard brackets.count <= Self.deepest else { throw failure("nested too deeply") }
        position += 1
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        guard brackets.popLast() == byte else { throw failure("a bracket that closes nothing") }
        position += 1
      case UInt8(ascii: "\""): _ = try skipString()
      case UInt8(ascii: ","), UInt8(ascii: ":"):
        guard !brackets.isEmpty else { throw failure("expected a value") }
        position += 1
      default: try skipWord()
      }
    } while !brackets.isEmpty
  }

  /// Reads a value that may be of another form; if it is, it is stepped over and the reason returned.
  ///
  /// - Throws: ``Failure`` if it is not even JSON.
  mutating func attempt<Value>(
    _ body: (inout JSONWalker) throws -> Value
  ) throws -> Result<Value, Failure> {
    _ = try next()
    let start = position
    do {
      return .success(try body(&self))
    } catch let failure as Failure where !failure.isCut {
      position = start
      try skip()
      return .failure(failure)
    }
  }

  /// Makes sure that nothing but blanks follows.
  mutating func end() throws {
    blanks()
    guard position == count else { throw failure("more text after the value") }
  }

  /// Returns an error that says what is wrong here.
  func failure(_ message: String) -> Failure { Failure(offset: position, message: message) }

  // MARK: - Letters

  private mutating func blanks() {
    while position < count {
      switch unsafe bytes[position] {
      case 0x20, 0x09, 0x0A, 0x0D: position += 1
      default: return
      }
    }
  }

  /// Steps over blanks and returns the letter that follows.
  private mutating func next() throws -> UInt8 {
    blanks()
    guard position < count else { throw cut() }
    return unsafe bytes[position]
  }

  private func cut() -> Failure {
    Failure(offset: count, message: "the text ends before its JSON does", isCut: true)
  }

  /// Steps to the next member or element; false if the bracket closed.
  private mutating func advance(until bracket: UInt8, isFirst: inout Bool) throws -> Bool {
    let byte = try next()
    if byte == bracket {
      position += 1
      return false
    }
    if !isFirst {
      guard byte == UInt8(ascii: ",") else { throw failure("expected a comma or the end") }
      position += 1
    }
    isFirst = false
    return true
  }

  /// Steps over a string; returns whether it has no escape.
  private mutating func skipString() throws -> Bool {
    position += 1
    var isPlain = true
    while position < count {
      switch unsafe bytes[position] {
      case UInt8(ascii: "\""):
        position += 1
        return isPlain
      case UInt8(ascii: "\\"):
        isPlain = false
        position += 2
      case 0..<0x20: throw failure("a control character in a string")
      default: position += 1
      }
    }
    position = count
    throw cut()
  }

  private mutating func skipWord() throws {
    let start = position
    while position < count {
      switch unsafe bytes[position] {
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"),
        UInt8(ascii: "E"), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."):
        position += 1
        continue
      default: break
      }
      break
    }
    guard position > start else { throw failure("expected a value") }
  }

  private mutating func word(_ text: StaticString) throws {
    for byte in text.description.utf8 {
      guard position < count else { throw cut() }
      guard unsafe bytes[position] == byte else { throw failure("expected \(text)") }
      position += 1
    }
  }

  /// Reads null, or else a value.
  mutating func optional<Value>(_ value: (inout JSONWalker) throws -> Value) throws -> Value? {
    guard case .null = try kind() else { return try value(&self) }
    try word("null")
    return nil
  }
}
