import VerificationKit

/// Whether a line's ink has the shape that its walk and its style demand, and nothing else.
struct InkShape {
  let legend: Legend
  let geometry: Geometry
  let plane: InkPlane
  /// The number of the cell that holds each inked pixel, or -1.
  let cells: [Int32]
  let start: Place
  let moves: [Direction]
  /// The number of moves of the whole answer, by which a gradient runs.
  let total: Int
  /// Half the width of the line in pixels, as ``InkBorders`` measured it: of colour, and with casing.
  let halfWidth: Double
  let reach: Double
  /// The probes within a cell of squares.
  let probeMask: [Bool]
  /// The pixels of probes on other grids.
  let probeOffsets: Set<Int>
  /// The pixels of marks, which belong to no line.
  let marks: Set<Int>

  /// What is wrong.
  struct Fault {
    var reason: String
    var detail: String
  }

  /// How a cell of the walk is entered and left.
  private struct Visit {
    var place: Place
    var entered: Direction?
    var left: Direction?
    /// How many moves lead to it.
    var number: Int
    /// Where its centre lies.
    let centre: Spot
    // In which direction the line leaves the centre, back and on; no arrays, for pixels ask by the thousand.
    private let back: Spot
    private let on: Spot

    init(
      place: Place, entered: Direction?, left: Direction?, number: Int, _ geometry: Geometry
    ) {
      (self.place, self.entered, self.left, self.number) = (place, entered, left, number)
      centre = geometry.centre(place)
      back = entered.map { geometry.heading(place, $0.opposite) } ?? Spot(0, 0)
      on = left.map { geometry.heading(place, $0) } ?? Spot(0, 0)
    }

    /// The directions of its borders that the line crosses.
    var ways: [Direction] { [entered?.opposite, left].compactMap { $0 } }

    /// Whether something holds for one of those directions and for how the line leaves the centre in it.
    func hasWay(where holds: (Direction, Spot) -> Bool) -> Bool {
      if let entered, holds(entered.opposite, back) { return true }
      if let left, holds(left, on) { return true }
      return false
    }
  }

  private var cell: Double { Double(legend.cell) }
  /// How far from a cell's centre an arrowhead may reach, along and across, in pixels.
  private var headReach: Double { max(0.2 * cell, 4) }

  private var visits: [Visit] {
    var all = [
      Visit(place: start, entered: nil, left: moves.first, number: 0, geometry)
    ]
    var place = start
    for (number, move) in moves.enumerated() {
      place = geometry.grid.neighbor(place, move) ?? place
      all.append(
        Visit(
          place: place, entered: move, left: number + 1 < moves.count ? moves[number + 1] : nil,
          number: number + 1, geometry))
    }
    return all
  }

  /// What is wrong with the ink, at most one fault of each sort.
  func faults() -> [Fault] {
    if 2 * halfWidth > cell / 2 {
      return [Fault(reason: "ink.width", detail: "the line is wider than half a cell")]
    }
    let visits = visits
    var faults: [Fault] = []
    if let fault = outsideFault(visits) { faults.append(fault) }
    if let fault = visits.lazy.compactMap(gapFault).first { faults.append(fault) }
    switch legend.ink.style {
    case .arrows:
      if let fault = visits.lazy.compactMap(headFault).first { faults.append(fault) }
    case .gradient:
      if let fault = visits.lazy.compactMap(tintFault).first { faults.append(fault) }
    case .dots, .footprints, .dashed:
      if let fault = visits.lazy.compactMap(unbrokenFault).first { faults.append(fault) }
    }
    return faults
  }

  // MARK: - Where ink may be

