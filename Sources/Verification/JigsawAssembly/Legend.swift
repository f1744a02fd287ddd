import Datasets

/// How the pictures of a record are to be read.
struct Legend: Sendable {
  var rows = 0
  var columns = 0
  /// The width and the height of a piece.
  var piece: [Int] = []
  /// How many pixels each piece has lost on each side; they stay empty in image thoughts.
  var rim = 0
  /// How many pixels of ground stand between pieces.
  var gap = 0
  var ground: UInt32 = 0
  /// The colour of places without a piece.
  var empty: UInt32 = 0
  /// The names of the pieces.
  var labels: [String] = []
  /// For each piece the box of the problem picture within which its label is printed.
  var hidden: [[Int]] = []

  var count: Int { rows * columns }
  var width: Int { piece[0] }
  var height: Int { piece[1] }
  /// The width and the height of an image thought.
  var boardWidth: Int { columns * (width + 2 * rim) }
  var boardHeight: Int { rows * (height + 2 * rim) }

  init(_ text: String) throws {
    var json = JSONScanner(text)
    try json.object([
      "rows", "columns", "piece", "rim", "gap", "ground", "empty", "labels", "hidden",
    ]) { place, json in
      switch place {
      case 0: rows = try json.int()
      case 1: columns = try json.int()
      case 2: piece = try json.ints()
      case 3: rim = try json.int()
      case 4: gap = try json.int()
      case 5: ground = try json.colour()
      case 6: empty = try json.colour()
      case 7: labels = try json.list { try $0.string() }
      default: hidden = try json.list { try $0.ints() }
      }
    }
    try json.end()
  }

  /// Whether pieces are named by letters.
  var hasLetters: Bool { labels.first == "A" }

  /// The number, from 1, of the piece with a name.
  func number(of label: String) -> Int? { labels.firstIndex(of: label).map { $0 + 1 } }

  // MARK: - Boxes

  /// The box of a piece, from 1, in the problem picture.
  func box(ofPiece number: Int) -> [Int] {
    box((number - 1) % columns * (width + gap), (number - 1) / columns * (height + gap))
  }

  /// The box of a place, from 1, in an image thought.
  func box(ofPlace number: Int) -> [Int] {
    box(
      (number - 1) % columns * (width + 2 * rim) + rim,
      (number - 1) / columns * (height + 2 * rim) + rim)
  }

  private func box(_ x: Int, _ y: Int) -> [Int] { [x, y, x + width, y + height] }

  // MARK: - What may be wrong

  /// What is wrong with the legend, for a problem picture of some size; nil if nothing is.
  func fault(pictureWidth: Int, pictureHeight: Int) -> String? {
    guard 1...32 ~= rows, 1...32 ~= columns, 2...256 ~= count else {
      return "\(rows)×\(columns) is no size of a board"
    }
    guard piece.count == 2, piece.allSatisfy({ 16...4096 ~= $0 }), 0...1024 ~= gap else {
      return "\(piece) is no size of a piece, or \(gap) none of a gap"
    }
    guard
      pictureWidth == columns * width + (columns - 1) * gap,
      pictureHeight == rows * height + (rows - 1) * gap
    else { return "the pieces do not fill the picture of \(pictureWidth)×\(pictureHeight)" }
    guard 0...12 ~= rim else { return "pieces have lost \(rim) pixels on each side" }
    guard labels == (1...count).map(String.init) || labels == Self.letters(count) else {
      return "the labels are not 1, 2, 3, … or A, B, C, …"
    }
    guard hidden.count == count else { return "each piece needs a box of its label" }
    for number in 1...count {
      if let fault = hiddenFault(number) { return "the label of piece \(number): \(fault)" }
    }
    return nil
  }

  /// The label lies in its piece, off the two outermost rows of pixels on each side, by which pieces are
  /// put together, and takes a tenth of the piece at most.
  private func hiddenFault(_ number: Int) -> String? {
    let box = hidden[number - 1]
    guard box.count == 4, box[0] < box[2], box[1] < box[3] else { return "\(box) is no box" }
    let piece = self.box(ofPiece: number)
    guard piece[0] + 2 <= box[0], piece[1] + 2 <= box[1], box[2] <= piece[2] - 2,
      box[3] <= piece[3] - 2
    else { return "\(box) touches the border of the piece, or lies outside" }
    guard (box[2] - box[0]) * (box[3] - box[1]) * 10 <= width * height else {
      return "\(box) covers more than a tenth of the piece"
    }
    return nil
  }

  private static func letters(_ count: Int) -> [String] {
    guard count <= 26 else { return [] }
    return (0..<count).map { String(UnicodeScalar(UInt8(65 + $0))) }
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
