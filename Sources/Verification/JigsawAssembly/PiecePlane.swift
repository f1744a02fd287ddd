import VerificationKit

/// The colours of a piece in CIELAB, as it stands upright, and what can be measured of them.
struct PiecePlane: Sendable {
  /// The size of the cell.
  private let width: Int
  private let height: Int
  /// How many pixels are kept around the cell.
  private let reach: Int
  /// Row by row, L* of each pixel; not a number where the pixel is not the piece's, or under its label.
  private let lights: [Double]
  private let reds: [Double]
  private let yellows: [Double]

  private var stride: Int { width + 2 * reach }

  init(_ piece: Int, of board: Board) {
    (width, height, reach) = (board.width, board.height, board.reach)
    let stride = width + 2 * reach
    let start = board.start(of: piece)
    let count = board.start(of: 1)
    var lights = [Double](repeating: .nan, count: count)
    var reds = [Double](repeating: 0, count: count)
    var yellows = reds
    var last: UInt32 = 0
    var colour = Lab(last)
    for place in 0..<count {
      let pixel = board.pixels[start + place]
      if pixel == Board.none { continue }
      if pixel != last {
        last = pixel
        colour = Lab(pixel)
      }
      lights[place] = colour.l
      reds[place] = colour.a
      yellows[place] = colour.b
    }
    let label = board.hidden[piece]
    for y in label[1]..<label[3] {
      for x in label[0]..<label[2] { lights[(y + reach) * stride + x + reach] = .nan }
    }
    (self.lights, self.reds, self.yellows) = (lights, reds, yellows)
  }

  /// The rows and columns of the outer third of the cell on a side; of all where that is nil.
  private func area(_ side: Side?) -> (xs: Range<Int>, ys: Range<Int>) {
    switch side {
    case nil: (-reach..<width + reach, -reach..<height + reach)
    case .top: (0..<width, 0..<height / 3)
    case .bottom: (0..<width, height - height / 3..<height)
    case .left: (0..<width / 3, 0..<height)
    case .right: (width - width / 3..<width, 0..<height)
    }
  }

  /// Calls with every pixel of a part outside the label.
  @inline(__always)
  private func each(_ side: Side?, _ body: (Int) -> Void) {
    let (xs, ys) = area(side)
    for y in ys {
      let row = (y + reach) * stride + reach
      for x in xs where !lights[row + x].isNaN { body(row + x) }
    }
  }

  /// The mean colour of a part.
  func mean(_ side: Side?) -> Lab {
    var (l, a, b, count) = (0.0, 0.0, 0.0, 0.0)
    each(side) { place in
      l += lights[place]
      a += reds[place]
      b += yellows[place]
      count += 1
    }
    guard count > 0 else { return Lab(0, 0, 0) }
    return Lab(l / count, a / count, b / count)
  }

  /// The share of a part's pixels that lie within ΔE 25 of a colour.
  func share(_ side: Side?, near colour: Lab) -> Double {
    var (near, count) = (0, 0)
    each(side) { place in
      let (l, a, b) = (lights[place] - colour.l, reds[place] - colour.a, yellows[place] - colour.b)
      count += 1
      if l * l + a * a + b * b <= 625 { near += 1 }
    }
    return count > 0 ? Double(near) / Double(count) : 0
  }

  /// The mean change of L* to the pixel on the right and the pixel below, wherever all three are the
  /// piece's and no label is.
  var texture: Double {
    var (sum, count) = (0.0, 0)
    for y in 0..<height + 2 * reach - 1 {
      for place in y * stride..<(y + 1) * stride - 1 {
        let (light, right, below) = (lights[place], lights[place + 1], lights[place + stride])
        let change = abs(right - light) + abs(below - light)
        if change.isNaN { continue }
        sum += change
        count += 1
      }
    }
    return count > 0 ? sum / Double(count) : 0
  }
}
