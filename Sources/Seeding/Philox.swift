/// The counter-based generator Philox4x32 with ten rounds.
///
/// A block is a pure function of a 128-bit counter and a 64-bit key, so any place of a stream can be
/// computed without the places before it.
///
/// Source: Salmon, Moraes, Dror, Shaw, "Parallel Random Numbers: As Easy as 1, 2, 3", SC 2011.
public enum Philox {
  /// Returns the block of the given counter under the given key.
  ///
  /// - Parameters:
  ///   - counter: Four words, the least significant first.
  ///   - key: Two words, the least significant first.
  /// - Returns: Four words, each uniform over all 32-bit values.
  @inlinable
  public static func block(counter: SIMD4<UInt32>, key: SIMD2<UInt32>) -> SIMD4<UInt32> {
    var x = counter
    var k = key
    for _ in 0..<10 {
      let a = UInt64(x[0]) &* 0xD251_1F53
      let b = UInt64(x[2]) &* 0xCD9E_8D57
      x = SIMD4(
        UInt32(truncatingIfNeeded: b >> 32) ^ x[1] ^ k[0],
        UInt32(truncatingIfNeeded: b),
        UInt32(truncatingIfNeeded: a >> 32) ^ x[3] ^ k[1],
        UInt32(truncatingIfNeeded: a))
      k = SIMD2(k[0] &+ 0x9E37_79B9, k[1] &+ 0xBB67_AE85)
    }
    return x
  }
}
