import Charts
import PuzzleKit
import Seeding

/// A quantity whose measurements are counted in ranges.
struct HistogramTopic: Sendable {
  let name: String
  let titles: [String]
  /// What is measured, as the axis names it.
  let quantity: String
  /// What is counted.
  let counted: String
  /// What stands around the bounds of ranges.
  let unit: String
  /// Where ranges may begin.
  let starts: [Int]
  /// How wide they may be.
  let widths: [Int]
  /// What no range goes beyond.
  let top: Int
  /// How many are measured.
  let sizes: ClosedRange<Int>

  init(
    _ name: String, _ titles: [String], of quantity: String, _ unit: String = "",
    counted: String, starts: [Int], widths: [Int], top: Int, _ sizes: ClosedRange<Int>
  ) {
    self.name = name
    self.titles = titles
    self.quantity = quantity
    self.counted = counted
    self.unit = unit
    self.starts = starts
    self.widths = widths
    self.top = top
    self.sizes = sizes
  }

  /// Draws a table of so many ranges.
  func table(_ count: Int, using chance: inout Chance) -> ChartTable {
    let start = chance.element(of: starts) ?? 0
    let fit = widths.filter { start + $0 * count <= top }
    let width = chance.element(of: fit) ?? widths.reduce(Int.max, min)
    let bounds = (0...count).map { start + width * $0 }
    // A hill that is steeper on one side, or two hills.
    let peak = chance.real(in: 0.2...0.75) * Double(count)
    let reach = chance.real(in: 0.28...0.5) * Double(count)
    let second: Double? = chance.happens(0.15) ? chance.real(in: 0.1...0.9) * Double(count) : nil
    let weights = (0..<count).map { place -> Double in
      let middle = Double(place) + 0.5
      var weight = Self.hill(middle - peak, reach)
      if let second { weight += 0.6 * Self.hill(middle - second, reach * 0.6) }
      return weight * chance.real(in: 0.85...1.15)
    }
    let size = chance.integer(in: sizes)
    let counts = Shares.rounded(weights, to: size, atLeast: 1)
    var table = ChartTable(
      title: chance.element(of: titles) ?? "", category: quantity, value: counted, kind: .bins,
      categories: (0..<count).map { "\(bounds[$0])–\(bounds[$0 + 1])" },
      series: [ChartTable.Series(name: "", values: counts)])
    table.subtitle = unit.isEmpty ? "" : "\(quantity) in \(unit)"
    if chance.happens(0.25) {
      table.subtitle += table.subtitle.isEmpty ? "" : ", "
      table.subtitle += "\(size) \(counted.lowercased()) in all"
    }
    if chance.happens(0.3) {
      table.source = chance.pick("Illustrative figures", "Source: own count")
    }
    return table
  }

  /// The bell-like 1 / (1 + x²)².
  private static func hill(_ distance: Double, _ reach: Double) -> Double {
    let x = distance / reach
    let base = 1 / (1 + x * x)
    return base * base
  }
}

extension ChartTables {
  static func histogram(
    _ categories: ClosedRange<Int>, using chance: inout Chance
  ) throws(Rejection) -> ChartTable {
    guard categories.lowerBound <= 12, let topic = chance.element(of: HistogramTopic.all) else {
      throw Rejection("no-topic", "histogram of at least \(categories.lowerBound) ranges")
    }
    let most = min(12, categories.upperBound)
    // Fewer than five ranges have no shape.
    let least = min(most, max(categories.lowerBound, 5))
    return topic.table(chance.integer(in: least...most), using: &chance)
  }
}
