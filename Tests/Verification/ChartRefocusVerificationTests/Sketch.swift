@testable import ChartRefocusVerification
@testable import Datasets
import Foundation
import VerificationKit

/// A record with its pictures, to be damaged and checked.
struct Sketch {
  var plan: Plan
  var record: Record
  var pictures: [Canvas]

  init(_ plan: Plan) {
    self.plan = plan
    let drawing = Drawing(plan)
    let marking = Marking(plan: plan, drawing: drawing)
    pictures = [drawing.canvas]
    var edits: [Record.Edit] = []
    var marks: [[String: Any]] = []
    var isMarked = Set<[Int]>()
    let groups = plan.marks.isEmpty ? [[]] : plan.marks
    for (number, cells) in groups.enumerated() {
      let regions = marking.regions(cells, keys: plan.keys)
      pictures.append(marking.picture(regions))
      for box in regions.map(\.box) {
        for y in box[1]..<box[3] { for x in box[0]..<box[2] { isMarked.insert([x, y]) } }
      }
      let boxes = regions.map(\.box)
      let cased = boxes.map { box in
        [
          max(0, box[0] - 2), max(0, box[1] - 2), min(plan.size[0], box[2] + 2),
          min(plan.size[1], box[3] + 2),
        ]
      }
      edits.append(
        Record.Edit(
          kind: "overlay", of: 0,
          region: plan.style == "mask" ? [marking.masked] : plan.hasCasing ? cased : boxes,
          detail: Plan.json(
            ["cells": cells, "keys": plan.keys, "style": plan.style, "boxes": boxes]
              as [String: Any])))
      marks.append([
        "image": number + 1, "cells": cells, "keys": plan.keys, "style": plan.style,
        "colour": Self.hex(plan.markColour), "casing": plan.hasCasing, "line": plan.line,
        "regions": regions.map {
          ["elements": $0.elements, "box": $0.box, "slice": $0.isSlice] as [String: Any]
        },
      ])
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
    let area = Double(isMarked.count) / Double(plan.size[0] * plan.size[1])
    record = Record(
      id: "chart_refocus/train/00000000", task: "chart_refocus", split: "train", index: 0,
      form: plan.form,
      problem: Record.Problem(
        images: ["0.png"], question: words.question.text, claims: words.question.claims,
        options: []),
      thoughts: thoughts, textOnly: words.textOnly,
      answer: Record.Answer(
        text: "\\boxed{\(plan.answer)}", value: plan.answer, form: plan.answerForm,
        accepted: plan.answerForm == "number" ? "relaxed" : "exact"),
      difficulty: 20, measures: Self.measures(plan, drawing, area),
      scene: Self.scene(plan), solution: Self.solution(plan),
      legend: Self.legend(plan, drawing, marks), signature: Self.signature(plan),
      provenance: Record.Provenance(
        generator: "1.0", recipe: "sha256:0", seed: 1, sources: []))
  }

  static func hex(_ colour: UInt32) -> String {
    let digits = String(colour, radix: 16)
    return "#" + String(repeating: "0", count: 6 - digits.count) + digits
  }

  // MARK: - Fragments

  private static func scene(_ plan: Plan) -> String {
    let unit = ["prefix": "", "suffix": plan.suffix, "words": ""]
    let series = zip(plan.names, plan.values).map { name, values -> [String: Any] in
      ["name": name, "values": values.map { $0.map { $0 as Any } ?? NSNull() }]
    }
    let across: Any =
      plan.across.map {
        [
          "title": "Weight", "unit": ["prefix": "", "suffix": "", "words": ""], "decimals": 0,
          "values": $0,
        ] as [String: Any]
      } ?? NSNull()
    return Plan.json([
      "size": plan.size, "chart": plan.chart, "look": "plain",
      "table": [
        "title": "Trade", "subtitle": "", "source": "", "category": "Country",
        "value": "Exports", "kind": plan.kind, "decimals": plan.decimals, "unit": unit,
        "categories": plan.categories, "series": series, "across": across, "given": NSNull(),
      ] as [String: Any],
      "asked": [
        "form": plan.form, "cells": plan.cells, "series": plan.series, "other": plan.other,
        "category": plan.category, "number": plan.number.map { $0 as Any } ?? NSNull(),
        "rank": plan.rank, "step": plan.step, "decimals": plan.askedDecimals,
        "answer": plan.answer,
      ] as [String: Any],
    ])
  }

  private static func solution(_ plan: Plan) -> String {
    Plan.json([
      "steps": plan.steps.map {
        [
          "op": $0.op, "cells": $0.cells, "of": $0.of, "value": $0.value,
          "question": $0.question,
        ] as [String: Any]
      }, "exact": plan.exact ?? plan.answer, "reveal": plan.reveal,
    ])
  }

  private static func legend(
    _ plan: Plan, _ drawing: Drawing, _ marks: [[String: Any]]
  ) -> String {
    let axis: Any =
      plan.isRound || plan.isTable
      ? NSNull()
      : [
        "vertical": plan.isVertical, "log": plan.isLog,
        "ticks": drawing.ticks.map { [$0.0, $0.1] as [Any] },
      ] as [String: Any]
    return Plan.json([
      "ground": "#ffffff", "plot": plan.plot, "labelled": plan.isLabelled, "axis": axis,
      "elements": drawing.shown.map {
        [
          "kind": $0.kind, "series": $0.series, "category": $0.category, "text": $0.text,
          "box": $0.box, "polygon": $0.polygon, "colour": hex($0.colour),
        ] as [String: Any]
      }, "marks": marks,
    ])
  }

  private static func measures(
    _ plan: Plan, _ drawing: Drawing, _ area: Double
  ) -> [Record.Measure] {
    var measures: [(String, Double)] = [
      ("values.count", Double(plan.values.joined().count { $0 != nil })),
      ("series.count", Double(plan.names.count)),
      ("categories.count", Double(plan.categories.count)),
      ("steps.count", Double(plan.steps.count)), ("elements.count", Double(drawing.shown.count)),
      ("labelled", plan.isLabelled ? 1 : 0), ("target.area", area),
    ]
    if let margin = plan.margin { measures.append(("margin.pixels", margin)) }
    return measures.map { Record.Measure(name: $0.0, value: ($0.1 * 1e6).rounded() / 1e6) }
  }

  static func signature(_ plan: Plan) -> String {
    var lines = plan.categories
    for (name, values) in zip(plan.names, plan.values) {
      lines += [name, values.map { $0.map { "\($0)" } ?? "" }.joined(separator: ",")]
    }
    let cells = plan.cells.map { "\($0[0]):\($0[1])" }.joined(separator: ",")
    let number = plan.number.map { "\($0)" } ?? ""
    let last =
      "\(cells) \(plan.series) \(plan.other) \(plan.category) \(number) \(plan.rank)"
    let table = VerificationKit.signature(ofCanonical: lines.joined(separator: "\n"))
    let whole = VerificationKit.signature(
      ofCanonical: (["chart \(plan.chart) \(plan.form)"] + lines + [last]).joined(separator: "\n"))
    return "\(table.prefix(16))\(whole.dropFirst(16))"
  }

  /// What the verifier finds.
  func findings() -> Findings {
    var findings = Findings(record.id)
    ChartRefocusVerifier().check(
      record, rasters: pictures.map(\.raster), context: DatasetContext(recipe: ""),
      into: &findings)
    return findings
  }
}

/// The words of a record.
struct Wording {
  let plan: Plan

