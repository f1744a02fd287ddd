import ScoringKit
import VerificationKit

/// Cells, and what they are, as answers.
enum CellAnswer {
  private static let fillers: Set<String> = [
    "the", "cell", "of", "to", "at", "in", "a", "an", "square", "field", "from",
  ]

  /// Reads the name of a cell and nothing else.
  ///
  /// - Parameters:
  ///   - text: `row 2, column 3` (of hexagons `row 2, cell 3`, of rings `ring 2, sector 3`), `C2`, `2 below and 1 left of
  ///     the start`, `the goal`, `2,3` or `(2, 3)`.
  ///   - state: The board.
  ///   - isLettered: Whether cells are named by letters; then `row 2` is no name, and otherwise `C2` is none.
  /// - Returns: The cell; nil if the text says anything else, or names a cell off the board.
  static func place(_ text: String, on state: BoardState, isLettered: Bool) -> Place? {
    let text = text.utf8.count <= 4 ? text.uppercased() : text
    // Letters and digits of other scripts and widths are others.
    guard text.utf8.count <= 120, text.utf8.allSatisfy({ $0 < 0x80 }) else { return nil }
    let tokens = TokenizedText(text).tokens
    var cells: [Place] = []
    var ends: [Meaning] = []
    var numbers: [Int] = []
    var offset: [(direction: Direction, number: Int)] = []
    for atom in AtomReader.atoms(tokens[...], on: state.grid.kind) {
      switch atom {
      case .cell(let place): cells.append(place)
      case .end(let end): ends.append(end)
      case .number(let number): numbers.append(number)
      case .direction(let direction):
        offset.append((direction, numbers.popLast() ?? 1))
      case .separator, .axis: break
      case .filler(let word) where fillers.contains(word) || ["[", "]"].contains(word): break
      default: return nil
      }
    }
    let isName = Lexicon.cell(text, on: state.grid.kind) != nil
    var found: Place?
    switch (cells.count, ends.count, offset.count, numbers.count) {
    case (1, 0, 0, 0): found = isName == isLettered ? cells[0] : nil
    case (0, 0, 0, 2): found = Place(numbers[0], numbers[1])
    case (0, 1, 0, 0): found = ends[0] == .start ? state.start : state.goal
    case (0, 1, 1...2, 0) where state.grid.kind == .square:
      var place = ends[0] == .start ? state.start : state.goal
      for (direction, number) in offset {
        guard let next = place.stepped(direction, by: number) else { return nil }
        place = next
      }
      found = place
    default: return nil
    }
    return found.flatMap { state.contains($0) ? $0 : nil }
  }

  /// Reads what a cell of a lake is; nil if the text says anything else.
  static func meaning(_ text: String) -> String? {
    var said = ChoiceAnswer.folded(text)
    for article in ["a ", "an ", "the "] where said.hasPrefix(article) {
      said.removeFirst(article.count)
    }
    return ["ice", "hole", "start", "goal"].contains(said) ? said : nil
  }

  /// Reads the number of a move, `3` or `move 3`; nil if the text says anything else.
  static func step(_ text: String) -> Int? {
    var said = ChoiceAnswer.folded(text)
    for noun in ["move ", "step "] where said.hasPrefix(noun) { said.removeFirst(noun.count) }
    return CountAnswer.read(said, units: [])
  }
}
