import Foundation

/// Reads JSON records as rows of texts; a number keeps the digits that it is written with.
struct RecordReader {
  private let data: Data
  /// The keys in the order in which they were met.
  private(set) var names: [String] = []
  /// The values of each record by their place in ``names``, as far as it has any.
  private(set) var rows: [[String?]] = []
  /// The line on which each record begins.
  private(set) var lines: [Int] = []
  private var places: [String: Int] = [:]
  /// Where lines have been counted up to.
  private var counted = (offset: 0, line: 1)

  init(_ data: Data) { self.data = data }

  /// Reads a list of objects.
  mutating func readList() throws {
    try JSONWalker.walk(data) { json in
      try json.elements { _, json in try read(&json) }
      try json.end()
    }
  }

  /// Reads an object on each line.
  mutating func readLines() throws {
    var start = data.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    while start < data.count {
      let end = data[start...].firstIndex(of: UInt8(ascii: "\n")) ?? data.count
      let isBlank = data[start..<end].allSatisfy { [0x20, 0x09, 0x0D].contains($0) }
      if !isBlank {
        try JSONWalker.walk(data, in: start..<end) { json in
          try read(&json)
          try json.end()
        }
      }
      start = end + 1
    }
  }

  private mutating func read(_ json: inout JSONWalker) throws {
    guard case .object = try json.kind() else { throw json.failure("expected an object") }
    guard rows.count <= RawTable.mostRecords else { throw json.failure("too many records") }
    let offset = json.position
    var row = [String?](repeating: nil, count: names.count)
    try json.members { key, json in
      let place = try place(of: key, json)
      while row.count <= place { row.append(nil) }
      switch try json.kind() {
      case .string: row[place] = try json.string()
      case .number, .truth:
        let range = try json.range()
        row[place] = String(decoding: data[range], as: UTF8.self)
      case .object, .array, .null: try json.skip()
      }
    }
    rows.append(row)
    counted = (offset, line(of: offset))
    lines.append(counted.line)
  }

  private mutating func place(of key: String, _ json: JSONWalker) throws -> Int {
    if let place = places[key] { return place }
    guard names.count < RawTable.mostColumns else { throw json.failure("too many keys") }
    places[key] = names.count
    names.append(key)
    return names.count - 1
  }

  /// The line of a byte, from 1.
  func line(of offset: Int) -> Int {
    let start = offset >= counted.offset ? counted : (0, 1)
    let end = min(offset, data.count)
    return data[start.0..<max(start.0, end)].reduce(start.1) { $0 + ($1 == 0x0A ? 1 : 0) }
  }
}
