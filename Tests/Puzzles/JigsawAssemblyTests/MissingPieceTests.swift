import Foundation
import Imaging
import PuzzleKit
import PuzzleTesting
import Seeding
import Testing
import Traces

@testable import JigsawAssembly

@Suite("Blanks, and candidates to fill them")
struct MissingPieceTests {
  private static let photos = HeldPhotos(12, width: 300, height: 260)

  private static func puzzle(
    _ layout: String, _ more: [String: KnobValue] = [:], size: Int = 192
  ) throws -> JigsawAssemblyPuzzle {
    try Jigsaws.puzzle(
      Jigsaws.knobs(.missingPiece, layout, size: size).merging(more) { $1 }, photos: photos)
  }

  /// What of a legend says where things are.
  private struct Legend: Decodable {
    let show: String
    let board: [Int]
    let boxes: [[Int]]
    let hidden: [[Int]]
    let labels: [String]
    let empty: String

    init(_ text: String) throws {
      self = try JSONDecoder().decode(Legend.self, from: Data(text.utf8))
    }
  }

  private func box(_ numbers: [Int]) -> Box { Box(numbers[0], numbers[1], numbers[2], numbers[3]) }

  private func areApart(_ one: Box, _ other: Box, by gap: Int) -> Bool {
    one.x1 + gap <= other.x0 || other.x1 + gap <= one.x0 || one.y1 + gap <= other.y0
      || other.y1 + gap <= one.y0
  }

  @Test("candidates: so many, and the right one has each place as often", arguments: [2, 3, 4])
  func places(count: Int) throws {
    let puzzle = try Self.puzzle("2x2", ["candidates": .integer(count)], size: 128)
    var rights = [Int](repeating: 0, count: count)
    var blanks = [Int](repeating: 0, count: 4)
    for index in 0..<240 {
      let scene = try Jigsaws.pose(puzzle, index: index)
      let missing = try #require(scene.missing)
      #expect(missing.candidates.count == count && scene.turns.count == count)
      rights[missing.truth] += 1
      blanks[missing.place] += 1
    }
    #expect(rights.allSatisfy { $0 == 240 / count }, "\(rights)")
    // Five standard deviations of 240 draws.
    #expect(blanks.allSatisfy { abs($0 - 60) <= 34 }, "\(blanks)")
  }

  @Test("Boards of few places have no more candidates than places")
  func few() throws {
    for (layout, most) in [("1x2", 2), ("2x1", 2), ("1x3", 3), ("2x3", 4)] {
      let puzzle = try Self.puzzle(layout, ["candidates": .integer(4)], size: 128)
      #expect(try Jigsaws.pose(puzzle, index: 0).missing?.candidates.count == most)
    }
  }

  @Test(
    "The margin is what the seams of each candidate cost, laid into the blank",
    arguments: ["1x2", "2x2", "3x1", "3x3"])
  func margin(layout: String) throws {
    let puzzle = try Self.puzzle(layout, ["rim": .text("0...4")])
    for index in 0..<6 {
      let (scene, solution, _) = try drawSample(puzzle, index: index)
      let missing = try #require(scene.missing)
      let board = try #require(Tiles(scene.picture, layout: scene.layout, rim: scene.rim))
      let costs = try missing.candidates.map { candidate -> Int in
        var pieces = (0..<board.count).map { board[$0] }
        pieces[missing.place] = candidate
        let costs = SeamCosts(try #require(Tiles(pieces)))
        return scene.layout.seams.filter {
          $0.one == missing.place || $0.other == missing.place
        }.reduce(0) { $0 + costs.cost($1.one, $1.side, $1.other, $1.facing) }
      }
      let wrong = costs.enumerated().filter { $0.offset != missing.truth }.map(\.element)
      let least = try #require(wrong.min()) * 1000 / costs[missing.truth]
      #expect(solution.margin == min(99_000, least))
      #expect(solution.margin > 1500 && solution.floor == 1500)
      #expect(solution.method == .exhaustive && solution.options.isEmpty)
    }
  }

  @Test("The true candidate was cut out of the blank, and no two pieces look alike")
  func candidates() throws {
    for layout in ["2x2", "1x3"] {
      let puzzle = try Self.puzzle(layout)
      for index in 0..<8 {
        let (scene, _, sample) = try drawSample(puzzle, index: index)
        let missing = try #require(scene.missing)
        let board = try #require(Tiles(scene.picture, layout: scene.layout))
        #expect(missing.candidates[missing.truth] == board[missing.place])
        let shown = board.indices.filter { $0 != missing.place }.map { board[$0] }
        let all = try #require(Tiles(shown + missing.candidates))
        #expect(Twins.all(in: all).isEmpty)
        #expect(sample.answer.value == "\(missing.truth + 1)" && sample.answer.form == "piece")
        let pieces = scene.layout.count
        var declared = [Int](repeating: 0, count: pieces)
        declared[missing.place] = missing.truth + 1
        #expect(sample.scene.contains("\"pieces\": \(declared)"))
        #expect(sample.scene.contains("\"blank\": \(missing.place + 1)"))
        #expect(sample.measures.contains(Measure("pieces.displaced", 0)))
        #expect(
          sample.measures.contains(Measure("pieces.count", Double(missing.candidates.count))))
      }
    }
  }

