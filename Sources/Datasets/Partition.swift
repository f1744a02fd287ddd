/// The rule by which a scene's signature decides its split.
///
/// The first 8 bytes of the signature, as a big-endian number h, fall on the line from 0 to 2⁶⁴, which
/// the splits divide in their order by their proportions: the split is the first whose upper bound,
/// ⌊2⁶⁴ · (sum of proportions up to and with it) ÷ (sum of all)⌋, is above h. The last takes the rest.
public struct Partition: Hashable, Sendable {
  private let names: [String]
  private let bounds: [UInt64]

  /// Creates the partition into splits.
  ///
  /// - Parameter splits: The names and proportions, at least one; proportions of at least 1.
  public init(_ splits: [(name: String, proportion: Int)]) {
    precondition(splits.allSatisfy { $0.proportion > 0 }, "a proportion is at least 1")
    names = splits.map(\.name)
    let total = UInt64(splits.reduce(0) { $0 + $1.proportion })
    var sum: UInt64 = 0
    bounds = splits.dropLast().map { split in
      sum += UInt64(split.proportion)
      return total.dividingFullWidth((high: sum, low: 0)).quotient
    }
  }

  /// Returns the numbers that belong to a split.
  ///
  /// - Precondition: The split has a share of the line.
  public func share(of name: String) -> ClosedRange<UInt64> {
    guard let place = names.firstIndex(of: name) else { return 0...UInt64.max }
    let first = place == 0 ? 0 : bounds[place - 1]
    return first...(place < bounds.count ? bounds[place] - 1 : UInt64.max)
  }

  /// Returns the split of a signature.
  ///
  /// - Parameter high: The first 8 bytes of the signature as a big-endian number.
  /// - Returns: The name of the split.
  public func split(of high: UInt64) -> String {
    names[bounds.firstIndex { high < $0 } ?? bounds.count]
  }
}
