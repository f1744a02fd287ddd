import ScoringKit
import VerificationKit

/// What judges the answers to one question about a chart.
struct ChartJudge: AnswerJudge {
  private let form: Form
  private let value: String
  /// The answer that the figures give, and not their readings; of numbers alone.
  private let truth: DecimalNumber?
  private let figures: FigureAnswer
  private let question: Question
  private let steps: ChartSteps.Program

  init(
    _ problem: ScoredProblem, _ form: Form, _ scene: SceneFragment, _ solution: SolutionFragment
  ) throws(ScoringFault) {
    self.form = form
    value = problem.answer.value
    question = Question(problem.question)
    figures = FigureAnswer(
      scene.table.unit, isPercent: form == .share || form == .percentChange,
      isRatio: form == .ratio)
    if form.answer == .number {
      guard let exact = DecimalNumber(solution.exact), DecimalNumber(value) != nil else {
        throw ScoringFault("the answer or the exact answer of the solution is no number")
      }
      truth = exact
    } else {
      truth = nil
    }
    guard !value.isEmpty, solution.steps.count <= 64 else {
      throw ScoringFault("there is no answer, or a program of more than 64 steps")
    }
    steps = ChartSteps.Program(solution, scene.table)
  }

  func score(_ output: ModelOutput, rules: ScoringRules) -> Score {
    var score = Score.answer(of: output, to: question, rules: rules) { self.score($0) }
    if let told = ChartSteps(output.text, steps, figures) {
      score.parts.steps = told.tally.share
      score.details += told.details
    }
    return score
  }

  private func score(_ content: String) -> Score {
    switch form.answer {
    case .number: return number(content)
    case .count:
      return .judged(
        CountAnswer.read(content, units: []).map(String.init), value, fault: "no whole number")
    case .yesNo:
      let said = ChoiceAnswer.folded(content)
      return .judged(
        ["yes", "no"].contains(said) ? said : nil, value, fault: "not yes and not no")
    case .direction:
      let words = ["rise": "rise", "rises": "rise", "fall": "fall", "falls": "fall"]
      return .judged(
        words[ChoiceAnswer.folded(content)], value, fault: "not rise and not fall")
    case .label:
      let said = ChoiceAnswer.folded(content)
      return .judged(said.isEmpty ? nil : said, ChoiceAnswer.folded(value), fault: "empty")
    }
  }

  /// Relaxed accuracy, 5 % of the true value (ChartQA, after PlotQA).
  private func number(_ content: String) -> Score {
    guard let truth, let said = figures.read(content) else {
      return .nothing("the answer is no number")
    }
    let isRight = said.isWithin(percent: 5, of: truth)
    let isExact = DecimalNumber(value).map { said.equals($0) } ?? false
    return Score(
      Score.Parts(answer: isRight ? 1 : 0, format: 1),
      details: [Score.Detail("exact", isExact ? 1 : 0)],
      reason: isRight
        ? "the answer lies within 5 % of the true value"
        : "the answer lies more than 5 % from the true value")
  }
}

/// Figures as answers.
struct FigureAnswer: Sendable {
  private let unit: Unit
  private let isPercent: Bool
  private let isRatio: Bool

  init(_ unit: Unit, isPercent: Bool, isRatio: Bool) {
    (self.unit, self.isPercent, self.isRatio) = (unit, isPercent, isRatio)
  }

  /// Reads a number, perhaps with the unit of the chart (a share with `%`, a ratio with `times`), and nothing else.
  func read(_ text: String) -> DecimalNumber? {
    guard text.utf8.count <= 80 else { return nil }
    var rest = text[...]
    let sign = rest.first.flatMap { "-−+".contains($0) ? $0 : nil }
    if sign != nil { rest = rest.dropFirst() }
    if !unit.prefix.isEmpty, rest.hasPrefix(unit.prefix) {
      rest = rest.dropFirst(unit.prefix.count)
      while rest.first == " " { rest = rest.dropFirst() }
    }
    for ending in endings where rest.count > ending.count && rest.lowercased().hasSuffix(ending) {
      let number = rest.dropLast(ending.count)
      // A word stands apart from the number.
      guard ending.first?.isLetter != true || number.last == " " || ending == "x" else { continue }
      rest = number
      break
    }
    while let last = rest.last, last == " " || last == "\u{a0}" { rest = rest.dropLast() }
    guard let first = rest.first, first.isASCII, first.isNumber else { return nil }
    return DecimalNumber((sign.map { $0 == "+" ? "" : "-" } ?? "") + rest)
  }

  private var endings: [String] {
    var endings: [String] = []
    if !unit.words.isEmpty { endings.append(unit.words.lowercased()) }
    if !unit.suffix.isEmpty { endings.append(unit.suffix.lowercased()) }
    if isPercent || unit.suffix == "%" {
      endings += ["percentage points", "%", "percent", "per cent"]
    }
    if isRatio { endings += ["times", "×", "x"] }
    return endings
  }
}
