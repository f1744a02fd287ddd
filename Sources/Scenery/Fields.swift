import Seeding

extension Sheet {
  /// Farmland: patchwork hills, rows of crops or a flowering meadow, farms, hay, a mill.
  mutating func paintFields(_ chance: inout Chance) {
    let light = Light.draw(Light.days, &chance)
    let (wide, high) = (wide, high)
    var parts = chance.fork()
    let horizon = high * parts.between(0.26, 0.6)
    paintSky(light, to: horizon + 0.04, &parts)
    parts = chance.fork()
    for index in 0..<parts.integer(in: 1...3) {
      let ridge = Ridge(
        base: horizon + 0.01, rise: parts.between(0.05, 0.2), waves: parts.between(1, 2.6),
        seed: parts.grainSeed(),
        sharp: 0, summit: wide * parts.between(0, 1), spread: parts.between(0.3, 0.7))
      paintHills(
        ridge, Tint(hex: 0x5C7C5C), Tint(hex: 0x7C8C54), haze: 0.6 - 0.16 * Float(index),
        to: horizon + 0.02, light)
    }
    let count = parts.integer(in: 2...4)
    let farm = parts.integer(below: count + 1)
    var last: (Float) -> Float = { _ in horizon }
    for index in 0..<count {
      var fieldChance = chance.fork()
      last = paintPatchwork(index, of: count, from: horizon, light, &fieldChance)
      if index == farm {
        paintFarm(on: last, near: Float(index) / Float(count), horizon, light, &fieldChance)
      }
    }
    parts = chance.fork()
    let near = mix(horizon, high, parts.between(0.36, 0.66))
    paintCrop(from: near, horizon: horizon, light, &parts)
    if parts.happens(0.45) {
      let side = parts.side()
      let x = wide * (0.5 + side * parts.between(0.22, 0.46))
      paintTree(
        at: Spot(x, mix(near, high, parts.between(0.3, 0.8))), parts.between(0.42, 0.8),
        parts.tint([0x5C8438, 0x6C9440, 0xB0802C, 0x4C7034]),
        light, wide: parts.between(0.3, 0.42), &parts)
    }
    if parts.happens(0.4) {
      paintFence(at: mix(near, high, parts.between(0.25, 0.7)), light, &parts)
    }
    if parts.happens(0.4) {
      paintBirds(
        parts.integer(in: 3...8), from: horizon * 0.2, to: horizon * 0.7,
        light.on(Tint(hex: 0x3C4048), 0.2).alpha(0.85), &parts)
    }
  }

