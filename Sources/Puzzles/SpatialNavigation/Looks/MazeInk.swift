import Drawing

/// The ink of a walk, step by step.
///
/// A step reaches from one centre to the next. What two steps share is drawn by both, so that it does not
/// matter where legs are cut.
struct MazeInk: Hashable, Sendable {
  /// The number of levels of ink.
  static let levels = 4

  /// The ink of one step.
  struct Step: Sendable {
    /// What lies between ink and ground, if anything does.
    let casing: Stamp?
    /// The ink.
    let ink: Stamp

    /// The box of all that may change.
    var stamp: Stamp { casing ?? ink }
  }

  /// How walks are drawn.
  let style: PathStyle
  /// The size of a cell, in pixels.
  let cell: Int
  /// Whether a casing lies between ink and ground.
  var isCased: Bool { style == .gradient }

  private var size: Double { Double(cell) }

  /// Half of the width of lines, in pixels.
  private var half: Double {
    switch style {
    case .arrows: max(1, size * 0.0275)
    case .dots: max(1.5, size * 0.065)
    case .footprints: max(1.2, size * 0.058)
    case .dashed: max(1.1, size * 0.042)
    case .gradient: max(1.25, size * 0.052)
    }
  }

  /// How much broader a casing is than the ink, at either side, in pixels.
  private var seam: Double { isCased ? max(1, size * 0.026) : 0 }

  /// How far ink may lie from the middle of a border, in pixels.
  var reach: Double { half + seam + (style == .footprints ? sway : 0) }

  /// How far a print on a border lies beside the walk, in pixels.
  private var sway: Double { cell < 32 ? 0 : size * 0.02 }

  /// Draws a step.
  func step(_ track: Track, isOdd: Bool) -> Step {
    let shapes = shapes(of: track, isOdd: isOdd)
    return Step(
      casing: isCased
        ? Stamp(shapes.flatMap { $0.grown(by: seam) }, levels: Self.levels) : nil,
      ink: Stamp(shapes, levels: Self.levels))
  }

  /// Draws a mark at a place.
  func mark(_ mark: Mark, at center: Point) -> Step {
    func stamp(_ inner: Double, _ outer: Double) -> Stamp {
      let shape: Shape =
        switch mark {
        case .ring: .ring(center: center, inner: inner, outer: outer, sector: nil)
        case .spot: .disc(center, radius: outer)
        }
      return Stamp([shape], levels: Self.levels)
    }
    switch mark {
    case .ring:
      return isCased
        ? Step(
          casing: stamp(size * 0.261, size * 0.335), ink: stamp(size * 0.269, size * 0.327))
        : Step(casing: nil, ink: stamp(size * 0.263, size * 0.332))
    case .spot:
      return isCased
        ? Step(
          casing: stamp(0, size * 0.138), ink: stamp(0, size * 0.138 - max(0.6, size * 0.022)))
        : Step(casing: nil, ink: stamp(0, size * 0.13))
    }
  }

  private func shapes(of track: Track, isOdd: Bool) -> [Shape] {
    switch style {
    case .arrows: return track.line(from: 0, to: 1, half: half, isRound: true) + [head(of: track)]
    case .gradient: return track.line(from: 0, to: 1, half: half, isRound: true)
    case .dots:
      let large = max(2, size * 0.115)
      return [
        .disc(track.place(at: 0).point, radius: large),
        .disc(track.place(at: 0.5).point, radius: half),
        .disc(track.place(at: 1).point, radius: large),
      ]
    case .dashed:
      return track.line(from: 0, to: 0.1, half: half, isRound: false)
        + track.line(from: 0.3, to: 0.7, half: half, isRound: false)
        + track.line(from: 0.9, to: 1, half: half, isRound: false)
        + [0, 1].map { .disc(track.place(at: $0).point, radius: half) }
    case .footprints:
      let side = isOdd ? -1.0 : 1
      let beside = max(1, size * 0.075)
      return footprint(on: track, at: 1.0 / 6, beside: side * beside)
        + footprint(on: track, at: 0.5, beside: -side * sway)
        + footprint(on: track, at: 5.0 / 6, beside: side * beside)
    }
  }

