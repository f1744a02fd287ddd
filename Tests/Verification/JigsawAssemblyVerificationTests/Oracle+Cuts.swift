import Foundation

/// The seams of pieces that are cut along curves, worked out plainly from the finished picture.
extension Oracle {
  /// The second and the outermost pixels along a side of a place.
  static func rows(_ jig: Jig, _ shown: Canvas, _ place: Int, _ side: String) -> [[UInt32]] {
    let points = jig.points(place, side)
    let count = side == "top" || side == "bottom" ? jig.piece[0] : jig.piece[1]
    func length(_ from: Jig.Point, _ to: Jig.Point) -> Double {
      hypot(to.x - from.x, to.y - from.y)
    }
    let whole = zip(points, points.dropFirst()).reduce(0) { $0 + length($1.0, $1.1) }
    // Down and to the right goes a line; a quarter turn clockwise from there is left, or down.
    let turn = side == "right" || side == "top" ? Double.pi / 2 : -.pi / 2
    var rows: [[UInt32]] = [[], []]
    for share in 3...count - 4 {
      var rest = whole * (Double(share) + 0.5) / Double(count)
      for (from, to) in zip(points, points.dropFirst()) {
        let step = length(from, to)
        if rest > step {
          rest -= step
          continue
        }
        let angle = atan2(to.y - from.y, to.x - from.x) + turn
        let point = from + (to - from) * (rest / step)
        for (row, inward) in [(0, 2.0), (1, 1.0)] {
          let x = Int(floor(point.x + inward * cos(angle)))
          let y = Int(floor(point.y + inward * sin(angle)))
          rows[row].append(shown[x, y])
        }
        break
      }
    }
    return rows
  }

  /// The margin of 2 × 2 pieces, among all 24 arrangements.
  static func margin(_ shown: Canvas, _ jig: Jig) -> Double {
    func cost(_ one: Int, _ side: String, _ other: Int, _ otherSide: String) -> Double {
      let (mine, theirs) = (rows(jig, shown, one, side), rows(jig, shown, other, otherSide))
      return Oracle.cost([mine[0], mine[1], theirs[1], theirs[0]])
    }
    var costs: [[Int]: Double] = [:]
    for one in 0..<4 {
      for other in 0..<4 where other != one {
        costs[[0, one, other]] = cost(one, "right", other, "left")
        costs[[1, one, other]] = cost(one, "bottom", other, "top")
      }
    }
    func seams(_ order: [Int]) -> Set<[Int]> {
      [
        [0, order[0], order[1]], [0, order[2], order[3]], [1, order[0], order[2]],
        [1, order[1], order[3]],
      ]
    }
    func sum(_ seams: Set<[Int]>) -> Double { seams.reduce(0) { $0 + (costs[$1] ?? 0) } }
    let truth = seams([0, 1, 2, 3])
    var least = Double.infinity
    for number in 0..<256 {
      let order = [number & 3, number >> 2 & 3, number >> 4 & 3, number >> 6 & 3]
      guard Set(order).count == 4, order != [0, 1, 2, 3] else { continue }
      let other = seams(order)
      least = min(least, sum(other.subtracting(truth)) / sum(truth.subtracting(other)))
    }
    return least
  }
}
