import Drawing
import Synchronization
import Traces

/// What stands on the mats of start and goal; raw values are nouns for words.
enum MazeSign: String, Hashable, Sendable, CaseIterable {
  case flag, pawn, tent
  case star, heart, gem

  /// The signs of starts.
  static let starts: [MazeSign] = [.flag, .pawn, .tent]
  /// The signs of goals.
  static let goals: [MazeSign] = [.star, .heart, .gem]

  private struct Key: Hashable {
    let sign: MazeSign
    let cell: Int
  }

  private static let drawn = Mutex<[Key: Stamp]>([:])

  /// Returns the sign for a cell of a size whose top left corner is the origin.
  func stamp(cell: Int) -> Stamp {
    Self.drawn.withLock { drawn in
      let key = Key(sign: self, cell: cell)
      if let stamp = drawn[key] { return stamp }
      let stamp = Stamp(shapes(middle: Double(cell) / 2, Double(cell) * 0.27), levels: 4)
      drawn[key] = stamp
      return stamp
    }
  }

  private func shapes(middle: Double, _ scale: Double) -> [Shape] {
    func at(_ x: Double, _ y: Double) -> Point { Point(middle + x * scale, middle + y * scale) }
    switch self {
    case .flag:
      return [
        .polygon([at(-0.6, -0.95), at(-0.35, -0.95), at(-0.35, 0.95), at(-0.6, 0.95)]),
        .polygon([at(-0.4, -0.95), at(0.85, -0.4), at(-0.4, 0.2)]),
      ]
    case .pawn:
      return [
        .disc(at(0, -0.52), radius: 0.43 * scale),
        .polygon([at(-0.24, -0.3), at(0.24, -0.3), at(0.66, 0.92), at(-0.66, 0.92)]),
      ]
    case .tent:
      return [
        .polygon([at(0, -0.85), at(-0.95, 0.85), at(-0.24, 0.85), at(0, 0.15)]),
        .polygon([at(0, -0.85), at(0.95, 0.85), at(0.24, 0.85), at(0, 0.15)]),
      ]
    case .star:
      let tips = (0..<5).map { Point.direction(Double($0) / 5) }
      // A tip's neighbours' neighbours are the ends of the lines that cross below it.
      return (0..<5).map { tip in
        let (a, b) = (tips[(tip + 2) % 5], tips[(tip + 3) % 5])
        let near = 0.382
        let left = Point.direction(Double(tip) / 5 - 0.1)
        let right = Point.direction(Double(tip) / 5 + 0.1)
        return .polygon([
          at(tips[tip].x, tips[tip].y + 0.06), at(right.x * near, right.y * near + 0.06),
          at((a.x + b.x) * 0.1, (a.y + b.y) * 0.1 + 0.06),
          at(left.x * near, left.y * near + 0.06),
        ])
      }
    case .heart:
      return [
        .disc(at(-0.43, -0.32), radius: 0.47 * scale),
        .disc(at(0.43, -0.32), radius: 0.47 * scale),
        .polygon([at(-0.78, -0.02), at(0, -0.5), at(0.78, -0.02), at(0, 0.9)]),
      ]
    case .gem:
      return [
        .polygon([
          at(-0.5, -0.75), at(0.5, -0.75), at(0.95, -0.2), at(0, 0.9), at(-0.95, -0.2),
        ])
      ]
    }
  }
}

extension MazeLook {
  /// Draws a mat, and the sign on it.
  ///
  /// - Parameters:
  ///   - place: The cell.
  ///   - mat: The first of the mat's tones.
  ///   - sign: The sign.
  ///   - number: 0 for the start, 1 for the goal.
  ///   - plate: What is drawn on.
  func drawMat(
    at place: Cell, _ mat: MazeTone, _ sign: MazeSign, number: Int, on plate: inout Plate
  ) {
    let cell = geometry.cell
    let border = max(1, (cell * 3 + 50) / 100)
    if lattice.kind == .square {
      let (box, inset) = (geometry.box(of: place), geometry.inset)
      for (tone, inset) in [(mat.next(1), inset), (mat, inset + (cell < 20 ? 0 : border))] {
        plate.fill(
          x: box.x0 + inset, y: box.y0 + inset, width: cell - 2 * inset,
          height: cell - 2 * inset, with: tone.rawValue)
      }
    } else {
      let gap = max(0.6, Double(cell) * 0.025)
      for (glaze, gap) in [
        (MazeGlaze.mats[number], gap), (MazeGlaze.insides[number], gap + Double(border)),
      ] {
        let stamp = Stamp([inside(of: place, gap: geometry.wall + gap)], levels: 4)
        plate.lay(stamp.coverage, x: stamp.x, y: stamp.y, glaze)
      }
    }
    let size = signSize(at: place)
    let (stamp, center) = (sign.stamp(cell: size), geometry.center(of: place))
    let half = Double(size) / 2
    plate.lay(
      stamp.coverage, x: stamp.x + Int((center.x - half).rounded()),
      y: stamp.y + Int((center.y - half).rounded()), MazeGlaze.signs[number])
  }

  /// The size of a cell whose sign keeps off the probes here, which lie close together in the narrow
  /// sectors of inner rings.
  private func signSize(at place: Cell) -> Int {
    let cell = geometry.cell
    guard lattice.kind == .polar else { return cell }
    let radius = geometry.radius(of: place.row) + Double(cell) * 0.22
    let breadth = 2 * Double.pi * radius / Double(lattice.columns)
    let away = 0.28 * (Double(cell * cell) + breadth * breadth).squareRoot()
    return max(6, min(cell, Int((away - 1.7) / 0.344)))
  }

  /// What of a cell lies at least so far from its borders.
  private func inside(of place: Cell, gap: Double) -> Shape {
    guard lattice.kind == .polar else {
      return .polygon(
        hexagon(
          around: geometry.center(of: place), share: 1 - 2 * gap / Double(geometry.cell)))
    }
    let (inner, outer) = (geometry.radius(of: place.row), geometry.radius(of: place.row + 1))
    let turn = 1 / Double(lattice.columns)
    // As far from the sides in the middle of the cell's inner half.
    let away = gap / (2 * Double.pi * (inner + Double(geometry.cell) / 4))
    return .ring(
      center: Point(Double(geometry.left), Double(geometry.top)), inner: inner + gap,
      outer: outer - gap,
      sector: .init(
        from: .direction(Double(place.column) * turn + away),
        to: .direction(Double(place.column + 1) * turn - away)))
  }
}
