import Seeding

extension Sheet {
  /// A pond with water lilies, or flower beds along a path; with a bridge, an arch, willows.
  mutating func paintGarden(_ chance: inout Chance) {
    let light = Light.draw(
      [.morning, .morning, .noon, .golden, .overcast, .dawn, .sunset], &chance)
    let (wide, high) = (wide, high)
    var parts = chance.fork()
    let horizon = high * parts.between(0.22, 0.48)
    paintSky(light, to: horizon, &parts)
    let greens: [UInt32] =
      parts.happens(0.2)
      ? [0xB8882C, 0x8C8438, 0xC8742C, 0x6C7C38]
      : [0x5C8C40, 0x4C7C3C, 0x6C9C4C, 0x3C6C44, 0x7CA850]
    parts = chance.fork()
    // Trees close the garden behind; they stand higher on one side.
    let tilt = parts.between(-0.5, 0.5)
    for row in 0..<2 {
      var x = parts.between(-0.1, 0.1)
      while x < wide + 0.1 {
        let tall =
          parts.between(0.16, 0.42) * (1 + tilt * (x / wide - 0.5) * 2) * (1 - 0.3 * Float(row))
        let leaf = parts.vary(parts.tint(greens))
        switch parts.integer(below: 4) {
        case 0:
          paintConifer(
            at: Spot(x, horizon + 0.04), tall * 1.1, leaf.times(0.8), light,
            haze: 0.25 - 0.15 * Float(row), &parts)
        case 1:
          paintBush(
            at: Spot(x, horizon + 0.04), tall * 0.5, leaf, light,
            blossoms: parts.happens(0.3) ? parts.tint([0xF0D0E0, 0xF8F0F0, 0xE89CB8]) : nil, &parts)
        default:
          paintTree(
            at: Spot(x, horizon + 0.04), tall, leaf, light, haze: 0.25 - 0.15 * Float(row), &parts)
        }
        x += parts.between(0.09, 0.22)
      }
    }
    let seed = parts.grainSeed()
    let lawn = parts.vary(Tint(hex: 0x7CA048))
    paintGround(
      below: { horizon + 0.025 + 0.02 * Noise.sum($0 * 3, 0.5, octaves: 2, seed) }, lawn.times(0.9),
      lawn, rough: 0.4, light, seed: seed)
    paintGrass(
      from: horizon + 0.05, to: high + 0.02,
      tints: [light.on(lawn.times(1.2), 0.9), light.on(lawn.times(0.7), 0.3)], size: 0.05,
      count: 650, &parts)
    let daisies = parts.tint([0xF8F4E8, 0xF0D848, 0xF0B8D0, 0xC8B0E8])
    paintDots(
      from: horizon + 0.05, to: high,
      tints: [light.on(daisies, 0.85), light.on(lawn.times(1.3), 0.8)],
      size: 0.009, count: 260, &parts)
    for _ in 0..<parts.integer(in: 2...7) {
      let y = mix(horizon + 0.05, high, parts.between(0, 0.5))
      let size = 0.03 + 0.16 * (y - horizon)
      paintBush(
        at: Spot(parts.between(0, wide), y), size * parts.between(0.7, 1.3), parts.tint(greens),
        light,
        blossoms: parts.happens(0.5) ? parts.tint([0xF0C8DC, 0xF8F0F0, 0xE07CA0, 0xA884D8]) : nil,
        &parts)
    }
    parts = chance.fork()
    if parts.happens(0.55) {
      paintPond(from: horizon, greens, light, &parts)
    } else {
      paintBeds(from: horizon, greens, light, &parts)
    }
    parts = chance.fork()
    if parts.happens(0.6) { paintWillow(from: parts.side(), greens, light, &parts) }
  }

