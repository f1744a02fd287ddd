import Seeding

extension Sheet {
  /// What a house looks like.
  struct House {
    var width: Float
    var height: Float
    var roof: Float
    var wall: Tint
    var tiles: Tint
    var floors: Int = 2
    var columns: Int = 2
    var door: Bool = true
    /// 0 for eaves to the front, 1 for a gable to the front.
    var gable: Bool = false
    var haze: Float = 0
  }

  /// A house seen from the front.
  ///
  /// - Parameters:
  ///   - left: Its lower left corner.
  ///   - house: What it looks like.
  ///   - light: The hour.
  ///   - chance: Where its windows' shutters and lamps come from.
  mutating func paintHouse(
    at left: Spot, _ house: House, _ light: Light, _ chance: inout Chance
  ) {
    let (w, h) = (house.width, house.height)
    let top = left.y - h
    let grain = Grain(seed: chance.grainSeed(), across: 7 / w, down: 10 / w, octaves: 4)
    let side = light.side
    let faded = { (tint: Tint) in mix(tint, light.haze, house.haze).alpha(tint.w) }
    fill(Sheet.corners(left.x, top, w, h), grain: grain) { x, y, noise in
      let lit = clamp(
        0.62 + side * ((x - left.x) / w - 0.5) * 0.5 + (noise - 0.5) * 0.8
          - ramp(0.14, 0, (y - top) / h) * 0.5)
      return faded(light.on(house.wall.times(0.86 + 0.28 * noise), lit).alpha(1))
    }
    let over = w * 0.06
    let roof: [Spot]
    if house.gable {
      roof = [
        Spot(left.x - over, top + over), Spot(left.x + w / 2, top - house.roof),
        Spot(left.x + w + over, top + over), Spot(left.x + w + over, top + over * 1.8),
        Spot(left.x + w / 2, top - house.roof + over * 1.6), Spot(left.x - over, top + over * 1.8),
      ]
      fill(
        [
          Spot(left.x, top + over * 0.5), Spot(left.x + w / 2, top - house.roof + over),
          Spot(left.x + w, top + over * 0.5),
        ],
        grain: grain
      ) { _, _, noise in
        faded(light.on(house.wall.times(0.84 + 0.26 * noise), 0.5).alpha(1))
      }
    } else {
      let inset = w * chance.between(0, 0.14)
      roof = [
        Spot(left.x - over, top), Spot(left.x + inset, top - house.roof),
        Spot(left.x + w - inset, top - house.roof), Spot(left.x + w + over, top),
      ]
    }
    let tiles = Grain(seed: chance.grainSeed(), across: 16 / w, down: 40 / w, octaves: 2)
    fill(roof, grain: tiles) { x, y, noise in
      let course = (y - top) / house.roof * 7
      let line = course - Float(Noise.floor(course))
      let lit = clamp(
        0.75 + side * ((x - left.x) / w - 0.5) * 0.4 + (noise - 0.5) * 0.9 - line * 0.25)
      return faded(light.on(house.tiles.times(0.8 + 0.35 * noise), lit).alpha(1))
    }
    if !house.gable && chance.happens(0.6) {
      let x = left.x + w * chance.between(0.15, 0.75)
      let tall = house.roof * 0.75
      box(
        x, top - house.roof - tall * 0.5, w * 0.1, tall, faded(light.on(Tint(hex: 0x8A5444), 0.5)))
      box(
        x - w * 0.01, top - house.roof - tall * 0.5, w * 0.12, tall * 0.14,
        faded(light.on(Tint(hex: 0x5A4038), 0.5)))
    }
    let shutters: Tint? =
      chance.happens(0.55) ? chance.tint([0x3E6A58, 0x38587C, 0x7C3A30, 0x6A5A44, 0x2E4A38]) : nil
    let cell = Spot(w / Float(house.columns), h / Float(house.floors))
    let doorColumn = chance.integer(below: house.columns)
    for floor in 0..<house.floors {
      for column in 0..<house.columns {
        let isDoor = house.door && floor == house.floors - 1 && column == doorColumn
        let center = Spot(
          left.x + (Float(column) + 0.5) * cell.x, top + (Float(floor) + 0.52) * cell.y)
        if isDoor {
          let tint = light.on(chance.tint([0x6A3A28, 0x2E4C5C, 0x3C5438, 0x7A2C28]), 0.5)
          let wide = min(cell.x * 0.42, cell.y * 0.4)
          box(
            center.x - wide * 0.6, left.y - cell.y * 0.72, wide * 1.2, cell.y * 0.72,
            faded(light.on(Tint(hex: 0xD8CCB4), 0.5)))
          box(center.x - wide * 0.5, left.y - cell.y * 0.68, wide, cell.y * 0.68, faded(tint))
          dab(
            Spot(center.x + wide * 0.32, left.y - cell.y * 0.32), wide * 0.06, wide * 0.06,
            faded(Tint(hex: 0xE8C860)))
        } else {
          paintWindow(
            at: center, min(cell.x * 0.4, cell.y * 0.42), cell.y * 0.5, light, haze: house.haze,
            shutters: shutters, &chance)
        }
      }
    }
  }

