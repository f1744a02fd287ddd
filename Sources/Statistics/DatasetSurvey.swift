public import Datasets
import Foundation
import Imaging

/// The counting of what a finished dataset holds.
///
/// Records are read one after another, and of pictures their headers. What is kept of a sample are its
/// numbers, some 200 bytes.
public struct DatasetSurvey: Sendable {
  private let reader: DatasetReader
  private let before: DatasetStatistics?
  private let progress: @Sendable (Int, Int) -> Void

  /// Prepares a survey.
  ///
  /// - Parameters:
  ///   - reader: The finished dataset.
  ///   - before: What the dataset was filtered from, whose bins of measures are taken.
  ///   - progress: What is told the number of records that are done, and of all.
  public init(
    _ reader: DatasetReader, before: DatasetStatistics? = nil,
    progress: @escaping @Sendable (Int, Int) -> Void = { _, _ in }
  ) {
    self.reader = reader
    self.before = before
    self.progress = progress
  }

  /// Counts.
  ///
  /// - Throws: `DatasetError` with file and line if the dataset is damaged.
  /// - Returns: What there is.
  public func run() throws -> DatasetStatistics {
    var statistics = DatasetStatistics(digest: reader.manifest.digest)
    var counts: [DatasetStatistics.Count: Int] = [:]
    var tallies: [String: TaskTally] = [:]
    let total = reader.manifest.splits.reduce(0) { $0 + $1.count }
    progress(0, total)
    for shard in reader.manifest.shards {
      let start = statistics.samples
      let pictures = try reader.pictures(of: shard)
      try reader.forEachRecord(of: shard) { record in
        let key = DatasetStatistics.Count(
          task: record.task, form: record.form, split: record.split, count: 0)
        counts[key, default: 0] += 1
        let files = try record.images.map { path in try Self.file(path, pictures, record) }
        tallies[record.task, default: TaskTally()].add(record, files)
        statistics.samples += 1
        statistics.pictures += files.count
        progress(statistics.samples, total)
      }
      guard statistics.samples - start == shard.rows else {
        throw DatasetError(
          "data/\(shard.name).jsonl", reason: "rows",
          "the shard has \(statistics.samples - start) records, the manifest says \(shard.rows); `traceloom verify` names what differs"
        )
      }
    }
    statistics.counts = counts.map { key, count in
      var entry = key
      entry.count = count
      return entry
    }.sorted { ($0.task, $0.form, $0.split) < ($1.task, $1.form, $1.split) }
    statistics.tasks = tallies.sorted { $0.key < $1.key }.compactMap { task, tally in
      tally.statistics(of: task, before: before?.tasks.first { $0.task == task })
    }
    statistics.funnel = try reader.funnel()
    return statistics
  }

  private static func file(
    _ path: String, _ pictures: PictureFiles, _ record: Record
  ) throws -> (size: PictureSize, bytes: Int) {
    do {
      let head = try pictures.head(of: path)
      return (try PictureSize(png: head.bytes), head.size)
    } catch var error as DatasetError {
      error.message = "\(record.id): \(error.message)"
      throw error
    } catch {
      throw DatasetError(path, reason: "pictures", "\(record.id): \(error)")
    }
  }
}

/// What was counted of one task.
private struct TaskTally {
  private var samples = 0
  private var difficulties: [Double] = []
  private var measures: [String: [Double]] = [:]
  private var texts: [String: [Double]] = [:]
  private var pictures: [String: [Double]] = [:]
  private var answers: [String: AnswerTally] = [:]
  private var tokens: [Double] = []
  private var over = 0

  private static let textNames = ["question", "thought", "answer", "text_only"]
  private static let pictureNames = ["image_thoughts", "width", "height", "bytes"]

  mutating func add(_ record: Record, _ files: [(size: PictureSize, bytes: Int)]) {
    samples += 1
    difficulties.append(record.difficulty)
    for measure in record.measures { measures[measure.name, default: []].append(measure.value) }
    let outline = TraceOutline(record, sizes: files.map(\.size))
    func note(_ name: String, _ text: String) {
      texts[name, default: []].append(Double(text.unicodeScalars.count))
    }
    note("question", outline.question)
    for text in outline.texts { note("thought", text) }
    note("answer", outline.answer)
    note("text_only", record.textOnly.text)
    pictures["image_thoughts", default: []].append(Double(outline.reasoning.count))
    for file in files {
      pictures["width", default: []].append(Double(file.size.width))
      pictures["height", default: []].append(Double(file.size.height))
      pictures["bytes", default: []].append(Double(file.bytes))
    }
    answers[record.form, default: AnswerTally()].add(record.answer.value)
    let budget = TokenBudget()
    let count = budget.tokens(of: outline)
    tokens.append(Double(count))
    if count > budget.limit { over += 1 }
  }

  func statistics(
    of task: String, before: DatasetStatistics.Task?
  ) -> DatasetStatistics.Task? {
    guard let tokens = Distribution(tokens) else { return nil }
    func measured(_ name: String, _ values: [Double]) -> NamedDistribution? {
      let other = before?.measures.first { $0.name == name }?.distribution
      return Distribution(values, inBinsOf: other).map {
        NamedDistribution(name: name, distribution: $0)
      }
    }
    func named(_ name: String, _ values: [Double]?) -> NamedDistribution? {
      Distribution(values ?? []).map { NamedDistribution(name: name, distribution: $0) }
    }
    return DatasetStatistics.Task(
      task: task, samples: samples,
      measures: [measured("difficulty", difficulties)].compactMap(\.self)
        + measures.sorted { $0.key < $1.key }.compactMap { measured($0.key, $0.value) },
      texts: Self.textNames.compactMap { named($0, texts[$0]) },
      pictures: Self.pictureNames.compactMap { named($0, pictures[$0]) },
      answers: answers.sorted { $0.key < $1.key }.map { $1.statistics(of: $0) }, tokens: tokens,
      over: over)
  }
}

/// How often each answer is given.
private struct AnswerTally {
  private var samples = 0
  private var counts: [String: Int] = [:]

  mutating func add(_ value: String) {
    samples += 1
    // Where there are so many, none of them stands out.
    if counts[value] != nil || counts.count < DatasetStatistics.Answers.most {
      counts[value, default: 0] += 1
    }
  }

  func statistics(of form: String) -> DatasetStatistics.Answers {
    let ranked = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(10)
    return DatasetStatistics.Answers(
      form: form, samples: samples, distinct: counts.count,
      values: ranked.map { .init(value: $0.key, count: $0.value) })
  }
}
