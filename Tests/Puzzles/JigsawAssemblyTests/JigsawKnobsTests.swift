import Imaging
import PuzzleKit
import PuzzleTesting
import Seeding
import Testing
import Traces

@testable import JigsawAssembly

@Suite("The knobs of jigsaws do what they say")
struct JigsawKnobsTests {
  typealias Drawn = (scene: JigsawScene, solution: JigsawSolution, sample: Sample)

  /// Draws some jigsaws of a form and hands each to a check.
  private func forEach(
    _ form: JigsawScene.Form = .order, _ layout: String = "2x2", size: Int = 192,
    _ more: [String: KnobValue] = [:], count: Int = 8, _ check: (Drawn) -> Void
  ) throws {
    let puzzle = try Jigsaws.puzzle(
      Jigsaws.knobs(form, layout, size: size).merging(more) { $1 })
    for index in 0..<count { check(try drawSample(puzzle, index: index)) }
  }

  @Test(
    "Every form with every layout keeps the promises of a puzzle",
    arguments: JigsawScene.Form.allCases,
    ["1x2", "3x1", "2x2", "2x3", "3x3"])
  func conformance(form: JigsawScene.Form, layout: String) throws {
    guard form != .pair && form != .swapped || layout != "1x2" else { return }
    guard form != .oddPiece || !layout.contains("1") else { return }
    // An odd piece needs several photos in each split.
    let photos = form == .oddPiece ? 40 : 4
    for thoughts in [1, 3] {
      let knobs = Jigsaws.knobs(form, layout).merging(["image_thoughts": .integer(thoughts)]) { $1 }
      try checkPuzzle(try Jigsaws.puzzle(knobs), indices: 0..<3)
      try checkPuzzle(try Jigsaws.puzzle(knobs, photos: HeldPhotos(photos)), indices: 0..<3)
    }
  }

  @Test("ask_: what is asked is what was wanted", arguments: JigsawScene.Form.allCases)
  func forms(form: JigsawScene.Form) throws {
    try forEach(form, count: 4) { drawn in
      #expect(drawn.scene.form == form)
      #expect(drawn.sample.form == form.rawValue)
    }
  }

  @Test(
    "layout: the picture is cut as it is named", arguments: ["1x2", "2x1", "3x2", "4x5", "1x8"])
  func layout(name: String) throws {
    try forEach(.order, name, size: 512, ["gap": .integer(10)], count: 3) { drawn in
      let (rows, columns) = (drawn.scene.layout.rows, drawn.scene.layout.columns)
      #expect("\(rows)x\(columns)" == name)
      #expect(drawn.solution.tiles.count == rows * columns)
      let picture = drawn.sample.problem.pictures[0]
      #expect(picture.width == drawn.scene.width * columns + 10 * (columns - 1))
      #expect(picture.height == drawn.scene.height * rows + 10 * (rows - 1))
      let finished = drawn.sample.pictures[1]
      #expect(finished.size == drawn.scene.picture.size)
    }
  }

  @Test("layout: of several each comes up")
  func layouts() throws {
    let puzzle = try Jigsaws.puzzle(
      [
        "size": .integer(128), "layout": .list(["1x2", "2x2", "3x2"].map { .text($0) }),
      ], photos: HeldPhotos(1, width: 200, height: 200))
    var counts: [Int: Int] = [:]
    for index in 0..<600 {
      counts[try Jigsaws.pose(puzzle, index: index).layout.count, default: 0] += 1
    }
    #expect(counts.count == 3 && counts.values.allSatisfy { 140...260 ~= $0 }, "\(counts)")
  }

  @Test("size: the longer side is what is asked for, less than a piece's division")
  func size() throws {
    for (layout, most) in [("2x3", 3), ("5x2", 5)] {
      var lengths: Set<Int> = []
      try forEach(.order, layout, ["size": .text("200...300")], count: 12) { drawn in
        let picture = drawn.scene.picture
        let length = max(picture.width, picture.height)
        #expect(200 - most < length && length <= 300)
        lengths.insert(length)
      }
      #expect(lengths.count > 4)
    }
    try forEach(.order, "2x2", ["size": .integer(512)], count: 3) { drawn in
      #expect(max(drawn.scene.picture.width, drawn.scene.picture.height) == 512)
    }
  }

