/// A strict reader of JSON text (RFC 8259) that hands out values one after another.
///
/// It builds no tree: the caller says which type it expects next. Whatever is not exactly that type is
/// an error, as are repeated keys, numbers that do not fit, invalid UTF-8, lone surrogates, and
/// anything but blanks after the last value.
public struct JSONScanner {
  let bytes: [UInt8]
  var position = 0
  var depth = 0

  /// The deepest nesting that is read.
  public static let deepest = 64

  /// Creates a reader of some UTF-8 text.
  public init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// Creates a reader of a string, such as a fragment that a record holds.
  public init(_ text: String) {
    bytes = Array(text.utf8)
  }

  /// What is wrong with a text, and at which byte.
  public struct Failure: Error, Hashable, Sendable, CustomStringConvertible {
    /// The offset from the first byte.
    public var offset: Int
    /// What is wrong.
    public var message: String

    /// A one-line account.
    public var description: String { "\(message) at byte \(offset)" }
  }

  /// Returns an error that says what is wrong here.
  public func failure(_ message: String) -> Failure {
    Failure(offset: position, message: message)
  }

  /// Reads an object, calling `member` with each key; the call must read the value.
  ///
  /// - Parameters:
  ///   - keys: The keys that must all be there, and no other: at most 64.
  ///   - member: Reads the value of the key with the given place in `keys`.
  /// - Throws: ``Failure``, or what `member` throws.
  public mutating func object(
    _ keys: [StaticString], member: (Int, inout JSONScanner) throws -> Void
  ) throws {
    var seen: UInt64 = 0
    try open(UInt8(ascii: "{"))
    var isFirst = true
    while try advance(until: UInt8(ascii: "}"), isFirst: &isFirst) {
      let place = try key(among: keys)
      guard seen & 1 << place == 0 else { throw failure("the key \"\(keys[place])\" twice") }
      seen |= 1 << place
      try member(place, &self)
    }
    for place in keys.indices where seen & 1 << place == 0 {
      throw failure("no \"\(keys[place])\" in the object that ends")
    }
  }

  /// Reads an array, calling `element` for each element; the call must read it.
  public mutating func array(_ element: (inout JSONScanner) throws -> Void) throws {
    try open(UInt8(ascii: "["))
    var isFirst = true
    while try advance(until: UInt8(ascii: "]"), isFirst: &isFirst) { try element(&self) }
  }

  /// Reads an array into an array.
  @inlinable
  public mutating func list<T>(_ element: (inout JSONScanner) throws -> T) throws -> [T] {
    var all: [T] = []
    try array { all.append(try element(&$0)) }
    return all
  }

  /// Reads null and returns nil, or else reads a value.
  public mutating func optional<T>(_ value: (inout JSONScanner) throws -> T) throws -> T? {
    blanks()
    if peek() == UInt8(ascii: "n") {
      try literal("null")
      return nil
    }
    return try value(&self)
  }

  /// Reads true or false.
  public mutating func bool() throws -> Bool {
    blanks()
    if peek() == UInt8(ascii: "t") {
      try literal("true")
      return true
    }
    try literal("false")
    return false
  }

  /// Reads a whole number without fraction or exponent.
  public mutating func int() throws -> Int {
    if let value = shortInt() { return value }
    let text = try number()
    guard let value = Int(text) else { throw failure("\(text) is no whole number that fits") }
    return value
  }

  /// Reads a whole number of at least 0.
  public mutating func uint64() throws -> UInt64 {
    let text = try number()
    guard let value = UInt64(text) else { throw failure("\(text) is no number from 0 to 2^64-1") }
    return value
  }

  /// Reads a number.
  public mutating func double() throws -> Double {
    let text = try number()
    guard let value = Double(text), value.isFinite else { throw failure("\(text) is too large") }
    return value
  }

  /// Makes sure that nothing but blanks follows.
  public mutating func end() throws {
    blanks()
    guard position == bytes.count else { throw failure("more text after the value") }
  }

  // MARK: - Structure

  func peek() -> UInt8 { position < bytes.count ? bytes[position] : 0 }

