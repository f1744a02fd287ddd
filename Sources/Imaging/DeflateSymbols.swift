/// How deflate says lengths and distances: a symbol, and extra bits.
///
/// Source: RFC 1951, section 3.2.5.
enum DeflateSymbols {
  static let lengths = 3...258
  static let distances = 1...32768

  /// The least length of each of the 29 length symbols, which count from 257.
  static let lengthBases = [
    3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131,
    163, 195, 227, 258,
  ]

  /// The number of extra bits of each length symbol.
  static let lengthExtras = [
    0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0,
  ]

  /// The order in which the lengths of the code-length code are written.
  static let order = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15]

  /// Returns the length symbol, from 0 to 28, of a length.
  static func lengthSymbol(_ length: Int) -> Int {
    assert(lengths ~= length)
    return lengthBases.lastIndex { $0 <= length } ?? 0
  }

  /// Returns the distance symbol, from 0 to 29, of a distance.
  @inline(__always)
  static func distanceSymbol(_ distance: Int) -> Int {
    assert(distances ~= distance)
    let steps = distance &- 1
    if steps < 4 { return steps }
    let bit = 63 &- steps.leadingZeroBitCount
    return bit &* 2 &+ (steps &>> (bit &- 1)) & 1
  }

  /// The number of extra bits of a distance symbol.
  @inline(__always)
  static func distanceExtra(_ symbol: Int) -> Int {
    symbol < 4 ? 0 : symbol &>> 1 &- 1
  }
}
