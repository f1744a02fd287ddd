import Datasets
import Hashing

/// What is known of a complete shard; it lies beside the shard's signatures until the run is finished.
struct ShardFacts: Codable, Hashable, Sendable {
  var name: String
  var split: String
  var rows = 0
  var images = 0
  var bytes = 0
  var sha256 = ""
  var digest = ""
  /// The number of records of each task.
  var tasks: [String: Int] = [:]
  /// The number of draws turned away, by task and reason.
  var rejections: [String: [String: Int]] = [:]
  /// The files that its samples were made from.
  var sources: Set<SourceFile> = []
  /// What its samples cost a trainer.
  var tokens = TokenTally()

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

/// A file that samples were made from.
struct SourceFile: Codable, Hashable, Sendable {
  var path: String
  var sha256: String
  var licence: String
}

extension Manifest {
  /// Returns the digest of a dataset: `sha256:` and the sum of the shards' digests in their order.
  static func digest(of shards: [Shard]) -> String {
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
