@testable import Datasets

/// Damages of questions about which of two is nearer to a third.
extension Damage {
  /// Two that are equally far.
  private static let tie: @Sendable (inout Plan) -> Void = { plan in
    plan.things[0].box = [184, 60, 196, 84]
  }

  static let nearer: [Damage] = [
    Damage("the farther one", "answer", .nearer) { plan in
      plan.target = 0
      plan.answer = "blue mug"
    },
    Damage("hardly nearer", "answer", .nearer, planned: tie),
    Damage("nearer by less than a fiftieth of the width", "answer", .nearer) { plan in
      // Gaps of 2 and 6 pixels.
      plan.things[6].box = [206, 84, 218, 108]
      plan.things[0].box = [134, 118, 164, 142]
    },
    Damage("middles that are equally far", "answer", .nearer) { plan in
      // A long book just over the plate, its middle far away.
      plan.things[6].box = [60, 96, 172, 108]
      plan.things[0].box = [210, 40, 234, 64]
    },
    Damage("no anchor", "asked", of: .nearer) { sketch in
      try sketch.edit(\.scene) { scene in
        guard var asked = scene["asked"] as? [String: Any],
          let mentions = asked["mentions"] as? [Any]
        else { throw NothingToDamage() }
        asked["mentions"] = Array(mentions.dropLast())
        scene["asked"] = asked
      }
    },
    Damage("an anchor that is one of the two", "asked", .nearer) { plan in
      plan.mentions[2] = plan.mentions[0]
    },
    Damage("the same thing twice", "asked", .nearer) { plan in
      plan.mentions[0] = plan.mentions[1]
    },
    Damage("the anchor as the target", "asked", .nearer) { $0.target = 5 },
    Damage("the anchor in another place", "asked", .nearer) { $0.mentions.swapAt(1, 2) },
    Damage("an anchor by a relation", "asked", .nearer) { plan in
      plan.mentions[2].relation = "below"
      plan.mentions[2].to = 6
    },
    Damage("an anchor that may be another", "asked", .nearer) { $0.things[2].name = "plate" },
    Damage("the other described otherwise", "options", .nearer) { $0.options[0] = "striped mug" },
    Damage("the anchor to choose", "options", .nearer) { $0.options[0] = "plate" },
    Damage("three to choose from", "options", .nearer) { $0.options.append("plate") },
    Damage("the nearer described otherwise", "answer", .freelyNearer) { $0.answer = "lamp" },
    Damage("the anchor not found", "solution.program", .nearer) {
      $0.steps = Plan.find([0, 6], "nearer", "desk lamp")
    },
    Damage("the anchor found before", "solution.program", .nearer) {
      $0.steps = Plan.find([5, 0, 6], "nearer", "desk lamp")
    },
    Damage("all in one picture", "picture.sequence", .nearer) { $0.marks = [[5, 6, 0]] },
    Damage("the two before the anchor", "picture.sequence", .nearer) { $0.marks = [[6, 0], [5]] },
    Damage("each in its picture", "picture.sequence", .nearer) { $0.marks = [[5], [6], [0]] },
    Damage("the anchor marked with the nearer", "picture.sequence", .nearer) {
      $0.marks = [[5], [6, 5]]
    },
    Damage("no mark of the anchor", "picture.sequence", .nearer) { $0.marks = [[6, 0]] },
    Damage("the nearer enlarged", "picture.sequence", .nearer) { $0.hasCrop = true },
    Damage("a question that compares nothing", "question", of: .nearer) { sketch in
      sketch.record.problem.claims.removeAll { $0.kind == "offers" }
    },
    Damage("a question without its anchor", "question", of: .nearer) { sketch in
      sketch.record.problem.claims.removeAll { $0.values.first == "5" }
    },
    Damage("a question which is larger", "claim.false", of: .nearer) {
      try $0.say("offers", ["larger", ""], "Which is larger")
    },
    Damage("a question which is farther", "claim.words", of: .nearer) {
      try $0.say("offers", nil, "Which is farther")
    },
    Damage("a question which is not so near", "claim.words", of: .nearer) {
      try $0.say("offers", nil, "Which is less close")
    },
    Damage("nearer, of the farther", "claim.false", of: .nearer) {
      try $0.say("nearer", ["0", "6", "5"])
    },
    Damage("nearer to itself", "claim.false", of: .nearer) {
      try $0.say("nearer", ["6", "0", "6"])
    },
    Damage("nearer than the anchor", "claim.false", of: .nearer) {
      try $0.say("nearer", ["6", "5", "5"])
    },
    Damage("nearer than nothing", "claim.false", of: .nearer) {
      try $0.say("nearer", ["6", "7", "5"])
    },
    Damage("nearer than one that is as far", "claim.false", of: .nearer) {
      // The other book is not surely farther from the plate than the red mug.
      $0.add("the dotted book", to: 4, "mention", ["3", "book", "", "dotted"])
      $0.add("closer to", to: 4, "nearer", ["3", "4", "5"])
    },
    Damage("farther from", "claim.words", of: .nearer) {
      try $0.say("nearer", nil, "farther from")
    },
    Damage("close to", "claim.words", of: .nearer) { try $0.say("nearer", nil, "close to") },
    Damage("far from", "claim.words", of: .nearer) { try $0.say("nearer", nil, "far from") },
    Damage("less close to", "claim.words", of: .nearer) {
      try $0.say("nearer", nil, "less closer to")
    },
    Damage("far from closer to", "claim.words", of: .nearer) {
      try $0.say("nearer", nil, "far from closer to")
    },
    Damage("closer to, and more", "claim.words", of: .nearer) {
      try $0.say("nearer", nil, "closer to or left of")
    },
    Damage("closer, to which", "claim.words", of: .nearer) { try $0.say("nearer", nil, "closer") },
    Damage("no closer to", "claim.context", of: .nearer) { try $0.precede("nearer", with: "no ") },
    Damage("another anchor is mentioned", "claim.context", of: .nearer) {
      try $0.say("nearer", ["6", "0", "4"])
    },
    Damage("nearer, of another subject", "claim.context", of: .nearer) {
      try $0.say("nearer", ["4", "0", "5"])
    },
    Damage("nearer than one that is not asked about", "claim.context", of: .nearer) {
      try $0.say("nearer", ["6", "1", "5"])
    },
    Damage("something between it and the anchor", "claim.context", of: .nearer) {
      $0.retell(" lies ", "closer to", " just here, ", " plainly")
    },
    Damage("than nothing", "claim.context", of: .nearer) {
      $0.retell(" lies ", "closer to", " ", " than it")
    },
    Damage("a sign before than", "claim.context", of: .nearer) {
      $0.retell(" lies ", "closer to", " ", ", than it")
    },
    Damage("a comparison where none is asked", "claim.context", of: .position) {
      $0.add("the desk lamp", to: 2, "mention", ["6", "desk lamp", "", ""])
      $0.add("closer to", to: 2, "nearer", ["6", "0", "5"])
      $0.add("the plate", to: 2, "mention", ["5", "plate", "", ""])
    },
    Damage("nearer before any mark", "reveal.early", of: .nearer) {
      $0.add("closer to", to: 0, "nearer", ["6", "0", "5"])
    },
    Damage("nearer after the anchor's mark", "reveal.early", of: .nearer) {
      $0.add("closer to", to: 2, "nearer", ["6", "0", "5"])
    },
    Damage("a share after the anchor's mark", "reveal.early", of: .nearer) {
      $0.add("1 %", to: 2, "share", ["6", "1"])
    },
    Damage("a comparison on record", "claim.evidence", of: .photoNearer) {
      try $0.say("nearer") { $0.evidence = "record" }
    },
    Damage("nearer in the span of a colour", "claim.words", of: .colour) {
      try $0.say("colour", nil, "yellow, closer to")
    },
  ]

  static let comparisons: [Damage] = [
    "It is closer to it.", "The nearer one.", "It is less far.", "It is farther out.",
    "The farthest of all.", "The furthest of all.", "A CLOSER to B.",
  ].map { words in Damage("uncovered: \(words)", "coverage", of: .nearer) { $0.add(words) } }
}

extension Sketch {
  /// Says in the first words of the end which is nearer to the third: some words before it, the comparison,
  /// some words before the anchor, and some after it.
  mutating func retell(_ before: String, _ comparison: String, _ between: String, _ after: String) {
    let last = record.thoughts.count - 1
    var saying = Saying()
    func mention(_ place: Int) {
      let mention = plan.mentions[place]
      saying = saying.claim(
        "mention", [String(mention.object), mention.name, mention.colour, mention.pattern],
        "the " + Wording.words(mention.name, mention.colour, mention.pattern))
    }
    mention(1)
    saying = (saying + before).claim("nearer", ["6", "0", "5"], comparison) + between
    mention(2)
    saying = saying + after + ". "
    saying = saying.claim("answer", [plan.value], "\\boxed{\(plan.value)}")
    record.thoughts[last].text = saying.text
    record.thoughts[last].claims = saying.claims
  }
}
