import Datasets
import Parquet

/// The Parquet files of a split, each with at most so many rows.
final class ParquetSeries {
  /// A file that is complete.
  struct File {
    var name: String
    var rows: Int
    var rowGroups: Int
    var bytes: Int
  }

  /// The files that are complete.
  private(set) var files: [File] = []

  private let job: ExportJob
  private let folder: String
  private let split: Manifest.Split
  private let rowsPerFile: Int
  private let columns: [ParquetColumn]
  private let keyValues: [(key: String, value: String)]
  private var open: ParquetWriter?
  private var rows = 0

  /// - Parameters:
  ///   - job: What is exported, and how many rows make a row group.
  ///   - folder: The folder of the files; it is made with the first.
  ///   - split: The split, which has samples.
  ///   - rowsPerFile: The most rows of a file, above 0.
  ///   - columns: The columns.
  ///   - keyValues: What else each file says of itself.
  init(
    _ job: ExportJob, in folder: String, of split: Manifest.Split, rowsPerFile: Int,
    columns: [ParquetColumn], keyValues: [(key: String, value: String)] = []
  ) {
    self.job = job
    self.folder = folder
    self.split = split
    self.rowsPerFile = rowsPerFile
    self.columns = columns
    self.keyValues = keyValues
  }

  /// The name of the file under way: its number, and of how many.
  private var name: String {
    let count = (split.count + rowsPerFile - 1) / rowsPerFile
    return "\(split.name)-\(files.count.five)-of-\(count.five).parquet"
  }

  /// Adds a row.
  ///
  /// - Throws: `ParquetError` if it does not fit the columns, `FileError` if it can't be written.
  func add(_ row: [ParquetValue]) throws {
    if rows == rowsPerFile { try close() }
    if rows == 0 {
      if files.isEmpty { try Folder.create(folder) }
      let version = job.manifest.generator
      open = try ParquetWriter(
        creating: "\(folder)/\(name)", columns: columns, keyValues: keyValues,
        options: ParquetOptions(
          compression: job.options.isCompressed ? .zstd : .none,
          createdBy: "traceloom version \(version) (build \(version))"))
    } else if rows.isMultiple(of: job.options.rowsPerGroup) {
      try open?.endRowGroup()
    }
    try open?.add(row)
    rows += 1
  }

  /// Ends the file under way.
  func close() throws {
    guard let summary = try open.take()?.close() else { return }
    files.append(
      File(name: name, rows: summary.rows, rowGroups: summary.rowGroups, bytes: summary.bytes))
    rows = 0
  }
}
