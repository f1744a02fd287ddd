/// A complete prefix code of limited length, canonical as deflate wants it.
///
/// Lengths come from Huffman's algorithm with two queues. Where one exceeds the limit, it is cut off
/// and codes are moved down from the longest that is shorter, until the code is complete again.
///
/// Source: RFC 1951, section 3.2.2; van Leeuwen, "On the Construction of Huffman Trees", ICALP 1976.
struct HuffmanCode: ~Copyable {
  /// The number of symbols.
  let count: Int
  /// The greatest length of a code, in bits.
  let limit: Int
  private let lengthStore: Buffer<UInt8>
  private let entryStore: Buffer<UInt32>
  private let keys: Buffer<UInt64>
  private let weights: Buffer<Int>
  private let parents: Buffer<Int32>

  /// Takes the memory for codes of a number of symbols, from 2 to 512.
  init(count: Int, limit: Int) {
    precondition(2...512 ~= count && 1 << limit >= count && limit <= 15)
    self.count = count
    self.limit = limit
    lengthStore = Buffer(count)
    entryStore = Buffer(count)
    keys = Buffer(count)
    weights = Buffer(count * 2)
    parents = Buffer(count * 2)
  }

  /// The length of each symbol's code in bits, 0 for a symbol that does not occur.
  var lengths: Region<UInt8> { lengthStore.region }

  /// Each symbol's code as it is written: the bits in the lower 24, their number in the upper 8.
  var entries: Region<UInt32> { entryStore.region }

  /// Makes the code that is shortest for symbols that occur so many times.
  ///
  /// A code has at least two symbols, so that it is complete; those added occur never.
  mutating func build(_ counts: Region<UInt32>) {
    let (keys, lengths) = (self.keys.region, self.lengths)
    lengths.fill(0)
    var used = 0
    for symbol in 0..<count where counts[symbol] > 0 {
      keys[used] = UInt64(counts[symbol]) &<< 9 | UInt64(symbol)
      used += 1
    }
    if used < 2 {
      // One symbol, or none: the first two, or the one and the first other.
      let only = used == 1 ? Int(keys[0] & 511) : 0
      lengths[only] = 1
      lengths[only == 0 ? 1 : 0] = 1
    } else {
      // No two keys are equal, so their order doesn't depend on how they are sorted.
      var sorted = unsafe keys.slice(0, used).buffer
      unsafe sorted.sort()
      assignLengths(used)
    }
    assignEntries()
  }

  /// Makes the code of the given lengths.
  mutating func build(lengths given: [UInt8]) {
    for symbol in 0..<count { lengths[symbol] = given[symbol] }
    assignEntries()
  }

  /// The number of bits that symbols take which occur so many times.
  func size(_ counts: Region<UInt32>) -> Int {
    let lengths = self.lengths
    var bits = 0
    for symbol in 0..<count { bits &+= Int(counts[symbol]) &* Int(lengths[symbol]) }
    return bits
  }

  /// Sets the lengths of the symbols of the first keys, which are sorted.
  private func assignLengths(_ used: Int) {
    let (keys, weights, parents) = (self.keys.region, self.weights.region, self.parents.region)
    for leaf in 0..<used { weights[leaf] = Int(keys[leaf] &>> 9) }
    // Leaves wait in order at `leaf`, nodes in order at `node`.
    var leaf = 0
    var node = used
    let root = used * 2 - 2
    for next in used...root {
      var sum = 0
      for _ in 0..<2 {
        let child: Int
        if leaf < used && (node >= next || weights[leaf] <= weights[node]) {
          child = leaf
          leaf &+= 1
        } else {
          child = node
          node &+= 1
        }
        sum &+= weights[child]
        parents[child] = Int32(truncatingIfNeeded: next)
      }
      weights[next] = sum
    }
    // From here on `weights` holds depths.
    weights[root] = 0
    var depths = [Int](repeating: 0, count: 16)
    for child in stride(from: root - 1, through: 0, by: -1) {
      weights[child] = weights[Int(parents[child])] &+ 1
      if child < used { depths[min(weights[child], limit)] += 1 }
    }
    repair(&depths)
    var rank = 0
    for length in stride(from: limit, through: 1, by: -1) {
      for _ in 0..<depths[length] {
        lengths[Int(keys[rank] & 511)] = UInt8(length)
        rank &+= 1
      }
    }
  }

  /// Makes a code complete again after lengths were cut off, by moving shorter codes down.
  ///
  /// A step turns a code of length l and one of the greatest length into two of length l + 1,
  /// which takes one part in 2^limit off Kraft's sum.
  private func repair(_ depths: inout [Int]) {
    var excess = -(1 << limit)
    for length in 1...limit { excess += depths[length] << (limit - length) }
    while excess > 0 {
      var length = limit - 1
      while depths[length] == 0 { length -= 1 }
      depths[length] -= 1
      depths[length + 1] += 2
      depths[limit] -= 1
      excess -= 1
    }
  }

  /// Sets the codes from their lengths, bits reversed, since deflate writes codes from the top bit.
  private func assignEntries() {
    let (lengths, entries) = (self.lengths, self.entries)
    var next = [UInt16](repeating: 0, count: 17)
    for symbol in 0..<count { next[Int(lengths[symbol]) + 1] += 1 }
    next[1] = 0
    for length in 1..<16 { next[length + 1] = (next[length] &+ next[length + 1]) &<< 1 }
    // `next[l]` is now the first code of length l.
    for symbol in 0..<count {
      let length = Int(lengths[symbol])
      guard length > 0 else {
        entries[symbol] = 0
        continue
      }
      let code = Self.reversed(next[length]) &>> UInt16(16 - length)
      next[length] &+= 1
      entries[symbol] = UInt32(code) | UInt32(length) &<< 24
    }
  }

  private static func reversed(_ code: UInt16) -> UInt16 {
    var code = code
    code = (code & 0x5555) &<< 1 | (code &>> 1) & 0x5555
    code = (code & 0x3333) &<< 2 | (code &>> 2) & 0x3333
    code = (code & 0x0F0F) &<< 4 | (code &>> 4) & 0x0F0F
    return code &<< 8 | code &>> 8
  }
}
