import Datasets
import VerificationKit

/// Whether the words of a span say exactly what its claim's values say.
struct SpanMatch {
  let truth: ClaimTruth
  let lexicon: Lexicon
  let claim: Record.Claim
  let said: String

  private var table: Table { truth.table }
  private var values: [String] { claim.values }

  /// What is wrong with the words of a true claim of a known kind; nil if they are just the claim.
  var fault: String? {
    var words = SpanWords(said)
    switch claim.kind {
    case "category":
      guard let category = truth.category(values[0]), takeLabel(table.categories[category], &words)
      else { return "not the category" }
    case "series":
      guard let series = truth.series(values[0]), takeLabel(table.series[series].name, &words)
      else { return "not the series" }
    case "title": if !words.take(table.title) { return "not the title" }
    case "quantity": if !takeQuantity(&words) { return "not what is measured" }
    case "grouping": if !takeGrouping(&words) { return "not what is grouped" }
    case "asks": return FormWords(form: truth.program.form).fault(said, lexicon)
    case "rank": if !takeRank(&words) { return "not the rank" }
    case "number", "tick": return figure(&words, values[0], mayHedge: false)
    case "value": return value(&words)
    case "gap": return gap(&words)
    case "calculation": return calculation
    case "step": return step(&words)
    case "tally":
      if let fault = numeral(&words, values[0]) { return fault }
    case "colour":
      let found = words.tokens.compactMap { Lexicon.colours[$0.lower] }
      guard found == [values[2]] else { return "not the colour" }
      takeNames(&words)
      words.take(Set(Lexicon.colours.keys))
    case "marked": return marked(&words)
    case "chart": return ChartWords(chart: truth.scene.chart).fault(said)
    case "parts":
      if words.take(ChartWords.parts[values[0]] ?? []) == 0 { return "not what is drawn" }
    case "answer", "format": return BoxedAnswer.spells(said, values[0]) ? nil : "not its box"
    default: return comparison(&words)
    }
    return words.excess(lexicon)
  }

  /// Takes a label, or the label as it may open a sentence.
  private func takeLabel(_ label: String, _ words: inout SpanWords) -> Bool {
    words.take(label) || words.take(Names.opening(label))
  }

  /// Takes the names of the cells that the claim is about.
  private func takeNames(_ words: inout SpanWords) {
    var names: [String] = []
    for cell in truth.cells(claim) {
      names += [table.categories[cell.category], table.series[cell.series].name]
    }
    if claim.kind == "colour" {
      if let series = truth.series(values[0]) { names.append(table.series[series].name) }
      if let category = truth.category(values[1]) { names.append(table.categories[category]) }
    }
    for name in names.sorted(by: { $0.utf8.count > $1.utf8.count }) where !name.isEmpty {
      words.take(name)
    }
  }

  // MARK: - Figures

  /// One number is a value, and nothing else is said.
  private func figure(
    _ words: inout SpanWords, _ value: String, mayHedge: Bool, mustHedge: Bool = false
  ) -> String? {
    words.takeUnit(table.unit)
    if let across = table.across, claim.kind == "tick" { words.takeUnit(across.unit) }
    guard let numbers = words.numbers, numbers.count == 1, let expected = Written(plain: value),
      numbers[0].value == expected.value, numbers[0].decimals <= expected.decimals
    else { return "not the number" }
    let isHedged = words.takeHedge(before: numbers[0].range)
    if isHedged && !mayHedge || mustHedge && !isHedged {
      return "it is exact, or is not, other than it says"
    }
    words.use(numbers[0].range)
    return words.excess(lexicon)
  }

  private func value(_ words: inout SpanWords) -> String? {
    guard let cell = truth.cells(claim).first else { return "of no figure" }
    let isRounded = truth.scene.isRounded(cell)
    let mayHedge = isRounded || !truth.scene.isLabelled
    var named = words
    takeNames(&named)
    let fault = figure(&named, values[2], mayHedge: mayHedge, mustHedge: isRounded)
    // A name, as a year, may be the very figure.
    if fault == nil { return nil }
    return figure(&words, values[2], mayHedge: mayHedge, mustHedge: isRounded) == nil ? nil : fault
  }

  private func gap(_ words: inout SpanWords) -> String? {
    let cells = truth.cells(claim)
    let isRounded = cells.contains(where: truth.scene.isRounded)
    takeNames(&words)
    return figure(
      &words, values[4], mayHedge: isRounded || !truth.scene.isLabelled, mustHedge: isRounded)
  }

  private var calculation: String? {
    guard let step = truth.step(values[1]) else { return "of no step" }
    // As they are written, the last but one perhaps rounded, numbers are calculated with.
    let operands = step.of.compactMap { Exact(plain: truth.program.steps[$0].value.text) }
    return CalculationWords.fault(
      said, op: step.op, operands: operands, result: step.value, unit: table.unit)
  }

