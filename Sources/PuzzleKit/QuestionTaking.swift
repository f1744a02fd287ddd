public import Traces

/// A puzzle whose questions a user can word.
///
/// Such a puzzle declares a file knob named `questions`, its forms of question, and for each form the
/// slots that a wording may have. Where it would ask, it draws one of its wordings of the form, and fills
/// each slot with words that carry their claims:
///
///     guard let wording = wordings.draw(form, using: &chance) else { return ownQuestion() }
///     return wording.words { slot in words(for: slot) }
public protocol QuestionTaking: Puzzle {
  /// The path of the file that a recipe names, or nil.
  var questions: String? { get }

  /// The forms of question, the one first that a wording is of where it names none.
  static var questionForms: [QuestionForm] { get }

  /// The names of the forms that samples can have with the knobs as they are.
  var askedForms: [String] { get }

  /// Takes wordings; a form that has some is then asked in no other.
  mutating func take(wordings: [Wording], from source: Source)
}

/// A form of question that can be worded.
public struct QuestionForm: Hashable, Sendable {
  /// The name, as the `form` of a record.
  public let name: String
  /// What a wording may have filled in.
  public let slots: [QuestionSlot]

  /// Creates a form.
  public init(_ name: String, slots: [QuestionSlot]) {
    self.name = name
    self.slots = slots
  }
}

/// A place in a wording that each sample fills in its own way.
public struct QuestionSlot: Hashable, Sendable {
  /// The name, without its braces.
  public let name: String
  /// Whether a wording without it would not say what is asked.
  public let isRequired: Bool
  /// Whether it begins and ends with a digit, so that letters may touch it, as in `6x6`.
  public let isNumeral: Bool

  /// Creates a slot.
  public init(_ name: String, isRequired: Bool = false, isNumeral: Bool = false) {
    self.name = name
    self.isRequired = isRequired
    self.isNumeral = isNumeral
  }
}

/// What a user's file of questions holds.
public struct GivenQuestions: Hashable, Sendable {
  /// The wordings in the order of the file, at least one.
  public let wordings: [Wording]
  /// The file itself.
  public let source: Source

  /// Creates the content of a file.
  public init(wordings: [Wording], source: Source) {
    self.wordings = wordings
    self.source = source
  }
}

extension Source {
  /// What stands for the file where its content counts and its folder does not.
  public var fingerprint: String { "sha256:\(sha256) \(path)" }
}
