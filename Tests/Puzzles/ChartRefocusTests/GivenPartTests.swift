import Charts
import PuzzleKit
import Seeding
import Testing
import Traces

@testable import ChartRefocus

@Suite("Parts of users' tables")
struct GivenPartTests {
  private func names(_ name: String, _ texts: [String?], _ role: GivenTable.Role)
    -> GivenTable.Column
  {
    GivenTable.Column(name: name, title: name.raised, role: role, texts: texts)
  }

  private func years(_ name: String, _ years: [Int]) -> GivenTable.Column {
    GivenTable.Column(
      name: name, title: name.raised, role: .times, texts: years.map { "\($0)" },
      times: years.map { GivenTime(year: $0) })
  }

  private func figures(_ name: String, _ figures: [Int?], decimals: Int = 0) -> GivenTable.Column {
    GivenTable.Column(
      name: name, title: name.raised, role: .figure, texts: figures.map { $0.map { "\($0)" } },
      figures: figures, decimals: decimals)
  }

  private func table(_ columns: [GivenTable.Column]) -> GivenTable {
    let count = columns[0].texts.count
    return GivenTable(
      source: Source(path: "shops.csv", sha256: "00", licence: "CC-BY-4.0; Bureau"),
      title: "Shops", attribution: "Source: Bureau", records: (0..<count).map { $0 * 2 + 1 },
      columns: columns)
  }

  private func parts(
    of table: GivenTable, for kind: ChartKind, categories: ClosedRange<Int> = 3...6,
    series: ClosedRange<Int> = 2...4, seed: UInt64 = 1
  ) -> [(ChartTable, ChartScene.GivenPart)] {
    var chance = Chance(Seed(seed))
    let sorted = SortedTable(table)
    return (0..<40).compactMap { _ in
      try? ChartTables.part(
        of: sorted, for: kind, categories: categories, series: series, using: &chance)
    }
  }

  private var long: GivenTable {
    let years = [2001, 2002, 2003, 2004]
    return table([
      self.years("year", years + years),
      names(
        "source", Array(repeating: "Coal", count: 4) + Array(repeating: "Wind", count: 4), .group),
      figures("made", [10, 20, 30, 40, 5, 6, 7, 8]),
    ])
  }

  @Test(
    "Of tables with one series nothing is asked that takes two, and all else comes to a question")
  func carried() throws {
    var puzzle = ChartRefocusPuzzle()
    puzzle.take([
      table([
        names("shop", ["Acre", "Bell", "Cove", "Dell", "Elm", "Ford", "Glen"], .category),
        figures("sales", [120, 240, 180, 310, 90, 150, 275]),
      ])
    ])
    let two: Set<ChartScene.Form> = [.compareSeries, .countHigher, .seriesAt, .lookupAt]
    #expect(puzzle.carried.isDisjoint(with: two.union([.trend, .steepestRise, .percentChange])))
    #expect(puzzle.carried.isSuperset(of: [.retrieve, .maximum, .rank, .compare, .sum]))
    for index in 0..<60 {
      let candidate = Candidate(index: index, seed: Seed(4).derived(index))
      let isPosed = (0..<2000).contains { attempt in
        var chance = candidate.chance("pose", attempt: attempt)
        return (try? puzzle.pose(candidate, using: &chance)) != nil
      }
      #expect(isPosed, "\(puzzle.draft(candidate))")
    }
  }

  @Test("A long table becomes a series for each name, with the records that it took")
  func pivot() throws {
    let parts = parts(of: long, for: .lines, categories: 4...4)
    let (chart, part) = try #require(parts.first)
    #expect(chart.series.map(\.name) == ["Coal", "Wind"])
    #expect(chart.series.map(\.values) == [[10, 20, 30, 40], [5, 6, 7, 8]])
    #expect(chart.categories == ["2001", "2002", "2003", "2004"])
    #expect(part.columns == ["year", "source", "made"])
    #expect(part.rows == [1, 3, 5, 7, 9, 11, 13, 15])
    #expect(!part.isMean)
    #expect(part.path == "shops.csv" && part.licence == "CC-BY-4.0; Bureau")
    #expect(chart.source == "Source: Bureau")
  }

  @Test("A single series of a long table is of one name, which the title says")
  func slice() {
    for (chart, part) in parts(of: long, for: .line, categories: 3...4) {
      let name = (chart.series[0].values[0] ?? 0) >= 10 ? "Coal" : "Wind"
      #expect(chart.title.contains(name), "\(chart.title)")
      #expect(part.rows.count == chart.categories.count)
    }
  }

