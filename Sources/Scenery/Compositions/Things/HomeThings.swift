extension Composition.Kind {
  /// What stands about in homes.
  static let homeThings = [
    vase, candle, clock, radio, trophy, piggyBank, basket, houseplant, cactus, hat, suitcase,
    umbrella, backpack, boot,
  ]

  static let vase = Self("vase", 72, 122, in: [.shelf], patterns: .any, hasSides: false) { pen in
    pen.blob([
      36, 0, 16, 0, 18, 16, 26, 28, -6, 56, 0, 100, 16, 122, 36, 122, 56, 122, 72, 100, 78, 56, 46,
      28, 54, 16, 56, 0,
    ])
    pen.oval(36, 5, 17, 5, .deep)
  }

  static let candle = Self(
    "candle", 62, 128, in: [.shelf, .desk], patterns: [.plain, .striped], hasSides: false
  ) { pen in
    pen.blob([31, 0, 20, 20, 22, 34, 31, 36, 40, 34, 42, 20], .tint(0xF0B255))
    pen.box(29, 28, 4, 14, .dark)
    pen.box(13, 40, 36, 76, round: 4)
    pen.box(0, 112, 62, 16, round: 7, .tint(0xB08D57))
  }

  static let clock = Self(
    "clock", 104, 104, in: [.desk, .kitchen, .workshop, .shelf], stances: [.hangs, .stands],
    hasSides: false, mayCarryLettering: true
  ) { pen in
    pen.oval(52, 52, 52, 52)
    pen.oval(52, 52, 33, 33, .light)
    for (x, y) in [(Float(52), Float(24)), (80, 52), (52, 80), (24, 52)] {
      pen.oval(x, y, 3, 3, .dark)
    }
    let hour = direction(pen.whims.x)
    let minute = direction(pen.whims.y)
    pen.line([52, 52, 52 + 17 * hour.x, 52 + 17 * hour.y], 6, .dark)
    pen.line([52, 52, 52 + 26 * minute.x, 52 + 26 * minute.y], 4, .dark)
    pen.oval(52, 52, 4, 4, .dark)
  }

  static let radio = Self("radio", 138, 112, in: [.shelf, .kitchen, .workshop]) { pen in
    pen.line([104, 32, 128, 0], 4, .metal)
    pen.ring(60, 34, 36, 18, 7, .dark)
    pen.box(0, 28, 138, 84, round: 12)
    pen.oval(40, 70, 28, 28, .dark)
    pen.oval(40, 70, 20, 20, .tint(0x6F757D))
    pen.oval(40, 70, 7, 7, .dark)
    pen.box(78, 44, 48, 18, round: 3, .light)
    pen.oval(90, 84, 9, 9, .detail)
    pen.oval(116, 84, 9, 9, .detail)
  }

  static let trophy = Self(
    "trophy", 98, 124, plural: "trophies", in: [.shelf], patterns: [.plain], hasSides: false
  ) { pen in
    pen.ring(20, 32, 20, 22, 8, .plain)
    pen.ring(78, 32, 20, 22, 8, .plain)
    pen.blob([18, 0, 16, 60, 40, 78, 40, 100, 58, 100, 58, 78, 82, 60, 80, 0])
    pen.box(16, 2, 66, 9, round: 4, .deep)
    pen.box(24, 92, 50, 14, round: 3, .plain)
    pen.box(16, 104, 66, 20, round: 3, .dark)
    pen.shape(
      [49, 20, 54, 32, 66, 33, 57, 41, 60, 53, 49, 46, 38, 53, 41, 41, 32, 33, 44, 32], .detail)
  }

  static let piggyBank = Self(
    "piggy bank", 122, 92, in: [.shelf, .desk], patterns: [.plain, .dotted]
  ) { pen in
    pen.curve([112, 44, 128, 44, 118, 30, 112, 38], 5, .deep)
    pen.box(26, 66, 18, 26, round: 5, .plain)
    pen.box(80, 66, 18, 26, round: 5, .plain)
    pen.shape([24, 26, 26, 0, 50, 14], .deep)
    pen.oval(64, 46, 52, 36)
    pen.oval(18, 52, 16, 15, .deep)
    pen.oval(13, 52, 3, 4, .dark)
    pen.oval(22, 52, 3, 4, .dark)
    pen.oval(36, 36, 4, 4, .dark)
    pen.box(56, 10, 26, 5, round: 2, .dark)
  }

  static let basket = Self(
    "basket", 116, 110, in: [.shelf, .garden, .beach], patterns: [.plain, .checked, .striped],
    hasSides: false
  ) { pen in
    pen.curve([14, 54, 12, 2, 58, 2, 104, 2, 102, 54], 9, .deep)
    pen.shape([4, 50, 112, 50, 98, 110, 18, 110])
    pen.box(0, 44, 116, 15, round: 6, .deep)
  }

  static let houseplant = Self(
    "houseplant", 104, 140, in: [.shelf, .desk, .kitchen], patterns: .any
  ) { pen in
    for (x, y) in [(Float(6), Float(34)), (98, 30), (26, 6), (78, 4), (52, -2)] {
      let middle = (x + 52) / 2
      let side = (x - 52) * 0.2
      pen.blob(
        [
          52, 84, middle - 12, 56 + side, x, y, x + 3, y + 2, middle + 14, 56 - side, 52, 84,
        ], x > 30 && x < 70 ? .tint(0x6FA065) : .leaf)
    }
    pen.shape([18, 80, 86, 80, 76, 140, 28, 140])
    pen.box(13, 72, 78, 17, round: 4, .plain)
  }

  static let cactus = Self(
    "cactus", 92, 136, plural: "cacti", in: [.desk, .shelf], patterns: .any
  ) { pen in
    pen.curve([46, 66, 16, 66, 14, 36], 18, .leaf)
    pen.curve([46, 54, 78, 54, 78, 22], 18, .leaf)
    pen.oval(14, 36, 9, 9, .leaf)
    pen.oval(78, 22, 9, 9, .leaf)
    pen.box(32, 0, 28, 96, round: 14, .leaf)
    for y in [Float(16), 36, 56] {
      pen.line([40, y, 44, y + 7], 3, .light)
      pen.line([52, y + 8, 48, y + 15], 3, .light)
    }
    pen.shape([12, 88, 80, 88, 70, 136, 22, 136])
    pen.box(7, 78, 78, 17, round: 4, .plain)
  }

  static let hat = Self(
    "hat", 136, 66, in: [.beach, .shelf, .garden], patterns: [.plain, .dotted, .checked],
    hasSides: false
  ) { pen in
    pen.blob([32, 62, 30, 20, 40, -4, 96, -4, 106, 20, 104, 62])
    pen.box(32, 36, 72, 14, .deep)
    pen.oval(68, 56, 68, 10)
  }

  static let suitcase = Self(
    "suitcase", 110, 128, in: [.street], patterns: .any, hasSides: false
  ) { pen in
    pen.box(34, 0, 42, 34, round: 6, .dark)
    pen.box(42, 8, 26, 26, .light)
    pen.box(0, 26, 110, 94, round: 13)
    pen.box(18, 26, 9, 94, .deep)
    pen.box(83, 26, 9, 94, .deep)
    pen.oval(24, 120, 8, 8, .dark)
    pen.oval(86, 120, 8, 8, .dark)
  }

  static let umbrella = Self(
    "umbrella", 134, 150, in: [.street, .garden], patterns: .any
  ) { pen in
    pen.box(64, 50, 6, 84, .dark)
    pen.curve([67, 128, 67, 150, 82, 150, 92, 150, 90, 134], 7, .wood)
    pen.line([67, 14, 67, 0], 6, .dark)
    pen.blob([
      67, 8, 30, 8, -2, 40, 0, 76, 22, 60, 44, 76, 67, 60, 90, 76, 112, 60, 134, 76, 136, 40, 104,
      8,
    ])
  }

  static let backpack = Self(
    "backpack", 104, 124, in: [.street, .playground], patterns: .any, hasSides: false
  ) { pen in
    pen.ring(52, 16, 18, 16, 7, .dark)
    pen.box(0, 58, 24, 54, round: 10, .deep)
    pen.box(80, 58, 24, 54, round: 10, .deep)
    pen.box(8, 12, 88, 112, round: 26)
    pen.box(22, 66, 60, 46, round: 10, .deep)
    pen.box(22, 66, 60, 12, round: 5, .detail)
    pen.box(44, 26, 16, 8, round: 3, .detail)
  }

  static let boot = Self(
    "boot", 104, 112, scale: 0.7, in: [.garden, .street], patterns: [.plain, .dotted, .striped]
  ) { pen in
    pen.blob([6, 0, 4, 108, 10, 108, 60, 108, 104, 108, 106, 76, 70, 64, 56, 40, 58, 0])
    pen.box(4, 0, 54, 15, round: 5, .deep)
    pen.box(4, 101, 100, 11, round: 4, .dark)
  }
}
