import ArgumentParser
import Catalog
import Datasets
import Export
import Foundation
import Scoring
import ScoringKit

/// Judges what models put out.
struct Score: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Judge what models put out: answers, steps and pictures.",
    discussion: """
      Reads JSON lines {"id" or "state", "output", "images"?} and writes {"id", "score", "parts", "details", \
      "reason"} in the same order. An id is a record's of the dataset; a state is a problem by itself, as \
      rl-parquet has it. A line that can't be judged comes out with a null score and its reason, and the exit \
      code is then 1. Tasks/scoring.md says what is taken for an answer, and what is right.

        traceloom score Outputs/demo --answers outputs.jsonl > scores.jsonl
        traceloom score --serve 8080
      """)

  @Argument(
    help: ArgumentHelp(
      "The dataset whose problems are answered; without one each line brings its state.",
      valueName: "dataset"))
  var folder: String?

  @Option(help: ArgumentHelp("The lines of answers; without it stdin.", valueName: "file"))
  var answers: String?

  @Option(
    help: ArgumentHelp(
      "Serve HTTP at this port, till SIGINT or SIGTERM: POST lines to /score, GET /health; 0 takes a free port.",
      valueName: "port"))
  var serve: Int?

  @Option(
    help: ArgumentHelp(
      "The address to serve at; another than 127.0.0.1 lets other machines ask.",
      valueName: "address"))
  var host = "127.0.0.1"

  @OptionGroup var rules: ScoreOptions

  @OptionGroup var workers: WorkerOptions

  func run() async throws {
    if let serve {
      guard answers == nil else { throw UsageError("--serve and --answers do not go together") }
      guard 0...65_535 ~= serve else { throw UsageError("--serve takes a port, 0 to 65535") }
      try await ScoreServing(host: host, port: serve).run(
        rules.keeper(folder, workers: workers.count, images: nil), workers: workers.count)
      return
    }
    let keeper = try rules.keeper(folder, workers: workers.count, images: imageFolder)
    var descriptor = STDIN_FILENO
    if let answers {
      descriptor = unsafe open(answers, O_RDONLY | O_CLOEXEC)
      guard descriptor >= 0 else { throw FileError("read", answers, code: errno) }
    }
    var lines = BoundedLines(descriptor, name: answers ?? "stdin")
    let summary = try ScoreRun(keeper, workers: workers.count).run(&lines) { bytes in
      try Console.write(bytes)
    }
    let failed = summary.lines - summary.judged
    Console.say(
      "\(summary.lines.grouped) lines: \(summary.right.grouped) right, "
        + "\((summary.judged - summary.right).grouped) not"
        + (failed > 0 ? ", \(failed.grouped) could not be judged" : ""))
    if failed > 0 { throw ExitCode(1) }
  }

  /// The folder that paths of pictures begin at: that of the answers.
  private var imageFolder: String {
    guard let answers else { return "." }
    let folder = (answers as NSString).deletingLastPathComponent
    return folder.isEmpty ? "." : folder
  }
}

/// What a user may decide about judging.
struct ScoreOptions: ParsableArguments {
  @Flag(help: "Take an answer outside of <answer> and \\boxed{} too, where there is none inside.")
  var lenient = false

  @Flag(help: "Let an answer that is nearly right count for a part.")
  var partial = false

  @Option(
    help: ArgumentHelp(
      "How walks are judged: thinkmorph (every move must be made) or vsp (a move off the board does nothing, the goal ends the walk).",
      valueName: "rule"))
  var navigation = "thinkmorph"

  @Option(
    help: ArgumentHelp(
      "How boxes are told in answers: \(Coordinates.allCases.map(\.rawValue).joined(separator: ", ")).",
      valueName: "name"))
  var coordinates = "pixels"

  @Option(
    help: ArgumentHelp(
      "How much each part counts, as answer=1,steps=0.5 (parts: answer, format, steps, images).",
      valueName: "list"))
  var weights = "answer=1"

  /// What judges, after the dataset has been read.
  func keeper(_ folder: String?, workers: Int, images: String?) throws -> Scorekeeper {
    var rules = ScoringRules()
    rules.isLenient = lenient
    rules.isPartial = partial
    guard let rule = ScoringRules.Navigation(rawValue: navigation) else {
      throw UsageError("there is no rule \"\(navigation)\" of navigation, but thinkmorph and vsp")
    }
    rules.navigation = rule
    rules.boxes = try coordinatesReader()
    let weights: ScoreWeights
    do {
      weights = try ScoreWeights(self.weights)
    } catch {
      throw UsageError("--weights: \(error)")
    }
    return Scorekeeper(
      Catalog.scorers, pictures: Catalog.pictureScorers,
      library: try folder.map { try Self.library($0, workers: workers) }, rules: rules,
      weights: weights, images: ImageSource(folder: images))
  }

  private func coordinatesReader() throws -> (any BoxReading)? {
    guard let coordinates = Coordinates(rawValue: coordinates) else {
      throw UsageError(
        "there are no coordinates \"\(coordinates)\"; take one of \(Coordinates.allCases.map(\.rawValue).joined(separator: ", "))"
      )
    }
    return coordinates == .pixels ? nil : CoordinatesReader(coordinates)
  }

  private static func library(_ folder: String, workers: Int) throws -> ProblemLibrary {
    do {
      return try ProblemLibrary(DatasetReader(folder: folder), workers: workers)
    } catch let error as DatasetError {
      throw error.named(in: folder)
    }
  }
}
