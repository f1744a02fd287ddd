@testable import Datasets

extension Damage {
  /// Records of a piece from elsewhere.
  static let odds: [Damage] = [
    Damage("another odd piece as the answer", "answer", of: odd) {
      $0.record.answer.value = "2"
      $0.record.answer.text = "\\boxed{2}"
    },
    Damage("the odd piece in the last picture", "picture.place", of: odd) { sketch in
      sketch.pictures[2].paste(
        sketch.pictures[0], from: sketch.plan.box(ofPiece: 4), at: 128, 128)
    },
    Damage("a board without another piece", "picture.last", of: odd) {
      $0.pictures[2].fill([0, 128, 128, 256], 0xd8d8d8)
    },
    Damage("another blank", "scene", of: odd) {
      try $0.swap(\.scene, "\"blank\":4", "\"blank\":2")
    },
    Damage("another odd piece", "picture.place", of: odd) { sketch in
      try sketch.swap(\.scene, "\"blank\":4", "\"blank\":2")
      try sketch.swap(\.scene, "\"pieces\":[1,2,3,0]", "\"pieces\":[1,0,3,4]")
      try sketch.swap(\.scene, "\"places\":[1,2,3,0]", "\"places\":[1,0,3,4]")
    },
    Damage("a blank of another form", "scene") {
      try $0.swap(\.scene, "\"blank\":0", "\"blank\":1")
    },
    Damage("a piece of the same kind of painting", "scene", of: odd) {
      try $0.swap(\.scene, "negative", "landscape")
    },
    Damage("a piece with a small crop", "scene", of: odd) {
      try $0.swap(\.scene, "[0,0,128,128]", "[0,0,127,128]")
    },
    Damage("a margin of an odd piece too good", "solution.margin", of: odd(margin: 90)),
    Damage("a margin of an odd piece too low", "solution.margin", of: odd(margin: 1.26)),
    Damage(
      "a floor of an odd piece too high", "solution.floor", of: odd(margin: 90, floor: 90)),
    Damage(
      "another search for an odd piece", "solution.searched",
      of: odd(margin: 2, searched: "swaps")),
    Damage("another piece said to be odd", "claim.false", of: odd) {
      try $0.say("odd", ["2"], "piece 2 comes from elsewhere")
    },
    Damage("a clash of a piece that belongs there", "claim.false", of: odd) {
      try $0.say("clashes", ["2", "left"], "the left edge of piece 2 clashes") { $0.boxes = [] }
    },
    Damage("a clash with the odd piece, told of its neighbour", "claim.false", of: odd) {
      try $0.say("clashes", ["2", "below"], "the bottom edge of piece 2 clashes") { $0.boxes = [] }
    },
    Damage("a clash where no piece lies", "claim.false", of: odd) {
      try $0.say("clashes", ["4", "right"], "the right edge of piece 4 clashes")
    },
    Damage("a seam of the odd piece", "claim.false", of: odd) {
      $0.add("the right edge of piece 3 runs on into piece 4", "seam", ["3", "right", "4"])
    },
    Damage("a place of the odd piece", "claim.false", of: odd) {
      $0.add("piece 4 belongs to row 2, column 2", "place", ["4", "2", "2"])
    },
    Damage("the odd piece told too early", "reveal.early", of: odd) {
      $0.add("piece 4 comes from elsewhere", "odd", ["4"])
    },
    Damage("words that say the contrary", "claim.words", of: odd) {
      try $0.say("odd", ["4"], "piece 4 does not come from elsewhere")
    },
  ]
}
