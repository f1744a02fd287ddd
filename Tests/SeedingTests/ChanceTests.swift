import Seeding
import Testing

/// Draws are in range, uniform, and the same for ever.
@Suite struct ChanceTests {
  /// The sum over all cells of (seen − expected)² ÷ expected.
  private func chiSquare(_ counts: [Int], _ expected: [Double]) -> Double {
    zip(counts, expected).reduce(0) { sum, pair in
      let difference = Double(pair.0) - pair.1
      return sum + difference * difference / pair.1
    }
  }

  @Test(arguments: [1, 2, 3, 7, 10, 64, 100])
  func `integers are in range and uniform`(bound: Int) {
    var chance = Chance(Seed(11).derived(bound))
    var counts = [Int](repeating: 0, count: bound)
    let draws = 20_000 * bound / max(1, bound / 10)
    for _ in 0..<draws { counts[chance.integer(below: bound)] += 1 }
    let expected = [Double](repeating: Double(draws) / Double(bound), count: bound)
    // Mean k, variance 2k: five standard deviations above.
    let freedom = Double(bound - 1)
    #expect(chiSquare(counts, expected) <= freedom + 5 * (2 * freedom).squareRoot() + 1e-9)
  }

  @Test func `huge bounds are drawn without bias`() {
    // Two thirds of the range: a plain remainder would favour the lower half two to one.
    let bound = Int.max / 3 * 2
    var chance = Chance(Seed(5))
    var low = 0
    for _ in 0..<100_000 {
      let draw = chance.integer(below: bound)
      #expect(0..<bound ~= draw)
      if draw < bound / 2 { low += 1 }
    }
    #expect(abs(low - 50_000) < 800)
    var edge = Chance(Seed(6))
    for _ in 0..<1_000 { #expect(edge.integer(below: Int.max) < Int.max) }
    #expect((0..<1_000).allSatisfy { _ in edge.integer(below: 1) == 0 })
    #expect((0..<1_000).allSatisfy { _ in -3...3 ~= edge.integer(in: -3...3) })
    #expect(edge.integer(in: 4...4) == 4)
  }

  @Test func `all orders of four are as probable`() {
    var chance = Chance(Seed(12))
    var counts: [[Int]: Int] = [:]
    for _ in 0..<48_000 { counts[chance.shuffled([0, 1, 2, 3]), default: 0] += 1 }
    #expect(counts.count == 24)
    let seen = Array(counts.values)
    let sum = chiSquare(seen, [Double](repeating: 2_000, count: 24))
    #expect(sum < 23 + 5 * 46.0.squareRoot())
  }

  @Test func `shuffles of nothing and of one change nothing`() {
    var chance = Chance(Seed(1))
    #expect(chance.shuffled([Int]()) == [])
    #expect(chance.shuffled([9]) == [9])
    #expect(chance.element(of: [Int]()) == nil)
  }

  @Test func `choices are as probable as their weights`() {
    var chance = Chance(Seed(13))
    let weights = [0, 1, 2.5, 0, 6.5, 0]
    var counts = [Int](repeating: 0, count: weights.count)
    for _ in 0..<100_000 {
      if let index = chance.index(weightedBy: weights) { counts[index] += 1 }
    }
    #expect(counts[0] == 0 && counts[3] == 0 && counts[5] == 0)
    let sum = chiSquare([counts[1], counts[2], counts[4]], [10_000, 25_000, 65_000])
    #expect(sum < 12)
    #expect(chance.index(weightedBy: [0, 0]) == nil)
    #expect(chance.index(weightedBy: []) == nil)
  }

  @Test func `reals are in range and fill it`() {
    var chance = Chance(Seed(14))
    var counts = [Int](repeating: 0, count: 20)
    for _ in 0..<100_000 {
      let real = chance.real()
      #expect(0..<1 ~= real)
      counts[Int(real * 20)] += 1
    }
    #expect(chiSquare(counts, [Double](repeating: 5_000, count: 20)) < 19 + 5 * 38.0.squareRoot())
    #expect((0..<1_000).allSatisfy { _ in -2.0...3.0 ~= chance.real(in: -2...3) })
    #expect((0..<100).allSatisfy { _ in chance.happens(1) && !chance.happens(0) })
  }

  @Test func `bits are balanced at every place`() {
    var chance = Chance(Seed(15))
    var counts = [Int](repeating: 0, count: 64)
    for _ in 0..<20_000 {
      let bits = chance.bits()
      for place in 0..<64 where bits >> UInt64(place) & 1 == 1 { counts[place] += 1 }
    }
    for count in counts { #expect(abs(count - 10_000) < 400) }
  }

  /// A change of these numbers changes every dataset.
  @Test func `draws are the same for ever`() {
    var chance = Chance(
      Seed(7).derived("candidate").derived("train").derived(42).derived("beads").derived("pose"))
    #expect(chance.bits() == FixedDraws.first)
    #expect((0..<8).map { _ in chance.integer(below: 1_000) } == FixedDraws.integers)
    #expect(chance.shuffled(Array(0..<8)) == FixedDraws.order)
    #expect(chance.real() == FixedDraws.real)
  }
}

/// Draws noted when the generator was written.
private enum FixedDraws {
  static let first: UInt64 = 15_352_087_522_032_060_710
  static let integers = [928, 722, 636, 880, 688, 86, 13, 996]
  static let order = [6, 0, 3, 1, 7, 5, 4, 2]
  static let real = 0.9808700418198533
}
