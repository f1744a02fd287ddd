import Seeding

extension Sheet {
  /// Fruit, bottles, bowls and flowers on a table before a wall or a drape.
  mutating func paintStillLife(_ chance: inout Chance) {
    var light = Light.draw([.morning, .golden, .noon, .overcast, .golden], &chance)
    light.ambient = mix(light.ambient, Tint(0.5, 0.42, 0.44, 1), 0.55)
    let (wide, high) = (wide, high)
    var parts = chance.fork()
    let edge = high * parts.between(0.46, 0.68)
    paintBackdrop(to: edge, light, &parts)
    paintTableTop(from: edge, light, &parts)
    parts = chance.fork()
    // Tall things stand behind, small ones in front; each has a place of its own.
    let deep = high - edge
    let tall = parts.integer(in: 2...4)
    var places = (0..<tall).map { (Float($0) + 0.5) / Float(tall) }
    parts.shuffle(&places)
    let spread = parts.between(0.62, 0.92)
    let shift = parts.around(-0.1, 0.1)
    var standing: [(Spot, Int, Float)] = []
    for (index, place) in places.enumerated() {
      let x = wide * (0.5 + shift + (place - 0.5) * spread + parts.around(-0.04, 0.04))
      let y = edge + deep * parts.between(0.1, 0.34)
      standing.append(
        (Spot(x, y), index == 0 ? 0 : parts.integer(below: 5), parts.between(0.34, 0.6)))
    }
    if parts.happens(0.35) { standing[0].1 = 1 }
    standing.sort { $0.0.y < $1.0.y }
    for (foot, kind, size) in standing {
      var own = chance.fork()
      paintVessel(kind, at: foot, size * (0.55 + 0.55 * edge), light, &own)
    }
    parts = chance.fork()
    if parts.happens(0.45) {
      paintKnife(at: Spot(wide * parts.between(0.2, 0.7), high - deep * 0.14), light, &parts)
    }
    if parts.happens(0.65) {
      let foot = Spot(wide * parts.between(0.25, 0.75), edge + deep * parts.between(0.42, 0.6))
      paintBowl(at: foot, parts.between(0.14, 0.24), light, &parts)
    }
    let fruits = parts.integer(in: 4...10)
    var middle = wide * parts.between(0.2, 0.8)
    let feet = (0..<fruits).map { _ -> Spot in
      if parts.happens(0.25) { middle = wide * parts.between(0.12, 0.88) }
      return Spot(middle + parts.around(-0.2, 0.2), edge + deep * parts.between(0.45, 0.92))
    }.sorted { $0.y < $1.y }
    for foot in feet {
      paintFruit(parts.integer(below: 6), at: foot, parts.between(0.05, 0.078), light, &parts)
    }
  }

  /// The wall behind: worked with a brush, or hung with cloth.
  private mutating func paintBackdrop(to edge: Float, _ light: Light, _ chance: inout Chance) {
    let (wide, high) = (wide, high)
    let seed = chance.grainSeed()
    let tint = chance.vary(
      chance.tint([
        0x5C6C64, 0x84684C, 0x4C5464, 0x8C7C6C, 0x6C4844, 0xA8A08C, 0x46586C, 0xB89868, 0x74845C,
      ]))
    let other = chance.vary(chance.tint([0x3C3434, 0x9C8464, 0x6C8484, 0xC0B49C, 0x4C3C4C]))
    let glow = Spot(
      wide * (0.5 + light.side * chance.between(0.1, 0.4)), edge * chance.between(0.1, 0.6))
    let drape = chance.happens(0.5)
    let from = wide * chance.between(0.1, 0.7)
    let slant = chance.between(-0.5, 0.5)
    let folds = chance.between(4, 9)
    let grain = Grain(seed: seed, across: 5, down: 5, octaves: 5)
    let cloth = chance.tint([0x8C2C2C, 0x2C4C6C, 0x4C6444, 0xB8863C, 0xD8CCB4, 0x6C3C5C])
    let left = chance.happens(0.5)
    wash(from: 0, to: high, grain: grain) { x, y, noise in
      let dx = x - glow.x
      let dy = y - glow.y
      let lit = clamp(1.05 - (dx * dx + dy * dy).squareRoot() * 1.1 + (noise - 0.5) * 0.8)
      let line = from + slant * (y - edge * 0.5) + 0.06 * wave(y * 1.4).x
      if drape && (left ? x < line : x > line) {
        let bend = Noise.value(y * 3, x * 2, seed &+ 3) * 0.6
        let fold = wave((x + slant * -y) * folds + bend).x
        let deepFold = wave((x + slant * -y * 0.8) * folds * 0.43 + bend).y
        let near = ramp(0.05, 0, abs(x - line)) * 0.3
        return light.on(
          cloth.times(0.85 + 0.3 * noise - near), clamp(0.42 + fold * 0.3 + deepFold * 0.2)
        ).alpha(1)
      }
      return light.on(
        mix(tint, other, ramp(0.35, 0.75, noise) * 0.7).times(0.72 + 0.56 * noise), lit
      ).alpha(1)
    }
    go(
      over: Brush(
        passes: 1.5, length: 0.07, width: 0.018, vary: 0.2, alpha: 0.75, tolerance: 0.12, seed: seed
      ), from: 0, to: edge
    ) { spot in
      direction(Noise.value(spot.x * 2, spot.y * 2, seed) * 0.7)
    }
  }

