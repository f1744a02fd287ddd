import Charts
import Imaging
import Seeding
import Testing

struct ChartLayoutTests {
  @Test func `texts keep clear of one another and of the border`() {
    let counts = RandomTables.visit(3_600, seed: 1) { chart in
      let texts = chart.elements.filter { !$0.kind.isMark }
      for (number, one) in texts.enumerated() {
        let least = one.kind == .axisLabel || one.kind == .valueLabel ? 8 : 6
        #expect(one.box.x0 >= least && one.box.y0 >= least, "\(one)")
        #expect(chart.width - one.box.x1 >= least && chart.height - one.box.y1 >= least, "\(one)")
        for other in texts[..<number] {
          let isClear =
            one.box.x0 >= other.box.x1 + 2 || other.box.x0 >= one.box.x1 + 2
            || one.box.y0 >= other.box.y1 + 2 || other.box.y0 >= one.box.y1 + 2
          #expect(isClear, "\(chart.kind) \(chart.look): \(one) \(other)")
        }
      }
    }
    #expect(counts.made * 10 > counts.drawn * 7, "\(counts)")
  }

  @Test func `marks come first and there is one for each figure`() {
    _ = RandomTables.visit(720, seed: 2) { chart in
      let marks = chart.elements.prefix { $0.kind.isMark }
      #expect(!chart.elements.dropFirst(marks.count).contains { $0.kind.isMark })
      #expect(marks.map(\.cell).count == chart.table.cells.count)
      #expect(Set(marks.map(\.cell)) == Set(chart.table.cells))
      for mark in marks {
        #expect(mark.box.x0 >= 8 && mark.box.y0 >= 8)
        #expect(mark.box.x1 <= chart.width - 8 && mark.box.y1 <= chart.height - 8)
      }
    }
  }

  @Test func `each category, series and figure has its text`() {
    _ = RandomTables.visit(720, seed: 3) { chart in
      func texts(_ kinds: ChartElement.Kind...) -> [ChartElement] {
        chart.elements.filter { kinds.contains($0.kind) }
      }
      let named = texts(.axisLabel, .pointLabel, .sliceLabel, .legendLabel)
      for (number, name) in chart.table.categories.enumerated() {
        #expect(named.contains { $0.cell.category == number && $0.text.hasPrefix(name) })
      }
      if chart.table.series.count > 1 {
        let keys = texts(.legendLabel, .seriesLabel)
        for (number, series) in chart.table.series.enumerated() {
          #expect(keys.contains { $0.cell == ChartCell(number, -1) && $0.text == series.name })
        }
      }
      if chart.isLabelled {
        let figures = texts(.valueLabel, .sliceLabel)
        for cell in chart.table.cells {
          #expect(figures.contains { $0.cell == cell && $0.text.contains { $0.isNumber } })
        }
      }
      #expect(texts(.title).first?.text == chart.table.title)
    }
  }

  @Test func `the same chance gives the same chart, in two threads alike`() async {
    func made(_ seed: UInt64) -> [Chart] {
      var chance = Chance(Seed(seed))
      return (0..<1_200).compactMap { number in
        let kind = ChartKind.allCases[number % ChartKind.allCases.count]
        let look = ChartLook.allCases[number % ChartLook.allCases.count]
        return RandomTables.chart(kind, look, isLabelled: number % 2 == 0, using: &chance)
      }
    }
    async let one = Task.detached { made(5) }.value
    async let other = Task.detached { made(5) }.value
    #expect(await one == other)
  }

  @Test func `what doesn't suit a chart is refused with a reason`() {
    var chance = Chance(Seed(1))
    func reason(_ kind: ChartKind, _ table: ChartTable, isLogarithmic: Bool = false) -> String {
      do throws(ChartFault) {
        _ = try Chart(
          of: table, as: kind, in: .office, width: 512, height: 512, isLabelled: false,
          isLogarithmic: isLogarithmic, using: &chance)
        return ""
      } catch {
        return error.reason
      }
    }
    var table = RandomTables.table(for: .bar, using: &chance)
    table.series[0].values = table.categories.map { _ in 0 }
    #expect(reason(.bar, table) == "figures-none")
    #expect(reason(.pie, table) == "figures-none")
    #expect(reason(.bar, table, isLogarithmic: true) == "log-figures")
    #expect(reason(.lines, table) == "series-count")
    table.series[0].values = table.categories.map { _ in nil }
    #expect(reason(.line, table) == "figures-none")
    #expect(reason(.area, table) == "figures-missing")
    table.series[0].values = [1_000_000] + table.categories.dropFirst().map { _ in 1 }
    #expect(reason(.bar, table) == "bar-vanishes")
    table.title = "日本"
    #expect(reason(.dot, table) == "letters-missing")
    table.categories[0] = "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch in Wales"
    table.title = "Stations"
    #expect(reason(.dot, table) == "categories-long")
  }
}
