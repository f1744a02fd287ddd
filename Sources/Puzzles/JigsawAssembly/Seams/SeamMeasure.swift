/// How badly two sides fit, as a person would judge it.
///
/// The cost of a seam is J = √((E + 2)(M + 2)): E sees what differs in colour, M what breaks the way that
/// colours change, and the constants hide what no eye can see.
enum SeamMeasure {
  /// What 1 of J is in the costs, which are whole numbers so that no machine decides otherwise.
  static let unit = 1024

  /// The cost of a seam between two sides of one length.
  ///
  /// - Returns: J in 1/1024, at least 2,048.
  static func cost(of one: Border, against other: Border) -> Int32 {
    precondition(one.length == other.length, "only sides of one length touch")
    let colour = difference(one, other)
    let change = surprise(of: other, after: one) + surprise(of: one, after: other)
    let cost = ((colour + 2) * (change + 2)).squareRoot()
    return Int32((cost * Double(unit)).rounded())
  }

  /// E: the mean ΔE*ab of the pixels that touch.
  static func difference(_ one: Border, _ other: Border) -> Double {
    var sum = 0.0
    var index = 0
    // Both sides are listed clockwise, so they meet in opposite order.
    var mirrored = (other.length &- 1) &* 3
    while mirrored >= 0 {
      // The square of what lies between green and magenta is more than 32 bits hold.
      let lightness = Int(one.labs[index] &- other.labs[mirrored])
      let a = Int(one.labs[index &+ 1] &- other.labs[mirrored &+ 1])
      let b = Int(one.labs[index &+ 2] &- other.labs[mirrored &+ 2])
      let square = lightness &* lightness &+ a &* a &+ b &* b
      sum += Double(square).squareRoot()
      index &+= 3
      mirrored &-= 3
    }
    return sum / (256 * Double(one.length))
  }

  /// Half of M: the mean Mahalanobis distance, not squared, of the steps across the seam from the steps
  /// that lead up to it.
  ///
  /// Source: Gallagher, "Jigsaw puzzles with pieces of unknown orientation", CVPR (2012), whose measure is
  /// the sum of squares.
  private static func surprise(of other: Border, after one: Border) -> Double {
    let (rr, rg, rb, gg, gb, bb) = one.inverse
    let (meanRed, meanGreen, meanBlue) = one.mean
    var sum = 0.0
    var index = 0
    var mirrored = (other.length &- 1) &* 3
    while mirrored >= 0 {
      let red = Double(other.colours[mirrored] &- one.colours[index]) - meanRed
      let green = Double(other.colours[mirrored &+ 1] &- one.colours[index &+ 1]) - meanGreen
      let blue = Double(other.colours[mirrored &+ 2] &- one.colours[index &+ 2]) - meanBlue
      let first = rr * red + 2 * (rg * green + rb * blue)
      let second = gg * green + 2 * (gb * blue)
      let square = red * first + green * second + bb * blue * blue
      // Rounding may leave a little less than nothing.
      sum += max(square, 0).squareRoot()
      index &+= 3
      mirrored &-= 3
    }
    return sum / Double(one.length)
  }
}
