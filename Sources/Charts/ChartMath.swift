import Imaging

/// Sums that come out alike on all machines.
enum ChartMath {
  /// Returns a quotient rounded down; the divisor is positive.
  static func quotient(_ a: Int, _ b: Int) -> Int {
    let quotient = a / b
    return quotient * b > a ? quotient - 1 : quotient
  }

  /// Returns the whole pixel nearest to a place in sixteenths, halves up.
  static func pixel(_ place: Int) -> Int { (place + 8) >> 4 }

  /// Returns the logarithm to base 2 of a positive number, by squaring alone.
  static func logarithm(_ number: Int) -> Double {
    var (x, whole) = (Double(number), 0)
    while x >= 2 { (x, whole) = (x / 2, whole + 1) }
    var (result, bit) = (Double(whole), 0.5)
    for _ in 0..<30 {
      x *= x
      if x >= 2 {
        x /= 2
        result += bit
      }
      bit /= 2
    }
    return result
  }

  /// Returns the contrast of two colours, from 1 to 21, as WCAG 2 defines it.
  static func contrast(_ a: RGB, _ b: RGB) -> Double {
    let (one, other) = (luminance(a), luminance(b))
    return (max(one, other) + 0.05) / (min(one, other) + 0.05)
  }

  private static func luminance(_ colour: RGB) -> Double {
    0.2126 * linear[Int(colour.red)] + 0.7152 * linear[Int(colour.green)]
      + 0.0722 * linear[Int(colour.blue)]
  }

  /// The light of each amount of a channel; the power 2.4 is a square by a fifth root of a square.
  private static let linear: [Double] = (0..<256).map { amount in
    let value = Double(amount) / 255
    if value <= 0.04045 { return value / 12.92 }
    let base = (value + 0.055) / 1.055
    let square = base * base
    var root = 1.0
    for _ in 0..<40 {
      root -= (root * root * root * root * root - square) / (5 * root * root * root * root)
    }
    return square * root
  }
}
