import Datasets

/// How the pictures of a record are to be read.
struct Legend: Sendable {
  /// How pieces lie in the problem picture.
  enum Show: String, Sendable { case grid, strip, tray }

  var rows = 0
  var columns = 0
  /// The width and the height of a piece's cell.
  var piece: [Int] = []
  /// How many pixels each piece has lost on each side; they stay empty in image thoughts.
  var rim = 0
  /// How many pixels pieces may reach beyond their cells.
  var overhang = 0
  /// The lines of the cut, for each place the one on its right and then the one below; none where the cut
  /// is straight.
  ///
  /// A line is `x, y, x, y, …` in sixteenths of a pixel of the finished picture.
  var cuts: [[Int]] = []
  /// How pieces lie in the problem picture; nil for a way that there is not.
  var show: Show?
  /// The box in which the problem picture shows a board; empty where it shows none.
  var board: [Int] = []
  /// For each piece its cell in the problem picture.
  var boxes: [[Int]] = []
  /// The box within which pieces are scattered; empty where they are not.
  var tray: [Int] = []
  var ground: UInt32 = 0
  /// The colour outside of a tray.
  var frame: UInt32 = 0
  /// The colour of places without a piece.
  var empty: UInt32 = 0
  /// The names of the pieces.
  var labels: [String] = []
  /// For each piece the box of the problem picture within which its label is printed.
  var hidden: [[Int]] = []

  /// The number of places.
  var count: Int { rows * columns }
  var width: Int { piece[0] }
  var height: Int { piece[1] }
  /// The width and the height of an image thought.
  var boardWidth: Int { columns * (width + 2 * rim) }
  var boardHeight: Int { rows * (height + 2 * rim) }

  init(_ text: String) throws {
    var json = JSONScanner(text)
    try json.object([
      "rows", "columns", "piece", "rim", "overhang", "cuts", "show", "board", "boxes", "tray",
      "ground", "frame", "empty", "labels", "hidden",
    ]) { place, json in
      switch place {
      case 0: rows = try json.int()
      case 1: columns = try json.int()
      case 2: piece = try json.ints()
      case 3: rim = try json.int()
      case 4: overhang = try json.int()
      case 5: cuts = try json.list { try $0.ints() }
      case 6: show = Show(rawValue: try json.string())
      case 7: board = try json.ints()
      case 8: boxes = try json.list { try $0.ints() }
      case 9: tray = try json.ints()
      case 10: ground = try json.colour()
      case 11: frame = try json.colour()
      case 12: empty = try json.colour()
      case 13: labels = try json.list { try $0.string() }
      default: hidden = try json.list { try $0.ints() }
      }
    }
    try json.end()
  }

  /// Whether pieces are named by letters.
  var hasLetters: Bool { labels.first == "A" }

  /// Whether pieces are cut along curves.
  var isCurved: Bool { !cuts.isEmpty }

  /// Whether labels are printed on the pieces, not beside them.
  var coversPieces: Bool { show != .strip }

  /// The number, from 1, of the piece with a name.
  func number(of label: String) -> Int? { labels.firstIndex(of: label).map { $0 + 1 } }

  // MARK: - Boxes

  /// The cell of a piece, from 1, in the problem picture.
  func box(ofPiece number: Int) -> [Int] { boxes[number - 1] }

  /// The cell of a place, from 1, in an image thought.
  func box(ofPlace number: Int) -> [Int] {
    let x = (number - 1) % columns * (width + 2 * rim) + rim
    let y = (number - 1) / columns * (height + 2 * rim) + rim
    return [x, y, x + width, y + height]
  }
}

extension JSONScanner {
  /// Reads a colour such as `#d8d8d8`.
  fileprivate mutating func colour() throws -> UInt32 {
    let text = try string()
    guard text.utf8.count == 7, text.hasPrefix("#"),
      text.utf8.dropFirst().allSatisfy({ 0x30...0x39 ~= $0 || 0x61...0x66 ~= $0 }),
      let colour = UInt32(text.dropFirst(), radix: 16)
    else { throw failure("\"\(text)\" is no colour") }
    return colour
  }
}
