@testable import Datasets

/// Damages of what lies before, behind and on what.
extension Damage {
  static let depths: [Damage] = [
    Damage("a way to be placed that is none", "scene") {
      try $0.editObject(3, "stance", "floats")
    },
    Damage("a photo of which somebody knows how things are placed", "scene", of: .photo) {
      try $0.editObject(3, "stance", "stands")
    },
    Damage("a photo of which somebody knows what is hidden", "scene", of: .photo) {
      try $0.editObject(3, "hides", [[2, 100]])
    },
    Damage("more hidden than there is", "scene.hides", of: .front) {
      try $0.editObject(7, "hides", [[2, 161]])
    },
    Damage("less hidden than there is", "scene.hides", of: .front) {
      try $0.editObject(7, "hides", [[2, 159]])
    },
    Damage("hidden by nothing", "scene.hides", of: .front) { try $0.editObject(7, "hides", []) },
    Damage("hidden by what is elsewhere", "scene.hides", of: .front) { sketch in
      try sketch.editObject(7, "hides", [])
      try sketch.editObject(5, "hides", [[2, 160]])
    },
    Damage("hiding what is nearer", "scene.hides", of: .front) { sketch in
      try sketch.editObject(1, "hides", [[2, 160]])
    },
    Damage("hiding itself", "scene.hides", of: .front) {
      try $0.editObject(7, "hides", [[2, 160], [7, 4]])
    },
    Damage("hiding the same twice", "scene.hides", of: .front) {
      try $0.editObject(7, "hides", [[2, 80], [2, 80]])
    },
    Damage("hiding nothing of something", "scene.hides", of: .front) {
      try $0.editObject(7, "hides", [[1, 0], [2, 160]])
    },
    Damage("a pair of three", "scene.hides", of: .front) {
      try $0.editObject(7, "hides", [[2, 160, 1]])
    },
    Damage("the contrary", "answer", .front) { plan in
      plan.answer = "behind"
      plan.steps = Plan.find([7, 2], "relation", "behind")
    },
    Damage("before what it hides too little of", "answer", .front) { plan in
      // 16 of 496 pixels, and fewer than 40.
      plan.things[2].full[2] = 191
      plan.things[7].hides = [[2, 16]]
    },
    Damage("before what it does not touch", "answer", .front) { plan in
      plan.things[7].box = [193, 20, 214, 48]
    },
    Damage("before what it touches in a corner", "answer", .front) { plan in
      plan.things[7].box = [190, 12, 214, 31]
    },
    Damage("before another when both lie", "answer", .front) { plan in
      plan.things[2].stance = "lies"
      plan.things[7].stance = "lies"
    },
    Damage("before it, offered with sides", "options", .front) {
      $0.options = ["left", "in front"]
    },
    Damage("told by what is behind another thing too", "asked", .behindAnother) { plan in
      // The other book stands just behind, with nothing between.
      plan.things[3].box = [176, 2, 206, 18]
    },
    Damage("on what it does not lie on with most of it", "asked", .on) { plan in
      plan.things[7].box = [70, 110, 98, 126]
    },
    Damage("on what stands", "asked", .on) { $0.things[3].stance = "stands" },
    Damage("standing on something", "asked", .on) { $0.things[7].stance = "stands" },
    Damage("near the edge of the other, too", "asked", .on) { plan in
      plan.things[8].box = [30, 128, 70, 136]
    },
    Damage("no word for a relation", "coverage", of: .front) { $0.add("It stands behind.", to: 0) },
    Damage("on it, without a claim", "coverage", of: .on) { sketch in
      sketch.add("I see", to: 0)
      sketch.add("the dotted book", to: 0, "mention", ["3", "book", "", "dotted"])
      sketch.add("lies on", to: 0)
      sketch.add("a book", to: 0, "one", ["3", "book", "", ""])
    },
    Damage("in front, without a claim", "coverage", of: .front) {
      $0.add("It is in front.", to: 0)
    },
    Damage("behind for in front", "claim.words", of: .front) {
      try $0.say("relation", nil, "behind")
    },
    Damage("beside for in front", "claim.words", of: .front) {
      try $0.say("relation", nil, "in front, or behind,")
    },
  ]
}