  /// A window with its frame, lit from within when lamps are lit.
  mutating func paintWindow(
    at center: Spot, _ w: Float, _ h: Float, _ light: Light, haze: Float, shutters: Tint?,
    _ chance: inout Chance
  ) {
    let faded = { (tint: Tint) in mix(tint, light.haze, haze).alpha(tint.w) }
    let (x, y) = (center.x - w / 2, center.y - h / 2)
    let isLit = chance.happens(Double(light.lamps) * 0.7)
    let glass =
      isLit
      ? chance.vary(Tint(hex: 0xFFCE6E), 0.06)
      : mix(light.on(Tint(hex: 0x3C4C5C), 0.5), light.horizon, chance.between(0.05, 0.35))
    box(x - w * 0.12, y - h * 0.08, w * 1.24, h * 1.16, faded(light.on(Tint(hex: 0xECE4D4), 0.7)))
    if let shutters {
      box(x - w * 0.6, y - h * 0.04, w * 0.46, h * 1.08, faded(light.on(shutters, 0.6)))
      box(x + w * 1.14, y - h * 0.04, w * 0.46, h * 1.08, faded(light.on(shutters, 0.45)))
    }
    box(x, y, w, h, faded(glass))
    fill([Spot(x, y), Spot(x + w, y), Spot(x, y + h * 0.8)], faded(glass.times(1.22)).alpha(0.6))
    let bar = faded(light.on(Tint(hex: 0xDCD4C4), 0.6))
    box(center.x - w * 0.05, y, w * 0.1, h, bar)
    box(x, center.y - h * 0.04, w, h * 0.07, bar)
  }

  /// A person, standing or walking, seen from afar.
  mutating func paintFigure(
    at feet: Spot, _ height: Float, _ light: Light, _ chance: inout Chance
  ) {
    let coat = light.on(
      chance.tint([0xA83A34, 0x2E4C7C, 0xD8B048, 0x3C5C44, 0x6C3C6C, 0xE8E0D4, 0x384048]), 0.6)
    let legs = light.on(chance.tint([0x2C3038, 0x4C4438, 0x3A4A68]), 0.4)
    dab(
      feet + Spot(-light.side * height * 0.3, 0), height * 0.35, height * 0.06, soft: 0.5,
      Tint(0, 0, 0.05, 0.4))
    let stride = height * chance.between(0.04, 0.12)
    line(feet + Spot(-stride, 0), feet + Spot(0, -height * 0.45), height * 0.09, legs)
    line(feet + Spot(stride, 0), feet + Spot(0, -height * 0.45), height * 0.09, legs.times(0.8))
    let skirt = chance.happens(0.4) ? height * 0.16 : height * 0.1
    fill(
      [
        feet + Spot(-height * 0.09, -height * 0.82), feet + Spot(height * 0.09, -height * 0.82),
        feet + Spot(skirt, -height * 0.36), feet + Spot(-skirt, -height * 0.36),
      ], coat)
    dab(
      feet + Spot(0, -height * 0.91), height * 0.075, height * 0.09,
      light.on(Tint(hex: 0xD8A888), 0.6))
    dab(
      feet + Spot(0, -height * 0.95), height * 0.085, height * 0.06,
      light.on(chance.tint([0x3A2C20, 0x6A4A2C, 0xD8C080, 0x8C3C30]), 0.5))
  }
}
