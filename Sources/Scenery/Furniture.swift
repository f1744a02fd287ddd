import Seeding

extension Sheet {
  /// The colour of a rug at a place from -1 to 1 both ways.
  private static func rug(_ u: Float, _ v: Float, _ tints: [Tint], _ pattern: Int) -> Tint {
    let edge = max(abs(u), abs(v))
    if edge > 0.92 { return tints[1] }
    if edge > 0.8 {
      let step = (u + v) * 9
      return step - Float(Noise.floor(step)) < 0.5 ? tints[2] : tints[0].times(0.8)
    }
    switch pattern {
    case 0: return tints[Noise.floor((abs(u) + abs(v)) * 5) % 3]
    case 1: return tints[Noise.floor((u * u + v * v).squareRoot() * 6) % 3]
    default: return tints[Noise.floor((v + 1) * 6) % 3]
    }
  }

  /// Lays a rug on a floor, with a border and a pattern.
  mutating func paintRug(
    at center: Spot, reach: Spot, skew: Float, _ light: Light, _ chance: inout Chance
  ) {
    let sets: [[UInt32]] = [
      [0xA83C34, 0x5C2428, 0xE0C088], [0x34587C, 0x1C2C4C, 0xD8D0B8],
      [0x4C7458, 0x2C4838, 0xE0CC90],
      [0xC88848, 0x6C3C2C, 0xF0E0C0], [0x7C4C6C, 0x442C44, 0xD8B8A8],
      [0xD8D0C0, 0x8C8478, 0x6C8C94],
    ]
    let tints = (chance.element(of: sets) ?? sets[0]).map { Tint(hex: $0) }
    let pattern = chance.integer(below: 3)
    let grain = Grain(seed: chance.grainSeed(), across: 50, down: 90, octaves: 3)
    let path = [
      center + Spot(-reach.x * 0.72 + skew, -reach.y),
      center + Spot(reach.x * 0.72 + skew, -reach.y),
      center + Spot(reach.x, reach.y), center + Spot(-reach.x, reach.y),
    ]
    fill(path.map { $0 + Spot(0.004, 0.008) }, Tint(0, 0, 0, 0.3))
    fill(path, grain: grain) { x, y, noise in
      let v = (y - center.y) / reach.y
      let u = (x - center.x - skew * (1 - v) / 2) / (reach.x * (0.86 + 0.14 * v))
      return light.on(Self.rug(u, v, tints, pattern).times(0.78 + 0.42 * noise), 0.55)
    }
  }

  /// A piece of furniture that stands in a room: an armchair, a table, a chair, a sofa, a lamp with a plant.
  mutating func paintFurniture(
    _ kind: Int, at foot: Spot, _ size: Float, _ light: Light, _ chance: inout Chance
  ) {
    dab(foot, size * 0.8, size * 0.16, soft: 0.5, Tint(0.02, 0.01, 0.03, 0.5))
    let cloth = chance.vary(
      chance.tint([0xA8443C, 0x3C6478, 0x6C8454, 0xC89848, 0x7C5470, 0xD8CCB8, 0x486858]))
    let wood = chance.vary(chance.tint([0x6C4830, 0x8C5C38, 0x54382C, 0xA87C4C]))
    switch kind {
    case 0: paintSofa(at: foot, size * 0.55, size, cloth, wood, light, &chance)
    case 1: paintTable(at: foot, size, cloth, wood, light, &chance)
    case 2: paintChair(at: foot, size, wood, cloth, light, &chance)
    case 3: paintSofa(at: foot, size * 0.95, size * 0.95, cloth, wood, light, &chance)
    default:
      paintPlant(at: foot + Spot(size * 0.2, 0), size * chance.between(0.9, 1.3), light, &chance)
      let iron = light.on(Tint(hex: 0x3C3430), 0.5)
      let pole = foot - Spot(size * 0.3, 0)
      dab(pole, size * 0.16, size * 0.03, iron)
      line(pole, pole - Spot(0, size * 1.4), size * 0.03, iron)
      dab(pole - Spot(0, size * 1.4), size, size, soft: 1, Tint(hex: 0xFFD890).alpha(0.3))
      fill([
        pole + Spot(-size * 0.14, -size * 1.62), pole + Spot(size * 0.14, -size * 1.62),
        pole + Spot(size * 0.26, -size * 1.3), pole + Spot(-size * 0.26, -size * 1.3),
      ]) { x, _, _ in Tint(hex: 0xF8E0A8).times(1.05 - abs(x - pole.x) / size * 0.8) }
    }
  }

