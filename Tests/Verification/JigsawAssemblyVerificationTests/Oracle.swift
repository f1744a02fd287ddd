import Foundation

/// The margin of a board of 2 × 2 upright pieces, worked out plainly from its finished picture.
struct Oracle {
  typealias Colour = [Double]

  static func lab(_ pixel: UInt32) -> Colour {
    let linear = [16, 8, 0].map { shift -> Double in
      let value = Double(pixel >> UInt32(shift) & 255) / 255
      return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
    }
    let rows = [
      [0.4124564, 0.3575761, 0.1804375], [0.2126729, 0.7151522, 0.0721750],
      [0.0193339, 0.1191920, 0.9503041],
    ]
    let white = [0.95047, 1, 1.08883]
    let f = (0..<3).map { row -> Double in
      let value = (0..<3).reduce(0) { $0 + rows[row][$1] * linear[$1] } / white[row]
      return value > 216.0 / 24389 ? cbrt(value) : (24389.0 / 27 * value + 16) / 116
    }
    return [116 * f[1] - 16, 500 * (f[0] - f[1]), 200 * (f[1] - f[2])]
  }

  static func rgb(_ pixel: UInt32) -> Colour {
    [Double(pixel >> 16 & 255), Double(pixel >> 8 & 255), Double(pixel & 255)]
  }

  private static func minus(_ first: Colour, _ second: Colour) -> Colour {
    zip(first, second).map { $0 - $1 }
  }

  /// The mean Mahalanobis distance of steps from the steps of a border.
  private static func strangeness(_ steps: [Colour], from own: [Colour]) -> Double {
    let count = Double(own.count)
    let mean = (0..<3).map { channel in own.reduce(0) { $0 + $1[channel] } / count }
    var matrix = (0..<3).map { row in
      (0..<3).map { column in
        own.reduce(row == column ? 16.0 : 0) {
          $0 + ($1[row] - mean[row]) * ($1[column] - mean[column]) / max(count - 1, 1)
        }
      }
    }
    // Gauss and Jordan.
    var inverse = (0..<3).map { row in (0..<3).map { $0 == row ? 1.0 : 0 } }
    for pivot in 0..<3 {
      let scale = matrix[pivot][pivot]
      matrix[pivot] = matrix[pivot].map { $0 / scale }
      inverse[pivot] = inverse[pivot].map { $0 / scale }
      for row in 0..<3 where row != pivot {
        let factor = matrix[row][pivot]
        matrix[row] = zip(matrix[row], matrix[pivot]).map { $0 - factor * $1 }
        inverse[row] = zip(inverse[row], inverse[pivot]).map { $0 - factor * $1 }
      }
    }
    return steps.reduce(0) { sum, step in
      let off = minus(step, mean)
      var square = 0.0
      for row in 0..<3 {
        for column in 0..<3 { square += off[row] * inverse[row][column] * off[column] }
      }
      return sum + square.squareRoot()
    } / Double(steps.count)
  }

  /// The cost of a seam from rows of pixels: the second and the outermost of one piece, the outermost and
  /// the second of the other.
  static func cost(_ rows: [[UInt32]]) -> Double {
    let apart = zip(rows[1], rows[2]).reduce(0.0) { sum, pair in
      sum + minus(lab(pair.0), lab(pair.1)).reduce(0) { $0 + $1 * $1 }.squareRoot()
    }
    let e = apart / Double(rows[1].count)
    func steps(_ from: Int, _ to: Int) -> [Colour] {
      zip(rows[to], rows[from]).map { minus(rgb($0), rgb($1)) }
    }
    let m =
      strangeness(steps(1, 2), from: steps(0, 1)) + strangeness(steps(2, 1), from: steps(3, 2))
    return ((e + 2) * (m + 2)).squareRoot()
  }

  /// The margin of an odd piece in the last of 2 × 2 places.
  static func oddMargin(_ shown: Canvas) -> Double {
    let (w, h) = (shown.width / 2, shown.height / 2)
    func beside(_ rows: Range<Int>) -> Double {
      cost([w - 2, w - 1, w, w + 1].map { x in rows.map { shown[x, $0] } })
    }
    func over(_ columns: Range<Int>) -> Double {
      cost([h - 2, h - 1, h, h + 1].map { y in columns.map { shown[$0, y] } })
    }
    let odd = beside(h..<2 * h) + over(w..<2 * w)
    // Of the first piece both, of its neighbours one seam each.
    return odd / 2 / max(beside(0..<h), over(0..<w))
  }

  /// The margin, among all 24 arrangements.
  static func margin(_ finished: Canvas) -> Double {
    let (w, h) = (finished.width / 2, finished.height / 2)
    let parts = (0..<4).map {
      finished.part([$0 % 2 * w, $0 / 2 * h, $0 % 2 * w + w, $0 / 2 * h + h])
    }
    func beside(_ left: Int, _ right: Int) -> Double {
      cost(
        [(left, w - 2), (left, w - 1), (right, 0), (right, 1)].map { part, x in
          (0..<h).map { parts[part][x, $0] }
        })
    }
    func over(_ top: Int, _ bottom: Int) -> Double {
      cost(
        [(top, h - 2), (top, h - 1), (bottom, 0), (bottom, 1)].map { part, y in
          (0..<w).map { parts[part][$0, y] }
        })
    }
    func seams(_ order: [Int]) -> [[Int]: Double] {
      [
        [0, order[0], order[1]]: beside(order[0], order[1]),
        [0, order[2], order[3]]: beside(order[2], order[3]),
        [1, order[0], order[2]]: over(order[0], order[2]),
        [1, order[1], order[3]]: over(order[1], order[3]),
      ]
    }
    let truth = seams([0, 1, 2, 3])
    var least = Double.infinity
    for number in 0..<256 {
      let order = [number & 3, number >> 2 & 3, number >> 4 & 3, number >> 6 & 3]
      guard Set(order).count == 4, order != [0, 1, 2, 3] else { continue }
      let other = seams(order)
      let new = other.filter { truth[$0.key] == nil }.values.reduce(0, +)
      let gone = truth.filter { other[$0.key] == nil }.values.reduce(0, +)
      least = min(least, new / gone)
    }
    return least
  }
}
