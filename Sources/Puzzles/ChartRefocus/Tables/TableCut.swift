import Charts
import PuzzleKit
import Seeding
import Traces

/// Cuts a part for one chart out of a grid.
struct TableCut {
  let table: GivenTable
  let grid: TableGrid
  let kind: ChartKind
  let categories: ClosedRange<Int>
  let series: ClosedRange<Int>

  /// The most letters of a category and of a series' name.
  private static let mostLetters = (category: 24, series: 28)

  /// Cuts a part, or returns nil if the grid has none for such a chart.
  func cut(using chance: inout Chance) -> (ChartTable, ChartScene.GivenPart)? {
    guard isFit else { return nil }
    let fit = grid.series.indices.filter { number in
      kind.seriesCount == 1...1
        || PlainLabel.isFit(grid.series[number].name, atMost: Self.mostLetters.series)
    }
    guard let first = chance.element(of: fit) else { return nil }
    var numbers = [first]
    if kind.seriesCount != 1...1 {
      let wanted = series.clamped(to: kind.seriesCount)
      // Of many groups those that lie near have the most rows in common, as years have.
      let near = fit.filter { $0 != first && go(first, $0) }
        .sorted { (abs($0 - first), $0) < (abs($1 - first), $1) }
      let mates = chance.shuffled(grid.isPivot ? Array(near.prefix(6)) : near)
      let most = min(wanted.upperBound, mates.count + 1)
      guard most >= wanted.lowerBound else { return nil }
      let count = chance.integer(in: wanted.lowerBound...most)
      numbers += mates.prefix(count - 1)
      numbers.sort()
    }
    let decimals = numbers.map { grid.decimals(of: $0) }.max() ?? 0
    guard let rows = rows(of: numbers, decimals: decimals, using: &chance) else { return nil }
    let values = numbers.map { number in
      rows.map { grid.value(number, at: $0, decimals: decimals) }
    }
    guard Set(values.joined().compactMap { $0 }).count > 1, isWhole(values, decimals),
      values.allSatisfy({ $0.filter { $0 == nil }.count * 4 <= $0.count })
    else { return nil }
    if isSum {
      guard decimals <= 1,
        numbers.allSatisfy({ !Quantity(grid.series[$0].figure.title).isAverage })
      else { return nil }
    }
    let telling = TableTelling(
      table: table, grid: grid, numbers: numbers, labels: rows.map { grid.labels[$0] })
    var chart = ChartTable(
      title: "", category: grid.category, value: telling.value, kind: grid.kind,
      unit: telling.unit, decimals: decimals, categories: rows.map { grid.labels[$0] },
      series: zip(numbers, values).map {
        let isNamed = kind.seriesCount != 1...1
        return ChartTable.Series(name: isNamed ? grid.series[$0].name : "", values: $1)
      })
    telling.tell(&chart, isSingle: kind.seriesCount == 1...1, using: &chance)
    return (chart, part(of: rows, numbers))
  }

  /// Whether the chart is one for such a grid at all.
  private var isFit: Bool {
    switch kind {
    case .line, .lines, .area: grid.kind == .times
    case .dot, .horizontalBar: grid.kind == .names
    case .pie, .donut: grid.kind == .names && !grid.isMean
    case .stackedBar, .stackedShare: !grid.isMean && (grid.isPivot || grid.series.count > 1)
    case .bar, .groupedBar, .groupedHorizontalBar, .table: true
    case .scatter, .histogram: false
    }
  }

  /// Whether figures are added up, which those of averages, rates and the like can't be.
  private var isSum: Bool { [.pie, .donut, .stackedBar].contains(kind) }

  // MARK: - Series

  /// Whether two series can stand in one chart: of one quantity, in one unit, about as large.
  private func go(_ one: Int, _ other: Int) -> Bool {
    let (a, b) = (grid.series[one], grid.series[other])
    guard a.name.lowercased() != b.name.lowercased() else { return false }
    if grid.isPivot { return true }
    guard a.figure.unit == b.figure.unit else { return false }
    guard Quantity(a.figure.title) == Quantity(b.figure.title) else { return false }
    let (x, y) = (grid.sizes[one], grid.sizes[other])
    return x <= 20 * y && y <= 20 * x
  }

  // MARK: - Rows

