/// How far a run has come.
public struct Progress: Hashable, Sendable {
  /// The number of samples that are written.
  public var kept: Int
  /// The number of draws that were turned away.
  public var rejected: Int
  /// The number of samples to write.
  public var total: Int

  /// Creates a progress.
  public init(kept: Int, rejected: Int, total: Int) {
    self.kept = kept
    self.rejected = rejected
    self.total = total
  }
}

/// What a run came to.
public struct Outcome: Hashable, Sendable {
  /// The number of samples of the dataset, or of this rank's shards while it is unfinished.
  public var kept = 0
  /// The number of candidates that were dropped because an earlier one has their signature.
  public var duplicates = 0
  /// The number of shards that were complete already.
  public var shardsSkipped = 0
  /// The digest of the dataset as its manifest holds it; nil until it is finished.
  public var digest: String?
  /// The ranks that have shards to make, in order.
  public var missingRanks: [Int] = []
  /// What the user should know, a sentence each.
  public var notes: [String] = []

  /// Creates an outcome.
  public init() {}
}
