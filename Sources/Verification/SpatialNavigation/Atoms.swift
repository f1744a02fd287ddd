import VerificationKit

/// What a word or a few words of a span say.
enum Atom: Hashable {
  case number(Int)
  case ordinal(Int)
  /// A direction in words.
  case direction(Direction)
  /// A direction as a letter of moves.
  case letter(Direction)
  /// A cell named by row and column, or by letter and number.
  case cell(Place)
  /// `the start` or `the goal`, or either word alone.
  case end(Meaning)
  /// `hole` or `ice`.
  case ground(Meaning)
  case edge
  case negation
  /// `only`, `single`.
  case single
  case comparison(String)
  case colour(String)
  case relation(String)
  case bend
  /// `row` or `column`, also in the plural; `ring` or `sector` on polar grids.
  case axis(isRow: Bool)
  /// A wall, a hedge or whatever else stands between cells.
  case wall
  /// A place where ways part.
  case junction
  /// `dead`, of a dead end.
  case dead
  /// `yes`, `no` within an answer, `safe`.
  case verdict(String)
  /// A comma, `and`, `then` or the like.
  case separator
  /// Something that is checkable and yet can't be understood.
  case stranger(String)
  /// Anything else.
  case filler(String)
}

/// Reads the tokens of a span into atoms; every token takes part in exactly one.
struct AtomReader {
  private let tokens: ArraySlice<Token>
  private let kind: Grid.Kind
  private var place: Int
  private var atoms: [Atom] = []

  static func atoms(_ tokens: ArraySlice<Token>, on kind: Grid.Kind = .square) -> [Atom] {
    var reader = AtomReader(tokens: tokens, kind: kind, place: tokens.startIndex)
    while reader.place < tokens.endIndex { reader.step() }
    return reader.atoms
  }

  private static let separators: Set<String> = [
    "and", "then", "followed", "plus", ",", ";", ":", ".", "(", ")", "–", "—", "/", "&", ">", "…",
  ]

  private mutating func step() {
    if let (atom, length) = rowAndColumn() ?? slant() ?? numeral() {
      atoms.append(atom)
      place += length
      return
    }
    let token = tokens[place]
    if token.sort == .word, let size = size(token.text) {
      atoms += size
    } else if token.sort == .word, let moves = Lexicon.letters(token.text, on: kind) {
      atoms += moves.map { .letter($0) }
    } else {
      atoms.append(atom(token))
    }
    place += 1
  }

  private func atom(_ token: Token) -> Atom {
    let word = token.lower
    if token.sort == .sign {
      if let direction = Lexicon.arrows[token.text] { return .direction(direction) }
      if token.text == "-", isSignOfNumber { return .stranger("-") }
      return Self.separators.contains(token.text) ? .separator : .filler(token.text)
    }
    if let cell = Lexicon.cell(token.text, on: kind) { return .cell(cell) }
    if let known = Self.known[word] { return known }
    if word == "t", place > tokens.startIndex, ["'", "’"].contains(tokens[place - 1].text) {
      return .negation  // of can't, isn't and the like
    }
    return Numerals.isPart(word) ? .stranger(word) : .filler(word)
  }

  /// Directions, what sets segments apart, and all other words that say something.
  private static let known: [String: Atom] = {
    var known = Atom.words
    for (word, direction) in Lexicon.directions { known[word] = .direction(direction) }
    for word in separators { known[word] = .separator }
    return known
  }()

  /// Whether the sign here stands directly before a digit and after a blank or nothing.
  private var isSignOfNumber: Bool {
    guard tokens[place].followsBlank, place + 1 < tokens.endIndex else { return false }
    return !tokens[place + 1].followsBlank && Numerals.hasDigit(tokens[place + 1].text)
  }

  private func numeral() -> (Atom, Int)? {
    if tokens[place].lower == "both" { return (.number(2), 1) }
    guard let reading = Numerals.read(tokens[place...]) else { return nil }
    let next = place + reading.length
    // A point or a sign between digits makes another number of them.
    if next + 1 < tokens.endIndex, tokens[next].text == ".", !tokens[next].followsBlank,
      !tokens[next + 1].followsBlank, Numerals.hasDigit(tokens[next + 1].text)
    {
      return (.stranger(tokens[place].text), 1)
    }
    return (reading.isOrdinal ? .ordinal(reading.value) : .number(reading.value), reading.length)
  }

