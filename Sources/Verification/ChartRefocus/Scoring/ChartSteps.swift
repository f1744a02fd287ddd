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

  private(set) var tally = StepTally()
  private var answered: Set<Int> = []
  private let total: Int

  /// The steps in numbers, with a reward for each sub-question of the program that is answered (COGS).
  var details: [Score.Detail] {
    tally.details(
      total > 0 ? [Score.Detail("program", Double(answered.count) / Double(total))] : [])
  }

  /// Reads the steps; nil if there are none.
  init?(_ text: String, _ program: Program, _ figures: FigureAnswer) {
    guard text.utf8.count < ModelOutput.longest else { return nil }
    total = program.steps.count
    // Looked for in bytes: most lines tell no step, and characters are slow to find.
    var waiting: Int?
    for bytes in Array(text.utf8).split(whereSeparator: { $0 == 0x0a || $0 == 0x0d }) {
      guard bytes.count <= 2000 else { continue }
      let marks = LineMarks(bytes)
      guard waiting != nil || marks.hasAny else { continue }
      let line = String(decoding: bytes, as: UTF8.self)[...]
      if let step = waiting {
        waiting = nil
        if note(Self.answer(line), to: step, program, figures) { continue }
      }
      if marks.hasQuestion, let (step, rest) = Self.question(line, program) {
        if rest.allSatisfy({ $0 == " " || $0 == "*" }) {
          waiting = step
        } else {
          _ = note(Self.answer(rest), to: step, program, figures)
        }
        continue
      }
      if let end = marks.nameEnd,
        let (step, rest) = Self.reading(
          line, upTo: line.utf8.index(line.startIndex, offsetBy: end), program)
      {
        _ = note(rest, to: step, program, figures)
        continue
      }
      if marks.hasEquals {
        for calculation in ToldCalculation.all(in: bytes) { tally.note(calculation.isTrue) }
      }
    }
    if tally.told == 0 { return nil }
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
    tally.note(isRight)
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
    var rest = line.drop { " *–→=:>\t".contains($0) }
    while rest.first == "-", !startsNumber(rest.dropFirst()) {
      rest = rest.dropFirst().drop { " *–→=:>\t".contains($0) }
    }
    for mark in ["Answer:", "answer:", "A:", "a:"] where rest.hasPrefix(mark) {
      rest = rest.dropFirst(mark.count)
    }
    return rest
  }

  /// Whether a hyphen before a text is the sign of a number.
  private static func startsNumber(_ text: Substring) -> Bool {
    text.first.map { $0.isNumber || $0.isCurrencySymbol } ?? false
  }

  /// The step whose cell a line reads, `- 2019 for Chile: 12.4` or `= 12.4`, and the figure.
  private static func reading(
    _ line: Substring, upTo mark: String.Index, _ program: Program
  ) -> (step: Int, rest: Substring)? {
    var name = line[..<mark].drop { $0 == " " || $0 == "-" || $0 == "*" || $0 == "\t" }
    while let last = name.last, last == " " || last == "*" { name = name.dropLast() }
    let cell = ChoiceAnswer.folded(String(name))
    guard !cell.isEmpty, let step = program.steps.firstIndex(where: { $0.cell == cell }) else {
      return nil
    }
    return (step, line[line.index(after: mark)...])
  }
}

/// The signs of a line that may make it a step.
private struct LineMarks {
  private(set) var hasQuestion = false
  private(set) var hasEquals = false
  /// Where the last `:`, `=` or `≈` stands that may end the name of a cell, in bytes; nil if there is none, or the name would
  /// be too long.
  private(set) var nameEnd: Int?

  var hasAny: Bool { hasQuestion || hasEquals || nameEnd != nil }

  /// The longest name of a cell, in bytes.
  private static let longest = 300

  init(_ line: ArraySlice<UInt8>) {
    var last: Int?
    var offset = 0
    var before: (UInt8, UInt8) = (0, 0)
    for byte in line {
      switch byte {
      case UInt8(ascii: "?"): hasQuestion = true
      case UInt8(ascii: ":"): last = offset
      case UInt8(ascii: "="):
        hasEquals = true
        last = offset
      // The last byte of ≈, E2 89 88.
      case 0x88 where before == (0xe2, 0x89):
        hasEquals = true
        last = offset - 2
      default: break
      }
      before = (before.1, byte)
      offset += 1
    }
    if let last, last <= Self.longest { nameEnd = last }
  }
}
