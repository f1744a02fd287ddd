/// The beginning of a block with codes of its own: the lengths of its two codes, which a third code says.
///
/// Source: RFC 1951, section 3.2.7.
struct DeflateHeader: ~Copyable {
  private var code = HuffmanCode(count: 19, limit: 7)
  private let counts = Buffer<UInt32>(19)
  private let lengths = Buffer<UInt8>(286 + 30)
  /// What is said of the lengths: a symbol in the lower 5 bits, the extra number above.
  private let runs = Buffer<UInt16>(286 + 30)
  private var runCount = 0
  private var literalCount = 0
  private var distanceCount = 0
  private var codeCount = 0

  /// The number of bits that ``write(to:)`` writes.
  private(set) var size = 0

  init() {}

  /// Prepares the header of two codes.
  mutating func prepare(literals: borrowing HuffmanCode, distances: borrowing HuffmanCode) {
    literalCount = Self.used(literals, least: 257)
    distanceCount = Self.used(distances, least: 1)
    let total = literalCount + distanceCount
    let lengths = self.lengths.region
    lengths.copy(literals.lengths.slice(0, literalCount))
    lengths.slice(literalCount, distanceCount).copy(distances.lengths.slice(0, distanceCount))
    findRuns(total)
    code.build(counts.region)
    codeCount = 19
    while codeCount > 4 && code.lengths[DeflateSymbols.order[codeCount - 1]] == 0 { codeCount -= 1 }
    let counts = self.counts.region
    size =
      14 + 3 * codeCount + code.size(counts) + 2 * Int(counts[16]) + 3 * Int(counts[17])
      + 7 * Int(counts[18])
  }

  /// Writes the header, without the three bits that begin every block.
  func write(to writer: inout BitWriter) {
    writer.put(literalCount - 257, 5)
    writer.put(distanceCount - 1, 5)
    writer.put(codeCount - 4, 4)
    let (lengths, entries, runs) = (code.lengths, code.entries, self.runs.region)
    for index in 0..<codeCount { writer.put(Int(lengths[DeflateSymbols.order[index]]), 3) }
    for index in 0..<runCount {
      let run = Int(runs[index])
      writer.add(entries[run & 31])
      switch run & 31 {
      case 16: writer.add(UInt64(run >> 5), 2)
      case 17: writer.add(UInt64(run >> 5), 3)
      case 18: writer.add(UInt64(run >> 5), 7)
      default: break
      }
      writer.flush()
    }
  }

  private static func used(_ code: borrowing HuffmanCode, least: Int) -> Int {
    let lengths = code.lengths
    var count = code.count
    while count > least && lengths[count - 1] == 0 { count -= 1 }
    return count
  }

  /// Says the lengths as single lengths, repetitions (16), short (17) and long (18) runs of zeros.
  private mutating func findRuns(_ total: Int) {
    let (lengths, runs, counts) = (self.lengths.region, self.runs.region, self.counts.region)
    counts.fill(0)
    var said = 0
    func say(_ symbol: Int, _ extra: Int = 0) {
      runs[said] = UInt16(symbol | extra << 5)
      counts[symbol] += 1
      said += 1
    }
    var index = 0
    while index < total {
      let length = lengths[index]
      var end = index + 1
      while end < total && lengths[end] == length { end += 1 }
      var rest = end - index
      if length != 0 {
        say(Int(length))
        rest -= 1
      }
      let most = length == 0 ? 138 : 6
      while rest >= 3 {
        let run = min(rest, most)
        if length != 0 {
          say(16, run - 3)
        } else if run > 10 {
          say(18, run - 11)
        } else {
          say(17, run - 3)
        }
        rest -= run
      }
      while rest > 0 {
        say(Int(length))
        rest -= 1
      }
      index = end
    }
    runCount = said
  }
}
