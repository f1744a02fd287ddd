import Drawing
import Traces

extension LakeLook {
  /// Draws one more leg of a walk onto a picture.
  ///
  /// - Parameters:
  ///   - moves: The moves of the leg, all of which stay on the grid.
  ///   - cell: Where the leg begins.
  ///   - isFirst: Whether the walk begins with it, and not another leg before.
  ///   - done: How many moves of the whole walk were drawn before, which tells left prints from right ones.
  ///   - plate: The picture, of this look.
  /// - Returns: The picture with the leg, and the boxes that hold every change: one for each straight
  ///   run.
  func adding(
    leg moves: [Move], from cell: Cell, isFirst: Bool, done: Int = 0, to plate: Plate
  ) -> (plate: Plate, region: [Box]) {
    if path != .arrows { return adding(steps: moves, from: cell, done: done, to: plate) }
    var plate = plate
    var region: [Box] = []
    var here = cell
    var first = 0
    while first < moves.count {
      let move = moves[first]
      let last = moves[first...].firstIndex { $0 != move } ?? moves.count
      var box: Box?
      func note(_ part: LakeInk.Part) {
        let changed = lay(part, in: here, on: &plate)
        box = box.map { $0.joined(changed) } ?? changed
      }
      if first == 0 && isFirst { note(sprites.ink.end) }
      for _ in first..<last {
        note(sprites.ink.lines[move.rawValue])
        here = here.moved(move)
        note(sprites.ink.lines[move.opposite.rawValue])
        note(sprites.ink.arrows[move.rawValue])
      }
      if let box { region.append(box) }
      first = last
    }
    return (plate, region)
  }

  /// Draws a leg in another style than arrows.
  private func adding(
    steps moves: [Move], from cell: Cell, done: Int, to plate: Plate
  ) -> (plate: Plate, region: [Box]) {
    let ink = MazeInk(style: path, cell: sprites.geometry.cell)
    var plate = plate
    var region: [Box] = []
    var here = cell
    for (number, move) in moves.enumerated() {
      let stamp = ink.squareStep(move, isOdd: (done + number) & 1 == 1).ink
      let corner = box(of: here)
      let (x, y) = (corner.x0 + stamp.x, corner.y0 + stamp.y)
      plate.ink(stamp.coverage, x: x, y: y)
      let box = Box(x, y, x + stamp.coverage.width, y + stamp.coverage.height)
      if number > 0 && moves[number - 1] == move, let last = region.popLast() {
        region.append(last.joined(box))
      } else {
        region.append(box)
      }
      here = here.moved(move)
    }
    return (plate, region)
  }

  /// Marks cells on a picture.
  ///
  /// - Returns: The picture with the marks, and a box around each.
  func marking(
    _ cells: [Cell], as mark: Mark, on plate: Plate
  ) -> (plate: Plate, region: [Box]) {
    guard let part = sprites.ink.marks[mark] else { return (plate, []) }
    var plate = plate
    let region = cells.map { lay(part, in: $0, on: &plate) }
    return (plate, region)
  }

  /// Lays a part of the ink over a cell.
  ///
  /// - Returns: The box of its pixels.
  private func lay(_ part: LakeInk.Part, in cell: Cell, on plate: inout Plate) -> Box {
    let corner = box(of: cell)
    let (x, y) = (corner.x0 + part.x, corner.y0 + part.y)
    plate.ink(part.coverage, x: x, y: y)
    return Box(x, y, x + part.coverage.width, y + part.coverage.height)
  }
}

extension Box {
  /// Returns the smallest box that holds two.
  func joined(_ other: Box) -> Box {
    Box(min(x0, other.x0), min(y0, other.y0), max(x1, other.x1), max(y1, other.y1))
  }
}
