@testable import JigsawAssembly

/// A solver that tries everything, and shares nothing with the other but the table of costs.
struct PlainSolver {
  let costs: SeamCosts
  let layout: Layout

  /// A seam by its two sides, the lesser first.
  struct Seam: Hashable {
    let one: Int
    let other: Int
  }

  /// The seams of an arrangement.
  func seams(_ pieces: [Int], _ turns: [Int]) -> Set<Seam> {
    var seams: Set<Seam> = []
    // Of a piece turned by t, the side that faces side s is s - t.
    func side(_ place: Int, _ facing: Int) -> Int {
      pieces[place] * 4 + ((facing - turns[place]) % 4 + 4) % 4
    }
    func join(_ one: Int, _ other: Int) {
      seams.insert(Seam(one: min(one, other), other: max(one, other)))
    }
    for row in 0..<layout.rows {
      for column in 0..<layout.columns {
        let place = row * layout.columns + column
        if column + 1 < layout.columns { join(side(place, 1), side(place + 1, 3)) }
        if row + 1 < layout.rows { join(side(place, 2), side(place + layout.columns, 0)) }
      }
    }
    return seams
  }

  func cost(_ seams: Set<Seam>) -> Int {
    seams.reduce(0) { $0 + Int(costs.values[$1.one * costs.count * 4 + $1.other]) }
  }

  /// The least margin over all arrangements but the truth, which is as cut, with one piece upright.
  func least(upright anchor: Int = 0) -> Margin {
    let count = layout.count
    let truth = seams(Array(0..<count), [Int](repeating: 0, count: count))
    var least: Margin?
    forEachOrder(of: count) { pieces in
      let turnings = costs.turned ? 1 << (2 * count) : 1
      for code in 0..<turnings {
        let turns = (0..<count).map { code >> (2 * $0) & 3 }
        guard let upright = pieces.firstIndex(of: anchor), turns[upright] == 0 else { continue }
        let seams = seams(pieces, turns)
        guard seams != truth else { continue }
        let margin = Margin(
          changed: cost(seams.subtracting(truth)), replaced: cost(truth.subtracting(seams)))
        if least.map({ margin < $0 }) ?? true { least = margin }
      }
    }
    return least ?? Margin(changed: 0, replaced: 1)
  }

  /// The least margin where pieces of one name may stand for each other: nothing where another arrangement has
  /// true seams only, and hardly a bound where one has the truth's dearest more than once.
  func least(names: [Int]) -> Margin {
    let count = layout.count
    let upright = [Int](repeating: 0, count: count)
    func twins(_ side: Int) -> [Int] {
      (0..<count).filter { names[$0] == names[side / 4] }.map { $0 * 4 + side % 4 }
    }
    var prices: [Seam: (cost: Int, isTrue: Bool)] = [:]
    let truth = seams(Array(0..<count), upright)
    func price(_ seam: Seam) -> (cost: Int, isTrue: Bool) {
      if let known = prices[seam] { return known }
      var (cost, isTrue) = (Int.max, false)
      for one in twins(seam.one) {
        for other in twins(seam.other) where one / 4 != other / 4 {
          let twin = Seam(one: min(one, other), other: max(one, other))
          cost = min(cost, self.cost([twin]))
          isTrue = isTrue || truth.contains(twin)
        }
      }
      prices[seam] = (cost, isTrue)
      return (cost, isTrue)
    }
    let whole = truth.reduce(0) { $0 + price($1).cost }
    var least = Margin(changed: Int.max, replaced: 1)
    forEachOrder(of: count) { pieces in
      guard pieces.indices.contains(where: { names[pieces[$0]] != names[$0] }) else { return }
      var (changed, kept) = (0, 0)
      for seam in seams(pieces, upright) {
        let (cost, isTrue) = price(seam)
        if isTrue { kept += cost } else { changed += cost }
      }
      if changed == 0 {
        least = Margin(changed: 0, replaced: 1)
      } else {
        least = min(least, Margin(changed: changed, replaced: max(1, whole - kept)))
      }
    }
    return least
  }

  /// Every order of some numbers, by Heap's method.
  private func forEachOrder(of count: Int, do body: ([Int]) -> Void) {
    var order = Array(0..<count)
    var counters = [Int](repeating: 0, count: count)
    body(order)
    var index = 1
    while index < count {
      if counters[index] < index {
        order.swapAt(index % 2 == 0 ? 0 : counters[index], index)
        body(order)
        counters[index] += 1
        index = 1
      } else {
        counters[index] = 0
        index += 1
      }
    }
  }
}
