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
    func pixel(_ point: (x: Double, y: Double, dx: Double, dy: Double), _ depth: Double) -> Int {
      let x = (point.x - hand * point.dy * depth * unit) / unit
      let y = (point.y + hand * point.dx * depth * unit) / unit
      let column = min(max(Int(x.rounded(.down)), 0), width - 1)
      let row = min(max(Int(y.rounded(.down)), 0), height - 1)
      return row * width + column
    }
    let pairs = points.map { (outer: pixel($0, 1), inner: pixel($0, 2)) }
    self.pairs = side == .top || side == .right ? pairs : pairs.reversed()
  }

  /// Points at equal distances along a line, with the direction of the line there.
  private static func points(
    along line: [CutPoint], count: Int
  ) -> [(x: Double, y: Double, dx: Double, dy: Double)] {
    let lengths = zip(line, line.dropFirst()).map { from, to -> Double in
      let (dx, dy) = (to.x - from.x, to.y - from.y)
      return Double(dx * dx + dy * dy).squareRoot()
    }
    let whole = lengths.reduce(0, +)
    var points: [(x: Double, y: Double, dx: Double, dy: Double)] = []
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
      points.append((Double(from.x) + dx * along, Double(from.y) + dy * along, dx, dy))
    }
    return points
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
