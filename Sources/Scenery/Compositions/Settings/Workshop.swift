import Seeding

extension Backdrop {
  /// A workbench before a wall for tools.
  mutating func setWorkshop(_ chance: inout Chance) -> Stage {
    let edge = high * chance.between(0.44, 0.54)
    let front = high - 0.08
    let walls: [(UInt32, UInt32, UInt32)] = [
      (0xC8B59A, 0xB09C80, 0xA48F72), (0xBFC9CC, 0xA6B2B6, 0x98A5A9),
      (0xC3CBB6, 0xABB59C, 0x9EA88F),
    ]
    let (board, hole, frame) = walls[chance.integer(below: walls.count)]
    band(0, edge, board, board)
    let step = chance.between(0.045, 0.06)
    for row in 1..<max(Int(edge / step), 2) {
      for column in 0...Int(wide / step) {
        pen.box(
          (Float(column) + 0.5) * step - 0.004, Float(row) * step - 0.004, 0.008, 0.008, .tint(hole)
        )
      }
    }
    pen.box(0, 0, wide, 0.018, .tint(frame))
    pen.box(0, edge - 0.03, wide, 0.03, .tint(frame))
    let tops: [(UInt32, UInt32, UInt32, UInt32)] = [
      (0xB38E66, 0xBC9870, 0x977350, 0x84644A), (0xA39B8F, 0xADA599, 0x8B8378, 0x766F66),
    ]
    let top = tops[chance.integer(below: tops.count)]
    band(edge, front, top.0, top.1)
    band(front, high, top.3, top.3)
    pen.box(0, edge, wide, 0.006, .tint(top.2))
    boards(edge, front, top.2, count: 4)
    for index in 0...Int(wide / 0.4) {
      pen.box(Float(index) * 0.4 + 0.03, front + 0.02, 0.34, 0.05, round: 0.006, .tint(top.2))
    }
    return Stage(
      grounds: [
        Stage.Ground(x: 0.02...wide - 0.02, y: edge + 0.03...front - 0.012, scale: 0.78, room: 0.9)
      ],
      walls: [Stage.Zone(x: 0.03...wide - 0.03, y: 0.04...edge * 0.84)], unit: 0.19)
  }
}
