@testable import Datasets

extension Damage {
  static let fragments: [Damage] = [
    Damage("a label on the border", "legend") {
      try $0.swap(\.legend, "[[6,4,31,36]", "[[6,1,31,33]")
    },
    Damage("a label outside its piece", "legend") {
      try $0.swap(\.legend, "[[6,4,31,36]", "[[106,4,131,36]")
    },
    Damage("a large label", "legend") { try $0.swap(\.legend, "[[6,4,31,36]", "[[6,4,60,60]") },
    Damage("a label's box with three edges", "legend") {
      try $0.swap(\.legend, "[[6,4,31,36]", "[[6,4,31]")
    },
    Damage("another gap", "legend") {
      try $0.swap(\.legend, "[138,0,266,128]", "[139,0,267,128]")
    },
    Damage("a huge board", "legend") {
      try $0.swap(\.legend, "\"rows\":2", "\"rows\":4611686018427387904")
    },
    Damage("pieces of no size", "legend") {
      try $0.swap(\.legend, "\"piece\":[128,128]", "\"piece\":[-128,128]")
    },
    Damage("other labels", "legend") { try $0.swap(\.legend, "\"3\"", "\"5\"") },
    Damage("no colour", "record.fragment") { try $0.swap(\.legend, "#d8d8d8", "grey") },
    Damage("another colour of empty places", "picture.place") {
      try $0.swap(\.legend, "#d8d8d8", "#d8d8d9")
    },
    Damage("another ground", "picture.ground") {
      try $0.swap(\.legend, "\"ground\":\"#ffffff\"", "\"ground\":\"#fffffe\"")
    },
    Damage("a scene without turns", "record.fragment") {
      try $0.swap(\.scene, ",\"turns\":[0,0,0,0]", "")
    },
    Damage("another board", "scene") { try $0.swap(\.scene, "\"rows\":2", "\"rows\":3") },
    Damage("a piece twice", "scene") {
      try $0.swap(\.scene, "\"pieces\":[3,1,4,2]", "\"pieces\":[3,1,4,4]")
    },
    Damage("places that are no inverse", "scene") {
      try $0.swap(\.scene, "[2,4,1,3]", "[2,4,3,1]")
    },
    Damage("places of another board", "scene") { try $0.swap(\.scene, "[2,4,1,3]", "[2,4,1]") },
    Damage("another order", "picture.place") { sketch in
      try sketch.swap(\.scene, "\"pieces\":[3,1,4,2]", "\"pieces\":[3,2,4,1]")
      try sketch.swap(\.scene, "[2,4,1,3]", "[4,2,1,3]")
    },
    Damage("no shuffle", "scene", of: Plan(pieces: [1, 2, 3, 4])),
    Damage("a turned first piece", "scene") { try $0.swap(\.scene, "[0,0,0,0]", "[1,0,0,0]") },
    Damage("five quarter turns", "scene") { try $0.swap(\.scene, "[0,0,0,0]", "[0,5,0,0]") },
    Damage("turned pieces that are no squares", "scene", of: Plan(piece: [64, 128])) {
      try $0.swap(\.scene, "[0,0,0,0]", "[0,2,0,0]")
    },
    Damage("another turn", "picture.place", of: turned) {
      try $0.swap(\.scene, "[0,3,1,2]", "[0,1,1,2]")
    },
    Damage("a rotation without turns", "scene", of: rotation) {
      try $0.swap(\.scene, "[0,1,2,3]", "[0,0,0,0]")
    },
    Damage("three pieces that change places", "scene", of: swapped) { sketch in
      try sketch.swap(\.scene, "\"pieces\":[1,4,3,2]", "\"pieces\":[4,1,3,2]")
      try sketch.swap(\.scene, "\"places\":[1,4,3,2]", "\"places\":[2,4,3,1]")
    },
    Damage("a pair that are no neighbours", "scene", of: pair) {
      try $0.swap(\.scene, "\"pieces\":[3,1]", "\"pieces\":[3,2]")
    },
    Damage("a pair of one", "scene", of: pair) {
      try $0.swap(\.scene, "\"pieces\":[3,1]", "\"pieces\":[3,3]")
    },
    Damage("a small crop", "scene") { try $0.swap(\.scene, "[0,0,256,256]", "[0,0,255,256]") },
    Damage("a crop without bounds", "scene") {
      try $0.swap(\.scene, "[0,0,256,256]", "[9,0,-9223372036854775808,256]")
    },
    Damage("a seed that is none", "scene") { try $0.swap(\.scene, "66aa", "66AA") },
    Damage("another form", "record.form") { $0.record.form = "jumble" },
    Damage("two problem pictures", "record.form") { $0.record.problem.images.append("1.png") },
  ]

