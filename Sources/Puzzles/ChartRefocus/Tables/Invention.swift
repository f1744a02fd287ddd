import Charts
import PuzzleKit
import Seeding

/// A table of a topic in the making.
struct Invention {
  let topic: Topic
  let kind: ChartKind
  let arrangement: Arrangement
  let categories: ClosedRange<Int>
  let series: ClosedRange<Int>

  /// How often a table that may lack a figure lacks one.
  private static let missing = 0.08
  /// How often figures that turn out alike are set apart.
  private static let apart = 0.85

  /// Draws the table.
  func table(using chance: inout Chance) -> ChartTable? {
    guard let bounds = topic.bounds(of: arrangement, in: kind) else { return nil }
    let wanted = kind.seriesCount == 1...1 ? 1...1 : series.clamped(to: kind.seriesCount)
    let across = chance.integer(in: wanted.clamped(to: bounds.series))
    var down = chance.integer(
      in: categories
        .lowerBound...max(categories.lowerBound, min(categories.upperBound, bounds.categories)))
    // Many series of many things are more than a chart holds.
    if across > 3 { down = max(categories.lowerBound, min(down, kind == .lines ? 16 : 8)) }
    let clocks = topic.clocks.filter { $0.most >= down }
    let stretch = chance.element(of: clocks).map { $0.stretch(down, using: &chance) }
    let figures = Figures(topic, using: &chance)
    let year = 2024 - chance.integer(below: 25)
    let isShare = kind == .stackedShare || topic.whole == .shares
    var telling = Telling(topic: topic, arrangement: arrangement, year: year, isShare: isShare)
    var table = ChartTable(
      title: "", category: "", value: isShare ? "Share" : topic.value,
      unit: isShare ? ChartTable.Unit(suffix: "%") : topic.unit,
      decimals: isShare ? chance.pick(0, 0, 1) : topic.decimals, categories: [], series: [])

    func named(_ pool: Pool?, _ count: Int) -> [String] { pool?.drawn(count, using: &chance) ?? [] }
    var drawn: [[Double]] = []
    var names: [String] = [""]
    switch arrangement {
    case .things:
      table.categories = named(topic.things, down)
      drawn = [figures.names(down, using: &chance)]
    case .parts:
      table.categories = named(topic.parts, down)
      drawn = [figures.names(down, using: &chance)]
    case .times, .timesByThings, .timesByParts:
      guard let stretch else { return nil }
      table.kind = .times
      table.categories = stretch.labels
      telling.stretch = stretch
      names =
        switch arrangement {
        case .timesByThings: named(topic.things, across)
        case .timesByParts: named(topic.parts, across)
        default: [""]
        }
      drawn =
        arrangement == .times
        ? [figures.times(stretch, along: Trend(using: &chance), using: &chance)]
        : figures.times(stretch, of: across, using: &chance)
    case .thingsByYears:
      table.categories = named(topic.things, down)
      let step = chance.pick(1, 1, 2, 5, 5, 10)
      names = (0..<across).map { "\(year - step * (across - 1 - $0))" }
      telling.years = names
      drawn = figures.years(across, of: down, using: &chance)
    case .thingsByParts:
      table.categories = named(topic.things, down)
      names = named(topic.parts, across)
      drawn = figures.parts(across, of: down, using: &chance)
    }
    var values = drawn.map { $0.map(figures.rounded) }
    if isShare {
      let isPie = arrangement == .parts
      let shares = Figures.shares(
        isPie ? down : across, of: isPie ? 1 : down, decimals: table.decimals,
        isInOrder: table.kind == .times, using: &chance)
      values = isPie ? [shares.map { $0[0] }] : shares
    } else if chance.happens(Self.apart) {
      for place in values.indices { setApart(&values[place], within: figures) }
    }
    if kind == .pie || kind == .donut || kind == .stackedBar { lift(&values) }
    // Figures that are all alike leave nothing to ask.
    if Set(values.joined()).count < 2 {
      values[0][0] += values[0][0] > figures.rounded(topic.range.lowerBound) ? -1 : 1
    }
    if kind == .table, names == [""] { names = [table.value] }
    table.series = zip(names, values).map { ChartTable.Series(name: $0, values: $1) }
    order(&table, using: &chance)
    leaveOut(of: &table, using: &chance)
    telling.tell(&table, using: &chance)
    return table
  }

  /// Moves figures that others of their series equal to the nearest that none does.
  private func setApart(_ values: inout [Int], within figures: Figures) {
    var seen: Set<Int> = []
    let bottom = figures.rounded(topic.range.lowerBound)
    let top = figures.rounded(topic.range.upperBound)
    for place in values.indices {
      let value = values[place]
      var step = 0
      while seen.contains(values[place]), step < 4 {
        step += 1
        let moved = value + (step % 2 == 0 ? step / 2 : -(step / 2 + 1))
        if (bottom...top).contains(moved) { values[place] = moved }
      }
      seen.insert(values[place])
    }
  }

  /// Makes parts of a whole large enough to be seen.
  private func lift(_ values: inout [[Int]]) {
    let most = values.joined().max() ?? 0
    let least = max(1, most / 40)
    values = values.map { $0.map { max(least, $0) } }
  }

  /// Puts names into an order that readers like: by size, by letters, or as it comes.
  private func order(_ table: inout ChartTable, using chance: inout Chance) {
    guard table.kind == .names else { return }
    let pool = arrangement == .parts ? topic.parts : topic.things
    guard pool?.isOrdered != true else { return }
    let first = table.series[0].values
    let places = Array(table.categories.indices)
    let sorted: [Int]
    switch chance.integer(below: 10) {
    case 0...4: sorted = places.sorted { (first[$1] ?? 0, $0) < (first[$0] ?? 0, $1) }
    case 5: sorted = places.sorted { (first[$0] ?? 0, $0) < (first[$1] ?? 0, $1) }
    case 6, 7:
      let names = table.categories
      sorted = places.sorted { names[$0].utf8.lexicographicallyPrecedes(names[$1].utf8) }
    default: return
    }
    table.categories = sorted.map { table.categories[$0] }
    for number in table.series.indices {
      table.series[number].values = sorted.map { table.series[number].values[$0] }
    }
  }

  /// Leaves out a figure now and then, where charts can show that it is missing.
  private func leaveOut(of table: inout ChartTable, using chance: inout Chance) {
    guard kind.mayLackFigures, table.unit.suffix != "%" || topic.whole == .none,
      table.categories.count >= 5, chance.happens(Self.missing)
    else { return }
    let number = chance.integer(below: table.series.count)
    let place = 1 + chance.integer(below: table.categories.count - 2)
    table.series[number].values[place] = nil
  }
}

extension ChartKind {
  /// Whether its tables may lack figures.
  var mayLackFigures: Bool {
    switch self {
    case .bar, .horizontalBar, .groupedBar, .groupedHorizontalBar, .line, .lines, .dot, .table: true
    case .stackedBar, .stackedShare, .area, .scatter, .pie, .donut, .histogram: false
    }
  }
}

extension Pool {
  /// Draws some of the names: in a row of those that have an order, else in any order.
  func drawn(_ count: Int, using chance: inout Chance) -> [String] {
    let count = min(count, names.count)
    guard isOrdered else { return Array(chance.shuffled(names).prefix(count)) }
    let start = chance.integer(below: names.count - count + 1)
    return Array(names[start..<(start + count)])
  }
}
