import ArgumentParser
import Audit
import Catalog
import Datasets
import Foundation
import Inputs
import PuzzleKit

/// Looks for what stands in datasets twice, what a benchmark has, and what can be guessed.
struct AuditDatasets: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "audit",
    abstract: "Look for duplicates, overlap with benchmarks, blind guesses and leaks.",
    discussion: """
      Each finding is held to a bar; the exit code is 0 if none is missed, and 1 if one is. FILE is a list of \
      maps (JSON lines with "rows"), a folder of photos or of tables, a table, texts, another dataset, or a \
      file that --save-hashes wrote. What it is is told by its name and content; `photos=FILE` says it \
      (\(Reference.Kind.allCases.map(\.rawValue).joined(separator: ", "))).
      """)

  @Argument(help: ArgumentHelp("The datasets' folders.", valueName: "dataset"))
  var folders: [String] = []

  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp("What the datasets must not repeat.", valueName: "file"))
  var against: [String] = []

  @Option(
    help: ArgumentHelp(
      "Write the hashes of what --against names, or without it of the datasets' scenes; --against and decontaminate take such files.",
      valueName: "file"))
  var saveHashes: String?

  @Option(
    help: ArgumentHelp(
      "Only these parts: \(AuditCheck.allCases.map(\.rawValue).joined(separator: ", ")).",
      valueName: "names"))
  var only: String?

  @Flag(
    help:
      "Also compare pairs of picture (pHash) and question (SimHash); boards of one look are alike to it."
  )
  var pairs = false

  @Option(help: "How many samples of a task are guessed at.")
  var samples = 20_000

  @Flag(help: "Print JSON.")
  var json = false

  @OptionGroup var workers: WorkerOptions

  func validate() throws {
    guard !folders.isEmpty || saveHashes != nil && !against.isEmpty else {
      throw ValidationError("Name a dataset's folder.")
    }
    guard 1...1_000_000 ~= samples else {
      throw ValidationError("--samples takes 1 to 1000000, not \(samples).")
    }
  }

  func run() throws {
    let checks = try checks()
    var datasets: [(name: String, reader: DatasetReader)] = []
    for folder in folders {
      guard !datasets.contains(where: { $0.name == folder }) else {
        throw UsageError("\(folder) is named twice; every sample would be its own duplicate")
      }
      do {
        datasets.append((folder, try DatasetReader(folder: folder)))
      } catch let error as DatasetError {
        throw error.named(in: folder)
      }
    }
    let references = try against.map { try reference($0) }
    for note in references.flatMap(\.notes) { Console.say("note: \(note)") }
    if let saveHashes { try save(references, to: saveHashes) }
    guard !datasets.isEmpty else { return }
    var settings = DatasetAudit.Settings()
    settings.checks = checks
    settings.samples = samples
    settings.pairs = pairs
    settings.workers = workers.count
    let progress = ProgressReport("records")
    defer { progress.finish() }
    let report = try DatasetAudit(datasets, against: references, settings: settings) {
      progress.report(ProgressReport.Moment(done: $0, total: $1))
    }.run()
    progress.finish()
    if json {
      try Console.write(JSONFile.bytes(report))
    } else {
      try Console.write(line: AuditText(report, of: checks).text)
    }
    if !report.passed { throw ExitCode(1) }
  }

  private func checks() throws -> Set<AuditCheck> {
    guard let only else {
      return Set(AuditCheck.allCases.filter { $0 != .contamination || !against.isEmpty })
    }
    let known = AuditCheck.allCases.map(\.rawValue)
    let checks = Set(
      try only.split(separator: ",").map { part in
        let name = part.trimmingCharacters(in: .whitespaces)
        guard let check = AuditCheck(rawValue: name) else {
          let hint = name.nearest(among: known).map { "did you mean \($0)?" }
          throw UsageError(
            "an audit has no part \(name); \(hint ?? "there is \(known.joined(separator: ", "))")")
        }
        return check
      })
    guard !checks.contains(.contamination) || !against.isEmpty else {
      throw UsageError(
        "contamination is looked for in what --against names; name a file or folder, or leave it out of --only"
      )
    }
    return checks
  }

  /// Reads what the datasets are held against: a path, perhaps with what it is before it.
  private func reference(_ text: String) throws -> Reference {
    let parts = text.split(separator: "=", maxSplits: 1).map(String.init)
    let kind = parts.count == 2 ? Reference.Kind(rawValue: parts[0]) : nil
    let path = kind == nil ? text : parts[1]
    do {
      return try Reference(path, kind: kind) { grid throws(GivenRejection) in
        try Catalog.signatures(of: grid)
      }
    } catch let error as DatasetError {
      throw error.named(in: path)
    }
  }

  private func save(_ references: [Reference], to path: String) throws {
    var list = HashList()
    if against.isEmpty {
      for folder in folders { list.add(try reference("dataset=\(folder)").list) }
    } else {
      for reference in references { list.add(reference.list) }
    }
    try OutputFile.write(try HashListFile.bytes(of: list), to: path + ".partial")
    try Folder.rename(path + ".partial", to: path)
    Console.say(
      "\(path) has the hashes of \(list.scenes.count.grouped) scenes, \(list.photos.count.grouped) photos, "
        + "\(list.tables.count.grouped) tables and \(list.grams.count.grouped) runs of words.")
  }
}

/// An audit as somebody reads it.
private struct AuditText {
  private let report: AuditReport
  private let checks: Set<AuditCheck>

  init(_ report: AuditReport, of checks: Set<AuditCheck>) {
    (self.report, self.checks) = (report, checks)
  }

  /// The text, without a line feed at its end.
  var text: String {
    let heads = report.datasets.map { "\($0.name): \($0.samples.grouped) samples, \($0.digest)" }
    let rows = report.findings.map { finding in
      [
        finding.verdict.rawValue, finding.check, finding.about, finding.value.rounded4,
        finding.bar.map(\.rounded4) ?? "", finding.count.grouped, finding.detail,
      ]
    }
    let table = TextTable(
      [["", "check", "of", "found", "bar", "samples", ""]] + rows, numbers: [3, 4, 5])
    let missed = report.findings.filter { $0.verdict == .missed }
    var parts = [heads.joined(separator: "\n"), table.text]
    for finding in missed where !finding.examples.isEmpty {
      parts.append(
        "\(finding.check) of \(finding.about), such as\n"
          + finding.examples.map { "  \($0)" }.joined(separator: "\n"))
    }
    let idle = AuditCheck.allCases.map(\.rawValue).filter { name in
      checks.contains { $0.rawValue == name }
        && !report.findings.contains { $0.check.hasPrefix("\(name).") }
    }
    if !idle.isEmpty {
      parts.append(
        "Nothing was looked at for \(idle.joined(separator: ", ")): there are no samples of its kind, or too few (guesses take 20)."
      )
    }
    let held = report.findings.filter { $0.verdict != .told }.count
    parts.append(
      missed.isEmpty
        ? "\(held) bars, none missed."
        : "\(held) bars, \(missed.count) missed: "
          + missed.map { "\($0.check) of \($0.about)" }.joined(separator: ", ") + ".")
    return parts.joined(separator: "\n\n")
  }
}

extension Double {
  /// The number with four digits at most behind the point.
  fileprivate var rounded4: String {
    let whole = Int(rounded())
    return Double(whole) == self ? whole.grouped : "\((self * 10_000).rounded() / 10_000)"
  }
}
