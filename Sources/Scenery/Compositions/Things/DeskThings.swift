extension Composition.Kind {
  /// What lies about on desks.
  static let deskThings = [
    lamp, book, notebook, pencil, scissors, stapler, calculator, mouse, laptop, headphones, globe,
    pictureFrame, camera, glasses, magnifyingGlass, envelope, penHolder,
  ]

  static let lamp = Self("lamp", 124, 168, in: [.desk, .workshop, .shelf]) { pen in
    pen.line([44, 160, 24, 84, 76, 36], 8, .dark)
    pen.oval(24, 84, 8, 8, .dark)
    pen.shape([68, 18, 92, 8, 124, 66, 54, 74])
    pen.oval(90, 72, 24, 8, .tint(0xFFE9A8))
    pen.shape([54, 74, 124, 66, 122, 60, 57, 67], .deep)
    pen.box(6, 154, 78, 14, round: 7)
  }

  static let book = Self(
    "book", 40, 124, in: [.shelf, .desk], patterns: [.plain, .striped, .dotted], hasSides: false,
    mayCarryLettering: true
  ) { pen in
    let tall = 104 + 20 * pen.whims.x
    pen.box(0, 124 - tall, 40, tall, round: 4)
    pen.box(0, 124 - tall + 14, 40, 7, .deep)
    pen.box(0, 103, 40, 7, .deep)
    pen.box(10, 124 - tall + 32, 20, 26, .detail)
  }

  static let notebook = Self(
    "notebook", 104, 132, in: [.desk], patterns: .any, stances: [.lies],
    mayCarryLettering: true, label: Label(37, 24, 48, 22, on: .light)
  ) { pen in
    pen.box(8, 0, 96, 132, round: 7)
    pen.box(34, 20, 54, 30, round: 3, .light)
    for row in 0..<7 { pen.box(0, 10 + Float(row) * 17, 20, 7, round: 3, .dark) }
  }

  static let pencil = Self("pencil", 156, 18, in: [.desk], patterns: [.plain], stances: [.lies]) {
    pen in
    pen.box(0, 1, 18, 16, round: 5, .tint(0xD99A9A))
    pen.box(14, 1, 12, 16, .metal)
    pen.box(24, 0, 100, 18)
    pen.box(24, 12, 100, 6, .deep)
    pen.shape([124, 0, 156, 9, 124, 18], .tint(0xE2C195))
    pen.shape([144, 6, 156, 9, 144, 12], .dark)
  }

  static let scissors = Self(
    "pair of scissors", 150, 84, plural: "pairs of scissors", in: [.desk, .workshop],
    stances: [.lies, .hangs]
  ) { pen in
    pen.shape([56, 30, 150, 66, 146, 74, 60, 50], .metal)
    pen.shape([56, 54, 150, 18, 146, 10, 60, 34], .tint(0x9AA2A9))
    pen.line([44, 30, 76, 46], 13)
    pen.line([44, 54, 76, 38], 13)
    pen.ring(26, 20, 26, 20, 11)
    pen.ring(26, 64, 26, 20, 11)
    pen.oval(78, 42, 5, 5, .dark)
  }

  static let stapler = Self("stapler", 134, 58, in: [.desk]) { pen in
    pen.box(0, 44, 134, 14, round: 5, .dark)
    pen.shape([6, 44, 8, 26, 126, 32, 126, 40, 60, 44], .metal)
    pen.blob([0, 40, 0, 12, 20, 4, 60, 2, 132, 18, 136, 32, 110, 30, 40, 28, 26, 44])
  }

  static let calculator = Self(
    "calculator", 84, 116, in: [.desk], patterns: [.plain], stances: [.lies], hasSides: false
  ) { pen in
    pen.box(0, 0, 84, 116, round: 9)
    pen.box(10, 11, 64, 24, round: 3, .tint(0xC5D3BC))
    for row in 0..<4 {
      for column in 0..<3 {
        pen.box(
          12 + Float(column) * 22, 44 + Float(row) * 17, 16, 11, round: 3,
          column == 2 ? .tint(0xE3A15A) : .detail)
      }
    }
  }

  static let mouse = Self(
    "computer mouse", 64, 98, plural: "computer mice", scale: 0.8, in: [.desk], stances: [.lies],
    hasSides: false
  ) { pen in
    pen.curve([32, 26, 30, 10, 36, 0], 5, .dark)
    pen.box(2, 14, 60, 84, round: 30)
    pen.box(31, 14, 3, 34, .deep)
    pen.box(3, 46, 58, 3, .deep)
    pen.box(26, 24, 12, 18, round: 6, .detail)
  }

  static let laptop = Self("laptop", 190, 128, in: [.desk], hasSides: false) { pen in
    pen.box(20, 0, 150, 106, round: 9)
    pen.box(30, 10, 130, 86, round: 3, .tint(0x536273))
    pen.shape([30, 96, 30, 60, 90, 10, 126, 10], .tint(0x617184))
    pen.shape([20, 104, 170, 104, 190, 128, 0, 128])
    pen.shape([34, 108, 156, 108, 164, 118, 26, 118], .deep)
  }

  static let headphones = Self(
    "pair of headphones", 112, 116, plural: "pairs of headphones", in: [.desk, .shelf],
    hasSides: false
  ) { pen in
    pen.curve([14, 80, 2, 2, 56, 2, 110, 2, 98, 80], 13)
    pen.box(0, 60, 30, 56, round: 13)
    pen.box(82, 60, 30, 56, round: 13)
    pen.box(22, 64, 13, 48, round: 6, .dark)
    pen.box(77, 64, 13, 48, round: 6, .dark)
  }

  static let globe = Self(
    "globe", 104, 136, in: [.desk, .shelf],
    colours: [.blue, .turquoise, .green, .beige, .red, .orange, .purple, .yellow, .pink, .brown]
  ) { pen in
    pen.ring(52, 56, 52, 52, 6, .tint(0x8C6F4A))
    pen.oval(52, 54, 43, 43)
    pen.blob([26, 24, 50, 18, 56, 34, 40, 48, 22, 44], .detail)
    pen.blob([58, 50, 84, 46, 84, 66, 66, 84, 56, 68], .detail)
    pen.box(46, 104, 12, 22, .tint(0x8C6F4A))
    pen.box(18, 122, 68, 14, round: 7, .tint(0x8C6F4A))
  }

  static let pictureFrame = Self(
    "picture frame", 112, 92, in: [.desk, .shelf], patterns: [.plain, .striped],
    stances: [.stands, .hangs], hasSides: false
  ) { pen in
    pen.box(0, 0, 112, 92, round: 3)
    pen.box(21, 20, 70, 52, .light)
    pen.box(25, 24, 62, 44, .tint(0xBFD6DE))
    pen.shape([25, 68, 25, 56, 44, 38, 60, 54, 70, 46, 87, 60, 87, 68], .tint(0x8DA58F))
  }

  static let camera = Self("camera", 116, 86, in: [.desk, .shelf, .beach]) { pen in
    pen.box(36, 0, 44, 24, round: 6, .deep)
    pen.box(10, 8, 18, 10, round: 3, .dark)
    pen.box(0, 14, 116, 72, round: 11)
    pen.oval(58, 52, 28, 28, .light)
    pen.oval(58, 52, 22, 22, .dark)
    pen.oval(58, 52, 13, 13, .tint(0x6F8CA3))
    pen.box(92, 23, 15, 9, round: 2, .light)
  }

  static let glasses = Self(
    "pair of glasses", 130, 56, plural: "pairs of glasses", in: [.desk], stances: [.lies],
    hasSides: false
  ) { pen in
    pen.ring(32, 32, 31, 24, 11)
    pen.ring(98, 32, 31, 24, 11)
    pen.oval(32, 32, 21, 14, .glass)
    pen.oval(98, 32, 21, 14, .glass)
    pen.curve([54, 28, 65, 14, 76, 28], 9)
    pen.line([4, 26, 14, 0, 34, 0], 8)
    pen.line([126, 26, 116, 0, 96, 0], 8)
  }

  static let magnifyingGlass = Self(
    "magnifying glass", 150, 84, plural: "magnifying glasses", in: [.desk], stances: [.lies]
  ) { pen in
    pen.line([76, 42, 150, 42], 19, to: 22)
    pen.oval(42, 42, 34, 34, .glass)
    pen.shape([20, 50, 46, 16, 56, 20, 28, 60], .tint(0xD6E7EC))
    pen.ring(42, 42, 42, 42, 13)
    pen.box(84, 34, 10, 16, .detail)
  }

  static let envelope = Self(
    "envelope", 128, 86, in: [.desk], patterns: [.plain, .striped, .dotted], stances: [.lies],
    mayCarryLettering: true
  ) { pen in
    pen.box(0, 0, 128, 86, round: 3)
    pen.line([2, 4, 64, 50, 126, 4], 5, .deep)
    pen.oval(64, 50, 11, 11, .detail)
  }

  static let penHolder = Self(
    "pen holder", 76, 138, in: [.desk, .shelf], patterns: .any
  ) { pen in
    pen.line([18, 60, 8, 8], 11, .tint(0xD7A24E))
    pen.shape([2, 10, 14, 8, 6, -4], .tint(0xE2C195))
    pen.line([38, 60, 42, 0], 11, .tint(0x8A97A4))
    pen.line([54, 60, 68, 14], 11, .tint(0xA98A7B))
    pen.box(2, 50, 72, 88, round: 6)
    pen.box(2, 50, 72, 9, round: 4, .deep)
  }
}
