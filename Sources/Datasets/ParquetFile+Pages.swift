import CDeflate
import CZstd

extension ParquetFile {
  /// A page's values: bytes after bytes, each with its length before it.
  struct Page {
    /// The body, of which levels stand before ``start``.
    var body: [UInt8]
    /// Where the values begin.
    var start: Int
    /// Where the body begins in the file; nil if it was compressed.
    var offset: Int?
    /// Whether each value begins a row.
    var beginsRow: [Bool]
  }

  /// The most bytes of a page after decompression: a line that is read, and a page's worth of others before it.
  static let largestPage = LineReader.longest + 1 << 22
  /// The most bytes of a page's header.
  private static let largestHeader = 1 << 12

  /// Calls `body` with each value of a column of text.
  ///
  /// - Parameters:
  ///   - column: The name of a column of text or bytes, none of which is null.
  ///   - group: The number of the row group.
  ///   - body: Is called with the number of the row in its group, and the bytes.
  /// - Throws: ``DatasetError`` with the reason `parquet` if the file is damaged or of other making, or what
  ///   `body` throws.
  public func forEachText(
    of column: String, in group: Int, _ body: (Int, ArraySlice<UInt8>) throws -> Void
  ) throws {
    var cursor = try cursor(of: column, in: group)
    while let page = try cursor.next() {
      for (row, range) in page { try body(row, cursor.bytes[range]) }
    }
  }

  /// A cursor over the values of a column of text, a page at a time.
  func cursor(of column: String, in group: Int) throws -> TextCursor {
    let leaf = try leaf([column], definition: 1, repetition: 0)
    guard groups[group].chunks[leaf].count == groups[group].rows else {
      throw wrong("row group \(group) has not a value of the column \(column) in each row")
    }
    return TextCursor(PageReader(self, group: group, leaf: leaf))
  }

  /// Where each picture of each row of a group lies in the file.
  ///
  /// - Parameters:
  ///   - column: The name of a column of lists of bytes that are not compressed.
  ///   - group: The number of the row group.
  /// - Returns: The places in the file, for each row in order.
  /// - Throws: ``DatasetError`` as ``forEachText(of:in:_:)`` does.
  public func places(of column: String, in group: Int) throws -> [[Range<Int>]] {
    let leaf = try leaf([column, "list", "element"], definition: 3, repetition: 1)
    var reader = PageReader(self, group: group, leaf: leaf)
    var rows: [[Range<Int>]] = []
    while let page = try reader.next() {
      guard let offset = page.offset else {
        throw wrong("the pictures are compressed, which exports never are")
      }
      for (isFirst, range) in zip(page.beginsRow, try ranges(in: page)) {
        let place = range.lowerBound + offset..<range.upperBound + offset
        if isFirst { rows.append([place]) } else { rows[rows.count - 1].append(place) }
      }
    }
    guard rows.count == groups[group].rows else {
      throw wrong(
        "row group \(group) has \(rows.count) rows of pictures, not \(groups[group].rows)")
    }
    return rows
  }

