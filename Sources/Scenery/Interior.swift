import Seeding

extension Sheet {
  /// A room seen from one end: where its far wall lies, and how things get larger towards the viewer.
  private struct Room {
    var left: Float
    var right: Float
    var top: Float
    var floor: Float
    var eye: Spot
  }

  /// A room with a window or two, a patterned wall, a floor, a rug and furniture.
  mutating func paintInterior(_ chance: inout Chance) {
    let light = Light.draw([.morning, .noon, .golden, .overcast, .dusk, .night, .sunset], &chance)
    let (wide, high) = (wide, high)
    var parts = chance.fork()
    let eye = Spot(wide * parts.between(0.2, 0.8), high * parts.between(0.36, 0.5))
    let deep = parts.between(0.5, 0.8)
    let room = Room(
      left: eye.x * (1 - deep), right: mix(wide, eye.x, 1 - deep), top: eye.y * (1 - deep) * 0.7,
      floor: mix(high, eye.y, 0.96 - deep * 0.84), eye: eye)
    var inside = light
    let lamps = light.lamps
    inside.ambient = mix(Tint(0.62, 0.58, 0.6, 1), Tint(0.6, 0.46, 0.38, 1), lamps)
    inside.key = mix(light.key, Tint(1.2, 1.0, 0.72, 1), lamps)
    inside.haze = Tint(0.5, 0.45, 0.4, 1)
    let walls: [UInt32] = [
      0xB8C4A8, 0xD8C0A0, 0x8CA4B0, 0xC89C8C, 0xE0D8C4, 0x6C8480, 0xA87C6C, 0x9C94B0, 0x5C7468,
      0xD0B060,
    ]
    let wall = parts.vary(parts.tint(walls))
    let glow = Spot(wide * light.place.x, high * 0.35)
    paintShell(room, wall, inside, glow, &parts)
    parts = chance.fork()
    // What stands along the far wall, from one side to the other.
    let span = room.right - room.left
    let count = max(2, min(4, Int(span / 0.22)))
    var things = parts.shuffled([0, 1, 2, 3, 4, 5])
    things = Array(things.prefix(count))
    if !things.contains(0) { things[parts.integer(below: count)] = 0 }
    let cell = span / Float(count)
    for (index, thing) in things.enumerated() {
      var own = chance.fork()
      let center = room.left + (Float(index) + 0.5) * cell
      paintWallThing(thing, center, cell * 0.86, room, light, inside, &own)
    }
    parts = chance.fork()
    paintSideWindow(room, light, inside, &parts)
    let skew = (room.eye.x - wide / 2) * 0.2
    paintRug(
      at: Spot(
        mix(room.left, room.right, parts.between(0.3, 0.7)),
        mix(room.floor, high, parts.between(0.36, 0.56))),
      reach: Spot(
        parts.between(0.24, 0.42) * wide, (high - room.floor) * parts.between(0.22, 0.36)),
      skew: skew, inside,
      &parts)
    var front = [0, 1, 2, 3, 4]
    parts.shuffle(&front)
    let places = parts.shuffled([Float(0.2), 0.5, 0.8])
    for index in 0..<parts.integer(in: 2...3) {
      var own = chance.fork()
      let near = 0.2 + 0.24 * Float(index) + own.between(0, 0.12)
      let foot = Spot(
        wide * (places[index] + own.around(-0.12, 0.12)), mix(room.floor, high, near))
      paintFurniture(front[index], at: foot, 0.24 + 0.26 * near, inside, &own)
    }
    // The light falls off towards the corners.
    let brightness: Float = 0.22 + 0.16 * lamps
    wash(from: 0, to: high) { x, y, _ in
      let dx = x - glow.x
      let dy = y - glow.y
      return Tint(0.06, 0.04, 0.08, brightness * ramp(0.2, 1.2, dx * dx + dy * dy))
    }
    dab(glow, 0.5, 0.5, soft: 1, inside.key.alpha(0.14))
  }

