import Imaging

/// From sRGB to CIELAB, in integers alone, so that every machine gives the same values.
///
/// Source: IEC 61966-2-1 for the curve and the primaries, CIE 15:2004 for CIELAB, with the white D65 of the
/// primaries, so that greys have no chroma. A linearised channel and the function f of CIELAB are in 2⁻²⁰,
/// the ratios X/Xₙ, Y/Yₙ and Z/Zₙ in 2⁻³⁶; f is read off a table of 4,096 steps and interpolated. What comes
/// out lies within ΔE 0.01 of the formula in real numbers, over all 16,777,216 colours.
struct LabConverter: Sendable {
  /// The one converter: its tables are made once.
  static let shared = LabConverter()

  /// The number of steps of the table of f.
  private static let steps = 4096
  /// The linearised values of the 256 values of a channel, in 2⁻²⁰.
  private let linear: [Int]
  /// f at every step from 0 to 1, in 2⁻²⁰.
  private let response: [Int]

  private init() {
    linear = Self.linearised
    response = (0...Self.steps).map(Self.response(at:))
  }

  /// Converts a colour.
  ///
  /// - Returns: L*, a* and b* in 1/256, rounded.
  func convert(_ colour: RGB) -> (lightness: Int16, a: Int16, b: Int16) {
    let red = linear[Int(colour.red)]
    let green = linear[Int(colour.green)]
    let blue = linear[Int(colour.blue)]
    let x = response(of: 28439 &* red &+ 24655 &* green &+ 12442 &* blue)
    let y = response(of: 13938 &* red &+ 46868 &* green &+ 4730 &* blue)
    let z = response(of: 1164 &* red &+ 7174 &* green &+ 57198 &* blue)
    // From 2⁻²⁰ to 2⁻⁸, rounded.
    return (
      lightness: Int16(truncatingIfNeeded: (116 &* y &- 16 << 20 &+ 2048) >> 12),
      a: Int16(truncatingIfNeeded: (500 &* (x &- y) &+ 2048) >> 12),
      b: Int16(truncatingIfNeeded: (200 &* (y &- z) &+ 2048) >> 12)
    )
  }

  /// f of a ratio in 2⁻³⁶, in 2⁻²⁰.
  private func response(of ratio: Int) -> Int {
    // The ratio of white is the last entry itself.
    let step = min(ratio >> 24, Self.steps &- 1)
    let rest = ratio &- step << 24
    let low = response[step]
    return low &+ ((response[step &+ 1] &- low) &* rest) >> 24
  }

  /// f of step/4096, in 2⁻²⁰: a cube root found by halving, and the straight line near black.
  private static func response(at step: Int) -> Int {
    // (6/29)³ = 216/24389.
    guard step * 24389 > 216 * steps else {
      // t·841/108 + 4/29.
      return (step * 841 << 8) / 108 + (4 << 20) / 29
    }
    let cube = step << 48
    var low = 0
    var high = 1 << 20
    while low < high {
      let middle = (low + high + 1) / 2
      if middle * middle * middle <= cube { low = middle } else { high = middle - 1 }
    }
    return low
  }

  /// The sRGB curve undone: 0 to 255 as 0 to 2²⁰.
  private static let linearised: [Int] = [
    0, 318, 637, 955, 1273, 1591, 1910, 2228, 2546, 2864,
    3183, 3509, 3855, 4220, 4605, 5009, 5433, 5878, 6343, 6828,
    7335, 7863, 8413, 8984, 9578, 10193, 10832, 11492, 12176, 12883,
    13614, 14368, 15145, 15947, 16773, 17624, 18499, 19399, 20324, 21274,
    22250, 23251, 24278, 25331, 26410, 27516, 28648, 29807, 30993, 32205,
    33445, 34713, 36008, 37331, 38681, 40060, 41467, 42903, 44367, 45860,
    47381, 48932, 50512, 52121, 53760, 55428, 57127, 58855, 60613, 62402,
    64221, 66071, 67951, 69862, 71805, 73778, 75783, 77819, 79886, 81985,
    84117, 86280, 88475, 90702, 92962, 95254, 97579, 99937, 102_328, 104_751,
    107_208, 109_698, 112_222, 114_779, 117_370, 119_994, 122_653, 125_345, 128_072, 130_833,
    133_628, 136_458, 139_323, 142_222, 145_156, 148_125, 151_130, 154_169, 157_244, 160_355,
    163_501, 166_683, 169_900, 173_154, 176_443, 179_769, 183_131, 186_530, 189_964, 193_436,
    196_944, 200_489, 204_072, 207_691, 211_347, 215_041, 218_772, 222_540, 226_346, 230_190,
    234_071, 237_991, 241_948, 245_944, 249_978, 254_050, 258_161, 262_310, 266_498, 270_724,
    274_990, 279_294, 283_637, 288_020, 292_442, 296_903, 301_404, 305_944, 310_523, 315_143,
    319_802, 324_502, 329_241, 334_021, 338_840, 343_700, 348_601, 353_542, 358_523, 363_546,
    368_609, 373_713, 378_858, 384_044, 389_271, 394_539, 399_849, 405_201, 410_594, 416_028,
    421_504, 427_022, 432_582, 438_184, 443_828, 449_515, 455_243, 461_014, 466_827, 472_683,
    478_582, 484_523, 490_507, 496_534, 502_604, 508_717, 514_873, 521_072, 527_315, 533_601,
    539_930, 546_303, 552_720, 559_181, 565_685, 572_234, 578_826, 585_462, 592_143, 598_868,
    605_637, 612_451, 619_309, 626_211, 633_159, 640_151, 647_188, 654_270, 661_397, 668_569,
    675_786, 683_048, 690_356, 697_709, 705_108, 712_552, 720_042, 727_577, 735_159, 742_786,
    750_459, 758_178, 765_944, 773_755, 781_613, 789_517, 797_468, 805_465, 813_509, 821_599,
    829_736, 837_920, 846_151, 854_429, 862_753, 871_125, 879_545, 888_011, 896_525, 905_086,
    913_695, 922_351, 931_055, 939_807, 948_606, 957_453, 966_349, 975_292, 984_283, 993_323,
    1_002_411, 1_011_547, 1_020_731, 1_029_964, 1_039_246, 1_048_576,
  ]
}
