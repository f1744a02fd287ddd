import Seeding

extension Backdrop {
  /// A worktop before tiles.
  mutating func setKitchen(_ chance: inout Chance) -> Stage {
    let edge = high * chance.between(0.38, 0.47)
    let front = high - 0.07
    let tiles: [(UInt32, UInt32)] = [
      (0xD9E6E4, 0xC6D8D5), (0xE6DFD6, 0xD5CBBF), (0xD5DEE9, 0xC2CEDC), (0xE0E6D4, 0xCFD7C0),
      (0xC9D5CB, 0xB6C5B9),
    ]
    let (tile, joint) = tiles[chance.integer(below: tiles.count)]
    band(0, edge, tile, tile)
    let cell: Float = chance.between(0.075, 0.11)
    let isShifted = chance.happens(0.5)
    for row in 0...Int(edge / cell) {
      let y = edge - Float(row) * cell
      pen.box(0, y - 0.003, wide, 0.004, .tint(joint))
      for column in 0...Int(wide / cell) {
        let shift: Float = isShifted && row % 2 == 0 ? 0.5 : 0
        pen.box((Float(column) + shift) * cell, y - cell, 0.004, cell, .tint(joint))
      }
    }
    let tops: [(UInt32, UInt32, UInt32, UInt32)] = [
      (0xB7A994, 0xC0B39F, 0x9D8F7A, 0x8C9DA0), (0xA8B0B0, 0xB3BABA, 0x8E9898, 0xB9A68F),
      (0xC29B6E, 0xCAA578, 0xA98256, 0xA9B7A6), (0x9FA79B, 0xABB2A7, 0x868E82, 0xC0A58C),
    ]
    let top = tops[chance.integer(below: tops.count)]
    band(edge, front, top.0, top.1)
    band(front, high, top.3, top.3)
    pen.box(0, edge, wide, 0.006, .tint(top.2))
    pen.box(0, front, wide, 0.016, .tint(top.2))
    let rail = chance.happens(0.6)
    if rail {
      pen.box(wide * 0.05, 0.05, wide * 0.9, 0.008, .tint(0x8F999C))
      for share in [Float(0.12), 0.5, 0.88] {
        pen.box(wide * share, 0.035, 0.014, 0.024, .tint(0x8F999C))
      }
    }
    return Stage(
      grounds: [
        Stage.Ground(x: 0.02...wide - 0.02, y: edge + 0.03...front - 0.012, scale: 0.76, room: 0.9)
      ],
      walls: [Stage.Zone(x: 0.03...wide - 0.03, y: 0.05...edge * 0.88)], unit: 0.19)
  }
}
