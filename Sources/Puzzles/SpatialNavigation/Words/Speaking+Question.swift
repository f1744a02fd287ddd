import Seeding
import Traces

/// How answers are written, in several wordings.
extension Speaking {
  /// The form of an answer that is a list of moves, and what its letters stand for.
  ///
  /// - Parameter walk: Moves that the example must not give away.
  /// - Returns: One sentence or more.
  mutating func movesForm(unlike walk: [Move]) -> Words {
    var moves: [Move] = []
    repeat {
      moves = (0..<(2 + roll(3))).map { _ in field.moves[roll(field.moves.count)] }
    } while moves == walk
    let example = format(letters(moves))
    let legend = lettersLegend()
    switch roll(6) {
    case 0:
      return
        "Answer with the moves, separated by commas, within \\boxed{}, as in \(example): \(legend)."
    case 1:
      return
        "The moves are written \(legend). Put them into \\boxed{}, set apart by commas, for example \(example)."
    case 2: return "Write your answer like \(example), with \(legend)."
    case 3: return "Use \(legend), and give the final list of moves in the form \(example)."
    case 4:
      return
        "The answer is a comma-separated list in \\boxed{}, such as \(example), with \(legend)."
    default: return "Reply in the form \(example). The letters: \(legend)."
    }
  }

  /// What the letters of moves stand for.
  mutating func lettersLegend() -> Words {
    let style = roll(4)
    return listed(
      chance.shuffled(field.moves).map { move in
        let wording =
          switch style {
          case 0: "\(move.letter) for \(move.way)"
          case 1: "\(move.letter) (\(move.way))"
          case 2: "\(move.way) = \(move.letter)"
          default: "\(move.letter) meaning \(move.way)"
          }
        return "\(letter(move, as: wording))"
      })
  }

  /// The form of an answer that is a word, a number or the name of a cell.
  ///
  /// - Parameter examples: Each with what it stands for, in words that assert nothing.
  /// - Returns: A sentence.
  mutating func plainForm(_ examples: [(value: String, meaning: String)]) -> Words {
    let parts = examples.map { example -> Words in
      example.meaning.isEmpty
        ? "\(format(example.value))" : "\(format(example.value)) \(example.meaning)"
    }
    let list = listed(parts, by: "or")
    if parts.count == 1 {
      // The example is not the answer, and must not read like an order to give it.
      switch roll(6) {
      case 0: return "Answer in a form such as \(list)."
      case 1: return "Give the answer in the form of \(list)."
      case 2: return "The answer has to look like \(list)."
      case 3: return "End with the answer, written as in \(list)."
      case 4: return "Write the answer the way \(list) is written."
      default: return "An example of the form of an answer is \(list)."
      }
    }
    switch roll(4) {
    case 0: return "Answer with \(list)."
    case 1: return "Give the answer as \(list)."
    case 2: return "Reply \(list)."
    default: return "End with \(list)."
    }
  }
}
