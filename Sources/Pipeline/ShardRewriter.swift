import Datasets
import Hashing
import Imaging
import PuzzleKit
import Recipes

/// A shard that is being made anew from what it holds: without duplicates, and with candidates that make
/// up for them.
///
/// It may be done over from any point at which it was cut off: what an earlier try added is left out, what
/// it dropped is not missed.
struct ShardRewriter: ~Copyable {
  let name: String
  private let paths: Paths
  private let layout: Recipe.Pictures
  private let checkpoint: Checkpoint
  /// Whether nothing of the shard is there.
  private let isNew: Bool
  private let drops: [Int]
  private var writer: ShardWriter

  /// Starts a shard, with those of its candidates that are kept.
  ///
  /// `base` are the candidates that were made before duplicates were dropped, and may be empty; `drops`
  /// are those of them that are dropped.
  init(
    split: String, number: Int, base: Range<Int>, dropping drops: [Int], layout: Recipe.Pictures,
    paths: Paths, checkpoint: @escaping Checkpoint
  ) throws {
    let name = Shard.name(split, number)
    var writer = try ShardWriter(name: name, split: split, layout: layout, paths: paths)
    if base.isEmpty {
      if layout == .files { try PictureFolder.create(of: name, paths) }
    } else {
      let dropped = Set(drops)
      try Self.copy(name, layout, paths, to: &writer) {
        base.contains($0) && !dropped.contains($0)
      }
    }
    self.name = name
    self.paths = paths
    self.layout = layout
    self.checkpoint = checkpoint
    self.drops = drops
    self.writer = writer
    isNew = base.isEmpty
  }

  /// Adds a candidate after those that are there.
  mutating func append(_ made: Made) throws {
    if layout == .files, isNew {
      try PictureFolder.write(made, of: name, paths)
    } else if layout == .files {
      for (path, bytes) in zip(made.paths, made.pictures) {
        let final = "\(paths.folder)/\(path)"
        try OutputFile.write(bytes, to: paths.partial(final))
        try Folder.rename(paths.partial(final), to: final)
        try checkpoint("rename \(final)")
      }
    }
    try writer.append(made)
  }

  /// Puts the shard in the place of the old one.
  consuming func commit() throws -> ShardFacts {
    let (name, paths, layout, drops) = (name, paths, layout, drops)
    let (checkpoint, isNew) = (checkpoint, isNew)
    let closed = try writer.close()
    try closed.replace(hasFolder: layout == .files && isNew, checkpoint)
    if layout == .files {
      for index in drops {
        // The last first, so that what is left after a cut still counts from 0.
        let prefix = "\(paths.pictures(name))/\(RecordFacts.number(index))-"
        var count = 0
        while Folder.exists("\(prefix)\(count).png") { count += 1 }
        for picture in (0..<count).reversed() { try Folder.remove("\(prefix)\(picture).png") }
        try checkpoint("remove \(index)")
      }
    }
    return closed.facts
  }

  private static func copy(
    _ name: String, _ layout: Recipe.Pictures, _ paths: Paths, to writer: inout ShardWriter,
    where isKept: (Int) -> Bool
  ) throws {
    guard var lines = try InputFile(paths.lines(name)) else {
      throw FileError("read", paths.lines(name), code: 2)
    }
    let members = layout == .tar ? try TarMembers(paths.tar(name)) : nil
    var entries: [SignedIndex] = []
    try SignatureFile.read(paths.signatures(name)) { entries.append($0) }
    let known = Dictionary(entries.map { ($0.index, $0) }, uniquingKeysWith: { $1 })
    while let line = try lines.line() {
      let id = try RecordID(line, of: paths.lines(name))
      guard isKept(id.index) else { continue }
      guard let entry = known[id.index] else {
        throw RunError(
          .io,
          "\(paths.signatures(name)) lacks candidate \(id.index), though its shard is complete; remove \(paths.lines(name)) and run generate again"
        )
      }
      var made = Made(index: id.index, task: id.task, signature: entry.signature)
      made.line = line
      let prefix = "images/\(name)/\(RecordFacts.number(id.index))-"
      var sizes: [PictureSize] = []
      while true {
        let path = "\(prefix)\(made.sums.count).png"
        if layout == .tar {
          guard let bytes = try members?.take(path, after: prefix, of: made.sums.count) else {
            break
          }
          made.paths.append(path)
          made.pictures.append(bytes)
          sizes.append(try PictureSize(png: bytes))
          made.sums.append(SHA256.digest(of: bytes))
        } else {
          guard let bytes = try InputFile.bytes(of: "\(paths.folder)/\(path)") else { break }
          sizes.append(try PictureSize(png: bytes))
          made.sums.append(SHA256.digest(of: bytes))
        }
      }
      made.facts = SampleFacts(try Record(line: line), sizes: sizes)
      try writer.append(made)
    }
  }
}
