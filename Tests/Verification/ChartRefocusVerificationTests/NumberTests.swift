@testable import ChartRefocusVerification
import Testing

/// Numbers as charts and texts write them.
@Suite struct NumberTests {
  @Test(arguments: [
    ("1,234.5", 12345, 1), ("$12", 12, 0), ("-$12", -12, 0), ("\u{2212}3.00 %", -300, 2),
    ("12 %", 12, 0), ("0.05", 5, 2), ("$1,000,000", 1_000_000, 0),
  ])
  func `figures are read`(_ text: String, _ units: Int, _ decimals: Int) throws {
    var unit = Unit()
    (unit.prefix, unit.suffix) = ("$", "%")
    let written = try #require(Written(figure: text, unit))
    #expect(written.value == Exact(units, decimals: decimals))
    #expect(written.decimals == decimals)
  }

  @Test(arguments: ["", "12 kg", "1,23", "12,3456", "1234,567", "1.2.3", "12345678901234567890"])
  func `what is no figure is not read`(_ text: String) {
    #expect(Written(figure: text, Unit()) == nil)
  }

  @Test(arguments: [
    (25, 1, "3"), (-25, 1, "-3"), (24, 1, "2"), (-4, 1, "0"),
    (1_000_000_000_000, 0, "1000000000000"),
  ])
  func `halves are rounded away from zero`(_ units: Int, _ decimals: Int, _ text: String) {
    #expect(Exact(units, decimals: decimals).text(0) == text)
  }

  @Test func `zeros are kept`() {
    #expect(Exact(5, decimals: 2).text(2) == "0.05")
    #expect(Exact(-50, decimals: 1).text(3) == "-5.000")
    #expect(Exact(Int128(2), 3).text(2) == "0.67")
  }

  @Test(arguments: [
    ("12.4 \u{2212} 9.0 = 3.4", "subtract", ["12.4", "9.0"], "3.4"),
    ("12.4 minus 9.0 is 3.4", "subtract", ["9.0", "12.4"], "3.4"),
    ("12 divided by 9 is about 1.3", "divide", ["12", "9"], "1.3"),
    ("100 \u{d7} 12 / 40 = 30", "percent", ["12", "40"], "30"),
    ("(12 / 40) \u{d7} 100 = 30%", "percent", ["12", "40"], "30"),
    ("(12 - 15) / 12", "growth", ["12", "15"], ""),
    ("(15 - 12) / 12 \u{d7} 100 = 25", "growth", ["12", "15"], "25"),
    ("(15 - 12) / 15 \u{d7} 100 = 20", "growth", ["15", "12"], "20"),
    ("5 \u{2212} \u{2212}3 = 8", "subtract", ["-3", "5"], "8"),
  ])
  func `calculations are read`(
    _ words: String, _ op: String, _ operands: [String], _ result: String
  ) throws {
    let numbers = operands.compactMap { Exact(plain: $0) }
    let written = Written(plain: result)
    let fault = CalculationWords.fault(
      words, op: op, operands: numbers,
      result: .number(written?.value ?? .zero, decimals: written?.decimals ?? 0), unit: Unit())
    #expect((fault == nil) == !result.isEmpty, "\(fault ?? "")")
  }
}
