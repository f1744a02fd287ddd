import Drawing
import Traces

/// Paints a choice among walks: the board four times, two by two, with a walk drawn in each.
struct PanelPainter: Painter {
  /// What paints one panel.
  let painter: any Painter
  /// The walks from the start, each with the cells that it visits, walls or not.
  let walks: [(moves: [Move], cells: [Cell])]

  /// The pixels between panels, and between a panel and its caption.
  private static let gap = 6

  var frame: UInt8 { painter.frame }
  var captionHeight: Int { painter.captionHeight }

  func caption(_ text: String, x: Int, y: Int, on plate: inout Plate) {
    painter.caption(text, x: x, y: y, on: &plate)
  }

  /// Where the panels lie, given the size of each.
  private func corners(_ width: Int, _ height: Int) -> [(x: Int, y: Int)] {
    walks.indices.map { number in
      (
        number % 2 * (width + Self.gap),
        captionHeight + number / 2 * (height + captionHeight + Self.gap)
      )
    }
  }

  func problem() throws -> Plate {
    let empty = try painter.problem()
    let (width, height) = (empty.width, empty.height)
    var sheet = Plate(
      width: 2 * width + Self.gap, height: 2 * (height + captionHeight) + Self.gap,
      palette: empty.palette, ground: frame)
    for (number, corner) in corners(width, height).enumerated() {
      let walk = walks[number]
      let step = Step(
        number: 0, count: 1, runs: Run.runs(of: walk.moves[...], through: walk.cells[...]),
        marks: [], done: 0)
      let panel = try painter.adding(step, of: walk.moves.count, to: empty).plate
      sheet.copy(panel, x: corner.x, y: corner.y)
      painter.caption(
        NavigationScene.Question.options[number], x: corner.x + width / 2,
        y: corner.y - captionHeight / 2, on: &sheet)
    }
    return sheet
  }

  func adding(
    _ step: Step, of total: Int, to plate: Plate
  ) throws -> (plate: Plate, region: [Box]) {
    var (sheet, region) = (plate, [Box]())
    let size = try size()
    let corners = corners(size.width, size.height)
    for (cell, number) in zip(step.marks, step.panels) {
      let corner = corners[number]
      let panel = sheet.cropped(x: corner.x, y: corner.y, width: size.width, height: size.height)
      let mark = Step(number: 0, count: 1, runs: [], marks: [cell], done: 0)
      let drawn = try painter.adding(mark, of: total, to: panel)
      sheet.copy(drawn.plate, x: corner.x, y: corner.y)
      region += drawn.region.map { box in
        Box(box.x0 + corner.x, box.y0 + corner.y, box.x1 + corner.x, box.y1 + corner.y)
      }
    }
    return (sheet, region)
  }

  private func size() throws -> (width: Int, height: Int) {
    let empty = try painter.problem()
    return (empty.width, empty.height)
  }

  var legend: String { painter.legend }

  /// The panels as the JSON object of the contract.
  func panels() throws -> String {
    let size = try size()
    let corners = corners(size.width, size.height).map { "[\($0.x), \($0.y)]" }
    return
      "{\"size\": [\(size.width), \(size.height)], \"at\": [\(corners.joined(separator: ", "))]}"
  }
}