  /// The table: boards, or a cloth with checks or stripes that hangs over its front.
  private mutating func paintTableTop(from edge: Float, _ light: Light, _ chance: inout Chance) {
    let (wide, high) = (wide, high)
    let seed = chance.grainSeed()
    let wood = chance.tint([0x8C5C38, 0xA8743F, 0x5C3C2C, 0xB8906C, 0x7C6C5C])
    let fine = Grain(seed: seed, across: 6, down: 90, octaves: 4)
    let side = light.side
    wash(from: edge, to: high, grain: fine) { x, y, noise in
      let board = (y - edge) / 0.12
      let gap = board - Float(Noise.floor(board)) < 0.04
      let lit = clamp(0.55 - (x / wide - 0.5) * -side * 0.5 + (noise - 0.5) * 0.7)
      return light.on(wood.times(gap ? 0.5 : 0.72 + 0.5 * noise), lit).alpha(1)
    }
    guard chance.happens(0.65) else { return }
    let cloth = chance.tint([0xF0E8DC, 0xE0E4E8, 0xE8D4A8, 0xC8D0C0])
    let mark = chance.tint([0xA83C3C, 0x34587C, 0x4C6C48, 0xC88840, 0x8C5C7C])
    let pattern = chance.integer(below: 4)
    let count = chance.between(9, 16)
    let turn = chance.between(-0.5, 0.5)
    let (from, to) = (wide * chance.between(-0.3, 0.25), wide * chance.between(0.75, 1.3))
    let slope = chance.between(-0.1, 0.1)
    let grain = Grain(seed: seed &+ 1, across: 7, down: 9, octaves: 4)
    let folds = Field(wide: wide, from: edge - 0.05, to: high, density: 90) { x, y in
      Noise.ridged(x * 2.4 + y * 0.8, y * 3.2 - x * slope * 9, octaves: 3, seed &+ 2)
    }
    let path = [
      Spot(from + 0.1, edge + 0.004), Spot(to - 0.1, edge + 0.004), Spot(to + 0.2, high + 0.02),
      Spot(from - 0.2, high + 0.02),
    ]
    fill(path, grain: grain) { x, y, noise in
      let fold = folds[x, y]
      let slope = (fold - folds[x + side * 0.012, y - 0.008]) * 3.4
      let away = 1 / (0.55 + (y - edge) * 0.9)
      let u = ((x - wide / 2) * away + turn * y) * count + slope * 0.5
      let v = (6 * away + turn * -x * 0.4) * count * 0.5 + slope * 0.5
      let (a, b) = (u - Float(Noise.floor(u)), v - Float(Noise.floor(v)))
      let cover: Float
      switch pattern {
      case 0: cover = (a < 0.5 ? 0.45 : 0) + (b < 0.5 ? 0.45 : 0)
      case 1: cover = a < 0.25 ? 0.85 : 0
      case 2:
        cover = ramp(0.24, 0.18, ((a - 0.5) * (a - 0.5) + (b - 0.5) * (b - 0.5)).squareRoot()) * 0.8
      default: cover = 0.1
      }
      let lit = clamp(0.62 + slope + (noise - 0.5) * 0.4)
      return light.on(mix(cloth, mark, cover).times(0.86 + 0.22 * noise), lit).alpha(1)
    }
  }

