/// Writes the blocks of a deflate stream, each in the form that is shortest for what it holds.
///
/// A block is stored where no code shortens it, so a stream is never much longer than its bytes.
/// A token is a literal byte, or `256 + length` and, above 10 bits, a distance.
///
/// Source: RFC 1951, section 3.2.3.
struct DeflateBlock: ~Copyable {
  /// How often each literal and length symbol occurs in the block; 288 of them.
  let literalCounts = Buffer<UInt32>(288)
  /// How often each distance symbol occurs in the block; 30 of them.
  let distanceCounts = Buffer<UInt32>(30)
  /// The length symbol, from 0 to 28, of each length.
  let lengthSymbols = Buffer<UInt8>(259)

  private var literals: HuffmanCode
  private var distances = HuffmanCode(count: 30, limit: 15)
  private var fixedLiterals = HuffmanCode(count: 288, limit: 9)
  private var fixedDistances = HuffmanCode(count: 30, limit: 5)
  private var header = DeflateHeader()
  private let table = Buffer<UInt32>(256 + 259)

  /// Takes the memory.
  ///
  /// - Parameter limit: The greatest length of a literal's code, from 9 to 15 bits.
  init(limit: Int = 15) {
    literals = HuffmanCode(count: 286, limit: limit)
    fixedLiterals.build(
      lengths: (0..<288).map { $0 < 144 ? 8 : $0 < 256 ? 9 : $0 < 280 ? 7 : 8 })
    fixedDistances.build(lengths: [UInt8](repeating: 5, count: 30))
    for length in DeflateSymbols.lengths {
      lengthSymbols.region[length] = UInt8(DeflateSymbols.lengthSymbol(length))
    }
    reset()
  }

  /// Forgets what was counted.
  func reset() {
    literalCounts.region.fill(0)
    distanceCounts.region.fill(0)
  }

  /// Writes the bytes of a block as the tokens that were counted, or as they are.
  mutating func write(
    tokens: Region<UInt32>, of bytes: Region<UInt8>, isLast: Bool, to writer: inout BitWriter
  ) {
    switch begin(bytes, isLast: isLast, to: &writer) {
    case .stored: break
    case .fixed: Self.write(tokens, table.region, fixedDistances.entries, to: &writer)
    case .dynamic: Self.write(tokens, table.region, distances.entries, to: &writer)
    }
  }

  /// Writes the bytes of a block as literals, which were counted, or as they are.
  mutating func write(literals bytes: Region<UInt8>, isLast: Bool, to writer: inout BitWriter) {
    switch begin(bytes, isLast: isLast, to: &writer) {
    case .stored: break
    case .fixed, .dynamic: Self.write(literals: bytes, table.region, to: &writer)
    }
  }

  private enum Form { case stored, fixed, dynamic }

  /// Chooses the form, and writes all that stands before the tokens; all of the block if it is stored.
  private mutating func begin(
    _ bytes: Region<UInt8>, isLast: Bool, to writer: inout BitWriter
  ) -> Form {
    let (literalCounts, distanceCounts) = (self.literalCounts.region, self.distanceCounts.region)
    literalCounts[256] = 1
    literals.build(literalCounts)
    distances.build(distanceCounts)
    header.prepare(literals: literals, distances: distances)
    let dynamic = header.size + literals.size(literalCounts) + distances.size(distanceCounts)
    let fixed = fixedLiterals.size(literalCounts) + fixedDistances.size(distanceCounts)
    var extra = 0
    for symbol in 0..<29 {
      extra += Int(literalCounts[257 + symbol]) * DeflateSymbols.lengthExtras[symbol]
    }
    for symbol in 0..<30 {
      extra += Int(distanceCounts[symbol]) * DeflateSymbols.distanceExtra(symbol)
    }
    if min(fixed, dynamic) + extra >= bytes.count * 8 {
      Self.store(bytes, isLast: isLast, to: &writer)
      return .stored
    }
    writer.put(isLast ? 1 : 0, 1)
    if fixed <= dynamic {
      writer.put(1, 2)
      fill(fixedLiterals.entries)
      return .fixed
    }
    writer.put(2, 2)
    header.write(to: &writer)
    fill(literals.entries)
    return .dynamic
  }

  /// Fills the table from tokens to bits, which for a length include its extra bits.
  private func fill(_ entries: Region<UInt32>) {
    let (table, symbols) = (self.table.region, lengthSymbols.region)
    table.copy(entries.slice(0, 257))
    for length in DeflateSymbols.lengths {
      let symbol = Int(symbols[length])
      let entry = entries[257 + symbol]
      let extra = UInt32(length - DeflateSymbols.lengthBases[symbol])
      let bits = (entry & 0xFF_FFFF) | extra &<< (entry &>> 24)
      let count = entry &>> 24 &+ UInt32(DeflateSymbols.lengthExtras[symbol])
      table[256 + length] = bits | count &<< 24
    }
  }

  private static func write(
    _ tokens: Region<UInt32>, _ table: Region<UInt32>, _ distances: Region<UInt32>,
    to writer: inout BitWriter
  ) {
    var output = writer
    for index in 0..<tokens.count {
      let token = tokens[index]
      output.add(table[Int(token & 1023)])
      let distance = Int(token &>> 10)
      if distance > 0 {
        let symbol = DeflateSymbols.distanceSymbol(distance)
        output.add(distances[symbol])
        let extra = DeflateSymbols.distanceExtra(symbol)
        let mask = 1 &<< extra &- 1
        output.add(UInt64((distance &- 1) & mask), UInt64(extra))
      }
      output.flush()
    }
    output.add(table[256])
    output.flush()
    writer = output
  }

  /// Writes literals whose codes have at most 15 bits, three at a time.
  private static func write(
    literals bytes: Region<UInt8>, _ table: Region<UInt32>, to writer: inout BitWriter
  ) {
    var output = writer
    var index = 0
    while index &+ 3 <= bytes.count {
      output.add(table[Int(bytes[index])])
      output.add(table[Int(bytes[index &+ 1])])
      output.add(table[Int(bytes[index &+ 2])])
      output.flush()
      index &+= 3
    }
    while index < bytes.count {
      output.add(table[Int(bytes[index])])
      output.flush()
      index &+= 1
    }
    output.add(table[256])
    output.flush()
    writer = output
  }

  /// The most bytes of one stored block.
  private static let storedLength = 65_535

  /// Writes bytes as they are.
  static func store(_ bytes: Region<UInt8>, isLast: Bool, to writer: inout BitWriter) {
    var start = 0
    repeat {
      let count = min(bytes.count - start, storedLength)
      writer.put(isLast && start + count == bytes.count ? 1 : 0, 3)
      writer.align()
      writer.put(count | (count ^ 0xFFFF) << 16, 32)
      writer.append(bytes.slice(start, count))
      start += count
    } while start < bytes.count
  }

  /// The most bytes that a number of bytes may become, if every block but the last has at least `least` of them.
  static func bound(_ count: Int, least: Int) -> Int {
    // Three bits, the rest of a byte, and 4 bytes for each stored block; 8 bytes for the writer.
    count + 6 * (count / storedLength + count / least + 2) + 8
  }
}