  private func outsideFault(_ visits: [Visit]) -> Fault? {
    var byCell = [Int](repeating: -1, count: geometry.grid.count)
    for (number, visit) in visits.enumerated() {
      byCell[geometry.grid.offset(visit.place)] = number
    }
    let isPlain = legend.ink.style == .arrows && legend.ink.casing == nil
    for (offset, cell) in zip(plane.inked, cells) where marks.isEmpty || !marks.contains(offset) {
      guard cell >= 0 else {
        return Fault(reason: "ink.outside", detail: "ink outside the grid")
      }
      let (x, y) = (offset % plane.width, offset / plane.width)
      let number = byCell[Int(cell)]
      guard number >= 0 else {
        let place = geometry.grid.places[Int(cell)]
        return Fault(reason: "ink.outside", detail: "ink in \(place), off the walk")
      }
      if isProbe(offset, x, y) {
        return Fault(
          reason: "ink.probe", detail: "ink covers a probe of \(visits[number].place)")
      }
      let spot = Spot(Double(x) + 0.5, Double(y) + 0.5)
      if !(isPlain ? mayHaveLine(visits[number], spot) : mayHaveInk(visits[number], spot)) {
        return Fault(
          reason: "ink.stray",
          detail: "ink in \(visits[number].place) that belongs to no part of the line")
      }
    }
    return nil
  }

  private func isProbe(_ offset: Int, _ x: Int, _ y: Int) -> Bool {
    guard !probeMask.isEmpty else { return probeOffsets.contains(offset) }
    let (dx, dy) = (x - legend.origin[0], y - legend.origin[1])
    return probeMask[dy % legend.cell * legend.cell + dx % legend.cell]
  }

  /// Whether a spot of a visited cell lies near the line, whatever its style.
  private func mayHaveInk(_ visit: Visit, _ spot: Spot) -> Bool {
    let limit = max(cell / 4, 3) + 1
    return (spot - visit.centre).length <= limit || isBeside(visit, spot, atMost: limit)
  }

  /// Whether a spot of a visited cell lies on a stroke or an arrowhead.
  private func mayHaveLine(_ visit: Visit, _ spot: Spot) -> Bool {
    let at = spot - visit.centre
    let stroke = halfWidth + 1
    let square = visit.entered == nil ? stroke : max(headReach, stroke)
    let isNear =
      geometry.grid.kind == .square
      ? max(abs(at.x), abs(at.y)) <= square : at.length <= square * 1.42
    return isNear || isBeside(visit, spot, atMost: stroke)
  }

  /// Whether a spot lies at most so far beside the line from the centre to a border.
  private func isBeside(_ visit: Visit, _ spot: Spot, atMost limit: Double) -> Bool {
    let at = spot - visit.centre
    return visit.hasWay { way, heading in
      if way == .clockwise || way == .counterclockwise {
        let leg = geometry.leg(visit.place, way, spot)
        return leg.along >= 0 && leg.beside <= limit
      }
      return at.dot(heading) >= 0 && abs(at.x * heading.y - at.y * heading.x) <= limit
    }
  }

  // MARK: - Where ink must be

  /// Whether the line is inked at a distance from a cell's centre towards a border.
  private func isInked(_ visit: Visit, _ way: Direction, along: Double) -> Bool {
    let spot = geometry.legSpot(visit.place, way, along: along)
    let heading = geometry.heading(visit.place, way)
    let side = Spot(-heading.y, heading.x)
    return [0, -0.6, 0.6].contains { offset in
      2 * plane.level(at: spot + side * offset) >= legend.levels
    }
  }

  /// Whether ink is missing where the style has some.
  private func gapFault(_ visit: Visit) -> Fault? {
    for way in visit.ways {
      let length = geometry.legLength(visit.place, way)
      let isWhole =
        switch legend.ink.style {
        case .arrows, .gradient:
          stride(from: 1, through: length - 0.5, by: 0.5).allSatisfy {
            isInked(visit, way, along: $0)
          }
        case .dots: isInked(visit, way, along: 0.5) && isInked(visit, way, along: length - 0.6)
        case .dashed: isInked(visit, way, along: 0.5) && isInked(visit, way, along: length * 0.8)
        case .footprints: isInked(visit, way, along: length - 0.6)
        }
      if !isWhole {
        return Fault(
          reason: "ink.gap", detail: "the line has a gap in \(visit.place), \(way) of the centre")
      }
    }
    return nil
  }

