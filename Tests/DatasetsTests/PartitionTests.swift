import Datasets
import Testing

/// A signature's first bytes decide its split.
@Suite struct PartitionTests {
  @Test func `splits divide the line by their proportions`() {
    let partition = Partition([("a", 1), ("b", 2), ("c", 1)])
    let quarter = UInt64(1) << 62
    for (high, split) in [
      (0, "a"), (quarter - 1, "a"), (quarter, "b"), (3 * quarter - 1, "b"), (3 * quarter, "c"),
      (UInt64.max, "c"),
    ] {
      #expect(partition.split(of: high) == split)
      #expect(partition.share(of: split).contains(high))
    }
    #expect(partition.share(of: "b") == quarter...3 * quarter - 1)
  }

  @Test func `one split takes all, and thirds are rounded down`() {
    #expect(Partition([("only", 9)]).split(of: .max) == "only")
    let thirds = Partition([("a", 1), ("b", 1), ("c", 1)])
    #expect(thirds.split(of: 0x5555_5555_5555_5554) == "a")
    #expect(thirds.split(of: 0x5555_5555_5555_5555) == "b")
    #expect(thirds.split(of: 0xAAAA_AAAA_AAAA_AAA9) == "b")
    #expect(thirds.split(of: 0xAAAA_AAAA_AAAA_AAAA) == "c")
  }
}
