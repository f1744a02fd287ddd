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

  @Flag(help: "Print JSON.")
  var json = false

  func run() throws {
    let report = ProgressReport("records")
    defer { report.finish() }
    let statistics: DatasetStatistics
    do {
      statistics = try DatasetSurvey(try DatasetReader(folder: folder)) {
        report.report(ProgressReport.Moment(done: $0, total: $1))
      }.run()
    } catch let error as DatasetError {
      throw error.named(in: folder)
    }
    report.finish()
    if json {
      try Console.write(JSONFile.bytes(statistics))
    } else {
      try Console.write(line: StatisticsText(statistics).text)
    }
  }
}

/// Statistics as somebody reads them.
private struct StatisticsText {
  private let statistics: DatasetStatistics

  init(_ statistics: DatasetStatistics) { self.statistics = statistics }

  /// The text, without a line feed at its end.
  var text: String {
    var parts = [
      "\(statistics.samples.grouped) samples, \(statistics.pictures.grouped) pictures, \(statistics.digest)",
      counts,
    ]
    for task in statistics.tasks { parts += self.parts(of: task) }
    if let funnel = statistics.funnel { parts.append(FunnelTable(funnel).text) }
    return parts.joined(separator: "\n\n")
  }

  private var counts: String {
    let rows = statistics.counts.map { [$0.task, $0.form, $0.split, $0.count.grouped] }
    return TextTable([["task", "form", "split", "samples"]] + rows, numbers: [3]).text
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