  @Test(
    "options: so many to choose from, of which the right one is among them", arguments: [2, 3, 4])
  func options(count: Int) throws {
    for (layout, most) in [("2x2", 4), ("1x3", 4), ("1x2", 2)] {
      try forEach(.arrangement, layout, ["options": .integer(count)]) { drawn in
        let options = drawn.solution.options
        #expect(options.count == min(count, most))
        #expect(Set(options).count == options.count, "each is another")
        #expect(options[drawn.scene.rightOption] == drawn.scene.pieces)
        #expect(drawn.sample.problem.options.count == options.count)
        #expect(drawn.sample.answer.value == ["A", "B", "C", "D"][drawn.scene.rightOption])
        #expect(options.allSatisfy { $0.sorted() == Array(drawn.scene.pieces.indices) })
      }
    }
  }

  @Test("margin: true seams may be made dearer by that")
  func margin() throws {
    try forEach(["margin": .real(1.8)]) { drawn in
      #expect(drawn.solution.margin > 1800)
      #expect(drawn.solution.floor == 1800)
      #expect(drawn.sample.solution.contains("\"floor\": 1.800"))
    }
    try forEach { #expect($0.solution.floor == 1250) }
    try forEach(.order, "2x3") { #expect($0.solution.floor == 1400) }
  }

  private func forEach(_ knobs: [String: KnobValue], _ check: (Drawn) -> Void) throws {
    try forEach(.order, "2x2", knobs, check)
  }

  @Test("displaced: so many are not in their places, or all where there are fewer")
  func displaced() throws {
    let photos = HeldPhotos(1, width: 220, height: 220)
    for (layout, number) in [
      ("2x2", 2), ("2x2", 3), ("2x3", 5), ("3x3", 2), ("5x4", 4), ("1x3", 3),
    ] {
      let puzzle = try Jigsaws.puzzle(
        Jigsaws.knobs(.order, layout).merging(["displaced": .integer(number)]) { $1 },
        photos: photos)
      for index in 0..<20 {
        let pieces = try Jigsaws.pose(puzzle, index: index).pieces
        #expect(pieces.indices.count { pieces[$0] != $0 } == number, "\(layout)")
      }
    }
    let puzzle = try Jigsaws.puzzle(
      [
        "size": .integer(192), "layout": .list([.text("1x2"), .text("2x3")]),
        "displaced": .text("4...5"),
      ], photos: photos)
    for index in 0..<60 {
      let pieces = try Jigsaws.pose(puzzle, index: index).pieces
      let displaced = pieces.indices.count { pieces[$0] != $0 }
      #expect(pieces.count == 2 ? displaced == 2 : 4...5 ~= displaced)
    }
    try forEach(["displaced": .integer(3)]) { drawn in
      #expect(drawn.sample.measures.contains(Measure("pieces.displaced", 3)))
    }
  }

  @Test("deranged: no piece is in its place", arguments: ["1x2", "2x2", "3x3", "5x5"])
  func deranged(layout: String) throws {
    let puzzle = try Jigsaws.puzzle(
      Jigsaws.knobs(.order, layout).merging(["deranged": .boolean(true)]) { $1 },
      photos: HeldPhotos(1, width: 220, height: 220))
    for index in 0..<60 {
      let pieces = try Jigsaws.pose(puzzle, index: index).pieces
      #expect(pieces.indices.allSatisfy { pieces[$0] != $0 })
    }
  }

  @Test("gap, ground and labels are what the problem picture shows")
  func looks() throws {
    for (ground, colour, empty) in [
      ("white", RGB(255, 255, 255), RGB(216, 216, 216)), ("dark", RGB(34, 36, 40), RGB(70, 74, 80)),
    ] {
      try forEach([
        "gap": .integer(7), "ground": .text(ground), "labels": .text("letters"),
        "image_thoughts": .integer(2),
      ]) { drawn in
        let (w, h) = (drawn.scene.width, drawn.scene.height)
        let picture = drawn.sample.problem.pictures[0]
        #expect(picture.width == 2 * w + 7)
        for x in w..<w + 7 { #expect(picture[x, 0] == colour && picture[x, h - 1] == colour) }
        for y in h..<h + 7 { #expect(picture[0, y] == colour) }
        // The first picture thought shows half of the pieces.
        let board = drawn.sample.pictures[1]
        let corners = [(1, 1), (w + 1, 1), (1, h + 1), (w + 1, h + 1)]
        #expect(corners.count { board[$0.0, $0.1] == empty } == 2)
        #expect(drawn.sample.legend.contains("\"labels\": [\"A\", \"B\", \"C\", \"D\"]"))
        #expect(drawn.sample.legend.contains("[\(w + 7), 0, \(2 * w + 7), \(h)]"))
        #expect(drawn.sample.answer.value.allSatisfy { "ABCD,".contains($0) })
        #expect(Jigsaws.texts(drawn.sample).allSatisfy { !$0.contains("iece 1") })
      }
    }
    try forEach { drawn in
      #expect(drawn.sample.legend.contains("\"labels\": [\"1\", \"2\", \"3\", \"4\"]"))
      let (w, h) = (drawn.scene.width, drawn.scene.height)
      #expect(drawn.sample.legend.contains("[\(w + 20), 0, \(2 * w + 20), \(h)]"))
    }
  }

  private func forEach(_ check: (Drawn) -> Void) throws { try forEach([:], check) }

  @Test("kind: paintings are of the kinds that are wanted")
  func kind() throws {
    let kinds = Scenes.kinds.prefix(2).map(\.rawValue)
    var seen: Set<String> = []
    try forEach(.order, "2x2", ["kind": .list(kinds.map { .text($0) })], count: 16) { drawn in
      guard case .painting(let kind, _, _) = drawn.scene.origin else {
        Issue.record("no painting")
        return
      }
      seen.insert(kind)
    }
    #expect(seen == Set(kinds))
  }

  @Test(
    "image_thoughts: so many pictures, at most one a piece; the board fills",
    arguments: [1, 2, 4, 8])
  func imageThoughts(count: Int) throws {
    try forEach(.order, "2x3", ["image_thoughts": .integer(count)]) { drawn in
      let most = min(count, 6)
      #expect(drawn.sample.pictures.count == 1 + most)
      #expect(drawn.sample.thoughts.count == 1 + 2 * most)
      let parts = drawn.sample.thoughts.compactMap { thought -> Int? in
        guard case .image(_, let edit) = thought.content else { return nil }
        return edit.detail.split(separator: "\"from\"").count - 1
      }
      #expect(parts.last == 6 && parts.first ?? 0 >= 1)
      #expect(zip(parts, parts.dropFirst()).allSatisfy { $0 < $1 })
      #expect(drawn.sample.pictures.last == drawn.scene.picture)
    }
  }

  @Test("words: terse is shorter than plain, and plain than thorough")
  func words() throws {
    var lengths: [Int] = []
    for words in ["terse", "plain", "thorough"] {
      var length = 0
      try forEach(.order, "2x3", ["words": .text(words)], count: 16) { drawn in
        length += drawn.sample.thoughts.reduce(drawn.sample.textOnly.length) { sum, thought in
          if case .text(let words) = thought.content { sum + words.length } else { sum }
        }
      }
      lengths.append(length)
    }
    #expect(lengths[0] * 5 < lengths[1] * 4 && lengths[1] * 5 < lengths[2] * 4, "\(lengths)")
  }

  @Test(
    "What can't be is refused with a sentence",
    arguments: [
      (
        ["layout": "8x1", "size": "200"], "layout",
        "8x1 leaves pieces under 34 pixels in 200; raise size or take fewer pieces"
      ),
      (
        ["layout": "3x9"], "layout",
        "there is no 3x9; it takes ROWSxCOLUMNS of 1 to 8, as 2x3"
      ),
      (
        ["layout": "3x9", "labels": "letters"], "layout", "there is no 3x9"
      ),
      (
        ["layout": "4x7", "labels": "letters"], "labels",
        "4x7 has more than the 8 pieces that letters name; take numbers"
      ),
      (
        ["layout": "2x5", "ask_arrangement": "0", "ask_rotation": "1"], "layout",
        "none of the layouts suits a form that is asked: pieces are turned in layouts of up to 9"
      ),
      (
        ["layout": "1x2", "ask_arrangement": "0", "ask_pair": "1"], "layout",
        "none of the layouts suits a form that is asked"
      ),
      (
        ["layout": "2x1", "ask_arrangement": "0", "ask_swapped": "1"], "layout",
        "none of the layouts suits a form that is asked"
      ),
      (
        ["layout": "2x2", "displaced": "5"], "displaced", "no layout has 5 pieces; lower it"
      ),
      (
        ["layout": "2x2", "displaced": "3", "deranged": "true"], "displaced",
        "where no piece may be in its place all 4 are displaced; raise it, or set deranged to false"
      ),
      (
        ["ask_arrangement": "0"], "ask_arrangement",
        "every form of question has the weight 0; raise one"
      ),
    ] as [([String: String], String, String)])
  func refused(knobs: [String: String], name: String, sentence: String) {
    let values = knobs.mapValues { text -> KnobValue in
      text == "true" ? .boolean(true) : Int(text).map { .integer($0) } ?? .text(text)
    }
    #expect {
      try Jigsaws.puzzle(values)
    } throws: { error in
      guard let error = error as? KnobError else { return false }
      return error.knob == name && error.message.hasPrefix(sentence)
    }
  }

  @Test("What just can be is not refused")
  func accepted() throws {
    _ = try Jigsaws.puzzle(["layout": .text("8x1"), "size": .integer(272)])
    _ = try Jigsaws.puzzle(["layout": .text("2x4"), "labels": .text("letters")])
    _ = try Jigsaws.puzzle(
      ["layout": .text("5x6"), "labels": .list([.text("letters"), .text("numbers")])])
    _ = try Jigsaws.puzzle(
      ["layout": .list([.text("4x4"), .text("3x3")]), "ask_rotation": .integer(1)])
    _ = try Jigsaws.puzzle(["layout": .text("2x2"), "displaced": .integer(4)])
    _ = try Jigsaws.puzzle(
      ["layout": .text("2x2"), "displaced": .text("2...4"), "deranged": .boolean(true)])
  }

  @Test("Pieces that lose their rims stay large enough, or the knobs are refused")
  func rims() throws {
    let knobs = Jigsaws.knobs(.order, "3x3", size: 144)
    #expect(throws: KnobError.self) {
      try Jigsaws.puzzle(knobs.merging(["rim": .text("0...12")]) { $1 })
    }
    let puzzle = try Jigsaws.puzzle(
      knobs.merging(["rim": .integer(5)]) { $1 },
      photos: HeldPhotos(6, width: 240, height: 240))
    let scene = try Jigsaws.pose(puzzle, index: 0)
    #expect(scene.rim == 5 && scene.width >= 34 && scene.height >= 34)
    #expect(scene.picture.width == 3 * (scene.width + 10))
    let tiles = try #require(Tiles(scene.picture, layout: scene.layout, rim: 5))
    // The first pixel of the middle piece stands five in from its place's corner.
    let first = ((scene.cellHeight + 5) * scene.picture.width + scene.cellWidth + 5) * 3
    let start = 4 * tiles.width * tiles.height * 3
    #expect(
      Array(tiles.pixels[start..<start + 3]) == Array(scene.picture.rgbBytes[first..<first + 3]))
  }
}
