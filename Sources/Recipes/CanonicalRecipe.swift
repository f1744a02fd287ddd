import Filters
import PuzzleKit

/// What the samples of a recipe depend on, and nothing else, as text.
///
/// One `key: value` a line, in a fixed order: two recipes with the same text make the same samples,
/// however many, in whatever layout. Every knob is there with the value that it has, whether the recipe
/// sets it or not, so that a default that changes changes the sum.
struct CanonicalRecipe {
  private(set) var text: String

  init(seed: UInt64, duplicates: Recipe.Duplicates, splits: [Recipe.Split]) {
    let divisor = splits.reduce(0) { $0.greatestCommonDivisor(with: $1.proportion) }
    let shares = splits.map { "\($0.name) \($0.proportion / max(1, divisor))" }
    text = """
      schema: 1
      seed: \(seed)
      splits: \(shares.joined(separator: ", "))
      duplicates: \(duplicates.rawValue)

      """
  }

  /// Adds the files whose scenes are not made, in any order.
  mutating func exclude(_ files: [String]) {
    for file in files.sorted() { text += "exclude: \(file)\n" }
  }

  /// Adds a filter with all its settings in the order of their declaration.
  mutating func add(_ filter: some Filter) {
    text += "filter: \(type(of: filter).name)\n"
    for setting in filter.values { text += "  \(setting.name): \(setting.value)\n" }
  }

  /// Adds a task with all its knobs in the order of their declaration.
  mutating func add(_ part: Recipe.Part, knobs: [(name: String, value: String)]) {
    text += "task: \(type(of: part.puzzle).name)\nweight: \(part.weight)\n"
    for knob in knobs { text += "  \(knob.name): \(knob.value)\n" }
  }
}

extension Int {
  fileprivate func greatestCommonDivisor(with other: Int) -> Int {
    var (a, b) = (self, other)
    while b != 0 { (a, b) = (b, a % b) }
    return a
  }
}
