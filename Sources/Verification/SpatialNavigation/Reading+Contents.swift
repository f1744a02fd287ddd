/// A run of moves that a segment of a span says: a direction and how often.
struct Run: Hashable {
  var direction: Direction
  var steps: Int
  var isCounted: Bool
}

extension Reading {
  /// A cell and its role.
  struct Mention: Hashable {
    var place: Place
    var role: Role
  }

  /// What the atoms are that a closure picks.
  private func picked<T>(_ pick: (Atom) -> T?) -> [T] {
    var all: [T] = []
    for case .atom(let atom) in items {
      if let one = pick(atom) { all.append(one) }
    }
    return all
  }

  var cells: [Mention] {
    items.compactMap {
      if case .cell(let place, let role) = $0 { Mention(place: place, role: role) } else { nil }
    }
  }
  var numbers: [Int] {
    picked { if case .number(let number) = $0 { number } else { nil } }
  }
  /// Directions in words, in order.
  var words: [Direction] {
    picked { if case .direction(let direction) = $0 { direction } else { nil } }
  }
  /// Directions as letters, in order.
  var letters: [Direction] {
    picked { if case .letter(let direction) = $0 { direction } else { nil } }
  }
  var grounds: Set<Meaning> {
    Set(picked { if case .ground(let meaning) = $0 { meaning } else { nil } })
  }
  var comparisons: [String] {
    picked { if case .comparison(let word) = $0 { word } else { nil } }
  }
  var colours: [String] {
    picked { if case .colour(let word) = $0 { word } else { nil } }
  }
  var options: [String] {
    picked { if case .option(let name) = $0 { name } else { nil } }
  }
  var relations: [String] {
    picked { if case .relation(let word) = $0 { word } else { nil } }
  }
  /// For each `row` or `column`, whether it is a row and how many numerals stand before it.
  var axes: [(isRow: Bool, before: Int)] {
    var before = 0
    var all: [(Bool, Int)] = []
    for case .atom(let atom) in items {
      if case .number = atom { before += 1 }
      if case .axis(let isRow) = atom { all.append((isRow, before)) }
    }
    return all
  }
  func has(_ atom: Atom) -> Bool {
    for case .atom(atom) in items { return true }
    return false
  }
  func says(_ words: Set<String>) -> Bool {
    for case .atom(.filler(let word)) in items where words.contains(word) { return true }
    return false
  }
  /// The sorts of thing that a span may hold and that the words hold.
  var contents: SpanMatch.Allowed {
    var contents: SpanMatch.Allowed = []
    for item in items {
      switch item {
      case .cell: contents.insert(.cells)
      case .atom(let atom):
        switch atom {
        case .number: contents.insert(.numbers)
        case .direction: contents.insert(.directions)
        case .letter: contents.insert(.letters)
        case .ground(.hole): contents.insert(.hole)
        case .edge: contents.insert(.edge)
        case .negation: contents.insert(.negation)
        case .comparison: contents.insert(.comparisons)
        case .colour: contents.insert(.colours)
        case .relation: contents.insert(.relations)
        case .bend: contents.insert(.bend)
        case .wall: contents.insert(.wall)
        case .junction: contents.insert(.junction)
        case .dead: contents.insert(.dead)
        case .option: contents.insert(.options)
        default: break
        }
      }
    }
    return contents
  }
  /// Whether something is checkable and cannot be understood, or is an ordinal out of place.
  var stranger: String? {
    for case .atom(let atom) in items {
      switch atom {
      case .stranger(let word): return word
      case .ordinal(let number): return "ordinal \(number)"
      default: continue
      }
    }
    return nil
  }

  /// The runs of the segments; nil if a segment has two directions with a numeral, two numerals, a
  /// numeral without a direction, or counts rows along a row.
  ///
  /// A segment ends at a comma, `and`, `then` and the like.
  var runs: [Run]? {
    var all: [Run] = []
    var directions: [Direction] = []
    var numbers: [Int] = []
    var axes: [Bool] = []
    func close() -> Bool {
      defer {
        directions = []
        numbers = []
        axes = []
      }
      if let steps = numbers.first {
        guard numbers.count == 1, directions.count == 1 else { return false }
        // `2 rows down`, never `2 rows right`; `2 rings inward`, never `2 rings clockwise`.
        if axes.contains(directions[0].staysInRow) { return false }
        all.append(Run(direction: directions[0], steps: steps, isCounted: true))
      } else {
        all += directions.map { Run(direction: $0, steps: 1, isCounted: false) }
      }
      return true
    }
    for item in items {
      switch item {
      case .atom(.number(let number)): numbers.append(number)
      case .atom(.direction(let direction)), .atom(.letter(let direction)):
        directions.append(direction)
      case .atom(.axis(let isRow)): axes.append(isRow)
      case .atom(.separator): if !close() { return nil }
      default: break
      }
    }
    return close() ? all : nil
  }
}
