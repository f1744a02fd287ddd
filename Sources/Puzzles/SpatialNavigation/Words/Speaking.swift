import PuzzleKit
import Seeding
import Traces

/// In whose person a sample is told.
enum Voice: Hashable, Sendable {
  /// `I find`.
  case first
  /// `we find`.
  case plural
  /// `the walker finds`.
  case third(String)

  /// The person who acts.
  var subject: String {
    switch self {
    case .first: "I"
    case .plural: "we"
    case .third(let name): name
    }
  }

  /// Whether verbs end as those of the third person do.
  var isThird: Bool { if case .third = self { true } else { false } }

  /// The person whom something happens to.
  var object: String {
    switch self {
    case .first: "me"
    case .plural: "us"
    case .third(let name): name
    }
  }

  private static let invariable: Set<String> = [
    "can", "can't", "could", "must", "will", "would", "may", "went", "had",
  ]

  /// A verb in the person's form: `go`, `goes`.
  func verb(_ verb: String) -> String {
    guard case .third = self, !Self.invariable.contains(verb) else { return verb }
    return
      switch verb
    {
    case "have": "has"
    case "am": "is"
    case _ where ["o", "s", "h", "x"].contains(String(verb.suffix(1))): verb + "es"
    case _ where verb.hasSuffix("y") && !["ay", "ey"].contains(String(verb.suffix(2))):
      verb.dropLast() + "ies"
    default: verb + "s"
    }
  }
}

/// Places where a wording is chosen again and again in one sample.
enum Slot: Int, CaseIterable {
  case amount, end, alternative, reading, reason, overview, invite, mover, waypoint
}

/// Whoever tells how a grid is crossed: the facts of one solved board, each with a wording that is
/// derived from its values and the claim that it makes.
protocol Speaking {
  /// Where one can walk.
  var field: Field { get }
  /// How cells and numbers are named.
  var naming: Naming { get }
  /// In whose person it is told.
  var voice: Voice { get }
  /// What a single move is called: `move` or `step`.
  var step: String { get }
  /// The colour of the ink in words, its last colour if there are several.
  var inkNames: (first: String, last: String) { get }
  /// The chance of wordings.
  var chance: Chance { get set }
  /// The latest number of each slot.
  var latest: [Int] { get set }

  /// Returns the box of pixels around a cell.
  func box(of cell: Cell) -> Box
}

// MARK: - Ways of putting it

extension Speaking {
  var subject: String { voice.subject }
  var object: String { voice.object }

  /// The person who tells with a verb in its form.
  func does(_ verb: String) -> String { "\(voice.subject) \(voice.verb(verb))" }

  /// What the person who tells sets about: `let me mark`, `the walker marks`.
  func lets(_ verb: String) -> String {
    switch voice {
    case .first: "let me \(verb)"
    case .plural: "let us \(verb)"
    case .third: does(verb)
    }
  }

  /// A verb in the form of the person who tells.
  func verb(_ verb: String) -> String { voice.verb(verb) }

  /// Returns a number below a bound, to choose a wording by.
  mutating func roll(_ bound: Int) -> Int { chance.integer(below: bound) }

  /// Returns a number below a bound that is not the slot's latest one.
  mutating func fresh(_ bound: Int, for slot: Slot) -> Int {
    var number = chance.integer(below: bound)
    if number == latest[slot.rawValue] { number = (number + 1 + roll(bound - 1)) % bound }
    latest[slot.rawValue] = number
    return number
  }

  /// Returns one of several wordings that assert nothing.
  mutating func one(_ wordings: String...) -> String { wordings[roll(wordings.count)] }

  func number(_ number: Int) -> String { naming.number(number) }

  /// `a` or `an`, as a number is spoken.
  func article(_ number: Int) -> String {
    number == 11 || number == 18 || number == 8 || 80...89 ~= number ? "an" : "a"
  }

  func steps(_ count: Int) -> String { "\(number(count)) \(step)\(count == 1 ? "" : "s")" }

