import Seeding

extension Sheet {
  /// Paints a sky, from the top to the horizon, with a sun or a moon, and clouds.
  ///
  /// - Parameters:
  ///   - light: The hour and the weather.
  ///   - horizon: Where the sky ends, in units.
  ///   - clouds: How many clouds, 0 to 1, or what chance says.
  ///   - chance: Where the clouds' kind and places come from.
  mutating func paintSky(
    _ light: Light, to horizon: Float, clouds: Float? = nil, _ chance: inout Chance
  ) {
    let center = Spot(light.place.x * wide, light.place.y * horizon)
    let wide = wide
    let isLow = light.place.y > 0.5
    let pull: Float = isLow ? 6 : 14
    let tilt = chance.between(-0.25, 0.25)
    let bow = chance.between(0.6, 1.5)
    let grain = Grain(seed: chance.grainSeed(), across: 2, down: 6, octaves: 4)
    let isNight = light.hour == .night
    let strength: Float = isNight ? 0.35 : (light.hour == .overcast ? 0.25 : 0.85)
    wash(from: 0, to: horizon + 0.05, grain: grain) { x, y, noise in
      let t = clamp(y / horizon + (noise - 0.5) * 0.35 + tilt * (x / wide - 0.5))
      var tint = mix(light.zenith, light.horizon, t * mix(t, 1, bow - 0.6))
      let dx = x - center.x
      let dy = (y - center.y) * (isLow ? 1.7 : 1)
      let glow = strength / (1 + pull * (dx * dx + dy * dy) + (dx * dx + dy * dy).squareRoot() * 2)
      tint = mix(tint, light.sun, clamp(glow * (0.75 + noise * 0.4)))
      return tint.alpha(1)
    }
    if isNight { paintStars(to: horizon, count: 500, band: nil, &chance) }
    if light.hour != .overcast && light.hour != .storm {
      paintDisc(light, at: center, &chance)
    }
    paintClouds(light, to: horizon, amount: clouds, &chance)
    let swirl = chance.grainSeed()
    let lean = chance.between(-0.08, 0.08)
    go(
      over: Brush(
        passes: 1.6, length: 0.06, width: 0.014, vary: 0.06, alpha: 0.75, seed: swirl),
      from: 0, to: horizon
    ) { spot in
      direction(lean + 0.22 * (Noise.value(spot.x * 2.5, spot.y * 4, swirl) - 0.5))
    }
  }

  /// The sun, or the moon with its seas.
  private mutating func paintDisc(_ light: Light, at center: Spot, _ chance: inout Chance) {
    if light.hour == .night {
      paintMoon(at: center, radius: chance.between(0.03, 0.06), &chance)
    } else {
      let radius = chance.between(0.025, 0.045) * (light.place.y > 0.5 ? 1.3 : 1)
      dab(center, radius * 4, radius * 4, soft: 1, light.sun.alpha(0.5))
      dab(center, radius, radius, mix(light.sun, Tint(1, 1, 0.97, 1), 0.6).alpha(0.95))
    }
  }

  /// A moon with its seas and a halo.
  mutating func paintMoon(at center: Spot, radius: Float, _ chance: inout Chance) {
    let pale = Tint(hex: 0xF4F0DC)
    dab(center, radius * 5, radius * 5, soft: 1, Tint(hex: 0xA8BCE8).alpha(0.4))
    // The edge of the light is half an ellipse, the other half of the outline a circle's.
    let bulge = chance.happens(0.4) ? 1 : chance.between(-0.75, 0.8)
    let turn = chance.pick(Float(-0.06), 0.44) + chance.around(-0.06, 0.06)
    let (along, across) = (direction(turn), direction(turn + 0.25))
    var path: [Spot] = []
    for index in 0...48 {
      let way = direction(Float(index) / 48 - 0.25)
      let out = way.x >= 0 ? way.x : way.x * bulge
      path.append(center + along * (out * radius) + across * (way.y * radius))
    }
    fill(path, pale)
    for _ in 0..<6 {
      let out = chance.between(bulge > 0 ? -bulge * 0.5 : -bulge + 0.1, 0.62)
      let way = (along * out + across * chance.around(-0.6, 0.6)) * radius
      let size = radius * chance.between(0.06, 0.26) * (bulge > 0 ? 1 : 0.6)
      dab(
        center + way, size, size * 0.8, turn: chance.between(0, 1), soft: 0.7,
        Tint(hex: 0xB4B4A8).alpha(0.7))
    }
  }

