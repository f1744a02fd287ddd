import ArgumentParser
import CPlatform
import Catalog
import Logging

/// The command.
@main
struct TraceLoom: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "traceloom",
    abstract: "Makes datasets of puzzles solved in words and pictures, and proves them.",
    discussion: """
      A recipe (a YAML file in Tasks) becomes a folder of traces: a problem picture, a question, \
      thoughts in words and pictures by turns, and an answer that is proved.

        traceloom generate Tasks/demo.yaml
        traceloom verify Outputs/demo
      """,
    version: Catalog.version,
    subcommands: [
      Generate.self, Sample.self, StreamCandidates.self, Verify.self, Score.self,
      AuditDatasets.self, FilterDataset.self, ExportDataset.self, GalleryPages.self, Show.self,
      Status.self, Finish.self, Stats.self, Import.self, Tasks.self,
    ]
  )

  static func main() async {
    keep_memory()
    Console.ignoreBrokenPipes()
    LoggingSystem.bootstrap { _ in ConsoleLog() }
    do {
      let work = Task { try await perform() }
      Interruption.watch { work.cancel() }
      try await work.value
    } catch {
      Interruption.leaveIfAsked()
      Failure(error).exit()
    }
  }

  private static func perform() async throws {
    var command = try parseAsRoot()
    if var command = command as? any AsyncParsableCommand {
      try await command.run()
    } else {
      try command.run()
    }
  }
}
