import PuzzleKit
import Seeding
import Traces

/// A straight piece of a walk.
struct LakeRun: Hashable, Sendable {
  /// Where it begins.
  let from: Cell
  /// Its direction.
  let move: Move
  /// The number of its moves, at least 1.
  let count: Int
  /// Where it ends.
  var to: Cell { from.moved(move, by: count) }
}

/// Whoever tells how a lake is crossed: the facts of one solved lake, each with a wording that is
/// derived from its values and the claim that it makes.
struct LakeSpeaker {
  let lake: Lake
  let solution: Route
  let naming: LakeNaming
  let look: LakeLook
  /// `I` or `we`.
  let subject: String
  /// What a single move is called: `move` or `step`.
  let step: String
  var chance: Chance

  // MARK: - Ways of putting it

  /// Returns a number below a bound, to choose a wording by.
  mutating func roll(_ bound: Int) -> Int { chance.integer(below: bound) }

  /// Places where a wording is chosen again and again in one sample.
  enum Slot: Int, CaseIterable {
    case amount, end, alternative, reading, reason, overview, invite, mover
  }

  var latest = [Int](repeating: -1, count: Slot.allCases.count)

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
  private func article(_ number: Int) -> String { [8, 11, 18].contains(number) ? "an" : "a" }

  func steps(_ count: Int) -> String { "\(number(count)) \(step)\(count == 1 ? "" : "s")" }

  /// Joins phrases as English does: `a, b and c`.
  ///
  /// Names with a comma in them are set apart by semicolons.
  func listed(_ phrases: [Words]) -> Words {
    let isHeavy = phrases.count > 2 && phrases.contains { $0.text.contains(",") }
    var words = Words()
    for (index, phrase) in phrases.enumerated() {
      if index > 0 {
        let isLast = index == phrases.count - 1
        words.append(verbatim: isHeavy ? (isLast ? "; and " : "; ") : (isLast ? " and " : ", "))
      }
      words.append(phrase)
    }
    return words
  }

  // MARK: - Facts

  func values(_ cell: Cell) -> [String] { ["\(cell.row + 1)", "\(cell.column + 1)"] }

  func grid() -> [String] { ["\(lake.rows)", "\(lake.columns)"] }

  /// The board as a noun with its article: `a 6×6 grid`.
  mutating func gridSize() -> Words {
    let (r, c) = (number(lake.rows), number(lake.columns))
    func said(_ wording: String) -> Said { Said(Fact("grid", grid()), as: wording) }
    switch roll(4) {
    case 0: return "\(article(lake.rows)) \(said("\(lake.rows)×\(lake.columns) grid"))"
    case 1: return "\(article(lake.rows)) \(said("\(r) by \(c) grid"))"
    case 2: return "a \(said("grid of \(r) rows and \(c) columns"))"
    default: return "\(article(lake.rows)) \(said("\(lake.rows)×\(lake.columns) board"))"
    }
  }

  mutating func gridCount() -> Said {
    let (r, c) = (number(lake.rows), number(lake.columns))
    return Said(
      Fact("grid", grid()),
      as: roll(2) == 0 ? "\(r) rows and \(c) columns" : "\(r) rows by \(c) columns")
  }

  func meaning(_ cell: Cell, as wording: String) -> Said {
    Said(
      Fact("cell", values(cell) + [lake[cell].name], boxes: [look.box(of: cell)]), as: wording)
  }

  /// `the hole at C2`.
  func hole(_ cell: Cell, article: String = "the") -> Said {
    meaning(cell, as: "\(article) hole \(naming.at(cell))")
  }

  func holes(as wording: String) -> Said {
    Said(Fact("count", ["hole", "\(lake.holes)"]), as: wording)
  }

  /// Where the goal lies as seen from the start.
  func relation(as wording: String) -> Said {
    Said(
      Fact(
        "relation", values(lake.start) + values(lake.goal),
        boxes: [look.box(of: lake.start), look.box(of: lake.goal)]), as: wording)
  }

  func length(_ what: String, image: Int? = 0, as wording: String) -> Said {
    Said(Fact("length", [what, "\(solution.length)"], image: image), as: wording)
  }

