/// What is noted of the values of a column chunk: how many are null, the least and the greatest.
///
/// Source: Parquet format, `Statistics`, and the order that `TypeDefinedOrder` gives each type.
struct ChunkStatistics {
  /// The least and the greatest value.
  private enum Extremes {
    case none
    case int64(Int64, Int64)
    case double(Double, Double)
    case bool(Bool, Bool)
    case text([UInt8], [UInt8])
  }

  /// The longest text that is noted, in bytes.
  private static let longest = 64

  private(set) var nulls = 0
  private var extremes = Extremes.none

  mutating func addNull() { nulls += 1 }

  mutating func add(_ value: Int64) {
    if case .int64(let least, let greatest) = extremes {
      extremes = .int64(min(least, value), max(greatest, value))
    } else {
      extremes = .int64(value, value)
    }
  }

  mutating func add(_ value: Double) {
    guard !value.isNaN else { return }
    if case .double(let least, let greatest) = extremes {
      extremes = .double(min(least, value), max(greatest, value))
    } else {
      extremes = .double(value, value)
    }
  }

  mutating func add(_ value: Bool) {
    if case .bool(let least, let greatest) = extremes {
      extremes = .bool(least && value, greatest || value)
    } else {
      extremes = .bool(value, value)
    }
  }

  mutating func add(text value: [UInt8]) {
    if case .text(let least, let greatest) = extremes {
      if value.lexicographicallyPrecedes(least) {
        extremes = .text(value, greatest)
      } else if greatest.lexicographicallyPrecedes(value) {
        extremes = .text(least, value)
      }
    } else {
      extremes = .text(value, value)
    }
  }

  /// Writes the fields of a `Statistics`.
  func write(to thrift: inout ThriftWriter) {
    thrift.int64(3, nulls)
    guard let (least, greatest) = plain else { return }
    thrift.binary(5, greatest)
    thrift.binary(6, least)
  }

  /// The least and the greatest in plain encoding; nil if there are none, or they are too long.
  private var plain: (least: [UInt8], greatest: [UInt8])? {
    switch extremes {
    case .none: return nil
    case .int64(let least, let greatest):
      return (Self.bytes(UInt64(bitPattern: least)), Self.bytes(UInt64(bitPattern: greatest)))
    case .double(let least, let greatest):
      // Zeros of both signs are equal, and a reader may look for either.
      let (low, high) = (least == 0 ? -0.0 : least, greatest == 0 ? 0.0 : greatest)
      return (Self.bytes(low.bitPattern), Self.bytes(high.bitPattern))
    case .bool(let least, let greatest): return ([least ? 1 : 0], [greatest ? 1 : 0])
    case .text(let least, let greatest):
      return max(least.count, greatest.count) <= Self.longest ? (least, greatest) : nil
    }
  }

  private static func bytes(_ value: UInt64) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.append(littleEndian: value)
    return bytes
  }
}