  /// The arrowhead at the end of a step.
  private func head(of track: Track) -> Shape {
    let (length, width) = (max(6, size * 0.28) / 2, max(6, size * 0.22) / 2)
    let (point, way) = track.place(at: 1)
    return .polygon([
      Point(point.x + way.x * length, point.y + way.y * length),
      Point(point.x - way.x * length - way.y * width, point.y - way.y * length + way.x * width),
      Point(point.x - way.x * length + way.y * width, point.y - way.y * length - way.x * width),
    ])
  }

  /// A print: a sole, and a heel where there is room for one.
  private func footprint(on track: Track, at place: Double, beside: Double) -> [Shape] {
    let (point, way) = track.place(at: place)
    func spot(_ along: Double) -> Point {
      Point(
        point.x + way.x * along - way.y * beside, point.y + way.y * along + way.x * beside)
    }
    let long = max(1.8, size * 0.1)
    let sole = Shape.ellipse(
      center: spot(cell < 32 ? 0 : size * 0.025), along: Point(way.x * long, way.y * long),
      across: half / long)
    return cell < 32 ? [sole] : [sole, .disc(spot(-size * 0.088), radius: size * 0.034)]
  }
}

/// The way from the centre of a cell to the next.
struct Track: Hashable, Sendable {
  /// The ways that there are.
  enum Course: Hashable, Sendable {
    case straight(Point, Point)
    /// Around a centre, from an angle in turns clockwise from the top by another.
    case arc(center: Point, radius: Double, from: Double, by: Double)
  }

  /// The way.
  let course: Course

  /// Returns the point at a share of the way, and the direction there, of length 1.
  func place(at share: Double) -> (point: Point, way: Point) {
    switch course {
    case .straight(let a, let b):
      let (dx, dy) = (b.x - a.x, b.y - a.y)
      let length = (dx * dx + dy * dy).squareRoot()
      return (Point(a.x + dx * share, a.y + dy * share), Point(dx / length, dy / length))
    case .arc(let center, let radius, let from, let by):
      let up = Point.direction(from + by * share)
      let sign: Double = by < 0 ? -1 : 1
      return (
        Point(center.x + up.x * radius, center.y + up.y * radius),
        Point(-up.y * sign, up.x * sign)
      )
    }
  }

  /// Returns a line along a part of the way, its ends round or cut off.
  func line(from start: Double, to end: Double, half: Double, isRound: Bool) -> [Shape] {
    let (a, b) = (place(at: start), place(at: end))
    switch course {
    case .straight:
      if isRound { return [.capsule(a.point, b.point, radius: half)] }
      let across = Point(-a.way.y * half, a.way.x * half)
      return [
        .polygon([
          Point(a.point.x + across.x, a.point.y + across.y),
          Point(b.point.x + across.x, b.point.y + across.y),
          Point(b.point.x - across.x, b.point.y - across.y),
          Point(a.point.x - across.x, a.point.y - across.y),
        ])
      ]
    case .arc(let center, let radius, let from, let by):
      let (first, last) = (
        Point.direction(from + by * start), Point.direction(from + by * end)
      )
      let band = Shape.ring(
        center: center, inner: radius - half, outer: radius + half,
        sector: by > 0 ? .init(from: first, to: last) : .init(from: last, to: first))
      return isRound ? [band, .disc(a.point, radius: half), .disc(b.point, radius: half)] : [band]
    }
  }
}

extension Point {
  /// The direction of an angle in turns, clockwise from the top, of length 1.
  static func direction(_ turns: Double) -> Point {
    let (sine, cosine) = Angle.sineAndCosine(of: turns)
    return Point(sine, -cosine)
  }
}
