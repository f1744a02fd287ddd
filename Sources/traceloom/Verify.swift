import ArgumentParser
import Catalog
import Datasets
import VerificationKit

/// Checks a finished dataset from its files alone.
struct Verify: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Prove a finished dataset from its files alone.",
    discussion: """
      Every picture is read back, every answer replayed, every word held to the pixels. The exit code is \
      0 if all of it is true, and 1 with each mismatch (id, reason, detail) if it is not.
      """)

  @Argument(help: ArgumentHelp("The dataset's folder.", valueName: "dataset"))
  var folder: String

  @Flag(help: "Print the report as JSON.")
  var json = false

  @OptionGroup var workers: WorkerOptions

  func run() throws {
    let report = ProgressReport("records")
    let check = DatasetCheck(
      folder: folder, verifiers: Catalog.verifiers, workers: workers.count)
    defer { report.finish() }
    let found: VerificationReport
    do {
      let total = try DatasetReader(folder: folder).manifest.splits.reduce(0) { $0 + $1.count }
      found = try check.run { done in
        report.report(ProgressReport.Moment(done: done, total: total))
      }
    } catch let error as DatasetError {
      throw DatasetError(
        "\(folder)/\(error.path)", line: error.line, reason: error.reason, error.message)
    }
    report.finish()
    try Console.write(json ? [UInt8](found.json()) : Array(text(of: found).utf8))
    if !found.isClean { throw ExitCode(1) }
  }

  private func text(of report: VerificationReport) -> String {
    var lines = report.mismatches.map { "\($0.id)\t\($0.reason)\t\($0.detail)" }
    let hidden = report.mismatchCount - report.mismatches.count
    if hidden > 0 { lines.append("(\(hidden.grouped) more)") }
    let evidence = ["pixels", "record", "annotation"].compactMap { name -> String? in
      let count = report.claims(by: name)
      return count > 0 ? "\(count.grouped) by \(name)" : nil
    }
    let claims = report.claims.reduce(0) { $0 + $1.count }
    lines.append(
      "\(report.records.grouped) records, \(report.pictures.grouped) pictures, "
        + "\(claims.grouped) claims (\(evidence.joined(separator: ", "))): "
        + "\(report.mismatchCount.grouped) mismatches")
    return lines.joined(separator: "\n") + "\n"
  }
}
