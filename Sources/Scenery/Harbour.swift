import Seeding

extension Sheet {
  /// A harbour: houses along a quay, what is mirrored below them, boats with masts, a mole, gulls.
  mutating func paintHarbour(_ chance: inout Chance) {
    let light = Light.draw(Light.days + [.night, .dusk], &chance)
    let (wide, high) = (wide, high)
    var parts = chance.fork()
    let quay = high * parts.between(0.4, 0.66)
    paintSky(light, to: quay, &parts)
    let shore = parts.tint([0xB8A888, 0x94907C, 0xC8B890, 0x84886C])
    wash(
      from: quay - 0.004, to: quay + 0.03,
      grain: Grain(seed: parts.grainSeed(), across: 30, down: 50, octaves: 4)
    ) { _, _, noise in light.on(shore.times(0.65 + 0.6 * noise), 0.6) }
    let hill = Ridge(
      base: quay, rise: parts.between(0.14, 0.42), waves: parts.between(1, 2),
      seed: parts.grainSeed(), sharp: parts.between(0, 0.5),
      summit: wide * parts.between(0, 1), spread: parts.between(0.3, 0.6))
    paintHills(
      hill, Tint(hex: 0x5C7C50), parts.tint([0x8C8C58, 0xA89468, 0x4C6C4C]), haze: 0.34, to: quay,
      light)
    parts = chance.fork()
    paintHillside(hill, from: quay, light, &parts)
    parts = chance.fork()
    // The quay fills the view, or ends where the sea opens.
    let open = parts.integer(below: 3)
    let from = open == 1 ? wide * parts.between(0.25, 0.5) : 0
    let to = open == 2 ? wide * parts.between(0.5, 0.75) : wide
    paintQuay(at: quay, from: from, to: to, light, &parts)
    parts = chance.fork()
    let sea = mix(
      light.on(parts.tint([0x2C6474, 0x2C5470, 0x3C7474, 0x34586C]), 0.5), light.zenith, 0.22)
    let seed = parts.grainSeed()
    paintWater(from: quay + 0.024, to: high, sea, calm: parts.between(0.4, 0.85), light, seed: seed)
    go(
      over: Brush(passes: 0.9, length: 0.045, width: 0.007, vary: 0.09, alpha: 0.6, seed: seed),
      from: quay + 0.024, to: high
    ) { _ in Spot(1, 0) }
    if parts.happens(0.4) { paintMole(from: quay, light, &parts) }
    let count = parts.integer(in: 4...9)
    for index in 0..<count {
      let t = (Float(index) + parts.between(0, 1)) / Float(count)
      let y = quay + 0.03 + (high - quay) * 0.86 * t * t
      let size = (0.035 + 0.2 * (y - quay)) * parts.between(0.8, 1.25)
      let spot = Spot(parts.between(0, wide), y)
      switch parts.integer(below: 3) {
      case 0: paintBoat(at: spot, size * 0.9, sails: parts.happens(0.5), light, &parts)
      case 1: paintCutter(at: spot, size, light, &parts)
      default: paintMoored(at: spot, size, light, &parts)
      }
    }
    if parts.happens(0.5) { paintPier(from: quay, light, &parts) }
    paintBirds(
      parts.integer(in: 2...9), from: quay * 0.1, to: quay * 1.1,
      light.on(Tint(hex: 0xF0F0F0), 0.6).alpha(0.95), &parts)
  }

  /// Houses that climb the hill behind.
  private mutating func paintHillside(
    _ hill: Ridge, from quay: Float, _ light: Light, _ chance: inout Chance
  ) {
    var feet: [Spot] = []
    for _ in 0..<chance.integer(in: 6...22) {
      let x = chance.between(-0.02, wide)
      let y = mix(hill.height(x), quay, chance.between(0.3, 1))
      feet.append(Spot(x, y))
    }
    feet.sort { $0.y < $1.y }
    for foot in feet {
      let w = chance.between(0.04, 0.075)
      let house = House(
        width: w, height: w * 0.7, roof: w * 0.4,
        wall: chance.tint([0xF0E8D8, 0xE8D0A8, 0xE0B090, 0xF4F0EC]),
        tiles: chance.tint([0xB0583C, 0x9C4C38, 0x7C5C50]), floors: 1, columns: 2, door: false,
        gable: chance.happens(0.3), haze: 0.26)
      paintHouse(at: foot, house, light, &chance)
      paintBush(at: foot + Spot(w * 1.2, 0.006), w * 0.3, Tint(hex: 0x5C7C4C), light, &chance)
    }
  }

