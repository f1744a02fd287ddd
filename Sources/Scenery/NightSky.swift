import Seeding

extension Sheet {
  /// A night of stars over dark land: a milky way, northern lights, a moon, a comet, a lit tent or hut.
  mutating func paintNightSky(_ chance: inout Chance) {
    var light = Light(.night, &chance)
    let (wide, high) = (wide, high)
    var parts = chance.fork()
    let ground = high * parts.between(0.58, 0.9)
    let tone = parts.tint([0x0A1438, 0x141040, 0x081C3C, 0x1C1038, 0x0C2034, 0x101A4C])
    let glow = parts.tint([0x3C6C9C, 0x6C4C8C, 0x2C7C84, 0x9C6C84, 0x4C4CA4, 0xB08468])
    light.zenith = tone
    light.horizon = glow
    light.haze = mix(tone, glow, 0.4)
    let sky = parts.integer(below: 4)
    let center = Spot(wide * parts.between(0.05, 0.95), ground * parts.between(0.1, 0.75))
    let turn = parts.between(0.08, 0.42) * (parts.happens(0.5) ? 1 : -1)
    paintHeavens(to: ground + 0.05, light, center: center, turn: sky < 2 ? turn : nil, &parts)
    paintStars(
      to: ground, count: sky == 3 ? 500 : 1300, band: sky < 2 ? (center, turn) : nil, &parts)
    parts = chance.fork()
    for _ in 0..<(parts.happens(0.4) ? parts.integer(in: 1...3) : 0) {
      let from = Spot(parts.between(0.1, 0.9) * wide, parts.between(0.05, 0.5) * ground)
      let way =
        direction(parts.between(0.05, 0.2) + (parts.happens(0.5) ? 0.25 : 0))
        * parts.between(0.08, 0.24)
      line(from, from + way, 0.001, to: 0.005, Tint(0.9, 0.95, 1, 0.7))
      dab(from + way, 0.006, 0.006, soft: 0.8, Tint(1, 1, 1, 0.95))
    }
    if sky == 2 || parts.happens(0.12) { paintAurora(to: ground, &parts) }
    if sky == 3 {
      paintMoon(at: center, radius: parts.between(0.045, 0.12), &parts)
      paintMoonClouds(light, center, to: ground, &parts)
    }
    paintNightLand(from: ground, light, &chance)
  }

  /// The dark sky itself, with clouds of stars.
  private mutating func paintHeavens(
    to bottom: Float, _ light: Light, center: Spot, turn: Float?, _ chance: inout Chance
  ) {
    let seed = chance.grainSeed()
    let other = chance.tint([0xB06C9C, 0x6C9CC8, 0xD8A890, 0x8C6CB8, 0x5CA8A8])
    let way = direction(turn ?? 0.1)
    let broad = chance.between(0.11, 0.2)
    let shift = chance.between(0.4, 0.65)
    let mist = Field(wide: wide, from: 0, to: bottom, density: 110) { x, y in
      let warp = Noise.sum(x * 3, y * 3, octaves: 2, seed &+ 5)
      return Noise.sum(x * 3.4 + warp, y * 3.4 - warp, octaves: 5, seed)
    }
    let dust = Field(wide: wide, from: 0, to: bottom, density: 110) { x, y in
      Noise.ridged(x * 4 + 7, y * 4, octaves: 4, seed &+ 9)
    }
    let grain = Grain(seed: seed &+ 1, across: 70, down: 70, octaves: 2)
    let hasBand = turn != nil
    wash(from: 0, to: bottom, grain: grain) { x, y, noise in
      let cloud = mist[x, y]
      let low = y / bottom
      var tint = mix(light.zenith, light.horizon, low * low * 0.75 + (cloud - 0.5) * 0.4)
      tint = mix(tint, other, ramp(shift, shift + 0.3, cloud) * 0.3)
      if hasBand {
        let off = ((x - center.x) * -way.y + (y - center.y) * way.x) / broad + (cloud - 0.5) * 1.5
        let band = 1 / (1 + off * off * (1 + off * off))
        tint = mix(tint, other, band * (0.25 + cloud * 0.35))
        tint = mix(tint, Tint(0.93, 0.9, 0.86, 1), band * band * ramp(0.3, 0.8, cloud) * 0.62)
        let lane = 1 / (1 + off * off * 7)
        tint = mix(tint, light.zenith.times(0.5), lane * ramp(0.48, 0.8, dust[x, y]) * 0.85)
      }
      return tint.times(0.85 + 0.3 * noise).alpha(1)
    }
    let swirl = seed &+ 4
    go(
      over: Brush(
        passes: 1.2, length: 0.03, width: 0.008, vary: 0.1, alpha: 0.55, tolerance: 0.16,
        seed: swirl),
      from: 0, to: bottom
    ) { spot in
      hasBand
        ? direction((turn ?? 0) + 0.14 * (Noise.value(spot.x * 4, spot.y * 4, swirl) - 0.5))
        : direction(Noise.value(spot.x * 2, spot.y * 2, swirl))
    }
  }

