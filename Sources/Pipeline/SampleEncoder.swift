import Datasets
import Hashing
import Imaging
import PuzzleKit
import Recipes
import Traces

/// A candidate as it is written.
struct Made: Sendable {
  var index: Int
  var task: String
  var signature: Signature
  /// The line with its line feed; empty if its signature was known before it was made.
  var line: [UInt8] = []
  /// The paths of its pictures, relative to the dataset's folder.
  var paths: [String] = []
  /// The encoded pictures; empty if they are written already.
  var pictures: [[UInt8]] = []
  /// The sums of the encoded pictures.
  var sums: [Digest] = []
  /// The files that it was made from.
  var sources: [Source] = []
  /// The number of draws turned away, by reason.
  var rejections: [String: Int] = [:]
  /// What is counted of it; nil if its signature was known before it was made.
  var facts: SampleFacts?
  /// The number of tokens that a trainer takes for it.
  var tokens: Int { facts?.tokens ?? 0 }
}

/// What a worker needs of its own to turn samples into bytes.
struct SampleEncoder: ~Copyable {
  private var png = PNGEncoder()
  private var writer = RecordWriter()
  private let shardSize: Int
  private let generator: String
  private let recipe: String
  private let seed: UInt64

  init(_ maker: CandidateMaker, engine: Engine) {
    shardSize = maker.recipe.shard
    generator = engine.version
    recipe = "sha256:" + maker.recipe.digest.hex
    seed = maker.recipe.seed
  }

  /// Encodes the pictures and renders the line.
  mutating func encode(_ drawn: Drawn, split: String) -> Made {
    let folder = "images/" + Shard.name(split, drawn.index / shardSize)
    let number = RecordFacts.number(drawn.index)
    return encode(drawn, split: split) { "\(folder)/\(number)-\($0).png" }
  }

  /// Encodes the pictures and renders the line, with paths for the pictures by their numbers.
  mutating func encode(_ drawn: Drawn, split: String, path: (Int) -> String) -> Made {
    var made = Made(index: drawn.index, task: drawn.task, signature: drawn.signature)
    for (i, picture) in drawn.sample.pictures.enumerated() {
      let bytes = png.encode(picture, mode: picture.mode)
      made.sums.append(SHA256.digest(of: bytes))
      made.pictures.append(bytes)
      made.paths.append(path(i))
    }
    made.line = writer.line(
      drawn.sample,
      RecordFacts(
        task: drawn.task, split: split, index: drawn.index, images: made.paths,
        signature: drawn.signature.description, generator: generator, recipe: recipe, seed: seed))
    made.sources = drawn.sample.sources
    made.rejections = drawn.rejections
    made.facts = SampleFacts(drawn.sample, task: drawn.task)
    return made
  }
}

extension Picture {
  /// Flat art has a palette; what has none is a photo or a painting.
  var mode: PNGMode { if case .rgb = pixels { .photo } else { .fast } }
}
