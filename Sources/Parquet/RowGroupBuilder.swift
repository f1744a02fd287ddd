/// A row group in the making: rows taken apart into the columns of their leaves.
///
/// Source: Melnik et al., "Dremel: Interactive Analysis of Web-Scale Datasets", VLDB 2010, section 4.1.
struct RowGroupBuilder {
  /// The largest value, in bytes.
  static let largestValue = 1 << 28

  private(set) var chunks: [ColumnChunk]
  /// The number of rows.
  private(set) var rows = 0
  private let columns: [ParquetColumn]

  init(_ schema: ParquetSchema, zstd: Zstd?, pageBytes: Int) {
    columns = schema.columns
    chunks = schema.leaves.map { ColumnChunk($0, zstd: zstd, pageBytes: pageBytes) }
  }

  /// The number of bytes that are held.
  var held: Int { chunks.reduce(0) { $0 + $1.held } }

  /// Adds a row, after it was found to fit the columns.
  mutating func add(_ row: [ParquetValue]) throws(ParquetError) {
    guard row.count == columns.count else {
      throw ParquetError(
        columns[0].name, "a row has \(row.count) values for \(columns.count) columns")
    }
    for (column, value) in zip(columns, row) { try Self.check(value, column.type, column.name) }
    for index in chunks.indices { chunks[index].beginRow(rows) }
    var leaf = 0
    for (column, value) in zip(columns, row) {
      add(value, column.type, level: 0, depth: 0, repetition: 0, &leaf)
    }
    rows += 1
  }

  /// Ends the pages under way.
  mutating func endPages() {
    for index in chunks.indices { chunks[index].endPage() }
  }

  private static func check(
    _ value: ParquetValue, _ type: ParquetType, _ column: String
  ) throws(ParquetError) {
    switch (value, type) {
    case (.null, _), (.double, .double), (.int64, .int64), (.bool, .bool): return
    case (.string(let text), .string): try check(text.utf8.count, column)
    case (.binary(let bytes), .binary): try check(bytes.count, column)
    case (.list(let values), .list(let element)):
      for value in values { try check(value, element, column) }
    case (.structure(let values), .structure(let children)) where values.count == children.count:
      for (child, value) in zip(children, values) {
        try check(value, child.type, "\(column).\(child.name)")
      }
    default: throw ParquetError(column, "a value is of another type than its column")
    }
  }

  private static func check(_ count: Int, _ column: String) throws(ParquetError) {
    guard count <= largestValue else {
      throw ParquetError(
        column, "a value of \(count) bytes is too large; \(largestValue) is the most")
    }
  }

  /// Adds a value to its leaves.
  ///
  /// `level` is the definition level of what the value stands in, `depth` the number of lists around
  /// it, `repetition` the repetition level that its first leaf value has.
  private mutating func add(
    _ value: ParquetValue, _ type: ParquetType, level: Int, depth: Int, repetition: Int,
    _ leaf: inout Int
  ) {
    switch (value, type) {
    case (.string(let text), _): chunks[leaf].add(text, repetition: repetition)
    case (.binary(let bytes), _): chunks[leaf].add(bytes, repetition: repetition)
    case (.double(let number), _): chunks[leaf].add(number, repetition: repetition)
    case (.int64(let number), _): chunks[leaf].add(number, repetition: repetition)
    case (.bool(let flag), _): chunks[leaf].add(flag, repetition: repetition)
    case (.list(let values), .list(let element)):
      guard !values.isEmpty else {
        return addNulls(element.leafCount, level: level + 1, repetition, &leaf)
      }
      let first = leaf
      for (place, value) in values.enumerated() {
        leaf = first
        add(
          value, element, level: level + 2, depth: depth + 1,
          repetition: place == 0 ? repetition : depth + 1, &leaf)
      }
      return
    case (.structure(let values), .structure(let children)):
      for (child, value) in zip(children, values) {
        add(value, child.type, level: level + 1, depth: depth, repetition: repetition, &leaf)
      }
      return
    default: return addNulls(type.leafCount, level: level, repetition, &leaf)
    }
    leaf += 1
  }

  private mutating func addNulls(_ count: Int, level: Int, _ repetition: Int, _ leaf: inout Int) {
    for index in leaf..<leaf + count {
      chunks[index].addNull(repetition: repetition, definition: level)
    }
    leaf += count
  }
}
