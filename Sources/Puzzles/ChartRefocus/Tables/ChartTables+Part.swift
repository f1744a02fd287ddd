import Charts
import PuzzleKit
import Seeding

extension ChartTables {
  /// Chooses a part of a user's table by chance.
  ///
  /// - Throws: ``Rejection`` if the table has no part that such a chart can show.
  static func part(
    of table: GivenTable, for kind: ChartKind, categories: ClosedRange<Int>,
    series: ClosedRange<Int>, using chance: inout Chance
  ) throws(Rejection) -> (ChartTable, ChartScene.GivenPart) {
    throw Rejection("no-part", "\(table.title) as \(kind.rawValue)")
  }
}