  /// A pond that takes up most of the ground, with lilies, reeds and perhaps a bridge.
  private mutating func paintPond(
    from horizon: Float, _ greens: [UInt32], _ light: Light, _ chance: inout Chance
  ) {
    let (wide, high) = (wide, high)
    let top = horizon + chance.between(0.06, 0.12)
    let seed = chance.grainSeed()
    let middle = wide * chance.between(0.3, 0.7)
    let broad = wide * chance.between(0.42, 0.75)
    let bottom = high * chance.between(0.92, 1.25)
    // The water is painted everywhere, then the banks are put back.
    let before = pixels
    paintWater(
      from: top, to: high, mix(light.on(Tint(hex: 0x34605C), 0.5), light.zenith, 0.2),
      calm: chance.between(0.6, 1), light, seed: seed)
    go(
      over: Brush(passes: 1, length: 0.04, width: 0.008, vary: 0.1, alpha: 0.6, seed: seed),
      from: top, to: high
    ) { spot in
      Noise.value(spot.x * 3, spot.y * 3, seed) > 0.55 ? Spot(0.1, 0.995) : Spot(1, 0)
    }
    let reach = { (y: Float) -> Float in
      let t = 2 * (y - top) / (bottom - top) - 1
      return broad * max(1 - t * t, 0).squareRoot()
    }
    let ragged = { (spot: Spot) -> Float in
      0.1 * (Noise.sum(spot.x * 5, spot.y * 5, octaves: 2, seed &+ 4) - 0.5)
    }
    let inside = { (spot: Spot) in reach(spot.y) - abs(spot.x - middle) + ragged(spot) }
    for row in rows(from: top, to: high) {
      let y = (Float(row) + 0.5) * step
      let half = reach(y)
      for column in 0..<width {
        let x = (Float(column) + 0.5) * step
        let depth = half - abs(x - middle)
        // The bank is ragged, but not by more than this.
        guard depth < 0.06 else { continue }
        let bank = depth < -0.06 ? 1 : ramp(0.006, -0.006, depth + ragged(Spot(x, y)))
        let pixel = row * width + column
        if bank > 0 { pixels[pixel] = mix(pixels[pixel], before[pixel], bank) }
      }
    }
    let leaf = chance.tint([0x6C9C5C, 0x5C8C64, 0x84A850])
    for _ in 0..<chance.integer(in: 6...16) {
      let center = Spot(chance.between(0, wide), mix(top, high, chance.between(0.06, 1)))
      let spread = 0.04 + 0.2 * (center.y - top)
      for _ in 0..<chance.integer(in: 5...16) {
        let spot = center + Spot(chance.around(-1, 1) * spread, chance.around(-0.3, 0.3) * spread)
        guard inside(spot) > 0.02 else { continue }
        let size = (0.012 + 0.06 * (spot.y - top)) * chance.between(0.6, 1.2)
        dab(spot + Spot(0, size * 0.12), size * 1.05, size * 0.36, Tint(0.03, 0.08, 0.1, 0.5))
        dab(spot, size, size * 0.34, light.on(chance.vary(leaf, 0.1), chance.between(0.5, 0.95)))
        fill(
          [spot, spot + Spot(size, -size * 0.16), spot + Spot(size, size * 0.1)],
          light.on(Tint(hex: 0x34605C), 0.4))
        if chance.happens(0.3) {
          let petal = light.on(chance.tint([0xF8F0F4, 0xF0A8C4, 0xE87CA4, 0xF8E8A8]), 0.95)
          for index in 0..<7 {
            let way = direction(0.5 + Float(index) / 12)
            dab(
              spot + way * size * 0.26 - Spot(0, size * 0.08), size * 0.28, size * 0.11,
              turn: 0.5 + Float(index) / 12, petal.times(0.85 + 0.025 * Float(index)))
          }
          dab(
            spot - Spot(0, size * 0.12), size * 0.1, size * 0.08, light.on(Tint(hex: 0xF0C040), 0.9)
          )
        }
      }
    }
    for _ in 0..<chance.integer(in: 8...18) {
      let t = chance.between(0.02, 1)
      let y = mix(top, high, t)
      let half =
        broad
        * max(1 - (2 * (y - top) / (bottom - top) - 1) * (2 * (y - top) / (bottom - top) - 1), 0)
        .squareRoot()
      let x = middle + chance.side() * half * chance.between(0.96, 1.1)
      let size = 0.02 + 0.09 * (y - horizon)
      if chance.happens(0.6) {
        paintBush(
          at: Spot(x, y), size, chance.tint(greens), light,
          blossoms: chance.happens(0.6)
            ? chance.tint([0xE0508C, 0x8C6CD8, 0xF0D048, 0xF8F4F0, 0xE86C48]) : nil, &chance)
      } else {
        for _ in 0..<14 {
          line(
            Spot(x + chance.around(-1, 1) * size, y),
            Spot(x + chance.around(-1.3, 1.3) * size, y - size * chance.between(1, 2.6)),
            size * 0.1, to: 0, light.on(chance.vary(chance.tint(greens)), chance.between(0.3, 1)))
        }
      }
    }
    if chance.happens(0.55) {
      paintFootbridge(
        at: Spot(middle, mix(top, high, chance.between(0.06, 0.24))),
        broad * chance.between(0.6, 0.9), light, &chance)
    }
  }

