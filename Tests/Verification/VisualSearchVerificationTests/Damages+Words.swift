@testable import Datasets

/// Damages of words and claims.
extension Damage {
  static let words: [Damage] = [
    Damage("a kind that there is not", "claim.kind") { try $0.say("total") { $0.kind = "sum" } },
    Damage("a value too few", "claim.values") { try $0.say("colour", ["6"]) },
    Damage("another colour, in values and words", "claim.false") {
      try $0.say("colour", ["6", "green"], "green")
    },
    Damage("another colour in the words", "claim.words") { try $0.say("colour", nil, "green") },
    Damage("another colour in the values", "claim.words") { try $0.say("colour", ["6", "green"]) },
    Damage("two colours", "claim.words") { try $0.say("colour", nil, "yellow and green") },
    Damage("a colour that may be", "claim.words") { try $0.say("colour", nil, "perhaps yellow") },
    Damage("a colour denied within", "claim.words") { try $0.say("colour", nil, "not yellow") },
    Damage("a colour denied before", "claim.context") { try $0.precede("colour", with: "not ") },
    Damage("a colour that isn't", "claim.context") { try $0.precede("place", with: "isn't ") },
    Damage("a light colour", "claim.words") { try $0.say("colour", nil, "light yellow") },
    Damage("another pattern", "claim.false", of: .pattern) {
      try $0.say("pattern", ["0", "dotted"], "dotted")
    },
    Damage("another pattern in the words", "claim.words", of: .pattern) {
      try $0.say("pattern", nil, "dotted")
    },
    Damage("no pattern where there is one", "claim.words", of: .pattern) {
      try $0.say("pattern", nil, "no pattern")
    },
    Damage("another name", "claim.false") { try $0.say("is", ["6", "book"], "a book") },
    Damage("another name in the words", "claim.words") { try $0.say("is", nil, "a book") },
    Damage("a name and more", "claim.words") { try $0.say("is", nil, "a desk lamp, a book") },
    Damage("another place", "claim.false") { try $0.say("place", ["6", "left"], "left") },
    Damage("another place in the words", "claim.words") { try $0.say("place", nil, "top right") },
    Damage("a corner that is none", "claim.words") { try $0.say("place", nil, "right corner") },
    Damage("another relation", "claim.false", of: .relation) {
      try $0.say("relation", ["6", "below", "5"], "below")
    },
    Damage("another relation in the words", "claim.words", of: .relation) {
      try $0.say("relation", nil, "below")
    },
    Damage("a relation to another object", "claim.context", of: .relation) {
      try $0.say("relation", ["6", "above", "4"])
    },
    Damage("a relation of another object", "claim.context", of: .relation) {
      try $0.say("relation", ["2", "above", "5"])
    },
    Damage("the smaller called larger", "claim.false", of: .larger) {
      try $0.say("larger", ["6", "5"])
    },
    Damage("smaller than", "claim.words", of: .larger) {
      try $0.say("larger", nil, "is smaller than")
    },
    Damage("larger, than what", "claim.words", of: .larger) { try $0.say("larger", nil, "larger") },
    Damage("another share", "claim.false") { try $0.say("share", ["6", "2"], "2%") },
    Damage("another share in the words", "claim.words") { try $0.say("share", nil, "2%") },
    Damage("a share without percent", "claim.words") { try $0.say("share", nil, "1") },
    Damage("less than a share that is more", "claim.words", .colour) { plan in
      plan.things[6].box = [200, 60, 216, 94]
    },
    Damage("another box", "claim.false", of: .box) {
      try $0.say("box", ["5", "170", "110", "220", "151"], "170, 110, 220, 151")
    },
    Damage("edges in another order", "claim.words", of: .box) {
      try $0.say("box", nil, "170, 220, 110, 150")
    },
    Damage("another total", "claim.false") { try $0.say("total", ["8"], "eight things") },
    Damage("another total in the words", "claim.words") {
      try $0.say("total", nil, "eight things")
    },
    Damage("a total of mugs", "claim.words") { try $0.say("total", nil, "seven mugs") },
    Damage("another count", "claim.false", of: .count) {
      try $0.say("count", ["3", "mug", "red", ""], "three red mugs")
    },
    Damage("another count in the words", "claim.words", of: .count) {
      try $0.say("count", nil, "three red mugs")
    },
    Damage("a count of others in the words", "claim.words", of: .count) {
      try $0.say("count", nil, "two mugs")
    },
    Damage("none where there are some", "claim.false", of: .no) {
      try $0.say("count", ["0", "mug", "red", ""], "no red mug")
    },
    Damage("an object that is not so", "claim.false", of: .yes) {
      try $0.say("one", ["1", "mug", "blue", ""])
    },
    Damage("an object said to be more", "claim.words", of: .yes) {
      try $0.say("one", nil, "a striped blue mug")
    },
    Damage("a mention of another object", "claim.false") {
      try $0.say("mention", ["3", "book", "green", "plain"])
    },
    Damage("a mention that fits two", "claim.false") {
      try $0.say("mention", ["2", "book", "green", ""], "the green book")
    },
    Damage("a mention in other words", "claim.words") {
      try $0.say("mention", nil, "the dotted, green book")
    },
    Damage("a mention without an article", "claim.words") {
      try $0.say("mention", nil, "plain green book")
    },
    Damage("a relation not true of a mention", "claim.false", of: .hops) {
      try $0.say("relative", ["4", "mug", "", "", "above", "6"], "the mug above")
    },
    Damage("a relation in other words", "claim.words", of: .hops) {
      try $0.say("relative", nil, "the mug above")
    },
    Damage("a relation to what is not mentioned", "claim.context", of: .hops) {
      try $0.say("relative", ["4", "mug", "", "", "below", "5"])
    },
    Damage("a question asked differently", "claim.false", of: .count) {
      try $0.say("asks", ["mug", "blue", ""], "a blue mug")
    },
    Damage("marks of another object", "claim.false") { try $0.say("marked", ["5"]) },
    Damage("a green rectangle", "claim.words") { try $0.say("marked", nil, "a green rectangle") },
    Damage("rectangles where there is one", "claim.words") {
      try $0.say("marked", nil, "the red rectangles")
    },
    Damage("an enlargement of another object", "claim.false") { try $0.say("crop", ["5"]) },
    Damage("an enlargement in a marked picture", "claim.false") {
      try $0.say("crop") { $0.image = 1 }
    },
    Damage("no word for an enlargement", "claim.words") { try $0.say("crop", nil, "here") },
    Damage("another setting", "claim.false") { try $0.say("setting", ["shelf"], "shelf") },
    Damage("an option of another letter", "claim.words") {
      try $0.say("option", nil, "option C, yellow")
    },
    Damage("an option that says something else", "claim.false") {
      try $0.say("option", ["B", "green"], "option B, green")
    },
    Damage("another answer in the words", "claim.words") {
      try $0.say("answer", nil, "\\boxed{C}")
    },
    Damage("another answer", "claim.false") { try $0.say("answer", ["C"], "\\boxed{C}") },
    Damage("opposites that are not offered", "claim.false", of: .relation) {
      try $0.say("offers", ["left", "right"], "left or right")
    },
    Damage("a convention in other words", "claim.words", of: .box) {
      try $0.say("convention", nil, "as x0, x1, y0, y1 in pixels from the top left corner")
    },
    Damage("a span that cuts a word", "claim.span") { try $0.say("colour") { $0.span[1] -= 1 } },
    Damage("a subject that was not named", "claim.context") { sketch in
      let last = sketch.record.thoughts.count - 1
      sketch.record.thoughts[last].claims.removeAll {
        $0.kind == "crop" || $0.kind == "mention" && $0.values[0] == "6"
      }
    },
    Damage("another subject", "claim.context", of: .colour) {
      try $0.say("place", ["5", "right"])
    },
    Damage("boxes of another object", "claim.boxes") { sketch in
      let box = sketch.plan.things[5].box
      try sketch.say("marked") { $0.boxes = [box] }
    },
    Damage("boxes in an enlargement", "claim.boxes") { sketch in
      let box = sketch.plan.things[6].box
      try sketch.say("crop") { $0.boxes = [box] }
    },
    Damage("a picture that was not shown", "claim.image") { try $0.say("marked") { $0.image = 2 } },
    Damage("about no picture", "claim.image") { try $0.say("colour") { $0.image = nil } },
    Damage("a colour on record", "claim.evidence") {
      try $0.say("colour") { $0.evidence = "record" }
    },
    Damage("a name in pixels", "claim.evidence") { try $0.say("is") { $0.evidence = "pixels" } },
    Damage("a photo's name on record", "claim.evidence", of: .photo) {
      try $0.say("is") { $0.evidence = "record" }
    },
    Damage("a strange letter", "words.stranger") { $0.add("ра") },
  ]

