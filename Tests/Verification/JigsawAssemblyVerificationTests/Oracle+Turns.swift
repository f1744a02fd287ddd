/// The margin of four square pieces that may be turned, worked out plainly.
extension Oracle {
  /// The margin among all places and turns of 2 × 2 pieces of which one, by its place from 0, stays upright.
  static func turnedMargin(_ finished: Canvas, upright: Int) -> Double {
    let size = finished.width / 2
    // Of each piece and side, clockwise from the top, the second and the outermost pixels, clockwise.
    let borders = (0..<16).map { number -> [[UInt32]] in
      let (x, y) = (number / 4 % 2 * size, number / 4 / 2 * size)
      let part = finished.part([x, y, x + size, y + size]).turned((4 - number % 4) % 4)
      return [1, 0].map { row in (0..<size).map { part[$0, row] } }
    }
    var known: [Set<Int>: Double] = [:]
    for one in 0..<16 {
      for other in 0..<16 where other / 4 != one / 4 {
        let (mine, theirs) = (borders[one], borders[other].map { Array($0.reversed()) })
        known[[one, other]] = cost([mine[0], mine[1], theirs[1], theirs[0]])
      }
    }
    func seams(_ order: [Int], _ turns: [Int]) -> Set<Set<Int>> {
      let facing = [(0, 1, 1), (2, 3, 1), (0, 2, 2), (1, 3, 2)]
      return Set(
        facing.map { first, second, side in
          [
            order[first] * 4 + (side - turns[first] + 4) % 4,
            order[second] * 4 + (side + 2 - turns[second] + 4) % 4,
          ]
        })
    }
    func sum(_ seams: Set<Set<Int>>) -> Double { seams.reduce(0) { $0 + (known[$1] ?? 0) } }
    let truth = seams([0, 1, 2, 3], [0, 0, 0, 0])
    var least = Double.infinity
    for number in 0..<65536 {
      let order = (0..<4).map { number >> (2 * $0) & 3 }
      let turns = (0..<4).map { number >> (2 * $0 + 8) & 3 }
      guard Set(order).count == 4, turns[order.firstIndex(of: upright) ?? 0] == 0 else { continue }
      if order == [0, 1, 2, 3], turns == [0, 0, 0, 0] { continue }
      let other = seams(order, turns)
      least = min(least, sum(other.subtracting(truth)) / sum(truth.subtracting(other)))
    }
    return least
  }
}
