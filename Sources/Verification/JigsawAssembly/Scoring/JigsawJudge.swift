import ScoringKit

/// What judges the answers to one jigsaw.
struct JigsawJudge: AnswerJudge {
  private let form: Question.Form
  private let board: ScoredJigsaw
  private let options: [String]
  private let value: String
  private let question: ScoringKit.Question

  init(_ problem: ScoredProblem, _ form: Question.Form, _ board: ScoredJigsaw) {
    self.form = form
    self.board = board
    options = problem.options
    value = problem.answer.value
    question = ScoringKit.Question(problem.question)
  }

  func score(_ output: ModelOutput, rules: ScoringRules) -> Score {
    var score = Score.answer(of: output, to: question, rules: rules) { self.score($0, rules) }
    if form != .rotation, form != .missingPiece,
      let steps = PlacementSteps(output.text, on: board)
    {
      score.parts.steps = steps.tally.share
      score.details += steps.tally.details()
    }
    return score
  }

  private func score(_ content: String, _ rules: ScoringRules) -> Score {
    switch form {
    case .arrangement: choice(content, rules)
    case .order: order(content, rules)
    case .pair:
      .judged(
        Self.side(content), board.side ?? value, fault: "none of left, right, above and below")
    case .swapped: swapped(content)
    case .rotation: rotation(content, rules)
    case .missingPiece:
      .judged(
        piece(content), board.pieces.first { $0 > 0 } ?? 0, fault: "no label of a piece")
    case .oddPiece: .judged(piece(content), board.blank, fault: "no label of a piece")
    }
  }

  // MARK: - Forms

  private func choice(_ content: String, _ rules: ScoringRules) -> Score {
    let letters = ["A", "B", "C", "D"]
    let shown = options.isEmpty ? letters : options
    if let place = ChoiceAnswer.option(content, of: shown), place < letters.count {
      return .judged(letters[place], value, fault: "")
    }
    // The text of an option is an order, whatever stands between its pieces.
    guard let order = arrangement(content) else {
      return .nothing("the answer is none of the options")
    }
    if !options.isEmpty, !options.contains(where: { text(of: $0) == order }) {
      return .nothing("the answer is an order that is none of the options")
    }
    return .judged(order == board.pieces, true, fault: "")
  }

  /// The order that an option offers.
  private func text(of option: String) -> [Int]? {
    arrangement(String(option.drop { $0 != " " }))
  }

  private func order(_ content: String, _ rules: ScoringRules) -> Score {
    guard let order = arrangement(content) else {
      return .nothing("the answer does not name each of the \(board.count) pieces once")
    }
    let places = board.places(of: order)
    let neighbours = board.neighbours(of: order)
    let isRight = places == 1
    return Score(
      Score.Parts(
        answer: isRight ? 1 : rules.isPartial ? (places + neighbours) / 2 : 0, format: 1),
      details: [Score.Detail("places", places), Score.Detail("neighbours", neighbours)],
      reason: isRight ? "each piece is in its place" : "not every piece is in its place")
  }

  /// Reads a label for each place: every piece once.
  private func arrangement(_ content: String) -> [Int]? {
    guard let order = pieces(content), order.count == board.pieces.count,
      Set(order).count == order.count
    else { return nil }
    return order
  }

  private func swapped(_ content: String) -> Score {
    let moved = board.pieces.indices.filter { board.pieces[$0] != $0 + 1 }.map { $0 + 1 }
    guard let said = pieces(content), said.count == 2, said[0] != said[1] else {
      return .nothing("the answer does not name two pieces")
    }
    return .judged(said.sorted(), moved, fault: "")
  }

  private func rotation(_ content: String, _ rules: ScoringRules) -> Score {
    let words = Self.words(content)
    let degrees = words.compactMap { word -> Int? in
      guard let value = Int(word), abs(value) < 36_000, value % 90 == 0 else { return nil }
      return (value % 360 + 360) % 360
    }
    guard degrees.count == words.count, degrees.count == board.count else {
      return .nothing("the answer has no quarter turns in degrees for each of the pieces")
    }
    let right = Double(zip(degrees, board.degrees).count { $0 == $1 }) / Double(board.count)
    return Score(
      Score.Parts(answer: right == 1 ? 1 : rules.isPartial ? right : 0, format: 1),
      details: [Score.Detail("turns", right)],
      reason: right == 1 ? "each piece is turned upright" : "not every piece is turned upright")
  }

  // MARK: - Reading

  private func piece(_ content: String) -> Int? {
    let words = Self.words(content)
    return words.count == 1 ? board.piece(words[0]) : nil
  }

  private func pieces(_ content: String) -> [Int]? {
    guard content.utf8.count <= 8192 else { return nil }
    var words = Self.words(content)
    // Letters may be run together.
    if board.isLettered, words.count == 1, words[0].count > 1 {
      words = words[0].map { Substring(String($0)) }
    }
    let pieces = words.compactMap { board.piece($0) }
    return pieces.count == words.count && !pieces.isEmpty ? pieces : nil
  }

  private static let separators = Set(" ,;|/→>-[](){}&\"'\n°")
  private static let fillers: Set<String> = ["piece", "pieces", "and", "degrees"]

  /// The words of an answer without the signs between them, and without those that only name what is told.
  ///
  /// A minus before a digit or a letter stays.
  private static func words(_ content: String) -> [Substring] {
    var words: [Substring] = []
    var start: String.Index?
    func close(_ end: String.Index) {
      guard let begin = start else { return }
      let word = content[begin..<end]
      if !fillers.contains(word.lowercased()) { words.append(word) }
      start = nil
    }
    for place in content.indices {
      let character = content[place]
      let next = content.index(after: place)
      let isSign =
        character == "-" && start == nil && next < content.endIndex
        && (content[next].isNumber || content[next].isLetter) && isAfterSeparator(content, place)
      if separators.contains(character), !isSign {
        close(place)
      } else if start == nil {
        start = place
      }
    }
    close(content.endIndex)
    return words
  }

  /// Whether a minus may begin a number: nothing, a blank, a comma or a bracket stands before it.
  private static func isAfterSeparator(_ content: String, _ place: String.Index) -> Bool {
    guard place > content.startIndex else { return true }
    return [" ", ",", "[", "("].contains(content[content.index(before: place)])
  }

  /// Reads `left`, `to the left`, `on the left side`, `above` and their like.
  private static func side(_ content: String) -> String? {
    let words = ChoiceAnswer.folded(content).split(separator: " ")
      .filter { !["to", "on", "the", "of", "side", "directly"].contains($0) }
    guard words.count == 1, ["left", "right", "above", "below"].contains(words[0]) else {
      return nil
    }
    return String(words[0])
  }
}
