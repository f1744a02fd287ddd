import Seeding

extension Sheet {
  /// The sea with a beach, headlands, breakers and what people bring there.
  mutating func paintCoast(_ chance: inout Chance) {
    let light = Light.draw(Light.days, &chance)
    let (wide, high) = (wide, high)
    var parts = chance.fork()
    let horizon = high * parts.between(0.24, 0.58)
    let seaTint = parts.tint([0x1F6F8C, 0x2A8494, 0x2C5C84, 0x3A7C80, 0x24506C])
    paintSky(light, to: horizon, &parts)
    parts = chance.fork()
    paintSea(from: horizon, light, mix(light.on(seaTint, 0.6), light.horizon, 0.12), &parts)
    // Headlands stand one before the other.
    let side = parts.side()
    let cliffs = parts.integer(in: 1...3)
    let stone = parts.tint([0xB89C78, 0xD8CCB4, 0x8C7C70, 0xA4705A, 0xC4A488])
    let turf = parts.tint([0x6A8040, 0x7C8844, 0x4E7040, 0x9A9050])
    for index in 0..<cliffs {
      let near = Float(index) / Float(max(cliffs, 2))
      let from = index == 1 && parts.happens(0.4) ? -side : side
      paintHeadland(
        side: from, horizon: horizon, foot: horizon + 0.01 + (high - horizon) * 0.26 * near * near,
        reach: wide * parts.between(0.18, 0.55) * (1.15 - 0.4 * near),
        tall: parts.between(0.1, 0.3) * (0.5 + near), stone, turf, haze: 0.42 * (1 - near), light,
        lighthouse: index == 0 && parts.happens(0.5), &parts)
    }
    for _ in 0..<parts.integer(in: 0...4) {
      let y = mix(horizon, high, parts.between(0.03, 0.25))
      let size = 0.018 + 0.14 * (y - horizon)
      paintBoat(at: Spot(parts.between(0.1, 0.9) * wide, y), size, sails: true, light, &parts)
    }
    parts = chance.fork()
    paintBeach(from: horizon, side: side, light, &parts)
    parts = chance.fork()
    paintBirds(
      parts.integer(in: 0...9), from: horizon * 0.2, to: horizon * 0.9,
      light.on(Tint(hex: 0xE8E8E8), 0.4).alpha(0.9), &parts)
  }

  /// The open sea, with rows of waves that get larger towards the bottom.
  private mutating func paintSea(
    from horizon: Float, _ light: Light, _ tint: Tint, _ chance: inout Chance
  ) {
    let seed = chance.grainSeed()
    paintWater(from: horizon, to: high, tint, calm: chance.between(0.1, 0.5), light, seed: seed)
    let foam = light.on(Tint(hex: 0xF4F8F8), 0.8)
    var y = horizon + 0.012
    while y < high {
      let near = (y - horizon) / (high - horizon)
      let tall = 0.003 + 0.02 * near
      let count = Int(wide * (2 + 4 / (0.2 + near)))
      for _ in 0..<count {
        let x = chance.between(-0.1, wide + 0.1)
        let long = chance.between(0.03, 0.16) * (0.35 + near)
        let rise = y + chance.around(-tall, tall) * 1.6
        let crest = Sheet.bend(
          Spot(x - long, rise), Spot(x, rise - tall * 1.1), Spot(x + long, rise), steps: 8)
        fill(
          crest
            + Sheet.bend(Spot(x + long, rise), Spot(x, rise + tall), Spot(x - long, rise), steps: 6),
          tint.times(chance.between(0.72, 1.3)).alpha(0.4))
        if chance.happens(0.3) {
          fill(Sheet.ribbon(crest, tall * 0.1, to: tall * 0.3), foam.alpha(0.5))
        }
      }
      y += tall * 2.3
    }
    go(
      over: Brush(
        passes: 0.9, length: 0.045, width: 0.007, vary: 0.08, alpha: 0.6, seed: seed &+ 9),
      from: horizon, to: high
    ) { _ in Spot(1, 0) }
  }

