import Foundation
import Testing

@testable import Parquet

/// Files with what readers stumble over, for `Tests/Readers/check_parquet.py`, which `Scripts/test` runs.
@Suite struct ReaderCases {
  private static let columns = [
    ParquetColumn("id", .string), ParquetColumn("number", .double), ParquetColumn("whole", .int64),
    ParquetColumn("flag", .bool), ParquetColumn("raw", .binary),
    ParquetColumn("texts", .list(.string)),
    ParquetColumn("images", .list(.binary)),
    ParquetColumn(
      "messages",
      .list(.structure([ParquetColumn("role", .string), ParquetColumn("content", .string)]))),
    ParquetColumn(
      "image", .structure([ParquetColumn("bytes", .binary), ParquetColumn("path", .string)])),
    ParquetColumn("nested", .list(.list(.string))),
  ]

  /// A row with everything of length `count`.
  private static func row(_ number: Int, count: Int) -> [ParquetValue] {
    let texts = (0..<count).map { ParquetValue.string("é\($0) — 道 \u{1F9CA}") }
    let message = ParquetValue.structure([.string("user"), .string("")])
    return [
      .string("row \(number)"), .double(Double(number) / 3), .int64(Int64(number) - 2),
      .bool(number % 3 == 0), .binary([UInt8](repeating: UInt8(number & 255), count: count)),
      .list(texts), .list([ParquetValue](repeating: .binary([0, 255]), count: count)),
      .list([ParquetValue](repeating: message, count: count)),
      .structure([.binary([1]), .string("a.png")]),
      .list([.list(texts), .list([]), .null, .list([.null, .string("")])]),
    ]
  }

  private static let nulls = [ParquetValue](repeating: .null, count: columns.count)
  private static let odd: [ParquetValue] = [
    .string(""), .double(-0.0), .int64(.min), .bool(false), .binary([]),
    .list([.null, .string("")]),
    .list([.binary([]), .null]), .list([.null, .structure([.null, .string("x")])]),
    .structure([.null, .null]), .list([]),
  ]

  /// The cases: their row groups by name.
  static let cases: [(name: String, groups: [[[ParquetValue]]])] = [
    ("no-rows", []),
    ("nulls", [[nulls, odd, row(1, count: 0), nulls]]),
    ("one-row-a-group", (0..<20).map { [row($0, count: 2)] }),
    ("many-elements", [[row(0, count: 40), odd, row(2, count: 300)], [row(3, count: 16)]]),
    (
      "large-image",
      [[row(0, count: 1), row(1, count: 3 << 20).replacing(5, 6, 7, 9), row(2, count: 1)]]
    ),
    ("many-rows", [(0..<5000).map { row($0, count: $0 % 4) }]),
  ]

  @Test func `cases for other readers`() throws {
    let place = ProcessInfo.processInfo.environment["TRACELOOM_READER_CASES"]
    let folder =
      place.map { URL(filePath: $0) }
      ?? FileManager.default.temporaryDirectory
      .appending(path: "\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for (name, groups) in Self.cases {
      for compression in [ParquetOptions.Compression.none, .zstd] {
        let file = "\(name)-\(compression).parquet"
        var writer = try ParquetWriter(
          creating: folder.appending(path: file).path, columns: Self.columns,
          options: ParquetOptions(compression: compression, pageBytes: 1 << 16))
        for group in groups {
          for row in group { try writer.add(row) }
          try writer.endRowGroup()
        }
        let summary = try writer.close()
        #expect(summary.rowGroups == groups.count)
      }
      let rows = groups.flatMap(\.self).map { row in
        Dictionary(
          uniqueKeysWithValues: zip(Self.columns, row).map { ($0.name, $1.json(of: $0.type)) })
      }
      let expected = try JSONSerialization.data(
        withJSONObject: ["rows": rows, "groups": groups.map(\.count)])
      try expected.write(to: folder.appending(path: "\(name).json"))
    }
    if place == nil { try FileManager.default.removeItem(at: folder) }
  }
}

extension [ParquetValue] {
  /// The row with empty lists in some places.
  fileprivate func replacing(_ places: Int...) -> [ParquetValue] {
    var row = self
    for place in places { row[place] = .list([]) }
    return row
  }
}

extension ParquetValue {
  /// The value as JSON: bytes in base 64, whole numbers as text.
  fileprivate func json(of type: ParquetType) -> Any {
    switch (self, type) {
    case (.string(let text), _): return text
    case (.binary(let bytes), _): return Data(bytes).base64EncodedString()
    case (.double(let number), _): return number
    case (.int64(let number), _): return String(number)
    case (.bool(let flag), _): return flag
    case (.list(let values), .list(let element)): return values.map { $0.json(of: element) }
    case (.structure(let values), .structure(let children)):
      return Dictionary(
        uniqueKeysWithValues: zip(children, values).map { ($0.name, $1.json(of: $0.type)) })
    default: return NSNull()
    }
  }
}
