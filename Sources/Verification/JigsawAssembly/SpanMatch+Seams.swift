/// Spans that say on which side of a piece another lies.
extension SpanMatch {
  /// What is wrong with words about a side of one piece and another piece.
  func seam(allowing allowed: Set<Sort>) -> String? {
    if let fault = excess(allowed) { return fault }
    guard let side = Side(relation: values[1]), let first = piece(0), let second = piece(2) else {
      return "values"
    }
    let named = pieces
    guard named.count == 2, Set(named) == [first, second] else { return "not the two pieces" }
    let sides = atoms.indices.filter { if case .side = atoms[$0] { true } else { false } }
    switch sides.count {
    case 1:
      guard let anchor = owner(sides[0]) ?? firstPiece(sides[0]) else {
        return "it is not clear whose side is meant"
      }
      return `is`(anchor == first && self.side(sides[0]) == side, "side, or the wrong piece's")
    case 2:
      let owners = sides.map(owner)
      guard let one = owners[0], let other = owners[1], one != other,
        self.side(sides[0])?.opposite == self.side(sides[1])
      else { return "it is not clear whose sides are meant" }
      let mine = one == first ? sides[0] : sides[1]
      return `is`(self.side(mine) == side, "side, or the wrong piece's")
    default: return "not one side"
    }
  }

  /// What is wrong with words about a side of one piece at which it breaks the picture.
  var clash: String? {
    guard atoms.contains(.breaks) else { return "no word for a break" }
    if let fault = excess([.piece, .side, .breaks]) ?? piecesFault([0]) { return fault }
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

  private static let likeness: Set<String> = [
    "same", "alike", "identical", "interchangeable", "either",
  ]

  /// What is wrong with words that two pieces look the same.
  var alike: String? {
    if let fault = excess([.piece]) { return fault }
    guard pieces.count == 2, Set(pieces) == Set([piece(0), piece(1)].compactMap(\.self)) else {
      return "not the two pieces"
    }
    return `is`(words.contains(where: Self.likeness.contains), "word for twins")
  }

  /// What says that a piece comes from elsewhere, and how many negations are in it.
  private static let foreign: [(words: [String], negations: Int)] = [
    (["elsewhere"], 1), (["another", "picture"], 0), (["stranger"], 0), (["foreign"], 0),
    (["intruder"], 0), (["does", "not", "belong"], 1), (["not", "part"], 1),
  ]

  /// What is wrong with words that a piece comes from elsewhere; just one of their ways says so.
  var odd: String? {
    for atom in atoms where atom != .negation && !atom.isMute {
      guard case .piece = atom else { return "\(atom) has no place in this claim" }
    }
    if let fault = piecesFault([0]) { return fault }
    let said = Self.foreign.filter { phrase in
      words.indices.contains { words[$0...].starts(with: phrase.words) }
    }
    guard said.count == 1 else { return "not one way to say that it comes from elsewhere" }
    return atoms.count { $0 == .negation } == said[0].negations
      ? nil : "a negation says the contrary"
  }

  func side(_ place: Int) -> Side? {
    if case .side(let side, _) = atoms[place] { side } else { nil }
  }

  static let nouns: Set<String> = [
    "edge", "edges", "side", "sides", "border", "borders", "rim", "boundary", "end", "-", "hand",
    "neighbour", "neighbor", "margin", "strip",
  ]
  static let articles: Set<String> = ["the", "a", "an"]

  func word(_ place: Int) -> String? {
    guard atoms.indices.contains(place), case .filler(let word) = atoms[place] else { return nil }
    return word
  }

  private func piece(at place: Int) -> Int? {
    guard atoms.indices.contains(place), case .piece(let number) = atoms[place] else { return nil }
    return number
  }

  /// The piece whose side is named: `right edge of piece 3`, `above piece 3`, `piece 3's right edge`.
  func owner(_ place: Int) -> Int? {
    guard case .side(_, let sort) = atoms[place] else { return nil }
    var next = place + 1
    if sort == .relative, let piece = piece(at: next) { return piece }
    while let word = word(next), Self.nouns.contains(word) { next += 1 }
    if word(next) == "of" {
      next += 1
      while let word = word(next), Self.articles.contains(word) { next += 1 }
      // `of pieces 3 and 1` is of both.
      if let piece = piece(at: next),
        !(atoms.dropFirst(next + 1).first == .separator && self.piece(at: next + 2) != nil)
      {
        return piece
      }
    }
    if word(place - 1) == "s", ["'", "’"].contains(word(place - 2)) { return piece(at: place - 3) }
    return nil
  }

  static let owned: Set<String> = ["its", "their"]
  static let edges: Set<String> = ["edge", "border", "rim", "boundary", "margin"]
  private static let verbs: Set<String> = [
    "continues", "continue", "continuing", "runs", "run", "running", "goes", "go", "going",
    "carries", "carry", "leads", "passes", "flows", "extends",
  ]
  private static let bridges: Set<String> = ["into", "in", "onto", "through"]
  private static let arrivals: Set<String> = ["comes", "lies", "follows", "stands", "belongs"]

  /// The piece that is named first, where the words leave no doubt that the side is its own, as in `piece
  /// 3 runs on below into piece 1` or `on the right, piece 3 meets piece 1`.
  private func firstPiece(_ place: Int) -> Int? {
    guard case .side(_, let sort) = atoms[place] else { return nil }
    let places = atoms.indices.filter { piece(at: $0) != nil }
    let (first, second) = (places[0], places[1])
    let follows = word(place + 1)
    let isOwned =
      word(place - 1).map(Self.owned.contains) ?? false
      || follows.map(Self.edges.contains) ?? false || sort == .relative && follows == "it"
      || words(0..<atoms.count).contains("followed")
      || sort == .relative && second < place && place == atoms.count - 1
    if isOwned || place < first { return piece(at: first) }
    guard first < place, place < second else { return nil }
    let (before, after) = (words(first..<place), words(place..<second))
    let runsOn = !before.isDisjoint(with: Self.verbs) && !after.isDisjoint(with: Self.bridges)
    return runsOn || !after.isDisjoint(with: Self.arrivals) ? piece(at: first) : nil
  }

  private func words(_ places: Range<Int>) -> Set<String> { Set(places.compactMap(word)) }
}
