/// Spans that say what lies along a side of a piece.
extension SpanMatch {
  /// The kinds whose words tell where on a side something lies.
  static let positioned: Set<String> = ["contour", "continues"]

  // MARK: - Colours

  /// What is wrong with words about the colour of a third of a side.
  var edge: String? {
    if let fault = excess([.piece, .side, .middle, .ordinal, .colour]) ?? piecesFault([0]) {
      return fault
    }
    let colours = atoms.compactMap { if case .colour(let name) = $0 { name } else { nil } }
    guard colours == [values[3]] else { return "not the name" }
    guard let sideAt = edgeItself else { return "it is not clear which side is meant" }
    guard side(sideAt) == Side(relation: values[1]) else { return "not the side" }
    let thirds = atoms.indices.filter { place in
      switch atoms[place] {
      case .side: place != sideAt
      case .middle: true
      default: false
      }
    }
    guard thirds.count == 1, let thirdAt = thirds.first else { return "not one third" }
    for place in atoms.indices {
      guard case .ordinal(let number) = atoms[place] else { continue }
      // `the top third`.
      guard number == 3, place == thirdAt + 1 else { return "an ordinal" }
    }
    switch atoms[thirdAt] {
    case .middle: return `is`(values[2] == "middle", "third")
    case .side(_, .relative): return "no third of a side"
    default: return `is`(side(thirdAt) == Side(part: values[2]), "third")
    }
  }

  /// The one side that is called an edge; else that of the piece, as in `the right of piece 3`.
  private var edgeItself: Int? {
    let sides = atoms.indices.filter { place in
      if case .side(_, let sort) = atoms[place] { sort != .relative } else { false }
    }
    let kinds: [(Int) -> Bool] = [
      { self.noun(after: $0).map(Self.edges.contains) ?? false },
      { self.noun(after: $0) == "side" }, { self.owner($0) != nil },
      { self.word($0 - 1) == "its" },
    ]
    for isEdge in kinds {
      let found = sides.filter(isEdge)
      if !found.isEmpty { return found.count == 1 ? found[0] : nil }
    }
    return nil
  }

  /// The word that a side qualifies, as in `right edge` or `right-hand side`.
  private func noun(after place: Int) -> String? {
    word(place + 1) == "-" && word(place + 2) == "hand" ? word(place + 3) : word(place + 1)
  }

  // MARK: - Contours

  private static let contours: Set<String> = [
    "contour", "contours", "outline", "outlines", "line", "lines", "boundary", "boundaries",
    "transition", "transitions",
  ]

  /// What is wrong with words about a contour that crosses a side.
  var contour: String? {
    if let fault = excess([.piece, .side, .position]) ?? piecesFault([0]) { return fault }
    let sides = atoms.indices.filter { if case .side = atoms[$0] { true } else { false } }
    guard sides.count == 1, let sideAt = sides.first,
      case .side(let said, let sort) = atoms[sideAt],
      sort != .relative
    else { return "not one side" }
    // `left of piece 3` and `to the left of piece 3` are beside it, `the left of piece 3` is its own.
    if word(sideAt + 1) == "of",
      !(word(sideAt - 1).map(Self.articles.contains) ?? false) || word(sideAt - 2) == "to"
    {
      return "it is not clear whose side is meant"
    }
    return `is`(said == Side(relation: values[1]), "side") ?? contourFault(values[2])
  }

  /// What is wrong with words about a contour that runs on over a seam.
  var continuation: String? {
    seam(allowing: [.piece, .side, .position]) ?? contourFault(values[3])
  }

  /// What is wrong with what they call a contour, or with its position.
  private func contourFault(_ percent: String) -> String? {
    let isNamed = atoms.indices.contains { place in
      guard let word = word(place), Self.contours.contains(word) else { return false }
      // `the right boundary` is the side itself.
      return place == 0 || side(place - 1) == nil
    }
    guard isNamed else { return "no word for a contour" }
    let positions = atoms.compactMap { atom -> SidePosition? in
      if case .position(let position) = atom { position } else { nil }
    }
    guard positions.count == 1, let position = positions.first else { return "not one position" }
    guard let side = Side(relation: values[1]), position.goes(along: side) else {
      return "the position is none of that side"
    }
    return `is`(Int(percent).map(position.percents.contains) ?? false, "position")
  }
}
