import ArgumentParser
import Catalog
import Datasets
import Filters
import Foundation
import PuzzleKit
import VerificationKit

/// Makes a dataset of those records of a finished one that filters keep.
struct FilterDataset: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "filter",
    abstract: "Make a dataset of the records of a finished one that filters keep.",
    discussion: """
      Ids, lines and pictures stay as they are; the new manifest names the dataset that it comes from. \
      Bounds are inclusive. What was turned away goes to stdout, a task and a reason a line.

        traceloom filter Outputs/demo -o Outputs/focused --target-area 0.01...0.30
        traceloom filter Outputs/demo -o Outputs/long --min path.length=8 --max path.turns=4

      A file of JSON lines with messages and images, as trainers take them, is filtered too: its rows stay as they are, \
      and the numbers of a row, such as a judge's scores, are its measures.

        traceloom filter rows.jsonl -o kept.jsonl --recipe gates.yaml
      """)

  @Argument(
    help: ArgumentHelp("The dataset's folder, or a file of JSON lines.", valueName: "dataset"))
  var dataset: String

  @Option(
    name: [.short, .customLong("output")],
    help: "The folder of the filtered dataset, or the file of the rows that are kept.")
  var output: String

  @Option(
    help: ArgumentHelp(
      "Keep targets that cover such a share of the picture, as 0.01...0.30.", valueName: "range"))
  var targetArea: String?

  @Option(
    name: .customLong("min"), parsing: .singleValue,
    help: ArgumentHelp("Keep what has at least so much of a measure.", valueName: "measure=x"))
  var least: [String] = []

  @Option(
    name: .customLong("max"), parsing: .singleValue,
    help: ArgumentHelp("Keep what has at most so much of a measure.", valueName: "measure=x"))
  var most: [String] = []

  @Option(
    help: ArgumentHelp(
      "A recipe whose filters are asked, or a YAML file with nothing but `filters:`.",
      valueName: "file"))
  var recipe: String?

  @Option(
    help: ArgumentHelp(
      "Whether records without a measure of --target-area, --min and --max are kept: keep or drop (default: keep).",
      valueName: "choice"))
  var missing: String?

  @Option(help: "Where pictures go: files or tar (default: where they are).")
  var pictures: String?

  /// Reads a range of shares as an option gives it.
  static func shares(_ text: String, of option: String) throws -> ClosedRange<Double> {
    let ends = ends(of: text)
    guard let ends, 0...1 ~= ends.low, 0...1 ~= ends.high else {
      throw UsageError(
        "\(option) takes a range of shares from 0 to 1, as 0.01...0.30, not \(text)")
    }
    guard ends.low <= ends.high else {
      throw UsageError("\(option) \(text) is upside down: write \(ends.high)...\(ends.low)")
    }
    return ends.low...ends.high
  }

  func run() async throws {
    let filters = try chosen()
    if let pictures, pictures != "files", pictures != "tar" {
      throw UsageError("--pictures takes files or tar, not \(pictures)")
    }
    if Folder.exists(dataset), !Folder.isFolder(dataset) { return try filterRows(by: filters) }
    let report = ProgressReport("records")
    defer { report.finish() }
    let start = ContinuousClock.now
    let outcome: DatasetFilter.Outcome
    do {
      let reader = try DatasetReader(folder: dataset)
      let proof = SampleCheck(reader, verifiers: Catalog.verifiers)
      outcome = try await DatasetFilter(
        reader, by: filters, to: output, pictures: pictures, version: Catalog.version,
        proof: { entry, pictures in
          proof.mismatches(
            of: entry.line, number: entry.number, shard: entry.shard, pictures
          ).map(\.reason)
        }
      ) { report.report(ProgressReport.Moment(done: $0, total: $1)) }.run()
    } catch let error as DatasetError {
      throw error.named(in: dataset)
    } catch let error as UnknownMeasure {
      throw Self.unknown(error)
    }
    report.finish()
    for note in outcome.notes { Console.say("note: \(note)") }
    Console.say(
      outcome.wasThere
        ? "\(output) is there already; nothing was written."
        : "\(outcome.funnel.kept.grouped) of \(outcome.funnel.draws.grouped) records are in \(output), after \((.now - start).spoken)."
    )
    Console.say("  digest    \(outcome.digest)")
    try Console.write(line: FunnelTable(outcome.funnel).text)
  }

  private static func unknown(_ error: UnknownMeasure) -> UsageError {
    let hint = error.name.nearest(among: error.known).map { "; did you mean \($0)?" } ?? ""
    return UsageError("\(error)\(hint)")
  }

  /// Filters a file of rows.
  private func filterRows(by filters: [any Filter]) throws {
    guard pictures == nil else {
      throw UsageError("--pictures is for datasets; rows of a file stay as they are")
    }
    let report = ProgressReport("rows")
    defer { report.finish() }
    let start = ContinuousClock.now
    let outcome: RowFilter.Outcome
    do {
      outcome = try RowFilter(dataset, by: filters, to: output) {
        report.report(ProgressReport.Moment(done: $0, total: 0))
      }.run()
    } catch let error as UnknownMeasure {
      throw Self.unknown(error)
    }
    report.finish()
    for note in outcome.notes { Console.say("note: \(note)") }
    Console.say(
      "\(outcome.funnel.kept.grouped) of \(outcome.funnel.draws.grouped) rows are in \(output), after \((.now - start).spoken)."
    )
    try Console.write(line: FunnelTable(outcome.funnel).text)
  }

  // MARK: - Filters

  private func chosen() throws -> [any Filter] {
    var filters: [any Filter] = []
    let missing = try missing.map { text in
      guard let choice = Missing(rawValue: text) else {
        throw UsageError("--missing takes keep or drop, not \(text)")
      }
      return choice
    }
    if let targetArea {
      var filter = TargetAreaFilter()
      let area = try Self.shares(targetArea, of: "--target-area")
      (filter.least, filter.most) = (area.lowerBound, area.upperBound)
      filter.missing = missing ?? .keep
      filters.append(filter)
    }
    filters += try bounds(missing ?? .keep) as [any Filter]
    if missing != nil, filters.isEmpty {
      throw UsageError(
        "--missing goes with --target-area, --min or --max; in a recipe each filter says it itself")
    }
    if let recipe { filters += try Catalog.filters(at: recipe) }
    guard !filters.isEmpty else {
      throw UsageError(
        "there is nothing to filter by; give --target-area 0.01...0.30, --min MEASURE=X, --max MEASURE=X or --recipe FILE"
      )
    }
    return filters
  }

  /// A filter for each measure that `--min` and `--max` name, in their order.
  private func bounds(_ missing: Missing) throws -> [MeasureFilter] {
    var filters: [MeasureFilter] = []
    func set(
      _ flag: String, _ texts: [String], _ path: WritableKeyPath<MeasureFilter, Double>
    ) throws {
      var seen: Set<String> = []
      for text in texts {
        let parts = text.split(separator: "=", maxSplits: 1)
        guard parts.count == 2, let value = Double(parts[1]), value.isFinite else {
          throw UsageError("\(flag) takes MEASURE=X, as \(flag) path.length=8, not \(text)")
        }
        let name = String(parts[0])
        guard seen.insert(name).inserted else {
          throw UsageError("\(flag) \(name) is given twice; keep one")
        }
        let place = filters.firstIndex { $0.measure == name } ?? filters.count
        if place == filters.count {
          filters.append(MeasureFilter())
          filters[place].measure = name
          filters[place].missing = missing
        }
        filters[place][keyPath: path] = value
      }
    }
    try set("--min", least, \.least)
    try set("--max", most, \.most)
    for filter in filters where filter.least > filter.most {
      let (low, high) = (filter.least, filter.most)
      throw UsageError(
        "--min \(filter.measure)=\(low) --max \(filter.measure)=\(high) is upside down: write --min \(filter.measure)=\(high) --max \(filter.measure)=\(low)"
      )
    }
    return filters
  }

  private static func ends(of text: String) -> (low: Double, high: Double)? {
    guard let dots = text.range(of: "...") else { return nil }
    guard let low = Double(text[..<dots.lowerBound]), let high = Double(text[dots.upperBound...]),
      low.isFinite, high.isFinite
    else { return nil }
    return (low, high)
  }
}