  /// Joins phrases as English does: `a, b and c`.
  ///
  /// Names with a comma in them are set apart by semicolons.
  func listed(_ phrases: [Words], by last: String = "and") -> Words {
    let isHeavy = phrases.count > 2 && phrases.contains { $0.text.contains(",") }
    var words = Words()
    for (index, phrase) in phrases.enumerated() {
      if index > 0 {
        let isLast = index == phrases.count - 1
        words.append(
          verbatim: isHeavy ? (isLast ? "; \(last) " : "; ") : (isLast ? " \(last) " : ", "))
      }
      words.append(phrase)
    }
    return words
  }

  /// The way of a move: `left`, `up-right`, `inward`.
  func direction(_ move: Move) -> String { move.way }

  func letters(_ walk: [Move]) -> String { walk.map(\.letter).joined(separator: ",") }
}

// MARK: - Facts

extension Speaking {
  var start: Cell { field.start }
  var goal: Cell { field.goal }

  func values(_ cell: Cell) -> [String] { ["\(cell.row + 1)", "\(cell.column + 1)"] }

  /// The box around several cells.
  func box(of cells: [Cell]) -> Box {
    cells.dropFirst().reduce(box(of: cells[0])) { $0.union(box(of: $1)) }
  }

  func grid(as wording: String) -> Said {
    Said(Fact("grid", ["\(field.lattice.rows)", "\(field.lattice.columns)"]), as: wording)
  }

  func cell(_ cell: Cell, is meaning: String, as wording: String) -> Said {
    Said(Fact("cell", values(cell) + [meaning], boxes: [box(of: cell)]), as: wording)
  }

  /// Where the goal lies as seen from the start.
  func relation(as wording: String) -> Said {
    Said(
      Fact(
        "relation", values(start) + values(goal), boxes: [box(of: start), box(of: goal)]),
      as: wording)
  }

  func length(_ what: String, _ count: Int, image: Int? = 0, as wording: String) -> Said {
    Said(Fact("length", [what, "\(count)"], image: image), as: wording)
  }

  func via(_ cell: Cell, as wording: String? = nil) -> Said {
    Said(Fact("via", values(cell), boxes: [box(of: cell)]), as: wording ?? naming.place(cell))
  }

  func ink(as wording: String? = nil) -> Said {
    if inkNames.first == inkNames.last {
      return Said(
        Fact("colour", ["line", inkNames.first], evidence: .pixels, image: nil),
        as: wording ?? inkNames.first)
    }
    return Said(
      Fact("gradient", ["line", inkNames.first, inkNames.last], evidence: .pixels, image: nil),
      as: wording ?? "colours from \(inkNames.first) to \(inkNames.last)")
  }

  /// A thing in the ink's colour, `red line`; without it where the ink has several.
  func inked(_ noun: String) -> Words {
    inkNames.first == inkNames.last ? "\(ink()) \(noun)" : noun.words
  }

  func line(to cell: Cell, image: Int, as wording: String) -> Said {
    Said(
      Fact(
        "line", values(start) + values(cell), image: image,
        boxes: [box(of: start), box(of: cell)]), as: wording)
  }

  /// The answer as a scorer reads it.
  func answer(_ walk: [Move], image: Int) -> Said {
    Said(
      Fact("walk", values(start) + [letters(walk)] + values(goal), image: image),
      as: "\\boxed{\(letters(walk))}")
  }

  /// An answer of another form than moves to the goal.
  func answer(_ value: String, as wording: String, image: Int) -> Said {
    Said(Fact("answer", [value], image: image), as: "\\boxed{\(wording)}")
  }

  func blocked(_ cell: Cell, _ move: Move, by thing: String, as wording: String) -> Said {
    let side = field.lattice.neighbor(of: cell, by: move)
    return Said(
      Fact(
        "blocked", values(cell) + [move.letter, thing],
        boxes: [box(of: thing == "hole" ? side ?? cell : cell)]), as: wording)
  }

