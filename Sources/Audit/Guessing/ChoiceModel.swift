import Foundation

/// Learns from some questions which of their answers is right, and guesses of others.
///
/// It is a conditional logit (McFadden 1973): the more weight an answer's features have, the more probable
/// it is. What is known of a question is combined with each answer's words and with its place, and the
/// combinations are numbered by their hashes (Weinberger et al. 2009). Weights are found by stochastic
/// gradients with steps as AdaGrad chooses them (Duchi et al. 2011), always in the same order.
struct ChoiceModel {
  private static let bits = 20
  private static let rounds = 3
  private static let step: Float = 0.3

  private var weights = [Float](repeating: 0, count: 1 << bits)
  private var squares = [Float](repeating: 0, count: 1 << bits)

  /// Learns from questions.
  ///
  /// - Parameters:
  ///   - cases: The questions.
  ///   - read: The features of the answers of one, and the place of the right one.
  mutating func learn<Case>(
    _ cases: [Case], _ read: (Case) -> (features: [[Int]], right: Int)
  ) {
    for _ in 0..<Self.rounds {
      for item in cases {
        let (features, right) = read(item)
        learn(features, right: right)
      }
    }
  }

  /// Returns the weight of each answer, the greatest of the one that is guessed.
  func weights(of features: [[Int]]) -> [Float] {
    features.map { numbers in numbers.reduce(0) { $0 + weights[$1] } }
  }

  private mutating func learn(_ features: [[Int]], right: Int) {
    let scores = weights(of: features)
    let greatest = scores.max() ?? 0
    let powers = scores.map { exp($0 - greatest) }
    let sum = powers.reduce(0, +)
    for (place, numbers) in features.enumerated() {
      let error = (place == right ? 1 : 0) - powers[place] / sum
      guard abs(error) > 1e-4 else { continue }
      for number in numbers {
        squares[number] += error * error
        weights[number] += Self.step * error / (squares[number].squareRoot() + 0.1)
      }
    }
  }

  /// The numbers of what is known of a question, combined with each of its answers.
  ///
  /// - Parameters:
  ///   - known: What is known, as hashes.
  ///   - choice: The answers.
  ///   - kind: What else questions are told apart by.
  ///   - sides: What of an answer it is combined with.
  /// - Returns: The numbers of each answer.
  static func features(
    _ known: [UInt64], _ choice: Choice, kind: UInt64, sides: Sides
  ) -> [[Int]] {
    choice.answers.enumerated().map { place, answer in
      var parts: [UInt64] = []
      if sides != .place { parts.append(TextHash.join(kind, TextHash.of(answer))) }
      if sides != .words {
        parts.append(TextHash.join(kind, UInt64(place) << 8 | UInt64(choice.answers.count)))
      }
      var numbers: [Int] = []
      numbers.reserveCapacity(parts.count * known.count)
      for part in parts {
        for fact in known { numbers.append(Int(TextHash.join(part, fact) >> (64 - UInt64(bits)))) }
      }
      return numbers
    }
  }

  /// What of an answer counts.
  enum Sides: Sendable {
    /// Its words.
    case words
    /// Its place among the answers.
    case place
    /// Both.
    case both
  }
}
