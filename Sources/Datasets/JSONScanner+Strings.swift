extension JSONScanner {
  /// Reads a string.
  public mutating func string() throws -> String {
    blanks()
    guard peek() == UInt8(ascii: "\"") else { throw failure("expected a string") }
    position += 1
    let start = position
    while position < bytes.count {
      let byte = bytes[position]
      if byte == UInt8(ascii: "\"") {
        let text = try utf8(bytes[start..<position])
        position += 1
        return text
      }
      if byte == UInt8(ascii: "\\") { return try escaped(from: start) }
      guard byte >= 0x20 else { throw failure("a control character in a string") }
      position += 1
    }
    throw failure("a string without its end")
  }

  private func utf8(_ slice: ArraySlice<UInt8>) throws -> String {
    guard let text = String(utf8: slice) else {
      throw failure("text that is not UTF-8")
    }
    return text
  }

  private mutating func escaped(from start: Int) throws -> String {
    var text: [UInt8] = []
    text.reserveCapacity(2 * (position - start) + 64)
    /// Where what was not taken over yet begins.
    var plain = start
    while position < bytes.count {
      let byte = bytes[position]
      position += 1
      switch byte {
      case UInt8(ascii: "\""):
        text += bytes[plain..<position - 1]
        return try utf8(text[...])
      case UInt8(ascii: "\\"):
        text += bytes[plain..<position - 1]
        defer { plain = position }
        let kind = peek()
        position += 1
        switch kind {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): text.append(kind)
        case UInt8(ascii: "b"): text.append(0x08)
        case UInt8(ascii: "f"): text.append(0x0c)
        case UInt8(ascii: "n"): text.append(0x0a)
        case UInt8(ascii: "r"): text.append(0x0d)
        case UInt8(ascii: "t"): text.append(0x09)
        case UInt8(ascii: "u"): text.append(contentsOf: String(try scalar()).utf8)
        default: throw failure("an unknown escape")
        }
      case 0..<0x20: throw failure("a control character in a string")
      default: break
      }
    }
    throw failure("a string without its end")
  }

  private mutating func scalar() throws -> Unicode.Scalar {
    let first = try hex()
    guard 0xd800...0xdbff ~= first else {
      guard let scalar = Unicode.Scalar(first) else { throw failure("half a surrogate pair") }
      return scalar
    }
    guard peek() == UInt8(ascii: "\\") else { throw failure("half a surrogate pair") }
    position += 1
    guard peek() == UInt8(ascii: "u") else { throw failure("half a surrogate pair") }
    position += 1
    let second = try hex()
    guard 0xdc00...0xdfff ~= second,
      let scalar = Unicode.Scalar(0x10000 + (first - 0xd800) << 10 + (second - 0xdc00))
    else { throw failure("half a surrogate pair") }
    return scalar
  }

  private mutating func hex() throws -> UInt32 {
    var value: UInt32 = 0
    for _ in 0..<4 {
      let byte = peek()
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): value = value << 4 | UInt32(byte - 0x30)
      case UInt8(ascii: "a")...UInt8(ascii: "f"), UInt8(ascii: "A")...UInt8(ascii: "F"):
        value = value << 4 | (UInt32(byte | 0x20) - 0x57)
      default: throw failure("an escape without its four digits")
      }
      position += 1
    }
    return value
  }
}
