import Testing
import VerificationKit

@testable import SpatialNavigationVerification

/// What spans say, by kind: the lake is S at row 2, column 2 and G at row 5, column 4 of 6 by 6.
@Suite struct SpanTests {
  static let state = BoardState(
    Grid(kind: .square, rows: 6, columns: 6),
    meanings: (0..<36).map { cell -> Meaning in
      cell == 7 ? .start : cell == 27 ? .goal : cell == 20 ? .hole : .ice
    }, isOpen: { _, _ in true })

  struct Case: Sendable, CustomTestStringConvertible {
    var kind: String
    var values: [String]
    var span: String
    var isTrue: Bool
    var testDescription: String { "\(kind) \(values.joined(separator: "|")) “\(span)” \(isTrue)" }
  }

  static func cases(_ kind: String, _ values: String, yes: [String], no: [String]) -> [Case] {
    let values = values.split(separator: "|").map(String.init)
    return yes.map { Case(kind: kind, values: values, span: $0, isTrue: true) }
      + no.map { Case(kind: kind, values: values, span: $0, isTrue: false) }
  }

  static let grids = cases(
    "grid", "6|8",
    yes: [
      "6×8", "6 by 8", "6x8", "six by eight", "6 rows and 8 columns", "rows: 6, columns: 8",
      "a six-by-eight grid", "grid of 6 rows and 8 columns",
    ],
    no: [
      "8×6", "6 by 9", "6", "6 columns and 8 rows", "6 by 8 by 2", "6 by 8 to the left",
      "six by eighty", "6.5 by 8",
    ])
  static let cells =
    cases(
      "cell", "4|3|hole",
      yes: [
        "the hole at row 4, column 3", "a hole in C4", "the hole 2 below and 1 right of the start",
        "the hole two rows below and one column to the right of the start",
        "the hole 1 above and 1 left of the goal", "a hole at row four, column three",
        "a hole in the fourth row, third column", "hole: column 3, row 4",
      ],
      no: [
        "the hole at row 3, column 4", "a hole in D4", "the ice at C4", "no hole at C4",
        "the hole 2 below and 1 left of the start", "the hole 2 below the start", "a hole",
        "the hole at C4, not C5", "the hole one row below and two columns right of the start",
        "the hole 2 columns below and 1 row right of the start", "the edge at C4", "C4",
      ])
    + cases(
      "cell", "5|4|goal",
      yes: [
        "the goal is at D5", "Goal: D5", "the goal 3 below and 2 right of the start",
        "the goal at row 5, column 4",
        "the goal is three rows below and two columns right of the start",
      ],
      no: [
        "the start is at D5", "the goal is at E5", "the goal 2 below and 3 right of the start",
        "the goal is a hole at D5", "the goal is not at D5",
      ])
  static let counts =
    cases(
      "count", "hole|7",
      yes: ["7 holes", "seven holes", "Seven holes", "a total of 7 holes"],
      no: [
        "8 holes", "no holes", "7", "7 cells of ice", "seventeen holes", "7 of 9 holes",
        "fewer than 7 holes", "7th hole", "half of 7 holes",
      ])
    + cases(
      "count", "hole|1", yes: ["one hole", "a single hole", "1 hole", "only one hole"],
      no: ["two holes", "no hole", "holes", "once a hole or twice"])
    + cases(
      "count", "hole|0", yes: ["no hole", "0 holes", "zero holes"],
      no: ["one hole", "a single hole"])
  static let moves =
    cases(
      "move", "2|2|R|3|2|5",
      yes: [
        "3 steps right", "right three times", "3 to the right", "right 3 to E2",
        "from the start right 3", "from B2 3 cells right to row 2, column 5", "three moves right",
        "go 3 east", "3 steps rightwards to the cell 3 right of the start", "3 columns right",
        "to E2 from B2, right by 3",
      ],
      no: [
        "3 steps left", "2 steps right", "right", "right 3 to F2", "right 3, then down", "3 steps",
        "from E2 right 3", "right 3 to E2 and not further", "3 rows right", "thirty steps right",
        "right three times twice", "right 3 past a hole", "3 up", "from the goal right 3",
      ])
    + cases(
      "move", "2|2|D|1|3|2",
      yes: ["down", "one step down", "down once", "1 down", "downward to B3", "D", "down by one"],
      no: ["up", "down twice", "two steps down", "down and down", "down to B4", "not down"])
  static let walks = cases(
    "walk", "2|2|R,R,D|3|4",
    yes: [
      "R,R,D", "\\boxed{R,R,D}", "right twice, then down", "2 right and 1 down", "RRD",
      "right two steps, down one step", "from the start right 2, down to D3", "right, right, down",
    ],
    no: [
      "R,D,R", "R,R,D,D", "right, then down twice", "right twice", "2 right and 2 down",
      "left twice, then down", "\\boxed{R,R}", "right twice, then down to E3", "R,R,D 3",
    ])
  static let sides =
    cases(
      "blocked", "4|4|L|hole",
      yes: [
        "a hole to the left", "the hole left of D4", "left there is a hole", "no way left: a hole",
      ],
      no: [
        "a hole to the right", "the edge to the left", "a hole", "two holes to the left",
        "a hole left of C4", "a hole to the left and above",
      ])
    + cases(
      "blocked", "1|1|U|edge",
      yes: ["the edge above", "the upper rim", "the border is above A1", "the top edge"],
      no: ["the edge below", "a hole above", "above", "the edge above B1"])
    + cases(
      "barrier", "4|1|R|4|3",
      yes: [
        "right from A4 the hole at C4", "the hole at C4 when going right from A4",
        "going right ends in the hole at row 4, column 3",
      ],
      no: [
        "left from A4 the hole at C4", "right from A4 the hole at D4",
        "right from B4 the hole at C4",
        "right from A4 the edge",
      ])
    + cases(
      "pass", "4|3|D",
      yes: ["below the hole at C4", "below the hole 2 below and 1 right of the start"],
      no: ["above the hole at C4", "below the hole at C3", "below C4", "below the hole"])
  static let relations = cases(
    "relation", "2|2|5|4",
    yes: [
      "the goal lies 3 below and 2 right of the start", "the goal is below and to the right of B2",
      "seen from the start, the goal is three rows below and two columns to the right",
      "D5 is right of the start and below it",
    ],
    no: [
      "the goal lies 2 below and 3 right of the start", "the goal is below the start",
      "the goal lies 3 above and 2 right of the start",
      "the start lies 3 below and 2 right of the goal",
      "the goal is left of and below the start", "3 below and 2 right of the start",
      "the goal lies next to the start, below and right",
    ])
  static let numbers =
    cases(
      "length", "shortest|5",
      yes: [
        "the shortest walk has 5 moves", "five is the fewest", "no way is shorter than five steps",
        "It can't be done in fewer than 5 moves",
      ],
      no: ["5 moves", "the shortest walk has 6", "the longest walk has 5", "shorter than 5 moves"])
    + cases(
      "length", "path|5", yes: ["5 moves", "five steps", "a shortest walk of 5"],
      no: ["six moves", "5 more moves", "5 left", "fewer than 5 moves"])
    + cases(
      "paths", "3", yes: ["3 shortest walks", "three walks are as short"],
      no: ["3 walks", "2 shortest walks", "3 longest walks"])
    + cases(
      "paths", "1",
      yes: ["only one shortest walk", "a single shortest way", "the only shortest walk"],
      no: ["two shortest walks", "a shortest walk"])
    + cases(
      "turns", "2", yes: ["turns twice", "2 turns", "two bends", "bends two times"],
      no: ["turns once", "never turns", "twice", "2 moves", "turns left twice"])
    + cases(
      "turns", "0", yes: ["never turns", "no turn", "does not turn"], no: ["turns once", "turns"])
    + cases(
      "pocket", "3|3|U|2",
      yes: ["up from C3 there are just two cells", "a pocket of 2 cells above"],
      no: ["down from C3 there are two cells", "up from C3 three cells", "up from C4 two cells"])
    + cases(
      "detour", "3|3|U|12", yes: ["up from C3 takes 12 moves", "going up costs at least twelve"],
      no: ["up from C3 takes 13 moves", "down from C3 takes 12", "up takes more than 12"])
  static let others =
    cases(
      "via", "3|2", yes: ["B3", "row 3, column 2", "the cell 1 below the start"],
      no: ["B4", "B3 and B4", "the start", "2 below the start"])
    + cases(
      "line", "2|2|5|4", yes: ["from the start to the goal", "to D5", "the line ends at the goal"],
      no: ["from the goal to the start", "to C5", "from B3 to D5"])
    + cases(
      "clear", "hole",
      yes: ["no hole", "never a hole", "clear of every hole", "without touching holes"],
      no: ["a hole", "every hole", "no edge"])
    + cases("colour", "line|red", yes: ["red", "in red"], no: ["blue", "red and blue", "line"])
    + cases(
      "letter", "L|left", yes: ["L for left", "L (left)", "left = L"],
      no: ["L for right", "R for left", "L", "left", "L, R for left"])
    + cases(
      "naming", "letters", yes: ["Columns go by letters, rows by numbers"],
      no: ["Rows go by letters, columns by numbers", "Columns go by letters"])
    + cases(
      "naming", "row_column", yes: ["Rows count from the top, columns from the left"],
      no: [
        "Rows count from the bottom, columns from the left",
        "Columns from the top, rows from the left",
      ])
    + cases("format", "R,D", yes: ["\\boxed{R,D,…}", "\\boxed{R,D}"], no: ["\\boxed{D,R}", "R,D"])

