import Foundation

/// A colour of CIELAB under D65.
public struct Lab: Hashable, Sendable {
  /// The lightness, 0 to 100.
  public var l = 0.0
  /// From green to red.
  public var a = 0.0
  /// From blue to yellow.
  public var b = 0.0

  /// Creates a colour.
  @inlinable public init(_ l: Double, _ a: Double, _ b: Double) {
    (self.l, self.a, self.b) = (l, a, b)
  }

  /// The colour of a pixel, `0xRRGGBB` of sRGB (IEC 61966-2-1).
  public init(_ pixel: UInt32) {
    let red = Self.linear[Int(pixel >> 16 & 255)]
    let green = Self.linear[Int(pixel >> 8 & 255)]
    let blue = Self.linear[Int(pixel & 255)]
    let x = Self.f((0.4124564 * red + 0.3575761 * green + 0.1804375 * blue) / 0.95047)
    let y = Self.f(0.2126729 * red + 0.7151522 * green + 0.0721750 * blue)
    let z = Self.f((0.0193339 * red + 0.1191920 * green + 0.9503041 * blue) / 1.08883)
    (l, a, b) = (116 * y - 16, 500 * (x - y), 200 * (y - z))
  }

  /// The distance, ΔE of 1976.
  @inlinable public func distance(to other: Lab) -> Double {
    let (l, a, b) = (l - other.l, a - other.a, b - other.b)
    return (l * l + a * a + b * b).squareRoot()
  }

  /// The distance from grey.
  public var chroma: Double { (a * a + b * b).squareRoot() }
  /// The hue in degrees, above -180 and up to 180.
  public var hue: Double { atan2(b, a) * 180 / .pi }

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
