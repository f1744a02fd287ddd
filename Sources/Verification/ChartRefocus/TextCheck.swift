import Datasets
import VerificationKit

/// The check of one text: its claims, the words of their spans, and what stands outside spans.
struct TextCheck {
  let truth: ClaimTruth
  let lexicon: Lexicon
  /// Whether the words may not tell what a later picture marks.
  let isLate: Bool

  /// The kinds whose words are of the table, and may be of any script.
  private static let ofNames: Set<String> = [
    "category", "series", "title", "quantity", "grouping", "step", "answer", "value", "gap", "tick",
    "number", "calculation", "format",
  ]

  /// Checks a text whose spans are in order and do not overlap.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - shown: The number of pictures that precede the text.
  ///   - mayTell: Whether everything may be said.
  ///   - findings: Where to report.
  func check(_ text: RecordText, shown: Int, mayTell: Bool, into findings: inout Findings) {
    let tokens = TokenizedText(text.text)
    let spans = text.claims.map { $0.span[0]..<$0.span[1] }
    let excused = zip(text.claims, spans).filter { Self.ofNames.contains($0.0.kind) }.map(\.1)
    if let stranger = tokens.strangers.first(where: { place in
      !excused.contains { $0.contains(place) }
    }) {
      findings.report(
        "words.stranger", "\(text.name) has a strange character at code point \(stranger)")
    }
    for (number, claim) in text.claims.enumerated() {
      func name() -> String { "\(text.name), claim \(number) (\(claim.kind))" }
      guard let count = ClaimTruth.kinds[claim.kind] else {
        findings.report("claim.kind", "\(name()): no such kind")
        continue
      }
      guard claim.values.count == count else {
        findings.report("claim.values", "\(name()): needs \(count) values")
        continue
      }
      checkPlace(claim, text, shown: shown, name, into: &findings)
      if let fault = truth.fault(claim) {
        findings.report("claim.false", "\(name()) \(claim.values): \(fault)")
        continue
      }
      checkWords(claim, tokens, spans[number], name, into: &findings)
      let context = ClaimContext(
        truth: truth, claims: text.claims, spans: spans, number: number, tokens: tokens,
        isQuestion: text.place == .question)
      if let fault = context.fault {
        findings.report("claim.context", "\(name()) \(claim.values): \(fault)")
      }
      if isLate, !mayTell, let fault = Reveal(truth: truth).fault(claim, shown: shown) {
        findings.report("reveal.early", "\(name()) \(claim.values): \(fault)")
      }
    }
    checkCoverage(text, tokens, spans, into: &findings)
  }

  private func checkCoverage(
    _ text: RecordText, _ tokens: TokenizedText, _ spans: [Range<Int>],
    into findings: inout Findings
  ) {
    for token in lexicon.coverage.uncovered(tokens, outside: spans) {
      findings.report(
        "coverage",
        "\(text.name): \"\(token.text)\" at code point \(token.range.lowerBound) is in no claim")
    }
    for (claim, span) in zip(text.claims, spans)
    where claim.kind == "category" || claim.kind == "series" {
      let before = tokens.tokens.last { $0.range.upperBound <= span.lowerBound }
      guard let before, before.range.upperBound + 1 == span.lowerBound,
        Lexicon.orders.contains(before.lower),
        !spans.contains(where: { $0.contains(before.range.lowerBound) })
      else { continue }
      findings.report(
        "coverage",
        "\(text.name): \"\(before.text)\" before a name says an order, and is in no claim")
    }
    for name in lexicon.names {
      for range in Names.ranges(of: name, in: tokens.scalars)
      where !spans.contains(where: {
        $0.lowerBound <= range.lowerBound && range.upperBound <= $0.upperBound
      }) {
        let words = String(String.UnicodeScalarView(name))
        findings.report(
          "coverage", "\(text.name): \"\(words)\" at code point \(range.lowerBound) is in no claim")
      }
    }
  }

  // MARK: - Evidence and place

