import Seeding

extension Backdrop {
  /// A sky, and clouds in it.
  mutating func sky(to edge: Float, _ chance: inout Chance) {
    let skies: [(UInt32, UInt32)] = [
      (0xBFD9E8, 0xDDEAEE), (0xC9D8EA, 0xE9E4E2), (0xB5D3DF, 0xDCE9E3), (0xD8D4E6, 0xF0E3DA),
    ]
    let (upper, lower) = skies[chance.integer(below: skies.count)]
    band(0, edge, upper, lower)
    for _ in 0..<chance.integer(in: 1...3) {
      cloud(
        chance.between(0.1, wide - 0.1), edge * chance.between(0.15, 0.6),
        chance.between(0.05, 0.09))
    }
  }

  /// A cloud.
  mutating func cloud(_ x: Float, _ y: Float, _ size: Float) {
    let tint = Paint.tint(0xEEF3F4)
    pen.oval(x - size, y, size * 0.7, size * 0.38, tint)
    pen.oval(x, y - size * 0.22, size * 0.8, size * 0.55, tint)
    pen.oval(x + size, y, size * 0.75, size * 0.36, tint)
    pen.box(x - size * 1.6, y, size * 3.2, size * 0.36, round: size * 0.18, tint)
  }

  /// Round tops of trees or bushes along a line.
  mutating func hedge(_ y: Float, _ tall: Float, _ tint: UInt32, _ chance: inout Chance) {
    var x: Float = -0.05
    while x < wide + 0.1 {
      let half = tall * chance.between(0.7, 1.15)
      pen.arc(
        x, y, half, tall * chance.between(0.75, 1.1), from: 0.5, to: 1, .tint(tint))
      x += half * chance.between(0.9, 1.3)
    }
  }

  /// A pavement before houses.
  mutating func setStreet(_ chance: inout Chance) -> Stage {
    let edge = high * chance.between(0.4, 0.5)
    sky(to: edge, &chance)
    let walls: [UInt32] = [0xD8C3B4, 0xC6CFD6, 0xD9D3BE, 0xC3CDBF, 0xCFC2CC, 0xC9B7A4]
    let panes: UInt32 = 0xA9BEC8
    var x: Float = -0.04
    var last = -1
    while x < wide {
      let w = chance.between(0.24, 0.36)
      let top = edge * chance.between(0.12, 0.4)
      var pick = chance.integer(below: walls.count)
      if pick == last { pick = (pick + 1) % walls.count }
      last = pick
      pen.box(x, top, w, edge - top, .tint(walls[pick]))
      if chance.happens(0.5) {
        pen.shape(
          [x - 0.01, top, x + w * 0.5, top - w * 0.26, x + w + 0.01, top], .tint(0xA48C84))
      } else {
        pen.box(x - 0.008, top - 0.014, w + 0.016, 0.022, .tint(0x9C948E))
      }
      let floors = max(Int((edge - top) / 0.15), 1)
      let columns = w > 0.3 ? 3 : 2
      let cell = (edge - top) / Float(floors)
      for floor in 0..<floors {
        for column in 0..<columns {
          let cx = x + w * (Float(column) + 0.5) / Float(columns)
          let cy = top + cell * (Float(floor) + 0.5)
          let isDoor = floor == floors - 1 && column == 0
          if isDoor {
            pen.box(cx - 0.03, cy - cell * 0.28, 0.06, edge - cy + cell * 0.28, .tint(0x8F8078))
          } else {
            pen.box(cx - 0.03, cy - cell * 0.3, 0.06, cell * 0.56, .tint(0xEAE6DD))
            pen.box(cx - 0.024, cy - cell * 0.26, 0.048, cell * 0.48, .tint(panes))
          }
        }
      }
      x += w
    }
    let walk = edge + (high - edge) * 0.42
    band(edge, walk, 0xB9B3AA, 0xC3BDB4)
    band(walk, high, 0x98979A, 0xA3A2A5)
    pen.box(0, edge - 0.004, wide, 0.008, .tint(0x9A948B))
    pen.box(0, walk - 0.008, wide, 0.016, .tint(0xD0CBC2))
    pen.box(0, walk + 0.008, wide, 0.005, .tint(0x87868A))
    for index in 0...Int(wide / 0.13) {
      let x = Float(index) * 0.13
      pen.shape(
        [
          x, edge + 0.004, x + 0.003, edge + 0.004, x - 0.03, walk - 0.008, x - 0.034, walk - 0.008,
        ],
        .tint(0xA9A39A))
    }
    for index in 0...Int(wide / 0.26) {
      pen.box(Float(index) * 0.26 + 0.04, mix(walk, high, 0.62), 0.13, 0.013, .tint(0xCFCDCA))
    }
    return Stage(
      grounds: [
        Stage.Ground(x: 0.02...wide - 0.02, y: edge + 0.03...high - 0.035, scale: 0.66, room: 0.9)
      ],
      skies: [Stage.Zone(x: 0.03...wide - 0.03, y: 0.03...edge * 0.75)], unit: 0.18)
  }