  /// One rolling hill, cut into fields by hedges; returns its upper edge.
  private mutating func paintPatchwork(
    _ index: Int, of count: Int, from horizon: Float, _ light: Light, _ chance: inout Chance
  ) -> (Float) -> Float {
    let (wide, high) = (wide, high)
    let near = Float(index) / Float(count)
    let seed = chance.grainSeed()
    let base = mix(horizon, high, near * 0.5) + 0.012
    let rise = chance.between(0.03, 0.13)
    let summit = chance.between(0, 1) * wide
    let line = { (x: Float) -> Float in
      let away = (x - summit) / 0.6
      return base + 0.03 - rise / (1 + away * away) - 0.05
        * (Noise.sum(x * 2, 0.5, octaves: 2, seed) - 0.5)
    }
    let crops: [UInt32] = [
      0x8CA848, 0xC8B458, 0x6C8C3C, 0xE0C868, 0xA88C54, 0x5C7C38, 0xB8B45C, 0xD0A850, 0x8C7CB0,
      0x90B050,
    ]
    let tints = (0..<6).map { _ in chance.vary(chance.tint(crops)) }
    let size = 0.1 + 0.2 * near
    let skew = chance.between(-1.6, 1.6)
    let lean = chance.between(-0.4, 0.4)
    let grain = Grain(seed: seed &+ 1, across: 40, down: 90, octaves: 3)
    let side = light.side
    // What comes nearer hides the rest.
    let hidden =
      mix(horizon, high, index + 1 < count ? Float(index + 1) / Float(count) * 0.5 : 0.66) + 0.1
    fill(below: profile(line), to: min(hidden, high), grain: grain) { x, y, depth, noise in
      let down = (depth + x * lean * 0.12) / (size * 0.45)
      let across = (x + depth * skew) / size
      let row = Noise.floor(down + (noise - 0.5) * 0.03)
      let shifted = across + Noise.lattice(row, 1, seed) * 3
      let cell = Noise.floor(shifted)
      let kind = Int(Noise.lattice(cell, row, seed &+ 3) * 5.99)
      let (dx, dy) = (shifted - Float(cell), down - Float(row))
      let rows = kind % 2 == 0 ? dx * 13 + dy * 2 : dy * 9 + dx * 3
      let furrow = abs(rows - Float(Noise.floor(rows)) - 0.5) - 0.25
      let hedge = ramp(0.1, 0.02, min(min(dx, 1 - dx) * 1.2, min(dy, 1 - dy)) + (noise - 0.5) * 0.1)
      var tint = tints[kind].times(0.85 + 0.3 * noise + furrow * 0.35)
      tint = mix(tint, Tint(hex: 0x3C5434).times(0.6 + 0.7 * noise), hedge * 0.9)
      let lit = clamp(0.7 + (summit - x) * side * -0.25 + (noise - 0.5) * 0.6 - hedge * 0.2)
      return mix(light.on(tint, lit), light.haze, 0.5 * (1 - near) * (1 - near)).alpha(1)
    }
    for _ in 0..<chance.integer(in: 4...14) {
      let x = chance.between(0, wide)
      let y = line(x) + chance.between(0.005, 0.12)
      let leaf = chance.tint([0x4C6C34, 0x5C7C38, 0x3C5C38])
      let tall = (0.03 + 0.06 * near) * chance.between(0.7, 1.4)
      if chance.happens(0.2) {
        // A poplar.
        dab(
          Spot(x, y - tall), tall * 0.24, tall * 1.05,
          mix(light.on(leaf.times(0.7), 0.3), light.haze, 0.2))
        dab(
          Spot(x + light.side * tall * 0.06, y - tall), tall * 0.14, tall * 0.95, soft: 0.3,
          mix(light.on(leaf, 0.9), light.haze, 0.2))
      } else {
        paintBush(
          at: Spot(x, y), tall * 0.6, mix(leaf, light.haze, 0.25 * (1 - near)), light, &chance)
      }
    }
    return line
  }

  /// A farm, a church or a mill among trees.
  private mutating func paintFarm(
    on line: (Float) -> Float, near: Float, _ horizon: Float, _ light: Light, _ chance: inout Chance
  ) {
    let x = chance.between(0.1, 0.8) * wide
    let scale = 0.7 + near
    let base = line(x) + 0.025
    if chance.happens(0.35) {
      paintMill(at: Spot(x, base), 0.14 * scale, light, &chance)
    } else if chance.happens(0.35) {
      let house = House(
        width: 0.05 * scale, height: 0.15 * scale, roof: 0.09 * scale, wall: Tint(hex: 0xE0D4BC),
        tiles: Tint(hex: 0x6C5048),
        floors: 3, columns: 1, gable: false, haze: 0.12)
      paintHouse(at: Spot(x, base), house, light, &chance)
    }
    for index in 0..<chance.integer(in: 1...5) {
      let house = House(
        width: chance.between(0.06, 0.1) * scale, height: chance.between(0.035, 0.05) * scale,
        roof: chance.between(0.03, 0.045) * scale,
        wall: chance.tint([0xE8DCC4, 0xD8C4A0, 0xB8482C, 0xF0E8DC]),
        tiles: chance.tint([0x9C4C38, 0x6C4C40, 0xA8603C]),
        floors: 1, columns: 3, gable: chance.happens(0.35), haze: 0.1)
      let left = x + Float(index) * 0.1 * scale - 0.08
      paintHouse(at: Spot(left, base + chance.between(0, 0.02)), house, light, &chance)
    }
    for _ in 0..<6 {
      paintBush(
        at: Spot(x + chance.around(-0.25, 0.35) * scale, base + 0.012),
        chance.between(0.02, 0.035) * scale, chance.tint([0x4C6C34, 0x5C8038]), light, &chance)
    }
  }