  private func step(_ words: inout SpanWords) -> String? {
    guard let step = truth.step(values[0]) else { return "of no step" }
    switch step.value {
    case .number:
      guard step.op == "read", let cell = step.cells.first else {
        return figure(&words, step.value.text, mayHedge: true)
      }
      for name in [table.categories[cell.category], table.series[cell.series].name]
      where !name.isEmpty && words.numbers?.count ?? 2 > 1 {
        words.take(name)
      }
      // As a result a reading may stand for itself.
      let mayHedge = truth.scene.isRounded(cell) || !truth.scene.isLabelled
      return figure(&words, step.value.text, mayHedge: mayHedge)
    case .label(let label):
      if !words.take(label) { return "not the label" }
    case .count(let count):
      if let fault = numeral(&words, String(count)) { return fault }
    case .word(let word):
      let ways: Set<String> =
        switch word {
        case "rise": Lexicon.rises
        case "fall": Lexicon.falls
        default: [word]
        }
      if words.take(ways) == 0 { return "not \(word)" }
    }
    return words.excess(lexicon)
  }

  /// Takes one numeral, in digits or in words.
  private func numeral(_ words: inout SpanWords, _ value: String) -> String? {
    var found: [String] = []
    var place = 0
    while place < words.tokens.count {
      let token = words.tokens[place]
      if ["both", "single"].contains(token.lower) {
        found.append(token.lower == "both" ? "2" : "1")
        words.use(token.range)
      } else if let reading = Numerals.read(words.tokens[place...]), !reading.isOrdinal {
        found.append(String(reading.value))
        for token in words.tokens[place..<place + reading.length] { words.use(token.range) }
        place += reading.length - 1
      }
      place += 1
    }
    return found == [value] ? nil : "not the numeral"
  }

  // MARK: - Words

  private func takeQuantity(_ words: inout SpanWords) -> Bool {
    let names = [table.value] + table.series.map(\.name)
    let took = names.filter { !$0.isEmpty }.contains { words.take($0, anyCase: true) }
    words.takeUnit(table.unit)
    return took
  }

  private func takeGrouping(_ words: inout SpanWords) -> Bool {
    var names = [table.category, table.category + "s", table.category + "es"]
    if table.category.hasSuffix("y") { names.append("\(table.category.dropLast())ies") }
    return !table.category.isEmpty && names.contains { words.take($0, anyCase: true) }
  }

  private func takeRank(_ words: inout SpanWords) -> Bool {
    let rank = truth.scene.asked.rank
    let (own, other) = rank > 0 ? (Lexicon.most, Lexicon.least) : (Lexicon.least, Lexicon.most)
    return takeOrdinal(&words, abs(rank)) && words.take(own) == 1 && !words.holds(other)
  }

  /// Takes the ordinal of a rank; whether just this stands there.
  private func takeOrdinal(_ words: inout SpanWords, _ rank: Int) -> Bool {
    let found = words.tokens.compactMap { Lexicon.ordinals[$0.lower] }
    words.take(Set(Lexicon.ordinals.keys))
    return found == (rank > 1 ? [rank] : [])
  }

  private func comparison(_ words: inout SpanWords) -> String? {
    takeNames(&words)
    let (own, other): (Set<String>, Set<String>) =
      switch claim.kind {
      case "greater": (Lexicon.greater, Lexicon.less)
      case "less": (Lexicon.less, Lexicon.beyond)
      case "beyond": (Lexicon.beyond, Lexicon.less)
      case "short": (Lexicon.less, Lexicon.beyond)
      case "rises": (Lexicon.rises, Lexicon.falls)
      case "falls": (Lexicon.falls, Lexicon.rises)
      default:
        values[2] == "most" ? (Lexicon.most, Lexicon.least) : (Lexicon.least, Lexicon.most)
      }
    if claim.kind == "extreme", !takeOrdinal(&words, Int(values[3]) ?? 0) {
      return "not the rank"
    }
    guard words.take(own) >= 1, !words.holds(other) else { return "not such words" }
    guard ["beyond", "short"].contains(claim.kind) else { return words.excess(lexicon) }
    words.takeUnit(table.unit)
    guard let numbers = words.numbers, numbers.count <= 1 else { return "several numbers" }
    if let number = numbers.first {
      guard number.value == Exact(plain: values[2]) else { return "not the number" }
      words.use(number.range)
    }
    return words.excess(lexicon)
  }

  private static let frames: Set<String> = [
    "box", "boxes", "boxed", "outline", "outlines", "outlined", "frame", "frames", "framed",
    "highlight", "highlights", "highlighted", "shading", "shaded", "tint", "tinted",
  ]
  private static let covers: Set<String> = [
    "blanked", "masked", "whited", "covered", "uncovered",
  ]

  private func marked(_ words: inout SpanWords) -> String? {
    guard let mark = truth.scene.legend.marks.first(where: { $0.image == claim.image }) else {
      return "of no picture"
    }
    if mark.style == "mask" {
      guard words.take(Self.covers) == 1 else { return "no words for a mask" }
    } else {
      let own = Marks.colours.first { $0.colour == mark.colour }?.words ?? []
      guard words.take(own) == 1, words.take(Self.frames) >= 1 else {
        return "not the colour and the form of the mark"
      }
    }
    return words.excess(lexicon)
  }
}
