import Datasets
import VerificationKit

/// The check of the pictures that mark what carries the answer.
struct Marks: Sendable {
  let program: Program
  private var scene: Scene { program.scene }
  private var regions: Regions { Regions(scene: scene) }

  init(_ program: Program) { self.program = program }

  /// The most pictures that a question has.
  private static let most = 3
  private static let styles: Set<String> = ["outline", "fill", "both", "mask"]
  /// The colours of marks in the order in which they are taken, each with its words.
  static let colours: [(colour: UInt32, words: Set<String>)] = [
    (0xff0000, ["red"]), (0x0000ff, ["blue"]), (0x008000, ["green"]),
    (0xff00ff, ["pink", "magenta"]), (0x000000, ["black"]),
  ]
  /// The least distance of colours, ΔE.
  private static let least = 40.0

  /// Why the legend's marks cannot be looked at; nil if they can.
  func shapeFault(pictures: Int) -> String? {
    let marks = scene.legend.marks
    guard 1...Self.most ~= marks.count, marks.map(\.image) == Array(1..<pictures) else {
      return "each picture but the first is one mark, in order"
    }
    for mark in marks {
      guard Self.styles.contains(mark.style), mark.line == regions.line else {
        return "the style is none, or the line is not \(regions.line) wide"
      }
      guard mark.cells.allSatisfy({ scene.marks[$0] != nil }),
        mark.keys.allSatisfy({ scene.key(ofSeries: $0) != nil && !scene.chart.isRound }),
        !mark.regions.isEmpty
      else { return "it marks what is not there" }
      for region in mark.regions {
        guard region.elements.allSatisfy({ scene.elements.indices.contains($0) }),
          isBox(region.box)
        else { return "a region has no such elements, or does not lie in the picture" }
        guard
          !region.isSlice
            || region.elements.count == 1
              && scene.elements[region.elements[0]].kind == .slice
        else { return "a region is of no slice" }
      }
    }
    return nil
  }

  private func isBox(_ box: [Int]) -> Bool {
    box.count == 4 && 0 <= box[0] && box[0] < box[2] && box[2] <= scene.size[0] && 0 <= box[1]
      && box[1] < box[3] && box[3] <= scene.size[1]
  }

  /// Checks marks that can be looked at, and their pictures.
  func check(_ rasters: [Raster], _ edits: [Record.Edit], into findings: inout Findings) {
    let marks = scene.legend.marks
    let isSteepest = [.steepestRise, .steepestFall].contains(program.form)
    let cells = marks.flatMap(\.cells)
    // A rise may be marked from its beginning.
    if cells != program.focus, !isSteepest || cells != program.focus.reversed() {
      findings.report("marks", "what is marked is \(program.focus.map(\.text)), in this order")
    }
    if marks.flatMap(\.keys) != program.keys {
      findings.report("marks", "the keys that are marked are \(program.keys)")
    }
    if marks.contains(where: { $0.cells.isEmpty && $0.keys.isEmpty }) {
      findings.report("marks", "a picture marks nothing")
    }
    for mark in marks {
      checkRegions(mark, into: &findings)
      checkTexts(mark, into: &findings)
      checkStyle(mark, on: rasters[0], into: &findings)
      if let edit = edits.dropFirst(mark.image - 1).first {
        checkEdit(mark, edit, into: &findings)
      }
      let raster = rasters[mark.image]
      guard [raster.width, raster.height] == scene.size else {
        findings.report("picture.size", "picture \(mark.image) has another size")
        continue
      }
      MarkedPicture(scene: scene, mark: mark, masked: regions.masked)
        .check(raster, of: rasters[0], into: &findings)
    }
  }

  private func checkRegions(_ mark: Legend.Mark, into findings: inout Findings) {
    let expected = regions.of(mark.cells, keys: mark.keys)
    guard expected.count == mark.regions.count else {
      findings.report("marks.regions", "picture \(mark.image) has \(expected.count) regions")
      return
    }
    for (region, other) in zip(mark.regions, expected) {
      // A label in a bar may be named with the bar.
      let isSame =
        region.elements == other.elements
        || Set(region.elements).isSuperset(of: other.elements)
          && region.elements == region.elements.sorted()
          && region.elements.allSatisfy {
            other.elements.contains($0) || isInBar($0, of: mark.cells)
          }
      if !isSame || region.box != other.box || region.isSlice != other.isSlice {
        findings.report(
          "marks.regions",
          "picture \(mark.image): \(region.elements) in \(region.box) is not \(other.elements) in \(other.box)"
        )
      }
    }
    let marked = Set(scene.legend.marks.flatMap(\.cells))
    for (cell, number) in scene.marks.sorted(by: { $0.value < $1.value })
    where !marked.contains(cell) {
      for region in mark.regions
      where !region.isSlice && Box.holdsMiddle(region.box, of: scene.elements[number].box) {
        findings.report(
          "marks.stranger", "picture \(mark.image) marks \(cell.text), which is not asked about")
      }
    }
  }

