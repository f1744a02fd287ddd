import Charts

/// Which pixels belong to a slice: those whose centres lie inside its polygon.
struct SlicePixels {
  /// A run of pixels of a row.
  struct Run: Hashable, Sendable {
    var y: Int
    var x0: Int
    var x1: Int
  }

  private let box: PixelBox
  private let inside: [Bool]

  /// Rasters a polygon, in sixteenths of a pixel, by the even-odd rule.
  ///
  /// A centre on an edge belongs to what lies on the right of it.
  init(_ polygon: [SixteenthPoint]) {
    let xs = polygon.map(\.x)
    let ys = polygon.map(\.y)
    let box = PixelBox(
      (xs.min() ?? 0) >> 4, (ys.min() ?? 0) >> 4, ((xs.max() ?? 0) >> 4) + 1,
      ((ys.max() ?? 0) >> 4) + 1)
    let width = box.x1 - box.x0
    var inside = [Bool](repeating: false, count: width * (box.y1 - box.y0))
    for y in box.y0..<box.y1 {
      let centre = 16 * y + 8
      var ends: [Int] = []
      for (corner, next) in zip(polygon, polygon.dropFirst() + polygon.prefix(1)) {
        guard (corner.y <= centre) != (next.y <= centre) else { continue }
        let (upper, lower) = corner.y < next.y ? (corner, next) : (next, corner)
        // The columns whose centre 16 x + 8 lies strictly left of the crossing.
        let height = lower.y - upper.y
        let crossing = (upper.x - 8) * height + (lower.x - upper.x) * (centre - upper.y)
        ends.append(-Self.floor(-crossing, by: 16 * height))
      }
      ends.sort()
      for pair in stride(from: 0, to: ends.count - 1, by: 2) {
        for x in max(ends[pair], box.x0)..<max(min(ends[pair + 1], box.x1), max(ends[pair], box.x0))
        { inside[(y - box.y0) * width + x - box.x0] = true }
      }
    }
    self.box = box
    self.inside = inside
  }

  /// All of its pixels.
  var runs: [Run] { runs(inside) }

  /// Its pixels that lie at most so many pixels from one that is not its own.
  func border(within radius: Int) -> [Run] {
    let (width, height) = (box.x1 - box.x0, box.y1 - box.y0)
    // How far each pixel lies from the next one outside in its row.
    var reach = [Int](repeating: 0, count: inside.count)
    for y in 0..<height {
      var last = 0
      for x in 0..<width {
        last = inside[y * width + x] ? last + 1 : 0
        reach[y * width + x] = last
      }
      last = 0
      for x in (0..<width).reversed() {
        last = inside[y * width + x] ? last + 1 : 0
        reach[y * width + x] = min(reach[y * width + x], last)
      }
    }
    // A pixel is clear of the border if in each row near it so many pixels on both sides are inside.
    var widths: [(dy: Int, width: Int)] = []
    for dy in -radius...radius {
      var width = 0
      while (width + 1) * (width + 1) + dy * dy <= radius * radius { width += 1 }
      widths.append((dy, width))
    }
    var border = inside
    for y in 0..<height {
      for x in 0..<width where inside[y * width + x] {
        var isNear = false
        for (dy, far) in widths {
          let row = y + dy
          if row < 0 || row >= height || reach[row * width + x] <= far {
            isNear = true
            break
          }
        }
        border[y * width + x] = isNear
      }
    }
    return runs(border)
  }

  private func runs(_ flags: [Bool]) -> [Run] {
    let width = box.x1 - box.x0
    var runs: [Run] = []
    for y in box.y0..<box.y1 {
      let row = (y - box.y0) * width
      var start: Int?
      for x in 0...width {
        let isIn = x < width && flags[row + x]
        if isIn, start == nil { start = x }
        if !isIn, let first = start {
          runs.append(Run(y: y, x0: box.x0 + first, x1: box.x0 + x))
          start = nil
        }
      }
    }
    return runs
  }

  /// The quotient rounded down, of a divisor above 0.
  private static func floor(_ number: Int, by divisor: Int) -> Int {
    let (quotient, rest) = number.quotientAndRemainder(dividingBy: divisor)
    return rest < 0 ? quotient - 1 : quotient
  }
}
