import Seeding

extension Sheet {
  /// A street of old houses that leads away between two rows, with a church at its end.
  mutating func paintVillage(_ chance: inout Chance) {
    let light = Light.draw(Light.days + [.night, .dusk, .golden], &chance)
    let (wide, high) = (wide, high)
    var parts = chance.fork()
    let eye = Spot(wide * parts.between(0.22, 0.78), high * parts.between(0.48, 0.68))
    paintSky(light, to: eye.y + 0.03, &parts)
    let hill = Ridge(
      base: eye.y + 0.03, rise: parts.between(0.08, 0.26), waves: 1.6, seed: parts.grainSeed(),
      sharp: parts.between(0, 0.7),
      summit: wide * parts.between(0, 1), spread: 0.5)
    paintHills(hill, Tint(hex: 0x5C7C54), Tint(hex: 0x7C8C58), haze: 0.4, to: eye.y + 0.04, light)
    paintChurch(
      at: eye + Spot(parts.around(-0.1, 0.1), 0.02), parts.between(0.13, 0.26), light, &parts)
    for _ in 0..<7 {
      paintBush(
        at: eye + Spot(parts.around(-0.3, 0.3), 0.03), parts.between(0.025, 0.05),
        parts.tint([0x4C6C38, 0x5C7C3C, 0x3C6038]), light, &parts)
    }
    parts = chance.fork()
    paintPaving(eye, light, &parts)
    // Each side's wall stands at its own distance from the way.
    for side: Float in [-1, 1] {
      var rowChance = chance.fork()
      paintRow(side: side, eye, reach: rowChance.between(0.3, 0.62), light, &rowChance)
    }
    parts = chance.fork()
    paintStreetLife(eye, light, &parts)
  }

  /// A church with a tower.
  private mutating func paintChurch(
    at base: Spot, _ height: Float, _ light: Light, _ chance: inout Chance
  ) {
    let wall = chance.tint([0xE0D4BC, 0xC8B498, 0xB8A08C])
    let tiles = chance.tint([0x5C6C6C, 0x7C4438, 0x4C5060])
    let nave = House(
      width: height * 0.75, height: height * 0.3, roof: height * 0.24, wall: wall, tiles: tiles,
      floors: 1, columns: 3, door: false, haze: 0.2)
    paintHouse(at: base, nave, light, &chance)
    let tower = House(
      width: height * 0.27, height: height * 0.72, roof: height * 0.05, wall: wall, tiles: tiles,
      floors: 3, columns: 1, door: false, haze: 0.18)
    paintHouse(at: base + Spot(-height * 0.2, 0), tower, light, &chance)
    let top = base + Spot(-height * 0.065, -height * 0.74)
    let half = height * 0.16
    fill([
      top + Spot(-half, 0), top + Spot(0, -height * chance.between(0.25, 0.6)), top + Spot(half, 0),
    ]) { x, _, _ in
      mix(light.on(tiles, clamp(0.5 + light.side * (x - top.x) / half * 0.6)), light.haze, 0.18)
    }
  }

  /// Cobbles that get smaller towards the eye's point.
  private mutating func paintPaving(_ eye: Spot, _ light: Light, _ chance: inout Chance) {
    let high = high
    let seed = chance.grainSeed()
    let stone = chance.tint([0xA89C90, 0xB8A890, 0x8C8C94, 0xC0A888])
    let deep = high - eye.y
    let grain = Grain(seed: seed, across: 18, down: 40, octaves: 4)
    wash(from: eye.y + 0.02, to: high, grain: grain) { x, y, noise in
      let t = deep / (y - eye.y + 0.01)
      let row = 15 * logarithm(min(t, 3.9)) * -1 + 60
      let line = Noise.floor(row)
      let across = (x - eye.x) * t * 17 + Float(line & 1) * 0.5
      let column = Noise.floor(across)
      let (dx, dy) = (across - Float(column) - 0.5, row - Float(line) - 0.5)
      let own = Noise.lattice(column, line, seed)
      let round = clamp(1.2 - (dx * dx + dy * dy) * 3.4)
      let fine = ramp(3.4, 1.6, t)
      let bump = mix(0.85, round, fine)
      let lit = clamp(0.35 + bump * 0.35 - dy * 0.3 * fine + (noise - 0.5) * 0.9)
      return light.on(stone.times(mix(0.85, 0.62 + 0.4 * own, fine) + 0.2 * noise), lit).alpha(1)
    }
  }