  private func saying(_ words: String) -> Record.Text {
    Saying(words, isLabelled: plan.isLabelled).record
  }

  var question: Record.Text {
    let example = plan.answerForm == "number" || plan.answerForm == "count" ? "7" : "name"
    return saying("\(plan.question) Answer as {format;\(example)|\\boxed{\(example)}}.")
  }

  private var end: String { " So {answer;\(plan.answer)|\\boxed{\(plan.answer)}}" }

  private var telling: String {
    plan.telling ?? "The result is {step;\(plan.steps.count - 1)|\(plan.answer)}."
  }

  private func marked(_ number: Int) -> String {
    let cells = plan.marks.isEmpty ? [] : plan.marks[number]
    let values = cells.map { "\($0[0]):\($0[1])" } + plan.keys.map { "key:\($0)" }
    let words =
      plan.style == "mask" ? "What is left uncovered" : "The \(plan.colourWord) boxes"
    return "{marked@\(number + 1);\(values.joined(separator: ","))|\(words)} show it. "
  }

  var thoughts: [Record.Text] {
    let count = max(1, plan.marks.count)
    return [saying("I look at {title|Trade}.")]
      + (0..<count).map { number in
        saying(marked(number) + (number + 1 == count ? telling + end : "I go on."))
      }
  }

  var textOnly: Record.Text { saying("I look at {title|Trade}. " + telling + end) }
}
