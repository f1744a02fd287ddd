extension Composition.Kind {
  /// What is found along streets.
  static let streetThings = [
    car, van, bus, bicycle, scooter, bin, bench, streetLamp, cone, hydrant, postbox, tree, sign,
  ]

  static let car = Self("car", 230, 106, scale: 1.15, in: [.street], patterns: [.plain, .striped]) {
    pen in
    pen.blob([44, 48, 66, 4, 90, 0, 136, 0, 160, 6, 186, 52, 40, 52])
    pen.blob([4, 90, -2, 60, 20, 44, 60, 42, 180, 42, 226, 48, 234, 70, 228, 90, 120, 92])
    pen.shape([62, 44, 78, 12, 108, 12, 108, 44], .glass)
    pen.shape([116, 44, 116, 12, 146, 12, 168, 44], .glass)
    pen.oval(58, 84, 23, 22, .dark)
    pen.oval(176, 84, 23, 22, .dark)
    pen.oval(58, 84, 11, 11, .metal)
    pen.oval(176, 84, 11, 11, .metal)
    pen.oval(218, 60, 7, 7, .tint(0xFFE9A8))
    pen.box(118, 54, 16, 5, round: 2, .deep)
  }

  static let van = Self(
    "van", 226, 134, scale: 1.2, in: [.street], patterns: [.plain, .striped],
    mayCarryLettering: true, label: Label(26, 44, 96, 32, .any, plate: .light)
  ) { pen in
    pen.blob([2, 116, -2, 4, 20, 0, 150, 0, 182, 6, 204, 56, 228, 68, 228, 116])
    pen.shape([146, 18, 170, 18, 188, 58, 146, 58], .glass)
    pen.box(138, 10, 4, 102, .deep)
    pen.box(0, 108, 226, 9, round: 3, .dark)
    pen.oval(50, 112, 23, 22, .dark)
    pen.oval(180, 112, 23, 22, .dark)
    pen.oval(50, 112, 10, 10, .metal)
    pen.oval(180, 112, 10, 10, .metal)
    pen.oval(220, 82, 6, 8, .tint(0xFFE9A8))
  }

  static let bus = Self(
    "bus", 290, 150, plural: "buses", scale: 1.3, in: [.street], mayCarryLettering: true,
    label: Label(100, 94, 72, 22, .numbers, plate: .light)
  ) { pen in
    pen.box(0, 0, 290, 132, round: 16)
    for column in 0..<4 { pen.box(16 + Float(column) * 54, 22, 44, 42, round: 5, .glass) }
    pen.box(236, 22, 50, 92, round: 5, .glass)
    pen.box(258, 22, 4, 92, .plain)
    pen.box(0, 78, 228, 9, .detail)
    pen.box(0, 124, 290, 10, round: 4, .dark)
    for x in [Float(62), 210] {
      pen.oval(x, 127, 24, 23, .dark)
      pen.oval(x, 127, 11, 11, .metal)
    }
  }

  static let bicycle = Self("bicycle", 176, 112, in: [.street, .garden]) { pen in
    pen.ring(36, 76, 36, 36, 7, .dark)
    pen.ring(140, 76, 36, 36, 7, .dark)
    pen.line([36, 76, 64, 32, 118, 32, 78, 76, 36, 76], 10)
    pen.line([78, 76, 60, 22], 10)
    pen.line([140, 76, 112, 12], 10)
    pen.line([112, 12, 132, 6, 140, 14], 7, .dark)
    pen.box(42, 12, 34, 11, round: 5, .dark)
    pen.oval(78, 76, 11, 11, .deep)
  }

  static let scooter = Self("scooter", 132, 124, in: [.street, .playground]) { pen in
    pen.line([104, 4, 118, 98], 10)
    pen.line([84, 10, 124, 2], 10, .dark)
    pen.box(14, 92, 96, 13, round: 5)
    pen.line([14, 92, 2, 84], 8)
    pen.oval(16, 108, 16, 16, .dark)
    pen.oval(116, 108, 16, 16, .dark)
    pen.oval(16, 108, 7, 7, .light)
    pen.oval(116, 108, 7, 7, .light)
  }

  static let bin = Self(
    "bin", 82, 112, in: [.street, .garden], patterns: [.plain, .striped], hasSides: false
  ) { pen in
    pen.box(32, 0, 18, 12, round: 4, .dark)
    pen.shape([6, 24, 76, 24, 68, 112, 14, 112])
    for x in [Float(24), 39, 54] { pen.line([x, 38, x + (x - 39) * -0.12, 100], 5, .deep) }
    pen.arc(41, 26, 41, 18, from: 0.5, to: 1, .deep)
    pen.box(0, 22, 82, 9, round: 4, .deep)
  }

  static let bench = Self(
    "bench", 190, 98, plural: "benches", scale: 1.1, in: [.street, .garden, .playground],
    hasSides: false
  ) { pen in
    for x in [Float(22), 158] { pen.box(x, 0, 10, 98, round: 3, .dark) }
    pen.box(4, 4, 182, 16, round: 4)
    pen.box(4, 26, 182, 16, round: 4)
    pen.box(0, 54, 190, 16, round: 5)
    pen.box(16, 70, 22, 7, .dark)
    pen.box(152, 70, 22, 7, .dark)
  }

  static let streetLamp = Self("street lamp", 74, 250, scale: 1.2, in: [.street], hasSides: false) {
    pen in
    pen.box(31, 60, 12, 182)
    pen.box(25, 110, 24, 9, round: 3)
    pen.box(14, 222, 46, 28, round: 6)
    pen.shape([10, 18, 64, 18, 54, 66, 20, 66], .tint(0xFFEFBE))
    pen.shape([0, 22, 37, 0, 74, 22])
    pen.box(16, 60, 42, 9, round: 3)
    pen.box(34, 20, 6, 44)
  }

  static let cone = Self(
    "traffic cone", 82, 96, scale: 0.75, in: [.street], patterns: [.plain], hasSides: false
  ) { pen in
    pen.shape([34, 0, 48, 0, 70, 86, 12, 86])
    pen.shape([28, 26, 54, 26, 59, 46, 23, 46], .detail)
    pen.box(0, 82, 82, 14, round: 4)
  }

  static let hydrant = Self("hydrant", 84, 114, scale: 0.8, in: [.street], hasSides: false) { pen in
    pen.box(0, 48, 84, 24, round: 6, .deep)
    pen.box(18, 30, 48, 74)
    pen.arc(42, 32, 30, 26, from: 0.5, to: 1)
    pen.box(8, 28, 68, 11, round: 4, .deep)
    pen.box(34, 0, 16, 11, round: 4, .deep)
    pen.oval(42, 60, 14, 14, .detail)
    pen.oval(42, 60, 6, 6, .dark)
    pen.box(8, 100, 68, 14, round: 4)
  }

  static let postbox = Self(
    "postbox", 86, 150, plural: "postboxes", in: [.street], hasSides: false,
    mayCarryLettering: true
  ) { pen in
    pen.box(10, 20, 66, 122)
    pen.arc(43, 24, 43, 24, from: 0.5, to: 1, .deep)
    pen.box(0, 20, 86, 12, round: 5, .deep)
    pen.box(22, 46, 42, 9, round: 3, .dark)
    pen.box(24, 66, 38, 36, round: 3, .light)
    pen.box(30, 76, 26, 4, .dark)
    pen.box(30, 86, 26, 4, .dark)
    pen.box(4, 136, 78, 14, round: 4, .dark)
  }

  static let tree = Self(
    "tree", 150, 220, scale: 1.3, in: [.street, .garden, .playground],
    colours: [.green, .yellow, .orange, .red, .pink]
  ) { pen in
    pen.shape([64, 110, 86, 110, 92, 220, 56, 220], .tint(0x866650))
    pen.line([76, 150, 108, 112], 11, to: 7, .tint(0x866650))
    pen.oval(40, 92, 40, 36)
    pen.oval(110, 94, 40, 36)
    pen.oval(46, 52, 38, 38)
    pen.oval(104, 50, 38, 38)
    pen.oval(75, 34, 38, 34)
    pen.oval(75, 84, 44, 48)
    pen.oval(52, 70, 9, 7, .deep)
    pen.oval(98, 90, 9, 7, .deep)
    pen.oval(84, 40, 9, 7, .deep)
  }

  static let sign = Self(
    "road sign", 88, 190, in: [.street], hasSides: false, mayCarryLettering: true
  ) { pen in
    pen.box(39, 60, 10, 130, .metal)
    if pen.whims.x < 0.5 {
      pen.oval(44, 44, 44, 44)
      pen.box(18, 35, 52, 18, round: 3, .light)
    } else {
      pen.shape([44, 0, 88, 78, 0, 78])
      pen.box(39, 26, 10, 28, round: 4, .light)
      pen.oval(44, 65, 6, 6, .light)
    }
  }
}
