import Foundation

/// A colour of CIELAB under D65.
struct Lab: Hashable, Sendable {
  var l = 0.0
  var a = 0.0
  var b = 0.0

  init(_ l: Double, _ a: Double, _ b: Double) { (self.l, self.a, self.b) = (l, a, b) }

  /// The colour of a pixel, `0xRRGGBB` of sRGB (IEC 61966-2-1).
  init(_ pixel: UInt32) {
    let red = Self.linear[Int(pixel >> 16 & 255)]
    let green = Self.linear[Int(pixel >> 8 & 255)]
    let blue = Self.linear[Int(pixel & 255)]
    let x = Self.f((0.4124564 * red + 0.3575761 * green + 0.1804375 * blue) / 0.95047)
    let y = Self.f(0.2126729 * red + 0.7151522 * green + 0.0721750 * blue)
    let z = Self.f((0.0193339 * red + 0.1191920 * green + 0.9503041 * blue) / 1.08883)
    (l, a, b) = (116 * y - 16, 500 * (x - y), 200 * (y - z))
  }

  /// The distance, ΔE of 1976.
  func distance(to other: Lab) -> Double {
    let (l, a, b) = (l - other.l, a - other.a, b - other.b)
    return (l * l + a * a + b * b).squareRoot()
  }

  var chroma: Double { (a * a + b * b).squareRoot() }
  /// The hue in degrees, above -180 and up to 180.
  var hue: Double { atan2(b, a) * 180 / .pi }

  /// The light of each amount of a channel.
  private static let linear: [Double] = (0...255).map { amount in
    let value = Double(amount) / 255
    return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
  }

  @inline(__always)
  private static func f(_ value: Double) -> Double {
    value > 216.0 / 24389 ? root(value) : (24389.0 / 27 * value + 16) / 116
  }

  /// The cube root of a number between 0.008 and 2, by Halley's steps from a guess by the exponent.
  @inline(__always)
  static func root(_ value: Double) -> Double {
    var guess = Double(bitPattern: value.bitPattern / 3 &+ 0x2a9f_7893_782d_a1ce)
    for _ in 0..<2 {
      let cube = guess * guess * guess
      guess *= (cube + 2 * value) / (2 * cube + value)
    }
    return guess
  }
}

/// The names of colours, and what they cover.
struct ColourName: Sendable {
  var name: String
  var lightness: ClosedRange<Double>
  var chroma: ClosedRange<Double>
  /// The hue in degrees; nil for any.
  var hue: ClosedRange<Double>?

  /// The table of the contract.
  static let table: [ColourName] = [
    ColourName(name: "black", lightness: 0...13, chroma: 0...7),
    ColourName(name: "grey", lightness: 26...80, chroma: 0...6),
    ColourName(name: "white", lightness: 92...100, chroma: 0...5),
    ColourName(name: "red", lightness: 22...52, chroma: 44...140, hue: 14...42),
    ColourName(name: "orange", lightness: 56...82, chroma: 58...140, hue: 54...76),
    ColourName(name: "yellow", lightness: 72...100, chroma: 52...140, hue: 86...103),
    ColourName(name: "green", lightness: 18...88, chroma: 20...140, hue: 116...166),
    ColourName(name: "turquoise", lightness: 36...94, chroma: 20...140, hue: 180...208),
    ColourName(name: "blue", lightness: 14...90, chroma: 13...140, hue: 233...284),
    ColourName(name: "blue", lightness: 10...50, chroma: 34...140, hue: 284...298),
    ColourName(name: "blue", lightness: 10...42, chroma: 62...140, hue: 298...307),
    ColourName(name: "purple", lightness: 18...66, chroma: 18...140, hue: 311...325),
    ColourName(name: "purple", lightness: 18...66, chroma: 18...75, hue: 325...332),
    ColourName(name: "pink", lightness: 62...90, chroma: 20...80, hue: -14...18),
    ColourName(name: "brown", lightness: 20...46, chroma: 16...48, hue: 48...78),
    ColourName(name: "beige", lightness: 74...94, chroma: 11...30, hue: 72...98),
  ]

  /// Every name.
  static let names = Set(table.map(\.name))

  /// Whether a colour has the name, within 1 of L* and chroma and 2 degrees of hue.
  func covers(_ colour: Lab) -> Bool {
    guard colour.l >= lightness.lowerBound - 1, colour.l <= lightness.upperBound + 1,
      colour.chroma >= chroma.lowerBound - 1, colour.chroma <= chroma.upperBound + 1
    else { return false }
    guard let hue else { return true }
    return [0, 360].contains { turn in
      hue.lowerBound - 2 <= colour.hue + turn && colour.hue + turn <= hue.upperBound + 2
    }
  }
}
