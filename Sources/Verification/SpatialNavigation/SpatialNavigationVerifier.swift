public import Datasets
public import VerificationKit

/// What proves records of the task `spatial_navigation` from their pictures and words alone.
///
/// It knows the contract of `Tasks/spatial-navigation.md` and nothing of the puzzle.
public struct SpatialNavigationVerifier: TaskVerifier {
  /// The name of the task.
  public static let name = "spatial_navigation"

  /// Creates a verifier.
  public init() {}

  /// Checks a record; see `TaskVerifier`.
  public func check(
    _ record: Record, rasters: [Raster], context: DatasetContext, into findings: inout Findings
  ) {
    let declared: Declared
    do {
      declared = try Declared(record)
    } catch {
      findings.report("record.fragment", "\(error)")
      return
    }
    let legend = declared.legend
    guard record.problem.images.count == 1, let form = Expectation.Form(rawValue: record.form)
    else {
      findings.report("record.form", "there is one problem picture, and the form has a known name")
      return
    }
    if let fault = legend.fault(width: rasters[0].width, height: rasters[0].height) {
      findings.report("legend", fault)
      return
    }
    if let fault = legend.labelFault(rasters[0]) { findings.report("legend.labels", fault) }
    guard let state = state(legend, rasters[0], declared.scene, into: &findings) else { return }
    checkScene(record, declared, state, into: &findings)
    let told = declared.solution.moves.compactMap { Direction(rawValue: $0) }
    let expected: Expectation
    do throws(Expectation.Fault) {
      expected = try Expectation(
        form, asked: declared.scene.asked, told: told, on: state, isMaze: legend.sides != nil)
    } catch {
      findings.report(error.reason, error.detail)
      return
    }
    checkAnswer(record, declared, expected, state, into: &findings)
    let reader = InkReader(
      legend: legend, state: state, origin: state.start, total: expected.moves.count,
      marks: expected.kind)
    guard let lines = reader.lines(of: rasters, into: &findings) else { return }
    checkEdits(record, lines, expected, into: &findings)
    let truth = ClaimTruth(
      legend: legend, state: state, lines: lines, answer: expected.moves,
      asked: declared.scene.asked, value: expected.value)
    let isEarly = declared.solution.reveal == "early"
    if declared.solution.reveal != "late" && !(isEarly && context.allowsEarly) {
      findings.report(
        "solution", "\"\(declared.solution.reveal)\" is no way to reveal that the recipe allows")
    }
    checkQuestion(record, expected, into: &findings)
    let check = TextCheck(truth: truth, isLate: !isEarly)
    checkTexts(record, check, pictures: rasters.count, context, into: &findings)
  }

  // MARK: - State

  private func state(
    _ legend: Legend, _ raster: Raster, _ scene: SceneFragment, into findings: inout Findings
  ) -> BoardState? {
    let meanings = legend.meanings(in: raster)
    if let unread = meanings.firstIndex(of: nil) {
      let place = legend.grid.places[unread]
      findings.report("grid.unreadable", "not exactly one meaning holds for \(place)")
      return nil
    }
    var open: [Place: Set<Direction>] = [:]
    if let reader = SideReader(legend, raster) {
      var openings: Set<SceneFragment.Opening> = []
      for place in legend.grid.places {
        for direction in legend.grid.kind.directions {
          let other = legend.grid.neighbor(place, direction)
          // A border between two cells is read once.
          if let other, open[other]?.contains(direction.opposite) == true {
            open[place, default: []].insert(direction)
            continue
          }
          if let other, legend.grid.offset(other) < legend.grid.offset(place) { continue }
          guard let side = reader.side(place, direction) else {
            findings.report("grid.unreadable", "\(place), \(direction): neither wall nor open")
            return nil
          }
          guard side == .open else { continue }
          if other == nil {
            openings.insert(.init(place: place, direction: direction))
          } else {
            open[place, default: []].insert(direction)
          }
        }
      }
      if Set(scene.openings) != openings || scene.openings.count != openings.count {
        findings.report("scene", "the picture has other gaps in its outer wall than the scene says")
      }
    }
    let isMaze = legend.sides != nil
    guard
      let state = BoardState(
        legend.grid, meanings: meanings.compactMap { $0 },
        isOpen: { place, direction in
          guard isMaze else { return true }
          if open[place]?.contains(direction) == true { return true }
          let other = legend.grid.neighbor(place, direction)
          return other.flatMap { open[$0] }?.contains(direction.opposite) == true
        })
    else {
      findings.report("grid.ends", "the picture has not exactly one start and one goal")
      return nil
    }
    return state
  }

  private func checkScene(
    _ record: Record, _ declared: Declared, _ state: BoardState, into findings: inout Findings
  ) {
    let scene = declared.scene
    let families: [String] =
      switch state.grid.kind {
      case .square: [declared.legend.sides == nil ? "lake" : "walled"]
      case .hexagonal: ["hexagonal"]
      case .polar: ["polar"]
      }
    if !families.contains(scene.family) {
      findings.report("scene", "the picture shows no grid of the family \(scene.family)")
    }
    let isSame =
      scene.family == "lake"
      ? scene.letters == state.letters
      : (scene.rows, scene.columns, scene.openSides) == (state.rows, state.columns, state.openSides)
        && scene.start == state.start && scene.goal == state.goal
    if !isSame {
      let shown = scene.family == "lake" ? state.letters : state.openSides
      findings.report("scene", "the scene is another than the picture shows: \(shown)")
    }
    let canonical =
      declared.legend.sides == nil ? canonicalText(state.letters) : canonicalText(state)
    if record.signature != signature(ofCanonical: canonical) {
      findings.report("signature", "the signature is not that of the board in the picture")
    }
    if declared.solution.shortest != state.shortest ?? 0 {
      findings.report("solution", "a shortest walk has \(state.shortest ?? 0) moves")
    }
    if declared.solution.count != state.shortestCount {
      findings.report("solution", "\(state.shortestCount) walks are shortest")
    }
    checkMeasures(record, declared, state, into: &findings)
  }

