/// A rational number in lowest terms.
///
/// Sums and quotients of figures up to 10¹² stay exact.
struct Fraction: Hashable, Comparable, Sendable {
  /// The numerator, with the sign.
  let numerator: Int
  /// The denominator, above 0.
  let denominator: Int

  /// Creates a quotient.
  init(_ numerator: Int, _ denominator: Int = 1) {
    precondition(denominator != 0, "a quotient by nothing")
    let factor = Self.commonFactor(numerator.magnitude, denominator.magnitude)
    let sign = denominator < 0 ? -1 : 1
    self.numerator = sign * numerator / Int(factor)
    self.denominator = sign * denominator / Int(factor)
  }

  /// Creates the number of a figure with so many digits behind the point.
  init(_ figure: Int, decimals: Int) { self.init(figure, Self.power(decimals)) }

  /// A power of ten, from 0 to 18.
  static func power(_ exponent: Int) -> Int { (0..<exponent).reduce(1) { power, _ in power * 10 } }

  static func + (a: Fraction, b: Fraction) -> Fraction {
    a.denominator == b.denominator
      ? Fraction(a.numerator + b.numerator, a.denominator)
      : Fraction(
        a.numerator * b.denominator + b.numerator * a.denominator, a.denominator * b.denominator)
  }

  static func - (a: Fraction, b: Fraction) -> Fraction {
    a + Fraction(-b.numerator, b.denominator)
  }

  static func * (a: Fraction, b: Int) -> Fraction {
    let factor = Self.commonFactor(UInt(a.denominator), b.magnitude)
    return Fraction(a.numerator * (b / Int(factor)), a.denominator / Int(factor))
  }

  static func / (a: Fraction, b: Fraction) -> Fraction {
    Fraction(a.numerator * b.denominator, a.denominator * b.numerator)
  }

  static func < (a: Fraction, b: Fraction) -> Bool {
    let left = a.numerator.multipliedFullWidth(by: b.denominator)
    let right = b.numerator.multipliedFullWidth(by: a.denominator)
    return (left.high, left.low) < (right.high, right.low)
  }

  /// The number as a real one.
  var real: Double { Double(numerator) / Double(denominator) }

  /// The number as a whole of 10^-decimals, rounded half away from zero.
  func rounded(decimals: Int) -> Int {
    let scaled = numerator.magnitude * UInt(Self.power(decimals))
    let size = UInt(denominator)
    let (whole, rest) = scaled.quotientAndRemainder(dividingBy: size)
    let magnitude = Int(rest >= size - rest ? whole + 1 : whole)
    return numerator < 0 ? -magnitude : magnitude
  }

  /// The number as plain text with so many digits behind the point.
  func text(decimals: Int) -> String { Self.text(rounded(decimals: decimals), decimals: decimals) }

  /// A whole of 10^-decimals as plain text.
  static func text(_ figure: Int, decimals: Int) -> String {
    let sign = figure < 0 ? "-" : ""
    guard decimals > 0 else { return sign + String(figure.magnitude) }
    let (whole, rest) = figure.magnitude.quotientAndRemainder(dividingBy: UInt(power(decimals)))
    let digits = String(rest)
    return sign + "\(whole)." + String(repeating: "0", count: decimals - digits.count) + digits
  }

  /// Reads plain text, such as `-12.5`; nil if it is no number.
  init?(plain text: String) {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard 1...2 ~= parts.count, parts.last?.isEmpty == false else { return nil }
    let tail = parts.count == 2 ? parts[1] : ""
    guard tail.count <= 9, tail.allSatisfy({ $0.isASCII && $0.isNumber }),
      let digits = Int(parts[0] + tail)
    else { return nil }
    self.init(digits, decimals: tail.count)
  }

  private static func commonFactor(_ a: UInt, _ b: UInt) -> UInt {
    var (a, b) = (a, b)
    while b != 0 { (a, b) = (b, a % b) }
    return max(a, 1)
  }
}
