@testable import Datasets

/// Damages of what a record declares of its picture.
extension Damage {
  static let scenes: [Damage] = [
    Damage("a scene with a number for a text", "record.fragment") {
      try $0.swap(\.scene, "\"style\":\"flat\"", "\"style\":7")
    },
    Damage("a scene without objects", "record.fragment") {
      try $0.edit(\.scene) { $0["objects"] = nil }
    },
    Damage("a legend with an unknown key", "record.fragment") {
      try $0.edit(\.legend) { $0["more"] = 1 }
    },
    Damage("a step with neither object nor value", "record.fragment") {
      try $0.edit(\.solution) { $0["program"] = [["op": "find"]] }
    },
    Damage("an unknown form", "record.form") { $0.record.form = "colours" },
    Damage("another size", "scene") { try $0.edit(\.scene) { $0["size"] = [240, 181] } },
    Damage("an unknown kind of picture", "scene") {
      try $0.swap(\.scene, "\"composition\"", "\"painting\"")
    },
    Damage("an unknown setting", "scene") {
      try $0.swap(\.scene, "\"name\":\"desk\"", "\"name\":\"moon\"")
    },
    Damage("a seed that is none", "scene") {
      try $0.swap(\.scene, "00000000000000ff", "00000000000000FF")
    },
    Damage("a box outside the picture", "scene") {
      try $0.editObject(3, "box", [30, 110, 70, 181])
    },
    Damage("a box of five numbers", "scene") {
      try $0.editObject(3, "box", [30, 110, 70, 126, 1])
    },
    Damage("a colour that is none", "scene") { try $0.editObject(3, "colour", "teal") },
    Damage("a pattern that is none", "scene") { try $0.editObject(3, "pattern", "wavy") },
    Damage("a name that is none", "scene") { try $0.editObject(3, "name", " book") },
    Damage("a plural that is empty", "scene") { try $0.editObject(3, "plural", "") },
    Damage("a whole smaller than what is seen", "scene") {
      try $0.editObject(3, "full", [31, 110, 70, 126])
    },
    Damage("a whole with fewer pixels", "scene") { try $0.editObject(3, "full_area", 600) },
    Damage("cut off where it is not", "scene") { try $0.editObject(3, "cut", true) },
    Damage("a crowd in a composition", "scene") { try $0.editObject(3, "crowd", true) },
    Damage("a pattern of a photo", "scene", of: .photo) {
      try $0.editObject(3, "pattern", "plain")
    },
    Damage("a whole of a photo", "scene", of: .photo) { try $0.editObject(3, "full_area", 640) },
    Damage("a style of a photo", "scene", of: .photo) {
      try $0.swap(\.scene, "\"style\":\"\"", "\"style\":\"flat\"")
    },
    Damage("a mask too few", "scene") { try $0.edit(\.legend) { $0["masks"] = ["0"] } },
    Damage("a mask that is too long", "mask") { sketch in
      let counts = Counts.of([sketch.plan.things[3].box], width: 240, height: 181)
      try sketch.editLegend("masks", 3, nil, counts)
    },
    Damage("a mask that is too short", "mask") { sketch in
      let counts = Counts.of([sketch.plan.things[3].box], width: 240, height: 179)
      try sketch.editLegend("masks", 3, nil, counts)
    },
    Damage("a mask that breaks off", "mask") { try $0.editLegend("masks", 3, nil, "PPPP") },
    Damage("a mask of other letters", "mask") { try $0.editLegend("masks", 3, nil, "~~~ ") },
    Damage("a count that never ends", "mask") {
      try $0.editLegend("masks", 3, nil, String(repeating: "o", count: 100))
    },
    Damage("a mask beside its box", "mask") {
      try $0.editLegend("masks", 3, nil, Counts.of([[31, 110, 71, 126]], width: 240, height: 180))
    },
    Damage("a mask with a hole", "mask") {
      let boxes = [[30, 110, 70, 117], [30, 118, 70, 126]]
      try $0.editLegend("masks", 3, nil, Counts.of(boxes, width: 240, height: 180))
    },
    Damage("a composition's object without a mask", "mask") {
      try $0.editLegend("masks", 3, nil, "")
    },
    Damage("masks that share pixels", "mask", .colour) { plan in
      plan.things.append(Plan.Thing("ball", "white", "plain", [180, 120, 190, 130], 0xffffff))
    },
    Damage("a body beyond its mask", "mask") {
      try $0.editLegend("bodies", 1, nil, Counts.of([[86, 24, 116, 40]], width: 240, height: 180))
    },
    Damage("a body too small for a colour", "scene.colour") {
      try $0.editLegend("bodies", 1, nil, Counts.of([[94, 24, 100, 30]], width: 240, height: 180))
    },
    Damage("another colour than it has", "scene.colour", .colour) { $0.things[3].colour = "blue" },
    Damage("a colour of pixels far apart", "scene.colour") { sketch in
      for x in 30..<70 {
        for y in 110..<126 where (x + y) % 2 == 0 { sketch.pictures[0][x, y] = 0x0f3014 }
        for y in 110..<126 where (x + y) % 2 == 1 { sketch.pictures[0][x, y] = 0x70ff90 }
      }
    },
    Damage("a colour without a mask", "mask", of: .photo) {
      try $0.editObject(5, "colour", "white")
    },
    Damage("another photo", "sources", of: .photo) {
      $0.record.provenance.sources[0].path = "x.jpg"
    },
    Damage("the signature of another scene", "signature", of: .hops) {
      $0.record.signature = Oracle.signature(.colour)
    },
    Damage("a photo's signature without its sum", "signature", of: .photo) {
      $0.record.signature = String($0.record.signature.reversed())
    },
    Damage("a wrong measure", "measures") { $0.record.measures[1].value += 0.001 },
    Damage("a measure too few", "measures") { $0.record.measures.remove(at: 3) },
    Damage("measures out of order", "measures") { $0.record.measures.swapAt(0, 1) },
    Damage("a measure of no target", "measures", of: .count) {
      $0.record.measures = Oracle.measures(.colour)
    },
    Damage("rings of another width", "legend") { try $0.edit(\.legend) { $0["line"] = 3 } },
    Damage("a mark of no object", "legend") { try $0.editLegend("marks", 0, "objects", [7]) },
    Damage("a picture that nobody explains", "legend") {
      try $0.edit(\.legend) { $0["crops"] = [Int]() }
    },
    Damage("a scale of nothing", "legend") { try $0.editLegend("crops", 0, "scale", 0) },
  ]

