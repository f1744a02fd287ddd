extension Composition.Kind {
  /// What food is made with.
  static let kitchenware = [
    pot, pan, kettle, toaster, jar, cuttingBoard, rollingPin, whisk, ovenGlove, ladle,
  ]

  static let pot = Self(
    "pot", 150, 104, in: [.kitchen], patterns: [.plain, .dotted, .striped], hasSides: false
  ) { pen in
    pen.box(0, 42, 26, 18, round: 7, .dark)
    pen.box(124, 42, 26, 18, round: 7, .dark)
    pen.box(16, 30, 118, 74, round: 12)
    pen.arc(75, 30, 60, 20, from: 0.5, to: 1, .deep)
    pen.box(12, 26, 126, 9, round: 4, .deep)
    pen.box(66, 0, 18, 13, round: 5, .dark)
  }

  static let pan = Self("pan", 176, 100, in: [.kitchen], stances: [.hangs, .lies]) { pen in
    pen.box(92, 41, 84, 18, round: 8, .dark)
    pen.oval(50, 50, 50, 50)
    pen.oval(50, 50, 38, 38, .deep)
    pen.oval(164, 50, 4, 4, .light)
  }

  static let kettle = Self(
    "kettle", 138, 130, in: [.kitchen], patterns: [.plain, .dotted]
  ) { pen in
    pen.curve([26, 52, 30, 2, 74, 2, 118, 2, 120, 52], 11, .dark)
    pen.shape([104, 74, 138, 40, 138, 56, 112, 98], .plain)
    pen.blob([14, 130, 2, 126, 16, 52, 48, 42, 100, 42, 130, 60, 142, 126, 126, 130])
    pen.box(54, 34, 38, 12, round: 4, .deep)
    pen.oval(73, 31, 7, 7, .dark)
  }

  static let toaster = Self("toaster", 140, 100, in: [.kitchen], patterns: [.plain, .striped]) {
    pen in
    pen.box(34, 0, 72, 40, round: 12, .tint(0xC99B61))
    pen.box(40, 6, 60, 34, round: 9, .tint(0xE9CF9C))
    pen.box(0, 26, 140, 68, round: 18)
    pen.box(12, 92, 24, 8, .dark)
    pen.box(104, 92, 24, 8, .dark)
    pen.box(24, 32, 92, 7, round: 3, .dark)
    pen.box(112, 52, 20, 9, round: 3, .dark)
    pen.oval(122, 76, 7, 7, .detail)
  }

  static let jar = Self(
    "jar", 76, 104, in: [.kitchen, .shelf], hasSides: false, mayCarryLettering: true
  ) { pen in
    pen.box(0, 18, 76, 86, round: 14, .glass)
    pen.box(5, 34, 66, 66, round: 11)
    pen.box(8, 0, 60, 20, round: 5, .tint(0xB08D57))
    pen.box(16, 48, 44, 32, round: 4, .light)
    pen.oval(38, 64, 9, 9)
  }

  static let cuttingBoard = Self(
    "cutting board", 92, 150, scale: 0.85, in: [.kitchen], patterns: [.plain, .striped],
    stances: [.hangs, .leans], hasSides: false
  ) { pen in
    pen.box(34, 0, 24, 50, round: 10)
    pen.box(0, 36, 92, 114, round: 14)
    pen.oval(46, 14, 5, 5, .dark)
  }

  static let rollingPin = Self("rolling pin", 176, 38, in: [.kitchen], stances: [.lies]) { pen in
    pen.box(0, 12, 176, 14, round: 7, .wood)
    pen.box(32, 0, 112, 38, round: 8)
  }

  static let whisk = Self(
    "whisk", 54, 160, scale: 0.85, in: [.kitchen], stances: [.hangs], hasSides: false
  ) {
    pen in
    pen.box(17, 0, 20, 76, round: 8)
    pen.oval(27, 9, 4, 4, .light)
    for reach in [Float(26), 15, 4] {
      pen.ring(27, 116, reach, 44, 4, .tint(0x8E969C))
    }
    pen.box(19, 70, 16, 10, .deep)
  }

  static let ovenGlove = Self(
    "oven glove", 100, 130, in: [.kitchen], patterns: .any, stances: [.hangs]
  ) { pen in
    pen.box(58, 0, 9, 20, round: 4, .deep)
    pen.blob([28, 118, 28, 86, 2, 88, -4, 62, 14, 50, 30, 62, 24, 4, 62, -6, 100, 4, 98, 118])
    pen.box(24, 108, 74, 22, round: 5, .deep)
  }

  static let ladle = Self("ladle", 60, 160, scale: 0.85, in: [.kitchen], stances: [.hangs]) { pen in
    pen.curve([44, 8, 60, -4, 58, 20, 50, 130], 9)
    pen.arc(28, 122, 28, 38, from: 0, to: 0.5)
    pen.oval(28, 122, 28, 8, .deep)
  }
}