extension DatasetError {
  /// The error with the path as it was typed, and what to do where there is no dataset.
  func named(in dataset: String) -> DatasetError {
    let remedy =
      path == "manifest.json" && reason == "missing"
      ? "there is no finished dataset here; name the folder that generate was given, or run \(Summary.me) finish"
      : message
    return DatasetError("\(dataset)/\(path)", line: line, reason: reason, remedy)
  }
}

/// What was turned away, as a table whose numbers add up.
struct FunnelTable {
  private let rows: [[String]]

  init(_ funnel: Funnel) {
    var rows = [["task", "", "records"]]
    for task in funnel.tasks ?? [] {
      rows.append([task.task, "candidates", task.candidates.grouped])
      for step in funnel.rejected where step.task == task.task {
        rows.append([task.task, step.reason, "-" + step.count.grouped])
      }
      rows.append([task.task, "kept", task.kept.grouped])
    }
    if funnel.tasks == nil {
      rows.append(["all", "draws", funnel.draws.grouped])
      for step in funnel.rejected {
        rows.append([step.task, step.reason, "-" + step.count.grouped])
      }
      if funnel.duplicates > 0 {
        rows.append(["all", "duplicates", "-" + funnel.duplicates.grouped])
      }
      rows.append(["all", "kept", funnel.kept.grouped])
    } else if funnel.tasks?.count ?? 0 > 1 {
      rows.append(["all", "candidates", funnel.draws.grouped])
      rows.append(["all", "turned away", "-" + (funnel.draws - funnel.kept).grouped])
      rows.append(["all", "kept", funnel.kept.grouped])
    }
    self.rows = rows
  }

  /// The table, without a line feed at its end.
  var text: String { TextTable(rows, numbers: [2]).text }
}

/// Rows of texts in columns.
struct TextTable {
  private let rows: [[String]]
  private let numbers: Set<Int>

  /// Creates a table.
  ///
  /// - Parameters:
  ///   - rows: The rows, the head first, all of one length.
  ///   - numbers: The columns that stand at the right of their room.
  init(_ rows: [[String]], numbers: Set<Int>) {
    self.rows = rows
    self.numbers = numbers
  }

  /// The table, without a line feed at its end.
  var text: String {
    let widths = rows.first?.indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
    return rows.map { row in
      zip(row.indices, row).map { column, text in
        let room = String(repeating: " ", count: (widths?[column] ?? 0) - text.count)
        return numbers.contains(column) ? room + text : text + room
      }.joined(separator: "  ").trimmingSuffix { $0 == " " }
    }.joined(separator: "\n")
  }
}

extension String {
  fileprivate func trimmingSuffix(while isGone: (Character) -> Bool) -> String {
    var text = self
    while let last = text.last, isGone(last) { text.removeLast() }
    return text
  }
}