  /// Something that stands: flowers, a bottle, a jug, a candle, a jar.
  private mutating func paintVessel(
    _ kind: Int, at foot: Spot, _ size: Float, _ light: Light, _ chance: inout Chance
  ) {
    let side = light.side
    dab(
      foot + Spot(-side * size * 0.24, size * 0.01), size * 0.42, size * 0.07, soft: 0.6,
      Tint(0.03, 0.02, 0.05, 0.55))
    switch kind {
    case 0: paintBunch(at: foot, size * 1.25, light, &chance)
    case 1, 2:
      let glass = chance.tint([0x2C5C3C, 0x6C4424, 0x34506C, 0x5C7C44, 0x7C2C34, 0xA8C0B8])
      let neck = chance.between(0.04, 0.05)
      let body = chance.between(0.12, 0.16)
      let shoulder = chance.between(0.5, 0.64)
      paintTurned(at: foot, size, glass, light, shine: 0.75, &chance) { t in
        t < shoulder
          ? body
          : (t < shoulder + 0.14
            ? mix(body, neck, ramp(shoulder, shoulder + 0.14, t)) : (t > 0.95 ? neck * 1.25 : neck))
      }
      if chance.happens(0.6) {
        let paper = light.on(chance.tint([0xF0E4C8, 0xE0D8D0, 0xD8B888]), 0.65)
        box(
          foot.x - size * body * 0.86, foot.y - size * 0.4, size * body * 1.72, size * 0.22, paper)
        box(
          foot.x - size * body * 0.6, foot.y - size * 0.34, size * body * 1.2, size * 0.03,
          paper.times(0.55))
        box(
          foot.x - size * body * 0.45, foot.y - size * 0.28, size * body * 0.9, size * 0.02,
          paper.times(0.6))
      } else {
        box(
          foot.x - size * neck * 0.8, foot.y - size * 1.04, size * neck * 1.6, size * 0.06,
          light.on(Tint(hex: 0xA87C50), 0.6))
      }
    case 3:
      let clay = chance.tint([0xB8683C, 0xE0D4C4, 0x4C6C8C, 0x6C8C6C, 0xC8A868, 0x8C4C44])
      let belly = chance.between(0.19, 0.25)
      let hand = -side
      fill(
        Sheet.ribbon(
          Sheet.bend(
            foot + Spot(hand * size * 0.1, -size * 0.56),
            foot + Spot(hand * size * 0.46, -size * 0.5),
            foot + Spot(hand * size * 0.18, -size * 0.18), steps: 10),
          size * 0.04, to: size * 0.04), light.on(clay.times(0.8), 0.4))
      paintTurned(at: foot, size * 0.7, clay, light, shine: 0.3, &chance) { t in
        t < 0.7
          ? belly * (0.62 + 0.8 * wave(0.06 + t * 0.5).x)
          : belly * (0.62 + 0.8 * wave(0.41).x) * (0.72 + 0.5 * (t - 0.7))
      }
      dab(foot - Spot(0, size * 0.7), size * 0.15, size * 0.03, light.on(clay.times(0.4), 0.2))
    default:
      if chance.happens(0.5) {
        let wax = chance.tint([0xF4ECD8, 0xE8DCC0, 0xC84C44])
        dab(foot, size * 0.2, size * 0.05, light.on(Tint(hex: 0xB8903C), 0.6))
        box(
          foot.x - size * 0.05, foot.y - size * 0.66, size * 0.1, size * 0.64, light.on(wax, 0.55))
        box(
          foot.x + side * size * 0.02 - size * 0.015, foot.y - size * 0.66, size * 0.03,
          size * 0.64, light.on(wax, 1).alpha(0.7))
        dab(
          foot - Spot(0, size * 0.78), size * 0.5, size * 0.5, soft: 1,
          Tint(hex: 0xFFC860).alpha(0.55))
        dab(foot - Spot(0, size * 0.76), size * 0.028, size * 0.085, Tint(hex: 0xFFF0B0))
      } else {
        let jar = chance.tint([0x8C5C34, 0xA83848, 0xD89838, 0x4C6448])
        paintTurned(at: foot, size * 0.5, jar, light, shine: 0.7, &chance) { t in
          t < 0.82 ? 0.27 : 0.22
        }
        box(
          foot.x - size * 0.13, foot.y - size * 0.55, size * 0.26, size * 0.08,
          light.on(Tint(hex: 0xE0D0A8), 0.6))
      }
    }
  }

