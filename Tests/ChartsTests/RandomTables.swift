import Charts
import Seeding

/// Tables of chance, for tests.
enum RandomTables {
  private static let places = [
    "Chile", "Peru", "New Zealand", "Côte d'Ivoire", "Bosnia and Herzegovina", "Iran", "Åland",
    "Togo", "Papua New Guinea", "Fiji", "Sri Lanka", "Malta",
  ]
  private static let names = ["Retail", "Online sales", "2019", "Rented", "Exports", "Under 25"]

  /// Returns a table that suits a kind of chart.
  static func table(for kind: ChartKind, using chance: inout Chance) -> ChartTable {
    let isTime = [.line, .lines, .area].contains(kind)
    let isRound = kind == .pie || kind == .donut
    let count = chance.integer(in: 3...(isRound ? 6 : 9))
    var categories = Array(chance.shuffled(places).prefix(count))
    if isTime { categories = (0..<count).map { String(2001 + $0) } }
    if kind == .histogram { categories = (0..<count).map { "\($0 * 5)–\($0 * 5 + 5)" } }
    let series = chance.integer(
      in: kind.seriesCount.lowerBound...min(4, kind.seriesCount.upperBound))
    let top = [20, 90, 1_000, 45_000, 3_000_000][chance.integer(below: 5)]
    let isSigned =
      [.bar, .horizontalBar, .groupedBar, .line, .lines, .dot].contains(kind) && chance.happens(0.3)
    let hasGaps = [.groupedBar, .lines, .dot, .table].contains(kind) && chance.happens(0.2)
    let columns = (0..<series).map { number -> ChartTable.Series in
      let name = series == 1 && kind != .table ? "" : names[number]
      return ChartTable.Series(
        name: name,
        values: categories.map { _ in
          let value = chance.integer(in: top / 10...top)
          if hasGaps && chance.happens(0.1) { return nil }
          return isSigned && chance.happens(0.3) ? -value : value
        })
    }
    let unit = chance.pick(
      ChartTable.Unit(), ChartTable.Unit(suffix: "%"), ChartTable.Unit(prefix: "$"),
      ChartTable.Unit(words: "million tonnes"))
    return ChartTable(
      title: chance.pick("Exports", "How the trade with distant countries has changed since then"),
      subtitle: chance.pick("", "By country, seasonally adjusted"),
      source: chance.pick("", "Source: national accounts"), category: "Country", value: "Exports",
      kind: kind == .histogram ? .bins : isTime ? .times : .names, unit: unit,
      decimals: kind == .histogram ? 0 : chance.integer(in: 0...2), categories: categories,
      series: columns,
      across: kind == .scatter
        ? ChartTable.Across(
          title: "Area", decimals: 1, values: categories.map { _ in chance.integer(in: 100...900) })
        : nil)
  }

  /// Returns a chart of chance, or nil if it finds no room.
  static func chart(
    _ kind: ChartKind, _ look: ChartLook, isLabelled: Bool, isLogarithmic: Bool = false,
    using chance: inout Chance
  ) -> Chart? {
    let table = table(for: kind, using: &chance)
    let (width, height) = chance.pick((512, 512), (640, 480), (768, 576), (512, 384), (400, 500))
    return try? Chart(
      of: table, as: kind, in: look, width: width, height: height, isLabelled: isLabelled,
      isLogarithmic: isLogarithmic, using: &chance)
  }

  /// Calls a closure with charts of all kinds and looks.
  static func visit(
    _ count: Int, seed: UInt64, _ body: (Chart) throws -> Void
  ) rethrows -> (made: Int, drawn: Int) {
    var chance = Chance(Seed(seed))
    var (made, drawn) = (0, 0)
    for number in 0..<count {
      let kind = ChartKind.allCases[number % ChartKind.allCases.count]
      let look = ChartLook.allCases[number / ChartKind.allCases.count % ChartLook.allCases.count]
      drawn += 1
      let isLabelled = chance.happens(0.5)
      guard let chart = chart(kind, look, isLabelled: isLabelled, using: &chance) else { continue }
      made += 1
      try body(chart)
    }
    return (made, drawn)
  }
}
