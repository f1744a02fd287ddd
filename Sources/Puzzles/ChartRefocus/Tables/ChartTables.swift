import Charts
import PuzzleKit
import Seeding

/// Where the tables of charts come from.
enum ChartTables {
  /// Invents a table that is fit for a kind of chart.
  ///
  /// It has as many categories as are wanted, names at most 12 and times at most 24, and as many series as
  /// are wanted and the kind of chart lets it have.
  ///
  /// - Throws: ``Rejection`` if there is no topic for such a chart.
  static func invented(
    for kind: ChartKind, categories: ClosedRange<Int>, series: ClosedRange<Int>,
    using chance: inout Chance
  ) throws(Rejection) -> ChartTable {
    switch kind {
    case .scatter: return try scatter(categories, using: &chance)
    case .histogram: return try histogram(categories, using: &chance)
    default: break
    }
    let fit = Topic.all.filter {
      !$0.arrangements(for: kind, categories: categories, series: series).isEmpty
    }
    guard let topic = chance.element(of: fit) else {
      throw Rejection(
        "no-topic",
        "\(kind.rawValue) of \(categories.lowerBound) to \(categories.upperBound) categories and "
          + "\(series.lowerBound) to \(series.upperBound) series")
    }
    return try invented(topic, for: kind, categories: categories, series: series, using: &chance)
  }

  /// Invents a table of a topic.
  static func invented(
    _ topic: Topic, for kind: ChartKind, categories: ClosedRange<Int>,
    series: ClosedRange<Int>, using chance: inout Chance
  ) throws(Rejection) -> ChartTable {
    let choices = topic.arrangements(for: kind, categories: categories, series: series)
    guard let place = chance.index(weightedBy: choices.map(\.weight)) else {
      throw Rejection("no-topic", "\(topic.name) as \(kind.rawValue)")
    }
    let invention = Invention(
      topic: topic, kind: kind, arrangement: choices[place].arrangement, categories: categories,
      series: series)
    guard let table = invention.table(using: &chance) else {
      throw Rejection("no-topic", "\(topic.name) as \(kind.rawValue)")
    }
    return table
  }
}
