extension Composition.Kind {
  /// What is eaten.
  static let food = [
    apple, pear, banana, carrot, pepper, cupcake, doughnut, iceCream, cake, cheese,
  ]

  static let apple = Self(
    "apple", 66, 72, scale: 0.9, in: [.kitchen, .garden], colours: [.red, .green, .yellow]
  ) { pen in
    pen.oval(24, 43, 24, 28)
    pen.oval(42, 43, 24, 28)
    pen.arc(33, 22, 9, 5, from: 0, to: 0.5, .deep)
    pen.curve([33, 22, 32, 8, 38, 0], 5, .tint(0x5A4632))
    pen.blob([38, 12, 46, -2, 62, 2, 54, 16], .leaf)
  }

  static let pear = Self(
    "pear", 62, 92, in: [.kitchen], colours: [.green, .yellow]
  ) { pen in
    pen.blob([31, 12, 16, 14, 16, 42, -6, 56, 0, 92, 31, 92, 62, 92, 68, 56, 46, 42, 46, 14])
    pen.curve([31, 18, 31, 8, 37, 0], 5, .tint(0x5A4632))
    pen.blob([35, 10, 44, -2, 58, 6, 46, 16], .leaf)
  }

  static let banana = Self(
    "banana", 110, 62, in: [.kitchen], colours: [.yellow, .green]
  ) { pen in
    pen.blob([2, 8, 6, 44, 40, 66, 84, 62, 112, 30, 108, 8, 98, 6, 92, 26, 58, 40, 26, 32, 14, 0])
    pen.oval(8, 7, 7, 7, .tint(0x5A4632))
    pen.oval(104, 12, 6, 7, .tint(0x5A4632))
  }

  static let carrot = Self(
    "carrot", 128, 44, in: [.kitchen, .garden], colours: [.orange, .purple], stances: [.lies]
  ) { pen in
    for (x, y) in [(Float(4), Float(4)), (0, 22), (4, 40)] {
      pen.line([x, y, 36, 22], 9, to: 5, .leaf)
    }
    pen.blob([30, 22, 30, 2, 60, 2, 132, 22, 60, 42, 30, 42])
    pen.line([56, 6, 60, 20], 3, .deep)
    pen.line([76, 36, 78, 24], 3, .deep)
  }

  static let pepper = Self(
    "pepper", 76, 86, in: [.kitchen], colours: [.red, .yellow, .green, .orange]
  ) { pen in
    pen.blob([38, 20, 16, 10, -6, 26, 8, 62, 14, 90, 38, 80, 62, 90, 68, 62, 82, 26, 60, 10])
    pen.curve([38, 26, 26, 50, 30, 72], 3, .deep)
    pen.curve([38, 26, 52, 50, 48, 72], 3, .deep)
    pen.line([38, 24, 40, 0], 10, to: 8, .leaf)
  }

  static let cupcake = Self(
    "cupcake", 84, 92, in: [.kitchen], patterns: [.plain, .dotted], hasSides: false
  ) { pen in
    pen.shape([10, 48, 74, 48, 64, 92, 20, 92], .tint(0xC49A6C))
    for x in [Float(24), 38, 52] { pen.box(x, 50, 5, 42, .tint(0xA57F55)) }
    pen.oval(42, 44, 42, 16)
    pen.oval(42, 30, 31, 15)
    pen.oval(42, 17, 18, 13)
    pen.oval(42, 7, 8, 8, .tint(0xB8434A))
  }

  static let doughnut = Self(
    "doughnut", 88, 88, scale: 0.85, in: [.kitchen], patterns: [.plain], stances: [.lies],
    hasSides: false
  ) { pen in
    pen.ring(44, 44, 44, 44, 30, .tint(0xC99B61))
    pen.ring(44, 43, 39, 38, 23)
    for (x, y) in [
      (Float(16), Float(34)), (34, 13), (62, 20), (72, 46), (54, 70), (26, 64),
    ] { pen.box(x, y, 8, 4, round: 2, .detail) }
  }

  static let iceCream = Self(
    "ice cream", 64, 124, scale: 0.75, in: [.beach, .playground], patterns: [.plain, .dotted],
    hasSides: false
  ) { pen in
    pen.shape([8, 52, 56, 52, 38, 124, 26, 124], .tint(0xD3A468))
    pen.line([16, 56, 38, 110], 3, .tint(0xB1834B))
    pen.line([48, 56, 26, 110], 3, .tint(0xB1834B))
    pen.oval(32, 34, 31, 31)
    pen.box(4, 46, 56, 13, round: 6, .plain)
    pen.oval(32, 6, 7, 7, .tint(0xB8434A))
  }

  static let cake = Self(
    "cake", 132, 112, in: [.kitchen], patterns: [.plain, .dotted, .striped], hasSides: false
  ) { pen in
    for x in [Float(38), 63, 88] {
      pen.box(x, 12, 6, 34, .light)
      pen.oval(x + 3, 7, 5, 8, .tint(0xE0A84C))
    }
    pen.box(10, 40, 112, 62, round: 8)
    pen.box(10, 40, 112, 14, round: 7, .detail)
    for x in [Float(22), 50, 78, 102] { pen.oval(x, 54, 9, 11, .detail) }
    pen.box(0, 100, 132, 12, round: 6, .metal)
  }

  static let cheese = Self(
    "cheese", 120, 76, plural: "cheeses", in: [.kitchen], colours: [.yellow, .orange]
  ) { pen in
    pen.shape([0, 36, 104, 0, 120, 30, 120, 76, 0, 76])
    pen.shape([0, 36, 104, 0, 120, 30], .pale)
    for (x, y, r) in [(Float(24), Float(56), Float(9)), (58, 48, 7), (84, 60, 10), (104, 42, 5)] {
      pen.oval(x, y, r, r, .deep)
    }
  }
}
