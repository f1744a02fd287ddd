import Datasets

/// How the pictures of a record are to be read.
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

  /// How walls are told.
  struct Sides: Sendable {
    /// The stretch that is looked at, in hundredths of half a border from its middle.
    var probe: [Int] = []
    var wall: [UInt32] = []
    var open: [UInt32] = []
  }

  /// The ways in which a walk is drawn.
  enum Style: String, Sendable { case arrows, dots, footprints, dashed, gradient }

  /// What walks are drawn with.
  struct Ink: Sendable {
    var style = Style.arrows
    var colours: [UInt32] = []
    var levels = 0
    var casing: UInt32?
  }

  var grid = Grid(kind: .square, rows: 0, columns: 0)
  var origin: [Int] = []
  var cell = 0
  var hub = 0
  var keys: [Key] = []
  var sides: Sides?
  var ink = Ink()
  var labels: Labels?
  var panels: Panels?

  /// The pictures of a choice that stand in one.
  struct Panels: Sendable {
    /// The width and the height of each.
    var size: [Int] = []
    /// Where each begins.
    var corners: [[Int]] = []
  }

  var rows: Int { grid.rows }
  var columns: Int { grid.columns }
  var levels: Int { ink.levels }

  init(_ text: String) throws {
    var json = JSONScanner(text)
    var kind = Grid.Kind.square
    var (rows, columns) = (0, 0)
    let names: [StaticString] = [
      "grid", "rows", "columns", "origin", "cell", "hub", "meanings", "sides", "ink", "labels",
      "panels",
    ]
    try json.object(names) { place, json in
      switch place {
      case 0: kind = try json.choice("a kind of grid")
      case 1: rows = try json.int()
      case 2: columns = try json.int()
      case 3: origin = try json.list { try $0.int() }
      case 4: cell = try json.int()
      case 5: hub = try json.int()
      case 6: keys = try json.list(Self.key)
      case 7: sides = try json.optional(Self.sides)
      case 8: ink = try Self.ink(&json)
      case 9: labels = try json.optional(Self.labels)
      default:
        panels = try json.optional { json in
          var panels = Panels()
          try json.object(["size", "at"]) { place, json in
            if place == 0 {
              panels.size = try json.list { try $0.int() }
            } else {
              panels.corners = try json.list { try $0.list { try $0.int() } }
            }
          }
          return panels
        }
      }
    }
    try json.end()
    grid = Grid(kind: kind, rows: rows, columns: columns)
  }

  private static func sides(_ json: inout JSONScanner) throws -> Sides {
    var sides = Sides()
    try json.object(["probe", "wall", "open"]) { place, json in
      switch place {
      case 0: sides.probe = try json.list { try $0.int() }
      case 1: sides.wall = try json.list(colour)
      default: sides.open = try json.list(colour)
      }
    }
    return sides
  }

  private static func ink(_ json: inout JSONScanner) throws -> Ink {
    var ink = Ink()
    try json.object(["style", "colours", "levels", "casing"]) { place, json in
      switch place {
      case 0: ink.style = try json.choice("a style of ink")
      case 1: ink.colours = try json.list(colour)
      case 2: ink.levels = try json.int()
      default: ink.casing = try json.optional(colour)
      }
    }
    return ink
  }

  private static func labels(_ json: inout JSONScanner) throws -> Labels {
    var labels = Labels()
    try json.object(["columns", "rows"]) { place, json in
      let names = try json.list { try $0.string() }
      if place == 0 { labels.columns = names } else { labels.rows = names }
    }
    return labels
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

  /// The left edge of a column of squares, counted from 1.
  func x(_ column: Int) -> Int { origin[0] + (column - 1) * cell }

  /// The top edge of a row of squares, counted from 1.
  func y(_ row: Int) -> Int { origin[1] + (row - 1) * cell }
}

extension JSONScanner {
  /// Reads a text that is one of a few.
  mutating func choice<Choice: RawRepresentable>(_ what: String) throws -> Choice
  where Choice.RawValue == String {
    let text = try string()
    guard let choice = Choice(rawValue: text) else { throw failure("\"\(text)\" is not \(what)") }
    return choice
  }
}
