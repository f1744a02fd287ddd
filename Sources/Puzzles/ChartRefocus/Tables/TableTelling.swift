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
      let common = titles[0].split(separator: " ").filter { word in
        words.allSatisfy { $0.contains(word.lowercased()) }
      }
      let joined = titles.joined(separator: " and ")
      if !common.isEmpty {
        name = common.joined(separator: " ").raised
      } else if !titles.contains(where: { $0.lowercased() == table.title.lowercased() }) {
        name = table.title
      } else {
        name = titles.count == 2 && joined.count <= 40 ? joined : "Figure"
      }
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
    var slice = isSingle && grid.isPivot ? grid.series[numbers[0]].name : ""
    if slice.hasPrefix("Year ") { slice = String(slice.dropFirst(5)) }
    let behind = slice.isEmpty ? "" : ", \(slice)"
    let what = value + behind
    let whole = "\(value) by \(grid.category.lowered)\(behind)"
    let span =
      grid.kind == .times ? "\(labels[0])–\(labels[labels.count - 1])" : ""
    // A title that says the name of the table or its column twice says nothing.
    let isLong =
      what.lowercased().contains(table.title.lowercased())
      || table.title.lowercased().contains(value.lowercased())
    var titles = [whole, whole]
    if !isLong { titles.append("\(table.title): \(value.lowered)\(behind)") }
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
  /// The text with small first letters, but for abbreviations.
  var lowered: String {
    split(separator: " ", omittingEmptySubsequences: false).map { word in
      let rest = word.dropFirst()
      let isPlain = rest.allSatisfy { !$0.isUppercase && !$0.isNumber } && !rest.isEmpty
      return isPlain ? word.lowercased() : String(word)
    }.joined(separator: " ")
  }

  /// The text with a capital first letter.
  var raised: String {
    guard let first else { return self }
    return first.uppercased() + dropFirst()
  }
}
