/// A Parquet file as exports write them, opened for reading.
///
/// It reads what TraceLoom writes: plain values in pages of version 1, levels as runs, text compressed by
/// Zstandard or not at all. What a file says is checked before it is believed: places and sizes against the
/// file, numbers of values against the bytes that hold them, and every page against its sum.
///
///     let file = try ParquetFile(path: "data/train-00000-of-00001.parquet")
///     for group in file.groups.indices {
///       try file.forEachText(of: "meta", in: group) { row, bytes in … }
///     }
///
/// Source: Apache Parquet format 2.10, github.com/apache/parquet-format.
public struct ParquetFile: Sendable {
  /// A row group.
  struct Group: Sendable {
    /// The number of rows.
    var rows: Int
    /// The chunks in the order of ``leaves``.
    var chunks: [Chunk]
  }

  /// The values of a leaf within a row group: where its pages lie.
  struct Chunk: Sendable {
    var codec = -1
    var count = -1
    var offset = -1
    var size = -1
    var hasDictionary = false
    var path: [String] = []
  }

  /// A column of plain values, with its greatest levels.
  struct Leaf: Sendable {
    var path: [String]
    var type: Int
    var definition: Int
    var repetition: Int
  }

  /// The largest footer that is read, in bytes.
  static let largestFooter = 1 << 28

  /// The number of rows.
  public let rows: Int
  let groups: [Group]
  let leaves: [Leaf]
  let file: ReadableFile

  /// The number of rows of each row group.
  public var rowsOfGroups: [Int] { groups.map(\.rows) }

  /// Opens a file.
  ///
  /// - Throws: ``DatasetError`` with the reason `missing`, `unreadable` or `parquet`.
  public init(path: String) throws {
    try self.init(ReadableFile(path, name: path))
  }

  init(_ file: ReadableFile) throws {
    func wrong(_ message: String) -> DatasetError { Self.wrong(file.name, message) }
    let magic = Array("PAR1".utf8)
    guard file.size >= 12, try file.bytes(0..<4) == magic else {
      throw wrong("this is no Parquet file")
    }
    let tail = try file.bytes(file.size - 8..<file.size)
    guard Array(tail[4...]) == magic else { throw wrong("the file has no end; it was cut") }
    let length = tail[..<4].reversed().reduce(0) { $0 << 8 | Int($1) }
    guard length <= min(file.size - 12, Self.largestFooter) else {
      throw wrong("the footer is longer than the file")
    }
    let start = file.size - 8 - length
    var footer = Footer()
    do {
      try footer.read(try file.bytes(start..<file.size - 8))
    } catch let failure as ThriftReader.Failure {
      throw wrong("the footer can't be read (\(failure.message) at its byte \(failure.offset))")
    }
    leaves = footer.leaves
    for (number, group) in footer.groups.enumerated() {
      guard group.chunks.map(\.path) == footer.leaves.map(\.path), group.rows >= 0 else {
        throw wrong("row group \(number) has other columns than the file")
      }
      for chunk in group.chunks {
        guard chunk.offset >= 4, chunk.size >= 0, chunk.offset <= start,
          chunk.size <= start - chunk.offset
        else { throw wrong("row group \(number) lies outside the file") }
      }
    }
    var rows = 0
    for group in footer.groups {
      let (sum, isOver) = rows.addingReportingOverflow(group.rows)
      guard !isOver else { throw wrong("the row groups have too many rows") }
      rows = sum
    }
    guard rows == footer.rows else {
      throw wrong("the row groups have \(rows) rows, the file \(footer.rows)")
    }
    self.rows = rows
    groups = footer.groups
    self.file = file
  }

  static func wrong(_ name: String, _ message: String) -> DatasetError {
    DatasetError(name, reason: "parquet", "\(message); make the export anew")
  }

  func wrong(_ message: String) -> DatasetError { Self.wrong(file.name, message) }

  /// The place of the column of plain values with some path.
  ///
  /// - Throws: ``DatasetError`` if there is none, or one of other types.
  func leaf(_ path: [String], definition: Int, repetition: Int) throws -> Int {
    let name = path.joined(separator: ".")
    guard let place = leaves.firstIndex(where: { $0.path == path }) else {
      throw wrong("there is no column \(name)")
    }
    let leaf = leaves[place]
    guard leaf.type == 6, leaf.definition == definition, leaf.repetition == repetition else {
      throw wrong("the column \(name) has another type than in an export")
    }
    return place
  }
}