  /// Walls, ceiling and floor.
  private mutating func paintShell(
    _ room: Room, _ wall: Tint, _ light: Light, _ glow: Spot, _ chance: inout Chance
  ) {
    let (wide, high) = (wide, high)
    let seed = chance.grainSeed()
    let (l, r, t, f) = (room.left, room.right, room.top, room.floor)
    let grain = Grain(seed: seed, across: 9, down: 9, octaves: 5)
    let pattern = chance.integer(below: 5)
    let scale = chance.between(0.035, 0.075)
    let accent =
      chance.happens(0.5) ? wall.times(0.78) : chance.vary(mix(wall, Tint(1, 0.97, 0.9, 1), 0.45))
    let panel = f - (f - t) * chance.between(0.2, 0.34)
    let hasPanel = chance.happens(0.5)
    let wood = chance.tint([0xE8E0D0, 0x8C6848, 0xC8B494])
    fill([Spot(l, t), Spot(r, t), Spot(r, f), Spot(l, f)], grain: grain) { x, y, noise in
      let (u, v) = (x / scale, y / scale)
      let (i, j) = (Noise.floor(u), Noise.floor(v))
      let (a, b) = (u - Float(i) - 0.5, v - Float(j) - 0.5)
      let mark: Float
      switch pattern {
      case 0: mark = ramp(0.1, 0.02, abs(a) - 0.14)
      case 1: mark = ramp(0.05, 0, abs(a) + abs(b) - 0.3) - ramp(0.05, 0, abs(a) + abs(b) - 0.14)
      case 2:
        mark =
          ramp(0.06, 0, (a * a + b * b).squareRoot() - 0.2)
          * (Noise.lattice(i, j, seed) > 0.4 ? 1 : 0.3)
      case 3:
        mark =
          ramp(0.06, 0, abs(a - 0.22 * wave(v * 0.5).x) - 0.06)
          + ramp(0.05, 0, ((a - 0.24) * (a - 0.24) + b * b * 0.5).squareRoot() - 0.14)
      default: mark = ramp(0.4, 0.6, noise)
      }
      var tint = mix(wall, accent, clamp(mark))
      if hasPanel && y > panel {
        let board = x / 0.06
        let gap = abs(board - Float(Noise.floor(board)) - 0.5)
        tint = wood.times(gap > 0.45 || y < panel + 0.012 ? 0.72 : 1)
      }
      let dx = x - glow.x
      let dy = y - glow.y
      let lit = clamp(0.95 - (dx * dx + dy * dy).squareRoot() * 0.7 + (noise - 0.5) * 0.7)
      return light.on(tint.times(0.9 + 0.2 * noise), lit).alpha(1)
    }
    for side: Float in [-1, 1] {
      let (edge, outer) = side < 0 ? (l, Float(-0.01)) : (r, wide + 0.01)
      let up = room.eye.y - (room.eye.y - t) * (outer - room.eye.x) / (edge - room.eye.x)
      let down = room.eye.y + (f - room.eye.y) * (outer - room.eye.x) / (edge - room.eye.x)
      let dim: Float = (glow.x < wide / 2) == (side < 0) ? 0.1 : 0.5
      let eye = room.eye
      fill([Spot(outer, up), Spot(edge, t), Spot(edge, f), Spot(outer, down)], grain: grain) {
        x, y, noise in
        let depth = (x - eye.x) / (edge - eye.x)
        let v = (y - eye.y) / depth / scale
        let u = 6 / depth / scale * 0.3
        let (a, b) = (u - Float(Noise.floor(u)) - 0.5, v - Float(Noise.floor(v)) - 0.5)
        let mark =
          pattern == 0
          ? ramp(0.1, 0.02, abs(a) - 0.14) : ramp(0.1, 0, (a * a + b * b).squareRoot() - 0.22)
        return light.on(
          mix(wall.times(0.92), accent, mark * 0.8).times(0.88 + 0.24 * noise),
          clamp(dim + (noise - 0.5) * 0.7)
        ).alpha(1)
      }
      line(Spot(edge, t), Spot(edge, f), 0.004, Tint(0.1, 0.06, 0.05, 0.5))
      line(Spot(edge, f - 0.012), Spot(outer, down - 0.02), 0.02, to: 0.04, light.on(wood, 0.4))
    }
    let eye = room.eye
    let beams = chance.happens(0.4)
    let ceiling = beams ? Tint(hex: 0xD8C8A8) : Tint(hex: 0xECE4D8)
    let leftUp = Spot(eye.x + (l - eye.x) * (eye.y + 0.02) / (eye.y - t), -0.02)
    let rightUp = Spot(eye.x + (r - eye.x) * (eye.y + 0.02) / (eye.y - t), -0.02)
    fill([leftUp, rightUp, Spot(r, t), Spot(l, t)], grain: grain) { x, y, noise in
      let across = (x - eye.x) / (eye.y - y) * 3.5
      let gap = abs(across - Float(Noise.floor(across)) - 0.5)
      let tint =
        beams && gap < 0.13
        ? Tint(hex: 0x6C4C34).times(0.8 + 0.4 * noise) : ceiling.times(0.84 + 0.2 * noise)
      return light.on(tint, 0.3 + noise * 0.3).alpha(1)
    }
    box(l, t, r - l, 0.012, light.on(wood, 0.7))
    box(l, f - 0.02, r - l, 0.02, light.on(wood, 0.55))
    let leftDown = Spot(eye.x + (l - eye.x) * (high + 0.02 - eye.y) / (f - eye.y), high + 0.02)
    let rightDown = Spot(eye.x + (r - eye.x) * (high + 0.02 - eye.y) / (f - eye.y), high + 0.02)
    let boards = chance.tint([0xA87848, 0x8C5C38, 0xC89C68, 0x74503C, 0xB08C64])
    let other = chance.tint([0xE0D4C0, 0x48403C, 0x8C4C3C])
    let tiled = chance.happens(0.35)
    let fine = Grain(seed: seed &+ 2, across: 60, down: 16, octaves: 3)
    fill([Spot(l, f), Spot(r, f), rightDown, leftDown], grain: fine) { x, y, noise in
      let away = (f - eye.y) / (y - eye.y)
      let (u, v) = ((x - eye.x) * away * 15, 11 / ((y - eye.y) / (high - eye.y)))
      let i = Noise.floor(u)
      var tint: Tint
      if tiled {
        let j = Noise.floor(v * 0.7)
        tint = ((i & 3) / 2 + j) & 1 == 0 ? boards : other
      } else {
        let long = v * 0.35 + Noise.lattice(i, 5, seed) * 3
        let j = Noise.floor(long)
        tint = boards.times(0.72 + 0.5 * Noise.lattice(i, j, seed))
        let gap = abs(u - Float(i) - 0.5)
        if gap > 0.46 || abs(long - Float(j) - 0.5) > 0.485 { tint = tint.times(0.6) }
      }
      let dx = x - glow.x
      let shine = ramp(0.5, 0, abs(dx)) * 0.35
      return light.on(tint.times(0.85 + 0.3 * noise), clamp(0.35 + shine + (noise - 0.5) * 0.5))
        .alpha(1)
    }
  }

