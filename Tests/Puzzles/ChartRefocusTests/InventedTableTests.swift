import Charts
import PuzzleKit
import Seeding
import Testing

@testable import ChartRefocus

@Suite("Invented tables")
struct InventedTableTests {
  @Test("There are many topics, and many for each kind of chart")
  func topics() {
    #expect(Topic.all.count >= 80)
    #expect(Set(Topic.all.map(\.name)).count == Topic.all.count)
    #expect(ScatterTopic.all.count >= 8 && HistogramTopic.all.count >= 8)
    for kind in ChartKind.allCases where kind != .scatter && kind != .histogram {
      let fit = Topic.all.filter {
        !$0.arrangements(for: kind, categories: 4...8, series: 2...4).isEmpty
      }
      #expect(fit.count >= 8, "\(kind)")
    }
  }

  @Test("Of each topic, each kind of chart that suits it gets 200 tables without a fault")
  func rules() throws {
    var faults: [String: Int] = [:]
    var count = 0
    for topic in Topic.all {
      for kind in ChartKind.allCases
      where !topic.arrangements(for: kind, categories: 3...24, series: 2...6).isEmpty {
        var chance = Chance(Seed(1).derived(topic.name).derived(kind.rawValue))
        for number in 0..<200 {
          let table = try ChartTables.invented(
            topic, for: kind, categories: 3...24, series: 2...6, using: &chance)
          count += 1
          let isThorough = number % 10 == 0
          for fault in TableRules.inventedFaults(table, for: kind, isThorough: isThorough) {
            faults["\(topic.name) \(kind): \(fault)", default: 0] += 1
          }
        }
      }
    }
    #expect(count > 100_000)
    #expect(faults.isEmpty, "\(faults)")
  }

  @Test("Scatter plots and histograms keep the rules, and within what can be", arguments: [1, 2])
  func others(seed: UInt64) throws {
    var chance = Chance(Seed(seed))
    for kind in [ChartKind.scatter, .histogram] {
      for _ in 0..<1500 {
        let table = try ChartTables.invented(
          for: kind, categories: 3...12, series: 1...1, using: &chance)
        let faults = TableRules.inventedFaults(table, for: kind)
        #expect(faults.isEmpty, "\(table): \(faults)")
        if let across = table.across { #expect(across.values.count == table.categories.count) }
      }
    }
  }

  @Test("As many categories and series come as are asked for")
  func sizes() throws {
    var chance = Chance(Seed(7))
    for kind in ChartKind.allCases {
      for count in 3...7 {
        let series = max(2, kind.seriesCount.lowerBound)
        let table = try ChartTables.invented(
          for: kind, categories: count...count, series: series...series, using: &chance)
        #expect(kind == .histogram || table.categories.count == count, "\(kind)")
        #expect(kind.seriesCount == 1...1 || table.series.count == series, "\(kind)")
      }
    }
    #expect(throws: Rejection.self) {
      try ChartTables.invented(
        for: .bar, categories: 40...50, series: 1...1, using: &chance)
    }
  }

  @Test("The same seed gives the same table, another seed another")
  func seeds() throws {
    func table(_ seed: UInt64) throws -> ChartTable {
      var chance = Chance(Seed(seed))
      return try ChartTables.invented(
        for: .groupedBar, categories: 3...8, series: 2...4, using: &chance)
    }
    #expect(try table(1) == table(1))
    #expect(try table(1) != table(2))
  }

  @Test("Some figures are missing, some negative, and few alike")
  func kinds() throws {
    var chance = Chance(Seed(3))
    var (missing, negative, tied, all) = (0, 0, 0, 0)
    for kind in [ChartKind.bar, .line, .groupedBar, .dot, .table] {
      for _ in 0..<400 {
        let table = try ChartTables.invented(
          for: kind, categories: 5...12, series: 2...4, using: &chance)
        let values = table.series.flatMap(\.values)
        all += 1
        if values.contains(nil) { missing += 1 }
        if values.contains(where: { $0 ?? 0 < 0 }) { negative += 1 }
        for series in table.series where Set(series.values).count < series.values.count {
          tied += 1
          break
        }
      }
    }
    #expect((all / 50...all / 8).contains(missing))
    #expect(negative > all / 50)
    #expect(tied < all / 4)
  }

  @Test("Shares of any weights make their sum, none below the least")
  func shares() {
    var chance = Chance(Seed(5))
    for _ in 0..<500 {
      let weights = (0..<chance.integer(in: 1...9)).map { _ in chance.real(in: 0.001...1) }
      let shares = Shares.rounded(weights, to: 1000, atLeast: 7)
      #expect(shares.reduce(0, +) == 1000)
      #expect(shares.allSatisfy { $0 >= 7 })
    }
  }
}