  static let solutions: [Damage] = [
    Damage("a margin below its floor", "solution.floor", of: Plan(margin: 1.2)),
    Damage("a floor below one", "solution.floor", of: Plan(floor: 0.5)),
    Damage("a margin too good", "solution.margin", of: Plan(margin: 40)),
    Damage("a floor too high", "solution.floor", of: Plan(floor: 40, margin: 40)),
    Damage("a margin too low", "solution.margin", of: Plan(searched: "exhaustive")),
    Damage("another search", "solution.searched", of: Plan(searched: "luck")),
    Damage("early words without leave", "solution.reveal", of: Plan(reveal: "early")),
    Damage("two pieces alike", "solution.twins", of: twins),
    Damage("two pieces alike after a turn", "solution.twins", of: turnedTwins),
    Damage("an ambiguous picture", "solution.cheapest", of: ambiguous),
    Damage("the low half of the signature", "signature") { sketch in
      sketch.record.signature = sketch.record.signature.prefix(16) + "0123456789abcdef"
    },
    Damage("the high half of the signature", "signature") { sketch in
      sketch.record.signature = "0123456789abcdef" + sketch.record.signature.suffix(16)
    },
    Damage("a photo without a source", "signature", of: Plan(isPhoto: true)) {
      $0.record.provenance.sources = []
    },
    Damage("another photo", "signature", of: Plan(isPhoto: true)) {
      $0.record.provenance.sources[0].sha256 = String(repeating: "f", count: 64)
    },
    Damage("another crop", "signature") { try $0.swap(\.scene, "[0,0,256,256]", "[0,0,257,257]") },
    Damage("a measure", "measures") { $0.record.measures[3].value += 1 },
    Damage("the measure of the margin", "measures") { $0.record.measures[5].value += 0.01 },
  ]

  private static var twins: Plan {
    var source = Canvas.landscape(256, 256)
    source.paste(source.part([0, 0, 128, 128]), at: 128, 0)
    return Plan(source: source)
  }

  private static var turnedTwins: Plan {
    var plan = turned
    var source = Canvas.landscape(256, 256)
    source.paste(source.part([0, 0, 128, 128]).turned(1), at: 128, 128)
    plan.source = source
    return plan
  }

  /// Noise, of which no border goes on.
  private static var ambiguous: Plan {
    var source = Canvas(256, 256, 0)
    var state: UInt32 = 1
    for place in source.pixels.indices {
      state = state &* 1_664_525 &+ 1_013_904_223
      source.pixels[place] = state >> 8
    }
    return Plan(source: source)
  }

  static let answers: [Damage] = [
    Damage("another answer", "answer") { $0.record.answer.value = "3,1,2,4" },
    Damage("another answer to a rotation", "answer", of: rotation) {
      $0.record.answer.value = "0,90,180,270"
    },
    Damage("another answer to a pair", "answer", of: pair) { $0.record.answer.value = "left" },
    Damage("another answer to a swap", "answer", of: swapped) { $0.record.answer.value = "4,2" },
    Damage("another form of answer", "answer.form") { $0.record.answer.form = "option" },
    Damage("an answer that any may match", "answer.form") {
      $0.record.answer.accepted = "any-valid"
    },
    Damage("another text of the answer", "answer.form") { $0.record.answer.text = "3,1,4,2" },
    Damage("a thought beyond the answer", "answer.end") { $0.add("Done.", to: 4) },
    Damage("words without pictures that do not end", "answer.end") {
      $0.record.textOnly.text += "!"
    },
    Damage("an arrangement without the right option", "answer", of: choice) {
      try $0.say("option", ["B", "1,3,2,4"]) { _ in }
      $0.record.problem.claims[3].values[1] = "2,1,3,4"
    },
    Damage("the same option twice", "options", of: choice) { sketch in
      sketch.record.problem.claims[2].values[1] = sketch.record.problem.claims[4].values[1]
    },
    Damage("an option with a piece twice", "options", of: choice) {
      try $0.say("option", ["A", "4,3,2,2"])
    },
    Damage("an option left out", "options", of: choice) {
      $0.record.problem.claims.removeAll { $0.values.first == "C" }
    },
    Damage("options of an order", "options") {
      $0.record.problem.options = [Record.Text(text: "x", claims: [])]
    },
    Damage("a question without a form", "question") {
      $0.record.problem.claims.removeAll { $0.kind == "format" }
    },
    Damage("a pair that is not named", "question", of: pair) {
      $0.record.problem.claims.removeAll { $0.kind == "asked" }
    },
    Damage("rows in the task's own words", "claim.kind") {
      $0.add("2", "rows", ["2"])
    },
    Damage("more rows than there are", "claim.false") {
      $0.add("3", "rows", ["3"])
    },
    Damage("more columns than there are", "claim.false") {
      $0.add("3", "columns", ["3"])
    },
    Damage("the first of a pair, which is the second", "claim.false", of: pair) {
      $0.add("piece 1", "named", ["first", "1"], image: nil)
    },
    Damage("a third of a pair", "claim.false", of: pair) {
      $0.add("piece 1", "named", ["third", "1"], image: nil)
    },
    Damage("an example of another form", "claim.false") {
      try $0.say("format", ["1,2,3"], "\\boxed{1,2,3}")
    },
    Damage("an example of another swap", "claim.false", of: swapped) {
      try $0.say("format", ["4,1"], "\\boxed{4,1}")
    },
  ]
}