  /// Reads `6x8`.
  private func size(_ word: String) -> [Atom]? {
    guard let first = word.utf8.first, 0x30...0x39 ~= first else { return nil }
    let parts = word.lowercased().split(separator: "x", omittingEmptySubsequences: false)
    guard parts.count == 2, parts.allSatisfy({ 1...3 ~= $0.count }) else { return nil }
    let numbers = parts.compactMap { part in
      part.allSatisfy { $0.isASCII && $0.isNumber } ? Int(part) : nil
    }
    return numbers.count == 2 ? numbers.map { .number($0) } : nil
  }

  /// Reads `up-left` and the like.
  private func slant() -> (Atom, Int)? {
    guard place + 2 < tokens.endIndex, tokens[place + 1].text == "-",
      let direction = Lexicon.slants[tokens[place].lower + "-" + tokens[place + 2].lower]
    else { return nil }
    return (.direction(direction), 3)
  }

  // MARK: - Cells by row and column

  /// Reads `row 2, column 3`, also the other way round and with ordinals: `second row, third column`.
  private func rowAndColumn() -> (Atom, Int)? {
    guard let first = half(place) else { return nil }
    var next = first.end
    while next < tokens.endIndex, next - first.end < 3,
      [",", "and", "the", "of", "in", "/", "on"].contains(tokens[next].lower)
    {
      next += 1
    }
    guard let second = half(next), first.isRow != second.isRow else { return nil }
    let cell =
      first.isRow ? Place(first.number, second.number) : Place(second.number, first.number)
    return (.cell(cell), second.end - place)
  }

  private func half(_ start: Int) -> (isRow: Bool, number: Int, end: Int)? {
    guard start < tokens.endIndex else { return nil }
    if let isRow = isRow(start) {
      guard start + 1 < tokens.endIndex, let reading = Numerals.read(tokens[(start + 1)...]),
        !reading.isOrdinal
      else { return nil }
      return (isRow, reading.value, start + 1 + reading.length)
    }
    guard let reading = Numerals.read(tokens[start...]), reading.isOrdinal,
      start + reading.length < tokens.endIndex, let isRow = isRow(start + reading.length)
    else { return nil }
    return (isRow, reading.value, start + reading.length + 1)
  }

  private func isRow(_ place: Int) -> Bool? {
    switch tokens[place].lower {
    case "row" where kind != .polar: true
    case "ring" where kind == .polar: true
    case "column" where kind == .square: false
    case "sector" where kind == .polar: false
    // The cells of a row of hexagons are counted, `row 3, cell 2`.
    case "cell" where kind == .hexagonal && place > tokens.startIndex: false
    default: nil
    }
  }
}

extension Atom {
  /// What words in lower case say that are neither numerals, directions nor the names of cells.
  fileprivate static let words: [String: Atom] = {
    var words: [String: Atom] = [
      "start": .end(.start), "goal": .end(.goal), "hole": .ground(.hole), "holes": .ground(.hole),
      "ice": .ground(.ice), "icy": .ground(.ice), "row": .axis(isRow: true),
      "rows": .axis(isRow: true), "column": .axis(isRow: false), "columns": .axis(isRow: false),
      "ring": .axis(isRow: true), "rings": .axis(isRow: true),
      "sector": .axis(isRow: false), "sectors": .axis(isRow: false), "junction": .junction,
      "junctions": .junction, "fork": .junction, "forks": .junction, "crossing": .junction,
      "crossroads": .junction, "dead": .dead,
      "single": .single, "only": .single, "sole": .single, "unique": .single,
      "half": .stranger("half"), "short": .comparison("short"),
    ]
    for word in Lexicon.walls { words[word] = .wall }
    for word in Lexicon.edges { words[word] = .edge }
    for word in Lexicon.negations { words[word] = .negation }
    for word in Lexicon.comparisons { words[word] = .comparison(word) }
    for word in Lexicon.colours { words[word] = .colour(word) }
    for word in Lexicon.relations.union(Lexicon.sides) { words[word] = .relation(word) }
    for word in Lexicon.bends { words[word] = .bend }
    return words
  }()
}
