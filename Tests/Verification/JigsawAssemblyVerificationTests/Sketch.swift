@testable import Datasets
import Foundation
import VerificationKit

@testable import JigsawAssemblyVerification

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
        if plan.show != "strip" { hidden.append(plan.labelBox(inPlaceOf: number)) }
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
        "cut": "straight", "rim": plan.rim,
        "asked": ["pieces": plan.asked, "blank": plan.odd] as [String: Any],
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
    record.legend = Plan.json(
      [
        "rows": plan.rows, "columns": plan.columns, "piece": plan.piece, "rim": plan.rim,
        "overhang": 0, "cuts": [[Int]](), "show": plan.show, "board": [Int](),
        "boxes": (1...plan.count).map(plan.box(ofPiece:)), "tray": plan.tray,
        "ground": "#ffffff", "frame": plan.show == "tray" ? "#705030" : "#ffffff",
        "empty": "#d8d8d8", "labels": plan.labels,
        "hidden": (1...plan.count).map(plan.labelBox(ofPiece:)),
      ] as [String: Any])
    func list(_ numbers: [Int]) -> String { numbers.map(String.init).joined(separator: ",") }
    let text =
      "jigsaw \(plan.rows)x\(plan.columns) \(plan.piece[0])x\(plan.piece[1]) "
      + "\(list(plan.declaredPieces)) \(list(plan.allTurns)) \(list(crop))"
      + " straight \(plan.rim) \(plan.odd)"
    record.signature =
      (plan.isPhoto ? "0123456789abcdef" : seed) + signature(ofCanonical: text).suffix(16)
  }

  /// The shuffled pieces, each with as many bars and dots as tell it apart.
  private static func problem(_ plan: Plan, _ source: Canvas) -> Canvas {
    let size = plan.problemSize
    var picture = Canvas(size[0], size[1], plan.show == "tray" ? 0x705030 : 0xffffff)
    if plan.show == "tray" { picture.fill(plan.tray, 0xffffff) }
    for number in 1...plan.count {
      let shown = source.part(plan.box(ofPlace: plan.places[number - 1]))
        .turned(plan.allTurns[number - 1])
      let box = plan.box(ofPiece: number)
      picture.paste(shown, at: box[0], box[1])
      picture.label(plan.labelBox(ofPiece: number), number)
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
