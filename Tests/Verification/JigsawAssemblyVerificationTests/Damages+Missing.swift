@testable import Datasets

extension Damage {
  /// A damage of a record of a missing piece.
  private static func missing(
    _ name: String, _ reason: String, of plan: MissingPlan = MissingPlan(),
    _ apply: @escaping @Sendable (inout Sketch) throws -> Void = { _ in }
  ) -> Damage {
    Damage(name, reason) { sketch in
      sketch = Sketch(plan)
      try apply(&sketch)
    }
  }

  /// Pictures and fragments of a missing piece.
  static let blanks: [Damage] = [
    missing("something in the blank", "picture.board") { $0.pictures[0][30, 130] ^= 1 },
    missing("something in a gap of the board", "picture.board", of: MissingPlan(rim: 3)) {
      $0.pictures[0][12, 40] ^= 1
    },
    missing("something between board and candidates", "picture.ground") {
      $0.pictures[0][40, 210] = 0xfffffe
    },
    missing("a pixel of the piece in the blank", "picture.place") { $0.pictures[1][20, 120] ^= 1 },
    missing("another candidate in the blank", "picture.place") { sketch in
      sketch.pictures[1].paste(MissingPlan().candidate(1), at: 0, 96)
    },
    missing("a pixel of the finished board", "picture.changed") { $0.pictures[1][20, 20] ^= 1 },
    missing("a finished board of another size", "picture.size") {
      $0.pictures[1] = $0.pictures[1].part([0, 0, 192, 191])
    },
    missing("no finished board", "picture.count") {
      $0.pictures.removeLast()
      $0.record.thoughts = [$0.record.thoughts[2]]
    },
    missing("an edit without the board", "edit.detail") {
      try $0.swapDetail("\"from\":[12,14,204,206]", "\"from\":[12,14,204,205]")
    },
    missing("an edit that turns the candidate", "edit.detail") {
      try $0.swapDetail(
        "\"to\":[0,96,96,192],\"turn\":0", "\"to\":[0,96,96,192],\"turn\":1")
    },
    missing("an edit with another candidate", "edit.detail") {
      try $0.swapDetail("\"from\":[122,", "\"from\":[10,")
    },
    missing("an edit that hides something", "edit.hidden") {
      try $0.swapDetail("\"hidden\":[]", "\"hidden\":[[0,96,10,106]]")
    },
    missing("another blank", "scene") { try $0.swap(\.scene, "\"blank\":3", "\"blank\":4") },
    missing("no blank", "scene") { try $0.swap(\.scene, "\"blank\":3", "\"blank\":0") },
    missing("a piece of another place", "scene") {
      try $0.swap(\.scene, "\"pieces\":[0,0,2,0]", "\"pieces\":[1,0,2,0]")
    },
    missing("a true candidate that there is not", "scene") {
      try $0.swap(\.scene, "\"pieces\":[0,0,2,0]", "\"pieces\":[0,0,4,0]")
    },
    missing("a place of another candidate", "scene") {
      try $0.swap(\.scene, "\"places\":[0,3,0]", "\"places\":[3,0,0]")
    },
    missing("a turned candidate", "scene") {
      try $0.swap(\.scene, "\"turns\":[0,0,0]", "\"turns\":[0,0,1]")
    },
    missing("a missing piece from elsewhere", "scene") {
      try $0.swap(
        \.scene, "\"other\":null",
        "\"other\":{\"crop\":[0,0,96,96],\"kind\":\"painting\",\"name\":\"x\",\"seed\":\"00112233445566bb\"}"
      )
    },
    missing("pieces asked about", "scene") {
      try $0.swap(
        \.scene, "\"asked\":{\"blank\":3,\"pieces\":[]}", "\"asked\":{\"blank\":3,\"pieces\":[1,2]}"
      )
    },
    missing("a wavy cut", "scene") { try $0.swap(\.scene, "\"straight\"", "\"wavy\"") },
    missing("a board elsewhere", "legend") {
      try $0.swap(\.legend, "\"board\":[12,14,204,206]", "\"board\":[12,14,204,207]")
    },
    missing("a board that is off by a pixel", "picture.ground") {
      try $0.swap(\.legend, "\"board\":[12,14,204,206]", "\"board\":[11,14,203,206]")
    },
    missing("no board", "legend") {
      try $0.swap(\.legend, "\"board\":[12,14,204,206]", "\"board\":[]")
    },
    missing("candidates in a tray", "legend") { try $0.swap(\.legend, "\"strip\"", "\"tray\"") },
    missing("a single candidate", "legend") {
      try $0.swap(\.legend, "[\"1\",\"2\",\"3\"]", "[\"1\"]")
    },
    missing("a candidate without a label", "picture.label") {
      $0.pictures[0].fill(MissingPlan().labelBox(ofPiece: 2), 0xffffff)
    },
    missing(
      "a margin of a missing piece too good", "solution.margin", of: MissingPlan(margin: 1.1)),
    missing("a margin of a missing piece too low", "solution.margin", of: MissingPlan(margin: 0.9)),
    missing(
      "a floor of a missing piece too high", "solution.floor",
      of: MissingPlan(margin: 9, floor: MissingPlan().trueMargin * 2)),
    missing("another search of a missing piece", "solution.searched") {
      try $0.swap(\.solution, "exhaustive", "swaps")
    },
    missing("another true candidate", "solution.cheapest", of: MissingPlan()) { sketch in
      try sketch.swap(\.scene, "\"pieces\":[0,0,2,0]", "\"pieces\":[0,0,1,0]")
      try sketch.swap(\.scene, "\"places\":[0,3,0]", "\"places\":[3,0,0]")
    },
    missing("two candidates alike", "solution.twins") { sketch in
      let boxes = (1...3).map(MissingPlan().box(ofPiece:))
      sketch.pictures[0].paste(
        sketch.pictures[0], from: boxes[0], at: boxes[2][0], boxes[2][1])
    },
    missing("another blank in the signature", "signature") {
      $0.record.signature = $0.record.signature.prefix(31) + "x"
    },
    missing("a measure of displaced candidates", "measures") {
      $0.record.measures[3].value = 3
    },
    missing("a measure of places for candidates", "measures") {
      $0.record.measures[2].value = 4
    },
  ]

