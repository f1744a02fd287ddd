import Datasets
import Foundation
import Hashing
import Recipes

/// What a run is, as `executor.json`; it never changes while the run lasts.
struct Executor: Codable, Hashable, Sendable {
  struct Split: Codable, Hashable, Sendable {
    var name: String
    var count: Int
    var proportion: Int
  }

  var worldSize: Int
  var tool = "traceloom"
  var version: String
  var libraries: [String: String]
  var fonts: [String: String]
  var recipe: String
  var schemaVersion = 1
  var seed: UInt64
  var samples: Int
  var shard: Int
  var splits: [Split]
  var pictures: String
  var duplicates: String

  enum CodingKeys: String, CodingKey {
    case worldSize = "world_size"
    case tool, version, libraries, fonts
    case recipe = "recipe_sha256"
    case schemaVersion = "schema_version"
    case seed, samples, shard, splits, pictures, duplicates
  }

  init(_ recipe: Recipe, counts: [Int], engine: Engine, worldSize: Int) {
    self.worldSize = worldSize
    version = engine.version
    libraries = engine.libraries
    fonts = engine.fonts
    self.recipe = recipe.digest.hex
    seed = recipe.seed
    samples = counts.reduce(0, +)
    shard = recipe.shard
    splits = zip(recipe.splits, counts).map {
      Split(name: $0.name, count: $1, proportion: $0.proportion)
    }
    pictures = recipe.pictures.rawValue
    duplicates = recipe.duplicates.rawValue
  }

  /// Names the first thing in which the run of a folder differs from this one, or nil.
  ///
  /// `worldSize` says whether the number of ranks counts.
  func difference(from other: Executor, worldSize counts: Bool) -> String? {
    func said(_ dictionary: [String: String], _ other: [String: String]) -> (String, String)? {
      for key in Set(dictionary.keys).union(other.keys).sorted()
      where dictionary[key] != other[key] {
        return ("\(key) \(dictionary[key] ?? "absent")", "\(key) \(other[key] ?? "absent")")
      }
      return nil
    }
    if other.tool != tool { return "it was made by \(other.tool)" }
    if other.schemaVersion != schemaVersion {
      return "its layout has version \(other.schemaVersion), this is \(schemaVersion)"
    }
    if other.version != version { return "it has version \(other.version), this is \(version)" }
    if let (mine, its) = said(libraries, other.libraries) {
      return "it was drawn by \(its), this is \(mine)"
    }
    if let (mine, its) = said(fonts, other.fonts) {
      return "it was lettered in \(its), this is \(mine)"
    }
    if other.seed != seed { return "it has seed \(other.seed), this is \(seed)" }
    if other.recipe != recipe {
      return "it has the recipe \(other.recipe.prefix(12))…, this is \(recipe.prefix(12))…"
    }
    if other.splits != splits {
      func list(_ splits: [Split]) -> String {
        splits.map { "\($0.name): \($0.count) (share \($0.proportion))" }.joined(separator: ", ")
      }
      return "it has the splits {\(list(other.splits))}, this is {\(list(splits))}"
    }
    if other.shard != shard { return "it has shards of \(other.shard), this is \(shard)" }
    if other.pictures != pictures {
      return "its pictures are \(other.pictures), these are \(pictures)"
    }
    if other.duplicates != duplicates {
      return "its duplicates are \(other.duplicates), these are \(duplicates)"
    }
    if counts && other.worldSize != worldSize {
      return "it is shared by \(other.worldSize) ranks, this is one of \(worldSize)"
    }
    return nil
  }
}

extension JSONFile {
  /// Reads a value, or nil if there is no such file.
  static func read<Value: Decodable>(_ type: Value.Type, _ path: String) throws -> Value? {
    guard let bytes = try InputFile.bytes(of: path) else { return nil }
    do {
      return try JSONDecoder().decode(type, from: Data(bytes))
    } catch {
      throw RunError(.input, "\(path) is damaged: \(error); remove the folder and run again")
    }
  }
}
