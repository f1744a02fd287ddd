import Datasets
import Foundation
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
  /// The SHA-256 of its archive; empty where pictures are files.
  var archive = ""
  /// The SHA-256 of its file of signatures.
  var signatures = ""
  /// The candidates that were not written, since earlier ones of the split have their signatures.
  var leftOut: [Int] = []
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

  /// The facts as a file, whose last line is the sum of what stands before it.
  func file() throws -> [UInt8] {
    let json = try JSONFile.bytes(self)
    return json + Array("\(SHA256.digest(of: json).hex)\n".utf8)
  }

  /// Reads facts, or nil if there is no such file.
  ///
  /// - Throws: ``RunError`` if the file is not as it was written.
  static func read(_ path: String) throws -> ShardFacts? {
    guard let bytes = try InputFile.bytes(of: path) else { return nil }
    let sum = bytes.suffix(65)
    let json = Array(bytes.dropLast(sum.count))
    guard Array(sum) == Array("\(SHA256.digest(of: json).hex)\n".utf8) else {
      throw RunError(.io, "\(path) is not as it was written; run generate again")
    }
    do {
      return try JSONDecoder().decode(ShardFacts.self, from: Data(json))
    } catch {
      throw RunError(
        .input, "\(path) was written by another version: \(error); remove the folder and run again")
    }
  }

  var entry: Manifest.Shard {
    Manifest.Shard(
      name: name, split: split, rows: rows, images: images, bytes: bytes, sha256: sha256,
      digest: digest)
  }
}