  /// A window with a view, and curtains.
  private mutating func paintView(
    _ left: Float, _ top: Float, _ w: Float, _ h: Float, _ light: Light, _ inside: Light,
    curtains: Bool, _ chance: inout Chance
  ) {
    let seed = chance.grainSeed()
    let horizon = top + h * chance.between(0.45, 0.75)
    let grain = Grain(seed: seed, across: 8, down: 14, octaves: 4)
    let green = chance.tint([0x5C8448, 0x4C7440, 0x7C9450, 0x3C6C7C])
    box(
      left - w * 0.06, top - w * 0.06, w * 1.12, h + w * 0.14, inside.on(Tint(hex: 0xF0E8D8), 0.7))
    fill(Sheet.corners(left, top, w, h), grain: grain) { x, y, noise in
      let hill = horizon - h * 0.2 * Noise.sum(x * 9, 0.5, octaves: 3, seed)
      if y > hill {
        return mix(
          light.on(green.times(0.6 + 0.7 * noise), noise), light.haze,
          0.4 * clamp(1 - (y - hill) / h * 2))
      }
      let cloud = ramp(0.5, 0.66, noise)
      return mix(
        mix(light.zenith, light.horizon, (y - top) / (horizon - top)), light.cloudLit, cloud * 0.8
      ).alpha(1)
    }
    for _ in 0..<3 {
      paintBush(
        at: Spot(left + w * chance.between(0.15, 0.85), top + h * 0.97),
        w * chance.between(0.08, 0.15), green, light, &chance)
    }
    let bar = inside.on(Tint(hex: 0xF0E8D8), 0.6)
    box(left + w * 0.48, top, w * 0.04, h, bar)
    for row in 1..<3 { box(left, top + h * Float(row) / 3, w, w * 0.03, bar) }
    box(left - w * 0.12, top + h, w * 1.24, w * 0.06, bar.times(0.9))
    guard curtains else { return }
    let cloth = chance.tint([0xC84C3C, 0xE0B868, 0x6C8CA8, 0xE8DCC8, 0x8C5C7C, 0x7C9870])
    for side: Float in [-1, 1] {
      let (a, b) = side < 0 ? (left - w * 0.16, left + w * 0.2) : (left + w * 1.16, left + w * 0.8)
      let waist = mix(a, b, 0.45)
      let path =
        [Spot(a, top - w * 0.1), Spot(b, top - w * 0.1)]
        + Sheet.bend(
          Spot(b, top), Spot(mix(waist, b, 0.8), top + h * 0.5), Spot(waist, top + h * 0.7),
          steps: 6)
        + [Spot(mix(waist, b, 0.35), top + h * 1.12), Spot(a, top + h * 1.12)]
      fill(path, grain: Grain(seed: seed &+ 3, across: 60, down: 3, octaves: 2)) { x, _, noise in
        let fold = wave((x - a) / w * 9).x
        return inside.on(cloth.times(0.85 + 0.3 * noise), clamp(0.5 + fold * 0.35))
      }
    }
    box(left - w * 0.22, top - w * 0.13, w * 1.44, w * 0.035, inside.on(Tint(hex: 0x6C4830), 0.6))
  }

