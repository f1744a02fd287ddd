import Foundation

/// The axis of figures: where a figure lies, in pixels.
struct Axis: Sendable {
  let isVertical: Bool
  let isLog: Bool
  let ticks: [(value: Exact, place: Int)]
  private let first: (value: Double, place: Double)
  private let last: (value: Double, place: Double)

  /// Ticks have at most so many digits behind the point, and are at most so large.
  private static let mostDecimals = 6
  private static let largest = Exact(100_000_000_000_000)
  /// By how many sixteenths of a pixel a tick may lie off the line through the outer ones.
  private static let slack = 2.0

  /// Believes an axis of a chart.
  ///
  /// - Parameters:
  ///   - declared: What the legend says.
  ///   - size: The size of the picture.
  /// - Throws: `SceneFault`, if its ticks are not as they must be.
  init(_ declared: Legend.Axis, in size: [Int]) throws {
    func fault(_ detail: String) -> SceneFault { SceneFault("axis", detail) }
    (isVertical, isLog) = (declared.isVertical, declared.isLog)
    let bound = (isVertical ? size[1] : size[0]) * 16
    var ticks: [(value: Exact, place: Int)] = []
    for tick in declared.ticks {
      guard let written = Written(plain: tick.text), written.decimals <= Self.mostDecimals,
        written.value.magnitude <= Self.largest, 0...bound ~= tick.place
      else { throw fault("\"\(tick.text)\" is no tick, or lies outside") }
      ticks.append((written.value, tick.place))
    }
    guard ticks.count >= 2, let low = ticks.first, let high = ticks.last else {
      throw fault("there are at least two ticks")
    }
    let grows = low.place < high.place
    for (tick, next) in zip(ticks, ticks.dropFirst())
    where tick.value >= next.value || (tick.place < next.place) != grows
      || tick.place == next.place
    {
      throw fault("ticks ascend")
    }
    // Figures grow upward, and to the right.
    guard grows != isVertical else { throw fault("figures grow upward or to the right") }
    if isLog, low.value <= .zero { throw fault("logarithms are of what is above zero") }
    self.ticks = ticks
    let isLog = isLog
    func worth(_ value: Exact) -> Double { isLog ? log(value.double) : value.double }
    first = (worth(low.value), Double(low.place) / 16)
    last = (worth(high.value), Double(high.place) / 16)
    for tick in ticks
    where abs(place(of: tick.value.double) * 16 - Double(tick.place)) > Self.slack {
      throw fault("the tick \(tick.value.double) does not lie between the others")
    }
  }

  /// The place of a figure in pixels, on y or on x; infinite where it has none.
  func place(of figure: Double) -> Double {
    if isLog, figure <= 0 { return isVertical ? .infinity : -.infinity }
    let value = isLog ? log(figure) : figure
    return first.place
      + (value - first.value) / (last.value - first.value) * (last.place - first.place)
  }

  /// The worth of a pixel; nil of an axis that is not linear.
  var worth: Exact? {
    guard !isLog, let low = ticks.first, let high = ticks.last else { return nil }
    let pixels = Exact(Int128(abs(high.place - low.place)), 16)
    return (high.value - low.value).divided(by: pixels)
  }

  /// The smallest of 1, 2, 5, 10, … that is at least the worth of a pixel in figures; nil if there is none.
  func step(decimals: Int) -> Int? {
    guard let worth else { return nil }
    let figures = worth * Exact(Exact.power(decimals))
    var power = 1
    for _ in 0..<15 {
      for digit in [1, 2, 5] where Exact(Int128(digit * power)) >= figures { return digit * power }
      power *= 10
    }
    return nil
  }
}