  @Test(
    "The board shows the finished picture but for the blank, and the candidates lie clear of it",
    arguments: ["1x2", "3x1", "2x2", "3x3"])
  func pictures(layout: String) throws {
    let puzzle = try Self.puzzle(
      layout,
      [
        "gap": .text("4...30"), "rim": .text("0...3"), "labels": .list([.text("letters")]),
        "image_thoughts": .integer(3),
      ])
    for index in 0..<6 {
      let (scene, _, sample) = try drawSample(puzzle, index: index)
      let missing = try #require(scene.missing)
      let legend = try Legend(sample.legend)
      #expect(
        legend.show == "strip"
          && legend.labels == Array(["A", "B", "C", "D"].prefix(missing.candidates.count)))
      #expect(sample.pictures.count == 2, "one image thought")
      let (problem, finished) = (sample.pictures[0], sample.pictures[1])
      let board = box(legend.board)
      #expect(board.x1 - board.x0 == finished.width && board.y1 - board.y0 == finished.height)
      let (row, column) = scene.cell(of: missing.place)
      let (left, top) = (
        column * scene.cellWidth + scene.rim, row * scene.cellHeight + scene.rim
      )
      let blank = Box(left, top, left + scene.width, top + scene.height)
      var wrong = 0
      for y in 0..<finished.height {
        for x in 0..<finished.width {
          let shown = problem[board.x0 + x, board.y0 + y]
          let isBlank = blank.x0 <= x && x < blank.x1 && blank.y0 <= y && y < blank.y1
          let expected = isBlank ? RGB(216, 216, 216) : finished[x, y]
          wrong += shown == expected ? 0 : 1
        }
      }
      #expect(wrong == 0)
      for (number, candidate) in missing.candidates.enumerated() {
        let place = box(legend.boxes[number])
        var wrong = 0
        for y in 0..<scene.height {
          for x in 0..<scene.width {
            wrong += problem[place.x0 + x, place.y0 + y] == candidate[x, y] ? 0 : 1
            if number == missing.truth {
              wrong += finished[blank.x0 + x, blank.y0 + y] == candidate[x, y] ? 0 : 1
            }
          }
        }
        #expect(wrong == 0)
      }
      // Nothing touches, and all lies in the picture.
      let things = [board] + (legend.boxes + legend.hidden).map(box)
      for (number, thing) in things.enumerated() {
        #expect(thing.x0 >= 0 && thing.y0 >= 0)
        #expect(thing.x1 <= problem.width && thing.y1 <= problem.height)
        for other in things[(number + 1)...] { #expect(areApart(thing, other, by: 2)) }
      }
    }
  }

  @Test("The finished picture is made of the board and the true candidate")
  func edit() throws {
    let puzzle = try Self.puzzle("2x2")
    let (scene, _, sample) = try drawSample(puzzle, index: 3)
    let missing = try #require(scene.missing)
    let legend = try Legend(sample.legend)
    guard case .image(let picture, let edit) = sample.thoughts[1].content else {
      Issue.record("no picture")
      return
    }
    #expect(picture == scene.picture)
    #expect(edit.detail.contains("\"from\": \(legend.board)"))
    #expect(edit.detail.contains("\"from\": \(legend.boxes[missing.truth])"))
    #expect(edit.detail.split(separator: "\"from\"").count == 3)
    #expect(edit.detail.hasSuffix("\"hidden\": []}"))
  }