  /// A window in a side wall, as its light on the floor.
  private mutating func paintSideWindow(
    _ room: Room, _ light: Light, _ inside: Light, _ chance: inout Chance
  ) {
    guard light.lamps < 0.4 else { return }
    let x = mix(room.left, room.right, chance.between(0.2, 0.8))
    let skew = chance.between(-0.2, 0.2)
    for column in 0..<2 {
      for row in 0..<2 {
        let start = Spot(
          x + Float(column) * 0.09 + Float(row) * (skew * 0.5),
          room.floor + 0.04 + Float(row) * 0.085)
        fill(
          [
            start, start + Spot(0.08, 0), start + Spot(0.085 + skew * 0.45, 0.075),
            start + Spot(skew * 0.45 - 0.005, 0.075),
          ],
          light.sun.alpha(0.3))
      }
    }
  }

  /// Something that stands or hangs on the far wall.
  private mutating func paintWallThing(
    _ thing: Int, _ center: Float, _ size: Float, _ room: Room, _ light: Light, _ inside: Light,
    _ chance: inout Chance
  ) {
    let (t, f) = (room.top, room.floor)
    let tall = f - t
    let wood = chance.tint([0x6C4830, 0x8C5C38, 0x54382C, 0xB08858])
    switch thing {
    case 0:
      paintView(
        center - size * 0.32, t + tall * 0.16, size * 0.64, tall * 0.5, light, inside,
        curtains: chance.happens(0.75), &chance)
    case 1:
      paintShelf(
        center - size * 0.42, t + tall * chance.between(0.12, 0.3), size * 0.84, f, wood, inside,
        &chance)
    case 2:
      paintFireplace(center, size * 0.9, f, tall, inside, &chance)
    case 3:
      for index in 0..<chance.integer(in: 1...3) {
        let w = size * chance.between(0.3, 0.55)
        let x = center - size * 0.45 + Float(index) * size * 0.34
        paintFrame(
          x, t + tall * chance.between(0.12, 0.26), w * 0.75, w * chance.between(0.6, 0.95), inside,
          &chance)
      }
      paintChest(center, size * 0.8, f, tall * 0.28, wood, inside, &chance)
    case 4:
      let w = size * 0.46
      let door = chance.tint([0xE8E0D0, 0x6C4830, 0x5C7C74, 0x9C5844])
      box(
        center - w * 0.58, f - tall * 0.74, w * 1.16, tall * 0.74,
        inside.on(Tint(hex: 0xECE4D4), 0.6))
      fill(
        Sheet.corners(center - w / 2, f - tall * 0.71, w, tall * 0.71),
        grain: Grain(seed: 7, across: 70, down: 6, octaves: 3)
      ) { _, _, noise in
        inside.on(door.times(0.8 + 0.35 * noise), 0.5)
      }
      for (y, h) in [(Float(0.66), Float(0.26)), (0.35, 0.28)] {
        box(center - w * 0.34, f - tall * y, w * 0.68, tall * h, inside.on(door.times(0.78), 0.4))
        box(
          center - w * 0.3, f - tall * (y - 0.015), w * 0.6, tall * (h - 0.03),
          inside.on(door, 0.65))
      }
      dab(Spot(center + w * 0.4, f - tall * 0.34), 0.008, 0.008, Tint(hex: 0xE8C860))
    default:
      paintPlant(at: Spot(center, f + 0.01), tall * chance.between(0.42, 0.65), inside, &chance)
      paintFrame(center - size * 0.26, t + tall * 0.1, size * 0.4, size * 0.34, inside, &chance)
    }
  }

