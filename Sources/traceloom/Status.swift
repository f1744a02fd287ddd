import ArgumentParser
import Pipeline

/// Says how far a run has come.
struct Status: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Say how far a run has come.",
    discussion: """
      The ranks that are missing go to stdout as 1-2,5-10, ready for sbatch --array; nothing if none \
      is.
      """)

  @Argument(help: ArgumentHelp("The folder of the run.", valueName: "dir"))
  var folder: String

  func run() throws {
    let status = try RunStatus.of(folder: folder)
    Console.say(
      "\(folder): \(status.shardsDone.grouped) of \(status.shardsTotal.grouped) shards, "
        + "\(status.worldSize.grouped) \(status.worldSize == 1 ? "rank" : "ranks"), "
        + (status.isFinished ? "finished" : "not finished"))
    if !status.missingRanks.isEmpty { try Console.write(line: status.missingRanks) }
    if status.missingRanks.isEmpty, !status.isFinished {
      Console.say("Next: \(Summary.me) finish \(folder.shellQuoted)")
    }
  }
}
