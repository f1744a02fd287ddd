public import PuzzleKit
public import Traces

/// Questions in a user's words.
extension SpatialNavigationPuzzle {
  public static var questionForms: [QuestionForm] {
    NavigationScene.Question.Form.ordered.map { form in
      QuestionForm(
        form.rawValue,
        slots: NavigationSlot.allCases.filter { $0.suits(form) }.map { slot in
          QuestionSlot(
            slot.rawValue, isRequired: slot.isRequired, isNumeral: slot.isNumeral)
        })
    }
  }

  public var askedForms: [String] {
    zip(NavigationScene.Question.Form.ordered, ask.all).filter { $0.1 > 0 }.map(\.0.rawValue)
  }

  public mutating func take(wordings: [Wording], from source: Source) {
    self.wordings = wordings
    wordingSource = source
  }
}

/// What a question in a user's words may have filled in.
enum NavigationSlot: String, CaseIterable, Sendable {
  case rows, columns, size, start, goal
  case startMark = "start_mark"
  case goalMark = "goal_mark"
  case moves, cell, options, letters, naming
  case answerForm = "answer_form"

  /// Whether questions of a form have it.
  func suits(_ form: NavigationScene.Question.Form) -> Bool {
    switch self {
    case .moves: form == .safe || form == .end
    case .cell: form == .cell
    case .options: form == .choice
    default: true
    }
  }

  /// Whether a question says by it what is asked.
  var isRequired: Bool { self == .moves || self == .cell }

  /// Whether it is written in digits.
  var isNumeral: Bool { self == .rows || self == .columns || self == .size }

  /// Whether it names a cell, so that the sample has to name cells by themselves and not by their place
  /// beside the start or the goal.
  var namesCells: Bool { self == .start || self == .goal || self == .cell || self == .naming }
}