  /// A sofa or an armchair, with cushions.
  private mutating func paintSofa(
    at foot: Spot, _ half: Float, _ size: Float, _ cloth: Tint, _ wood: Tint, _ light: Light,
    _ chance: inout Chance
  ) {
    let grain = Grain(seed: chance.grainSeed(), across: 30, down: 36, octaves: 4)
    let at = { (x: Float, y: Float) in foot + Spot(x * half, -y * size) }
    let stripes = chance.happens(0.4)
    let shade = { (from: Float, to: Float) in
      { (x: Float, y: Float, noise: Float) -> Tint in
        let t = (foot.y - y) / size
        let band = x / (size * 0.06)
        let dark: Float = stripes && band - Float(Noise.floor(band)) < 0.4 ? 0.8 : 1
        return light.on(
          cloth.times((0.8 + 0.36 * noise) * dark), clamp(mix(from, to, t) + (noise - 0.5) * 0.6))
      }
    }
    for x: Float in [-0.8, 0.8] {
      box(at(x, 0).x - size * 0.02, at(x, 0.1).y, size * 0.04, size * 0.1, light.on(wood, 0.3))
    }
    fill(
      [at(-0.86, 0.3)] + Sheet.bend(at(-0.88, 0.78), at(-0.8, 0.96), at(-0.5, 0.94), steps: 6)
        + Sheet.bend(at(0.5, 0.94), at(0.8, 0.96), at(0.88, 0.78), steps: 6) + [at(0.86, 0.3)],
      grain: grain, shade(0.1, 0.8))
    fill(
      [at(-0.8, 0.08), at(-0.8, 0.4), at(0.8, 0.4), at(0.8, 0.08)], grain: grain, shade(0.2, 0.7))
    let seats = half > size * 0.7 ? 3 : 1
    for seat in 0..<seats {
      let (a, b) = (
        mix(-0.76, 0.76, Float(seat) / Float(seats)),
        mix(-0.76, 0.76, Float(seat + 1) / Float(seats))
      )
      fill(
        [at(a + 0.02, 0.34), at(a + 0.04, 0.46), at(b - 0.04, 0.46), at(b - 0.02, 0.34)],
        light.on(cloth.times(1.12), 0.9))
      line(at(a + 0.02, 0.34), at(b - 0.02, 0.34), size * 0.012, light.on(cloth.times(0.5), 0.2))
    }
    for side: Float in [-1, 1] {
      fill(
        [at(side * 0.72, 0.06), at(side * 0.72, 0.5)]
          + Sheet.bend(at(side * 0.7, 0.56), at(side * 0.9, 0.7), at(side * 1.02, 0.54), steps: 6)
          + [at(side * 1, 0.06)],
        grain: grain, shade(side == light.side ? 0.3 : 0, 0.95))
    }
    for _ in 0..<seats {
      let spot = at(chance.between(-0.5, 0.5), chance.between(0.56, 0.62))
      let turn = chance.around(-0.08, 0.08)
      let (a, b) = (direction(turn) * (size * 0.14), direction(turn + 0.25) * (size * 0.13))
      let tint = chance.tint([0xE8C068, 0xB84C4C, 0xE8E0D0, 0x4C7C8C, 0x8CA070])
      fill([spot - a - b, spot + a - b, spot + a + b, spot - a + b]) { x, y, _ in
        light.on(tint, clamp(0.7 - (y - spot.y) / size * 2))
      }
    }
  }

