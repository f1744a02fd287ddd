import Imaging
import PuzzleKit
import PuzzleTesting
import Seeding
import Testing
import Traces

@testable import JigsawAssembly

@Suite("What is drawn of pieces cut along curves, in grids, strips and trays")
struct CutPicturesTests {
  /// The cell of a place in the finished picture.
  private func cell(_ scene: JigsawScene, _ place: Int) -> (x: Int, y: Int) {
    (
      place % scene.layout.columns * scene.cellWidth,
      place / scene.layout.columns * scene.cellHeight
    )
  }

  @Test(
    "The problem shows each piece's pixels, its smoothed edge and its label, and else the ground",
    arguments: Cuts.curved, Placement.Kind.allCases)
  func problem(cut: JigsawScene.Cut, kind: Placement.Kind) throws {
    for ground in Presentation.Ground.allCases {
      let scene = try Cuts.scene(cut, 2, 3, 64, 58, seed: 3)
      let shapes = try #require(scene.shapes)
      let show = try Cuts.show(scene, kind, ground: ground)
      let problem = show.problem()
      var isSeen = [Bool](repeating: false, count: problem.width * problem.height)
      var (wrong, smoothed) = (0, 0)
      for piece in 0..<6 {
        let hidden = show.labelBox(piece)
        for y in hidden.y0..<hidden.y1 {
          for x in hidden.x0..<hidden.x1 { isSeen[y * problem.width + x] = true }
        }
      }
      for piece in 0..<6 {
        let place = scene.places[piece]
        let (box, cell) = (show.box(of: piece), cell(scene, place))
        for y in -30..<88 {
          for x in -30..<94 {
            let (px, py) = (box.x0 + x, box.y0 + y)
            guard 0..<problem.width ~= px, 0..<problem.height ~= py else { continue }
            let index = py * problem.width + px
            if shapes.contains(place, cell.x + x, cell.y + y) {
              if !isSeen[index] {
                wrong += problem[px, py] == scene.picture[cell.x + x, cell.y + y] ? 0 : 1
              }
              isSeen[index] = true
            }
          }
        }
        for y in -30..<88 {
          for x in -30..<94 {
            let (px, py) = (box.x0 + x, box.y0 + y)
            guard 0..<problem.width ~= px, 0..<problem.height ~= py else { continue }
            let isBeside = (-1...1).contains { dy in
              (-1...1).contains { shapes.contains(place, cell.x + x + $0, cell.y + y + dy) }
            }
            let index = py * problem.width + px
            guard isBeside, !isSeen[index] else { continue }
            smoothed += problem[px, py] == ground.colour ? 0 : 1
            isSeen[index] = true
          }
        }
      }
      #expect(wrong == 0 && smoothed > 200)
      for y in 0..<problem.height {
        for x in 0..<problem.width where !isSeen[y * problem.width + x] {
          let isInside =
            show.placement.tray.map { $0.x0 <= x && x < $0.x1 && $0.y0 <= y && y < $0.y1 } ?? true
          wrong += problem[x, y] == (isInside ? ground.colour : ground.frame) ? 0 : 1
        }
      }
      #expect(wrong == 0)
    }
  }

  @Test(
    "All pieces make the finished picture, pixel by pixel; some leave the rest empty but for edges",
    arguments: Cuts.curved)
  func board(cut: JigsawScene.Cut) throws {
    let scene = try Cuts.scene(cut, 3, 3, 60, 52, seed: 5)
    let shapes = try #require(scene.shapes)
    let show = try Cuts.show(scene)
    #expect(show.board(Array(0..<9)) == scene.picture)
    for filled in [[0], [4], [0, 1, 5], [1, 3, 5, 7], [0, 1, 2, 3, 4, 5, 6, 7]] {
      let board = show.board(filled)
      var wrong = 0
      for y in 0..<board.height {
        for x in 0..<board.width {
          let owner = Int(shapes.owners[y * board.width + x])
          if filled.contains(owner) {
            wrong += board[x, y] == scene.picture[x, y] ? 0 : 1
            continue
          }
          let isBeside = (-1...1).contains { dy in
            (-1...1).contains { dx in
              filled.contains { shapes.contains($0, x + dx, y + dy) }
            }
          }
          wrong += isBeside || board[x, y] == RGB(216, 216, 216) ? 0 : 1
        }
      }
      #expect(wrong == 0, "\(filled)")
    }
  }

