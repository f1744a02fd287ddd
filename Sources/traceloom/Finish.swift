import ArgumentParser
import Catalog
import Foundation
import Logging
import Pipeline
import Recipes

/// Finishes a run whose ranks are complete.
struct Finish: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Finish a run whose ranks are complete.",
    discussion: "It drops duplicates across shards, fills up, and writes the manifest and the card."
  )

  @Argument(help: ArgumentHelp("The folder of the run.", valueName: "dir"))
  var folder: String

  @OptionGroup var workers: WorkerOptions

  func run() async throws {
    let status = try RunStatus.of(folder: folder)
    let recipe = try Catalog.recipe(
      at: URL(filePath: folder).appending(path: "recipe.yaml").relativePath)
    let report = ProgressReport("samples")
    let start = ContinuousClock.now
    let run = Run(
      recipe, folder: folder, engine: try .here(), workers: workers.count,
      place: Place(rank: 0, worldSize: status.worldSize), logger: Logger(label: "traceloom")
    ) { progress in
      report.report(progress.moment)
    }
    defer { report.finish() }
    let outcome = try await run.finish()
    report.finish()
    Summary(outcome, folder: folder, recipe: recipe, duration: .now - start).say()
    if outcome.digest == nil { throw ExitCode(75) }
    try await Exporting(dataset: folder).run(
      recipe.formats, fitTokens: recipe.fitTokens, known: outcome.notes)
  }
}
