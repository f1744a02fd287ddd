@testable import Datasets

/// Damages of tables, elements and axes.
extension Damage {
  static let scenes: [Damage] = [
    Damage("another size", "scene") { try $0.edit(\.scene) { $0["size"] = [321, 240] } },
    Damage("a chart that there is not", "scene") { try $0.edit(\.scene) { $0["chart"] = "radar" } },
    Damage("another chart", "axis") { try $0.edit(\.scene) { $0["chart"] = "horizontal_bar" } },
    Damage("five decimals", "table") { try $0.edit(\.scene, "table", "decimals", 5) },
    Damage("a category twice", "table") {
      try $0.edit(\.scene, "table", "categories", ["Chile", "Peru", "Peru", "Mali"])
    },
    Damage("a category too few", "table") {
      try $0.edit(\.scene, "table", "categories", ["Chile", "Peru", "Oman"])
    },
    Damage("bins of bars", "table") { try $0.edit(\.scene, "table", "kind", "bins") },
    Damage("a series too many", "table") { sketch in
      let series: [[String: Any]] = [
        ["name": "a", "values": [30, 50, 20, 65]], ["name": "b", "values": [1, 2, 3, 4]],
      ]
      try sketch.edit(\.scene, "table", "series", series)
    },
    Damage("a figure too large", "table") {
      try $0.edit(
        \.scene, "table", "series", [["name": "", "values": [30, 50, 2_000_000_000_000, 65]]])
    },
    Damage("a slice below zero", "table", of: .share) {
      try $0.edit(\.scene, "table", "series", [["name": "", "values": [50, 30, -20]]])
    },
    Damage("a missing slice", "table", of: .share) { sketch in
      try sketch.edit(\.scene) { scene in
        guard var table = scene["table"] as? [String: Any] else { throw NothingToDamage() }
        table["series"] = [["name": "", "values": [50, nil, 20] as [Int?]]]
        scene["table"] = table
      }
    },
    Damage("shares that make no whole", "table", .shares) { $0.values[0][0] = 41 },
    Damage("a user's table without records", "table") {
      try $0.edit(
        \.scene, "table", "given",
        ["path": "a.csv", "rows": [Int](), "columns": ["a"], "mean": false] as [String: Any])
    },
    Damage("a user's table that is no source", "sources") {
      try $0.edit(
        \.scene, "table", "given",
        ["path": "a.csv", "rows": [1, 2], "columns": ["a"], "mean": false] as [String: Any])
    },
    Damage("another figure", "element") {
      try $0.edit(\.scene, "table", "series", [["name": "", "values": [30, 51, 20, 65]]])
    },
    Damage("another figure without labels", "place", of: .log) {
      try $0.edit(\.scene, "table", "series", [["name": "", "values": [2, 20, 5, 70]]])
    },
    Damage("another figure in a pie", "pixels.slice", of: .sliceColour) {
      try $0.edit(\.scene, "table", "series", [["name": "", "values": [50, 35, 20]]])
    },
    Damage("another name at a label", "element") {
      try $0.edit("axis_label", -1, 1, "text", "Cuba")
    },
    Damage("another figure at a label", "element") {
      try $0.edit("value_label", 0, 1, "text", "51")
    },
    Damage("decimals at a label", "element") { try $0.edit("value_label", 0, 1, "text", "50.0") },
    Damage("another title", "element") { try $0.edit("title", -1, -1, "text", "Train") },
    Damage("two labels of a category", "element") {
      try $0.edit("axis_label", -1, 1, "category", 0)
    },
    Damage("a label of no category", "element") {
      try $0.edit("axis_label", -1, 1, "category", 9)
    },
    Damage("no label of a category", "element.missing") { sketch in
      let number = try sketch.number("axis_label", -1, 3)
      try sketch.edit(\.legend) { legend in
        guard var elements = legend["elements"] as? [[String: Any]] else { throw NothingToDamage() }
        elements[number]["kind"] = "axis_title"
        elements[number]["category"] = -1
        elements[number]["text"] = "Exports"
        legend["elements"] = elements
      }
    },
    Damage("texts that overlap", "element.overlap") { sketch in
      let box = try sketch.box("axis_label", -1, 1)
      try sketch.edit("axis_label", -1, 2, "box", [box[0] + 2, box[1], box[2] + 2, box[3]])
    },
    Damage("labels changed about", "place.label") { sketch in
      let (first, second) = (
        try sketch.box("axis_label", -1, 0), try sketch.box("axis_label", -1, 3)
      )
      try sketch.edit("axis_label", -1, 0, "box", second)
      try sketch.edit("axis_label", -1, 3, "box", first)
    },
    Damage("bars changed about", "place") { sketch in
      let (first, second) = (try sketch.box("bar", 0, 0), try sketch.box("bar", 0, 3))
      try sketch.edit("bar", 0, 0, "box", second)
      try sketch.edit("bar", 0, 3, "box", first)
    },
    Damage("a bar two pixels short", "place") { sketch in
      let box = try sketch.box("bar", 0, 1)
      try sketch.edit("bar", 0, 1, "box", [box[0], box[1] + 2, box[2], box[3]])
    },
    Damage("a point two pixels off", "place", of: .trend) { sketch in
      let box = try sketch.box("point", 0, 1)
      try sketch.edit("point", 0, 1, "box", [box[0], box[1] + 2, box[2], box[3] + 2])
    },
    Damage("a point off across", "place", of: .ranked) {
      let box = try $0.box("point", 0, 1)
      try $0.edit("point", 0, 1, "box", [box[0] + 4, box[1], box[2] + 4, box[3]])
    },
    Damage("a stack in another order", "place", of: .total) { sketch in
      let (first, second) = (try sketch.box("bar", 0, 2), try sketch.box("bar", 1, 2))
      try sketch.edit("bar", 0, 2, "box", second)
      try sketch.edit("bar", 1, 2, "box", first)
    },
    Damage("a cell in another row", "place", of: .match) { sketch in
      let box = try sketch.box("cell", 0, 1)
      try sketch.edit("cell", 0, 1, "box", [box[0], box[1] + 24, box[2], box[3] + 24])
    },
    Damage("a box beyond the picture", "element") {
      try $0.edit("bar", 0, 1, "box", [300, 40, 330, 190])
    },
    Damage("a tick elsewhere", "axis") {
      try $0.edit(
        \.legend, "axis", "ticks", [["0", 3040], ["35", 1900], ["70", 800]] as [[Any]])
    },
    Damage("ticks that descend", "axis") {
      try $0.edit(
        \.legend, "axis", "ticks", [["70", 800], ["35", 1920], ["0", 3040]] as [[Any]])
    },
    Damage("one tick", "axis") {
      try $0.edit(\.legend, "axis", "ticks", [["0", 3040]] as [[Any]])
    },
    Damage("ticks with other figures", "element.tick") {
      try $0.edit(
        \.legend, "axis", "ticks", [["0", 3040], ["34", 1952], ["70", 800]] as [[Any]])
    },
    Damage("an axis that is said to be logarithmic", "axis") {
      try $0.edit(\.legend, "axis", "log", true)
    },
    Damage("a plot beyond the picture", "legend") {
      try $0.edit(\.legend) { $0["plot"] = [70, 40, 340, 190] }
    },
    Damage("labels that are denied", "legend.labelled") {
      try $0.edit(\.legend) { $0["labelled"] = false }
    },
    Damage("another ground", "pixels.ground") {
      try $0.edit(\.legend) { $0["ground"] = "#eeeeee" }
    },
  ]

