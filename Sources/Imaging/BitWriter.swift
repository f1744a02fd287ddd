/// Writes numbers of bits one after another, the least significant bit of a byte first.
///
/// Source: RFC 1951, section 3.1.1.
struct BitWriter {
  private let target: Region<UInt8>
  private(set) var position: Int
  private var bits: UInt64 = 0
  private var count: UInt64 = 0

  /// Starts at a byte of a region that leaves room for all that is written, and for 8 bytes more.
  init(_ target: Region<UInt8>, at position: Int) {
    self.target = target
    self.position = position
  }

  /// The number of bits since the last whole byte, after ``flush()``.
  var pending: Int { Int(count) }

  /// Adds the lowest bits of a value, which has no others.
  ///
  /// At most 56 fit between flushes.
  @inline(__always)
  mutating func add(_ value: UInt64, _ length: UInt64) {
    assert(count &+ length <= 63 && value >> length == 0)
    bits |= value &<< count
    count &+= length
  }

  /// Adds an entry of a table: the bits in the lower 24, their number in the upper 8.
  @inline(__always)
  mutating func add(_ entry: UInt32) {
    add(UInt64(entry & 0xFF_FFFF), UInt64(entry &>> 24))
  }

  /// Hands on the whole bytes.
  @inline(__always)
  mutating func flush() {
    target.store(bits.littleEndian, position)
    position &+= Int(truncatingIfNeeded: count &>> 3)
    bits &>>= count & 56
    count &= 7
  }

  /// Adds bits and hands on the whole bytes.
  @inline(__always)
  mutating func put(_ value: Int, _ length: Int) {
    add(UInt64(truncatingIfNeeded: value), UInt64(truncatingIfNeeded: length))
    flush()
  }

  /// Fills up the last byte with zeros.
  mutating func align() {
    flush()
    if count > 0 {
      position += 1
      bits = 0
      count = 0
    }
  }

  /// Adds whole bytes after ``align()``.
  mutating func append(_ bytes: Region<UInt8>) {
    assert(count == 0)
    target.slice(position, bytes.count).copy(bytes)
    position += bytes.count
  }
}
