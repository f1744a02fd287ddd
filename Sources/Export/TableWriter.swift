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
  private var file: ParquetWriter?
  private var split = (name: "", files: 0, number: 0)
  private var rows = 0
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
    try Folder.create("\(job.partial)/data")
    self.split = (split.name, (split.count + Self.rowsPerFile - 1) / Self.rowsPerFile, 0)
    counts.append((split.name, 0, 0))
  }

  func add(_ trace: ExportTrace) throws {
    if rows == Self.rowsPerFile { try closeFile() }
    if rows == 0 {
      let name = "\(split.name)-\(split.number.five)-of-\(split.files.five).parquet"
      let version = job.manifest.generator
      file = try ParquetWriter(
        creating: "\(job.partial)/data/\(name)", columns: columns,
        keyValues: [("huggingface", try features)],
        options: ParquetOptions(
          compression: job.options.isCompressed ? .zstd : .none,
          createdBy: "traceloom version \(version) (build \(version))"))
      split.number += 1
    }
    if rows > 0, rows.isMultiple(of: job.options.rowsPerGroup) { try file?.endRowGroup() }
    try file?.add(try row(trace))
    rows += 1
  }

  func end(_ split: Manifest.Split) throws { try closeFile() }

  private func closeFile() throws {
    guard let summary = try file.take()?.close() else { return }
    counts[counts.count - 1].rows += summary.rows
    counts[counts.count - 1].bytes += summary.bytes
    rows = 0
  }

  /// What `datasets` reads the types of the columns from.
  private var features: String {
    get throws {
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
