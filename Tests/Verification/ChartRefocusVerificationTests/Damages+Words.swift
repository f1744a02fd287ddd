@testable import Datasets

/// Damages of claims and words.
extension Damage {
  static let words: [Damage] = [
    Damage("a kind that there is not", "claim.kind") { try $0.say("value") { $0.kind = "amount" } },
    Damage("a value too few", "claim.values") { try $0.say("value", ["0", "50"]) },
    Damage("another value", "claim.false") { try $0.say("value", ["0", "1", "51"], "51") },
    Damage("another value in the words", "claim.words") { try $0.say("value", nil, "51") },
    Damage("the value of another", "claim.false") { try $0.say("value", ["0", "2", "50"]) },
    Damage("a value that is not exact", "claim.words") { try $0.say("value", nil, "about 50") },
    Damage("a reading said to be exact", "claim.words", of: .rounded) {
      try $0.say("value", nil, "122")
    },
    Damage("two numbers", "claim.words") { try $0.say("value", nil, "50 or 51") },
    Damage("a value that may be", "claim.words") { try $0.say("value", nil, "perhaps 50") },
    Damage("a value and more", "claim.words") { try $0.say("value", nil, "50, the largest") },
    Damage("a value of nobody", "claim.context") { $0.add(" It has {value;0;0;30|30}.") },
    Damage("a value after its name's sentence", "claim.context") {
      $0.add(" I see {category;0|Chile}. It has {value;0;0;30|30}.")
    },
    Damage("values changed about", "claim.context") {
      $0.add(" {category;0|Chile} has {value;0;2;20|20}, {category;2|Oman} {value;0;0;30|30}.")
    },
    Damage("another category", "claim.words") { try $0.say("category", ["2"]) },
    Damage("no such category", "claim.false") { try $0.say("category", ["7"]) },
    Damage("a category in capitals", "claim.words") { try $0.say("category", nil, "PERU") },
    Damage("a capital within a sentence", "claim.context", of: .smallLetters) {
      $0.add(" I look at {category;1|Peas} here.")
    },
    Damage("another series", "claim.words", of: .colour) { try $0.say("series", ["0"]) },
    Damage("another title", "claim.words") { try $0.say("title", nil, "Traded") },
    Damage("another grouping", "claim.words", of: .maximum) {
      try $0.say("grouping", nil, "cities")
    },
    Damage("the smaller called larger", "claim.false", of: .compare) {
      try $0.say("greater", ["0", "1", "0", "3"])
    },
    Damage("larger said as smaller", "claim.words", of: .compare) {
      try $0.say("greater", nil, "shorter")
    },
    Damage("smaller said as larger", "claim.words", of: .compare) {
      try $0.say("less", nil, "higher")
    },
    Damage("another gap", "claim.false", of: .compare) {
      try $0.say("gap", ["0", "3", "0", "1", "16"], "16")
    },
    Damage("another gap in the words", "claim.words", of: .compare) {
      try $0.say("gap", nil, "16")
    },
    Damage("a gap that is not exact", "claim.words", of: .compare) {
      try $0.say("gap", nil, "about 15")
    },
    Damage("a gap to nobody", "claim.context", of: .compare) {
      $0.add(" {category;3|Mali} leads by {gap;0;3;0;1;15|15}.")
    },
    Damage("above what it is not above", "claim.false", of: .compare) {
      try $0.say("beyond", ["0", "3", "70"], "above 70")
    },
    Damage("above another number", "claim.words", of: .compare) {
      try $0.say("beyond", nil, "above 30")
    },
    Damage("above a number that is nowhere", "claim.false", of: .compare) {
      try $0.say("beyond", ["0", "3", "33"], "above 33")
    },
    Damage("below said as above", "claim.words", of: .compare) {
      try $0.say("short", nil, "over 70")
    },
    Damage("another extreme", "claim.false", of: .maximum) {
      try $0.say("extreme", ["0", "1", "most", "1"])
    },
    Damage("the least called the most", "claim.false", of: .maximum) {
      try $0.say("extreme", ["0", "3", "least", "1"], "shortest")
    },
    Damage("an extreme in other words", "claim.words", of: .maximum) {
      try $0.say("extreme", nil, "shortest")
    },
    Damage("another rank", "claim.words", of: .ranked) {
      try $0.say("extreme", nil, "third largest")
    },
    Damage("no rank", "claim.words", of: .ranked) { try $0.say("extreme", nil, "largest") },
    Damage("a fall called a rise", "claim.false", of: .trend) {
      try $0.say("rises", ["0", "2", "3"])
    },
    Damage("a rise in words for a fall", "claim.words", of: .trend) {
      try $0.say("rises", nil, "drops")
    },
    Damage("a rise that is denied", "claim.words", of: .trend) {
      try $0.say("rises", nil, "never climbs")
    },
    Damage("another result", "claim.words", of: .difference) {
      try $0.say("calculation", nil, "50 \u{2212} 20 = 31")
    },
    Damage("other operands", "claim.words", of: .difference) {
      try $0.say("calculation", nil, "51 \u{2212} 21 = 30")
    },
    Damage("operands changed about", "claim.words", of: .difference) {
      try $0.say("calculation", nil, "20 \u{2212} 50 = 30")
    },
    Damage("another sign", "claim.words", of: .difference) {
      try $0.say("calculation", nil, "50 + 20 = 30")
    },
    Damage("no result", "claim.words", of: .difference) {
      try $0.say("calculation", nil, "50 \u{2212} 20")
    },
    Damage("a product without end", "claim.words", of: .casing) {
      $0.add(
        " {calculation;add;5|30 \u{d7} 50 \u{d7} 20 \u{d7} 65 \u{d7} 40 = 205}.", to: 2)
    },
    Damage("a rounded result said to be exact", "claim.words", of: .ratio) {
      try $0.say("calculation", nil, "66 / 25 = 2.6")
    },
    Damage("an exact result said to be rounded", "claim.words", of: .difference) {
      try $0.say("calculation", nil, "50 \u{2212} 20 \u{2248} 30")
    },
    Damage("a mean of fewer", "claim.words", of: .mean) {
      try $0.say("calculation", nil, "(30.0 + 50.0 + 20.0) / 3 = 41.25")
    },
    Damage("a calculation of another step", "claim.false", of: .difference) {
      try $0.say("calculation", ["subtract", "1"])
    },
    Damage("another step", "claim.words", of: .maximumValue) { try $0.say("step", ["0"]) },
    Damage("a step that there is not", "claim.false", of: .maximumValue) {
      try $0.say("step", ["2"])
    },
    Damage("another word for a step", "claim.words", of: .isLarger) {
      try $0.say("step", nil, "no")
    },
    Damage("another count", "claim.words", of: .countAbove) { try $0.say("step", nil, "four") },
    Damage("another tally", "claim.false", of: .compare) {
      try $0.say("tally", ["5", "categories"], "five")
    },
    Damage("a tally in other words", "claim.words", of: .compare) {
      try $0.say("tally", nil, "five")
    },
    Damage("another colour", "claim.false", of: .colour) {
      try $0.say("colour", ["1", "-1", "blue"], "blue")
    },
    Damage("a colour in other words", "claim.words", of: .colour) {
      try $0.say("colour", nil, "blue")
    },
    Damage("other cells said to be marked", "claim.false") { try $0.say("marked", ["0:2"]) },
    Damage("boxes of another colour", "claim.words") {
      try $0.say("marked", nil, "The blue boxes")
    },
    Damage("a mask that is called a box", "claim.words", of: .minimum) {
      try $0.say("marked", nil, "The red box")
    },
    Damage("another chart", "claim.words", of: .maximum) { try $0.say("chart", nil, "pie chart") },
    Damage("a chart that is not grouped", "claim.words", of: .maximum) {
      try $0.say("chart", nil, "grouped bar chart")
    },
    Damage("other parts", "claim.words", of: .maximum) { try $0.say("parts", nil, "slice") },
    Damage("another answer", "claim.false") { try $0.say("answer", ["51"], "\\boxed{51}") },
    Damage("an answer with more in its box", "claim.words") {
      try $0.say("answer", nil, "\\boxed{50 or so}")
    },
    Damage("a format in a thought", "claim.kind") { $0.add(" {format;7|\\boxed{7}}") },
    Damage("evidence that is none", "claim.evidence", of: .colour) {
      try $0.say("colour") { $0.evidence = "record" }
    },
    Damage("evidence of pixels for a sum", "claim.evidence", of: .difference) {
      try $0.say("calculation") { ($0.evidence, $0.image) = ("pixels", 0) }
    },
    Damage("a picture that is not shown yet", "claim.image", of: .difference) {
      try $0.say("title") { $0.image = 1 }
    },
    Damage("a mark of another picture", "claim.false", of: .difference) {
      try $0.say("marked") { $0.image = 1 }
    },
    Damage("the box of something else", "claim.boxes", of: .compare) { sketch in
      let box = try sketch.box("bar", 0, 0)
      try sketch.say("less") { $0.boxes = [box] }
    },
    Damage("a span that cuts a word", "claim.span") { try $0.say("title") { $0.span[1] -= 1 } },
    Damage("a strange letter", "words.stranger") { $0.add(" \u{0430}") },
  ]