  /// A row of narrow houses above a wall of stone.
  private mutating func paintQuay(
    at quay: Float, from: Float, to: Float, _ light: Light, _ chance: inout Chance
  ) {
    let walls: [UInt32] = [
      0xD8584C, 0xE8B848, 0x5C8CA8, 0xF0E0C8, 0x7CA07C, 0xE89C6C, 0xA8C0C8, 0xB87890, 0xF0D088,
      0xC8B0D0,
    ]
    var x = from - (from == 0 ? chance.between(0, 0.06) : 0)
    let base = chance.between(0.75, 1.25)
    let slope = chance.between(-0.5, 0.5)
    while x < to - 0.02 {
      let w = chance.between(0.075, 0.135)
      let tall = chance.between(0.12, 0.25) * base * (1 + slope * (x / wide - 0.5))
      let house = House(
        width: w, height: tall, roof: chance.between(0.04, 0.08),
        wall: chance.vary(chance.tint(walls)),
        tiles: chance.tint([0xA8543C, 0x6C4C48, 0x8C4838, 0x5C6068]),
        floors: max(2, Int(tall / 0.065)), columns: w > 0.1 ? 3 : 2,
        gable: chance.happens(0.55), haze: 0.05)
      paintHouse(at: Spot(x, quay), house, light, &chance)
      x += w * chance.between(0.99, 1.03)
      if chance.happens(0.12) { x += chance.between(0.03, 0.09) }
    }
    let end = min(max(x, to), wide + 0.02)
    fill(
      Sheet.corners(from - 0.01, quay - 0.004, end - from + 0.02, 0.03),
      grain: Grain(seed: chance.grainSeed(), across: 50, down: 70, octaves: 3)
    ) { _, _, noise in light.on(Tint(hex: 0x94887C).times(0.6 + 0.7 * noise), 0.4) }
    for _ in 0..<Int((end - from) * 14) {
      let at = Spot(chance.between(from, end), quay + 0.004)
      switch chance.integer(below: 4) {
      case 0: paintFigure(at: at, 0.036, light, &chance)
      case 1:
        fill(
          [at + Spot(-0.024, -0.026), at + Spot(0, -0.042), at + Spot(0.024, -0.026)],
          light.on(chance.tint([0xE8E0D0, 0xC84C40, 0x3C6C9C]), 0.8))
        line(at, at - Spot(0, 0.036), 0.003, Tint(hex: 0x4C4038))
      case 2: box(at.x, at.y - 0.012, 0.016, 0.014, light.on(Tint(hex: 0xA87C4C), 0.5))
      default:
        line(at, at - Spot(0, 0.06), 0.004, Tint(hex: 0x2C3034))
        dab(
          at - Spot(0, 0.062), 0.008, 0.008,
          light.lamps > 0.4 ? Tint(hex: 0xFFE8A8) : Tint(hex: 0xD0D0C8))
        if light.lamps > 0.4 {
          dab(at - Spot(0, 0.062), 0.035, 0.035, soft: 1, Tint(hex: 0xFFD880).alpha(0.6))
        }
      }
    }
  }

