import Hashing

/// What a finished dataset says of itself, as `manifest.json`.
public struct Manifest: Codable, Hashable, Sendable {
  /// The version of the generator.
  public var generator: String
  /// `sha256:` and the sum of the canonical recipe.
  public var recipe: String
  /// The seed of the dataset.
  public var seed: UInt64
  /// `files` or `tar`.
  public var pictures: String
  /// What becomes of duplicates: `drop` or `keep`.
  public var duplicates: String
  /// The splits in the order of the recipe.
  public var splits: [Split]
  /// The shards in the order of their splits and numbers.
  public var shards: [Shard]
  /// `sha256:` and the sum of the shards' digests (32 bytes each) in their order; equal for both
  /// layouts of pictures.
  public var digest: String
  /// The digest of the dataset that this one was filtered from; nil for one that was generated.
  public var parent: String?

  /// A split of the dataset.
  public struct Split: Codable, Hashable, Sendable {
    /// The name.
    public var name: String
    /// The number of records.
    public var count: Int
    /// The share of all scenes that belongs to the split, against the other splits' shares.
    public var proportion: Int

    /// Creates a split.
    public init(name: String, count: Int, proportion: Int) {
      self.name = name
      self.count = count
      self.proportion = proportion
    }
  }

  /// A file of records with its pictures.
  public struct Shard: Codable, Hashable, Sendable {
    /// The name, such as `train-00000`: records in `data/<name>.jsonl`, pictures in `images/<name>/`
    /// or `images/<name>.tar`.
    public var name: String
    /// The name of the split.
    public var split: String
    /// The number of records.
    public var rows: Int
    /// The number of pictures.
    public var images: Int
    /// The number of bytes of the file of records.
    public var bytes: Int
    /// The SHA-256 of the file of records.
    public var sha256: String
    /// The SHA-256 over each record in order: its line with the line feed, then the 32 bytes of the
    /// SHA-256 of each of its encoded pictures in order.
    public var digest: String

    /// Creates a shard.
    public init(
      name: String, split: String, rows: Int, images: Int, bytes: Int, sha256: String,
      digest: String
    ) {
      self.name = name
      self.split = split
      self.rows = rows
      self.images = images
      self.bytes = bytes
      self.sha256 = sha256
      self.digest = digest
    }
  }

  /// Creates a manifest.
  public init(
    generator: String, recipe: String, seed: UInt64, pictures: String, duplicates: String,
    splits: [Split], shards: [Shard], digest: String, parent: String? = nil
  ) {
    self.generator = generator
    self.recipe = recipe
    self.seed = seed
    self.pictures = pictures
    self.duplicates = duplicates
    self.splits = splits
    self.shards = shards
    self.digest = digest
    self.parent = parent
  }

  /// Returns the digest of a dataset: `sha256:` and the sum of the shards' digests in their order.
  public static func digest(of shards: [Shard]) -> String {
    var sum = SHA256()
    for shard in shards { sum.update(shard.digest.bytesOfHex) }
    return "sha256:" + sum.finish().hex
  }
}

extension String {
  /// The bytes that pairs of hexadecimal digits stand for.
  fileprivate var bytesOfHex: [UInt8] {
    let digits = utf8.map { $0 < 0x3A ? $0 & 15 : ($0 & 7) + 9 }
    return stride(from: 0, to: digits.count - 1, by: 2).map { digits[$0] << 4 | digits[$0 + 1] }
  }
}
