@testable import Datasets

/// Damages of what is written on things, and of questions about it.
extension Damage {
  /// The bounds of the text that is asked about.
  private static let bounds = [28, 66, 61, 80]

  static let written: [Damage] = [
    Damage("an object without a member for its text", "record.fragment", of: .text) { sketch in
      try sketch.edit(\.scene) { scene in
        guard var objects = scene["objects"] as? [[String: Any]] else { throw NothingToDamage() }
        objects[7]["text"] = nil
        scene["objects"] = objects
      }
    },
    Damage("small letters", "scene", of: .text) { try $0.editObject(7, "text", "Open") },
    Damage("a letter alone", "scene", of: .text) { try $0.editObject(7, "text", "O") },
    Damage("eight letters", "scene", of: .text) { try $0.editObject(7, "text", "OPENINGS") },
    Damage("four digits", "scene", of: .number) { try $0.editObject(5, "text", "4200") },
    Damage("letters and digits", "scene", of: .text) { try $0.editObject(7, "text", "OP3N") },
    Damage("two words", "scene", of: .text) { try $0.editObject(7, "text", "NO GO") },
    Damage("a text on a photo", "scene", .photo) { plan in
      plan.things[0] = plan.things[0].saying("OPEN", [24, 26, 46, 38], 0xffffff)
    },
    Damage("a text too few in the legend", "scene", of: .text) { sketch in
      try sketch.edit(\.legend) { $0["texts"] = [Int]() }
    },
    Damage("a text without bounds", "text.bounds", of: .text) { sketch in
      try sketch.edit(\.legend) { legend in
        guard var texts = legend["texts"] as? [Any] else { throw NothingToDamage() }
        texts[7] = texts[0]
        legend["texts"] = texts
      }
    },
    Damage("bounds without a text", "text.bounds", of: .text) { sketch in
      try sketch.editLegend("texts", 0, nil, [24, 26, 46, 38])
    },
    Damage("a text that is withheld", "text.bounds", of: .text) {
      try $0.editObject(8, "text", "")
    },
    Damage("bounds beyond the object", "text.bounds", of: .text) { sketch in
      try sketch.editLegend("texts", 7, nil, [28, 66, 71, 80])
    },
    Damage("bounds outside the picture", "text.bounds", of: .text) { sketch in
      try sketch.editLegend("texts", 7, nil, [-2, 66, 61, 80])
    },
    Damage("bounds of three numbers", "text.bounds", of: .text) { sketch in
      try sketch.editLegend("texts", 7, nil, [28, 66, 61])
    },
    Damage("letters of eight pixels", "text.bounds", .text) {
      $0.things[7].bounds = [28, 66, 61, 74]
    },
    Damage("a text of which one pixel is covered", "text.covered", of: .text) { sketch in
      // The mask has a hole in the last column of the bounds.
      let (box, x) = (sketch.plan.things[7].box, bounds[2] - 1)
      let counts = Counts.of(
        [
          [box[0], box[1], x, box[3]], [x, box[1], x + 1, 70], [x, 71, x + 1, box[3]],
          [x + 1, box[1], box[2], box[3]],
        ], width: 240, height: 180)
      try sketch.editLegend("masks", 7, nil, counts)
      try sketch.editObject(7, "area", sketch.plan.things[7].area - 1)
    },
    Damage("no letters", "text.faint", of: .text) { $0.pictures[0].fill(bounds, 0x309040) },
    Damage("letters that are all ink", "text.faint", of: .text) {
      $0.pictures[0].fill(bounds, 0x000000)
    },
    Damage("letters hardly darker than the ground", "text.faint", .text) {
      $0.things[7].ink = 0x206830
    },
    Damage("yellow letters on white", "text.faint", .number) { $0.things[5].ink = 0xf0d820 },
    Damage("bounds far around the letters", "text.faint", .text) { plan in
      plan.things[7].bounds = [22, 62, 68, 88]
      plan.things[7].ink = 0x309040
    },
    Damage("two texts alike", "scene.text", .text) { $0.things[8].text = "OPEN" },
    Damage("two texts but for a letter", "scene.text", .text) { $0.things[8].text = "OVEN" },
    Damage("two texts but for a letter more", "scene.text", .text) { $0.things[8].text = "OPENS" },
    Damage("numbers of one digit each", "scene.text", .text) { plan in
      plan.things[5].text = "4"
      plan.things[8].text = "7"
      plan.options = ["FROG", "OPEN", "FISH", "STOP"]
    },
    Damage("another text in the picture's state", "signature", of: .text) { sketch in
      var plan = sketch.plan
      plan.things[8].text = "BOOKS"
      sketch.record.signature = Oracle.signature(plan)
    },
    Damage("a photo asked for its texts", "asked", .text) { plan in
      plan.isPhoto = true
      plan.things = Plan.photo.things
      plan.target = 6
      plan.mentions = [Plan.lamp]
      plan.marks = [[6]]
    },
    Damage("a thing without a text", "answer", .text) { plan in
      plan.things[7].text = ""
      plan.options = []
    },
    Damage("another thing's text", "answer", .text) { $0.answer = "BANK" },
    Damage("a word that differs by a letter", "options", .text) { $0.options[3] = "OVEN" },
    Damage("a word in small letters", "options", .text) { $0.options[3] = "Stop" },
    Damage("a number among words", "options", .text) { $0.options[3] = "42" },
    Damage("words from nowhere", "options", .text) { $0.options[0] = "FROG" },
    Damage("another kind of step", "solution.program", .text) {
      $0.steps = Plan.find([7], "kind", "OPEN")
    },
    Damage("a mark of another thing with a text", "picture.sequence", .text) { $0.marks = [[8]] },
    Damage("an example that is the text", "question", of: .number) { sketch in
      try sketch.say("format", ["42"], "\\boxed{42}")
    },
    Damage("another text", "claim.false", of: .text) { try $0.say("text", ["7", "BANK"], "BANK") },
    Damage("a text of a thing without one", "claim.false", of: .text) {
      try $0.say("text", ["6", "OPEN"])
    },
    Damage("an empty text", "claim.false", of: .text) { try $0.say("text", ["6", ""]) },
    Damage("another text in the words", "claim.words", of: .text) {
      try $0.say("text", nil, "BANK")
    },
    Damage("a text in small letters in the words", "claim.words", of: .text) {
      try $0.say("text", nil, "open")
    },
    Damage("two texts in the words", "claim.words", of: .text) {
      try $0.say("text", nil, "OPEN, BANK")
    },
    Damage("more letters than the text", "claim.words", of: .text) {
      try $0.say("text", nil, "OPEN DAILY")
    },
    Damage("a part of a word", "claim.words", of: .text) {
      try $0.say("text", nil, "OPEN-ended")
    },
    Damage("a text that may be", "claim.words", of: .text) {
      try $0.say("text", nil, "perhaps OPEN")
    },
    Damage("a number with a sign", "claim.words", of: .number) { try $0.say("text", nil, "-42") },
    Damage("a text denied", "claim.context", of: .text) { try $0.precede("text", with: "not ") },
    Damage("a text of another subject", "claim.context", of: .text) {
      try $0.say("text", ["8", "BANK"], "BANK")
    },
    Damage("a text in pixels", "claim.evidence", of: .text) {
      try $0.say("text") { $0.evidence = "pixels" }
    },
    Damage("a text in the span of an enlargement", "claim.words", of: .text) {
      try $0.say("crop", nil, "enlarged OPEN")
    },
    Damage("another option's text", "claim.words", of: .text) {
      try $0.say("option", nil, "D: SHOP")
    },
    Damage("a text before the mark", "reveal.early", of: .text) {
      $0.add("OPEN", "text", ["7", "OPEN"])
    },
    Damage("a text between two marks", "reveal.early", of: .textFromAnother) {
      $0.add("OPEN", to: 2, "text", ["7", "OPEN"])
    },
    Damage("a text without a claim", "coverage", of: .text) { $0.add("It says OPEN.") },
    Damage("another thing's text without a claim", "coverage", of: .nearerWithTexts) {
      $0.add("It says BANK.")
    },
    Damage("an option's text without a claim", "coverage", of: .text) { $0.add("It says STOP.") },
  ]
}
