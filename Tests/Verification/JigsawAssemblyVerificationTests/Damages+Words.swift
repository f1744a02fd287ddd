@testable import Datasets

extension Damage {
  /// Claims that are false, in words that say just that.
  static let claims: [Damage] = [
    Damage("other rows", "claim.false") { try $0.say("layout", ["3", "2"], "3 by 2") },
    Damage("another number", "claim.false") { try $0.say("count", ["5"], "5 pieces") },
    Damage("another colour", "claim.false") {
      try $0.say("colour", ["3", "top", "red"], "the top of piece 3 is red")
    },
    Damage("the colour of another part", "claim.false") {
      try $0.say("colour", ["4", "bottom", "blue"], "the bottom of piece 4 is blue") {
        $0.boxes = []
      }
    },
    Damage("a colour that is none", "claim.false") {
      try $0.say("colour", ["3", "top", "mauve"], "the top of piece 3 is mauve")
    },
    Damage("light that is dark", "claim.false") {
      try $0.say("light", ["4", "bottom", "light"], "piece 4 is light at the bottom")
    },
    Damage("busy that is smooth", "claim.false") {
      try $0.say("texture", ["3", "busy"], "piece 3 is busy")
    },
    Damage("another neighbour", "claim.false") {
      try $0.say("seam", ["3", "right", "4"], "the right edge of piece 3 runs on into piece 4")
    },
    Damage("a neighbour on the other side", "claim.false") {
      try $0.say("seam", ["1", "right", "3"], "the right edge of piece 1 runs on into piece 3")
    },
    Damage("a piece that there is not", "claim.false") {
      try $0.say("seam", ["3", "right", "7"], "the right edge of piece 3 runs on into piece 7")
    },
    Damage("a break at a true seam", "claim.false") {
      try $0.say("breaks", ["3", "right", "1"], "the right edge of piece 3 clashes with piece 1")
    },
    Damage("a break where no piece lies", "claim.false") {
      try $0.say("breaks", ["3", "left", "1"], "the left edge of piece 3 clashes with piece 1")
    },
    Damage("another place", "claim.false") {
      try $0.say("place", ["3", "1", "2"], "piece 3 goes to row 1, column 2")
    },
    Damage("a place off the board", "claim.false") {
      try $0.say("place", ["3", "9223372036854775807", "2"])
    },
    Damage("a piece that is not shown", "claim.false") {
      try $0.say("placed", ["4", "2", "1"], "piece 4 stands at the bottom left")
    },
    Damage("a piece placed in the problem", "claim.false") {
      try $0.say("placed") { $0.image = 0 }
    },
    Damage("another turn in words", "claim.false", of: rotation) {
      try $0.say("turn", ["1", "180"], "piece 1 is upside down")
    },
    Damage("another swap", "claim.false", of: swapped) {
      try $0.say("swap", ["1", "2"], "pieces 1 and 2 must change places")
    },
    Damage("a piece that does not stay", "claim.false", of: swapped) {
      try $0.say("still", ["2"], "piece 2 already stands where it belongs")
    },
    Damage("another order in words", "claim.false") {
      try $0.say("order", ["3,1,2,4"], "the order is 3, 1, 2, 4")
    },
    Damage("another option in words", "claim.false", of: choice) { sketch in
      sketch.add("A: 3, 1, 4, 2", "option", ["A", "3,1,4,2"])
    },
    Damage("another pair in words", "claim.false", of: pair) {
      try $0.say("asked", ["1", "3"], "piece 1, and piece 3")
    },
    Damage("another answer in words", "claim.false") {
      try $0.say("answer", ["3,1,2,4"], "\\boxed{3,1,2,4}")
    },
    Damage("no convention", "claim.false") { try $0.say("convention", ["backward"]) },
  ]

