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
    guard (form == .choice) == (legend.panels != nil) else {
      findings.report("legend", "a choice has panels, and nothing else has")
      return
    }
    let panels = ChoiceReader(legend, rasters)
    let board = panels?.ground ?? rasters[0]
    if let fault = legend.labelFault(board) { findings.report("legend.labels", fault) }
    guard let state = BoardReader(legend, board).state(into: &findings) else { return }
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
    checkArea(
      record, legend, expected, state, pixels: rasters[0].width * rasters[0].height,
      into: &findings)
    var lines: [DrawnLine]
    var choice: Choice?
    if let panels {
      if let fault = panels.outsideFault(rasters) { findings.report("edit.outside", fault) }
      guard let read = panels.choice(on: state, into: &findings) else { return }
      checkChoice(record, read, asked: declared.scene.asked, into: &findings)
      let blank = DrawnLine(moves: [], places: [state.start], shownBefore: 0)
      lines = Array(repeating: blank, count: rasters.count)
      choice = read
    } else {
      let reader = InkReader(
        legend: legend, state: state, origin: state.start, total: expected.moves.count,
        marks: expected.kind)
      guard let read = reader.lines(of: rasters, into: &findings) else { return }
      lines = read
      checkEdits(record, lines, expected, into: &findings)
    }
    let truth = ClaimTruth(
      legend: legend, state: state, lines: lines, answer: expected.moves,
      asked: declared.scene.asked, value: expected.value, choice: choice)
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
    if Set(scene.openings) != state.openings || scene.openings.count != state.openings.count {
      findings.report("scene", "the picture has other gaps in its outer wall than the scene says")
    }
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
      case .path, .length, .exists, .choice: nil
      }
    if let needed, !kinds.contains(needed) {
      findings.report("question", "the question does not say what it asks about")
    }
    let examples = record.problem.claims.filter { $0.kind == "format" }
    // In a user's words there may be none.
    let isOwn = !kinds.contains(UserWording.kind)
    if examples.isEmpty && isOwn || !examples.allSatisfy({ expected.isExample($0.values) }) {
      findings.report("question", "the question asks for an answer of another form")
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
struct Declared {
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