  /// A table with a cloth, a vase, cups and fruit.
  private mutating func paintTable(
    at foot: Spot, _ size: Float, _ cloth: Tint, _ wood: Tint, _ light: Light,
    _ chance: inout Chance
  ) {
    let at = { (x: Float, y: Float) in foot + Spot(x * size, -y * size) }
    for (x, y) in [(Float(-0.5), Float(0.08)), (0.5, 0.08), (-0.58, -0.06), (0.58, -0.06)] {
      box(
        at(x, 0).x - size * 0.03, at(0, 0.6).y, size * 0.06, size * (0.6 - y),
        light.on(wood.times(0.8), 0.4))
    }
    let grain = Grain(seed: chance.grainSeed(), across: 12, down: 60, octaves: 3)
    let round = chance.happens(0.4)
    let top =
      round
      ? Sheet.arc(at(0, 0.66), size * 0.72, size * 0.15)
      : [at(-0.58, 0.74), at(0.58, 0.74), at(0.72, 0.56), at(-0.72, 0.56)]
    fill(top.map { $0 + Spot(0, size * 0.05) }, light.on(wood.times(0.6), 0.2))
    fill(top, grain: grain) { _, _, noise in light.on(wood.times(0.85 + 0.5 * noise), 0.8) }
    if chance.happens(0.5) {
      fill(
        [
          at(-0.25, 0.73), at(0.25, 0.73), at(0.3, 0.57), at(0.32, 0.36), at(-0.32, 0.36),
          at(-0.3, 0.57),
        ], grain: grain
      ) { x, y, noise in
        let step = x / (size * 0.05)
        let other = y / (size * 0.05)
        let check = (Noise.floor(step) + Noise.floor(other)) & 1 == 0
        return light.on(
          (check ? cloth : Tint(hex: 0xF0E8D8)).times(0.85 + 0.3 * noise),
          y > at(0, 0.57).y ? 0.3 : 0.8)
      }
    }
    paintBunch(at: at(chance.around(-0.3, 0.3), 0.66), size * 0.34, light, &chance)
    for _ in 0..<5 {
      let spot = at(chance.between(-0.5, 0.5), chance.between(0.6, 0.7))
      if chance.happens(0.5) {
        paintBall(
          at: spot - Spot(0, size * 0.04), size * 0.045,
          chance.tint([0xD84C34, 0xE8A030, 0xA8C048, 0xE8D048]), light)
      } else {
        box(
          spot.x - size * 0.035, spot.y - size * 0.08, size * 0.07, size * 0.08,
          light.on(Tint(hex: 0xF0ECE4), 0.7))
        dab(
          spot - Spot(0, size * 0.08), size * 0.035, size * 0.012,
          light.on(Tint(hex: 0x6C4430), 0.5))
      }
    }
  }

  /// A chair of wood.
  private mutating func paintChair(
    at foot: Spot, _ size: Float, _ wood: Tint, _ cloth: Tint, _ light: Light,
    _ chance: inout Chance
  ) {
    let way = chance.side()
    let at = { (x: Float, y: Float) in foot + Spot(x * size * way, -y * size) }
    let tint = light.on(wood.times(1.15), 0.6)
    for (x, y) in [(Float(-0.2), Float(0.1)), (0.24, 0.1), (-0.27, 0), (0.27, 0)] {
      line(at(x, y), at(x * 0.92, 0.5), size * 0.05, tint.times(y > 0 ? 0.7 : 1))
    }
    fill([at(-0.24, 0.55), at(0.22, 0.55), at(0.3, 0.45), at(-0.3, 0.45)], light.on(cloth, 0.8))
    line(at(-0.3, 0.44), at(0.3, 0.44), size * 0.05, tint.times(0.85))
    for x: Float in [-0.24, 0.2] { line(at(x, 0.52), at(x * 1.08, 1.12), size * 0.05, tint) }
    for y: Float in [0.7, 0.86, 1.04] {
      line(at(-0.25, y), at(0.21, y), size * 0.07, tint.times(1.08))
    }
  }

