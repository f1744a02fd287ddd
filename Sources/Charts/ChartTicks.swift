/// Round figures for an axis.
enum ChartTicks {
  /// Steps by how nice they are, and the power of ten they are given in.
  private static let steps: [(numerator: Int, divisor: Int)] = [
    (1, 1), (5, 1), (2, 1), (5, 2), (4, 1), (3, 1),
  ]

  /// Returns round figures for a range, about as many as are wanted.
  ///
  /// Source: Talbot, Lin, Hanrahan, "An Extension of Wilkinson's Algorithm for Positioning Tick Labels on
  /// Axes", IEEE TVCG 16 (2010), with steps that are not skipped (j = 1) and labels that are all alike.
  ///
  /// - Parameters:
  ///   - low: The least figure.
  ///   - high: The greatest.
  ///   - wanted: How many ticks would be best.
  /// - Returns: At least two ticks, which reach beyond the range or end within a step of it.
  static func linear(from low: Int, to high: Int, wanted: Int) -> [Int] {
    let (low, high) = low == high ? (low, low + 1) : (low, high)
    var (best, score) = ([low, high], -Double.infinity)
    for (rank, nice) in steps.enumerated() {
      var power = 1
      while power <= 1_000_000_000_000_000 {
        defer { power *= 10 }
        guard nice.numerator * power % nice.divisor == 0 else { continue }
        let step = nice.numerator * power / nice.divisor
        guard (high - low) / step <= 14 else { continue }
        if step > (high - low) * 2 { break }
        for first in ends(low, step) {
          for last in ends(high, step) where last > first {
            let total = merit(rank, first, last, step, low: low, high: high, wanted: wanted)
            guard total > score else { continue }
            (best, score) = (Array(stride(from: first, through: last, by: step)), total)
          }
        }
      }
    }
    return best
  }

  /// The multiples of a step around a figure.
  private static func ends(_ figure: Int, _ step: Int) -> [Int] {
    let below = ChartMath.quotient(figure, step) * step
    return below == figure ? [figure] : [below, below + step]
  }

  /// How good ticks are: simple, close to the range, as many as are wanted, and not just two.
  private static func merit(
    _ rank: Int, _ first: Int, _ last: Int, _ step: Int, low: Int, high: Int, wanted: Int
  ) -> Double {
    let hasZero = first <= 0 && last >= 0
    let simplicity = 1 - Double(rank) / Double(steps.count - 1) + (hasZero ? 1 : 0)
    let (over, under) = (Double(high - last), Double(low - first))
    let tenth = 0.1 * Double(high - low)
    let coverage = 1 - 0.5 * (over * over + under * under) / (tenth * tenth)
    let count = (last - first) / step
    let spacing = Double(max(last, high) - min(first, low)) / Double(last - first)
    let density = Double(count) * spacing / Double(max(1, wanted - 1))
    let fit = 2 - max(density, 1 / density)
    return 0.25 * simplicity + 0.2 * coverage + 0.5 * fit - (count < 2 ? 0.5 : 0)
  }

  /// Returns powers of ten, or with few of them also their doubles and fives, and round ends of a range.
  static func logarithmic(from low: Int, to high: Int) -> (ticks: [Int], low: Int, high: Int) {
    var fine: [Int] = []
    var power = 1
    while power <= 1_000_000_000_000_000 {
      fine += [power, 2 * power, 5 * power]
      power *= 10
    }
    let first = fine.lastIndex { $0 <= low } ?? 0
    let last = max(first + 1, fine.firstIndex { $0 >= high } ?? fine.count - 1)
    let covered = Array(fine[first...last])
    let powers = covered.indices.filter { (first + $0) % 3 == 0 }.map { covered[$0] }
    return (powers.count >= 3 ? powers : covered, fine[first], fine[last])
  }
}
