import VerificationKit

/// What it costs to lay one side of a piece against a side of another.
///
/// The cost is `J = sqrt((E + 2) (M + 2))`: E the mean ΔE of the touching pixels, M how badly the step over
/// the seam goes on from the gradients on both sides of it (MGC: Gallagher, Jigsaw puzzles with pieces of
/// unknown orientation, CVPR 2012), as the mean Mahalanobis distance of a pixel, summed over both.
struct Seams {
  /// One side of a piece; its pixels run clockwise around the piece.
  fileprivate struct Border {
    var length = 0
    /// Red, green and blue of the outermost pixels.
    var colours: [Double] = []
    var labs: [Lab] = []
    /// The mean step outward from the second row of pixels to the outermost.
    var mean = [0.0, 0, 0]
    /// The inverse of the steps' covariance with 16 added to the variances: xx, xy, xz, yy, yz, zz.
    var inverse = [0.0, 0, 0, 0, 0, 0]
  }

  private let count: Int
  private var borders: [Border] = []
  /// The costs that are known; negative where none is so far.
  private var known: [Double]

  init(_ board: Board) {
    count = board.count
    known = Array(repeating: -1, count: board.count * board.count * 16)
    borders.reserveCapacity(board.count * 4)
    for piece in 0..<board.count {
      for side in Side.allCases { borders.append(Self.border(piece, side, of: board)) }
    }
  }

  private static func border(_ piece: Int, _ side: Side, of board: Board) -> Border {
    let pixels = board.border(piece, side)
    var border = Border()
    let length = pixels.outer.count
    border.length = length
    var steps: [Double] = []
    for (outer, inner) in zip(pixels.outer, pixels.inner) {
      border.labs.append(Lab(outer))
      for shift in [16, 8, 0] as [UInt32] {
        let value = Double(outer >> shift & 255)
        border.colours.append(value)
        steps.append(value - Double(inner >> shift & 255))
      }
    }
    let amount = Double(length)
    for number in 0..<length {
      for channel in 0..<3 { border.mean[channel] += steps[number * 3 + channel] / amount }
    }
    var (xx, xy, xz, yy, yz, zz) = (16.0, 0.0, 0.0, 16.0, 0.0, 16.0)
    let freedom = max(amount - 1, 1)
    for number in 0..<length {
      let x = steps[number * 3] - border.mean[0]
      let y = steps[number * 3 + 1] - border.mean[1]
      let z = steps[number * 3 + 2] - border.mean[2]
      xx += x * x / freedom
      xy += x * y / freedom
      xz += x * z / freedom
      yy += y * y / freedom
      yz += y * z / freedom
      zz += z * z / freedom
    }
    let (cx, cy, cz) = (yy * zz - yz * yz, xz * yz - xy * zz, xy * yz - xz * yy)
    let determinant = xx * cx + xy * cy + xz * cz
    border.inverse = [
      cx, cy, cz, xx * zz - xz * xz, xy * xz - xx * yz, xx * yy - xy * xy,
    ].map { $0 / determinant }
    return border
  }

  /// The mean ΔE of the pixels that touch.
  func step(_ piece: Int, _ side: Side, _ other: Int, _ otherSide: Side) -> Double {
    let mine = borders[piece * 4 + side.rawValue]
    let theirs = borders[other * 4 + otherSide.rawValue]
    var sum = 0.0
    for number in 0..<mine.length {
      sum += mine.labs[number].distance(to: theirs.labs[mine.length - 1 - number])
    }
    return sum / Double(mine.length)
  }

  /// The cost of a seam of sides that are as long as each other.
  mutating func cost(_ piece: Int, _ side: Int, _ other: Int, _ otherSide: Int) -> Double {
    let place = ((piece * 4 + side) * count + other) * 4 + otherSide
    if known[place] >= 0 { return known[place] }
    let cost = Self.cost(borders[piece * 4 + side], borders[other * 4 + otherSide])
    known[place] = cost
    known[((other * 4 + otherSide) * count + piece) * 4 + side] = cost
    return cost
  }

  private static func cost(_ mine: Border, _ theirs: Border) -> Double {
    var (apart, strange) = (0.0, 0.0)
    let length = mine.length
    for number in 0..<length {
      let across = length - 1 - number
      apart += mine.labs[number].distance(to: theirs.labs[across])
      let x = theirs.colours[across * 3] - mine.colours[number * 3]
      let y = theirs.colours[across * 3 + 1] - mine.colours[number * 3 + 1]
      let z = theirs.colours[across * 3 + 2] - mine.colours[number * 3 + 2]
      strange += mine.strangeness(x, y, z) + theirs.strangeness(-x, -y, -z)
    }
    let amount = Double(length)
    return ((apart / amount + 2) * (strange / amount + 2)).squareRoot()
  }
}

extension Seams.Border {
  /// The Mahalanobis distance of a step outward from the steps of the border.
  @inline(__always)
  fileprivate func strangeness(_ x: Double, _ y: Double, _ z: Double) -> Double {
    let (x, y, z) = (x - mean[0], y - mean[1], z - mean[2])
    let square =
      x * x * inverse[0] + y * y * inverse[3] + z * z * inverse[5]
      + 2 * (x * y * inverse[1] + x * z * inverse[2] + y * z * inverse[4])
    return max(0, square).squareRoot()
  }
}
