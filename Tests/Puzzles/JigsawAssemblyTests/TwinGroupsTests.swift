import Imaging
import PuzzleKit
import PuzzleTesting
import Seeding
import Testing
import Traces

@testable import JigsawAssembly

@Suite("Pieces that may stand for each other")
struct TwinGroupsTests {
  @Test("Twins of twins belong to one group")
  func groups() {
    func pair(_ one: Int, _ other: Int) -> Twins { Twins(one: one, other: other, turn: 0) }
    let groups = TwinGroups(count: 7, [pair(0, 3), pair(2, 5), pair(3, 5)])
    #expect(groups.leaders == [0, 1, 0, 0, 4, 0, 6])
    #expect(groups.before == [-1, -1, 0, 2, -1, 3, -1])
    #expect(groups.groups(named: [6, 5, 4, 3, 2, 1, 0]) == [[1, 3, 4, 6]])
    #expect(groups.areAlike([0, 1, 2, 3, 4, 5, 6], [5, 1, 3, 2, 4, 0, 6]))
    #expect(!groups.areAlike([0, 1, 2, 3, 4, 5, 6], [1, 0, 2, 3, 4, 5, 6]))
    #expect(TwinGroups(count: 3).isEmpty && !groups.isEmpty)
  }

  @Test("Enumeration and branch and bound find the margin that trying everything finds")
  func oracle() {
    let layouts = [(1, 4), (2, 2), (2, 3), (3, 2), (1, 6)]
    for (rows, columns) in layouts {
      let layout = Layout(rows: rows, columns: columns)
      for seed in 0..<12 {
        var chance = Chance(Seed(UInt64(seed)))
        let costs = Samples.costs(
          layout, turned: false, spread: [6, 60, 5000][seed % 3], chance: &chance)
        // Each piece joins one of a few groups.
        let names = (0..<layout.count).map { _ in chance.integer(below: 4) }
        let pairs = (0..<layout.count).flatMap { other in
          (0..<other).filter { names[$0] == names[other] }.map {
            Twins(one: $0, other: other, turn: 0)
          }
        }
        let twins = TwinGroups(count: layout.count, pairs)
        guard Set(names).count > 1 else { continue }
        let plain = PlainSolver(costs: costs, layout: layout).least(names: names)
        let verdict = Proof.prove(
          costs, layout: layout, truth: .asCut(layout), floor: 1000, twins: twins)
        #expect(verdict.margin == plain, "\(rows)x\(columns), \(seed), \(names)")
        let board = SeamBoard(
          costs, layout: layout, truth: .asCut(layout), anchor: 0, twins: twins)
        var search = TrueSeamSearch(of: board, budget: .max)
        let other = search.run()
        #expect((other == nil) == (plain.changed > 0))
        guard other == nil else { continue }
        var margin = Margin(changed: 1_000_000, replaced: 1)
        while true {
          var search = BoardSearch(of: board, below: margin, budget: .max)
          guard let found = search.run() else { break }
          margin = board.margin(found)
        }
        // What replaces nothing is never lighter.
        #expect(margin == plain || plain.replaced == 1, "\(rows)x\(columns), \(seed)")
      }
    }
  }

  /// A picture whose top row is a sky of one colour, or a chequered one, with some grain.
  private func picture(_ seed: UInt64, isChequered: Bool = false) -> Picture {
    let below = Samples.picture(width: 180, height: 180, seed: seed, grain: 2)
    var chance = Chance(Seed(seed).derived("sky"))
    var bytes = below.rgbBytes
    for y in 0..<180 {
      for x in 0..<180 where isChequered || y < 60 {
        let isDark = isChequered && (x / 60 + y / 60) % 2 == 0
        let colour: [Int] = isDark ? [40, 60, 90] : [150, 180, 220]
        for channel in 0..<3 {
          bytes[(y * 180 + x) * 3 + channel] = UInt8(colour[channel] + chance.integer(in: -2...2))
        }
      }
    }
    return Picture(width: 180, height: 180, pixels: .rgb(bytes))
  }

  private func scene(
    _ picture: Picture, _ pieces: [Int], layout: Layout = Layout(rows: 3, columns: 3)
  ) -> JigsawScene {
    JigsawScene(
      origin: .painting(kind: "lake", seed: 1, crop: Box(0, 0, 180, 180)), picture: picture,
      layout: layout, pieces: pieces, turns: pieces.map { _ in 0 }, form: .order, asked: [],
      optionCount: 0, rightOption: 0)
  }

