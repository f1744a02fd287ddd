import Datasets

/// How a picture of a lake is to be read.
struct Legend: Sendable {
  /// How one meaning is told.
  struct Key: Sendable {
    var meaning = ""
    var probe: [[Int]] = []
    var colours: [UInt32] = []
    var share = 0.0
  }

  /// What stands beside the grid.
  struct Labels: Sendable {
    var columns: [String] = []
    var rows: [String] = []
  }

  var rows = 0
  var columns = 0
  var origin: [Int] = []
  var cell = 0
  var keys: [Key] = []
  var ink: UInt32 = 0
  var levels = 0
  var labels: Labels?

  init(_ text: String) throws {
    var json = JSONScanner(text)
    try json.object(["rows", "columns", "origin", "cell", "meanings", "ink", "labels"]) {
      place, json in
      switch place {
      case 0: rows = try json.int()
      case 1: columns = try json.int()
      case 2: origin = try json.list { try $0.int() }
      case 3: cell = try json.int()
      case 4: keys = try json.list(Self.key)
      case 5:
        try json.object(["colour", "levels"]) { place, json in
          if place == 0 { ink = try Self.colour(&json) } else { levels = try json.int() }
        }
      default:
        labels = try json.optional { json in
          var labels = Labels()
          try json.object(["columns", "rows"]) { place, json in
            let names = try json.list { try $0.string() }
            if place == 0 { labels.columns = names } else { labels.rows = names }
          }
          return labels
        }
      }
    }
    try json.end()
  }

  private static func key(_ json: inout JSONScanner) throws -> Key {
    var key = Key()
    try json.object(["meaning", "probe", "colours", "share"]) { place, json in
      switch place {
      case 0: key.meaning = try json.string()
      case 1: key.probe = try json.list { try $0.list { try $0.int() } }
      case 2: key.colours = try json.list(Self.colour)
      default: key.share = try json.double()
      }
    }
    return key
  }

  /// Reads a colour such as `#e02020`.
  private static func colour(_ json: inout JSONScanner) throws -> UInt32 {
    let text = try json.string()
    guard text.utf8.count == 7, text.utf8.first == UInt8(ascii: "#"),
      text.utf8.dropFirst().allSatisfy({ 0x30...0x39 ~= $0 || 0x61...0x66 ~= $0 }),
      let value = UInt32(text.dropFirst(), radix: 16)
    else { throw json.failure("\"\(text)\" is no colour") }
    return value
  }

  /// The left edge of a column, counted from 1.
  func x(_ column: Int) -> Int { origin[0] + (column - 1) * cell }

  /// The top edge of a row, counted from 1.
  func y(_ row: Int) -> Int { origin[1] + (row - 1) * cell }
}
