extension Composition.Kind {
  /// What is found in gardens.
  static let gardenThings = [
    tulip, daisy, wateringCan, spade, rake, wheelbarrow, gnome, bush, birdhouse, flowerpot,
    mushroom, bucket, lantern,
  ]

  static let tulip = Self(
    "tulip", 64, 132, scale: 0.85, in: [.garden], patterns: [.plain, .striped]
  ) { pen in
    pen.curve([32, 40, 28, 90, 32, 132], 7, .leaf)
    pen.blob([32, 128, 4, 106, 0, 66, 20, 92, 32, 116], .leaf)
    pen.blob([32, 128, 56, 112, 64, 78, 46, 96, 32, 116], .leaf)
    pen.shape([6, 4, 20, 18, 32, 0, 44, 18, 58, 4, 58, 34, 48, 52, 32, 58, 16, 52, 6, 34])
    pen.curve([20, 18, 16, 36, 24, 52], 3, .deep)
    pen.curve([44, 18, 48, 36, 40, 52], 3, .deep)
  }

  static let daisy = Self("flower", 84, 132, scale: 0.85, in: [.garden]) { pen in
    pen.curve([42, 44, 46, 90, 42, 132], 7, .leaf)
    pen.blob([42, 112, 58, 84, 84, 84, 72, 108], .leaf)
    for index in 0..<8 {
      let way = direction(Float(index) / 8)
      pen.oval(42 + 27 * way.x, 42 + 27 * way.y, 15, 15)
    }
    pen.oval(42, 42, 17, 17, .detail)
  }

  static let wateringCan = Self(
    "watering can", 150, 112, in: [.garden], patterns: [.plain, .dotted, .striped]
  ) { pen in
    pen.curve([44, 44, 30, -2, 70, -2, 104, -2, 100, 40], 9, .deep)
    pen.ring(30, 66, 24, 30, 9, .deep)
    pen.line([92, 96, 136, 34], 17, to: 12, .plain)
    pen.shape([124, 18, 152, 38, 144, 48, 118, 30], .deep)
    pen.box(34, 38, 70, 74, round: 8)
    pen.box(34, 38, 70, 9, round: 4, .deep)
  }

  static let spade = Self(
    "spade", 64, 190, in: [.garden, .workshop], stances: [.leans, .hangs], hasSides: false
  ) { pen in
    pen.ring(32, 18, 22, 18, 9)
    pen.box(27, 32, 10, 96, .wood)
    pen.box(22, 104, 20, 24)
    pen.blob([4, 116, 2, 160, 28, 190, 32, 194, 36, 190, 62, 160, 60, 116, 32, 116])
  }

  static let rake = Self(
    "rake", 96, 200, in: [.garden], stances: [.leans, .hangs], hasSides: false
  ) { pen in
    pen.box(43, 0, 10, 170, .wood)
    pen.box(36, 132, 24, 36, round: 5)
    pen.box(0, 162, 96, 15, round: 4)
    for index in 0..<6 { pen.box(2 + Float(index) * 17, 168, 8, 32, round: 3) }
  }

  static let wheelbarrow = Self("wheelbarrow", 194, 106, in: [.garden]) { pen in
    pen.line([0, 26, 66, 60, 152, 82], 10, .wood)
    pen.line([64, 58, 52, 106], 9, .dark)
    pen.shape([44, 14, 186, 4, 148, 68, 70, 68])
    pen.line([42, 14, 188, 4], 9, .deep)
    pen.oval(156, 84, 22, 22, .dark)
    pen.oval(156, 84, 9, 9, .metal)
  }

