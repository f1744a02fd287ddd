import ArgumentParser
import Datasets
import Foundation
import Statistics

/// Says what a finished dataset holds, in numbers.
struct Stats: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract:
      "Say what a finished dataset holds: counts, measures, lengths, answers, tokens, the funnel.")

  @Argument(help: ArgumentHelp("The dataset's folder.", valueName: "dataset"))
  var folder: String

  @Option(
    help: ArgumentHelp(
      "The dataset that it was filtered from: histograms of measures before and after, in the same bins.",
      valueName: "dataset"))
  var before: String?

  @Flag(help: "Print JSON.")
  var json = false

  func run() throws {
    let earlier = try before.map { try survey($0, before: nil) }
    let statistics = try survey(folder, before: earlier)
    if json {
      let bytes =
        try earlier.map { try JSONFile.bytes(Comparison(before: $0, after: statistics)) }
        ?? JSONFile.bytes(statistics)
      try Console.write(bytes)
    } else {
      try Console.write(line: StatisticsText(statistics, before: earlier).text)
    }
  }

  private func survey(
    _ folder: String, before: DatasetStatistics?
  ) throws -> DatasetStatistics {
    let report = ProgressReport("records")
    defer { report.finish() }
    do {
      return try DatasetSurvey(try DatasetReader(folder: folder), before: before) {
        report.report(ProgressReport.Moment(done: $0, total: $1))
      }.run()
    } catch let error as DatasetError {
      throw error.named(in: folder)
    }
  }

  private struct Comparison: Encodable {
    let before: DatasetStatistics
    let after: DatasetStatistics
  }
}

/// Statistics as somebody reads them.
private struct StatisticsText {
  private let statistics: DatasetStatistics
  private let before: DatasetStatistics?

  init(_ statistics: DatasetStatistics, before: DatasetStatistics?) {
    self.statistics = statistics
    self.before = before
  }

  /// The text, without a line feed at its end.
  var text: String {
    var parts = [
      "\(statistics.samples.grouped) samples, \(statistics.pictures.grouped) pictures, \(statistics.digest)",
      counts,
    ]
    for task in statistics.tasks { parts += self.parts(of: task) }
    for task in before?.tasks ?? [] { parts.append(comparison(of: task)) }
    if let funnel = statistics.funnel { parts.append(FunnelTable(funnel).text) }
    return parts.joined(separator: "\n\n")
  }

  private var counts: String {
    let rows = statistics.counts.map { [$0.task, $0.form, $0.split, $0.count.grouped] }
    return TextTable([["task", "form", "split", "samples"]] + rows, numbers: [3]).text
  }

  /// The histograms of a task's measures before and after, each measure's in the same bins and of one scale.
  private func comparison(of task: DatasetStatistics.Task) -> String {
    let after = statistics.tasks.first { $0.task == task.task }
    var rows = [["", "from", "to", "before", "after", "samples", ""]]
    for entry in task.measures {
      let now = after?.measures.first { $0.name == entry.name }?.distribution
      let was = entry.distribution
      let most = was.histogram.map(\.count).max() ?? 0
      rows.append([
        entry.name, was.min.short, was.max.short, was.blocks, now?.blocks(most: most) ?? "",
        was.count.grouped, "→ \((now?.count ?? 0).grouped)",
      ])
    }
    return "\(task.task), before and after\n" + TextTable(rows, numbers: [1, 2, 5]).text
  }

  private func parts(of task: DatasetStatistics.Task) -> [String] {
    let tokens = NamedDistribution(name: "tokens", distribution: task.tokens)
    let share = Double(task.over) / Double(task.samples)
    let head =
      "\(task.task): \(task.samples.grouped) samples, \(task.over.grouped) (\(share.percent)) over the \(statistics.budget.grouped) tokens of BAGEL's and ThinkMorph's trainers"
    let groups = [
      ("", task.measures), ("characters of ", task.texts), ("picture ", task.pictures),
      ("", [tokens]),
    ]
    let heads = ["", "min", "quartile", "median", "quartile", "max", "mean", ""]
    var rows = [heads]
    for (prefix, group) in groups {
      for entry in group {
        let name = entry.name == "image_thoughts" ? "image thoughts" : prefix + entry.name
        let spread = entry.distribution
        let numbers = [spread.min, spread.q1, spread.median, spread.q3, spread.max, spread.mean]
        rows.append([name] + numbers.map(\.short) + [spread.blocks])
      }
    }
    let table = TextTable(rows, numbers: [1, 2, 3, 4, 5, 6]).text
    let answers = task.answers.map { answers in
      let isCut = answers.distinct == DatasetStatistics.Answers.most
      // An answer of its own says nothing of balance.
      let values = answers.values.filter { $0.count > 1 }.prefix(6).map { value in
        let share = Double(value.count) / Double(answers.samples)
        return value.value.count <= 24
          ? "\(value.value) \(share.percent)" : "\(value.value.prefix(23))… \(share.percent)"
      }
      let distinct = "\(answers.distinct.grouped)\(isCut ? " or more" : "")"
      return [answers.form, answers.samples.grouped, distinct, values.joined(separator: ", ")]
    }
    let balance = TextTable(
      [["answers to", "samples", "distinct", "most frequent"]] + answers, numbers: [1, 2])
    return ["\(head)\n\(table)", balance.text]
  }
}

extension Double {
  /// The number with four digits at most behind the point.
  fileprivate var short: String {
    guard abs(self) < 1e15 else { return "\(self)" }
    let whole = Int(rounded())
    if Double(whole) == self { return whole.grouped }
    if abs(self) >= 1000 { return whole.grouped }
    return "\((self * 10_000).rounded() / 10_000)"
  }

  /// The share in hundredths with one digit.
  fileprivate var percent: String { "\((self * 1000).rounded() / 10) %" }
}
