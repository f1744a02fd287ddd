import VerificationKit

/// Whether the words of a span say exactly what its claim's values say.
struct SpanMatch {
  let kind: String
  let values: [String]
  let legend: Legend
  let atoms: [Atom]
  /// All words, in small letters.
  let words: [String]

  init(kind: String, values: [String], legend: Legend, _ tokens: ArraySlice<Token>) {
    (self.kind, self.values, self.legend) = (kind, values, legend)
    atoms =
      Self.positioned.contains(kind)
      ? AtomReader.atomsAroundPositions(tokens, legend) : AtomReader.atoms(tokens, legend)
    words = tokens.map(\.lower)
  }

  /// The sorts of atom that a span may hold.
  enum Sort: Hashable {
    case piece, number, ordinal, letter, side, place, middle, axis, colour, light, texture, breaks
    case clockwise, upright, position
  }

  /// What is wrong with the words; nil if they are just the claim.
  ///
  /// `answer` and `format` are held to their letters, not to words.
  var fault: String? {
    if let word = contrary { return "\"\(word)\" says the contrary" }
    switch kind {
    case "layout": return layout
    case "count", "rows", "columns":
      return excess([.number]) ?? `is`(numbers.map(String.init) == values, "numeral")
    case "colour": return look([.colour])
    case "light": return look([.light])
    case "texture": return excess([.piece, .texture]) ?? piecesFault([0]) ?? look(at: 1)
    case "seam": return seam(allowing: [.piece, .side])
    case "breaks":
      guard atoms.contains(.breaks) else { return "no word for a break" }
      return seam(allowing: [.piece, .side, .breaks])
    case "clashes", "fits": return fit
    case "fills": return filling
    case "blank": return blank
    case "edge": return edge
    case "contour": return contour
    case "continues": return continuation
    case "odd": return odd
    case "place", "placed": return place
    case "turn": return turn
    case "swap":
      return excess([.piece])
        ?? `is`(
          pieces.count == 2 && Set(pieces) == Set([piece(0), piece(1)].compactMap(\.self)),
          "two pieces")
    case "alike": return alike
    case "still":
      return excess([.piece]) ?? piecesFault([0])
    case "asked": return excess([.piece]) ?? piecesFault([0, 1])
    case "named": return excess([.piece]) ?? piecesFault([1])
    case "order": return excess([.piece, .number, .letter]) ?? names([values[0]])
    case "option": return excess([.piece, .number, .letter]) ?? names(values)
    case "convention": return convention
    default: return nil
    }
  }

  /// A word that says the contrary of what claims of the kind say.
  private var contrary: String? {
    guard let words = Lexicon.contraries[kind] else { return nil }
    return atoms.lazy.compactMap { atom in
      if case .filler(let word) = atom, words.contains(word) { word } else { nil }
    }.first
  }

  // MARK: - What is there

  var pieces: [Int] { atoms.compactMap { if case .piece(let number) = $0 { number } else { nil } } }
  var numbers: [Int] {
    atoms.compactMap { if case .number(let number) = $0 { number } else { nil } }
  }

  /// The piece that a value names.
  func piece(_ place: Int) -> Int? { legend.number(of: values[place]) }

  func `is`(_ isRight: Bool, _ what: String) -> String? { isRight ? nil : "not the \(what)" }

  /// The pieces are those of some values, in their order.
  func piecesFault(_ places: [Int]) -> String? {
    `is`(pieces == places.map { piece($0) ?? 0 }, "piece")
  }

  /// What the words hold beyond what is allowed; nil if nothing.
  func excess(_ allowed: Set<Sort>) -> String? {
    for atom in atoms where !atom.isMute {
      guard let sort = atom.sort, allowed.contains(sort) else {
        return "\(atom) has no place in this claim"
      }
    }
    return nil
  }

  // MARK: - Kinds

  private var layout: String? {
    if let fault = excess([.number, .axis]) { return fault }
    guard numbers.map(String.init) == values else { return "not the two numerals in order" }
    // The word for rows goes with the first numeral, that for columns with the second.
    var seen = 0
    for atom in atoms {
      if case .number = atom { seen += 1 }
      if case .axis(let isRow) = atom, seen != (isRow ? 1 : 2) {
        return "rows and columns are the other way round"
      }
    }
    return nil
  }

  /// A colour or a lightness of a part.
  private func look(_ sorts: Set<Sort>) -> String? {
    if let fault = excess(sorts.union([.piece, .side, .ordinal])) ?? piecesFault([0]) {
      return fault
    }
    return partFault ?? look(at: 2)
  }

  /// The names of colours, lights or textures are that of a value.
  private func look(at place: Int) -> String? {
    let names = atoms.compactMap { atom -> String? in
      switch atom {
      case .colour(let name), .light(let name), .texture(let name): name
      default: nil
      }
    }
    return `is`(names == [values[place]], "name")
  }

  private var partFault: String? {
    var part: Side?
    for (place, atom) in atoms.enumerated() {
      switch atom {
      case .side(let side, let sort):
        guard part == nil, sort != .relative else { return "not one part" }
        part = side
      case .ordinal(let number):
        // `the left third`.
        guard number == 3, place > 0, case .side = atoms[place - 1] else { return "an ordinal" }
      default: break
      }
    }
    let isWhole = values[1] == "whole"
    return `is`(isWhole ? part == nil : part != nil && part == Side(part: values[1]), "part")
  }