  static let gnome = Self(
    "gnome", 82, 136, scale: 0.85, in: [.garden], patterns: [.plain, .dotted, .striped],
    hasSides: false
  ) { pen in
    pen.box(14, 122, 26, 14, round: 6, .dark)
    pen.box(42, 122, 26, 14, round: 6, .dark)
    pen.blob([41, 66, 4, 78, 0, 130, 41, 128, 82, 130, 78, 78], .plain)
    pen.box(8, 106, 66, 9, .dark)
    pen.oval(41, 62, 24, 20, .tint(0xE8BE9E))
    pen.blob([16, 62, 18, 100, 41, 116, 64, 100, 66, 62, 50, 74, 32, 74], .light)
    pen.oval(33, 58, 3, 3, .dark)
    pen.oval(49, 58, 3, 3, .dark)
    pen.oval(41, 66, 7, 6, .tint(0xD89A7E))
    pen.shape([41, 0, 72, 54, 10, 54])
    pen.box(8, 48, 66, 11, round: 5, .deep)
  }

  static let bush = Self(
    "bush", 160, 100, plural: "bushes", in: [.garden, .playground],
    colours: [.green, .yellow, .orange, .red], patterns: [.plain, .dotted]
  ) { pen in
    pen.oval(36, 68, 36, 32)
    pen.oval(124, 68, 36, 32)
    pen.oval(58, 40, 34, 34)
    pen.oval(102, 38, 36, 36)
    pen.box(24, 50, 112, 50, round: 20)
    pen.curve([50, 48, 60, 58, 70, 48], 4, .deep)
    pen.curve([96, 66, 106, 76, 116, 66], 4, .deep)
    pen.curve([40, 80, 50, 90, 60, 80], 4, .deep)
  }

  static let birdhouse = Self(
    "birdhouse", 84, 196, in: [.garden], patterns: [.plain, .striped], hasSides: false
  ) { pen in
    pen.box(37, 88, 10, 108, .wood)
    pen.box(12, 34, 60, 62)
    pen.shape([12, 40, 42, 6, 72, 40], .plain)
    pen.line([0, 46, 42, 3, 84, 46], 11, .dark)
    pen.oval(42, 58, 13, 13, .dark)
    pen.box(38, 78, 8, 10, round: 3, .detail)
    pen.box(6, 92, 72, 8, round: 3, .dark)
  }

  static let flowerpot = Self(
    "flowerpot", 80, 80, scale: 0.85, in: [.garden, .workshop], patterns: .any, hasSides: false
  ) { pen in
    pen.oval(40, 10, 32, 10, .tint(0x5E4A3C))
    pen.shape([8, 22, 72, 22, 60, 80, 20, 80])
    pen.box(0, 8, 80, 20, round: 4, .plain)
  }

  static let mushroom = Self(
    "mushroom", 88, 84, scale: 0.75, in: [.garden],
    colours: [.red, .brown, .orange, .beige, .white, .purple, .yellow],
    patterns: [.plain, .dotted],
    hasSides: false
  ) { pen in
    pen.blob([30, 40, 32, 66, 22, 84, 44, 84, 66, 84, 56, 66, 58, 40], .tint(0xEFE3CF))
    pen.arc(44, 46, 44, 46, from: 0.5, to: 1)
    pen.oval(44, 46, 44, 9, .plain)
    pen.oval(44, 49, 30, 5, .tint(0xCDB79C))
  }

  static let bucket = Self(
    "bucket", 92, 104, in: [.beach, .garden, .workshop], patterns: .any, hasSides: false
  ) { pen in
    pen.curve([6, 36, 10, -2, 46, -2, 82, -2, 86, 36], 6, .dark)
    pen.shape([4, 32, 88, 32, 76, 104, 16, 104])
    pen.oval(46, 32, 43, 10, .deep)
  }

  static let lantern = Self("lantern", 72, 118, in: [.garden, .shelf], hasSides: false) { pen in
    pen.ring(36, 14, 14, 14, 5, .dark)
    pen.shape([12, 40, 26, 22, 46, 22, 60, 40])
    pen.box(8, 36, 56, 12, round: 3)
    pen.box(12, 46, 48, 56, .tint(0xFFEFBE))
    pen.blob([36, 56, 26, 78, 28, 94, 44, 94, 46, 78], .tint(0xE89B42))
    pen.box(10, 46, 9, 58)
    pen.box(53, 46, 9, 58)
    pen.box(4, 98, 64, 20, round: 4)
  }
}