  /// A row of houses along one side, from far to near, in perspective.
  private mutating func paintRow(
    side: Float, _ eye: Spot, reach: Float, _ light: Light, _ chance: inout Chance
  ) {
    // Depth d: things of size s look s / d large.
    var depths: [Float] = [0.55]
    while let last = depths.last, last < 7 { depths.append(last * chance.between(1.3, 1.6)) }
    let eyes: Float = 0.3
    let bright: Float = light.side == side ? 0.28 : 0.85
    let walls: [UInt32] = [
      0xE8D4A8, 0xD8A878, 0xE0C8B0, 0xC87C5C, 0xF0E4D0, 0xB8C0A8, 0xA8B8C8, 0xE8B898, 0xD8C060,
    ]
    let roofs: [UInt32] = [0xA8543C, 0x8C4838, 0x6C4C44, 0x9C6044, 0x5C5C64]
    for index in stride(from: depths.count - 2, through: 0, by: -1) {
      let (near, far) = (depths[index], depths[index + 1])
      let tall = chance.between(0.42, 0.85)
      let wall = chance.vary(chance.tint(walls))
      let roof = chance.vary(chance.tint(roofs))
      let haze = 0.4 * clamp((near - 1) / 6)
      let set = reach * chance.between(0.94, 1.1)
      let at = { (depth: Float, up: Float) -> Spot in
        Spot(eye.x + side * set / depth, eye.y + (eyes - up) / depth)
      }
      let seed = chance.grainSeed()
      let grain = Grain(seed: seed, across: 26, down: 30, octaves: 4)
      let (a, b) = (at(near, 0), at(far, 0))
      // The gable that faces the viewer, then the front along the street.
      fill(
        [
          at(near, 0), at(near, tall), at(near, tall) + Spot(side * 0.25 / near, -0.2 / near),
          at(near, tall) + Spot(side * 0.5 / near, 0), at(near, 0) + Spot(side * 0.5 / near, 0),
        ], grain: grain
      ) { _, _, noise in
        mix(light.on(wall.times(0.75 + 0.3 * noise), 0.4), light.haze, haze).alpha(1)
      }
      fill([at(near, 0), at(near, tall), at(far, tall), at(far, 0)], grain: grain) { x, y, noise in
        let lit = clamp(bright + (noise - 0.5) * 0.7)
        let foot = ramp(0.1, 0, (mix(a.y, b.y, (x - a.x) / (b.x - a.x)) - y))
        return mix(light.on(wall.times(0.84 + 0.28 * noise - foot * 0.2), lit), light.haze, haze)
          .alpha(1)
      }
      for (across, up) in [(Float(0.15), Float(0.3)), (0.36, 0.3), (0.15, 0.72), (0.36, 0.72)] {
        paintWindow(
          at: at(near, tall * up) + Spot(side * across / near, 0), 0.075 / near, 0.12 / near,
          light, haze: haze, shutters: nil, &chance)
      }
      let eave: Float = 0.05
      let ridge = { (depth: Float) in at(depth, tall) + Spot(side * 0.25 / depth, -0.2 / depth) }
      fill(
        [
          at(near, tall - eave) - Spot(side * 0.04 / near, 0), ridge(near), ridge(far),
          at(far, tall - eave) - Spot(side * 0.04 / far, 0),
        ],
        grain: Grain(seed: seed &+ 1, across: 40, down: 60, octaves: 3)
      ) { _, y, noise in
        let lit = clamp(bright + 0.1 + (noise - 0.5) * 1.1)
        return mix(light.on(roof.times(0.75 + 0.45 * noise), lit), light.haze, haze).alpha(1)
      }
      paintFront(near, far, tall, haze, light, bright, at, &chance)
    }
  }

