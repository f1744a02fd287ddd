/// The origin of one stream of chance, 128 bits, reached by mixing names and numbers one after another.
///
///     let seed = Seed(7).derived("spatial_navigation").derived("train").derived(42).derived("pose")
///
/// Every step mixes all 128 bits through ``Philox``; nothing is ever added, so neighbouring seeds and
/// neighbouring indices lead to unrelated streams.
public struct Seed: Hashable, Sendable {
  @usableFromInline let key: SIMD2<UInt32>
  @usableFromInline let lane: SIMD2<UInt32>

  private init(key: SIMD2<UInt32>, lane: SIMD2<UInt32>) {
    self.key = key
    self.lane = lane
  }

  /// Creates the seed of a whole dataset.
  ///
  /// - Parameter value: Any number.
  public init(_ value: UInt64) {
    self = Seed(key: SIMD2(0x7472_6163, 0x656C_6F6F), lane: SIMD2(0x6D20_2020, 1))
      .absorbing(value)
  }

  /// Returns the seed of one member of a numbered family.
  ///
  /// - Parameter index: The number of the member, 0 or more.
  /// - Returns: A seed that shares nothing with its neighbours.
  public func derived(_ index: Int) -> Seed {
    absorbing(0x696E_6465_7800_0000).absorbing(UInt64(bitPattern: Int64(index)))
  }

  /// Returns the seed of one purpose.
  ///
  /// - Parameter label: The name of the purpose. No two purposes of a seed may share one.
  /// - Returns: A seed that shares nothing with that of another purpose.
  public func derived(_ label: String) -> Seed {
    var seed = absorbing(0x6C61_6265_6C00_0000 | UInt64(label.utf8.count))
    var word: UInt64 = 0
    var filled: UInt64 = 0
    for byte in label.utf8 {
      word |= UInt64(byte) << (filled * 8)
      filled += 1
      if filled == 8 {
        seed = seed.absorbing(word)
        word = 0
        filled = 0
      }
    }
    return filled == 0 ? seed : seed.absorbing(word)
  }

  private func absorbing(_ word: UInt64) -> Seed {
    let block = Philox.block(
      counter: SIMD4(
        UInt32(truncatingIfNeeded: word), UInt32(truncatingIfNeeded: word >> 32), lane[0], lane[1]),
      key: key)
    return Seed(key: block.lowHalf, lane: block.highHalf)
  }
}
