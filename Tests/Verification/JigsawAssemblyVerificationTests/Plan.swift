import Foundation

/// What a record is made of, cut and worded here without any code of the puzzle.
struct Plan {
  var form = "order"
  var rows = 2
  var columns = 2
  /// The width and the height of a piece.
  var piece = [128, 128]
  /// How pieces lie in the problem picture.
  var show = "grid"
  var gap = 10
  /// For each place the piece that belongs there.
  var pieces = [3, 1, 4, 2]
  var turns: [Int]?
  var asked: [Int] = []
  /// How many pieces each picture shows.
  var pictures = [2, 4]
  var hasLetters = false
  var reveal = "late"
  var searched = "swaps"
  var floor = 1.25
  var margin = 1.25
  var isPhoto = false
  /// The picture that is cut; a landscape if there is none.
  var source: Canvas?
  /// The piece that comes from elsewhere, in the last place; 0 for none.
  var odd = 0
  /// How many pixels each piece has lost on each side.
  var rim = 0

  var count: Int { rows * columns }
  var places: [Int] { (1...count).map { (pieces.firstIndex(of: $0) ?? 0) + 1 } }
  var labels: [String] {
    (1...count).map { hasLetters ? String(UnicodeScalar(UInt8(64 + $0))) : String($0) }
  }
  var allTurns: [Int] { turns ?? Array(repeating: 0, count: count) }

  /// The pieces as a scene has them, 0 in the place of the odd one.
  var declaredPieces: [Int] { pieces.map { $0 == odd ? 0 : $0 } }

  func label(_ piece: Int) -> String { labels[piece - 1] }
  /// The piece in a row and a column, from 1.
  func at(_ row: Int, _ column: Int) -> Int { pieces[(row - 1) * columns + column - 1] }
  var order: String { pieces.map(label).joined(separator: ",") }

  func box(ofPiece number: Int) -> [Int] {
    switch show {
    case "strip": return box(gap + (number - 1) * (piece[0] + gap), gap)
    case "tray":
      // Scattered a little, off the places of a grid.
      let x = 9 + (number - 1) % columns * (piece[0] + gap) + number * 5 % 4
      let y = 7 + (number - 1) / columns * (piece[1] + gap) + number * 3 % 4
      return box(x, y)
    default:
      return box(
        (number - 1) % columns * (piece[0] + gap), (number - 1) / columns * (piece[1] + gap))
    }
  }

  /// The width and the height of the problem picture.
  var problemSize: [Int] {
    let whole = [columns * (piece[0] + gap) - gap, rows * (piece[1] + gap) - gap]
    switch show {
    case "strip": return [gap + count * (piece[0] + gap), 3 * gap + piece[1] + labelSize[1]]
    case "tray": return whole.map { $0 + 20 }
    default: return whole
    }
  }

  /// The box within which pieces are scattered.
  var tray: [Int] { show == "tray" ? [5, 4, problemSize[0] - 3, problemSize[1] - 2] : [] }

  func box(ofPlace number: Int) -> [Int] {
    box(
      (number - 1) % columns * (piece[0] + 2 * rim) + rim,
      (number - 1) / columns * (piece[1] + 2 * rim) + rim)
  }

  private func box(_ x: Int, _ y: Int) -> [Int] { [x, y, x + piece[0], y + piece[1]] }

  private var labelSize: [Int] { [piece[0] / 5, piece[1] / 4] }

  /// The box of a label, from the corner of the piece as it is shown.
  var labelBox: [Int] {
    let (x, y) = show == "strip" ? (6, piece[1] + gap) : (6, 4)
    return [x, y, x + labelSize[0], y + labelSize[1]]
  }

  /// The box of a label in the problem picture.
  func labelBox(ofPiece number: Int) -> [Int] {
    let (box, label) = (box(ofPiece: number), labelBox)
    return [box[0] + label[0], box[1] + label[1], box[0] + label[2], box[1] + label[3]]
  }

  /// The box of a label in a finished picture.
  func labelBox(inPlaceOf number: Int) -> [Int] {
    var mark = Canvas(piece[0], piece[1], 0)
    mark.fill(labelBox, 1)
    mark = mark.turned((4 - allTurns[number - 1]) % 4)
    let filled = mark.pixels.indices.filter { mark.pixels[$0] == 1 }
    let xs = filled.map { $0 % piece[0] }
    let ys = filled.map { $0 / piece[0] }
    let corner = box(ofPlace: places[number - 1])
    return [
      (xs.min() ?? 0) + corner[0], (ys.min() ?? 0) + corner[1], (xs.max() ?? 0) + corner[0] + 1,
      (ys.max() ?? 0) + corner[1] + 1,
    ]
  }

  static func json(_ value: Any) -> String {
    let data = try? JSONSerialization.data(withJSONObject: value, options: [.sortedKeys])
    return data.map { String(decoding: $0, as: UTF8.self) } ?? ""
  }
}