  static let reveals: [Damage] = [
    Damage("the value before the mark", "reveal.early") {
      $0.add(" {category;1|Peru} has {value;0;1;50|50}.")
    },
    Damage("the answer before the mark", "reveal.early") { $0.add(" {answer;50|\\boxed{50}}") },
    Damage("the step before the mark", "reveal.early", of: .maximum) {
      $0.add(" It is {step;0|Mali}.")
    },
    Damage("the extreme before the mark", "reveal.early", of: .maximum) {
      $0.add(" The {extreme;0;3;most;1|longest} is {category;3|Mali}.")
    },
    Damage("a comparison before the mark", "reveal.early", of: .compare) {
      $0.add(" {category;3|Mali} is {greater;0;3;0;0|higher} than {category;0|Chile}.")
    },
    Damage("a sum before the second mark", "reveal.early", of: .difference) {
      $0.add(" {calculation;subtract;2|50 - 20 = 30}.", to: 2)
    },
    Damage("a trend before the mark", "reveal.early", of: .trend) {
      $0.add(" {category;0|2019} to {category;1|2020}: {series;0|North} {rises;0;0;1|rises}.")
    },
    Damage("the series before its key", "reveal.early", of: .colour) { $0.add(" {step;0|South}.") },
  ]

  static let uncovered: [Damage] = [
    "It is 50.", "There are four.", "The red one.", "It is higher.", "The largest comes next.",
    "It rises.", "It fell.", "The first.", "20 + 30", "Peru stands there.", "A = b.", "Both count.",
    "It exceeds that.", "The last.", "More or so.",
    "It is ahead.", "It is twice that.", "It comes closest.", "It dwarfs the rest.",
    "They are tied.",
  ].map { words in Damage(words, "coverage") { $0.add(" " + words) } }
}
