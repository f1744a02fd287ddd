import Seeding

extension Sheet {
  /// What grows in a wood, by the time of the year.
  private struct Wood {
    var leaves: [UInt32]
    var floor: UInt32
    var litter: [UInt32]
    var mist: UInt32
    var bark: UInt32
    var isBirch = false
    var isConifer = false
    var isSnowy = false
  }

  private static let woods: [Wood] = [
    Wood(
      leaves: [0x7CA83C, 0x94C04C, 0x5C8C34, 0xB4D060], floor: 0x6C8440,
      litter: [0x94B04C, 0x5C7434, 0xC8CC6C], mist: 0xE0E8B4, bark: 0x5C4C3C),
    Wood(
      leaves: [0x3C7434, 0x4C8840, 0x2C5C30, 0x7CA44C], floor: 0x54683C,
      litter: [0x6C8440, 0x445C34, 0x7C6C44], mist: 0xC8DCB8, bark: 0x4C4034),
    Wood(
      leaves: [0xD8902C, 0xC8602C, 0xE8B440, 0xA8402C, 0xB88830], floor: 0xA07040,
      litter: [0xC8702C, 0xE0A038, 0x8C4828, 0xB85830], mist: 0xF4DCA4, bark: 0x54443C),
    Wood(
      leaves: [0xE0B83C, 0xF0D058, 0xC89830, 0xA8A83C], floor: 0x98884C,
      litter: [0xE0B040, 0xC89038, 0x84803C], mist: 0xF4E8C0, bark: 0xDCD4C8, isBirch: true),
    Wood(
      leaves: [0x6CA040, 0x8CBC50, 0x4C8438], floor: 0x6C8C48,
      litter: [0x7CA048, 0xE8E4F0, 0x5C8040], mist: 0xDCECD0, bark: 0xE0DCD0, isBirch: true),
    Wood(
      leaves: [0x2C4C38, 0x34583C, 0x24402C, 0x44684C], floor: 0x5C5840,
      litter: [0x6C5C3C, 0x4C6034, 0x847048], mist: 0xB8CCC8, bark: 0x5C4434, isConifer: true),
    Wood(
      leaves: [0x34504C, 0x44605C, 0x2C4444], floor: 0xD8DCE4,
      litter: [0xF0F4F8, 0xB8C4D4, 0x8C949C], mist: 0xD4DCE8, bark: 0x504844, isConifer: true,
      isSnowy: true),
    Wood(
      leaves: [0x5C4C84, 0x3C6484, 0x44748C, 0x6C5C94], floor: 0x3C5460,
      litter: [0x54708C, 0x6C5C94, 0x34484C], mist: 0xA8C0DC, bark: 0x343444),
  ]

