import Foundation

/// The box of whole pixels around the cells of a walk, by the formulas of the contract.
struct WalkBox {
  /// Its pixels at the least and at the most: what lies nearer to the edge of a pixel than a 32nd may
  /// have been rounded either way.
  let area: ClosedRange<Int>

  private static let doubt = 1.0 / 32

  init(_ places: [Place], _ geometry: Geometry) {
    let corners = places.flatMap(geometry.extremes)
    let (xs, ys) = (corners.map(\.x), corners.map(\.y))
    // On square grids every corner is a whole number.
    let doubt = geometry.grid.kind == .square ? 0 : Self.doubt
    func side(_ values: [Double], _ more: Double) -> Int {
      let low = (values.min() ?? 0) - more
      let high = (values.max() ?? 0) + more
      return Int(high.rounded(.up)) - Int(low.rounded(.down))
    }
    area = side(xs, -doubt) * side(ys, -doubt)...side(xs, doubt) * side(ys, doubt)
  }

  /// Whether a measure is the share of a picture that the box covers.
  func covers(_ share: Double, of pixels: Int) -> Bool {
    Double(area.lowerBound) / Double(pixels) <= share
      && share <= Double(area.upperBound) / Double(pixels)
  }
}

extension Geometry {
  /// Spots of a cell that reach as far to each side as it does.
  fileprivate func extremes(_ place: Place) -> [Spot] {
    guard grid.kind == .polar else {
      // A hexagon stands on a corner, which is the length of a side away from its centre.
      let half =
        grid.kind == .square ? Spot(cell / 2, cell / 2) : Spot(cell / 2, cell / 3.squareRoot())
      return [centre(place) - half, centre(place) + half]
    }
    let inner = hub + Double(place.row - 1) * cell
    let turns = [place.column - 1, place.column].map { Double($0) / Double(grid.columns) }
    // Between the sides of a sector the outer arc may run through a point of the compass.
    let compass = [0.25, 0.5, 0.75].filter { turns[0] < $0 && $0 < turns[1] }
    let spots = turns.flatMap { turn in [(inner, turn), (inner + cell, turn)] }
    return (spots + compass.map { (inner + cell, $0) }).map { radius, turn in
      origin + Spot(sin(2 * .pi * turn), -cos(2 * .pi * turn)) * radius
    }
  }
}
