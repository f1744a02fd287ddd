import VerificationKit

/// The pieces of a problem picture, turned back, and where they belong.
///
/// Pieces, places and turns are numbered from 0 here; pixels lie row by row, piece after piece.
struct Board: Sendable {
  let rows: Int
  let columns: Int
  /// The width of a piece that stands upright.
  let width: Int
  /// The height of a piece that stands upright.
  let height: Int
  /// How many pixels each piece has lost on each side.
  let rim: Int
  /// For each place the piece that belongs there.
  let pieces: [Int]
  /// For each piece its place; an odd piece has the place in which it stands.
  let places: [Int]
  /// The piece that comes from elsewhere.
  let odd: Int?
  /// For each piece the quarter turns clockwise by which it was turned before it was shown.
  let turns: [Int]
  /// The colours of all pieces.
  let pixels: [UInt32]
  /// For each piece the box of its label, from its own corner; an empty one where it stands beside.
  let hidden: [[Int]]
  /// For each piece and side the piece that truly lies there; -1 where there is none.
  let neighbours: [Int]

  var count: Int { rows * columns }
  var isTurned: Bool { turns.contains { $0 != 0 } }

  /// Cuts a problem picture.
  ///
  /// - Parameters:
  ///   - picture: The pixels of the problem picture, row by row.
  ///   - stride: Its width.
  ///   - legend: A legend without fault.
  ///   - scene: A scene without fault.
  init(_ picture: [UInt32], stride: Int, _ legend: Legend, _ scene: SceneFragment) {
    (rows, columns) = (legend.rows, legend.columns)
    (width, height, rim) = (legend.width, legend.height, legend.rim)
    odd = scene.blank > 0 ? scene.blank - 1 : nil
    pieces = scene.pieces.map { ($0 > 0 ? $0 : scene.blank) - 1 }
    places = scene.places.map { ($0 > 0 ? $0 : scene.blank) - 1 }
    turns = scene.turns
    let (width, height, count) = (width, height, legend.count)
    var pixels: [UInt32] = []
    pixels.reserveCapacity(count * width * height)
    var hidden: [[Int]] = []
    for piece in 0..<count {
      let box = legend.box(ofPiece: piece + 1)
      let corner = box[1] * stride + box[0]
      // The steps in the picture from one pixel of the upright piece to the next, and to the next row.
      let (start, across, down) =
        switch turns[piece] {
        case 0: (0, 1, stride)
        case 1: (width - 1, stride, -1)
        case 2: ((height - 1) * stride + width - 1, -1, -stride)
        default: ((height - 1) * stride, -stride, 1)
        }
      for y in 0..<height {
        var place = corner + start + y * down
        for _ in 0..<width {
          pixels.append(picture[place])
          place += across
        }
      }
      let label = legend.hidden[piece]
      guard legend.coversPieces else {
        hidden.append([0, 0, 0, 0])
        continue
      }
      hidden.append(
        Self.turned(
          [label[0] - box[0], label[1] - box[1], label[2] - box[0], label[3] - box[1]],
          by: 4 - turns[piece], height: height))
    }
    self.pixels = pixels
    self.hidden = hidden
    neighbours = (0..<count * 4).map { [rows, columns, pieces, places] number in
      let place = places[number / 4]
      let (row, column) = (place / columns, place % columns)
      switch number & 3 {
      case 0: return row > 0 ? pieces[place - columns] : -1
      case 1: return column + 1 < columns ? pieces[place + 1] : -1
      case 2: return row + 1 < rows ? pieces[place + columns] : -1
      default: return column > 0 ? pieces[place - 1] : -1
      }
    }
  }

  /// A box of a square, or of a rectangle that is not turned by a quarter, after quarter turns clockwise.
  private static func turned(_ box: [Int], by turns: Int, height: Int) -> [Int] {
    var box = box
    for _ in 0..<turns & 3 { box = [height - box[3], box[0], height - box[1], box[2]] }
    return box
  }

  /// The piece that truly lies on a side of another.
  func neighbour(_ piece: Int, _ side: Side) -> Int? {
    let other = neighbours[piece * 4 + side.rawValue]
    return other < 0 ? nil : other
  }

  /// The first pixel of a piece.
  func start(of piece: Int) -> Int { piece * width * height }

  /// Whether a picture shows a piece, turned back, with its corner at a pixel, labels left out.
  func shows(_ piece: Int, in picture: [UInt32], stride: Int, at corner: Int) -> Bool {
    let label = hidden[piece]
    var mine = start(of: piece)
    for y in 0..<height {
      let theirs = corner + y * stride
      let isCrossed = label[1] <= y && y < label[3]
      for x in 0..<(isCrossed ? label[0] : width) where pixels[mine + x] != picture[theirs + x] {
        return false
      }
      if isCrossed {
        for x in label[2]..<width where pixels[mine + x] != picture[theirs + x] { return false }
      }
      mine += width
    }
    return true
  }

  /// The box, in an image thought, of the label of a piece that lies in its place.
  func labelBox(_ piece: Int) -> [Int] {
    let x = places[piece] % columns * (width + 2 * rim) + rim
    let y = places[piece] / columns * (height + 2 * rim) + rim
    let box = hidden[piece]
    return [box[0] + x, box[1] + y, box[2] + x, box[3] + y]
  }
}

extension Raster {
  /// The colour of each pixel.
  var flat: [UInt32] { isCoded ? codes.map { colours[Int($0)] } : colours }
}
