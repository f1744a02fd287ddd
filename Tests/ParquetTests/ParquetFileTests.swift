import Datasets
import Foundation
import Parquet
import Testing

/// What is written is read back, and what is damaged is told, never believed.
@Suite struct ParquetFileTests {
  private static let columns = [
    ParquetColumn("image_list", .list(.binary)), ParquetColumn("meta", .string),
    ParquetColumn("difficulty", .double),
    ParquetColumn(
      "messages",
      .list(.structure([ParquetColumn("role", .string), ParquetColumn("content", .string)]))),
  ]

  private static func row(_ number: Int) -> [ParquetValue] {
    [
      .list(
        (0...number % 3).map {
          .binary([UInt8](repeating: UInt8(truncatingIfNeeded: number + $0), count: number * 7))
        }),
      .string("line \(number) — é" + String(repeating: "x", count: number * 5)),
      .double(Double(number)),
      .list([.structure([.string("user"), .null])]),
    ]
  }

  /// The bytes of a file with `counts` rows in its groups.
  private static func written(
    _ counts: [Int], _ compression: ParquetOptions.Compression, row: (Int) -> [ParquetValue] = row
  ) throws -> [UInt8] {
    let path = FileManager.default.temporaryDirectory.appending(path: "\(UUID()).parquet").path
    defer { try? FileManager.default.removeItem(atPath: path) }
    var writer = try ParquetWriter(
      creating: path, columns: columns,
      options: ParquetOptions(compression: compression, pageBytes: 300))
    var number = 0
    for count in counts {
      for _ in 0..<count {
        try writer.add(row(number))
        number += 1
      }
      try writer.endRowGroup()
    }
    _ = try writer.close()
    return [UInt8](try Data(contentsOf: URL(filePath: path)))
  }

  /// What the bytes hold as a file: the lines, and the pictures of each row.
  private static func read(_ bytes: [UInt8]) throws -> (lines: [String], pictures: [[[UInt8]]]) {
    let path = FileManager.default.temporaryDirectory.appending(path: "\(UUID()).parquet").path
    defer { try? FileManager.default.removeItem(atPath: path) }
    try Data(bytes).write(to: URL(filePath: path))
    let file = try ParquetFile(path: path)
    var lines: [String] = []
    var pictures: [[[UInt8]]] = []
    for group in file.rowsOfGroups.indices {
      try file.forEachText(of: "meta", in: group) { _, text in
        lines.append(String(decoding: text, as: UTF8.self))
      }
      pictures += try file.places(of: "image_list", in: group).map { row in
        row.map { Array(bytes[$0]) }
      }
    }
    guard lines.count == file.rows else { throw DatasetError(path, reason: "rows", "") }
    return (lines, pictures)
  }

  @Test(arguments: [ParquetOptions.Compression.none, .zstd])
  func `rows come back as they were, over pages and groups`(
    compression: ParquetOptions.Compression
  ) throws {
    let (lines, pictures) = try Self.read(try Self.written([1, 40, 7], compression))
    #expect(lines.count == 48 && pictures.count == 48)
    for number in 0..<48 {
      let row = Self.row(number)
      #expect(row[1] == .string(lines[number]))
      #expect(row[0] == .list(pictures[number].map { .binary($0) }))
    }
    #expect(try Self.read(try Self.written([], compression)).lines.isEmpty)
  }

  @Test func `a byte that is changed is found or changes nothing`() throws {
    let sound = try Self.written([3, 2], .zstd)
    let meant = try Self.read(sound)
    var found = 0
    for place in sound.indices {
      for change: UInt8 in [1, 0x80, 0xFF] {
        var bytes = sound
        bytes[place] ^= change
        do {
          let got = try Self.read(bytes)
          // A statistic, an offset index or a column that nobody asked for may say something else.
          #expect(got.lines == meant.lines && got.pictures == meant.pictures, "byte \(place)")
        } catch is DatasetError {
          found += 1
        }
      }
    }
    #expect(found > sound.count)
  }

  @Test func `a file that ends early is refused at every length`() throws {
    let sound = try Self.written([2], .none)
    for length in 0..<sound.count {
      #expect(throws: DatasetError.self) { try Self.read(Array(sound[..<length])) }
    }
  }

  @Test func `a flipped bit of a picture is named with its column`() throws {
    let sound = try Self.written([3], .none)
    // Rows 1 and 2 have pictures of 7 and 14 bytes; the first column's page follows the magic and its header.
    var bytes = sound
    let place = try #require(bytes.firstRange(of: [UInt8](repeating: 4, count: 14))?.lowerBound)
    bytes[place + 3] ^= 4
    let error = #expect(throws: DatasetError.self) { try Self.read(bytes) }
    #expect(error?.description.contains("image_list.list.element") == true)
    #expect(error?.description.contains("its sum differs") == true)
  }

  @Test func `a row without a value is refused`() throws {
    for lack in [0, 1] {
      let bytes = try Self.written([4], .none) { number in
        var row = Self.row(number)
        if number == 2 { row[lack] = .null }
        return row
      }
      let error = #expect(throws: DatasetError.self) { try Self.read(bytes) }
      #expect(error?.description.contains("a row without a value") == true)
    }
    let empty = try Self.written([1], .none) { number in
      [.list([])] + Self.row(number)[1...]
    }
    #expect(throws: DatasetError.self) { try Self.read(empty) }
  }

  @Test func `values that a footer does not tell of are never handed out`() throws {
    let sound = try Self.written([15], .none)
    let footer =
      sound.count - 8
      - sound[(sound.count - 8)...].prefix(4).reversed().reduce(0) { $0 << 8 | Int($1) }
    // Fifteen, in the zigzag of Thrift: of the file, of its group and of the column, besides what else is fifteen.
    let places = (footer..<sound.count - 8).filter { sound[$0] == 30 }
    var refused = 0
    for first in places {
      for second in places where second > first {
        for third in places where third > second {
          var bytes = sound
          for place in [first, second, third] { bytes[place] = 2 }
          let path = FileManager.default.temporaryDirectory.appending(path: "\(UUID()).parquet")
            .path
          defer { try? FileManager.default.removeItem(atPath: path) }
          try Data(bytes).write(to: URL(filePath: path))
          guard let file = try? ParquetFile(path: path), file.rows == 1 else { continue }
          var last = -1
          do {
            try file.forEachText(of: "meta", in: 0) { row, _ in last = row }
          } catch let error as DatasetError {
            if error.description.contains("more values than") { refused += 1 }
          }
          #expect(last < 1)
        }
      }
    }
    #expect(refused > 0)
  }

  @Test func `what is no Parquet file gets a sentence`() throws {
    for text in ["", "PAR1", "PAR1PAR1", "PAR1aaaaPAR1", "not a table at all, but long enough"] {
      let error = #expect(throws: DatasetError.self) { try Self.read(Array(text.utf8)) }
      #expect(error?.reason == "parquet", "\(text)")
    }
  }
}