  /// A frame that goes through a text makes it hard to read, and seems to mean it too.
  private func checkTexts(_ mark: Legend.Mark, into findings: inout Findings) {
    let meant = Set(mark.regions.flatMap(\.elements))
    for (number, element) in scene.elements.enumerated()
    where element.kind.isText && !meant.contains(number) && !mark.cells.contains(element.cell) {
      for region in mark.regions where !region.isSlice && Ink.overlap(region.box, element.box) {
        findings.report(
          "marks.text", "picture \(mark.image): \(region.box) lies over \(element.text)")
      }
    }
  }

  private func isInBar(_ number: Int, of cells: [Cell]) -> Bool {
    let element = scene.elements[number]
    guard element.kind == .valueLabel, cells.contains(element.cell),
      let bar = scene.marks[element.cell], scene.elements[bar].kind == .bar
    else { return false }
    let (inner, outer) = (element.box, scene.elements[bar].box)
    return outer[0] <= inner[0] && outer[1] <= inner[1] && inner[2] <= outer[2]
      && inner[3] <= outer[3]
  }

  // MARK: - Style and colour

  private func checkStyle(
    _ mark: Legend.Mark, on raster: Raster, into findings: inout Findings
  ) {
    if mark.style == "mask", !scene.chart.mayBeMasked {
      findings.report("marks.style", "this chart is not masked")
    }
    let (colour, needsCasing) = colour(of: mark, on: raster)
    if mark.colour != colour {
      findings.report(
        "marks.colour", "picture \(mark.image) marks with another colour than it must")
    }
    if mark.hasCasing != (needsCasing && mark.style == "outline") {
      findings.report("marks.casing", "picture \(mark.image) needs a casing, or needs none")
    }
  }

  /// The colour that a mark must have, and whether it is hard to see all the same.
  private func colour(of mark: Legend.Mark, on raster: Raster) -> (UInt32, Bool) {
    let elements = mark.regions.flatMap(\.elements).map { scene.elements[$0] }
    var labs =
      [Lab(scene.legend.ground)] + elements.filter(\.kind.isMark).map { Lab($0.colour) }
    let heads = mark.regions.filter { region in
      scene.chart == .table
        && region.elements.contains { scene.elements[$0].kind == .seriesLabel }
    }
    labs += heads.compactMap { commonest(in: $0.box, of: raster) }.map { Lab($0) }
    for (colour, _) in Self.colours {
      let lab = Lab(colour)
      if labs.allSatisfy({ $0.distance(to: lab) >= Self.least }) { return (colour, false) }
    }
    return (0xff0000, true)
  }

  /// The colour that most pixels of a box have: what is written there stands on it.
  private func commonest(in box: [Int], of raster: Raster) -> UInt32? {
    var counts: [UInt32: Int] = [:]
    for y in box[1]..<box[3] {
      for x in box[0]..<box[2] { counts[raster[y * raster.width + x], default: 0] += 1 }
    }
    return counts.max { ($0.value, $0.key) < ($1.value, $1.key) }?.key
  }

  // MARK: - Edits

  private func checkEdit(
    _ mark: Legend.Mark, _ edit: Record.Edit, into findings: inout Findings
  ) {
    if edit.kind != "overlay" || edit.of != 0 {
      findings.report("edit.kind", "picture \(mark.image) is drawn on the problem picture")
    }
    let boxes = mark.regions.map(\.box)
    let region =
      mark.style == "mask"
      ? [regions.masked]
      : mark.hasCasing ? boxes.map { Box.grown($0, 2, scene.size) } : boxes
    if edit.region != region {
      findings.report("edit.region", "the region of picture \(mark.image) is not \(region)")
    }
    do {
      let detail = try Detail(edit.detail)
      if detail.cells != mark.cells || detail.keys != mark.keys || detail.style != mark.style
        || detail.boxes != boxes
      {
        findings.report("edit.detail", "picture \(mark.image) shows another mark")
      }
    } catch {
      findings.report("edit.detail", "picture \(mark.image): \(error)")
    }
  }

  /// What the edit of a marked picture says.
  private struct Detail {
    var cells: [Cell] = []
    var keys: [Int] = []
    var style = ""
    var boxes: [[Int]] = []

    init(_ text: String) throws {
      var json = JSONScanner(text)
      try json.object(["cells", "keys", "style", "boxes"]) { place, json in
        switch place {
        case 0: cells = try json.cells()
        case 1: keys = try json.ints()
        case 2: style = try json.string()
        default: boxes = try json.list { try $0.ints() }
        }
      }
      try json.end()
    }
  }
}