  /// A mole of stone with a small light at its end.
  private mutating func paintMole(from quay: Float, _ light: Light, _ chance: inout Chance) {
    let side = chance.side()
    let y = quay + chance.between(0.05, 0.12)
    let reach = wide * chance.between(0.25, 0.5)
    let (a, b) = side < 0 ? (Float(-0.02), reach) : (wide - reach, wide + 0.02)
    fill(
      [
        Spot(a, y - 0.018), Spot(b, y - 0.018), Spot(b + 0.012, y + 0.016),
        Spot(a - 0.012, y + 0.016),
      ], grain: Grain(seed: chance.grainSeed(), across: 40, down: 60, octaves: 3)
    ) { _, _, noise in
      light.on(Tint(hex: 0x84786C).times(0.6 + 0.7 * noise), 0.5)
    }
    let end = side < 0 ? b - 0.02 : a + 0.02
    let paint = light.on(chance.tint([0xC83C34, 0x3C8C5C, 0xF0ECE4]), 0.7)
    fill(
      [
        Spot(end - 0.014, y - 0.016), Spot(end - 0.009, y - 0.09), Spot(end + 0.009, y - 0.09),
        Spot(end + 0.014, y - 0.016),
      ], paint)
    box(end - 0.012, y - 0.094, 0.024, 0.006, Tint(hex: 0x2C3034))
    dab(Spot(end, y - 0.102), 0.008, 0.01, Tint(hex: 0xFFE8A0))
  }

  /// A fishing boat with a wheelhouse.
  private mutating func paintCutter(
    at spot: Spot, _ size: Float, _ light: Light, _ chance: inout Chance
  ) {
    let hull = chance.tint([0x2C5C8C, 0xB83C34, 0x3C7C5C, 0xE8E0D4, 0x384858, 0xD89838])
    let way = chance.side()
    for (flip, alpha) in [(Float(-0.6), Float(0.42)), (1, 1)] {
      let at = { (x: Float, y: Float) in Spot(spot.x + x * size * way, spot.y - y * size * flip) }
      let tint = { (tint: Tint, lit: Float) in light.on(tint, lit).alpha(alpha) }
      line(
        at(-0.1, 0.4), at(-0.1, 1.5), size * 0.05, to: size * 0.03, tint(Tint(hex: 0x6C4C34), 0.5))
      line(at(-0.1, 0.5), at(-0.7, 1.1), size * 0.035, tint(Tint(hex: 0x6C4C34), 0.5))
      line(at(-0.1, 1.45), at(0.95, 0.5), size * 0.012, tint(Tint(hex: 0x3C3430), 0.3))
      fill(
        [at(0.05, 0.3), at(0.05, 0.78), at(0.5, 0.78), at(0.55, 0.3)],
        tint(Tint(hex: 0xF0E8DC), 0.75))
      fill(
        [at(0, 0.78), at(0.02, 0.86), at(0.56, 0.86), at(0.56, 0.78)], tint(hull.times(0.8), 0.7))
      for x: Float in [0.12, 0.32] {
        fill(
          [at(x, 0.52), at(x, 0.7), at(x + 0.13, 0.7), at(x + 0.13, 0.52)],
          light.lamps > 0.5 ? Tint(hex: 0xFFD880).alpha(alpha) : tint(Tint(hex: 0x44586C), 0.6))
      }
      fill(
        [
          at(-0.95, 0.36), at(-0.82, -0.04), at(0.72, -0.04), at(1.02, 0.5), at(0.6, 0.36),
          at(-0.3, 0.3),
        ], tint(hull, 0.55))
      fill(
        [at(-0.84, 0.04), at(-0.82, -0.04), at(0.72, -0.04), at(0.77, 0.04)],
        tint(Tint(hex: 0x8C3028), 0.4))
      fill(
        [
          at(-0.95, 0.36), at(-0.93, 0.3), at(-0.3, 0.24), at(0.6, 0.3), at(1, 0.44), at(1.02, 0.5),
          at(0.6, 0.36), at(-0.3, 0.3),
        ], tint(Tint(hex: 0xF4F0E8), 0.8))
    }
    line(
      spot + Spot(-size, size * 0.06), spot + Spot(size, size * 0.06), size * 0.03,
      Tint(1, 1, 1, 0.35))
  }

