import VerificationKit

/// What the panels of a choice show: the board, and a walk in each.
struct Choice: Sendable {
  /// What the walks are called.
  static let names = ["A", "B", "C", "D"]

  /// Where a walk goes wrong.
  struct Fault: Sendable {
    /// The last cell that it comes to as it should.
    let place: Place
    /// The move that can't be made there; nil where the walk just ends.
    let barred: Direction?
  }

  /// The walks as they are drawn, walls or not.
  let walks: [[Direction]]
  /// Where each goes wrong; nil for one that leads to the goal.
  let faults: [Fault?]
  /// For each picture the cells that are ringed, panel by panel.
  var rings: [[Set<Place>]]

  /// Finds where walks go wrong.
  init(walks: [[Direction]], on state: BoardState) {
    self.walks = walks
    rings = []
    faults = walks.map { walk in
      var place = state.start
      for move in walk {
        guard let next = state.entered(from: place, move) else {
          return Fault(place: place, barred: move)
        }
        place = next
      }
      return place == state.goal ? nil : Fault(place: place, barred: nil)
    }
  }
}

/// Reads the panels of a choice.
struct ChoiceReader {
  let legend: Legend
  private let panels: Legend.Panels
  private let pictures: [[Raster]]
  /// The board without ink, put together from the panels: each pixel from one that has the least ink there.
  let ground: Raster
  /// The pixels where every panel has ink, at the start of all walks; what lies beneath can't be told.
  private let unknown: [Int]

  /// Creates a reader; nil where there are no panels.
  init?(_ legend: Legend, _ rasters: [Raster]) {
    guard let panels = legend.panels else { return nil }
    self.legend = legend
    self.panels = panels
    pictures = rasters.map { raster in
      panels.corners.map {
        raster.cropped(x: $0[0], y: $0[1], width: panels.size[0], height: panels.size[1])
      }
    }
    let ink = legend.ink
    // The pixel that all others are blends of.
    func free(_ colours: [UInt32]) -> Int? {
      colours.indices.first { number in
        colours.allSatisfy { colour in
          colour == colours[number]
            || InkBlend.isPossible(colour, over: colours[number], ink: ink)
        }
      }
    }
    let first = pictures[0]
    ground = Raster.merged(first) { free($0) ?? 0 }
    unknown = (0..<ground.width * ground.height).filter { offset in
      let colours = first.map { $0[offset] }
      return Set(colours).count > 1 && free(colours) == nil
    }
  }

  /// Reads all pictures; nil if one cannot be read, which is then reported.
  func choice(on state: BoardState, into findings: inout Findings) -> Choice? {
    let geometry = Geometry(legend)
    let start = geometry.centre(state.start)
    let isFar = unknown.contains { offset in
      let spot = Spot(Double(offset % ground.width) + 0.5, Double(offset / ground.width) + 0.5)
      return (spot - start).length > geometry.cell / 4 + 2
    }
    if isFar {
      findings.report("ink.colour", "the panels differ by more than ink away from the start")
      return nil
    }
    var walks: [[Direction]] = []
    var rings: [[Set<Place>]] = []
    var planes = panels.corners.map { _ in InkPlane(blank: ground, legend: legend) }
    for (number, picture) in pictures.enumerated() {
      var marked: [Set<Place>] = []
      for (panel, drawn) in picture.enumerated() {
        let raster = drawn.replacing(unknown, from: ground)
        let name = "picture \(number), panel \(Choice.names[panel])"
        planes[panel] = InkPlane(raster, ground: ground, before: planes[panel], legend: legend)
        let plane = planes[panel]
        if let stray = plane.stray ?? plane.fallen {
          findings.report(
            "ink.colour",
            "\(name) at \(stray % plane.width), \(stray / plane.width): no blend with the ink")
          return nil
        }
        let cells = plane.inked.map { offset in
          Int32(geometry.number(x: offset % plane.width, y: offset / plane.width))
        }
        if cells.contains(-1) { findings.report("ink.outside", "\(name): ink outside the grid") }
        let borders = InkBorders(plane, cells: cells, geometry, legend: legend)
        if let (place, direction) = borders.smudged {
          findings.report("ink.border", "\(name): ink on the border \(direction) of \(place)")
        }
        switch borders.walk(from: state.start) {
        case .success(let walk):
          if number == 0 {
            walks.append(walk)
          } else if walk != walks[panel] {
            findings.report("ink.walk", "\(name): the walk is another than in the problem")
          }
        case .failure(let fault):
          findings.report("ink.walk", "\(name): \(fault)")
          return nil
        }
        marked.append(InkMarks(.rings, plane, geometry).places)
      }
      rings.append(marked)
    }
    var choice = Choice(walks: walks, on: state)
    choice.rings = rings
    return choice
  }

  /// Whether something outside the panels changes from picture to picture.
  func outsideFault(_ rasters: [Raster]) -> String? {
    let boxes = panels.corners.map {
      [$0[0], $0[1], $0[0] + panels.size[0], $0[1] + panels.size[1]]
    }
    for (number, raster) in rasters.enumerated().dropFirst() {
      guard (raster.width, raster.height) == (rasters[0].width, rasters[0].height) else {
        return "picture \(number) has not the problem's size"
      }
      if let (x, y) = raster.firstChange(from: rasters[0], outside: boxes) {
        return "picture \(number) at \(x), \(y): a change outside the panels"
      }
    }
    return nil
  }
}
