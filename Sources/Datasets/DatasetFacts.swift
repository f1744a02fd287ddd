/// What a finished dataset's pages are made from.
public struct DatasetFacts: Sendable {
  /// What the dataset says of itself.
  public var manifest: Manifest
  /// What was turned away.
  public var funnel: Funnel
  /// What its samples hold, counted.
  public var tally: DatasetTally
  /// The files that samples were made from, in the order of their paths.
  public var sources: [SourceFile]
  /// The SHA-256 of each archive of pictures by the name of its shard; empty where pictures are files.
  public var archives: [String: String]
  /// What a dataset was filtered by, a line each; empty for one that was generated.
  public var filters: [String]

  /// Gathers facts.
  public init(
    _ manifest: Manifest, _ funnel: Funnel, tally: DatasetTally, sources: Set<SourceFile>,
    archives: [String: String], filters: [String] = []
  ) {
    self.manifest = manifest
    self.funnel = funnel
    self.tally = tally
    self.sources = sources.sorted {
      ($0.path, $0.sha256, $0.licence) < ($1.path, $1.sha256, $1.licence)
    }
    self.archives = archives
    self.filters = filters
  }

  /// The number of samples.
  var samples: Int { manifest.splits.reduce(0) { $0 + $1.count } }

  /// The number of pictures.
  var pictures: Int { manifest.shards.reduce(0) { $0 + $1.images } }

  /// The splits that hold something.
  var splits: [Manifest.Split] { manifest.splits.filter { $0.count > 0 } }

  /// Whether pictures are members of archives.
  var isPacked: Bool { manifest.pictures == "tar" }

  /// The licences of the sources, once each, in their order; `unknown` where a file has none.
  var licences: [String] {
    Set(sources.map { $0.licence.isEmpty ? "unknown" : $0.licence }).sorted()
  }

  /// The number of draws, and of the user's files or records, that were left out because another set has them.
  var contaminated: Int {
    funnel.rejected.reduce(0) { $0 + ($1.reason == "contaminated" ? $1.count : 0) }
      + funnel.inputs.count { $0.reason == "contaminated" }
  }

  /// What each of these sentences says is so for every dataset; the card and `croissant.json` both say it.
  static let limitations = [
    "The words come from a grammar: they are right, and less varied than those of people. Text is in English.",
    "The problems are of a few kinds in settings that a program draws; what is learned from them need not carry over to other pictures.",
    "Difficulty is a number made of a problem's measures; it was not calibrated on people or on models.",
    "Tokens of text are estimated from characters, on the high side.",
  ]
}
