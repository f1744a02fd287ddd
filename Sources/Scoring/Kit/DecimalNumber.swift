/// A number with decimals, exactly.
public struct DecimalNumber: Hashable, Sendable {
  /// The number without its point.
  public let units: Int
  /// How many digits stand behind the point.
  public let decimals: Int

  /// Creates a number of units of which 10^decimals make one.
  public init(units: Int, decimals: Int) {
    self.units = units
    self.decimals = decimals
  }

  /// Reads a number, and nothing else: digits, at most 15 of them, perhaps with a minus (`-` or `−`) or a plus before
  /// them, a point among them, and commas between groups of three before the point.
  public init?(_ text: some StringProtocol) {
    var rest = Array(text.unicodeScalars)[...]
    var isNegative = false
    if let first = rest.first, first == "-" || first == "\u{2212}" || first == "+" {
      isNegative = first != "+"
      rest = rest.dropFirst()
    }
    let parts = rest.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    guard let whole = parts.first.flatMap(Self.digits) else { return nil }
    var units = whole.value
    var count = whole.count
    var decimals = 0
    if parts.count == 2 {
      guard let fraction = Self.plainDigits(parts[1]), fraction.count > 0 else { return nil }
      (decimals, count) = (fraction.count, count + fraction.count)
      guard count <= 15 else { return nil }
      for _ in 0..<decimals { units *= 10 }
      units += fraction.value
    }
    guard count <= 15, count > 0 else { return nil }
    self.units = isNegative ? -units : units
    self.decimals = decimals
  }

  /// Reads digits, perhaps with commas between groups of three.
  private static func digits(_ scalars: ArraySlice<Unicode.Scalar>) -> (value: Int, count: Int)? {
    let groups = scalars.split(separator: ",", omittingEmptySubsequences: false)
    guard groups.count > 1 else { return plainDigits(scalars) }
    guard 1...3 ~= groups[0].count, groups.dropFirst().allSatisfy({ $0.count == 3 }) else {
      return nil
    }
    return plainDigits(groups.joined().map { $0 }[...])
  }

  private static func plainDigits(
    _ scalars: ArraySlice<Unicode.Scalar>
  ) -> (value: Int, count: Int)? {
    guard 1...15 ~= scalars.count else { return nil }
    var value = 0
    for scalar in scalars {
      guard 0x30...0x39 ~= scalar.value else { return nil }
      value = value * 10 + Int(scalar.value - 0x30)
    }
    return (value, scalars.count)
  }

  /// Whether both are the same number, `3` and `3.0` too.
  public func equals(_ other: DecimalNumber) -> Bool {
    let (mine, its) = Self.aligned(self, other)
    return mine == its
  }

  /// Whether the number lies within so many percent of another; at 0 they must be equal.
  public func isWithin(percent: Int, of truth: DecimalNumber) -> Bool {
    let (mine, its) = Self.aligned(self, truth)
    return (mine - its).magnitude * 100 <= its.magnitude * UInt128(percent)
  }

  private static func aligned(_ one: DecimalNumber, _ other: DecimalNumber) -> (Int128, Int128) {
    let decimals = max(one.decimals, other.decimals)
    func scaled(_ number: DecimalNumber) -> Int128 {
      (number.decimals..<decimals).reduce(Int128(number.units)) { value, _ in value * 10 }
    }
    return (scaled(one), scaled(other))
  }
}
