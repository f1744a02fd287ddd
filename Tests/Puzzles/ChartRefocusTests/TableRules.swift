import Charts
import Testing

@testable import ChartRefocus

/// What every table of a chart must be, whoever made it.
enum TableRules {
  /// Returns what is wrong with a table for a kind of chart, a sentence each.
  static func faults(_ table: ChartTable, for kind: ChartKind) -> [String] {
    var faults: [String] = []
    func check(_ isRight: Bool, _ fault: String) { if !isRight { faults.append(fault) } }
    let names = table.series.map(\.name).filter { !$0.isEmpty }
    let labels = table.categories + names
    check(Set(labels.map { $0.lowercased() }).count == labels.count, "two labels are alike")
    check(table.categories.allSatisfy { !$0.isEmpty && $0.count <= 24 }, "a label is too long")
    check(!table.title.isEmpty && table.title.count <= 90, "the title is empty or too long")
    check(!table.category.isEmpty && !table.value.isEmpty, "a head is empty")
    check(kind.seriesCount.contains(table.series.count), "the number of series is wrong")
    check(kind.seriesCount == 1...1 || names.count == table.series.count, "a series has no name")
    check(
      table.series.allSatisfy { $0.values.count == table.categories.count }, "a row is ragged")
    let values = table.series.flatMap(\.values)
    let known = values.compactMap { $0 }
    check(Set(known).count > 1, "all figures are alike")
    check(kind.mayLackFigures || known.count == values.count, "a figure is missing")
    check((0...4).contains(table.decimals), "the decimals are wrong")
    if [.pie, .donut, .stackedBar, .stackedShare, .histogram, .area].contains(kind) {
      check(known.allSatisfy { $0 >= 0 }, "a figure is negative")
    }
    if [.line, .lines, .area].contains(kind) { check(table.kind == .times, "they are no times") }
    check((table.kind == .bins) == (kind == .histogram), "bins belong to histograms")
    check((table.across != nil) == (kind == .scatter), "two quantities belong to scatter plots")
    if kind == .histogram { check(table.decimals == 0, "counts have decimals") }
    if table.kind == .names {
      check(table.categories.allSatisfy { Int($0) == nil }, "a name is a numeral")
    }
    let whole = (0..<table.decimals).reduce(100) { whole, _ in whole * 10 }
    if kind == .stackedShare {
      check(
        table.categories.indices.allSatisfy { place in
          table.series.reduce(0) { $0 + ($1.values[place] ?? 0) } == whole
        }, "shares don't make 100 %")
    }
    return faults
  }

  /// Returns what is wrong with an invented table beyond that.
  static func inventedFaults(
    _ table: ChartTable, for kind: ChartKind, isThorough: Bool = true
  ) -> [String] {
    var faults = faults(table, for: kind)
    let whole = (0..<table.decimals).reduce(100) { whole, _ in whole * 10 }
    let known = table.series.flatMap(\.values).compactMap { $0 }
    if table.unit.suffix == "%", known.contains(where: { abs($0) > whole }) {
      faults.append("a share is more than 100 %")
    }
    if table.value == "Share", kind == .pie || kind == .donut, known.reduce(0, +) != whole {
      faults.append("the slices don't make 100 %")
    }
    if table.categories.contains(where: { $0.count > 22 }) { faults.append("a label is too long") }
    let labels =
      table.kind == .bins || !isThorough ? [] : table.categories + table.series.map(\.name)
    for label in labels {
      for other in labels where label != other && other.hasWords(label) {
        faults.append("\(label) is a part of \(other)")
      }
    }
    return faults
  }
}

extension String {
  /// Whether some words stand in the text, as whole words.
  fileprivate func hasWords(_ text: String) -> Bool {
    let words = split { !$0.isLetter && !$0.isNumber }
    let part = text.split { !$0.isLetter && !$0.isNumber }
    guard !part.isEmpty, part.count < words.count else { return false }
    return (0...(words.count - part.count)).contains {
      Array(words[$0..<($0 + part.count)]) == part
    }
  }
}