  func pocket(_ choice: Choice, cells: Int, as wording: String) -> Said {
    Said(
      Fact(
        "pocket", values(choice.cell) + [choice.move.letter, "\(cells)"],
        boxes: [box(of: choice.next)]), as: wording)
  }

  func detour(_ choice: Choice, moves: Int, as wording: String) -> Said {
    Said(
      Fact(
        "detour", values(choice.cell) + [choice.move.letter, "\(moves)"],
        boxes: [box(of: choice.next)]), as: wording)
  }

  func turns(_ count: Int, image: Int, as wording: String) -> Said {
    Said(Fact("turns", ["\(count)"], image: image), as: wording)
  }

  func clear(_ thing: String, image: Int, as wording: String) -> Said {
    Said(Fact("clear", [thing], image: image), as: wording)
  }

  /// What a move's letter stands for.
  func letter(_ move: Move, as wording: String) -> Said {
    Said(Fact("letter", [move.letter, move.way], evidence: .record, image: nil), as: wording)
  }

  /// An example of an answer's form.
  func format(_ example: String) -> Said {
    Said(Fact("format", [example], evidence: .record, image: nil), as: "\\boxed{\(example)}")
  }

  /// A straight run, with its end and, if asked for, its beginning.
  mutating func run(_ run: Run, image: Int, namesStart: Bool = false) -> Said {
    let n = run.count
    let way = direction(run.move)
    let there = naming.place(run.to)
    let amount: String
    switch fresh(n == 2 ? 5 : 4, for: .amount) {
    case 0: amount = n == 1 ? "\(way) once" : "\(way) \(number(n)) \(step)s"
    case 1: amount = n == 1 ? way : "\(steps(n)) \(way)"
    case 2: amount = n == 1 ? "one \(step) \(way)" : "\(way) by \(number(n))"
    case 3: amount = n == 1 ? "\(way) by \(number(1))" : "\(way) \(number(n)) cells"
    default: amount = "\(way) twice"
    }
    let end =
      switch fresh(3, for: .end) {
      case 0: "to \(there)"
      case 1: n == 1 ? "to \(there)" : "as far as \(there)"
      default: "to reach \(there)"
      }
    // Names relative to the start or the goal are long; where a run begins has just been said.
    let isShort = run.from == start || naming.way == .letters || naming.way == .rowColumn
    // A comma keeps `sector 6` and `2 moves` apart.
    let comma = run.from == start ? "" : ","
    let begin = namesStart && isShort ? "from \(naming.place(run.from))\(comma) " : ""
    return Said(
      Fact(
        "move",
        values(run.from) + [run.move.letter, "\(n)"] + values(run.to), image: image,
        boxes: [box(of: run.cells)]),
      as: begin + amount + " " + end)
  }
}

/// A straight piece of a walk.
struct Run: Hashable, Sendable {
  /// Its direction.
  let move: Move
  /// The cells that it visits, at least two.
  let cells: [Cell]
  /// Where it begins.
  var from: Cell { cells[0] }
  /// Where it ends.
  var to: Cell { cells[cells.count - 1] }
  /// The number of its moves, at least 1.
  var count: Int { cells.count - 1 }

  /// Cuts a walk into its straight pieces.
  ///
  /// - Parameters:
  ///   - moves: The moves.
  ///   - cells: The cells that they visit, one more than moves.
  /// - Returns: The pieces in order, none if there is no move.
  static func runs(of moves: ArraySlice<Move>, through cells: ArraySlice<Cell>) -> [Run] {
    var runs: [Run] = []
    for (move, cell) in zip(moves, cells.dropFirst()) {
      if let last = runs.last, last.move == move {
        runs[runs.count - 1] = Run(move: move, cells: last.cells + [cell])
      } else {
        runs.append(Run(move: move, cells: [runs.last?.to ?? cells[cells.startIndex], cell]))
      }
    }
    return runs
  }
}

extension Box {
  /// The least box that holds two.
  func union(_ other: Box) -> Box {
    Box(min(x0, other.x0), min(y0, other.y0), max(x1, other.x1), max(y1, other.y1))
  }
}
