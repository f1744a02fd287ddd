import Imaging

/// The pixels by which a side of a piece is judged whose cut is curved.
struct CutSamples {
  /// For each point along the side, clockwise, the outermost pixel and the one behind it, as their numbers in
  /// the finished picture.
  let pairs: [(outer: Int, inner: Int)]

  /// Of how many points at either end none is taken: other pieces are too near.
  static let skipped = 3

  /// Samples a side along its cut.
  ///
  /// Of as many points as a straight side has pixels the ends are left out; the pixels are those that hold the
  /// points one and two pixels inwards at right angles. So are sides at the border of the picture.
  init(of place: Int, _ side: Side, in lines: CutLines) {
    let isUpright = side == .left || side == .right
    let count = isUpright ? lines.height : lines.width
    let course = lines.course(side, of: place)
    let points = Self.points(along: course, count: count)
    let unit = Double(CutPoint.unit)
    let (width, height) = (lines.pictureWidth, lines.pictureHeight)
    // Downwards and to the right, the piece lies on the left hand if this is its right side or its top is the
    // line; y runs downwards.
    let hand = side == .right || side == .top ? 1.0 : -1.0
    func pixel(_ point: Point, _ depth: Double) -> Int {
      let x = (point.x - hand * point.dy * depth * unit) / unit
      let y = (point.y + hand * point.dx * depth * unit) / unit
      let column = min(max(Int(x.rounded(.down)), 0), width - 1)
      let row = min(max(Int(y.rounded(.down)), 0), height - 1)
      return row * width + column
    }
    let pairs = points.map { (outer: pixel($0, 1), inner: pixel($0, 2)) }
    self.pairs = side == .top || side == .right ? pairs : pairs.reversed()
  }

  /// A point on a line, the direction of the line there, and the number of the part that holds it.
  private typealias Point = (x: Double, y: Double, dx: Double, dy: Double, part: Int)

  /// Points at equal distances along a line.
  private static func points(along line: [CutPoint], count: Int) -> [Point] {
    let lengths = zip(line, line.dropFirst()).map { from, to -> Double in
      let (dx, dy) = (to.x - from.x, to.y - from.y)
      return Double(dx * dx + dy * dy).squareRoot()
    }
    let whole = lengths.reduce(0, +)
    var points: [Point] = []
    var (part, passed) = (0, 0.0)
    for number in skipped..<max(skipped, count - skipped) {
      let arc = (Double(number) + 0.5) / Double(count) * whole
      while part < lengths.count - 1, passed + lengths[part] < arc {
        passed += lengths[part]
        part += 1
      }
      let (from, to) = (line[part], line[part + 1])
      let (dx, dy) = (
        Double(to.x - from.x) / lengths[part], Double(to.y - from.y) / lengths[part]
      )
      let along = arc - passed
      points.append((Double(from.x) + dx * along, Double(from.y) + dy * along, dx, dy, part))
    }
    return points
  }

  /// Whether the line alone leaves the pixels on either side of it on that side: it turns nowhere too sharply.
  static func hasRoom(beside line: [CutPoint], count: Int) -> Bool {
    let unit = Double(CutPoint.unit)
    for point in points(along: line, count: count) {
      for hand in [-1.0, 1] {
        let (nx, ny) = (-hand * point.dy, hand * point.dx)
        // From right beside the line to the middle of the pixel.
        let (ax, ay) = (point.x + nx / 4, point.y + ny / 4)
        for depth in [unit, 2 * unit] {
          let bx = (((point.x + nx * depth) / unit).rounded(.down) + 0.5) * unit
          let by = (((point.y + ny * depth) / unit).rounded(.down) + 0.5) * unit
          func side(_ other: CutPoint) -> Double {
            (bx - ax) * (Double(other.y) - ay) - (by - ay) * (Double(other.x) - ax)
          }
          for part in max(0, point.part - 12)..<min(line.count - 1, point.part + 13) {
            let (from, to) = (line[part], line[part + 1])
            guard side(from) * side(to) <= 0 else { continue }
            let (dx, dy) = (Double(to.x - from.x), Double(to.y - from.y))
            let near = dx * (ay - Double(from.y)) - dy * (ax - Double(from.x))
            let far = dx * (by - Double(from.y)) - dy * (bx - Double(from.x))
            if near * far <= 0 { return false }
          }
        }
      }
    }
    return true
  }
}

extension PieceShapes {
  /// Whether all pixels by which sides are judged belong to their pieces.
  var hasItsSamples: Bool {
    (0..<layout.count).allSatisfy { place in
      Side.allCases.allSatisfy { side in
        CutSamples(of: place, side, in: lines).pairs.allSatisfy {
          owners[$0.outer] == place && owners[$0.inner] == place
        }
      }
    }
  }

  /// The sides of all pieces of a picture that is cut so, in the order of places.
  func borders(of picture: Picture) -> [Border] {
    let bytes = picture.rgbBytes
    return (0..<layout.count).flatMap { place in
      Side.allCases.map { side in
        Border(CutSamples(of: place, side, in: lines).pairs, in: bytes)
      }
    }
  }
}
