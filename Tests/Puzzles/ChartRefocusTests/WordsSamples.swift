import Charts
import PuzzleKit
import Seeding

@testable import ChartRefocus

/// Charts with a question, to speak of.
enum WordsSamples {
  /// Every kind of chart that carries a form, with labels and without.
  static let ways: [(ChartKind, Bool)] = ChartKind.allCases.flatMap { [($0, true), ($0, false)] }

  /// Labels that sentences trip over.
  private static let odd = [
    "Total", "May", "Other", "1,000+", "“Best”", "Most", "Second", "Top", "The rest", "So", "Now",
    "Calculated", "Set", "C&A (UK)", "R2", "Red", "St. Kitts", "É. U.", "Compared", "Between",
  ]

  /// Something to tell; nil if the form does not fit the chart.
  static func telling(
    _ form: ChartScene.Form, as kind: ChartKind, isLabelled: Bool, isOdd: Bool = false,
    using chance: inout Chance
  ) -> ChartTelling? {
    for _ in 0..<8 {
      var table = PlainTables.table(for: kind, isOfTimes: form.isOfTimes, using: &chance)
      if isOdd { table = odd(table, using: &chance) }
      guard ChartSpeaker.objection(to: table) == nil else { continue }
      let look = chance.element(of: ChartLook.allCases) ?? .report
      let draft = Draft(
        form: form, kind: kind, look: look, isLabelled: isLabelled,
        isFirst: chance.happens(0.5), count: chance.integer(in: 1...4))
      guard
        let chart = try? Chart(
          of: table, as: kind, in: look, width: 720, height: 540, isLabelled: isLabelled,
          using: &chance), var asking = try? Asking(chart, draft, using: &chance)
      else { continue }
      for _ in 0..<6 {
        guard let (asked, solution) = try? asking.asked() else { continue }
        var puzzle = ChartRefocusPuzzle()
        puzzle.reveal = chance.happens(0.8) ? [.late] : [.early]
        let scene = ChartScene(chart: chart, asked: asked, given: nil)
        if let story = try? ChartStory(
          of: scene, solution: solution, puzzle: puzzle, using: &chance)
        {
          return story.telling
        }
      }
    }
    return nil
  }

  private static func odd(_ table: ChartTable, using chance: inout Chance) -> ChartTable {
    var table = table
    let names = chance.shuffled(odd)
    if table.kind == .names { table.categories = Array(names.prefix(table.categories.count)) }
    if table.series.count > 1 {
      for number in table.series.indices {
        table.series[number].name = names[names.count - 1 - number]
      }
    }
    table.unit = chance.pick(
      ChartTable.Unit(), ChartTable.Unit(suffix: "%"), ChartTable.Unit(prefix: "$"),
      ChartTable.Unit(suffix: " kg"))
    table.category = chance.pick("Country", "Bus", "Person", "Age group", "country_code", "Key")
    table.value = chance.pick(
      "Life expectancy", "Exports", "CO2 emissions", "GDP per head", "value (%)", "Number of goals")
    return table
  }
}