  static let questions: [Damage] = [
    Damage("a target that there is not", "asked") { try $0.editAsked("target", 7) },
    Damage("a mention too many", "asked", .colour) {
      $0.mentions.append(.init(object: 5, name: "plate"))
    },
    Damage("a mention of another object", "asked", .colour) { $0.target = 5 },
    Damage("a second object of that description", "asked", .colour) { plan in
      plan.mentions[0].name = "desk lamp"
      plan.things[5].name = "desk lamp"
    },
    Damage("a look-alike that may be meant", "asked", .pattern) { plan in
      plan.things[5].name = "cup"
      plan.things[5].colour = ""
    },
    Damage("a colour that may be meant", "asked", .pattern) { $0.things[1].colour = "" },
    Damage("a pattern that gives the answer away", "asked", .pattern) {
      $0.mentions[0].pattern = "striped"
    },
    Damage("a colour that gives the answer away", "asked", .colour) {
      $0.mentions[0].colour = "yellow"
    },
    Damage("a name that gives the answer away", "asked", .kind) { $0.mentions[0].name = "plate" },
    Damage("a relation that is not needed", "asked", .hops) { plan in
      plan.things[0].name = "ball"
      plan.things[1].name = "ball"
    },
    Damage("a relation that does not hold", "asked", .hops) { $0.mentions[0].relation = "above" },
    Damage("a relation that another may have", "asked", .hops) { $0.mentions[0].relation = "left" },
    Damage("an unknown relation", "asked", .hops) { $0.mentions[0].relation = "behind" },
    Damage("an anchor that is not mentioned", "asked", .hops) { $0.mentions[0].to = 5 },
    Damage("a nearest that is hardly nearer", "asked", .nearest) {
      $0.things[3].box = [170, 88, 200, 104]
    },
    Damage("a count that somebody may doubt", "answer", .count) { plan in
      plan.things[0].name = "cup"
      plan.things[0].colour = ""
    },
    Damage("another count", "answer", .count) { plan in
      plan.answer = "1"
      plan.steps[2]["value"] = "1"
    },
    Damage("another colour for an answer", "answer", .colour) { $0.answer = "green" },
    Damage("another place", "answer", .position) { $0.answer = "top right" },
    Damage("a place too near the next", "answer", .position) {
      $0.things[6].box = [155, 60, 167, 84]
    },
    Damage("another side", "answer", .relation) { $0.answer = "below" },
    Damage("a side that is not certain", "answer", .relation) {
      $0.things[6].box = [222, 90, 234, 114]
    },
    Damage("the smaller one", "answer", .larger) { plan in
      plan.target = 6
      plan.answer = "desk lamp"
    },
    Damage("hardly larger", "answer", .larger) { $0.things[6].box = [120, 50, 160, 84] },
    Damage("there, though it is not", "answer", .no) { $0.answer = "yes" },
    Damage("a thing that may be there", "answer", .no) { $0.things[2].name = "cup" },
    Damage("two where there is one", "answer", .yes) { $0.things[1].colour = "blue" },
    Damage("an option that is true too", "options", .boxes) { $0.options[1] = "170,110,220,149" },
    Damage("an option twice", "options", .colour) { $0.options[0] = "red" },
    Damage("no true option", "options", .colour) { $0.options[1] = "white" },
    Damage("a colour from nowhere", "options", .colour) { $0.options[0] = "purple" },
    Damage("a name that may be meant", "options", .kind) { $0.options[0] = "bowl" },
    Damage("a count that is far off", "options", .count) { $0.options[0] = "8" },
    Damage("a count below nothing", "options", .count) { $0.options[0] = "-1" },
    Damage("a place that is none", "options", .places) { $0.options[0] = "corner" },
    Damage("sides that are no opposites", "options", .relation) { $0.options[1] = "left" },
    Damage("neither yes nor no", "options", .no) { $0.options[0] = "perhaps" },
    Damage("one option", "options", .kind) { $0.options = ["plate"] },
    Damage("another search", "solution.search", .hops) { $0.search = "feature" },
    Damage("another search of a count", "solution.search", .count) { $0.search = "feature" },
    Damage("a step left out", "solution.program", .hops) { $0.steps.remove(at: 0) },
    Damage("steps in another order", "solution.program", .hops) { $0.steps.swapAt(0, 1) },
    Damage("a reveal that is none", "solution.reveal", .colour) { $0.reveal = "never" },
    Damage("another letter", "answer") { $0.record.answer.value = "C" },
    Damage("another form of answer", "answer.form") { $0.record.answer.form = "colour" },
    Damage("a free box held to be exact", "answer.form", of: .box) {
      $0.record.answer.accepted = "exact"
    },
    Damage("a text that goes on", "answer.end") { $0.add("Done.", to: 4) },
    Damage("a question without a format", "question") { $0.record.problem.claims.removeLast() },
    Damage("an option that is not offered", "question") { sketch in
      sketch.record.problem.claims.removeAll { $0.values == ["C", "red"] }
    },
    Damage("a question that does not say of what", "question", of: .count) {
      $0.record.problem.claims.removeFirst()
    },
    Damage("a question that decides nothing", "question", of: .relation) { sketch in
      sketch.record.problem.claims.removeAll { $0.kind == "offers" }
    },
  ]
}
