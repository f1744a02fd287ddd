extension Deflater {
  /// Writes bytes as matches and literals.
  ///
  /// At each position two matches are tried: with the row above, and with the last place that had the
  /// same four bytes. A short one gives way to a longer one that begins a byte later.
  mutating func writeMatches(_ bytes: Region<UInt8>, rowLength: Int, to writer: inout BitWriter) {
    heads.region.fill(-1)
    var start = 0
    repeat {
      block.reset()
      let (end, count) = findMatches(bytes, from: start, rowLength: rowLength)
      block.write(
        tokens: tokens.region.slice(0, count), of: bytes.slice(start, end - start),
        isLast: end == bytes.count, to: &writer)
      start = end
    } while start < bytes.count
  }

  /// Finds the tokens of one block.
  ///
  /// - Returns: Where the block ends, and the number of its tokens.
  private func findMatches(
    _ bytes: Region<UInt8>, from start: Int, rowLength: Int
  ) -> (end: Int, tokens: Int) {
    let (heads, tokens) = (self.heads.region, self.tokens.region)
    let symbols = block.lengthSymbols.region
    let (literals, distances) = (block.literalCounts.region, block.distanceCounts.region)
    let end = bytes.count
    var position = start
    var count = 0
    var match = Self.match(bytes, position, rowLength, heads)
    while position < end && count < Self.tokenCount {
      if match.length >= Self.leastMatch {
        if match.length < Self.longMatch && position &+ 1 < end {
          let next = Self.match(bytes, position &+ 1, rowLength, heads)
          if next.length > match.length {
            tokens[count] = UInt32(bytes[position])
            literals[Int(bytes[position])] &+= 1
            match = next
            position &+= 1
            count &+= 1
            continue
          }
        }
        let (length, distance) = match
        tokens[count] = UInt32(truncatingIfNeeded: distance &<< 10 | (256 &+ length))
        literals[257 &+ Int(symbols[length])] &+= 1
        distances[DeflateSymbols.distanceSymbol(distance)] &+= 1
        position &+= length
        if position &+ 3 <= end {
          let last = position &- 1
          heads[Self.hash(bytes.load(last, as: UInt32.self))] = Int32(truncatingIfNeeded: last)
        }
      } else {
        tokens[count] = UInt32(bytes[position])
        literals[Int(bytes[position])] &+= 1
        position &+= 1
      }
      count &+= 1
      if position < end { match = Self.match(bytes, position, rowLength, heads) }
    }
    return (position, count)
  }

  /// The least length of a match that is taken; a shorter one is rarely shorter than its literals.
  private static let leastMatch = 4
  /// From this length on, a match is taken without a look at the next position.
  private static let longMatch = 24
  /// From this length on, a match with the row above is taken without a look at an earlier place.
  private static let longRowMatch = 32

  /// Returns the longer of two matches at a position, and remembers the position.
  @inline(__always)
  private static func match(
    _ bytes: Region<UInt8>, _ position: Int, _ rowLength: Int, _ heads: Region<Int32>
  ) -> (length: Int, distance: Int) {
    let window = DeflateSymbols.distances.upperBound
    let most = min(bytes.count &- position, DeflateSymbols.lengths.upperBound)
    var best = 0
    var distance = 0
    if position >= rowLength && rowLength <= window {
      best = matchLength(bytes, position, position &- rowLength, most)
      distance = rowLength
    }
    if best < longRowMatch && most >= leastMatch {
      let word = bytes.load(position, as: UInt32.self)
      let hash = hash(word)
      let earlier = Int(heads[hash])
      heads[hash] = Int32(truncatingIfNeeded: position)
      // A block begins at a position that the block before it may have remembered already.
      if earlier >= 0 && earlier < position && position &- earlier <= window
        && bytes.load(earlier, as: UInt32.self) == word
      {
        let length = matchLength(bytes, position, earlier, most)
        if length > best {
          best = length
          distance = position &- earlier
        }
      }
    }
    return (best, distance)
  }

  @inline(__always)
  private static func hash(_ word: UInt32) -> Int {
    Int((word.littleEndian &* 0x9E37_79B1) &>> UInt32(32 - hashBits))
  }

  /// Returns how many bytes, at most so many, are equal from two places on.
  @inline(__always)
  private static func matchLength(
    _ bytes: Region<UInt8>, _ place: Int, _ earlier: Int, _ most: Int
  ) -> Int {
    var length = 0
    while length &+ 8 <= most {
      let difference =
        bytes.load(place &+ length, as: UInt64.self)
        ^ bytes.load(earlier &+ length, as: UInt64.self)
      if difference != 0 { return length &+ difference.littleEndian.trailingZeroBitCount &>> 3 }
      length &+= 8
    }
    while length < most && bytes[place &+ length] == bytes[earlier &+ length] { length &+= 1 }
    return length
  }
}
