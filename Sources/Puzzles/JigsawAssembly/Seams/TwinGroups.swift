/// Pieces that may stand for each other, since they look alike or each looks like another of them.
struct TwinGroups: Hashable, Sendable {
  /// For each piece the least of its group, which is itself if nothing looks like it.
  let leaders: [Int]

  /// Gathers upright twins and twins of twins.
  ///
  /// - Parameters:
  ///   - count: The number of pieces.
  ///   - twins: The pairs that look alike.
  init(count: Int, _ twins: [Twins] = []) {
    var leaders = Array(0..<count)
    for pair in twins where pair.turn == 0 {
      let (one, other) = (leaders[pair.one], leaders[pair.other])
      for piece in leaders.indices where leaders[piece] == max(one, other) {
        leaders[piece] = min(one, other)
      }
    }
    self.leaders = leaders
  }

  /// Whether no piece has a twin.
  var isEmpty: Bool { leaders == Array(leaders.indices) }

  /// For each piece the one before it in its group, or -1.
  var before: [Int] {
    leaders.indices.map { piece in
      leaders[..<piece].lastIndex(of: leaders[piece]) ?? -1
    }
  }

  /// Whether two arrangements come of each other by exchanging twins.
  func areAlike(_ one: [Int], _ other: [Int]) -> Bool {
    zip(one, other).allSatisfy { leaders[$0] == leaders[$1] }
  }

  /// The groups of more than one, under other numbers, ascending.
  func groups(named numbers: [Int]) -> [[Int]] {
    leaders.indices.compactMap { leader in
      let group = leaders.indices.filter { leaders[$0] == leader }
      return group.count > 1 ? group.map { numbers[$0] }.sorted() : nil
    }.sorted { $0[0] < $1[0] }
  }

  /// The costs of seams, each the least of those between the sides' twins.
  func cheapest(_ costs: SeamCosts) -> SeamCosts {
    guard !isEmpty else { return costs }
    let sides = 4 * costs.count
    var least = [Int32](repeating: SeamCosts.impossible, count: sides * sides)
    // First for the leaders; a piece never touches itself, so its seam with itself counts for nothing.
    for one in 0..<sides {
      let row = (leaders[one / 4] * 4 + one % 4) * sides
      for other in 0..<sides {
        let index = row + leaders[other / 4] * 4 + other % 4
        least[index] = min(least[index], costs.values[one * sides + other])
      }
    }
    var values = costs.values
    for one in 0..<sides {
      for other in 0..<sides where one / 4 != other / 4 {
        values[one * sides + other] =
          least[
            (leaders[one / 4] * 4 + one % 4) * sides + leaders[other / 4] * 4 + other % 4]
      }
    }
    return SeamCosts(count: costs.count, turned: costs.turned, values: values)
  }
}
