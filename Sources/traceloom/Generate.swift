import ArgumentParser
import Catalog
import Foundation
import Logging
import Pipeline
import Recipes

/// Makes the dataset of a recipe.
struct Generate: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Make the dataset of a recipe.",
    discussion: """
      Run it again after whatever stopped it and it goes on where it was; the bytes are the same. \
      With --rank and --world-size several machines share a dataset: each makes its shards, and the \
      last finishes it.
      """)

  @OptionGroup var recipe: RecipeOptions

  @Option(name: [.short, .customLong("output")], help: "The folder (default: Outputs/<recipe>).")
  var output: String?

  @Option(help: "The number of samples, shared out among the splits in proportion.")
  var count: String?

  @Option(
    name: .customLong("format"),
    help: "A format to write: jsonl, and as often as wanted thinkmorph-parquet or imagefolder.")
  var formats: [String] = []

  @Option(help: "Where pictures go: files or tar.")
  var pictures: String?

  @Option(
    help: ArgumentHelp(
      "Keep at most so many of the draws that were turned away, for the gallery to show (default: 0).",
      valueName: "n"))
  var keepRejected: Int?

  @OptionGroup var workers: WorkerOptions
  @OptionGroup var ranks: RankOptions

  func validate() throws {
    guard keepRejected.map({ 0...10_000 ~= $0 }) ?? true else {
      throw ValidationError("--keep-rejected takes 0 to 10000, not \(keepRejected ?? 0).")
    }
  }

  func run() async throws {
    let folder = output ?? "Outputs/\(recipe.name)"
    let place = try ranks.place(in: folder)
    let recipe = try Catalog.recipe(at: recipe.path, overrides: overrides())
    for rejection in recipe.inputRejections { Console.say("note: \(rejection)") }
    for note in recipe.inputNotes { Console.say("note: \(note)") }
    let report = ProgressReport("samples")
    let start = ContinuousClock.now
    let run = Run(
      recipe, folder: folder, engine: try .here(), workers: workers.count, place: place,
      logger: Logger(label: "traceloom")
    ) { progress in
      report.report(progress.moment)
    }
    defer { report.finish() }
    let outcome = try await run.generate()
    report.finish()
    let duration = ContinuousClock.now - start
    Summary(outcome, folder: folder, recipe: recipe, duration: duration, place: place).say()
    if outcome.digest != nil {
      if let keepRejected, keepRejected > 0 {
        let kept = try RejectedDraws(recipe, folder: folder, engine: try .here())
          .write(atMost: keepRejected)
        Console.say("  rejected  \(kept.grouped) draws in \(folder)/\(RejectedDraws.folder)/")
      }
      try await Exporting(dataset: folder).run(
        recipe.formats, fitTokens: recipe.fitTokens, known: outcome.notes)
    }
  }

  private func overrides() throws(RecipeError) -> [RecipeOverride] {
    var overrides = try recipe.overrides()
    func set(_ flag: String, _ key: String, _ value: String?) throws(RecipeError) {
      guard let value else { return }
      overrides.append(try RecipeOverride(flag: flag, key: key, value: value))
    }
    try set("--count", "count", count)
    try set("--pictures", "pictures", pictures)
    try set("--format", "formats", formats.isEmpty ? nil : "[\(formats.joined(separator: ", "))]")
    return overrides
  }
}

extension Pipeline.Progress {
  /// What a report tells of it.
  var moment: ProgressReport.Moment {
    ProgressReport.Moment(done: kept, total: total, aside: "\(rejected.grouped) draws turned away")
  }
}
