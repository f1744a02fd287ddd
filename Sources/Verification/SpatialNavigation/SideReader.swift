import VerificationKit

/// Reads from a picture which borders of a grid are walls.
struct SideReader {
  private let legend: Legend
  private let geometry: Geometry
  private let raster: Raster
  private let isWall: [Bool]
  private let isOpen: [Bool]

  /// What a border is.
  enum Side: Hashable, Sendable { case wall, open }

  /// Creates a reader; nil where holes shut the way and not walls.
  init?(_ legend: Legend, _ raster: Raster) {
    guard let sides = legend.sides else { return nil }
    self.legend = legend
    self.raster = raster
    geometry = Geometry(legend)
    let (wall, open) = (Set(sides.wall), Set(sides.open))
    // Of codes, or of pixels where there are no codes.
    isWall = raster.colours.map(wall.contains)
    isOpen = raster.colours.map(open.contains)
  }

  /// What a border of a cell is; nil if it can't be read.
  func side(_ place: Place, _ direction: Direction) -> Side? {
    guard let sides = legend.sides else { return nil }
    // The problem picture has no ink in the middle, so nothing is left out there; a wall is whole.
    let stretch = pixels(place, direction, upTo: sides.probe[1])
    if stretch.allSatisfy({ holds(isOpen, $0) }) { return .open }
    let whole = pixels(place, direction, upTo: 100)
    return whole.allSatisfy { holds(isWall, $0) } ? .wall : nil
  }

  /// Whether nothing that looks like a wall stands between a cell's centre and a border.
  func isClear(_ place: Place, _ direction: Direction) -> Bool {
    let length = geometry.legLength(place, direction)
    return stride(from: 0, through: length, by: 0.5).allSatisfy { along in
      raster.offset(of: geometry.legSpot(place, direction, along: along))
        .map { !holds(isWall, $0) } ?? true
    }
  }

  private func holds(_ marks: [Bool], _ offset: Int) -> Bool {
    raster.isCoded ? marks[Int(raster.codes[offset])] : marks[offset]
  }

  /// The pixels of a border up to a distance from its middle, in hundredths of half its length, to both
  /// sides.
  private func pixels(_ place: Place, _ direction: Direction, upTo high: Int) -> [Int] {
    guard legend.grid.kind == .square else {
      let half = geometry.halfBorder(place, direction)
      let steps = max(1, Int((half * Double(high) / 50).rounded(.up)))
      return (0...steps).flatMap { step in
        let t = Double(high) * Double(step) / Double(steps) / 100
        return [t, -t].compactMap { sign in
          raster.offset(of: geometry.border(place, direction, at: sign))
        }
      }
    }
    return squarePixels(place, direction, upTo: high)
  }

  private func squarePixels(
    _ place: Place, _ direction: Direction, upTo high: Int
  ) -> [Int] {
    let cell = legend.cell
    // Whole pixels only, the middle one with them.
    let first = ((100 - high) * cell + 199) / 200
    let along = Array(first..<max(first + 1, cell - first))
    let isOuter = legend.grid.neighbor(place, direction) == nil
    let (x, y) = (legend.x(place.column), legend.y(place.row))
    // The pixels inside the cell, and where another cell lies beyond, those as well.
    let across: [Int] =
      switch direction {
      case .left, .up: isOuter ? [0] : [0, -1]
      default: isOuter ? [cell - 1] : [cell - 1, cell]
      }
    return along.flatMap { along in
      across.compactMap { across in
        let (px, py) = direction.isHorizontal ? (x + across, y + along) : (x + along, y + across)
        return 0..<raster.width ~= px && 0..<raster.height ~= py ? py * raster.width + px : nil
      }
    }
  }
}
