/// What a part of a thing is painted with.
enum Paint: Hashable {
  /// The colour of the thing, with its pattern.
  case body
  /// The colour of the thing without its pattern.
  case plain
  /// The colour of the thing, darker.
  case deep
  /// The colour of the thing, lighter.
  case pale
  /// What stands out from the colour of the thing.
  case detail
  /// Black or white, whichever is read better on the colour of the thing.
  case ink
  /// A colour of its own.
  case tint(UInt32)

  /// Almost black.
  static let dark = Paint.tint(0x3B3F46)
  /// Almost white.
  static let light = Paint.tint(0xF3EDE0)
  /// Steel.
  static let metal = Paint.tint(0xB4BBC2)
  /// Unpainted wood.
  static let wood = Paint.tint(0xB98E62)
  /// Leaves and stalks.
  static let leaf = Paint.tint(0x5E8F55)
  /// Window panes.
  static let glass = Paint.tint(0xBCD7E0)
}

/// Outlines of parts, each painted over those before.
struct Figure {
  /// Some outlines that are painted at once; those that run the other way round are holes.
  struct Part {
    var contours: Range<Int>
    var paint: Paint
    /// Whether it is a part of what is written.
    var isText = false
  }

  var points: [Spot] = []
  /// The points of each outline.
  var contours: [Range<Int>] = []
  var parts: [Part] = []
}

/// What kinds and settings are drawn with: shapes in the kind's own units, from the top left.
struct Pen {
  let width: Float
  let height: Float
  /// Some numbers, 0 to 1, in which things of a kind differ.
  let whims: SIMD4<Float>
  private(set) var figure = Figure()
  /// Whether what is drawn belongs to a text.
  var isWriting = false

  init(width: Float, height: Float, whims: SIMD4<Float>) {
    self.width = width
    self.height = height
    self.whims = whims
  }

  private mutating func add(_ contours: [[Spot]], _ paint: Paint) {
    let first = figure.contours.count
    for contour in contours where contour.count > 2 {
      let start = figure.points.count
      figure.points += contour
      figure.contours.append(start..<figure.points.count)
    }
    figure.parts.append(
      Figure.Part(contours: first..<figure.contours.count, paint: paint, isText: isWriting))
  }

  private static func spots(_ numbers: [Float]) -> [Spot] {
    stride(from: 0, to: numbers.count - 1, by: 2).map { Spot(numbers[$0], numbers[$0 + 1]) }
  }

  /// A polygon, its corners as pairs of numbers.
  mutating func shape(_ numbers: [Float], _ paint: Paint = .body) {
    add([Self.spots(numbers)], paint)
  }

  /// An upright rectangle, whose corners may be round.
  mutating func box(
    _ x: Float, _ y: Float, _ w: Float, _ h: Float, round: Float = 0, _ paint: Paint = .body
  ) {
    let r = min(round, w / 2, h / 2)
    guard r > 0 else {
      add([Sheet.corners(x, y, w, h)], paint)
      return
    }
    var path: [Spot] = []
    for (index, center) in [
      Spot(x + w - r, y + h - r), Spot(x + r, y + h - r), Spot(x + r, y + r),
      Spot(x + w - r, y + r),
    ].enumerated() {
      let start = Float(index) / 4
      path += Sheet.arc(center, r, r, from: start, to: start + 0.25, steps: 5)
    }
    add([path], paint)
  }

  /// An ellipse, given by its middle and its radii.
  mutating func oval(_ x: Float, _ y: Float, _ rx: Float, _ ry: Float, _ paint: Paint = .body) {
    add([Self.ellipse(x, y, rx, ry)], paint)
  }

  /// A part of an ellipse between two directions, in turns clockwise from the right, and a straight line.
  mutating func arc(
    _ x: Float, _ y: Float, _ rx: Float, _ ry: Float, from start: Float, to end: Float,
    _ paint: Paint = .body
  ) {
    add([Sheet.arc(Spot(x, y), rx, ry, from: start, to: end, steps: 20)], paint)
  }

  /// An ellipse with a hole.
  mutating func ring(
    _ x: Float, _ y: Float, _ rx: Float, _ ry: Float, _ thick: Float, _ paint: Paint = .body
  ) {
    add(
      [Self.ellipse(x, y, rx, ry), Self.ellipse(x, y, rx - thick, ry - thick).reversed()], paint)
  }

  private static func ellipse(_ x: Float, _ y: Float, _ rx: Float, _ ry: Float) -> [Spot] {
    Array(Sheet.arc(Spot(x, y), rx, ry, steps: max(rx, ry) > 20 ? 40 : 24).dropLast())
  }

  /// A smooth closed outline near pairs of numbers.
  mutating func blob(_ numbers: [Float], _ paint: Paint = .body) {
    let spots = Self.spots(numbers)
    var path: [Spot] = []
    for index in spots.indices {
      let before = spots[(index + spots.count - 1) % spots.count]
      let after = spots[(index + 1) % spots.count]
      path += Sheet.bend(
        (before + spots[index]) / 2, spots[index], (spots[index] + after) / 2, steps: 5
      ).dropLast()
    }
    add([path], paint)
  }

  /// A line with corners through pairs of numbers; it may taper.
  mutating func line(
    _ numbers: [Float], _ thick: Float, to end: Float? = nil, _ paint: Paint = .body
  ) {
    add([Sheet.ribbon(Self.spots(numbers), thick, to: end ?? thick)], paint)
  }

  /// A line of one thickness.
  mutating func ribbon(_ spots: [Spot], _ thick: Float, _ paint: Paint) {
    add([Sheet.ribbon(spots, thick, to: thick)], paint)
  }

  /// A smooth line from the first to the last of pairs of numbers, near those between; it may taper.
  mutating func curve(
    _ numbers: [Float], _ thick: Float, to end: Float? = nil, _ paint: Paint = .body
  ) {
    let spots = Self.spots(numbers)
    var path: [Spot] = []
    for index in 1..<max(spots.count - 1, 1) {
      let from = index == 1 ? spots[0] : (spots[index - 1] + spots[index]) / 2
      let to =
        index == spots.count - 2 ? spots[index + 1] : (spots[index] + spots[index + 1]) / 2
      path += path.isEmpty ? [from] : []
      path += Sheet.bend(from, spots[index], to, steps: 6).dropFirst()
    }
    add([Sheet.ribbon(path, thick, to: end ?? thick)], paint)
  }
}
