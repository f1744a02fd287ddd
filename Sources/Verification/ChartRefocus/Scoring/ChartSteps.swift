import ScoringKit

/// The steps that a text tells of a question about a chart: sub-questions of its program with their answers, figures read
/// from it, and calculations.
struct ChartSteps {
  /// What a program's steps are told by.
  struct Program: Sendable {
    struct Step: Sendable {
      var question: String
      var value: String
      /// The cell that is read, as it is named; empty where none is.
      var cell: String
    }

    var steps: [Step]

    init(_ solution: SolutionFragment, _ table: Table) {
      steps = solution.steps.map { step in
        let cell = step.op == "read" && step.cells.count == 1 ? step.cells[0] : nil
        let isThere =
          cell.map {
            table.series.indices.contains($0.series)
              && table.categories.indices.contains($0.category)
          } ?? false
        return Step(
          question: ChoiceAnswer.folded(step.question), value: step.value,
          cell: isThere ? cell.map { ChoiceAnswer.folded(table.name($0)) } ?? "" : "")
      }
    }
  }

  private(set) var told = 0
  private(set) var right = 0
  private var firstWrong: Int?
  private var answered: Set<Int> = []
  private let total: Int

  /// The share of the steps that are right, up to the first that is not.
  var share: Double { Double(firstWrong.map { $0 - 1 } ?? told) / Double(told) }

  var details: [Score.Detail] {
    var all = [
      Score.Detail("steps_told", Double(told)), Score.Detail("steps_right", Double(right)),
    ]
    // COGS: a reward for each sub-question of the program that is answered.
    if total > 0 { all.append(Score.Detail("program", Double(answered.count) / Double(total))) }
    if let firstWrong { all.append(Score.Detail("first_wrong_step", Double(firstWrong))) }
    return all
  }

  /// Reads the steps; nil if there are none.
  init?(_ text: String, _ program: Program, _ figures: FigureAnswer) {
    guard text.utf8.count < ModelOutput.longest else { return nil }
    total = program.steps.count
    let hasQuestion = text.contains("?")
    var waiting: Int?
    for line in text.split(whereSeparator: \.isNewline) where line.utf8.count <= 2000 {
      if let step = waiting {
        waiting = nil
        if note(Self.answer(line), to: step, program, figures) { continue }
      }
      if hasQuestion, let (step, rest) = Self.question(line, program) {
        if rest.allSatisfy({ $0 == " " || $0 == "*" }) {
          waiting = step
        } else {
          _ = note(Self.answer(rest), to: step, program, figures)
        }
        continue
      }
      if let (step, rest) = Self.reading(line, program) {
        _ = note(rest, to: step, program, figures)
        continue
      }
      for calculation in ToldCalculation.all(in: line) { note(calculation.isTrue) }
    }
    if told == 0 { return nil }
  }

  private mutating func note(_ isRight: Bool) {
    told += 1
    if isRight { right += 1 } else if firstWrong == nil { firstWrong = told }
  }

  /// Notes an answer to a step; false if it is none.
  private mutating func note(
    _ said: Substring, to step: Int, _ program: Program, _ figures: FigureAnswer
  ) -> Bool {
    let said = AnswerText.bare(Array(said.utf8)[...])
    guard !said.isEmpty else { return false }
    let value = program.steps[step].value
    let isRight: Bool
    if let truth = DecimalNumber(value), let number = figures.read(said) {
      isRight = number.isWithin(percent: 5, of: truth)
    } else {
      isRight = ChoiceAnswer.folded(said) == ChoiceAnswer.folded(value)
    }
    note(isRight)
    if isRight { answered.insert(step) }
    return true
  }

  /// The step whose sub-question a line asks, and what follows the question.
  private static func question(
    _ line: Substring, _ program: Program
  ) -> (step: Int, rest: Substring)? {
    guard let mark = line.lastIndex(of: "?") else { return nil }
    let asked = ChoiceAnswer.folded(String(line[...mark]))
    guard let step = program.steps.firstIndex(where: { asked.hasSuffix($0.question) }) else {
      return nil
    }
    return (step, line[line.index(after: mark)...])
  }

  /// What stands behind `A:`, `Answer:`, an arrow, a colon or a dash.
  private static func answer(_ line: Substring) -> Substring {
    var rest = line.drop { " *-–→=:>\t".contains($0) }
    for mark in ["Answer:", "answer:", "A:", "a:"] where rest.hasPrefix(mark) {
      rest = rest.dropFirst(mark.count)
    }
    return rest
  }

  /// The step whose cell a line reads, `- 2019 for Chile: 12.4` or `= 12.4`, and the figure.
  private static func reading(
    _ line: Substring, _ program: Program
  ) -> (step: Int, rest: Substring)? {
    guard let mark = line.lastIndex(where: { $0 == ":" || $0 == "=" || $0 == "≈" }) else {
      return nil
    }
    var name = line[..<mark].drop { $0 == " " || $0 == "-" || $0 == "*" || $0 == "\t" }
    while let last = name.last, last == " " || last == "*" { name = name.dropLast() }
    let cell = ChoiceAnswer.folded(String(name))
    guard !cell.isEmpty, let step = program.steps.firstIndex(where: { $0.cell == cell }) else {
      return nil
    }
    return (step, line[line.index(after: mark)...])
  }
}
