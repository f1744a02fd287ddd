import Datasets
import Foundation
import Testing

@testable import Parquet

@Suite struct ParquetWriterTests {
  static let plain = ParquetOptions(compression: .none, createdBy: "test version 1.0 (build 1)")

  /// Writes a file and returns its bytes.
  static func written(
    _ columns: [ParquetColumn], _ groups: [[[ParquetValue]]], options: ParquetOptions = plain
  ) throws -> [UInt8] {
    let path = FileManager.default.temporaryDirectory.appending(path: "\(UUID()).parquet").path
    defer { try? FileManager.default.removeItem(atPath: path) }
    var file = try ParquetWriter(creating: path, columns: columns, options: options)
    for group in groups {
      for row in group { try file.add(row) }
      try file.endRowGroup()
    }
    let summary = try file.close()
    let bytes = [UInt8](try Data(contentsOf: URL(filePath: path)))
    #expect(!FileManager.default.fileExists(atPath: path + ".partial"))
    #expect(summary.bytes == bytes.count && summary.rowGroups == groups.count { !$0.isEmpty })
    #expect(summary.rows == groups.reduce(0) { $0 + $1.count })
    return bytes
  }

  @Test func `a file of two rows has these bytes and no others`() throws {
    let bytes = try Self.written(
      [ParquetColumn("id", .string), ParquetColumn("images", .list(.binary))],
      [[[.string("a"), .list([.binary([1, 2]), .null])], [.null, .list([])]]])
    #expect(bytes.map { String(format: "%02x", $0) }.joined() == Self.golden)
  }

  @Test(arguments: [
    // Null list 0, empty list 1, null element 2, value 3.
    (
      ParquetType.list(.string), 1, 3,
      [ParquetValue.null, .list([]), .list([.null, .string("é"), .string("")])],
      ["0/0 -", "0/1 -", "0/2 -", "1/3 é", "1/3 "]
    ),
    (.string, 0, 1, [.string("x"), .null], ["0/1 x", "0/0 -"]),
    (
      .structure([ParquetColumn("bytes", .binary)]), 0, 2,
      [.null, .structure([.null]), .structure([.binary([0x61])])], ["0/0 -", "0/1 -", "0/2 a"]
    ),
    (
      .list(.list(.string)), 2, 5,
      [
        .list([.list([.string("a"), .string("b")]), .list([]), .null, .list([.null])]), .list([]),
      ],
      ["0/5 a", "2/5 b", "1/3 -", "1/2 -", "1/4 -", "0/1 -"]
    ),
    (
      .list(.structure([ParquetColumn("role", .string)])), 1, 4,
      [.list([.structure([.string("u")]), .null, .structure([.null])])],
      ["0/4 u", "1/2 -", "1/3 -"]
    ),
  ])
  func `rows have the levels of the format`(
    type: ParquetType, repetition: Int, definition: Int, values: [ParquetValue],
    expected: [String]
  ) throws {
    let bytes = try Self.written([ParquetColumn("x", type)], [values.map { [$0] }])
    var file = try PlainParquet(bytes)
    let column = try file.entries(0, 0, maxRepetition: repetition, maxDefinition: definition)
    #expect(column.entries.map(\.description) == expected)
    let nulls = file.column(0, 0)?[12]?[3]?.int
    #expect(nulls == expected.count { $0.hasSuffix("-") })
  }

  @Test func `long pages end at a row, and the offset index says where they lie`() throws {
    let rows = (0..<9).map { number -> [ParquetValue] in
      [.list([.binary([UInt8](repeating: UInt8(number), count: 700)), .binary([])])]
    }
    let bytes = try Self.written(
      [ParquetColumn("x", .list(.binary))], [rows],
      options: ParquetOptions(compression: .none, pageBytes: 1400))
    var file = try PlainParquet(bytes)
    let column = try file.entries(0, 0, maxRepetition: 1, maxDefinition: 3)
    #expect(column.headers.count == 5)
    #expect(column.headers.map { $0[5]?[1]?.int } == [4, 4, 4, 4, 2])
    let chunk = try #require(file.groups[0][1]?.list[0])
    let offset = try #require(chunk[4]?.int)
    #expect(offset > 4 && chunk[5]?.int ?? 0 > 20 && offset < bytes.count)
    #expect(chunk[2]?.int == 0 && file.groups[0][7]?.int == 0)
  }

