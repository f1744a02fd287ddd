import Datasets

extension ExportFormat {
  /// Tar shards of pictures and JSON, for WebDataset and Megatron Energon.
  public static let webDataset = ExportFormat(
    "webdataset", "tar shards of pictures and JSON, for WebDataset and Energon",
    heeds: [.bucketByImages]
  ) { job in WebDatasetWriter(job) }
}

private final class WebDatasetWriter: FormatWriter {
  /// The number of bytes after which a shard ends.
  private static let largest = 500_000_000

  private struct Row: Encodable {
    var sample_id: String
    var texts: [String?]
    var images: [String?]
    var meta: Meta
  }

  private struct Meta: Encodable {
    var task: String
    var split: String
    var form: String
    var answer: String
    var difficulty: Double
    var scene: String
    var solution: String
  }

  /// A series of shards.
  private final class Series {
    let prefix: String
    var shards = 0
    var bytes = 0
    var tar: TarWriter?

    init(_ prefix: String) { self.prefix = prefix }
  }

  private let job: ExportJob
  private var series: [Int: Series] = [:]
  private var split = ""

  init(_ job: ExportJob) {
    self.job = job
  }

  func begin(_ split: Manifest.Split) throws {
    series = [:]
    self.split = split.name
  }

  func add(_ trace: ExportTrace) throws {
    let record = trace.sample.record
    // Energon refuses a key that another shard has, of another split too.
    let key = "\(record.split)-\(RecordFacts.number(record.index))"
    var row = Row(
      sample_id: trace.id, texts: [], images: [],
      meta: Meta(
        task: record.task, split: record.split, form: record.form, answer: record.answer.value,
        difficulty: record.difficulty, scene: record.scene, solution: record.solution))
    for part in try trace.turns().flatMap(\.parts) {
      switch part {
      case .text(let text):
        row.texts.append(text)
        row.images.append(nil)
      case .image(let number):
        row.texts.append(nil)
        row.images.append("\(key).\(number).png")
      }
    }
    let members =
      [("\(key).json", try JSONText.bytes(row, isPretty: false).withReal("difficulty"))]
      + trace.pictures.enumerated().map { ("\(key).\($0.offset).png", $0.element) }
    let bucket = job.options.isBucketed ? trace.pictures.count : 0
    let series = self.series[bucket] ?? Series(bucket == 0 ? split : "\(split)-images\(bucket)")
    self.series[bucket] = series
    let size = members.reduce(0) { $0 + ($1.1.count + 511) / 512 * 512 + 512 }
    if series.tar == nil || series.bytes + size > Self.largest {
      try series.tar.take()?.close()
      let number = String(series.shards)
      let digits = String(repeating: "0", count: max(0, 6 - number.utf8.count)) + number
      series.tar = try TarWriter(creating: "\(job.partial)/\(series.prefix)-\(digits).tar")
      series.shards += 1
      series.bytes = 0
    }
    series.bytes += size
    for (name, bytes) in members { try series.tar?.add(name, bytes) }
  }

  func end(_ split: Manifest.Split) throws {
    for (_, series) in series.sorted(by: { $0.key < $1.key }) { try series.tar.take()?.close() }
  }

  func finish() throws -> (stanza: String, notes: [String]) {
    // An option for each part: a regular expression for the names of its shards.
    let parts = job.splits.map { "--split-parts '\($0.name):\($0.name)-.*'" }
      .joined(separator: " ")
    let stanza = """
      # for Energon, once:
      energon prepare --non-interactive --sample-type CrudeWebdataset \(parts) \(job.folder)

      """
    return (stanza, [])
  }
}
