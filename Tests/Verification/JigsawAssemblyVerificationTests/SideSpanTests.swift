@testable import Datasets
import Testing
import VerificationKit

@testable import JigsawAssemblyVerification

/// What spans say of the sides of pieces.
@Suite struct SideSpanTests {
  typealias Case = SpanTests.Case

  static let edges =
    SpanTests.cases(
      "edge", "3|right|top|blue",
      yes: [
        "the right edge of piece 3 is blue at the top", "piece 3's right edge is blue near the top",
        "the top third of the right edge of piece 3 is blue",
        "along its right edge piece 3 is blue at the top",
        "the upper end of piece 3's right-hand side is blue",
        "at the top the right border of piece 3 is blue",
        "blue is the upper part of the right edge of piece 3",
        "the right edge of piece 3 begins blue, at its top", "piece 3's right is blue at the top",
        "the top of the right of piece 3 is blue",
      ],
      no: [
        "the right edge of piece 3 is blue", "the top edge of piece 3 is blue on the right",
        "the right edge of piece 3 is green at the top",
        "the right edge of piece 1 is blue at the top",
        "the right edge of piece 3 is blue at the bottom",
        "the left edge of piece 3 is blue at the top",
        "the right edge of piece 3 is blue in the middle", "piece 3 is blue at the top right",
        "the right edge of piece 3 is dark blue at the top",
        "the right edge of piece 3 is not blue at the top",
        "piece 3 is blue on the right at the top",
        "the right edge of piece 3 is blue at the top and the bottom",
        "the right edge of piece 3 is blue above",
        "the top half of the right edge of piece 3 is blue",
        "the top of the right third of piece 3 is blue",
        "the first third of the right edge of piece 3 is blue",
        "the right edge of piece 3 is blue or red at the top",
        "the right edge of the top piece 3 meets the blue edge on the left",
      ])
    + SpanTests.cases(
      "edge", "3|above|middle|grey",
      yes: [
        "the top edge of piece 3 is grey in the middle", "the middle of piece 3's top edge is gray",
        "in the middle the upper edge of piece 3 is grey",
        "the middle third of the top edge of piece 3 is grey",
        "in the centre of its top edge piece 3 is grey",
      ],
      no: [
        "the top edge of piece 3 is grey", "the top third of piece 3 is grey in the middle",
        "the middle of piece 3 is grey", "the top edge of piece 3 is grey on the left",
        "the bottom edge of piece 3 is grey in the middle",
        "above piece 3 it is grey in the middle",
        "the middle of the middle of piece 3's top edge is grey",
      ])
    + SpanTests.cases(
      "edge", "2|below|left|green",
      yes: [
        "the bottom edge of piece 2 is green on the left",
        "the left of piece 2's lower edge is green",
        "on the left-hand side of its bottom edge piece 2 is green",
        "the left third of the bottom edge of piece 2 is green",
      ],
      no: [
        "the left edge of piece 2 is green at the bottom", "piece 2 is green at the bottom left",
        "the bottom edge of piece 2 is green on the right", "the bottom of piece 2 is green",
      ])