  /// A yacht at rest: a mast with its sail furled.
  private mutating func paintMoored(
    at spot: Spot, _ size: Float, _ light: Light, _ chance: inout Chance
  ) {
    let hull = chance.tint([0xF4F0E8, 0x2C4464, 0xE0D4BC, 0x8C3434, 0xF0F4F4])
    let tall = chance.between(1.7, 2.5)
    let lean = chance.around(-0.06, 0.06)
    let cloth = chance.tint([0x34588C, 0xE8DCC0, 0xA83C38, 0xF4F0E8])
    for (flip, alpha) in [(Float(-0.6), Float(0.4)), (1, 1)] {
      let at = { (x: Float, y: Float) in
        Spot(spot.x + (x + lean * y) * size, spot.y - y * size * flip)
      }
      let wood = light.on(Tint(hex: 0x9C8468), 0.6).alpha(alpha)
      line(at(0, 0.2), at(0, tall), size * 0.04, to: size * 0.02, wood)
      line(at(0, tall), at(0.85, 0.26), size * 0.01, wood)
      line(at(0, tall), at(-0.85, 0.26), size * 0.01, wood)
      line(
        at(0, 0.44), at(-0.7, 0.42), size * 0.11, to: size * 0.07, light.on(cloth, 0.7).alpha(alpha)
      )
      fill(
        [at(-0.3, 0.24), at(-0.24, 0.36), at(0.3, 0.36), at(0.42, 0.24)],
        light.on(Tint(hex: 0xE8E0D0), 0.75).alpha(alpha))
      fill(
        [at(-0.88, 0.26), at(-0.74, -0.03), at(0.62, -0.03), at(0.98, 0.3)],
        light.on(hull, 0.55).alpha(alpha))
      line(at(-0.84, 0.2), at(0.92, 0.24), size * 0.03, light.on(cloth, 0.6).alpha(alpha))
    }
    line(
      spot + Spot(-size, size * 0.05), spot + Spot(size, size * 0.05), size * 0.03,
      Tint(1, 1, 1, 0.3))
  }

  /// A pier of boards in front, with posts and baskets.
  private mutating func paintPier(from quay: Float, _ light: Light, _ chance: inout Chance) {
    let side = chance.side()
    let foot = wide * (0.5 + side * chance.between(0.1, 0.5))
    let far = Spot(
      foot - side * chance.between(0.1, 0.3), quay + (high - quay) * chance.between(0.34, 0.6))
    let wood = chance.tint([0x9C7C58, 0x84705C, 0xB09068])
    let seed = chance.grainSeed()
    let near = Spot(foot, high + 0.02)
    let (a, b) = (Float(0.05), Float(0.19))
    for post in 0..<5 {
      let t = Float(post) / 4
      let (x, y, half) = (mix(far.x, near.x, t * t), mix(far.y, near.y, t * t), mix(a, b, t * t))
      for way: Float in [-1, 1] {
        let thick = half * 0.2
        box(
          x + way * half - thick / 2, y - half * 0.5, thick, half * 1.3,
          light.on(wood.times(0.6), way == light.side ? 0.7 : 0.2))
      }
    }
    fill(
      [far + Spot(-a, 0), far + Spot(a, 0), near + Spot(b, 0), near + Spot(-b, 0)],
      grain: Grain(seed: seed, across: 9, down: 130, octaves: 3)
    ) { _, y, noise in
      let t = (y - far.y) / (near.y - far.y)
      let board = logarithm(0.2 + t) * 11
      let gap = board - Float(Noise.floor(board)) < 0.12
      return light.on(wood.times(gap ? 0.45 : 0.72 + 0.5 * noise), 0.65)
    }
    paintFigure(at: far + Spot(0.01, 0.03), 0.1, light, &chance)
    for _ in 0..<3 {
      let t = chance.between(0.3, 0.8)
      let spot = far + (near - far) * t + Spot(chance.around(-1, 1) * mix(a, b, t), 0)
      let size = 0.03 + 0.03 * t
      box(
        spot.x - size / 2, spot.y - size * 0.7, size, size * 0.7,
        light.on(chance.tint([0xC89C5C, 0x4C7C9C, 0xB85C3C]), 0.5))
      box(
        spot.x - size / 2, spot.y - size * 0.78, size, size * 0.14,
        light.on(Tint(hex: 0xE0D0A8), 0.7))
    }
  }
}
