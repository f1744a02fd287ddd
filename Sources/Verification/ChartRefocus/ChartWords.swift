import VerificationKit

/// What charts and their parts are called.
struct ChartWords {
  let chart: Chart

  /// The words for the kinds of mark.
  static let parts: [String: Set<String>] = [
    "bar": ["bar", "bars", "column", "columns", "segment", "segments"],
    "slice": ["slice", "slices", "wedge", "wedges", "segment", "segments"],
    "point": ["point", "points", "dot", "dots", "marker", "markers"],
    "cell": ["cell", "cells"],
  ]

  private var names: [[String]] {
    let plain = ["chart", "graph", "plot", "diagram"]
    func with(_ word: String) -> [[String]] { plain.map { [word, $0] } }
    switch chart {
    case .line, .lines: return with("line")
    case .area: return with("area")
    case .scatter: return with("scatter")
    case .pie: return with("pie")
    case .donut: return with("donut") + with("doughnut")
    case .dot: return with("dot")
    case .histogram: return [["histogram"]]
    case .table: return [["table"]]
    default: return with("bar") + with("column")
    }
  }

  private static let qualities: [String: Set<Chart>] = [
    "horizontal": [.horizontalBar, .groupedHorizontalBar],
    "grouped": [.groupedBar, .groupedHorizontalBar],
    "stacked": [.stackedBar, .stackedShare],
  ]

  /// What is wrong with the words; nil if they name the chart.
  func fault(_ said: String) -> String? {
    let words = TokenizedText(said).tokens.map(\.lower)
    for (word, charts) in Self.qualities where words.contains(word) && !charts.contains(chart) {
      return "it is not \(word)"
    }
    let isNamed = names.contains { name in
      words.indices.contains { words[$0...].starts(with: name) }
    }
    guard isNamed else { return "not the name of the chart" }
    let own = Set(names.flatMap { $0 }).union(Self.qualities.keys)
    let other = words.first { word in
      !own.contains(word)
        && (Self.others.contains(word) || Denial.words.contains(word) || Numerals.isPart(word))
    }
    return other.map { "more is said: \($0)" }
  }

  private static let others: Set<String> = [
    "bar", "line", "area", "scatter", "pie", "donut", "doughnut", "dot", "histogram", "table",
    "or",
  ]
}