  @Test("Pieces of a flat sky are one group, or are turned away")
  func sky() throws {
    let puzzle = JigsawAssemblyPuzzle()
    let pieces = [3, 7, 1, 0, 2, 8, 5, 6, 4]
    var solved = 0
    for seed: UInt64 in 0..<20 {
      var scene = scene(picture(seed), pieces)
      #expect {
        try puzzle.solve(scene)
      } throws: { error in
        (error as? Rejection)?.reason == "twins"
      }
      scene.allowsTwins = true
      guard let solution = try? puzzle.solve(scene) else { continue }
      solved += 1
      #expect(solution.twins == [[1, 3, 7]])
      #expect(solution.json(.late).contains("\"twins\": [[2, 4, 8]]"))
      let tiles = try #require(Tiles(scene.picture, layout: scene.layout))
      let names = [0, 0, 0, 3, 4, 5, 6, 7, 8]
      let plain = PlainSolver(costs: SeamCosts(tiles), layout: scene.layout)
      if solved == 1 { #expect(plain.least(names: names).thousandths == solution.margin) }
      var chance = Chance(Seed(seed))
      let sample = try puzzle.tell(scene, solution: solution, using: &chance)
      #expect(sample.answer.accepted == "equivalent")
      #expect(sample.answer.value == "4,8,2,1,3,9,6,7,5")
      guard case .text(let first) = sample.thoughts[0].content else { continue }
      let alike = first.claims.filter { $0.fact.kind == "alike" }
      #expect(!alike.isEmpty)
      #expect(alike.allSatisfy { Set($0.fact.values).isSubset(of: ["2", "4", "8"]) })
    }
    #expect(solved > 2)
  }

  @Test("Pieces that only what a label hides tells apart are no twins that may be told")
  func hidden() throws {
    let puzzle = JigsawAssemblyPuzzle()
    // The middle of the second sky is so dark that the whole is no twin; what is seen of it is one.
    var bytes = picture(2).rgbBytes
    for y in 0..<60 {
      for x in 60..<120 {
        let isMiddle = 27..<33 ~= y && 87..<93 ~= x
        for channel in 0..<3 {
          let index = (y * 180 + x) * 3 + channel
          bytes[index] = isMiddle ? 0 : bytes[index] + 5
        }
      }
    }
    var scene = scene(
      Picture(width: 180, height: 180, pixels: .rgb(bytes)), [3, 7, 1, 0, 2, 8, 5, 6, 4])
    scene.allowsTwins = true
    let tiles = try #require(Tiles(scene.picture, layout: scene.layout))
    #expect(Twins.all(in: tiles).map { [$0.one, $0.other] } == [[0, 2]])
    for (twins, isSeen) in [([[1, 3]], false), ([[1, 3, 7]], true), ([], false)] {
      let solution = JigsawSolution(
        tiles: tiles, method: .exhaustive, margin: 2000, floor: 1400, options: [], twins: twins)
      var chance = Chance(Seed(4))
      if isSeen {
        _ = try puzzle.tell(scene, solution: solution, using: &chance)
      } else {
        #expect(throws: Rejection("twins", "what labels hide tells pieces apart")) {
          try puzzle.tell(scene, solution: solution, using: &chance)
        }
      }
    }
  }

  @Test("Where the pieces lie as they should but for twins, there is nothing to ask")
  func already() {
    let puzzle = JigsawAssemblyPuzzle()
    for pieces in [[1, 2, 0, 3, 4, 5, 6, 7, 8], [0, 2, 1, 3, 4, 5, 6, 7, 8]] {
      var scene = scene(picture(3), pieces)
      scene.allowsTwins = true
      #expect(throws: Rejection("twins", "as they lie the pieces make the picture already")) {
        try puzzle.solve(scene)
      }
    }
  }

  @Test("A chequered board may be moved by a place, so it is turned away")
  func chequered() throws {
    let puzzle = JigsawAssemblyPuzzle()
    let picture = picture(1, isChequered: true)
    var scene = scene(
      picture.reduced(columns: 0..<120, rows: 0..<120, width: 120, height: 120), [1, 0, 2, 3],
      layout: Layout(rows: 2, columns: 2))
    scene.allowsTwins = true
    #expect {
      try puzzle.solve(scene)
    } throws: { error in
      (error as? Rejection)?.reason == "margin"
    }
  }

  @Test("equivalent: only orders of upright pieces allow twins")
  func knob() throws {
    for form in [JigsawScene.Form.order, .arrangement, .pair, .swapped] {
      let knobs = Jigsaws.knobs(form, "2x2", size: 128)
      let photos = HeldPhotos(4)
      let accepting = try Jigsaws.puzzle(
        knobs.merging(["equivalent": .text("accept")]) { $1 }, photos: photos)
      #expect(try Jigsaws.pose(accepting, index: 0).allowsTwins == (form == .order))
      let turned = try Jigsaws.puzzle(
        knobs.merging(["equivalent": .text("accept"), "turned": .boolean(true)]) { $1 },
        photos: photos)
      #expect(try !Jigsaws.pose(turned, index: 0).allowsTwins)
      #expect(try !Jigsaws.pose(Jigsaws.puzzle(knobs, photos: photos), index: 0).allowsTwins)
      let sample = try drawSample(accepting, index: 1).sample
      #expect(sample.answer.accepted == "exact", "hills have no twins")
    }
  }
}
