import Seeding

/// The shape of a line of hills or mountains.
struct Ridge {
  var base: Float
  var rise: Float
  var waves: Float
  var seed: UInt32
  /// 0 for soft hills, 1 for sharp peaks.
  var sharp: Float
  /// Where the land is highest, in units, and how fast it falls away from there; none if not set.
  var summit: Float?
  var spread: Float = 0.6

  /// The height of the line at a place.
  func height(_ x: Float) -> Float {
    let soft = Noise.sum(x * waves + 31, 4.7, octaves: 4, seed)
    let rugged =
      sharp > 0
      ? 0.72 * Noise.ridged(x * waves * 0.8 + 17, 9.1, octaves: 2, seed)
        + 0.28 * Noise.sum(x * waves * 7, 2.3, octaves: 3, seed &+ 5) : 0
    var up = mix(soft, rugged, sharp)
    if let summit {
      let away = (x - summit) / spread
      up = up * (0.35 + 0.65 / (1 + away * away)) + 0.3 / (1 + away * away * 1.6) - 0.1
    }
    return base - rise * up
  }
}

extension Sheet {
  /// Paints mountains with lit and shaded faces, and snow on the high ones.
  mutating func paintMountains(
    _ ridge: Ridge, _ rock: Tint, snow: Float, haze share: Float, _ light: Light
  ) {
    let top = profile(ridge.height)
    let seed = ridge.seed
    let highest = top.min() ?? 0
    let wide = wide
    let range = max(ridge.base - highest, 0.02)
    // The faces: heights whose slope to the light's side tells lit from shaded.
    let faces = Field(wide: wide, from: highest - 0.02, to: ridge.base + 0.02, density: 150) {
      x, y in
      let bend = Noise.value(x * 4, y * 5, seed &+ 21) * 0.16
      return Noise.ridged(
        (x + bend) * ridge.waves * 2.4, (y + bend) * 2.6, octaves: 4, seed &+ 2)
    }
    let side = light.side
    let grain = Grain(seed: seed &+ 3, across: 40, down: 60, octaves: 3)
    fill(below: top, to: ridge.base + 0.01, grain: grain) { x, y, depth, noise in
      let slope = faces[x + side * 0.012, y - 0.004] - faces[x - side * 0.006, y + 0.006]
      let lit = ramp(0.1, 0.9, 0.48 + slope * -5.5 + (noise - 0.5) * 0.6)
      let line = highest + range * snow * (0.62 + 0.55 * faces[x, y])
      let white = ramp(0.02, -0.025, y - line - (noise - 0.5) * 0.06)
      let tint = mix(rock.times(0.78 + 0.44 * noise), Tint(0.95, 0.96, 0.99, 1), white)
      let far = clamp(share + 0.35 * share * depth / range)
      return mix(light.on(tint, lit), light.haze, far).alpha(1)
    }
  }

  /// Paints hills with woods and meadows in patches.
  mutating func paintHills(
    _ ridge: Ridge, _ tint: Tint, _ other: Tint, haze share: Float, to bottom: Float, _ light: Light
  ) {
    let top = profile(ridge.height)
    let grain = Grain(seed: ridge.seed &+ 3, across: 9, down: 34, octaves: 5)
    let seed = ridge.seed
    let wide = wide
    let patches = Field(wide: wide, from: top.min() ?? 0, to: bottom, density: 60) { x, y in
      Noise.sum(x * 4, y * 11, octaves: 3, seed &+ 8)
    }
    let side = light.side
    fill(below: top, to: bottom, grain: grain) { x, y, depth, noise in
      let patch = patches[x, y]
      let lit = clamp(
        0.5 + (patch - patches[x + side * 0.03, y]) * 3 + (noise - 0.5) * 0.9 - depth * 0.4)
      let ground = mix(tint, other, ramp(0.42, 0.58, patch + (noise - 0.5) * 0.25))
      return mix(light.on(ground.times(0.8 + 0.4 * noise), lit), light.haze, share).alpha(1)
    }
  }

