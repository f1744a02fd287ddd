import Charts
import PuzzleKit
import Seeding

/// Where the tables of charts come from.
enum ChartTables {
  /// Invents a table that is fit for a kind of chart.
  ///
  /// - Throws: ``Rejection`` if there is no topic for such a chart.
  static func invented(
    for kind: ChartKind, categories: ClosedRange<Int>, series: ClosedRange<Int>,
    using chance: inout Chance
  ) throws(Rejection) -> ChartTable {
    throw Rejection("no-topic", kind.rawValue)
  }
}