  mutating func blanks() {
    while position < bytes.count {
      switch bytes[position] {
      case 0x20, 0x09, 0x0a, 0x0d: position += 1
      default: return
      }
    }
  }

  private mutating func open(_ bracket: UInt8) throws {
    blanks()
    guard peek() == bracket else {
      throw failure("expected \(bracket == UInt8(ascii: "{") ? "an object" : "an array")")
    }
    position += 1
    depth += 1
    guard depth <= Self.deepest else { throw failure("nested too deeply") }
  }

  /// Steps to the next member or element; false if the bracket closed.
  private mutating func advance(until bracket: UInt8, isFirst: inout Bool) throws -> Bool {
    blanks()
    if peek() == bracket {
      position += 1
      depth -= 1
      return false
    }
    if !isFirst {
      guard peek() == UInt8(ascii: ",") else { throw failure("expected a comma or the end") }
      position += 1
      blanks()
    }
    isFirst = false
    return true
  }

  private mutating func key(among keys: [StaticString]) throws -> Int {
    let start = position
    if let place = plainKey(among: keys) { return place }
    let name = try string()
    blanks()
    guard peek() == UInt8(ascii: ":") else { throw failure("expected a colon") }
    position += 1
    for (place, key) in keys.enumerated() where key.description == name { return place }
    throw Failure(offset: start, message: "an unknown key \"\(name)\"")
  }

  /// Reads a key, and the colon that directly follows, if they are spelled just as in `keys`.
  private mutating func plainKey(among keys: [StaticString]) -> Int? {
    for (place, key) in keys.enumerated() {
      let length = key.utf8CodeUnitCount
      guard bytes.count - position > length + 2, bytes[position] == UInt8(ascii: "\""),
        bytes[position + length + 1] == UInt8(ascii: "\""),
        bytes[position + length + 2] == UInt8(ascii: ":")
      else { continue }
      let spelled = unsafe UnsafeBufferPointer(start: key.utf8Start, count: length)
      guard unsafe bytes[position + 1..<position + 1 + length].elementsEqual(spelled)
      else { continue }
      position += length + 3
      return place
    }
    return nil
  }

  private mutating func literal(_ text: StaticString) throws {
    blanks()
    for byte in text.description.utf8 {
      guard peek() == byte else { throw failure("expected \(text)") }
      position += 1
    }
  }

  /// The text of the number that stands here, checked against the grammar.
  private mutating func number() throws -> String {
    blanks()
    let start = position
    if peek() == UInt8(ascii: "-") { position += 1 }
    let first = position
    digits()
    guard position > first else { throw failure("expected a number") }
    guard bytes[first] != UInt8(ascii: "0") || position == first + 1 else {
      throw failure("a number that begins with 0")
    }
    if peek() == UInt8(ascii: ".") {
      position += 1
      let fraction = position
      digits()
      guard position > fraction else { throw failure("expected digits after the point") }
    }
    if peek() | 0x20 == UInt8(ascii: "e") {
      position += 1
      if peek() == UInt8(ascii: "+") || peek() == UInt8(ascii: "-") { position += 1 }
      let exponent = position
      digits()
      guard position > exponent else { throw failure("expected the digits of an exponent") }
    }
    return String(decoding: bytes[start..<position], as: UTF8.self)
  }

  /// Reads a number of at most 18 digits, with no sign, fraction or exponent; nil if another stands here.
  private mutating func shortInt() -> Int? {
    blanks()
    var next = position
    var value = 0
    while next < bytes.count, UInt8(ascii: "0")...UInt8(ascii: "9") ~= bytes[next] {
      guard next - position < 18 else { return nil }
      value = value * 10 + Int(bytes[next] - UInt8(ascii: "0"))
      next += 1
    }
    guard next > position, next == position + 1 || bytes[position] != UInt8(ascii: "0"),
      next < bytes.count
    else { return nil }
    switch bytes[next] {
    case UInt8(ascii: ","), UInt8(ascii: "]"), UInt8(ascii: "}"):
      position = next
      return value
    default: return nil
    }
  }

  private mutating func digits() {
    while UInt8(ascii: "0")...UInt8(ascii: "9") ~= peek() { position += 1 }
  }
}
