extension Composition.Kind {
  /// What lives.
  static let animals = [cat, dog, bird, butterfly, snail, crab, fish, rabbit, ladybird]

  static let cat = Self(
    "cat", 100, 112, scale: 0.8, in: [.street, .garden, .shelf], patterns: [.plain, .striped]
  ) { pen in
    pen.curve([68, 102, 98, 104, 96, 74, 90, 50], 11, to: 8, .plain)
    pen.blob([30, 50, 20, 112, 30, 112, 84, 112, 88, 84, 66, 50])
    pen.shape([8, 34, 8, 0, 32, 16], .plain)
    pen.shape([62, 34, 62, 0, 40, 16], .plain)
    pen.oval(36, 36, 30, 26)
    pen.oval(26, 34, 4, 5, .detail)
    pen.oval(46, 34, 4, 5, .detail)
    pen.shape([32, 43, 40, 43, 36, 48], .detail)
    pen.box(28, 100, 14, 12, round: 5, .deep)
    pen.box(50, 100, 14, 12, round: 5, .deep)
  }

  static let dog = Self(
    "dog", 134, 108, scale: 0.8, in: [.street, .garden, .playground], patterns: [.plain, .dotted]
  ) { pen in
    pen.curve([16, 56, -2, 44, 4, 22], 10, to: 6, .plain)
    for x in [Float(20), 36, 78, 92] { pen.box(x, 70, 13, 38, round: 5, .plain) }
    pen.box(12, 44, 96, 38, round: 17)
    pen.blob([84, 60, 80, 14, 108, 6, 122, 22, 140, 30, 136, 46, 114, 48, 106, 70], .plain)
    pen.blob([86, 14, 100, 8, 104, 28, 94, 48, 80, 40], .deep)
    pen.oval(112, 24, 4, 4, .detail)
    pen.oval(132, 30, 5, 5, .dark)
    pen.line([84, 52, 110, 58], 6, .detail)
  }

  static let bird = Self("bird", 92, 84, scale: 0.65, in: [.street, .garden]) { pen in
    pen.line([42, 66, 40, 84], 4, .dark)
    pen.line([54, 66, 54, 84], 4, .dark)
    pen.shape([72, 22, 92, 30, 72, 36], .tint(0xE58B3A))
    pen.shape([0, 34, 34, 36, 30, 60], .deep)
    pen.oval(44, 48, 32, 24)
    pen.oval(60, 26, 20, 19)
    pen.blob([22, 42, 54, 40, 50, 62, 30, 64], .deep)
    pen.oval(66, 22, 4, 4, .detail)
  }

  static let butterfly = Self(
    "butterfly", 104, 84, plural: "butterflies", scale: 0.7, in: [.garden],
    patterns: [.plain, .dotted],
    stances: [.flies], hasSides: false
  ) { pen in
    pen.curve([50, 26, 44, 6, 36, 0], 3, .dark)
    pen.curve([54, 26, 60, 6, 68, 0], 3, .dark)
    pen.blob([52, 40, 24, -2, -4, 8, 4, 48])
    pen.blob([52, 40, 80, -2, 108, 8, 100, 48])
    pen.blob([52, 42, 16, 44, 14, 84, 42, 80], .plain)
    pen.blob([52, 42, 88, 44, 90, 84, 62, 80], .plain)
    pen.box(48, 22, 8, 52, round: 4, .dark)
  }

  static let snail = Self(
    "snail", 112, 78, scale: 0.7, in: [.garden]
  ) { pen in
    pen.line([98, 40, 94, 12], 5, .tint(0xC9A987))
    pen.line([104, 40, 108, 14], 5, .tint(0xC9A987))
    pen.oval(94, 11, 4, 4, .dark)
    pen.oval(108, 13, 4, 4, .dark)
    pen.blob([0, 78, 14, 62, 84, 62, 86, 30, 114, 28, 112, 62, 94, 78], .tint(0xC9A987))
    pen.oval(48, 36, 38, 36)
    pen.curve([76, 54, 92, 10, 48, 10, 16, 16, 22, 52, 56, 60, 62, 36, 48, 32], 3.5, .deep)
  }

  static let crab = Self(
    "crab", 132, 84, in: [.beach], patterns: [.plain, .dotted], hasSides: false
  ) { pen in
    for side in [Float(-1), 1] {
      for y in [Float(60), 66, 72] {
        pen.line([66 + side * 30, y - 8, 66 + side * (64 - (y - 60)), y + 10], 7, to: 4, .deep)
      }
      pen.curve([66 + side * 30, 46, 66 + side * 52, 44, 66 + side * 50, 24], 8, .deep)
      pen.blob(
        [
          66 + side * 50, 34, 66 + side * 36, 20, 66 + side * 42, 0, 66 + side * 50, 16,
          66 + side * 62, 0, 66 + side * 68, 22,
        ], .plain)
      pen.line([66 + side * 12, 40, 66 + side * 14, 22], 4, .deep)
      pen.oval(66 + side * 14, 21, 7, 7, .light)
      pen.oval(66 + side * 14, 21, 3, 3, .dark)
    }
    pen.oval(66, 57, 42, 27)
    pen.curve([52, 64, 66, 76, 80, 64], 4, .detail)
  }

  static let fish = Self(
    "fish", 120, 70, plural: "fish", in: [.kitchen, .beach], patterns: [.plain, .striped, .dotted],
    stances: [.lies]
  ) { pen in
    pen.shape([40, 16, 60, 0, 78, 14], .deep)
    pen.shape([0, 8, 40, 34, 0, 62, 10, 35], .plain)
    pen.blob([20, 36, 60, -2, 110, 8, 126, 35, 110, 62, 60, 72])
    pen.oval(102, 28, 6, 6, .light)
    pen.oval(103, 28, 3, 3, .dark)
    pen.curve([86, 20, 78, 35, 86, 50], 4, .deep)
  }

  static let rabbit = Self("rabbit", 84, 122, scale: 0.75, in: [.garden, .playground]) { pen in
    pen.blob([26, 52, 14, 0, 30, -4, 40, 44], .plain)
    pen.blob([44, 52, 46, -4, 64, -4, 56, 50], .plain)
    pen.line([26, 36, 25, 12], 6, to: 4, .deep)
    pen.line([52, 36, 54, 12], 6, to: 4, .deep)
    pen.oval(76, 102, 9, 9, .light)
    pen.oval(46, 94, 32, 28)
    pen.oval(40, 58, 27, 24)
    pen.oval(30, 54, 4, 4, .detail)
    pen.oval(50, 54, 4, 4, .detail)
    pen.oval(40, 64, 5, 4, .detail)
    pen.box(20, 110, 20, 12, round: 6, .deep)
    pen.box(46, 110, 20, 12, round: 6, .deep)
  }

  static let ladybird = Self(
    "ladybird", 84, 60, scale: 0.65, in: [.garden],
    colours: [.red, .orange, .yellow, .pink, .green]
  ) { pen in
    pen.line([20, 50, 16, 60], 5, .dark)
    pen.line([40, 50, 40, 60], 5, .dark)
    pen.line([58, 50, 62, 60], 5, .dark)
    pen.curve([74, 28, 80, 14, 84, 16], 3, .dark)
    pen.oval(70, 40, 14, 14, .dark)
    pen.arc(36, 52, 36, 48, from: 0.5, to: 1)
    for (x, y) in [(Float(18), Float(36)), (36, 18), (40, 40), (58, 32)] {
      pen.oval(x, y, 6, 6, .dark)
    }
    pen.oval(76, 36, 3, 3, .light)
  }
}
