public import Datasets
import Foundation
import Imaging
import PuzzleKit

/// An audit of finished datasets: what stands in them twice, what a benchmark has, what can be guessed.
///
///     let report = try DatasetAudit([("Outputs/demo", reader)]).run()
///
/// Every record is read once, a batch at a time; of each some 60 bytes are kept or put on the disk. What looks
/// at words and pictures closely does so with those samples whose signatures have the least hashes, so that
/// the same dataset gives the same report.
public struct DatasetAudit: Sendable {
  /// What is looked at, and how closely.
  public struct Settings: Hashable, Sendable {
    /// The parts of the audit.
    public var checks = Set(AuditCheck.allCases)
    /// How many samples of a task are guessed at, at least 1.
    public var samples = 20_000
    /// How many pictures of a task are looked at for their colour, at least 0.
    public var pictures = 5_000
    /// How many samples of a task are compared by their words.
    public var texts = 1_000
    /// Whether pairs of picture and text are compared (Bee's rule).
    public var pairs = false
    /// The number of threads, at least 1.
    public var workers = 1

    /// Creates the settings of an audit of everything but pairs.
    public init() {}
  }

  private let datasets: [(name: String, reader: DatasetReader)]
  private let references: [Reference]
  private let settings: Settings
  private let progress: @Sendable (Int, Int) -> Void

  /// Prepares an audit.
  ///
  /// - Parameters:
  ///   - datasets: The finished datasets with their names.
  ///   - references: What they are held against.
  ///   - settings: What is looked at.
  ///   - progress: What is told the number of records that are done, and of all.
  public init(
    _ datasets: [(name: String, reader: DatasetReader)], against references: [Reference] = [],
    settings: Settings = Settings(),
    progress: @escaping @Sendable (Int, Int) -> Void = { _, _ in }
  ) {
    precondition(settings.workers > 0 && settings.samples > 0, "an audit needs a worker")
    self.datasets = datasets
    self.references = references
    self.settings = settings
    self.progress = progress
  }

  /// Audits.
  ///
  /// - Throws: `DatasetError` with file and line if a dataset is damaged, `CocoaError` if the disk that takes
  ///   what memory does not is full.
  /// - Returns: What was found.
  public func run() throws -> AuditReport {
    let places = Places(datasets)
    var state = AuditState(places, references: references, settings: settings)
    let stream = RecordStream(workers: settings.workers)
    progress(0, places.count)
    for stretch in places.stretches {
      let reader = datasets[stretch.dataset].reader
      let pictures = try reader.pictures(of: stretch.shard)
      let file = "data/\(stretch.shard.name).jsonl"
      do {
        try stream.forEach(
          of: stretch.shard, in: reader, plan: { state.plan },
          make: { record, plan, line in
            try Glance(record, plan, file: file, line: line, pictures: pictures)
          },
          body: { glance, line in
            let record = stretch.first + line - 1
            try state.add(glance, record: record, stretch: stretch, file: file, line: line)
            if record % 1000 == 999 { progress(record + 1, places.count) }
          })
      } catch var error as DatasetError {
        error.path = "\(datasets[stretch.dataset].name)/\(error.path)"
        throw error
      }
    }
    progress(places.count, places.count)
    let findings = try state.findings(stream)
    return AuditReport(
      datasets: datasets.map { name, reader in
        AuditReport.Dataset(
          name: name, digest: reader.manifest.digest,
          samples: reader.manifest.splits.reduce(0) { $0 + $1.count })
      }, against: references.map(\.name), findings: findings)
  }
}
