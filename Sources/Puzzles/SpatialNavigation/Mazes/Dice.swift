import Seeding

/// Small draws, many of which share the 64 bits of one draw of ``Chance``.
struct Dice {
  private var bits: UInt64 = 0
  private var left = 0

  /// Returns a uniform integer below a bound of 1 to 8, without bias.
  mutating func roll(_ bound: Int, using chance: inout Chance) -> Int {
    guard bound > 1 else { return 0 }
    let width = bound > 4 ? 3 : bound > 2 ? 2 : 1
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
