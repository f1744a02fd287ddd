import Foundation
import PuzzleKit

/// The texts of a table, before anyone has looked at what they mean.
struct RawTable {
  /// The most records.
  static let mostRecords = 200_000
  /// The most columns.
  static let mostColumns = 1_000

  /// The names of the columns, no two alike.
  private(set) var names: [String]
  /// The cells of each record, nil where they are missing.
  private(set) var rows: [[String?]]
  /// The line on which each record begins, from 1.
  private(set) var lines: [Int]
  /// Whether a comma stands before decimals, as where semicolons separate fields.
  private(set) var hasDecimalComma = false

  /// Reads a file by its extension.
  ///
  /// - Parameters:
  ///   - bytes: The bytes of the file.
  ///   - file: The name of the file, for messages.
  /// - Throws: ``TableRejection`` if it is no table.
  init(_ bytes: [UInt8], file: String) throws(TableRejection) {
    func refuse(_ reason: String, _ detail: String) -> TableRejection {
      TableRejection(file: file, reason: reason, detail: detail)
    }
    let name = file.lowercased()
    if name.hasSuffix(".csv") || name.hasSuffix(".tsv") {
      try self.init(separated: bytes, file: file)
    } else {
      let isLines = !name.hasSuffix(".json")
      try self.init(records: bytes, areLines: isLines, file: file)
    }
    guard names.count <= Self.mostColumns else {
      throw refuse(
        "columns", "has \(names.count) columns; a table has at most \(Self.mostColumns)")
    }
    guard rows.count <= Self.mostRecords else {
      throw refuse(
        "records",
        "has \(rows.count) records; a table has at most \(Self.mostRecords), so split it")
    }
    number()
  }

  /// Reads separated values; their separator is the one that the first line has most of.
  private init(separated bytes: [UInt8], file: String) throws(TableRejection) {
    let separator = Self.separator(of: bytes)
    let table: CSVTable
    do {
      table = try CSVTable(bytes, path: file, separator: separator)
    } catch {
      let message = error.description
      let hasName = message.hasPrefix(file + " ")
      throw TableRejection(
        file: file, reason: "no-table",
        detail: hasName ? String(message.dropFirst(file.count + 1)) : message)
    }
    if let line = table.ragged.first {
      throw TableRejection(
        file: file, line: line, reason: "ragged",
        detail: "has more or fewer fields than the \(table.names.count) of the first line; put a "
          + "field that holds the separator in quotation marks")
    }
    names = table.names
    rows = table.rows.map { $0.fields.map(Self.cell) }
    lines = table.rows.map(\.line)
    hasDecimalComma = separator == UInt8(ascii: ";")
  }

  /// The separator that the first line has most of, outside of quotation marks.
  private static func separator(of bytes: [UInt8]) -> UInt8 {
    var isQuoted = false
    var counts = [Int](repeating: 0, count: 3)
    let separators = [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t")]
    for byte in bytes {
      if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
      if byte == UInt8(ascii: "\n"), !isQuoted, counts != [0, 0, 0] { break }
      if !isQuoted, let place = separators.firstIndex(of: byte) { counts[place] += 1 }
    }
    let most = counts.max() ?? 0
    return separators[counts.firstIndex(of: most) ?? 0]
  }

  /// Reads a list of records, or a record on each line.
  private init(
    records bytes: [UInt8], areLines: Bool, file: String
  ) throws(TableRejection) {
    var reader = RecordReader(Data(bytes))
    do {
      try areLines ? reader.readLines() : reader.readList()
    } catch {
      let line = (error as? JSONWalker.Failure).map { reader.line(of: $0.offset) } ?? 0
      throw TableRejection(
        file: file, line: line, reason: "no-table",
        detail: "is no list of records as [{\"year\": 2020, \"visitors\": 12}, …]: \(error)")
    }
    names = reader.names
    rows = reader.rows.map { row in
      row.map { $0.flatMap(Self.cell) }
        + [String?](repeating: nil, count: reader.names.count - row.count)
    }
    lines = reader.lines
  }

  /// A cell without blanks around it, or nil if that says that there is nothing.
  private static func cell(_ text: String) -> String? {
    let text = text.trimmingCharacters(in: .whitespacesAndNewlines)
    return missing.contains(text.lowercased()) ? nil : text
  }

  private static let missing: Set<String> = [
    "", "na", "n/a", "#n/a", "null", "none", "nan", "-", "–", "—", ".", "..", "missing",
  ]

  /// Gives columns without a name or with that of another a name of their own.
  private mutating func number() {
    var taken: Set<String> = []
    for place in names.indices {
      let plain = names[place].trimmingCharacters(in: .whitespacesAndNewlines)
      let base = plain.isEmpty ? "column \(place + 1)" : plain
      var name = base
      var count = 1
      while !taken.insert(name).inserted {
        count += 1
        name = "\(base) \(count)"
      }
      names[place] = name
    }
  }
}
