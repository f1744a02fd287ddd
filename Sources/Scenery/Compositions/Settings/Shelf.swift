import Seeding

extension Backdrop {
  /// The boards of a shelf.
  mutating func setShelf(for things: Int, _ chance: inout Chance) -> Stage {
    let palettes: [(UInt32, UInt32, UInt32, UInt32)] = [
      (0xD3C2AB, 0xA9826A, 0x8C6850, 0xBFAC93), (0xC9D6E2, 0xA7B0B8, 0x87919A, 0xB5C3D0),
      (0xD0DBC8, 0xB9986F, 0x96774F, 0xBDCBB3), (0xD6CCDA, 0xB7A3A0, 0x937F7D, 0xC5B9CB),
    ]
    let (back, wood, dark, inner) = palettes[chance.integer(below: palettes.count)]
    band(0, high, back, back)
    // Shelves for many things have more boards.
    let more = things > 120 ? 3 : (things > 50 ? 1 : 0)
    let count = chance.integer(in: 3...4) + (high > 1.3 ? 1 : 0) + more
    let deep = 0.09 / Float(count)
    let side: Float = 0.035
    let gap = (high - 0.03) / Float(count)
    let thick: Float = 0.022
    var grounds: [Stage.Ground] = []
    let parts = wide > 1.25 && chance.happens(0.6) ? 2 : 1
    let split = wide * chance.between(0.4, 0.6)
    for row in 0..<count {
      let top = 0.03 + Float(row) * gap
      let y = top + gap - thick
      pen.box(side, top, wide - 2 * side, 0.02, .tint(inner))
      pen.box(side, y - deep, wide - 2 * side, deep, .tint(Collage.mixed(wood, back, 110)))
      pen.box(0, y, wide, thick, .tint(wood))
      pen.box(0, y + thick - 0.005, wide, 0.005, .tint(dark))
      let spans =
        parts == 2
        ? [(side + 0.012, split - 0.024), (split + 0.024, wide - side - 0.012)]
        : [(side + 0.012, wide - side - 0.012)]
      for (from, to) in spans {
        grounds.append(
          Stage.Ground(
            x: from...to, y: y - deep + 0.006...y - 0.003, scale: 0.93,
            room: gap - thick - 0.016))
      }
    }
    pen.box(0, 0, wide, 0.03, .tint(wood))
    pen.box(0, 0.025, wide, 0.006, .tint(dark))
    pen.box(0, 0, side, high, .tint(wood))
    pen.box(wide - side, 0, side, high, .tint(wood))
    pen.box(side - 0.005, 0.03, 0.005, high - 0.05, .tint(dark))
    if parts == 2 {
      pen.box(split - 0.012, 0.03, 0.024, high - 0.05, .tint(wood))
      pen.box(split + 0.008, 0.03, 0.004, high - 0.05, .tint(dark))
    }
    return Stage(grounds: grounds, unit: (gap - thick - deep) / 1.36)
  }
}