  private func checkPlace(
    _ claim: Record.Claim, _ text: RecordText, shown: Int, _ name: () -> String,
    into findings: inout Findings
  ) {
    let evidence = evidence(claim)
    if !evidence.contains(claim.evidence) {
      findings.report("claim.evidence", "\(name()): the evidence must be \(evidence.sorted())")
    }
    if claim.kind == "format", text.place != .question {
      findings.report("claim.kind", "\(name()): only the question says how to answer")
    }
    let isOfMark = claim.kind == "marked" || claim.kind == "tally" && claim.values[1] == "marked"
    if let image = claim.image {
      if image >= shown {
        findings.report("claim.image", "\(name()): picture \(image) has not been shown")
      } else if isOfMark ? image == 0 : image != 0 {
        findings.report("claim.image", "\(name()): it is about another picture")
      }
    } else if claim.evidence == "pixels" || isOfMark {
      findings.report("claim.image", "\(name()): it is about no picture")
    }
    guard !claim.boxes.isEmpty else { return }
    let boxes = boxes(claim)
    if let box = claim.boxes.first(where: { !boxes.contains($0) }) {
      findings.report("claim.boxes", "\(name()): \(box) is the box of nothing that it is about")
    }
  }

  /// What a claim may rest on.
  private func evidence(_ claim: Record.Claim) -> Set<String> {
    switch claim.kind {
    case "colour", "marked": ["pixels"]
    case "greater", "less", "beyond", "short", "extreme", "rises", "falls":
      truth.scene.isLabelled ? ["pixels", "record"] : ["pixels"]
    case "value", "gap": truth.scene.isLabelled ? ["record", "pixels"] : ["pixels"]
    case "chart", "parts", "tally", "tick": ["pixels", "record"]
    default: ["record"]
    }
  }

  /// The boxes that a claim may point at.
  private func boxes(_ claim: Record.Claim) -> Set<[Int]> {
    let scene = truth.scene
    func of(_ isMeant: (Element) -> Bool) -> Set<[Int]> {
      Set(scene.elements.filter(isMeant).map(\.box))
    }
    switch claim.kind {
    case "title": return of { $0.kind == .title }
    case "quantity", "grouping":
      return of {
        [.axisTitle, .acrossTitle, .title, .seriesLabel, .legendLabel].contains($0.kind)
      }
    case "tick": return of { $0.kind == .tickLabel || $0.kind == .acrossLabel }
    case "category":
      let category = truth.category(claim.values[0]) ?? -2
      return of { $0.category == category }
    case "series":
      let series = truth.series(claim.values[0]) ?? -2
      return of { $0.series == series }
    case "colour":
      let (series, category) = (truth.series(claim.values[0]), truth.category(claim.values[1]))
      return of { element in
        (series == nil || element.series == series)
          && (category == nil || element.category == category)
      }
    case "marked":
      let mark = scene.legend.marks.first { $0.image == claim.image }
      let regions = mark?.regions ?? []
      return Set(regions.map(\.box) + regions.flatMap(\.elements).map { scene.elements[$0].box })
    case "value", "gap", "greater", "less", "beyond", "short", "extreme", "rises", "falls":
      let cells = Set(truth.cells(claim))
      return of { element in
        cells.contains(element.cell)
          || element.series < 0 && cells.contains { $0.category == element.category }
      }
    default: return Set(scene.elements.map(\.box))
    }
  }

  // MARK: - Words

  private func checkWords(
    _ claim: Record.Claim, _ tokens: TokenizedText, _ span: Range<Int>, _ name: () -> String,
    into findings: inout Findings
  ) {
    guard tokens.isWhole(span) else {
      findings.report(
        "claim.span", "\(name()): the span cuts a word, or begins or ends with a blank")
      return
    }
    let said = String(String.UnicodeScalarView(tokens.scalars[span]))
    let match = SpanMatch(truth: truth, lexicon: lexicon, claim: claim, said: said)
    if let fault = match.fault {
      findings.report("claim.words", "\(name()) \(claim.values): \"\(said)\": \(fault)")
    }
  }
}
