import PuzzleKit
import PuzzleTesting
import Testing

@testable import JigsawAssembly

@Suite("Shuffled and turned pieces, and where the right option stands")
struct ShuffleTests {
  private static let photos = HeldPhotos(1, width: 140, height: 140)

  private static func puzzle(
    _ form: JigsawScene.Form, _ layout: String, _ more: [String: KnobValue] = [:]
  ) throws -> JigsawAssemblyPuzzle {
    try Jigsaws.puzzle(
      Jigsaws.knobs(form, layout, size: 128).merging(more) { $1 }, photos: photos)
  }

  @Test(
    "The order is never the one in which the picture was cut, but where two are to choose from, and every other comes up",
    arguments: ["1x2", "1x3", "2x2"], [JigsawScene.Form.arrangement, .order, .pair])
  func orders(layout: String, form: JigsawScene.Form) throws {
    guard form != .pair || layout != "1x2" else { return }
    let puzzle = try Self.puzzle(form, layout)
    var counts: [[Int]: Int] = [:]
    for index in 0..<1200 {
      counts[try Jigsaws.pose(puzzle, index: index).pieces, default: 0] += 1
    }
    let count = layout == "1x2" ? 2 : layout == "1x3" ? 3 : 4
    let isFair = form == .arrangement && count == 2
    #expect((counts[Array(0..<count)] != nil) == isFair)
    let orders = (1...count).reduce(1, *) - (isFair ? 0 : 1)
    #expect(counts.count == orders)
    // Each as often; five standard deviations of 1,200 draws.
    let mean = 1200 / Double(orders)
    let slack = 5 * mean.squareRoot()
    #expect(counts.values.allSatisfy { abs(Double($0) - mean) <= slack }, "\(counts)")
  }

  @Test(
    "A form of swapped pieces exchanges exactly two, any two", arguments: ["1x3", "2x2", "3x3"])
  func swapped(layout: String) throws {
    let puzzle = try Self.puzzle(.swapped, layout)
    var pairs: Set<[Int]> = []
    var count = 0
    for index in 0..<800 {
      let pieces = try Jigsaws.pose(puzzle, index: index).pieces
      let moved = pieces.indices.filter { pieces[$0] != $0 }
      #expect(moved.count == 2)
      #expect(moved.allSatisfy { pieces[pieces[$0]] == $0 })
      pairs.insert(moved)
      count = pieces.count
    }
    #expect(pairs.count == count * (count - 1) / 2)
  }

  @Test(
    "A rotation leaves each piece in its place and the first upright, and turns some",
    arguments: ["1x2", "2x2", "3x3"])
  func rotation(layout: String) throws {
    let puzzle = try Self.puzzle(.rotation, layout)
    var turns: [Int: Int] = [:]
    for index in 0..<800 {
      let scene = try Jigsaws.pose(puzzle, index: index)
      #expect(scene.pieces == Array(scene.pieces.indices))
      #expect(scene.turns.count == scene.pieces.count && scene.turns[0] == 0)
      #expect(scene.isTurned)
      #expect(scene.width == scene.height)
      turns[scene.turns[1], default: 0] += 1
    }
    #expect(Set(turns.keys) == (layout == "1x2" ? [1, 2, 3] : [0, 1, 2, 3]))
    #expect(turns.values.allSatisfy { 120...330 ~= $0 })
  }

  @Test("No other form turns a piece")
  func upright() throws {
    for form in JigsawScene.Form.allCases where form != .rotation {
      // An odd piece needs another photo.
      let puzzle = try Jigsaws.puzzle(
        Jigsaws.knobs(form, "2x2", size: 128), photos: HeldPhotos(4, width: 140, height: 140))
      for index in 0..<100 {
        #expect(try !Jigsaws.pose(puzzle, index: index).isTurned, "\(form)")
      }
    }
  }

  @Test(
    "Of 10,000 questions the right option has each letter as often, within 1 %",
    arguments: [2, 3, 4])
  func optionPlaces(count: Int) throws {
    let puzzle = try Self.puzzle(.arrangement, "2x2", ["options": .integer(count)])
    var counts = [Int](repeating: 0, count: count)
    var repeated = 0
    var last = -1
    for index in 0..<10_000 {
      let right = try Jigsaws.pose(puzzle, index: index).rightOption
      counts[right] += 1
      repeated += right == last ? 1 : 0
      last = right
    }
    #expect(counts.allSatisfy { abs($0 * count - 10_000) <= 100 }, "\(counts)")
    // Nor do they come in an order that can be learnt: now and then a letter comes twice.
    #expect(repeated > 500)
  }

  @Test("A pair is two neighbours, in either order and every direction")
  func pairs() throws {
    let puzzle = try Self.puzzle(.pair, "2x3", ["size": .integer(128)])
    var sides: [Side: Int] = [:]
    for index in 0..<400 {
      let scene = try Jigsaws.pose(puzzle, index: index)
      let (one, other) = (scene.places[scene.asked[0]], scene.places[scene.asked[1]])
      for side in Side.allCases where scene.place(side, of: one) == other {
        sides[side, default: 0] += 1
      }
    }
    #expect(sides.values.reduce(0, +) == 400)
    #expect(Side.allCases.allSatisfy { sides[$0, default: 0] > 50 }, "\(sides)")
  }
}
