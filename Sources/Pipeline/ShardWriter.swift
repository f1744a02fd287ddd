import Datasets
import Hashing
import PuzzleKit
import Recipes
import Traces

/// A shard that is being written under temporary names.
struct ShardWriter: ~Copyable {
  private let paths: Paths
  private let layout: Recipe.Pictures
  private var lines: OutputFile
  private var tar: TarWriter?
  private var sum = SHA256()
  private var digest = SHA256()
  private(set) var facts: ShardFacts
  private var signatures: [SignedIndex] = []

  init(name: String, split: String, layout: Recipe.Pictures, paths: Paths) throws {
    let lines = try OutputFile(creating: paths.partial(paths.lines(name)))
    let tar = layout == .tar ? try TarWriter(creating: paths.partial(paths.tar(name))) : nil
    self.lines = lines
    self.tar = tar
    facts = ShardFacts(name: name, split: split)
    self.layout = layout
    self.paths = paths
  }

  /// Adds a record; its pictures become members of the archive, or are files already.
  mutating func append(_ made: Made) throws {
    try lines.write(made.line)
    sum.update(made.line)
    digest.update(made.line)
    for picture in made.sums { digest.update(picture.bytes) }
    for (path, picture) in zip(made.paths, made.pictures) { try tar?.add(path, picture) }
    facts.rows += 1
    facts.images += made.sums.count
    facts.bytes += made.line.count
    if let known = made.facts { facts.tally.add(known) }
    note(made)
  }

  /// Leaves out a candidate whose signature an earlier one of its split has, as ``Finishing`` would.
  mutating func leaveOut(_ made: Made) {
    facts.leftOut.append(made.index)
    note(made)
  }

  /// Keeps what counts of a candidate whether it is written or not.
  private mutating func note(_ made: Made) {
    for source in made.sources {
      facts.sources.insert(
        SourceFile(path: source.path, sha256: source.sha256, licence: source.licence))
    }
    for (reason, count) in made.rejections {
      facts.rejections[made.task, default: [:]][reason, default: 0] += count
    }
    signatures.append(
      SignedIndex(signature: made.signature, index: made.index, tokens: made.tokens))
  }

  /// Closes the files.
  consuming func close() throws -> ClosedShard {
    try lines.close()
    if let tar { facts.archive = try tar.close().hex }
    facts.sha256 = sum.finish().hex
    facts.digest = digest.finish().hex
    return ClosedShard(facts: facts, signatures: signatures, layout: layout, paths: paths)
  }
}

/// A shard of which every byte is written, still under temporary names.
struct ClosedShard: Sendable {
  var facts: ShardFacts
  var signatures: [SignedIndex]
  let layout: Recipe.Pictures
  let paths: Paths

  /// Leaves the signatures and sees to it that everything lies on the disk, under temporary names.
  func prepare(_ checkpoint: Checkpoint) throws {
    let name = facts.name
    let signatureFile = paths.signatures(name)
    let entries = SignatureFile.bytes(signatures)
    var facts = facts
    facts.signatures = SHA256.digest(of: entries).hex
    try OutputFile.write(entries, to: paths.partial(signatureFile))
    try OutputFile.write(try facts.file(), to: paths.partial(paths.facts(name)))
    try checkpoint("write \(name)")
    try flush([signatureFile, paths.facts(name)])
    try checkpoint("flush \(name)")
  }

  /// Gives the final names, unless another copy of this run was faster; the file of records comes last,
  /// because its name says that the shard is complete.
  ///
  /// Whoever calls it holds the run's lock: what a finished run made of the shard must not be replaced.
  func seal(_ checkpoint: Checkpoint) throws {
    let name = facts.name
    let files = [pictures, paths.signatures(name), paths.facts(name), paths.lines(name)]
    if Folder.exists(paths.manifest) || files.dropFirst().allSatisfy(Folder.exists) {
      for path in files { try Folder.remove(paths.partial(path)) }
      return
    }
    for path in files {
      try Folder.rename(paths.partial(path), to: path)
      try checkpoint("rename \(path)")
    }
  }

  /// Gives the final names to a shard that was made anew without leaving signatures.
  ///
  /// `hasFolder` says that the shard's folder of pictures waits under its temporary name. What the shard is
  /// now stands beside what it was before its first file is replaced, so that either is known for whole.
  func replace(hasFolder: Bool, _ checkpoint: Checkpoint) throws {
    try flush([])
    try checkpoint("flush \(facts.name)")
    try paths.put(try facts.file(), as: paths.newFacts(facts.name), checkpoint)
    if layout == .tar || hasFolder {
      try Folder.rename(paths.partial(pictures), to: pictures)
      try checkpoint("rename \(pictures)")
    }
    let lines = paths.lines(facts.name)
    try Folder.rename(paths.partial(lines), to: lines)
    try checkpoint("rename \(lines)")
  }

  private var pictures: String {
    layout == .tar ? paths.tar(facts.name) : paths.pictures(facts.name)
  }

  private func flush(_ others: [String]) throws {
    switch layout {
    case .files: try Folder.flush(paths.folder)
    case .tar:
      for path in [pictures, paths.lines(facts.name)] + others {
        try OutputFile.flush(paths.partial(path))
      }
    }
  }
}
