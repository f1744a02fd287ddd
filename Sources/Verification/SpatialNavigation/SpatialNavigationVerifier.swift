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
    guard record.problem.images.count == 1, record.form == "lake", declared.scene.family == "lake"
    else {
      findings.report("record.form", "a lake has one problem picture and says so in form and scene")
      return
    }
    if let fault = legend.fault(width: rasters[0].width, height: rasters[0].height) {
      findings.report("legend", fault)
      return
    }
    if let fault = legend.labelFault(rasters[0]) { findings.report("legend.labels", fault) }
    guard let state = state(legend, rasters[0], into: &findings) else { return }
    checkScene(record, declared, state, into: &findings)
    guard let answer = checkAnswer(record, declared, state, into: &findings) else { return }
    let reader = InkReader(legend: legend, state: state)
    guard let lines = reader.lines(of: rasters, into: &findings) else { return }
    checkEdits(record, lines, answer, into: &findings)
    let truth = ClaimTruth(legend: legend, state: state, lines: lines, answer: answer)
    let isEarly = declared.solution.reveal == "early"
    if declared.solution.reveal != "late" && !(isEarly && context.allowsEarly) {
      findings.report(
        "solution", "\"\(declared.solution.reveal)\" is no way to reveal that the recipe allows")
    }
    let check = TextCheck(truth: truth, isLate: !isEarly)
    checkTexts(record, check, pictures: rasters.count, into: &findings)
  }

  // MARK: - State

  private func state(
    _ legend: Legend, _ raster: Raster, into findings: inout Findings
  ) -> LakeState? {
    let meanings = legend.meanings(in: raster)
    if let unread = meanings.firstIndex(of: nil) {
      let place = Place(unread / legend.columns + 1, unread % legend.columns + 1)
      findings.report("grid.unreadable", "not exactly one meaning holds for \(place)")
      return nil
    }
    guard
      let state = LakeState(
        rows: legend.rows, columns: legend.columns, meanings: meanings.compactMap { $0 })
    else {
      findings.report("grid.ends", "the picture has not exactly one start and one goal")
      return nil
    }
    return state
  }

  private func checkScene(
    _ record: Record, _ declared: Declared, _ state: LakeState, into findings: inout Findings
  ) {
    if declared.scene.rows != state.letters {
      findings.report(
        "scene", "the scene says \(declared.scene.rows), the picture shows \(state.letters)")
    }
    if record.signature != signature(ofCanonical: canonicalText(state.letters)) {
      findings.report("signature", "the signature is not that of the lake in the picture")
    }
    if declared.solution.shortest != state.shortest {
      findings.report("solution", "a shortest walk has \(state.shortest ?? -1) moves")
    }
    if declared.solution.count != state.shortestCount {
      findings.report("solution", "\(state.shortestCount) walks are shortest")
    }
  }

  private func checkAnswer(
    _ record: Record, _ declared: Declared, _ state: LakeState, into findings: inout Findings
  ) -> [Direction]? {
    let answer = record.answer
    if answer.text != "\\boxed{\(answer.value)}" || answer.form != "moves"
      || answer.accepted != "any-valid"
    {
      findings.report("answer", "the answer's text or form does not go with its value")
    }
    if record.thoughts.last?.text?.hasSuffix(answer.text) != true {
      findings.report("answer", "the last thought does not end with the answer")
    }
    guard let moves = directions(answer.value) else {
      findings.report("answer", "\"\(answer.value)\" is no list of moves")
      return nil
    }
    guard let places = state.walk(from: state.start, moves), places.last == state.goal,
      Set(places).count == places.count
    else {
      findings.report("answer", "the moves do not lead from the start over ice to the goal")
      return nil
    }
    if declared.solution.moves.joined(separator: ",") != answer.value {
      findings.report("solution", "its moves are not the answer's")
    }
    if declared.solution.turns != turns(moves) {
      findings.report("solution", "the answer has \(turns(moves)) turns")
    }
    if moves.count != state.shortest || turns(moves) != state.fewestTurns {
      findings.report("answer", "a shorter walk, or one as short with fewer turns, exists")
    }
    checkMeasures(record, state, moves, into: &findings)
    return moves
  }

  private func checkMeasures(
    _ record: Record, _ state: LakeState, _ moves: [Direction], into findings: inout Findings
  ) {
    let expected: [String: Int] = [
      "path.length": moves.count, "path.turns": turns(moves),
      "path.shortest_count": state.shortestCount, "grid.rows": state.rows,
      "grid.columns": state.columns, "holes.count": state.count(.hole),
    ]
    for measure in record.measures {
      if let value = expected[measure.name], measure.value != Double(value) {
        findings.report("measures", "\(measure.name) is \(value), not \(measure.value)")
      }
    }
  }

  // MARK: - Pictures

  private func checkEdits(
    _ record: Record, _ lines: [DrawnLine], _ answer: [Direction], into findings: inout Findings
  ) {
    for (place, edit) in record.thoughts.compactMap(\.edit).enumerated() {
      let number = place + 1
      let line = lines[number]
      if edit.kind != "overlay" || edit.of != place {
        findings.report("edit.of", "picture \(number) must be drawn over picture \(place)")
      }
      do {
        let leg = try LegFragment(edit.detail)
        if leg.from != line.places[line.shownBefore] || leg.to != line.end
          || leg.moves != Array(line.moves.dropFirst(line.shownBefore))
        {
          findings.report("edit.detail", "picture \(number) shows another leg than its edit says")
        }
      } catch {
        findings.report("edit.detail", "picture \(number): \(error)")
      }
    }
    if lines.count > 1, let drawn = lines.last?.moves, drawn != answer {
      let letters = drawn.map(\.rawValue).joined(separator: ",")
      findings.report("answer.drawn", "the pictures show \(letters), the answer is another")
    }
  }

  // MARK: - Words

  private func checkTexts(
    _ record: Record, _ check: TextCheck, pictures: Int, into findings: inout Findings
  ) {
    for text in record.texts {
      switch text.place {
      case .question, .option:
        check.check(text, shown: 1, mayTell: false, into: &findings)
      case .thought(let number):
        // A picture stands between any two texts; without pictures the words must say it all.
        let shown = 1 + number / 2
        check.check(
          text, shown: shown, mayTell: !check.isLate || shown == pictures, into: &findings)
      case .textOnly:
        check.check(text, shown: pictures, mayTell: true, into: &findings)
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