  static let contours =
    SpanTests.cases(
      "contour", "3|right|35",
      yes: [
        "a line crosses the right edge of piece 3 at 35 percent from the top",
        "a contour meets the right edge of piece 3 35% of the way down",
        "an outline leaves piece 3 on the right, 35 per cent from the top",
        "35 percent of the way along its right edge, piece 3 shows a boundary",
        "a third of the way down the right edge of piece 3 there is a transition",
        "one third from the top, a line crosses piece 3's right edge",
        "a line cuts the right side of piece 3 thirty-five percent of the way down",
        "the right boundary of piece 3 is met by a line a third of the way along",
      ],
      no: [
        "a line crosses the right edge of piece 3 at 36 percent from the top",
        "a line crosses the right edge of piece 3",
        "35 percent from the top of piece 3's right edge",
        "a line crosses the right edge of piece 3 at 35 from the top",
        "a line crosses the right edge of piece 3 at 35 percent from the bottom",
        "a line crosses the right edge of piece 3 at 35 percent from the left",
        "a line crosses the right edge of piece 3 35 percent of the way across",
        "a line crosses the right edge of piece 3 35 percent of the way up",
        "a line crosses the left edge of piece 3 at 35 percent from the top",
        "a line crosses the right edge of piece 1 at 35 percent from the top",
        "no line crosses the right edge of piece 3 at 35 percent from the top",
        "a line misses the right edge of piece 3 at 35 percent from the top",
        "a quarter of the way down the right edge of piece 3 there is a line",
        "halfway down the right edge of piece 3 there is a line",
        "two thirds of the way down the right edge of piece 3 there is a line",
        "a line to the right of piece 3, 35 percent from the top",
        "the right boundary of piece 3, 35 percent from the top",
        "a line crosses the right edge of piece 3 at 1.35 percent from the top",
        "a line crosses the right edge of piece 3 at 35 percent from the top, then at 50 percent",
        "lines 35 percent from the top and 35 percent from the top of piece 3's right edge",
        "a line crosses the right and left edges of piece 3 at 35 percent from the top",
      ])
    + SpanTests.cases(
      "contour", "2|above|50",
      yes: [
        "halfway along its top edge piece 2 has a line",
        "half of the way across the top edge of piece 2 there is a contour",
        "a line meets piece 2's top edge half from the left",
        "a line meets piece 2's top edge fifty percent from the left",
        "a line meets the upper edge of piece 2 half-way across",
      ],
      no: [
        "a line crosses the top edge of piece 2 halfway",
        "halfway down the top edge of piece 2 there is a line",
        "a half line on the top edge of piece 2",
        "three quarters of the way across the top edge of piece 2 there is a line",
        "halfway along the top edge of piece 2", "the top half of piece 2 has a line",
      ])
    + SpanTests.cases(
      "contour", "2|below|73",
      yes: [
        "three quarters of the way along the bottom edge of piece 2 there is a line",
        "73 % from the left a contour leaves the lower edge of piece 2",
        "three-quarters from the left, a line crosses piece 2 at the bottom",
      ],
      no: [
        "two thirds of the way along the bottom edge of piece 2 there is a line",
        "a quarter of the way along the bottom edge of piece 2 there is a line",
        "75 percent of the way along the bottom edge of piece 2 there is a line",
      ])
    + SpanTests.cases(
      "contour", "2|below|70",
      yes: ["two thirds of the way across the bottom edge of piece 2 there is a line"],
      no: ["three quarters of the way across the bottom edge of piece 2 there is a line"])

  static let continuations =
    SpanTests.cases(
      "continues", "3|right|1|40",
      yes: [
        "40 percent from the top the line at the right edge of piece 3 runs on into piece 1",
        "the contour 40% of the way down the right edge of piece 3 goes on in piece 1",
        "piece 1's left edge takes up the line 40 percent from the top of piece 3's right edge",
        "a line passes from the right edge of piece 3 into the left edge of piece 1, 40 % of the way along",
      ],
      no: [
        "the right edge of piece 3 runs on into piece 1",
        "40 percent from the top the line at the right edge of piece 1 runs on into piece 3",
        "the line at the right edge of piece 3 runs on into piece 1",
        "40 percent from the top the right edge of piece 3 runs on into piece 1",
        "30 percent from the top the line at the right edge of piece 3 runs on into piece 1",
        "40 percent from the left the line at the right edge of piece 3 runs on into piece 1",
        "40 percent from the top the line at the right edge of piece 3 runs on into piece 2",
        "40 percent from the top the line at the right edge of piece 3 stops at piece 1",
        "40 percent from the top the line at the right edge of piece 3 breaks at piece 1",
        "40 percent from the top the line at the right edge of piece 3 does not run on into piece 1",
        "40 percent from the top the line at the left edge of piece 3 runs on into piece 1",
      ])
    + SpanTests.cases(
      "continues", "3|below|4|52",
      yes: [
        "a line runs on from the bottom edge of piece 3 into piece 4 halfway along",
        "below piece 3, piece 4 takes up the outline half of the way across",
        "piece 4 continues, below piece 3, the line 52 percent from the left",
      ],
      no: [
        "above piece 3, piece 4 takes up the outline half of the way across",
        "below piece 4, piece 3 takes up the outline half of the way across",
        "below piece 3, piece 4 takes up the outline half of the way down",
      ])

  static let all = edges + contours + continuations

  private static func legend(_ rows: Int, _ columns: Int) throws -> Legend {
    try Legend(
      Sketch(
        Plan(
          rows: rows, columns: columns, piece: [16, 16], pieces: Array(1...rows * columns),
          pictures: [], source: Canvas(columns * 16, rows * 16, 0))
      ).record.legend)
  }

  @Test(arguments: all) func `words of sides are held to the values of their claim`(
    _ row: Case
  ) throws {
    let match = SpanMatch(
      kind: row.kind, values: row.values, legend: try Self.legend(row.rows, row.columns),
      TokenizedText(row.span).tokens[...])
    #expect((match.fault == nil) == row.isTrue, "\(match.fault ?? "no fault") \(match.atoms)")
  }
}
