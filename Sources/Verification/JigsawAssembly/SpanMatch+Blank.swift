/// Spans that say what is blank, and what does or does not fit.
extension SpanMatch {
  /// What is wrong with words about a side of one piece at which it fits, or breaks the picture.
  var fit: String? {
    if kind == "clashes", !atoms.contains(.breaks) { return "no word for a break" }
    let allowed: Set<Sort> = kind == "clashes" ? [.piece, .side, .breaks] : [.piece, .side]
    if let fault = excess(allowed) ?? piecesFault([0]) { return fault }
    let sides = atoms.indices.filter { if case .side = atoms[$0] { true } else { false } }
    guard sides.count == 1, let said = side(sides[0]) else { return "not one side" }
    // `above` or `left of` something is a side of that.
    let next = sides[0] + 1
    if case .side(_, .relative) = atoms[sides[0]], owner(sides[0]) == nil, next < atoms.count {
      return "it is not clear whose side is meant"
    }
    if word(next) == "of", owner(sides[0]) == nil { return "it is not clear whose side is meant" }
    return `is`(said == Side(relation: values[1]), "side")
  }

  private static let fillings: Set<String> = [
    "fill", "fills", "filled", "filling", "fit", "fits", "fitted", "fitting", "belong", "belongs",
    "belonging", "complete", "completes", "completed", "completing", "go", "goes", "going", "close",
    "closes", "closed", "closing", "need", "needs", "needed",
  ]
  private static let blanks: Set<String> = [
    "blank", "blanks", "missing", "empty", "hole", "holes", "gap", "gaps",
  ]

  /// What is wrong with words that a piece fills the blank.
  var filling: String? {
    excess([.piece]) ?? piecesFault([0])
      ?? `is`(words.contains(where: Self.fillings.contains), "word for what fills")
  }

  /// What is wrong with words that a place is blank.
  var blank: String? {
    excess([.place, .side, .middle]) ?? placeFault(0)
      ?? `is`(words.contains(where: Self.blanks.contains), "word for a blank")
  }
}
