/// A file of the dataset to be: some neighbouring candidates of a split.
struct Shard: Hashable, Sendable {
  let split: String
  /// The number of the shard in its split, from 0.
  let number: Int
  /// The candidates that it holds before duplicates are dropped.
  let range: Range<Int>

  var name: String { Self.name(split, number) }

  static func name(_ split: String, _ number: Int) -> String { "\(split)-\(Paths.five(number))" }
}

/// All shards of a run, in the order of their splits and numbers.
struct ShardPlan: Sendable {
  /// The number of candidates in a full shard.
  let size: Int
  let shards: [Shard]

  init(splits: [(name: String, count: Int)], size: Int) {
    self.size = size
    shards = splits.flatMap { split in
      stride(from: 0, to: split.count, by: size).map { start in
        Shard(
          split: split.name, number: start / size, range: start..<min(start + size, split.count))
      }
    }
  }

  /// Returns the contiguous block of shards that a rank makes.
  func block(of rank: Int, among ranks: Int) -> ArraySlice<Shard> {
    shards[rank * shards.count / ranks..<(rank + 1) * shards.count / ranks]
  }
}
