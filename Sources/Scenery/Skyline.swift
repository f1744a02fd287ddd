import Seeding

extension Sheet {
  /// A city: rows of towers one behind the other, and before them a river, a park or a bridge.
  mutating func paintSkyline(_ chance: inout Chance) {
    let light = Light.draw(Light.days + [.night, .night, .dusk, .sunset], &chance)
    var parts = chance.fork()
    let base = high * parts.between(0.56, 0.86)
    paintSky(light, to: base, &parts)
    let rows = parts.integer(in: 2...4)
    let center = wide * parts.between(0.1, 0.9)
    let tall = parts.between(0.5, 0.92)
    let spread = parts.between(0.3, 0.9) * wide
    for row in 0..<rows {
      var rowChance = chance.fork()
      let near = Float(row + 1) / Float(rows)
      paintTowers(
        base: base, near: near, center: center + rowChance.around(-0.3, 0.3),
        tall: tall * base * (1.12 - 0.42 * near), spread: spread, light, &rowChance)
    }
    parts = chance.fork()
    switch parts.integer(below: 3) {
    case 0: paintPark(from: base, light, &parts)
    case 1: paintRiver(from: base, light, bridge: false, &parts)
    default: paintRiver(from: base, light, bridge: true, &parts)
    }
    if parts.happens(0.4) {
      paintBirds(
        parts.integer(in: 3...9), from: 0.1 * base, to: 0.5 * base,
        light.cloudDark.times(0.5).alpha(0.85), &parts)
    }
  }

  /// One row of towers.
  private mutating func paintTowers(
    base: Float, near: Float, center: Float, tall: Float, spread: Float, _ light: Light,
    _ chance: inout Chance
  ) {
    let haze = 0.66 * (1 - near) + 0.06
    let walls: [UInt32] = [
      0x8C6C5C, 0xA89888, 0x6C7C8C, 0x506878, 0xB8A890, 0x7C8480, 0x94584C, 0xC8BCA8, 0x485868,
    ]
    var x = -chance.between(0, 0.06)
    while x < wide {
      let w = chance.between(0.05, 0.13) * (0.6 + 0.6 * near)
      let away = (x + w / 2 - center) / spread
      let profile = 0.25 + 0.75 / (1 + away * away * 3)
      let h = tall * profile * chance.between(0.35, 1)
      paintTower(
        left: x, base: base, w, h, chance.vary(chance.tint(walls)), haze: haze, light, &chance)
      x += w * chance.between(0.72, 1.25)
    }
  }

  /// One tower, with a top of its own and windows in rows.
  private mutating func paintTower(
    left: Float, base: Float, _ w: Float, _ h: Float, _ wall: Tint, haze: Float, _ light: Light,
    _ chance: inout Chance
  ) {
    let top = base - h
    let side = light.side
    var path = [Spot(left, base)]
    let style = chance.integer(below: 6)
    let tip = w * chance.between(0.3, 0.9)
    switch style {
    case 0:
      path += [Spot(left, top), Spot(left + w, top)]
    case 1:
      path += [
        Spot(left, top + tip), Spot(left + w * 0.18, top + tip),
        Spot(left + w * 0.18, top + tip * 0.4),
        Spot(left + w * 0.36, top + tip * 0.4), Spot(left + w * 0.36, top),
        Spot(left + w * 0.64, top),
        Spot(left + w * 0.64, top + tip * 0.4), Spot(left + w * 0.82, top + tip * 0.4),
        Spot(left + w * 0.82, top + tip), Spot(left + w, top + tip),
      ]
    case 2:
      path += [
        Spot(left, top + tip), Spot(left + w / 2, top - tip * 0.6), Spot(left + w, top + tip),
      ]
    case 3:
      path += [Spot(left, top + tip * 0.7), Spot(left + w, top)]
    case 4:
      path += Sheet.arc(
        Spot(left + w / 2, top + tip * 0.6), w / 2, tip * 0.6, from: 0.5, to: 1, steps: 10)
    default:
      path += [
        Spot(left, top + tip * 0.3), Spot(left + w * 0.1, top), Spot(left + w * 0.9, top),
        Spot(left + w, top + tip * 0.3),
      ]
    }
    path.append(Spot(left + w, base))
    if style < 3 && chance.happens(0.5) {
      let mast = Spot(left + w / 2, style == 2 ? top - tip * 0.5 : top)
      line(
        mast + Spot(0, 0.01), mast - Spot(0, chance.between(0.04, 0.1)), 0.006, to: 0.002,
        mix(light.on(wall.times(0.6), 0.3), light.haze, haze))
    }
    let grain = Grain(seed: chance.grainSeed(), across: 14, down: 24, octaves: 3)
    let split = left + w * (side > 0 ? chance.between(0.2, 0.4) : chance.between(0.6, 0.8))
    fill(path, grain: grain) { x, y, noise in
      let lit: Float = (x - split) * side > 0 ? 0.82 : 0.12
      let tint = light.on(wall.times(0.82 + 0.36 * noise), lit - (y - top) / h * 0.12)
      return mix(tint, light.haze, haze + 0.12 * ramp(0.5, 1, (y - top) / h)).alpha(1)
    }
    paintPanes(
      left: left, top: top + (style == 0 || style == 5 ? w * 0.2 : tip + w * 0.1), w, base: base,
      wall, haze: haze, light, &chance)
  }