  static let reveals: [Damage] = [
    Damage("a colour before the mark", "reveal.early") {
      $0.add("yellow", "colour", ["6", "yellow"])
    },
    Damage("a place before the mark", "reveal.early") {
      $0.add("right", "place", ["6", "right"])
    },
    Damage("a share before the mark", "reveal.early") {
      $0.add("1%", "share", ["6", "1"])
    },
    Damage("more said than asked", "reveal.early") {
      $0.add("a yellow desk lamp", "one", ["6", "desk lamp", "yellow", ""])
    },
    Damage("more mentioned than asked", "reveal.early") {
      $0.add("the yellow desk lamp", "mention", ["6", "desk lamp", "yellow", ""])
    },
    Damage("the answer before the mark", "reveal.early") { $0.add("\\boxed{B}", "answer", ["B"]) },
    Damage("the answer between two marks", "reveal.early", of: .hops) {
      $0.add("\\boxed{red}", to: 2, "answer", ["red"])
    },
    Damage("a count before the marks", "reveal.early", of: .count) {
      $0.add("two red mugs", "count", ["2", "mug", "red", ""])
    },
    Damage("nothing before the marks", "reveal.early", of: .no) {
      $0.add("no green mug", "count", ["0", "mug", "green", ""])
    },
    Damage("found before the mark", "reveal.early", of: .yes) {
      $0.add("a blue mug", "one", ["0", "mug", "blue", ""])
    },
    Damage("the other's side before the marks", "reveal.early", of: .relation) {
      $0.add("below", "relation", ["5", "below", "6"])
    },
    Damage("larger before the marks", "reveal.early", of: .larger) {
      $0.add("larger than", "larger", ["5", "6"])
    },
    Damage("a name before the mark", "reveal.early", of: .kind) {
      $0.add("a plate", "is", ["5", "plate"])
    },
  ]

  static let uncovered: [Damage] = [
    "It is gray.", "Look at the mugs.", "Look at the mug.", "On the left.", "There are three.",
    "A third of it.", "It is striped.", "The larger of them.", "See the lamps.", "In a kitchen.",
    "I take C.", "It is B", "The nearest.", "In the middle.", "Both of them.", "Look up.",
    "It costs 5.", "Some dots.", "It is white.", "A plates shop.",
  ].map { words in Damage("uncovered: \(words)", "coverage") { $0.add(words) } }
}
