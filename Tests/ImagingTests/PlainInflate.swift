/// An inflater written straight from RFC 1950 and RFC 1951, slow, and stricter than zlib.
///
/// Every code is complete, but for a distance code of one symbol; nothing follows the sum, and the
/// sum is right. It shares no code with what it tests.
struct PlainInflate {
  struct Malformed: Error {
    var reason: String
    init(_ reason: String) { self.reason = reason }
  }

  private let bytes: [UInt8]
  private var position = 0
  private var bit = 0
  private(set) var output: [UInt8] = []
  /// The number of blocks of each of the three types.
  private(set) var blocks = [0, 0, 0]

  /// Returns the content of a zlib stream.
  static func content(of bytes: [UInt8]) throws -> [UInt8] { try PlainInflate(bytes).output }

  init(_ bytes: [UInt8]) throws {
    self.bytes = bytes
    let (method, flags) = (Int(try number(8)), Int(try number(8)))
    guard method == 0x78, (method * 256 + flags) % 31 == 0, flags & 32 == 0 else {
      throw Malformed("the two bytes of zlib's header")
    }
    var isLast = false
    while !isLast {
      isLast = try number(1) == 1
      let type = Int(try number(2))
      guard type < 3 else { throw Malformed("block type 3") }
      blocks[type] += 1
      switch type {
      case 0: try stored()
      case 1: try fixed()
      default: try dynamic()
      }
    }
    align()
    var sum = 0
    for _ in 0..<4 { sum = sum << 8 | (try number(8)) }
    var (a, b) = (1, 0)
    for byte in output {
      a = (a + Int(byte)) % 65521
      b = (b + a) % 65521
    }
    guard sum == b << 16 | a else { throw Malformed("Adler-32") }
    guard position == bytes.count else { throw Malformed("bytes after the stream") }
  }

  private mutating func number(_ length: Int) throws -> Int {
    var value = 0
    for place in 0..<length {
      guard position < bytes.count else { throw Malformed("the stream ends early") }
      value |= Int(bytes[position] >> bit & 1) << place
      bit += 1
      if bit == 8 { (position, bit) = (position + 1, 0) }
    }
    return value
  }

  private mutating func align() {
    if bit > 0 { (position, bit) = (position + 1, 0) }
  }

  private mutating func stored() throws {
    align()
    let length = try number(16)
    guard try number(16) == ~length & 0xFFFF else {
      throw Malformed("the length of a stored block")
    }
    for _ in 0..<length { output.append(UInt8(try number(8))) }
  }

  private mutating func fixed() throws {
    let literals = (0..<288).map { $0 < 144 ? 8 : $0 < 256 ? 9 : $0 < 280 ? 7 : 8 }
    try codes(Code(literals), Code([Int](repeating: 5, count: 32), isDistance: true))
  }

  private mutating func dynamic() throws {
    let literalCount = try number(5) + 257
    let distanceCount = try number(5) + 1
    let count = try number(4) + 4
    guard literalCount <= 286, distanceCount <= 30 else { throw Malformed("too many symbols") }
    var lengths = [Int](repeating: 0, count: 19)
    for place in [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15].prefix(count) {
      lengths[place] = try number(3)
    }
    let code = try Code(lengths)
    var all: [Int] = []
    while all.count < literalCount + distanceCount {
      switch try symbol(code) {
      case 16:
        guard let last = all.last else { throw Malformed("nothing to repeat") }
        for _ in 0..<(3 + (try number(2))) { all.append(last) }
      case 17: for _ in 0..<(3 + (try number(3))) { all.append(0) }
      case 18: for _ in 0..<(11 + (try number(7))) { all.append(0) }
      case let length: all.append(length)
      }
    }
    guard all.count == literalCount + distanceCount else { throw Malformed("a run too long") }
    guard all[256] > 0 else { throw Malformed("no end of block") }
    try codes(
      Code(Array(all[..<literalCount])), Code(Array(all[literalCount...]), isDistance: true))
  }

  private mutating func codes(_ literals: Code, _ distances: Code) throws {
    while true {
      let symbol = try symbol(literals)
      if symbol == 256 { return }
      if symbol < 256 {
        output.append(UInt8(symbol))
        continue
      }
      guard symbol < 286 else { throw Malformed("length symbol \(symbol)") }
      var length = 258
      if symbol < 285 {
        // Four symbols for each number of extra bits, after eight without.
        let place = symbol - 257
        let extra = place < 8 ? 0 : place / 4 - 1
        length = 3 + (place < 8 ? place : (4 + place % 4) << extra)
        length += try number(extra)
        guard length < 259 else { throw Malformed("length \(length)") }
      }
      let place = try self.symbol(distances)
      guard place < 30 else { throw Malformed("distance symbol \(place)") }
      let extra = place < 4 ? 0 : place / 2 - 1
      let distance = 1 + (place < 4 ? place : (2 + place % 2) << extra) + (try number(extra))
      guard distance <= output.count, distance <= 32768 else { throw Malformed("too far back") }
      for _ in 0..<length { output.append(output[output.count - distance]) }
    }
  }

  /// A canonical code: how many codes each length has, and the symbols in order.
  private struct Code {
    var counts = [Int](repeating: 0, count: 16)
    var symbols: [Int] = []

    init(_ lengths: [Int], isDistance: Bool = false) throws {
      for length in lengths { counts[length] += 1 }
      counts[0] = 0
      for length in 1...15 { symbols += lengths.indices.filter { lengths[$0] == length } }
      let kraft = (1...15).reduce(0) { $0 + counts[$1] << (15 - $1) }
      guard kraft == 1 << 15 || isDistance && symbols.count <= 1 else {
        throw Malformed("a code that is not complete")
      }
    }
  }

  private mutating func symbol(_ code: Code) throws -> Int {
    var (value, first, index) = (0, 0, 0)
    for length in 1...15 {
      value |= try number(1)
      let count = code.counts[length]
      if value - count < first { return code.symbols[index + value - first] }
      index += count
      first = (first + count) << 1
      value <<= 1
    }
    throw Malformed("no such code")
  }
}