  /// A bridge that arches over a pond.
  private mutating func paintFootbridge(
    at center: Spot, _ half: Float, _ light: Light, _ chance: inout Chance
  ) {
    let paint = chance.tint([0x4C8C7C, 0xB84438, 0x8C6848, 0xE8E4D8, 0x3C6C8C])
    let rise = half * chance.between(0.22, 0.4)
    let deck = Sheet.bend(
      center + Spot(-half, 0), center + Spot(0, -rise * 2), center + Spot(half, 0), steps: 24)
    let tall = half * 0.2
    fill(
      Sheet.ribbon(deck.map { $0 + Spot(0, half * 0.03) }, half * 0.09, to: half * 0.09),
      light.on(paint.times(0.5), 0.3))
    fill(Sheet.ribbon(deck, half * 0.04, to: half * 0.04), light.on(paint, 0.6))
    for (index, spot) in deck.enumerated() where index % 2 == 0 {
      line(spot, spot - Spot(0, tall), half * 0.028, light.on(paint, 0.75))
    }
    for up: Float in [0.5, 1] {
      fill(
        Sheet.ribbon(deck.map { $0 - Spot(0, tall * up) }, half * 0.035, to: half * 0.035),
        light.on(paint.times(1.1), 0.9))
    }
  }

  /// Beds of flowers on both sides of a path, with an arch of roses or a fountain.
  private mutating func paintBeds(
    from horizon: Float, _ greens: [UInt32], _ light: Light, _ chance: inout Chance
  ) {
    let (wide, high) = (wide, high)
    let top = horizon + 0.04
    let deep = high - top
    let seed = chance.grainSeed()
    let (start, bend, end) = (
      wide * chance.between(0.2, 0.8), wide * chance.between(0, 1),
      wide * chance.between(0.15, 0.85)
    )
    let middle = { (y: Float) -> Float in
      let t = clamp((y - top) / deep)
      return mix(mix(start, bend, t), mix(bend, end, t), t)
    }
    let broad = chance.between(0.12, 0.22)
    let half = { (y: Float) -> Float in 0.012 + broad * clamp((y - top) / deep) }
    let sand = chance.tint([0xE0CCA0, 0xC8B4A0, 0xB89878, 0xD0C8BC])
    wash(from: top, to: high, grain: Grain(seed: seed, across: 40, down: 80, octaves: 4)) {
      x, y, noise in
      let off = abs(x - middle(y)) - half(y)
      return light.on(sand.times(0.7 + 0.55 * noise), 0.4 + 0.5 * noise).alpha(
        ramp(0.008, -0.008, off + (noise - 0.5) * 0.03))
    }
    let sorts: [UInt32] = [
      0xE0406C, 0xF0A0BC, 0xF0C838, 0x8C5CC8, 0xF4F0F0, 0xE86C30, 0xB83C3C, 0x6C84D8, 0xC8A0E0,
    ]
    let own = chance.shuffled(sorts)
    let ways = chance.integer(in: 3...6)
    var feet: [(Spot, Int)] = []
    for _ in 0..<Int(190 * wide) {
      let t = chance.between(0.02, 1.1)
      let y = top + deep * t
      let side = chance.side()
      let off = chance.between(1.06, 1.06 + 2.2 * chance.between(0.3, 1))
      let x = middle(y) + side * (half(y) * off + 0.012)
      feet.append(
        (Spot(x, y), Noise.floor(Noise.value(x * 4, y * 7, seed &+ 5) * Float(ways * 2)) % ways))
    }
    feet.sort { $0.0.y < $1.0.y }
    let arch = chance.happens(0.5)
    let gate = top + deep * chance.between(0.12, 0.3)
    var isOpen = arch
    for (foot, sort) in feet where foot.x > -0.1 && foot.x < wide + 0.1 {
      if isOpen && foot.y > gate {
        paintArch(
          at: Spot(middle(gate), gate), half(gate) * 1.25 + 0.02, chance.tint(greens),
          Tint(hex: own[0]), light, &chance)
        isOpen = false
      }
      let near = (foot.y - top) / deep
      let size = (0.012 + 0.05 * near) * chance.between(0.7, 1.3)
      if sort == 0 || near < 0.25 {
        paintBush(
          at: foot, size * 1.1, chance.tint(greens), light,
          blossoms: sort == 0 ? nil : Tint(hex: own[sort]), &chance)
      } else {
        for _ in 0..<5 {
          let root = foot + Spot(chance.around(-1, 1) * size, 0)
          let tip = root + Spot(chance.around(-0.4, 0.4) * size, -size * chance.between(0.8, 2))
          line(root, tip, size * 0.1, light.on(chance.vary(chance.tint(greens)), 0.4))
          dab(
            (root + tip) * 0.5, size * 0.3, size * 0.1, turn: chance.between(0.6, 0.9),
            light.on(chance.vary(chance.tint(greens)), 0.7))
          if size > 0.02 {
            paintFlower(
              at: tip, size * chance.between(0.24, 0.42), chance.vary(Tint(hex: own[sort])), light,
              &chance)
          } else {
            dab(
              tip, size * 0.3, size * 0.26,
              light.on(chance.vary(Tint(hex: own[sort])), chance.between(0.5, 1)))
          }
        }
      }
    }
    if !arch {
      let foot = Spot(middle(top + deep * 0.2), top + deep * 0.2)
      paintFountain(at: foot, chance.between(0.09, 0.15), light, &chance)
    }
    for _ in 0..<chance.integer(in: 0...3) {
      let y = top + deep * chance.between(0.15, 0.6)
      paintFigure(
        at: Spot(middle(y) + chance.around(-0.6, 0.6) * half(y), y), 0.05 + 0.14 * (y - top), light,
        &chance)
    }
  }