  /// Stars, and a milky way if there is a band.
  ///
  /// - Parameters:
  ///   - bottom: Where the sky ends.
  ///   - count: How many stars in a square unit.
  ///   - band: A place of the milky way and its direction, in turns.
  ///   - chance: Where the stars come from.
  mutating func paintStars(
    to bottom: Float, count: Int, band: (Spot, Float)?, _ chance: inout Chance
  ) {
    let number = Int(Float(count) * wide * bottom)
    for _ in 0..<number {
      var spot = Spot(chance.between(0, wide), chance.between(0, bottom))
      if let (center, turn) = band, chance.happens(0.55) {
        let way = direction(turn)
        let off = chance.around(-0.24, 0.24)
        spot = center + way * chance.between(-1.6, 1.6) + Spot(-way.y, way.x) * off
        guard spot.y < bottom else { continue }
      }
      let bright = chance.between(0, 1)
      let size = 0.0009 + 0.0022 * bright * bright * bright * bright
      let tint = chance.tint([0xFFFFFF, 0xFFF1D8, 0xD4E2FF, 0xFFE0C4])
      dab(spot, size, size, tint.alpha(0.35 + 0.6 * bright))
      if bright > 0.97 {
        dab(spot, size * 4, size * 4, soft: 1, tint.alpha(0.35))
      }
    }
  }

  /// Clouds of one of several kinds.
  private mutating func paintClouds(
    _ light: Light, to horizon: Float, amount: Float?, _ chance: inout Chance
  ) {
    let heavy = light.hour == .overcast || light.hour == .storm
    let amount = amount ?? (heavy ? chance.between(0.6, 0.95) : chance.between(0.25, 0.75))
    let seed = chance.grainSeed()
    let kind = chance.integer(below: heavy ? 2 : 5)
    let size = chance.between(0.75, 1.5)
    let slope = chance.between(-0.3, 0.3)
    let shift = chance.between(-0.5, 0.5)
    let wide = wide
    // Towards the horizon clouds are smaller and flatter.
    let density = Field(wide: wide, from: 0, to: horizon, density: 110) { x, y in
      let far = y / horizon
      let squeeze = 1 / (1.15 - far * 0.85)
      let px = (x - wide / 2) * (0.6 + 0.4 * squeeze) * 2.2 * size
      let py = (y + x * slope) * squeeze * 3.2 * size
      let bank = (Noise.value(x * 1.6 + shift, y * 2.2, seed &+ 77) - 0.5) * 0.3
      switch kind {
      case 0:
        let warp = Noise.value(px * 1.7, py * 1.7, seed &+ 5)
        return Noise.sum(px + warp * 0.8, py * 1.3 + warp * 0.3, octaves: 5, seed) + bank
      case 1:
        let billow = 1 - Noise.ridged(px * 0.9, py * 1.1, octaves: 4, seed)
        return 0.25 + billow * 0.52 + bank + 0.1 * Noise.value(px * 6, py * 6, seed &+ 9)
      case 2:
        return Noise.sum(px * 0.5, py * 3.4, octaves: 5, seed) + bank
      case 3:
        let warp = Noise.sum(px, py, octaves: 2, seed &+ 3)
        return Noise.sum(px * 0.6 + warp * 2, py * 2.2 + warp * 2.4, octaves: 4, seed) + bank
      default:
        return 0.72 * Noise.value(px * 5, py * 6, seed) + 0.28
          * Noise.sum(px * 1.2, py * 1.2, octaves: 3, seed &+ 4) + bank * 1.4
      }
    }
    let sun = Spot(light.place.x * wide, light.place.y * horizon)
    let edge = 0.72 - amount * 0.4
    let soft: Float = kind == 2 || kind == 3 ? 0.24 : 0.13
    wash(from: 0, to: horizon) { x, y, _ in
      let d = density[x, y]
      let cover = ramp(edge, edge + soft, d)
      guard cover > 0 else { return Tint() }
      let dx = sun.x - x
      let dy = sun.y - y - 0.25
      let length = (dx * dx + dy * dy).squareRoot() + 0.001
      let ahead = density[x + dx / length * 0.05, y + dy / length * 0.05]
      let lit = clamp(0.62 + (d - ahead) * 3.2 - ramp(edge + soft, edge + 0.45, d) * 0.45)
      let near = 1 / (1 + length * length * 5)
      var tint = mix(light.cloudDark, light.cloudLit, lit)
      tint = mix(tint, light.sun, near * lit * 0.6)
      let far = ramp(0.55, 1, y / horizon)
      tint = mix(tint, mix(light.horizon, tint, 0.5), far)
      return tint.alpha(cover * 0.94)
    }
  }

  /// A few birds.
  mutating func paintBirds(
    _ count: Int, from top: Float, to bottom: Float, _ tint: Tint,
    _ chance: inout Chance
  ) {
    let flock = Spot(chance.between(0.15, 0.85) * wide, chance.between(top, bottom))
    for _ in 0..<count {
      let spot = flock + Spot(chance.around(-0.22, 0.22), chance.around(-0.1, 0.1))
      let size = chance.between(0.008, 0.02)
      let lift = size * chance.between(0.2, 0.6)
      for side: Float in [-1, 1] {
        let tip = spot + Spot(side * size, -lift * 0.4)
        fill(
          Sheet.ribbon(
            Sheet.bend(spot, spot + Spot(side * size * 0.5, -lift * 1.5), tip, steps: 5),
            size * 0.22, to: size * 0.05), tint)
      }
    }
  }
}