  /// A cliff that comes from one side: stone in layers, turf on top.
  private mutating func paintHeadland(
    side: Float, horizon: Float, foot: Float, reach: Float, tall: Float, _ stone: Tint,
    _ turf: Tint, haze: Float, _ light: Light, lighthouse: Bool, _ chance: inout Chance
  ) {
    let seed = chance.grainSeed()
    let wide = wide
    let outer = 0.15 + 0.25 * chance.between(0, 1)
    let top = { (x: Float) -> Float in
      let away = side < 0 ? x : wide - x
      let t = away / reach
      let rough = Noise.sum(x * 9, 3.5, octaves: 4, seed)
      let up = t < 1 - outer ? 1 - 0.3 * t : (1 - 0.3 * t) * ramp(1.04, 1 - outer, t)
      return foot - tall * up * (0.75 + 0.4 * rough) + (t > 1 ? 0.06 : 0)
    }
    let line = profile(top)
    let grain = Grain(seed: seed, across: 22, down: 60, octaves: 4)
    let wear = Field(wide: wide, from: foot - tall * 1.3, to: foot + 0.02, density: 130) { x, y in
      Noise.ridged(x * 13 + y * 2, y * 4, octaves: 3, seed &+ 4)
    }
    let lean = light.side
    fill(below: line, to: foot + 0.008, grain: grain) { x, y, depth, noise in
      let face = wear[x, y]
      let slope = (face - wear[x + lean * 0.014, y]) * 2.4
      let lit = clamp(0.5 + slope + (noise - 0.5) * 0.5 + (side == lean ? -0.15 : 0.1))
      let layers = Noise.value(3.5, y * 70 + x * 6 + noise * 2, seed)
      var tint = stone.times(0.7 + 0.35 * layers + 0.2 * noise)
      let grass = ramp(0.055, 0.02, depth + (noise - 0.5) * 0.07 + (face - 0.5) * 0.05)
      tint = mix(tint, turf.times(0.75 + 0.5 * noise), grass)
      let wet = ramp(0.012, 0, foot - y)
      return mix(light.on(tint.times(1 - wet * 0.4), lit), light.haze, haze).alpha(1)
    }
    // Foam at its foot.
    let foam = light.on(Tint(hex: 0xF6FAFA), 0.9)
    for _ in 0..<Int(reach * 90) {
      let x = side < 0 ? chance.between(0, reach * 1.02) : wide - chance.between(0, reach * 1.02)
      dab(
        Spot(x, foot + chance.around(0, 0.014)), chance.between(0.004, 0.016), 0.0028,
        foam.alpha(0.7))
    }
    if lighthouse {
      let x = side < 0 ? reach * 0.62 : wide - reach * 0.62
      paintLighthouse(at: Spot(x, top(x) + 0.012), chance.between(0.12, 0.2), light)
    }
  }

  /// A lighthouse with bands.
  private mutating func paintLighthouse(at base: Spot, _ height: Float, _ light: Light) {
    let half = height * 0.1
    for band in 0..<5 {
      let (low, up) = (Float(band) / 5, Float(band + 1) / 5)
      let (a, b) = (half * (1 - low * 0.35), half * (1 - up * 0.35))
      let tint = Tint(hex: band % 2 == 0 ? 0xF2EEE4 : 0xB8362C)
      let side = light.side
      let (top, bottom) = (base.y - height * up * 0.82, base.y - height * low * 0.82)
      fill(
        [
          Spot(base.x - a, bottom), Spot(base.x - b, top), Spot(base.x + b, top),
          Spot(base.x + a, bottom),
        ]
      ) { x, _, _ in light.on(tint, clamp(0.5 + side * (x - base.x) / half * 0.5)) }
    }
    let head = base.y - height * 0.82
    box(base.x - half * 0.9, head - height * 0.02, half * 1.8, height * 0.025, Tint(hex: 0x2C3038))
    box(base.x - half * 0.45, head - height * 0.11, half * 0.9, height * 0.09, Tint(hex: 0xFFE9A0))
    fill(
      [
        Spot(base.x - half * 0.65, head - height * 0.1), Spot(base.x, head - height * 0.18),
        Spot(base.x + half * 0.65, head - height * 0.1),
      ],
      light.on(Tint(hex: 0xA83028), 0.6))
    dab(
      Spot(base.x, head - height * 0.06), height * 0.3, height * 0.3, soft: 1,
      Tint(hex: 0xFFF0B0).alpha(0.4))
  }