  @Test("Records of a group are told by their mean, rounded half away from zero")
  func means() throws {
    let table = table([
      names("kind", ["A x", "A x", "B x", "B x", "C x", "C x"], .group),
      figures("size", [1, 2, -1, -2, 4, nil]),
    ])
    let (chart, part) = try #require(parts(of: table, for: .dot).first)
    #expect(part.isMean)
    #expect(chart.decimals == 1)
    #expect(Set(chart.series[0].values) == [15, -15, 40])
    #expect(chart.value == "Mean size")
  }

  @Test("Names that are words of sentences, numerals, lists or too long are left out")
  func labels() {
    let table = table([
      names(
        "name",
        [
          "Total", "Other", "2001", "Ham, Oak", "Ham", "Oak", "Elm",
          String(repeating: "x", count: 40),
        ],
        .category), figures("v", [1, 2, 3, 4, 5, 6, 7, 8]),
    ])
    for (chart, _) in parts(of: table, for: .bar) {
      #expect(Set(chart.categories) == ["Ham", "Oak", "Elm"])
    }
  }

  @Test("Columns of other units or sizes don't stand together, and those that do share decimals")
  func mates() throws {
    let table = table([
      names("name", ["Ham", "Oak", "Elm", "Ash"], .category),
      figures("price low", [12, 15, 11, 19], decimals: 1), figures("price high", [3, 4, 5, 6]),
      figures("people", [50_000, 60_000, 70_000, 90_000]),
    ])
    for (chart, _) in parts(of: table, for: .groupedBar) {
      #expect(chart.series.map(\.name) == ["Price low", "Price high"])
      #expect(chart.decimals == 1)
      #expect(chart.series[1].values.allSatisfy { [30, 40, 50, 60].contains($0) })
      #expect(chart.value == "Price")
    }
    #expect(!parts(of: table, for: .groupedBar).isEmpty)
  }

  @Test("Negative figures make no slices, areas or stacks; averages and rates make no pies")
  func sums() {
    let negative = table([years("year", [1, 2, 3].map { 2000 + $0 }), figures("v", [1, -2, -3])])
    #expect(parts(of: negative, for: .area).isEmpty)
    #expect(!parts(of: negative, for: .line).isEmpty)
    let rates = table([
      names("name", ["Ham", "Oak", "Elm"], .category), figures("crime rate", [10, 20, 30]),
    ])
    #expect(parts(of: rates, for: .pie).isEmpty)
    #expect(!parts(of: rates, for: .bar).isEmpty)
  }

  @Test("Shares that make 100 % are stacked as such, and others are not")
  func shares() {
    func shares(_ last: Int) -> GivenTable {
      table([
        names("name", ["Ham", "Oak", "Elm"], .category), figures("share yes votes", [40, 30, 55]),
        figures("share no votes", [60, 70, last]),
      ])
    }
    #expect(!parts(of: shares(45), for: .stackedShare, categories: 3...3).isEmpty)
    #expect(parts(of: shares(44), for: .stackedShare, categories: 3...3).isEmpty)
  }

  @Test("Figures are counted in ranges that hold every one")
  func bins() throws {
    let table = table([figures("size", (0..<60).map { $0 * 7 % 53 }, decimals: 1)])
    for (chart, part) in parts(of: table, for: .histogram, categories: 4...10) {
      #expect(chart.series[0].values.compactMap { $0 }.reduce(0, +) == 60)
      #expect(part.rows.count == 60)
      #expect(TableRules.faults(chart, for: .histogram).isEmpty)
    }
    #expect(!parts(of: table, for: .histogram, categories: 4...10).isEmpty)
  }

  @Test(
    "Parts of any table keep the rules of charts, whatever the kind", arguments: ChartKind.allCases)
  func rules(kind: ChartKind) {
    let count = 30
    let tables = [
      long,
      table([
        names("name", (0..<count).map { "Place \($0 % 5)\($0)" }, .category),
        names("kind", (0..<count).map { "Kind \($0 % 4)" }, .group),
        years("year", (0..<count).map { 1990 + $0 }),
        figures("a", (0..<count).map { $0 % 7 == 3 ? nil : $0 * $0 % 41 }),
        figures("b", (0..<count).map { $0 * 5 % 37 + 1 }, decimals: 1),
        figures("c", (0..<count).map { $0 * 11 % 83 - 9 }, decimals: 2),
      ]),
    ]
    for table in tables {
      for (chart, part) in parts(of: table, for: kind, seed: 9) {
        let faults = TableRules.faults(chart, for: kind)
        #expect(faults.isEmpty, "\(chart) \(faults)")
        #expect(part.rows == part.rows.sorted() && Set(part.rows).count == part.rows.count)
        #expect(part.columns.allSatisfy { name in table.columns.contains { $0.name == name } })
      }
    }
  }
}