  /// Where the values of a page lie in its body.
  fileprivate func ranges(in page: Page) throws -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    ranges.reserveCapacity(page.beginsRow.count)
    var place = page.start
    for _ in page.beginsRow {
      guard let length = page.body.number(at: place), length <= page.body.count - place - 4 else {
        throw wrong("a value is longer than its page")
      }
      ranges.append(place + 4..<place + 4 + length)
      place += 4 + length
    }
    guard place == page.body.count else { throw wrong("a page holds more than its values") }
    return ranges
  }

  /// The pages of a chunk, one after another.
  struct PageReader {
    private let parquet: ParquetFile
    private let leaf: Leaf
    private let chunk: Chunk
    private var position: Int
    private var count = 0

    init(_ parquet: ParquetFile, group: Int, leaf: Int) {
      self.parquet = parquet
      self.leaf = parquet.leaves[leaf]
      chunk = parquet.groups[group].chunks[leaf]
      position = chunk.offset
    }

    private struct Header {
      var type = -1
      var plainSize = -1
      var size = -1
      var sum: Int?
      var count = -1
      var encodings = [-1, -1, -1]
    }

    var file: ParquetFile { parquet }

    /// Returns the next page; nil at the end of the chunk.
    mutating func next() throws -> Page? {
      let end = chunk.offset + chunk.size
      guard position < end else {
        guard count == chunk.count else {
          throw parquet.wrong("the column \(name) has \(count) values, not \(chunk.count)")
        }
        return nil
      }
      guard !chunk.hasDictionary, chunk.codec == 0 || chunk.codec == 6 else { throw foreign }
      let (header, length) = try header(before: end)
      position += length
      guard header.size >= 0, header.size <= end - position else {
        throw parquet.wrong("a page of the column \(name) is longer than its column")
      }
      let stored = try parquet.file.bytes(position..<position + header.size)
      let offset = position
      position += header.size
      let sum = unsafe stored.withUnsafeBytes {
        unsafe libdeflate_crc32(0, $0.baseAddress, $0.count)
      }
      if let meant = header.sum, meant != Int(Int32(bitPattern: sum)) {
        throw parquet.wrong(
          "a page of the column \(name) at byte \(offset) is damaged: its sum differs")
      }
      let body = try chunk.codec == 0 ? stored : decompressed(stored, to: header.plainSize)
      guard body.count == header.plainSize else {
        throw parquet.wrong("a page of the column \(name) has another size than it says")
      }
      return try page(body, header, offset: chunk.codec == 0 ? offset : nil)
    }

    private var name: String { leaf.path.joined(separator: ".") }

    private var foreign: DatasetError {
      parquet.wrong("the column \(name) is encoded in a way that exports never are")
    }

    private func header(before end: Int) throws -> (Header, Int) {
      let bytes = try parquet.file.bytes(
        position..<min(end, position + ParquetFile.largestHeader))
      var thrift = ThriftReader(bytes)
      var header = Header()
      do {
        try thrift.structure { field, thrift in
          switch (field.number, field.type) {
          case (1, 5): header.type = try thrift.integer()
          case (2, 5): header.plainSize = try thrift.integer()
          case (3, 5): header.size = try thrift.integer()
          case (4, 5): header.sum = try thrift.integer()
          case (5, ThriftReader.structure):
            try thrift.structure { field, thrift in
              guard field.type == 5, 1...4 ~= field.number else { return false }
              let value = try thrift.integer()
              if field.number == 1 {
                header.count = value
              } else {
                header.encodings[field.number - 2] = value
              }
              return true
            }
          default: return false
          }
          return true
        }
      } catch let failure as ThriftReader.Failure {
        throw parquet.wrong(
          "the page at byte \(position) can't be read (\(failure.message))")
      }
      guard header.type == 0, header.encodings == [0, 3, 3] else { throw foreign }
      return (header, thrift.position)
    }

    private func decompressed(_ bytes: [UInt8], to size: Int) throws -> [UInt8] {
      let claimed = unsafe bytes.withUnsafeBytes {
        unsafe ZSTD_getFrameContentSize($0.baseAddress, $0.count)
      }
      guard 0...ParquetFile.largestPage ~= size, claimed == UInt64(size) else {
        throw parquet.wrong(
          "a page of the column \(name) is too large, or has another size than it says")
      }
      return unsafe [UInt8](unsafeUninitializedCapacity: size) { target, count in
        let got = unsafe bytes.withUnsafeBytes { source in
          unsafe ZSTD_decompress(target.baseAddress, size, source.baseAddress, source.count)
        }
        // What is no frame has no bytes, which its size then tells.
        count = ZSTD_isError(got) == 0 ? min(got, size) : 0
      }
    }

    private mutating func page(_ body: [UInt8], _ header: Header, offset: Int?) throws -> Page {
      // Each value that is there takes four bytes at least, and all must be there.
      guard header.count >= 0, header.count <= body.count / 4 else {
        throw parquet.wrong("a page of the column \(name) has more values than bytes")
      }
      guard header.count <= chunk.count - count else {
        throw parquet.wrong(
          "the column \(name) has more values than the \(chunk.count) it tells of")
      }
      var place = 0
      var beginsRow = [Bool](repeating: true, count: header.count)
      if leaf.repetition > 0 {
        try runs(in: body, at: &place, of: header.count) { range, level in
          guard level <= 1 else { return false }
          if level == 1 { for value in range { beginsRow[value] = false } }
          return true
        }
        guard beginsRow.first != false else {
          throw parquet.wrong("a page of the column \(name) begins within a row")
        }
      }
      let most = leaf.definition
      try runs(in: body, at: &place, of: header.count) { _, level in level == most }
      count += header.count
      return Page(body: body, start: place, offset: offset, beginsRow: beginsRow)
    }

    /// Reads the levels of a page: so many runs that they make up `total`.
    private func runs(
      in body: [UInt8], at place: inout Int, of total: Int,
      _ take: (Range<Int>, Int) -> Bool
    ) throws {
      guard let length = body.number(at: place), length <= body.count - place - 4 else {
        throw parquet.wrong("the levels of the column \(name) are longer than their page")
      }
      place += 4
      let end = place + length
      var done = 0
      while place < end {
        var header = 0
        var shift = 0
        while place < end, shift < 35 {
          let byte = Int(body[place])
          place += 1
          header |= (byte & 0x7F) << shift
          shift += 7
          if byte < 0x80 { break }
        }
        guard header & 1 == 0 else { throw foreign }
        let run = header >> 1
        guard place < end, run > 0, run <= total - done else {
          throw parquet.wrong("the levels of the column \(name) do not add up")
        }
        guard take(done..<done + run, Int(body[place])) else {
          throw parquet.wrong("the column \(name) has a row without a value")
        }
        place += 1
        done += run
      }
      guard done == total else {
        throw parquet.wrong("the levels of the column \(name) do not add up")
      }
    }
  }

  /// The values of a column of text, a page at a time.
  struct TextCursor {
    private var pages: PageReader
    private var row = 0
    /// The body of the page that was read last.
    private(set) var bytes: [UInt8] = []

    init(_ pages: PageReader) {
      self.pages = pages
    }

    /// Returns, for the values of the next page, the numbers of their rows and their places in ``bytes``.
    mutating func next() throws -> [(row: Int, range: Range<Int>)]? {
      guard let page = try pages.next() else { return nil }
      let ranges = try pages.file.ranges(in: page)
      bytes = page.body
      defer { row += ranges.count }
      return ranges.enumerated().map { (row + $0.offset, $0.element) }
    }
  }
}

extension [UInt8] {
  /// The number of four bytes, the lowest first; nil if they reach beyond the end.
  fileprivate func number(at place: Int) -> Int? {
    guard place >= 0, place <= count - 4 else { return nil }
    return Int(self[place]) | Int(self[place + 1]) << 8 | Int(self[place + 2]) << 16
      | Int(self[place + 3]) << 24
  }
}
