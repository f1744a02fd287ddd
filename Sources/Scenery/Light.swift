import Seeding

/// The hour and the weather: the colours of the sky, and what they do to everything below it.
struct Light {
  /// The hours and weathers that there are.
  enum Hour: CaseIterable {
    case dawn, morning, noon, golden, sunset, dusk, overcast, storm, night
  }

  var hour: Hour
  /// The sky's colours: above, at the horizon, around the sun.
  var zenith: Tint
  var horizon: Tint
  var sun: Tint
  /// The colours of clouds, where the sun meets them and where not.
  var cloudLit: Tint
  var cloudDark: Tint
  /// The colour that far things take on.
  var haze: Tint
  /// What colours are multiplied by in the shade.
  var ambient: Tint
  /// What colours are multiplied by in the light.
  var key: Tint
  /// Where the sun or the moon stands: a share of the width, and a share of the sky's height.
  var place: Spot
  /// Whether lamps are lit, 0 to 1.
  var lamps: Float

  /// -1 if the light comes from the left, 1 if from the right.
  var side: Float { place.x < 0.5 ? -1 : 1 }

  /// The colour of something in the light (1) or in the shade (0).
  @inline(__always)
  func on(_ tint: Tint, _ lit: Float) -> Tint { tint.times(mix(ambient, key, lit)) }

  /// Creates the light of an hour.
  init(_ hour: Hour, _ chance: inout Chance) {
    self.hour = hour
    let row: [UInt32]
    switch hour {
    case .dawn:
      row = [0x6A87B8, 0xF8CDB0, 0xFFE9BE, 0xFFDCC8, 0x9C90B0, 0xD8BEBE, 0xB0A8C0]
      lamps = 0.3
      key = Tint(1.12, 0.96, 0.84, 1)
    case .morning:
      row = [0x5595D2, 0xD4E6EE, 0xFFF7E0, 0xFFFEF6, 0xA4B4C8, 0xC0D4E0, 0xC4CCDC]
      lamps = 0
      key = Tint(1.1, 1.07, 0.98, 1)
    case .noon:
      row = [0x2E72C4, 0xA8D4F0, 0xFFFFF0, 0xFFFFFF, 0x9DB2CC, 0xB0CCE4, 0xB8C4DC]
      lamps = 0
      key = Tint(1.16, 1.14, 1.06, 1)
    case .golden:
      row = [0x7090BC, 0xFCD891, 0xFFF0C0, 0xFFE8B0, 0xA98888, 0xE4C8A0, 0xB4A4A8]
      lamps = 0.2
      key = Tint(1.22, 1.04, 0.76, 1)
    case .sunset:
      row = [0x3C4A80, 0xF8955A, 0xFFE090, 0xFFA878, 0x64506E, 0xC68878, 0x807088]
      lamps = 0.6
      key = Tint(1.16, 0.82, 0.6, 1)
    case .dusk:
      row = [0x2A3768, 0xCC96A8, 0xFFC8A0, 0xC08CA4, 0x4C4870, 0x8C7C9C, 0x606488]
      lamps = 1
      key = Tint(0.78, 0.66, 0.8, 1)
    case .overcast:
      row = [0x8A98A8, 0xD4D8DA, 0xF4F2EA, 0xEEF0F0, 0x8C98A4, 0xC0C8CC, 0xB8C0C8]
      lamps = 0.1
      key = Tint(0.94, 0.95, 0.95, 1)
    case .storm:
      row = [0x3E4A58, 0xB4B8AC, 0xF4EBC8, 0xC8CCC8, 0x424C58, 0x94A0A4, 0x8890A0]
      lamps = 0.5
      key = Tint(0.92, 0.9, 0.8, 1)
    case .night:
      row = [0x0B1638, 0x3C5680, 0xE4ECFF, 0x8496BC, 0x1E2C50, 0x344C70, 0x384870]
      lamps = 1
      key = Tint(0.52, 0.62, 0.86, 1)
    }
    let tints = row.map { Tint(hex: $0) }
    zenith = chance.vary(tints[0], 0.08)
    horizon = chance.vary(tints[1], 0.05)
    sun = tints[2]
    cloudLit = chance.vary(tints[3], 0.03)
    cloudDark = chance.vary(tints[4], 0.06)
    haze = chance.vary(tints[5], 0.04)
    ambient = tints[6]
    let low = [.dawn, .golden, .sunset, .dusk].contains(hour)
    let height: Float =
      low ? chance.between(0.55, 1.02) : chance.between(hour == .night ? 0.12 : -0.2, 0.5)
    place = Spot(
      chance.happens(0.5) ? chance.between(0.04, 0.42) : chance.between(0.58, 0.96), height)
  }

  /// Creates the light of one of some hours.
  static func draw(_ hours: [Hour], _ chance: inout Chance) -> Light {
    Light(chance.element(of: hours) ?? .noon, &chance)
  }

  /// All hours but the night.
  static let days: [Hour] = [
    .dawn, .morning, .morning, .noon, .noon, .golden, .golden, .sunset, .dusk, .overcast, .storm,
  ]
}
