import Charts
import PuzzleKit
import Seeding

/// Two quantities of the same things, one of which goes along with the other.
struct ScatterTopic: Sendable {
  /// One of the quantities.
  struct Quantity: Sendable {
    let title: String
    let unit: ChartTable.Unit
    let decimals: Int
    let range: ClosedRange<Double>

    init(
      _ title: String, prefix: String = "", suffix: String = "", words: String = "",
      decimals: Int = 0, _ range: ClosedRange<Double>
    ) {
      self.title = title
      unit = ChartTable.Unit(prefix: prefix, suffix: suffix, words: words)
      self.decimals = decimals
      self.range = range
    }
  }

  let name: String
  let titles: [String]
  let things: Pool
  /// What lies across.
  let across: Quantity
  /// What lies up.
  let up: Quantity
  /// How the second goes along with the first, -1 to 1.
  let strength: Double

  init(
    _ name: String, _ titles: [String], _ things: Pool, _ across: Quantity, _ up: Quantity,
    strength: Double
  ) {
    self.name = name
    self.titles = titles
    self.things = things
    self.across = across
    self.up = up
    self.strength = strength
  }

  /// Draws a table of so many points.
  func table(_ count: Int, using chance: inout Chance) -> ChartTable {
    let names = things.drawn(count, using: &chance)
    // Each point has a lot of its own, so that few lie on each other.
    let lots = chance.shuffled((0..<count).map { (Double($0) + chance.real()) / Double(count) })
    var values: [Int] = []
    var places: [Int] = []
    for lot in lots {
      let along = strength < 0 ? 1 - lot : lot
      let size = abs(strength)
      let share = along * size + (1 - size) * chance.real()
      places.append(Self.figure(0.04 + lot * 0.92, of: across))
      values.append(Self.figure(0.04 + share * 0.92, of: up))
    }
    var table = ChartTable(
      title: chance.element(of: titles) ?? "", category: things.category, value: up.title,
      unit: up.unit, decimals: up.decimals, categories: names,
      series: [ChartTable.Series(name: "", values: values)],
      across: ChartTable.Across(
        title: across.title, unit: across.unit, decimals: across.decimals, values: places))
    let year = 2024 - chance.integer(below: 20)
    if chance.happens(0.35) { table.title += ", \(year)" }
    if chance.happens(0.3) { table.subtitle = "Each point is \(things.single)" }
    if chance.happens(0.3) {
      table.source = chance.pick("Illustrative figures", "Source: own survey")
    }
    return table
  }

  private static func figure(_ share: Double, of quantity: Quantity) -> Int {
    let range = quantity.range
    let figure = range.lowerBound + (range.upperBound - range.lowerBound) * share
    return Int((figure * Figures.scale(quantity.decimals)).rounded())
  }
}

extension Pool {
  /// One of the things, with its article.
  fileprivate var single: String {
    let name = category.lowercased()
    return ("aeiou".contains(name.first ?? " ") ? "an " : "a ") + name
  }
}

extension ChartTables {
  static func scatter(
    _ categories: ClosedRange<Int>, using chance: inout Chance
  ) throws(Rejection) -> ChartTable {
    let fit = ScatterTopic.all.filter { $0.things.names.count >= categories.lowerBound }
    guard categories.lowerBound <= 12, let topic = chance.element(of: fit) else {
      throw Rejection("no-topic", "scatter of at least \(categories.lowerBound) points")
    }
    let most = min(12, categories.upperBound, topic.things.names.count)
    return topic.table(chance.integer(in: categories.lowerBound...most), using: &chance)
  }
}
