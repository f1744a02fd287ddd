import Charts
import PuzzleKit
import Seeding
import Traces

/// A user's table with all ways of sorting it, which large tables take long for.
struct SortedTable: Sendable {
  let table: GivenTable
  let grids: [TableGrid]

  init(_ table: GivenTable) { (self.table, grids) = (table, TableGrid.all(of: table)) }
}

extension ChartTables {
  /// Chooses a part of a user's table by chance.
  ///
  /// - Throws: ``Rejection`` if the table has no part that such a chart can show.
  static func part(
    of sorted: SortedTable, for kind: ChartKind, categories: ClosedRange<Int>,
    series: ClosedRange<Int>, using chance: inout Chance
  ) throws(Rejection) -> (ChartTable, ChartScene.GivenPart) {
    let table = sorted.table
    if kind == .histogram {
      let figures = chance.shuffled(table.columns.filter { $0.role == .figure })
      for figure in figures {
        let bins = TableBins(table: table, figure: figure, categories: categories)
        if let part = bins.cut(using: &chance) { return part }
      }
    } else {
      for grid in chance.shuffled(sorted.grids) {
        let part =
          kind == .scatter
          ? TablePoints(table: table, grid: grid, categories: categories).cut(using: &chance)
          : TableCut(
            table: table, grid: grid, kind: kind, categories: categories, series: series
          ).cut(using: &chance)
        if let part { return part }
      }
    }
    throw Rejection(
      "no-part",
      "\(table.source.path) as \(kind.rawValue) of \(categories.lowerBound) to "
        + "\(categories.upperBound) categories")
  }
}
