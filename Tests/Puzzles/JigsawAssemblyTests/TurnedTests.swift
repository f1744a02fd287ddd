import Imaging
import PuzzleKit
import PuzzleTesting
import Seeding
import Testing
import Traces

@testable import JigsawAssembly

@Suite("Shuffled pieces that are turned as well")
struct TurnedTests {
  private static func puzzle(
    _ form: JigsawScene.Form, _ layout: String, _ more: [String: KnobValue] = [:]
  ) throws -> JigsawAssemblyPuzzle {
    try Jigsaws.puzzle(
      Jigsaws.knobs(form, layout).merging(["turned": .boolean(true)]) { $1 }
        .merging(more) { $1 },
      photos: HeldPhotos(8, width: 240, height: 240))
  }

  @Test(
    "Pieces are squares, shuffled, and some are turned but the first",
    arguments: [JigsawScene.Form.arrangement, .order, .pair], ["1x3", "2x2", "3x3"])
  func scenes(form: JigsawScene.Form, layout: String) throws {
    let puzzle = try Self.puzzle(form, layout)
    var turns: Set<Int> = []
    for index in 0..<60 {
      let scene = try Jigsaws.pose(puzzle, index: index)
      #expect(scene.width == scene.height && scene.isTurned && scene.turns[0] == 0)
      #expect(scene.pieces != Array(scene.pieces.indices))
      turns.formUnion(scene.turns)
    }
    #expect(turns == [0, 1, 2, 3])
  }

  @Test("Trying every order and every turn finds the margin", arguments: ["1x2", "3x1", "2x2"])
  func oracle(layout: String) throws {
    let puzzle = try Self.puzzle(.order, layout)
    for index in 0..<(layout == "2x2" ? 3 : 6) {
      let (scene, solution, _) = try drawSample(puzzle, index: index)
      let costs = SeamCosts(solution.tiles, turned: true)
      let plain = PlainSolver(costs: costs, layout: scene.layout)
      let least = plain.least(upright: scene.places[0])
      #expect(solution.margin == min(99_000, least.thousandths))
      #expect(solution.floor == 1500 && solution.method == .exhaustive)
    }
  }

  @Test("Pieces are turned as they are shown, and put straight in the finished picture")
  func pictures() throws {
    let puzzle = try Self.puzzle(.order, "2x3", ["gap": .integer(8)])
    for index in 0..<5 {
      let (scene, _, sample) = try drawSample(puzzle, index: index)
      let (problem, finished) = (sample.pictures[0], sample.pictures[1])
      #expect(finished == scene.picture)
      let side = scene.width
      for piece in scene.numbers {
        let (row, column) = scene.cell(of: piece)
        let (targetRow, targetColumn) = scene.cell(of: scene.places[piece])
        // What is the top left corner of the finished piece goes round with each turn.
        let corner = [(0, 0), (side - 1, 0), (side - 1, side - 1), (0, side - 1)]
        let (x, y) = corner[scene.turns[piece]]
        #expect(
          problem[column * (side + 8) + x, row * (side + 8) + y]
            == finished[targetColumn * side, targetRow * side])
      }
    }
  }

  @Test("Options differ by where pieces lie, not only by their turns")
  func options() throws {
    for layout in ["1x2", "2x2", "3x2"] {
      let puzzle = try Self.puzzle(.arrangement, layout, ["options": .integer(4)])
      for index in 0..<8 {
        let (scene, solution, _) = try drawSample(puzzle, index: index)
        #expect(solution.options.count == (layout == "1x2" ? 2 : 4))
        #expect(Set(solution.options).count == solution.options.count)
        #expect(solution.options[scene.rightOption] == scene.pieces)
        #expect(solution.options.allSatisfy { $0.sorted() == Array(scene.pieces.indices) })
      }
    }
  }

  @Test("The question says that pieces may be turned, and turns are told when they are seen")
  func words() throws {
    for form in [JigsawScene.Form.arrangement, .order, .pair] {
      let puzzle = try Self.puzzle(form, "2x2", ["image_thoughts": .integer(2)])
      for index in 0..<12 {
        let (scene, _, sample) = try drawSample(puzzle, index: index)
        let question = sample.problem.question
        #expect(
          question.claims.contains { $0.fact.kind == "turn" && $0.fact.values == ["1", "0"] })
        #expect(question.text.contains("turned"))
        for thought in sample.thoughts.dropLast() {
          guard case .text(let words) = thought.content else { continue }
          #expect(words.claims.allSatisfy { $0.fact.kind != "turn" }, "\(words.text)")
        }
        guard case .text(let last) = sample.thoughts[sample.thoughts.count - 1].content else {
          continue
        }
        for claim in last.claims + sample.textOnly.claims where claim.fact.kind == "turn" {
          let piece = try #require(Int(claim.fact.values[0])) - 1
          let degrees = try #require(Int(claim.fact.values[1]))
          #expect((scene.turns[piece] * 90 + degrees) % 360 == 0)
        }
        if form != .pair { #expect(last.claims.contains { $0.fact.kind == "turn" }) }
      }
    }
  }

  @Test("turned: [true, false] turns some, of layouts that are not too large")
  func mixed() throws {
    let puzzle = try Jigsaws.puzzle(
      [
        "turned": .list([.boolean(true), .boolean(false)]), "size": .integer(160),
        "layout": .list([.text("2x2"), .text("4x4")]),
      ], photos: HeldPhotos(1, width: 240, height: 240))
    var turned = 0
    for index in 0..<200 {
      let scene = try Jigsaws.pose(puzzle, index: index)
      if scene.isTurned {
        turned += 1
        #expect(scene.layout.count == 4)
      }
    }
    #expect(70...130 ~= turned)
  }

  @Test("Layouts that are too large are refused")
  func refused() {
    #expect {
      try Self.puzzle(.order, "4x4", ["size": .integer(256)])
    } throws: { error in
      (error as? KnobError)
        == KnobError(
          "turned",
          "no layout of up to 9 pieces suits ask_order; take fewer pieces, or set turned to false")
    }
  }
}