  private func checkAnswer(
    _ record: Record, _ declared: Declared, _ expected: Expectation, _ state: BoardState,
    into findings: inout Findings
  ) {
    let answer = record.answer
    let isCell = expected.answerForm == "cell"
    if answer.value != expected.value {
      findings.report("answer", "the answer is \(expected.value), not \(answer.value)")
    }
    if answer.form != expected.answerForm
      || answer.accepted != (expected.form == .path ? "any-valid" : "exact")
      || (!isCell && answer.text != "\\boxed{\(answer.value)}")
    {
      findings.report("answer", "the answer's text or form does not go with its value")
    }
    if record.thoughts.last?.text?.hasSuffix(answer.text) != true {
      findings.report("answer", "the last thought does not end with the answer")
    }
    if declared.solution.moves != expected.moves.map(\.rawValue) {
      findings.report("solution", "its moves are not those that the answer rests on")
    }
    if declared.solution.turns != turns(expected.moves) {
      findings.report("solution", "the moves have \(turns(expected.moves)) turns")
    }
  }

  private func checkMeasures(
    _ record: Record, _ declared: Declared, _ state: BoardState, into findings: inout Findings
  ) {
    var expected: [String: Int] = [
      "grid.rows": state.rows, "grid.columns": state.columns, "holes.count": state.count(.hole),
      "plan.length": declared.scene.asked.moves.count,
    ]
    if let shortest = state.shortest {
      expected["path.length"] = shortest
      expected["path.turns"] = state.fewestTurns ?? 0
      expected["path.shortest_count"] = state.shortestCount
    }
    for measure in record.measures {
      if let value = expected[measure.name], measure.value != Double(value) {
        findings.report("measures", "\(measure.name) is \(value), not \(measure.value)")
      }
    }
  }

  // MARK: - Pictures

  private func checkEdits(
    _ record: Record, _ lines: [DrawnLine], _ expected: Expectation, into findings: inout Findings
  ) {
    for (place, edit) in record.thoughts.compactMap(\.edit).enumerated() {
      let number = place + 1
      let line = lines[number]
      if edit.kind != "overlay" || edit.of != place {
        findings.report("edit.of", "picture \(number) must be drawn over picture \(place)")
      }
      let marks = line.rings.union(line.spots)
        .subtracting(lines[place].rings.union(lines[place].spots))
      do {
        let leg = try LegFragment(edit.detail)
        if leg.from != line.places[line.shownBefore] || leg.to != line.end
          || leg.moves != Array(line.moves.dropFirst(line.shownBefore)) || Set(leg.marks) != marks
          || leg.marks.count != marks.count
        {
          findings.report("edit.detail", "picture \(number) shows another leg than its edit says")
        }
      } catch {
        findings.report("edit.detail", "picture \(number): \(error)")
      }
    }
    guard lines.count > 1, let last = lines.last else { return }
    if last.moves != expected.moves {
      findings.report(
        "answer.drawn",
        "the pictures show \(Expectation.letters(last.moves)), the answer rests on other moves")
    }
    if last.rings.union(last.spots) != expected.marks {
      findings.report("answer.drawn", "the pictures mark other cells than the answer rests on")
    }
  }

  // MARK: - Words

  /// Whether the question says what the scene says that it asks about.
  private func checkQuestion(
    _ record: Record, _ expected: Expectation, into findings: inout Findings
  ) {
    let kinds = record.problem.claims.map(\.kind)
    let needed: String? =
      switch expected.form {
      case .safe, .end: "plan"
      case .cell: "asked"
      case .path, .length, .exists: nil
      }
    if let needed, !kinds.contains(needed) {
      findings.report("question", "the question does not say what it asks about")
    }
  }

  private func checkTexts(
    _ record: Record, _ check: TextCheck, pictures: Int, _ context: DatasetContext,
    into findings: inout Findings
  ) {
    for text in record.texts {
      let wording = UserWording(of: text, in: record, context, into: &findings)
      switch text.place {
      case .question, .option:
        check.check(text, wording: wording, shown: 1, mayTell: false, into: &findings)
      case .thought(let number):
        // A picture stands between any two texts; without pictures the words must say it all.
        let shown = 1 + number / 2
        check.check(
          text, wording: wording, shown: shown, mayTell: !check.isLate || shown == pictures,
          into: &findings)
      case .textOnly:
        check.check(
          text, wording: wording, shown: pictures, mayTell: true, into: &findings)
      }
    }
  }
}

/// What a record declares in its fragments.
private struct Declared {
  var scene: SceneFragment
  var solution: SolutionFragment
  var legend: Legend

  init(_ record: Record) throws {
    func part<T>(_ name: String, _ read: () throws -> T) throws -> T {
      do {
        return try read()
      } catch {
        throw FragmentError(description: "\(name): \(error)")
      }
    }
    scene = try part("scene") { try SceneFragment(record.scene) }
    solution = try part("solution") { try SolutionFragment(record.solution) }
    legend = try part("legend") { try Legend(record.legend) }
  }
}

private struct FragmentError: Error, CustomStringConvertible {
  let description: String
}

extension DatasetContext {
  /// Whether the recipe lets words take a step before its picture: `reveal:` with `early` in its line.
  fileprivate var allowsEarly: Bool {
    recipe.split(separator: "\n").contains { line in
      let code = line.prefix { $0 != "#" }
      return code.contains("reveal") && code.contains("early")
    }
  }
}
