extension Composition.Kind {
  /// What is played with.
  static let toys = [
    teddy, robot, ball, duck, drum, top, block, kite, balloon, train, skateboard, pinwheel, dice,
  ]

  static let teddy = Self(
    "teddy bear", 102, 126, in: [.shelf, .playground], hasSides: false
  ) { pen in
    pen.oval(24, 18, 16, 16)
    pen.oval(78, 18, 16, 16)
    pen.oval(24, 18, 8, 8, .deep)
    pen.oval(78, 18, 8, 8, .deep)
    pen.oval(14, 74, 14, 22)
    pen.oval(88, 74, 14, 22)
    pen.oval(51, 86, 36, 36)
    pen.oval(51, 90, 20, 20, .pale)
    pen.oval(26, 112, 20, 14)
    pen.oval(76, 112, 20, 14)
    pen.oval(26, 113, 11, 8, .deep)
    pen.oval(76, 113, 11, 8, .deep)
    pen.oval(51, 36, 36, 32)
    pen.oval(51, 46, 15, 12, .pale)
    pen.oval(51, 41, 6, 5, .dark)
    pen.oval(38, 30, 4, 4, .dark)
    pen.oval(64, 30, 4, 4, .dark)
  }

  static let robot = Self(
    "robot", 98, 136, in: [.shelf, .desk, .playground], patterns: [.plain, .checked],
    hasSides: false
  ) { pen in
    pen.box(46, 0, 6, 18, .metal)
    pen.oval(49, 5, 6, 6, .detail)
    pen.box(0, 62, 18, 44, round: 8, .metal)
    pen.box(80, 62, 18, 44, round: 8, .metal)
    pen.box(26, 110, 16, 20, .metal)
    pen.box(56, 110, 16, 20, .metal)
    pen.box(20, 124, 26, 12, round: 4, .dark)
    pen.box(52, 124, 26, 12, round: 4, .dark)
    pen.box(20, 16, 58, 42, round: 8, .plain)
    pen.box(14, 60, 70, 54, round: 6)
    pen.oval(36, 33, 9, 9, .light)
    pen.oval(62, 33, 9, 9, .light)
    pen.oval(36, 33, 4, 4, .dark)
    pen.oval(62, 33, 4, 4, .dark)
    pen.box(36, 47, 26, 5, .dark)
    pen.box(28, 72, 42, 22, round: 3, .detail)
  }

  static let ball = Self(
    "ball", 92, 92, in: [.beach, .playground, .garden], patterns: .any
  ) { pen in
    pen.oval(46, 46, 46, 46)
    pen.oval(30, 28, 10, 7, .pale)
  }

  static let duck = Self(
    "rubber duck", 112, 98, scale: 0.75, in: [.beach, .playground, .shelf],
    patterns: [.plain, .dotted]
  ) { pen in
    pen.blob([0, 34, 30, 62, 60, 46, 92, 44, 104, 70, 92, 98, 56, 98, 14, 98, -2, 70], .body)
    pen.oval(76, 32, 28, 28, .plain)
    pen.blob([98, 26, 118, 34, 116, 44, 96, 46], .tint(0xE58B3A))
    pen.oval(84, 24, 5, 5, .dark)
    pen.curve([34, 66, 52, 84, 68, 68], 5, .deep)
  }

  static let drum = Self(
    "drum", 112, 104, in: [.playground, .shelf], patterns: [.plain, .dotted], hasSides: false
  ) { pen in
    pen.line([20, 6, 66, 26], 6, .wood)
    pen.line([98, 2, 50, 26], 6, .wood)
    pen.box(4, 34, 104, 60, round: 4)
    pen.line([8, 38, 30, 92, 56, 38, 82, 92, 104, 38], 4, .light)
    pen.box(0, 90, 112, 14, round: 6, .deep)
    pen.oval(56, 33, 56, 14, .deep)
    pen.oval(56, 31, 49, 10, .light)
  }

  static let top = Self(
    "spinning top", 92, 96, scale: 0.8, in: [.playground, .shelf], patterns: [.plain, .striped],
    hasSides: false
  ) { pen in
    pen.box(41, 0, 10, 34, round: 4, .wood)
    pen.blob([46, 26, 8, 26, -8, 44, 24, 70, 46, 104, 68, 70, 100, 44, 84, 26])
    pen.oval(46, 38, 41, 6, .deep)
    pen.shape([42, 84, 50, 84, 46, 96], .dark)
  }

