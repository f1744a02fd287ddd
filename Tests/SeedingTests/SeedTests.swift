import Seeding
import Testing

/// Neighbours share nothing.
@Suite struct SeedTests {
  @Test func `a million pairs of neighbouring seeds and candidates share nothing`() {
    // Of each pair: the bits in which their first draws differ, on the whole and place by place, and
    // whether any of a few draws of one is a draw of the other.
    var differing = 0
    var places = [Int](repeating: 0, count: 64)
    var shared = 0
    let pairs = 1_000_000
    for pair in 0..<pairs {
      var (a, b): (Chance, Chance)
      if pair.isMultiple(of: 2) {
        a = Chance(Seed(UInt64(pair)).derived("train").derived(3))
        b = Chance(Seed(UInt64(pair + 1)).derived("train").derived(3))
      } else {
        a = Chance(Seed(7).derived("train").derived(pair))
        b = Chance(Seed(7).derived("train").derived(pair + 1))
      }
      let (one, two) = ((a.bits(), a.bits()), (b.bits(), b.bits()))
      let difference = one.0 ^ two.0
      differing += difference.nonzeroBitCount
      for place in 0..<64 { places[place] += Int(difference >> UInt64(place) & 1) }
      if one.0 == two.0 || one.0 == two.1 || one.1 == two.0 || one.1 == two.1 { shared += 1 }
    }
    #expect(shared == 0)
    let mean = Double(differing) / Double(pairs)
    // The mean of 10⁶ counts of 64 fair bits: 32 ± 0.004.
    #expect(abs(mean - 32) < 0.02)
    for place in places { #expect(abs(place - pairs / 2) < 2_500) }
  }

  @Test func `names, numbers and their order all matter`() {
    let seed = Seed(7)
    let others = [
      seed, Seed(8), seed.derived(0), seed.derived(1), seed.derived(""), seed.derived("0"),
      seed.derived("a"), seed.derived("a\0"), seed.derived("aa"), seed.derived("a").derived("a"),
      seed.derived("ab").derived("c"), seed.derived("a").derived("bc"),
      seed.derived("12345678"), seed.derived("123456789"), seed.derived(1).derived(2),
      seed.derived(2).derived(1), seed.derived("é"), seed.derived("draws"),
    ]
    #expect(Set(others).count == others.count)
    let draws = others.map { seed in
      var chance = Chance(seed)
      return chance.bits()
    }
    #expect(Set(draws).count == others.count)
  }

  @Test func `thousands of candidates have seeds of their own`() {
    var seeds: Set<Seed> = []
    for split in ["train", "test"] {
      for index in 0..<50_000 { seeds.insert(Seed(7).derived(split).derived(index)) }
    }
    #expect(seeds.count == 100_000)
  }
}
