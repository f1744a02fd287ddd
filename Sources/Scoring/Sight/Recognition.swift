/// How much of what there is to see in a picture another shows too.
///
/// Most of a chart is empty, and an empty sheet keeps all of that. So only those squares are looked at in which the
/// reference has contrast; there a picture must vary as it does.
public struct Recognition: Sendable {
  /// The share of the squares with contrast in which the picture varies as the reference does; 1 if there are none.
  public let share: Double

  private static let side = 16
  /// The side of what a mean is taken of.
  private static let grain = 4
  /// The least mean distance of the means from their own mean, for a square to count, of 255.
  private static let leastContrast: Float = 5
  private static let leastCorrelation: Float = 0.5

  /// Compares two pictures of one size.
  ///
  /// - Parameters:
  ///   - picture: The picture.
  ///   - reference: What it should show.
  ///   - isLeftOut: For each pixel whether something may be drawn there; squares of which a quarter is left out don't
  ///     count.
  public init(_ picture: Sheet, of reference: Sheet, isLeftOut: [Bool]) {
    let (width, height) = (reference.width, reference.height)
    precondition((picture.width, picture.height) == (width, height), "pictures of one size")
    let (mine, theirs) = (ColourSums(picture), ColourSums(reference))
    var (seen, all) = (0, 0)
    for top in stride(from: 1, through: height - Self.side - 1, by: Self.side) {
      for left in stride(from: 1, through: width - Self.side - 1, by: Self.side) {
        let meant = Self.means(theirs, left, top)
        guard Self.contrast(meant) >= Self.leastContrast else { continue }
        var open = 0
        for y in top..<top + Self.side {
          for x in left..<left + Self.side where !isLeftOut[y &* width &+ x] { open += 1 }
        }
        guard 4 * open > 3 * Self.side * Self.side else { continue }
        all += 1
        let isSeen = [(0, 0), (-1, 0), (1, 0), (0, -1), (0, 1)].contains { x, y in
          Self.correlation(Self.means(mine, left + x, top + y), meant) >= Self.leastCorrelation
        }
        if isSeen { seen += 1 }
      }
    }
    share = all > 0 ? Double(seen) / Double(all) : 1
  }

  /// The means of a square, less their own mean.
  private static func means(_ sums: ColourSums, _ left: Int, _ top: Int) -> [SIMD4<Float>] {
    var means: [SIMD4<Float>] = []
    means.reserveCapacity(side / grain * side / grain)
    var sum = SIMD4<Float>()
    for y in stride(from: top, to: top + side, by: grain) {
      for x in stride(from: left, to: left + side, by: grain) {
        let mean = SIMD4<Float>(sums.mean(x, y, x + grain, y + grain))
        means.append(mean)
        sum += mean
      }
    }
    let middle = sum / Float(means.count)
    for place in means.indices { means[place] -= middle }
    return means
  }

  private static func contrast(_ means: [SIMD4<Float>]) -> Float {
    means.reduce(0) { sum, mean in
      sum + (abs(mean.x) + abs(mean.y) + abs(mean.z)) / 3
    } / Float(means.count)
  }

  private static func correlation(_ a: [SIMD4<Float>], _ b: [SIMD4<Float>]) -> Float {
    var (both, square, other): (Float, Float, Float) = (0, 0, 0)
    for (one, two) in zip(a, b) {
      both += (one * two).sum()
      square += (one * one).sum()
      other += (two * two).sum()
    }
    let scale = (square * other).squareRoot()
    return scale > 0 ? both / scale : 0
  }
}
