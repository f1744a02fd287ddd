import Datasets
import VerificationKit

/// The words around a span, as far as a claim leans on them.
struct TextContext {
  let tokens: TokenizedText
  let span: Range<Int>
  /// What the span says.
  let atoms: [Atom]
  let truth: ClaimTruth

  /// What the words around the span make of its claim that is false; nil if nothing.
  func fault(_ claim: Record.Claim) -> String? {
    nameFault ?? endFault(claim)
  }

  /// Whether the span names cells otherwise than the labels in the picture do.
  ///
  /// Letters are named where labels show them, and only there.
  private var nameFault: String? {
    let grid = truth.state.grid
    let hasLetters =
      truth.legend.labels.map { ($0.rows + $0.columns).contains("A") } ?? false
    let said = tokens.tokens(in: span)
    if !hasLetters, let name = said.first(where: { Lexicon.cell($0.text, on: grid.kind) != nil }) {
      return "\(name.text) is named by letters that no labels show"
    }
    guard hasLetters else { return nil }
    let isCounted = atoms.contains { if case .cell = $0 { true } else { false } }
    if isCounted, !said.contains(where: { Lexicon.cell($0.text, on: grid.kind) != nil }) {
      return "a cell is counted where labels show letters"
    }
    return nil
  }

  /// Whether a claim about what can be done from a cell that its span does not name is about another
  /// cell than the words around it.
  private func endFault(_ claim: Record.Claim) -> String? {
    guard claim.kind == "reach" || claim.kind == "exits",
      let place = truth.place(claim.values, 0), truth.state.isFree(place)
    else { return nil }
    let isNamed = atoms.contains { atom in
      switch atom {
      case .cell, .end: true
      default: false
      }
    }
    guard !isNamed else { return nil }
    guard let end = nearestEnd else { return "the words name no cell" }
    let isSame =
      claim.kind == "reach" ? truth.state.reach(from: end).contains(place) : place == end
    return isSame ? nil : "the words are about \(end)"
  }

  /// The start, where a walk begins, or the goal, as the sentence of the span names it, or else a sentence before.
  private var nearestEnd: Place? {
    func end(_ token: Token) -> Place? {
      switch token.lower {
      case "start", "begin", "begins": truth.state.start
      case "goal": truth.state.goal
      default: nil
      }
    }
    let after = tokens.tokens.filter { $0.range.lowerBound >= span.upperBound }
    let before = tokens.tokens.filter { $0.range.upperBound <= span.lowerBound }
    func closes(_ token: Token) -> Bool { [".", "!", "?"].contains(token.text) }
    let rest = Array(after.prefix { !closes($0) })
    let sentence = before.reversed().prefix { !closes($0) }
    return sentence.lazy.compactMap(end).first ?? rest.lazy.compactMap(end).first
      ?? before.reversed().lazy.compactMap(end).first
  }
}
