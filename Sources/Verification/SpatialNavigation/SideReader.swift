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
    let stretch = pixels(place, direction, from: sides.probe[0], to: sides.probe[1])
    guard !stretch.isEmpty else { return nil }
    let middle = pixels(place, direction, from: 0, to: sides.probe[0])
    // The problem picture has no ink in the middle.
    if (stretch + middle).allSatisfy({ holds(isOpen, $0) }) { return .open }
    let rest = pixels(place, direction, from: sides.probe[1], to: 100)
    return (stretch + middle + rest).allSatisfy { holds(isWall, $0) } ? .wall : nil
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

  /// The pixels of a border between two distances from its middle, in hundredths of half its length, to
  /// both sides.
  private func pixels(_ place: Place, _ direction: Direction, from low: Int, to high: Int) -> [Int]
  {
    guard legend.grid.kind == .square else {
      let half = geometry.halfBorder(place, direction)
      let steps = max(1, Int((half * Double(high - low) / 50).rounded(.up)))
      return (0...steps).flatMap { step in
        let t = (Double(low) + Double(high - low) * Double(step) / Double(steps)) / 100
        return [t, -t].compactMap { sign in
          raster.offset(of: geometry.border(place, direction, at: sign))
        }
      }
    }
    return squarePixels(place, direction, from: low, to: high)
  }

  private func squarePixels(
    _ place: Place, _ direction: Direction, from low: Int, to high: Int
  ) -> [Int] {
    let cell = legend.cell
    // Distances from the middle in two-hundredths of a pixel: whole pixels between them, at least one.
    func whole(_ from: Int, _ to: Int) -> ClosedRange<Int> {
      let first = (from + 199).floorDivided(by: 200)
      let last = to.floorDivided(by: 200) - 1
      return first <= last ? first...last : from.floorDivided(by: 200)...from.floorDivided(by: 200)
    }
    let middle = cell * 100
    let along =
      Array(whole(middle + low * cell, middle + high * cell))
      + Array(whole(middle - high * cell, middle - low * cell))
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

extension Int {
  fileprivate func floorDivided(by divisor: Int) -> Int {
    Int((Double(self) / Double(divisor)).rounded(.down))
  }
}
