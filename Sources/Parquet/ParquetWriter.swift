public import Datasets

/// How a file is written.
public struct ParquetOptions: Hashable, Sendable {
  /// How text and numbers are compressed; bytes are stored as they are.
  public enum Compression: Hashable, Sendable {
    /// Not at all: the file's bytes depend on no library.
    case none
    /// By Zstandard, level 3.
    case zstd
  }

  /// How text and numbers are compressed.
  public var compression: Compression
  /// The size in bytes after which a page ends, at the end of its row.
  public var pageBytes: Int
  /// What the file says made it, as `name version X.Y (build Z)`.
  public var createdBy: String

  /// Creates options.
  public init(
    compression: Compression = .zstd, pageBytes: Int = 1 << 20,
    createdBy: String = "traceloom version 0.1.0 (build 0.1.0)"
  ) {
    precondition(pageBytes > 0, "a page holds a byte")
    self.compression = compression
    self.pageBytes = pageBytes
    self.createdBy = createdBy
  }
}

/// A Parquet file that is being written, a row group at a time.
///
/// The bytes depend on rows, columns and options alone, and with Zstandard on its version. Until the file is
/// closed it has a temporary name, its own with `.partial` after it; its own means that it is complete.
///
///     var file = try ParquetWriter(creating: path, columns: [.init("id", .string)])
///     try file.add([.string("a")])
///     let summary = try file.close()
///
/// Source: Apache Parquet format 2.10, github.com/apache/parquet-format.
public struct ParquetWriter: ~Copyable {
  /// What a file came to.
  public struct Summary: Hashable, Sendable {
    /// The number of rows.
    public var rows: Int
    /// The number of row groups.
    public var rowGroups: Int
    /// The number of bytes.
    public var bytes: Int
  }

  /// The number of bytes after which a row group ends by itself, at the end of its row.
  public static let largestGroup = 1 << 26
  /// The most row groups of a file: their numbers have 16 bits.
  public static let mostGroups = 1 << 15

  private let path: String
  private let schema: ParquetSchema
  private let options: ParquetOptions
  private let keyValues: [(key: String, value: String)]
  private let zstd: Zstd?
  private var file: OutputFile
  private var group: RowGroupBuilder
  private var written: [WrittenGroup] = []
  private var rows = 0

  /// Starts a file.
  ///
  /// - Parameters:
  ///   - path: The path that the file gets when it is complete.
  ///   - columns: The columns, at least one.
  ///   - keyValues: What else the file says of itself.
  ///   - options: How it is written.
  /// - Throws: `FileError` if it can't be created.
  public init(
    creating path: String, columns: [ParquetColumn], keyValues: [(key: String, value: String)] = [],
    options: ParquetOptions = ParquetOptions()
  ) throws(FileError) {
    var file = try OutputFile(creating: path + ".partial")
    try file.write(Array("PAR1".utf8))
    let schema = ParquetSchema(columns)
    let zstd = options.compression == .zstd ? Zstd(level: 3) : nil
    self.path = path
    self.schema = schema
    self.options = options
    self.keyValues = keyValues
    self.zstd = zstd
    self.file = file
    group = RowGroupBuilder(schema, zstd: zstd, pageBytes: options.pageBytes)
  }

  /// Adds a row.
  ///
  /// - Parameter row: A value for each column, in their order.
  /// - Throws: ``ParquetError`` if a value is of another type than its column or has more than 256 MiB;
  ///   `FileError` if a full row group can't be written.
  public mutating func add(_ row: [ParquetValue]) throws {
    if group.held >= Self.largestGroup { try endRowGroup() }
    try group.add(row)
    rows += 1
  }

  /// Ends the row group, if it has a row: it goes to the file and out of memory.
  ///
  /// - Throws: `FileError` if it can't be written, ``ParquetError`` if there are too many.
  public mutating func endRowGroup() throws {
    guard group.rows > 0 else { return }
    guard written.count < Self.mostGroups else {
      throw ParquetError(
        schema.columns[0].name,
        "the file has more than \(Self.mostGroups) row groups; put more rows into each")
    }
    group.endPages()
    var chunks: [WrittenGroup.Chunk] = []
    let start = file.count
    for chunk in group.chunks {
      chunks.append(
        WrittenGroup.Chunk(
          leaf: chunk.leaf, codec: chunk.codec, count: chunk.count, plainBytes: chunk.plainBytes,
          storedBytes: chunk.bytes.count, offset: file.count, statistics: chunk.statistics,
          pages: chunk.pages))
      try file.write(chunk.bytes)
    }
    written.append(WrittenGroup(chunks: chunks, rows: group.rows, offset: start))
    group = RowGroupBuilder(schema, zstd: zstd, pageBytes: options.pageBytes)
  }

  /// Ends the file, sees that it lies on the disk, and gives it its name.
  ///
  /// - Throws: `FileError` if the rest can't be written.
  /// - Returns: What it came to.
  public consuming func close() throws -> Summary {
    try endRowGroup()
    for number in written.indices {
      for place in written[number].chunks.indices {
        let index = written[number].chunks[place].offsetIndex
        written[number].chunks[place].index = (file.count, index.count)
        try file.write(index)
      }
    }
    let footer = ParquetFooter(
      schema: schema, groups: written, keyValues: keyValues, createdBy: options.createdBy
    ).bytes
    try file.write(footer)
    var end: [UInt8] = []
    end.append(littleEndian: UInt32(footer.count))
    try file.write(end + Array("PAR1".utf8))
    let summary = Summary(rows: rows, rowGroups: written.count, bytes: file.count)
    let path = path
    try file.close()
    try OutputFile.flush(path + ".partial")
    try Folder.rename(path + ".partial", to: path)
    return summary
  }
}