  @Test("Labels lie well within their pieces, or beside them", arguments: Cuts.curved)
  func labels(cut: JigsawScene.Cut) throws {
    for (rows, columns, width, height) in [
      (2, 2, 49, 60), (3, 4, 52, 48), (1, 3, 60, 170), (2, 4, 120, 90), (5, 5, 70, 100),
    ] {
      let scene = try Cuts.scene(cut, rows, columns, width, height, seed: 7)
      let shapes = try #require(scene.shapes)
      for style in Presentation.LabelStyle.allCases where rows * columns <= 8 || style == .numbers {
        let show = try Cuts.show(scene, style: style)
        for piece in scene.pieces.indices {
          let (label, box) = (show.labelBox(piece), show.box(of: piece))
          let place = scene.places[piece]
          let cell = cell(scene, place)
          #expect((label.x1 - label.x0) * (label.y1 - label.y0) * 10 <= width * height)
          for y in label.y0 - 3..<label.y1 + 3 {
            for x in label.x0 - 3..<label.x1 + 3 {
              #expect(shapes.contains(place, x - box.x0 + cell.x, y - box.y0 + cell.y))
            }
          }
        }
      }
    }
  }

  /// Whether two boxes have less than some pixels between them.
  private func areNear(_ one: Box, _ other: Box, _ gap: Int) -> Bool {
    one.x0 < other.x1 + gap && other.x0 < one.x1 + gap && one.y0 < other.y1 + gap
      && other.y0 < one.y1 + gap
  }

  @Test("In a tray nothing overlaps, whatever lies in it, and no two trays are alike")
  func trays() {
    var chance = Chance(Seed(4))
    var seen: Set<[Box]> = []
    for number in 0..<400 {
      let count = 2 + number % 35
      let size = Placement.PieceSize(
        width: chance.integer(in: 34...200), height: chance.integer(in: 34...200),
        overhang: chance.integer(in: 0...40))
      let gap = chance.integer(in: 4...30)
      let placement = Placement.tray(count: count, size, gap: gap, using: &chance)
      guard let tray = placement.tray else {
        Issue.record("no tray")
        continue
      }
      #expect(placement.boxes.count == count && placement.kind == .tray)
      let wholes = placement.boxes.map {
        Box(
          $0.x0 - size.overhang, $0.y0 - size.overhang, $0.x1 + size.overhang,
          $0.y1 + size.overhang)
      }
      for (index, box) in wholes.enumerated() {
        #expect(box.x1 - box.x0 == size.wholeWidth && box.y1 - box.y0 == size.wholeHeight)
        #expect(!wholes[(index + 1)...].contains { areNear(box, $0, gap) })
        #expect(tray.x0 + 4 <= box.x0 && box.x1 + 4 <= tray.x1)
        #expect(tray.y0 + 4 <= box.y0 && box.y1 + 4 <= tray.y1)
      }
      #expect(tray.x0 >= 8 && placement.width - tray.x1 >= 8)
      #expect(tray.y0 >= 8 && placement.height - tray.y1 >= 8)
      // Neither far too large nor long.
      let area = count * (size.wholeWidth + gap) * (size.wholeHeight + gap)
      #expect(placement.width * placement.height < area * 5)
      #expect(max(placement.width, placement.height) < 6 * min(placement.width, placement.height))
      seen.insert(placement.boxes)
    }
    #expect(seen.count == 400)
  }