  /// Curtains of northern lights.
  private mutating func paintAurora(to bottom: Float, _ chance: inout Chance) {
    let wide = wide
    let (low, up) = (
      chance.tint([0x54F0A0, 0x6CF0C0, 0x88F078, 0x5CD8E8]),
      chance.tint([0x8C5CD8, 0xD85CA8, 0x4C8CE8, 0x5CB8D8])
    )
    for _ in 0..<chance.integer(in: 2...3) {
      let seed = chance.grainSeed()
      let base = bottom * chance.between(0.35, 0.82)
      let slope = chance.between(-0.4, 0.4)
      let tall = bottom * chance.between(0.3, 0.55)
      let sway = chance.between(0.12, 0.3)
      let feet = profile { x in
        base + slope * (x / wide - 0.5) * bottom + sway
          * (Noise.sum(x * 2.4, 0.5, octaves: 2, seed) - 0.5) * 2
      }
      let folds = profile { 0.3 + 0.7 * Noise.value($0 * 5, 1.5, seed &+ 7) }
      let unit = unit
      let highest = max((feet.min() ?? 0) - tall, 0)
      let lowest = min((feet.max() ?? 0) + tall * 0.1, bottom)
      let grain = Grain(seed: seed &+ 2, across: 34, down: 1.2, octaves: 3)
      wash(from: highest, to: max(lowest, highest), grain: grain) { x, y, noise in
        let column = Int(x * unit)
        let rise = (feet[column] - y) / tall
        guard rise > -0.1, rise < 1 else { return Tint() }
        let fade = rise < 0 ? ramp(-0.1, 0.02, rise) : (1 - rise) * (1 - rise)
        return mix(low, up, clamp(rise * 1.7)).alpha(
          clamp(fade * folds[column] * (0.25 + noise * 1.1)) * 0.8)
      }
    }
  }

  /// Clouds with bright edges before a moon.
  private mutating func paintMoonClouds(
    _ light: Light, _ moon: Spot, to bottom: Float, _ chance: inout Chance
  ) {
    let seed = chance.grainSeed()
    let stretch = chance.between(1.4, 4)
    let edge = chance.between(0.46, 0.6)
    let field = Field(wide: wide, from: 0, to: bottom, density: 110) { x, y in
      Noise.sum(x * 2.4, y * 2.4 * stretch, octaves: 5, seed)
    }
    wash(from: 0, to: bottom) { x, y, _ in
      let d = field[x, y]
      let cover = ramp(edge, edge + 0.12, d)
      guard cover > 0 else { return Tint() }
      let dx = x - moon.x
      let dy = y - moon.y
      let near = 1 / (1 + (dx * dx + dy * dy) * 9)
      let rim = 1 - ramp(edge + 0.02, edge + 0.16, d)
      let tint = mix(light.zenith.times(0.8), light.cloudLit, clamp(rim * 0.6 + near * 0.5))
      return mix(tint, Tint(0.9, 0.92, 0.98, 1), near * rim * 0.8).alpha(cover * 0.85)
    }
  }

