import ArgumentParser
import Catalog
import Datasets
import Export
import Foundation
import PuzzleKit

/// Writes a finished dataset in the form that a trainer or a hub reads.
struct ExportDataset: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write a finished dataset in the form that a trainer or a hub reads.",
    discussion: ExportFormat.allCases.map { "\($0.rawValue): \($0.summary)." }
      .joined(separator: "\n") + """

        What is to be pasted into a trainer's configuration, or run, goes to stdout.
        """)

  @Argument(help: ArgumentHelp("The dataset's folder.", valueName: "dataset"))
  var dataset: String

  @Option(help: "The format, one of those above.")
  var format: String

  @Option(
    name: [.short, .customLong("output")],
    help: "The folder of the export (default: exports/<format> of the dataset).")
  var output: String?

  @Option(help: "What is told: \(ExportOptions.Mode.names) (default: interleaved).")
  var mode: String?

  @Option(
    help: "How the answer is written: \(ExportOptions.AnswerStyle.names) (default: tag).")
  var answer: String?

  @Option(
    help: ArgumentHelp(
      "How the letters of options are written: \(ExportOptions.OptionStyle.names) (default: as the dataset has them).",
      valueName: "style"))
  var options: String?

  @Option(
    help: ArgumentHelp(
      "A text file with the system prompt; a format without a place for it has it before the question.",
      valueName: "file"))
  var system: String?

  @Option(
    help: ArgumentHelp(
      "How boxes are told: \(Coordinates.names) (default: as the dataset has them, pixels).",
      valueName: "name"))
  var coordinates: String?

  @Option(
    help: ArgumentHelp(
      "Scale pictures down where a sample takes more tokens of a trainer of the BAGEL family, such as 16384; boxes are scaled with them.",
      valueName: "tokens"))
  var fitTokens: Int?

  @Option(
    help: ArgumentHelp(
      "Whose turns pictures of the reasoning are: \(ExportOptions.ReasoningImages.names) (default: assistant).",
      valueName: "role"))
  var reasoningImages: String?

  @Flag(help: "Put samples with other numbers of pictures into other shards.")
  var bucketByImages = false

  @Option(
    help: ArgumentHelp(
      "The folder of the training file as the trainer's configuration names it (default: where it is written).",
      valueName: "path"))
  var dataDir: String?

  @Option(help: "Rows of a row group of a Parquet file (default: 10).")
  var rowsPerGroup: Int?

  @Option(help: "Row groups of a file of the training file (default: 10).")
  var groupsPerFile: Int?

  @Option(help: "How text in a Parquet file is compressed: zstd or none (default: zstd).")
  var compression: String?

  func run() async throws {
    let names = ExportFormat.allCases.map(\.rawValue)
    guard let format = ExportFormat(rawValue: format) else {
      let hint = format.nearest(among: names).map { "; did you mean \($0)?" } ?? ""
      throw UsageError(
        "there is no format \(format) to export; there is \(names.joined(separator: ", "))\(hint)")
    }
    let options = try chosen()
    if let idle = given.first(where: { !format.isChanged(by: $0) }) {
      let others = ExportFormat.allCases.filter { $0.isChanged(by: idle) }.map(\.rawValue)
      throw UsageError(
        "--\(idle.rawValue) does nothing in \(format.rawValue); it is for \(others.joined(separator: ", "))"
      )
    }
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

  /// The options that were named.
  private var given: [ExportOptions.Name] {
    ExportOptions.Name.allCases.filter { name in
      switch name {
      case .mode: mode != nil
      case .answer: answer != nil
      case .options: options != nil
      case .system: system != nil
      case .coordinates: coordinates != nil
      case .fitTokens: fitTokens != nil
      case .reasoningImages: reasoningImages != nil
      case .bucketByImages: bucketByImages
      case .dataFolder: dataDir != nil
      case .rowsPerGroup: rowsPerGroup != nil
      case .groupsPerFile: groupsPerFile != nil
      case .compression: compression != nil
      }
    }
  }

  private func chosen() throws -> ExportOptions {
    var chosen = ExportOptions()
    func choose<Style: CaseIterable & RawRepresentable<String>>(
      _ name: ExportOptions.Name, _ text: String?, _ path: WritableKeyPath<ExportOptions, Style>
    ) throws {
      guard let text else { return }
      guard let style = Style(rawValue: text) else {
        throw UsageError("--\(name.rawValue) takes \(Style.names), not \(text)")
      }
      chosen[keyPath: path] = style
    }
    try choose(.mode, mode, \.mode)
    try choose(.answer, answer, \.answer)
    if let options {
      guard let style = ExportOptions.OptionStyle(rawValue: options) else {
        throw UsageError("--options takes \(ExportOptions.OptionStyle.names), not \(options)")
      }
      chosen.optionStyle = style
    }
    try choose(.reasoningImages, reasoningImages, \.reasoningImages)
    func count(
      _ name: ExportOptions.Name, _ number: Int?, _ path: WritableKeyPath<ExportOptions, Int>
    ) throws {
      guard let number else { return }
      guard 1...10_000 ~= number else {
        throw UsageError("--\(name.rawValue) takes 1 to 10000, not \(number)")
      }
      chosen[keyPath: path] = number
    }
    try count(.rowsPerGroup, rowsPerGroup, \.rowsPerGroup)
    try count(.groupsPerFile, groupsPerFile, \.groupsPerFile)
    if let fitTokens {
      guard ExportOptions.tokenLimits ~= fitTokens else {
        let limits = ExportOptions.tokenLimits
        throw UsageError(
          "--fit-tokens takes \(limits.lowerBound) to \(limits.upperBound), not \(fitTokens); BAGEL's and ThinkMorph's trainers take 16384"
        )
      }
      chosen.fitTokens = fitTokens
    }
    if let compression {
      guard ["zstd", "none"].contains(compression) else {
        throw UsageError("--compression takes zstd or none, not \(compression)")
      }
      chosen.isCompressed = compression == "zstd"
    }
    if let coordinates {
      guard let known = Coordinates(rawValue: coordinates) else {
        let near = coordinates.nearest(among: Coordinates.allCases.map(\.rawValue))
        throw UsageError(
          "there are no coordinates \(coordinates); there are \(Coordinates.names)\(near.map { "; did you mean \($0)?" } ?? "")"
        )
      }
      chosen.coordinates = known
    }
    chosen.dataFolder = dataDir
    chosen.isBucketed = bucketByImages
    if let system { chosen.system = try Self.prompt(system) }
    return chosen
  }

  /// The longest system prompt, in bytes.
  private static let longestPrompt = 1 << 20

  /// The text of a file, without what is blank around it.
  private static func prompt(_ path: String) throws -> String {
    guard let file = FileHandle(forReadingAtPath: path) else {
      throw UsageError("--system \(path): there is no such file, or it can't be read")
    }
    defer { try? file.close() }
    let data = (try? file.read(upToCount: Self.longestPrompt + 1)) ?? Data()
    guard data.count <= Self.longestPrompt else {
      throw UsageError("--system \(path): the file is larger than \(Self.longestPrompt) bytes")
    }
    guard let text = String(validating: data, as: UTF8.self) else {
      throw UsageError("--system \(path): the file is not UTF-8 text")
    }
    let prompt = text.trimmingPrefix(while: \.isWhitespace)
    let end = prompt.lastIndex { !$0.isWhitespace }
    guard let end else { throw UsageError("--system \(path): the file holds no text") }
    return String(prompt[...end])
  }
}

extension CaseIterable where Self: RawRepresentable<String> {
  /// The names of all cases, as a sentence lists them.
  fileprivate static var names: String {
    let names = allCases.map(\.rawValue)
    return names.dropLast().joined(separator: ", ") + " or " + (names.last ?? "")
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
      throw error.named(in: dataset)
    }
  }

  /// Writes those that a recipe asks for and that are not there, and says where they are.
  func run(_ formats: [String], fitTokens: Int?, known: [String]) async throws {
    var options = ExportOptions()
    options.fitTokens = fitTokens
    for format in formats.compactMap(ExportFormat.init) {
      let outcome = try await run(format, options: options, unlessThere: true, known: known)
      Console.say("  export    \(outcome.folder)\(outcome.wasThere ? " (there already)" : "")")
    }
  }
}
