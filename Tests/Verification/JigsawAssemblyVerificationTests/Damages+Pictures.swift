@testable import Datasets

extension Damage {
  static let pictures: [Damage] = [
    Damage("a pixel of a placed piece", "picture.place") { $0.pictures[1][60, 60] ^= 1 },
    Damage("a pixel of the last picture", "picture.place") { $0.pictures[2][200, 200] ^= 0x10000 },
    Damage("a pixel of an empty place", "picture.place") { $0.pictures[1][60, 200] ^= 1 },
    Damage("two pieces exchanged", "picture.place") { sketch in
      let last = sketch.pictures[2]
      sketch.pictures[2].paste(last, from: [0, 0, 128, 128], at: 128, 0)
      sketch.pictures[2].paste(last, from: [128, 0, 256, 128], at: 0, 0)
    },
    Damage("a piece taken away", "picture.removed") {
      $0.pictures[2].fill([0, 0, 128, 128], 0xd8d8d8)
    },
    Damage("a last picture that is not finished", "picture.last") {
      $0.pictures[2].fill([128, 128, 256, 256], 0xd8d8d8)
    },
    Damage("a picture that adds nothing", "picture.idle") { $0.pictures[1] = $0.pictures[2] },
    Damage("something between the pieces", "picture.ground") { $0.pictures[0][130, 40] = 0xfefefe },
    Damage("a piece without a label", "picture.label") { sketch in
      let box = sketch.plan.box(ofPiece: 3)
      let label = sketch.plan.labelBox
      sketch.pictures[0].fill(
        [box[0] + label[0], box[1] + label[1], box[0] + label[2], box[1] + label[3]], 0xffffff)
    },
    Damage("two pieces with one label", "picture.label") { sketch in
      let (one, two) = (sketch.plan.box(ofPiece: 1), sketch.plan.box(ofPiece: 2))
      let label = sketch.plan.labelBox
      let picture = sketch.pictures[0]
      sketch.pictures[0].paste(
        picture,
        from: [one[0] + label[0], one[1] + label[1], one[0] + label[2], one[1] + label[3]],
        at: two[0] + label[0], two[1] + label[1])
    },
    Damage("what a label hides changes", "picture.changed") { $0.pictures[2][10, 10] ^= 0xff },
    Damage("a picture of another size", "picture.size") { $0.pictures[1] = Canvas(255, 256, 0) },
    Damage("a piece that is not turned back", "picture.place", of: turned) { sketch in
      let box = sketch.plan.box(ofPiece: 2)
      sketch.pictures[2].paste(sketch.pictures[0], from: box, at: 0, 128)
      sketch.pictures[2].paste(sketch.pictures[0].part(box), at: 128, 0)
    },
    Damage("a pixel of a piece of the problem", "picture.place") { $0.pictures[0][70, 70] ^= 4 },
    Damage("a pixel on the border of a piece", "picture.place") { $0.pictures[0][0, 0] ^= 4 },
    Damage("a label drawn beyond its box", "picture.place") { sketch in
      sketch.pictures[0].fill([sketch.plan.labelBox[2], 10, sketch.plan.labelBox[2] + 1, 11], 0)
    },
    Damage("an edit of another kind", "edit.kind") { $0.record.thoughts[1].edit?.kind = "crop" },
    Damage("an edit of another picture", "edit.of") { $0.record.thoughts[3].edit?.of = 1 },
    Damage("an edit of a part", "edit.region") {
      $0.record.thoughts[1].edit?.region = [[0, 0, 128, 256]]
    },
    Damage("a part from elsewhere", "edit.detail") {
      try $0.swapDetail("\"from\":[0,138,128,266]", "\"from\":[0,0,128,128]")
    },
    Damage("a part that is turned", "edit.detail") {
      try $0.swapDetail("\"turn\":0", "\"turn\":2")
    },
    Damage("a part too few", "edit.detail") { sketch in
      let detail = sketch.record.thoughts[3].edit?.detail ?? ""
      sketch.record.thoughts[1].edit?.detail = detail
    },
    Damage("a part that lies elsewhere", "edit.detail") {
      try $0.swapDetail("\"to\":[0,0,128,128]", "\"to\":[1,0,129,128]")
    },
    Damage("a hidden box of an edit", "edit.hidden") {
      try $0.swapDetail("[6,4,31,36]", "[6,4,31,37]")
    },
    Damage("a detail that is none", "edit.detail") { $0.record.thoughts[1].edit?.detail = "{" },
  ]
}
