import VerificationKit

/// The outermost pixels along one side of a piece, as it stands after some turns.
struct SideStrip {
  /// For each pixel of the side, from the top or from the left, the colours from the outermost inwards; nil
  /// under the label.
  private let colours: [[Lab?]]

  /// Reads the pixels.
  ///
  /// - Parameters:
  ///   - piece: The piece.
  ///   - side: The side, as the piece stands after the turns.
  ///   - board: The board.
  ///   - turns: By how many quarter turns clockwise the upright piece is turned.
  ///   - depth: How many rows of pixels to read.
  init(_ piece: Int, _ side: Side, of board: Board, turns: Int, depth: Int) {
    let isQuarter = turns & 1 == 1
    let width = isQuarter ? board.height : board.width
    let height = isQuarter ? board.width : board.height
    let start = board.start(of: piece)
    let label = board.hidden[piece]
    func colour(_ x: Int, _ y: Int) -> Lab? {
      // Where the pixel lies in the upright piece.
      let (column, row) =
        switch turns & 3 {
        case 0: (x, y)
        case 1: (y, board.height - 1 - x)
        case 2: (board.width - 1 - x, board.height - 1 - y)
        default: (board.width - 1 - y, x)
        }
      if label[0] <= column, column < label[2], label[1] <= row, row < label[3] { return nil }
      return Lab(board.pixels[start + row * board.width + column])
    }
    let length = side == .left || side == .right ? height : width
    colours = (0..<length).map { number in
      (0..<depth).map { inwards in
        switch side {
        case .top: colour(number, inwards)
        case .bottom: colour(number, height - 1 - inwards)
        case .left: colour(inwards, number)
        case .right: colour(width - 1 - inwards, number)
        }
      }
    }
  }

  /// The mean colour of a third of the side: 0 of its beginning, 1 of its middle, 2 of its end.
  ///
  /// The outer thirds are rounded down.
  func mean(ofThird third: Int) -> Lab? {
    let (count, outer) = (colours.count, colours.count / 3)
    let range = [0..<outer, outer..<count - outer, count - outer..<count][third]
    return Self.mean(colours[range].joined())
  }

  /// How sharply the colour changes at each pixel of the side; nil where too few lie on either hand.
  ///
  /// It is the ΔE of the means of some pixels before and of as many from there on.
  var changes: [Double?] {
    let count = colours.count
    let reach = max(4, count / 12)
    let means = colours.map { Self.mean($0) }
    return (0..<count).map { place in
      guard reach <= place, place <= count - reach,
        let before = Self.mean(means[place - reach..<place]),
        let after = Self.mean(means[place..<place + reach])
      else { return nil }
      return before.distance(to: after)
    }
  }

  private static func mean(_ colours: some Sequence<Lab?>) -> Lab? {
    var (l, a, b, count) = (0.0, 0.0, 0.0, 0.0)
    for case let colour? in colours {
      l += colour.l
      a += colour.a
      b += colour.b
      count += 1
    }
    return count > 0 ? Lab(l / count, a / count, b / count) : nil
  }
}
