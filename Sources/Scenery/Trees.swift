import Seeding

extension Sheet {
  /// A fir or a spruce: branches in tiers, lit from the light's side.
  mutating func paintConifer(
    at base: Spot, _ height: Float, _ tint: Tint, _ light: Light, snow: Bool = false,
    haze: Float = 0, _ chance: inout Chance
  ) {
    let tiers = height < 0.05 ? 4 : min(5 + Int(height * 22), 12)
    let half = height * chance.between(0.16, 0.24)
    if height > 0.04 {
      box(
        base.x - height * 0.015, base.y - height * 0.1, height * 0.03, height * 0.1,
        mix(light.on(Tint(hex: 0x4A3626), 0.4), light.haze, haze))
    }
    var (left, right): ([Spot], [Spot]) = ([], [])
    let lean = chance.around(-0.03, 0.03) * height
    let tip = Spot(base.x + lean, base.y - height)
    for tier in 1...tiers {
      let t = Float(tier) / Float(tiers)
      let y = tip.y + height * 0.95 * t
      let reach = half * t * (1 - 0.15 * t)
      let x = mix(tip.x, base.x, t)
      let outer = (chance.between(0.8, 1.15), chance.between(0.8, 1.15))
      left.append(Spot(x - reach * outer.0, y + height * 0.012))
      left.append(Spot(x - reach * 0.55, y - height * 0.02))
      right.append(Spot(x + reach * outer.1, y + height * 0.012))
      right.append(Spot(x + reach * 0.55, y - height * 0.02))
    }
    let grain =
      height > 0.06
      ? Grain(seed: chance.grainSeed(), across: 9 / height, down: 16 / height, octaves: 3)
      : .none
    let side = light.side
    let count = Float(tiers)
    fill([tip] + right + left.reversed(), grain: grain) { x, y, noise in
      let t = (y - tip.y) / height
      let tier = t * count / 0.95
      let within = tier - Float(Int(tier))
      let off = (x - base.x) / half
      let lit = clamp(0.42 + side * off * 0.55 + (noise - 0.5) * 1.1 - within * 0.35)
      var leaf = tint.times(0.72 + 0.5 * noise)
      if snow {
        leaf = mix(leaf, Tint(0.92, 0.94, 0.98, 1), ramp(0.42, 0.6, noise + 0.35 - within * 0.7))
      }
      return mix(light.on(leaf, lit), light.haze, haze).alpha(1)
    }
    guard height > 0.12 else { return }
    // Twigs that droop.
    for _ in 0..<Int(60 + height * 260) {
      let t = chance.between(0.04, 1).squareRoot()
      let off = chance.between(-1, 1)
      let from = Spot(
        mix(tip.x, base.x, t) + off * half * t * 0.78,
        tip.y + height * (0.93 * t + 0.03 * off * off))
      let long = half * (0.1 + 0.14 * t)
      let lit = clamp(0.4 + side * off * 0.6 + chance.around(-0.4, 0.4))
      let isWhite = snow && chance.happens(0.45)
      let needle = isWhite ? Tint(0.93, 0.95, 0.99, 1) : chance.vary(tint.times(1.12), 0.1)
      line(
        from, from + Spot(off * long + chance.around(-0.3, 0.3) * long, long * 0.7), long * 0.3,
        to: 0,
        mix(light.on(needle, lit), light.haze, haze).alpha(0.8))
    }
  }

