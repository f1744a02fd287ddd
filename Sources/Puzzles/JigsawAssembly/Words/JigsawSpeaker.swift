import Colour
import Seeding
import Traces

/// Whoever tells how a jigsaw is put together.
///
/// Pieces are numbered from 0 here and named by their labels; claims hold numbers from 1.
struct JigsawSpeaker {
  let scene: JigsawScene
  let solution: JigsawSolution
  let show: Presentation
  let facts: PieceFacts
  let sides: SideFacts
  let borders: BorderSteps
  var chance: Chance
  /// The latest number of each slot, so that no wording comes twice in turn.
  private var latest: [String: Int] = [:]
  /// What has been said of pieces, so that nothing is said twice.
  var told: Set<[String]> = []
  /// Whether everything was told before the pictures.
  var isTold = false
  /// What was said of places and answers then, word by word.
  var said: Set<String> = []
  /// How many places along sides may still be said: numbers tire.
  var positions = 0
  /// How many pairs of sides may still be compared by their colours.
  var comparisons = 0
  /// Whether as little as can be is said.
  var isBrief = false
  /// Whether pictures join pairs before others.
  var joinsPairs = false
  /// Whether it is told by one person or by several.
  let isPlural: Bool

  init(
    scene: JigsawScene, solution: JigsawSolution, show: Presentation, facts: PieceFacts,
    sides: SideFacts, borders: BorderSteps, chance: Chance
  ) {
    self.scene = scene
    self.solution = solution
    self.show = show
    self.facts = facts
    self.sides = sides
    self.borders = borders
    self.chance = chance
    isPlural = self.chance.happens(0.3)
  }

  /// Whether there are several rows and several columns.
  var isGrid: Bool { scene.layout.rows > 1 && scene.layout.columns > 1 }

  var subject: String { isPlural ? "we" : "I" }
  var object: String { isPlural ? "us" : "me" }

  mutating func roll(_ bound: Int) -> Int { chance.integer(below: bound) }

  /// Words that were not said before the pictures in the same way, if there are some.
  mutating func unsaid(_ make: (inout Self) -> Words) -> Words {
    var words = make(&self)
    guard isTold else { return words }
    for _ in 0..<12 where said.contains(words.text) { words = make(&self) }
    said.insert(words.text)
    return words
  }

  /// Returns a number below a bound that is not the slot's latest one.
  mutating func fresh(_ bound: Int, for slot: String) -> Int {
    var number = chance.integer(below: bound)
    if number == latest[slot] { number = (number + 1 + roll(bound - 1)) % bound }
    latest[slot] = number
    return number
  }

  /// The bare answer.
  var value: String {
    switch scene.form {
    case .arrangement: letter(scene.rightOption)
    case .order: list(scene.pieces)
    case .pair: sideName(of: scene.asked[1], from: scene.asked[0])
    case .swapped: list(swapped)
    case .rotation: degrees.map(String.init).joined(separator: ",")
    case .missingPiece: list(scene.missing.map { [$0.truth] } ?? [])
    case .oddPiece: list(scene.odd.map { [$0.place] } ?? [])
    }
  }

  func letter(_ option: Int) -> String { String(UnicodeScalar(UInt8(65 + option))) }

  /// Labels as values hold them, `3,1,4,2`.
  func list(_ pieces: [Int]) -> String { pieces.map { show.names[$0] }.joined(separator: ",") }

  /// Labels as words hold them, `3, 1, 4, 2`.
  func spoken(_ pieces: [Int]) -> String { pieces.map { show.names[$0] }.joined(separator: ", ") }

  /// The two pieces that must change places, the lower first.
  var swapped: [Int] { scene.pieces.indices.filter { scene.pieces[$0] != $0 } }

  /// For each piece the degrees clockwise that make it upright.
  var degrees: [Int] { scene.turns.map { (4 - $0) % 4 * 90 } }

  /// Where a neighbour of a piece lies in the finished picture.
  func sideName(of other: Int, from piece: Int) -> String {
    let places = scene.places
    let side = Side.allCases.first { scene.place($0, of: places[piece]) == places[other] }
    return side.map(Self.word) ?? ""
  }

  static func word(_ side: Side) -> String {
    switch side {
    case .left: "left"
    case .right: "right"
    case .top: "above"
    case .bottom: "below"
    }
  }
}

// MARK: - Facts

extension JigsawSpeaker {
  func name(_ piece: Int) -> String { "piece \(show.names[piece])" }
  func number(_ piece: Int) -> String { show.names[piece] }

  func layout(as wording: String) -> Said {
    Said(Fact("layout", ["\(scene.layout.rows)", "\(scene.layout.columns)"]), as: wording)
  }

  func count(as wording: String) -> Said {
    Said(Fact("count", ["\(scene.numbers.count)"]), as: wording)
  }

  func about(_ kind: String, _ piece: Int, _ values: [String], box: [Box], as wording: String)
    -> Said
  {
    Said(Fact(kind, [number(piece)] + values, boxes: box), as: wording)
  }

  func seam(_ piece: Int, _ side: Side, _ other: Int, as wording: String) -> Said {
    about(
      "seam", piece, [Self.word(side), number(other)],
      box: [show.box(of: piece), show.box(of: other)],
      as: wording)
  }

  func breaks(_ piece: Int, _ side: Side, _ other: Int, as wording: String) -> Said {
    about(
      "breaks", piece, [Self.word(side), number(other)],
      box: [show.box(of: piece), show.box(of: other)], as: wording)
  }

  /// That a picture shows a piece in its place.
  func placed(_ piece: Int, image: Int, as wording: String) -> Said {
    let place = scene.places[piece]
    let (row, column) = scene.cell(of: place)
    return Said(
      Fact(
        image > 0 ? "placed" : "place", [number(piece), "\(row + 1)", "\(column + 1)"],
        image: image, boxes: [image > 0 ? show.target(place) : show.box(of: piece)]),
      as: wording)
  }

  func order(_ pieces: [Int], image: Int, as wording: String) -> Said {
    Said(Fact("order", [list(pieces)], image: image), as: wording)
  }

  func option(_ option: Int) -> Said {
    let pieces = solution.options[option]
    return Said(
      Fact("option", [letter(option), list(pieces)], evidence: .record, image: nil),
      as: "\(letter(option)). \(spoken(pieces))")
  }

  func convention(_ value: String, as wording: String) -> Said {
    Said(Fact("convention", [value], evidence: .record, image: nil), as: wording)
  }

  func format(_ example: String) -> Said {
    Said(Fact("format", [example], evidence: .record, image: nil), as: "\\boxed{\(example)}")
  }

  func answer(image: Int) -> Said {
    Said(Fact("answer", [value], image: image), as: "\\boxed{\(value)}")
  }

  /// The name of a place: `row 1, column 2`, or a corner.
  mutating func placeName(_ place: Int) -> String {
    let (row, column) = scene.cell(of: place)
    let (rows, columns) = (scene.layout.rows, scene.layout.columns)
    if rows == 1, columns <= 3 {
      return ["on the left", columns == 2 ? "on the right" : "in the middle", "on the right"][
        column]
    }
    if columns == 1, rows <= 3 {
      return ["at the top", rows == 2 ? "at the bottom" : "in the middle", "at the bottom"][row]
    }
    let isCorner =
      rows > 1 && columns > 1 && (row == 0 || row == rows - 1)
      && (column == 0 || column == columns - 1)
    if isCorner, roll(3) > 0 {
      return "at the \(row == 0 ? "top" : "bottom") \(column == 0 ? "left" : "right")"
    }
    return "in row \(row + 1), column \(column + 1)"
  }
}
