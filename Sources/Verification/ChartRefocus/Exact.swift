/// A fraction with which sums, means and shares are worked out without rounding.
///
/// Figures reach ±10^12, of which at most a few hundred are added: their products stay far within 128 bits.
struct Exact: Hashable, Comparable, Sendable {
  let numerator: Int128
  /// Above zero, and without a common divisor with the numerator.
  let denominator: Int128

  init(_ numerator: Int128, _ denominator: Int128 = 1) {
    let divisor = Self.divisor(numerator.magnitude, denominator.magnitude)
    let sign: Int128 = denominator < 0 ? -1 : 1
    self.numerator = sign * numerator / Int128(divisor)
    self.denominator = sign * denominator / Int128(divisor)
  }

  /// A whole number of 10^-decimals.
  init(_ units: Int, decimals: Int) {
    self.init(Int128(units), Self.power(decimals))
  }

  /// The number that a plain text writes: `-`, digits, perhaps a point and digits; nil if it does not.
  init?(plain text: String) {
    guard let written = Written(plain: text) else { return nil }
    self = written.value
  }

  static let zero = Exact(0)

  /// Whether a sum or product with another such number surely fits.
  var isSmall: Bool {
    numerator.magnitude < 1_000_000_000_000_000_000 && denominator < 1_000_000_000_000_000_000
  }
  var isZero: Bool { numerator == 0 }
  var magnitude: Exact { numerator < 0 ? Exact(-numerator, denominator) : self }
  var double: Double { Double(numerator) / Double(denominator) }

  static func < (first: Exact, second: Exact) -> Bool {
    first.numerator * second.denominator < second.numerator * first.denominator
  }

  static func + (first: Exact, second: Exact) -> Exact {
    Exact(
      first.numerator * second.denominator + second.numerator * first.denominator,
      first.denominator * second.denominator)
  }

  static func - (first: Exact, second: Exact) -> Exact { first + Exact(-1) * second }

  static func * (first: Exact, second: Exact) -> Exact {
    Exact(first.numerator * second.numerator, first.denominator * second.denominator)
  }

  /// The quotient; nil where the divisor is zero.
  func divided(by other: Exact) -> Exact? {
    other.isZero
      ? nil : Exact(numerator * other.denominator, denominator * other.numerator)
  }

  /// The number rounded to so many decimals, half away from zero.
  func rounded(_ decimals: Int) -> Exact {
    let power = Self.power(decimals)
    let (high, low) = (numerator.magnitude * power.magnitude, denominator.magnitude)
    let units = Int128((2 * high + low) / (2 * low))
    return Exact(numerator < 0 ? -units : units, power)
  }

  /// The number rounded to so many decimals, as plain texts write it.
  func text(_ decimals: Int) -> String {
    let rounded = rounded(decimals)
    let units =
      rounded.numerator.magnitude * (Self.power(decimals).magnitude)
      / rounded.denominator.magnitude
    var digits = String(units)
    if digits.utf8.count <= decimals {
      digits = String(repeating: "0", count: decimals + 1 - digits.utf8.count) + digits
    }
    let whole = digits.dropLast(decimals)
    let text = decimals == 0 ? digits : "\(whole).\(digits.suffix(decimals))"
    return rounded.numerator < 0 ? "-\(text)" : text
  }

  /// A power of ten, of which more than 18 digits nobody needs.
  static func power(_ decimals: Int) -> Int128 {
    var power: Int128 = 1
    for _ in 0..<min(max(decimals, 0), 18) { power *= 10 }
    return power
  }

  private static func divisor(_ first: UInt128, _ second: UInt128) -> UInt128 {
    var (first, second) = (first, second)
    while second != 0 { (first, second) = (second, first % second) }
    return max(first, 1)
  }
}