  static let pixels: [Damage] = [
    Damage("a bar of another colour", "pixels.bar") { $0.paint(try $0.box("bar", 0, 0), 0x4c78a9) },
    Damage("a hole in a bar", "pixels.bar") {
      let box = try $0.box("bar", 0, 0)
      $0.paint([box[0] + 4, box[3] - 9, box[0] + 6, box[3] - 7], 0xffffff)
    },
    Damage("a bar that goes on", "pixels.bar") { sketch in
      let box = try sketch.box("bar", 0, 0)
      sketch.paint([box[0], box[1] - 2, box[2], box[1]], 0x4c78a8)
    },
    Damage("a bar that is too wide", "pixels.bar") { sketch in
      let box = try sketch.box("bar", 0, 0)
      sketch.paint([box[0] - 3, box[1], box[0], box[3]], 0x4c78a8)
    },
    Damage("a point that is not there", "pixels.point", of: .trend) {
      $0.paint(try $0.box("point", 0, 3), 0xffffff)
    },
    Damage("a point half gone", "pixels.point", of: .trend) { sketch in
      let box = try sketch.box("point", 0, 3)
      sketch.paint([box[0], box[1], box[2], box[1] + 4], 0xffffff)
    },
    Damage("a slice of another colour", "pixels.slice", of: .share) {
      $0.paint([160, 100, 164, 104], 0x54a24b)
    },
    Damage("an empty cell", "pixels.cell", of: .match) {
      $0.paint(try $0.box("cell", 1, 3), 0xffffff)
    },
    Damage("a swatch of another colour", "pixels.swatch", of: .trend) {
      $0.paint(try $0.box("swatch", 1), 0x4c78a8)
    },
    Damage("swatches changed about", "pixels.swatch", of: .trend) { sketch in
      sketch.paint(try sketch.box("swatch", 1), 0x4c78a8)
      try sketch.edit("swatch", 1, -1, "colour", "#4c78a8")
    },
    Damage("a label that is not there", "pixels.text") {
      $0.paint(try $0.box("axis_label", -1, 3), 0xffffff)
    },
    Damage("a label of another colour", "pixels.text") {
      try $0.edit("axis_label", -1, 3, "colour", "#ff8800")
    },
    Damage("a label that goes on", "pixels.text") { sketch in
      let box = try sketch.box("axis_label", -1, 3)
      sketch.paint([box[0], box[3], box[0] + 1, box[3] + 3], 0x222222)
    },
    Damage("a label with a box far too large", "pixels.text") {
      try $0.edit("axis_title", -1, -1, "box", [4, 0, 31, 35])
    },
    Damage("a title with ink beside it", "pixels.text") {
      try $0.edit("axis_title", -1, -1, "box", [4, 28, 20, 35])
    },
    Damage("a label that is a block", "pixels.text") {
      $0.paint(try $0.box("title"), 0x222222)
    },
  ]
}