  /// A vase with flowers.
  mutating func paintBunch(at foot: Spot, _ size: Float, _ light: Light, _ chance: inout Chance) {
    let glaze = chance.tint([0x3C6C9C, 0xE0D8CC, 0xB8583C, 0x4C8C7C, 0xD8B04C])
    let neck = foot - Spot(0, size * 0.5)
    dab(foot, size * 0.34, size * 0.06, soft: 0.5, Tint(0, 0, 0, 0.4))
    var (left, right): ([Spot], [Spot]) = ([], [])
    for step in 0...10 {
      let t = Float(step) / 10
      let half = size * (0.1 + 0.13 * wave(t * 0.42).x * (1.25 - t * 0.6))
      left.append(foot + Spot(-half, -size * 0.5 * t))
      right.append(foot + Spot(half, -size * 0.5 * t))
    }
    let grain = Grain(seed: chance.grainSeed(), across: 8 / size, down: 8 / size, octaves: 3)
    let side = light.side
    let stems = chance.tint([0x4C7C3C, 0x5C8444, 0x3C6848])
    for _ in 0..<16 {
      let tip =
        neck + direction(0.75 + chance.around(-0.24, 0.24)) * size * chance.between(0.25, 0.7)
      line(neck, tip, size * 0.02, light.on(stems, 0.4))
      dab(
        (neck + tip) * 0.5, size * 0.1, size * 0.035, turn: chance.between(0.5, 1),
        light.on(chance.vary(stems), chance.between(0.2, 0.8)))
    }
    let petals =
      chance.pick(
        [0xE0445C, 0xF08CA4], [0xF0C030, 0xF8E480], [0xF4F0EC, 0xE8D8F0], [0x8C6CC8, 0xC0A8E8],
        [0xF08038, 0xD8402C], [0x5C8CD8, 0xF0F0F0]) as [UInt32]
    let flowers = (0..<16).map { index in
      let reach = size * (index < 9 ? chance.between(0.35, 0.72) : chance.between(0.1, 0.45))
      return neck + direction(0.75 + chance.around(-0.25, 0.25)) * reach
    }
    for spot in flowers { line(neck, spot, size * 0.022, light.on(stems, 0.35)) }
    fill(left + right.reversed(), grain: grain) { x, _, noise in
      let off = (x - foot.x) / (size * 0.22)
      let shine = ramp(0.22, 0, abs(off - side * 0.4)) * 0.35
      return mix(
        light.on(glaze.times(0.85 + 0.3 * noise), clamp(0.45 + side * off * 0.6)),
        Tint(1, 1, 1, 1), shine
      ).alpha(1)
    }
    for spot in flowers {
      paintFlower(
        at: spot, size * chance.between(0.07, 0.13), chance.vary(chance.tint(petals)), light,
        &chance)
    }
  }

  /// A flower from the front.
  mutating func paintFlower(
    at center: Spot, _ size: Float, _ petal: Tint, _ light: Light, _ chance: inout Chance
  ) {
    let turn = chance.between(0, 1)
    for index in 0..<7 {
      let way = direction(turn + Float(index) / 7)
      let lit = clamp(0.65 - way.y * 0.3 + light.side * way.x * 0.25)
      dab(
        center + way * size * 0.55, size * 0.52, size * 0.34, turn: turn + Float(index) / 7,
        light.on(petal, lit))
    }
    dab(center, size * 0.3, size * 0.28, light.on(mix(petal, Tint(hex: 0xE8B020), 0.7), 0.8))
    dab(
      center + Spot(-size * 0.06, -size * 0.08), size * 0.12, size * 0.1,
      light.on(Tint(hex: 0xF8E080), 0.9))
  }

  /// A round fruit with light, shade and a shine.
  mutating func paintBall(at center: Spot, _ radius: Float, _ tint: Tint, _ light: Light) {
    let side = light.side
    let grain = Grain(seed: 11, across: 3 / radius, down: 3 / radius, octaves: 3)
    fill(Sheet.arc(center, radius, radius * 0.96), grain: grain) { x, y, noise in
      let dx = (x - center.x) / radius
      let dy = (y - center.y) / radius
      let z = max(1 - dx * dx - dy * dy, 0).squareRoot()
      let lit = clamp(0.1 + 0.45 * z + 0.45 * (dx * side * 0.7 - dy * 0.7) + (noise - 0.5) * 0.3)
      let shine = ramp(
        0.3, 0.05,
        ((dx - side * 0.36) * (dx - side * 0.36) + (dy + 0.42) * (dy + 0.42)).squareRoot())
      return mix(
        light.on(tint.times(0.7 + 0.35 * z + 0.25 * noise), lit), Tint(1, 1, 0.96, 1), shine * 0.75
      ).alpha(1)
    }
  }
}
