import ArgumentParser
import CSystem
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
      Generate.self, Sample.self, Verify.self, FilterDataset.self, ExportDataset.self, Status.self,
      Finish.self, Stats.self, GalleryPages.self, Show.self, Import.self, Tasks.self,
    ]
  )

  static func main() async {
    keep_memory()
    Console.ignoreBrokenPipes()
    LoggingSystem.bootstrap { _ in ConsoleLog() }
    do {
      var command = try parseAsRoot()
      if var command = command as? any AsyncParsableCommand {
        try await command.run()
      } else {
        try command.run()
      }
    } catch {
      Failure(error).exit()
    }
  }
}
