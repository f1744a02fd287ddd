import Datasets
import PuzzleKit
import Recipes
import Seeding
import Traces

/// A candidate that came to a sample, and what was turned away on the way.
struct Drawn: Sendable {
  var task: String
  var index: Int
  var signature: Signature
  var sample: Sample
  /// The number of draws turned away, by reason.
  var rejections: [String: Int]
}

/// A draw that was turned away.
struct TurnedAway {
  var task: String
  /// Which draw of its candidate it was, from 0.
  var attempt: Int
  var rejection: Rejection
  /// What was told before a filter objected; nil if it did not come so far.
  var told: (sample: Sample, signature: Signature)?
}

/// Makes any candidate of any split, from the recipe alone.
struct CandidateMaker: Sendable {
  let recipe: Recipe
  let partition: Partition
  /// Which of the scenes that the user gave belong to which split, if there are any.
  let given: GivenScenes?
  /// How to make one candidate alone, for messages.
  let recipePath: String

  private let root: Seed
  private let weights: [Double]
  /// The number of draws of other splits that a split's candidate bears beyond the failed ones.
  private let patience: [String: Int]

  init(_ recipe: Recipe, recipePath: String) throws {
    self.recipe = recipe
    self.recipePath = recipePath
    partition = Partition(recipe.splits.map { ($0.name, $0.proportion) })
    root = Seed(recipe.seed).derived("candidate")
    weights = recipe.parts.map(\.weight)
    let total = recipe.splits.reduce(0) { $0 + $1.proportion }
    patience = Dictionary(
      recipe.splits.map { ($0.name, 50 * (total / $0.proportion)) },
      uniquingKeysWith: { first, _ in first })
    given = try GivenScenes(recipe, partition: partition)
  }

  /// The number of candidates of each split that the run asks for and that there can be.
  var counts: [Int] {
    recipe.splits.map { split in
      given.map { min(split.count, $0.members[split.name]?.count ?? 0) } ?? split.count
    }
  }

  /// Makes a candidate.
  ///
  /// - Parameters:
  ///   - split: The name of the split.
  ///   - index: The number of the candidate, from 0.
  ///   - turnedAway: What is told of each draw that is rejected.
  /// - Throws: ``RunError`` if draws keep failing, or what `turnedAway` throws.
  /// - Returns: The candidate.
  func draw(
    split: String, index: Int, turnedAway: (TurnedAway) throws -> Void = { _ in }
  ) throws -> Drawn {
    let seed = root.derived(split).derived(index)
    var chance = Chance(seed.derived("task"))
    guard let part = chance.index(weightedBy: weights) else {
      throw RunError(
        .input, "no task of the recipe has a weight above 0; give one of them a weight")
    }
    return try draw(
      recipe.parts[part].puzzle, split: split, index: index, seed: seed, turnedAway: turnedAway)
  }

  private func draw<P: Puzzle>(
    _ puzzle: P, split: String, index: Int, seed: Seed, turnedAway: (TurnedAway) throws -> Void
  ) throws -> Drawn {
    var which: Int?
    if let given {
      guard let members = given.members[split], index < members.count else {
        let count = given.members[split]?.count ?? 0
        throw RunError(
          .input,
          "candidate \(index) of split \(split) is not there: \(count) given scenes belong to it; ask for an index below \(count)"
        )
      }
      which = members[index]
    }
    let candidate = Candidate(
      index: index, seed: seed.derived(P.name), place: start(of: split) + index, given: which,
      share: partition.share(of: split))
    var rejections: [String: Int] = [:]
    var seen: [String: String] = [:]
    var failures = 0
    var strangers = 0
    var attempt = 0
    while failures < P.drawBudget && strangers < P.drawBudget + (patience[split] ?? 0) {
      var told: (Sample, Signature)?
      do {
        var chance = candidate.chance("pose", attempt: attempt)
        let scene = try puzzle.pose(candidate, using: &chance)
        let solution = try puzzle.solve(scene)
        let signature = puzzle.signature(of: scene)
        if recipe.excluded.contains(signature) {
          throw Rejection("contaminated", "the scene is among those that decontaminate names")
        }
        if partition.split(of: signature.high) == split {
          chance = candidate.chance("tell", attempt: attempt)
          let sample = try puzzle.tell(scene, solution: solution, using: &chance)
          told = (sample, signature)
          if let objection = recipe.objection(to: sample) { throw objection }
          return Drawn(
            task: P.name, index: index, signature: signature, sample: sample,
            rejections: rejections)
        }
        rejections["other-split", default: 0] += 1
        strangers += 1
      } catch let rejection as Rejection {
        rejections[rejection.reason, default: 0] += 1
        if !rejection.detail.isEmpty { seen[rejection.reason] = rejection.detail }
        failures += 1
        try turnedAway(
          TurnedAway(task: P.name, attempt: attempt, rejection: rejection, told: told))
      } catch {
        throw RunError(
          .io,
          "candidate \(index) of split \(split) (\(P.name)) can't be drawn: \(error); \(advice(split, index))"
        )
      }
      attempt += 1
    }
    throw exhausted(P.name, split, index, rejections, seen)
  }

  /// Where the first candidate of a split stands in the row that answers are dealt from.
  ///
  /// It is where decks of up to 12 cards begin, so that as many of each are dealt as can be.
  private func start(of split: String) -> Int {
    var chance = Chance(root.derived(split).derived("place"))
    return chance.integer(below: 1 << 30) * 27_720
  }

  private func exhausted(
    _ task: String, _ split: String, _ index: Int, _ rejections: [String: Int],
    _ seen: [String: String]
  ) -> RunError {
    let ranked = rejections.filter { $0.key != "other-split" }
      .sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    let draws = rejections.values.reduce(0, +)
    let start = "candidate \(index) of split \(split) came to nothing in \(draws) draws of \(task)"
    guard let most = ranked.first else {
      return RunError(
        .exhausted,
        "\(start): every scene belongs to another split; widen the knobs of \(task), or raise the count of \(split) in the recipe so that its share grows; \(advice(split, index))"
      )
    }
    let detail = seen[most.key].map { ", last seen: \($0)" } ?? ""
    let others = ranked.dropFirst().prefix(3).map { entry in
      "\(entry.key) (\(entry.value)\(seen[entry.key].map { ", last seen: \($0)" } ?? ""))"
    }
    let rest = others.isEmpty ? "" : "; then " + others.joined(separator: ", ")
    return RunError(
      .exhausted,
      "\(start): turned away most as \(most.key) (\(most.value)\(detail))\(rest); widen the knobs of \(task) that stand in the way; \(advice(split, index))"
    )
  }

  private func advice(_ split: String, _ index: Int) -> String {
    "to see it alone: traceloom sample \(recipePath) --split \(split) --index \(index) --seed \(recipe.seed)"
  }
}
