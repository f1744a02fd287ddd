import Pipeline
import Recipes

/// What a run came to, where it lies, and what to try next, for somebody who sees it for the first time.
struct Summary {
  private let outcome: Outcome
  private let folder: String
  private let recipe: Recipe
  private let duration: Duration
  private let place: Place?

  init(
    _ outcome: Outcome, folder: String, recipe: Recipe, duration: Duration, place: Place? = nil
  ) {
    self.outcome = outcome
    self.folder = folder
    self.recipe = recipe
    self.duration = duration
    self.place = place
  }

  /// Says it on stderr.
  func say() {
    for note in outcome.notes { Console.say("note: \(note)") }
    for line in outcome.digest.map(finished) ?? unfinished { Console.say(line) }
  }

  private func finished(digest: String) -> [String] {
    let split = recipe.splits.first?.name ?? "train"
    let isTar = recipe.pictures == .tar
    return [
      "\(outcome.kept.grouped) samples are in \(folder)\(times).", "",
      "  read      \(folder)/README.md",
      "  records   \(folder)/data/\(split)-00000.jsonl",
      "  pictures  \(folder)/images/\(split)-00000\(isTar ? ".tar" : "/")",
      "  digest    \(digest)", "",
      "Next: \(Self.me) verify \(folder.shellQuoted)",
    ]
  }

  private var unfinished: [String] {
    // Without a place it is `finish` that could not: a note has said why.
    guard let place else { return [] }
    let missing = outcome.missingRanks
    let who = missing.count == 1 ? "Rank \(missing.ranges) has" : "Ranks \(missing.ranges) have"
    return [
      "Rank \(place.rank) of \(place.worldSize) has made its \(outcome.kept.grouped) samples of "
        + "\(folder)\(times).",
      "\(who) still to run; the last one finishes the dataset, or else "
        + "\(Self.me) finish \(folder.shellQuoted)",
    ]
  }

  private var times: String {
    let again = outcome.shardsSkipped
    let dropped = outcome.duplicates
    return ", after \(duration.spoken)"
      + (again > 0 ? "; \(again.grouped) of the shards there already" : "")
      + (dropped > 0 ? "; \(dropped.grouped) dropped as duplicates" : "")
  }

  /// The command as it was typed.
  static var me: String { CommandLine.arguments.first ?? "traceloom" }
}

extension [Int] {
  /// Numbers in order as ranges: `1-2,5-10`.
  var ranges: String {
    var ranges: [ClosedRange<Int>] = []
    for number in self {
      if let last = ranges.last, last.upperBound + 1 == number {
        ranges[ranges.count - 1] = last.lowerBound...number
      } else {
        ranges.append(number...number)
      }
    }
    return ranges.map { $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound)-\($0.upperBound)" }
      .joined(separator: ",")
  }
}

extension String {
  /// The text as one word of a shell.
  var shellQuoted: String {
    let isPlain = unicodeScalars.allSatisfy {
      $0.properties.isAlphabetic || "0123456789_./+-,:@%".unicodeScalars.contains($0)
    }
    guard !isPlain || isEmpty else { return self }
    return "'" + split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''")
      + "'"
  }
}
