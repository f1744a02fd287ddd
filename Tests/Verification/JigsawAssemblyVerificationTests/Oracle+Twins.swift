import Foundation

extension Canvas {
  /// Two pieces of a sky that repeats above two of a meadow that does not.
  static func twoSkies(_ side: Int = 128, difference: Int = 1) -> Canvas {
    var canvas = Canvas(2 * side, 2 * side, 0)
    var state: UInt64 = 11
    func noise() -> Double {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Double(state >> 11) / Double(1 << 53) * 2 - 1
    }
    for y in 0..<2 * side {
      for x in 0..<2 * side {
        let isSky = y < side
        let wave = sin(2 * Double.pi * Double(x) / Double(side) + Double(y) / 19)
        let rise = Double(x) / Double(2 * side)
        // From blue to the horizon, and from there to a meadow that is brighter on the right.
        let ends =
          isSky
          ? ([60.0, 110, 210], [110.0, 150, 130])
          : ([110, 150, 130], [10 + 150 * rise, 40 + 110 * rise, 30])
        let depth = Double(y % side) / Double(side)
        let colour = (0..<3).map { ends.0[$0] * (1 - depth) + ends.1[$0] * depth + 8 * wave }
        let shift = isSky && x >= side ? Double(difference) : 0
        canvas[x, y] = colour.reduce(0) { sum, value in
          sum << 8 | UInt32(min(255, max(0, value + shift + noise())))
        }
      }
    }
    return canvas
  }
}

extension Oracle {
  /// The margin of 2 × 2 upright pieces of which some, by their places from 0, may stand for each other.
  static func margin(_ finished: Canvas, twins: [Int]) -> Double {
    let (w, h) = (finished.width / 2, finished.height / 2)
    let parts = (0..<4).map {
      finished.part([$0 % 2 * w, $0 / 2 * h, $0 % 2 * w + w, $0 / 2 * h + h])
    }
    func plain(_ isBeside: Bool, _ first: Int, _ second: Int) -> Double {
      if isBeside {
        return cost(
          [(first, w - 2), (first, w - 1), (second, 0), (second, 1)].map { part, x in
            (0..<h).map { parts[part][x, $0] }
          })
      }
      return cost(
        [(first, h - 2), (first, h - 1), (second, 0), (second, 1)].map { part, y in
          (0..<w).map { parts[part][$0, y] }
        })
    }
    /// The pieces that a piece may be.
    func those(_ piece: Int) -> [Int] { twins.contains(piece) ? twins : [piece] }
    let truth: [(Bool, Int, Int)] = [(true, 0, 1), (true, 2, 3), (false, 0, 2), (false, 1, 3)]
    func seam(_ isBeside: Bool, _ first: Int, _ second: Int) -> (cost: Double, isTrue: Bool) {
      var (least, isTrue) = (Double.infinity, false)
      for one in those(first) {
        for other in those(second) where one != other {
          least = min(least, plain(isBeside, one, other))
          isTrue = isTrue || truth.contains { $0 == (isBeside, one, other) }
        }
      }
      return (least, isTrue)
    }
    func seams(_ order: [Int]) -> (new: Double, kept: Double) {
      var (new, kept) = (0.0, 0.0)
      for (isBeside, first, second) in truth {
        let seam = seam(isBeside, order[first], order[second])
        if seam.isTrue { kept += seam.cost } else { new += seam.cost }
      }
      return (new, kept)
    }
    let all = seams([0, 1, 2, 3]).kept
    var margin = Double.infinity
    for number in 0..<256 {
      let order = [number & 3, number >> 2 & 3, number >> 4 & 3, number >> 6 & 3]
      guard Set(order).count == 4,
        zip(order, 0..<4).contains(where: { !those($0).contains($1) })
      else { continue }
      let other = seams(order)
      let gone = all - other.kept
      if gone > all * 1e-9 { margin = min(margin, other.new / gone) }
    }
    return margin
  }
}
