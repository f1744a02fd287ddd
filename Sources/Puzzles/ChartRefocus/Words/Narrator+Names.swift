import Charts
import Traces

/// How the chart and what it shows are called.
extension Narrator {
  var hasManySeries: Bool { table.series.count > 1 }
  var isPie: Bool { chart.kind == .pie || chart.kind == .donut }
  var isStacked: Bool { chart.kind == .stackedBar || chart.kind == .stackedShare }
  var isLine: Bool { [.line, .lines, .area].contains(chart.kind) }
  var hasBars: Bool { markKind == .bar }
  var isUpright: Bool { chart.axis?.isVertical ?? true }
  private var hasNegative: Bool {
    table.series.contains { $0.values.contains { ($0 ?? 0) < 0 } }
  }

  /// What stands for a figure.
  var markKind: ChartElement.Kind {
    switch chart.kind {
    case .bar, .horizontalBar, .groupedBar, .groupedHorizontalBar, .stackedBar, .stackedShare,
      .histogram:
      .bar
    case .line, .lines, .area, .scatter, .dot: .point
    case .pie, .donut: .slice
    case .table: .cell
    }
  }

  /// The word for a mark, one of those that fit.
  private mutating func markWord() -> String {
    switch chart.kind {
    case .bar, .groupedBar, .histogram: any("bar", "bar", "bar", "column")
    case .horizontalBar, .groupedHorizontalBar: "bar"
    case .stackedBar, .stackedShare: "segment"
    case .line, .lines, .area: any("point", "point", "marker")
    case .scatter: any("point", "dot", "point")
    case .dot: any("dot", "point", "marker")
    case .pie, .donut: any("slice", "slice", "wedge")
    case .table: "cell"
    }
  }

  mutating func mark() -> Words { parts(markWord()) }
  mutating func marks() -> Words { parts(markWord() + "s") }

  /// What the chart is called, with its article.
  mutating func aChart() -> Words {
    let name = chartWord()
    let article = "aeiou".contains(name.first ?? "b") ? "an" : "a"
    return "\(article) \(chartName(name))"
  }

  mutating func theChart() -> Words { happens(0.5) ? "the chart" : "the \(chartName(chartWord()))" }

  private mutating func chartWord() -> String {
    switch chart.kind {
    case .bar: "bar chart"
    case .horizontalBar: any("horizontal bar chart", "bar chart")
    case .groupedBar: any("grouped bar chart", "grouped bar chart", "bar chart")
    case .groupedHorizontalBar: any("grouped horizontal bar chart", "grouped bar chart")
    case .stackedBar: any("stacked bar chart", "stacked bar chart", "bar chart")
    case .stackedShare: "stacked bar chart"
    case .line, .lines: "line chart"
    case .area: "area chart"
    case .scatter: "scatter plot"
    case .pie: "pie chart"
    case .donut: "donut chart"
    case .dot: "dot plot"
    case .histogram: "histogram"
    case .table: "table"
    }
  }

  // MARK: - Cells

  /// The word before a category: `in` 2019, `for` Chile.
  func preposition(_ category: Int) -> String {
    table.kind == .times && Self.isInTime(table.categories[category]) ? "in" : "for"
  }

  /// A category with its preposition: `in 2019`, `for Chile`.
  func at(_ category: Int) -> Words { "\(preposition(category)) \(self.category(category))" }

  /// Whether one says `in` before a time.
  private static func isInTime(_ label: String) -> Bool {
    if label.utf8.count == 4, Int(label) != nil { return true }
    let months = [
      "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
    ]
    let first = label.prefix { $0 != " " && $0 != "." }.lowercased()
    let isQuarter = first.count == 2 && first.first == "q" && Int(first.dropFirst()) != nil
    return isQuarter || months.contains(String(first.prefix(3))) && first.allSatisfy(\.isLetter)
  }

  /// A cell by its labels alone: `Chile`, `Men in 2019`.
  func name(_ cell: ChartCell) -> Words {
    hasManySeries ? "\(series(cell.series)) \(at(cell.category))" : category(cell.category)
  }

  /// The figure of a cell, by its labels: `the figure for Chile`.
  mutating func theFigure(_ cell: ChartCell) -> Words {
    if hasManySeries {
      switch manyStyle {
      case 0: return "the \(series(cell.series)) \(figure) \(at(cell.category))"
      case 1: return "the \(figure) of \(series(cell.series)) \(at(cell.category))"
      default: return "\(series(cell.series)) \(at(cell.category))"
      }
    }
    return manyStyle == 0 ? category(cell.category) : "the \(figure) \(at(cell.category))"
  }

