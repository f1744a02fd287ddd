import Drawing
import Traces

extension MazeLook {
  /// The greatest number of boxes of a region.
  static let mostBoxes = 24

  /// Draws one more leg of a walk onto a picture.
  ///
  /// - Parameters:
  ///   - moves: The moves of the leg, all of which stay on the grid.
  ///   - cell: Where the leg begins.
  ///   - isFirst: Whether the walk begins with it, and not another leg before.
  ///   - done: How many moves of the whole walk were drawn before.
  ///   - total: How many moves the whole walk has.
  ///   - plate: The picture, of this look.
  /// - Returns: The picture with the leg, and the boxes that hold every change: one for each straight
  ///   run, as long as they are few.
  func adding(
    leg moves: [Move], from cell: Cell, isFirst: Bool, done: Int, of total: Int, to plate: Plate
  ) -> (plate: Plate, region: [Box]) {
    var plate = plate
    var region: [Box] = []
    var here = cell
    var known: [MazeInk.Step?] = [MazeInk.Step?](repeating: nil, count: 8)
    for (number, move) in moves.enumerated() {
      let isOdd = (done + number) & 1 == 1
      let step: MazeInk.Step
      var (x, y) = (0, 0)
      if lattice.kind == .square {
        (x, y) = (
          geometry.left + here.column * geometry.cell, geometry.top + here.row * geometry.cell
        )
        let place = move.rawValue * 2 + (isOdd ? 1 : 0)
        step = known[place] ?? ink.squareStep(move, isOdd: isOdd)
        known[place] = step
      } else {
        step = ink.step(geometry.track(from: here, by: move), isOdd: isOdd)
      }
      if let casing = step.casing {
        plate.encase(casing.coverage, x: casing.x + x, y: casing.y + y)
      }
      let colour =
        palette.inks.count == 1 ? 0 : (done + number) * palette.inks.count / max(1, total)
      plate.ink(
        step.ink.coverage, x: step.ink.x + x, y: step.ink.y + y,
        number: min(colour, palette.inks.count - 1))
      let box = step.stamp.box(movedBy: x, y)
      // A run along a ring bends.
      let goesOn = number > 0 && moves[number - 1] == move
      let isStraight = move != .clockwise && move != .counterclockwise
      if goesOn && isStraight, let last = region.popLast() {
        region.append(last.joined(box))
      } else {
        region.append(box)
      }
      here = lattice.neighbor(of: here, by: move) ?? here
    }
    return (plate, Self.few(region))
  }

  /// Joins boxes that follow each other until there are few.
  private static func few(_ boxes: [Box]) -> [Box] {
    var boxes = boxes
    while boxes.count > mostBoxes {
      boxes = stride(from: 0, to: boxes.count, by: 2).map {
        $0 + 1 < boxes.count ? boxes[$0].joined(boxes[$0 + 1]) : boxes[$0]
      }
    }
    return boxes
  }

  /// Draws a mark in some cells.
  ///
  /// - Returns: The picture with the marks, and a box around each.
  func marking(
    _ cells: [Cell], as mark: Mark, on plate: Plate
  ) -> (plate: Plate, region: [Box]) {
    var plate = plate
    var region: [Box] = []
    for cell in cells {
      let step = ink.mark(mark, at: geometry.center(of: cell))
      if let casing = step.casing { plate.encase(casing.coverage, x: casing.x, y: casing.y) }
      plate.ink(step.ink.coverage, x: step.ink.x, y: step.ink.y)
      region.append(step.stamp.box(movedBy: 0, 0))
    }
    return (plate, Self.few(region))
  }
}

extension Stamp {
  /// The box of its pixels, moved.
  fileprivate func box(movedBy x: Int, _ y: Int) -> Box {
    Box(self.x + x, self.y + y, right + x, bottom + y)
  }
}
