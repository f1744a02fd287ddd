import Drawing
import Traces

/// Paints the pictures of a lake.
struct LakePainter: Painter {
  let lake: Lake
  let look: LakeLook
  /// What cells are marked with.
  let mark: Mark

  func problem() -> Plate { look.picture(of: lake) }

  func adding(
    _ step: Step, of total: Int, to plate: Plate
  ) -> (plate: Plate, region: [Box]) {
    var (plate, region) = (plate, [Box]())
    if let first = step.runs.first {
      (plate, region) = look.adding(
        leg: step.moves, from: first.from, isFirst: step.done == 0, done: step.done, to: plate)
    }
    guard !step.marks.isEmpty else { return (plate, region) }
    let marked = look.marking(step.marks, as: mark, on: plate)
    return (marked.plate, region + marked.region)
  }

  var legend: String { look.legend(of: lake) }
  var frame: UInt8 { LakeTone.frame.rawValue }
  var captionHeight: Int { look.sprites.lettering.size + 8 }

  func caption(_ text: String, x: Int, y: Int, on plate: inout Plate) {
    look.write(text, centeredAt: 2 * x, 2 * y, on: &plate)
  }
}

/// Paints the pictures of a maze.
struct MazePainter: Painter {
  let board: MazeBoard
  let look: MazeLook
  /// What cells are marked with.
  let mark: Mark

  func problem() -> Plate {
    look.picture(of: board.maze, openings: board.openings.map { ($0.cell, $0.side) })
  }

  func adding(
    _ step: Step, of total: Int, to plate: Plate
  ) -> (plate: Plate, region: [Box]) {
    var (plate, region) = (plate, [Box]())
    if let first = step.runs.first {
      (plate, region) = look.adding(
        leg: step.moves, from: first.from, isFirst: step.done == 0, done: step.done, of: total,
        to: plate)
    }
    guard !step.marks.isEmpty else { return (plate, region) }
    let marked = look.marking(step.marks, as: mark, on: plate)
    return (marked.plate, region + marked.region)
  }

  var legend: String { look.legend(of: board.maze) }
  var frame: UInt8 { MazeTone.frame.rawValue }
  var captionHeight: Int { look.frame.lettering.size + 8 }

  func caption(_ text: String, x: Int, y: Int, on plate: inout Plate) {
    look.write(text, centeredAt: 2 * x, 2 * y, on: &plate)
  }
}

/// The names of a maze's look as words need them.
struct MazeWords: BoardLook {
  let look: MazeLook

  var inkNames: (first: String, last: String) {
    (look.inkNames.first ?? "", look.inkNames.last ?? "")
  }
  var startName: String { look.startName }
  var goalName: String { look.goalName }
  var wallName: String { look.wallName }
  func box(of cell: Cell) -> Box { look.box(of: cell) }
}

extension LakeLook: BoardLook {
  var startName: String { figureName }
  var goalName: String { giftName }
  var wallName: String { "holes" }
}