  static let all = grids + cells + counts + moves + walks + sides + relations + numbers + others

  @Test(arguments: all) func `words are held to the values of their claim`(_ row: Case) throws {
    let state = try #require(Self.state)
    let match = SpanMatch(kind: row.kind, values: row.values, state: state)
    let fault = match.fault(AtomReader.atoms(TokenizedText(row.span).tokens[...]))
    #expect((fault == nil) == row.isTrue, "\(fault ?? "no fault")")
  }

  @Test func `the table has at least 120 spans`() { #expect(Self.all.count >= 120) }

  @Test(arguments: [
    ("Nothing to see here.", 0), ("I go left.", 1), ("The cell at C2.", 1), ("Three of them", 1),
    ("²", 1), ("４ more", 2), ("Twenty-one", 2), ("ＬＥＦＴ", 1), ("the row", 1), ("the rows", 0),
    ("It turned red", 1), ("The first one", 2), ("U", 1), ("u", 0), ("An upset", 0), ("→", 1),
    ("Next, look.", 1), ("bright upland", 0), ("once", 1), ("RRD", 1),
  ])
  func `coverage finds what can be checked outside spans`(_ text: String, _ count: Int) {
    #expect(Lexicon.coverage.uncovered(TokenizedText(text), outside: []).count == count)
  }

  @Test func `coverage leaves spans alone and counts in code points`() {
    let text = TokenizedText("🙂 I go left, then left.")
    #expect(Lexicon.coverage.uncovered(text, outside: [7..<11]).map(\.range) == [18..<22])
    #expect(!text.isWhole(8..<11))
    #expect(!text.isWhole(6..<11))
    #expect(text.isWhole(7..<11))
  }

  @Test func `letters of other scripts and invisible characters are strangers`() {
    #expect(TokenizedText("lеft").strangers == [1])
    #expect(TokenizedText("le\u{200b}ft").strangers == [2])
    #expect(TokenizedText("naïve “left” – 6×8").strangers == [])
  }

  @Test func `the canonical text is the same in all eight symmetries`() {
    let rows = ["SFHF", "FFFF", "HFGF"]
    let turned = ["HFS", "FFF", "GFH", "FFF"]
    #expect(canonicalText(rows) == canonicalText(turned))
    #expect(canonicalText(rows) == canonicalText(rows.map { String($0.reversed()) }))
    #expect(canonicalText(rows) != canonicalText(["GFHF", "FFFF", "HFSF"]))
  }
}
