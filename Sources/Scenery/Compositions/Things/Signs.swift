extension Composition.Kind {
  /// What is there to be written on.
  static let signs = [
    shopSign, streetSign, poster, tinCan, crate, parcel, banner, sack,
  ]

  /// The colours on which black or white is easy to read in any light.
  private static let readable = Thing.Colour.allCases.filter { $0 != .grey }

  static let shopSign = Self(
    "shop sign", 104, 142, in: [.street, .beach], colours: readable, hasSides: false,
    label: Label(13, 36, 78, 40, .any)
  ) { pen in
    pen.line([16, 110, 8, 142], 9, .wood)
    pen.line([88, 110, 96, 142], 9, .wood)
    pen.box(0, 0, 104, 118, round: 7)
    pen.box(40, 6, 24, 8, round: 4, .deep)
    pen.box(10, 20, 84, 5, round: 2, .detail)
    pen.box(10, 92, 84, 5, round: 2, .detail)
  }

  static let streetSign = Self(
    "street sign", 168, 190, in: [.street, .playground], colours: readable, hasSides: false,
    label: Label(13, 18, 142, 36)
  ) { pen in
    pen.box(79, 50, 11, 140, .metal)
    pen.oval(84.5, 6, 8, 6, .metal)
    pen.box(0, 8, 168, 56, round: 9)
    pen.box(74, 64, 21, 8, .metal)
  }

  static let poster = Self(
    "poster", 104, 136, in: [.desk, .kitchen, .workshop], colours: readable, stances: [.hangs],
    hasSides: false, label: Label(9, 12, 86, 36)
  ) { pen in
    pen.box(0, 0, 104, 136)
    pen.oval(52, 82, 27, 27, .detail)
    pen.shape([52, 62, 70, 98, 34, 98], .deep)
    pen.box(20, 118, 64, 6, .detail)
  }

  static let tinCan = Self(
    "tin can", 76, 100, in: [.kitchen, .shelf], hasSides: false,
    label: Label(7, 40, 62, 28, on: .light)
  ) { pen in
    pen.box(0, 6, 76, 94, round: 7, .metal)
    pen.box(0, 14, 76, 78)
    pen.box(0, 33, 76, 42, .light)
    pen.oval(38, 8, 38, 8, .metal)
    pen.oval(38, 8, 29, 5, .tint(0x99A1A9))
  }

  static let crate = Self(
    "crate", 140, 96, in: [.workshop, .garden, .beach], colours: readable, hasSides: false,
    label: Label(22, 31, 96, 34, .any)
  ) { pen in
    pen.box(0, 0, 140, 96, round: 3)
    pen.box(0, 23, 140, 4, .deep)
    pen.box(0, 69, 140, 4, .deep)
    pen.box(0, 0, 14, 96, .deep)
    pen.box(126, 0, 14, 96, .deep)
    for y in [Float(12), 48, 84] {
      pen.oval(7, y, 3, 3, .detail)
      pen.oval(133, y, 3, 3, .detail)
    }
  }

  static let parcel = Self(
    "parcel", 124, 92, in: [.desk, .shelf, .workshop], hasSides: false,
    label: Label(18, 40, 70, 32, .any, on: .light)
  ) { pen in
    pen.box(0, 0, 124, 92, round: 3)
    pen.box(97, 0, 12, 92, .deep)
    pen.box(0, 14, 124, 10, .deep)
    pen.box(12, 34, 82, 44, round: 3, .light)
  }

  static let banner = Self(
    "banner", 216, 146, in: [.playground, .beach, .garden], colours: readable, hasSides: false,
    label: Label(24, 20, 168, 44, .any)
  ) { pen in
    pen.box(4, 0, 8, 146, .wood)
    pen.box(204, 0, 8, 146, .wood)
    pen.oval(8, 5, 7, 6, .wood)
    pen.oval(208, 5, 7, 6, .wood)
    pen.shape([10, 10, 206, 10, 206, 76, 180, 82, 108, 76, 36, 82, 10, 76])
  }

  static let sack = Self(
    "sack", 96, 118, in: [.garden, .kitchen, .workshop], hasSides: false,
    label: Label(18, 58, 60, 28, on: .light)
  ) { pen in
    pen.shape([30, 22, 22, 0, 40, 6, 48, 0, 58, 6, 74, 0, 66, 22])
    pen.blob([48, 14, 78, 24, 92, 60, 100, 110, 92, 120, 48, 118, 4, 120, -4, 110, 4, 60, 18, 24])
    pen.box(28, 18, 40, 9, round: 4, .deep)
    pen.box(11, 50, 74, 44, round: 4, .light)
  }
}
