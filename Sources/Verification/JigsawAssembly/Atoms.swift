import VerificationKit

/// What a word or a few words of a span say.
enum Atom: Hashable {
  /// A piece by its number, from 1: `piece 3`, or one of `pieces 3 and 1`.
  case piece(Int)
  case number(Int)
  case ordinal(Int)
  /// A capital letter alone.
  case letter(String)
  case side(Side, Lexicon.SideSort)
  /// A place by its number, from 1: `row 1, column 2`, or `top left`.
  case place(Int)
  case middle
  /// `row` or `column`, also in the plural.
  case axis(isRow: Bool)
  case colour(String)
  case light(String)
  case texture(String)
  case breaks
  case clockwise
  case counterclockwise
  case upright
  case upsideDown
  /// Where something crosses a side: `40 percent from the top`, `a third of the way down`.
  case position(SidePosition)
  case negation
  /// Something that is checkable and yet can't be understood.
  case stranger(String)
  /// A comma, `and` or the like.
  case separator
  /// Anything else.
  case filler(String)

  /// Whether it says nothing that is held to values.
  var isMute: Bool {
    switch self {
    case .separator, .filler: true
    default: false
    }
  }
}

/// Reads the tokens of a span into atoms; every token takes part in exactly one.
struct AtomReader {
  private let tokens: ArraySlice<Token>
  private let legend: Legend
  private var place: Int
  private var atoms: [Atom] = []
  /// Whether `pieces` goes on: `pieces 3, 1 and 4`.
  private var isListing = false

  static func atoms(_ tokens: ArraySlice<Token>, _ legend: Legend) -> [Atom] {
    var reader = AtomReader(tokens: tokens, legend: legend, place: tokens.startIndex)
    while reader.place < tokens.endIndex { reader.step() }
    return reader.atoms
  }

  private static let separators: Set<String> = ["and", "then", ",", ";", ":", ".", "/", "&", "|"]

  private mutating func step() {
    let token = tokens[place]
    if token.sort == .word, token.lower == "piece" || token.lower == "pieces" {
      isListing = token.lower == "pieces"
      var next = place + 1
      if ["number", "no"].contains(word(next)), label(next + 1) != nil { next += 1 }
      if let (piece, length) = label(next) {
        take(.piece(piece), next + length - place)
        return
      }
      isListing = false
      take(.filler(token.lower), 1)
      return
    }
    if isListing {
      if Self.separators.contains(token.lower) {
        take(.separator, 1)
        return
      }
      if let (piece, length) = label(place) {
        take(.piece(piece), length)
        return
      }
      isListing = false
    }
    if let (atom, length) = rowAndColumn() ?? corner() ?? numeral() ?? turn() {
      take(atom, length)
    } else if token.sort == .word, let size = size(token.lower) {
      atoms += size
      place += 1
    } else {
      take(atom(token), 1)
    }
  }

  private mutating func take(_ atom: Atom, _ length: Int) {
    atoms.append(atom)
    place += length
  }

  private func word(_ place: Int) -> String { place < tokens.endIndex ? tokens[place].lower : "" }

  /// The piece that a token names, and how many tokens that takes.
  private func label(_ place: Int) -> (Int, Int)? {
    guard place < tokens.endIndex else { return nil }
    if legend.hasLetters { return legend.number(of: tokens[place].text).map { ($0, 1) } }
    guard let reading = Numerals.read(tokens[place...]), !reading.isOrdinal,
      !continuesNumber(place + reading.length)
    else { return nil }
    return 1...legend.labels.count ~= reading.value ? (reading.value, reading.length) : nil
  }

  private func atom(_ token: Token) -> Atom {
    let word = token.lower
    if token.sort == .sign {
      if ["←", "→", "↑", "↓"].contains(word) { return .stranger(word) }
      return Self.separators.contains(word) ? .separator : .filler(word)
    }
    if let (side, sort) = Lexicon.sides[word] { return .side(side, sort) }
    if let name = Lexicon.colours[word] { return .colour(name) }
    if let name = Lexicon.lights[word] { return .light(name) }
    if let name = Lexicon.textures[word] { return .texture(name) }
    if Lexicon.breaks.contains(word) { return .breaks }
    if Lexicon.middles.contains(word) { return .middle }
    if Lexicon.negations.contains(word) { return .negation }
    if Self.separators.contains(word) { return .separator }
    if word == "t", place > tokens.startIndex, ["'", "’"].contains(tokens[place - 1].text) {
      return .negation  // of can't, isn't and the like
    }
    switch word {
    case "row", "rows": return .axis(isRow: true)
    case "column", "columns": return .axis(isRow: false)
    case "clockwise": return .clockwise
    case "counterclockwise": return .counterclockwise
    case "upright": return .upright
    default: break
    }
    if word == "up", place > tokens.startIndex, Lexicon.rising.contains(tokens[place - 1].lower) {
      return .filler(word)
    }
    if Lexicon.strangers.contains(word) || Numerals.isPart(word) { return .stranger(word) }
    if isLetter(token) { return .letter(token.text) }
    return .filler(word)
  }

