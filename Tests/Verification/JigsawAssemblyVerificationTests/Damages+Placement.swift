@testable import Datasets

extension Damage {
  private static let strip = Plan(show: "strip")
  private static let tray = Plan(show: "tray")

  /// Records of pieces that lie in a strip or in a tray.
  static let placements: [Damage] = [
    Damage("a way to show pieces that there is not", "legend") {
      try $0.swap(\.legend, "\"grid\"", "\"heap\"")
    },
    Damage("a strip out of order", "legend", of: strip) {
      try $0.swap(\.legend, "[10,10,138,138],[148,10,276,138]", "[148,10,276,138],[10,10,138,138]")
    },
    Damage("a strip with a step", "legend", of: strip) {
      try $0.swap(\.legend, "[148,10,276,138]", "[148,11,276,139]")
    },
    Damage("a strip that is said to be a grid", "legend", of: strip) {
      try $0.swap(\.legend, "\"strip\"", "\"grid\"")
    },
    Damage("a grid that is said to be a strip", "legend") {
      try $0.swap(\.legend, "\"grid\"", "\"strip\"")
    },
    Damage("a label of a strip on a piece", "legend", of: strip) {
      try $0.swap(\.legend, "[16,148,41,180]", "[16,137,41,169]")
    },
    Damage("a label of a strip beside another piece", "legend", of: strip) {
      try $0.swap(\.legend, "[16,148,41,180]", "[160,138,165,147]")
    },
    Damage("a label of a strip on another", "legend", of: strip) {
      try $0.swap(\.legend, "[16,148,41,180]", "[16,148,155,180]")
    },
    Damage("something under the strip", "picture.ground", of: strip) {
      $0.pictures[0][50, 160] = 0xfffffe
    },
    Damage("a strip's piece without a label", "picture.label", of: strip) {
      $0.pictures[0].fill([16, 148, 41, 180], 0xffffff)
    },
    Damage("a hidden box of a strip's edit", "edit.hidden", of: strip) {
      try $0.swapDetail("\"hidden\":[]", "\"hidden\":[[6,4,31,36]]")
    },
    Damage("a pixel that only a label could hide", "picture.place", of: strip) {
      $0.pictures[2][10, 10] ^= 0xff
    },
    Damage("something painted on the frame", "picture.ground", of: tray) {
      $0.pictures[0][2, 60] = 0xffffff
    },
    Damage("a frame within the tray", "picture.ground", of: tray) {
      $0.pictures[0][6, 60] = 0x705030
    },
    Damage("another frame", "picture.ground", of: tray) {
      try $0.swap(\.legend, "#705030", "#705031")
    },
    Damage("another tray", "picture.ground", of: tray) {
      try $0.swap(\.legend, "\"tray\":[5,4", "\"tray\":[6,4")
    },
    Damage("a tray that is no box", "legend", of: tray) {
      try $0.swap(\.legend, "\"tray\":[5,4,", "\"tray\":[5,")
    },
    Damage("a piece outside the tray", "legend", of: tray) {
      try $0.swap(\.legend, "\"tray\":[5,4", "\"tray\":[80,4")
    },
    Damage("a tray beside a grid", "legend") {
      try $0.swap(\.legend, "\"tray\":[]", "\"tray\":[0,0,10,10]")
    },
    Damage("a board beside a grid", "legend") {
      try $0.swap(\.legend, "\"board\":[]", "\"board\":[0,0,10,10]")
    },
    Damage("a box that overlaps another", "legend", of: tray) {
      try $0.swap(\.legend, "[[10,10,138,138],[149,", "[[30,10,158,138],[149,")
    },
    Damage("a box that leaves the picture", "legend", of: tray) {
      try $0.swap(\.legend, "[[10,10,138,138],[149,", "[[-10,10,118,138],[149,")
    },
    Damage("a box of another piece", "picture.ground", of: tray) {
      try $0.swap(\.legend, "[[10,10,138,138],[149,", "[[11,10,139,138],[149,")
    },
    Damage("a box of another size", "legend", of: tray) {
      try $0.swap(\.legend, "[[10,10,138,138],[149,", "[[10,10,138,137],[149,")
    },
    Damage("a box too few", "legend") { try $0.swap(\.legend, "[[0,0,128,128],", "[") },
    Damage("a scene of another cut", "scene") {
      try $0.swap(\.scene, "\"straight\"", "\"wavy\"")
    },
    Damage("a cut that there is not", "scene") {
      try $0.swap(\.scene, "\"straight\"", "\"torn\"")
    },
    Damage("straight pieces that reach beyond their cells", "legend") {
      try $0.swap(\.legend, "\"overhang\":0", "\"overhang\":1")
    },
    Damage(
      "a rotation in a tray", "scene",
      of: Plan(
        form: "rotation", show: "tray", pieces: [1, 2, 3, 4], turns: [0, 1, 2, 3])),
    Damage("a group of one twin", "solution.twins") {
      try $0.swap(\.solution, "\"twins\":[]", "\"twins\":[[1]]")
    },
    Damage("twins that there are not", "solution.twins") {
      try $0.swap(\.solution, "\"twins\":[]", "\"twins\":[[3,5]]")
    },
  ]
}
