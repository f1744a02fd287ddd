import Scenery
import Seeding

/// How large things will come out, before they are placed.
struct Sizing {
  /// The sides of the picture in units of the shorter one.
  let wide: Float
  let high: Float
  let setting: Composition.Setting

  init(width: Int, height: Int, setting: Composition.Setting) {
    let short = Float(min(width, height))
    (wide, high) = (Float(width) / short, Float(height) / short)
    self.setting = setting
  }

  /// The usual height of a tall mug, in units.
  private var unit: Float {
    switch setting {
    case .desk: 0.2
    case .kitchen, .workshop: 0.19
    case .street, .garden, .beach, .playground: 0.18
    case .shelf: 0.16
    }
  }

  /// How much room there is, in square units.
  private var room: Float {
    setting == .shelf ? (wide - 0.07) * (high - 0.1) : (wide - 0.04) * (high * 0.53 + 0.3)
  }

  /// About what share of the picture a role's box will take among others.
  func share(of role: Role, among roles: [Role]) -> Double {
    let need = roles.reduce(Float(0)) { $0 + $1.bulk } * unit * unit
    let shrink = min(1, 0.62 * room / max(need, 1e-6))
    let nearness: Float = setting == .shelf ? 0.96 : 0.86
    return Double(role.bulk * unit * unit * shrink * nearness * nearness / (wide * high))
  }
}

extension Role {
  /// What of a hundred by a hundred it takes.
  fileprivate var bulk: Float {
    kind.width * kind.height * size.factor * size.factor / 10_000
  }
}

extension Cast {
  /// Gives some roles sizes at which they take a wanted share of the picture, and others sizes that leave room.
  ///
  /// - Returns: Whether there are such sizes.
  mutating func aim(
    _ leads: [Int], at share: ClosedRange<Double>, _ sizing: Sizing, using chance: inout Chance
  ) -> Bool {
    let (low, high) = (share.lowerBound * 1.25, share.upperBound * 0.85)
    // Even where there is little room some others are large, so that size alone tells nothing.
    let mixes: [[Thing.Size]] = [
      [.small, .medium, .medium, .large], [.small, .small, .small, .large], [.small],
    ]
    for others in mixes {
      for index in roles.indices where !leads.contains(index) {
        roles[index].size =
          roles[index].isHost ? .large : chance.element(of: others) ?? .medium
      }
      if leads.isEmpty { return true }
      for lead in leads {
        let fitting = Thing.Size.allCases.filter { size in
          roles[lead].size = size
          return low...max(low, high) ~= sizing.share(of: roles[lead], among: roles)
        }
        guard
          let size = roles[lead].isPutDown ? fitting.first : chance.element(of: fitting)
        else { break }
        roles[lead].size = size
        if lead == leads.last { return true }
      }
    }
    return false
  }
}
