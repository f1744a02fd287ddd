import Datasets
import PuzzleKit
import Recipes

/// How many scenes there are that differ by their signatures, where they can be counted.
enum DistinctScenes {
  /// Counts the scenes that belong to each split.
  ///
  /// - Returns: The counts in the order of the splits, or nil if there are too many to count.
  static func count(_ recipe: Recipe, _ partition: Partition) -> [Int]? {
    // A scene that two tasks of the mixture can make counts once.
    var signatures: Set<Signature> = []
    for part in recipe.parts where part.weight > 0 {
      let count = part.puzzle.count { signature in
        if !recipe.excluded.contains(signature) { signatures.insert(signature) }
        return true
      }
      guard count != nil else { return nil }
    }
    var counts: [String: Int] = [:]
    for signature in signatures { counts[partition.split(of: signature.high), default: 0] += 1 }
    return recipe.splits.map { counts[$0.name] ?? 0 }
  }

  /// Refuses a recipe that asks for more than there is.
  static func check(_ recipe: Recipe, _ partition: Partition) throws(RunError) {
    guard recipe.duplicates == .drop, recipe.parts.allSatisfy({ $0.puzzle.givenCount == nil }),
      let counts = count(recipe, partition)
    else { return }
    guard zip(recipe.splits, counts).contains(where: { $0.count > $1 }) else { return }
    let asked = zip(recipe.splits, counts).filter { $0.count > $1 }
      .map { "split \($0.name) asks for \($0.count) and there are \($1)" }
    let there = zip(recipe.splits, counts).map { "\($0.name): \($1)" }
    let knobs = recipe.parts.map { type(of: $0.puzzle).name }
    throw RunError(
      .exhausted,
      "there are not so many scenes that differ by more than a symmetry: \(asked.joined(separator: "; ")). Ask for at most {\(there.joined(separator: ", "))}, or widen a knob that scenes depend on, such as a size (`traceloom tasks \(knobs.joined(separator: "`, `traceloom tasks "))` lists them), or set duplicates: keep"
    )
  }
}