  @Test("In a strip pieces lie in the order of their numbers, labels beside them and clear of all")
  func strips() {
    var chance = Chance(Seed(4))
    var directions: Set<Bool> = []
    for number in 0..<300 {
      let count = 2 + number % 5
      let size = Placement.PieceSize(
        width: chance.integer(in: 48...300), height: chance.integer(in: 48...300),
        overhang: chance.integer(in: 0...40))
      let gap = chance.integer(in: 4...30)
      let labels = (0..<count).map { _ in
        (width: chance.integer(in: 8...44), height: chance.integer(in: 8...44))
      }
      let placement = Placement.strip(size, labels: labels, gap: gap, using: &chance)
      let isRow = Set(placement.boxes.map(\.y0)).count == 1
      directions.insert(isRow)
      #expect(isRow || Set(placement.boxes.map(\.x0)).count == 1)
      #expect(
        zip(placement.boxes, placement.boxes.dropFirst()).allSatisfy { one, next in
          isRow
            ? next.x0 - one.x1 == gap + 2 * size.overhang
            : next.y0 - one.y1 == gap + 2 * size.overhang
        })
      let wholes = placement.boxes.map {
        Box(
          $0.x0 - size.overhang, $0.y0 - size.overhang, $0.x1 + size.overhang,
          $0.y1 + size.overhang)
      }
      for (index, label) in placement.labels.enumerated() {
        #expect(label.x0 >= 4 && label.y0 >= 4)
        #expect(label.x1 + 4 <= placement.width && label.y1 + 4 <= placement.height)
        #expect(!wholes.contains { areNear(label, $0, 4) })
        let box = wholes[index]
        #expect(isRow ? label.y0 - box.y1 == 8 : box.x0 - label.x1 == 8, "beside its piece")
        #expect(!placement.labels[(index + 1)...].contains { areNear(label, $0, 2) })
      }
      for box in wholes {
        #expect(box.x0 >= 0 && box.y0 >= 0)
        #expect(box.x1 <= placement.width && box.y1 <= placement.height)
      }
    }
    #expect(directions.count == 2)
  }

  @Test("In a grid the gap lies between cells with what lies beyond them")
  func grids() throws {
    let size = Placement.PieceSize(width: 50, height: 40, overhang: 9)
    let grid = Placement.grid(Layout(rows: 2, columns: 3), size, gap: 6)
    #expect(grid.width == 3 * 68 + 12 && grid.height == 2 * 58 + 6)
    #expect(grid.boxes[0] == Box(9, 9, 59, 49))
    #expect(grid.boxes[5] == Box(9 + 2 * 74, 9 + 64, 59 + 2 * 74, 49 + 64))
  }

  // MARK: - Whole puzzles

  private func knobs(_ more: [String: KnobValue]) -> [String: KnobValue] {
    Jigsaws.knobs(.order, "2x2").merging(more) { $1 }
  }

  @Test(
    "Every cut in every presentation keeps the promises of a puzzle",
    arguments: JigsawScene.Cut.allCases, Placement.Kind.allCases)
  func conformance(cut: JigsawScene.Cut, kind: Placement.Kind) throws {
    for (form, layout) in [
      (JigsawScene.Form.order, "2x2"), (.pair, "1x3"), (.arrangement, "2x3"),
    ] {
      let knobs = Jigsaws.knobs(form, layout, size: 224).merging([
        "cut": .text(cut.rawValue), "show": .text(kind.rawValue), "image_thoughts": .integer(2),
      ]) { $1 }
      try checkPuzzle(try Jigsaws.puzzle(knobs), indices: 0..<2)
      try checkPuzzle(
        try Jigsaws.puzzle(knobs, photos: HeldPhotos(4, width: 260, height: 230)), indices: 0..<2)
    }
  }

  @Test("cut and show: scenes and legends say what was wanted, and each of a list comes up")
  func wanted() throws {
    var seen: Set<String> = []
    let puzzle = try Jigsaws.puzzle(
      knobs([
        "cut": .list(JigsawScene.Cut.allCases.map { .text($0.rawValue) }),
        "show": .list(Placement.Kind.allCases.map { .text($0.rawValue) }),
      ]))
    for index in 0..<48 {
      let drawn = try drawSample(puzzle, index: index)
      let cut = drawn.scene.cut
      #expect(drawn.sample.scene.contains("\"cut\": \"\(cut.rawValue)\", \"rim\": 0"))
      #expect((drawn.scene.shapes == nil) == (cut == .straight))
      #expect(drawn.sample.legend.contains("\"cuts\": []") == (cut == .straight))
      #expect(drawn.sample.legend.contains("\"overhang\": 0,") == (cut == .straight))
      let kind = Placement.Kind.allCases.first {
        drawn.sample.legend.contains("\"show\": \"\($0.rawValue)\"")
      }
      let isTray = drawn.sample.legend.contains("\"frame\": \"#be9e78\"")
      #expect((kind == .tray) == isTray && isTray != drawn.sample.legend.contains("\"tray\": []"))
      seen.insert("\(cut) \(kind?.rawValue ?? "")")
      #expect(drawn.sample.pictures.last == drawn.scene.picture)
    }
    #expect(seen.count >= 11, "\(seen)")
  }

  @Test("Pieces that are turned, swapped or odd lie in a grid, the first and the last cut straight")
  func forms() throws {
    for form in [JigsawScene.Form.rotation, .swapped, .oddPiece] {
      let puzzle = try Jigsaws.puzzle(
        Jigsaws.knobs(form, "2x2").merging([
          "cut": .list([.text("straight"), .text("tabs")]),
          "show": .list([.text("tray"), .text("grid"), .text("strip")]),
        ]) { $1 })
      var cuts: Set<JigsawScene.Cut> = []
      for index in 0..<10 {
        let drawn = try drawSample(puzzle, index: index)
        cuts.insert(drawn.scene.cut)
        #expect(drawn.sample.legend.contains("\"show\": \"grid\""))
      }
      #expect(cuts == (form == .swapped ? [.straight, .tabs] : [.straight]))
    }
  }

  @Test(
    "What can't be cut or shown is refused with a sentence",
    arguments: [
      (
        ["cut": "tabs", "layout": "4x4", "size": "180"], "cut",
        "4x4 leaves pieces under the 48 pixels of curved cuts in 180; raise size, take fewer"
      ),
      (
        ["cut": "wavy", "rim": "3"], "rim",
        "only straight pieces lose their rims; add straight to cut, or set rim to 0"
      ),
      (
        ["cut": "tabs", "ask_arrangement": "0", "ask_rotation": "1"], "cut",
        "pieces that are turned, missing or odd are cut straight; add straight to the cuts"
      ),
      (
        ["show": "tray", "ask_arrangement": "0", "ask_swapped": "1"], "show",
        "pieces that are turned, swapped or odd lie in a grid; add grid to show"
      ),
      (
        ["show": "strip", "layout": "3x3"], "show",
        "no layout has a strip of at most 6 pieces and 2100 pixels; lower size, take fewer"
      ),
      (
        ["show": "strip", "layout": "2x2", "size": "2048"], "show",
        "no layout has a strip of at most 6 pieces and 2100 pixels; lower size, take fewer"
      ),
      (["cut": "square"], "cut", "there is no square"),
    ] as [([String: String], String, String)])
  func refused(knobs: [String: String], name: String, sentence: String) {
    let values = knobs.mapValues { text -> KnobValue in
      Int(text).map { .integer($0) } ?? .text(text)
    }
    #expect {
      try Jigsaws.puzzle(values)
    } throws: { error in
      guard let error = error as? KnobError else { return false }
      return error.knob == name && error.message.hasPrefix(sentence)
    }
  }

  @Test("Strips are never longer than they may be, and layouts that do not fit one are not drawn")
  func bounded() throws {
    for cut in ["straight", "tabs"] {
      let puzzle = try Jigsaws.puzzle(
        Jigsaws.knobs(.order, "2x2", size: 640).merging([
          "layout": .list(["1x2", "2x2", "3x2", "1x6", "3x3"].map { .text($0) }),
          "cut": .text(cut), "show": .text("strip"),
        ]) { $1 }, photos: HeldPhotos(2, width: 700, height: 660))
      for index in 0..<8 {
        let drawn = try drawSample(puzzle, index: index)
        let picture = drawn.sample.problem.pictures[0]
        #expect(max(picture.width, picture.height) <= 2100)
        #expect(drawn.scene.layout.count <= 6)
      }
    }
  }
}
