import VerificationKit

/// The line of one picture, as it was read from its ink.
struct DrawnLine: Sendable {
  /// The moves of the whole line from the start; empty for the problem picture.
  var moves: [Direction]
  /// The cells of the line, the start first.
  var places: [Place]
  /// How many moves the pictures before already showed.
  var shownBefore: Int
  /// The cells with a ring of ink around their centre.
  var rings: Set<Place> = []
  /// The cells with a spot of ink at their centre.
  var spots: Set<Place> = []

  /// Where the line ends.
  var end: Place { places[places.count - 1] }

  /// Whether the line has a run of moves from a cell.
  func has(from first: Place, _ run: [Direction]) -> Bool {
    guard let place = places.firstIndex(of: first) else { return false }
    return moves.dropFirst(place).starts(with: run)
  }
}

/// Reads what is drawn in all pictures of a record.
struct InkReader {
  let legend: Legend
  let state: BoardState
  /// Where the line begins.
  let origin: Place
  /// The number of moves by which a gradient runs.
  let total: Int
  /// Whether cells are marked with rings or spots.
  let marks: Marks

  /// What a form marks cells with beside a line.
  enum Marks: Hashable, Sendable { case none, rings, spots }

  /// Returns what each picture shows, in order; nil if one cannot be read, which is then reported.
  func lines(of rasters: [Raster], into findings: inout Findings) -> [DrawnLine]? {
    var lines = [DrawnLine(moves: [], places: [origin], shownBefore: 0)]
    var plane = InkPlane(blank: rasters[0], legend: legend)
    let probes =
      rasters.count > 1 ? (legend.probeMask, legend.probeOffsets(in: rasters[0])) : ([], [])
    for (number, raster) in rasters.enumerated().dropFirst() {
      guard (raster.width, raster.height) == (rasters[0].width, rasters[0].height) else {
        findings.report("image.size", "picture \(number) has not the problem's size")
        return nil
      }
      plane = InkPlane(raster, ground: rasters[0], before: plane, legend: legend)
      var isSound = true
      if let stray = plane.stray {
        findings.report(
          "ink.colour",
          "picture \(number) at \(stray % raster.width), \(stray / raster.width): neither the"
            + " problem's pixel nor a blend of it with the ink")
        isSound = false
      }
      if let fallen = plane.fallen {
        findings.report(
          "ink.falls",
          "picture \(number) at \(fallen % raster.width), \(fallen / raster.width): less ink than"
            + " in the picture before")
        isSound = false
      }
      guard let line = line(number, plane, before: lines[number - 1], probes, into: &findings)
      else { return nil }
      lines.append(line)
      guard isSound else { return nil }
    }
    return lines
  }

  private func line(
    _ number: Int, _ plane: InkPlane, before: DrawnLine, _ probes: ([Bool], Set<Int>),
    into findings: inout Findings
  ) -> DrawnLine? {
    let geometry = Geometry(legend)
    let marked = InkMarks(marks, plane, geometry)
    let cells = plane.inked.map { offset in
      Int32(geometry.number(x: offset % plane.width, y: offset / plane.width))
    }
    let borders = InkBorders(plane, cells: cells, geometry, legend: legend)
    if let (place, direction) = borders.smudged {
      findings.report(
        "ink.border",
        "picture \(number): ink on the border \(direction) of \(place), which is not crossed there")
    }
    var drawn = DrawnLine(
      moves: before.moves, places: before.places, shownBefore: before.moves.count,
      rings: marks == .rings ? marked.places : [], spots: marks == .spots ? marked.places : [])
    let hasMarks = !marked.places.isEmpty
    guard borders.count > 0 || !hasMarks else {
      let stray = plane.inked.first { !marked.pixels.contains($0) }
      if let stray {
        findings.report(
          "ink.stray",
          "picture \(number) at \(stray % plane.width), \(stray / plane.width): ink of no mark")
      }
      if marked.places == before.rings.union(before.spots) {
        findings.report("ink.mark", "picture \(number) marks nothing new")
      }
      return drawn
    }
    let moves: [Direction]
    switch borders.walk(from: origin) {
    case .success(let walked): moves = walked
    case .failure(let fault):
      findings.report("ink.walk", "picture \(number): \(fault)")
      return nil
    }
    guard let halfWidth = borders.halfWidth, let reach = borders.reach else {
      findings.report("ink.walk", "picture \(number) shows no line")
      return nil
    }
    guard let places = state.walk(from: origin, moves) else {
      findings.report("ink.walk", "picture \(number): the line runs where the way is shut")
      return nil
    }
    guard moves.starts(with: before.moves),
      moves.count > before.moves.count || marked.places.count > before.rings.count
    else {
      findings.report("ink.walk", "picture \(number) does not carry on the line before")
      return nil
    }
    let shape = InkShape(
      legend: legend, geometry: geometry, plane: plane, cells: cells, start: origin, moves: moves,
      total: max(total, moves.count), halfWidth: halfWidth, reach: reach, probeMask: probes.0,
      probeOffsets: probes.1, marks: marked.pixels)
    for fault in shape.faults() {
      findings.report(fault.reason, "picture \(number): \(fault.detail)")
    }
    drawn.moves = moves
    drawn.places = places
    return drawn
  }
}
