@testable import Datasets
import Testing
import VerificationKit

@testable import JigsawAssemblyVerification

/// Turned pieces of forms in which they must be moved, too.
@Suite struct TurnTests {
  static let plans: [Plan] = [
    Plan(turns: [0, 3, 1, 2]),
    Plan(form: "arrangement", turns: [0, 0, 0, 2]),
    Plan(form: "arrangement", show: "strip", turns: [0, 1, 1, 1], hasLetters: true),
    Plan(form: "pair", show: "tray", turns: [0, 0, 1, 3], asked: [3, 1]),
    Plan(
      rows: 2, columns: 3, piece: [80, 80], show: "tray", pieces: [6, 3, 1, 5, 2, 4],
      turns: [0, 1, 0, 2, 3, 0], pictures: [2, 6], searched: "branch-and-bound"),
    Plan(
      rows: 3, columns: 3, piece: [80, 80], pieces: Array((1...9).reversed()),
      turns: [0, 1, 0, 2, 3, 0, 0, 1, 1], pictures: [4, 9]),
  ]

  @Test(arguments: plans.indices) func `a sound record of turns has no finding`(_ number: Int) {
    let findings = Sketch(Self.plans[number]).findings()
    #expect(findings.mismatches.map { "\($0.reason): \($0.detail)" } == [])
  }

  @Test func `the margin of four turned pieces is that of plain sums`() {
    for seed in [5, 6] as [UInt64] {
      let source = Canvas.landscape(256, 256, seed: seed)
      var plan = Plan(turns: [0, 3, 1, 2], searched: "exhaustive", source: source)
      plan.margin = Oracle.turnedMargin(source, upright: plan.places[0] - 1)
      #expect(plan.margin > 1.25)
      #expect(Sketch(plan).findings().mismatches == [])
      for factor in [0.97, 1.03] {
        var other = plan
        other.margin *= factor
        #expect(Sketch(other).findings().mismatches.map(\.reason) == ["solution.margin"])
      }
    }
  }

  @Test func `a margin of many turned pieces that is too good is found`() {
    var plan = Self.plans[4]
    plan.margin = 30
    #expect(Set(Sketch(plan).findings().mismatches.map(\.reason)) == ["solution.margin"])
  }

  @Test(arguments: [(1, 3), (2, 2)], [false, true])
  func `branch and bound knows the margin of all turns`(
    _ size: (rows: Int, columns: Int), _ turnsOnly: Bool
  ) throws {
    let count = size.rows * size.columns
    let plan = Plan(
      rows: size.rows, columns: size.columns, piece: [80, 80],
      pieces: turnsOnly ? Array(1...count) : Array((1...count).reversed()),
      turns: (0..<count).map { $0 * 3 % 4 }, pictures: [])
    let sketch = Sketch(plan)
    let board = Board(
      sketch.pictures[0].pixels, stride: sketch.pictures[0].width,
      try Legend(sketch.record.legend), try SceneFragment(sketch.record.scene))
    var seams = Seams(board)
    var arrangements = Arrangements(board, seams, turnsOnly: turnsOnly)
    let margin = arrangements.marginOfAll()
    for (factor, isBeaten) in [(1, false), (margin * 0.999, false), (margin * 1.001, true)] {
      var search = CheaperSearch(board, &seams, factor: factor, turnsOnly: turnsOnly)
      #expect(search.finds() == isBeaten)
    }
  }
}

extension Damage {
  private static let order = TurnTests.plans[0]

  /// Records of turned pieces that must be moved, too.
  static let turns: [Damage] = [
    Damage("another turn of a moved piece", "claim.false", of: order) {
      try $0.say("turn", ["1", "90"], "piece 1 needs a turn by 90 degrees clockwise")
    },
    Damage("how a moved piece was turned", "claim.words", of: order) {
      try $0.say("turn", nil, "piece 1 was turned by 0 degrees clockwise")
    },
    Damage("a turn of a moved piece too early", "reveal.early", of: order) {
      $0.add("piece 3 needs a turn by 270 degrees clockwise", "turn", ["3", "270"])
    },
    Damage("a moved piece turned the other way", "picture.place", of: order) {
      try $0.swap(\.scene, "[0,3,1,2]", "[0,3,3,2]")
    },
    Damage("a part that is not turned back", "edit.detail", of: order) {
      try $0.swapDetail("\"turn\":3", "\"turn\":1")
    },
    Damage("the measure of turned pieces", "measures", of: order) {
      $0.record.measures[4].value -= 1
    },
    Damage("a label's box that is not turned", "edit.hidden", of: order) { sketch in
      let box = sketch.plan.box(ofPlace: sketch.plan.places[2])
      let label = sketch.plan.labelBox
      try sketch.swapDetail(
        Plan.json(sketch.plan.labelBox(inPlaceOf: 3)),
        Plan.json([
          box[0] + label[0], box[1] + label[1], box[0] + label[2], box[1] + label[3],
        ]))
    },
    Damage("turned pieces alike in a tray", "solution.twins", of: turnedTwins),
    Damage(
      "a tray in which piece 1 is turned", "scene", of: Plan(show: "tray", turns: [1, 0, 0, 0])),
    Damage(
      "turned pieces that are no squares in a strip", "scene",
      of: Plan(
        piece: [64, 80], show: "strip")
    ) { try $0.swap(\.scene, "[0,0,0,0]", "[0,2,0,0]") },
  ]

  private static var turnedTwins: Plan {
    var source = Canvas.landscape(256, 256)
    source.paste(source.part([0, 0, 128, 128]).turned(3), at: 0, 128)
    return Plan(show: "tray", turns: [0, 3, 1, 2], source: source)
  }
}