  /// A lawn before a fence.
  mutating func setGarden(_ chance: inout Chance) -> Stage {
    let edge = high * chance.between(0.35, 0.43)
    sky(to: edge, &chance)
    hedge(edge, high * 0.15, 0xA3BBA0, &chance)
    hedge(edge, high * 0.075, 0x92AE93, &chance)
    let woods: [(UInt32, UInt32)] = [
      (0xC9B79C, 0xB3A085), (0xDAD6CC, 0xBFBBB0), (0xB5A394, 0x9C8A7B),
    ]
    let (slat, rail) = woods[chance.integer(below: woods.count)]
    let tall = high * 0.13
    pen.box(0, edge - tall * 0.8, wide, 0.014, .tint(rail))
    pen.box(0, edge - tall * 0.35, wide, 0.014, .tint(rail))
    let step = chance.between(0.05, 0.075)
    for index in 0...Int(wide / step) {
      let x = Float(index) * step
      let w = step * 0.62
      pen.shape(
        [
          x, edge + 0.006, x, edge - tall, x + w / 2, edge - tall - 0.02, x + w, edge - tall, x + w,
          edge + 0.006,
        ], .tint(slat))
    }
    let lawns: [(UInt32, UInt32, UInt32)] = [
      (0xAFC29A, 0xBDCEA5, 0x9DB288), (0xB6C1A0, 0xC4CDAD, 0xA4B08D),
      (0xA5BDA0, 0xB4CAAE, 0x93AC8E),
    ]
    let lawn = lawns[chance.integer(below: lawns.count)]
    band(edge, high, lawn.0, lawn.1)
    tufts(from: edge, lawn.2, &chance)
    return Stage(
      grounds: [
        Stage.Ground(x: 0.02...wide - 0.02, y: edge + 0.04...high - 0.035, scale: 0.68, room: 0.9)
      ],
      skies: [Stage.Zone(x: 0.03...wide - 0.03, y: 0.03...edge - tall - 0.05)], unit: 0.18)
  }

  /// Tufts of grass.
  mutating func tufts(from edge: Float, _ tint: UInt32, _ chance: inout Chance) {
    for _ in 0..<Int(wide * 34) {
      let share = chance.between(0.06, 0.97)
      let (x, y) = (chance.between(0, wide), mix(edge, high, share))
      let size = 0.009 + 0.012 * share
      pen.shape(
        [
          x - size, y, x - size * 0.9, y - size, x - size * 0.3, y - size * 0.2, x, y - size * 1.4,
          x + size * 0.3, y - size * 0.2, x + size * 0.9, y - size, x + size, y,
        ], .tint(tint))
    }
  }

