import VerificationKit

/// What the pictures of a record must come to show, and what its answer must be.
struct Expectation {
  /// The forms of question.
  enum Form: String, Sendable { case path, exists, length, safe, end, cell }

  var form: Form
  /// The moves that are drawn from the start in the end.
  var moves: [Direction] = []
  /// The cells that are marked in the end.
  var marks: Set<Place> = []
  var kind = InkReader.Marks.none
  /// What stands in `\boxed{}`, as `answer.value` says it.
  var value = ""
  /// The form of the answer.
  var answerForm = ""

  /// What keeps a record from being what its form says.
  struct Fault: Error {
    var reason: String
    var detail: String
    init(_ reason: String, _ detail: String) {
      self.reason = reason
      self.detail = detail
    }
  }

  /// Works out what must be shown and answered.
  ///
  /// - Parameters:
  ///   - form: The form of the question.
  ///   - asked: What the question asks about.
  ///   - told: The moves that the record's solution declares.
  ///   - state: The board as it was read.
  ///   - isMaze: Whether walls shut the way, and not holes.
  /// - Throws: ``Fault`` if the record can't be of that form.
  init(
    _ form: Form, asked: Asked, told: [Direction], on state: BoardState, isMaze: Bool
  ) throws(Fault) {
    self.form = form
    guard (form == .safe || form == .end) != asked.moves.isEmpty else {
      throw Fault("scene", "moves are asked about where the form is safe or end, and only there")
    }
    guard (form == .cell) == (asked.cell != nil), asked.cell.map(state.contains) ?? true else {
      throw Fault("scene", "a cell is asked about where the form is cell, and only there")
    }
    switch form {
    case .path, .length, .exists:
      if state.shortest == nil, form == .exists {
        guard told.isEmpty else { throw Fault("solution", "no walk leads to the goal") }
        value = "no"
        answerForm = "yes_no"
        kind = .spots
        marks = state.reach(from: state.start)
        return
      }
      moves = try Self.shortest(told, state)
      switch form {
      case .path: (value, answerForm) = (Self.letters(moves), "moves")
      case .length: (value, answerForm) = ("\(moves.count)", "number")
      default: (value, answerForm) = ("yes", "yes_no")
      }
    case .safe, .end:
      moves = Self.possible(asked.moves, state)
      guard told == moves else {
        throw Fault("solution", "\(Self.letters(moves)) of the moves asked about can be made")
      }
      guard let places = state.walk(from: state.start, moves), Set(places).count == places.count
      else { throw Fault("scene", "the moves asked about come back to a cell") }
      let end = places[places.count - 1]
      if form == .end {
        guard moves == asked.moves else { throw Fault("scene", "a move asked about can't be made") }
        (value, answerForm) = ("\(end.row),\(end.column)", "cell")
      } else if moves == asked.moves {
        (value, answerForm) = ("safe", "step")
      } else {
        (value, answerForm) = ("\(moves.count + 1)", "step")
        kind = .rings
        marks = [end]
      }
    case .cell:
      guard let cell = asked.cell, let meaning = state[cell] else { return }
      guard told.isEmpty else { throw Fault("solution", "a question about a cell has no moves") }
      kind = .rings
      marks = [cell]
      if isMaze {
        (value, answerForm) = (Self.letters(state.exits(cell)), "moves")
      } else {
        (value, answerForm) = (meaning.rawValue, "meaning")
      }
    }
  }

  /// Whether a claim's value is an example of an answer of the form.
  func isExample(_ values: [String]) -> Bool {
    guard values.count == 1, let value = values.first else { return false }
    switch answerForm {
    case "moves": return directions(value) != nil
    case "yes_no": return value == "yes" || value == "no"
    case "number": return Int(value) != nil
    case "step": return value == "safe" || Int(value) != nil
    case "meaning": return Meaning(rawValue: value) != nil
    default:
      return Int(value) == nil && TokenizedText(value).tokens.contains { Numerals.isPart($0.lower) }
    }
  }

  static func letters(_ moves: [Direction]) -> String {
    moves.map(\.rawValue).joined(separator: ",")
  }

  /// The moves up to the first that can't be made.
  private static func possible(_ moves: [Direction], _ state: BoardState) -> [Direction] {
    var place = state.start
    var made: [Direction] = []
    for move in moves {
      guard let next = state.entered(from: place, move) else { break }
      place = next
      made.append(move)
    }
    return made
  }

  /// The moves told, if they are a shortest walk to the goal with the fewest turns.
  private static func shortest(
    _ moves: [Direction], _ state: BoardState
  ) throws(Fault) -> [Direction] {
    guard let places = state.walk(from: state.start, moves), places.last == state.goal,
      Set(places).count == places.count
    else { throw Fault("answer", "the moves do not lead from the start to the goal") }
    guard moves.count == state.shortest, turns(moves) == state.fewestTurns else {
      throw Fault("answer", "a shorter walk, or one as short with fewer turns, exists")
    }
    return moves
  }
}
