/// The colours of a piece in CIELAB, as it stands upright, and what can be measured of them.
struct PiecePlane: Sendable {
  private let width: Int
  private let height: Int
  /// The box of the label.
  private let hidden: [Int]
  private let lights: [Double]
  private let reds: [Double]
  private let yellows: [Double]

  init(_ piece: Int, of board: Board) {
    (width, height, hidden) = (board.width, board.height, board.hidden[piece])
    let count = board.width * board.height
    let start = board.start(of: piece)
    var lights = [Double](repeating: 0, count: count)
    var reds = lights
    var yellows = lights
    var last: UInt32 = board.pixels[start]
    var colour = Lab(last)
    for place in 0..<count {
      let pixel = board.pixels[start + place]
      if pixel != last {
        last = pixel
        colour = Lab(pixel)
      }
      lights[place] = colour.l
      reds[place] = colour.a
      yellows[place] = colour.b
    }
    (self.lights, self.reds, self.yellows) = (lights, reds, yellows)
  }

  /// The rows and columns of the outer third on a side; of the whole piece where that is nil.
  private func area(_ side: Side?) -> (xs: Range<Int>, ys: Range<Int>) {
    switch side {
    case nil: (0..<width, 0..<height)
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
      let isCrossed = hidden[1] <= y && y < hidden[3]
      let row = y * width
      for x in xs where !isCrossed || x < hidden[0] || hidden[2] <= x { body(row + x) }
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

  /// The mean change of L* to the pixel on the right and the pixel below, wherever no label is.
  var texture: Double {
    var (sum, count) = (0.0, 0)
    for y in 0..<height - 1 {
      for x in 0..<width - 1 {
        // The label, or the pixel before or above it.
        if x < hidden[2], y < hidden[3],
          hidden[1] <= y && hidden[0] - 1 <= x || hidden[1] - 1 <= y && hidden[0] <= x
        {
          continue
        }
        let place = y * width + x
        sum += abs(lights[place + 1] - lights[place]) + abs(lights[place + width] - lights[place])
        count += 1
      }
    }
    return count > 0 ? sum / Double(count) : 0
  }
}
