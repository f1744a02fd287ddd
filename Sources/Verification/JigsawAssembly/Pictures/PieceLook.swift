import Sight

/// What a piece looks like from a little way off: the mean colours of small squares of it.
struct PieceLook: Sendable {
  /// The number of squares across.
  let columns: Int
  /// The mean red, green and blue of each square, row by row; nothing where not all of the square is known.
  let means: [Means?]
  /// How much the colours vary over the piece, as the mean distance of a channel from its own mean.
  let contrast: Double

  /// The colours of one square.
  struct Means: Sendable {
    var red = 0.0
    var green = 0.0
    var blue = 0.0
  }

  /// Looks at pixels.
  ///
  /// - Parameters:
  ///   - raster: How squares lie.
  ///   - pixel: The colour of a pixel, counted from the corner of the piece's cell; nil where it is not known.
  init(_ raster: LookRaster, pixel: (Int, Int) -> UInt32?) {
    let side = raster.side
    var means: [Means?] = []
    for row in 0..<raster.rows {
      for column in 0..<raster.columns {
        var sums = Means()
        var isKnown = true
        let (x0, y0) = (raster.x + column * side, raster.y + row * side)
        pixels: for y in y0..<y0 + side {
          for x in x0..<x0 + side {
            guard let colour = pixel(x, y) else {
              isKnown = false
              break pixels
            }
            sums.red += Double(colour >> 16 & 255)
            sums.green += Double(colour >> 8 & 255)
            sums.blue += Double(colour & 255)
          }
        }
        let area = Double(side * side)
        means.append(
          isKnown
            ? Means(red: sums.red / area, green: sums.green / area, blue: sums.blue / area) : nil)
      }
    }
    self.init(columns: raster.columns, means: means)
  }

  init(columns: Int, means: [Means?]) {
    (self.columns, self.means) = (columns, means)
    let known = means.compactMap { $0 }
    let count = Double(max(1, known.count))
    let middle = known.reduce(into: Means()) { sum, mean in
      sum.red += mean.red / count
      sum.green += mean.green / count
      sum.blue += mean.blue / count
    }
    contrast = known.reduce(0) { sum, mean in
      sum
        + (abs(mean.red - middle.red) + abs(mean.green - middle.green)
          + abs(mean.blue - middle.blue))
        / 3 / count
    }
  }

  /// How unlike two looks are, over the squares that both know.
  ///
  /// - Returns: The mean difference of the channels, 0 to 255, and the correlation of the channels about their means, -1
  ///   to 1; nil if they have too few squares in common.
  func difference(from other: PieceLook) -> (mean: Double, correlation: Double)? {
    var (count, sum) = (0.0, 0.0)
    var (mine, theirs) = (Means(), Means())
    for (one, two) in zip(means, other.means) {
      guard let one, let two else { continue }
      count += 1
      sum += abs(one.red - two.red) + abs(one.green - two.green) + abs(one.blue - two.blue)
      mine.red += one.red
      mine.green += one.green
      mine.blue += one.blue
      theirs.red += two.red
      theirs.green += two.green
      theirs.blue += two.blue
    }
    guard count >= 9 else { return nil }
    var (both, square, otherSquare) = (0.0, 0.0, 0.0)
    func add(_ a: Double, _ b: Double) {
      both += a * b
      square += a * a
      otherSquare += b * b
    }
    for (one, two) in zip(means, other.means) {
      guard let one, let two else { continue }
      add(one.red - mine.red / count, two.red - theirs.red / count)
      add(one.green - mine.green / count, two.green - theirs.green / count)
      add(one.blue - mine.blue / count, two.blue - theirs.blue / count)
    }
    let scale = (square * otherSquare).squareRoot()
    return (sum / 3 / count, scale > 0 ? both / scale : 0)
  }
}

/// How the squares of looks lie in the cell of a piece.
struct LookRaster: Sendable {
  /// The side of a square in pixels.
  let side: Int
  /// Where the first square begins, seen from the corner of the cell.
  let x: Int
  let y: Int
  let columns: Int
  let rows: Int
  /// What no neighbour reaches, seen from the corner of the cell.
  private let inner: [Int]

  /// Lays squares over a cell and what may reach beyond it.
  init(width: Int, height: Int, overhang: Int) {
    side = max(2, min(width, height) / 20)
    // As many squares beyond the cell as are needed, and half of what is left over on either side.
    let beyond = (overhang + side - 1) / side
    (columns, rows) = (width / side + 2 * beyond, height / side + 2 * beyond)
    x = (width % side) / 2 - beyond * side
    y = (height % side) / 2 - beyond * side
    // Of the smallest cells with the longest overhang at least the middle third.
    let inset = (min(overhang, width / 3), min(overhang, height / 3))
    inner = [inset.0, inset.1, width - inset.0, height - inset.1]
  }

  /// Whether a square, by its number, lies wholly where no neighbour reaches.
  func isInner(_ number: Int) -> Bool {
    let (left, top) = (x + number % columns * side, y + number / columns * side)
    return inner[0] <= left && left + side <= inner[2] && inner[1] <= top
      && top + side <= inner[3]
  }
}