  /// A windmill.
  private mutating func paintMill(
    at base: Spot, _ height: Float, _ light: Light, _ chance: inout Chance
  ) {
    let wall = Tint(hex: 0xE0D8C8)
    let side = light.side
    let half = height * 0.22
    fill([
      base + Spot(-half, 0), base + Spot(-half * 0.6, -height), base + Spot(half * 0.6, -height),
      base + Spot(half, 0),
    ]) { x, _, _ in
      light.on(wall, clamp(0.5 + side * (x - base.x) / half * 0.6))
    }
    fill(
      [
        base + Spot(-half * 0.8, -height * 0.97), base + Spot(0, -height * 1.28),
        base + Spot(half * 0.8, -height * 0.97),
      ], light.on(Tint(hex: 0x7C4438), 0.5))
    box(
      base.x - half * 0.25, base.y - height * 0.25, half * 0.5, height * 0.25,
      light.on(Tint(hex: 0x5C3C2C), 0.4))
    let hub = base + Spot(0, -height)
    let turn = chance.between(0, 0.25)
    for blade in 0..<4 {
      let way = direction(turn + Float(blade) / 4)
      let across = Spot(-way.y, way.x)
      line(hub, hub + way * height * 0.8, height * 0.025, light.on(Tint(hex: 0x5C4434), 0.4))
      fill(
        [
          hub + way * height * 0.16, hub + way * height * 0.8,
          hub + way * height * 0.8 + across * height * 0.13,
          hub + way * height * 0.16 + across * height * 0.13,
        ],
        light.on(Tint(hex: 0xF0E8D8), 0.8).alpha(0.85))
    }
  }

  /// What grows in front: rows that meet far away, or a meadow in flower, or stubble with hay.
  private mutating func paintCrop(
    from near: Float, horizon: Float, _ light: Light, _ chance: inout Chance
  ) {
    let (wide, high) = (wide, high)
    let seed = chance.grainSeed()
    let slope = chance.between(-0.14, 0.14)
    let line = { (x: Float) -> Float in
      near + slope * (x / wide - 0.5) + 0.03 * (Noise.sum(x * 2.4, 0.5, octaves: 2, seed) - 0.5)
    }
    let kind = chance.integer(below: 4)
    let palettes: [[UInt32]] = [
      [0x8C6CB8, 0x6C8848, 0xB090D8], [0x9CB048, 0x8C6C48, 0xC8D060],
      [0xE0B848, 0xA88438, 0xF0D878], [0x5C8C44, 0x7C6444, 0x88B858],
      [0xD85C6C, 0x5C8444, 0xF0A0A0], [0xF0D048, 0x6C8C40, 0xF8E880],
    ]
    let palette = palettes[chance.integer(below: palettes.count)].map { Tint(hex: $0) }
    if kind < 2 {
      let vanish = Spot(wide * chance.between(-0.1, 1.1), horizon - 0.02)
      let dense = chance.between(9, 20)
      let bow = chance.between(-0.3, 0.3)
      let grain = Grain(seed: seed, across: 60, down: 90, octaves: 3)
      let side = light.side
      fill(below: profile(line), to: high, grain: grain) { x, y, depth, noise in
        let t = (high - vanish.y) / max(y - vanish.y, 0.02)
        let row = (x - vanish.x + bow * depth) * t * dense + (noise - 0.5) * 0.5
        let within = row - Float(Noise.floor(row))
        let up = clamp(1 - abs(within - 0.5) * 2.6)
        let crop = mix(palette[0], palette[2], clamp(noise * 1.6 - 0.4))
        let tint = mix(
          palette[1].times(0.75 + 0.4 * noise), crop.times(0.8 + 0.4 * noise), ramp(0.05, 0.4, up))
        let lit = clamp(0.35 + up * 0.5 + (within - 0.5) * side * 0.5 + (noise - 0.5) * 0.6)
        return mix(light.on(tint, lit), light.haze, 0.12 * clamp(1 - depth * 5)).alpha(1)
      }
      paintDots(
        from: near, to: high, tints: [light.on(palette[2], 0.95), light.on(palette[0], 0.6)],
        size: 0.009, count: 260,
        where: { spot in
          guard spot.y > line(spot.x) else { return false }
          let t = (high - vanish.y) / max(spot.y - vanish.y, 0.02)
          let row = (spot.x - vanish.x + bow * (spot.y - line(spot.x))) * t * dense
          return abs(row - Float(Noise.floor(row)) - 0.5) < 0.25
        }, &chance)
    } else {
      let grass = kind == 2 ? palette[1] : Tint(hex: 0xC8A858)
      paintGround(below: line, grass.times(0.95), chance.vary(grass), rough: 0.6, light, seed: seed)
      if kind == 3 {
        for index in 0..<chance.integer(in: 3...9) {
          let y = mix(
            near + 0.04, high, chance.between(0.02 + 0.08 * Float(index), 0.3 + 0.08 * Float(index))
          )
          guard y < high else { continue }
          paintHay(
            at: Spot(chance.between(0.02, 0.98) * wide, y), 0.02 + 0.12 * (y - horizon), light,
            &chance)
        }
      }
      paintGrass(
        from: near, to: high + 0.04,
        tints: [light.on(grass.times(1.15), 0.95), light.on(grass.times(0.75), 0.3)],
        size: kind == 2 ? 0.1 : 0.05, count: 800, where: { $0.y > line($0.x) + 0.01 }, &chance)
      if kind == 2 {
        let flowers =
          chance.pick(
            [0xD8342C, 0xE8584C], [0x5C6CD8, 0xA8B4F0, 0xF0F0F8], [0xF0C838, 0xF8F0D8],
            [0xE07CA8, 0xF0C0D8, 0xB85C9C]) as [UInt32]
        let patch = seed &+ 9
        paintDots(
          from: near, to: high, tints: flowers.map { light.on(Tint(hex: $0), 0.85) }, size: 0.017,
          count: 620,
          where: {
            $0.y > line($0.x) + 0.012 && Noise.sum($0.x * 4, $0.y * 8, octaves: 2, patch) > 0.44
          }, &chance)
      }
    }
  }