  /// The windows of a tower.
  private mutating func paintPanes(
    left: Float, top: Float, _ w: Float, base: Float, _ wall: Tint, haze: Float, _ light: Light,
    _ chance: inout Chance
  ) {
    let columns = max(2, Int(w / chance.between(0.014, 0.024)))
    let cell = w / Float(columns)
    let rise = cell * chance.between(1.1, 1.7)
    let bands = chance.happens(0.25)
    let share = Double(light.lamps) * chance.real(in: 0.25...0.75)
    let warm = Tint(hex: 0xFFD67E)
    let dark = mix(light.on(wall.times(0.45), 0.3), light.zenith, 0.25)
    var y = top
    while y < base - rise {
      if bands {
        box(
          left + cell * 0.3, y, w - cell * 0.6, rise * 0.45, mix(dark, light.haze, haze).alpha(0.85)
        )
      }
      for column in 0..<columns {
        let isLit = chance.happens(share)
        guard isLit || !bands else { continue }
        let tint =
          isLit
          ? chance.vary(warm, 0.08) : mix(dark, light.horizon, chance.between(0, 0.5))
        let faded = mix(tint, light.haze, isLit ? haze * 0.4 : haze).alpha(isLit ? 0.95 : 0.8)
        box(left + (Float(column) + 0.24) * cell, y, cell * 0.52, rise * 0.56, faded)
      }
      y += rise
    }
  }

  /// A river that mirrors the towers, with a quay, boats and perhaps a bridge.
  private mutating func paintRiver(
    from base: Float, _ light: Light, bridge: Bool, _ chance: inout Chance
  ) {
    let quay = base + 0.014
    let seed = chance.grainSeed()
    wash(from: base - 0.012, to: quay, grain: Grain(seed: seed, across: 40, down: 40, octaves: 2)) {
      _, _, noise in
      light.on(Tint(hex: 0x7C746C).times(0.7 + 0.5 * noise), 0.35).alpha(1)
    }
    paintTreeLine(
      along: { _ in base }, 0.045, chance.tint([0x3C5838, 0x4C6438, 0x6C6434]), light, haze: 0.05,
      conifers: false, &chance)
    let water = mix(light.on(chance.tint([0x2C5468, 0x34606C, 0x44607C]), 0.5), light.zenith, 0.3)
    paintWater(from: quay, to: high, water, calm: chance.between(0.35, 0.8), light, seed: seed)
    if light.lamps > 0.5 {
      // Lamps along the quay, and their long reflections.
      var x = chance.between(0, 0.08)
      while x < wide {
        let lamp = chance.vary(Tint(hex: 0xFFD88C))
        dab(Spot(x, base - 0.016), 0.02, 0.02, soft: 1, lamp.alpha(0.8))
        dab(Spot(x, quay + 0.06), 0.008, 0.075, soft: 1, lamp.alpha(0.55))
        x += chance.between(0.05, 0.13)
      }
    }
    go(
      over: Brush(
        passes: 0.9, length: 0.045, width: 0.006, vary: 0.08, alpha: 0.6, seed: seed &+ 3),
      from: quay, to: high
    ) { _ in Spot(1, 0) }
    if bridge { paintBridge(over: quay, light, &chance) }
    for _ in 0..<chance.integer(in: 1...4) {
      let y = mix(quay, high, chance.between(0.25, 0.85))
      let size = 0.025 + 0.16 * (y - quay)
      paintBoat(
        at: Spot(chance.between(0.05, 0.95) * wide, y), size, sails: chance.happens(0.6), light,
        &chance)
    }
  }

