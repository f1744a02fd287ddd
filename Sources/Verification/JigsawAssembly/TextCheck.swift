import Datasets
import VerificationKit

/// The check of one text: its claims, the words of their spans, and what stands outside spans.
struct TextCheck {
  let truth: ClaimTruth
  /// Whether the words may not take a step before the picture that shows it.
  let isLate: Bool

  private var legend: Legend { truth.legend }

  /// The capital letters that name pieces or options.
  private var names: Set<String> {
    Set(legend.hasLetters ? legend.labels : [])
      .union(truth.question.form == .arrangement ? Question.letters : [])
  }

  /// Checks a text.
  ///
  /// - Parameters:
  ///   - text: The text, whose spans are in order and do not overlap.
  ///   - wording: What of it is in a user's words.
  ///   - shown: The number of pictures that precede the text.
  ///   - mayTell: Whether the text may say what no picture has shown so far.
  ///   - findings: Where to report.
  func check(
    _ text: RecordText, wording: UserWording, shown: Int, mayTell: Bool,
    into findings: inout Findings
  ) {
    let tokens = TokenizedText(text.text, cutAt: wording.spans)
    func isOfUser(_ place: Int) -> Bool { wording.spans.contains { $0.contains(place) } }
    if let stranger = tokens.strangers.first(where: { !isOfUser($0) }) {
      findings.report(
        "words.stranger", "\(text.name) has a strange character at code point \(stranger)")
    }
    let spans = text.claims.map { $0.span[0]..<$0.span[1] }
    for (number, claim) in text.claims.enumerated() where claim.kind != UserWording.kind {
      func name() -> String { "\(text.name), claim \(number) (\(claim.kind))" }
      guard let count = ClaimTruth.kinds[claim.kind] else {
        findings.report("claim.kind", "\(name()): no such kind")
        continue
      }
      guard claim.values.count == count else {
        findings.report("claim.values", "\(name()): needs \(count) values")
        continue
      }
      if ClaimTruth.filledIn.contains(claim.kind), wording.spans.isEmpty {
        findings.report("claim.kind", "\(name()): it only fills in a question in a user's words")
      }
      checkPlace(claim, shown: shown, name, into: &findings)
      if claim.image.map({ $0 < truth.assembly.shown.count }) ?? true,
        let fault = truth.fault(claim)
      {
        findings.report("claim.false", "\(name()) \(claim.values): \(fault)")
      }
      checkWords(claim, tokens, spans[number], name, into: &findings)
      if !mayTell, let fault = earlyFault(claim, shown: shown) {
        findings.report("reveal.early", "\(name()): \(fault)")
      }
    }
    // What passes for a user's words and is none of them excuses nothing.
    let covered = zip(text.claims, spans).compactMap { claim, span in
      claim.kind == UserWording.kind && !wording.spans.contains(span) ? nil : span
    }
    for token in Lexicon.coverage(names).uncovered(tokens, outside: covered)
    where !tokens.isArticle(token) {
      findings.report(
        "coverage",
        "\(text.name): \"\(token.text)\" at code point \(token.range.lowerBound) is in no claim")
    }
  }

  // MARK: - Evidence and place

  private func checkPlace(
    _ claim: Record.Claim, shown: Int, _ name: () -> String, into findings: inout Findings
  ) {
    let evidence = ClaimTruth.declared.contains(claim.kind) ? "record" : "pixels"
    if claim.evidence != evidence {
      findings.report("claim.evidence", "\(name()): the evidence must be \(evidence)")
    }
    guard let image = claim.image else {
      if evidence == "pixels" {
        findings.report("claim.image", "\(name()): it is about no picture")
      }
      return
    }
    if image >= shown {
      findings.report("claim.image", "\(name()): picture \(image) has not been shown")
    }
    if !claim.boxes.isEmpty, let fault = boxFault(claim, image) {
      findings.report("claim.boxes", "\(name()): \(fault)")
    }
  }

  /// Whether a box lies in none of the pieces that the claim names; what it says then.
  private func boxFault(_ claim: Record.Claim, _ image: Int) -> String? {
    guard let boxes = boxes(claim, image) else { return nil }
    for box in claim.boxes
    where !boxes.contains(where: { outer in
      outer[0] <= box[0] && outer[1] <= box[1] && box[2] <= outer[2] && box[3] <= outer[3]
    }) {
      return "\(box) lies in none of the pieces that it names"
    }
    return nil
  }

  /// The boxes of the pieces that a claim names, or of the blank, in a picture; nil if it names none.
  private func boxes(_ claim: Record.Claim, _ image: Int) -> [[Int]]? {
    if claim.kind == "blank", let blank = truth.missing?.blank {
      return [image == 0 ? legend.boardBox(ofPlace: blank + 1) : legend.box(ofPlace: blank + 1)]
    }
    guard let places = ClaimTruth.places[claim.kind] else { return nil }
    return places.compactMap { legend.number(of: claim.values[$0]) }.compactMap { piece in
      let place = truth.board.places[piece - 1] + 1
      guard image == 0 || place > 0 else { return nil }
      let cell = image == 0 ? legend.box(ofPiece: piece) : legend.box(ofPlace: place)
      return PixelBox(cell).grown(legend.overhang).edges
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
    func said() -> String { String(String.UnicodeScalarView(tokens.scalars[span])) }
    if claim.kind == "answer" || claim.kind == "format" {
      if !BoxedAnswer.spells(said(), claim.values[0]) {
        findings.report("claim.words", "\(name()) \(claim.values): \"\(said())\" is not its box")
      }
      return
    }
    let match = SpanMatch(
      kind: claim.kind, values: claim.values, legend: legend, tokens.tokens(in: span))
    if let fault = match.fault {
      findings.report("claim.words", "\(name()) \(claim.values): \"\(said())\": \(fault)")
    }
    if let before = tokens.denial(before: span.lowerBound) {
      findings.report("claim.context", "\(name()): \"\(before.text)\" before it denies it")
    }
  }

  // MARK: - Reveal

  /// What a claim says before the picture that shows it; nil if nothing.
  private func earlyFault(_ claim: Record.Claim, shown: Int) -> String? {
    switch claim.kind {
    case "place", "placed":
      guard let piece = legend.number(of: claim.values[0]),
        !truth.assembly.shown[min(shown, truth.assembly.shown.count) - 1].contains(piece - 1)
      else { return nil }
      return "it says where a piece belongs before a picture shows it there"
    case "turn" where legend.number(of: claim.values[0]) == 1: return nil
    case "swap", "turn", "order", "answer", "odd", "fits", "fills":
      return "it says what only the last picture shows"
    default: return nil
    }
  }
}
