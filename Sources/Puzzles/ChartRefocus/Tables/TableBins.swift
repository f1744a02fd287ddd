import Charts
import PuzzleKit
import Seeding
import Traces

/// Counts the figures of a column of a user's table in ranges.
struct TableBins {
  /// The fewest and the most records that are counted.
  private static let records = 20...400
  private static let most = 12

  let table: GivenTable
  let figure: GivenTable.Column
  let categories: ClosedRange<Int>

  /// Counts, or returns nil if there are too few figures, or ranges would have signs.
  func cut(using chance: inout Chance) -> (ChartTable, ChartScene.GivenPart)? {
    var places = figure.figures.indices.filter { figure.figures[$0] != nil }
    guard places.count >= Self.records.lowerBound else { return nil }
    if places.count > Self.records.upperBound {
      let start = chance.integer(below: places.count - Self.records.upperBound + 1)
      places = Array(places[start..<(start + Self.records.upperBound)])
    }
    let values = places.compactMap { figure.figures[$0] }
    guard let low = values.min(), let high = values.max(), low >= 0, Set(values).count >= 8 else {
      return nil
    }
    guard let width = width(from: low, to: high, using: &chance) else { return nil }
    let start = low / width * width
    let count = (high - start) / width + 1
    var counts = [Int](repeating: 0, count: count)
    for value in values { counts[(value - start) / width] += 1 }
    // Where nearly all are alike, a histogram has no shape.
    let filled = counts.filter { $0 > 0 }.count
    guard let top = counts.max(), top * 10 <= values.count * 7, filled * 10 >= count * 6 else {
      return nil
    }
    let bounds = (0...count).map { text(start + width * $0) }
    guard bounds.allSatisfy({ $0.count <= 8 }) else { return nil }
    let name = figure.title.lowered
    var chart = ChartTable(
      title: chance.pick(
        "Distribution of \(name)", "\(table.title): distribution of \(name)",
        "Records by \(name)"),
      category: figure.title, value: "Records", kind: .bins,
      categories: (0..<count).map { "\(bounds[$0])–\(bounds[$0 + 1])" },
      series: [ChartTable.Series(name: "", values: counts)])
    if !figure.unit.words.isEmpty { chart.subtitle = "\(figure.title) in \(figure.unit.words)" }
    let isOwed = table.source.licence.uppercased().hasPrefix("CC-BY")
    if isOwed || chance.happens(0.6) { chart.source = table.attribution }
    let source = table.source
    return (
      chart,
      ChartScene.GivenPart(
        path: source.path, sha256: source.sha256, licence: source.licence,
        rows: places.map { table.records[$0] }, columns: [figure.name], isMean: false)
    )
  }

  /// Chooses 1, 2 or 5 of a power of ten that makes a fitting number of ranges.
  private func width(from low: Int, to high: Int, using chance: inout Chance) -> Int? {
    let least = max(categories.lowerBound, 4)
    let most = min(categories.upperBound, Self.most)
    var widths: [Int] = []
    var power = 1
    while power <= high {
      for factor in [1, 2, 5] {
        let width = power * factor
        let count = high / width - low / width + 1
        if count >= least, count <= most { widths.append(width) }
      }
      let (next, isOver) = power.multipliedReportingOverflow(by: 10)
      guard !isOver else { break }
      power = next
    }
    return chance.element(of: widths)
  }

  /// A bound as plain text, without zeros at its end.
  private func text(_ figure: Int) -> String {
    var (figure, decimals) = (figure, self.figure.decimals)
    while decimals > 0, figure % 10 == 0 {
      figure /= 10
      decimals -= 1
    }
    guard decimals > 0 else { return "\(figure)" }
    var digits = "\(figure)"
    while digits.count <= decimals { digits = "0" + digits }
    return "\(digits.dropLast(decimals)).\(digits.suffix(decimals))"
  }
}
