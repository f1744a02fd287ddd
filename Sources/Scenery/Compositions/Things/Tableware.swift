extension Composition.Kind {
  /// What food and drink are served in.
  static let tableware = [mug, glass, bottle, bowl, plate, teapot, jug, eggCup, spoon, fork]

  static let mug = Self(
    "mug", 96, 92, in: [.desk, .kitchen, .shelf, .workshop], patterns: .any
  ) { pen in
    pen.ring(72, 48, 23, 26, 9, .plain)
    pen.box(4, 4, 68, 88, round: 9)
    pen.oval(38, 8, 34, 7, .deep)
  }

  static let glass = Self(
    "glass", 62, 114, plural: "glasses", in: [.kitchen], hasSides: false
  ) { pen in
    pen.shape([0, 26, 62, 26, 53, 114, 9, 114], .glass)
    pen.shape([3, 50, 59, 50, 52, 110, 10, 110])
    pen.shape([44, 32, 52, 32, 46, 104, 41, 104], .tint(0xE8F2F4))
    pen.line([30, 96, 46, 0], 5, .light)
  }

  static let bottle = Self(
    "bottle", 52, 150, in: [.kitchen, .shelf], patterns: [.plain], hasSides: false,
    mayCarryLettering: true
  ) { pen in
    pen.box(0, 56, 52, 94, round: 9)
    pen.shape([4, 62, 16, 36, 36, 36, 48, 62])
    pen.box(16, 12, 20, 34)
    pen.box(13, 0, 26, 15, round: 3, .detail)
    pen.box(0, 82, 52, 40, .light)
    pen.oval(26, 102, 12, 12)
  }

  static let bowl = Self(
    "bowl", 118, 62, in: [.kitchen, .shelf], patterns: .any, hasSides: false
  ) { pen in
    pen.box(38, 52, 42, 10, .deep)
    pen.arc(59, 8, 59, 48, from: 0, to: 0.5)
    pen.oval(59, 8, 59, 8, .deep)
  }

  static let plate = Self(
    "plate", 112, 112, in: [.kitchen, .shelf], stances: [.leans, .hangs], hasSides: false
  ) { pen in
    pen.oval(56, 56, 56, 56)
    pen.ring(56, 56, 38, 38, 4, .deep)
    pen.ring(56, 56, 50, 50, 3, .detail)
  }

  static let teapot = Self(
    "teapot", 140, 104, in: [.kitchen, .shelf], patterns: .any
  ) { pen in
    pen.ring(112, 60, 26, 27, 8, .plain)
    pen.shape([34, 86, 0, 38, 8, 30, 20, 32, 48, 58], .plain)
    pen.oval(72, 64, 48, 40)
    pen.box(44, 96, 56, 8, round: 3, .deep)
    pen.arc(72, 29, 26, 14, from: 0.5, to: 1, .deep)
    pen.oval(72, 11, 8, 9, .plain)
  }

  static let jug = Self(
    "jug", 96, 124, in: [.kitchen, .shelf], patterns: .any
  ) { pen in
    pen.ring(70, 54, 26, 32, 9, .plain)
    pen.blob([0, 124, -4, 80, 18, 36, 10, 8, -6, 0, 30, 0, 66, 0, 58, 36, 80, 80, 76, 124, 38, 124])
    pen.oval(36, 9, 22, 5, .deep)
  }

  static let eggCup = Self(
    "egg cup", 58, 96, in: [.kitchen], patterns: [.plain, .striped, .dotted], hasSides: false
  ) { pen in
    pen.oval(29, 34, 24, 34, .tint(0xF1E2CC))
    pen.arc(29, 36, 29, 34, from: 0, to: 0.5)
    pen.box(23, 64, 12, 22, .plain)
    pen.box(9, 84, 40, 12, round: 6, .plain)
  }

  static let spoon = Self("spoon", 150, 38, in: [.kitchen], stances: [.lies, .hangs]) { pen in
    pen.line([46, 19, 150, 19], 9, to: 15)
    pen.oval(28, 19, 28, 19)
    pen.oval(26, 19, 18, 11, .deep)
  }

  static let fork = Self("fork", 150, 40, in: [.kitchen], stances: [.lies, .hangs]) { pen in
    pen.line([52, 20, 150, 20], 9, to: 15)
    pen.shape([60, 20, 52, 36, 34, 40, 34, 0, 52, 4])
    for row in 0..<4 { pen.box(0, Float(row) * 11, 40, 7, round: 3) }
  }
}
