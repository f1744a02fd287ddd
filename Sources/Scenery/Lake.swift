import Seeding

extension Sheet {
  /// Mountains above a lake: far ridges, a wooded shore, what is mirrored, and a near bank.
  mutating func paintLakeAndMountains(_ chance: inout Chance) {
    let light = Light.draw(Light.days, &chance)
    let shore = high * chance.between(0.46, 0.72)
    var parts = chance.fork()
    paintSky(light, to: shore, &parts)
    parts = chance.fork()
    let count = parts.integer(in: 2...4)
    let rock = parts.tint([0x6C7484, 0x7A6C64, 0x5C6478, 0x84786C, 0x5E6A6A])
    let snow = parts.between(-0.1, 0.75)
    for index in 0..<count {
      let near = Float(index + 1) / Float(count)
      let ridge = Ridge(
        base: shore, rise: shore * parts.between(0.6, 1.15) * (1.15 - 0.6 * near),
        waves: parts.between(1.3, 3), seed: parts.grainSeed(), sharp: parts.between(0.75, 1),
        summit: wide * parts.between(0, 1), spread: parts.between(0.25, 0.7))
      paintMountains(
        ridge, parts.vary(rock), snow: snow, haze: 0.52 * (1 - near) + 0.06, light)
    }
    let forest = parts.tint([0x2C4A34, 0x34503A, 0x3C5428, 0x5A5A2C, 0x2A4440])
    let autumn = parts.tint([0x486030, 0x8A6A2C, 0x9C5A2C, 0x3E5A34])
    if parts.happens(0.75) {
      let hills = Ridge(
        base: shore, rise: shore * parts.between(0.1, 0.3), waves: parts.between(1, 2.4),
        seed: parts.grainSeed(), sharp: 0, summit: wide * parts.between(-0.1, 1.1),
        spread: parts.between(0.2, 0.5))
      paintHills(hills, forest, autumn, haze: 0.22, to: shore + 0.005, light)
    }
    let lean = parts.between(-0.1, 0.1)
    go(
      over: Brush(passes: 1.1, length: 0.03, width: 0.008, alpha: 0.65, seed: parts.grainSeed()),
      from: shore * 0.25, to: shore
    ) { _ in direction(0.12 + lean) }
    let conifers = parts.happens(0.7)
    paintTreeLine(
      along: { _ in shore + 0.003 }, parts.between(0.05, 0.13), forest, light, haze: 0.1,
      conifers: conifers, &parts)
    if parts.happens(0.4) {
      let house = House(
        width: parts.between(0.06, 0.1), height: 0.035, roof: 0.04,
        wall: parts.tint([0x8A6444, 0xC8B090, 0x9C4438]), tiles: parts.tint([0x4C3C34, 0x7C4A3A]),
        floors: 1, columns: 2, gable: parts.happens(0.5))
      paintHouse(at: Spot(parts.between(0.15, 0.75) * wide, shore), house, light, &parts)
    }
    parts = chance.fork()
    let calm = parts.between(0.35, 1)
    let tint = mix(
      light.on(parts.tint([0x2C5C74, 0x2A6A6C, 0x3C6488, 0x34505C]), 0.5), light.zenith, 0.25)
    paintWater(from: shore, to: high, tint, calm: calm, light, seed: parts.grainSeed())
    go(
      over: Brush(
        passes: 0.8, length: 0.05, width: 0.006, vary: 0.08, alpha: 0.6, seed: parts.grainSeed()),
      from: shore, to: high
    ) { _ in Spot(1, 0) }
    if parts.happens(0.5) {
      let y = mix(shore, high, parts.between(0.12, 0.5))
      paintBoat(
        at: Spot(parts.between(0.2, 0.8) * wide, y), 0.03 + 0.11 * (y - shore),
        sails: parts.happens(0.5), light, &parts)
    }
    paintNearBank(above: shore, light, forest, &chance)
  }

  /// A bank at the bottom, with rocks and grass, and trees that frame the view.
  private mutating func paintNearBank(
    above shore: Float, _ light: Light, _ forest: Tint, _ chance: inout Chance
  ) {
    var parts = chance.fork()
    let kind = parts.integer(below: 4)
    guard kind > 0 else {
      for _ in 0..<parts.integer(in: 3...8) {
        let y = mix(shore, high, parts.between(0.55, 1))
        paintRock(
          at: Spot(parts.between(0, wide), y), parts.between(0.03, 0.1) * (0.4 + y - shore),
          parts.tint([0x787470, 0x6C645C, 0x84807C]), light, &parts)
      }
      return
    }
    let side: Float = kind == 1 ? -1 : 1
    let seed = parts.grainSeed()
    let (wide, high) = (wide, high)
    let depth = (high - shore) * parts.between(0.25, 0.62)
    let across = parts.between(0.35, 0.9) * wide
    let bank = { (x: Float) -> Float in
      let away = kind == 3 ? abs(x - wide / 2) * 0.4 : (side < 0 ? x : wide - x)
      let t = clamp(away / across)
      return high + 0.03 - depth * (1 - t * t)
        * (0.8 + 0.4 * Noise.sum(x * 5, 1.5, octaves: 3, seed))
    }
    let grass = parts.tint([0x5C7434, 0x6E7A3A, 0x8A7C40, 0x4C6A3C])
    paintGround(
      below: bank, grass.times(0.9), parts.vary(grass), rough: 0.6, light, seed: seed &+ 1)
    for _ in 0..<parts.integer(in: 2...6) {
      let x = parts.between(0, wide)
      let y = bank(x)
      if y < high {
        paintRock(
          at: Spot(x, y + 0.02), parts.between(0.02, 0.06), parts.tint([0x787470, 0x6C645C]), light,
          &parts)
      }
    }
    paintGrass(
      from: high - depth, to: high, tints: [light.on(grass, 0.9), light.on(grass.times(0.7), 0.3)],
      where: { $0.y > bank($0.x) }, &parts)
    let trees = parts.integer(in: 1...4)
    let conifers = parts.happens(0.65)
    for index in 0..<trees {
      let edge = parts.around(0, 0.3) * wide
      let x = kind == 3 ? (index % 2 == 0 ? edge : wide - edge) : (side < 0 ? edge : wide - edge)
      let base = Spot(x, min(bank(x) + parts.between(0.01, 0.05), high))
      let height = parts.between(0.3, 0.78) * base.y
      if conifers {
        paintConifer(at: base, height, forest.times(0.9), light, &parts)
      } else {
        paintTree(at: base, height, parts.vary(forest.times(1.3)), light, &parts)
      }
    }
  }
}
