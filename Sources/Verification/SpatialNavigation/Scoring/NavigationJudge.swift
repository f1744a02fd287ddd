import ScoringKit
import VerificationKit

/// What judges the answers to one problem of navigation.
struct NavigationJudge: AnswerJudge {
  private let form: Expectation.Form
  private let asked: Asked
  private let state: BoardState
  private let question: Question
  /// Whether cells are named by letter and number.
  private let isLettered: Bool
  /// What the answer is where it is a text; empty where it is judged otherwise.
  private let value: String

  init(
    _ problem: ScoredProblem, _ form: Expectation.Form, _ asked: Asked, _ state: BoardState
  ) throws(ScoringFault) {
    self.form = form
    self.asked = asked
    self.state = state
    question = Question(problem.question)
    let named = AnswerText.bare(Array(problem.answer.text.utf8)[...])
    isLettered = Lexicon.cell(named, on: state.grid.kind) != nil
    value = problem.answer.value
    let isComplete =
      switch form {
      case .path, .length: state.shortest != nil
      case .exists: true
      case .safe: !asked.moves.isEmpty
      case .end: state.walk(from: state.start, asked.moves) != nil && !asked.moves.isEmpty
      case .cell: asked.cell.map(state.contains) ?? false
      case .choice: asked.walks.count == Choice.names.count
      }
    guard isComplete else {
      throw ScoringFault("the scene does not hold what a question of the form \(form) asks about")
    }
  }

  func score(_ output: ModelOutput, rules: ScoringRules) -> Score {
    var score = Score.answer(of: output, to: question, rules: rules) {
      form == .path ? walk($0, rules) : value($0, rules)
    }
    steps(of: output, rules, into: &score)
    return score
  }

  // MARK: - Answers

  private func walk(_ content: String, _ rules: ScoringRules) -> Score {
    guard let moves = WalkAnswer.moves(content, on: state.grid.kind) else {
      return .nothing("the answer is no list of moves")
    }
    let walk = SimulatedWalk(moves, on: state, rule: rules.navigation)
    let progress = state.progress(to: walk.end)
    var details = [Score.Detail("progress", walk.arrives ? 1 : progress)]
    if walk.arrives, let shortest = state.shortest {
      details.append(Score.Detail("shortest", walk.made == shortest ? 1 : 0))
    }
    if let wrong = walk.wrong { details.append(Score.Detail("first_wrong_move", Double(wrong))) }
    let worth = walk.arrives ? 1 : rules.isPartial ? progress : 0
    return Score(
      Score.Parts(answer: worth, format: 1), details: details, reason: walk.reason)
  }

  private func value(_ content: String, _ rules: ScoringRules) -> Score {
    let kind = state.grid.kind
    let said: String?
    let truth: String
    switch form {
    case .path, .exists:
      said = Self.word(content, among: ["yes", "no"])
      truth = state.shortest == nil ? "no" : "yes"
    case .length:
      said = CountAnswer.read(content, units: ["move", "moves", "step", "steps"]).map(String.init)
      truth = state.shortest.map(String.init) ?? ""
    case .safe: return safety(content, rules)
    case .end:
      said = CellAnswer.place(content, on: state, isLettered: isLettered)?.description
      truth = state.walk(from: state.start, asked.moves)?.last?.description ?? ""
    case .cell:
      let cell = asked.cell ?? state.start
      if ["ice", "hole", "start", "goal"].contains(value) {
        said = CellAnswer.meaning(content)
        truth = state[cell]?.rawValue ?? ""
      } else {
        said = WalkAnswer.moves(content, on: kind).map { WalkAnswer.set($0, on: kind) }
        truth = WalkAnswer.set(state.exits(cell), on: kind)
      }
    case .choice:
      said = ChoiceAnswer.option(
        content, of: Choice.names, nouns: ["option", "choice", "path", "letter"]
      ).map { Choice.names[$0] }
      truth =
        asked.walks.firstIndex { walk in
          state.walk(from: state.start, walk)?.last == state.goal
        }.map { Choice.names[$0] } ?? value
    }
    return .judged(said, truth, fault: "no \(Self.noun(form))")
  }

