import Colour
import Imaging
import Traces

/// What can be measured along the sides of straight pieces as they are shown.
///
/// Places along a side are counted from the top or from the left.
struct SideFacts: Sendable {
  /// A third of a side.
  enum Third: Int, CaseIterable, Sendable { case first, middle, last }

  /// Where a contour crosses a side.
  struct Contour: Hashable, Sendable {
    /// The part of the side's length before it, in percent.
    let percent: Int
    /// How far the colours before and after it differ, in 1/256 of ΔE.
    let step: Int
  }

  /// The most rows that a side is judged by.
  private static let depth = 3
  /// The least ΔE between the colours before and after a contour.
  private static let leastStep = 19
  /// The least ΔE between the colours right beside it: less is a soft change.
  private static let leastSharpness = 12
  /// More contours on one side are no landmarks.
  private static let mostContours = 3

  /// The sides of each piece, in the order of ``Side``; empty where they are not straight.
  private var sides: [SideFact] = []

  /// Measures the problem picture.
  init(_ problem: Picture, _ show: Presentation) {
    guard show.scene.cut == .straight else { return }
    let bytes = problem.rgbBytes
    for piece in show.scene.numbers {
      for side in Side.allCases {
        let strip = Strip(side, of: show.box(of: piece), depth: Self.depth)
        // A label has no say in the colours.
        let isHidden = strip.box.overlaps(show.labelBox(piece))
        let plane = LabPlane(strip.picture(of: bytes, width: problem.width))
        sides.append(
          SideFact(
            box: strip.box, contours: Self.contours(plane),
            colours: isHidden ? [nil, nil, nil] : Third.allCases.map { Self.colour($0, plane) },
            plane: plane))
      }
    }
  }

  private func fact(_ piece: Int, _ side: Side) -> SideFact? {
    sides.isEmpty ? nil : sides[piece * 4 + side.rawValue]
  }

  /// The pixels that a side is judged by, in the problem picture.
  func box(of piece: Int, _ side: Side) -> Box? { fact(piece, side)?.box }

  /// The contours that cross a side, the clearest first; none where there are too many to tell apart.
  func contours(of piece: Int, _ side: Side) -> [Contour] { fact(piece, side)?.contours ?? [] }

  /// The name of the colour of a third of a side, where most of it is near the mean and that has a name.
  func colour(of piece: Int, _ side: Side, _ third: Third) -> ColourName? {
    fact(piece, side)?.colours[third.rawValue]
  }

  /// Whether nothing that could be taken for a contour lies near a place of a side.
  func isPlain(_ piece: Int, _ side: Side, near percent: Int) -> Bool {
    guard let plane = fact(piece, side)?.plane else { return false }
    let steps = Self.steps(plane, reach: Self.reach(plane.width))
    let limit = 9 * LabPlane.unit
    return steps.allSatisfy { place, step in
      abs(100 * place - percent * plane.width) > 8 * plane.width || step < limit
    }
  }

  // MARK: - Measuring

  /// How many pixels before and after a place are compared, on a side of some length.
  private static func reach(_ length: Int) -> Int { max(4, length / 12) }

  /// The differences between the colours before and after each place, in 1/256 of ΔE, by the two outermost
  /// rows.
  private static func steps(_ plane: LabPlane, reach: Int) -> [(place: Int, step: Int)] {
    let length = plane.width
    guard length >= 2 * reach else { return [] }
    // Sums of L*, a* and b* up to each place.
    var sums = [(0, 0, 0)]
    for place in 0..<length {
      var sum = sums[place]
      for row in 0..<2 {
        let index = (row * length + place) * 3
        sum.0 += Int(plane.values[index])
        sum.1 += Int(plane.values[index + 1])
        sum.2 += Int(plane.values[index + 2])
      }
      sums.append(sum)
    }
    return (reach...length - reach).map { place in
      let (before, here, after) = (sums[place - reach], sums[place], sums[place + reach])
      let l = before.0 + after.0 - 2 * here.0
      let a = before.1 + after.1 - 2 * here.1
      let b = before.2 + after.2 - 2 * here.2
      // A square root of a whole number is the same on any machine.
      let root = Double(l * l + a * a + b * b).squareRoot()
      return (place, Int(root) / (2 * reach))
    }
  }

