@testable import Datasets
import Foundation
import VerificationKit

@testable import JigsawAssemblyVerification

/// What a record is made of, cut and worded here without any code of the puzzle.
struct Plan {
  var form = "order"
  var rows = 2
  var columns = 2
  /// The width and the height of a piece.
  var piece = [128, 128]
  var gap = 10
  /// For each place the piece that belongs there.
  var pieces = [3, 1, 4, 2]
  var turns: [Int]?
  var asked: [Int] = []
  /// How many pieces each picture shows.
  var pictures = [2, 4]
  var hasLetters = false
  var reveal = "late"
  var searched = "swaps"
  var floor = 1.25
  var margin = 1.25
  var isPhoto = false
  /// The picture that is cut; a landscape if there is none.
  var source: Canvas?
  /// The piece that comes from elsewhere, in the last place; 0 for none.
  var odd = 0
  /// How many pixels each piece has lost on each side.
  var rim = 0

  var count: Int { rows * columns }
  var places: [Int] { (1...count).map { (pieces.firstIndex(of: $0) ?? 0) + 1 } }
  var labels: [String] {
    (1...count).map { hasLetters ? String(UnicodeScalar(UInt8(64 + $0))) : String($0) }
  }
  var allTurns: [Int] { turns ?? Array(repeating: 0, count: count) }

  /// The pieces as a scene has them, 0 in the place of the odd one.
  var declaredPieces: [Int] { pieces.map { $0 == odd ? 0 : $0 } }

  func label(_ piece: Int) -> String { labels[piece - 1] }
  /// The piece in a row and a column, from 1.
  func at(_ row: Int, _ column: Int) -> Int { pieces[(row - 1) * columns + column - 1] }
  var order: String { pieces.map(label).joined(separator: ",") }

  func box(ofPiece number: Int) -> [Int] {
    box((number - 1) % columns * (piece[0] + gap), (number - 1) / columns * (piece[1] + gap))
  }

  func box(ofPlace number: Int) -> [Int] {
    box(
      (number - 1) % columns * (piece[0] + 2 * rim) + rim,
      (number - 1) / columns * (piece[1] + 2 * rim) + rim)
  }

  private func box(_ x: Int, _ y: Int) -> [Int] { [x, y, x + piece[0], y + piece[1]] }

  /// The box of a label, from the corner of the piece as it is shown.
  var labelBox: [Int] { [6, 4, 6 + piece[0] / 5, 4 + piece[1] / 4] }

  /// The box of a label in a finished picture.
  func labelBox(inPlaceOf number: Int) -> [Int] {
    var mark = Canvas(piece[0], piece[1], 0)
    mark.fill(labelBox, 1)
    mark = mark.turned((4 - allTurns[number - 1]) % 4)
    let filled = mark.pixels.indices.filter { mark.pixels[$0] == 1 }
    let xs = filled.map { $0 % piece[0] }
    let ys = filled.map { $0 / piece[0] }
    let corner = box(ofPlace: places[number - 1])
    return [
      (xs.min() ?? 0) + corner[0], (ys.min() ?? 0) + corner[1], (xs.max() ?? 0) + corner[0] + 1,
      (ys.max() ?? 0) + corner[1] + 1,
    ]
  }

  static func json(_ value: Any) -> String {
    let data = try? JSONSerialization.data(withJSONObject: value, options: [.sortedKeys])
    return data.map { String(decoding: $0, as: UTF8.self) } ?? ""
  }
}

/// A record with its pictures, to be damaged and checked.
struct Sketch {
  var plan: Plan
  var record: Record
  var pictures: [Canvas]
  /// What the dataset's recipe says.
  var recipe = "tasks:\n- task: jigsaw_assembly\n"