  private var place: String? {
    excess([.piece, .place, .side, .middle]) ?? piecesFault([0]) ?? placeFault(1)
  }

  /// The words name the place of two values, a row and a column.
  func placeFault(_ first: Int) -> String? {
    var places: [Int] = []
    for atom in atoms {
      switch atom {
      case .place(let number): places.append(number)
      case .side, .middle:
        guard let number = placeInLine(atom) else { return "no place of the board" }
        places.append(number)
      default: break
      }
    }
    guard let row = Int(values[first]), let column = Int(values[first + 1]), 1...legend.rows ~= row,
      1...legend.columns ~= column
    else { return "no place of the board" }
    return `is`(places == [(row - 1) * legend.columns + column], "place")
  }

  /// The place that a word names on a board of one row, or one column.
  private func placeInLine(_ atom: Atom) -> Int? {
    guard min(legend.rows, legend.columns) == 1, legend.count <= 3 else { return nil }
    switch atom {
    case .side(.left, .plain) where legend.rows == 1: return 1
    case .side(.right, .plain) where legend.rows == 1: return legend.count
    case .side(.top, .edge) where legend.columns == 1: return 1
    case .side(.bottom, .edge) where legend.columns == 1: return legend.count
    case .middle where legend.count == 3: return 2
    default: return nil
    }
  }

  private var turn: String? {
    if let fault = excess([.piece, .number, .clockwise, .upright]) ?? piecesFault([0]) {
      return fault
    }
    if let word = was { return "\"\(word)\" says how the piece stands, not how it is to be turned" }
    let isUpsideDown = atoms.contains(.upsideDown)
    if let number = numbers.first {
      guard numbers.count == 1, atoms.contains(.clockwise) else { return "no turn clockwise" }
      guard !isUpsideDown || number == 180 else { return "two turns" }
      return `is`(values[1] == String(number), "turn")
    }
    guard !atoms.contains(.clockwise) else { return "no numeral" }
    guard isUpsideDown != atoms.contains(.upright) else { return "no turn" }
    return `is`(values[1] == (isUpsideDown ? "180" : "0"), "turn")
  }

  /// A word with which a numeral would tell how a piece was turned before it was shown.
  private var was: String? {
    for (place, atom) in atoms.enumerated() {
      guard case .filler(let word) = atom, !numbers.isEmpty else { continue }
      if ["was", "were", "been", "had"].contains(word) { return word }
      if ["is", "stands", "lies", "appears", "shown", "sits"].contains(word),
        atoms.dropFirst(place + 1).first == .filler("turned")
          || atoms.dropFirst(place + 1).first == .filler("rotated")
      {
        return word
      }
    }
    return nil
  }

  /// The names of pieces, in order, each part of the values apart by commas.
  private func names(_ values: [String]) -> String? {
    let expected = values.flatMap { $0.split(separator: ",").map(String.init) }
    let said = atoms.compactMap { atom -> String? in
      switch atom {
      case .piece(let number): legend.labels[number - 1]
      case .number(let number): String(number)
      case .letter(let letter): letter
      default: nil
      }
    }
    return `is`(said == expected, "labels in order")
  }

  private var convention: String? {
    if values[0] == "clockwise" {
      return excess([.clockwise]) ?? `is`(atoms.contains(.clockwise), "convention")
    }
    if let fault = excess([.axis, .side, .place]) { return fault }
    if atoms.contains(.axis(isRow: false)) { return "columns are no rows" }
    return `is`(isReadingOrder, "convention")
  }

  /// Whether the words say that places are listed row by row from the top left.
  private var isReadingOrder: Bool {
    let sides = atoms.compactMap { if case .side(let side, _) = $0 { side } else { nil } }
    let places = atoms.compactMap { if case .place(let number) = $0 { number } else { nil } }
    let byRows = atoms.contains(.axis(isRow: true))
    if sides.isEmpty, places.isEmpty {
      return atoms.contains(.filler("reading")) && atoms.contains(.filler("order"))
    }
    if !places.isEmpty { return byRows && places == [1] && sides.isEmpty }
    guard Set(sides).count == sides.count else { return false }
    func goes(_ from: Side, _ to: Side) -> Bool? {
      guard let start = sides.firstIndex(of: from) else { return sides.contains(to) ? false : nil }
      return sides.firstIndex(of: to).map { start < $0 } ?? true
    }
    let (across, down) = (goes(.left, .right), goes(.top, .bottom))
    if across == false || down == false { return false }
    if legend.rows == 1 { return across == true }
    if legend.columns == 1 { return down == true }
    return across == true && (byRows || down == true && sides.count == 4)
  }
}

extension Atom {
  /// The sort of an atom that may be allowed; nil for what never is.
  fileprivate var sort: SpanMatch.Sort? {
    switch self {
    case .piece: .piece
    case .number: .number
    case .ordinal: .ordinal
    case .letter: .letter
    case .side: .side
    case .place: .place
    case .middle: .middle
    case .axis: .axis
    case .colour: .colour
    case .light: .light
    case .texture: .texture
    case .breaks: .breaks
    case .clockwise: .clockwise
    case .upright, .upsideDown: .upright
    case .position: .position
    case .counterclockwise, .negation, .stranger, .separator, .filler: nil
    }
  }
}