  /// A wood seen from within: trunks in rows that fade into mist, shafts of light, a path or a brook.
  mutating func paintForest(_ chance: inout Chance) {
    let wood = Sheet.woods[chance.integer(below: Sheet.woods.count)]
    let light = Light.draw(
      wood.isSnowy
        ? [.morning, .noon, .overcast, .dawn]
        : [.morning, .noon, .golden, .golden, .overcast, .dawn], &chance)
    let mist = mix(Tint(hex: wood.mist), light.sun, 0.2)
    let (wide, high) = (wide, high)
    var parts = chance.fork()
    let ground = high * parts.between(0.46, 0.76)
    let glow = Spot(wide * parts.between(0.1, 0.9), ground * parts.between(0.2, 0.85))
    let bright = parts.between(0.5, 1)
    let dark = Tint(hex: wood.leaves[0]).times(wood.isSnowy ? 1.3 : 0.55)
    let grain = Grain(seed: parts.grainSeed(), across: 7, down: 5, octaves: 4)
    wash(from: 0, to: high, grain: grain) { x, y, noise in
      let dx = x - glow.x
      let dy = y - glow.y
      let near = 1 / (1 + (dx * dx + dy * dy) * 5)
      return mix(dark.times(0.6 + 0.6 * noise), mist, clamp(near * bright + (noise - 0.5) * 0.5))
        .alpha(1)
    }
    // Leaves that shimmer far away.
    for _ in 0..<Int(1000 * wide) {
      let spot = Spot(parts.between(0, wide), parts.between(0, ground + 0.03))
      let size = parts.between(0.008, 0.026)
      let leaf = mix(parts.vary(parts.tint(wood.leaves)), look(spot), 0.5)
      dab(spot, size, size * 0.6, turn: parts.between(0, 1), leaf.alpha(0.6))
    }
    parts = chance.fork()
    let slope = parts.between(-0.12, 0.12)
    let seed = parts.grainSeed()
    let floor = Tint(hex: wood.floor)
    let line = { (x: Float) -> Float in
      ground + slope * (x / wide - 0.5) + 0.06 * (Noise.sum(x * 3, 0.5, octaves: 3, seed) - 0.5)
    }
    var hazy = light
    hazy.haze = mist
    hazy.place.x = glow.x / wide
    paintGround(
      below: line, mix(floor, mist, 0.45), floor.times(0.72), rough: 0.7, hazy, seed: seed)
    let way = paintWoodPath(from: ground, wood, hazy, mist, &parts)
    paintDots(
      from: ground + 0.02, to: high, tints: wood.litter.map { hazy.on(Tint(hex: $0), 0.7) },
      size: 0.014,
      count: 420, where: { $0.y > line($0.x) && way($0) > 0.1 }, &parts)
    // Trunks from far to near.
    let rows = 5
    let dense = parts.between(0.6, 1.3)
    for row in 0..<rows {
      var rowChance = chance.fork()
      let near = Float(row) / Float(rows - 1)
      let count = Int((12 - 9 * near) * dense * wide) + 1
      for _ in 0..<count {
        let x = rowChance.between(-0.04, wide + 0.04)
        let foot =
          line(x) + 0.012 + (high - ground) * (0.05 + 0.62 * near * near)
          + rowChance.between(0, 0.03)
        guard way(Spot(x, foot)) > 0.35 else { continue }
        paintTrunk(
          at: Spot(x, foot), (0.012 + 0.062 * near * near) * rowChance.between(0.6, 1.3), wood,
          hazy, mist,
          fade: 0.72 * (1 - near) * (1 - near) + 0.05, &rowChance)
      }
      if row == 1 || row == 3 { paintShafts(glow, ground, mist, bright * 0.34, &rowChance) }
      paintUndergrowth(row: row, line, wood, hazy, mist, near, way, &rowChance)
    }
    parts = chance.fork()
    paintCanopy(glow, wood, hazy, mist, &parts)
    if !wood.isSnowy {
      paintGrass(
        from: ground + 0.05, to: high + 0.03,
        tints: [hazy.on(floor.times(1.25), 0.9), hazy.on(floor.times(0.7), 0.4)], size: 0.07,
        count: 420,
        where: { way($0) > 0.2 && $0.y > line($0.x) }, &parts)
    }
  }

  /// A path or a brook that winds away; returns how far a place is from it, below 0 on it.
  private mutating func paintWoodPath(
    from ground: Float, _ wood: Wood, _ light: Light, _ mist: Tint, _ chance: inout Chance
  ) -> (Spot) -> Float {
    let kind = chance.integer(below: 3)
    let (wide, high) = (wide, high)
    let start = wide * chance.between(0.15, 0.85)
    let end = wide * chance.between(-0.1, 1.1)
    let sway = chance.between(0.08, 0.3) * chance.side()
    let broad = kind == 0 ? Float(0.16) : 0.2
    let deep = high - ground
    let middle = { (y: Float) -> Float in
      let t = clamp((y - ground) / deep)
      return mix(start, end, t * t) + sway * wave(t * 0.9).x * (0.3 + t)
    }
    guard kind < 2 else { return { _ in 1 } }
    let edge = chance.grainSeed()
    let distance = { (spot: Spot) -> Float in
      let t = clamp((spot.y - ground) / deep)
      let half = 0.008 + broad * t * (0.8 + 0.4 * Noise.value(spot.y * 14, 1.5, edge))
      return (abs(spot.x - middle(spot.y)) - half) / (0.05 + 0.2 * t)
    }
    let grain = Grain(seed: edge &+ 1, across: kind == 0 ? 30 : 9, down: 70, octaves: 4)
    let earth = Tint(hex: wood.isSnowy ? 0xC4CCD8 : 0xB09470)
    let water = mix(Tint(hex: wood.leaves[0]).times(0.6), Tint(hex: 0x4C7080), 0.5)
    wash(from: ground + 0.02, to: high, grain: grain) { x, y, noise in
      let away = distance(Spot(x, y))
      let cover = ramp(0.06, -0.06, away + (noise - 0.5) * 0.2)
      guard cover > 0 else { return Tint() }
      let near = clamp((y - ground) / deep)
      if kind == 0 {
        return mix(light.on(earth.times(0.7 + 0.6 * noise), 0.75), mist, 0.35 * (1 - near)).alpha(
          cover * 0.9)
      }
      let shine = ramp(0.5, 0.66, noise)
      return mix(mix(water.times(0.6 + 0.7 * noise), mist, shine * 0.85), mist, 0.4 * (1 - near))
        .alpha(cover)
    }
    if kind == 1 {
      for _ in 0..<26 {
        let t = chance.between(0.05, 1)
        let y = mix(ground, high, t)
        let x = middle(y) + chance.side() * (0.008 + broad * t) * chance.between(0.7, 1.2)
        paintRock(
          at: Spot(x, y), 0.008 + 0.035 * t * chance.between(0.5, 1.3),
          Tint(hex: wood.isSnowy ? 0xB8C0CC : 0x6C7064), light, &chance)
      }
    }
    return distance
  }

