import Datasets
import VerificationKit

/// The check of one text: its claims, the words of their spans, and what stands outside spans.
struct TextCheck {
  let truth: ClaimTruth
  /// Whether the words may not take a step before the picture that shows it.
  let isLate: Bool

  /// Checks a text.
  ///
  /// - Parameters:
  ///   - text: The text, whose spans are in order and do not overlap.
  ///   - wording: What of it is in a user's words.
  ///   - shown: The number of pictures that precede the text.
  ///   - mayTell: Whether the text may say moves that no picture has shown so far.
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
      // Worked out only where there is something to report.
      func name() -> String { "\(text.name), claim \(number) (\(claim.kind))" }
      let atoms = AtomReader.atoms(tokens.tokens(in: spans[number]), on: truth.state.grid.kind)
      let context = TextContext(
        tokens: tokens, spans: spans, claims: text.claims, number: number, atoms: atoms,
        truth: truth)
      check(claim, context, shown: shown, name, into: &findings)
      if !mayTell, let fault = earlyFault(claim, shown: shown) {
        findings.report("reveal.early", "\(name()): \(fault)")
      }
    }
    // What passes for a user's words and is none of them excuses nothing.
    let covered = zip(text.claims, spans).compactMap { claim, span in
      claim.kind == UserWording.kind && !wording.spans.contains(span) ? nil : span
    }
    for token in Lexicon.coverage.uncovered(tokens, outside: covered) {
      findings.report(
        "coverage",
        "\(text.name): \"\(token.text)\" at code point \(token.range.lowerBound) is in no claim")
    }
  }

  private func check(
    _ claim: Record.Claim, _ context: TextContext, shown: Int, _ name: () -> String,
    into findings: inout Findings
  ) {
    let (tokens, span) = (context.tokens, context.span)
    guard let count = ClaimTruth.kinds[claim.kind] else {
      findings.report("claim.kind", "\(name()): no such kind")
      return
    }
    guard claim.values.count == count else {
      findings.report("claim.values", "\(name()): needs \(count) values")
      return
    }
    let evidence = ClaimTruth.declared.contains(claim.kind) ? "record" : "pixels"
    let isOfInk = claim.kind == "colour" || claim.kind == "gradient"
    if claim.evidence != evidence {
      findings.report("claim.evidence", "\(name()): the evidence must be \(evidence)")
    }
    if claim.image == nil, evidence == "pixels", !isOfInk {
      findings.report("claim.image", "\(name()): it is about no picture")
    }
    if !isOfInk, let image = claim.image, image >= shown {
      findings.report("claim.image", "\(name()): picture \(image) has not been shown")
    }
    if let fault = truth.fault(claim) {
      findings.report("claim.false", "\(name()) \(claim.values): \(fault)")
    }
    if Self.boxed.contains(claim.kind), !claim.boxes.isEmpty, let fault = boxFault(claim) {
      findings.report("claim.boxes", "\(name()): \(fault)")
    }
    if let fault = context.fault(claim) {
      findings.report("claim.context", "\(name()) \(claim.values): \(fault)")
    }
    guard tokens.isWhole(span) else {
      findings.report(
        "claim.span", "\(name()): the span cuts a word, or begins or ends with a blank")
      return
    }
    let match = SpanMatch(kind: claim.kind, values: claim.values, state: truth.state)
    if let fault = match.fault(context.atoms) {
      let said = String(String.UnicodeScalarView(tokens.scalars[span]))
      findings.report("claim.words", "\(name()) \(claim.values): \"\(said)\": \(fault)")
    }
  }

  /// The kinds that are about one cell, and where it lies.
  private static let boxed: Set<String> = ["cell", "start", "goal"]

  /// The box of a cell's claim is the cell's, on grids whose cells are boxes.
  private func boxFault(_ claim: Record.Claim) -> String? {
    guard truth.state.grid.kind == .square else { return nil }
    guard let row = Int(claim.values[0]), let column = Int(claim.values[1]),
      truth.state.contains(Place(row, column))
    else { return "no such cell" }
    // Of a choice the first panel is meant.
    let corner = truth.legend.panels?.corners.first ?? [0, 0]
    let x = truth.legend.x(column) + corner[0]
    let y = truth.legend.y(row) + corner[1]
    let box = [x, y, x + truth.legend.cell, y + truth.legend.cell]
    return claim.boxes == [box] ? nil : "the cell's box is \(box)"
  }

  /// Whether a claim takes a step of the answer that no picture has shown; what it says then.
  private func earlyFault(_ claim: Record.Claim, shown: Int) -> String? {
    guard claim.values.count == ClaimTruth.kinds[claim.kind] else { return nil }
    if isUnmarked(claim, shown: shown) {
      return "it says where a walk goes wrong before the picture that marks it"
    }
    if givesAnswer(claim) { return "it gives the answer before the picture that shows it" }
    guard let (first, run) = moves(claim),
      let place = truth.course.firstIndex(of: first),
      truth.answer.dropFirst(place).starts(with: run)
    else { return nil }
    let drawn = shown > 0 ? truth.lines[shown - 1].moves.count : 0
    return place + run.count > drawn
      ? "it says moves of the answer before the picture that shows them" : nil
  }

  /// Whether a claim says where a walk of a choice goes wrong, and no picture has marked it so far.
  private func isUnmarked(_ claim: Record.Claim, shown: Int) -> Bool {
    guard claim.kind == "breaks" || claim.kind == "stops", let choice = truth.choice,
      let panel = Choice.names.firstIndex(of: claim.values[0]),
      let place = truth.place(claim.values, 1)
    else { return false }
    return shown == 0 || !choice.rings[shown - 1][panel].contains(place)
  }

  /// The moves that a claim spells, and the cell from which they are made.
  private func moves(_ claim: Record.Claim) -> (Place, [Direction])? {
    switch claim.kind {
    case "move", "walk":
      return truth.moves(claim.kind, claim.values).map { ($0.0, $0.1) }
    case "leaves":
      guard let place = truth.place(claim.values, 0), let way = Direction(rawValue: claim.values[2])
      else { return nil }
      return (place, [way])
    default: return nil
    }
  }

  /// Whether a claim says what was asked for.
  private func givesAnswer(_ claim: Record.Claim) -> Bool {
    switch claim.kind {
    case "answer", "fails", "arrives": true
    case "cell", "exits": truth.asked.cell.map { $0 == truth.place(claim.values, 0) } ?? false
    default: false
    }
  }
}
