import Seeding

extension Backdrop {
  /// Adds a band over the whole width.
  mutating func band(_ from: Float, _ to: Float, _ upper: UInt32, _ lower: UInt32) {
    guard from < to else { return }
    bands.append(Band(y: from...to, from: upper, to: lower))
  }

  /// The width of the picture in units.
  var wide: Float { pen.width }
  /// The height of the picture in units.
  var high: Float { pen.height }

  /// Boards that run from side to side, nearer ones wider.
  mutating func boards(_ from: Float, _ to: Float, _ line: UInt32, count: Int) {
    for index in 1..<max(count, 2) {
      let share = Float(index) / Float(count)
      let y = mix(from, to, share * (0.55 + 0.45 * share))
      pen.box(0, y, wide, 0.0022 + 0.0015 * share, .tint(line))
    }
  }

  /// A window with two panes and its frame.
  mutating func window(_ x: Float, _ y: Float, _ w: Float, _ h: Float, _ sky: UInt32) {
    pen.box(x - 0.016, y - 0.016, w + 0.032, h + 0.032, .tint(0xE9E6DE))
    pen.box(x, y, w, h, .tint(sky))
    pen.shape(
      [x, y + h, x, y + h * 0.7, x + w * 0.6, y, x + w, y, x + w, y + h * 0.1], .tint(0xD2E2E6))
    pen.box(x + w / 2 - 0.005, y, 0.01, h, .tint(0xE9E6DE))
    pen.box(x, y + h * 0.48, w, 0.01, .tint(0xE9E6DE))
    pen.box(x - 0.03, y + h + 0.012, w + 0.06, 0.016, .tint(0xDAD6CB))
  }

  /// A table top before a wall.
  mutating func setDesk(_ chance: inout Chance) -> Stage {
    let edge = high * chance.between(0.34, 0.45)
    let front = high - 0.05
    let walls: [(UInt32, UInt32)] = [
      (0xC9D6E2, 0xD6E0E8), (0xD8E4D0, 0xE0E9DA), (0xCFC3D6, 0xDACFE0), (0xE7C9B0, 0xEAD2BD),
      (0xB9CBB4, 0xC6D5C1), (0xC4DCE0, 0xD0E4E6),
    ]
    let (upper, lower) = walls[chance.integer(below: walls.count)]
    band(0, edge, upper, lower)
    let woods: [(UInt32, UInt32, UInt32, UInt32)] = [
      (0xC29B6E, 0xCAA578, 0xAE8759, 0x9A7449), (0xA9826A, 0xB18A71, 0x96705A, 0x84604B),
      (0xB9A68F, 0xC3B19B, 0xA6927B, 0x8F7C66), (0xA7B0A4, 0xB2BBAF, 0x939C90, 0x7E877B),
    ]
    let wood = woods[chance.integer(below: woods.count)]
    band(edge, front, wood.0, wood.1)
    band(front, high, wood.3, wood.3)
    pen.box(0, edge, wide, 0.006, .tint(wood.2))
    boards(edge, front, wood.2, count: chance.integer(in: 3...5))
    var wall = 0.03...wide - 0.03
    switch chance.integer(below: 3) {
    case 0:
      let w = wide * chance.between(0.22, 0.34)
      let x = chance.between(0.06, wide - w - 0.06)
      window(x, 0.07, w, edge * 0.62, 0xBCD3DE)
      wall =
        x > wide - x - w ? 0.03...max(x - 0.05, 0.04) : min(x + w + 0.05, wide - 0.04)...wide - 0.03
    case 1:
      let panel = Collage.mixed(lower, 0x7C8488, 70)
      pen.box(0, edge * 0.6, wide, edge * 0.4, .tint(panel))
      pen.box(0, edge * 0.6, wide, 0.012, .tint(Collage.mixed(lower, 0xFFFFFF, 110)))
      let step = chance.between(0.07, 0.12)
      for index in 0...Int(wide / step) {
        pen.box(
          Float(index) * step, edge * 0.6 + 0.012, 0.003, edge * 0.4,
          .tint(Collage.mixed(panel, 0x5C646C, 60)))
      }
    default:
      let steps = Int(wide / 0.12)
      for index in 0...steps { pen.box(Float(index) * 0.12 + 0.03, 0, 0.05, edge, .tint(lower)) }
    }
    return Stage(
      grounds: [
        Stage.Ground(x: 0.02...wide - 0.02, y: edge + 0.03...front - 0.015, scale: 0.74, room: 0.9)
      ],
      walls: [Stage.Zone(x: wall, y: 0.03...edge * 0.76)], unit: 0.2)
  }
}
