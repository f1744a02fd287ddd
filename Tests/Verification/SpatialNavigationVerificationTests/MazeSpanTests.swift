import Testing
import VerificationKit

@testable import SpatialNavigationVerification

/// What spans say on mazes and on grids that are not square, by kind.
@Suite struct MazeSpanTests {
  /// Boards from the start at row 1, column 1: squares with the goal at row 4, column 4, hexagons
  /// likewise, three rings of six sectors with the goal at ring 3, sector 4.
  ///
  /// Of the hexagons and the squares the last row's first cell is a dead end.
  static func state(_ kind: Grid.Kind) -> BoardState? {
    let grid = Grid(kind: kind, rows: kind == .polar ? 3 : 4, columns: kind == .polar ? 6 : 4)
    let goal = kind == .polar ? Place(3, 4) : Place(4, 4)
    let shut: Set<[Place]> = [
      [Place(4, 1), Place(4, 2)], [Place(4, 2), Place(4, 1)],
      [Place(4, 1), Place(3, 2)], [Place(3, 2), Place(4, 1)],
    ]
    return BoardState(
      grid,
      meanings: grid.places.map { $0 == Place(1, 1) ? .start : $0 == goal ? .goal : .floor },
      isOpen: { place, way in
        guard kind != .polar, let other = grid.neighbor(place, way) else { return true }
        return !shut.contains([place, other])
      })
  }

  struct Case: Sendable, CustomTestStringConvertible {
    var grid: Grid.Kind
    var kind: String
    var values: [String]
    var span: String
    var isTrue: Bool
    var testDescription: String {
      "\(grid) \(kind) \(values.joined(separator: "|")) “\(span)” \(isTrue)"
    }
  }

  static func cases(
    _ grid: Grid.Kind, _ kind: String, _ values: String, yes: [String], no: [String]
  ) -> [Case] {
    let values = values.split(separator: "|").map(String.init)
    return yes.map { Case(grid: grid, kind: kind, values: values, span: $0, isTrue: true) }
      + no.map { Case(grid: grid, kind: kind, values: values, span: $0, isTrue: false) }
  }

  static let ways =
    cases(
      .square, "exits", "2|3|L,U",
      yes: ["left and up", "C2 opens left and up", "two ways, up and left"],
      no: [
        "left", "left, up and down", "left and down", "C3 opens left and up",
        "three ways, up and left", "not left and up", "C2 is shut left and up",
      ])
    + cases(
      .hexagonal, "exits", "3|2|UL,DR",
      yes: ["up-left and down-right", "row 3, cell 2 is open down-right and up-left"],
      no: ["up-right and down-right", "up, left and down-right", "row 2, cell 3 is open up-left"])
    + cases(
      .polar, "exits", "2|5|IN,CCW",
      yes: ["inward and counterclockwise", "ring 2, sector 5 opens inward and anticlockwise"],
      no: ["inward and clockwise", "outward and counterclockwise", "inward and left"])
    + cases(
      .square, "junction", "2|2|4",
      yes: ["the junction at B2", "a crossing of 4 ways at row 2, column 2", "the fork B2"],
      no: ["the junction at B3", "B2", "the dead end at B2", "a junction of 3 ways at B2"])
    + cases(
      .square, "dead_end", "4|1", yes: ["a dead end at A4", "A4, a dead end"],
      no: ["a dead end", "the junction at A4", "a dead end at B4", "no dead end at A4"])
    + cases(
      .square, "corridor", "3|1|D|1|4|1",
      yes: [
        "down from A3 there is a dead end after one step, at A4", "down from A3 to A4",
        "down from row 3, column 1 the passage ends at row 4, column 1",
      ],
      no: [
        "up from A3 to A4", "down from A3 to B4", "down from A3 to A4 in two steps", "down from A3",
        "down from A4 to A3", "down from A3 to the junction at A4",
      ])
    + cases(
      .square, "corridor", "2|1|D|3|3|3",
      yes: [
        "a passage sets out down from A2 and takes 3 steps to C3",
        "the branch that goes down at A2 ends after 3 steps, at C3",
      ],
      no: [
        "down for 3 steps from A2 to C3", "3 steps down from A2 to C3", "down 3 to C3",
        "down by three to C3", "three down to C3",
      ])
    + cases(
      .square, "corridor", "1|1|D|3|4|1", yes: ["down for 3 steps to A4", "3 steps down to A4"],
      no: ["down for 2 steps to A4"])
    + cases(
      .polar, "corridor", "1|2|CW|2|1|4",
      yes: ["clockwise from ring 1, sector 2 it takes 2 moves to ring 1, sector 4"],
      no: [
        "counterclockwise from ring 1, sector 2 to ring 1, sector 4",
        "clockwise from ring 1, sector 2 to a dead end at ring 1, sector 4",
      ])
    + cases(
      .hexagonal, "stretch", "1|1|5|4|4",
      yes: ["5 moves to the goal", "from the start 5 steps to row 4, cell 4", "to D4 in five"],
      no: ["6 moves to the goal", "5 moves", "from the goal 5 to the start", "5 moves to row 4"])
    + cases(
      .hexagonal, "leaves", "2|2|UR",
      yes: ["it leaves row 2, cell 2 going up-right", "from B2 it goes on up-right"],
      no: [
        "from B2 it goes on up-left", "it goes on up-right", "from B3 it goes on up-right",
        "from B2 it goes up and right",
      ])

