/// How much of what there is to see in a picture another shows too.
///
/// Most of a chart is empty, and an empty sheet keeps all of that. So only what has contrast is looked at; there a picture
/// must vary as the reference does, and where colours differ they must differ alike.
public struct Recognition: Sendable {
  private let picture: ColourSums
  private let reference: ColourSums
  private let width: Int
  private let height: Int

  private static let side = 16
  /// The side of what a mean is taken of.
  private static let grain = 4
  /// The least mean distance of the means from their own mean, for a square to count, of 255.
  private static let leastContrast: Float = 5
  private static let leastCorrelation: Float = 0.5
  /// The least share of the differences between colours that is left of them.
  private static let leastColour: Float = 0.4
  /// Fewer coloured squares say nothing.
  private static let fewest = 4
  private static let shifts = [(0, 0), (-1, 0), (1, 0), (0, -1), (0, 1)]

  /// Takes two pictures of one size.
  ///
  /// - Parameters:
  ///   - picture: The picture.
  ///   - reference: What it should show.
  public init(_ picture: Sheet, of reference: Sheet) {
    (width, height) = (reference.width, reference.height)
    precondition((picture.width, picture.height) == (width, height), "pictures of one size")
    (self.picture, self.reference) = (ColourSums(picture), ColourSums(reference))
  }

  /// Looks at squares of 16 pixels.
  ///
  /// - Parameter isLeftOut: For each pixel whether something may be drawn there; squares of which a quarter is left out
  ///   don't count.
  /// - Returns: The share of the squares with contrast in which the picture varies as the reference does, or of those with
  ///   several colours in which its colours do, whichever is less; 1 if there are none.
  public func share(isLeftOut: [Bool]) -> Double {
    var (seen, all, alike, coloured) = (0, 0, 0, 0)
    for top in stride(from: 1, through: height - Self.side - 1, by: Self.side) {
      for left in stride(from: 1, through: width - Self.side - 1, by: Self.side) {
        let box = [left, top, left + Self.side, top + Self.side]
        let meant = Self.means(reference, box, grain: Self.grain)
        guard Self.contrast(meant) >= Self.leastContrast else { continue }
        var open = 0
        for y in top..<top + Self.side {
          for x in left..<left + Self.side where !isLeftOut[y &* width &+ x] { open += 1 }
        }
        guard 4 * open > 3 * Self.side * Self.side else { continue }
        all += 1
        let shown = shifted(box, grain: Self.grain)
        if shown.contains(where: { Self.correlation($0, meant) >= Self.leastCorrelation }) {
          seen += 1
        }
        let colours = meant.map(Self.colour)
        guard Self.contrast(colours) >= Self.leastContrast else { continue }
        coloured += 1
        let isAlike = shown.contains {
          Self.slope($0.map(Self.colour), colours) >= Self.leastColour
        }
        if isAlike { alike += 1 }
      }
    }
    let share = all > 0 ? Double(seen) / Double(all) : 1
    return coloured >= Self.fewest ? min(share, Double(alike) / Double(coloured)) : share
  }

  /// Looks at a box.
  ///
  /// - Parameter box: `[x0, y0, x1, y1]`, right and bottom exclusive, in the picture and not empty.
  /// - Returns: Whether the picture varies as the reference does within it; nil where there is no contrast.
  public func shows(_ box: [Int]) -> Bool? {
    let grain = max(1, min(box[2] - box[0], box[3] - box[1]) / 6)
    let meant = Self.means(reference, box, grain: grain)
    guard Self.contrast(meant) >= Self.leastContrast else { return nil }
    return shifted(box, grain: grain).contains {
      Self.correlation($0, meant) >= Self.leastCorrelation
    }
  }

  /// The means of a box of the picture, there and a pixel beside it.
  private func shifted(_ box: [Int], grain: Int) -> [[SIMD4<Float>]] {
    Self.shifts.compactMap { x, y in
      let moved = [box[0] + x, box[1] + y, box[2] + x, box[3] + y]
      guard moved[0] >= 0, moved[1] >= 0, moved[2] <= width, moved[3] <= height else { return nil }
      return Self.means(picture, moved, grain: grain)
    }
  }

  /// The means of the parts of a box, less their own mean.
  private static func means(_ sums: ColourSums, _ box: [Int], grain: Int) -> [SIMD4<Float>] {
    var means: [SIMD4<Float>] = []
    means.reserveCapacity((box[2] - box[0]) / grain * ((box[3] - box[1]) / grain))
    var sum = SIMD4<Float>()
    for y in stride(from: box[1], through: box[3] - grain, by: grain) {
      for x in stride(from: box[0], through: box[2] - grain, by: grain) {
        let mean = SIMD4<Float>(sums.mean(x, y, x + grain, y + grain))
        means.append(mean)
        sum += mean
      }
    }
    let middle = sum / Float(max(1, means.count))
    for place in means.indices { means[place] -= middle }
    return means
  }

  /// What a colour has that a grey as bright has not.
  private static func colour(_ mean: SIMD4<Float>) -> SIMD4<Float> {
    let light = (mean.x + 2 * mean.y + mean.z) / 4
    return SIMD4(mean.x - light, mean.y - light, mean.z - light, 0)
  }

  private static func contrast(_ means: [SIMD4<Float>]) -> Float {
    means.reduce(0) { sum, mean in
      sum + (abs(mean.x) + abs(mean.y) + abs(mean.z)) / 3
    } / Float(max(1, means.count))
  }

  private static func sums(
    _ a: [SIMD4<Float>], _ b: [SIMD4<Float>]
  ) -> (both: Float, square: Float, other: Float) {
    var sums: (both: Float, square: Float, other: Float) = (0, 0, 0)
    for (one, two) in zip(a, b) {
      sums.both += (one * two).sum()
      sums.square += (one * one).sum()
      sums.other += (two * two).sum()
    }
    return sums
  }

  private static func correlation(_ a: [SIMD4<Float>], _ b: [SIMD4<Float>]) -> Float {
    let sums = sums(a, b)
    let scale = (sums.square * sums.other).squareRoot()
    return scale > 0 ? sums.both / scale : 0
  }

  /// By how much the first goes with the second, 1 where they are the same.
  private static func slope(_ a: [SIMD4<Float>], _ b: [SIMD4<Float>]) -> Float {
    let sums = sums(a, b)
    return sums.other > 0 ? sums.both / sums.other : 0
  }
}
