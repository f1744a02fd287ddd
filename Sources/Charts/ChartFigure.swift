/// Figures as they are written.
enum ChartFigure {
  /// Returns a figure with all its digits.
  ///
  /// - Parameters:
  ///   - value: The figure, in units of 10^-`decimals`.
  ///   - decimals: The digits behind the point.
  ///   - hasCommas: Whether thousands are set off.
  ///   - minus: The sign of negative figures.
  /// - Returns: The text, without a unit.
  static func text(
    _ value: Int, decimals: Int, hasCommas: Bool = false, minus: String = "-"
  ) -> String {
    var digits = String(value.magnitude)
    while digits.count <= decimals { digits = "0" + digits }
    let point = digits.index(digits.endIndex, offsetBy: -decimals)
    var whole = String(digits[..<point])
    if hasCommas && whole.count > 3 {
      var grouped = ""
      for (number, digit) in whole.enumerated() {
        if number > 0 && (whole.count - number) % 3 == 0 { grouped += "," }
        grouped.append(digit)
      }
      whole = grouped
    }
    return (value < 0 ? minus : "") + whole + (decimals > 0 ? "." + digits[point...] : "")
  }

  /// Returns how many digits behind the point some figures need, if zeros at the end are left out.
  static func digits(_ values: [Int], decimals: Int) -> (decimals: Int, divisor: Int) {
    var (left, divisor) = (decimals, 1)
    while left > 0, values.allSatisfy({ $0 % (divisor * 10) == 0 }) {
      left -= 1
      divisor *= 10
    }
    return (left, divisor)
  }

  /// Returns a figure within its unit.
  static func text(
    _ value: Int, decimals: Int, unit: ChartTable.Unit, hasCommas: Bool, minus: String
  ) -> String {
    // Debts are written −$5, not $−5.
    let figure = text(abs(value), decimals: decimals, hasCommas: hasCommas)
    return (value < 0 ? minus : "") + unit.prefix + figure + unit.suffix
  }
}