  /// One trunk from its roots to beyond the top.
  private mutating func paintTrunk(
    at foot: Spot, _ thick: Float, _ wood: Wood, _ light: Light, _ mist: Tint, fade: Float,
    _ chance: inout Chance
  ) {
    let lean = chance.around(-0.08, 0.08)
    let top = Spot(foot.x + lean * foot.y, -0.05)
    let bow = (foot + top) * 0.5 + Spot(chance.around(-0.03, 0.03), 0)
    let seed = chance.grainSeed()
    let bark = chance.vary(Tint(hex: wood.bark))
    let spots = Sheet.bend(foot, bow, top, steps: 8)
    let side = light.side
    dab(
      foot + Spot(-side * thick * 2, 0.004), thick * 3.4, thick * 0.5, soft: 0.6,
      Tint(0.04, 0.06, 0.08, 0.4 * (1 - fade)))
    var path = Sheet.ribbon(spots, thick, to: thick * 0.62)
    path.insert(foot + Spot(thick * 0.95, thick * 0.3), at: 0)
    path.append(foot + Spot(-thick * 0.95, thick * 0.3))
    let grain =
      wood.isBirch
      ? Grain(seed: seed, across: 1.4 / thick, down: 4 / thick, octaves: 3)
      : Grain(seed: seed, across: 5 / thick, down: 0.7 / thick, octaves: 3)
    fill(path, grain: grain) { x, y, noise in
      let t = (foot.y - y) / (foot.y - top.y)
      let axis = mix(mix(foot.x, bow.x, t), mix(bow.x, top.x, t), t)
      let off = (x - axis) / (thick * 0.5)
      let lit = clamp(0.42 + side * off * 0.6 + (noise - 0.5) * 0.5)
      var tint = bark.times(0.72 + 0.5 * noise)
      if wood.isBirch { tint = mix(tint, Tint(hex: 0x34302C), ramp(0.62, 0.72, noise)) }
      if wood.isSnowy {
        tint = mix(tint, Tint(0.93, 0.95, 1, 1), ramp(0.35, 0.8, -off * side + noise * 0.6 - 0.3))
      }
      return mix(light.on(tint, lit), mist, fade).alpha(1)
    }
    let limbs = chance.integer(in: 1...5)
    let elbow = { (from: Spot, to: Spot) in from + (to - from) * Spot(0.6, 0.3) }
    for _ in 0..<limbs {
      let t = chance.between(0.35, 0.95)
      let way = chance.side()
      let from = spots[Int(t * 8)] + Spot(way * thick * 0.3, 0)
      let to =
        from
        + Spot(
          way * thick * chance.between(2, 5), -thick * chance.between(1, wood.isConifer ? 0.2 : 4))
      fill(
        Sheet.ribbon(
          Sheet.bend(from, elbow(from, to), to, steps: 5), thick * 0.22, to: thick * 0.05),
        mix(light.on(bark.times(0.7), 0.3), mist, fade))
      if wood.isConifer {
        for _ in 0..<22 {
          let spot = from + (to - from) * chance.between(0.2, 1.1)
          let leaf =
            wood.isSnowy && chance.happens(0.5)
            ? Tint(0.9, 0.93, 0.97, 1) : chance.tint(wood.leaves)
          line(
            spot,
            spot + Spot(chance.around(-0.5, 1) * way * thick, thick * chance.between(0.5, 1.5)),
            thick * 0.3, to: 0,
            mix(light.on(leaf, chance.between(0.2, 0.9)), mist, fade).alpha(0.85))
        }
      }
    }
  }

