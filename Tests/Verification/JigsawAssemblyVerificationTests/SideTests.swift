@testable import Datasets
import Foundation
import Testing
import VerificationKit

@testable import JigsawAssemblyVerification

/// What lies along the sides of pieces.
@Suite struct SideTests {
  /// The mean of some colours, by plain sums.
  private static func mean(_ pixels: [UInt32]) -> [Double] {
    let labs = pixels.map(Oracle.lab)
    return (0..<3).map { channel in labs.reduce(0) { $0 + $1[channel] } / Double(labs.count) }
  }

  /// The pixels of a side of a picture of a piece, row by row from the outermost.
  private static func rows(_ shown: Canvas, _ side: Side, _ depth: Int) -> [[UInt32]] {
    (0..<depth).map { row in
      switch side {
      case .top: (0..<shown.width).map { shown[$0, row] }
      case .bottom: (0..<shown.width).map { shown[$0, shown.height - 1 - row] }
      case .left: (0..<shown.height).map { shown[row, $0] }
      case .right: (0..<shown.height).map { shown[shown.width - 1 - row, $0] }
      }
    }
  }

  private static let plans = [
    Damage.crossed, Plan(turns: [0, 3, 1, 2], source: Damage.crossedSource),
    Plan(
      rows: 4, columns: 2, piece: [96, 64], gap: 4, pieces: [8, 1, 4, 3, 2, 7, 6, 5],
      pictures: [8]),
  ]

