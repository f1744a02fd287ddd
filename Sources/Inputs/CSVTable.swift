/// A table of text whose first line names its columns.
///
/// Source: RFC 4180. Lines may end in CR LF or LF, and blank ones are passed over.
struct CSVTable {
  /// The fields of one record.
  struct Row: Hashable {
    /// The number of its first line, from 1.
    var line: Int
    /// The fields, as many as there are columns.
    var fields: [String]
  }

  /// The names of the columns as the first line has them.
  private(set) var names: [String] = []
  /// The names of the columns, without blanks.
  private(set) var columns: [String] = []
  /// The records that have a field for each column.
  private(set) var rows: [Row] = []
  /// The lines of the records that have more or fewer fields.
  private(set) var ragged: [Int] = []

  /// Reads a table.
  ///
  /// - Parameters:
  ///   - bytes: UTF-8, perhaps with a byte order mark.
  ///   - path: The name of the file, for messages.
  ///   - separator: What stands between fields.
  /// - Throws: ``InputError`` if a quoted field has no end, or the bytes are no UTF-8.
  init(
    _ bytes: [UInt8], path: String, separator: UInt8 = UInt8(ascii: ",")
  ) throws(InputError) {
    guard String(validating: bytes, as: UTF8.self) != nil else {
      throw InputError("\(path) is not UTF-8; save the file as such")
    }
    var reader = Reader(bytes: bytes, separator: separator)
    while let row = try reader.row(of: path) {
      guard row.fields != [""] else { continue }
      if columns.isEmpty {
        names = row.fields
        columns = row.fields.map { $0.filter { $0 != " " } }
      } else if row.fields.count == columns.count {
        rows.append(row)
      } else {
        ragged.append(row.line)
      }
    }
  }

  /// The place of the first of some columns that is there, or nil.
  func column(_ names: [String]) -> Int? {
    names.lazy.compactMap { name in columns.firstIndex { $0.lowercased() == name } }.first
  }

  private struct Reader {
    let bytes: [UInt8]
    let separator: UInt8
    var place: Int
    var line = 1

    init(bytes: [UInt8], separator: UInt8) {
      self.bytes = bytes
      self.separator = separator
      place = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    }

    private static let quote = UInt8(ascii: "\"")
    private static let newline = UInt8(ascii: "\n")
    private static let carriage = UInt8(ascii: "\r")

    /// Reads the fields up to the end of a line that no quotes hold; nil at the end of the file.
    mutating func row(of path: String) throws(InputError) -> Row? {
      guard place < bytes.count else { return nil }
      var row = Row(line: line, fields: [])
      while true {
        row.fields.append(try field(of: path))
        guard place < bytes.count else { return row }
        place += 1
        guard bytes[place - 1] == separator else {
          line += 1
          return row
        }
      }
    }

    /// Reads a field, and stops at the separator or the newline after it.
    private mutating func field(of path: String) throws(InputError) -> String {
      var content: [UInt8] = []
      if place < bytes.count, bytes[place] == Self.quote {
        let first = line
        place += 1
        while true {
          guard place < bytes.count else {
            throw InputError(
              "\(path) line \(first): a field begins with a quotation mark and has no other; "
                + "double the marks within a field")
          }
          let byte = bytes[place]
          place += 1
          if byte == Self.quote {
            guard place < bytes.count, bytes[place] == Self.quote else { break }
            place += 1
          } else if byte == Self.newline {
            line += 1
          }
          content.append(byte)
        }
      }
      while place < bytes.count, bytes[place] != separator, bytes[place] != Self.newline {
        content.append(bytes[place])
        place += 1
      }
      if content.last == Self.carriage, place == bytes.count || bytes[place] == Self.newline {
        content.removeLast()
      }
      return String(decoding: content, as: UTF8.self)
    }
  }
}