  /// Shelves of books.
  private mutating func paintShelf(
    _ left: Float, _ top: Float, _ w: Float, _ floor: Float, _ wood: Tint, _ light: Light,
    _ chance: inout Chance
  ) {
    box(left, top, w, floor - top, light.on(wood, 0.5))
    let rows = max(3, Int((floor - top) / 0.085))
    let rise = (floor - top) / Float(rows)
    for row in 0..<rows {
      let base = top + rise * Float(row + 1) - 0.006
      box(
        left + w * 0.04, base - rise + 0.012, w * 0.92, rise - 0.012,
        light.on(wood.times(0.42), 0.3))
      var x = left + w * 0.05
      while x < left + w * 0.93 {
        let thick = chance.between(0.006, 0.016)
        if chance.happens(0.88) {
          let h = (rise - 0.018) * chance.between(0.62, 0.98)
          let tint = chance.tint([
            0xA83C34, 0x2C5C7C, 0x3C6C48, 0xD8B858, 0x6C3C5C, 0xE0D8C4, 0x4C4440, 0xC8744C,
          ])
          box(
            x, base - h, min(thick, left + w * 0.95 - x), h,
            light.on(chance.vary(tint), chance.between(0.4, 0.8)))
          box(
            x, base - h * 0.8, min(thick, left + w * 0.95 - x), h * 0.06,
            light.on(Tint(hex: 0xF0E0A0), 0.6))
        } else {
          dab(
            Spot(x + 0.012, base - 0.016), 0.012, 0.016,
            light.on(chance.tint([0x5C8CA0, 0xE0C8A0, 0xB0583C]), 0.6))
          x += 0.014
        }
        x += thick
      }
    }
  }

