import Datasets
import VerificationKit

/// The words around a span, as far as a claim leans on them.
struct TextContext {
  let tokens: TokenizedText
  /// The spans of the text's claims.
  let spans: [Range<Int>]
  let claims: [Record.Claim]
  /// Which of the claims is looked at.
  let number: Int
  /// What the span says.
  let atoms: [Atom]
  let truth: ClaimTruth

  var span: Range<Int> { spans[number] }

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
    let branches = ["blocked", "pocket", "detour"]
    guard claim.kind == "reach" || claim.kind == "exits" || branches.contains(claim.kind),
      claim.values.count == ClaimTruth.kinds[claim.kind], let place = truth.place(claim.values, 0)
    else { return nil }
    let isNamed = atoms.contains { atom in
      switch atom {
      case .cell, .end: true
      default: false
      }
    }
    guard !isNamed else { return nil }
    if branches.contains(claim.kind) {
      return nearestCell.map { $0 == place ? nil : "the words are about \($0)" }
        ?? "the words name no cell"
    }
    guard let end = nearestEnd else { return "the words name no cell" }
    let isSame =
      claim.kind == "reach" ? truth.state.reach(from: end).contains(place) : place == end
    return isSame ? nil : "the words are about \(end)"
  }

  // MARK: - What the words around name

  /// The start, where a walk begins, or the goal, as the sentence of the span names it, or else a
  /// sentence before.
  private var nearestEnd: Place? {
    endInSentence
      ?? tokens.tokens.reversed().lazy.filter { $0.range.upperBound <= span.lowerBound }
      .compactMap(end).first
  }

  /// The cell to which the claims before in the sentence came, that which the sentence names, or else
  /// that of a claim after in the sentence or of one in a sentence before.
  private var nearestCell: Place? {
    let sentence = sentence
    let before = claims.indices.prefix(number).reversed()
    let after = claims.indices.dropFirst(number + 1)
    return before.lazy.filter { sentence.overlaps(spans[$0]) }.compactMap(cell).first
      ?? endInSentence
      ?? after.lazy.filter { sentence.overlaps(spans[$0]) }.compactMap(cell).first
      ?? before.lazy.compactMap(cell).first
  }

  /// The code points of the sentence that the span stands in.
  private var sentence: Range<Int> {
    let stops = tokens.tokens.lazy.filter { [".", "!", "?"].contains($0.text) }.map(\.range)
    return
      (stops.last { $0.upperBound <= span.lowerBound }?.upperBound ?? 0)..<(stops.first {
        $0.lowerBound >= span.upperBound
      }?.lowerBound ?? tokens.scalars.count)
  }

  private var endInSentence: Place? {
    let words = tokens.tokens(in: sentence)
    let before = words.reversed().lazy.filter { $0.range.upperBound <= span.lowerBound }
    let after = words.lazy.filter { $0.range.lowerBound >= span.upperBound }
    return before.compactMap(end).first ?? after.compactMap(end).first
  }

  private func end(_ token: Token) -> Place? {
    switch token.lower {
    case "start", "begin", "begins": truth.state.start
    case "goal": truth.state.goal
    default: nil
    }
  }

  /// The cell to which a claim comes; nil if it is about none, or does not name it.
  private func cell(_ number: Int) -> Place? {
    let claim = claims[number]
    guard claim.values.count == ClaimTruth.kinds[claim.kind] else { return nil }
    switch claim.kind {
    case "move", "corridor": return truth.place(claim.values, 4)
    case "walk", "stretch", "barrier": return truth.place(claim.values, 3)
    case "line": return truth.place(claim.values, 2)
    case "fails": return truth.place(claim.values, 1)
    case "via", "cell", "junction", "dead_end", "exits", "leaves", "asked", "marked":
      return truth.place(claim.values, 0)
    default: return nil
    }
  }
}
