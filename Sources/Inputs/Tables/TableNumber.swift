/// A number as a table has it: digits, and what stands around them.
struct TableNumber: Hashable {
  /// The most digits that are kept.
  private static let mostDigits = 17
  private static let currencies = ["US$", "$", "€", "£", "¥"]

  /// The number as a whole number of 10^-``decimals``.
  var figure: Int
  /// The digits behind the point, as it is written.
  var decimals: Int
  /// A sign of currency before it, or nothing.
  var prefix = ""
  /// A per cent sign or a sign of currency behind it, or nothing.
  var suffix = ""

  /// Reads a number, or returns nil if the text is none.
  ///
  /// - Parameters:
  ///   - text: The text, such as `1,234.5`, `-$3.20`, `12%`, `(7)` or `1.5e3`.
  ///   - hasDecimalComma: Whether a comma stands before decimals and a point between thousands.
  init?(_ text: String, hasDecimalComma: Bool = false) {
    var rest = Substring(text)
    var isNegative = false
    var (prefix, suffix) = ("", "")
    if rest.hasPrefix("("), rest.hasSuffix(")") {
      rest = rest.dropFirst().dropLast()
      isNegative = true
    }
    // A sign stands before or behind the sign of currency.
    for _ in 0..<2 {
      if let sign = rest.first, "-−+".contains(sign) {
        isNegative = isNegative != (sign != "+")
        rest = rest.dropFirst()
      }
      if prefix.isEmpty, let sign = Self.currencies.first(where: { rest.hasPrefix($0) }) {
        prefix = sign == "US$" ? "$" : sign
        rest = rest.dropFirst(sign.count)
      }
      rest = rest.drop { $0 == " " || $0 == "\u{A0}" }
    }
    if let last = rest.last, "%€£¥".contains(last) {
      suffix = String(last)
      rest = rest.dropLast()
      while let last = rest.last, last == " " || last == "\u{A0}" { rest = rest.dropLast() }
    }
    guard let plain = Self.plain(rest, hasDecimalComma: hasDecimalComma),
      let value = Self.value(plain)
    else { return nil }
    figure = isNegative ? -value.figure : value.figure
    decimals = value.decimals
    self.prefix = prefix
    self.suffix = suffix
  }

  /// The digits without marks between thousands, with a point before decimals.
  private static func plain(_ text: Substring, hasDecimalComma: Bool) -> String? {
    let bytes = Array(text.utf8)
    guard let first = bytes.first, isDigit(first) || first == UInt8(ascii: ".") else {
      return nil
    }
    let comma: Character = hasDecimalComma ? "." : ","
    let point: Character = hasDecimalComma ? "," : "."
    let halves = text.split(separator: point, maxSplits: 1, omittingEmptySubsequences: false)
    // Where a comma is the decimal mark, a point alone may still be one, as in `1.5`.
    if hasDecimalComma, halves.count == 1, text.contains("."), !isGrouped(text, by: ".") {
      return text.allSatisfy { $0.isASCII } ? String(text) : nil
    }
    var whole = String(halves[0])
    for mark in [comma, " ", "\u{A0}", "\u{202F}", "'", "’"] where whole.contains(mark) {
      guard isGrouped(Substring(whole), by: mark) else { return nil }
      whole = whole.filter { $0 != mark }
    }
    return halves.count > 1 ? whole + "." + halves[1] : whole
  }

  /// Whether marks stand between groups of three digits.
  private static func isGrouped(_ text: Substring, by mark: Character) -> Bool {
    let groups = text.split(separator: mark, omittingEmptySubsequences: false)
    guard groups.count > 1, (1...3).contains(groups[0].count) else { return false }
    return groups.dropFirst().allSatisfy { $0.count == 3 }
      && groups.allSatisfy { $0.utf8.allSatisfy(isDigit) }
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }

  /// Reads digits, a point, digits and an exponent.
  private static func value(_ text: String) -> (figure: Int, decimals: Int)? {
    let parts = text.split(
      maxSplits: 1, omittingEmptySubsequences: false, whereSeparator: { "eE".contains($0) })
    var figure = 0
    var digits = 0
    var decimals = 0
    var isBehind = false
    var hasDigit = false
    for byte in parts[0].utf8 {
      if byte == UInt8(ascii: "."), !isBehind {
        isBehind = true
        continue
      }
      guard isDigit(byte) else { return nil }
      hasDigit = true
      // Digits beyond what a double holds say nothing; in front of the point they are too many.
      guard digits < mostDigits else {
        guard isBehind else { return nil }
        continue
      }
      figure = figure * 10 + Int(byte - UInt8(ascii: "0"))
      if figure > 0 { digits += 1 }
      if isBehind { decimals += 1 }
    }
    guard hasDigit else { return nil }
    if parts.count > 1 {
      guard let exponent = Int(parts[1]), abs(exponent) <= 30 else { return nil }
      decimals -= exponent
      while decimals < 0 {
        let (product, isOver) = figure.multipliedReportingOverflow(by: 10)
        guard !isOver else { return nil }
        figure = product
        decimals += 1
      }
    }
    while decimals > 18 {
      figure /= 10
      decimals -= 1
    }
    return (figure, decimals)
  }

  /// The digits behind the point without zeros at their end.
  var leastDecimals: Int {
    var (figure, decimals) = (figure, decimals)
    while decimals > 0, figure % 10 == 0 {
      figure /= 10
      decimals -= 1
    }
    return decimals
  }

  /// The number as a whole number of 10^-decimals, rounded half away from zero; nil if it is too large.
  func figure(decimals wanted: Int) -> Int? {
    var figure = figure
    var decimals = decimals
    while decimals < wanted {
      let (product, isOver) = figure.multipliedReportingOverflow(by: 10)
      guard !isOver else { return nil }
      figure = product
      decimals += 1
    }
    if decimals > wanted {
      var divisor = 1
      for _ in wanted..<decimals { divisor *= 10 }
      let half = figure < 0 ? -(divisor / 2) : divisor / 2
      figure = (figure + half) / divisor
    }
    return figure
  }
}
