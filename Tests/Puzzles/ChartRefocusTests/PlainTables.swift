import Charts
import PuzzleKit
import Seeding

@testable import ChartRefocus

/// Tables and charts to try questions on.
enum PlainTables {
  private static let names = [
    "Chile", "Peru", "Kenya", "Ghana", "Nepal", "India", "Spain", "Italy", "Egypt", "Qatar",
    "Benin", "Niger",
  ]
  private static let heads = ["Rail", "Road", "Ship", "Tram", "Ferry", "Bicycle"]

  /// A table that a kind of chart can show.
  static func table(
    for kind: ChartKind, isOfTimes: Bool, categories: ClosedRange<Int> = 5...8,
    using chance: inout Chance
  ) -> ChartTable {
    let count = chance.integer(in: categories)
    let isOfBins = kind == .histogram
    let labels =
      isOfBins
      ? (0..<count).map { "\($0 * 10)–\($0 * 10 + 10)" }
      : isOfTimes
        ? (0..<count).map { "\(2010 + $0)" } : Array(chance.shuffled(names).prefix(count))
    let series = kind.seriesCount.upperBound == 1 ? 1 : chance.integer(in: 2...4)
    let decimals = isOfBins ? 0 : chance.integer(below: 2)
    let heads = chance.shuffled(heads)
    var columns = (0..<series).map { number in
      ChartTable.Series(
        name: series == 1 ? "" : heads[number],
        values: (0..<count).map { _ in chance.integer(in: 60...600) })
    }
    if kind == .stackedShare {
      for category in 0..<count {
        var rest = 1000
        for number in 0..<series {
          let part =
            number == series - 1
            ? rest : chance.integer(in: 100...(rest - 100 * (series - 1 - number)))
          columns[number].values[category] = part
          rest -= part
        }
      }
    }
    let across: ChartTable.Across? =
      kind == .scatter
      ? ChartTable.Across(
        title: "Length", values: chance.shuffled((0..<count).map { 10 + 12 * $0 })) : nil
    return ChartTable(
      title: "Freight carried", category: isOfTimes ? "Year" : "Country", value: "Freight",
      kind: isOfBins ? .bins : isOfTimes ? .times : .names,
      decimals: kind == .stackedShare ? 1 : decimals, categories: labels, series: columns,
      across: across)
  }

  /// A chart of such a table, with what a form asks of it; nil if ten draws come to nothing.
  static func question(
    _ form: ChartScene.Form, as kind: ChartKind, isLabelled: Bool, using chance: inout Chance
  ) throws -> (chart: Chart, asked: ChartScene.Asked, solution: ChartSolution)? {
    for _ in 0..<40 {
      let table = table(for: kind, isOfTimes: form.isOfTimes, using: &chance)
      let draft = Draft(
        form: form, kind: kind, look: .report, isLabelled: isLabelled,
        isFirst: chance.happens(0.5), count: chance.integer(in: 1...4))
      guard
        let chart = try? Chart(
          of: table, as: kind, in: draft.look, width: 640, height: 480, isLabelled: isLabelled,
          using: &chance)
      else { continue }
      var asking = try Asking(chart, draft, using: &chance)
      for _ in 0..<8 {
        if let (asked, solution) = try? asking.asked(),
          (try? Regions(chart).regions(of: solution.focus, keys: solution.keys)) != nil
        {
          return (chart, asked, solution)
        }
      }
    }
    return nil
  }
}