  /// Judges which move of a plan fails.
  private func safety(_ content: String, _ rules: ScoringRules) -> Score {
    let plan = SimulatedWalk(asked.moves, on: state, rule: rules.navigation, stopsAtGoal: false)
    let truth = plan.wrong.map(String.init) ?? "safe"
    let isVSP = rules.navigation == .vsp
    let isRight: Bool
    if let word = Self.word(
      content, among: isVSP ? ["safe", "unsafe", "y", "n", "yes", "no"] : ["safe"])
    {
      isRight = ["safe", "y", "yes"].contains(word) == (plan.wrong == nil)
    } else if let number = CellAnswer.step(content) {
      isRight = plan.wrong == number
    } else {
      return .nothing("the answer is no number of a move and not \"safe\"")
    }
    return Score(
      Score.Parts(answer: isRight ? 1 : 0, format: 1),
      reason: isRight ? "the answer is \(truth)" : "the answer is not \(truth)")
  }

  private static func word(_ content: String, among words: [String]) -> String? {
    let said = ChoiceAnswer.folded(content)
    return words.contains(said) ? said : nil
  }

  private static func noun(_ form: Expectation.Form) -> String {
    switch form {
    case .path: "list of moves"
    case .exists: "yes and no no"
    case .length: "number"
    case .safe: "number of a move"
    case .end: "name of a cell"
    case .cell: "word for a cell and no list of moves"
    case .choice: "name of a path"
    }
  }

  // MARK: - Steps

  private func steps(of output: ModelOutput, _ rules: ScoringRules, into score: inout Score) {
    guard form != .cell, form != .choice,
      let steps = WalkSteps(output.text, on: state.grid.kind)
    else { return }
    let replay = steps.replay(on: state, rules.navigation)
    score.parts.steps = replay.share
    score.details += replay.details
  }
}

extension BoardState {
  /// How much nearer to the goal a cell is than the start, as a share of a shortest walk: 0 to 1.
  func progress(to place: Place) -> Double {
    guard let shortest, let left = distanceToGoal(place), shortest > 0 else { return 0 }
    return max(0, Double(shortest - left) / Double(shortest))
  }
}

/// Moves made one after another from the start, by a rule.
struct SimulatedWalk {
  /// Where the walk ends.
  private(set) var end: Place
  /// How many moves were made.
  private(set) var made = 0
  /// The number, from 1, of the move that failed; nil if none did.
  private(set) var wrong: Int?
  /// Whether the walk leads to the goal as the rule has it.
  private(set) var arrives = false
  /// A sentence without a full stop: how the walk ends.
  private(set) var reason = ""

  /// Makes the moves.
  ///
  /// - Parameters:
  ///   - moves: The moves.
  ///   - state: The board.
  ///   - rule: What happens at the edge and at walls.
  ///   - stopsAtGoal: Whether the goal ends a walk by VSP's rule.
  init(
    _ moves: [Direction], on state: BoardState, rule: ScoringRules.Navigation,
    stopsAtGoal: Bool = true
  ) {
    end = state.start
    for (number, move) in moves.enumerated() {
      if let next = state.entered(from: end, move) {
        end = next
        made += 1
      } else {
        let neighbor = state.grid.neighbor(end, move)
        let isHole = neighbor.flatMap { state[$0] } == .hole
        guard isHole || rule == .thinkmorph else { continue }
        wrong = number + 1
        let fault = isHole ? "into a hole" : neighbor == nil ? "off the grid" : "into a wall"
        reason = "move \(number + 1), \(move.rawValue) from \(end), leads \(fault)"
        return
      }
      if rule == .vsp, stopsAtGoal, end == state.goal { break }
    }
    arrives = end == state.goal
    reason =
      arrives ? "the walk leads to the goal" : "the walk ends at \(end), which is not the goal"
  }
}
