import Seeding

/// The border between the Voronoi cells of sites that are scattered on either side of a line.
///
/// A point of the border is as far from the nearest site on the one side as from the nearest on the other.
/// Right above or below any place of the line there is just one such point, for the distances from the
/// sites of the two sides grow in opposite directions; between changes of the nearest sites the border is
/// straight.
///
/// Source: Voronoi, Journal für die reine und angewandte Mathematik 134 (1908).
struct CellBorder {
  /// Sites on the one side, whose v is above 0, and on the other; u along the line, v across it, in pixels.
  let above: [Stroke.Spot]
  let below: [Stroke.Spot]
  /// The length of the line.
  let length: Double

  /// Scatters sites; the first and the last of each side face each other, so that the ends are equally far.
  ///
  /// - Parameters:
  ///   - length: The length of the line in pixels.
  ///   - side: The shorter side of a cell in pixels.
  ///   - vigour: How far sites stray, from 1 to 0.
  ///   - chance: Where they come from.
  init(length: Double, side: Double, vigour: Double, using chance: inout Chance) {
    let count = max(3, Int((length / (side * 0.3)).rounded()))
    let step = length / Double(count)
    func scattered(_ sign: Double, _ chance: inout Chance) -> [Stroke.Spot] {
      (1..<count).map { number in
        let u = (Double(number) + vigour * chance.real(in: -0.42...0.42)) * step
        return (u, sign * side * (0.15 + vigour * chance.real(in: -0.1...0.12)))
      }
    }
    let rim = side * 0.08
    above = [(0, rim)] + scattered(1, &chance) + [(length, rim)]
    below = [(0, -rim)] + scattered(-1, &chance) + [(length, -rim)]
    self.length = length
  }

  /// The border as a polygon from the beginning of the line to its end.
  var stroke: Stroke {
    var stroke = Stroke()
    let steps = max(2, Int(length.rounded(.up)))
    var start = (u: 0.0, piece: nearest(0))
    for number in 1...steps {
      let u = length * Double(number) / Double(steps)
      let end = (u: u, piece: nearest(u))
      for bend in bends(from: start, to: end, depth: 0) { stroke.line(to: bend) }
      start = end
    }
    stroke.line(to: (length, 0))
    return stroke
  }

  /// Where the border bends between two places of the line.
  private func bends(
    from start: (u: Double, piece: Bisector), to end: (u: Double, piece: Bisector), depth: Int
  ) -> [Stroke.Spot] {
    guard start.piece != end.piece else { return [] }
    if let u = start.piece.meets(end.piece), start.u...end.u ~= u {
      let v = start.piece.height(at: u)
      if abs(nearest(u).height(at: u) - v) < Self.tolerance { return [(u, v)] }
    }
    guard depth < Self.deepest else { return [(end.u, end.piece.height(at: end.u))] }
    // A third piece lies between.
    let u = (start.u + end.u) / 2
    let middle = (u: u, piece: nearest(u))
    return bends(from: start, to: middle, depth: depth + 1)
      + bends(from: middle, to: end, depth: depth + 1)
  }

  /// How often the way between two places is halved.
  private static let deepest = 10
  /// How far a bend may lie from the border, in pixels.
  private static let tolerance = 0.01

  /// The straight piece of the border at a place of the line.
  ///
  /// Of the bisectors of all pairs of sites it is the lowest, over the sites above, of the highest, over
  /// the sites below.
  private func nearest(_ u: Double) -> Bisector {
    var lowest: Bisector?
    for one in above {
      var highest: Bisector?
      for other in below {
        let bisector = Bisector(one, other)
        if highest.map({ bisector.height(at: u) > $0.height(at: u) }) ?? true { highest = bisector }
      }
      guard let highest else { continue }
      if lowest.map({ highest.height(at: u) < $0.height(at: u) }) ?? true { lowest = highest }
    }
    return lowest ?? Bisector((0, 1), (0, -1))
  }
}

/// The line of points that are as far from one site as from another: v = slope · u + offset.
private struct Bisector: Hashable {
  let slope: Double
  let offset: Double

  init(_ one: Stroke.Spot, _ other: Stroke.Spot) {
    let across = one.v - other.v
    slope = (other.u - one.u) / across
    offset =
      (one.u * one.u + one.v * one.v - other.u * other.u - other.v * other.v) / (2 * across)
  }

  func height(at u: Double) -> Double { slope * u + offset }

  /// Where along the line it crosses another; nil if they are parallel.
  func meets(_ other: Bisector) -> Double? {
    slope == other.slope ? nil : (other.offset - offset) / (slope - other.slope)
  }
}
