import Charts
public import PuzzleKit
public import Seeding
public import Traces

extension ChartRefocusPuzzle {
  /// How many questions are tried of a chart before another is laid out.
  private static let tries = 8
  /// How many tables are drawn for one that belongs to the split.
  private static let tables = 256

  public func pose(
    _ candidate: Candidate, using chance: inout Chance
  ) throws(Rejection) -> ChartScene {
    guard weights.contains(where: { $0 > 0 }) else {
      throw Rejection("no-question", "nothing that is asked for can be asked of these tables")
    }
    return try pose(redraft(draft(candidate), using: &chance), candidate, using: &chance)
  }

  /// Poses a question of a draft.
  private func pose(
    _ draft: Draft, _ candidate: Candidate, using chance: inout Chance
  ) throws(Rejection) -> ChartScene {
    let (table, given) = try table(draft, candidate, using: &chance)
    if let objection = ChartSpeaker.objection(to: table) { throw Rejection("name", objection) }
    guard !draft.form.isOfTimes || table.kind == .times else {
      throw Rejection("no-times", table.category)
    }
    let width = width.draw(using: &chance)
    let height = (chance.element(of: shape) ?? .landscape).height(width)
    let isLogarithmic = draft.mayBeLogarithmic(table) && chance.happens(log.range.lowerBound)
    let chart: Chart
    do {
      chart = try Chart(
        of: table, as: draft.kind, in: draft.look, width: width, height: height,
        isLabelled: draft.isLabelled, isLogarithmic: isLogarithmic, using: &chance)
    } catch {
      throw Rejection("layout-\(error.reason)", error.detail)
    }
    var asking = try Asking(chart, draft, using: &chance)
    var last = Rejection("no-question")
    for _ in 0..<Self.tries {
      do {
        let (asked, solution) = try asking.asked()
        _ = try Regions(chart).regions(of: solution.focus, keys: solution.keys)
        return ChartScene(chart: chart, asked: asked, given: given)
      } catch {
        last = error
      }
    }
    throw last
  }

  public func solve(_ scene: ChartScene) throws(Rejection) -> ChartSolution {
    let solution = try Program(scene.chart).solution(scene.asked)
    guard solution.steps.last?.value == scene.asked.answer else {
      throw Rejection("answer", scene.asked.answer)
    }
    return solution
  }

  public func signature(of scene: ChartScene) -> Signature {
    scene.chart.table.signature(of: scene.asked, as: scene.chart.kind)
  }

  public func tell(
    _ scene: ChartScene, solution: ChartSolution, using chance: inout Chance
  ) throws -> Sample {
    var story = try ChartStory(of: scene, solution: solution, puzzle: self, using: &chance)
    return story.sample()
  }

  /// How often a form is tried before the user's tables are taken not to carry it.
  private static let trials = 200

  public mutating func take(_ tables: [GivenTable]) {
    given = tables.map(SortedTable.init)
    carried = Set(ChartScene.Form.allCases)
    carried = Set(ChartScene.Form.allCases.filter(isCarried))
  }

  /// Whether a question of a form can be posed of the user's tables.
  private func isCarried(_ form: ChartScene.Form) -> Bool {
    let (ways, candidate) = (ways(form), Candidate(index: 0, seed: Seed(0).derived(form.rawValue)))
    return (0..<Self.trials).contains { trial in
      var chance = candidate.chance("carried", attempt: trial)
      guard let way = chance.element(of: ways) else { return false }
      let draft = Draft(
        form: form, kind: way.kind, look: chance.element(of: look) ?? .office,
        isLabelled: way.isLabelled, isFirst: trial % 2 == 0, count: 1 + trial / 2 % 2)
      return (try? pose(draft, candidate, using: &chance)) != nil
    }
  }

  /// Draws another chart for a form now and then, lest one that can't be found hold a candidate up.
  private func redraft(_ draft: Draft, using chance: inout Chance) -> Draft {
    guard chance.happens(0.1), let way = chance.element(of: ways(draft.form)),
      let look = chance.element(of: look)
    else { return draft }
    // The user's tables hold what they hold: an answer that is dealt is looked for, but not for ever.
    return Draft(
      form: draft.form, kind: way.kind, look: look, isLabelled: way.isLabelled,
      isFirst: given.isEmpty ? draft.isFirst : chance.happens(0.5),
      count: given.isEmpty ? draft.count : chance.integer(in: 1...draft.count))
  }

  /// Draws a table that belongs to the split.
  private func table(
    _ draft: Draft, _ candidate: Candidate, using chance: inout Chance
  ) throws(Rejection) -> (ChartTable, ChartScene.GivenPart?) {
    let categories = try categories(draft)
    let kinds = draft.kind.seriesCount
    let series =
      max(
        series.least, kinds.lowerBound, draft.form.leastSeries)...min(
        max(series.greatest, kinds.lowerBound, draft.form.leastSeries), kinds.upperBound)
    for _ in 0..<Self.tables {
      let table: ChartTable
      let part: ChartScene.GivenPart?
      if let one = chance.element(of: given) {
        (table, part) = try ChartTables.part(
          of: one, for: draft.kind, categories: categories, series: series, using: &chance)
      } else {
        table = try ChartTables.invented(
          for: draft.kind, categories: categories, series: series, using: &chance)
        part = nil
      }
      if candidate.share ~= table.signature { return (table, part) }
    }
    throw Rejection("other-split-table", "\(Self.tables) tables belong to another split")
  }

  /// How many categories a form takes, within the knob.
  private func categories(_ draft: Draft) throws(Rejection) -> ClosedRange<Int> {
    var (low, high) = (categories.least, categories.greatest)
    switch draft.form {
    case _ where draft.form.isOfAll: high = min(high, 8)
    case .countAbove, .countBelow: low = max(low, draft.count + 1)
    case .countHigher: low = max(low, draft.count)
    default: break
    }
    guard low <= high else { throw Rejection("few-categories", draft.form.rawValue) }
    return low...high
  }
}

extension ChartScene.Form {
  /// The fewest series that it asks about.
  fileprivate var leastSeries: Int {
    switch self {
    case .compareSeries, .countHigher, .seriesAt, .lookupAt: 2
    default: 1
    }
  }
}

extension Draft {
  /// Whether the figures of a table may lie along a logarithmic axis.
  fileprivate func mayBeLogarithmic(_ table: ChartTable) -> Bool {
    let figures = table.series.flatMap(\.values).compactMap { $0 }
    guard
      [
        .bar, .horizontalBar, .groupedBar, .groupedHorizontalBar, .line, .lines, .dot,
      ].contains(kind),
      let least = figures.min(), let greatest = figures.max(), least > 0, greatest / least >= 20
    else { return false }
    return form != .steepestRise && form != .steepestFall && (isLabelled || !form.reads)
  }
}
