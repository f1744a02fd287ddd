import Datasets
import Dispatch
import Foundation
import Imaging
import Synchronization

/// What a gallery keeps of one sample of a dataset, some 100 bytes.
struct SurveyRow: Sendable {
  /// The number of its shard in the manifest.
  var shard: Int
  /// The number of its line, from 1.
  var line: Int
  var task: String
  var form: String
  var difficulty: Double
  /// How clearly the answer stands apart from the next best; nil if the task has no such measure.
  var margin: Double?
  var area: Double?
  /// Code points of all thoughts.
  var words: Int
  /// Pixels of the largest picture.
  var pixels: Int
  var tokens: Int
  /// Image thoughts.
  var images: Int
  /// Pictures that are not there.
  var missing: Int
}

/// The numbers of a task's samples.
struct TaskTally: Sendable {
  /// The most answers that are told from each other.
  static let mostAnswers = 4096

  var samples = 0
  var splits: [String: Int] = [:]
  var forms: [String: Int] = [:]
  /// Values by what they are of: `difficulty`, `words`, `images`, `tokens`, and each measure.
  var values: [String: [Double]] = [:]
  var answers: [String: [String: Int]] = [:]

  mutating func add(_ record: Record, _ row: SurveyRow) {
    samples += 1
    splits[record.split, default: 0] += 1
    forms[record.form, default: 0] += 1
    values["difficulty", default: []].append(record.difficulty)
    values["words", default: []].append(Double(row.words))
    values["images", default: []].append(Double(row.images))
    if row.missing == 0 { values["tokens", default: []].append(Double(row.tokens)) }
    for measure in record.measures where measure.value.isFinite {
      values["measure." + measure.name, default: []].append(measure.value)
    }
    let answer = record.answer.value
    if answers[record.form]?[answer] != nil
      || answers[record.form]?.count ?? 0 < Self.mostAnswers
    {
      answers[record.form, default: [:]][answer, default: 0] += 1
    }
  }

  mutating func add(_ other: TaskTally) {
    samples += other.samples
    splits.merge(other.splits) { $0 + $1 }
    forms.merge(other.forms) { $0 + $1 }
    values.merge(other.values) { $0 + $1 }
    for (form, counts) in other.answers { answers[form, default: [:]].merge(counts) { $0 + $1 } }
  }
}

/// The reading of every record of a dataset, of whose pictures only the headers are looked at.
struct Survey: Sendable {
  /// The samples in their order.
  private(set) var rows: [SurveyRow] = []
  /// The tallies by task.
  private(set) var tasks: [String: TaskTally] = [:]
  private(set) var pictures = 0
  private(set) var missing = 0

  /// Reads a dataset, shards side by side.
  ///
  /// - Parameters:
  ///   - reader: The dataset.
  ///   - workers: The number of threads.
  ///   - progress: What is told the number of records that are done.
  /// - Throws: `DatasetError` with file and line if a record can't be read.
  init(
    _ reader: DatasetReader, workers: Int, progress: @escaping @Sendable (Int) -> Void
  ) throws {
    let shards = reader.manifest.shards
    let parts = Mutex([Int: Result<Survey, any Error>]())
    let state = Mutex((next: 0, failed: false, done: 0))
    DispatchQueue.concurrentPerform(iterations: max(1, min(workers, shards.count))) { _ in
      while true {
        let number: Int? = state.withLock { state in
          // What comes after a shard that can't be read needn't be read.
          guard !state.failed, state.next < shards.count else { return nil }
          defer { state.next += 1 }
          return state.next
        }
        guard let number else { return }
        let part = Result {
          try Survey(reader, shard: number) {
            progress(
              state.withLock { state in
                state.done += 1
                return state.done
              })
          }
        }
        if case .failure = part { state.withLock { $0.failed = true } }
        parts.withLock { $0[number] = part }
      }
    }
    let found = parts.withLock { $0 }
    for number in shards.indices {
      guard let part = try found[number]?.get() else { continue }
      rows += part.rows
      for (task, tally) in part.tasks { tasks[task, default: TaskTally()].add(tally) }
      pictures += part.pictures
      missing += part.missing
    }
  }

  private init(_ reader: DatasetReader, shard number: Int, progress: () -> Void) throws {
    let shard = reader.manifest.shards[number]
    let pictures = try? reader.pictures(of: shard)
    var line = 0
    var names: [String: String] = [:]
    // One copy of each name, not one a record.
    func name(_ text: String) -> String {
      if let name = names[text] { return name }
      names[text] = text
      return text
    }
    try reader.forEachRecord(of: shard) { record in
      line += 1
      var sizes: [PictureSize] = []
      var missing = 0
      for path in record.images {
        if let head = try? pictures?.head(of: path), let size = try? PictureSize(png: head.bytes) {
          sizes.append(size)
        } else {
          missing += 1
        }
      }
      let outline = missing == 0 ? TraceOutline(record, sizes: sizes) : nil
      let row = SurveyRow(
        shard: number, line: line, task: name(record.task), form: name(record.form),
        difficulty: record.difficulty, margin: record.margin, area: record.measure("target.area"),
        words: record.thoughts.reduce(0) { $0 + ($1.text?.unicodeScalars.count ?? 0) },
        pixels: sizes.map { $0.width * $0.height }.max() ?? 0,
        tokens: outline.map { TokenBudget().tokens(of: $0) } ?? 0,
        images: record.thoughts.count { $0.image != nil }, missing: missing)
      rows.append(row)
      tasks[row.task, default: TaskTally()].add(record, row)
      self.pictures += record.images.count
      self.missing += missing
      progress()
    }
  }
}

extension Record {
  /// The value of a measure; nil if there is none of the name, or it is not finite.
  func measure(_ name: String) -> Double? {
    measures.first { $0.name == name && $0.value.isFinite }?.value
  }

  /// How clearly the answer stands apart from the next best: a measure with `margin` in its name, or the distance to
  /// what looks most like the target.
  var margin: Double? {
    measures.first { $0.name.split(separator: ".").contains("margin") && $0.value.isFinite }?.value
      ?? measure("target.distance")
  }
}
