/// A reader of structs in the compact protocol of Thrift, which hands out fields one after another.
///
/// It builds no tree, and what the bytes claim is checked before it is believed: a text is no longer than what
/// is left, a list has no more elements than there are bytes, and structs are nested no deeper than ``deepest``.
///
/// Source: "Thrift Compact protocol encoding", github.com/apache/thrift, doc/specs.
struct ThriftReader {
  /// What is wrong, and at which byte.
  struct Failure: Error {
    var offset: Int
    var message: String
  }

  /// A field's number and the type of its value.
  struct Field {
    var number: Int
    var type: UInt8
  }

  static let deepest = 24
  static let list: UInt8 = 9
  static let structure: UInt8 = 12

  private let bytes: [UInt8]
  private(set) var position: Int
  private let end: Int
  private var depth = 0

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    position = 0
    end = bytes.count
  }

  func failure(_ message: String) -> Failure { Failure(offset: position, message: message) }

  /// Reads a struct, calling `body` with each of its fields.
  ///
  /// - Parameter body: Reads the value and returns true, or leaves it where it is and returns false.
  /// - Throws: ``Failure``, or what `body` throws.
  mutating func structure(
    _ body: (Field, inout ThriftReader) throws -> Bool
  ) throws {
    depth += 1
    defer { depth -= 1 }
    guard depth <= Self.deepest else { throw failure("structs in structs") }
    var last = 0
    while true {
      let header = try byte()
      guard header != 0 else { return }
      let delta = Int(header >> 4)
      last = delta == 0 ? try integer() : last + delta
      guard 0..<1 << 15 ~= last else { throw failure("no number of a field") }
      let field = Field(number: last, type: header & 15)
      if try !body(field, &self) { try skip(field.type) }
    }
  }

  /// Reads the beginning of a list.
  ///
  /// - Returns: The number of its elements, at most that of the bytes that are left, and their type.
  mutating func listHeader() throws -> (count: Int, type: UInt8) {
    let header = try byte()
    var count = Int(header >> 4)
    if count == 15 {
      guard let long = Int(exactly: try varint()) else { throw failure("a list too long") }
      count = long
    }
    guard count <= end - position else { throw failure("a list of \(count) elements") }
    return (count, header & 15)
  }

  /// Reads a whole number of 16, 32 or 64 bits.
  mutating func integer() throws -> Int {
    let value = try varint()
    return Int(bitPattern: UInt(value >> 1)) ^ -Int(value & 1)
  }

  /// Reads text.
  mutating func text() throws -> String {
    let count = try length()
    defer { position += count }
    guard let text = String(validating: bytes[position..<position + count], as: UTF8.self) else {
      throw failure("text that is not UTF-8")
    }
    return text
  }

  /// Passes over a value that is not a field's flag.
  private mutating func skip(_ type: UInt8) throws {
    depth += 1
    defer { depth -= 1 }
    guard depth <= Self.deepest else { throw failure("lists in lists") }
    switch type {
    case 1, 2: return
    case 3: try advance(1)
    case 4, 5, 6: _ = try varint()
    case 7: try advance(8)
    case 8: try advance(try length())
    case 9, 10:
      let (count, type) = try listHeader()
      for _ in 0..<count {
        // A flag of a list is a byte, one of a field none.
        if type == 1 || type == 2 { try advance(1) } else { try skip(type) }
      }
    case 12: try structure { _, _ in false }
    default: throw failure("a value of the type \(type)")
    }
  }

  private mutating func length() throws -> Int {
    let count = try varint()
    guard count <= UInt64(end - position) else { throw failure("\(count) bytes of text") }
    return Int(count)
  }

  private mutating func advance(_ count: Int) throws {
    guard count <= end - position else { throw failure("the end") }
    position += count
  }

  private mutating func byte() throws -> UInt8 {
    guard position < end else { throw failure("the end") }
    defer { position += 1 }
    return bytes[position]
  }

  private mutating func varint() throws -> UInt64 {
    var value: UInt64 = 0
    for shift in stride(from: UInt64(0), through: 63, by: 7) {
      let next = try byte()
      value |= UInt64(next & 0x7F) << shift
      if next < 0x80 { return value }
    }
    throw failure("a number of more than 64 bits")
  }
}
