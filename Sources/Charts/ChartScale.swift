import Imaging

/// Where figures lie along an axis, in sixteenths of a pixel.
struct ChartScale: Hashable, Sendable {
  /// Round figures, ascending.
  let ticks: [Int]
  /// The digits behind the point of a figure.
  let decimals: Int
  /// Whether places are linear in the logarithm.
  let isLogarithmic: Bool
  /// The least and the greatest figure that must have room.
  let low: Int, high: Int

  /// The place of the first tick; with logarithms of the least figure.
  private(set) var origin = 0
  /// The way from a tick to the next (with logarithms from the least to the greatest figure), upwards negative.
  private(set) var stride = 0

  /// Chooses ticks for a range of figures.
  init(from low: Int, to high: Int, decimals: Int, wanted: Int, isLogarithmic: Bool) {
    self.decimals = decimals
    self.isLogarithmic = isLogarithmic
    guard isLogarithmic else {
      ticks = ChartTicks.linear(from: low, to: high, wanted: wanted)
      self.low = min(low, ticks[0])
      self.high = max(high, ticks[ticks.count - 1])
      return
    }
    (ticks, self.low, self.high) = ChartTicks.logarithmic(from: low, to: high)
  }

  /// Lays the axis between two pixels: `start` is where the least figure lies.
  mutating func lie(from start: Int, to end: Int) {
    let length = (end - start) * 16
    guard !isLogarithmic else {
      (origin, stride) = (start * 16, length)
      return
    }
    let step = ticks[1] - ticks[0]
    let size = length.magnitude.multipliedFullWidth(by: UInt(step))
    let reach = UInt(high - low).dividingFullWidth(size).quotient
    stride = length < 0 ? -Int(reach) : Int(reach)
    // On a whole pixel, so that bars that start at it have a sharp edge there.
    let before = Self.scaled(stride, ticks[0] - low, step)
    let place = start * 16 + before
    origin = 16 * (length < 0 ? place >> 4 : (place + 15) >> 4)
  }

  /// The place of a figure.
  func place(of figure: Int) -> Int {
    guard isLogarithmic else {
      return origin + Self.scaled(stride, figure - ticks[0], ticks[1] - ticks[0])
    }
    let (from, to) = (ChartMath.logarithm(low), ChartMath.logarithm(high))
    let share = (ChartMath.logarithm(max(1, figure)) - from) / (to - from)
    return origin + Int((Double(stride) * share).rounded())
  }

  /// The axis as it is told.
  func axis(isVertical: Bool) -> ChartAxis {
    let (left, divisor) = ChartFigure.digits(ticks, decimals: decimals)
    return ChartAxis(
      isVertical: isVertical, isLogarithmic: isLogarithmic,
      ticks: ticks.map {
        ChartAxis.Tick(
          ChartFigure.text($0 / divisor, decimals: left), at: place(of: $0))
      })
  }

  /// Returns a × b / c, rounded to the nearest, halves up.
  private static func scaled(_ a: Int, _ b: Int, _ c: Int) -> Int {
    let product = a.magnitude.multipliedFullWidth(by: b.magnitude)
    let (sum, carries) = product.low.addingReportingOverflow(UInt(c) / 2)
    let quotient = UInt(c).dividingFullWidth((product.high + (carries ? 1 : 0), sum)).quotient
    return (a < 0) == (b < 0) ? Int(quotient) : -Int(quotient)
  }
}
