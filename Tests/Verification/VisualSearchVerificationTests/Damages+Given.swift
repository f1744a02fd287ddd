@testable import Datasets

/// Damages of questions that annotations ask.
extension Damage {
  /// A plan of several regions as if there were a target among them.
  private static let enlarged: Plan = {
    var plan = Plan.regions
    plan.target = 1
    plan.hasCrop = true
    return plan
  }()

  static let given: [Damage] = [
    Damage("a name for a region", "asked", of: .given) { try $0.editObject(0, "name", "dog") },
    Damage("a region that is a crowd", "asked", of: .given) { try $0.editObject(0, "crowd", true) },
    Damage("a mask of a region", "mask", of: .given) { sketch in
      let counts = Counts.of([sketch.plan.things[0].box], width: 240, height: 180)
      try sketch.editLegend("masks", 0, nil, counts)
    },
    Damage("a region twice", "asked", .regions) { $0.things[1].box = $0.things[0].box },
    Damage("a region at another place", "picture.changed", of: .given) {
      try $0.editObject(0, "box", [24, 20, 54, 44])
      try $0.editObject(0, "full", [24, 20, 54, 44])
    },
    Damage("a target among several", "asked", of: .regions) { try $0.editAsked("target", 0) },
    Damage("no target though there is one", "asked", of: .given) {
      try $0.editAsked("target", -1)
    },
    Damage("answers to choose from", "asked", of: .given) {
      try $0.editAsked("options", ["A brown dog, no cat.", "a fox"])
    },
    Damage("a composition that is asked about", "asked", .given) { plan in
      plan.isPhoto = false
      plan.things[0].hasMask = true
    },
    Damage("an answer with a brace", "answer", .given) { $0.answer = "a } dog" },
    Damage("an answer with a line break", "answer", .given) { $0.answer = "a\ndog" },
    Damage("an answer that is too long", "answer", .given) {
      $0.answer = String(repeating: "x", count: 81)
    },
    Damage("an answer with a blank before it", "answer", .given) { $0.answer = " dog" },
    Damage("another answer", "answer", of: .given) { sketch in
      sketch.record.answer.value = "a fox"
      sketch.record.answer.text = "\\boxed{a fox}"
    },
    Damage("another answer in the scene", "answer", of: .given) {
      try $0.editAsked("answer", "a fox")
    },
    Damage("an answer on other evidence", "claim.evidence", of: .given) {
      try $0.say("answer") { $0.evidence = "pixels" }
    },
    Damage("a place on other evidence", "claim.evidence", of: .given) {
      try $0.say("place") { $0.evidence = "pixels" }
    },
    Damage("a question in nobody's words", "question", of: .given) { sketch in
      sketch.record.problem.claims.removeAll { $0.kind == "wording" }
    },
    Damage("numbers in nobody's words", "coverage", of: .given) { sketch in
      sketch.record.problem.claims.removeAll { $0.kind == "wording" }
    },
    Damage("two questions", "question", of: .given) { sketch in
      var (first, second) = (sketch.record.problem.claims[0], sketch.record.problem.claims[0])
      first.span[1] = first.span[0] + 4
      second.span[0] += 5
      sketch.record.problem.claims.replaceSubrange(0..<1, with: [first, second])
    },
    Damage("another question", "signature", of: .given) { try $0.say("wording", nil, "Who?") },
    Damage("a question that breaks off", "claim.wording", of: .given) {
      try $0.say("wording") { $0.span[1] -= 2 }
    },
    Damage("a question on other evidence", "claim.wording", of: .given) {
      try $0.say("wording") { $0.evidence = "record" }
    },
    Damage("no annotations that could ask", "claim.wording", of: .given) {
      $0.recipe = "tasks: [{task: visual_search}]"
    },
    Damage("a user's words in a thought", "claim.wording", of: .given) {
      $0.add("two dogs", to: 0, "wording", [])
    },
    Damage("a user's words where none are asked for", "claim.kind", of: .photo) {
      $0.add("two dogs", to: 0, "wording", [])
    },
    Damage("an example that tells the answer", "question", of: .given) {
      try $0.say("format", ["A brown dog, no cat."], "\\boxed{A brown dog, no cat.}")
    },
    Damage("no form of an answer", "question", of: .given) { sketch in
      sketch.record.problem.claims.removeAll { $0.kind == "format" }
    },
    Damage("a region that is not marked", "picture.sequence", .regions) { $0.marks = [[2, 0]] },
    Damage("regions in another order", "picture.sequence", .regions) { $0.marks = [[0, 2, 1]] },
    Damage("regions in two pictures", "picture.sequence", .regions) { $0.marks = [[2, 0], [1]] },
    Damage("an enlargement of several", "picture.sequence", of: enlarged) {
      try $0.editAsked("target", -1)
    },
    Damage("an enlargement of something else", "picture.crop", of: .given) { sketch in
      sketch.pictures[2][20, 20] ^= 0x010101
    },
    Damage("a ring with a gap", "picture.ring", of: .given) { $0.pictures[1][16, 30] = 0x808080 },
    Damage("a region that is not found", "solution.program", .regions) {
      $0.steps = Plan.find([2, 0], "given", "two")
    },
    Damage("another kind of search", "solution.search", .given) { $0.search = "feature" },
    Damage("another place of a region", "claim.false", of: .given) {
      try $0.say("place", ["0", "top right"], "upper right")
    },
    Damage("another number of regions", "claim.false", of: .regions) {
      try $0.say("total", ["2"], "two")
    },
    Damage("a region that is a thing", "claim.false", of: .given) {
      try $0.say("mention", ["0", "thing", "", ""], "the thing")
    },
    Damage("a count of regions", "claim.kind", of: .regions) {
      $0.add("three regions", to: 2, "count", ["3", "region", "", ""])
    },
    Damage("a relation of regions", "claim.kind", of: .regions) {
      $0.add("left of", to: 2, "relation", ["2", "left", "1"])
    },
    Damage("a number of regions before the mark", "reveal.early", of: .regions) {
      $0.add("three", to: 0, "total", ["3"])
    },
    Damage("a region before the mark", "reveal.early", of: .regions) {
      $0.add("a region", to: 0, "one", ["1", "region", "", ""])
    },
    Damage("an answer before the mark", "reveal.early", of: .given) {
      $0.add("\\boxed{A brown dog, no cat.}", to: 0, "answer", ["A brown dog, no cat."])
    },
    Damage("regions without a claim", "coverage", of: .given) { $0.add("It is this region.") },
    Damage("a colour without a claim", "coverage", of: .given) { $0.add("It is brown.") },
  ]
}
