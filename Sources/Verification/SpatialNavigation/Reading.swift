/// One way of understanding a span: its atoms with the relative names of cells folded together.
struct Reading {
  /// What the word before a cell makes of it.
  enum Role: Hashable {
    /// After `from`, `leaving`, `of`: where something begins or is seen from.
    case origin
    /// After `to`, `reaches` and the like.
    case end
    case none
  }

  /// An atom, or a cell with its role.
  enum Item: Hashable {
    case atom(Atom)
    case cell(Place, Role)
  }

  var items: [Item]
  /// The ends, `start` or `goal`, that stand for themselves and not within the name of another cell.
  var ends: Set<Meaning> = []

  /// All ways of understanding some atoms, of a board with its start and goal.
  ///
  /// `2 below and 1 left of the start` may name one cell, or say a distance of 2 and 1 from the start.
  static func all(_ atoms: [Atom], of state: BoardState) -> [Reading] {
    let (start, goal) = (state.start, state.goal)
    var readings = [Reading(items: [])]
    var place = 0
    // Each reading so far holds one item for each atom, so that names can look back at atoms.
    while place < atoms.count {
      switch atoms[place] {
      case .cell(let cell):
        let role = role(before: place, atoms)
        for number in readings.indices { readings[number].items.append(.cell(cell, role)) }
      case .end(let meaning):
        let anchor = meaning == .start ? start : goal
        readings = readings.flatMap { reading -> [Reading] in
          if isVerb(place, atoms) { return [reading.adding(.atom(.filler("start")))] }
          var plain = reading.adding(.cell(anchor, role(before: place, atoms)))
          plain.ends.insert(meaning)
          guard state.grid.kind == .square else { return [plain] }
          return [plain]
            + names(endingAt: place, atoms, anchor).compactMap { name in
              fold(reading, name, role(before: name.first, atoms))
            }
        }
      default:
        for number in readings.indices { readings[number].items.append(.atom(atoms[place])) }
      }
      place += 1
      if readings.count > 64 { readings.removeLast(readings.count - 64) }
    }
    return readings
  }

  /// Whether `start` is what somebody does: `I start at C2`.
  private static func isVerb(_ place: Int, _ atoms: [Atom]) -> Bool {
    guard place > 0, case .filler(let word) = atoms[place - 1] else { return false }
    return ["i", "we", "you", "us"].contains(word)
  }

  // MARK: - Relative names

  private struct Name {
    var first: Int
    var count: Int
    var cell: Place
  }

  private func adding(_ item: Item) -> Reading {
    Reading(items: items + [item], ends: ends)
  }

  private static func fold(_ reading: Reading, _ name: Name, _ role: Role) -> Reading? {
    let tail = reading.items.suffix(name.count - 1)
    // Nothing of the name may belong to a name before it.
    guard tail.allSatisfy({ $0 != .atom(.filler("")) }) else { return nil }
    guard !tail.contains(where: { if case .cell = $0 { true } else { false } }) else { return nil }
    var folded = Array(reading.items.dropLast(name.count - 1))
    folded += Array(repeating: .atom(.filler("")), count: name.count - 1)
    folded.append(.cell(name.cell, role))
    return Reading(items: folded, ends: reading.ends)
  }

  /// The names of one or two steps that end with the anchor at a place.
  private static func names(endingAt place: Int, _ atoms: [Atom], _ anchor: Place) -> [Name] {
    var next = place - 1
    skip(&next, atoms, ["the"])
    skip(&next, atoms, ["of", "from"])
    guard let first = group(endingAt: next, atoms) else { return [] }
    var names: [Name] = []
    guard let one = anchor.stepped(first.direction, by: first.steps) else { return [] }
    for start in first.starts {
      names.append(Name(first: start, count: place - start + 1, cell: one))
    }
    var before = (first.starts.last ?? next) - 1
    var separators = 0
    while before >= 0, atoms[before] == .separator, separators < 2 {
      before -= 1
      separators += 1
    }
    if separators > 0, first.isCounted, let second = group(endingAt: before, atoms),
      second.isCounted, second.direction.isHorizontal != first.direction.isHorizontal,
      let start = second.starts.last,
      let two = one.stepped(second.direction, by: second.steps)
    {
      names.append(Name(first: start, count: place - start + 1, cell: two))
    }
    return names
  }

  private struct Group {
    var direction: Direction
    var steps: Int
    var isCounted: Bool
    /// Where the group may begin: at its numeral if it has one, else at its direction.
    var starts: [Int]
  }

  /// Reads backward: a numeral, a noun, `to the`, a direction.
  private static func group(endingAt end: Int, _ atoms: [Atom]) -> Group? {
    guard end >= 0, case .direction(let direction) = atoms[end] else { return nil }
    var next = end - 1
    skip(&next, atoms, ["the"])
    skip(&next, atoms, ["to", "towards"])
    if next >= 0, case .axis(let isRow) = atoms[next] {
      guard isRow != direction.isHorizontal else { return nil }
      next -= 1
    } else {
      skip(&next, atoms, nouns)
    }
    if next >= 0, case .number(let steps) = atoms[next] {
      return Group(direction: direction, steps: steps, isCounted: true, starts: [next])
    }
    return Group(direction: direction, steps: 1, isCounted: false, starts: [end])
  }

  private static let nouns: Set<String> = [
    "cell", "cells", "step", "steps", "square", "squares", "tile", "tiles", "place", "places",
    "move", "moves", "field", "fields",
  ]

  private static func skip(_ place: inout Int, _ atoms: [Atom], _ words: Set<String>) {
    if place >= 0, case .filler(let word) = atoms[place], words.contains(word) { place -= 1 }
  }

  // MARK: - Roles

  private static let origins: Set<String> = [
    "from", "of", "leaving", "leave", "leaves", "off",
  ]
  private static let ends: Set<String> = [
    "to", "onto", "into", "reach", "reaching", "reaches", "until", "till", "end", "ends", "ending",
    "arrive", "arrives", "arriving", "land", "lands", "landing", "far",
  ]
  private static let bridges: Set<String> = [
    "the", "a", "an", "cell", "square", "tile", "at", "in", "on", "as", "spot", "place", "up",
  ]

  private static func role(before first: Int, _ atoms: [Atom]) -> Role {
    var place = first - 1
    while place >= 0 {
      switch atoms[place] {
      case .filler(let word) where origins.contains(word): return .origin
      case .filler(let word) where ends.contains(word): return .end
      case .filler(let word) where bridges.contains(word): place -= 1
      case .ground: place -= 1
      case .direction(.up), .direction(.down): return .origin
      default: return .none
      }
    }
    return .none
  }
}