  /// Cells as a list, the series said but at its beginning where it is the same for all.
  mutating func names(_ cells: [ChartCell]) -> Words {
    guard hasManySeries, let first = cells.first else { return list(cells.map(name)) }
    if cells.allSatisfy({ $0.series == first.series }) {
      let categories = list(cells.map { category($0.category) })
      return "\(series(first.series)) \(preposition(first.category)) \(categories)"
    }
    if cells.allSatisfy({ $0.category == first.category }) {
      return "\(list(cells.map { series($0.series) })) \(at(first.category))"
    }
    var groups: [[ChartCell]] = []
    for cell in cells {
      if let last = groups.last, last[0].series == cell.series {
        groups[groups.count - 1].append(cell)
      } else {
        groups.append([cell])
      }
    }
    let categories = groups.map { $0.map(\.category) }
    guard groups.count == 2, categories[0].count > 1 else { return list(cells.map(name)) }
    let (x, y) = (series(groups[0][0].series), series(groups[1][0].series))
    if categories[0] == categories[1] {
      return
        "\(x) and \(y) \(preposition(first.category)) \(list(categories[0].map { category($0) }))"
    }
    return
      "\(x) \(preposition(first.category)) \(list(categories[0].map { category($0) })) and \(y) \(preposition(categories[1][0])) \(list(categories[1].map { category($0) }))"
  }

  /// The part of a sentence that says which series it is about: ` of Men`; empty where there is one.
  func ofSeries(_ number: Int, _ preposition: String = "of") -> Words {
    hasManySeries && number >= 0 ? " \(preposition) \(series(number))" : Words()
  }

  /// What the figures of a series are called: `exports`, `the figures of Men`.
  mutating func measured(_ number: Int) -> Words {
    guard hasManySeries else {
      return quantityName == nil ? "the \(quantity)" : quantity
    }
    switch roll(3) {
    case 0: return "the \(series(number)) \(figure)s"
    case 1: return "the \(figure)s of \(series(number))"
    default: return "\(figure)s \(any("of", "for")) \(series(number))"
    }
  }

  // MARK: - Comparing words

  /// A word for a larger, or a smaller, figure as the chart shows it.
  mutating func comparative(isLarger: Bool) -> String {
    switch manner {
    case .upright:
      isLarger
        ? any("taller", "higher", "larger", "taller") : any("shorter", "lower", "smaller")
    case .lying: isLarger ? any("longer", "larger", "longer") : any("shorter", "smaller", "shorter")
    case .wide: isLarger ? any("larger", "bigger") : "smaller"
    case .placed: isLarger ? "higher" : "lower"
    }
  }

  /// A word for the largest, or the smallest, figure as the chart shows it.
  mutating func superlative(isMost: Bool) -> String {
    switch manner {
    case .upright:
      isMost ? any("tallest", "highest", "largest") : any("shortest", "lowest", "smallest")
    case .lying: isMost ? any("longest", "largest", "longest") : any("shortest", "smallest")
    case .wide: isMost ? any("largest", "biggest", "largest") : "smallest"
    case .placed: isMost ? "highest" : "lowest"
    }
  }

  /// Whether marks themselves look larger or higher where figures are; those that lie across do not.
  var showsSize: Bool {
    switch chart.kind {
    case .table, .dot: false
    case .horizontalBar, .groupedHorizontalBar: !hasNegative
    default: true
    }
  }

  /// A word for a larger, or a smaller, figure, whatever shows it.
  mutating func plainComparative(isLarger: Bool) -> String {
    if isPie || isStacked { return isLarger ? any("larger", "bigger") : "smaller" }
    return isLarger ? any("higher", "larger", "higher") : any("lower", "smaller", "lower")
  }

  /// A word for the largest, or the smallest, figure, whatever shows it.
  mutating func plainSuperlative(isMost: Bool) -> String {
    if isPie || isStacked { return isMost ? "largest" : "smallest" }
    return isMost ? any("highest", "largest", "highest") : any("lowest", "smallest", "lowest")
  }

  /// How figures show.
  private enum Manner { case upright, lying, wide, placed }

  private var manner: Manner {
    switch chart.kind {
    case _ where hasNegative: .placed
    case .bar, .groupedBar, .histogram: .upright
    case .horizontalBar, .groupedHorizontalBar: .lying
    case .pie, .donut, .stackedBar, .stackedShare: .wide
    case .line, .lines, .area, .scatter, .dot, .table: .placed
    }
  }
}