  /// An arch over which roses climb.
  private mutating func paintArch(
    at foot: Spot, _ half: Float, _ leaf: Tint, _ rose: Tint, _ light: Light, _ chance: inout Chance
  ) {
    let tall = max(half * 2.4, 0.16)
    let wood = light.on(Tint(hex: 0xE8E4DC), 0.6)
    let path =
      [foot + Spot(-half, 0)]
      + Sheet.arc(foot - Spot(0, tall * 0.62), half, tall * 0.4, from: 0.5, to: 1, steps: 18) + [
        foot + Spot(half, 0)
      ]
    fill(Sheet.ribbon(path, half * 0.14, to: half * 0.14), wood)
    for spot in path {
      for _ in 0..<9 {
        let at =
          spot
          + Spot(
            chance.around(-1, 1) * half * 0.3,
            chance.around(-1, 1) * half * 0.3
              + (spot.y == foot.y ? -tall * chance.between(0, 0.6) : 0))
        dab(
          at, half * 0.1, half * 0.07, turn: chance.between(0, 1),
          light.on(chance.vary(leaf), chance.between(0.2, 1)))
        if chance.happens(0.4) {
          dab(at, half * 0.08, half * 0.075, light.on(chance.vary(rose), chance.between(0.6, 1)))
        }
      }
    }
  }

  /// A fountain with two basins.
  private mutating func paintFountain(
    at foot: Spot, _ size: Float, _ light: Light, _ chance: inout Chance
  ) {
    let stone = Tint(hex: 0xC8C0B4)
    dab(foot, size * 1.3, size * 0.34, light.on(stone.times(0.75), 0.3))
    dab(foot - Spot(0, size * 0.12), size * 1.25, size * 0.3, light.on(stone, 0.8))
    dab(foot - Spot(0, size * 0.12), size * 1.1, size * 0.24, light.on(Tint(hex: 0x5C90A0), 0.8))
    box(foot.x - size * 0.1, foot.y - size * 1, size * 0.2, size * 0.9, light.on(stone, 0.5))
    dab(foot - Spot(0, size * 0.95), size * 0.55, size * 0.16, light.on(stone, 0.75))
    for index in 0..<26 {
      let way = chance.around(-1, 1)
      let from = foot - Spot(0, size * (index < 13 ? 1.5 : 0.95))
      let to = foot + Spot(way * size * 0.9, -size * 0.15)
      fill(
        Sheet.ribbon(
          Sheet.bend(from, Spot(mix(from.x, to.x, 0.6), from.y - size * 0.3), to, steps: 6),
          size * 0.03, to: size * 0.02), Tint(0.95, 0.98, 1, 0.55))
    }
  }

  /// Twigs with leaves that hang in from the top at one side.
  private mutating func paintWillow(
    from side: Float, _ greens: [UInt32], _ light: Light, _ chance: inout Chance
  ) {
    let reach = wide * chance.between(0.2, 0.5)
    for _ in 0..<Int(reach * 70) {
      let t = chance.between(0, 1) * chance.between(0, 1)
      let x = side < 0 ? t * reach : wide - t * reach
      let long = high * chance.between(0.1, 0.5) * (1.1 - t)
      let leaf = chance.vary(chance.tint(greens))
      let lit = chance.between(0.15, 1)
      let spots = Sheet.bend(
        Spot(x - side * 0.04, -0.02), Spot(x, long * 0.4),
        Spot(x + chance.around(-0.03, 0.03), long), steps: 14)
      fill(Sheet.ribbon(spots, 0.003, to: 0.001), light.on(leaf.times(0.7), 0.3))
      for spot in spots {
        for way: Float in [-1, 1] {
          dab(
            spot + Spot(way * 0.006, 0.004), 0.011, 0.0038, turn: 0.25 - way * 0.1,
            light.on(leaf, lit))
        }
      }
    }
  }
}