  /// Something turned on a wheel or blown of glass, from its half width at every height.
  private mutating func paintTurned(
    at foot: Spot, _ size: Float, _ tint: Tint, _ light: Light, shine: Float,
    _ chance: inout Chance,
    _ half: (Float) -> Float
  ) {
    var (left, right): ([Spot], [Spot]) = ([], [])
    var halves: [Float] = []
    for step in 0...40 {
      let t = Float(step) / 40
      halves.append(half(t) * size)
      left.append(foot + Spot(-halves[step], -size * t))
      right.append(foot + Spot(halves[step], -size * t))
    }
    let round = Sheet.arc(foot, halves[0], halves[0] * 0.22, from: 0.5, to: 0, steps: 10)
    let grain = Grain(seed: chance.grainSeed(), across: 5 / size, down: 9 / size, octaves: 4)
    let side = light.side
    fill(left.reversed() + round + right, grain: grain) { x, y, noise in
      let at = min(max((foot.y - y) / size * 40, 0), 40)
      let off = (x - foot.x) / max(halves[Int(at)], 0.001)
      let lit = clamp(0.5 + side * off * 0.5 - off * off * 0.18 + (noise - 0.5) * 0.35)
      let gleam =
        ramp(0.14, 0.02, abs(off - side * 0.5)) * shine + ramp(0.1, 0, abs(off + side * 0.72))
        * shine * 0.3
      return mix(
        light.on(tint.times(0.72 + 0.5 * noise), lit), Tint(0.98, 0.98, 0.94, 1), gleam * 0.7
      ).alpha(1)
    }
  }

  /// A bowl, heaped with fruit.
  private mutating func paintBowl(
    at foot: Spot, _ size: Float, _ light: Light, _ chance: inout Chance
  ) {
    let side = light.side
    let glaze = chance.tint([0xE8E0D4, 0x4C74A0, 0xB8683C, 0x6C8C74, 0xD8B868])
    let rim = foot - Spot(0, size * 0.5)
    dab(
      foot + Spot(-side * size * 0.4, 0), size * 1.15, size * 0.2, soft: 0.5,
      Tint(0.03, 0.02, 0.05, 0.55))
    dab(rim, size, size * 0.22, light.on(glaze.times(0.5), 0.2))
    for (x, y) in [
      (Float(-0.5), Float(0.12)), (0.5, 0.14), (0, 0.2), (-0.28, 0.42), (0.26, 0.4), (0, 0.02),
    ] where chance.happens(0.9) {
      paintFruit(
        chance.integer(below: 4), at: rim + Spot(x * size, size * (0.26 - y)), size * 0.32, light,
        &chance)
    }
    let grain = Grain(seed: chance.grainSeed(), across: 3 / size, down: 5 / size, octaves: 4)
    let band = chance.tint([0x34588C, 0xA84C3C, 0xE0C060, 0xF0ECE4])
    let lower = Sheet.arc(rim, size, size * 0.22, from: 0.5, to: 0, steps: 16)
    let bottom = Sheet.bend(
      rim + Spot(size, 0), rim + Spot(size * 0.86, size * 0.6), foot + Spot(size * 0.3, 0), steps: 8
    )
    let back = Sheet.bend(
      foot + Spot(-size * 0.3, 0), rim + Spot(-size * 0.86, size * 0.6), rim + Spot(-size, 0),
      steps: 8)
    fill(lower + bottom + back, grain: grain) { x, y, noise in
      let off = (x - rim.x) / size
      let t = (y - rim.y) / size - 0.22 * max(1 - off * off, 0).squareRoot()
      let stripe = t > 0.06 && t < 0.12 ? Float(0.85) : 0
      let lit = clamp(0.5 + side * off * 0.55 - t * 0.5 + (noise - 0.5) * 0.3)
      return light.on(mix(glaze, band, stripe).times(0.85 + 0.25 * noise), lit)
    }
  }

