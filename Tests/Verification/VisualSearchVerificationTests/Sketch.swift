@testable import Datasets
import Foundation
import VerificationKit

@testable import VisualSearchVerification

/// A record with its pictures, to be damaged and checked.
struct Sketch {
  var plan: Plan
  var record: Record
  var pictures: [Canvas]
  /// What the dataset was made by.
  var recipe = "tasks: [{task: visual_search, annotations: rows.jsonl}]"

  init(_ plan: Plan) {
    self.plan = plan
    var problem = Canvas(plan.size[0], plan.size[1], plan.ground)
    if !plan.patch.isEmpty { problem.fill(plan.patch, 0xe01010) }
    for thing in plan.things {
      problem.fill(thing.box, thing.paint)
      if !thing.text.isEmpty { problem.write(thing.bounds, thing.ink) }
    }
    if plan.frame >= 0 {
      problem.frame(plan.cased(plan.frame), plan.line, 0xffffff)
      problem.frame(plan.ring(plan.frame), plan.line, 0x0000ff)
    }
    pictures = [problem]
    var edits: [Record.Edit] = []
    for objects in plan.marks {
      var picture = problem
      if plan.hasCasing {
        for object in objects { picture.frame(plan.cased(object), plan.line, 0xffffff) }
      }
      for object in objects { picture.frame(plan.ring(object), plan.line, 0xff0000) }
      pictures.append(picture)
      edits.append(
        Record.Edit(
          kind: "overlay", of: 0, region: objects.map(plan.hasCasing ? plan.cased : plan.ring),
          detail: Plan.json([
            "objects": objects, "rings": objects.map(plan.ring), "line": plan.line,
            "casing": plan.hasCasing,
          ])))
    }
    if plan.hasCrop {
      let (box, scale) = plan.crop
      let picture = problem.enlarged(box, scale)
      pictures.append(picture)
      edits.append(
        Record.Edit(
          kind: "crop", of: 0, region: [[0, 0, picture.width, picture.height]],
          detail: Plan.json(["box": box, "scale": scale, "object": plan.target])))
    }
    let words = Wording(plan: plan)
    var thoughts: [Record.Thought] = []
    for (number, text) in words.thoughts.enumerated() {
      thoughts.append(
        Record.Thought(
          type: "text", text: text.text, label: "look", loss: true, image: nil, edit: nil,
          claims: text.claims))
      if number < edits.count {
        thoughts.append(
          Record.Thought(
            type: "image", text: nil, label: "mark", loss: true, image: "\(number + 1).png",
            edit: edits[number], claims: []))
      }
    }
    let isChoice = !plan.options.isEmpty
    record = Record(
      id: "visual_search/train/00000000", task: "visual_search", split: "train", index: 0,
      form: plan.form,
      problem: Record.Problem(
        images: ["0.png"], question: words.question.text, claims: words.question.claims,
        options: []),
      thoughts: thoughts, textOnly: words.textOnly,
      answer: Record.Answer(
        text: "\\boxed{\(plan.value)}", value: plan.value,
        form: isChoice ? "option" : plan.form,
        accepted: plan.form == "find" && !isChoice ? "equivalent" : "exact"),
      difficulty: 20, measures: Oracle.measures(plan),
      scene: "", solution: "", legend: "", signature: "",
      provenance: Record.Provenance(
        generator: "1.0", recipe: "sha256:0", seed: 1,
        sources: plan.isPhoto
          ? [
            Record.Source(
              path: "beach/7.jpg", sha256: String(repeating: "0123456789abcdef", count: 4),
              licence: "")
          ] : []))
    record.scene = Self.scene(plan)
    record.legend = Self.legend(plan)
    let steps = plan.steps.map { step -> [String: Any] in
      step.mapValues { $0 }.merging(
        step["object"].flatMap(Int.init).map { ["object": $0] as [String: Any] } ?? [:],
        uniquingKeysWith: { _, new in new })
    }
    record.solution = Plan.json(
      ["search": plan.search, "program": steps, "reveal": plan.reveal] as [String: Any])
    record.signature = Oracle.signature(plan)
  }

  private static func scene(_ plan: Plan) -> String {
    let objects = plan.things.map { thing -> [String: Any] in
      [
        "name": thing.name, "plural": thing.plural, "colour": thing.colour,
        "pattern": thing.pattern, "text": thing.text, "box": thing.box,
        "area": thing.hasMask ? thing.area : 0,
        "full": thing.whole, "full_area": plan.isPhoto ? 0 : thing.wholeArea, "crowd": false,
        "cut": thing.box[0] == 0 || thing.box[1] == 0 || thing.box[2] == plan.size[0]
          || thing.box[3] == plan.size[1],
        "stance": plan.isPhoto ? "" : thing.stance, "hides": thing.hides,
      ]
    }
    let mentions = plan.mentions.map { mention -> [String: Any] in
      [
        "object": mention.object, "name": mention.name, "colour": mention.colour,
        "pattern": mention.pattern, "relation": mention.relation, "to": mention.to,
      ]
    }
    let about: Any =
      plan.about.map { ["name": $0[0], "colour": $0[1], "pattern": $0[2]] } ?? NSNull()
    return Plan.json([
      "size": plan.size,
      "picture": [
        "kind": plan.isPhoto ? "photo" : "composition",
        "name": plan.isPhoto ? "beach/7.jpg" : "desk", "style": plan.isPhoto ? "" : "flat",
        "seed": plan.isPhoto ? NSNull() : "00000000000000ff",
      ] as [String: Any],
      "objects": objects,
      "asked": [
        "target": plan.target, "mentions": mentions, "about": about, "answer": plan.answer,
        "options": plan.options,
      ] as [String: Any],
    ])
  }

  private static func legend(_ plan: Plan) -> String {
    let masks = plan.things.map { thing in
      thing.hasMask ? Counts.of([thing.box], width: plan.size[0], height: plan.size[1]) : ""
    }
    // One object is judged by its middle.
    var bodies = plan.things.map { _ in "" }
    if plan.form != "given" {
      let middle = plan.things[1].box
      bodies[1] = Counts.of(
        [[middle[0] + 4, middle[1] + 4, middle[2] - 4, middle[3] - 4]], width: plan.size[0],
        height: plan.size[1])
    }
    for (number, boxes) in plan.allBodies {
      bodies[number] = Counts.of(boxes, width: plan.size[0], height: plan.size[1])
    }
    let texts = plan.things.map { $0.text.isEmpty ? NSNull() : $0.bounds as Any }
    let marks = plan.marks.enumerated().map { number, objects -> [String: Any] in
      ["image": number + 1, "objects": objects, "casing": plan.hasCasing]
    }
    let crops: [[String: Any]] =
      plan.hasCrop
      ? [
        [
          "image": plan.marks.count + 1, "object": plan.target, "box": plan.crop.box,
          "scale": plan.crop.scale,
        ]
      ] : []
    return Plan.json([
      "masks": masks, "bodies": bodies, "texts": texts, "frame": plan.frame, "line": plan.line,
      "marks": marks, "crops": crops,
      "pad": plan.pad,
    ])
  }

  /// What the verifier finds.
  func findings() -> Findings {
    var findings = Findings(record.id)
    VisualSearchVerifier().check(
      record, rasters: pictures.map(\.raster), context: DatasetContext(recipe: recipe),
      into: &findings)
    return findings
  }
}
