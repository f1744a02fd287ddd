/// The pixels of a slice: those whose centres are inside its corners, by the even-odd rule.
struct SliceShape: Sendable {
  /// The box that holds them all, `[x0, y0, x1, y1]`.
  let box: [Int]
  /// Whether each pixel of the box is the slice's, row by row.
  private let inside: [Bool]

  /// Finds the pixels of a slice.
  ///
  /// - Parameters:
  ///   - polygon: Its corners in sixteenths of a pixel.
  ///   - size: The size of the picture.
  init(_ polygon: [[Int]], in size: [Int]) {
    func bound(_ side: Int, _ value: Int) -> Int { min(max(value, 0), size[side]) }
    let (xs, ys) = (polygon.map { $0[0] }, polygon.map { $0[1] })
    let box = [
      bound(0, (xs.min() ?? 0) / 16 - 1), bound(1, (ys.min() ?? 0) / 16 - 1),
      bound(0, (xs.max() ?? 0) / 16 + 2), bound(1, (ys.max() ?? 0) / 16 + 2),
    ]
    let width = max(box[2] - box[0], 0)
    var inside = [Bool](repeating: false, count: width * max(box[3] - box[1], 0))
    for y in box[1]..<max(box[1], box[3]) {
      let row = y * 16 + 8
      var edges: [(upper: [Int], lower: [Int])] = []
      for (place, from) in polygon.enumerated() {
        let to = polygon[(place + 1) % polygon.count]
        let (upper, lower) = from[1] <= to[1] ? (from, to) : (to, from)
        if upper[1] <= row, row < lower[1] { edges.append((upper, lower)) }
      }
      for x in 0..<width where !edges.isEmpty {
        let centre = (box[0] + x) * 16 + 8
        let beyond = edges.count { upper, lower in
          (centre - upper[0]) * (lower[1] - upper[1]) < (row - upper[1]) * (lower[0] - upper[0])
        }
        inside[(y - box[1]) * width + x] = beyond % 2 == 1
      }
    }
    self.box = box
    self.inside = inside
  }

  subscript(x: Int, y: Int) -> Bool {
    guard box[0] <= x, x < box[2], box[1] <= y, y < box[3] else { return false }
    return inside[(y - box[1]) * (box[2] - box[0]) + x - box[0]]
  }

  /// The number of its pixels.
  var count: Int { inside.count { $0 } }

  /// Calls `body` with each pixel of the slice.
  func forEach(_ body: (_ x: Int, _ y: Int) -> Void) {
    for y in box[1]..<box[3] {
      for x in box[0]..<box[2] where self[x, y] { body(x, y) }
    }
  }

  /// Whether a pixel that is not the slice's is at most `distance` pixels away from one that is.
  func isNearBorder(_ x: Int, _ y: Int, _ distance: Int) -> Bool {
    for dy in -distance...distance {
      for dx in -distance...distance
      where dx * dx + dy * dy <= distance * distance && !self[x + dx, y + dy] {
        return true
      }
    }
    return false
  }
}
