import Foundation
import Imaging
import Testing

@testable import Charts

struct ChartTicksTests {
  @Test(arguments: [
    (0, 97, 6, [0, 20, 40, 60, 80, 100]), (0, 8, 5, [0, 2, 4, 6, 8]),
    (-45, 60, 6, [-40, -20, 0, 20, 40, 60]), (0, 1, 5, [0, 1]),
    (1_870, 2_020, 4, [1_850, 1_900, 1_950, 2_000]),
  ])
  func `ticks are round and suit the range`(low: Int, high: Int, wanted: Int, ticks: [Int]) {
    #expect(ChartTicks.linear(from: low, to: high, wanted: wanted) == ticks)
  }

  @Test func `ticks of any range are even, come near its ends and are not many`() {
    var number: UInt64 = 88_172_645_463_325_252
    func next(_ bound: Int) -> Int {
      number ^= number << 13
      number ^= number >> 7
      number ^= number << 17
      return Int(number % UInt64(bound))
    }
    for _ in 0..<20_000 {
      var size = 1
      for _ in 0..<next(12) { size *= 10 }
      let low = next(2 * size) - size
      let high = low + 1 + next(3 * size)
      let ticks = ChartTicks.linear(from: low, to: high, wanted: 3 + next(6))
      let step = ticks[1] - ticks[0]
      #expect(step > 0 && zip(ticks, ticks.dropFirst()).allSatisfy { $1 - $0 == step })
      #expect(abs(ticks[0] - low) < step && abs(ticks[ticks.count - 1] - high) < step)
      #expect(2...16 ~= ticks.count)
    }
  }

  @Test func `ticks of a logarithmic axis are powers of ten where there are enough`() {
    let wide = ChartTicks.logarithmic(from: 37, to: 24_000)
    #expect(wide.ticks == [100, 1_000, 10_000] && wide.low == 20 && wide.high == 50_000)
    let narrow = ChartTicks.logarithmic(from: 37, to: 310)
    #expect(narrow.ticks == [20, 50, 100, 200, 500] && narrow.low == 20 && narrow.high == 500)
    #expect(ChartTicks.logarithmic(from: 5, to: 5).ticks == [5, 10])
  }

  @Test func `logarithms are those of the library`() {
    for number in [1, 2, 3, 7, 10, 99, 1_000, 123_456_789, 1_000_000_000_000] {
      #expect(abs(ChartMath.logarithm(number) - log2(Double(number))) < 1e-8)
    }
  }

  @Test func `the contrast of two colours is WCAG's`() {
    #expect(abs(ChartMath.contrast(RGB(0, 0, 0), RGB(255, 255, 255)) - 21) < 1e-9)
    for (a, b) in [("1f4e79", "ffffff"), ("e69f00", "111111"), ("5f6368", "f6f7fb")] {
      let (a, b) = (RGB(hex: a), RGB(hex: b))
      #expect(abs(ChartMath.contrast(a, b) - contrast(a, b)) < 1e-9)
    }
  }

  @Test func `figures are written with their digits, commas and unit`() {
    #expect(ChartFigure.text(-5, decimals: 2) == "-0.05")
    #expect(ChartFigure.text(1_234_567, decimals: 1, hasCommas: true) == "123,456.7")
    #expect(ChartFigure.text(-1_234, decimals: 0, hasCommas: true, minus: "−") == "−1,234")
    let unit = ChartTable.Unit(prefix: "$", suffix: "m")
    #expect(ChartFigure.text(120, decimals: 1, unit: unit, hasCommas: true, minus: "-") == "$12.0m")
    #expect(ChartFigure.digits([0, 200, 400], decimals: 2) == (0, 100))
    #expect(ChartFigure.digits([0, 25, 50], decimals: 1) == (1, 1))
  }

  @Test func `colours of a palette differ`() {
    let palettes = [
      ChartPalette.okabe, ChartPalette.tableau, ChartPalette.category, ChartPalette.dark,
      ChartPalette.soft, ChartPalette.bright, ChartPalette.muted, ChartPalette.office,
      ChartPalette.sheet, ChartPalette.paper, ChartPalette.weekly, ChartPalette.report,
      ChartPalette.journal, ChartPalette.greys, ChartPalette.night, ChartPalette.neon,
      ChartPalette.old,
    ]
    for palette in palettes {
      for (number, one) in palette.enumerated() {
        for other in palette[..<number] { #expect(difference(one, other) >= 20, "\(one) \(other)") }
      }
    }
  }
}