  /// A bridge that hangs from two towers, or stands on arches.
  private mutating func paintBridge(over quay: Float, _ light: Light, _ chance: inout Chance) {
    let stone = light.on(chance.tint([0x8C4C3C, 0x6C7078, 0xA49478, 0x50606C]), 0.5)
    let deck = mix(quay, high, chance.between(0.1, 0.35))
    let foot = deck + chance.between(0.07, 0.12)
    if chance.happens(0.5) {
      let towers = [wide * chance.between(0.16, 0.32), wide * chance.between(0.62, 0.84)]
      let tall = chance.between(0.2, 0.34)
      let ends = [-0.1, towers[0], towers[1], wide + 0.1]
      for span in 0..<3 {
        let (a, b) = (ends[span], ends[span + 1])
        let sag: Float = span == 1 ? tall * 2 : tall * 1.2
        let start = Spot(a, span == 0 ? deck : deck - tall)
        let end = Spot(b, span == 2 ? deck : deck - tall)
        let cable = Sheet.bend(
          start, (start + end) * 0.5 + Spot(0, span == 1 ? sag * 0.94 : sag * 0.3), end, steps: 20)
        for spot in cable where spot.y < deck {
          line(spot, Spot(spot.x, deck), 0.0025, stone.alpha(0.8))
        }
        fill(Sheet.ribbon(cable, 0.007, to: 0.007), stone)
      }
      for x in towers {
        for off: Float in [-0.018, 0.018] {
          box(x + off - 0.007, deck - tall - 0.01, 0.014, tall + foot - deck, stone)
        }
        for bar in 0..<3 {
          box(x - 0.02, deck - tall * (1 - Float(bar) * 0.3), 0.04, 0.012, stone.times(0.9))
        }
        box(x - 0.035, foot - 0.02, 0.07, 0.03, stone.times(0.75))
      }
    } else {
      let count = chance.integer(in: 3...6)
      let span = wide / Float(count)
      for arch in 0..<count {
        let left = Float(arch) * span
        let opening = Sheet.arc(
          Spot(left + span / 2, foot), span * 0.4, foot - deck - 0.012, from: 0.5, to: 1, steps: 16)
        let grain = Grain(seed: chance.grainSeed(), across: 30, down: 60, octaves: 3)
        fill(
          [Spot(left, foot), Spot(left, deck), Spot(left + span, deck), Spot(left + span, foot)]
            + opening.reversed(), grain: grain
        ) { _, _, noise in
          stone.times(0.7 + 0.6 * noise)
        }
      }
    }
    box(0, deck - 0.006, wide, 0.018, stone.times(1.15))
    box(0, deck + 0.01, wide, 0.006, stone.times(0.55))
    var x = chance.between(0, 0.1)
    while x < wide {
      box(x, deck - 0.03, 0.003, 0.026, stone.times(0.5))
      if light.lamps > 0.5 {
        dab(Spot(x, deck - 0.032), 0.016, 0.016, soft: 1, Tint(hex: 0xFFDC90).alpha(0.9))
      }
      if chance.happens(0.6) {
        let car = light.on(chance.tint([0xB83C30, 0x2C5C94, 0xE8E4DC, 0xD8A83C, 0x384048]), 0.7)
        box(x + 0.02, deck - 0.018, 0.028, 0.01, car)
        box(x + 0.026, deck - 0.024, 0.015, 0.008, car.times(0.7))
      }
      x += chance.between(0.06, 0.12)
    }
  }

  /// A park before the towers, with trees and a path.
  private mutating func paintPark(from base: Float, _ light: Light, _ chance: inout Chance) {
    let seed = chance.grainSeed()
    let grass = chance.tint([0x6C8C40, 0x7C9444, 0x5C8044, 0x94944C])
    let leaves: [UInt32] =
      chance.happens(0.3)
      ? [0xB8782C, 0xC89838, 0x9C4C2C, 0x7C8438] : [0x4C7834, 0x5C8A3C, 0x3C6434, 0x6C9440]
    paintGround(below: { _ in base }, grass.times(0.85), grass, rough: 0.5, light, seed: seed)
    paintGrass(
      from: base, to: high + 0.02,
      tints: [light.on(grass.times(1.2), 0.9), light.on(grass.times(0.7), 0.3)], size: 0.05,
      count: 700, &chance)
    let (from, to) = (wide * chance.between(0.2, 0.8), wide * chance.between(0, 1))
    let deep = high - base
    let way = Sheet.bend(
      Spot(from, base + deep * 0.1), Spot(mix(from, to, 0.2), base + deep * 0.5),
      Spot(to, high + 0.1), steps: 14)
    fill(
      Sheet.ribbon(way, 0.012, to: 0.3),
      grain: Grain(seed: seed &+ 2, across: 50, down: 90, octaves: 3)
    ) { _, _, noise in
      light.on(Tint(hex: 0xD8C8A8).times(0.75 + 0.4 * noise), 0.7)
    }
    paintTreeLine(
      along: { _ in base + 0.02 }, 0.1, Tint(hex: leaves[0]), light, haze: 0.08, conifers: false,
      &chance)
    let count = chance.integer(in: 4...10)
    let ys = (0..<count).map { index in
      mix(base + deep * 0.1, high * 1.02, Float(index) / Float(count))
    }
    for y in ys {
      let x = chance.between(-0.02, wide + 0.02)
      let near = (y - base) / deep
      paintTree(at: Spot(x, y), 0.12 + 0.24 * near, chance.tint(leaves), light, &chance)
    }
    for _ in 0..<chance.integer(in: 2...7) {
      let t = chance.between(0.1, 0.8)
      let spot = way[Int(t * 14)] + Spot(chance.around(-0.08, 0.08) * t, 0)
      paintFigure(at: spot, 0.03 + 0.08 * (spot.y - base), light, &chance)
    }
  }
}
