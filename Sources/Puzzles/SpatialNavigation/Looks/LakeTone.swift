import Drawing
import Imaging

/// The colours of a lake's ground, by what they are for.
///
/// Raw values are palette indices. Where the probes lie, a cell is drawn in ``tones(of:)`` its meaning
/// alone, which is what keeps the meanings apart.
enum LakeTone: UInt8, CaseIterable, Sendable {
  // The frame
  case frame, edge, label1, label2, label3, label
  // The grid
  case grid
  // Ice
  case ice, iceDeep, iceLine, iceSnow, iceGleam
  // Holes
  case rim, rimShade, bank, shore, water, waterDark, waterLight, waterGleam
  // The start's mat and the goal's
  case green, greenEdge, greenShade, gold, goldEdge, goldShade
  // Figures
  case night, slate, cloud, white, carrot, carrotDark, berry, berryDark, sky, skyDark, cream
  case metal, metalDark, metalLight, wood
  // Blends at the edges of figures
  case nightGreen, whiteGreen, nightWhite, berryGold, metalGold, creamBerry

  /// Returns the tones that belong to a meaning alone.
  static func tones(of meaning: Meaning) -> [LakeTone] {
    switch meaning {
    case .ice: [.ice, .iceDeep, .iceLine, .iceSnow, .iceGleam]
    case .hole: [.rim, .rimShade, .bank, .shore, .water, .waterDark, .waterLight, .waterGleam]
    case .start: [.green, .greenEdge, .greenShade]
    case .goal: [.gold, .goldEdge, .goldShade]
    }
  }

  /// The tones of the things that stand on mats.
  static let ofFigures: [LakeTone] = [
    .night, .slate, .cloud, .white, .carrot, .carrotDark, .berry, .berryDark, .sky, .skyDark,
    .cream, .metal, .metalDark, .metalLight, .wood, .nightGreen, .whiteGreen, .nightWhite,
    .berryGold, .metalGold, .creamBerry,
  ]
}

/// The tints that a whole lake may have.
enum LakeTint: Int, CaseIterable, Sendable {
  case glacier, lagoon, dusk, mist

  /// The ink of paths.
  static let ink = RGB(0xd8, 0x16, 0x1f)

  /// The colours of the tones, in their order.
  var colours: [RGB] {
    var colours = [RGB](repeating: RGB(0, 0, 0), count: LakeTone.allCases.count)
    func set(_ tone: LakeTone, _ colour: RGB) { colours[Int(tone.rawValue)] = colour }
    func mix(_ tone: LakeTone, _ a: LakeTone, _ b: LakeTone, _ share: Int, of whole: Int) {
      set(
        tone,
        InkedPalette.blend(
          colours[Int(a.rawValue)], colours[Int(b.rawValue)], share, of: whole))
    }
    for (tone, hex) in Self.common + own { set(tone, RGB(hex)) }
    mix(.label1, .frame, .label, 1, of: 4)
    mix(.label2, .frame, .label, 2, of: 4)
    mix(.label3, .frame, .label, 3, of: 4)
    mix(.bank, .rim, .rimShade, 1, of: 2)
    mix(.shore, .rimShade, .water, 1, of: 2)
    mix(.nightGreen, .night, .green, 1, of: 2)
    mix(.whiteGreen, .white, .green, 1, of: 2)
    mix(.nightWhite, .night, .white, 1, of: 2)
    mix(.berryGold, .berry, .gold, 1, of: 2)
    mix(.metalGold, .metalDark, .gold, 1, of: 2)
    mix(.creamBerry, .cream, .berry, 1, of: 2)
    return colours
  }

  private static let common: [(LakeTone, Int)] = [
    (.green, 0xbfe5bd), (.greenEdge, 0x69b36d), (.greenShade, 0x9ed19f),
    (.gold, 0xffe7a3), (.goldEdge, 0xe3a92f), (.goldShade, 0xf6d27c),
    (.night, 0x24323f), (.slate, 0x55697a), (.cloud, 0xd3dbe2), (.white, 0xffffff),
    (.carrot, 0xf59a23), (.carrotDark, 0xc9720f), (.berry, 0x7a4bb5), (.berryDark, 0x553085),
    (.sky, 0x3f8fd2), (.skyDark, 0x2a6aa6), (.cream, 0xfff3cf),
    (.metal, 0xf0b323), (.metalDark, 0xa86f0c), (.metalLight, 0xffdf7e), (.wood, 0x8a5a33),
  ]

  /// What the tint changes: frame, grid, ice and water.
  private var own: [(LakeTone, Int)] {
    switch self {
    case .glacier:
      [
        (.frame, 0xf4f8fb), (.edge, 0x7fa6bf), (.label, 0x33505f), (.grid, 0xa9cbdf),
        (.ice, 0xdceef8), (.iceDeep, 0xcde4f2), (.iceLine, 0xb4d4e7), (.iceSnow, 0xf1f9fd),
        (.iceGleam, 0xfdfeff), (.rim, 0xf6fcff), (.rimShade, 0x8fc0dc),
        (.water, 0x17527a), (.waterDark, 0x0e3a5b), (.waterLight, 0x2f78a6),
        (.waterGleam, 0x86c3e2),
      ]
    case .lagoon:
      [
        (.frame, 0xf3f9f8), (.edge, 0x73a9a6), (.label, 0x2b4f50), (.grid, 0xa3d0cd),
        (.ice, 0xd9f1ee), (.iceDeep, 0xc8e8e5), (.iceLine, 0xacd8d5), (.iceSnow, 0xf0fbf9),
        (.iceGleam, 0xfdfffe), (.rim, 0xf5fefd), (.rimShade, 0x84c8c4),
        (.water, 0x145b66), (.waterDark, 0x0c424c), (.waterLight, 0x2b8490),
        (.waterGleam, 0x80d0d2),
      ]
    case .dusk:
      [
        (.frame, 0xf7f6fb), (.edge, 0x938fbd), (.label, 0x45416a), (.grid, 0xbdbbdd),
        (.ice, 0xe6e7f7), (.iceDeep, 0xd9daf0), (.iceLine, 0xc3c4e2), (.iceSnow, 0xf5f6fd),
        (.iceGleam, 0xfefeff), (.rim, 0xfafaff), (.rimShade, 0xa5aad6),
        (.water, 0x373a7c), (.waterDark, 0x25275b), (.waterLight, 0x5557a3),
        (.waterGleam, 0xa7abe0),
      ]
    case .mist:
      [
        (.frame, 0xf7f8f8), (.edge, 0x8fa1ab), (.label, 0x3d4a52), (.grid, 0xb6c5cd),
        (.ice, 0xe2eaee), (.iceDeep, 0xd5e0e5), (.iceLine, 0xbdccd4), (.iceSnow, 0xf3f7f9),
        (.iceGleam, 0xfdfeff), (.rim, 0xf8fbfc), (.rimShade, 0x9db8c6),
        (.water, 0x2c4a5c), (.waterDark, 0x1c3444), (.waterLight, 0x486d82),
        (.waterGleam, 0x9dbecf),
      ]
    }
  }
}

extension RGB {
  /// Creates a colour from `0xRRGGBB`.
  init(_ hex: Int) {
    self.init(UInt8(hex >> 16 & 255), UInt8(hex >> 8 & 255), UInt8(hex & 255))
  }

  /// The colour as `#rrggbb`.
  var hex: String {
    let digits = Array("0123456789abcdef")
    return "#"
      + [red, green, blue].map { "\(digits[Int($0) >> 4])\(digits[Int($0) & 15])" }.joined()
  }
}
