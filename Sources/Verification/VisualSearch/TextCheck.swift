import Datasets
import VerificationKit

/// The check of one text: its claims, the words of their spans, and what stands outside spans.
struct TextCheck {
  let truth: ClaimTruth
  let lexicon: Lexicon
  /// Whether the words may not tell the answer before the picture that shows it.
  let isLate: Bool

  /// Checks a text.
  ///
  /// - Parameters:
  ///   - text: The text, whose spans are in order and do not overlap.
  ///   - wording: What of it is in an annotation's words; nil where none asks.
  ///   - shown: The number of pictures that precede the text.
  ///   - mayTell: Whether the text may say what the mark of the target shows.
  ///   - findings: Where to report.
  func check(
    _ text: RecordText, wording: UserWording?, shown: Int, mayTell: Bool,
    into findings: inout Findings
  ) {
    let ofUser = wording?.spans ?? []
    let tokens = TokenizedText(text.text, cutAt: ofUser)
    if let stranger = tokens.strangers.first(where: { place in
      // A user's words, and a user's answer, may be of any script.
      !ofUser.contains { $0.contains(place) }
        && !(wording != nil
          && text.claims.contains {
            $0.kind == "answer" && $0.span[0]..<$0.span[1] ~= place
          })
    }) {
      findings.report(
        "words.stranger", "\(text.name) has a strange character at code point \(stranger)")
    }
    let spans = text.claims.map { $0.span[0]..<$0.span[1] }
    for (number, claim) in text.claims.enumerated()
    where wording == nil || claim.kind != UserWording.kind {
      func name() -> String { "\(text.name), claim \(number) (\(claim.kind))" }
      guard let count = ClaimTruth.kinds[claim.kind] else {
        findings.report("claim.kind", "\(name()): no such kind")
        continue
      }
      guard wording == nil || Problem.givenKinds.contains(claim.kind) else {
        findings.report("claim.kind", "\(name()): where an annotation asks nothing else is known")
        continue
      }
      guard claim.values.count == count else {
        findings.report("claim.values", "\(name()): needs \(count) values")
        continue
      }
      checkPlace(claim, shown: shown, name, into: &findings)
      if let fault = truth.fault(claim) {
        findings.report("claim.false", "\(name()) \(claim.values): \(fault)")
      }
      checkWords(claim, tokens, spans[number], name, into: &findings)
      let context = ClaimContext(
        claims: text.claims, spans: spans, number: number, tokens: tokens,
        compared: truth.problem.compared)
      if let fault = context.fault {
        findings.report("claim.context", "\(name()) \(claim.values): \(fault)")
      }
      if !mayTell, let fault = Reveal(truth: truth).fault(claim) {
        findings.report("reveal.early", "\(name()): \(fault)")
      }
    }
    for number in text.claims.indices.dropFirst()
    where Self.named.isSuperset(of: [text.claims[number - 1].kind, text.claims[number].kind]) {
      let between = tokens.tokens(in: spans[number - 1].upperBound..<spans[number].lowerBound)
      if let on = between.last, on.lower == "on",
        between.dropLast().allSatisfy({ Self.links.contains($0.lower) })
      {
        findings.report(
          "coverage",
          "\(text.name): \"on\" at code point \(on.range.lowerBound) puts one object on another in no claim"
        )
      }
    }
    // What passes for a user's words and is none of them excuses nothing.
    let covered = zip(text.claims, spans).compactMap { claim, span in
      claim.kind == UserWording.kind && !ofUser.contains(span) ? nil : span
    }
    for token in lexicon.coverage(of: tokens).uncovered(tokens, outside: covered)
    where !tokens.isArticle(token) {
      findings.report(
        "coverage",
        "\(text.name): \"\(token.text)\" at code point \(token.range.lowerBound) is in no claim")
    }
  }

  /// What names an object, and what may stand between it and another that it would lie on.
  private static let named: Set<String> = ["mention", "relative", "one"]
  private static let links: Set<String> = [
    "is", "are", "lies", "lie", "lying", "rests", "rest", "resting", "sits", "sitting", "that",
    "which", "there", "here", "just", "right", ",",
  ]

  // MARK: - Evidence and place

  private func checkPlace(
    _ claim: Record.Claim, shown: Int, _ name: () -> String, into findings: inout Findings
  ) {
    let evidence = evidence(claim)
    if !evidence.contains(claim.evidence) {
      findings.report("claim.evidence", "\(name()): the evidence must be \(evidence.sorted())")
    }
    guard let image = claim.image else {
      if claim.evidence == "pixels" {
        findings.report("claim.image", "\(name()): it is about no picture")
      }
      return
    }
    if image >= shown {
      findings.report("claim.image", "\(name()): picture \(image) has not been shown")
    }
    guard !claim.boxes.isEmpty else { return }
    let boxes = truth.named(claim).map { truth.scene.objects[$0].box }
    if let box = claim.boxes.first(where: { !boxes.contains($0) }) {
      findings.report("claim.boxes", "\(name()): \(box) is the box of no object that it names")
    } else if truth.legend.crops.contains(where: { $0.image == image }) {
      findings.report("claim.boxes", "\(name()): boxes are of the problem picture")
    }
  }

  /// What a claim may rest on.
  private func evidence(_ claim: Record.Claim) -> Set<String> {
    let names = truth.scene.isPhoto ? "annotation" : "record"
    if truth.problem.form == .given, ["place", "share", "answer"].contains(claim.kind) {
      return [names]
    }
    switch claim.kind {
    case "asks", "setting", "offers", "option", "format", "convention": return ["record"]
    case "pattern", "is", "text", "total": return [names]
    case "colour", "marked", "framed", "crop": return ["pixels"]
    case "mention", "one", "count":
      let colour = claim.values[2]
      return colour.isEmpty ? [names] : ["pixels"]
    case "relative": return claim.values[2].isEmpty ? [names, "pixels"] : ["pixels"]
    case "answer": return truth.problem.form == .colour ? ["pixels"] : [names, "pixels"]
    default: return [names, "pixels"]
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
    let isSmall =
      claim.kind == "share"
      ? truth.object(claim.values[0]).map(truth.scene.isBelowOnePercent) ?? false : false
    let match = SpanMatch(
      kind: claim.kind, values: claim.values, form: truth.problem.form,
      isBelowOnePercent: isSmall, phrase: Phrase(tokens.tokens(in: span), lexicon))
    if let fault = match.fault {
      findings.report("claim.words", "\(name()) \(claim.values): \"\(said())\": \(fault)")
    }
  }
}