  static let regions =
    cases(
      .square, "reach", "1|1|7", yes: ["7 cells", "seven cells", "7 cells around the start"],
      no: ["8 cells", "no cells", "7 cells around the goal", "more than 7 cells"])
    + cases(
      .square, "apart", "1|1|4|4",
      yes: ["no walk joins the start and the goal", "the goal can't be reached"],
      no: ["a walk joins the start and the goal", "no walk joins A1 and B4", "no walk at all"])
    + cases(
      .square, "gradient", "line|red|blue", yes: ["red to blue", "from red into blue"],
      no: ["blue to red", "red", "red to green"])
    + cases(
      .square, "count", "junction|3", yes: ["3 junctions", "three forks"],
      no: ["4 junctions", "3 dead ends", "3", "no junctions"])
    + cases(
      .square, "count", "dead_end|2", yes: ["2 dead ends", "two dead ends"],
      no: ["3 dead ends", "2 junctions", "2 ends"])
    + cases(
      .square, "clear", "wall",
      yes: ["no wall", "never a hedge", "clear of the walls", "without a building in the way"],
      no: ["a wall", "no hole", "no edge"])
    + cases(
      .square, "blocked", "1|1|U|wall",
      yes: ["a wall above", "a hedge shuts the way up", "the outer edge above A1"],
      no: ["a wall below", "a hole above", "above", "a wall above B1"])
    + cases(
      .square, "blocked", "2|2|U|wall", yes: ["the way up is shut by a ridge"],
      no: ["the edge above", "the way down is shut by a ridge"])
    + cases(
      .polar, "blocked", "2|3|CCW|wall",
      yes: [
        "a wall shuts the way counterclockwise", "counterclockwise of ring 2, sector 3 a wall",
      ],
      no: ["a wall shuts the way clockwise", "a wall to the left"])

  static let questions =
    cases(
      .hexagonal, "plan", "UL,R,DR", yes: ["UL,R,DR", "UL, R and DR"],
      no: ["UL,R", "UR,R,DR", "R,UL,DR", "UL,R,DR 3", "up-left, right, down-right"])
    + cases(
      .polar, "plan", "IN,CW,CCW", yes: ["IN,CW,CCW"], no: ["IN,CCW,CW", "OUT,CW,CCW", "IN"])
    + cases(
      .polar, "asked", "2|3", yes: ["ring 2, sector 3", "C2"],
      no: ["ring 3, sector 2", "row 2, column 3", "B3", "ring 2", "ring 2, sector 3 and B3"])
    + cases(
      .hexagonal, "marked", "2|3", yes: ["row 2, cell 3", "B3"], no: ["row 3, cell 2", "C2"])
    + cases(
      .square, "fails", "3|2|2|U|wall",
      yes: [
        "move 3, up from B2, meets a wall", "up from row 2, column 2 a wall is in the way",
        "move three can't be made: a hedge bars the way up",
      ],
      no: [
        "move 2, up from B2, meets a wall", "move 3, down from B2, meets a wall",
        "move 3, up from B2, meets a hole", "move 3, up from B2",
        "move 3, up from C2, meets a wall",
      ])
    + cases(
      .square, "fails", "3|2|2|U|hole", yes: ["move 3, up from B2, meets a hole"],
      no: ["move 3, up from B2, meets a wall", "move 3, up from B2, meets the edge"])
    + cases(.square, "answer", "yes", yes: ["\\boxed{yes}"], no: ["\\boxed{no}", "yes"])
    + cases(
      .square, "answer", "no", yes: ["\\boxed{no}"],
      no: ["\\boxed{yes}", "no", "there is no hole, \\boxed{no}", "\\boxed{no no}"])
    + cases(
      .square, "answer", "safe", yes: ["\\boxed{safe}"],
      no: ["\\boxed{3}", "\\boxed{not safe}", "\\boxed{safe 3}", "\\boxed{yes}"])
    + cases(
      .square, "answer", "7", yes: ["\\boxed{7}"], no: ["\\boxed{8}", "7", "\\boxed{7 moves}"])
    + cases(
      .polar, "answer", "3,4",
      yes: ["\\boxed{ring 3, sector 4}", "\\boxed{D3}"],
      no: ["\\boxed{ring 4, sector 3}", "\\boxed{C4}", "\\boxed{row 3, column 4}", "D3"])
    + cases(
      .hexagonal, "answer", "L,UR", yes: ["\\boxed{L,UR}"], no: ["\\boxed{L,UL}", "\\boxed{L}"])
    + cases(
      .square, "answer", "hole", yes: ["\\boxed{hole}"],
      no: ["\\boxed{ice}", "\\boxed{no hole}", "hole"])
    + cases(
      .square, "format", "yes", yes: ["\\boxed{yes}"], no: ["\\boxed{no}", "a hole \\boxed{yes}"])
    + cases(
      .square, "format", "4", yes: ["\\boxed{4}"], no: ["\\boxed{5}", "4", "4 holes \\boxed{4}"])

