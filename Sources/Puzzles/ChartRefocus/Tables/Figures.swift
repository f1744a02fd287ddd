import Charts
import Seeding

/// Draws the figures of a topic, all within its range.
struct Figures {
  let topic: Topic
  /// The range of one table, which may be a part of the topic's.
  private let low: Double
  private let high: Double
  private let centre: Double
  private let width: Double

  /// Draws how large the figures of one table are.
  init(_ topic: Topic, using chance: inout Chance) {
    self.topic = topic
    let bounds = topic.range
    let span = bounds.upperBound - bounds.lowerBound
    low = bounds.lowerBound
    let share = chance.real()
    let isWhole = topic.shape == .clustered || topic.shape == .spread
    high = isWhole ? bounds.upperBound : low + span * (0.15 + 0.85 * share * share)
    width = span * chance.real(in: 0.12...0.3)
    centre = chance.real(in: (low + width)...(bounds.upperBound - width))
  }

  /// A figure as a whole number of 10^-decimals, held within the topic's range.
  func rounded(_ figure: Double) -> Int {
    let scale = Self.scale(topic.decimals)
    let held = min(topic.range.upperBound, max(topic.range.lowerBound, figure))
    return Int((held * scale).rounded())
  }

  /// The figure at a share of the way from the lowest to the highest, each doubling as long as the next.
  ///
  /// Between doublings it goes straight, so that no machine's logarithm moves it.
  private func level(_ share: Double) -> Double {
    var (top, doublings) = (low, 0.0)
    while top * 2 <= high { (top, doublings) = (top * 2, doublings + 1) }
    doublings += high / top - 1
    var (figure, left) = (low, min(1, max(0, share)) * doublings)
    while left >= 1 { (figure, left) = (figure * 2, left - 1) }
    return figure * (1 + left)
  }

  /// 10^decimals.
  static func scale(_ decimals: Int) -> Double {
    (0..<decimals).reduce(1) { scale, _ in scale * 10 }
  }

  /// Draws figures of several things.
  func names(_ count: Int, using chance: inout Chance) -> [Double] {
    switch topic.shape {
    case .ranked:
      let ratio = chance.real(in: 0.66...0.92)
      var level = high
      var figures: [Double] = []
      for _ in 0..<count {
        figures.append(max(low, level * chance.real(in: 0.9...1)))
        level *= ratio
      }
      return chance.shuffled(figures)
    case .even:
      let least = low + (high - low) * (low < 0 ? 0 : 0.06)
      return (0..<count).map { _ in chance.real(in: least...high) }
    case .clustered:
      return (0..<count).map { _ in
        centre + width * (chance.real() + chance.real() - 1)
      }
    case .spread:
      let shares = (0..<count).map { (Double($0) + chance.real(in: 0.1...0.9)) / Double(count) }
      return chance.shuffled(shares).map(level)
    }
  }

  /// Draws figures of one thing in time.
  func times(
    _ stretch: Clock.Stretch, along trend: Trend, using chance: inout Chance
  ) -> [Double] {
    let isClustered = topic.shape == .clustered
    let bottom = isClustered ? centre - width : low
    let top = isClustered ? centre + width : high
    let path = trend.path(stretch.labels.count, using: &chance)
    let strength = chance.real(in: 0.25...0.42)
    let swing = chance.real(in: 0.3...0.7)
    let flat = chance.real(in: 0.1...0.35)
    if topic.shape == .spread { return path.map { level(0.08 + 0.84 * $0) } }
    return zip(path, stretch.phases).map { share, phase in
      guard let wave = Trend.season(topic.season, of: stretch.clock, at: phase) else {
        // Within few months nothing changes as much as over years.
        let isLong = stretch.clock == .years || stretch.clock == .decades
        return bottom + (top - bottom) * (0.5 + (share - 0.5) * (isLong ? 1 : swing))
      }
      // Where something recurs, the course itself is nearly flat.
      let level = 0.5 + (share - 0.5) * flat + strength * wave
      return bottom + (top - bottom) * min(1, max(0, level))
    }
  }

  /// Draws figures in time of several things, series by series.
  func times(
    _ stretch: Clock.Stretch, of count: Int, using chance: inout Chance
  ) -> [[Double]] {
    let common = Trend(using: &chance)
    let isCommon = chance.happens(0.6)
    // Each has a level of its own, so that lines lie apart.
    let levels = chance.shuffled((0..<count).map { (Double($0) + 0.5) / Double(count) })
    return levels.map { level in
      let trend = isCommon ? common : Trend(using: &chance)
      if topic.shape == .spread {
        let path = trend.path(stretch.labels.count, using: &chance)
        return path.map { self.level(0.1 + 0.5 * level + 0.35 * $0) }
      }
      let figures = times(stretch, along: trend, using: &chance)
      if topic.shape == .clustered {
        let shift = (level - 0.5) * width * 1.4
        return figures.map { $0 + shift }
      }
      let factor = 0.25 + 0.75 * level
      return figures.map { low + ($0 - low) * factor }
    }
  }

  /// Draws figures of several things in some years, year by year.
  func years(_ count: Int, of names: Int, using chance: inout Chance) -> [[Double]] {
    let start = self.names(names, using: &chance)
    let drift = chance.real(in: -0.15...0.3)
    let own = (0..<names).map { _ in drift + chance.real(in: -0.2...0.2) }
    return (0..<count).map { year in
      zip(start, own).map { base, drift in
        let reach =
          switch topic.shape {
          case .clustered: width
          case .spread: base
          case .ranked, .even: max(abs(base), (high - low) * 0.08)
          }
        let shift = drift * Double(year) * 0.7 + chance.real(in: -0.04...0.04)
        return base + reach * shift
      }
    }
  }

  /// Draws figures of the parts of several things, part by part.
  func parts(_ count: Int, of names: Int, using chance: inout Chance) -> [[Double]] {
    let base = self.names(names, using: &chance)
    let factors = chance.shuffled(
      (0..<count).map { 0.25 + 0.75 * (Double($0) + chance.real()) / Double(count) })
    return factors.map { factor in
      base.map { base in
        guard topic.shape != .clustered else {
          return base + width * (factor - 0.6 + chance.real(in: -0.2...0.2))
        }
        return low + (base - low) * factor * chance.real(in: 0.75...1.2)
      }
    }
  }

  /// Draws shares of parts that make 100 % of each thing, part by part.
  ///
  /// Where things are in order, as times are, shares go on from one to the next.
  static func shares(
    _ count: Int, of names: Int, decimals: Int, isInOrder: Bool, using chance: inout Chance
  ) -> [[Int]] {
    let unit = Int(scale(decimals))
    var weights = (0..<count).map { _ in chance.real(in: 0.15...1) }
    let drift = weights.map { _ in chance.real(in: -0.12...0.12) }
    var columns: [[Int]] = []
    for _ in 0..<names {
      let drawn = weights.map { $0 * chance.real(in: isInOrder ? 0.94...1.06 : 0.55...1.5) }
      columns.append(Shares.rounded(drawn, to: 100 * unit, atLeast: 2 * unit))
      if isInOrder { weights = zip(weights, drift).map { max(0.08, $0 * (1 + $1)) } }
    }
    return (0..<count).map { part in columns.map { $0[part] } }
  }
}
