import Datasets
import Testing
import VerificationKit

@testable import JigsawAssemblyVerification

/// What spans say, by kind.
@Suite struct SpanTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var rows: Int
    var columns: Int
    var kind: String
    var values: [String]
    var span: String
    var isTrue: Bool
    var testDescription: String {
      "\(rows)×\(columns) \(kind) \(values.joined(separator: "|")) “\(span)” \(isTrue)"
    }
  }

  static func cases(
    _ kind: String, _ values: String, _ rows: Int = 2, _ columns: Int = 2, yes: [String],
    no: [String]
  ) -> [Case] {
    let values = values.split(separator: "|").map(String.init)
    func all(_ spans: [String], _ isTrue: Bool) -> [Case] {
      spans.map {
        Case(
          rows: rows, columns: columns, kind: kind, values: values, span: $0, isTrue: isTrue)
      }
    }
    return all(yes, true) + all(no, false)
  }

  static let counts =
    cases(
      "layout", "2|3", 2, 3,
      yes: [
        "2×3", "2x3", "2 by 3", "2 rows and 3 columns", "two rows of three", "2 rows of 3 pieces",
      ],
      no: [
        "3×2", "2", "2 columns and 3 rows", "3 rows and 2 columns", "2 by 3 by 1", "not 2 by 3",
      ])
    + cases(
      "count", "6", 2, 3,
      yes: ["6", "six", "6 pieces", "six shuffled pieces", "pieces, 6 in all", "all 6 of them"],
      no: ["5", "piece 6", "6 rows", "sixth", "not 6", "6 and 7"])
    + cases(
      "order", "3,1,4,2",
      yes: [
        "3, 1, 4, 2", "3,1,4,2", "the order is 3, 1, 4, 2", "pieces 3, 1, 4 and 2",
        "the pieces are 3, 1, 4, 2", "piece 3, piece 1, piece 4, piece 2",
        "3 and 1, then 4 and 2",
      ],
      no: [
        "3, 1, 2, 4", "3, 1, 4", "3, 1, 4, 2, 1", "not 3, 1, 4, 2", "31, 4, 2",
        "3, 1 above 4, 2", "3.1, 4, 2",
      ])
    + cases(
      "option", "B|3,1,4,2",
      yes: [
        "B: 3, 1, 4, 2", "B) 3,1,4,2", "option B: 3, 1, 4, 2", "(B) 3, 1, 4, 2",
        "B, pieces 3, 1, 4 and 2", "option B says 3, 1, 4, 2",
      ],
      no: [
        "A: 3, 1, 4, 2", "B: 3, 1, 2, 4", "3, 1, 4, 2", "B", "B: 3, 1, 4, 2 C", "b: 3, 1, 4, 2",
      ])
    + cases(
      "asked", "3|1",
      yes: [
        "pieces 3 and 1", "piece 3 and piece 1", "piece 3, then piece 1",
        "piece 3 seen, and piece 1", "piece 3 (and piece 1)", "pieces 3, 1",
      ],
      no: [
        "pieces 1 and 3", "piece 3", "pieces 3 and 4", "pieces 3, 1 and 4",
        "piece 3 left of piece 1", "3 and 1",
      ])
    + cases("rows", "2", 2, 3, yes: ["2"], no: ["3", "2 and 3", "piece 2", "2 rows", "not 2"])
    + cases("columns", "3", 2, 3, yes: ["3"], no: ["2", "2 3", "piece 3", "3 columns"])
    + cases(
      "named", "first|3", yes: ["piece 3"], no: ["piece 1", "pieces 3 and 1", "3", "not piece 3"])

  static let looks =
    cases(
      "colour", "3|whole|blue",
      yes: [
        "piece 3 is blue", "piece 3 is mostly blue", "Piece 3 is on the whole blue",
        "a blue piece 3", "piece 3 shows blue", "piece three is blue",
      ],
      no: [
        "piece 3 is green", "piece 1 is blue", "the top of piece 3 is blue", "piece 3 is not blue",
        "piece 3 is dark blue", "pieces 3 and 1 are blue", "piece 3 is blue and red",
        "piece 3 is bluish", "it is blue",
      ])
    + cases(
      "colour", "3|top|grey",
      yes: [
        "the top of piece 3 is grey", "piece 3 is gray along its top edge",
        "the upper part of piece 3 is grey", "piece 3 is mostly grey at the top",
        "the top third of piece 3 is grey", "at the top piece 3 is grey",
      ],
      no: [
        "piece 3 is grey", "the bottom of piece 3 is grey", "above piece 3 it is grey",
        "the top half of piece 3 is grey", "the top left of piece 3 is grey",
        "the top and the bottom of piece 3 are grey",
      ])
    + cases(
      "light", "2|left|dark",
      yes: [
        "the left of piece 2 is dark", "piece 2 is dark on the left", "piece 2's left edge is dark",
        "the left third of piece 2 is dark", "on its left piece 2 is dark",
        "dark is the left side of piece 2",
      ],
      no: [
        "piece 2 is dark", "the left of piece 2 is light", "the right of piece 2 is dark",
        "the left of piece 2 is darker", "the left of piece 2 isn't dark",
        "the left of piece 2 is more dark than light",
      ])
    + cases(
      "light", "2|whole|light",
      yes: [
        "piece 2 is light", "piece 2 is bright", "a bright piece 2", "piece 2, which is light",
        "piece 2 is on the whole light", "light, like piece 2",
      ],
      no: [
        "piece 2 is dark", "piece 2", "piece 2 is lighter", "piece 2 is light at the top",
        "piece 2 is never light", "piece 1 is light",
      ])
    + cases(
      "texture", "4|busy",
      yes: [
        "piece 4 is busy", "a busy piece 4", "piece 4 is detailed", "piece 4 looks crowded",
        "there is a busy piece 4", "busy piece 4",
      ],
      no: [
        "piece 4 is smooth", "piece 4", "piece 3 is busy", "the top of piece 4 is busy",
        "piece 4 is busier", "piece 4 is not busy",
      ])
    + cases(
      "texture", "4|smooth",
      yes: [
        "piece 4 is smooth", "piece 4 is plain", "piece 4 is calm", "a calm piece 4",
        "the smooth piece 4", "piece 4 looks smooth",
      ],
      no: [
        "piece 4 is busy", "pieces 4 and 1 are smooth", "piece 4 is hardly smooth", "4 is smooth",
        "piece 4 is smooth and grey", "piece 4 is smooth on the left",
      ])

  static let seams =
    cases(
      "seam", "3|right|1",
      yes: [
        "the right edge of piece 3 runs on into piece 1",
        "piece 1 belongs to the right of piece 3", "piece 3's right edge meets piece 1",
        "piece 1 is the right neighbour of piece 3",
        "to the right of piece 3 belongs piece 1",
        "the right edge of piece 3 fits the left edge of piece 1",
        "piece 1's left edge goes on from piece 3's right edge",
        "along its right edge piece 3 runs on into piece 1",
        "piece 3 has piece 1 on its right", "piece 3 runs on to the right into piece 1",
        "piece 3 is followed on the right by piece 1", "on the right, piece 3 meets piece 1",
        "the right-hand side of piece 3 matches piece 1",
        "what lies at the right edge of piece 3 lines up with piece 1",
      ],
      no: [
        "the left edge of piece 3 runs on into piece 1",
        "the right edge of piece 1 runs on into piece 3",
        "piece 3 belongs to the right of piece 1", "piece 1 goes left, then piece 3",
        "the right edge of piece 3 runs on into piece 2", "piece 3 meets piece 1",
        "the right edge of piece 3 does not run on into piece 1",
        "the right edge of piece 3 clashes with piece 1",
        "the right edge of piece 3 fits the right edge of piece 1",
        "the right edges of both",
        "the right edge of piece 3 fits piece 1, or the top", "pieces 3, 1 and 2, on the right",
        "piece 1 lies above piece 3", "piece 1 on the left meets piece 3",
        "piece 3 on the right meets piece 1", "piece 1 lies to the right, beside piece 3",
      ])
    + cases(
      "seam", "3|above|1",
      yes: [
        "piece 1 lies above piece 3", "above piece 3 comes piece 1",
        "the top edge of piece 3 runs on into piece 1", "piece 3's top meets piece 1",
        "piece 3 has piece 1 above it", "piece 3 goes on above into piece 1",
        "the top of piece 3 continues the bottom of piece 1",
      ],
      no: [
        "piece 3 lies above piece 1", "piece 1 lies below piece 3", "above piece 1 comes piece 3",
        "the bottom edge of piece 3 runs on into piece 1", "piece 1 lies on piece 3",
        "piece 3 comes above piece 1", "the top of piece 1 continues the bottom of piece 3",
      ])
    + cases(
      "breaks", "3|right|2",
      yes: [
        "there is a break between the right edge of piece 3 and piece 2",
        "the right edge of piece 3 clashes with piece 2",
        "piece 2 to the right of piece 3 leaves a step",
        "piece 3's right edge and piece 2 mismatch",
        "at the right edge of piece 3 the lines jump where piece 2 begins",
        "the right edge of piece 3 breaks off at piece 2",
      ],
      no: [
        "the right edge of piece 3 runs on into piece 2",
        "there is no break between the right edge of piece 3 and piece 2",
        "the right edge of piece 2 clashes with piece 3",
        "the left edge of piece 3 clashes with piece 2",
        "the right edge of piece 3 clashes with piece 1", "piece 3 clashes with piece 2",
        "the right edge of piece 3 clashes with two pieces",
      ])

  static let places =
    cases(
      "place", "3|1|2",
      yes: [
        "piece 3 belongs in row 1, column 2", "piece 3 goes to the top right",
        "piece 3 is the top right corner", "the top-right corner is piece 3",
        "piece 3 belongs in the first row, second column", "column 2, row 1 takes piece 3",
        "piece 3 goes to the upper right",
      ],
      no: [
        "piece 3 belongs in row 2, column 1", "piece 3 goes to the top left", "piece 3 goes right",
        "piece 1 goes to the top right", "piece 3 belongs in row 1",
        "piece 3 does not belong at the top right", "piece 3 goes to row 1, column 3",
        "piece 3 goes to the top right or the top left", "piece 3 moves off the top right",
      ])
    + cases(
      "placed", "3|1|2", 1, 3,
      yes: [
        "piece 3 now stands in the middle", "piece 3 stands in row 1, column 2",
        "the centre holds piece 3", "the middle is piece 3", "piece 3 fills the center",
        "in row 1, column 2 stands piece 3",
      ],
      no: [
        "piece 3 stands on the left", "piece 3 stands on the right", "piece 3 stands at the top",
        "piece 3 stands at the top left", "piece 1 stands in the middle",
        "piece 3 is out of the middle and on the left",
      ])
    + cases(
      "place", "2|3|1", 3, 1,
      yes: [
        "piece 2 goes to the bottom", "piece 2 at the bottom",
        "the bottom is piece 2", "row 3, column 1 is piece 2", "at the bottom stands piece 2",
        "third row, first column: piece 2",
      ],
      no: [
        "piece 2 goes to the top", "piece 2 goes to the middle", "piece 2 goes to the left",
        "piece 2 goes below", "piece 2 goes to row 3", "piece 2 goes to the bottom left",
      ])
    + cases(
      "swap", "2|5", 2, 3,
      yes: [
        "pieces 2 and 5 must change places", "pieces 5 and 2 are swapped",
        "piece 2 must change places with piece 5", "piece 5 goes where piece 2 stands",
        "pieces 2 and 5", "exchanging pieces 2 and 5 mends it",
      ],
      no: [
        "pieces 2 and 4 must change places", "piece 2 must move", "pieces 2, 5 and 1 change places",
        "pieces 2 and 5 must not change places", "2 and 5", "pieces 2 and 5 stay",
        "piece 2 goes left of piece 5",
      ])
    + cases(
      "still", "4",
      yes: [
        "piece 4 already stands where it belongs", "piece 4 stays", "piece 4 is in its place",
        "Piece 4 may stay", "piece 4 is where it should be", "the place of piece 4 is its own",
      ],
      no: [
        "piece 3 stays", "pieces 4 and 3 stay", "piece 4 is out of place", "piece 4 is misplaced",
        "piece 4 does not stay", "4 stays", "piece 4 stays at the top left", "piece 4 must move",
      ])
    + cases(
      "turn", "2|90",
      yes: [
        "piece 2 must be turned 90 degrees clockwise", "piece 2 needs 90° clockwise",
        "a turn by 90 degrees clockwise makes piece 2 upright",
        "turned ninety degrees clockwise, piece 2 stands upright",
        "piece 2: 90 clockwise", "piece 2 by 90 degrees clockwise",
      ],
      no: [
        "piece 2 must be turned 90 degrees", "piece 2 must be turned 90 degrees counterclockwise",
        "piece 2 must be turned 270 degrees clockwise", "piece 2 is upright",
        "piece 2 was turned 90 degrees clockwise", "piece 2 is turned 90 degrees clockwise",
        "piece 1 must be turned 90 degrees clockwise", "piece 2 is upside down",
        "piece 2 must be turned clockwise",
      ])
    + cases(
      "turn", "2|180",
      yes: [
        "piece 2 is upside down", "piece 2 stands upside down", "upside down stands piece 2",
        "piece 2 needs 180 degrees clockwise", "piece 2 is upside down and needs 180 clockwise",
        "Piece 2 hangs upside down",
      ],
      no: [
        "piece 2 is upright", "piece 2 is not upside down", "piece 1 is upside down",
        "piece 2 needs 90 degrees clockwise", "piece 2 is down", "piece 2 is upside",
      ])
    + cases(
      "turn", "2|0",
      yes: [
        "piece 2 is upright", "piece 2 stands upright", "upright stands piece 2",
        "piece 2 is already upright", "piece 2 needs 0 degrees clockwise", "the upright piece 2",
      ],
      no: [
        "piece 2 is not upright", "piece 2 is upside down", "piece 2 needs 90 degrees clockwise",
        "piece 1 is upright", "piece 2", "pieces 2 and 1 are upright",
      ])
    + cases(
      "convention", "reading",
      yes: [
        "row by row from the top left", "from left to right and from top to bottom",
        "row by row, each from left to right", "rows from the top left corner",
        "in reading order", "row by row from the top, each row from the left",
      ],
      no: [
        "column by column from the top left", "row by row from the bottom left", "in order",
        "from right to left and from top to bottom", "row by row from the top right",
        "row by row", "from left to right",
      ])
    + cases(
      "convention", "clockwise",
      yes: [
        "turns are clockwise", "clockwise", "in degrees clockwise", "degrees, clockwise",
        "measured clockwise", "all turns go clockwise",
      ],
      no: [
        "turns are counterclockwise", "turns", "anti-clockwise", "not clockwise", "90 clockwise",
        "counter-clockwise",
      ])

  static let odds =
    cases(
      "odd", "3",
      yes: [
        "piece 3 comes from elsewhere", "piece 3 does not belong to the picture",
        "piece 3 is not part of the picture", "the stranger is piece 3", "piece 3 is foreign",
        "piece 3 was cut from another picture", "the intruder: piece 3",
      ],
      no: [
        "piece 3 does not come from elsewhere", "piece 3 is not the stranger", "piece 3",
        "piece 2 comes from elsewhere", "pieces 3 and 1 come from elsewhere",
        "piece 3 does not belong elsewhere", "piece 3 is no intruder", "piece 3 belongs here",
        "piece 3 is not part of another picture", "piece 3 is not foreign", "the intruder",
      ])
    + cases(
      "clashes", "3|left",
      yes: [
        "the left edge of piece 3 clashes", "a break to the left of piece 3",
        "along the left side of piece 3 there is a mismatch", "piece 3 makes a step on the left",
      ],
      no: [
        "the right edge of piece 3 clashes", "the left edge of piece 2 clashes",
        "the left edge of piece 3 does not clash", "the left edge of piece 3",
        "piece 3 stands left of a break", "piece 3 clashes", "a break above piece 3",
        "the left edge of piece 3 fits without a break",
      ])
    + cases(
      "clashes", "3|above",
      yes: ["a break above piece 3", "the top edge of piece 3 makes a step"],
      no: ["piece 3 lies above a break", "a break below piece 3"])

  static let all = counts + looks + seams + places + odds

  private static func legend(_ rows: Int, _ columns: Int, letters: Bool = false) throws -> Legend {
    try Legend(
      Sketch(
        Plan(
          rows: rows, columns: columns, piece: [16, 16], pieces: Array(1...rows * columns),
          pictures: [], hasLetters: letters, source: Canvas(columns * 16, rows * 16, 0))
      ).record.legend)
  }

  @Test(arguments: all) func `words are held to the values of their claim`(_ row: Case) throws {
    let legend = try Self.legend(row.rows, row.columns)
    let match = SpanMatch(
      kind: row.kind, values: row.values, legend: legend, TokenizedText(row.span).tokens[...])
    #expect((match.fault == nil) == row.isTrue, "\(match.fault ?? "no fault") \(match.atoms)")
  }

  @Test(arguments: [
    ("seam", "C|right|A", "the right edge of piece C runs on into piece A", true),
    ("seam", "C|right|A", "the right edge of piece A runs on into piece C", false),
    ("order", "C,A,D,B", "pieces C, A, D and B", true), ("order", "C,A,D,B", "C, A, D, B", true),
    ("order", "C,A,D,B", "A, C, D, B", false), ("option", "A|C,A,D,B", "A: C, A, D, B", true),
    ("option", "A|C,A,D,B", "B: C, A, D, B", false), ("still", "A", "piece A stays", true),
    ("breaks", "C|right|B", "A break parts the right edge of piece C from piece B", true),
    ("seam", "C|right|A", "the right edge of piece 3 runs on into piece 1", false),
  ])
  func `pieces have letters where labels are letters`(
    _ kind: String, _ values: String, _ span: String, _ isTrue: Bool
  ) throws {
    let match = SpanMatch(
      kind: kind, values: values.split(separator: "|").map(String.init),
      legend: try Self.legend(2, 2, letters: true), TokenizedText(span).tokens[...])
    #expect((match.fault == nil) == isTrue, "\(match.fault ?? "no fault") \(match.atoms)")
  }

  @Test(arguments: [
    ("answer", "3,1,4,2", "\\boxed{3,1,4,2}", true), ("answer", "3,1", "\\boxed{3, 1}", true),
    ("answer", "3,1", "\\boxed{3 1}", false), ("answer", "3,1", "3,1", false),
    ("answer", "B", "\\boxed{B}", true), ("answer", "B", "\\boxed{A}", false),
    ("format", "left", "\\boxed{left}", true), ("format", "left", "\\boxed{right}", false),
    ("format", "left", "left \\boxed{left}", false), ("answer", "0,90", "\\boxed{0,90}", true),
    ("answer", "0,90", "\\boxed{0,9 0}", false), ("format", "0,90", "\\boxed{0, 90}", true),
  ])
  func `boxes hold their value`(_ kind: String, _ value: String, _ span: String, _ isTrue: Bool) {
    #expect(BoxedAnswer.spells(span, value) == isTrue)
  }

  @Test(arguments: [
    ("the right edge", 1), ("two upside down", 3), ("It is gray.", 1), ("in the corner", 1),
    ("piece 3", 1), ("the pieces fit", 0), ("A piece is left", 1), ("clockwise", 1), ("Both", 1),
    ("the second", 1), ("B", 0), ("once", 1), ("bright and busy", 2), ("row and column", 2),
  ])
  func `coverage knows the words of the task`(_ text: String, _ count: Int) {
    #expect(Lexicon.coverage([]).uncovered(TokenizedText(text), outside: []).count == count)
  }

  @Test func `an article is no label`() {
    let coverage = Lexicon.coverage(["A", "B"])
    for (said, count) in [("A seam.", 0), ("Now A fits.", 1), ("It is A", 1), ("A fits B", 1)] {
      let text = TokenizedText(said)
      let found = coverage.uncovered(text, outside: [])
        .filter { !text.isArticle($0) }
      #expect(found.count == count, "\(said)")
    }
  }
}
