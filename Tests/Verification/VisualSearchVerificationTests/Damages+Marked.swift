@testable import Datasets

/// Damages of frames, and of questions about what they show.
extension Damage {
  private static let withSpade: Plan = {
    var plan = Plan.marked
    plan.options[0] = "spade"
    return plan
  }()

  static let marked: [Damage] = [
    Damage("no frame", "frame", of: .marked) { sketch in
      sketch.pictures[0].frame(sketch.plan.cased(2), 4, 0x808080)
    },
    Damage("a frame off by a pixel", "frame", of: .marked) { sketch in
      sketch.pictures[0].frame(sketch.plan.cased(2), 4, 0xffffff)
      let ring = sketch.plan.ring(2)
      sketch.pictures[0].frame([ring[0] + 1, ring[1], ring[2] + 1, ring[3]], 2, 0x0000ff)
    },
    Damage("a frame of another blue", "frame", of: .marked) { sketch in
      sketch.pictures[0].frame(sketch.plan.ring(2), 2, 0x0000fe)
    },
    Damage("a red frame", "frame", of: .marked) { sketch in
      sketch.pictures[0].frame(sketch.plan.ring(2), 2, 0xff0000)
    },
    Damage("a frame with a gap", "frame", of: .marked) { sketch in
      sketch.pictures[0][158, 20] = 0x808080
    },
    Damage("a casing that is grey", "frame", of: .marked) { sketch in
      sketch.pictures[0].frame(sketch.plan.cased(2), 2, 0x808080)
    },
    Damage("a casing with a gap", "frame", of: .marked) { sketch in
      sketch.pictures[0][150, 30] = 0xfefefe
    },
    Damage("a frame around another object", "frame", of: .marked) { sketch in
      try sketch.edit(\.legend) { $0["frame"] = 5 }
    },
    Damage("a frame around no object", "legend", of: .marked) { sketch in
      try sketch.edit(\.legend) { $0["frame"] = 9 }
    },
    Damage("a frame that nobody declares", "legend", of: .marked) { sketch in
      try sketch.edit(\.legend) { $0["frame"] = -1 }
    },
    Damage("a frame in another form", "legend", of: .kind) { sketch in
      try sketch.edit(\.legend) { $0["frame"] = 5 }
    },
    Damage("a legend without a frame", "record.fragment", of: .marked) { sketch in
      try sketch.edit(\.legend) { $0["frame"] = nil }
    },
    Damage("a body with pixels of the casing", "frame.body", .marked) { plan in
      plan.bodies[6] = [[205, 40, 216, 64]]
    },
    Damage("a whole mask for a body under the frame", "frame.body", of: .marked) {
      try $0.editLegend("bodies", 6, nil, "")
    },
    Damage("a body under the frame of a thing without a colour", "frame.body", of: .marked) {
      try $0.editLegend("bodies", 6, nil, "")
      try $0.editObject(6, "colour", "")
    },
    Damage("a frame that hides a third of a thing", "frame.hides", .marked) { plan in
      plan.things[6].box = [196, 42, 208, 52]
      plan.bodies[6] = [[196, 46, 208, 52]]
    },
    Damage("a frame over a text", "frame.text", .marked) { plan in
      plan.things.append(
        Plan.Thing("poster", "blue", "plain", [122, 4, 154, 22], 0x3060c0)
          .saying("BOOKS", [126, 7, 153, 20], 0xffffff))
      plan.bodies[9] = [[122, 4, 154, 7]]
    },
    Damage("a mention of what is framed", "asked", .marked) { plan in
      plan.mentions = [.init(object: 2, name: "book", pattern: "plain")]
    },
    Damage("no target", "asked", of: .marked) { sketch in
      try sketch.editAsked("target", -1)
    },
    Damage("another target", "legend", of: .marked) { sketch in
      try sketch.editAsked("target", 5)
    },
    Damage("a photo with a frame", "asked", .marked) { plan in
      plan.isPhoto = true
      plan.things = Plan.photo.things
      plan.bodies = [:]
    },
    Damage("another name", "answer", .marked) { $0.answer = "plate" },
    Damage("a name that may look the same", "options", .marked) { $0.options[0] = "notebook" },
    Damage("a name twice", "options", .marked) { $0.options[0] = "plate" },
    Damage("what is framed not found", "solution.program", .marked) {
      $0.steps = Plan.find([], "marked", "book")
    },
    Damage("another search of what is framed", "solution.search", .marked) {
      $0.search = "conjunction"
    },
    Damage("what is framed also marked in red", "picture.sequence", .marked) { $0.marks = [[2]] },
    Damage("nothing enlarged", "picture.sequence", .marked) { $0.hasCrop = false },
    Damage("something else enlarged", "picture.sequence", of: .marked) {
      try $0.editLegend("crops", 0, "object", 6)
    },
    Damage("an enlargement without the frame", "picture.crop", of: .marked) { sketch in
      var bare = sketch.pictures[0]
      bare.frame(sketch.plan.cased(2), 4, 0x808080)
      let (box, scale) = sketch.plan.crop
      sketch.pictures[1] = bare.enlarged(box, scale)
    },
    Damage("the signature of a question about the book", "signature", of: .marked) { sketch in
      var plan = sketch.plan
      plan.mentions = [.init(object: 2, name: "book")]
      sketch.record.signature = Oracle.signature(plan)
    },
    Damage("a question without its frame", "question", of: .marked) { sketch in
      sketch.record.problem.claims.removeAll { $0.kind == "framed" }
    },
    Damage("a question that describes another thing", "question", of: .marked) { sketch in
      let saying = Saying(
        text: "Beside the poster: " + sketch.record.problem.question,
        claims: sketch.record.problem.claims)
      sketch.record.problem.question = saying.text
      for number in sketch.record.problem.claims.indices {
        sketch.record.problem.claims[number].span = saying.claims[number].span.map { $0 + 19 }
      }
      sketch.record.problem.claims.insert(
        Record.Claim(
          span: [7, 17], kind: "mention", values: ["8", "poster", "", ""], evidence: "record",
          image: nil, boxes: []), at: 0)
    },
    Damage("a frame around another thing, said", "claim.false", of: .marked) {
      try $0.say("framed", ["5"])
    },
    Damage("a frame said where there is none", "claim.false", of: .kind) {
      $0.add("the blue frame", to: 2, "framed", ["5"])
    },
    Damage("a red frame said", "claim.words", of: .marked) {
      try $0.say("framed", nil, "the red frame")
    },
    Damage("a frame of no colour said", "claim.words", of: .marked) {
      try $0.say("framed", nil, "the frame")
    },
    Damage("several frames said", "claim.words", of: .marked) {
      try $0.say("framed", nil, "the blue frames")
    },
    Damage("blue alone said", "claim.words", of: .marked) { try $0.say("framed", nil, "the blue") },
    Damage("a blue book said", "claim.words", of: .marked) {
      try $0.say("framed", nil, "the book in the blue frame")
    },
    Damage("a frame on record", "claim.evidence", of: .marked) {
      try $0.say("framed") { $0.evidence = "record" }
    },
    Damage("a frame called a mark", "claim.false", of: .marked) {
      try $0.say("framed") { $0.kind = "marked" }
    },
    Damage("boxes of another thing in the frame", "claim.boxes", of: .marked) { sketch in
      let box = sketch.plan.things[5].box
      try sketch.say("framed") { $0.boxes = [box] }
    },
    Damage("its name before the crop", "reveal.early", of: .marked) {
      $0.add("a book", "is", ["2", "book"])
    },
    Damage("its colour before the crop", "reveal.early", of: .marked) {
      $0.add("green", "colour", ["2", "green"])
    },
    Damage("its place before the crop", "reveal.early", of: .marked) {
      $0.add("top right", "place", ["2", "top right"])
    },
    Damage("a description before the crop", "reveal.early", of: .marked) {
      $0.add("a book", "one", ["2", "book", "", ""])
    },
    Damage("the answer before the crop", "reveal.early", of: .marked) {
      $0.add("\\boxed{B}", "answer", ["B"])
    },
    Damage("an option's name without a claim", "coverage", of: withSpade) {
      $0.add("It is no spade.")
    },
    Damage("a frame without a claim", "coverage", of: .marked) { $0.add("See the blue frame.") },
  ]
}