  /// Whether a token is a capital letter alone; an A that a word follows at the beginning is an article.
  private func isLetter(_ token: Token) -> Bool {
    guard token.text.utf8.count == 1, let letter = token.text.utf8.first, 0x41...0x5a ~= letter,
      token.text != "I"
    else { return false }
    guard token.text == "A", place == tokens.startIndex, place + 1 < tokens.endIndex else {
      return true
    }
    let next = tokens[place + 1]
    return next.sort == .sign || next.text != next.lower || next.lower == "and"
      || Numerals.isPart(next.lower) || ["piece", "pieces", "is"].contains(next.lower)
  }

  private func turn() -> (Atom, Int)? {
    let word = word(place)
    if word == "upside", self.word(place + 1) == "down" { return (.upsideDown, 2) }
    if ["counter", "anti"].contains(word), self.word(place + 1) == "-",
      self.word(place + 2) == "clockwise"
    {
      return (.counterclockwise, 3)
    }
    return nil
  }

  private func numeral() -> (Atom, Int)? {
    if tokens[place].lower == "single" { return (.number(1), 1) }
    guard let reading = Numerals.read(tokens[place...]) else { return nil }
    if continuesNumber(place + reading.length) || isSigned {
      return (.stranger(tokens[place].text), 1)
    }
    return (reading.isOrdinal ? .ordinal(reading.value) : .number(reading.value), reading.length)
  }

  /// Whether a point between digits makes another number of them.
  private func continuesNumber(_ next: Int) -> Bool {
    next + 1 < tokens.endIndex && tokens[next].text == "." && !tokens[next].followsBlank
      && !tokens[next + 1].followsBlank && Numerals.hasDigit(tokens[next + 1].text)
  }

  private var isSigned: Bool {
    place > tokens.startIndex && ["-", "−"].contains(tokens[place - 1].text)
      && tokens[place - 1].followsBlank && !tokens[place].followsBlank
  }

  /// Reads `2x3`.
  private func size(_ word: String) -> [Atom]? {
    guard let first = word.utf8.first, 0x30...0x39 ~= first else { return nil }
    let parts = word.split(separator: "x", omittingEmptySubsequences: false)
    guard parts.count == 2, parts.allSatisfy({ 1...3 ~= $0.count }) else { return nil }
    let numbers = parts.compactMap { part in
      part.allSatisfy { $0.isASCII && $0.isNumber } ? Int(part) : nil
    }
    return numbers.count == 2 ? numbers.map { .number($0) } : nil
  }

  // MARK: - Places

  /// Reads `top left`, `bottom-right corner`.
  private func corner() -> (Atom, Int)? {
    guard legend.rows > 1, legend.columns > 1, let (first, sort) = Lexicon.sides[word(place)],
      sort == .edge
    else { return nil }
    let next = word(place + 1) == "-" ? place + 2 : place + 1
    guard let (second, other) = Lexicon.sides[word(next)], other == .plain else { return nil }
    var length = next + 1 - place
    if word(next + 1) == "-", word(next + 2) == "hand" { length += 2 }
    if word(place + length) == "corner" { length += 1 }
    let row = first == .top ? 0 : legend.rows - 1
    let column = second == .left ? 0 : legend.columns - 1
    return (.place(row * legend.columns + column + 1), length)
  }

  /// Reads `row 2, column 3`, also the other way round and with ordinals.
  private func rowAndColumn() -> (Atom, Int)? {
    guard let first = half(place) else { return nil }
    var next = first.end
    while next < tokens.endIndex, next - first.end < 3,
      [",", "and", "the", "of", "in", "/"].contains(tokens[next].lower)
    {
      next += 1
    }
    guard let second = half(next), first.isRow != second.isRow else { return nil }
    let row = first.isRow ? first.number : second.number
    let column = first.isRow ? second.number : first.number
    guard 1...legend.rows ~= row, 1...legend.columns ~= column else {
      return (.stranger("row \(row), column \(column)"), second.end - place)
    }
    return (.place((row - 1) * legend.columns + column), second.end - place)
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
    case "row": true
    case "column": false
    default: nil
    }
  }
}
