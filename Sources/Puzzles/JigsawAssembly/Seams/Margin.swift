/// How much dearer an arrangement is than the truth, where they differ: an exact ratio.
///
/// With the seams of the truth that an arrangement gives up on one side and the seams that it has instead on
/// the other, the margin is the cost of the latter over the cost of the former. Above 1 the truth is cheaper;
/// unlike a ratio of whole boards it does not fade as boards grow.
struct Margin: Hashable, Sendable {
  /// What the seams cost that the truth does not have, in 1/1024.
  let changed: Int
  /// What the true seams cost that they replace, in 1/1024, above 0.
  let replaced: Int

  /// The margin in thousandths, rounded down.
  var thousandths: Int { changed * 1000 / replaced }

  /// Whether the truth stays cheaper when its own seams are made dearer.
  ///
  /// - Parameter floor: By what they are multiplied, in thousandths.
  /// - Returns: False where both cost the same.
  func clears(_ floor: Int) -> Bool {
    changed * 1000 > replaced * floor
  }
}

extension Margin: Comparable {
  static func < (one: Margin, other: Margin) -> Bool {
    let left = one.changed.multipliedFullWidth(by: other.replaced)
    let right = other.changed.multipliedFullWidth(by: one.replaced)
    return (left.high, left.low) < (right.high, right.low)
  }

  static func == (one: Margin, other: Margin) -> Bool {
    !(one < other) && !(other < one)
  }

  func hash(into hasher: inout Hasher) {
    hasher.combine(Double(changed) / Double(replaced))
  }
}
