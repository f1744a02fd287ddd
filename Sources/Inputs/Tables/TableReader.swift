import PuzzleKit
import Traces

/// Reads what a table means: which columns can be drawn and which name what is drawn.
struct TableReader {
  /// The fewest records that make a chart.
  static let fewestRecords = 3

  let raw: RawTable
  let source: Source
  let attribution: String
  let roles: ColumnRoles

  /// Reads the table.
  ///
  /// - Throws: ``TableRejection`` if it has nothing that can be drawn.
  /// - Returns: The table, and the records that can't be used.
  func read() throws(TableRejection) -> (table: GivenTable, refused: [TableRejection]) {
    func refuse(_ reason: String, _ detail: String) -> TableRejection {
      TableRejection(file: source.path, reason: reason, detail: detail)
    }
    guard raw.rows.count >= Self.fewestRecords else {
      let count = raw.rows.count
      let records = count == 0 ? "no record" : count == 1 ? "one record" : "\(count) records"
      throw refuse(
        "few-records", "has \(records), and a chart needs at least \(Self.fewestRecords)")
    }
    let results = raw.names.indices.map { place in
      ColumnReader(
        name: raw.names[place], texts: raw.rows.map { $0[place] },
        hasDecimalComma: raw.hasDecimalComma,
        said: roles.role(of: raw.names[place], in: source.path)
      ).read()
    }
    if let fault = results.lazy.compactMap(\.fault).first {
      throw refuse("column-role", "can't be read as `columns` says: \(fault)")
    }
    var refused: [TableRejection] = []
    var isRefused = [Bool](repeating: false, count: raw.rows.count)
    for result in results {
      for record in result.refused where !isRefused[record.place] {
        isRefused[record.place] = true
        refused.append(
          TableRejection(
            file: source.path, line: raw.lines[record.place], reason: record.reason,
            detail: record.detail))
      }
    }
    let kept = isRefused.indices.filter { !isRefused[$0] }
    guard kept.count >= Self.fewestRecords else {
      throw refuse(
        "few-records",
        "has \(kept.count) records without a fault, and a chart needs at least "
          + "\(Self.fewestRecords); the first fault is in line \(refused.first?.line ?? 0)")
    }
    let columns = results.map { isRefused.contains(true) ? $0.column.keeping(kept) : $0.column }
    try check(columns)
    return (
      GivenTable(
        source: source, title: HumanName(Self.stem(of: source.path)).title,
        attribution: attribution, records: kept.map { $0 + 1 }, columns: columns),
      refused.sorted { $0.line < $1.line }
    )
  }

  /// Makes sure that something can be drawn.
  private func check(_ columns: [GivenTable.Column]) throws(TableRejection) {
    let figures = columns.filter { $0.role == .figure }
    guard !figures.isEmpty else {
      throw TableRejection(
        file: source.path, reason: "no-figures",
        detail: "has no column of numbers; its columns are "
          + raw.names.prefix(8).joined(separator: ", "))
    }
    guard figures.contains(where: { Set($0.figures.compactMap { $0 }).count > 1 }) else {
      throw TableRejection(
        file: source.path, reason: "all-equal",
        detail: "has the same figure in every record, and nothing to compare")
    }
  }

  /// The name of a file without its folders and its extension.
  private static func stem(of path: String) -> String {
    let name = path.split(separator: "/").last ?? ""
    return String(name.lastIndex(of: ".").map { name[..<$0] } ?? name)
  }
}

extension GivenTable.Column {
  /// The column with some of its records.
  fileprivate func keeping(_ places: [Int]) -> GivenTable.Column {
    GivenTable.Column(
      name: name, title: title, role: role, texts: places.map { texts[$0] },
      figures: figures.isEmpty ? [] : places.map { figures[$0] },
      times: times.isEmpty ? [] : places.map { times[$0] }, decimals: decimals, unit: unit)
  }
}
