import Charts
import PuzzleKit
import Seeding
import Traces

/// Cuts the points of a scatter plot out of a user's table.
struct TablePoints {
  let table: GivenTable
  let grid: TableGrid
  let categories: ClosedRange<Int>

  /// Cuts a part, or returns nil if the grid has no two columns of figures for named points.
  func cut(using chance: inout Chance) -> (ChartTable, ChartScene.GivenPart)? {
    guard !grid.isPivot, grid.series.count > 1 else { return nil }
    let pair = Array(chance.shuffled(Array(grid.series.indices)).prefix(2))
    let decimals = pair.map { grid.decimals(of: $0) }
    func value(_ place: Int, _ row: Int) -> Int? {
      grid.value(pair[place], at: row, decimals: decimals[place])
    }
    var names: Set<String> = []
    let fit = grid.labels.indices.filter { row in
      guard value(0, row) != nil, value(1, row) != nil else { return false }
      guard PlainLabel.isFit(grid.labels[row], atMost: 22) else { return false }
      return names.insert(grid.labels[row].lowercased()).inserted
    }
    let most = min(categories.upperBound, 12, fit.count)
    guard most >= categories.lowerBound else { return nil }
    let count = chance.integer(in: categories.lowerBound...most)
    let rows = chance.shuffled(fit).prefix(count).sorted()
    let across = rows.compactMap { value(0, $0) }
    let up = rows.compactMap { value(1, $0) }
    guard Set(across).count > 1, Set(up).count > 1 else { return nil }
    let telling = TableTelling(
      table: table, grid: grid, numbers: [pair[1]], labels: rows.map { grid.labels[$0] })
    let beside = TableTelling(
      table: table, grid: grid, numbers: [pair[0]], labels: telling.labels)
    var chart = ChartTable(
      title: "", category: grid.category, value: telling.value, unit: telling.unit,
      decimals: decimals[1], categories: telling.labels,
      series: [ChartTable.Series(name: "", values: up)],
      across: ChartTable.Across(
        title: beside.value, unit: beside.unit, decimals: decimals[0], values: across))
    telling.tell(&chart, isSingle: true, using: &chance)
    chart.title = chance.pick(
      "\(telling.value) and \(beside.value.lowered)",
      "\(telling.value) and \(beside.value.lowered) by \(grid.category.lowered)",
      "\(table.title): \(telling.value.lowered) and \(beside.value.lowered)")
    let records = Set(rows.flatMap { grid.series[0].records[$0] }).sorted()
    let source = table.source
    return (
      chart,
      ChartScene.GivenPart(
        path: source.path, sha256: source.sha256, licence: source.licence,
        rows: records.map { table.records[$0] },
        columns: grid.keys + pair.map { grid.series[$0].figure.name }, isMean: grid.isMean)
    )
  }
}