  /// Words and claims of a missing piece.
  static let fillings: [Damage] = [
    missing("another candidate as the answer", "answer") {
      $0.record.answer.value = "3"
      $0.record.answer.text = "\\boxed{3}"
    },
    missing("an order for a missing piece", "answer.form") { $0.record.answer.form = "order" },
    missing("a missing piece without a form", "question") {
      $0.record.problem.claims.removeAll { $0.kind == "format" }
    },
    missing("an example of no candidate", "claim.false") {
      try $0.say("format", ["4"], "\\boxed{4}")
    },
    missing("the number of places for that of candidates", "claim.false") {
      try $0.say("count", ["4"], "4 candidates")
    },
    missing("another place blank", "claim.false") {
      try $0.say("blank", ["1", "1"], "row 1, column 1 is missing") { $0.boxes = [] }
    },
    missing("words of another blank", "claim.words") {
      try $0.say("blank", nil, "row 1, column 1 is missing")
    },
    missing("a box beside the blank", "claim.boxes") {
      try $0.say("blank") { $0.boxes = [[12, 14, 20, 20]] }
    },
    missing("a clash of the missing piece", "claim.false") {
      try $0.say("clashes", ["2", "above"], "the top edge of piece 2 clashes with the board")
    },
    missing("a clash where the board has no piece", "claim.false") {
      try $0.say("clashes", ["1", "left"], "the left edge of piece 1 clashes with the board")
    },
    missing("another candidate that fits", "claim.false") {
      try $0.say("fits", ["1", "above"], "the top edge of piece 1 fits") { $0.boxes = [] }
    },
    missing("a fit where the board has no piece", "claim.false") {
      try $0.say("fits", ["2", "below"], "the bottom edge of piece 2 fits")
    },
    missing("words of a fit that clashes", "claim.words") {
      try $0.say("fits", nil, "the top edge of piece 2 clashes")
    },
    missing("another candidate that fills the blank", "claim.false") {
      try $0.say("fills", ["3"], "piece 3 fills it")
    },
    missing("words of a filling denied", "claim.words") {
      try $0.say("fills", nil, "piece 2 does not fill it")
    },
    missing("a wrong candidate placed", "claim.false") {
      try $0.say("placed", ["1", "2", "1"], "piece 1 now stands in row 2, column 1")
    },
    missing("a wrong candidate's box in the finished board", "claim.boxes") {
      try $0.say("fills", ["1"], "piece 1 fills it") { $0.boxes = [[0, 96, 10, 106]] }
    },
    missing("a seam of candidates", "claim.false") {
      $0.add("the right edge of piece 2 runs on into piece 1", "seam", ["2", "right", "1"])
    },
    missing("a candidate that stands still", "claim.false", of: MissingPlan(blank: 2)) {
      $0.add("piece 2 stays", "still", ["2"])
    },
    missing("an order of candidates", "claim.false") {
      $0.add("the order is 1, 2, 3", "order", ["1,2,3"])
    },
    missing("a fit told too early", "reveal.early") {
      $0.add("the top edge of piece 2 fits", "fits", ["2", "above"])
    },
    missing("the missing piece told too early", "reveal.early") {
      $0.add("piece 2 fills it", "fills", ["2"])
    },
    missing("the missing piece placed too early", "reveal.early") {
      $0.add("piece 2 goes to the bottom left", "place", ["2", "2", "1"])
    },
    Damage("a blank where there is none", "claim.false") {
      $0.add("the bottom left is blank", "blank", ["2", "1"])
    },
    Damage("a fit where nothing is missing", "claim.false", of: odd) {
      $0.add("the left edge of piece 4 fits", "fits", ["4", "left"])
    },
    Damage("a filling where nothing is missing", "claim.false") {
      $0.add("piece 3 belongs there", to: 4, "fills", ["3"])
    },
  ]
}
