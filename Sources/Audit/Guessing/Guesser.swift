/// A way of guessing answers without looking for them.
struct Guesser: Sendable {
  /// How the answers are weighed.
  enum Way: Sendable {
    /// By a rule that needs no learning: the weight of each answer, or nil where it says nothing.
    case rule(@Sendable (GuessCase, Choice) -> [Double]?)
    /// By what was learnt of the other half: what is known of a question, or nil where nothing is.
    case learnt(ChoiceModel.Sides = .both, @Sendable (GuessCase) -> [UInt64]?)
  }

  /// The check as findings name it.
  var check: String
  /// The guess, as a sentence about it begins.
  var name: String
  var way: Way
  /// Whether a share above its bar is a fault.
  var hasBar = true
}

/// How often a guesser was right.
struct GuessTally: Sendable {
  var hits = 0.0
  var chance = 0.0
  var variance = 0.0
  var count = 0

  /// Counts a guess: one of the answers of the greatest weight, each as probable.
  mutating func add(_ weights: [Double], right: Int) {
    guard let best = weights.max() else { return }
    let guessed = weights.indices.filter { weights[$0] == best }
    let expected = 1 / Double(weights.count)
    hits += guessed.contains(right) ? 1 / Double(guessed.count) : 0
    chance += expected
    variance += expected * (1 - expected)
    count += 1
  }

  static func + (a: GuessTally, b: GuessTally) -> GuessTally {
    GuessTally(
      hits: a.hits + b.hits, chance: a.chance + b.chance, variance: a.variance + b.variance,
      count: a.count + b.count)
  }
}

extension Guesser {
  /// Guesses the answers of questions that have some to choose from.
  ///
  /// - Returns: How often it was right, by form.
  func tally(_ cases: [GuessCase]) -> [String: GuessTally] {
    var tallies: [String: GuessTally] = [:]
    switch way {
    case .rule(let rule):
      for item in cases {
        guard let choice = item.choice, let weights = rule(item, choice) else { continue }
        tallies[item.form, default: GuessTally()].add(weights, right: choice.right)
      }
    case .learnt(let sides, let known):
      let all = cases.compactMap { item -> Known? in
        guard let choice = item.choice, sides != .place || choice.isListed,
          let facts = known(item)
        else { return nil }
        // Where nothing is listed, place and words are one.
        return Known(
          form: item.form, half: item.half, choice: choice, facts: facts,
          sides: choice.isListed ? sides : .words)
      }
      for half in 0...1 {
        var model = ChoiceModel()
        model.learn(all.filter { $0.half == half }) { ($0.features, $0.choice.right) }
        for item in all where item.half != half {
          let weights = model.weights(of: item.features).map { Double($0) }
          tallies[item.form, default: GuessTally()].add(weights, right: item.choice.right)
        }
      }
    }
    return tallies
  }
}

/// A question to be learnt from.
private struct Known {
  var form: String
  var half: Int
  var choice: Choice
  var facts: [UInt64]
  var sides: ChoiceModel.Sides

  var features: [[Int]] {
    let kind = TextHash.join(TextHash.of(form), choice.isListed ? 1 : 0)
    return ChoiceModel.features(facts, choice, kind: kind, sides: sides)
  }
}
