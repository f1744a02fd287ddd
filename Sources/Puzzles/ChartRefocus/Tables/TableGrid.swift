import Charts
import PuzzleKit

/// A user's records, sorted into rows by one column and into series by others.
struct TableGrid: Sendable {
  /// A series: which figure it shows, and of which records.
  struct Series: Sendable {
    let name: String
    /// The column of figures.
    let figure: GivenTable.Column
    /// For each row, the places of its records.
    let records: [[Int]]
    /// For each row, the sum of its figures and how many there are.
    let sums: [(sum: Int, count: Int)]

    init(name: String, figure: GivenTable.Column, records: [[Int]]) {
      (self.name, self.figure, self.records) = (name, figure, records)
      sums = records.map { places in
        var (sum, count) = (0, 0)
        for place in places {
          guard let value = figure.figures[place] else { continue }
          (sum, count) = (sum + value, count + 1)
        }
        return (sum, count)
      }
    }
  }

  /// What rows are, as `Year` or `Country`.
  var category: String
  var kind: ChartTable.Kind
  var labels: [String]
  var series: [Series]
  /// The columns that name rows and series.
  var keys: [String]
  /// Whether a row has several records, whose mean counts.
  var isMean: Bool
  /// Whether series are of one quantity, so that they may stand together.
  var isPivot = false
  /// How large the figures of each series are; empty where series are of one quantity.
  var sizes: [Double] = []

  /// The figure of a row, as a whole number of 10^-decimals; nil where it is missing.
  func value(_ number: Int, at row: Int, decimals: Int) -> Int? {
    let series = series[number]
    let (sum, count) = series.sums[row]
    guard count > 0 else { return nil }
    var scale = 1
    for _ in series.figure.decimals..<max(decimals, series.figure.decimals) { scale *= 10 }
    // Rounded half away from zero; a sum of many large figures has no room for more digits.
    let half = sum < 0 ? -(count / 2) : count / 2
    return Int((Int128(sum) * Int128(scale) + Int128(half)) / Int128(count))
  }

  /// The digits behind the point of a figure: of means of small whole numbers one more.
  func decimals(of number: Int) -> Int {
    let figure = series[number].figure
    guard isMean, figure.decimals == 0 else { return figure.decimals }
    return figure.figures.contains { abs($0 ?? 0) >= 1000 } ? 0 : 1
  }
}

extension String {
  /// A name with blanks for its underscores, and a capital first letter.
  fileprivate var spaced: String {
    String(map { $0 == "_" ? " " : $0 }).raised
  }
}

/// The rows that a column of names or times makes.
struct TableKey {
  var column: GivenTable.Column
  var category: String
  var kind: ChartTable.Kind
  var labels: [String]
  /// For each record, its row; nil where the name is missing.
  var rows: [Int?]

  /// Whether each row has one record.
  var isUnique: Bool {
    let known = rows.compactMap { $0 }
    return known.count == labels.count
  }

  /// Sorts records by a column, times as they come and names as they are met; nil if it names nothing.
  init?(_ column: GivenTable.Column, coarsened: Coarseness = .none) {
    self.column = column
    switch column.role {
    case .times:
      let times = column.times.map { $0.map(coarsened.time) }
      let known = Set(times.compactMap { $0 }).sorted()
      var places: [GivenTime: Int] = [:]
      for (place, time) in known.enumerated() { places[time] = place }
      kind = .times
      labels = known.map(\.label)
      rows = times.map { $0.flatMap { places[$0] } }
      let first = known.first
      category =
        first?.day ?? 0 > 0
        ? "Day" : first?.month ?? 0 > 0 ? "Month" : first?.quarter ?? 0 > 0 ? "Quarter" : "Year"
    case .category, .group:
      guard coarsened == .none else { return nil }
      var places: [String: Int] = [:]
      kind = .names
      labels = []
      rows = []
      for text in column.texts {
        guard let text else {
          rows.append(nil)
          continue
        }
        if places[text] == nil {
          places[text] = labels.count
          labels.append(text.contains("_") ? text.spaced : text)
        }
        rows.append(places[text])
      }
      category = column.title
    case .figure, .identifier, .ignored: return nil
    }
  }

  /// Times that are taken together.
  enum Coarseness: CaseIterable, Hashable {
    case none, months, years

    /// The time that a time belongs to.
    func time(_ time: GivenTime) -> GivenTime {
      switch self {
      case .none: time
      case .months: GivenTime(year: time.year, quarter: time.quarter, month: time.month)
      case .years: GivenTime(year: time.year)
      }
    }
  }

  /// The records of each row that pass a test.
  func records(where passes: (Int) -> Bool = { _ in true }) -> [[Int]] {
    var records = [[Int]](repeating: [], count: labels.count)
    for (record, row) in rows.enumerated() {
      if let row, passes(record) { records[row].append(record) }
    }
    return records
  }
}