  /// Windows, doors, shutters and flower boxes of one house along the street.
  private mutating func paintFront(
    _ near: Float, _ far: Float, _ tall: Float, _ haze: Float, _ light: Light, _ bright: Float,
    _ at: @escaping (Float, Float) -> Spot, _ chance: inout Chance
  ) {
    let length = far - near
    let columns = max(2, min(4, Int(length / 0.22)))
    let floors = tall > 0.6 ? 3 : 2
    let shutter = chance.tint([0x3C6C5C, 0x3C5C84, 0x8C3C34, 0x6C5C48])
    let hasShutters = chance.happens(0.6)
    let door = chance.integer(below: columns)
    let faded = { (tint: Tint) in mix(tint, light.haze, haze).alpha(tint.w) }
    let pane = { (from: Float, to: Float, low: Float, up: Float) -> [Spot] in
      [at(from, low), at(from, up), at(to, up), at(to, low)]
    }
    for column in 0..<columns {
      // Even steps along the street are uneven steps on the picture.
      let start = near + length * (Float(column) + 0.28) / Float(columns)
      let end = near + length * (Float(column) + 0.72) / Float(columns)
      let broad = (end - start) * 0.5
      for floor in 0..<floors {
        let low = tall * (Float(floor) + 0.3) / Float(floors)
        let up = tall * (Float(floor) + 0.78) / Float(floors)
        if floor == 0 && column == door {
          fill(
            pane(start - broad * 0.1, end + broad * 0.1, 0, up),
            faded(light.on(Tint(hex: 0xD8CCB8), bright)))
          fill(
            pane(start, end, 0, up * 0.94),
            faded(light.on(chance.tint([0x6C3C2C, 0x2C4C5C, 0x3C5C3C, 0x8C2C2C]), bright)))
          fill(
            pane(start + broad * 0.3, end - broad * 0.3, up * 0.55, up * 0.85),
            faded(Tint(hex: light.lamps > 0.4 ? 0xFFD070 : 0x8CA0AC)))
          continue
        }
        let isLit = chance.happens(Double(light.lamps) * 0.8)
        let glass =
          isLit
          ? chance.vary(Tint(hex: 0xFFCE6E))
          : mix(light.on(Tint(hex: 0x405060), 0.5), light.horizon, chance.between(0.1, 0.4))
        fill(
          pane(start - broad * 0.14, end + broad * 0.14, low - 0.012, up + 0.012),
          faded(light.on(Tint(hex: 0xECE4D4), bright)))
        fill(pane(start, end, low, up), faded(glass))
        fill(
          pane((start + end) / 2 - broad * 0.06, (start + end) / 2 + broad * 0.06, low, up),
          faded(light.on(Tint(hex: 0xE0D8C8), bright)))
        fill(
          pane(start, end, mix(low, up, 0.6), mix(low, up, 0.66)),
          faded(light.on(Tint(hex: 0xE0D8C8), bright)))
        if hasShutters {
          fill(
            pane(start - broad * 0.7, start - broad * 0.16, low, up),
            faded(light.on(shutter, bright)))
          fill(
            pane(end + broad * 0.16, end + broad * 0.7, low, up),
            faded(light.on(shutter, bright).times(0.9)))
        }
        if floor > 0 && chance.happens(0.45) {
          for _ in 0..<14 {
            let depth = chance.between(start - broad * 0.1, end + broad * 0.1)
            let spot = at(depth, low - 0.005 + chance.around(-0.02, 0.02))
            let tint = chance.tint([0xD83C44, 0xE87CA0, 0x5C8C3C, 0x4C7434, 0xF0D050])
            dab(spot, 0.011 / depth, 0.009 / depth, faded(light.on(tint, bright)))
          }
        }
      }
    }
  }

  /// Lamps, people, tubs of flowers, a cart.
  private mutating func paintStreetLife(_ eye: Spot, _ light: Light, _ chance: inout Chance) {
    let at = { (depth: Float, x: Float) in Spot(eye.x + x / depth, eye.y + 0.3 / depth) }
    var things: [(Float, Int)] = []
    for _ in 0..<chance.integer(in: 6...14) {
      things.append((chance.between(0.75, 4.5), chance.integer(below: 4)))
    }
    things.sort { $0.0 > $1.0 }
    for (depth, kind) in things {
      let side = chance.side()
      switch kind {
      case 0, 1:
        paintFigure(at: at(depth, chance.around(-0.26, 0.26)), 0.21 / depth, light, &chance)
      case 2:
        let foot = at(depth, side * 0.29)
        let tall = 0.4 / depth
        let iron = Tint(hex: 0x24282C)
        line(foot, foot + Spot(0, -tall), tall * 0.035, iron)
        box(
          foot.x - tall * 0.05, foot.y - tall * 1.14, tall * 0.1, tall * 0.14,
          light.lamps > 0.4 ? Tint(hex: 0xFFE8A0) : Tint(hex: 0xC8CCC8))
        fill(
          [
            foot + Spot(-tall * 0.07, -tall * 1.14), foot + Spot(0, -tall * 1.22),
            foot + Spot(tall * 0.07, -tall * 1.14),
          ], iron)
        if light.lamps > 0.4 {
          dab(
            foot + Spot(0, -tall * 1.07), tall * 0.5, tall * 0.5, soft: 1,
            Tint(hex: 0xFFD880).alpha(0.5))
        }
      default:
        let foot = at(depth, side * 0.29)
        let size = 0.07 / depth
        dab(foot, size * 1.2, size * 0.3, soft: 0.5, Tint(0.05, 0.04, 0.06, 0.4))
        fill(
          [
            foot + Spot(-size * 0.6, 0), foot + Spot(-size * 0.8, -size),
            foot + Spot(size * 0.8, -size), foot + Spot(size * 0.6, 0),
          ], light.on(Tint(hex: 0xB0603C), 0.55))
        paintBush(
          at: foot + Spot(0, -size), size * 1.1, Tint(hex: 0x5C8C40), light,
          blossoms: chance.tint([0xE0405C, 0xF0A0C0, 0xF0D040, 0xF4F0F0]), &chance)
      }
    }
  }
}