  init(_ plan: Plan) {
    self.plan = plan
    let whole = [
      plan.columns * (plan.piece[0] + 2 * plan.rim), plan.rows * (plan.piece[1] + 2 * plan.rim),
    ]
    let source = plan.source ?? .landscape(whole[0], whole[1])
    pictures = [Self.problem(plan, source)]
    var edits: [Record.Edit] = []
    for count in plan.pictures {
      var picture = Canvas(whole[0], whole[1], 0xd8d8d8)
      var parts: [[String: Any]] = []
      var hidden: [[Int]] = []
      for place in 1...count {
        let number = plan.pieces[place - 1]
        let box = plan.box(ofPlace: place)
        picture.paste(source, from: box, at: box[0], box[1])
        parts.append([
          "from": plan.box(ofPiece: number), "turn": (4 - plan.allTurns[number - 1]) % 4,
          "to": box,
        ])
        hidden.append(plan.labelBox(inPlaceOf: number))
      }
      pictures.append(picture)
      edits.append(
        Record.Edit(
          kind: "compose", of: 0, region: [[0, 0, whole[0], whole[1]]],
          detail: Plan.json(["parts": parts, "hidden": hidden])))
    }
    let words = Wording(plan)
    var thoughts: [Record.Thought] = []
    for (number, text) in words.thoughts.enumerated() {
      thoughts.append(
        Record.Thought(
          type: "text", text: text.text, label: "look", loss: true, image: nil, edit: nil,
          claims: text.claims))
      if number < edits.count {
        thoughts.append(
          Record.Thought(
            type: "image", text: nil, label: "assemble", loss: true, image: "\(number + 1).png",
            edit: edits[number], claims: []))
      }
    }
    let turns = plan.allTurns
    record = Record(
      id: "jigsaw_assembly/train/00000000", task: "jigsaw_assembly", split: "train", index: 0,
      form: plan.form,
      problem: Record.Problem(
        images: ["0.png"], question: words.question.text, claims: words.question.claims,
        options: []),
      thoughts: thoughts, textOnly: words.textOnly,
      answer: Record.Answer(
        text: "\\boxed{\(words.value)}", value: words.value, form: words.answerForm,
        accepted: "exact"),
      difficulty: 20,
      measures: [
        ("grid.rows", Double(plan.rows)), ("grid.columns", Double(plan.columns)),
        ("pieces.count", Double(plan.count)),
        ("pieces.displaced", Double(zip(1..., plan.pieces).count { $0 != $1 })),
        ("pieces.turned", Double(turns.count { $0 > 0 })), ("seam.margin", plan.margin),
      ].map { Record.Measure(name: $0.0, value: $0.1) },
      scene: "", solution: "", legend: "", signature: "",
      provenance: Record.Provenance(
        generator: "1.0", recipe: "sha256:0", seed: 1,
        sources: plan.isPhoto
          ? [
            Record.Source(
              path: "photo.png", sha256: String(repeating: "0123456789abcdef", count: 4),
              licence: "")
          ] : []))
    fillFragments(whole)
  }

  private mutating func fillFragments(_ whole: [Int]) {
    let crop = [0, 0, whole[0], whole[1]]
    let seed = "00112233445566aa"
    record.scene = Plan.json(
      [
        "rows": plan.rows, "columns": plan.columns, "piece": plan.piece,
        "pieces": plan.declaredPieces,
        "places": plan.odd > 0 ? plan.declaredPieces : plan.places, "turns": plan.allTurns,
        "rim": plan.rim, "asked": ["pieces": plan.asked, "blank": plan.odd] as [String: Any],
        "other": plan.odd > 0
          ? [
            "kind": "painting", "name": "negative", "seed": "00112233445566bb",
            "crop": [0, 0] + plan.piece,
          ] as [String: Any] : NSNull() as Any,
        "picture": [
          "kind": plan.isPhoto ? "photo" : "painting", "name": "landscape",
          "seed": plan.isPhoto ? NSNull() : seed as Any, "crop": crop,
        ] as [String: Any],
      ] as [String: Any])
    record.solution = Plan.json(
      [
        "searched": plan.searched, "floor": plan.floor, "margin": plan.margin,
        "twins": [[Int]](), "reveal": plan.reveal,
      ] as [String: Any])
    let label = plan.labelBox
    record.legend = Plan.json(
      [
        "rows": plan.rows, "columns": plan.columns, "piece": plan.piece,
        "rim": plan.rim, "gap": plan.gap,
        "ground": "#ffffff", "empty": "#d8d8d8", "labels": plan.labels,
        "hidden": (1...plan.count).map { number in
          let box = plan.box(ofPiece: number)
          return [box[0] + label[0], box[1] + label[1], box[0] + label[2], box[1] + label[3]]
        },
      ] as [String: Any])
    func list(_ numbers: [Int]) -> String { numbers.map(String.init).joined(separator: ",") }
    let text =
      "jigsaw \(plan.rows)x\(plan.columns) \(plan.piece[0])x\(plan.piece[1]) "
      + "\(list(plan.declaredPieces)) \(list(plan.allTurns)) \(list(crop))"
      + (plan.odd > 0 ? " \(plan.odd)" : "") + (plan.rim > 0 ? " rim \(plan.rim)" : "")
    record.signature =
      (plan.isPhoto ? "0123456789abcdef" : seed) + signature(ofCanonical: text).suffix(16)
  }

  /// The shuffled pieces, each with as many bars and dots as tell it apart.
  private static func problem(_ plan: Plan, _ source: Canvas) -> Canvas {
    var picture = Canvas(
      plan.columns * plan.piece[0] + (plan.columns - 1) * plan.gap,
      plan.rows * plan.piece[1] + (plan.rows - 1) * plan.gap, 0xffffff)
    for number in 1...plan.count {
      var shown = source.part(plan.box(ofPlace: plan.places[number - 1]))
        .turned(plan.allTurns[number - 1])
      let label = plan.labelBox
      shown.fill(label, 0xffffff)
      for bar in 0..<number {
        let x = label[0] + 1 + bar % 5 * 2
        let y = label[1] + 1 + bar / 5 * 3
        shown.fill([x, y, x + 1, y + 2], 0x101010)
      }
      let box = plan.box(ofPiece: number)
      picture.paste(shown, at: box[0], box[1])
    }
    return picture
  }

  /// What the verifier finds.
  func findings() -> Findings {
    var findings = Findings(record.id)
    JigsawAssemblyVerifier().check(
      record, rasters: pictures.map(\.raster), context: DatasetContext(recipe: recipe),
      into: &findings)
    return findings
  }
}
