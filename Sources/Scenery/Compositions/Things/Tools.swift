extension Composition.Kind {
  /// What is worked with.
  static let tools = [
    hammer, screwdriver, spanner, saw, paintTin, paintbrush, drill, toolbox, ladder, helmet, pliers,
    sprayCan, torch, broom,
  ]

  static let hammer = Self(
    "hammer", 96, 150, in: [.workshop], patterns: [.plain, .striped], stances: [.hangs]
  ) { pen in
    pen.box(36, 26, 24, 124, round: 7)
    pen.blob([14, 8, 84, 4, 98, 24, 90, 26, 60, 32, 14, 38], .tint(0x7F878E))
    pen.box(0, 2, 24, 40, round: 4, .tint(0x6B737A))
  }

  static let screwdriver = Self(
    "screwdriver", 34, 156, in: [.workshop], patterns: [.plain, .striped], stances: [.hangs],
    hasSides: false
  ) { pen in
    pen.box(12, 66, 10, 82, .metal)
    pen.shape([12, 144, 22, 144, 20, 156, 14, 156], .tint(0x7F878E))
    pen.box(0, 0, 34, 62, round: 12)
    pen.box(6, 56, 22, 16, round: 4, .plain)
    pen.box(9, 10, 4, 42, .deep)
    pen.box(21, 10, 4, 42, .deep)
  }

  static let spanner = Self(
    "spanner", 54, 160, in: [.workshop], stances: [.hangs, .lies], hasSides: false
  ) { pen in
    pen.box(16, 30, 22, 106)
    pen.blob([2, 0, 16, 0, 18, 26, 36, 26, 38, 0, 52, 0, 60, 40, 27, 60, -6, 40])
    pen.ring(27, 135, 24, 24, 14)
    pen.box(23, 58, 8, 50, round: 4, .deep)
  }

  static let saw = Self("saw", 176, 70, in: [.workshop], stances: [.hangs, .lies]) { pen in
    var blade: [Float] = [54, 8, 176, 26, 176, 40]
    for index in 0..<12 {
      let x = 172 - Float(index) * 10
      blade += [x, 44 + Float(index) * 1.2, x - 5, 38 + Float(index) * 1.2]
    }
    pen.shape(blade + [52, 58], .metal)
    pen.blob([0, 10, 18, -4, 62, 0, 70, 34, 62, 68, 20, 74, -4, 56, 10, 34])
    pen.box(20, 22, 26, 26, round: 11, .light)
  }

  static let paintTin = Self(
    "paint tin", 92, 98, in: [.workshop], hasSides: false, mayCarryLettering: true
  ) { pen in
    pen.curve([4, 36, 6, 0, 46, 0, 86, 0, 88, 36], 5, .tint(0x7C8288))
    pen.box(2, 26, 88, 72, round: 5, .metal)
    pen.box(2, 40, 88, 46)
    pen.oval(46, 26, 44, 10, .light)
    pen.oval(46, 26, 36, 7, .plain)
    pen.blob([16, 26, 34, 26, 32, 60, 25, 70, 18, 60], .plain)
    pen.oval(58, 64, 12, 12, .light)
  }

  static let paintbrush = Self(
    "paintbrush", 46, 146, plural: "paintbrushes", in: [.workshop], stances: [.hangs, .lies],
    hasSides: false
  ) { pen in
    pen.blob([14, 66, 20, 44, 12, 10, 16, -6, 30, -6, 34, 10, 26, 44, 32, 66])
    pen.box(0, 84, 46, 58, round: 6, .tint(0xE0C9A0))
    pen.box(0, 116, 46, 30, round: 6)
    pen.box(0, 112, 46, 12)
    pen.box(0, 62, 46, 26, round: 3, .metal)
  }

  static let drill = Self("drill", 146, 120, in: [.workshop]) { pen in
    pen.box(112, 28, 34, 7, .tint(0x7F878E))
    pen.shape([94, 16, 114, 24, 114, 40, 94, 48], .dark)
    pen.shape([26, 52, 62, 52, 50, 106, 16, 106])
    pen.box(4, 8, 94, 48, round: 14)
    pen.box(60, 54, 10, 20, round: 4, .dark)
    pen.box(6, 98, 58, 22, round: 5, .dark)
    pen.box(16, 22, 40, 6, .deep)
    pen.box(16, 34, 40, 6, .deep)
  }

  static let toolbox = Self(
    "toolbox", 160, 106, plural: "toolboxes", in: [.workshop], hasSides: false
  ) { pen in
    pen.line([46, 36, 46, 6, 114, 6, 114, 36], 12, .dark)
    pen.box(0, 32, 160, 74, round: 7)
    pen.box(0, 58, 160, 6, .deep)
    pen.box(28, 50, 18, 22, round: 3, .metal)
    pen.box(114, 50, 18, 22, round: 3, .metal)
  }

  static let ladder = Self(
    "ladder", 84, 230, in: [.garden], stances: [.leans], hasSides: false
  ) { pen in
    for row in 0..<7 { pen.box(8, 18 + Float(row) * 30, 68, 12) }
    pen.box(2, 0, 14, 230, round: 4)
    pen.box(68, 0, 14, 230, round: 4)
  }

  static let helmet = Self(
    "hard hat", 130, 76, in: [.workshop], patterns: [.plain, .striped]
  ) { pen in
    pen.arc(64, 64, 54, 62, from: 0.5, to: 1)
    pen.box(53, 0, 22, 62, round: 9, .deep)
    pen.blob([0, 66, 6, 58, 124, 58, 136, 70, 124, 76, 4, 76], .plain)
  }

  static let pliers = Self(
    "pair of pliers", 70, 146, plural: "pairs of pliers", in: [.workshop], stances: [.hangs],
    hasSides: false
  ) { pen in
    pen.blob(
      [35, 66, 16, 50, 18, 6, 32, -4, 34, 20, 36, 20, 38, -4, 52, 6, 54, 50], .tint(0x7F878E))
    pen.box(33, 4, 4, 34, .dark)
    pen.curve([28, 58, 2, 90, 8, 146], 17, to: 14)
    pen.curve([42, 58, 68, 90, 62, 146], 17, to: 14)
    pen.oval(35, 54, 7, 7, .dark)
  }

  static let sprayCan = Self(
    "spray can", 56, 132, scale: 0.9, in: [.workshop], patterns: [.plain, .striped, .dotted],
    hasSides: false, mayCarryLettering: true
  ) { pen in
    pen.box(18, 0, 20, 22, round: 4, .light)
    pen.box(15, 6, 8, 6, .dark)
    pen.arc(28, 40, 26, 22, from: 0.5, to: 1, .metal)
    pen.box(0, 34, 56, 98, round: 6)
    pen.box(0, 120, 56, 12, round: 5, .metal)
  }

  static let torch = Self(
    "torch", 140, 52, plural: "torches", in: [.workshop], patterns: [.plain, .striped],
    stances: [.lies]
  ) { pen in
    pen.box(0, 11, 102, 30, round: 6)
    pen.shape([88, 11, 118, 0, 130, 0, 130, 52, 118, 52, 88, 41], .plain)
    pen.box(126, 0, 14, 52, round: 5, .tint(0xFFEFBE))
    pen.box(46, 16, 28, 12, round: 5, .detail)
  }

  static let broom = Self(
    "broom", 84, 220, in: [.garden, .street], stances: [.leans], hasSides: false
  ) { pen in
    pen.box(38, 0, 9, 156, .wood)
    pen.shape([28, 150, 56, 150, 84, 220, 0, 220])
    pen.box(26, 144, 32, 16, round: 5, .deep)
    for x in [Float(22), 42, 62] { pen.line([42 + (x - 42) * 0.5, 166, x, 216], 4, .deep) }
  }
}
