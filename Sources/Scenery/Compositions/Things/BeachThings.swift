extension Composition.Kind {
  /// What is taken to or found at the beach and on playgrounds.
  static let beachThings = [
    parasol, towel, deckChair, shell, starfish, sandcastle, surfboard, swimRing, sailingBoat,
    sandal, coolBox, sunglasses, slide, swing, seesaw, tent,
  ]

  static let parasol = Self(
    "parasol", 190, 200, in: [.beach, .garden], patterns: [.plain, .striped, .dotted],
    hasSides: false
  ) { pen in
    pen.box(91, 10, 8, 190, .wood)
    pen.blob([
      95, 0, 40, 6, -4, 50, 4, 84, 34, 66, 64, 84, 95, 66, 126, 84, 156, 66, 186, 84, 194, 50, 150,
      6,
    ])
    pen.oval(95, 6, 7, 7, .dark)
    pen.oval(95, 197, 22, 4, .tint(0xBFA77C))
  }

  static let towel = Self(
    "towel", 170, 76, in: [.beach], patterns: .any, stances: [.lies], hasSides: false
  ) { pen in
    pen.shape([20, 0, 150, 0, 170, 76, 0, 76])
    pen.shape([18, 7, 152, 7, 154, 15, 16, 15], .deep)
    pen.shape([4, 60, 166, 60, 168, 69, 2, 69], .deep)
  }

  static let deckChair = Self(
    "deck chair", 130, 124, in: [.beach, .garden], patterns: [.plain, .striped, .dotted]
  ) { pen in
    pen.line([14, 0, 118, 118], 8, .wood)
    pen.blob([8, 10, 20, 0, 62, 62, 126, 70, 126, 84, 56, 92])
    pen.line([116, 66, 30, 124], 9, .wood)
    pen.line([36, 56, 90, 124], 9, .wood)
  }

  static let shell = Self(
    "shell", 92, 80, scale: 0.75, in: [.beach], patterns: [.plain], hasSides: false
  ) { pen in
    pen.shape([30, 66, 62, 66, 72, 80, 20, 80], .deep)
    pen.blob([46, 80, 10, 70, -8, 36, 14, 8, 46, -6, 78, 8, 100, 36, 82, 70])
    for x in [Float(10), 28, 46, 64, 82] {
      pen.line([46, 72, x, 14 + abs(x - 46) * 0.42], 3, .deep)
    }
  }

  static let starfish = Self(
    "starfish", 92, 90, plural: "starfish", scale: 0.75, in: [.beach], patterns: [.plain, .dotted],
    stances: [.lies]
  ) { pen in
    var numbers: [Float] = []
    for index in 0..<10 {
      let way = direction(Float(index) / 10 - 0.25)
      let reach: Float = index % 2 == 0 ? 48 : 18
      numbers += [46 + way.x * reach, 48 + way.y * reach]
      if index % 2 == 0 { numbers += [46 + way.x * reach, 48 + way.y * reach] }
    }
    pen.blob(numbers)
    for index in 0..<5 {
      let way = direction(Float(index) / 5 - 0.25)
      pen.oval(46 + way.x * 20, 48 + way.y * 20, 4, 4, .deep)
    }
  }

  static let sandcastle = Self(
    "sandcastle", 140, 122, in: [.beach], colours: [.beige, .brown, .yellow, .orange, .pink],
    patterns: [.plain]
  ) { pen in
    pen.box(68, 0, 4, 32, .dark)
    pen.shape([72, 2, 98, 10, 72, 19], .tint(0xA9525A))
    pen.box(48, 34, 44, 50)
    for x in [Float(46), 63, 80] { pen.box(x, 26, 13, 14) }
    pen.box(8, 66, 124, 56)
    for x in [Float(4), 28, 100, 124] { pen.box(x, 56, 13, 16) }
    pen.arc(70, 100, 15, 22, from: 0.5, to: 1, .dark)
    pen.box(55, 99, 30, 23, .dark)
    pen.box(64, 46, 12, 16, round: 5, .dark)
    pen.box(22, 82, 10, 14, round: 4, .deep)
    pen.box(108, 82, 10, 14, round: 4, .deep)
  }

  static let surfboard = Self(
    "surfboard", 58, 214, in: [.beach], patterns: [.plain, .dotted, .checked, .striped]
  ) { pen in
    pen.blob([29, -10, 4, 30, -4, 120, 10, 214, 29, 214, 48, 214, 62, 120, 54, 30])
    pen.box(26, 30, 6, 160, round: 3, .detail)
    pen.oval(29, 210, 30, 5, .tint(0xBFA77C))
  }

  static let swimRing = Self(
    "swim ring", 112, 112, in: [.beach], patterns: [.plain, .dotted, .striped, .checked],
    stances: [.lies, .stands], hasSides: false
  ) { pen in
    pen.ring(56, 56, 56, 56, 30)
    pen.ring(56, 56, 41, 41, 4, .pale)
  }

  static let sailingBoat = Self(
    "toy boat", 124, 130, in: [.beach, .shelf], patterns: [.plain, .striped, .dotted]
  ) { pen in
    pen.box(56, 0, 7, 100, .wood)
    pen.shape([66, 8, 66, 86, 118, 86], .body)
    pen.shape([52, 22, 52, 86, 14, 86], .body)
    pen.shape([0, 94, 124, 94, 100, 130, 26, 130], .tint(0x9C7350))
  }

  static let sandal = Self(
    "flip-flop", 126, 52, scale: 0.7, in: [.beach], patterns: [.plain, .striped, .dotted],
    stances: [.lies]
  ) { pen in
    pen.blob([-4, 26, 4, 2, 40, 6, 70, 2, 118, -4, 134, 26, 118, 56, 70, 50, 40, 46, 4, 50])
    pen.curve([106, 26, 84, 8, 56, 4], 8, .detail)
    pen.curve([106, 26, 84, 44, 56, 48], 8, .detail)
    pen.oval(106, 26, 6, 6, .detail)
  }

  static let coolBox = Self(
    "cool box", 126, 104, plural: "cool boxes", in: [.beach], patterns: [.plain, .striped],
    hasSides: false, label: Label(22, 66, 82, 26, plate: .light)
  ) { pen in
    pen.line([14, 46, 14, 4, 112, 4, 112, 46], 8, .dark)
    pen.box(4, 40, 118, 64, round: 8)
    pen.box(0, 24, 126, 24, round: 6, .light)
    pen.box(54, 38, 18, 18, round: 3, .dark)
  }

  static let sunglasses = Self(
    "pair of sunglasses", 130, 52, plural: "pairs of sunglasses", in: [.beach], stances: [.lies],
    hasSides: false
  ) { pen in
    pen.box(0, 0, 130, 15, round: 6)
    pen.blob([0, 0, 60, 0, 60, 34, 44, 54, 16, 54, 0, 34])
    pen.blob([70, 0, 130, 0, 130, 34, 114, 54, 86, 54, 70, 34])
    pen.blob([11, 11, 50, 11, 50, 34, 38, 44, 20, 44, 11, 34], .dark)
    pen.blob([80, 11, 119, 11, 119, 34, 110, 44, 92, 44, 80, 34], .dark)
  }

  static let slide = Self(
    "slide", 220, 180, scale: 1.25, in: [.playground], patterns: [.plain, .striped]
  ) { pen in
    pen.box(24, 30, 10, 150, .metal)
    pen.box(64, 40, 10, 140, .metal)
    for y in [Float(66), 92, 118, 144] { pen.box(28, y, 42, 8, .metal) }
    pen.line([28, 24, 28, 0, 70, 0, 74, 44], 8, .dark)
    pen.blob([
      18, 36, 76, 36, 100, 58, 150, 144, 176, 160, 220, 158, 222, 180, 166, 182, 132, 160, 84, 72,
      70, 56, 18, 58,
    ])
  }

  static let swing = Self(
    "swing", 170, 176, scale: 1.25, in: [.playground], hasSides: false
  ) { pen in
    pen.box(64, 14, 5, 116, .tint(0x7C8288))
    pen.box(101, 14, 5, 116, .tint(0x7C8288))
    pen.line([34, 8, 6, 176], 13)
    pen.line([34, 8, 50, 176], 13)
    pen.line([136, 8, 120, 176], 13)
    pen.line([136, 8, 164, 176], 13)
    pen.box(20, 2, 130, 15, round: 6)
    pen.box(54, 126, 62, 12, round: 4, .dark)
  }

  static let seesaw = Self(
    "seesaw", 220, 92, scale: 1.15, in: [.playground], patterns: [.plain, .striped]
  ) {
    pen in
    pen.shape([110, 40, 140, 92, 80, 92], .dark)
    pen.line([4, 76, 216, 26], 16)
    pen.line([34, 66, 30, 40], 7, .dark)
    pen.line([186, 30, 182, 6], 7, .dark)
    pen.line([20, 40, 42, 36], 7, .dark)
    pen.line([172, 8, 194, 3], 7, .dark)
  }

  static let tent = Self(
    "tent", 190, 130, scale: 1.2, in: [.beach, .garden], patterns: .any, hasSides: false
  ) { pen in
    pen.line([95, 12, 104, 0], 6, .dark)
    pen.line([95, 12, 86, 0], 6, .dark)
    pen.shape([95, 8, 190, 130, 0, 130])
    pen.shape([95, 44, 126, 130, 64, 130], .dark)
    pen.shape([95, 44, 95, 74, 74, 130, 64, 130], .deep)
    pen.shape([95, 44, 95, 74, 116, 130, 126, 130], .deep)
  }
}