  static let block = Self(
    "toy block", 84, 84, in: [.playground, .shelf], patterns: .any, hasSides: true,
    mayCarryLettering: true
  ) { pen in
    pen.shape([0, 20, 22, 0, 84, 0, 62, 20], .pale)
    pen.shape([62, 20, 84, 0, 84, 64, 62, 84], .deep)
    pen.box(0, 20, 62, 64)
  }

  static let kite = Self(
    "kite", 104, 190, scale: 0.75, in: [.beach, .playground], patterns: .any, stances: [.flies]
  ) { pen in
    pen.curve([52, 116, 76, 136, 40, 156, 58, 190], 4, .dark)
    for (x, y) in [(Float(60), Float(132)), (50, 152), (50, 172)] {
      pen.shape([x, y, x - 12, y - 7, x - 12, y + 7], .deep)
      pen.shape([x, y, x + 12, y - 7, x + 12, y + 7], .deep)
    }
    pen.shape([52, 0, 104, 44, 52, 124, 0, 44])
    pen.line([52, 0, 52, 124], 4, .deep)
    pen.line([0, 44, 104, 44], 4, .deep)
  }

  static let balloon = Self(
    "balloon", 78, 150, in: [.street, .playground], patterns: [.plain, .dotted, .striped],
    stances: [.flies]
  ) { pen in
    pen.curve([39, 96, 24, 112, 54, 130, 36, 150], 3, .dark)
    pen.shape([39, 90, 30, 103, 48, 103], .deep)
    pen.blob([39, 0, 6, 0, -6, 30, 4, 66, 34, 96, 44, 96, 74, 66, 84, 30, 72, 0])
    pen.oval(22, 26, 7, 12, .pale)
  }

  static let train = Self(
    "toy train", 146, 98, scale: 0.9, in: [.playground, .shelf], patterns: [.plain, .striped]
  ) { pen in
    pen.box(92, 10, 54, 62, round: 4)
    pen.box(86, 0, 60, 14, round: 5, .deep)
    pen.box(106, 22, 26, 22, round: 3, .glass)
    pen.box(12, 36, 92, 38, round: 12)
    pen.shape([22, 8, 48, 8, 42, 38, 28, 38], .dark)
    pen.arc(72, 36, 13, 14, from: 0.5, to: 1, .detail)
    pen.box(6, 70, 140, 11, round: 3, .deep)
    pen.oval(30, 83, 15, 15, .dark)
    pen.oval(68, 83, 15, 15, .dark)
    pen.oval(116, 79, 19, 19, .dark)
    pen.oval(30, 83, 6, 6, .light)
    pen.oval(68, 83, 6, 6, .light)
    pen.oval(116, 79, 7, 7, .light)
  }

  static let skateboard = Self(
    "skateboard", 160, 48, scale: 0.8, in: [.street, .playground], patterns: [.plain, .striped],
    hasSides: false
  ) { pen in
    pen.box(30, 22, 30, 10, .metal)
    pen.box(100, 22, 30, 10, .metal)
    pen.oval(44, 36, 12, 12, .light)
    pen.oval(116, 36, 12, 12, .light)
    pen.oval(44, 36, 4, 4, .dark)
    pen.oval(116, 36, 4, 4, .dark)
    pen.blob([0, 0, 8, 12, 24, 10, 136, 10, 152, 12, 160, 0, 162, 12, 142, 27, 18, 27, -2, 12])
  }

  static let pinwheel = Self(
    "pinwheel", 104, 152, scale: 0.9, in: [.garden, .beach, .playground],
    patterns: [.plain, .dotted],
    hasSides: false
  ) { pen in
    pen.box(49, 52, 6, 100, .wood)
    pen.blob([52, 52, 44, 18, 64, 0, 84, 6, 76, 30, 52, 52])
    pen.blob([52, 52, 86, 44, 104, 64, 98, 84, 74, 76, 52, 52])
    pen.blob([52, 52, 60, 86, 40, 104, 20, 98, 28, 74, 52, 52])
    pen.blob([52, 52, 18, 60, 0, 40, 6, 20, 30, 28, 52, 52])
    pen.oval(52, 52, 8, 8, .detail)
  }

  static let dice = Self(
    "die", 70, 70, plural: "dice", scale: 0.6, in: [.desk, .playground], patterns: [.plain],
    hasSides: false
  ) { pen in
    pen.box(0, 0, 70, 70, round: 13)
    for (x, y) in [(Float(17), Float(17)), (53, 17), (35, 35), (17, 53), (53, 53)] {
      pen.oval(x, y, 7, 7, .detail)
    }
  }
}