  /// A fireplace with a fire.
  private mutating func paintFireplace(
    _ center: Float, _ w: Float, _ floor: Float, _ tall: Float, _ light: Light,
    _ chance: inout Chance
  ) {
    let h = tall * 0.46
    let stone = chance.tint([0xD8D0C4, 0xA8584C, 0x8C8480])
    let grain = Grain(seed: chance.grainSeed(), across: 24, down: 50, octaves: 3)
    fill(Sheet.corners(center - w / 2, floor - h, w, h), grain: grain) { _, y, noise in
      let row = (floor - y) / 0.025
      return light.on(
        stone.times((row - Float(Noise.floor(row)) < 0.14 ? 0.7 : 0.85) + 0.3 * noise), 0.5)
    }
    box(center - w * 0.56, floor - h - 0.02, w * 1.12, 0.028, light.on(stone.times(1.1), 0.8))
    box(center - w * 0.29, floor - h * 0.7, w * 0.58, h * 0.7, Tint(hex: 0x1C1410))
    dab(Spot(center, floor - h * 0.2), w * 0.4, h * 0.5, soft: 1, Tint(hex: 0xFF8C30).alpha(0.5))
    for index in 0..<14 {
      let x = center + chance.around(-0.2, 0.2) * w
      let size = h * chance.between(0.1, 0.34)
      let tint = Tint(hex: index < 7 ? 0xF07820 : (index < 11 ? 0xFFB038 : 0xFFE890))
      fill(
        Sheet.bend(
          Spot(x - size * 0.24, floor - h * 0.08), Spot(x - size * 0.3, floor - size * 0.6),
          Spot(x, floor - h * 0.08 - size), steps: 5)
          + Sheet.bend(
            Spot(x, floor - h * 0.08 - size), Spot(x + size * 0.3, floor - size * 0.6),
            Spot(x + size * 0.24, floor - h * 0.08), steps: 5), tint.alpha(0.9))
    }
    line(
      Spot(center - w * 0.2, floor - h * 0.04), Spot(center + w * 0.2, floor - h * 0.1), h * 0.08,
      Tint(hex: 0x4C2C1C))
    line(
      Spot(center - w * 0.2, floor - h * 0.1), Spot(center + w * 0.2, floor - h * 0.04), h * 0.08,
      Tint(hex: 0x5C3824))
    paintFrame(center - w * 0.24, floor - h - tall * 0.36, w * 0.48, tall * 0.24, light, &chance)
    for _ in 0..<4 {
      let x = center + chance.around(-0.45, 0.45) * w
      let size = chance.between(0.01, 0.02)
      dab(
        Spot(x, floor - h - 0.02 - size), size * 0.7, size,
        light.on(chance.tint([0x4C7C9C, 0xD8B858, 0xB84C3C, 0xE8E4DC]), 0.7))
    }
  }

  /// A picture in a frame.
  private mutating func paintFrame(
    _ left: Float, _ top: Float, _ w: Float, _ h: Float, _ light: Light, _ chance: inout Chance
  ) {
    let frame = light.on(chance.tint([0xB8903C, 0x4C3424, 0xE8E0D0, 0x8C5C34]), 0.7)
    box(left + 0.006, top + 0.008, w, h, Tint(0, 0, 0, 0.3))
    box(left, top, w, h, frame)
    let sky = chance.tint([0x9CC0D8, 0xF0D0A0, 0xD8E0E0, 0x4C5C8C])
    let land = chance.tint([0x5C8448, 0xC89858, 0x3C6C84, 0x8C5C48])
    let line = top + h * chance.between(0.4, 0.7)
    let seed = chance.grainSeed()
    let inset = min(w, h) * 0.12
    fill(
      Sheet.corners(left + inset, top + inset, w - inset * 2, h - inset * 2),
      grain: Grain(seed: seed, across: 50, down: 60, octaves: 3)
    ) { x, y, noise in
      let edge = line - h * 0.24 * Noise.sum(x * 12, 0.5, octaves: 2, seed)
      return light.on((y > edge ? land : sky).times(0.75 + 0.5 * noise), 0.65)
    }
  }

