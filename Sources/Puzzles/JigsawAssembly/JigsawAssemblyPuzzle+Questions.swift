public import PuzzleKit
public import Traces

/// Questions in a user's words.
extension JigsawAssemblyPuzzle: QuestionTaking {
  public static var questionForms: [QuestionForm] {
    JigsawScene.Form.allCases.map { form in
      QuestionForm(
        form.rawValue,
        slots: JigsawSlot.allCases.filter { $0.suits(form) }.map { slot in
          QuestionSlot(
            slot.rawValue, isRequired: slot.isRequired, isNumeral: slot.isNumeral)
        })
    }
  }

  public var askedForms: [String] {
    zip(JigsawScene.Form.allCases, ask.all).filter { $0.1 > 0 }.map(\.0.rawValue)
  }

  public mutating func take(wordings: [Wording], from source: Source) {
    self.wordings = wordings
    wordingSource = source
  }
}

/// What a question in a user's words may have filled in.
enum JigsawSlot: String, CaseIterable, Sendable {
  case pieces, rows, columns, size
  case answerForm = "answer_form"
  case options, reading, first, second, clockwise, upright

  /// Whether questions of a form have it.
  func suits(_ form: JigsawScene.Form) -> Bool {
    switch self {
    case .pieces, .rows, .columns, .size, .answerForm: true
    case .options: form == .arrangement
    case .reading: form == .arrangement || form == .order
    case .first, .second: form == .pair
    case .clockwise, .upright: form == .rotation
    }
  }

  /// Whether a question says by it what is asked.
  var isRequired: Bool { self == .options || self == .first || self == .second }

  /// Whether it is written in digits.
  var isNumeral: Bool {
    self == .pieces || self == .rows || self == .columns || self == .size
  }
}