  private static func contours(_ plane: LabPlane) -> [Contour] {
    let reach = reach(plane.width)
    let steps = steps(plane, reach: reach)
    let near = max(2, reach / 3)
    let sharp = Self.steps(plane, reach: near)
    let found = steps.filter { place, step in
      guard step >= leastStep * LabPlane.unit else { return false }
      let isHighest = steps.allSatisfy { other, height in
        abs(other - place) > reach || height < step || height == step && other >= place
      }
      return isHighest
        && sharp.contains { other, height in
          abs(other - place) <= 1 && height >= leastSharpness * LabPlane.unit
        }
    }
    guard found.count <= mostContours else { return [] }
    // What lies by a corner belongs to it.
    let inner = found.filter { plane.width <= 10 * $0.place && 10 * $0.place <= 9 * plane.width }
    return inner.sorted { ($1.step, $0.place) < ($0.step, $1.place) }.map { place, step in
      Contour(percent: (200 * place + plane.width) / (2 * plane.width), step: step)
    }
  }

  private static func colour(_ third: Third, _ plane: LabPlane) -> ColourName? {
    let length = plane.width
    let part =
      switch third {
      case .first: 0..<length / 3
      case .middle: length / 3..<length - length / 3
      case .last: length - length / 3..<length
      }
    let pixels = (0..<plane.height).flatMap { row in part.map { (row * length + $0) * 3 } }
    func mean(_ channel: Int) -> Int {
      pixels.reduce(0) { $0 + Int(plane.values[$1 + channel]) } / pixels.count
    }
    let (l, a, b) = (mean(0), mean(1), mean(2))
    let limit = 20 * LabPlane.unit
    var (near, vivid) = (0, 0)
    for pixel in pixels {
      let (pl, pa, pb) = (
        Int(plane.values[pixel]), Int(plane.values[pixel + 1]), Int(plane.values[pixel + 2])
      )
      let square = (pl - l) * (pl - l) + (pa - a) * (pa - a) + (pb - b) * (pb - b)
      if square <= limit * limit { near += 1 }
      vivid += abs(pa) + abs(pb)
    }
    let unit = Float(LabPlane.unit)
    guard near * 4 >= pixels.count * 3,
      let name = ColourName.name(
        of: Lab(lightness: Float(l) / unit, a: Float(a) / unit, b: Float(b) / unit))
    else { return nil }
    // Colours that cancel each other out are no grey.
    let isNeutral = [ColourName.grey, .white, .black].contains(name)
    return isNeutral && vivid >= 9 * LabPlane.unit * pixels.count ? nil : name
  }
}

/// What is known of one side.
private struct SideFact: Sendable {
  let box: Box
  let contours: [SideFacts.Contour]
  let colours: [ColourName?]
  let plane: LabPlane
}

/// The outermost rows of pixels along a side, counted from the top or from the left.
private struct Strip {
  let side: Side
  let box: Box
  let depth: Int

  init(_ side: Side, of piece: Box, depth: Int) {
    self.side = side
    self.depth = depth
    switch side {
    case .top: box = Box(piece.x0, piece.y0, piece.x1, piece.y0 + depth)
    case .bottom: box = Box(piece.x0, piece.y1 - depth, piece.x1, piece.y1)
    case .left: box = Box(piece.x0, piece.y0, piece.x0 + depth, piece.y1)
    case .right: box = Box(piece.x1 - depth, piece.y0, piece.x1, piece.y1)
    }
  }

  /// The rows as a picture that is as wide as the side is long, the outermost row first.
  func picture(of bytes: [UInt8], width: Int) -> Picture {
    let isLevel = side == .top || side == .bottom
    let length = isLevel ? box.x1 - box.x0 : box.y1 - box.y0
    var strip: [UInt8] = []
    strip.reserveCapacity(length * depth * 3)
    for row in 0..<depth {
      for place in 0..<length {
        let (x, y) =
          switch side {
          case .top: (box.x0 + place, box.y0 + row)
          case .bottom: (box.x0 + place, box.y1 - 1 - row)
          case .left: (box.x0 + row, box.y0 + place)
          case .right: (box.x1 - 1 - row, box.y0 + place)
          }
        let index = (y * width + x) * 3
        strip += bytes[index..<index + 3]
      }
    }
    return Picture(width: length, height: depth, pixels: .rgb(strip))
  }
}

extension Box {
  /// Whether two boxes share a pixel.
  fileprivate func overlaps(_ other: Box) -> Bool {
    x0 < other.x1 && other.x0 < x1 && y0 < other.y1 && other.y0 < y1
  }
}
