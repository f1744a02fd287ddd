import Charts
import PuzzleKit
import Seeding
import Traces

/// Writes the title of a part of a user's table from the names of its file and its columns.
struct TableTelling {
  let table: GivenTable
  let grid: TableGrid
  let numbers: [Int]
  let labels: [String]

  private static let vague: Set<String> = [
    "value", "values", "count", "number", "amount", "total", "rate", "y", "n", "figure", "share",
  ]

  /// What the figures are, as the axis says.
  var value: String {
    let titles = numbers.map { grid.series[$0].figure.title }
    var name = titles[0]
    if titles.contains(where: { $0 != titles[0] }) {
      // Words that all columns share, as `Temp` of `Temp max` and `Temp min`.
      let words = titles.map { $0.split(separator: " ").map { $0.lowercased() } }
      let common = words[0].filter { word in words.allSatisfy { $0.contains(word) } }
      name = common.isEmpty ? table.title : common.joined(separator: " ").raised
    } else if Self.vague.contains(name.lowercased()) {
      let isBare = ["value", "values", "y", "n", "figure"].contains(name.lowercased())
      name = isBare ? table.title : "\(table.title) \(name.lowercased())"
    }
    return grid.isMean ? "Mean \(name.lowered)" : name
  }

  /// What stands around the figures.
  var unit: ChartTable.Unit {
    let unit = grid.series[numbers[0]].figure.unit
    return ChartTable.Unit(prefix: unit.prefix, suffix: unit.suffix, words: unit.words)
  }

  /// Writes the title, the line under it and the source.
  func tell(_ chart: inout ChartTable, isSingle: Bool, using chance: inout Chance) {
    let slice = isSingle && grid.isPivot ? grid.series[numbers[0]].name : ""
    let what = slice.isEmpty ? value : "\(value), \(slice)"
    let whole = "\(what) by \(grid.category.lowered)"
    let span =
      grid.kind == .times ? "\(labels[0])–\(labels[labels.count - 1])" : ""
    let isLong = what.lowercased().contains(table.title.lowercased())
    var titles = [whole, whole]
    if !isLong { titles.append("\(table.title): \(what.lowered)") }
    if !span.isEmpty, span.count <= 22 { titles.append("\(what), \(span)") }
    chart.title = chance.element(of: titles) ?? whole
    if chance.happens(0.4) {
      let words = chart.unit.words
      if !isLong, !chart.title.contains(table.title) {
        chart.subtitle = table.title
      } else if !words.isEmpty {
        chart.subtitle = "\(value) in \(words)"
      }
    }
    // Licences that ask for a name get it in the picture.
    let isOwed = table.source.licence.uppercased().hasPrefix("CC-BY")
    if isOwed || chance.happens(0.6) { chart.source = table.attribution }
  }
}

extension String {
  /// The text with a small first letter, unless it begins with an abbreviation.
  var lowered: String {
    guard let first, let second = dropFirst().first, !second.isUppercase, !second.isNumber else {
      return self
    }
    return first.lowercased() + dropFirst()
  }

  /// The text with a capital first letter.
  var raised: String {
    guard let first else { return self }
    return first.uppercased() + dropFirst()
  }
}
