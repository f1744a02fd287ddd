@testable import Datasets
import Testing
import VerificationKit

@testable import JigsawAssemblyVerification

/// Boards that lack a piece.
@Suite struct MissingPieceTests {
  static let plans: [MissingPlan] = [
    MissingPlan(),
    MissingPlan(hasLetters: true),
    MissingPlan(answer: 1, count: 2),
    MissingPlan(answer: 4, count: 4, isColumn: true),
    MissingPlan(rim: 3, isColumn: true),
    MissingPlan(rows: 3, columns: 3, piece: [64, 64], blank: 5),
    MissingPlan(rows: 1, columns: 3, piece: [64, 160], blank: 2),
    MissingPlan(rows: 3, columns: 1, piece: [160, 64], blank: 1),
    MissingPlan(rows: 3, columns: 2, piece: [64, 80], blank: 6, answer: 3),
  ]

  @Test(arguments: plans.indices) func `a sound record of a missing piece has no finding`(
    _ number: Int
  ) {
    let plan = Self.plans[number]
    #expect(plan.trueMargin > 1.25)
    let findings = Sketch(plan).findings()
    #expect(findings.mismatches.map { "\($0.reason): \($0.detail)" } == [])
  }

  @Test func `the margin of a missing piece is that of plain sums`() {
    for rim in [0, 2] {
      for (factor, reasons) in [
        (0.985, []), (1.015, []), (0.97, ["solution.margin"]), (1.03, ["solution.margin"]),
      ] {
        let sketch = Sketch(MissingPlan(rim: rim, blank: 2, margin: factor))
        #expect(sketch.findings().mismatches.map(\.reason) == reasons, "\(factor)")
      }
    }
  }

  @Test func `early words may say what fills the blank`() {
    var sketch = Sketch(MissingPlan(reveal: "early"))
    sketch.recipe += "  reveal: early\n"
    sketch.add("piece 2 fills it", "fills", ["2"])
    sketch.add("the right edge of piece 2 fits", "fits", ["2", "right"])
    sketch.add("piece 2 goes to the bottom left", "place", ["2", "2", "1"])
    #expect(sketch.findings().mismatches == [])
  }

  @Test func `candidates may be described`() {
    var sketch = Sketch(MissingPlan())
    sketch.add("piece 2 is dark at the bottom", "light", ["2", "bottom", "dark"])
    sketch.add("the bottom left is blank", "blank", ["2", "1"])
    sketch.add("a jump at the right edge of piece 3", "clashes", ["3", "right"])
    #expect(sketch.findings().mismatches == [])
  }

  static let spans =
    SpanTests.cases(
      "fits", "3|left",
      yes: [
        "the left edge of piece 3 fits", "piece 3's left edge goes on from the board",
        "on the left piece 3 agrees with the board", "the left edge of piece 3",
        "along its left side piece 3 runs on into the board",
      ],
      no: [
        "the right edge of piece 3 fits", "the left edge of piece 2 fits", "piece 3 fits",
        "the left edge of piece 3 does not fit", "the left edge of piece 3 clashes",
        "the left edge of piece 3 fits, without a break", "piece 3 stands left of what fits",
        "the left and the top edge of piece 3 fit", "the left edge of piece 3 fails",
        "it fits above piece 2",
      ])
    + SpanTests.cases(
      "fits", "3|above",
      yes: [
        "the top edge of piece 3 fits", "above piece 3 all goes on", "piece 3 fits at the top",
      ],
      no: ["piece 3 fits above the board", "piece 3 fits below", "piece 3 lies above it all"])
    + SpanTests.cases(
      "fills", "3",
      yes: [
        "piece 3 fills it", "piece 3 belongs there", "the blank needs piece 3",
        "piece 3 completes the picture", "piece 3 closes the hole", "it is piece 3 that fits",
        "Piece 3 goes there",
      ],
      no: [
        "piece 3", "piece 2 fills it", "piece 3 does not fit", "pieces 3 and 2 fit", "it fits",
        "piece 3 fills the top left", "piece 3 belongs elsewhere", "piece 3 is needless",
        "piece 3 fails to fit", "piece 3 looks blue and fits", "no piece 3 fits",
      ])
    + SpanTests.cases(
      "blank", "2|1",
      yes: [
        "row 2, column 1 is blank", "the bottom left is missing", "the bottom left corner is empty",
        "there is a hole at the lower left", "the gap is in the second row, first column",
        "the blank: row 2, column 1",
      ],
      no: [
        "row 1, column 2 is blank", "the bottom left", "the bottom right is missing",
        "the left is missing", "the bottom left is not blank", "a blank", "row 2 is empty",
        "piece 3 is missing at the bottom left", "the bottom left is full, nothing is missing",
        "the top left and the bottom left are blank",
      ])
    + SpanTests.cases(
      "blank", "1|2", 1, 3, yes: ["the middle is blank", "the centre is missing"],
      no: ["the left is blank", "the top is blank", "the middle is there"])

  @Test(arguments: spans) func `words of blanks are held to the values of their claim`(
    _ row: SpanTests.Case
  ) throws {
    let legend = try Legend(
      Sketch(
        Plan(
          rows: row.rows, columns: row.columns, piece: [16, 16],
          pieces: Array(1...row.rows * row.columns), pictures: [],
          source: Canvas(row.columns * 16, row.rows * 16, 0))
      ).record.legend)
    let match = SpanMatch(
      kind: row.kind, values: row.values, legend: legend, TokenizedText(row.span).tokens[...])
    #expect((match.fault == nil) == row.isTrue, "\(match.fault ?? "no fault") \(match.atoms)")
  }
}