  static let names =
    cases(
      .hexagonal, "naming", "row_column",
      yes: ["rows from the top and the cells of a row from the left"],
      no: [
        "rows from the bottom and the cells of a row from the left",
        "rows from the top and the cells of a row from the right",
      ])
    + cases(
      .hexagonal, "naming", "letters", yes: ["the letter of its row and its number in the row"],
      no: ["its name", "the letter of its row from the left"])
    + cases(
      .polar, "naming", "row_column",
      yes: ["rings from the hub outward and sectors clockwise from the top"],
      no: [
        "rings from the rim inward and sectors clockwise from the top",
        "rings from the hub outward and sectors counterclockwise from the top",
        "rings from the hub outward and sectors clockwise from the bottom",
      ])
    + cases(
      .polar, "naming", "letters",
      yes: ["the letter of its sector and the number of its ring"], no: ["its ring and its sector"])
    + cases(
      .polar, "cell", "1|1|start",
      yes: ["the start is at ring 1, sector 1", "the start at A1"],
      no: ["the goal is at ring 1, sector 1", "the start at A2", "the start at row 1, column 1"])
    + cases(
      .hexagonal, "via", "3|2", yes: ["row 3, cell 2", "C2", "row three, cell two"],
      no: ["row 2, cell 3", "B3", "row 3, column 2", "ring 3, sector 2", "cell 2"])
    + cases(
      .hexagonal, "move", "3|3|UL|2|1|2",
      yes: [
        "two steps up-left", "up-left twice", "from row 3, cell 3 up-left 2 to row 1, cell 2",
        "upper-left by two", "from C3 up-left by 2 cells to A2",
      ],
      no: [
        "two steps up-right", "two steps up", "two steps left", "up and left twice",
        "up-left once", "from row 3, cell 3 up-left 2 to row 2, cell 1", "two steps down-left",
      ])
    + cases(
      .polar, "move", "2|3|CW|2|2|5",
      yes: [
        "clockwise twice", "2 steps clockwise to ring 2, sector 5",
        "from ring 2, sector 3 clockwise by two", "from C2 clockwise 2 to E2",
      ],
      no: [
        "counterclockwise twice", "two steps outward", "clockwise three times",
        "2 steps clockwise to ring 5, sector 2", "two steps right", "2 rings clockwise",
      ])
    + cases(
      .polar, "walk", "1|1|OUT,CW|2|2",
      yes: ["OUT,CW", "outward once, then clockwise", "\\boxed{OUT,CW}"],
      no: ["OUT,CCW", "inward, then clockwise", "clockwise, then outward", "OUT"])
    + cases(
      .hexagonal, "walk", "1|1|DR,R|2|2",
      yes: ["DR,R", "down-right, then right", "from the start down-right and right to B2"],
      no: ["DL,R", "down, right, then right", "R,DR", "\\boxed{DR}"])
    + cases(
      .polar, "letter", "CCW|counterclockwise", yes: ["CCW for counterclockwise"],
      no: ["CCW for clockwise", "CW for counterclockwise"])
    + cases(
      .hexagonal, "letter", "UL|up-left", yes: ["UL (up-left)", "up-left = UL"],
      no: ["UL for up-right", "UL for up", "UR for up-left"])
    + cases(
      .polar, "grid", "5|12",
      yes: ["5 rings of 12 sectors", "five rings with twelve sectors each"],
      no: ["12 rings of 5 sectors", "5 sectors and 12 rings", "5 rings"])

  static let all = ways + regions + questions + names

  @Test(arguments: all) func `words are held to the values of their claim`(_ row: Case) throws {
    let state = try #require(Self.state(row.grid))
    let match = SpanMatch(kind: row.kind, values: row.values, state: state)
    let atoms = AtomReader.atoms(TokenizedText(row.span).tokens[...], on: row.grid)
    let fault = match.fault(atoms)
    #expect((fault == nil) == row.isTrue, "\(fault ?? "no fault")")
  }

  @Test(arguments: [
    ("Go UL there.", 1), ("CCW", 1), ("the ring", 1), ("two rings", 1), ("a sector", 1),
    ("the junctions", 1), ("inward and outward", 2), ("up-left", 2), ("anticlockwise", 1),
    ("a dead end", 0), ("the wall", 0),
  ])
  func `coverage knows the words of other grids`(_ text: String, _ count: Int) {
    #expect(Lexicon.coverage.uncovered(TokenizedText(text), outside: []).count == count)
  }
}