@Suite("The order in which boards fill")
struct FillingTests {
  @Test("filling: pairs joins neighbours first, in as many pictures as there are pairs at most")
  func pairs() throws {
    for (layout, most) in [("2x2", 2), ("1x3", 2), ("3x3", 9)] {
      let puzzle = try Jigsaws.puzzle(
        Jigsaws.knobs(.order, layout).merging([
          "filling": .text("pairs"), "image_thoughts": .integer(8),
        ]) { $1 }, photos: HeldPhotos(4, width: 240, height: 200))
      for index in 0..<8 {
        let (scene, solution, sample) = try drawSample(puzzle, index: index)
        #expect(sample.pictures.count - 1 <= most)
        var chance = Chance(Seed(UInt64(index)))
        let story = try JigsawStory(of: scene, solution: solution, puzzle: puzzle, using: &chance)
        let steps = story.steps
        #expect(steps.flatMap(\.self).sorted() == Array(0..<scene.layout.count))
        let singles = steps.firstIndex { $0.count == 1 } ?? steps.count
        #expect(steps[..<singles].allSatisfy { $0.count == 2 })
        #expect(steps[singles...].allSatisfy { $0.count == 1 })
        for step in steps[..<singles] {
          #expect(Side.allCases.contains { scene.place($0, of: step[0]) == step[1] })
        }
        // No two pieces that are left would make a pair.
        let left = steps[singles...].flatMap(\.self)
        for one in left {
          #expect(
            !Side.allCases.contains { side in
              scene.place(side, of: one).map(left.contains) ?? false
            })
        }
      }
    }
  }

  @Test("filling: of an odd piece nothing is joined")
  func odd() throws {
    let puzzle = try Jigsaws.puzzle(
      Jigsaws.knobs(.oddPiece, "2x3").merging([
        "filling": .text("pairs"), "image_thoughts": .integer(2),
      ]) { $1 }, photos: HeldPhotos(8, width: 240, height: 200))
    for index in 0..<6 {
      let (scene, solution, _) = try drawSample(puzzle, index: index)
      var chance = Chance(Seed(UInt64(index)))
      let story = try JigsawStory(of: scene, solution: solution, puzzle: puzzle, using: &chance)
      let odd = try #require(scene.odd?.place)
      #expect(story.steps.flatMap(\.self).sorted() == (0..<6).filter { $0 != odd })
    }
  }
}
