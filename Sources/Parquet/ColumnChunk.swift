import CDeflate

/// The values of one leaf within a row group, page by page, in memory.
///
/// Source: Parquet format, `DataPageHeader` (version 1), "Data Pages".
struct ColumnChunk {
  /// A finished page: where it begins within the chunk, its length with its header, and its first row.
  struct Page {
    var offset: Int
    var length: Int
    var firstRow: Int
  }

  let leaf: ParquetLeaf
  private let zstd: Zstd?
  private let pageBytes: Int

  /// The finished pages' bytes.
  private(set) var bytes: [UInt8] = []
  private(set) var pages: [Page] = []
  private(set) var statistics = ChunkStatistics()
  /// The number of values, nulls included.
  private(set) var count = 0
  /// The number of bytes with headers, before compression.
  private(set) var plainBytes = 0

  private var repetitions = LevelRuns()
  private var definitions = LevelRuns()
  private var values: [UInt8] = []
  private var bits = 0
  private var firstRow = 0

  init(_ leaf: ParquetLeaf, zstd: Zstd?, pageBytes: Int) {
    self.leaf = leaf
    // Pictures are compressed already.
    self.zstd = leaf.type == .binary ? nil : zstd
    self.pageBytes = pageBytes
  }

  /// The number of the codec.
  var codec: Int { zstd == nil ? 0 : 6 }

  /// The number of bytes that are held.
  var held: Int { bytes.count + values.count }

  /// Begins a row, and a page if the last one is full.
  mutating func beginRow(_ row: Int) {
    guard values.count >= pageBytes else { return }
    endPage()
    firstRow = row
  }

  /// Adds levels without a value.
  mutating func addNull(repetition: Int, definition: Int) {
    addLevels(repetition, definition)
    statistics.addNull()
  }

  mutating func add(_ text: String, repetition: Int) {
    let bytes = Array(text.utf8)
    addLevels(repetition, leaf.definition)
    addBytes(bytes)
    statistics.add(text: bytes)
  }

  mutating func add(_ bytes: [UInt8], repetition: Int) {
    addLevels(repetition, leaf.definition)
    addBytes(bytes)
  }

  mutating func add(_ number: Double, repetition: Int) {
    addLevels(repetition, leaf.definition)
    values.append(littleEndian: number.bitPattern)
    statistics.add(number)
  }

  mutating func add(_ number: Int64, repetition: Int) {
    addLevels(repetition, leaf.definition)
    values.append(littleEndian: UInt64(bitPattern: number))
    statistics.add(number)
  }

  mutating func add(_ flag: Bool, repetition: Int) {
    addLevels(repetition, leaf.definition)
    if bits & 7 == 0 { values.append(0) }
    if flag { values[values.count - 1] |= 1 << UInt8(bits & 7) }
    bits += 1
    statistics.add(flag)
  }

  private mutating func addBytes(_ bytes: [UInt8]) {
    values.append(littleEndian: UInt32(bytes.count))
    values += bytes
  }

  private mutating func addLevels(_ repetition: Int, _ definition: Int) {
    if leaf.repetition > 0 { repetitions.add(repetition) }
    definitions.add(definition)
    count += 1
  }

  /// Ends the page under way, if it holds anything.
  mutating func endPage() {
    let levels = definitions.count
    guard levels > 0 else { return }
    var body: [UInt8] = []
    body.reserveCapacity(values.count + 64)
    if leaf.repetition > 0 { repetitions.write(to: &body) }
    definitions.write(to: &body)
    body += values
    let stored = zstd?.compress(body) ?? body
    let sum = unsafe stored.withUnsafeBytes { all in
      unsafe libdeflate_crc32(0, all.baseAddress, all.count)
    }
    let header = ThriftWriter.bytes { page in
      page.int32(1, 0)
      page.int32(2, body.count)
      page.int32(3, stored.count)
      page.int32(4, Int(Int32(bitPattern: sum)))
      page.structure(5) { data in
        data.int32(1, levels)
        data.int32(2, 0)
        data.int32(3, 3)
        data.int32(4, 3)
      }
    }
    pages.append(
      Page(offset: bytes.count, length: header.count + stored.count, firstRow: firstRow))
    plainBytes += header.count + body.count
    bytes += header
    bytes += stored
    repetitions = LevelRuns()
    definitions = LevelRuns()
    values.removeAll(keepingCapacity: true)
    bits = 0
  }
}
