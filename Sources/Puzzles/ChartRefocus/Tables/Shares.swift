/// Whole numbers that make an exact sum.
enum Shares {
  /// Rounds weights to whole numbers that sum exactly, none below a least one.
  ///
  /// What rounding down leaves goes to the largest remainders (Hamilton's method).
  ///
  /// - Parameters:
  ///   - weights: Positive weights, at least one.
  ///   - sum: The sum, at least `least` for each weight.
  ///   - least: The least number.
  /// - Returns: A number for each weight.
  static func rounded(_ weights: [Double], to sum: Int, atLeast least: Int) -> [Int] {
    let spare = sum - least * weights.count
    let whole = weights.reduce(0, +)
    let exact = weights.map { $0 / whole * Double(spare) }
    var shares = exact.map { Int($0.rounded(.down)) }
    let order = exact.indices.sorted {
      let (a, b) = (exact[$0] - Double(shares[$0]), exact[$1] - Double(shares[$1]))
      return a == b ? $0 < $1 : a > b
    }
    for place in order.prefix(max(0, spare - shares.reduce(0, +))) { shares[place] += 1 }
    return shares.map { $0 + least }
  }
}
