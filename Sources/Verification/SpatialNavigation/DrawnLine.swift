import VerificationKit

/// The line of one picture, as it was read from its ink.
struct DrawnLine: Sendable {
  /// The moves of the whole line from the start; empty for the problem picture.
  var moves: [Direction]
  /// The cells of the line, the start first.
  var places: [Place]
  /// How many moves the pictures before already showed.
  var shownBefore: Int

  /// Where the line ends.
  var end: Place { places[places.count - 1] }

  /// Whether the line has a run of moves from a cell.
  func has(from first: Place, _ run: [Direction]) -> Bool {
    guard let place = places.firstIndex(of: first) else { return false }
    return moves.dropFirst(place).starts(with: run)
  }
}

/// Reads the lines of all pictures of a record.
struct InkReader {
  let legend: Legend
  let state: LakeState

  /// Returns the line of each picture in order; nil if one cannot be read, which is then reported.
  func lines(of rasters: [Raster], into findings: inout Findings) -> [DrawnLine]? {
    var lines = [DrawnLine(moves: [], places: [state.start], shownBefore: 0)]
    var plane = InkPlane(blank: rasters[0])
    let probes = rasters.count > 1 ? legend.probeMask : []
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
    _ number: Int, _ plane: InkPlane, before: DrawnLine, _ probes: [Bool],
    into findings: inout Findings
  ) -> DrawnLine? {
    let borders = InkBorders(plane, legend: legend)
    if let (place, direction) = borders.smudged {
      findings.report(
        "ink.border",
        "picture \(number): ink on the border \(direction) of \(place), which is not crossed")
    }
    let moves: [Direction]
    switch borders.walk(from: state.start) {
    case .success(let walked): moves = walked
    case .failure(let fault):
      findings.report("ink.walk", "picture \(number): \(fault)")
      return nil
    }
    guard let halfWidth = borders.halfWidth else {
      findings.report("ink.walk", "picture \(number) shows no line")
      return nil
    }
    guard let places = state.walk(from: state.start, moves) else {
      findings.report("ink.walk", "picture \(number): the line runs into a hole")
      return nil
    }
    guard moves.starts(with: before.moves), moves.count > before.moves.count else {
      findings.report("ink.walk", "picture \(number) does not carry on the line before")
      return nil
    }
    let shape = InkShape(
      legend: legend, plane: plane, start: state.start, moves: moves, halfWidth: halfWidth,
      probes: probes)
    for fault in shape.faults() {
      findings.report(fault.reason, "picture \(number): \(fault.detail)")
    }
    return DrawnLine(moves: moves, places: places, shownBefore: before.moves.count)
  }
}
