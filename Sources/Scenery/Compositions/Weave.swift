/// A pattern as it lies on a thing.
struct Weave {
  let pattern: Thing.Pattern
  /// The colour of its marks.
  let word: UInt32
  /// What leads from pixels to places in the pattern, whose period is 1.
  private let origin: Spot
  private let across: Spot
  private let down: Spot
  /// The number of pixels in a period.
  private let period: Float

  /// Lays a pattern.
  ///
  /// - Parameters:
  ///   - pattern: What it is; not plain.
  ///   - word: The colour of its marks.
  ///   - origin: Where it starts, in pixels.
  ///   - way: The direction along its stripes, of length 1.
  ///   - period: The number of pixels in a period.
  init(_ pattern: Thing.Pattern, _ word: UInt32, origin: Spot, way: Spot, period: Float) {
    self.pattern = pattern
    self.word = word
    self.period = period
    across = Spot(way.x, -way.y) / period
    down = Spot(way.y, way.x) / period
    self.origin = Spot(
      -(origin.x * way.x + origin.y * way.y) / period,
      (origin.x * way.y - origin.y * way.x) / period)
  }

  /// How much the marks cover of a pixel, 0 to 256.
  @inline(__always)
  func cover(_ x: Float, _ y: Float) -> UInt32 {
    let place = origin + across * x + down * y
    var cell = place - Spot(Float(Noise.floor(place.x)), Float(Noise.floor(place.y)))
    let reach: Float
    switch pattern {
    case .plain: return 0
    case .striped: reach = 0.19 - abs(cell.y - 0.5)
    case .checked: reach = max(0.13 - abs(cell.y - 0.5), 0.13 - abs(cell.x - 0.5))
    case .dotted:
      // Every other row is shifted by half a period.
      if Noise.floor(place.y) & 1 == 0 { cell.x += cell.x < 0.5 ? 0.5 : -0.5 }
      let away = cell - Spot(0.5, 0.5)
      reach = 0.27 - (away * away).sum().squareRoot()
    }
    return UInt32(clamp(reach * period + 0.5) * 256)
  }
}