  @Test("The strip lies where the picture is smaller")
  func strip() throws {
    let labels = [(width: 20, height: 24), (width: 14, height: 22)]
    for (width, height) in [(400, 200), (200, 400), (300, 300), (300, 250), (100, 240)] {
      for (w, h) in [(width / 2, height / 2), (width / 3, height), (width, height / 3)] {
        let placement = Placement.missing(
          board: (width, height), piece: (w, h), labels: labels, gap: 10)
        let under = (max(width, 2 * w + 10) + 20) * (height + 30 + h + 4 + 24 + 10)
        let beside = (width + 30 + w + 4 + 20 + 10) * (max(height, 2 * h + 10) + 20)
        #expect(placement.width * placement.height == min(under, beside))
        let shown = try #require(placement.board)
        let isUnder = placement.boxes[0].y0 > shown.y1
        #expect(isUnder || placement.boxes[0].x0 > shown.x1)
        #expect(
          isUnder
            ? placement.boxes[0].y0 == placement.boxes[1].y0
            : placement.boxes[0].x0 == placement.boxes[1].x0)
      }
    }
  }

  @Test("Wrong candidates that no seam proves wrong are not taken")
  func flat() throws {
    // Of a picture of one colour nothing tells anything.
    let grey = Picture(
      width: 128, height: 128, pixels: .rgb([UInt8](repeating: 90, count: 128 * 128 * 3)))
    let puzzle = try Self.puzzle("2x2", size: 128)
    let scene = JigsawScene(
      origin: .painting(kind: "lake", seed: 1, crop: Box(0, 0, 128, 128)), picture: grey,
      layout: Layout(rows: 2, columns: 2), pieces: [0, 1, 2, 3], turns: [0, 0, 0, 0],
      form: .missingPiece, asked: [], optionCount: 0, rightOption: 0)
    var chance = Chance(Seed(1))
    let candidate = Candidate(index: 0, seed: Seed(2))
    #expect(throws: Rejection.self) {
      try puzzle.withCandidates(scene, from: grey, candidate, using: &chance)
    }
  }

  @Test(
    "What is said before the picture fits no candidate, and wrong ones clash by what is measured")
  func words() throws {
    let puzzle = try Self.puzzle("2x2", ["words": .text("thorough")])
    var clashes = 0
    for index in 0..<24 {
      let (scene, solution, sample) = try drawSample(puzzle, index: index)
      let missing = try #require(scene.missing)
      guard case .text(let before) = sample.thoughts[0].content,
        case .text(let after) = sample.thoughts[2].content
      else {
        Issue.record("no words")
        continue
      }
      #expect(before.claims.allSatisfy { !["fits", "fills", "answer"].contains($0.fact.kind) })
      #expect(after.claims.contains { $0.fact.kind == "fills" && $0.fact.image == 1 })
      #expect(after.claims.contains { $0.fact.kind == "fits" && $0.fact.image == 1 })
      let sides: [String: Side] = ["left": .left, "right": .right, "above": .top, "below": .bottom]
      for claim in before.claims + sample.textOnly.claims where claim.fact.kind == "clashes" {
        clashes += 1
        let piece = try #require(Int(claim.fact.values[0])) - 1
        let side = try #require(sides[claim.fact.values[1]])
        let beside = try #require(scene.place(side, of: missing.place))
        #expect(piece != missing.truth)
        func step(_ tile: Int) -> Double {
          SeamMeasure.difference(
            Border(of: tile, side, in: solution.tiles),
            Border(of: beside, side.beforeTurning(2), in: solution.tiles))
        }
        let (fit, found) = (step(4 + missing.truth), step(4 + piece))
        #expect(found >= fit + 3 && found >= 1.5 * fit)
      }
      for claim in sample.problem.question.claims + before.claims where claim.fact.kind == "count" {
        #expect(claim.fact.values == ["\(missing.candidates.count)"])
      }
    }
    #expect(clashes > 24)
  }
}