  /// A fruit: an apple, an orange, a lemon, a pear, grapes, a plum.
  private mutating func paintFruit(
    _ kind: Int, at foot: Spot, _ radius: Float, _ light: Light, _ chance: inout Chance
  ) {
    let side = light.side
    let center = foot - Spot(0, radius * 0.85)
    dab(
      foot + Spot(-side * radius * 0.5, -radius * 0.05), radius * 1.15, radius * 0.26, soft: 0.5,
      Tint(0.04, 0.02, 0.05, 0.6))
    switch kind {
    case 0:
      let skin = chance.vary(chance.tint([0xC83830, 0x9CB83C, 0xD85C38, 0xE0C048]))
      paintBall(at: center, radius, skin, light)
      let blush = chance.tint([0xE8B840, 0xC83030])
      dab(
        center + Spot(-side * radius * 0.3, radius * 0.1), radius * 0.5, radius * 0.6, soft: 1,
        light.on(blush, 0.5).alpha(0.6))
      dab(
        center - Spot(0, radius * 0.72), radius * 0.3, radius * 0.1, soft: 0.5,
        Tint(0.1, 0.05, 0, 0.6))
      line(
        center - Spot(0, radius * 0.7), center + Spot(radius * 0.16, -radius * 1.25), radius * 0.1,
        Tint(hex: 0x4C3420))
    case 1:
      paintBall(at: center, radius, chance.vary(Tint(hex: 0xF09028)), light)
      for _ in 0..<24 {
        let way = direction(chance.between(0, 1)) * radius * chance.between(0, 0.85)
        dab(center + way, radius * 0.04, radius * 0.035, Tint(hex: 0xB8601C).alpha(0.5))
      }
    case 2:
      let turn = chance.around(-0.1, 0.1)
      let way = direction(turn) * radius
      let skin = chance.vary(Tint(hex: 0xF0D038))
      for end: Float in [-1, 1] {
        dab(
          center + way * end * 1.05, radius * 0.26, radius * 0.2, turn: turn,
          light.on(skin.times(0.9), 0.5 + 0.3 * end * side))
      }
      paintBall(at: center, radius * 0.98, skin, light)
    case 3:
      let skin = chance.vary(chance.tint([0xC8C048, 0xA8B048, 0xD8A848]))
      paintBall(at: center - Spot(0, radius * 0.85), radius * 0.58, skin, light)
      paintBall(at: center - Spot(0, radius * 0.42), radius * 0.74, skin, light)
      paintBall(at: center, radius, skin, light)
      line(
        center - Spot(0, radius * 1.35), center + Spot(radius * 0.14, -radius * 1.85), radius * 0.1,
        Tint(hex: 0x4C3420))
    case 4:
      let skin = chance.tint([0x5C3468, 0x8CA84C, 0x6C2C3C])
      for index in 0..<22 {
        let t = Float(index) / 22
        let spot =
          center
          + Spot(chance.around(-1.5, 1.5) * radius * (0.4 + t * 0.6), (t * 1.1 - 0.75) * radius)
        paintBall(at: spot, radius * chance.between(0.3, 0.38), chance.vary(skin), light)
      }
      line(
        center - Spot(0, radius * 0.8), center + Spot(radius * 0.5, -radius * 1.5), radius * 0.1,
        Tint(hex: 0x5C4828))
    default:
      paintBall(
        at: center + Spot(0, radius * 0.16), radius * 0.8,
        chance.vary(chance.tint([0x5C2C54, 0x8C2C3C, 0xE89858, 0xD8746C])), light)
    }
  }

  /// A knife that lies on the table.
  private mutating func paintKnife(at spot: Spot, _ light: Light, _ chance: inout Chance) {
    let way = direction(chance.around(-0.07, 0.07) + (chance.happens(0.5) ? 0.5 : 0))
    let across = Spot(-way.y, way.x)
    let (blade, size) = (spot + way * 0.24, Float(0.015))
    line(spot - way * 0.13 + Spot(0, 0.012), blade + Spot(0, 0.012), 0.022, Tint(0, 0, 0.02, 0.35))
    line(spot - way * 0.13, spot, size * 1.5, light.on(Tint(hex: 0x5C3824), 0.5))
    fill(
      [
        spot + across * size, spot - across * size, blade - across * size * 0.4,
        blade + across * size,
      ], light.on(Tint(hex: 0xC8CCD0), 0.8))
    line(spot, blade, 0.004, Tint(1, 1, 1, 0.6))
  }
}