  /// Claims that are true, in words that say something else, or in the wrong place.
  static let words: [Damage] = [
    Damage("rows for columns", "claim.words") { try $0.say("layout", nil, "2 columns and 2 rows") },
    Damage("another numeral", "claim.words") { try $0.say("count", nil, "five pieces") },
    Damage("another colour's word", "claim.words") {
      try $0.say("colour", nil, "the top of piece 3 is green")
    },
    Damage("another piece's word", "claim.words") {
      try $0.say("colour", nil, "the top of piece 2 is blue")
    },
    Damage("another side's word", "claim.words") {
      try $0.say("seam", nil, "The left edge of piece 3 runs on into piece 1")
    },
    Damage("a seam the wrong way round", "claim.words") {
      try $0.say("seam", nil, "The right edge of piece 1 runs on into piece 3")
    },
    Damage("a seam denied", "claim.words") {
      try $0.say("seam", nil, "The right edge of piece 3 doesn't run on into piece 1")
    },
    Damage("a break without a word for it", "claim.words") {
      try $0.say("breaks", nil, "the right edge of piece 3 runs on into piece 4")
    },
    Damage("another place's word", "claim.words") {
      try $0.say("placed", nil, "piece 3 now stands at the top right")
    },
    Damage("another order's words", "claim.words") {
      try $0.say("order", nil, "the pieces are 3, 1, 2, 4")
    },
    Damage("another box", "claim.words") { try $0.say("answer", nil, "\\boxed{3,1,2,4}") },
    Damage("a box with more", "claim.words") { try $0.say("format", nil, "\\boxed{1,2,3,4 5}") },
    Damage("words that deny the claim", "claim.context") { sketch in
      sketch.record.thoughts[0].text = sketch.record.thoughts[0].text.map {
        "I'd not " + $0.dropFirst("I look. ".count)
      }
    },
    Damage("a kind that there is not", "claim.kind") { try $0.say("seam") { $0.kind = "fit" } },
    Damage("a value too few", "claim.values") { try $0.say("seam", ["3", "right"]) },
    Damage("evidence of another sort", "claim.evidence") {
      try $0.say("seam") { $0.evidence = "record" }
    },
    Damage("a claim about no picture", "claim.image") { try $0.say("seam") { $0.image = nil } },
    Damage("a picture that is still to come", "claim.image") {
      try $0.say("seam") { $0.image = 1 }
    },
    Damage("a box elsewhere", "claim.boxes") {
      try $0.say("colour") { $0.boxes = [[138, 0, 140, 2]] }
    },
    Damage("a span that cuts a word", "claim.span") { try $0.say("seam") { $0.span[0] += 1 } },
    Damage("a colour in no claim", "coverage") { $0.add("It is red.") },
    Damage("a side in no claim", "coverage") { $0.add("Look at the left edge.") },
    Damage("a piece in no claim", "coverage") { $0.add("Take piece 3.") },
    Damage("a numeral in no claim", "coverage") { $0.add("Take two.") },
    Damage("a turn in no claim", "coverage") { $0.add("It is upside down.") },
    Damage("a letter in no claim", "coverage", of: Plan(hasLetters: true)) { $0.add("Take B.") },
    Damage("an option in no claim", "coverage", of: choice) { $0.add("So it is B.") },
    Damage("a strange letter", "words.stranger") { $0.add("Sо.") },
    Damage("a place too early", "reveal.early") {
      $0.add("piece 3 goes to row 1, column 1", "place", ["3", "1", "1"])
    },
    Damage("a place before its picture", "reveal.early") {
      $0.add("piece 2 belongs at the bottom right", to: 2, "place", ["2", "2", "2"])
    },
    Damage("an order too early", "reveal.early") {
      $0.add("the order is 3, 1, 4, 2", to: 2, "order", ["3,1,4,2"])
    },
    Damage("a swap too early", "reveal.early", of: swapped) {
      $0.add("pieces 2 and 4 change places", "swap", ["2", "4"])
    },
    Damage("a turn too early", "reveal.early", of: rotation) {
      $0.add("piece 3 is upside down", "turn", ["3", "180"])
    },
    Damage("an answer too early", "reveal.early") {
      $0.add("\\boxed{3,1,4,2}", "answer", ["3,1,4,2"])
    },
  ]
}