  @Test(arguments: plans.indices) func `sides are those that the picture shows`(
    _ number: Int
  ) throws {
    let plan = Self.plans[number]
    let sketch = Sketch(plan)
    let board = Board(
      sketch.pictures[0].pixels, stride: sketch.pictures[0].width,
      try Legend(sketch.record.legend), try SceneFragment(sketch.record.scene))
    for piece in 0..<plan.count {
      let shown = sketch.pictures[0].part(plan.box(ofPiece: piece + 1))
      for side in Side.allCases {
        let strip = SideStrip(piece, side, of: board, turns: board.turns[piece], depth: 3)
        let rows = Self.rows(shown, side, 3)
        let length = rows[0].count
        let bounds = [0, length / 3, length - length / 3, length]
        for third in 0..<3 {
          let mean = Self.mean(rows.flatMap { $0[bounds[third]..<bounds[third + 1]] })
          let found = try #require(strip.mean(ofThird: third))
          #expect(found.distance(to: Lab(mean[0], mean[1], mean[2])) < 1e-6)
        }
        let changes = SideStrip(piece, side, of: board, turns: board.turns[piece], depth: 2).changes
        let reach = max(4, length / 12)
        #expect(changes.count == length)
        for place in 0..<length {
          guard reach <= place, place <= length - reach else {
            #expect(changes[place] == nil)
            continue
          }
          let before = Self.mean(rows[..<2].flatMap { $0[place - reach..<place] })
          let after = Self.mean(rows[..<2].flatMap { $0[place..<place + reach] })
          let change = zip(before, after).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) }
            .squareRoot()
          #expect(abs((changes[place] ?? -1) - change) < 1e-6)
        }
      }
    }
  }

  @Test func `a label within the outermost rows is left out`() throws {
    let sketch = Sketch(Damage.crossed)
    let plan = Damage.crossed
    // The box of the label reaches to within two rows of the top.
    var legend = sketch.record.legend
    let box = plan.box(ofPiece: 1)
    let old = [box[0] + 6, box[1] + 4, box[0] + 31, box[1] + 36]
    let range = try #require(legend.range(of: Plan.json(old)))
    legend.replaceSubrange(range, with: Plan.json([old[0], box[1] + 2, old[2], old[3]]))
    var picture = sketch.pictures[0]
    picture.fill([old[0], box[1] + 2, old[2], old[3]], 0xff00ff)
    let board = Board(
      picture.pixels, stride: picture.width, try Legend(legend),
      try SceneFragment(sketch.record.scene))
    let strip = SideStrip(0, .top, of: board, turns: 0, depth: 3)
    let seen = (0..<3).flatMap { y in
      (0..<plan.piece[0] / 3).filter { y < 2 || !(6..<31).contains($0) }
        .map { picture[box[0] + $0, box[1] + y] }
    }
    let mean = Self.mean(seen)
    #expect(
      try #require(strip.mean(ofThird: 0)).distance(to: Lab(mean[0], mean[1], mean[2])) < 1e-6)
  }

  /// Claims of the sides of pieces, and whether they are true.
  struct Fact: Sendable {
    var kind: String
    var values: [String]
    var words: String
    var isTrue: Bool

    init(_ kind: String, _ values: String, _ words: String, _ isTrue: Bool) {
      self.kind = kind
      self.values = values.split(separator: "|").map(String.init)
      (self.words, self.isTrue) = (words, isTrue)
    }
  }

  /// A red box lies in the middle third of the seam between pieces 3 and 1.
  static let facts = [
    Fact("edge", "3|right|top|blue", "the right edge of piece 3 is blue at the top", true),
    Fact("edge", "3|right|middle|red", "the right edge of piece 3 is red in the middle", true),
    Fact("edge", "1|left|middle|red", "the middle of the left edge of piece 1 is red", true),
    Fact("edge", "3|above|left|blue", "the top edge of piece 3 is blue on the left", true),
    Fact("edge", "3|left|middle|red", "the left edge of piece 3 is red in the middle", false),
    Fact("contour", "3|right|33", "a third of the way down piece 3's right edge is a line", true),
    Fact("contour", "3|right|67", "a line leaves piece 3 on the right 67% from the top", true),
    Fact("contour", "1|left|35", "a line meets the left of piece 1 35 percent from the top", true),
    Fact("contour", "3|right|10", "a line leaves piece 3 on the right 10% from the top", false),
    Fact("contour", "3|right|50", "halfway down piece 3's right edge is a line", false),
    Fact("contour", "3|above|50", "halfway along piece 3's top edge is a line", false),
    Fact(
      "continues", "3|right|1|33",
      "the line a third of the way down the right edge of piece 3 runs on into piece 1", true),
    Fact(
      "continues", "1|left|3|67",
      "the line two thirds of the way down the left edge of piece 1 runs on into piece 3", true),
    Fact(
      "continues", "3|right|1|50",
      "the line halfway down the right edge of piece 3 runs on into piece 1", false),
    Fact(
      "continues", "3|right|4|33",
      "the line a third of the way down the right edge of piece 3 runs on into piece 4", false),
  ]

  @Test(arguments: facts.indices) func `sides are as they are said to be`(_ number: Int) {
    let fact = Self.facts[number]
    var sketch = Sketch(Damage.crossed)
    sketch.add(fact.words, fact.kind, fact.values)
    #expect(
      sketch.findings().mismatches.map(\.reason) == (fact.isTrue ? [] : ["claim.false"]),
      "\(fact.words)")
  }

  /// Piece 3 is turned once clockwise: its right side is shown below, its top on the right.
  @Test(arguments: [
    Fact("edge", "3|below|middle|red", "the bottom edge of piece 3 is red in the middle", true),
    Fact("edge", "3|below|right|blue", "the bottom edge of piece 3 is blue on the right", true),
    Fact("edge", "3|right|middle|red", "the right edge of piece 3 is red in the middle", false),
    Fact("edge", "3|right|middle|blue", "the right edge of piece 3 is blue in the middle", true),
    Fact("contour", "3|below|67", "a line leaves piece 3 at the bottom 67% from the left", true),
    Fact("contour", "3|right|33", "a line leaves piece 3 on the right 33% from the top", false),
    Fact(
      "continues", "3|right|1|33",
      "the line a third of the way down the right edge of piece 3 runs on into piece 1", true),
    Fact(
      "continues", "3|below|4|33",
      "the line a third of the way along the bottom edge of piece 3 runs on into piece 4", false),
  ])
  func `sides of turned pieces are those that the problem picture shows`(_ fact: Fact) {
    var sketch = Sketch(Plan(turns: [0, 3, 1, 2], source: Damage.crossedSource))
    sketch.add(fact.words, fact.kind, fact.values)
    #expect(
      sketch.findings().mismatches.map(\.reason) == (fact.isTrue ? [] : ["claim.false"]),
      "\(fact.words)")
  }
}
