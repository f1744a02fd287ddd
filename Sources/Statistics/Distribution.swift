/// How some numbers are spread.
public struct Distribution: Codable, Hashable, Sendable {
  /// The numbers between two bounds.
  public struct Bin: Codable, Hashable, Sendable {
    /// The lower bound, which is within.
    public var from: Double
    /// The upper bound, which is within the last bin only.
    public var to: Double
    /// How many there are.
    public var count: Int
  }

  /// How many numbers there are, at least 1.
  public var count: Int
  /// The least.
  public var min: Double
  /// The first quartile, between neighbours in proportion.
  public var q1: Double
  /// The median.
  public var median: Double
  /// The third quartile.
  public var q3: Double
  /// The mean.
  public var mean: Double
  /// The greatest.
  public var max: Double
  /// Ten bins of one width from the least to the greatest, or those of another distribution; one where
  /// they are equal.
  public var histogram: [Bin]

  private static let bins = 10

  /// Describes some numbers; nil if there are none.
  ///
  /// - Parameters:
  ///   - values: The numbers.
  ///   - other: What the bins are taken from, the first and the last holding what lies beyond.
  init?(_ values: [Double], inBinsOf other: Distribution? = nil) {
    guard !values.isEmpty else { return nil }
    let sorted = values.sorted()
    count = sorted.count
    (min, max) = (sorted[0], sorted[sorted.count - 1])
    let (low, high) = (other?.min ?? min, other?.max ?? max)
    q1 = Self.quantile(sorted, 0.25)
    median = Self.quantile(sorted, 0.5)
    q3 = Self.quantile(sorted, 0.75)
    mean = sorted.reduce(0, +) / Double(sorted.count)
    guard low < high else {
      histogram = [Bin(from: low, to: high, count: sorted.count)]
      return
    }
    let width = (high - low) / Double(Self.bins)
    var counts = [Int](repeating: 0, count: Self.bins)
    for value in sorted {
      // Compared before it is made whole, for it may be far away.
      let place = Swift.max(0, Swift.min(Double(Self.bins - 1), (value - low) / width))
      counts[Int(place)] += 1
    }
    histogram = counts.enumerated().map { place, count in
      let to = place == Self.bins - 1 ? high : low + Double(place + 1) * width
      return Bin(from: low + Double(place) * width, to: to, count: count)
    }
  }

  private static func quantile(_ sorted: [Double], _ share: Double) -> Double {
    let place = share * Double(sorted.count - 1)
    let first = Int(place)
    let next = Swift.min(first + 1, sorted.count - 1)
    return sorted[first] + (sorted[next] - sorted[first]) * (place - Double(first))
  }

  /// The histogram as a line of blocks, each as high as its bin is full; blank where there is nothing.
  public var blocks: String { blocks(most: histogram.map(\.count).max() ?? 0) }

  /// The same, a bin of `most` numbers being as high as can be.
  public func blocks(most: Int) -> String {
    let heights = Array("▁▂▃▄▅▆▇█")
    return String(
      histogram.map { bin -> Character in
        guard bin.count > 0 else { return " " }
        return heights[Swift.min(heights.count, (bin.count * heights.count + most - 1) / most) - 1]
      })
  }
}

/// A distribution and what it is of.
public struct NamedDistribution: Codable, Hashable, Sendable {
  /// What the numbers are.
  public var name: String
  /// How they are spread.
  public var distribution: Distribution

  /// Names a distribution.
  public init(name: String, distribution: Distribution) {
    self.name = name
    self.distribution = distribution
  }
}
