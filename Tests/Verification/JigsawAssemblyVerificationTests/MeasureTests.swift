import Datasets
import Testing
import VerificationKit

@testable import JigsawAssemblyVerification

/// What is measured of pieces.
@Suite struct MeasureTests {
  @Test func `colours are those of plain sums`() {
    var pixel: UInt32 = 1
    for _ in 0..<2000 {
      pixel = pixel &* 1_664_525 &+ 1_013_904_223
      let mine = Lab(pixel >> 8)
      let theirs = Oracle.lab(pixel >> 8)
      #expect(abs(mine.l - theirs[0]) < 1e-9)
      #expect(abs(mine.a - theirs[1]) < 1e-9)
      #expect(abs(mine.b - theirs[2]) < 1e-9)
    }
    #expect(Lab(0) == Lab(0, 0, 0))
    #expect(abs(Lab(0xffffff).l - 100) < 1e-4)
  }

  @Test(
    arguments: [
      (0x000000, ["black"]), (0x808080, ["grey"]), (0xffffff, ["white"]), (0xb02020, ["red"]),
      (0xf08c20, ["orange"]), (0xf0d820, ["yellow"]), (0x309040, ["green"]),
      (0x40c0c8, ["turquoise"]), (0x3060c0, ["blue"]), (0x2020a0, ["blue"]), (0x8030a0, ["purple"]),
      (0xf0a0b8, ["pink"]), (0x704820, ["brown"]), (0xe8d8b8, ["beige"]), (0xff00ff, []),
    ] as [(UInt32, Set<String>)])
  func `colours have their names`(_ pixel: UInt32, _ names: Set<String>) {
    let found = ColourName.table.filter { $0.covers(Lab(pixel)) }.map(\.name)
    #expect(Set(found) == names)
  }

  /// Four pieces of noise about grey, of which the brightest is piece 1.
  private static func planes(_ plan: Plan) throws -> [PiecePlane] {
    let sketch = Sketch(plan)
    let board = Board(
      sketch.pictures[0].pixels, stride: sketch.pictures[0].width,
      try Legend(sketch.record.legend), try SceneFragment(sketch.record.scene))
    return (0..<plan.count).map { PiecePlane($0, of: board) }
  }

  @Test func `texture and light leave the label out`() throws {
    var source = Canvas(128, 128, 0xd0d0d0)
    for y in 0..<128 { for x in 0..<128 where (x + y) % 2 > 0 { source[x, y] = 0xe8e8e8 } }
    source.fill([64, 0, 128, 128], 0x202020)
    let planes = try Self.planes(
      Plan(piece: [64, 64], pieces: [1, 3, 2, 4], pictures: [], source: source))
    let step = Lab(0xe8e8e8).l - Lab(0xd0d0d0).l
    #expect(abs(planes[0].texture - 2 * step) < 1e-6)
    #expect(planes[2].texture == 0)
    #expect(abs(planes[0].mean(nil).l - (Lab(0xe8e8e8).l + Lab(0xd0d0d0).l) / 2) < 0.01)
    #expect(planes[0].share(.top, near: planes[0].mean(.top)) == 1)
    #expect(planes[2].share(nil, near: Lab(100, 0, 0)) == 0)
  }

  @Test(arguments: [nil, [0, 3, 1, 2]] as [[Int]?], [false, true])
  func `exchanges and turns are some of all arrangements`(_ turns: [Int]?, _ turnsOnly: Bool) throws
  {
    let sketch = Sketch(Plan(turns: turns))
    let board = Board(
      sketch.pictures[0].pixels, stride: sketch.pictures[0].width,
      try Legend(sketch.record.legend), try SceneFragment(sketch.record.scene))
    var arrangements = Arrangements(
      board, Seams(board), TwinGroups(board), turnsOnly: turnsOnly)
    let (bySwaps, ofAll) = (arrangements.marginOfSwaps(), arrangements.marginOfAll())
    #expect(arrangements.isExhaustible)
    #expect(ofAll <= bySwaps)
    #expect(ofAll > 1)
    #expect(ofAll.isFinite == (turns != nil || !turnsOnly))
  }

  @Test(arguments: [(1, 3), (2, 2), (2, 3), (2, 4)])
  func `branch and bound knows the margin of all arrangements`(_ rows: Int, _ columns: Int) throws {
    for seed in [5, 6, 7] as [UInt64] {
      let plan = Plan(
        rows: rows, columns: columns, piece: [240 / columns, 240 / rows],
        pieces: Array((1...rows * columns).reversed()), pictures: [],
        source: .landscape(240 / columns * columns, 240 / rows * rows, seed: seed))
      let sketch = Sketch(plan)
      let board = Board(
        sketch.pictures[0].pixels, stride: sketch.pictures[0].width,
        try Legend(sketch.record.legend), try SceneFragment(sketch.record.scene))
      var seams = Seams(board)
      var arrangements = Arrangements(board, seams, TwinGroups(board), turnsOnly: false)
      let margin = arrangements.marginOfAll()
      for (factor, isBeaten) in [(1, false), (margin * 0.999, false), (margin * 1.001, true)] {
        var search = CheaperSearch(board, &seams, TwinGroups(board), factor: factor)
        #expect(search.finds() == isBeaten)
      }
    }
  }

  @Test(arguments: [
    ("top", 0, true), ("bottom", 0, false), ("bottom", 2, true), ("top", 2, false),
    ("top", 1, false),
  ])
  func `parts of turned pieces are those that the picture shows`(
    _ part: String, _ image: Int, _ isTrue: Bool
  ) {
    // Piece 4, at the bottom left, is dark below, and is shown upside down; picture 1 has it not.
    var sketch = Sketch(Plan(turns: [0, 3, 1, 2]))
    let number = sketch.record.thoughts.count - 1
    let text = Saying(text: sketch.record.thoughts[number].text ?? "", claims: [])
    let words = "the \(part) of piece 4 is dark"
    sketch.record.thoughts[number].text = words + ". " + text.text
    for place in sketch.record.thoughts[number].claims.indices {
      sketch.record.thoughts[number].claims[place].span =
        sketch.record.thoughts[number].claims[place].span.map { $0 + words.count + 2 }
    }
    let claim = Saying().claim("light", ["4", part, "dark"], words, image: image).claims[0]
    sketch.record.thoughts[number].claims.insert(claim, at: 0)
    #expect(sketch.findings().mismatches.map(\.reason) == (isTrue ? [] : ["claim.false"]))
  }
}
