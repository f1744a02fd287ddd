public import Seeding
public import Traces

/// A question in a user's words, with named slots.
///
///     The grid has {rows} rows. Answer in \boxed{{}}.
///
/// A slot is a name in braces; `{{` and `}}` are the braces themselves.
public struct Wording: Hashable, Sendable {
  /// A stretch of a wording.
  public enum Part: Hashable, Sendable {
    /// Words of the user, never empty.
    case text(String)
    /// The name of a slot.
    case slot(String)
  }

  /// The name of the form that it words.
  public let form: String
  /// Its stretches in order; no text follows a text.
  public let parts: [Part]

  /// Reads a wording.
  ///
  /// - Parameters:
  ///   - template: The text with its slots.
  ///   - form: The form that it words.
  ///   - forms: All forms of the puzzle, for messages.
  /// - Throws: ``WordingError`` if a brace or a slot is wrong.
  public init(
    _ template: String, of form: QuestionForm, among forms: [QuestionForm]
  ) throws(WordingError) {
    self.form = form.name
    var reader = TemplateReader(template)
    parts = try reader.parts()
    try WordingCheck(form: form, forms: forms).check(parts)
  }

  /// Whether a slot is filled in somewhere.
  public func has(_ slot: String) -> Bool { parts.contains(.slot(slot)) }

  /// Returns the question with its slots filled in.
  ///
  /// The user's words are claimed as well, by the user's file alone, so that nothing checkable in them
  /// passes for proved.
  ///
  /// - Parameter fill: Returns the words of a slot.
  /// - Returns: The question.
  public func words(filling fill: (String) throws -> Words) rethrows -> Words {
    var words = Words()
    for part in parts {
      switch part {
      case .slot(let name): words.append(try fill(name))
      case .text(let text):
        let fact = Fact("wording", [], evidence: .annotation, image: nil)
        words.append("\(Said(fact, as: text))")
      }
    }
    return words
  }
}

extension [Wording] {
  /// Draws a wording of a form, each as probable; nil if there is none.
  public func draw(_ form: String, using chance: inout Chance) -> Wording? {
    chance.element(of: filter { $0.form == form })
  }
}

/// What is wrong with a wording, which follows the name of its file and the number of its line.
public struct WordingError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What is wrong, and what to do.
  public let description: String

  /// Creates an error.
  public init(_ description: String) {
    self.description = description
  }
}