  /// The land below: mountains or hills, trees, perhaps water, a tent, a hut, a fire.
  private mutating func paintNightLand(
    from ground: Float, _ light: Light, _ chance: inout Chance
  ) {
    var parts = chance.fork()
    let (wide, high) = (wide, high)
    if parts.happens(0.65) {
      for index in 0..<2 {
        let ridge = Ridge(
          base: ground + 0.02, rise: parts.between(0.1, 0.34) * (1.2 - 0.5 * Float(index)),
          waves: parts.between(1.4, 3), seed: parts.grainSeed(), sharp: parts.between(0, 1),
          summit: wide * parts.between(0, 1), spread: 0.5)
        paintMountains(
          ridge, Tint(hex: 0x54607C), snow: parts.between(-0.2, 0.5), haze: index == 0 ? 0.4 : 0.15,
          light)
      }
    }
    let water = parts.happens(0.35)
    let seed = parts.grainSeed()
    let slope = parts.between(-0.12, 0.12)
    let line = { (x: Float) -> Float in
      ground + slope * (x / wide - 0.5) + 0.07 * (Noise.sum(x * 2.6, 0.5, octaves: 3, seed) - 0.5)
    }
    let earth = parts.tint([0x3C5444, 0x4C4C44, 0x34504C, 0x5C5444, 0xA8B0C0])
    if water {
      paintTreeLine(
        along: { _ in ground + 0.012 }, 0.09, earth.times(0.7), light, haze: 0.1, conifers: true,
        &parts)
      paintWater(
        from: ground + 0.01, to: high, light.zenith.times(1.3), calm: parts.between(0.6, 1), light,
        seed: seed)
      go(
        over: Brush(passes: 0.8, length: 0.04, width: 0.006, alpha: 0.6, seed: seed),
        from: ground + 0.01, to: high
      ) { _ in Spot(1, 0) }
    } else {
      paintTreeLine(
        along: { line($0) + 0.01 }, 0.1, earth.times(0.6), light, haze: 0.12,
        conifers: parts.happens(0.6), &parts)
      paintGround(below: line, earth.times(0.9), earth, rough: 0.8, light, seed: seed)
      paintGrass(
        from: ground, to: high + 0.02,
        tints: [light.on(earth.times(1.5), 0.9), light.on(earth.times(0.8), 0.2)],
        size: 0.06, count: 500, where: { $0.y > line($0.x) }, &parts)
    }
    parts = chance.fork()
    if !water && parts.happens(0.6) {
      let spot = Spot(
        parts.between(0.15, 0.85) * wide, mix(ground + 0.05, high, parts.between(0.2, 0.5)))
      if parts.happens(0.55) {
        paintTent(at: spot, parts.between(0.05, 0.09), &parts)
        if parts.happens(0.6) { paintFigure(at: spot + Spot(0.11, 0.015), 0.06, light, &parts) }
      } else {
        let house = House(
          width: parts.between(0.12, 0.18), height: 0.07, roof: 0.06, wall: Tint(hex: 0x8C6444),
          tiles: Tint(hex: 0x5C5C6C),
          floors: 1, columns: 3, gable: parts.happens(0.4))
        dab(
          spot + Spot(house.width / 2, -0.03), 0.2, 0.12, soft: 1, Tint(hex: 0xFFC870).alpha(0.25))
        paintHouse(at: spot, house, light, &parts)
      }
    }
    let trees = parts.integer(in: 0...7)
    let side = parts.integer(below: 3)
    let conifers = parts.happens(0.6)
    for _ in 0..<trees {
      let t = parts.between(0, 1)
      let edge = t * t * 0.42
      let x = wide * (side == 0 ? edge : side == 1 ? 1 - edge : parts.between(0, 1))
      let base = Spot(x, min(high + 0.02, ground + parts.between(0.1, 0.3)))
      let height = parts.between(0.14, side == 2 ? 0.3 : 0.62)
      if conifers {
        paintConifer(at: base, height, Tint(hex: 0x2C4848), light, &parts)
      } else {
        paintTree(at: base, height, Tint(hex: 0x34504C), light, bare: parts.happens(0.3), &parts)
      }
    }
  }

  /// A tent with a lamp in it.
  private mutating func paintTent(at base: Spot, _ size: Float, _ chance: inout Chance) {
    let warm = chance.tint([0xFFB050, 0xFFC86C, 0xF0904C, 0xE8D078])
    dab(base, size * 3.4, size * 1.3, soft: 1, warm.alpha(0.35))
    let top = base + Spot(0, -size * 1.1)
    fill([base + Spot(-size * 1.2, 0), top, base + Spot(size * 1.2, 0)]) { x, y, _ in
      let dx = (x - base.x) / size
      let dy = (y - base.y + size * 0.3) / size
      return mix(warm.times(1.12), warm.times(0.5), clamp(dx * dx + dy * dy * 1.4))
    }
    fill(
      [base + Spot(-size * 0.24, 0), base + Spot(0, -size * 0.8), base + Spot(size * 0.24, 0)],
      Tint(hex: 0xFFF0C0))
    line(base + Spot(-size * 1.2, 0), top, size * 0.05, warm.times(0.4))
    line(base + Spot(size * 1.2, 0), top, size * 0.05, warm.times(0.4))
  }
}