  /// Chooses rows: times in a row, names that are the largest or any.
  private func rows(of numbers: [Int], decimals: Int, using chance: inout Chance) -> [Int]? {
    let isWhole = !kind.mayLackFigures || chance.happens(0.85)
    let isPositive = [.pie, .donut].contains(kind)
    let isNatural = isPositive || [.stackedBar, .stackedShare, .area].contains(kind)
    var names: Set<String> = Set(
      kind.seriesCount == 1...1 ? [] : numbers.map { grid.series[$0].name.lowercased() })
    let fit = grid.labels.indices.filter { row in
      let values = numbers.map { grid.value($0, at: row, decimals: decimals) }
      let known = values.compactMap { $0 }
      guard known.count >= (isWhole ? values.count : values.count - 1) else { return false }
      guard !isNatural || known.allSatisfy({ $0 >= (isPositive ? 1 : 0) }) else { return false }
      guard
        grid.kind == .times
          || PlainLabel.isFit(grid.labels[row], atMost: Self.mostLetters.category)
      else { return false }
      return names.insert(grid.labels[row].lowercased()).inserted
    }
    let isTimes = grid.kind == .times
    let isPie = kind == .pie || kind == .donut
    let cap = isTimes ? 24 : isPie ? 8 : numbers.count > 3 ? 8 : 12
    let most = min(categories.upperBound, cap, fit.count)
    guard most >= categories.lowerBound else { return nil }
    var count = chance.integer(in: categories.lowerBound...most)
    if fit.count == most, chance.happens(0.5) { count = most }
    if isTimes { return times(count, among: fit, using: &chance) }
    func size(_ row: Int) -> Int { grid.value(numbers[0], at: row, decimals: decimals) ?? Int.min }
    let sorted = fit.sorted { (size($1), $0) < (size($0), $1) }
    let choice = chance.integer(below: 10)
    if choice < 4 { return Array(sorted.prefix(count)) }
    var chosen = Array(chance.shuffled(fit).prefix(count))
    chosen.sort()
    if choice < 7 { chosen.sort { (size($1), $0) < (size($0), $1) } }
    return chosen
  }

  /// Chooses times in a row, or as far apart as calendars have it.
  private func times(_ count: Int, among fit: [Int], using chance: inout Chance) -> [Int]? {
    let steps =
      switch grid.category {
      case "Year": [1, 1, 2, 5, 10]
      case "Month": [1, 1, 1, 3, 12]
      case "Quarter": [1, 1, 1, 4]
      default: [1, 1, 1, 7]
      }
    var isFit = [Bool](repeating: false, count: grid.labels.count)
    for row in fit { isFit[row] = true }
    for step in chance.shuffled(steps) {
      let reach = step * (count - 1)
      guard reach < isFit.count else { continue }
      let starts = (0..<(isFit.count - reach)).filter { start in
        (0..<count).allSatisfy { isFit[start + step * $0] }
      }
      if let start = chance.element(of: starts) { return (0..<count).map { start + step * $0 } }
    }
    return nil
  }

  /// Whether shares make 100 %, and slices can be told apart.
  private func isWhole(_ values: [[Int?]], _ decimals: Int) -> Bool {
    if kind == .pie || kind == .donut {
      let known = values.joined().compactMap { $0 }
      let sum = known.reduce(0, +)
      guard let least = known.min(), least * 50 >= sum else { return false }
    }
    guard kind == .stackedShare else { return true }
    let whole = 100 * Int(Figures.scale(decimals))
    return values[0].indices.allSatisfy { row in
      values.reduce(0) { $0 + ($1[row] ?? 0) } == whole
    }
  }

  /// What was taken of the file.
  private func part(of rows: [Int], _ numbers: [Int]) -> ChartScene.GivenPart {
    var records: Set<Int> = []
    var columns = grid.keys
    for number in numbers {
      let series = grid.series[number]
      for row in rows { records.formUnion(series.records[row]) }
      if !columns.contains(series.figure.name) { columns.append(series.figure.name) }
    }
    let source = table.source
    return ChartScene.GivenPart(
      path: source.path, sha256: source.sha256, licence: source.licence,
      rows: records.sorted().map { table.records[$0] }, columns: columns, isMean: grid.isMean)
  }
}