  /// A round bale or a stack of hay.
  private mutating func paintHay(
    at base: Spot, _ size: Float, _ light: Light, _ chance: inout Chance
  ) {
    let straw = chance.vary(Tint(hex: 0xD8B458))
    dab(
      base + Spot(-light.side * size * 0.6, 0), size * 1.3, size * 0.2, soft: 0.5,
      Tint(0.12, 0.1, 0.05, 0.45))
    let grain = Grain(seed: chance.grainSeed(), across: 6 / size, down: 9 / size, octaves: 3)
    let center = base + Spot(0, -size * 0.62)
    let side = light.side
    fill(Sheet.arc(center, size * 0.92, size * 0.68), grain: grain) { x, y, noise in
      light.on(
        straw.times(0.72 + 0.5 * noise),
        clamp(0.5 + side * (x - center.x) / size * 0.5 - (y - center.y) / size * 0.4))
    }
    let face = center + Spot(-side * size * 0.36, 0)
    for ring in 0..<4 {
      let radius = size * (0.6 - Float(ring) * 0.15)
      dab(face, radius * 0.72, radius, light.on(straw.times(ring % 2 == 0 ? 0.9 : 0.72), 0.45))
    }
  }

  /// A fence across the whole width.
  private mutating func paintFence(at y: Float, _ light: Light, _ chance: inout Chance) {
    let wood = light.on(chance.tint([0x8C7458, 0xE8E0D0, 0x6C5440]), 0.6)
    let tilt = chance.between(-0.12, 0.12)
    let size = 0.05 + 0.06 * (y / high)
    let at = { (x: Float) in y + tilt * x }
    for rail: Float in [0.35, 0.75] {
      line(
        Spot(-0.02, at(-0.02) - size * rail), Spot(wide + 0.02, at(wide + 0.02) - size * rail),
        size * 0.1, wood)
    }
    var x = chance.between(-0.05, 0.05)
    while x < wide {
      box(
        x, at(x) - size * chance.between(0.95, 1.1), size * 0.13, size * 1.1,
        wood.times(chance.between(0.8, 1.05)))
      x += size * 1.5
    }
  }
}
