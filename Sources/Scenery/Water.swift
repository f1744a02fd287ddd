import Seeding

extension Sheet {
  /// Paints still water: what stands above its far edge, upside down, broken by ripples.
  ///
  /// - Parameters:
  ///   - top: The water's far edge, in units.
  ///   - bottom: Its near edge.
  ///   - tint: The water's own colour.
  ///   - calm: 1 for a mirror, 0 for waves.
  ///   - light: The hour.
  ///   - seed: What tells it from other water.
  mutating func paintWater(
    from top: Float, to bottom: Float, _ tint: Tint, calm: Float, _ light: Light, seed: UInt32
  ) {
    let deep = max(bottom - top, 0.01)
    var noise = [Float](repeating: 0.5, count: width)
    let edge = Int(top * unit)
    let isGlowing = light.hour != .overcast && light.hour != .storm
    let sun = light.place.x * wide
    for row in rows(from: top, to: bottom) {
      let y = (Float(row) + 0.5) * step
      let depth = (y - top) / deep
      // Ripples are finer far away.
      let near = 0.12 + depth
      let grain = Grain(seed: seed, across: 7 / near, down: 1, octaves: 3)
      var ripple = grain
      ripple.down = 1
      ripple.write(
        to: &noise, count: width, x: step / 2 - wide / 2, y: 26 * logarithm(near), step: step)
      let swing = (1.15 - calm) * 0.09 * near * unit
      let shake = (Noise.value(y * 90, 0.5, seed &+ 3) - 0.5) * swing * 0.3
      for column in 0..<width {
        let height = noise[column] - 0.5
        let dy = Float(row - edge) * 0.92 + height * swing * 2.4
        let dx = height * swing * 0.7 + shake
        let from = min(max(edge - 1 - Int(max(dy, 0)), 0), self.height - 1)
        let across = min(max(column + Int(dx), 0), width - 1)
        let mirrored = pixels[from * width + across]
        let clear = mix(0.38, 0.72, calm) * (1 - depth * 0.35) + height * 0.3
        var paint = mix(tint, mirrored.times(0.93), clamp(clear))
        paint = paint.times(1 + height * (0.35 + 0.3 * (1 - calm)))
        if isGlowing {
          let away = ((Float(column) + 0.5) * step - sun) / (0.05 + depth * 0.14)
          let glint = ramp(0.56, 0.74, noise[column]) / (1 + away * away)
          paint = mix(paint, light.sun, clamp(glint * 0.85))
        }
        pixels[row * width + column] = paint.alpha(1)
      }
    }
  }

  /// A sailing boat or a rowing boat with its reflection.
  mutating func paintBoat(
    at spot: Spot, _ size: Float, sails: Bool, _ light: Light, _ chance: inout Chance
  ) {
    let hull = light.on(
      chance.tint([0x8C4030, 0x2E4A6C, 0xE8E0D0, 0x3C5A48, 0x6A4A30, 0xB8862C]), 0.6)
    let cloth = light.on(chance.tint([0xF8F2E4, 0xFFFFFF, 0xD8603C, 0xE8C890, 0x9C3C34]), 0.85)
    let lean = chance.side()
    // The reflection lies below, paler.
    for (flip, alpha) in [(Float(-0.55), Float(0.45)), (1, 1)] {
      let at = { (x: Float, y: Float) in
        Spot(spot.x + x * size * lean, spot.y - y * size * flip)
      }
      if sails {
        line(
          at(0, 0.1), at(0.02, 1.5), size * 0.05, to: size * 0.02, Tint(hex: 0x4A3A2C).alpha(alpha))
        fill(
          Sheet.bend(at(0.05, 1.45), at(0.5, 0.7), at(0.62, 0.3), steps: 6) + [at(0.05, 0.26)],
          cloth.alpha(alpha))
        fill(
          Sheet.bend(at(-0.03, 1.3), at(-0.3, 0.6), at(-0.55, 0.26), steps: 6) + [at(-0.03, 0.28)],
          cloth.times(0.86).alpha(alpha))
      } else if flip > 0 {
        dab(at(0.05, 0.42), size * 0.09, size * 0.1, Tint(hex: 0xC89878).times(light.key))
        dab(at(0.05, 0.25), size * 0.13, size * 0.16, light.on(Tint(hex: 0x9A3A34), 0.6))
        line(at(0.1, 0.25), at(0.75, -0.12), size * 0.03, Tint(hex: 0x5A4630))
      }
      fill(
        [
          at(-0.8, 0.26), at(-0.62, 0), at(-0.4, -0.06), at(0.4, -0.06), at(0.62, 0),
          at(0.85, 0.28),
          at(0.4, 0.18), at(-0.4, 0.17),
        ], hull.alpha(alpha))
    }
    line(
      Spot(spot.x - size * 0.9, spot.y + size * 0.08),
      Spot(spot.x + size * 0.9, spot.y + size * 0.08), size * 0.03, Tint(1, 1, 1, 0.35))
  }
}

/// The natural logarithm, from a series, for numbers from 0.01 to 4.
func logarithm(_ x: Float) -> Float {
  var (x, sum) = (x, Float(0))
  while x < 0.7 {
    x *= 2
    sum -= 0.693_147_2
  }
  while x > 1.4 {
    x *= 0.5
    sum += 0.693_147_2
  }
  let t = (x - 1) / (x + 1)
  let square = t * t
  return sum + 2 * t * (1 + square / 3 * (1 + square * 0.6 * (1 + square * 5 / 7)))
}