  /// Light that falls between the leaves.
  private mutating func paintShafts(
    _ glow: Spot, _ ground: Float, _ mist: Tint, _ strength: Float, _ chance: inout Chance
  ) {
    let lean = (wide / 2 - glow.x) * 0.5 + chance.around(-0.2, 0.2)
    for _ in 0..<5 {
      let x = glow.x + chance.around(-0.5, 0.5)
      let broad = chance.between(0.02, 0.07)
      let end = Spot(x + lean + (x - glow.x) * 0.5, ground + chance.between(0, 0.12))
      fill([Spot(x, -0.02), Spot(x + broad, -0.02), Spot(end.x + broad * 2.4, end.y), end]) {
        px, y, _ in
        let middle = mix(x + broad / 2, end.x + broad * 1.2, y / end.y)
        let off = abs(px - middle) / (broad * (0.5 + 0.7 * y / end.y))
        return mist.alpha(strength * clamp(1 - off) * ramp(1, 0.35, y / end.y))
      }
    }
  }

  /// Ferns, bushes and young trees between the trunks.
  private mutating func paintUndergrowth(
    row: Int, _ line: (Float) -> Float, _ wood: Wood, _ light: Light, _ mist: Tint, _ near: Float,
    _ way: (Spot) -> Float, _ chance: inout Chance
  ) {
    for _ in 0..<chance.integer(in: 2...6) {
      let x = chance.between(0, wide)
      let y = line(x) + 0.02 + (high - line(x)) * (0.08 + 0.7 * near * near)
      guard way(Spot(x, y)) > 0.5 else { continue }
      let size = (0.025 + 0.07 * near) * chance.between(0.7, 1.4)
      let leaf = mix(chance.tint(wood.leaves), mist, 0.5 * (1 - near))
      if wood.isSnowy {
        paintConifer(
          at: Spot(x, y), size * 3, leaf, light, snow: true, haze: 0.4 * (1 - near), &chance)
      } else if chance.happens(0.5) {
        paintBush(at: Spot(x, y), size, leaf, light, &chance)
      } else {
        for frond in 0..<9 {
          let turn = 0.75 + (Float(frond) - 4) * 0.045 + chance.around(-0.02, 0.02)
          let tip = Spot(x, y) + direction(turn) * (size * 1.7) + Spot(0, size * 0.4)
          let arch = Spot(x, y) + direction(turn) * size * 1.4
          fill(
            Sheet.ribbon(Sheet.bend(Spot(x, y), arch, tip, steps: 6), size * 0.26, to: 0),
            light.on(chance.vary(leaf), chance.between(0.3, 1)))
        }
      }
    }
  }

  /// Leaves that hang in from the top.
  private mutating func paintCanopy(
    _ glow: Spot, _ wood: Wood, _ light: Light, _ mist: Tint, _ chance: inout Chance
  ) {
    let deep = chance.between(0.08, 0.34)
    let seed = chance.grainSeed()
    let bald = chance.between(0, wide)
    for index in 0..<Int(900 * wide) {
      let x = chance.between(-0.02, wide + 0.02)
      let open = ramp(0.05, 0.4, abs(x - bald))
      let reach = deep * (0.25 + 1.2 * Noise.sum(x * 4, 0.5, octaves: 2, seed)) * open
      let y = reach * (1 - chance.between(0, 1) * chance.between(0, 1))
      let size = chance.between(0.008, 0.022)
      let dx = x - glow.x
      let dy = y - glow.y
      let lit = clamp(
        1 / (1 + 5 * (dx * dx + dy * dy)) + chance.around(-0.5, 0.5) + Float(index) / (1800 * wide)
          - 0.2)
      let leaf =
        wood.isSnowy && chance.happens(0.4)
        ? Tint(0.92, 0.94, 0.98, 1) : chance.vary(chance.tint(wood.leaves))
      dab(
        Spot(x, y - 0.02), size, size * (wood.isConifer ? 0.24 : 0.6), turn: chance.between(0, 1),
        mix(light.on(leaf, lit), mist, 0.12).alpha(0.92))
    }
  }
}
