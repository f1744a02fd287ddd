import Datasets

/// What is asked, and the answer that follows from the board.
struct Question: Sendable {
  /// The forms of question.
  enum Form: String, Sendable {
    case arrangement, order, pair, swapped, rotation
    case missingPiece = "missing_piece"
    case oddPiece = "odd_piece"
  }

  let form: Form
  /// The bare answer.
  let value: String
  /// What the options say, by their letters; empty but for an arrangement.
  let options: [String: String]
  private let labels: [String]

  /// The names of options.
  static let letters = ["A", "B", "C", "D"]

  /// Works the answer out; nil if the board has none of the form.
  ///
  /// - Parameters:
  ///   - form: The form of question.
  ///   - asked: The pieces asked about, from 1.
  ///   - options: What the options say, by their letters.
  ///   - board: The board.
  ///   - labels: The names of the pieces.
  init?(
    _ form: Form, asked: [Int], options: [String: String], _ board: Board, labels: [String]
  ) {
    self.form = form
    self.labels = labels
    self.options = options
    let order = board.pieces.map { $0 < 0 ? "" : labels[$0] }.joined(separator: ",")
    switch form {
    case .arrangement:
      let right = Self.letters.filter { options[$0] == order }
      guard right.count == 1 else { return nil }
      value = right[0]
    case .order: value = order
    case .pair:
      guard asked.count == 2,
        let side = Side.allCases.first(where: {
          board.neighbour(asked[0] - 1, $0) == asked[1] - 1
        })
      else { return nil }
      value = side.relation
    case .swapped:
      let moved = board.pieces.indices.filter { board.pieces[$0] != $0 }
      guard moved.count == 2 else { return nil }
      value = moved.map { labels[$0] }.joined(separator: ",")
    case .rotation:
      value = board.turns.map { String((4 - $0) % 4 * 90) }.joined(separator: ",")
    case .missingPiece:
      guard let answer = board.pieces.first(where: { $0 >= 0 }) else { return nil }
      value = labels[answer]
    case .oddPiece:
      guard let odd = board.odd else { return nil }
      value = labels[odd]
    }
  }

  /// The name of the form of answer.
  var answerForm: String {
    switch form {
    case .arrangement: "option"
    case .order: "order"
    case .pair: "side"
    case .swapped: "pieces"
    case .rotation: "degrees"
    case .missingPiece, .oddPiece: "piece"
    }
  }

  /// Whether some letters show the form of an answer.
  func isExample(_ example: String) -> Bool {
    let parts = example.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    switch form {
    case .arrangement: return Self.letters.contains(example)
    case .order: return parts.count == labels.count && Set(parts) == Set(labels)
    case .pair: return Side(relation: example) != nil
    case .missingPiece, .oddPiece: return labels.contains(example)
    case .swapped:
      let places = parts.compactMap { labels.firstIndex(of: $0) }
      return parts.count == 2 && places.count == 2 && places[0] < places[1]
    case .rotation:
      return parts.count == labels.count
        && parts.allSatisfy { ["0", "90", "180", "270"].contains($0) }
    }
  }
}
