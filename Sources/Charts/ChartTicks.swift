/// Round figures for an axis.
enum ChartTicks {
  /// Steps by how nice they are, and the power of ten they are given in.
  private static let steps: [(numerator: Int, divisor: Int)] = [
    (1, 1), (5, 1), (2, 1), (5, 2), (4, 1), (3, 1),
  ]

  /// Returns round figures that cover a range, about as many as are wanted.
  ///
  /// Source: Talbot, Lin, Hanrahan, "An Extension of Wilkinson's Algorithm for Positioning Tick Labels on
  /// Axes", IEEE TVCG 16 (2010), with steps that are not skipped (j = 1) and labels that are all alike.
  static func linear(from low: Int, to high: Int, wanted: Int) -> [Int] {
    let (low, high) = low == high ? (low, low + 1) : (low, high)
    let range = Double(high - low)
    var (best, score) = ([low, high], -Double.infinity)
    for (rank, nice) in steps.enumerated() {
      var power = 1
      while power <= 1_000_000_000_000_000 {
        defer { power *= 10 }
        guard nice.numerator * power % nice.divisor == 0 else { continue }
        let step = nice.numerator * power / nice.divisor
        guard (high - low) / step <= 14 else { continue }
        if step > (high - low) * 2 { break }
        let first = ChartMath.quotient(low, step) * step
        var last = ChartMath.quotient(high + step - 1, step) * step
        if last == first { last += step }
        let count = (last - first) / step + 1
        let hasZero = first <= 0 && last >= 0
        let simplicity = 1 - Double(rank) / Double(steps.count - 1) + (hasZero ? 1 : 0)
        let over = Double(high - last)
        let under = Double(low - first)
        let tenth = 0.1 * range
        let coverage = 1 - 0.5 * (over * over + under * under) / (tenth * tenth)
        let density = Double(count - 1) / Double(max(1, wanted - 1))
        let fit = 2 - max(density, 1 / density)
        let total = 0.25 * simplicity + 0.2 * coverage + 0.5 * fit + 0.05
        if total > score {
          (best, score) = (Array(stride(from: first, through: last, by: step)), total)
        }
      }
    }
    return best
  }

  /// Returns powers of ten, or with few of them also their doubles and fives, that cover a range.
  static func logarithmic(from low: Int, to high: Int) -> [Int] {
    var fine: [Int] = []
    var power = 1
    while power <= 1_000_000_000_000_000 {
      fine += [power, 2 * power, 5 * power]
      power *= 10
    }
    let first = fine.lastIndex { $0 <= low } ?? 0
    let last = fine.firstIndex { $0 >= high } ?? fine.count - 1
    let covered = Array(fine[first...max(last, first + 1)])
    if covered.count <= 7 { return covered }
    return covered.enumerated().filter { place, figure in
      place == 0 || place == covered.count - 1 || String(figure).hasPrefix("1")
    }.map(\.element)
  }
}
