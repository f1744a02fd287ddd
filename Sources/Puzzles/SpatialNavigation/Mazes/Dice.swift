import Seeding

/// Small draws, many of which share the 64 bits of one draw of ``Chance``.
struct Dice {
  private var bits: UInt64 = 0
  private var left = 0

  /// Returns a uniform integer below a bound of 1 to 2³², without bias.
  ///
  /// Takes as many bits as the greatest value has, again and again until they are below the bound.
  mutating func roll(_ bound: Int, using chance: inout Chance) -> Int {
    precondition(1...1 << 32 ~= bound, "a bound is 1 to 2³²")
    let width = Int.bitWidth - (bound - 1).leadingZeroBitCount
    while true {
      if left < width {
        bits = chance.bits()
        left = 64
      }
      let value = Int(bits & (1 << UInt64(width) - 1))
      bits >>= UInt64(width)
      left -= width
      if value < bound { return value }
    }
  }
}
