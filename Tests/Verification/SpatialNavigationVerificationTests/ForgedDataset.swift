import Datasets
import Foundation
import Hashing

/// A dataset in memory that can be damaged and written again, with every count, sum and digest made
/// anew, so that only what was damaged can betray it.
struct ForgedDataset {
  /// A record with its encoded pictures, in the order in which it names them.
  struct Entry {
    var record: Record
    /// The encoded pictures; an empty one is not written, one too many is written beside the others.
    var pictures: [[UInt8]]
    /// Whether the line is left out.
    var isDropped = false
    /// Whether the pictures of a line that is left out stay.
    var leavesPictures = false
    /// Changes the line's bytes before they are summed.
    var changeLine: @Sendable ([UInt8]) -> [UInt8] = { $0 }
  }

  /// A shard with its entries.
  struct Shard {
    var name: String
    var split: String
    var entries: [Entry]
  }

  var manifest: Manifest
  var shards: [Shard]
  /// The files beside data and pictures.
  var others: [String: Data]

  /// Reads a dataset whose pictures are files.
  init(folder: String) throws {
    func data(_ path: String) throws -> Data {
      try Data(contentsOf: URL(fileURLWithPath: folder + "/" + path))
    }
    let manifest = try JSONDecoder().decode(Manifest.self, from: data("manifest.json"))
    self.manifest = manifest
    shards = try manifest.shards.map { shard in
      let lines = try data("data/\(shard.name).jsonl").split(separator: 0x0a)
      return Shard(
        name: shard.name, split: shard.split,
        entries: try lines.map { line in
          let record = try JSONDecoder().decode(Record.self, from: Data(line))
          return Entry(record: record, pictures: try record.images.map { try [UInt8](data($0)) })
        })
    }
    others = [:]
    for name in ["recipe.yaml", "executor.json"] { others[name] = try data(name) }
  }

  /// Creates a dataset of entries.
  init(manifest: Manifest, shards: [Shard], others: [String: Data]) {
    self.manifest = manifest
    self.shards = shards
    self.others = others
  }

  /// Writes the dataset, pictures as files, its manifest made anew.
  func write(to folder: String) throws {
    let files = FileManager.default
    try? files.removeItem(atPath: folder)
    func write(_ bytes: some Collection<UInt8>, _ path: String) throws {
      try Data(bytes).write(to: URL(fileURLWithPath: folder + "/" + path))
    }
    try files.createDirectory(atPath: folder + "/data", withIntermediateDirectories: true)
    var manifest = manifest
    manifest.pictures = "files"
    manifest.shards = []
    var whole = SHA256()
    for shard in shards {
      try files.createDirectory(
        atPath: folder + "/images/\(shard.name)", withIntermediateDirectories: true)
      var digest = SHA256()
      var all: [UInt8] = []
      var images = 0
      var rows = 0
      for entry in shard.entries {
        if entry.isDropped {
          guard entry.leavesPictures else { continue }
          for (path, picture) in zip(entry.record.images, entry.pictures) {
            try write(picture, path)
          }
          continue
        }
        let line = entry.changeLine(try entry.record.line())
        all += line
        rows += 1
        digest.update(line)
        if let extra = entry.extraPicture { try write(extra.bytes, extra.path) }
        for (path, picture) in zip(entry.record.images, entry.pictures) {
          images += 1
          if picture.isEmpty { continue }
          try? write(picture, path)
          digest.update(SHA256.digest(of: picture).bytes)
        }
      }
      try write(all, "data/\(shard.name).jsonl")
      let sum = digest.finish()
      whole.update(sum.bytes)
      manifest.shards.append(
        Manifest.Shard(
          name: shard.name, split: shard.split, rows: rows, images: images,
          bytes: all.count, sha256: SHA256.digest(of: all).hex, digest: sum.hex))
    }
    for place in manifest.splits.indices {
      manifest.splits[place].count = manifest.shards.reduce(0) {
        $0 + ($1.split == manifest.splits[place].name ? $1.rows : 0)
      }
    }
    manifest.digest = "sha256:" + whole.finish().hex
    try write(try JSONEncoder().encode(manifest), "manifest.json")
    for (name, data) in others { try write(data, name) }
  }
}

extension ForgedDataset.Entry {
  /// A picture beyond those that the record names.
  fileprivate var extraPicture: (path: String, bytes: [UInt8])? {
    guard pictures.count > record.images.count, let first = record.images.first,
      let bytes = pictures.last
    else { return nil }
    return (first.replacingOccurrences(of: "-0.png", with: "-99.png"), bytes)
  }
}

extension Record {
  /// The record as a line, nulls where a column has no value.
  func line() throws -> [UInt8] {
    let plain = try JSONSerialization.jsonObject(with: JSONEncoder().encode(self))
    guard var object = plain as? [String: Any] else { throw ForgeError("a record is an object") }
    func claims(_ value: Any?) -> [[String: Any]] {
      ((value as? [[String: Any]]) ?? []).map { claim in
        claim.merging(["image": NSNull()]) { old, _ in old }
      }
    }
    func text(_ value: Any?) -> [String: Any] {
      var text = (value as? [String: Any]) ?? [:]
      text["claims"] = claims(text["claims"])
      return text
    }
    var problem = text(object["problem"])
    problem["options"] = ((problem["options"] as? [Any]) ?? []).map { text($0) }
    object["problem"] = problem
    object["text_only"] = text(object["text_only"])
    object["thoughts"] = ((object["thoughts"] as? [Any]) ?? []).map { thought in
      text(thought).merging(["text": NSNull(), "image": NSNull(), "edit": NSNull()]) { old, _ in
        old
      }
    }
    return try [UInt8](
      JSONSerialization.data(withJSONObject: object, options: [.withoutEscapingSlashes])) + [0x0a]
  }
}

struct ForgeError: Error, CustomStringConvertible {
  let description: String
  init(_ description: String) { self.description = description }
}
