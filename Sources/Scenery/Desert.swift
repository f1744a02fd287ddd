import Seeding

extension Sheet {
  /// Dunes with sharp crests, or towers of rock in layers; cacti, camels, an oasis.
  mutating func paintDesert(_ chance: inout Chance) {
    let light = Light.draw(
      [.dawn, .morning, .noon, .golden, .golden, .sunset, .sunset, .dusk, .night], &chance)
    var parts = chance.fork()
    let horizon = high * parts.between(0.3, 0.62)
    paintSky(light, to: horizon + 0.06, clouds: parts.between(0.1, 0.6), &parts)
    let sand = parts.tint([0xE0B070, 0xD89858, 0xE8C890, 0xC87C48, 0xD0A878])
    parts = chance.fork()
    if parts.happens(0.5) {
      paintDunes(from: horizon, sand, light, &parts)
    } else {
      paintCanyon(
        from: horizon, parts.tint([0xB85C38, 0xC8784C, 0xA04C38, 0xC89060]), sand, light, &parts)
    }
  }

  /// Dunes one before the other; each has a lit and a shaded flank that meet in a winding crest.
  private mutating func paintDunes(
    from horizon: Float, _ sand: Tint, _ light: Light, _ chance: inout Chance
  ) {
    let (wide, high) = (wide, high)
    let count = chance.integer(in: 4...6)
    let caravan = chance.integer(below: count)
    for index in 0..<count {
      let near = Float(index) / Float(count - 1)
      let seed = chance.grainSeed()
      let base = mix(horizon, high * 0.98, near * (0.35 + 0.65 * near)) - 0.02
      let rise = chance.between(0.06, 0.2) * (0.55 + near)
      let summit = chance.between(-0.1, 1.1) * wide
      let width = chance.between(0.35, 0.9) * (0.6 + 0.6 * near)
      let skew = chance.between(0.35, 1)
      let crest = { (x: Float) -> Float in
        let away = (x - summit) / (width * (x < summit ? skew : 1.4 - skew))
        let bump = 1 / (1 + away * away * 2.4 + abs(away) * 0.6)
        return base - rise * bump - 0.05 * Noise.sum(x * 2.2, 0.5, octaves: 2, seed)
      }
      // The crest goes on downwards from the summit; left and right of it lie light and shade.
      let swing = chance.between(0.05, 0.22) * chance.side()
      let drift = chance.between(-0.5, 0.5)
      let long = chance.between(0.25, 0.6) * (0.5 + near)
      let top = profile(crest)
      let side = light.side
      let waves = 60 - 34 * near
      let grain = Grain(seed: seed &+ 4, across: 16, down: 40, octaves: 4)
      let peak = crest(summit)
      // The next dune hides what lies below its foot.
      let after = Float(index + 1) / Float(count - 1)
      let foot = mix(horizon, high * 0.98, after * (0.35 + 0.65 * after))
      fill(below: top, to: min(foot, high), grain: grain) { x, y, depth, noise in
        let t = (y - peak) / long
        let middle = summit + drift * t * long + swing * wave(t * 0.8).x
        let off = (x - middle) * side
        let shade =
          ramp(0.012 + t * 0.03, -0.01 - t * 0.02, off) * ramp(1.3, 0.3, t) * ramp(-0.02, 0.02, t)
        let bend = Noise.value(x * 5, y * 9, seed &+ 6)
        let ripple = wave((y * waves * 0.8 + x * waves * 0.2 * side + bend * 3.4)).x
        let lit = clamp(0.72 + ripple * 0.16 + (noise - 0.5) * 0.5 - depth * 0.35 - shade * 0.75)
        let tint = sand.times(0.9 + 0.2 * noise + ripple * 0.03)
        return mix(light.on(tint, lit), light.haze, 0.5 * (1 - near) * (1 - near)).alpha(1)
      }
      if index == caravan && index > 0 && chance.happens(0.75) {
        let count = chance.integer(in: 2...6)
        let size = 0.03 + 0.05 * near
        let from = chance.between(0.1, 0.6) * wide
        for camel in 0..<count {
          let x = from + Float(camel) * size * 1.9
          paintCamel(at: Spot(x, crest(x) + size * 0.04), size, light)
        }
      }
      for _ in 0..<(index > 1 ? chance.integer(in: 0...5) : 0) {
        let x = chance.between(0, wide)
        paintTuft(
          at: Spot(x, crest(x) + chance.between(0.01, 0.16)), 0.025 + 0.04 * near, light, &chance)
      }
    }
    if chance.happens(0.4) {
      let x = chance.between(0.1, 0.9) * wide
      let y = mix(horizon, high, chance.between(0.5, 0.9))
      for _ in 0..<chance.integer(in: 2...4) {
        paintPalm(
          at: Spot(x + chance.around(-0.16, 0.16), y + chance.between(0, 0.04)),
          chance.between(0.25, 0.5), light, &chance)
      }
      for _ in 0..<5 {
        paintTuft(at: Spot(x + chance.around(-0.2, 0.2), y + 0.03), 0.06, light, &chance)
      }
    }
  }