  /// Paints level ground that comes nearer: coarser and more coloured towards the bottom.
  ///
  /// - Parameters:
  ///   - top: The far edge at a place.
  ///   - far: Its colour there.
  ///   - near: Its colour at the bottom.
  ///   - rough: How much lighter and darker it gets.
  ///   - light: The hour.
  ///   - seed: What tells it from other ground.
  mutating func paintGround(
    below top: (Float) -> Float, _ far: Tint, _ near: Tint, rough: Float = 0.5, _ light: Light,
    seed: UInt32
  ) {
    let line = profile(top)
    let start = line.min() ?? 0
    let deep = max(high - start, 0.01)
    let wide = wide
    // Seen at a low angle: waves get longer and higher the nearer they are.
    let patches = Field(wide: wide, from: start, to: high, density: 150) { x, y in
      let depth = (y - start) / deep + 0.08
      return Noise.sum((x - wide / 2) / depth * 1.6 + 40, 3.2 / depth, octaves: 5, seed)
    }
    let grain = Grain(seed: seed &+ 1, across: 36, down: 70, octaves: 3)
    let side = light.side
    fill(below: line, to: high, grain: grain) { x, y, _, noise in
      let depth = (y - start) / deep
      let patch = patches[x, y]
      let slope = (patch - patches[x + side * 0.012, y - 0.004]) * 4
      let lit = clamp(0.55 + slope + (noise - 0.5) * 0.8)
      let tint = mix(far, near, clamp(depth + (patch - 0.5) * 1.2))
      return mix(
        light.on(tint.times(1 + (patch - 0.5) * rough * 1.6), lit), light.haze,
        (1 - depth) * (1 - depth) * 0.3
      ).alpha(1)
    }
  }

  /// Grass, or corn: blades from far to near, longer and sparser the nearer.
  mutating func paintGrass(
    from top: Float, to bottom: Float, tints: [Tint], size: Float = 0.05, count: Int = 900,
    lean: Float = 0, where allows: (Spot) -> Bool = { _ in true }, _ chance: inout Chance
  ) {
    let deep = max(high - top, 0.01)
    var places: [Spot] = []
    for _ in 0..<Int(Float(count) * wide) {
      let t = chance.between(0, 1)
      places.append(
        Spot(chance.between(-0.02, wide + 0.02), mix(top, bottom, t * t * 0.4 + t * 0.6)))
    }
    places.sort { $0.y < $1.y }
    for place in places where allows(place) {
      let scale = 0.12 + 0.88 * (place.y - top) / deep
      let length = size * scale * chance.between(0.5, 1.2)
      let tip = place + Spot(length * (lean + chance.around(-0.5, 0.5)), -length)
      let tint = chance.vary(tints[chance.integer(below: tints.count)], 0.09)
      line(place, tip, length * 0.1 + 0.0008, to: 0, tint.alpha(0.85))
    }
  }

  /// Flowers on a meadow, or leaves on the ground: dabs from far to near.
  mutating func paintDots(
    from top: Float, to bottom: Float, tints: [Tint], size: Float = 0.012, count: Int,
    where allows: (Spot) -> Bool = { _ in true }, _ chance: inout Chance
  ) {
    let deep = max(high - top, 0.01)
    var places: [Spot] = []
    for _ in 0..<Int(Float(count) * wide) {
      let t = chance.between(0, 1)
      places.append(Spot(chance.between(0, wide), mix(top, bottom, t)))
    }
    places.sort { $0.y < $1.y }
    for place in places where allows(place) {
      let scale = 0.15 + 0.85 * (place.y - top) / deep
      let radius = size * scale * chance.between(0.4, 1.1)
      let tint = chance.vary(tints[chance.integer(below: tints.count)], 0.1)
      dab(place, radius, radius * 0.7, turn: chance.between(0, 0.5), tint.alpha(0.9))
      dab(
        place + Spot(-radius * 0.2, -radius * 0.2), radius * 0.45, radius * 0.35,
        tint.times(1.25).alpha(0.7))
    }
  }

  /// A rock with a lit top and a shadow.
  mutating func paintRock(
    at base: Spot, _ size: Float, _ tint: Tint, _ light: Light, _ chance: inout Chance
  ) {
    dab(
      base + Spot(-light.side * size * 0.3, size * 0.05), size * 1.2, size * 0.22, soft: 0.5,
      Tint(0.05, 0.06, 0.1, 0.45))
    let count = 9
    var path: [Spot] = []
    for index in 0..<count {
      let way = direction(0.5 + 0.5 * Float(index) / Float(count - 1))
      path.append(base + way * Spot(size, size * chance.between(0.5, 0.85)))
    }
    path.append(base + Spot(size * 0.7, size * 0.12))
    path.append(base + Spot(-size * 0.7, size * 0.14))
    let seed = chance.grainSeed()
    let grain = Grain(seed: seed, across: 2 / size, down: 2.6 / size, octaves: 4)
    let side = light.side
    fill(path, grain: grain) { x, y, noise in
      let up = (base.y - y) / size
      let lit = clamp(0.15 + up * 0.75 + side * (x - base.x) / size * 0.35 + (noise - 0.5) * 1.1)
      return light.on(tint.times(0.7 + 0.5 * noise), lit)
    }
  }
}
