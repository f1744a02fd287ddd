import VerificationKit

/// Moves as an answer.
enum WalkAnswer {
  /// The most moves that are read.
  static let most = 10_000

  private static let words: [String: Direction] = [
    "LEFT": .left, "RIGHT": .right, "UP": .up, "DOWN": .down, "UP-LEFT": .upLeft,
    "UP-RIGHT": .upRight, "DOWN-LEFT": .downLeft, "DOWN-RIGHT": .downRight,
    "UPPER-LEFT": .upLeft, "UPPER-RIGHT": .upRight, "LOWER-LEFT": .downLeft,
    "LOWER-RIGHT": .downRight, "INWARD": .inward, "OUTWARD": .outward, "CLOCKWISE": .clockwise,
    "COUNTERCLOCKWISE": .counterclockwise, "ANTICLOCKWISE": .counterclockwise,
  ]
  private static let arrows: [Unicode.Scalar: Direction] = [
    "←": .left, "→": .right, "↑": .up, "↓": .down,
  ]
  private static let halves: Set<String> = ["UP", "DOWN", "UPPER", "LOWER"]

  /// Reads moves.
  ///
  /// They are letters in capitals or not, or words; apart by commas, semicolons, blanks, hyphens, bars, `>` or
  /// arrows, or on square grids run together; perhaps in brackets and quotation marks. Arrows alone are moves.
  ///
  /// - Returns: The moves, at least one; nil if there is anything else.
  static func moves(_ text: String, on kind: Grid.Kind) -> [Direction]? {
    guard text.utf8.count <= 8 * most else { return nil }
    var text = text
    for arrow in ["\\rightarrow", "\\to"] where text.contains("\\") {
      text = text.replacing(arrow, with: " ")
    }
    let scalars = Array(text.unicodeScalars)
    let hasLetters = scalars.contains { isLetter($0) }
    var moves: [Direction] = []
    var word = ""
    func close() -> Bool {
      defer { word = "" }
      guard !word.isEmpty else { return true }
      guard let read = read(word, on: kind), moves.count + read.count <= most else { return false }
      moves += read
      return true
    }
    for scalar in scalars {
      if isLetter(scalar) {
        word.unicodeScalars.append(
          scalar.value >= 0x61 ? Unicode.Scalar(UInt8(scalar.value - 0x20)) : scalar)
      } else if scalar == "-", kind == .hexagonal, halves.contains(word) {
        word += "-"
      } else if !hasLetters, let arrow = arrows[scalar] {
        guard kind.has(arrow) else { return nil }
        moves.append(arrow)
      } else {
        guard separators.contains(scalar), close() else { return nil }
      }
    }
    guard close(), !moves.isEmpty, moves.count <= most else { return nil }
    return moves
  }

  private static let separators = Set(" ,;|>-→\"'[]()".unicodeScalars)

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    0x41...0x5a ~= scalar.value || 0x61...0x7a ~= scalar.value
  }

  /// Reads a word in capitals.
  static func read(_ word: String, on kind: Grid.Kind) -> [Direction]? {
    if let direction = words[word] { return kind.has(direction) ? [direction] : nil }
    return Lexicon.letters(word, on: kind)
  }

  /// Moves without order and repetition.
  static func set(_ moves: [Direction], on kind: Grid.Kind) -> String {
    kind.directions.filter(moves.contains).map(\.rawValue).joined(separator: ",")
  }
}
