import Colour
import Imaging

/// A side of a piece.
enum Side: Int, CaseIterable, Sendable {
  case top, right, bottom, left

  /// The side that faces this way once the piece has been turned.
  ///
  /// - Parameter turns: Quarter turns clockwise.
  /// - Returns: The side as the piece was cut.
  func beforeTurning(_ turns: Int) -> Side {
    // A turn takes the top to the right.
    switch (rawValue - turns) & 3 {
    case 0: .top
    case 1: .right
    case 2: .bottom
    default: .left
    }
  }
}

/// The pixels along one side of a piece, clockwise, and how its colours change towards that side.
struct Border: Sendable {
  /// The number of pixels along the side.
  let length: Int
  /// Red, green and blue of each pixel.
  let colours: [Int32]
  /// L*, a* and b* of each pixel, in 1/256.
  let labs: [Int32]
  /// The mean step of red, green and blue from the pixel behind to the pixel at the side.
  let mean: (Double, Double, Double)
  /// The inverse of the covariance of these steps: rr, rg, rb, gg, gb, bb.
  let inverse: (Double, Double, Double, Double, Double, Double)

  /// What is added to the variance of each channel's steps, so that noise that no eye can see weighs little.
  static let noise = 16

  /// Reads a side of a piece.
  init(of piece: Int, _ side: Side, in tiles: Tiles) {
    let width = tiles.width
    let height = tiles.height
    let base = piece * width * height
    // The first pixel clockwise, the way along the side and the way inwards, in pixels.
    let (first, along, inwards) =
      switch side {
      case .top: (base, 1, width)
      case .right: (base + width - 1, width, -1)
      case .bottom: (base + width * height - 1, -1, -width)
      case .left: (base + width * (height - 1), -width, 1)
      }
    length = side == .top || side == .bottom ? width : height
    var colours = [Int32](repeating: 0, count: length * 3)
    var labs = colours
    var steps = Steps()
    for index in 0..<length {
      let start = (first &+ index &* along) &* 3
      let behind = start &+ inwards &* 3
      let red = Int(tiles.pixels[start])
      let green = Int(tiles.pixels[start &+ 1])
      let blue = Int(tiles.pixels[start &+ 2])
      colours[index &* 3] = Int32(red)
      colours[index &* 3 &+ 1] = Int32(green)
      colours[index &* 3 &+ 2] = Int32(blue)
      steps.add(
        red &- Int(tiles.pixels[behind]), green &- Int(tiles.pixels[behind &+ 1]),
        blue &- Int(tiles.pixels[behind &+ 2]))
    }
    let bytes = colours.map { UInt8($0) }
    let plane = LabPlane(Picture(width: length, height: 1, pixels: .rgb(bytes)))
    for index in labs.indices { labs[index] = Int32(plane.values[index]) }
    self.colours = colours
    self.labs = labs
    mean = steps.mean
    inverse = steps.inverse
  }

  /// Reads a side that was sampled.
  ///
  /// - Parameters:
  ///   - pairs: Clockwise the outermost pixels and those behind them, by their numbers, at least one.
  ///   - bytes: The pixels of the picture, three bytes each.
  init(_ pairs: [(outer: Int, inner: Int)], in bytes: [UInt8]) {
    var steps = Steps()
    var outermost: [UInt8] = []
    for (outer, inner) in pairs {
      let (start, behind) = (outer * 3, inner * 3)
      outermost += bytes[start..<start + 3]
      steps.add(
        Int(bytes[start]) - Int(bytes[behind]), Int(bytes[start + 1]) - Int(bytes[behind + 1]),
        Int(bytes[start + 2]) - Int(bytes[behind + 2]))
    }
    length = pairs.count
    colours = outermost.map { Int32($0) }
    let plane = LabPlane(Picture(width: length, height: 1, pixels: .rgb(outermost)))
    labs = plane.values.map { Int32($0) }
    mean = steps.mean
    inverse = steps.inverse
  }
}

extension Tiles {
  /// The sides of all pieces, in the order of places.
  var borders: [Border] {
    (0..<count).flatMap { piece in Side.allCases.map { Border(of: piece, $0, in: self) } }
  }
}

/// Sums over the steps of colour across a side, in whole numbers.
private struct Steps {
  private var count = 0
  private var red = 0
  private var green = 0
  private var blue = 0
  private var products = (rr: 0, rg: 0, rb: 0, gg: 0, gb: 0, bb: 0)

  mutating func add(_ r: Int, _ g: Int, _ b: Int) {
    count &+= 1
    red &+= r
    green &+= g
    blue &+= b
    products.rr &+= r &* r
    products.rg &+= r &* g
    products.rb &+= r &* b
    products.gg &+= g &* g
    products.gb &+= g &* b
    products.bb &+= b &* b
  }

  var mean: (Double, Double, Double) {
    let scale = Double(count)
    return (Double(red) / scale, Double(green) / scale, Double(blue) / scale)
  }

  /// The inverse of the covariance with ``Border/noise`` on its diagonal, by cofactors.
  var inverse: (Double, Double, Double, Double, Double, Double) {
    let scale = Double(count * max(count - 1, 1))
    func covariance(_ product: Int, _ one: Int, _ other: Int) -> Double {
      Double(count * product - one * other) / scale
    }
    let noise = Double(Border.noise)
    let rr = covariance(products.rr, red, red) + noise
    let rg = covariance(products.rg, red, green)
    let rb = covariance(products.rb, red, blue)
    let gg = covariance(products.gg, green, green) + noise
    let gb = covariance(products.gb, green, blue)
    let bb = covariance(products.bb, blue, blue) + noise
    let first = gg * bb - gb * gb
    let second = rb * gb - rg * bb
    let third = rg * gb - rb * gg
    let determinant = rr * first + rg * second + rb * third
    return (
      first / determinant, second / determinant, third / determinant,
      (rr * bb - rb * rb) / determinant, (rb * rg - rr * gb) / determinant,
      (rr * gg - rg * rg) / determinant
    )
  }
}