  /// The level of colour at a spot that belongs to no mark.
  private func lineLevel(at spot: Spot) -> Int {
    plane.offset(of: spot).map(marks.contains) ?? true ? 0 : plane.level(at: spot)
  }

  /// Whether ink runs on where the style has a gap.
  private func unbrokenFault(_ visit: Visit) -> Fault? {
    // In the smallest cells prints touch.
    guard legend.cell >= 14 else { return nil }
    for way in visit.ways {
      let length = geometry.legLength(visit.place, way)
      let isBroken = stride(from: 1, through: length - 1, by: 0.5).contains { along in
        2 * lineLevel(at: geometry.legSpot(visit.place, way, along: along)) < legend.levels
      }
      if !isBroken {
        return Fault(reason: "ink.unbroken", detail: "the line has no gap in \(visit.place)")
      }
    }
    return nil
  }

  /// Whether a move has another colour than its place in the walk gives it.
  private func tintFault(_ visit: Visit) -> Fault? {
    for (way, number) in [(visit.entered?.opposite, visit.number - 1), (visit.left, visit.number)] {
      guard let way else { continue }
      let expected = number * legend.ink.colours.count / total
      let spot = geometry.border(visit.place, way, at: 0, beyond: -1)
      if plane.tint(at: spot) != expected {
        return Fault(
          reason: "ink.tint", detail: "the line has another colour in \(visit.place), \(way)")
      }
    }
    return nil
  }

  /// Whether the arrowhead is missing or points another way than the walk enters.
  ///
  /// Beside the strokes an arrowhead has most of its ink behind the centre, where its base is, and
  /// none to speak of before it, where its tip is.
  private func headFault(_ visit: Visit) -> Fault? {
    guard let entered = visit.entered else { return nil }
    let centre = visit.centre
    let heading = geometry.heading(visit.place, entered)
    let span = Int(headReach.rounded(.up)) + 1
    let (cx, cy) = (Int(centre.x.rounded(.down)), Int(centre.y.rounded(.down)))
    var total = 0
    var expected = 0
    // Ink before the centre less ink behind it.
    var lead = 0
    for y in cy - span...cy + span {
      for x in cx - span...cx + span {
        let at = Spot(Double(x) + 0.5, Double(y) + 0.5) - centre
        let along = at.dot(heading)
        let across = abs(at.x * heading.y - at.y * heading.x)
        guard abs(along) <= headReach, across <= headReach,
          // Strokes, and their mirror images, are left out.
          !visit.hasWay(where: { abs(at.x * $1.y - at.y * $1.x) <= halfWidth })
        else { continue }
        let spot = Spot(Double(x) + 0.5, Double(y) + 0.5)
        if plane.offset(of: spot).map(marks.contains) ?? true {
          // In a small cell a ring hides the arrowhead.
          if legend.cell < 20 { return nil }
          continue
        }
        let ink = plane.level(at: spot)
        total += ink
        if isInHead(along, across) { expected += legend.levels }
        lead += along > 0 ? ink : along < 0 ? -ink : 0
      }
    }
    guard total > 0, 5 * total >= 2 * expected else {
      return Fault(reason: "ink.arrowhead", detail: "no arrowhead in \(visit.place)")
    }
    // Behind b and before f: b ≥ 1.5 f is 5 (f - b) ≤ -(f + b).
    guard 5 * lead <= -total else {
      return Fault(
        reason: "ink.arrowhead",
        detail: "the arrowhead in \(visit.place) does not point \(entered)")
    }
    return nil
  }

  /// Whether a place, relative to the centre, lies in an arrowhead as the contract has it: 0.28 of a
  /// cell long, 0.22 wide, neither less than 5 pixels.
  private func isInHead(_ along: Double, _ across: Double) -> Bool {
    let length = max(0.28 * cell, 5)
    let width = max(0.22 * cell, 5)
    return abs(along) <= length / 2 && across <= width / 2 * (length / 2 - along) / length
  }
}
