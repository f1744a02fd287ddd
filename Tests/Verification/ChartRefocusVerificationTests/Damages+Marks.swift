@testable import Datasets

/// Damages of marks, their pictures and edits.
extension Damage {
  static let marks: [Damage] = [
    Damage("another cell marked", "marks", .retrieve) { $0.marks = [[[0, 0]]] },
    Damage("a cell too many", "marks", .retrieve) { $0.marks = [[[0, 1], [0, 2]]] },
    Damage("a cell too few", "marks", .compare) { $0.marks = [[[0, 1]]] },
    Damage("cells in another order", "marks", .difference) { $0.marks.swapAt(0, 1) },
    Damage("a cell twice", "marks", .difference) { $0.marks[1] = [[0, 2], [0, 1]] },
    Damage("another key", "marks", .colour) { $0.keys = [0] },
    Damage("a region too few", "marks.regions", of: .trend) { sketch in
      try sketch.editMark { mark in
        guard var regions = mark["regions"] as? [Any] else { throw NothingToDamage() }
        regions.removeLast()
        mark["regions"] = regions
      }
    },
    Damage("a region one pixel wider", "marks.regions") {
      try $0.editRegion { $0["box"] = [$0.box[0], $0.box[1], $0.box[2] + 1, $0.box[3]] }
    },
    Damage("a region beyond the picture", "marks") {
      try $0.editRegion { $0["box"] = [$0.box[0], $0.box[1], 400, $0.box[3]] }
    },
    Damage("a region of nothing", "marks") { try $0.editRegion { $0["elements"] = [9999] } },
    Damage("a region without its label", "marks.regions") {
      try $0.editRegion { $0["elements"] = Array(($0["elements"] as? [Int] ?? []).dropLast()) }
    },
    Damage("a region of a slice that is none", "marks") {
      try $0.editRegion { $0["slice"] = true }
    },
    Damage("another style", "picture.mark") { try $0.editMark { $0["style"] = "fill" } },
    Damage("a style that there is not", "marks") { try $0.editMark { $0["style"] = "circle" } },
    Damage("a mask over lines", "marks.style", .steepestRise) { $0.style = "mask" },
    Damage("another colour", "marks.colour", .retrieve) { $0.markColour = 0x0000ff },
    Damage("red on red", "marks.colour", .retrieve) { $0.paints[0] = 0xf01010 },
    Damage("a casing that is not needed", "marks.casing", .retrieve) { $0.hasCasing = true },
    Damage("no casing where there must be one", "marks.casing", .casing) { $0.hasCasing = false },
    Damage("a line too thin", "marks") { try $0.editMark { $0["line"] = 2 } },
    Damage("a picture that marks nothing", "marks") { sketch in
      try sketch.edit(\.legend) { $0["marks"] = [Any]() }
    },
    Damage("a stranger in a region", "marks.stranger", .ranked) {
      $0.across = [1, 5, 6, 14]
      $0.values = [[30, 50, 48, 65]]
      $0.margin = 4
    },
    Damage("a text under an outline", "marks.text") { sketch in
      let box = sketch.regionBox
      try sketch.edit("title", -1, -1, "box", [box[0] - 9, box[1], box[0] + 1, box[3]])
    },
    Damage("an outline with a gap", "picture.mark") { sketch in
      let box = sketch.regionBox
      sketch.pictures[1][box[0], box[1]] = 0xffffff
    },
    Damage("a spot beside the mark", "picture.changed") { $0.pictures[1][5, 5] = 0xff0000 },
    Damage("a spot within the mark", "picture.changed") { sketch in
      let box = sketch.regionBox
      sketch.pictures[1][box[0] + 3, box[1] + 3] = 0xff0000
    },
    Damage("a fill a bit too strong", "picture.mark", of: .maximum) { sketch in
      let box = sketch.regionBox
      sketch.pictures[1][box[0], box[1]] = 0xff0000
    },
    Damage("a mask with a hole", "picture.mark", of: .minimum) { sketch in
      sketch.pictures[1].fill(try sketch.box("point", 0, 0), 0x4c78a8)
    },
    Damage("a slice without its outline", "picture.mark", of: .sliceColour) {
      $0.pictures[1] = $0.pictures[0]
    },
    Damage("a picture of another size", "picture.size") { $0.pictures[1] = Canvas(100, 100, 0) },
    Damage("an edit of another kind", "edit.kind") {
      $0.record.thoughts[1].edit?.kind = "compose"
    },
    Damage("an edit of another region", "edit.region") {
      $0.record.thoughts[1].edit?.region = [[0, 0, 320, 240]]
    },
    Damage("an edit of another cell", "edit.detail") { sketch in
      let detail = sketch.record.thoughts[1].edit?.detail ?? ""
      sketch.record.thoughts[1].edit?.detail = detail.replacing("[[0,1]]", with: "[[0,2]]")
    },
    Damage("an edit that says nothing", "edit.detail") {
      $0.record.thoughts[1].edit?.detail = "{}"
    },
  ]
}

extension [String: Any] {
  fileprivate var box: [Int] { self["box"] as? [Int] ?? [0, 0, 0, 0] }
}

extension Sketch {
  /// The box of the first region of the first mark.
  var regionBox: [Int] {
    let drawing = Drawing(plan)
    return Marking(plan: plan, drawing: drawing)
      .regions(plan.marks.first ?? [], keys: plan.keys)[0].box
  }

  mutating func editMark(_ body: (inout [String: Any]) throws -> Void) throws {
    try edit(\.legend) { legend in
      guard var marks = legend["marks"] as? [[String: Any]] else { throw NothingToDamage() }
      try body(&marks[0])
      legend["marks"] = marks
    }
  }

  mutating func editRegion(_ body: (inout [String: Any]) throws -> Void) throws {
    try editMark { mark in
      guard var regions = mark["regions"] as? [[String: Any]] else { throw NothingToDamage() }
      try body(&regions[0])
      mark["regions"] = regions
    }
  }
}