  /// A chest of drawers with things on it.
  private mutating func paintChest(
    _ center: Float, _ w: Float, _ floor: Float, _ h: Float, _ wood: Tint, _ light: Light,
    _ chance: inout Chance
  ) {
    let grain = Grain(seed: chance.grainSeed(), across: 14, down: 90, octaves: 3)
    fill(Sheet.corners(center - w / 2, floor - h, w, h), grain: grain) { _, _, noise in
      light.on(wood.times(0.75 + 0.45 * noise), 0.5)
    }
    box(center - w * 0.53, floor - h, w * 1.06, h * 0.08, light.on(wood.times(1.2), 0.8))
    for row in 0..<3 {
      let y = floor - h * (0.86 - Float(row) * 0.28)
      box(center - w * 0.44, y, w * 0.88, h * 0.235, light.on(wood.times(0.6), 0.3))
      box(center - w * 0.43, y, w * 0.86, h * 0.215, light.on(wood.times(1.05), 0.6))
      for side: Float in [-0.2, 0.2] {
        dab(Spot(center + w * side, y + h * 0.11), 0.006, 0.005, Tint(hex: 0xE0C070))
      }
    }
    paintLamp(at: Spot(center - w * 0.28, floor - h), h * 0.85, light, &chance)
    paintPlant(at: Spot(center + w * 0.25, floor - h), h * 0.7, light, &chance)
  }

  /// A table lamp, lit.
  private mutating func paintLamp(
    at foot: Spot, _ size: Float, _ light: Light, _ chance: inout Chance
  ) {
    let shade = chance.tint([0xF8E4B0, 0xF0C890, 0xE8A878])
    dab(
      foot + Spot(0, -size * 0.75), size * 1.6, size * 1.4, soft: 1, Tint(hex: 0xFFD890).alpha(0.3))
    dab(
      foot + Spot(0, -size * 0.26), size * 0.13, size * 0.26,
      light.on(chance.tint([0x4C7C8C, 0xB0583C, 0xD8D0C0]), 0.7))
    fill(
      [
        foot + Spot(-size * 0.22, -size), foot + Spot(size * 0.22, -size),
        foot + Spot(size * 0.36, -size * 0.5), foot + Spot(-size * 0.36, -size * 0.5),
      ]
    ) { x, _, _ in shade.times(1.08 - abs(x - foot.x) / size * 0.7) }
  }

  /// A plant in a pot.
  mutating func paintPlant(at foot: Spot, _ size: Float, _ light: Light, _ chance: inout Chance) {
    let pot = chance.tint([0xB8603C, 0xE0D8CC, 0x4C7484, 0xC8A050])
    let leaf = chance.tint([0x4C7C3C, 0x3C6C44, 0x6C9448, 0x2C5C40])
    let side = light.side
    dab(foot, size * 0.26, size * 0.05, soft: 0.4, Tint(0, 0, 0, 0.35))
    fill(
      [
        foot + Spot(-size * 0.13, 0), foot + Spot(-size * 0.2, -size * 0.3),
        foot + Spot(size * 0.2, -size * 0.3), foot + Spot(size * 0.13, 0),
      ]
    ) { x, _, _ in light.on(pot, clamp(0.5 + side * (x - foot.x) / size * 2.4)) }
    let top = foot + Spot(0, -size * 0.3)
    let broad = chance.between(0.05, 0.17)
    for index in 0..<17 {
      let turn = 0.75 + chance.around(-0.26, 0.26)
      let way = direction(turn) * size * chance.between(0.35, 0.74)
      let bend = Sheet.bend(top, top + way * 0.8 + Spot(0, -size * 0.14), top + way, steps: 8)
      let tint = light.on(
        chance.vary(leaf), clamp(0.2 + Float(index) / 20 + side * way.x / size * 0.4))
      var (a, b): ([Spot], [Spot]) = ([], [])
      for (step, spot) in bend.enumerated() {
        let t = Float(step) / 8
        let half = size * broad * t * (1 - t) * 2 + 0.0012
        a.append(spot + Spot(-way.y, way.x) * (half / size))
        b.append(spot - Spot(-way.y, way.x) * (half / size))
      }
      fill(a + b.reversed(), tint)
    }
  }
}
