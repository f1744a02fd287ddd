import Testing

@testable import ChartRefocus

@Suite("Exact numbers")
struct FractionTests {
  @Test("They are rounded half away from zero")
  func rounding() {
    #expect(Fraction(5, 2).rounded(decimals: 0) == 3)
    #expect(Fraction(-5, 2).rounded(decimals: 0) == -3)
    #expect(Fraction(1, 3).text(decimals: 2) == "0.33")
    #expect(Fraction(-1, 30).text(decimals: 1) == "0.0")
    #expect(Fraction(-25, 1000).text(decimals: 2) == "-0.03")
    #expect(Fraction.text(1205, decimals: 2) == "12.05")
  }

  @Test("They are read from plain text")
  func reading() {
    #expect(Fraction(plain: "-12.50") == Fraction(-25, 2))
    #expect(Fraction(plain: "7") == Fraction(7))
    #expect(Fraction(plain: "7.") == nil)
    #expect(Fraction(plain: "a") == nil)
    #expect(Fraction(plain: "-0.5") == Fraction(-1, 2))
  }

  @Test("They are added, divided and compared without loss")
  func reckoning() {
    #expect(Fraction(1, 3) + Fraction(1, 6) == Fraction(1, 2))
    #expect(Fraction(1, 2) / Fraction(-1, 4) == Fraction(-2))
    #expect(Fraction(1, 3) < Fraction(334, 1000))
    #expect(Fraction(-1, 3) > Fraction(-334, 1000))
    #expect(Fraction(3, 8) * 4 == Fraction(3, 2))
  }
}