  /// A beach whose edge runs across the bottom, with foam, stones, umbrellas and people.
  private mutating func paintBeach(
    from horizon: Float, side: Float, _ light: Light, _ chance: inout Chance
  ) {
    let (wide, high) = (wide, high)
    let seed = chance.grainSeed()
    let deep = high - horizon
    let near = high - deep * chance.between(-0.05, 0.35)
    let tilt = deep * chance.between(0.1, 0.75) * chance.side()
    let curve = deep * chance.between(-0.25, 0.25)
    let edge = { (x: Float) -> Float in
      let t = x / wide - 0.5
      let wobble = (Noise.sum(x * 4, 0.5, octaves: 3, seed) - 0.5) * 0.09
      return max(near + t * tilt + t * t * 4 * curve + wobble, horizon + deep * 0.16)
    }
    let sand = chance.tint([0xE0C898, 0xD4B480, 0xEAD8B4, 0xC0A078, 0x9C8C7C])
    let foam = light.on(Tint(hex: 0xFAFCFA), 0.95)
    let grain = Grain(seed: seed &+ 1, across: 26, down: 60, octaves: 4)
    // Shallow water, then foam, then wet sand.
    for (offset, tall, alpha) in [
      (Float(0.1), Float(0.016), Float(0.75)), (0.05, 0.012, 0.85), (0.012, 0.014, 1),
    ] {
      let shift = chance.between(-1, 1)
      let line = profile { x in
        edge(x) - offset * (0.6 + 0.5 * (edge(x) - horizon))
          + (Noise.sum(x * 6 + shift, 8.5, octaves: 3, seed) - 0.5) * 0.06
      }
      fill(below: line, to: high, grain: grain) { _, _, depth, noise in
        if depth < tall * (0.5 + noise) {
          return foam.times(0.9 + 0.16 * noise).alpha(alpha * clamp(0.3 + noise * 1.2))
        }
        return mix(light.on(sand, 0.5), light.horizon, 0.4).alpha(0.22 * clamp(noise * 1.6))
      }
    }
    paintGround(below: edge, sand.times(0.84), sand, rough: 0.3, light, seed: seed &+ 2)
    let wet = profile(edge)
    fill(below: wet, to: high, grain: grain) { _, _, depth, noise in
      sand.times(light.ambient).times(0.62).alpha(0.7 * ramp(0.07, 0, depth + (noise - 0.5) * 0.04))
    }
    let stones = chance.integer(in: 2...9)
    let rock = chance.tint([0x6C645C, 0x8C8078, 0x54545C, 0x9C8468])
    for _ in 0..<stones {
      let x =
        chance.happens(0.6)
        ? wide * (0.5 + side * chance.between(0.1, 0.5)) : chance.between(0, wide)
      let y = edge(x) + chance.around(-0.1, 0.22)
      guard y < high + 0.03 else { continue }
      paintRock(
        at: Spot(x, y), chance.between(0.012, 0.07) * (0.35 + y - horizon), rock, light, &chance)
    }
    paintDots(
      from: near - abs(tilt), to: high,
      tints: [
        light.on(Tint(hex: 0xF4ECD8), 0.8), light.on(sand.times(0.6), 0.3),
        light.on(Tint(hex: 0x7C5C40), 0.4),
      ],
      size: 0.006, count: 170, where: { $0.y > edge($0.x) + 0.02 }, &chance)
    if chance.happens(0.6) {
      for _ in 0..<chance.integer(in: 1...5) {
        let x = chance.between(0.05, 0.95) * wide
        let y = edge(x) + chance.between(0.03, 0.2)
        guard y < high - 0.01 else { continue }
        paintUmbrella(at: Spot(x, y), 0.05 + 0.12 * (y - horizon), light, &chance)
      }
    }
    for _ in 0..<chance.integer(in: 0...5) {
      let x = chance.between(0.05, 0.95) * wide
      let y = edge(x) + chance.between(0, 0.15)
      guard y < high else { continue }
      paintFigure(at: Spot(x, y), 0.03 + 0.09 * (y - horizon), light, &chance)
    }
    if chance.happens(0.45) {
      paintGrass(
        from: high - 0.2, to: high + 0.05,
        tints: [
          light.on(Tint(hex: 0x8C9450), 0.8), light.on(Tint(hex: 0x6A7440), 0.4),
          light.on(Tint(hex: 0xB8A868), 0.8),
        ],
        size: 0.17, count: 260, lean: 0.3 * side,
        where: { $0.y > edge($0.x) + 0.05 && side * ($0.x / wide - 0.5) > 0.1 }, &chance)
    }
  }

  /// An umbrella with stripes, and its shadow.
  private mutating func paintUmbrella(
    at foot: Spot, _ size: Float, _ light: Light, _ chance: inout Chance
  ) {
    let (a, b) = (
      light.on(chance.tint([0xD8463C, 0x2C6CA4, 0xE8A83C, 0x3C8C6C]), 0.8),
      light.on(Tint(hex: 0xF8F0E0), 0.8)
    )
    dab(
      foot + Spot(-light.side * size * 0.5, 0), size * 0.8, size * 0.13, soft: 0.4,
      Tint(0.1, 0.08, 0.12, 0.4))
    line(foot, foot + Spot(0, -size * 1.2), size * 0.05, light.on(Tint(hex: 0xE8E0D0), 0.6))
    let top = foot + Spot(0, -size * 1.5)
    for stripe in 0..<6 {
      let from = foot + Spot(mix(-size, size, Float(stripe) / 6), -size * 0.85)
      let to = foot + Spot(mix(-size, size, Float(stripe + 1) / 6), -size * 0.85)
      let bow = { (spot: Spot) in Spot(spot.x + (spot.x - top.x) * 0.1, spot.y - size * 0.42) }
      fill(
        Sheet.bend(top, bow(from), from, steps: 5) + Sheet.bend(to, bow(to), top, steps: 5),
        (stripe % 2 == 0 ? a : b).times(1 - 0.1 * Float(stripe) * light.side * -0.4))
    }
  }
}