/// What the end of a file says of it.
private struct Footer {
  var rows = -1
  var leaves: [ParquetFile.Leaf] = []
  var groups: [ParquetFile.Group] = []

  /// A node of the schema as it is listed, depth first.
  private struct Node {
    var name = ""
    var type = -1
    var repetition = 0
    var children = 0
  }

  mutating func read(_ bytes: [UInt8]) throws {
    var thrift = ThriftReader(bytes)
    try thrift.structure { field, thrift in
      switch (field.number, field.type) {
      case (2, ThriftReader.list): try readSchema(&thrift)
      case (3, 6): rows = try thrift.integer()
      case (4, ThriftReader.list):
        try Self.forEach(&thrift) { groups.append(try Self.group(&$0)) }
      default: return false
      }
      return true
    }
    guard thrift.position == bytes.count else { throw thrift.failure("more than a footer") }
  }

  private static func forEach(
    _ thrift: inout ThriftReader, _ body: (inout ThriftReader) throws -> Void
  ) throws {
    let (count, type) = try thrift.listHeader()
    guard type == ThriftReader.structure || count == 0 else {
      throw thrift.failure("a list of other things than structs")
    }
    for _ in 0..<count { try body(&thrift) }
  }

  private mutating func readSchema(_ thrift: inout ThriftReader) throws {
    var nodes: [Node] = []
    try Self.forEach(&thrift) { thrift in
      var node = Node()
      try thrift.structure { field, thrift in
        switch (field.number, field.type) {
        case (1, 5): node.type = try thrift.integer()
        case (3, 5): node.repetition = try thrift.integer()
        case (4, 8): node.name = try thrift.text()
        case (5, 5): node.children = try thrift.integer()
        default: return false
        }
        return true
      }
      nodes.append(node)
    }
    guard let root = nodes.first, root.children > 0 else { throw thrift.failure("no columns") }
    // The groups that are open: how many children are to come, and the levels within.
    var open: [(rest: Int, path: [String], definition: Int, repetition: Int)] = [
      (root.children, [], 0, 0)
    ]
    for node in nodes.dropFirst() {
      while let last = open.last, last.rest == 0 { open.removeLast() }
      guard var parent = open.popLast(), open.count < ThriftReader.deepest,
        0...2 ~= node.repetition, node.children >= 0
      else { throw thrift.failure("a schema that does not add up") }
      parent.rest -= 1
      open.append(parent)
      let path = parent.path + [node.name]
      let definition = parent.definition + (node.repetition > 0 ? 1 : 0)
      let repetition = parent.repetition + (node.repetition == 2 ? 1 : 0)
      if node.children > 0 {
        open.append((node.children, path, definition, repetition))
      } else {
        leaves.append(
          ParquetFile.Leaf(
            path: path, type: node.type, definition: definition, repetition: repetition))
      }
    }
    guard open.allSatisfy({ $0.rest == 0 }) else {
      throw thrift.failure("a schema that does not add up")
    }
  }

  private static func group(_ thrift: inout ThriftReader) throws -> ParquetFile.Group {
    var group = ParquetFile.Group(rows: -1, chunks: [])
    try thrift.structure { field, thrift in
      switch (field.number, field.type) {
      case (1, ThriftReader.list):
        try forEach(&thrift) { group.chunks.append(try chunk(&$0)) }
      case (3, 6): group.rows = try thrift.integer()
      default: return false
      }
      return true
    }
    return group
  }

  private static func chunk(_ thrift: inout ThriftReader) throws -> ParquetFile.Chunk {
    var chunk = ParquetFile.Chunk()
    try thrift.structure { field, thrift in
      guard field.number == 3, field.type == ThriftReader.structure else { return false }
      try thrift.structure { field, thrift in
        switch (field.number, field.type) {
        case (3, ThriftReader.list):
          let (count, type) = try thrift.listHeader()
          guard type == 8 || count == 0 else { throw thrift.failure("a path of no text") }
          for _ in 0..<count { chunk.path.append(try thrift.text()) }
        case (4, 5): chunk.codec = try thrift.integer()
        case (5, 6): chunk.count = try thrift.integer()
        case (7, 6): chunk.size = try thrift.integer()
        case (9, 6): chunk.offset = try thrift.integer()
        case (11, 6):
          _ = try thrift.integer()
          chunk.hasDictionary = true
        default: return false
        }
        return true
      }
      return true
    }
    return chunk
  }
}
