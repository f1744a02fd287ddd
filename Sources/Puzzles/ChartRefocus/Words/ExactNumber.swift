/// A decimal number, kept exactly: a whole number of 10^-``decimals``.
struct ExactNumber: Hashable, Sendable {
  /// The number without its point.
  let digits: Int128
  /// The digits behind the point.
  let decimals: Int

  init(_ digits: Int, decimals: Int) { (self.digits, self.decimals) = (Int128(digits), decimals) }

  private init(digits: Int128, decimals: Int) { (self.digits, self.decimals) = (digits, decimals) }

  /// Creates a number from plain text, as `-12.4`.
  init?(_ text: String) {
    var digits: Int128 = 0
    var decimals = -1
    var isNegative = false
    var count = 0
    for (place, letter) in text.utf8.enumerated() {
      switch letter {
      case UInt8(ascii: "-") where place == 0: isNegative = true
      case UInt8(ascii: ".") where decimals < 0: decimals = 0
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        count += 1
        guard count <= 30 else { return nil }
        digits = digits * 10 + Int128(letter - UInt8(ascii: "0"))
        if decimals >= 0 { decimals += 1 }
      default: return nil
      }
    }
    guard count > 0 else { return nil }
    self.init(digits: isNegative ? -digits : digits, decimals: max(0, decimals))
  }

  /// The number as plain text, with all its decimals.
  var text: String { written(grouped: false) }

  var isNegative: Bool { digits < 0 }

  /// The number with its decimals, thousands perhaps set off by commas.
  func written(grouped: Bool) -> String {
    var whole = Array("\(digits.magnitude)")
    while whole.count <= decimals { whole.insert("0", at: 0) }
    let fraction = whole.suffix(decimals)
    whole.removeLast(decimals)
    var text = ""
    for (place, digit) in whole.enumerated() {
      if grouped, place > 0, (whole.count - place) % 3 == 0 { text.append(",") }
      text.append(digit)
    }
    if decimals > 0 { text += "." + String(fraction) }
    return (isNegative ? "-" : "") + text
  }

  /// The digits at a greater number of decimals.
  private func scaled(_ decimals: Int) -> Int128 {
    var digits = digits
    for _ in self.decimals..<max(self.decimals, decimals) { digits *= 10 }
    return digits
  }

  static func + (a: ExactNumber, b: ExactNumber) -> ExactNumber {
    let decimals = max(a.decimals, b.decimals)
    return ExactNumber(digits: a.scaled(decimals) + b.scaled(decimals), decimals: decimals)
  }

  static func - (a: ExactNumber, b: ExactNumber) -> ExactNumber {
    let decimals = max(a.decimals, b.decimals)
    return ExactNumber(digits: a.scaled(decimals) - b.scaled(decimals), decimals: decimals)
  }

  static func * (a: ExactNumber, b: ExactNumber) -> ExactNumber {
    ExactNumber(digits: a.digits * b.digits, decimals: a.decimals + b.decimals)
  }

  static func * (a: ExactNumber, b: Int) -> ExactNumber {
    ExactNumber(digits: a.digits * Int128(b), decimals: a.decimals)
  }

  /// Whether both are the same number, however many decimals they are written with.
  func equals(_ other: ExactNumber) -> Bool { (self - other).digits == 0 }

  static func < (a: ExactNumber, b: ExactNumber) -> Bool { (a - b).digits < 0 }
}
