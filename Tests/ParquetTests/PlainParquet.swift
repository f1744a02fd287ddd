import Foundation

/// A value of Thrift's compact protocol.
indirect enum ThriftValue {
  case bool(Bool)
  case int(Int)
  case bytes([UInt8])
  case list([ThriftValue])
  case structure([Int: ThriftValue])

  subscript(field: Int) -> ThriftValue? {
    if case .structure(let fields) = self { fields[field] } else { nil }
  }

  var int: Int? { if case .int(let value) = self { value } else { nil } }
  var list: [ThriftValue] { if case .list(let values) = self { values } else { [] } }
  var raw: [UInt8]? { if case .bytes(let bytes) = self { bytes } else { nil } }
  var text: String? { raw.map { String(decoding: $0, as: UTF8.self) } }
}

/// A reader of Parquet that shares no code with the writer: uncompressed files of plain values and runs.
struct PlainParquet {
  /// A value with its levels; nil where a level says that there is none.
  struct Entry: Hashable, CustomStringConvertible {
    var repetition: Int
    var definition: Int
    var value: [UInt8]?

    var description: String {
      "\(repetition)/\(definition) \(value.map { String(decoding: $0, as: UTF8.self) } ?? "-")"
    }
  }

  struct Failure: Error {}

  let bytes: [UInt8]
  private(set) var footer: ThriftValue
  private var place: Int

  init(_ bytes: [UInt8]) throws {
    let magic = Array("PAR1".utf8)
    guard bytes.count > 12, bytes.starts(with: magic), bytes.suffix(4).elementsEqual(magic) else {
      throw Failure()
    }
    self.bytes = bytes
    place = bytes.count - 8
    footer = .int(0)
    let length = number(4)
    place = bytes.count - 8 - length
    footer = structure()
    guard place == bytes.count - 8 else { throw Failure() }
  }

  /// The row groups.
  var groups: [ThriftValue] { footer[4]?.list ?? [] }

  /// The metadata of a column of a row group.
  func column(_ group: Int, _ column: Int) -> ThriftValue? {
    groups[group][1]?.list[column][3]
  }

  /// Reads the pages of a column: the headers, and the entries.
  mutating func entries(
    _ group: Int, _ column: Int, maxRepetition: Int, maxDefinition: Int, width: Int? = nil
  ) throws -> (headers: [ThriftValue], entries: [Entry]) {
    guard let meta = self.column(group, column), let start = meta[9]?.int,
      let size = meta[7]?.int, let count = meta[5]?.int, meta[4]?.int == 0
    else { throw Failure() }
    place = start
    var headers: [ThriftValue] = []
    var entries: [Entry] = []
    while place < start + size {
      let header = structure()
      guard let length = header[3]?.int, let levels = header[5]?[1]?.int, let sum = header[4]?.int
      else { throw Failure() }
      let end = place + length
      guard Int(Int32(bitPattern: Self.crc(bytes[place..<end]))) == sum else { throw Failure() }
      let repetitions =
        maxRepetition > 0 ? runs(levels) : [Int](repeating: 0, count: levels)
      let definitions = runs(levels)
      for (repetition, definition) in zip(repetitions, definitions) {
        var value: [UInt8]?
        if definition == maxDefinition {
          let length = width ?? number(4)
          value = Array(bytes[place..<place + length])
          place += length
        }
        entries.append(Entry(repetition: repetition, definition: definition, value: value))
      }
      guard place == end else { throw Failure() }
      headers.append(header)
    }
    guard entries.count == count else { throw Failure() }
    return (headers, entries)
  }

  /// Reads levels of a page.
  private mutating func runs(_ count: Int) -> [Int] {
    let end = place + 4 + number(4)
    var levels: [Int] = []
    while place < end {
      let header = varint()
      precondition(header & 1 == 0, "only runs are written")
      levels += [Int](repeating: Int(bytes[place]), count: Int(header >> 1))
      place += 1
    }
    precondition(levels.count == count && place == end, "the levels fill their place")
    return levels
  }

  private mutating func number(_ count: Int) -> Int {
    defer { place += count }
    return bytes[place..<place + count].reversed().reduce(0) { $0 << 8 | Int($1) }
  }

  private mutating func varint() -> UInt64 {
    var value: UInt64 = 0
    var shift: UInt64 = 0
    while true {
      let byte = bytes[place]
      place += 1
      value |= UInt64(byte & 0x7F) << shift
      if byte < 0x80 { return value }
      shift += 7
    }
  }

  private mutating func signed() -> Int {
    let value = varint()
    return Int(value >> 1) ^ -Int(value & 1)
  }

  private mutating func structure() -> ThriftValue {
    var fields: [Int: ThriftValue] = [:]
    var last = 0
    while true {
      let header = bytes[place]
      place += 1
      guard header != 0 else { return .structure(fields) }
      last = header >> 4 == 0 ? signed() : last + Int(header >> 4)
      fields[last] = value(header & 15, inField: true)
    }
  }

  private mutating func value(_ type: UInt8, inField: Bool) -> ThriftValue {
    switch type {
    case 1, 2: return .bool(type == 1)
    case 4, 5, 6: return .int(signed())
    case 8:
      let length = Int(varint())
      defer { place += length }
      return .bytes(Array(bytes[place..<place + length]))
    case 9:
      let header = bytes[place]
      place += 1
      let count = header >> 4 == 15 ? Int(varint()) : Int(header >> 4)
      return .list((0..<count).map { _ in value(header & 15, inField: false) })
    case 12: return structure()
    default: preconditionFailure("a type of Thrift")
    }
  }

  /// The CRC-32 of ISO 3309, bit by bit.
  static func crc(_ bytes: ArraySlice<UInt8>) -> UInt32 {
    var sum: UInt32 = 0xFFFF_FFFF
    for byte in bytes {
      sum ^= UInt32(byte)
      for _ in 0..<8 { sum = sum & 1 == 1 ? sum >> 1 ^ 0xEDB8_8320 : sum >> 1 }
    }
    return ~sum
  }
}
