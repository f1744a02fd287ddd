@testable import Datasets

/// Damages of pictures and of what edits say of them.
extension Damage {
  static let pictures: [Damage] = [
    Damage("a ring off by a pixel", "picture.ring") { sketch in
      sketch.pictures[1] = sketch.pictures[0]
      let ring = sketch.plan.ring(6)
      sketch.pictures[1].frame([ring[0] + 1, ring[1], ring[2] + 1, ring[3]], 2, 0xff0000)
    },
    Damage("a ring too thin", "picture.ring") { sketch in
      sketch.pictures[1] = sketch.pictures[0]
      sketch.pictures[1].frame(sketch.plan.ring(6), 1, 0xff0000)
    },
    Damage("a ring of another red", "picture.ring") { sketch in
      sketch.pictures[1].frame(sketch.plan.ring(6), 2, 0xfe0000)
    },
    Damage("a ring around another object", "picture.ring") { sketch in
      sketch.pictures[1] = sketch.pictures[0]
      sketch.pictures[1].frame(sketch.plan.ring(5), 2, 0xff0000)
    },
    Damage("no ring", "picture.ring") { $0.pictures[1] = $0.pictures[0] },
    Damage("a ring too thick", "picture.changed") { sketch in
      sketch.pictures[1].frame(sketch.plan.ring(6), 3, 0xff0000)
    },
    Damage("a pixel changed elsewhere", "picture.changed") { $0.pictures[1][3, 170] = 0x818080 },
    Damage("a pixel changed within the ring", "picture.changed") {
      $0.pictures[1][206, 72] = 0xf0d821
    },
    Damage("the object's colour changed", "picture.changed") {
      $0.pictures[1].fill([200, 60, 212, 84], 0x309040)
    },
    Damage("a casing missing", "picture.casing", .red) { $0.hasCasing = false },
    Damage("a casing that is not needed", "picture.casing", .position) { $0.hasCasing = true },
    Damage("a casing missing where an eighth is red", "picture.casing", .position) {
      $0.patch = [196, 56, 208, 58]
    },
    Damage("a casing where a twentieth is red", "picture.casing", .position) { plan in
      plan.patch = [196, 56, 201, 58]
      plan.hasCasing = true
    },
    Damage("a casing that is grey", "picture.casing", of: .red) {
      $0.pictures[1][194, 54] = 0x808080
    },
    Damage("a marked picture of another size", "picture.size") {
      $0.pictures[1] = Canvas(240, 179, 0)
    },
    Damage("a part shifted by a pixel", "picture.crop") { sketch in
      let box = sketch.plan.crop.box
      let shifted = [box[0] + 1, box[1], box[2] + 1, box[3]]
      sketch.pictures[2] = sketch.pictures[0].enlarged(shifted, sketch.plan.crop.scale)
    },
    Damage("one pixel of a part", "picture.crop") { $0.pictures[2][50, 50] ^= 1 },
    Damage("a part enlarged without smoothing", "picture.crop") { sketch in
      let (box, scale) = sketch.plan.crop
      for y in 0..<sketch.pictures[2].height {
        for x in 0..<sketch.pictures[2].width {
          sketch.pictures[2][x, y] = sketch.pictures[0][box[0] + x / scale, box[1] + y / scale]
        }
      }
    },
    Damage("a part of another scale", "picture.crop") { sketch in
      try sketch.editLegend("crops", 0, "scale", sketch.plan.crop.scale - 1)
    },
    Damage("another margin", "picture.crop") { try $0.edit(\.legend) { $0["pad"] = 80 } },
    Damage("a part of another size", "picture.size") { $0.pictures[2] = Canvas(90, 90, 0) },
    Damage("the target before its anchor", "picture.sequence", .hops) { $0.marks = [[4], [6]] },
    Damage("the anchor left out", "picture.sequence", .hops) { $0.marks = [[4]] },
    Damage("the anchor marked along", "picture.sequence", .hops) { $0.marks = [[6], [6, 4]] },
    Damage("another object marked", "picture.sequence", .position) { $0.marks = [[5]] },
    Damage("one that is counted not marked", "picture.sequence", .count) { $0.marks = [[1]] },
    Damage("marked from right to left", "picture.sequence", .count) { $0.marks = [[4, 1]] },
    Damage("what is no near miss marked", "picture.sequence", .no) { $0.marks = [[0, 2]] },
    Damage("near misses not marked", "picture.sequence", .no) { $0.marks = [] },
    Damage("one of two marked", "picture.sequence", .relation) { $0.marks = [[6]] },
    Damage("a comparison enlarged", "picture.sequence", .relation) { $0.hasCrop = true },
    Damage("the anchor enlarged", "picture.sequence", of: .hops) {
      try $0.editLegend("crops", 0, "object", 6)
    },
    Damage("an overlay that composes", "edit.kind") {
      $0.record.thoughts[1].edit?.kind = "compose"
    },
    Damage("an edit of an edit", "edit.of") { $0.record.thoughts[3].edit?.of = 1 },
    Damage("a region that is all", "edit.region") {
      $0.record.thoughts[1].edit?.region = [[0, 0, 240, 180]]
    },
    Damage("a region without its casing", "edit.region", of: .red) {
      $0.record.thoughts[1].edit?.region = [$0.plan.ring(6)]
    },
    Damage("an edit of other objects", "edit.detail") {
      try $0.editDetail(1, "\"objects\":[6]", "\"objects\":[5]")
    },
    Damage("an edit of another line", "edit.detail") {
      try $0.editDetail(1, "\"line\":2", "\"line\":3")
    },
    Damage("an edit of a casing", "edit.detail") { try $0.editDetail(1, "false", "true") },
    Damage("an edit of boxes, not rings", "edit.detail") {
      try $0.editDetail(1, "196", "200")
    },
    Damage("an edit that is no object", "edit.detail") {
      $0.record.thoughts[1].edit?.detail = "[]"
    },
    Damage("a part of another object", "edit.detail") {
      try $0.editDetail(2, "\"object\":6", "\"object\":5")
    },
  ]
}