  /// Sand before the sea.
  mutating func setBeach(_ chance: inout Chance) -> Stage {
    let horizon = high * chance.between(0.22, 0.3)
    let edge = horizon + high * chance.between(0.13, 0.18)
    sky(to: horizon, &chance)
    let seas: [(UInt32, UInt32, UInt32)] = [
      (0x8FB4C0, 0xA9CBD0, 0xC3DDDE), (0x93AFC4, 0xAAC6D4, 0xC6DBE2),
      (0x8DB8B4, 0xA6CCC6, 0xC4DFD9),
    ]
    let sea = seas[chance.integer(below: seas.count)]
    band(horizon, edge, sea.0, sea.1)
    for _ in 0..<Int(wide * 14) {
      let share = chance.between(0.05, 0.85)
      let w = 0.03 + 0.07 * share
      pen.box(
        chance.between(-0.05, wide), mix(horizon, edge, share), w, 0.004, round: 0.002,
        .tint(sea.2))
    }
    let sands: [(UInt32, UInt32, UInt32)] = [
      (0xD8BE93, 0xDEC69D, 0xC8AD82), (0xD2BCA0, 0xD9C4A9, 0xC1AA8D),
      (0xCDB88F, 0xD5C19A, 0xBCA77E),
    ]
    let sand = sands[chance.integer(below: sands.count)]
    band(edge, high, sand.0, sand.1)
    var shore: [Float] = [
      wide + 0.1, edge + 0.012, wide + 0.1, edge - 0.03, -0.1, edge - 0.03, -0.1, edge + 0.012,
    ]
    let swell = chance.between(0.14, 0.24)
    var x: Float = 0
    var isUp = chance.happens(0.5)
    while x < wide {
      shore += [x, edge + (isUp ? 0.002 : 0.03)]
      isUp.toggle()
      x += swell
    }
    pen.blob(shore, .tint(0xEDF3F0))
    for index in stride(from: 9, to: shore.count, by: 2) { shore[index] -= 0.012 }
    pen.blob(shore, .tint(sea.1))
    for _ in 0..<Int(wide * 40) {
      let share = chance.between(0.1, 0.97)
      let size = 0.003 + 0.003 * share
      pen.oval(
        chance.between(0, wide), mix(edge, high, share), size * 1.6, size, .tint(sand.2))
    }
    return Stage(
      grounds: [
        Stage.Ground(x: 0.02...wide - 0.02, y: edge + 0.06...high - 0.035, scale: 0.68, room: 0.9)
      ],
      skies: [Stage.Zone(x: 0.03...wide - 0.03, y: 0.025...edge - 0.04)], unit: 0.18)
  }

  /// A ground to play on, before trees.
  mutating func setPlayground(_ chance: inout Chance) -> Stage {
    let edge = high * chance.between(0.35, 0.43)
    sky(to: edge, &chance)
    hedge(edge, high * 0.2, 0xA8BEAE, &chance)
    hedge(edge, high * 0.09, 0x9AB39B, &chance)
    let grounds: [(UInt32, UInt32, UInt32)] = [
      (0xC3A88C, 0xCCB297, 0xB3987C), (0xAEBF9C, 0xBAC9A8, 0x9CAE8A),
      (0xB4A9A4, 0xBFB4AF, 0xA39893),
    ]
    let ground = grounds[chance.integer(below: grounds.count)]
    band(edge, high, ground.0, ground.1)
    pen.box(0, edge - 0.004, wide, 0.012, .tint(0x8FA58C))
    let x = wide * chance.between(0.3, 0.7)
    for (down, reach, tint) in [(Float(0.55), Float(0.36), ground.2), (0.54, 0.35, ground.1)] {
      let half = (high - edge) * reach * 0.82
      pen.box(
        x - wide * reach, mix(edge, high, down) - half, wide * reach * 2, half * 2, round: half,
        .tint(tint))
    }
    tufts(from: edge, ground.2, &chance)
    return Stage(
      grounds: [
        Stage.Ground(x: 0.02...wide - 0.02, y: edge + 0.04...high - 0.035, scale: 0.68, room: 0.9)
      ],
      skies: [Stage.Zone(x: 0.03...wide - 0.03, y: 0.03...edge * 0.8)], unit: 0.18)
  }
}
