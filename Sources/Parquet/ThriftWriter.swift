/// A struct of Thrift in the making, in the compact protocol.
///
/// Source: "Thrift Compact protocol encoding", github.com/apache/thrift, doc/specs. The numbers of fields ascend.
struct ThriftWriter {
  /// The types of values that occur in Parquet's footer.
  enum Kind: UInt8 {
    case int32 = 5
    case int64 = 6
    case binary = 8
    case list = 9
    case structure = 12
  }

  private(set) var bytes: [UInt8] = []
  private var last = 0

  /// Returns the bytes of a struct.
  static func bytes(_ write: (inout ThriftWriter) -> Void) -> [UInt8] {
    var writer = ThriftWriter()
    writer.structure(write)
    return writer.bytes
  }

  /// Adds a whole number of 16 bits.
  mutating func int16(_ field: Int, _ value: Int) {
    header(field, 4)
    varint(Self.zigzag(value))
  }

  /// Adds a whole number of 32 bits.
  mutating func int32(_ field: Int, _ value: Int) {
    header(field, Kind.int32.rawValue)
    varint(Self.zigzag(value))
  }

  /// Adds a whole number of 64 bits.
  mutating func int64(_ field: Int, _ value: Int) {
    header(field, Kind.int64.rawValue)
    varint(Self.zigzag(value))
  }

  /// Adds bytes.
  mutating func binary(_ field: Int, _ value: [UInt8]) {
    header(field, Kind.binary.rawValue)
    element(value)
  }

  /// Adds text.
  mutating func text(_ field: Int, _ value: String) {
    binary(field, Array(value.utf8))
  }

  /// Adds a struct.
  mutating func structure(_ field: Int, _ write: (inout ThriftWriter) -> Void) {
    header(field, Kind.structure.rawValue)
    structure(write)
  }

  /// Adds a list, each of whose elements a closure writes.
  mutating func list<Elements: Collection>(
    _ field: Int, of kind: Kind, _ elements: Elements,
    _ write: (inout ThriftWriter, Elements.Element) -> Void
  ) {
    header(field, Kind.list.rawValue)
    if elements.count < 15 {
      bytes.append(UInt8(elements.count) << 4 | kind.rawValue)
    } else {
      bytes.append(0xF0 | kind.rawValue)
      varint(UInt64(elements.count))
    }
    for element in elements { write(&self, element) }
  }

  /// Adds a struct as an element of a list.
  mutating func structure(_ write: (inout ThriftWriter) -> Void) {
    let outer = last
    last = 0
    write(&self)
    bytes.append(0)
    last = outer
  }

  /// Adds a whole number of 32 bits as an element of a list.
  mutating func element(_ value: Int) {
    varint(Self.zigzag(value))
  }

  /// Adds bytes as an element of a list.
  mutating func element(_ value: [UInt8]) {
    varint(UInt64(value.count))
    bytes += value
  }

  private mutating func header(_ field: Int, _ type: UInt8) {
    precondition(field > last, "the numbers of fields ascend")
    if field - last < 16 {
      bytes.append(UInt8(field - last) << 4 | type)
    } else {
      bytes.append(type)
      varint(Self.zigzag(field))
    }
    last = field
  }

  private mutating func varint(_ value: UInt64) { bytes.append(varint: value) }

  private static func zigzag(_ value: Int) -> UInt64 {
    UInt64(bitPattern: Int64(value << 1 ^ value >> 63))
  }
}

extension [UInt8] {
  /// Adds a number in groups of seven bits, the lowest first (ULEB128).
  mutating func append(varint value: UInt64) {
    var rest = value
    while rest >= 0x80 {
      append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    append(UInt8(rest))
  }

  /// Adds a number of four bytes, the lowest first.
  mutating func append(littleEndian value: UInt32) {
    for shift: UInt32 in [0, 8, 16, 24] { append(UInt8(truncatingIfNeeded: value >> shift)) }
  }

  /// Adds a number of eight bytes, the lowest first.
  mutating func append(littleEndian value: UInt64) {
    append(littleEndian: UInt32(truncatingIfNeeded: value))
    append(littleEndian: UInt32(truncatingIfNeeded: value >> 32))
  }
}
