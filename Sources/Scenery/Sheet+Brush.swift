/// How a brush goes over what is painted: short strokes of the colour below each.
struct Brush {
  /// How often the strokes cover the ground, on average.
  var passes: Float = 2
  /// The length of a stroke in units.
  var length: Float = 0.04
  /// The width of a stroke in units.
  var width: Float = 0.01
  /// How much lighter or darker than the ground a stroke may be.
  var vary: Float = 0.07
  /// How much a stroke covers.
  var alpha: Float = 0.8
  /// How far a stroke may be from where the ground's colour changes: a stroke ends there.
  var tolerance: Float = 0.09
  /// What tells one going over from another.
  var seed: UInt32
}

extension Sheet {
  /// Goes over a band with a brush.
  ///
  /// The strokes lie at the same places at every size, in an order that spreads them evenly.
  ///
  /// - Parameters:
  ///   - brush: The brush.
  ///   - top: Where the band begins.
  ///   - bottom: Where it ends.
  ///   - along: The direction of a stroke at a place, of length 1.
  mutating func go(
    over brush: Brush, from top: Float, to bottom: Float, along: (Spot) -> Spot
  ) {
    let top = max(top, 0)
    let bottom = min(bottom, high)
    guard bottom > top else { return }
    let count = Int(brush.passes * wide * (bottom - top) / (brush.length * brush.width))
    // Source: Roberts, "The unreasonable effectiveness of quasirandom sequences" (2018).
    var place = Spot(Noise.lattice(1, 2, brush.seed), Noise.lattice(3, 4, brush.seed))
    for index in 0..<count {
      place += Spot(0.754_877_7, 0.569_840_3)
      if place.x >= 1 { place.x -= 1 }
      if place.y >= 1 { place.y -= 1 }
      let shake = Noise.lattice(index, 1, brush.seed) - 0.5
      let other = Noise.lattice(index, 2, brush.seed) - 0.5
      let spot = Spot(
        place.x * wide + shake * 0.01, mix(top, bottom, place.y) + other * 0.01)
      guard spot.y >= top, spot.y < bottom else { continue }
      var way = along(spot)
      way = Spot(way.x - way.y * shake * 0.5, way.y + way.x * shake * 0.5)
      let tint = look(spot)
      var half = brush.length * (0.35 + 0.3 * Noise.lattice(index, 3, brush.seed))
      for _ in 0..<3 {
        let far = look(spot + way * half) - tint
        let near = look(spot - way * half) - tint
        let most = max((far * far).sum(), (near * near).sum())
        guard most > brush.tolerance * brush.tolerance else { break }
        half *= 0.5
      }
      let light = 1 + brush.vary * 2 * other
      let warm = brush.vary * 0.5 * shake
      let changed = Tint(
        tint.x * (light + warm), tint.y * light, tint.z * (light - warm), brush.alpha)
      stroke(
        spot, way * half, brush.width / 2, changed,
        bristles: brush.seed &+ UInt32(truncatingIfNeeded: index) & 7)
    }
  }

  /// Paints one stroke: light and dark streaks run along it.
  private mutating func stroke(
    _ center: Spot, _ reach: Spot, _ radius: Float, _ tint: Tint, bristles seed: UInt32
  ) {
    let (x, y) = (center.x * unit, center.y * unit)
    let length = max((reach.x * reach.x + reach.y * reach.y).squareRoot() * unit, 0.01)
    let axis = reach * (unit / length)
    var (r, alpha) = (radius * unit, tint.w)
    if r < 0.7 {
      alpha *= r / 0.7
      r = 0.7
    }
    let reachX = abs(axis.x) * length + r + 0.5
    let reachY = abs(axis.y) * length + r + 0.5
    let columns = max(0, Int(x - reachX))..<max(0, min(width, Int(x + reachX) + 1))
    let rows = max(0, Int(y - reachY))..<max(0, min(height, Int(y + reachY) + 1))
    let streak: SIMD8<Float> = [
      Noise.lattice(0, 9, seed), Noise.lattice(1, 9, seed), Noise.lattice(2, 9, seed),
      Noise.lattice(3, 9, seed), Noise.lattice(4, 9, seed), Noise.lattice(5, 9, seed),
      Noise.lattice(6, 9, seed), Noise.lattice(7, 9, seed),
    ]
    let scale = 4 / r
    for row in rows {
      let dy = Float(row) + 0.5 - y
      for column in columns {
        let dx = Float(column) + 0.5 - x
        let t = dy * axis.x - dx * axis.y
        guard abs(t) < r + 0.5 else { continue }
        let s = dx * axis.x + dy * axis.y
        let over = max(abs(s) - length, 0)
        let cover = clamp(r + 0.5 - (over == 0 ? abs(t) : (over * over + t * t).squareRoot()))
        if cover > 0 {
          let bristle = streak[min(max(Int((t + r) * scale), 0), 7)]
          let under = pixels[row * width + column]
          let paint = tint * (0.955 + 0.09 * bristle)
          pixels[row * width + column] =
            under + (paint - under) * (alpha * cover * (0.6 + 0.4 * bristle))
        }
      }
    }
  }
}
