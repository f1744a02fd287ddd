import Datasets
import Parquet

/// The writer of Parquet files that hubs show, with a column a picture.
final class TableWriter: FormatWriter {
  /// What a picture's column holds.
  static let image = ParquetType.structure([
    ParquetColumn("bytes", .binary), ParquetColumn("path", .string),
  ])

  /// A picture of a trace as a value of such a column.
  static func picture(_ trace: ExportTrace, _ number: Int) -> ParquetValue {
    let index = RecordFacts.number(trace.sample.record.index)
    return .structure([.binary(trace.pictures[number]), .string("\(index)-\(number).png")])
  }

  /// The rows of a file, whose pictures are then some hundreds of megabytes at most.
  private static let rowsPerFile = 2000

  private let job: ExportJob
  private let columns: [ParquetColumn]
  private let row: (ExportTrace) throws -> [ParquetValue]
  private var series: ParquetSeries?
  private var counts: [(name: String, rows: Int, bytes: Int)] = []

  init(
    _ job: ExportJob, columns: [ParquetColumn],
    row: @escaping (ExportTrace) throws -> [ParquetValue]
  ) {
    self.job = job
    self.columns = columns
    self.row = row
  }

  func begin(_ split: Manifest.Split) throws {
    series = ParquetSeries(
      job, in: "\(job.partial)/data", of: split, rowsPerFile: Self.rowsPerFile, columns: columns,
      keyValues: [("huggingface", features)])
  }

  func add(_ trace: ExportTrace) throws { try series?.add(try row(trace)) }

  func end(_ split: Manifest.Split) throws {
    try series?.close()
    let files = series?.files ?? []
    counts.append(
      (split.name, files.reduce(0) { $0 + $1.rows }, files.reduce(0) { $0 + $1.bytes }))
  }

  /// What `datasets` reads the types of the columns from.
  private var features: String {
    let types = columns.map { column in
      let type =
        switch column.type {
        case .structure: "{\"_type\":\"Image\"}"
        default: "{\"dtype\":\"string\",\"_type\":\"Value\"}"
        }
      return "\"\(column.name)\":\(type)"
    }
    return "{\"info\":{\"features\":{\(types.joined(separator: ","))}}}"
  }

  func finish() throws -> (stanza: String, notes: [String]) {
    let types = columns.map { column in
      let type = if case .structure = column.type { "image" } else { "string" }
      return "  - {name: \"\(column.name)\", dtype: \(type)}"
    }
    let splits = counts.map {
      "  - {name: \($0.name), num_bytes: \($0.bytes), num_examples: \($0.rows)}"
    }
    let files = counts.map { "  - {split: \($0.name), path: \"data/\($0.name)-*\"}" }
    let bytes = counts.reduce(0) { $0 + $1.bytes }
    let card = """
      ---
      \(job.license.isEmpty ? "" : job.license + "\n")dataset_info:
        features:
      \(types.joined(separator: "\n"))
        splits:
      \(splits.joined(separator: "\n"))
        download_size: \(bytes)
        dataset_size: \(bytes)
      configs:
      - config_name: default
        data_files:
      \(files.joined(separator: "\n"))
      ---

      # Interleaved reasoning traces

      \(job.origin)

      """
    try OutputFile.write(Array(card.utf8), to: "\(job.partial)/README.md")
    return ("", [])
  }
}