  /// A canyon land: towers and tables of rock in coloured layers, with a plain before them.
  private mutating func paintCanyon(
    from horizon: Float, _ rock: Tint, _ sand: Tint, _ light: Light, _ chance: inout Chance
  ) {
    let (wide, high) = (wide, high)
    let layers = chance.grainSeed()
    let count = chance.integer(in: 3...7)
    for index in 0..<count {
      let near = Float(index) / Float(count)
      let seed = chance.grainSeed()
      let center = chance.between(-0.05, 1.05) * wide
      let half = chance.between(0.05, 0.28)
      let tall = chance.between(0.1, 0.36) * (0.7 + 0.6 * near) * min(1.2, horizon * 2)
      let base = horizon + 0.01 + 0.05 * near
      let top = { (x: Float) -> Float in
        let away = abs(x - center) / half + (Noise.sum(x * 12, 0.5, octaves: 3, seed) - 0.5) * 0.3
        // A steep wall, then a slope of rubble.
        let wall = ramp(1.02, 0.9, away)
        let rubble = clamp((1.9 - away) / 1.1) * 0.34
        let flat = 0.9 + 0.12 * Noise.sum(x * 16, 3.5, octaves: 2, seed)
        return base + 0.02 - tall * max(wall * flat, rubble * rubble * 2.2)
      }
      let side = light.side
      let grain = Grain(seed: seed &+ 3, across: 30, down: 22, octaves: 4)
      let cracks = Field(wide: wide, from: base - tall * 1.2, to: base + 0.05, density: 130) {
        x, y in
        Noise.ridged(x * 20, y * 3, octaves: 3, seed &+ 7)
      }
      fill(below: profile(top), to: base + 0.019, grain: grain) { x, y, depth, noise in
        let band = Noise.value(2.5, y * 60 + noise * 1.2, layers)
        let crack = cracks[x, y]
        let lit = clamp(
          0.5 + (x - center) / half * side * 0.3 + (crack - cracks[x + side * 0.008, y]) * 2.6
            + (noise - 0.5) * 0.6)
        let tint = mix(rock.times(0.72), mix(rock, sand, 0.55), band).times(0.8 + 0.4 * noise)
        return mix(light.on(tint, lit), light.haze, 0.5 * (1 - near)).alpha(1)
      }
    }
    let seed = chance.grainSeed()
    let line = { (x: Float) -> Float in
      horizon + 0.014 + 0.03 * (Noise.sum(x * 3, 0.5, octaves: 3, seed) - 0.5)
    }
    paintGround(
      below: line, mix(sand, rock, 0.3), mix(sand, rock, chance.between(0, 0.7)), rough: 0.7, light,
      seed: seed)
    if chance.happens(0.5) {
      // A road, or a dry river.
      let end = chance.between(0.1, 0.9) * wide
      let way = Sheet.bend(
        Spot(chance.between(0.3, 0.7) * wide, horizon + 0.045),
        Spot(chance.between(0.2, 0.8) * wide, horizon + 0.12), Spot(end, high + 0.1), steps: 16)
      fill(
        Sheet.ribbon(way, 0.004, to: 0.36),
        grain: Grain(seed: seed &+ 3, across: 40, down: 60, octaves: 3)
      ) { _, _, noise in
        light.on(sand.times(0.95 + 0.3 * noise), 0.75).alpha(0.8)
      }
    }
    let plants = chance.integer(in: 8...26)
    let places = (0..<plants).map { _ in
      Spot(chance.between(0, wide), mix(horizon + 0.06, high, chance.between(0, 1)))
    }.sorted { $0.y < $1.y }
    let hasCacti = chance.happens(0.7)
    for place in places {
      let near = (place.y - horizon) / (high - horizon)
      switch chance.integer(below: hasCacti ? 3 : 2) {
      case 0:
        paintRock(
          at: place, 0.008 + 0.05 * near * chance.between(0.4, 1.2), rock.times(0.8), light, &chance
        )
      case 1: paintTuft(at: place, 0.02 + 0.07 * near, light, &chance)
      default: paintCactus(at: place, 0.05 + 0.28 * near * chance.between(0.6, 1.2), light, &chance)
      }
    }
  }

  /// A tuft of dry grass.
  private mutating func paintTuft(
    at base: Spot, _ size: Float, _ light: Light, _ chance: inout Chance
  ) {
    dab(base, size * 0.9, size * 0.16, soft: 0.6, Tint(0.15, 0.08, 0.1, 0.4))
    for _ in 0..<16 {
      let tint = light.on(
        chance.vary(chance.tint([0x8C8448, 0xA89858, 0x6C7444])), chance.between(0.3, 1))
      line(
        base + Spot(chance.around(-0.3, 0.3) * size, 0),
        base + Spot(chance.around(-1, 1), -chance.between(0.4, 1)) * size, size * 0.08, to: 0, tint)
    }
  }

