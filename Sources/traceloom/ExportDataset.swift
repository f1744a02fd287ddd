import ArgumentParser
import Catalog
import Datasets
import Export
import PuzzleKit

/// Writes a finished dataset in the form that a trainer or a hub reads.
struct ExportDataset: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write a finished dataset in the form that a trainer or a hub reads.",
    discussion: """
      thinkmorph-parquet: the training file of BAGEL and ThinkMorph, with parquet_info.json; what to paste \
      into the trainer's configuration goes to stdout.
      imagefolder: pictures with a metadata.jsonl, for hubs, ms-swift and LLaMA-Factory.
      """)

  @Argument(help: ArgumentHelp("The dataset's folder.", valueName: "dataset"))
  var dataset: String

  @Option(help: "The format: thinkmorph-parquet or imagefolder.")
  var format: String

  @Option(
    name: [.short, .customLong("output")],
    help: "The folder of the export (default: exports/<format> of the dataset).")
  var output: String?

  @Option(
    help: ArgumentHelp(
      "The folder of the training file as the trainer's configuration names it (default: where it is written).",
      valueName: "path"))
  var dataDir: String?

  @Option(help: "Rows of a row group of the training file.")
  var rowsPerGroup = 10

  @Option(help: "Row groups of a file of the training file.")
  var groupsPerFile = 10

  @Option(help: "How text in the training file is compressed: zstd or none.")
  var compression = "zstd"

  func validate() throws {
    for (name, value) in [("rows", rowsPerGroup), ("groups", groupsPerFile)]
    where !(1...10_000 ~= value) {
      let flag = name == "rows" ? "--rows-per-group" : "--groups-per-file"
      throw ValidationError("\(flag) takes 1 to 10000, not \(value).")
    }
    guard ["zstd", "none"].contains(compression) else {
      throw ValidationError("--compression takes zstd or none, not \(compression).")
    }
  }

  func run() async throws {
    let names = ExportFormat.allCases.map(\.rawValue)
    guard let format = ExportFormat(rawValue: format) else {
      let hint = format.nearest(among: names).map { "; did you mean \($0)?" } ?? ""
      throw UsageError(
        "there is no format \(format) to export; there is \(names.joined(separator: ", "))\(hint)")
    }
    let options = ExportOptions(
      dataFolder: dataDir, rowsPerGroup: rowsPerGroup, groupsPerFile: groupsPerFile,
      isCompressed: compression == "zstd")
    let start = ContinuousClock.now
    let outcome = try await Exporting(dataset: dataset).run(
      format, folder: output, options: options)
    Console.say(
      outcome.wasThere
        ? "\(outcome.folder) is there already; nothing was written."
        : "\(outcome.samples.grouped) samples are in \(outcome.folder), after \((.now - start).spoken)."
    )
    if !outcome.stanza.isEmpty { try Console.write(Array(outcome.stanza.utf8)) }
  }
}

/// The exports of a dataset, with their progress and notes on stderr.
struct Exporting {
  let dataset: String

  /// Writes one; `known` are notes that were told already.
  func run(
    _ format: ExportFormat, folder: String? = nil, options: ExportOptions = ExportOptions(),
    unlessThere isAny: Bool = false, known: [String] = []
  ) async throws -> DatasetExport.Outcome {
    let report = ProgressReport("samples exported as \(format.rawValue)")
    defer { report.finish() }
    do {
      let reader = try DatasetReader(folder: dataset)
      let export = DatasetExport(reader, as: format, folder: folder, options: options) {
        report.report(ProgressReport.Moment(done: $0, total: $1))
      }
      let outcome = try await export.run(unlessThereWithAnyOptions: isAny)
      report.finish()
      for note in outcome.notes where !known.contains(note) { Console.say("warning: \(note)") }
      return outcome
    } catch let error as DatasetError {
      let remedy =
        error.path == "manifest.json" && error.reason == "missing"
        ? "there is no finished dataset here; name the folder that generate was given, or run \(Summary.me) finish"
        : error.message
      throw DatasetError(
        "\(dataset)/\(error.path)", line: error.line, reason: error.reason, remedy)
    }
  }

  /// Writes those that a recipe asks for and that are not there, and says where they are.
  func run(_ formats: [String], known: [String]) async throws {
    for format in formats.compactMap(ExportFormat.init) {
      let outcome = try await run(format, unlessThere: true, known: known)
      Console.say("  export    \(outcome.folder)\(outcome.wasThere ? " (there already)" : "")")
    }
  }
}
