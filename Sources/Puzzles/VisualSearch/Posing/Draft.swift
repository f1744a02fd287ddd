import Colour
import PuzzleKit

/// What a candidate is to be, however many attempts it takes: the form, the answer, and where it stands among options.
///
/// All of it is dealt out by the number of the candidate, so that every answer of a form comes as often.
struct Draft: Hashable, Sendable {
  /// The answer that is to be right.
  enum Answer: Hashable, Sendable {
    case colour(ColourName)
    case pattern(SearchPattern)
    case kind(String)
    case place(Place)
    case relation(Relation)
    case count(Int)
    case existence(Bool)
    /// Whether the larger object is mentioned first.
    case larger(isFirst: Bool)
    /// What is written on the object.
    case text(String)
    /// Whether the nearer object is mentioned first.
    case nearer(isFirst: Bool)
    /// No more than where an object is.
    case box
    /// Whatever the annotations answer.
    case given
  }

  let form: SearchScene.Form
  let answer: Answer
  /// The number of answers to choose from, or 0.
  let optionCount: Int
  /// The place of the right one among them, from 0.
  let right: Int
}

extension VisualSearchPuzzle {
  private static let deck = Deck(name)

  /// What the candidate of a number is to be.
  func draft(_ index: Int) -> Draft {
    let (choice, ordinal) = Self.deck.card(index, weights: Deck.whole(weights), "form")
    let form = SearchScene.Form.allCases[choice]
    let counts = options.numbers
    let drawn = counts[Self.deck.card(ordinal, of: counts.count, "options \(form.rawValue)")]
    let count =
      switch form {
      case _ where drawn == 0: 0
      case .existence, .relation, .larger, .nearer: 2
      case .find, .given: 0
      case .colour, .pattern, .kind, .position, .count, .text, .marked: drawn
      }
    // Within the candidates of as many options each place comes as often.
    let right =
      count == 0
      ? 0 : Self.deck.card(ordinal / counts.count, of: count, "place \(form.rawValue) \(drawn)")
    return Draft(
      form: form, answer: answer(form, ordinal), optionCount: count, right: right)
  }

  /// The names that are asked for, at least one.
  var namesToAsk: [String] {
    let names = Stock.namesToAsk(in: setting, area: targetArea.range, among: objects.least)
    return names.isEmpty ? ["mug"] : names
  }

  private func answer(_ form: SearchScene.Form, _ ordinal: Int) -> Draft.Answer {
    func dealt<Value>(_ values: [Value]) -> Value {
      values[Self.deck.card(ordinal, of: values.count, "answer \(form.rawValue)")]
    }
    switch form {
    case .colour: return .colour(dealt(ColourName.allCases))
    case .pattern: return .pattern(dealt(SearchPattern.allCases))
    case .kind, .marked: return .kind(dealt(namesToAsk))
    case .position: return .place(dealt(Place.allCases))
    case .relation:
      // Of a photo nobody knows what covers what.
      let depths = album == nil ? Relation.depths : []
      return .relation(dealt(Relation.directions + depths))
    case .count: return .count(dealt(Array(1...Self.mostCounted)))
    case .existence: return .existence(dealt([true, false]))
    case .larger: return .larger(isFirst: dealt([true, false]))
    case .text: return .text(dealt(TextPool.all))
    case .nearer: return .nearer(isFirst: dealt([true, false]))
    case .find: return .box
    case .given: return .given
    }
  }
}
