import Datasets

/// What is known of a complete shard; it lies beside the shard's signatures until the run is finished.
struct ShardFacts: Codable, Hashable, Sendable {
  var name: String
  var split: String
  var rows = 0
  var images = 0
  var bytes = 0
  var sha256 = ""
  var digest = ""
  /// The SHA-256 of its archive; empty where pictures are files.
  var archive = ""
  /// What its samples hold, counted.
  var tally = DatasetTally()
  /// The number of draws turned away, by task and reason.
  var rejections: [String: [String: Int]] = [:]
  /// The files that its samples were made from.
  var sources: Set<SourceFile> = []

  init(name: String, split: String) {
    self.name = name
    self.split = split
  }

  var entry: Manifest.Shard {
    Manifest.Shard(
      name: name, split: split, rows: rows, images: images, bytes: bytes, sha256: sha256,
      digest: digest)
  }
}
