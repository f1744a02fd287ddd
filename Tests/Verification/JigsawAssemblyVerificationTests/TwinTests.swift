@testable import Datasets
import Testing
import VerificationKit

@testable import JigsawAssemblyVerification

/// Pieces that may stand for each other.
@Suite struct TwinTests {
  private static func board(_ plan: Plan) throws -> Board {
    let sketch = Sketch(plan)
    return Board(
      sketch.pictures[0].pixels, stride: sketch.pictures[0].width,
      try Legend(sketch.record.legend), try SceneFragment(sketch.record.scene))
  }

  @Test func `a record of twins is sound`() throws {
    #expect(Damage.alike().margin > 1.25)
    var sketch = Sketch(Damage.alike())
    try sketch.makeEquivalent([[1, 3]])
    #expect(sketch.findings().mismatches.map { "\($0.reason): \($0.detail)" } == [])
    sketch.add("pieces 3 and 1 look alike", "alike", ["3", "1"])
    sketch.add("either of pieces 1 and 3 may stand there", to: 2, "alike", ["1", "3"], image: 1)
    #expect(sketch.findings().mismatches == [])
  }

  /// Stripes of one sky, and three of which the middle one is like the others, which are not like each other.
  @Test func `what is like a twin may stand for the piece too`() throws {
    var source = Canvas(256, 64, 0x404040)
    for (place, grey) in [100, 104, 108, 160].enumerated() {
      let colour = UInt32(grey) * 0x10101
      source.fill([place * 64, 0, place * 64 + 64, 64], colour)
    }
    let plan = Plan(
      rows: 1, columns: 4, piece: [64, 64], pieces: [4, 2, 1, 3], pictures: [], source: source)
    let twins = TwinGroups(try Self.board(plan))
    #expect(twins.groups == [[0, 1, 3]])
    #expect(twins.areAlike(0, 3))
    #expect(!twins.areAlike(2, 3))
    #expect(!twins.areAlike(3, 3))
    #expect(twins.stands(0, turned: 0, for: 3))
    #expect(!twins.stands(2, turned: 0, for: 3))
    #expect(twins.fault([[1, 2, 4]], isEquivalent: true) == nil)
    #expect(twins.fault([[1, 2]], isEquivalent: true) != nil)
    #expect(twins.fault([], isEquivalent: false) != nil)
  }

  @Test func `a seam of twins costs the least and is true of any`() throws {
    let board = try Self.board(Damage.alike())
    let twins = TwinGroups(board)
    var seams = Seams(board)
    #expect(twins.groups == [[0, 2]])
    // Piece 4 lies below piece 3, piece 2 below piece 1: either sky may lie above either.
    for (over, under) in [(2, 3), (0, 1)] {
      let costs = [0, 2].map { seams.cost($0, 2, under, 0) }
      #expect(twins.cost(over, 2, under, 0, &seams) == costs.min())
      #expect(twins.cost(under, 0, 2 - over, 2, &seams) == costs.min())
      #expect(twins.isTrue(over, 2, under, 0) && twins.isTrue(2 - over, 2, under, 0))
      #expect(!twins.isTrue(over, 1, under, 3))
    }
    #expect(twins.isTrue(2, 1, 0, 3) && twins.isTrue(0, 1, 2, 3))
    #expect(
      twins.cost(2, 1, 0, 3, &seams) == min(seams.cost(2, 1, 0, 3), seams.cost(0, 1, 2, 3)))
  }

  /// The second piece looks like the first, turned once clockwise.
  @Test func `twins may be turned against each other`() throws {
    var source = Canvas.landscape(256, 256)
    source.paste(source.part([0, 0, 128, 128]).turned(1), at: 128, 0)
    let plan = Plan(turns: [0, 3, 1, 2], source: source)
    let twins = TwinGroups(try Self.board(plan))
    #expect(twins.groups == [[0, 2]])
    #expect(twins.stands(2, turned: 1, for: 0))
    #expect(twins.stands(0, turned: 3, for: 2))
    for turn in [0, 2, 3] { #expect(!twins.stands(2, turned: turn, for: 0)) }
  }

  @Test func `branch and bound knows the margin of twins`() throws {
    let board = try Self.board(Damage.alike())
    let twins = TwinGroups(board)
    var seams = Seams(board)
    var arrangements = Arrangements(board, seams, twins, turnsOnly: false)
    let margin = arrangements.marginOfAll()
    #expect(abs(margin / Damage.alike().margin - 1) < 1e-6)
    #expect(arrangements.marginOfSwaps() >= margin * (1 - 1e-9))
    for (factor, isBeaten) in [(1, false), (margin * 0.999, false), (margin * 1.001, true)] {
      var search = CheaperSearch(board, &seams, twins, factor: factor)
      #expect(search.finds() == isBeaten)
    }
  }

  /// Four pieces of one colour but for two that may change places with all seams the same.
  @Test func `two arrangements of true seams only are no proof`() throws {
    var source = Canvas(256, 64, 0x606060)
    source.fill([64, 8, 128, 56], 0x3060c0)
    source.fill([128, 8, 192, 56], 0xb02020)
    for x in [64, 127, 128, 191] { source.fill([x - x % 64 / 63, 0, x + 1, 64], 0x606060) }
    for x in [62, 126, 190] { source.fill([x, 0, x + 4, 64], 0x606060) }
    let plan = Plan(
      rows: 1, columns: 4, piece: [64, 64], pieces: [4, 2, 1, 3], pictures: [], source: source)
    let board = try Self.board(plan)
    let twins = TwinGroups(board)
    #expect(twins.groups == [[2, 3]])
    var arrangements = Arrangements(board, Seams(board), twins, turnsOnly: false)
    #expect(arrangements.marginOfAll() <= 1)
  }

  @Test(
    arguments: SpanTests.cases(
      "alike", "3|1",
      yes: [
        "pieces 3 and 1 look the same", "piece 1 and piece 3 are alike",
        "pieces 1 and 3 are identical", "piece 3 is interchangeable with piece 1",
        "either piece 3 or piece 1 may go there",
      ],
      no: [
        "pieces 3 and 1 look different, not the same", "piece 3 looks the same",
        "pieces 3 and 1 are not alike", "pieces 3 and 2 look the same", "pieces 3 and 1 match",
        "neither piece 3 nor piece 1 is alike", "pieces 3, 1 and 2 look the same",
        "pieces 3 and 1 are alike at the top", "both pieces 3 and 1 are the same",
        "pieces 3 and 1 are by no means identical", "pieces 3 and 1 differ, though alike",
      ]))
  func `words of twins are held to the values of their claim`(_ row: SpanTests.Case) throws {
    let legend = try Legend(Sketch(Plan(piece: [16, 16], source: Canvas(32, 32, 0))).record.legend)
    let match = SpanMatch(
      kind: row.kind, values: row.values, legend: legend, TokenizedText(row.span).tokens[...])
    #expect((match.fault == nil) == row.isTrue, "\(match.fault ?? "no fault") \(match.atoms)")
  }
}