  func paths(as wording: String) -> Said {
    Said(Fact("paths", ["\(solution.count)"]), as: wording)
  }

  func turns(image: Int, as wording: String) -> Said {
    Said(Fact("turns", ["\(solution.turns)"], image: image), as: wording)
  }

  func via(_ cell: Cell, as wording: String? = nil) -> Said {
    Said(
      Fact("via", values(cell), boxes: [look.box(of: cell)]), as: wording ?? naming.place(cell))
  }

  func clear(image: Int, as wording: String) -> Said {
    Said(Fact("clear", ["hole"], image: image), as: wording)
  }

  func red(as wording: String = "red") -> Said {
    Said(Fact("colour", ["line", "red"], evidence: .pixels, image: nil), as: wording)
  }

  func line(to cell: Cell, image: Int, as wording: String) -> Said {
    Said(
      Fact(
        "line", values(lake.start) + values(cell), image: image,
        boxes: [look.box(of: lake.start), look.box(of: cell)]), as: wording)
  }

  func blocked(_ cell: Cell, _ move: Move, as wording: String) -> Said {
    let side = cell.moved(move)
    let isHole = lake.contains(side)
    return Said(
      Fact(
        "blocked", values(cell) + [move.letter, isHole ? "hole" : "edge"],
        boxes: [look.box(of: isHole ? side : cell)]), as: wording)
  }

  func barrier(_ cell: Cell, _ move: Move, _ hole: Cell, as wording: String) -> Said {
    Said(
      Fact(
        "barrier", values(cell) + [move.letter] + values(hole), boxes: [look.box(of: hole)]),
      as: wording)
  }

  func pass(_ hole: Cell, _ side: Move, as wording: String) -> Said {
    Said(
      Fact("pass", values(hole) + [side.letter], boxes: [look.box(of: hole)]), as: wording)
  }

  func pocket(_ choice: Choice, cells: Int, as wording: String) -> Said {
    Said(
      Fact(
        "pocket", values(choice.cell) + [choice.move.letter, "\(cells)"],
        boxes: [look.box(of: choice.cell.moved(choice.move))]), as: wording)
  }

  func detour(_ choice: Choice, moves: Int, as wording: String) -> Said {
    Said(
      Fact(
        "detour", values(choice.cell) + [choice.move.letter, "\(moves)"],
        boxes: [look.box(of: choice.cell.moved(choice.move))]), as: wording)
  }

  /// The answer as a scorer reads it.
  func answer(image: Int) -> Said {
    Said(
      Fact(
        "walk",
        values(lake.start) + [letters(solution.walk)] + values(lake.goal), image: image),
      as: "\\boxed{\(letters(solution.walk))}")
  }

  func letters(_ walk: [Move]) -> String { walk.map(\.letter).joined(separator: ",") }

  /// A straight run, with its end and, if asked for, its beginning.
  mutating func run(_ run: LakeRun, image: Int, namesStart: Bool = false) -> Said {
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
    let isShort = run.from == lake.start || naming.way == .letters || naming.way == .rowColumn
    let begin = namesStart && isShort ? "from \(naming.place(run.from)) " : ""
    let cells = (0...n).map { run.from.moved(run.move, by: $0) }
    return Said(
      Fact(
        "move",
        values(run.from) + [run.move.letter, "\(n)"] + values(run.to), image: image,
        boxes: [cells.map(look.box(of:)).reduce(look.box(of: run.from)) { $0.union($1) }]),
      as: begin + amount + " " + end)
  }

  // MARK: - Directions

  /// The way of a move: `left`, `right`, `up`, `down`.
  func direction(_ move: Move) -> String { move.way }

  /// The side of a thing: `left of`, `right of`, `above`, `below`.
  func side(_ move: Move) -> String {
    switch move {
    case .up: "above"
    case .down: "below"
    default: "\(move.way) of"
    }
  }
}

extension Box {
  /// The least box that holds two.
  func union(_ other: Box) -> Box {
    Box(min(x0, other.x0), min(y0, other.y0), max(x1, other.x1), max(y1, other.y1))
  }
}
