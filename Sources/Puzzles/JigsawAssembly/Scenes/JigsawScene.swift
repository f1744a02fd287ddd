import Imaging
import PuzzleKit
import Traces

/// A jigsaw: a finished picture, how it is cut, and how its pieces are shuffled and turned.
///
/// Places and pieces are numbered from 0 here, from 1 in records and words.
public struct JigsawScene: Hashable, Sendable {
  /// What is asked.
  enum Form: String, CaseIterable, Hashable, Sendable {
    /// Which of several arrangements is right.
    case arrangement
    /// The pieces in reading order.
    case order
    /// Where one piece lies beside another.
    case pair
    /// Which two pieces must change places.
    case swapped
    /// How the pieces must be turned.
    case rotation
    /// Which candidate fills a blank.
    case missingPiece = "missing_piece"
    /// Which piece comes from elsewhere.
    case oddPiece = "odd_piece"
  }

  /// Where the picture comes from.
  enum Origin: Hashable, Sendable {
    /// A user's photo, cropped to a box in the pixels of the picture that was read.
    case photo(Source, crop: Box, content: UInt64)
    /// A painting of a kind, from a seed.
    case painting(kind: String, seed: UInt64, crop: Box)
  }

  let origin: Origin
  /// The finished picture, a multiple of the pieces; it holds the odd piece, where there is one.
  var picture: Picture
  let layout: Layout
  /// For each place of the finished picture the piece of the problem picture that belongs there; -1 for none.
  var pieces: [Int]
  /// For each piece by how many quarter turns clockwise it is turned as it is shown.
  var turns: [Int]
  let form: Form
  /// The two pieces that are asked about, of a pair.
  var asked: [Int]
  /// The arrangements to choose from, one of which is right; empty for other forms.
  ///
  /// They are filled in once the seams are known, for wrong ones are near misses.
  let optionCount: Int
  /// Which of the options is right, from 0.
  let rightOption: Int
  /// The piece that comes from elsewhere, if there is one.
  var odd: Odd? = nil
  /// The blank of the board and what may fill it, if there is one.
  var missing: Missing? = nil
  /// Whether an order in which pieces that look alike stand for each other is right as well.
  var allowsTwins = false

  /// A piece that stands in the place of another.
  struct Odd: Hashable, Sendable {
    /// The place, and the number of the piece.
    let place: Int
    let origin: Origin
  }

  /// How the picture is cut.
  var cut = Cut.straight

  /// Along what lines a picture is cut.
  enum Cut: String, CaseIterable, Hashable, Sendable {
    /// Straight lines, into rectangles of one size.
    case straight
    /// Lines with knobs that interlock.
    case tabs
    /// Waves.
    case wavy
    /// Straight lines between corners that were moved.
    case crooked
    /// Borders of Voronoi cells, as of something that broke.
    case voronoi
  }

  /// Which pixels belong to which piece, where the cut is not straight.
  var shapes: PieceShapes? = nil

  /// The pixels that each piece has lost on each side.
  var rim = 0

  /// The width of a place of the finished picture, in pixels.
  var cellWidth: Int { picture.width / layout.columns }
  /// The height of a place of the finished picture, in pixels.
  var cellHeight: Int { picture.height / layout.rows }
  /// The width of a piece, in pixels.
  var width: Int { cellWidth - 2 * rim }
  /// The height of a piece, in pixels.
  var height: Int { cellHeight - 2 * rim }
  /// The pieces that have numbers, those of the problem picture.
  var numbers: Range<Int> { turns.indices }
  /// For each piece its place; -1 for none.
  var places: [Int] {
    var places = [Int](repeating: -1, count: turns.count)
    for (place, piece) in pieces.enumerated() where piece >= 0 { places[piece] = place }
    return places
  }

  /// Whether any piece is turned.
  var isTurned: Bool { turns.contains { $0 != 0 } }

  /// The row and the column of a place, from 0.
  func cell(of place: Int) -> (row: Int, column: Int) {
    (place / layout.columns, place % layout.columns)
  }

  /// The place on a side of another; nil at the rim.
  func place(_ side: Side, of place: Int) -> Int? {
    let (row, column) = cell(of: place)
    switch side {
    case .left: return column > 0 ? place - 1 : nil
    case .right: return column + 1 < layout.columns ? place + 1 : nil
    case .top: return row > 0 ? place - layout.columns : nil
    case .bottom: return row + 1 < layout.rows ? place + layout.columns : nil
    }
  }

  var signature: Signature {
    let low = Signature(canonical: canonical).low
    switch origin {
    case .photo(_, _, let content): return Signature(high: content, low: low)
    case .painting(_, let seed, _): return Signature(high: seed, low: low)
    }
  }

  /// The place that is empty in the problem picture or whose piece comes from elsewhere, or -1.
  var blank: Int { missing?.place ?? odd?.place ?? -1 }

  /// The numbers from 1 that records hold, 0 for none, and for the odd piece and its place.
  fileprivate func declared(_ numbers: [Int]) -> [Int] {
    numbers.enumerated().map { $0.offset == odd?.place ? 0 : $0.element + 1 }
  }

  fileprivate var declaredPieces: [Int] { declared(pieces) }

  private var canonical: String {
    func list(_ numbers: [Int]) -> String { numbers.map(String.init).joined(separator: ",") }
    let box = crop
    return
      "jigsaw \(layout.rows)x\(layout.columns) \(width)x\(height) \(list(declaredPieces)) "
      + "\(list(turns)) \(list([box.x0, box.y0, box.x1, box.y1]))"
      + " \(cut.rawValue) \(rim) \(blank + 1)"
  }

  /// What of the source the picture shows.
  var crop: Box { origin.crop }
}

extension JigsawScene.Origin {
  /// What of the source is shown.
  var crop: Box {
    switch self {
    case .photo(_, let crop, _), .painting(_, _, let crop): crop
    }
  }

  /// The photo, if it is one.
  var source: Source? {
    if case .photo(let source, _, _) = self { source } else { nil }
  }

  /// The origin as the JSON object of the contract.
  fileprivate var json: String {
    let (kind, name, seed) =
      switch self {
      case .photo(let source, _, _): ("photo", source.path, "null")
      case .painting(let kind, let seed, _): ("painting", kind, "\"\(seed.hex)\"")
      }
    return "{\"kind\": \"\(kind)\", \"name\": \(name.quoted), \"seed\": \(seed), "
      + "\"crop\": \(crop.json)}"
  }
}

extension JigsawScene {
  /// The scene as the JSON object of the contract.
  var json: String {
    func list(_ numbers: [Int]) -> String {
      "[" + numbers.map(String.init).joined(separator: ", ") + "]"
    }
    return "{\"rows\": \(layout.rows), \"columns\": \(layout.columns), "
      + "\"piece\": \(list([width, height])), \"pieces\": \(list(declaredPieces)), "
      + "\"places\": \(list(declared(places))), \"turns\": \(list(turns)), "
      + "\"cut\": \"\(cut.rawValue)\", \"rim\": \(rim), "
      + "\"asked\": {\"pieces\": \(list(asked.map { $0 + 1 })), "
      + "\"blank\": \(blank + 1)}, "
      + "\"picture\": \(origin.json), \"other\": \(odd?.origin.json ?? "null")}"
  }
}
