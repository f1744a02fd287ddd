/// Whether a line's ink has the shape that its walk demands: strokes along the walk, an arrowhead in
/// each cell that it enters, nothing else.
struct InkShape {
  let legend: Legend
  let plane: InkPlane
  let start: Place
  let moves: [Direction]
  /// Half the width of the line in pixels, as ``InkBorders`` measured it.
  let halfWidth: Double
  let probes: [Bool]

  /// What is wrong.
  struct Fault {
    var reason: String
    var detail: String
  }

  /// The half of the side of the square round a cell's centre in which an arrowhead lies, in pixels.
  private var headReach: Double { max(0.2 * Double(legend.cell), 4) }

  /// How a cell of the walk is entered and left.
  private struct Visit {
    var place: Place
    var entered: Direction?
    var left: Direction?
  }

  private var visits: [Visit] {
    var all = [Visit(place: start, entered: nil, left: moves.first)]
    var place = start
    for (number, move) in moves.enumerated() {
      place = place.stepped(move)
      all.append(
        Visit(
          place: place, entered: move, left: number + 1 < moves.count ? moves[number + 1] : nil))
    }
    return all
  }

  /// What is wrong with the ink, at most one fault of each sort.
  func faults() -> [Fault] {
    if 2 * halfWidth > Double(legend.cell) / 2 {
      return [Fault(reason: "ink.width", detail: "the line is wider than half a cell")]
    }
    let visits = visits
    var faults: [Fault] = []
    if let fault = outsideFault(visits) { faults.append(fault) }
    for visit in visits {
      if let gap = gapFault(visit) {
        faults.append(gap)
        break
      }
    }
    for visit in visits {
      if let fault = headFault(visit) {
        faults.append(fault)
        break
      }
    }
    return faults
  }

  // MARK: - Where ink may be

  private func outsideFault(_ visits: [Visit]) -> Fault? {
    var byCell = [Int](repeating: -1, count: legend.rows * legend.columns)
    for (number, visit) in visits.enumerated() {
      byCell[(visit.place.row - 1) * legend.columns + visit.place.column - 1] = number
    }
    for offset in plane.inked {
      let x = offset % plane.width - legend.origin[0]
      let y = offset / plane.width - legend.origin[1]
      guard x >= 0, y >= 0, x < legend.columns * legend.cell, y < legend.rows * legend.cell else {
        return Fault(reason: "ink.outside", detail: "ink outside the grid")
      }
      let number = byCell[y / legend.cell * legend.columns + x / legend.cell]
      let place = Place(y / legend.cell + 1, x / legend.cell + 1)
      guard number >= 0 else {
        return Fault(reason: "ink.outside", detail: "ink in \(place), off the walk")
      }
      let inner = (x: x % legend.cell, y: y % legend.cell)
      if probes[inner.y * legend.cell + inner.x] {
        return Fault(reason: "ink.probe", detail: "ink covers a probe of \(place)")
      }
      if !mayHaveInk(visits[number], inner.x, inner.y) {
        return Fault(
          reason: "ink.stray", detail: "ink in \(place) that belongs to no stroke or arrowhead")
      }
    }
    return nil
  }

  /// Whether a pixel of a visited cell, relative to the cell, lies on a stroke or an arrowhead.
  private func mayHaveInk(_ visit: Visit, _ x: Int, _ y: Int) -> Bool {
    let half = Double(legend.cell) / 2
    let dx = Double(x) + 0.5 - half
    let dy = Double(y) + 0.5 - half
    let stroke = halfWidth + 1
    let square = visit.entered == nil ? stroke : max(headReach, stroke)
    if max(abs(dx), abs(dy)) <= square { return true }
    return [visit.entered?.opposite, visit.left].contains { way in
      guard let way else { return false }
      let along = dx * Double(way.columns) + dy * Double(way.rows)
      let across = way.isHorizontal ? abs(dy) : abs(dx)
      return along > 0 && across <= stroke
    }
  }

  // MARK: - Where ink must be

  /// Whether a stroke has a gap between the border and the centre.
  private func gapFault(_ visit: Visit) -> Fault? {
    let cell = legend.cell
    let middle = [(cell - 1) / 2, cell / 2]
    for way in [visit.entered?.opposite, visit.left] {
      guard let way else { continue }
      for step in 0..<cell / 2 - 1 {
        let along = way == .left || way == .up ? step : cell - 1 - step
        let isInked = middle.contains { across in
          2 * level(visit, way.isHorizontal ? along : across, way.isHorizontal ? across : along)
            >= legend.levels
        }
        if !isInked {
          return Fault(
            reason: "ink.gap", detail: "the line has a gap in \(visit.place), \(way) of the centre")
        }
      }
    }
    return nil
  }

  private func level(_ visit: Visit, _ x: Int, _ y: Int) -> Int {
    plane[legend.x(visit.place.column) + x, legend.y(visit.place.row) + y]
  }

  /// Whether the arrowhead is missing or points another way than the walk enters.
  ///
  /// Beside the strokes an arrowhead has most of its ink behind the centre, where its base is, and
  /// none to speak of before it, where its tip is; and as much on one side as on the other.
  private func headFault(_ visit: Visit) -> Fault? {
    guard let entered = visit.entered else { return nil }
    let cell = legend.cell
    let half = Double(cell) / 2
    let first = max(0, Int(half - headReach))
    let rowBand = visit.entered?.isHorizontal == true || visit.left?.isHorizontal == true
    let columnBand = visit.entered?.isHorizontal == false || visit.left?.isHorizontal == false
    var total = 0
    var expected = 0
    // Ink before the centre less ink behind it, along the two axes.
    var right = 0
    var down = 0
    for y in first..<cell - first {
      let dy = Double(y) + 0.5 - half
      // Strokes, and their mirror images, are left out.
      if abs(dy) > headReach || (rowBand && abs(dy) <= halfWidth) { continue }
      for x in first..<cell - first {
        let dx = Double(x) + 0.5 - half
        if abs(dx) > headReach || (columnBand && abs(dx) <= halfWidth) { continue }
        let ink = level(visit, x, y)
        total += ink
        if isInHead(entered, dx, dy) { expected += legend.levels }
        right += dx > 0 ? ink : dx < 0 ? -ink : 0
        down += dy > 0 ? ink : dy < 0 ? -ink : 0
      }
    }
    guard total > 0, 5 * total >= 2 * expected else {
      return Fault(reason: "ink.arrowhead", detail: "no arrowhead in \(visit.place)")
    }
    // Behind b and before f: b ≥ 1.5 f is 5 (f - b) ≤ -(f + b).
    let lead = right * entered.columns + down * entered.rows
    guard 5 * lead <= -total else {
      return Fault(
        reason: "ink.arrowhead",
        detail: "the arrowhead in \(visit.place) does not point \(entered)")
    }
    return nil
  }
  /// Whether a place, relative to the centre, lies in an arrowhead as the contract has it: 0.28 of a
  /// cell long, 0.22 wide, neither less than 5 pixels.
  private func isInHead(_ way: Direction, _ dx: Double, _ dy: Double) -> Bool {
    let length = max(0.28 * Double(legend.cell), 5)
    let width = max(0.22 * Double(legend.cell), 5)
    let along = dx * Double(way.columns) + dy * Double(way.rows)
    let across = way.isHorizontal ? abs(dy) : abs(dx)
    return abs(along) <= length / 2 && across <= width / 2 * (length / 2 - along) / length
  }
}