  @Test func `statistics hold least and greatest where they are short enough`() throws {
    let columns = [
      ParquetColumn("number", .double), ParquetColumn("whole", .int64),
      ParquetColumn("flag", .bool), ParquetColumn("text", .string), ParquetColumn("long", .string),
      ParquetColumn("raw", .binary),
    ]
    let long = String(repeating: "z", count: 65)
    let rows: [[ParquetValue]] = [
      [.double(.nan), .int64(-5), .bool(true), .string("é"), .string("a"), .binary([1])],
      [.double(-0.0), .int64(7), .bool(false), .string("z"), .string(long), .binary([2])],
      [.double(0), .null, .null, .string("za"), .null, .null],
    ]
    let file = try PlainParquet(try Self.written(columns, [rows]))
    func bounds(_ column: Int) -> [[UInt8]?] {
      let statistics = file.column(0, column)?[12]
      return [statistics?[6]?.raw, statistics?[5]?.raw]
    }
    #expect(bounds(0) == [[0, 0, 0, 0, 0, 0, 0, 0x80], [0, 0, 0, 0, 0, 0, 0, 0]])
    #expect(bounds(1) == [[0xFB] + [UInt8](repeating: 0xFF, count: 7), [7, 0, 0, 0, 0, 0, 0, 0]])
    #expect(bounds(2) == [[0], [1]])
    #expect(bounds(3) == [Array("z".utf8), Array("é".utf8)])
    #expect(bounds(4) == [nil, nil])
    #expect(bounds(5) == [nil, nil])
    #expect(file.column(0, 1)?[12]?[3]?.int == 1)
    #expect(file.footer[7]?.list.count == 6)
  }

  @Test func `a row that does not fit its columns is refused and leaves no trace`() throws {
    let path = FileManager.default.temporaryDirectory.appending(path: "\(UUID())").path
    defer { try? FileManager.default.removeItem(atPath: path) }
    var file = try ParquetWriter(creating: path, columns: [ParquetColumn("id", .list(.string))])
    #expect(throws: ParquetError.self) { try file.add([.string("a")]) }
    #expect(throws: ParquetError.self) { try file.add([.list([.string("a"), .int64(1)])]) }
    #expect(throws: ParquetError.self) { try file.add([]) }
    try file.add([.list([.string("b")])])
    #expect(try file.close().rows == 1)
  }

  @Test func `a file that is not closed has no final name`() throws {
    let path = FileManager.default.temporaryDirectory.appending(path: "\(UUID())").path
    defer { try? FileManager.default.removeItem(atPath: path + ".partial") }
    do {
      var file = try ParquetWriter(creating: path, columns: [ParquetColumn("id", .string)])
      try file.add([.string("a")])
    }
    #expect(!FileManager.default.fileExists(atPath: path))
    #expect(FileManager.default.fileExists(atPath: path + ".partial"))
  }

  @Test func `compressed text is shorter and pictures are as they were`() throws {
    let text = String(repeating: "the same words again ", count: 400)
    let picture = [UInt8](repeating: 7, count: 5000)
    let columns = [ParquetColumn("t", .string), ParquetColumn("b", .binary)]
    let rows: [[ParquetValue]] = [[.string(text), .binary(picture)]]
    let file = try PlainParquet(
      try Self.written(columns, [rows], options: ParquetOptions(compression: .zstd)))
    #expect(file.column(0, 0)?[4]?.int == 6 && file.column(0, 1)?[4]?.int == 0)
    #expect(file.column(0, 0)?[7]?.int ?? .max < 200)
    #expect(file.column(0, 0)?[6]?.int ?? 0 > text.utf8.count)
    #expect(file.column(0, 1)?[7]?.int ?? 0 > picture.count)
  }

  @Test func `a field far from the last has its number in full`() {
    let bytes = ThriftWriter.bytes {
      $0.int32(1, 1)
      $0.int64(40, -3)
    }
    #expect(bytes == [0x15, 2, 6, 80, 5, 0])
  }
}
