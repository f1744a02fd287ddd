@testable import Datasets

extension Damage {
  /// A landscape with a red box in the middle third of the seam between the two upper pieces.
  static var crossedSource: Canvas {
    var source = Canvas.landscape(256, 256)
    source.fill([98, 42, 158, 86], 0xb02020)
    return source
  }

  static let crossed = Plan(source: crossedSource)

  /// A record with words of a side, true of the red box.
  private static func side(
    _ name: String, _ reason: String, of plan: Plan = crossed, _ kind: String, _ values: [String],
    _ words: String, to thought: Int = 0, image: Int? = 0, boxes: [[Int]] = []
  ) -> Damage {
    Damage(name, reason, of: plan) { sketch in
      sketch.add(words, to: thought, kind, values, image: image)
      let last = sketch.record.thoughts[thought].claims.count - 1
      sketch.record.thoughts[thought].claims[last].boxes = boxes
    }
  }

  /// Claims of the sides of pieces that are false, or whose words say something else.
  static let sides: [Damage] = [
    side(
      "another colour of an edge", "claim.false", "edge", ["3", "right", "middle", "green"],
      "the right edge of piece 3 is green in the middle"),
    side(
      "another third of an edge", "claim.false", "edge", ["3", "right", "top", "red"],
      "the right edge of piece 3 is red at the top"),
    side(
      "a third of another side", "claim.false", "edge", ["3", "right", "left", "red"],
      "the right edge of piece 3 is red on the left"),
    side(
      "an edge of a piece that there is not", "claim.false", "edge", ["5", "right", "top", "blue"],
      "the right edge of piece 5 is blue at the top"),
    side(
      "an edge's colour that is none", "claim.false", "edge", ["3", "right", "middle", "crimson"],
      "the right edge of piece 3 is crimson in the middle"),
    side(
      "an edge that a picture has turned", "claim.false",
      of: Plan(turns: [0, 3, 1, 2], source: crossedSource), "edge",
      ["3", "below", "middle", "red"],
      "the bottom edge of piece 3 is red in the middle", to: 2, image: 1),
    side(
      "an edge that a picture does not show", "claim.false", "edge",
      ["4", "left", "bottom", "green"],
      "the left edge of piece 4 is green at the bottom", to: 2, image: 1),
    side(
      "words of another third", "claim.words", "edge", ["3", "right", "middle", "red"],
      "the right edge of piece 3 is red at the bottom"),
    side(
      "words of an edge the other way round", "claim.words", "edge", ["3", "right", "top", "blue"],
      "the top edge of piece 3 is blue on the right"),
    side(
      "a box beside the piece of an edge", "claim.boxes", "edge", ["3", "right", "middle", "red"],
      "the right edge of piece 3 is red in the middle", boxes: [[0, 0, 8, 8]]),
    side(
      "a contour elsewhere", "claim.false", "contour", ["3", "right", "12"],
      "a line leaves piece 3 on the right 12% from the top"),
    side(
      "a contour of another side", "claim.false", "contour", ["3", "above", "33"],
      "a line crosses piece 3's top edge a third of the way across"),
    side(
      "a contour beyond a side", "claim.false", "contour", ["3", "right", "133"],
      "a line crosses piece 3's right edge a third of the way down"),
    side(
      "a contour between two numbers", "claim.false", "contour", ["3", "right", "33.5"],
      "a line crosses piece 3's right edge a third of the way down"),
    side(
      "words of another position", "claim.words", "contour", ["3", "right", "33"],
      "a line crosses piece 3's right edge halfway down"),
    side(
      "words of a position from the wrong end", "claim.words", "contour", ["3", "right", "33"],
      "a line crosses piece 3's right edge a third from the bottom"),
    side(
      "words without a contour", "claim.words", "contour", ["3", "right", "33"],
      "piece 3's right edge shows something a third of the way down"),
    side(
      "a contour denied", "claim.words", "contour", ["3", "right", "33"],
      "nothing like a line crosses piece 3's right edge a third of the way down"),
    side(
      "a contour without a position", "claim.values", "contour", ["3", "right"],
      "a line crosses piece 3's right edge a third of the way down"),
    side(
      "a contour that goes on into another piece", "claim.false", "continues",
      ["3", "right", "2", "33"],
      "the line a third of the way down piece 3's right edge runs on into piece 2"),
    side(
      "a contour that goes on elsewhere", "claim.false", "continues", ["3", "right", "1", "50"],
      "the line halfway down piece 3's right edge runs on into piece 1"),
    side(
      "words of a seam without its contour", "claim.words", "continues", ["3", "right", "1", "33"],
      "a third of the way down piece 3's right edge runs on into piece 1"),
    side(
      "words of a contour that stops", "claim.words", "continues", ["3", "right", "1", "33"],
      "the line a third of the way down piece 3's right edge stops at piece 1"),
    Damage("half in no claim", "coverage") { $0.add("It is cut in half.") },
    Damage("a share in no claim", "coverage") { $0.add("It is 40 percent off.") },
  ]
}
