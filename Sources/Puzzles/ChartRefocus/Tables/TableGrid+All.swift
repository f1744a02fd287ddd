import Charts
import PuzzleKit

/// The ways in which a user's table can be sorted into rows and series.
extension TableGrid {
  /// The most names by which means are taken.
  private static let mostGroups = 40

  /// All ways, in an order that follows the columns.
  static func all(of table: GivenTable) -> [TableGrid] {
    let figures = table.columns.filter {
      $0.role == .figure && Set($0.figures.compactMap { $0 }).count > 1
    }
    let keys = table.columns.compactMap { TableKey($0) }.filter { $0.labels.count > 1 }
    var grids: [TableGrid] = []
    for key in keys {
      let others = keys.filter { $0.column.name != key.column.name }
      // A table of a time or a thing, and a group of each record: one figure, in several series.
      let pivots = others.compactMap { pivot(of: key, by: $0, figures) }.flatMap { $0 }
      grids += pivots
      if key.isUnique {
        grids.append(wide(key, figures, isMean: false))
      } else if pivots.allSatisfy(\.isMean), key.labels.count <= mostGroups || key.kind == .times {
        grids.append(wide(key, figures, isMean: true))
      }
      guard key.kind == .times, pivots.isEmpty else { continue }
      for coarseness in [TableKey.Coarseness.months, .years] {
        guard let coarse = TableKey(key.column, coarsened: coarseness),
          coarse.labels.count > 2, coarse.labels.count * 2 <= key.labels.count
        else { continue }
        grids.append(wide(coarse, figures, isMean: true))
      }
    }
    return grids
  }

  private static func wide(
    _ key: TableKey, _ figures: [GivenTable.Column], isMean: Bool
  ) -> TableGrid {
    let records = key.records()
    /// The middle one of a column's figures without their signs.
    func size(of column: GivenTable.Column) -> Double {
      let sorted = column.figures.compactMap { $0 }.map(abs).sorted()
      guard !sorted.isEmpty else { return 0 }
      return Double(sorted[sorted.count / 2]) / Figures.scale(column.decimals)
    }
    return TableGrid(
      category: key.category, kind: key.kind, labels: key.labels,
      series: figures.map { Series(name: $0.title, figure: $0, records: records) },
      keys: [key.column.name], isMean: isMean, sizes: figures.map(size))
  }

  /// Sorts records by two columns, for each column of figures: all series together, and each alone.
  private static func pivot(
    of key: TableKey, by group: TableKey, _ figures: [GivenTable.Column]
  ) -> [TableGrid]? {
    guard group.column.role != .category, key.column.role != .category,
      group.labels.count <= 400, key.labels.count > 1,
      // A table of so many sides would be nearly empty.
      group.labels.count * key.labels.count <= max(100_000, 2 * key.rows.count)
    else { return nil }
    var cells: [[[Int]]] = (0..<group.labels.count).map { _ in
      [[Int]](repeating: [], count: key.labels.count)
    }
    for (record, row) in key.rows.enumerated() {
      if let row, let number = group.rows[record] { cells[number][row].append(record) }
    }
    let counts = cells.flatMap { $0.map(\.count) }
    let isUnique = counts.allSatisfy { $0 <= 1 }
    // Most pairs must be there, or it is no table of two sides.
    guard counts.filter({ $0 > 0 }).count * 2 >= counts.count || isUnique && group.kind == .times
    else { return nil }
    if !isUnique {
      guard group.kind == .names, key.kind == .names, group.labels.count <= mostGroups,
        key.labels.count <= mostGroups
      else { return nil }
    }
    let names = group.labels.map { label in
      label.allSatisfy(\.isNumber) && group.kind == .times
        ? "\(group.column.title) \(label)" : label
    }
    return figures.map { figure in
      let series = names.indices.map {
        Series(name: names[$0], figure: figure, records: cells[$0])
      }
      return TableGrid(
        category: key.category, kind: key.kind, labels: key.labels, series: series,
        keys: [key.column.name, group.column.name], isMean: !isUnique, isPivot: true)
    }
  }
}