  /// A cactus with arms.
  private mutating func paintCactus(
    at base: Spot, _ height: Float, _ light: Light, _ chance: inout Chance
  ) {
    let thick = height * 0.15
    let green = chance.vary(Tint(hex: 0x5C7C48))
    let side = light.side
    dab(
      base + Spot(-side * height * 0.3, 0), height * 0.4, thick * 0.3, soft: 0.5,
      Tint(0.12, 0.06, 0.1, 0.45))
    var limbs = [([base, base - Spot(0, height)], thick)]
    for way: Float in [-1, 1] where chance.happens(0.75) {
      let from = base - Spot(0, height * chance.between(0.3, 0.55))
      let out = from + Spot(way * height * 0.24, 0)
      limbs.append(
        (
          Sheet.bend(
            from, out + Spot(0, 0.0), out - Spot(0, height * chance.between(0.2, 0.38)), steps: 8),
          thick * 0.7
        ))
    }
    for (spots, wide) in limbs {
      let end = spots[spots.count - 1]
      dab(end, wide / 2, wide / 2, light.on(green, 0.7))
      let grain = Grain(seed: chance.grainSeed(), across: 4 / wide, down: 1 / wide, octaves: 2)
      fill(Sheet.ribbon(spots, wide, to: wide), grain: grain) { x, _, noise in
        light.on(
          green.times(0.8 + 0.4 * noise),
          clamp(0.5 + side * (x - end.x) / wide * 0.9 + (noise - 0.5) * 0.8))
      }
    }
  }

  /// A palm.
  mutating func paintPalm(at base: Spot, _ height: Float, _ light: Light, _ chance: inout Chance) {
    let lean = chance.around(-0.3, 0.3) * height
    let top = base + Spot(lean, -height)
    dab(base, height * 0.3, height * 0.03, soft: 0.6, Tint(0.1, 0.06, 0.08, 0.4))
    let spots = Sheet.bend(base, base + Spot(lean * 0.1, -height * 0.6), top, steps: 10)
    fill(
      Sheet.ribbon(spots, height * 0.06, to: height * 0.03),
      grain: Grain(seed: 4, across: 4, down: 26 / height, octaves: 1)
    ) { x, _, noise in
      light.on(
        Tint(hex: 0x8C6C48).times(0.6 + 0.7 * noise), clamp(0.5 + light.side * (x - top.x) / height)
      )
    }
    for frond in 0..<11 {
      let turn = 0.5 + Float(frond) / 20 + chance.around(-0.03, 0.03) + (frond > 8 ? 0.4 : 0)
      let way = direction(turn)
      let tip = top + way * (height * 0.42) + Spot(0, height * 0.16)
      let bend = Sheet.bend(
        top, top + way * (height * 0.34) - Spot(0, height * 0.06), tip, steps: 9)
      let leaf = light.on(chance.vary(Tint(hex: 0x4C7838)), chance.between(0.2, 1))
      fill(Sheet.ribbon(bend, height * 0.018, to: 0.001), leaf)
      for index in 1..<9 {
        for side: Float in [-1, 1] {
          let along = bend[min(index + 1, 9)] - bend[index]
          let out = Spot(-along.y, along.x) * side * 1.2 + along * 1.2 + Spot(0, height * 0.03)
          line(
            bend[index], bend[index] + out, height * 0.014, to: 0, leaf.times(side > 0 ? 0.85 : 1.1)
          )
        }
      }
    }
  }

  /// A camel with a rider's bundle, walking.
  private mutating func paintCamel(at feet: Spot, _ size: Float, _ light: Light) {
    let hide = light.on(Tint(hex: 0x6C4428), 0.35)
    let at = { (x: Float, y: Float) in feet + Spot(x * size, -y * size) }
    for (top, foot) in [(Float(-0.32), Float(-0.4)), (-0.24, -0.18), (0.3, 0.22), (0.36, 0.46)] {
      line(at(top, 0.55), at(foot, 0), size * 0.1, to: size * 0.06, hide)
    }
    fill(
      [
        at(-0.46, 0.6), at(-0.36, 0.86), at(-0.14, 0.9), at(0, 1.16), at(0.16, 0.92), at(0.4, 0.84),
        at(0.44, 0.58), at(0, 0.48),
      ], hide)
    fill(
      [
        at(0.36, 0.62), at(0.62, 0.8), at(0.68, 1.12), at(0.92, 1.1), at(0.94, 1.2), at(0.66, 1.26),
        at(0.54, 0.94), at(0.34, 0.86),
      ], hide)
    fill(
      [at(-0.2, 0.72), at(-0.14, 1.1), at(0.16, 1.12), at(0.24, 0.72)],
      light.on(Tint(hex: 0xB03C34), 0.6))
  }
}
