import Foundation

/// How far a share may lie above chance.
///
/// A share of all cases of a task may lie 1 % or three standard errors above chance, whichever is more. Where
/// the forms of a task are looked at one by one there are many shares, and some of them would lie beyond
/// three errors by luck: the errors there are so many that the chance of any false alarm is that of one
/// share beyond three (Bonferroni).
struct Bar {
  /// What a share may always lie above chance.
  static let least = 0.01
  /// The standard errors of one share.
  static let errors = 3.0
  /// How probable one share lies beyond three standard errors by luck.
  private static let luck = 0.00135

  /// Returns the greatest share that passes.
  ///
  /// - Parameters:
  ///   - chance: The share that chance gives.
  ///   - variance: The variance of the number of hits by chance.
  ///   - count: The number of cases, at least 1.
  ///   - shares: How many such shares are looked at.
  /// - Returns: The bar.
  static func share(chance: Double, variance: Double, count: Int, among shares: Int = 1) -> Double {
    let error = variance.squareRoot() / Double(count)
    return chance + max(least, errors(among: shares) * error)
  }

  /// The standard errors beyond which none of several shares lies by luck more probably than one beyond
  /// three.
  static func errors(among shares: Int) -> Double {
    guard shares > 1 else { return errors }
    // The upper tail of the normal distribution, halved until it fits.
    let tail = luck / Double(shares)
    var (low, high) = (errors, 8.0)
    for _ in 0..<40 {
      let middle = (low + high) / 2
      if erfc(middle / 2.0.squareRoot()) / 2 > tail { low = middle } else { high = middle }
    }
    return high
  }
}