  /// A tree with leaves: a trunk that forks, and a crown of dabs, dark below and lit above.
  mutating func paintTree(
    at base: Spot, _ height: Float, _ leaf: Tint, _ light: Light, haze: Float = 0,
    bare: Bool = false, wide spread: Float = 0.34, _ chance: inout Chance
  ) {
    let bark = mix(light.on(Tint(hex: 0x54402E), 0.35), light.haze, haze)
    let lean = chance.around(-0.1, 0.1) * height
    let fork = Spot(base.x + lean * 0.6, base.y - height * chance.between(0.3, 0.42))
    let crown = Spot(base.x + lean, base.y - height * 0.66)
    let thick = height * 0.055
    fill(
      Sheet.ribbon(
        Sheet.bend(base, Spot(base.x, fork.y), fork, steps: 5), thick, to: thick * 0.6), bark)
    let limbs = height > 0.08 ? 5 : 2
    for index in 0..<limbs {
      let turn = 0.75 + (Float(index) / Float(max(limbs - 1, 1)) - 0.5) * 0.3
      let end =
        fork + direction(turn + chance.around(-0.04, 0.04)) * (height * chance.between(0.28, 0.42))
      let mid = fork + (end - fork) * 0.5 + Spot(0, height * 0.03)
      fill(Sheet.ribbon(Sheet.bend(fork, mid, end, steps: 4), thick * 0.5, to: thick * 0.1), bark)
      if bare {
        for _ in 0..<6 {
          let from = mid + (end - mid) * chance.between(0, 1)
          let twig = from + direction(turn + chance.around(-0.16, 0.16)) * (height * 0.16)
          line(from, twig, thick * 0.14, to: 0, bark)
        }
      }
    }
    guard !bare else { return }
    // Clumps that make up the crown.
    let clumps = height > 0.12 ? 7 : 4
    var centers: [(Spot, Float)] = []
    for _ in 0..<clumps {
      let way = direction(chance.between(0, 1)) * chance.between(0.2, 1)
      centers.append(
        (
          crown + Spot(way.x * height * spread * 0.62, way.y * height * 0.2),
          height * chance.between(0.14, 0.24) * (spread / 0.34)
        ))
    }
    centers.sort { $0.0.y > $1.0.y }
    for (center, radius) in centers {
      dab(
        center, radius, radius * 0.86, soft: 0.18,
        mix(light.on(leaf.times(0.55), 0.1), light.haze, haze).alpha(0.95))
    }
    let leaves = min(14 + Int(height * 340), 200)
    let fine = height > 0.25 ? Float(0.6) : 1
    for (center, radius) in centers {
      for index in 0..<leaves {
        let way = direction(chance.between(0, 1)) * Float(chance.real()).squareRoot()
        let spot = center + way * Spot(radius * 1.12, radius)
        let up = -way.y * 0.5 + light.side * way.x * 0.4
        let late = Float(index) / Float(leaves)
        let lit = clamp(0.2 + up * 0.7 + late * 0.35 + chance.around(-0.3, 0.3))
        let size = radius * chance.between(0.09, 0.2) * fine
        dab(
          spot, size, size * 0.6, turn: chance.between(0, 1),
          mix(light.on(chance.vary(leaf, 0.07), lit), light.haze, haze).alpha(0.9))
      }
    }
  }

  /// A low bush.
  mutating func paintBush(
    at base: Spot, _ size: Float, _ leaf: Tint, _ light: Light, blossoms: Tint? = nil,
    _ chance: inout Chance
  ) {
    dab(base + Spot(0, -size * 0.3), size, size * 0.6, soft: 0.25, light.on(leaf.times(0.5), 0.1))
    let count = min(24 + Int(size * 800), 150)
    let fine: Float = size > 0.07 ? 0.62 : 1
    for index in 0..<count {
      let way = direction(chance.between(0.45, 1.05)) * Float(chance.real()).squareRoot()
      let spot = base + Spot(way.x * size, way.y * size * 0.85 - size * 0.1)
      let lit = clamp(
        0.15 - way.y * 0.5 + light.side * way.x * 0.3 + Float(index) / Float(count) * 0.3
          + chance.around(-0.25, 0.25))
      let dot = size * chance.between(0.07, 0.17) * fine
      dab(
        spot, dot, dot * 0.6, turn: chance.between(0, 1),
        light.on(chance.vary(leaf, 0.08), lit).alpha(0.92))
      if let blossoms, index % 3 == 0 {
        dab(spot, dot * 0.8, dot * 0.75, light.on(chance.vary(blossoms, 0.08), lit * 0.4 + 0.6))
      }
    }
  }

  /// A row of far trees along a line: a dark band with a lumpy top.
  mutating func paintTreeLine(
    along line: (Float) -> Float, _ height: Float, _ tint: Tint, _ light: Light, haze: Float,
    conifers: Bool, _ chance: inout Chance
  ) {
    let seed = chance.grainSeed()
    let base = profile(line)
    let top = profile { x in
      let clump = 0.35 + 0.65 * Noise.sum(x * 7, 0.5, octaves: 2, seed)
      let lumps: Float
      if conifers {
        let place = x / height * 3
        let cell = Noise.floor(place)
        let within = abs(place - Float(cell) - 0.5) * 2
        lumps = (1 - within) * (0.4 + 0.6 * Noise.lattice(cell, 3, seed)) + 0.25
      } else {
        lumps = 0.45 + 0.55 * Noise.sum(x / height * 2.2, 7.5, octaves: 3, seed)
      }
      return line(x) - height * clump * lumps
    }
    let low = base.max() ?? 0
    let grain = Grain(seed: seed &+ 1, across: 3 / height, down: 3 / height, octaves: 3)
    let unit = unit
    let width = width
    fill(below: top, to: low + 0.004, grain: grain) { x, y, depth, noise in
      let lit = clamp(0.6 - depth / height * 0.8 + (noise - 0.5) * 1.2)
      let column = min(max(Int(x * unit), 0), width - 1)
      let over = clamp((base[column] + 0.003 - y) * unit + 0.5)
      return mix(light.on(tint.times(0.7 + 0.5 * noise), lit), light.haze, haze).alpha(over)
    }
  }
}
