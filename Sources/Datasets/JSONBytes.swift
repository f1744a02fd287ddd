/// JSON in the making, as bytes in memory of its own.
@safe
struct JSONBytes: ~Copyable {
  private var start: UnsafeMutablePointer<UInt8>
  private var capacity: Int
  private(set) var count = 0

  init(capacity: Int = 1 << 16) {
    self.capacity = capacity
    unsafe start = .allocate(capacity: capacity)
  }

  deinit {
    unsafe start.deallocate()
  }

  /// What was written so far.
  var bytes: [UInt8] { unsafe Array(UnsafeBufferPointer(start: start, count: count)) }

  /// Forgets what was written and keeps the memory.
  mutating func clear() { count = 0 }

  /// Adds JSON as it stands.
  @inline(__always)
  mutating func raw(_ json: StaticString) {
    let length = json.utf8CodeUnitCount
    reserve(length)
    unsafe (start + count).update(from: json.utf8Start, count: length)
    count &+= length
  }

  /// Adds a string in quotes, with what JSON forbids in it escaped (RFC 8259, section 7).
  mutating func string(_ text: String) {
    var text = text
    text.withUTF8 { unsafe string($0) }
  }

  private mutating func string(_ text: UnsafeBufferPointer<UInt8>) {
    reserve(text.count &* 6 &+ 10)
    unsafe start[count] = UInt8(ascii: "\"")
    var to = unsafe start + count + 1
    if var from = unsafe UnsafeRawPointer(text.baseAddress) {
      let end = unsafe from + text.count
      while unsafe from < end {
        if unsafe end - from >= 8 {
          let word = unsafe from.loadUnaligned(as: UInt64.self)
          if !word.holdsByteToEscape {
            unsafe UnsafeMutableRawPointer(to).storeBytes(of: word, as: UInt64.self)
            unsafe to += 8
            unsafe from += 8
            continue
          }
        }
        let byte = unsafe from.load(as: UInt8.self)
        unsafe from += 1
        if byte >= 0x20 && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "\\") {
          unsafe to.pointee = byte
          unsafe to += 1
        } else {
          unsafe to = Self.escape(byte, at: to)
        }
      }
    }
    unsafe to.pointee = UInt8(ascii: "\"")
    count = unsafe to - start + 1
  }

  private static func escape(
    _ byte: UInt8, at place: UnsafeMutablePointer<UInt8>
  ) -> UnsafeMutablePointer<UInt8> {
    unsafe place[0] = UInt8(ascii: "\\")
    let short: UInt8? =
      switch byte {
      case 0x22, 0x5C: byte
      case 0x08: UInt8(ascii: "b")
      case 0x09: UInt8(ascii: "t")
      case 0x0A: UInt8(ascii: "n")
      case 0x0C: UInt8(ascii: "f")
      case 0x0D: UInt8(ascii: "r")
      default: nil
      }
    if let short {
      unsafe place[1] = short
      return unsafe place + 2
    }
    func digit(_ value: UInt8) -> UInt8 { value < 10 ? 0x30 + value : 0x57 + value }
    unsafe place[1] = UInt8(ascii: "u")
    unsafe place[2] = 0x30
    unsafe place[3] = 0x30
    unsafe place[4] = digit(byte >> 4)
    unsafe place[5] = digit(byte & 15)
    return unsafe place + 6
  }

  /// Adds a whole number.
  mutating func integer(_ number: Int) {
    if number < 0 { raw("-") }
    unsigned(UInt64(number.magnitude))
  }

  /// Adds a whole number of at least 0.
  mutating func unsigned(_ number: UInt64) {
    var length = 1
    var power: UInt64 = 10
    while number >= power, length < 20 {
      length &+= 1
      if length == 20 { break }
      power &*= 10
    }
    reserve(length)
    var rest = number
    var place = length &- 1
    while place >= 0 {
      unsafe start[count &+ place] = 0x30 &+ UInt8(truncatingIfNeeded: rest % 10)
      rest /= 10
      place &-= 1
    }
    count &+= length
  }

  /// Adds a real number as the shortest decimal that reads back as the same number.
  ///
  /// It always has a point or an exponent (`3.0`, `1e-05`), so that readers that infer a column's type
  /// from its first values find a real number.
  mutating func real(_ number: Double) {
    precondition(number.isFinite, "JSON has no word for \(number)")
    var text = number.description
    text.withUTF8 { digits in
      reserve(digits.count)
      unsafe (start + count).update(
        from: digits.baseAddress ?? UnsafePointer(start), count: digits.count)
      count &+= digits.count
    }
  }

  @inline(__always)
  private mutating func reserve(_ more: Int) {
    if count &+ more > capacity { grow(more) }
  }

  @inline(never)
  private mutating func grow(_ more: Int) {
    capacity = max(capacity * 2, count + more)
    let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
    unsafe larger.update(from: start, count: count)
    unsafe start.deallocate()
    unsafe start = larger
  }
}

extension UInt64 {
  /// Whether one of the eight bytes is a quotation mark, a backslash or below 0x20.
  ///
  /// The test is exact up to the lowest such byte. Source: Anderson, "Bit Twiddling Hacks",
  /// "Determine if a word has a byte less than n".
  fileprivate var holdsByteToEscape: Bool {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let highs: UInt64 = 0x8080_8080_8080_8080
    let quote = self ^ (ones &* 0x22)
    let slash = self ^ (ones &* 0x5C)
    let low = (self &- ones &* 0x20) & ~self
    return (low | (quote &- ones) & ~quote | (slash &- ones) & ~slash) & highs != 0
  }
}
