import Datasets
import Hashing

/// A shard of a filtered dataset that is being written.
struct FilteredShard: ~Copyable {
  private let folder: String
  private let parent: Manifest.Shard
  private var lines: OutputFile
  private var tar: TarWriter?
  private var names: Set<String> = []
  private var sum = SHA256()
  private var digest = SHA256()
  private var rows = 0
  private var bytes = 0

  init(_ parent: Manifest.Shard, isTar: Bool, in folder: String) throws {
    if !isTar { try Folder.create("\(folder)/images/\(parent.name)") }
    let lines = try OutputFile(creating: "\(folder)/data/\(parent.name).jsonl")
    let tar =
      isTar ? try TarWriter(creating: "\(folder)/images/\(parent.name).tar") : nil
    self.parent = parent
    self.folder = folder
    self.lines = lines
    self.tar = tar
  }

  /// Adds a record with its pictures, as they are.
  ///
  /// - Throws: `DatasetError` if pictures lie elsewhere than in the shard's folder, `FileError` if
  ///   something can't be written.
  mutating func append(_ entry: RecordSource.Entry) throws {
    try lines.write(entry.line)
    sum.update(entry.line)
    digest.update(entry.line)
    for (path, picture) in zip(entry.record.images, entry.pictures) {
      let prefix = "images/\(parent.name)/"
      guard path.hasPrefix(prefix), !path.dropFirst(prefix.count).contains("/"),
        path.utf8.count < 100, names.insert(path).inserted
      else {
        throw entry.flaw(
          "path", "\(entry.record.id): \(path) is no picture of its own in \(prefix)")
      }
      digest.update(SHA256.digest(of: picture).bytes)
      if tar == nil {
        try OutputFile.write(picture, to: "\(folder)/\(path)")
      } else {
        try tar?.add(path, picture)
      }
    }
    rows += 1
    bytes += entry.line.count
  }

  /// Closes the shard; nil, and nothing is left of it, if it holds no record.
  ///
  /// `archive` is the sum of its archive; nil where pictures are files.
  consuming func close() throws -> (shard: Manifest.Shard, archive: String?)? {
    let (folder, parent, rows) = (folder, parent, rows)
    let isTar = tar != nil
    try lines.close()
    var archive: String?
    if let tar { archive = try tar.close().hex }
    guard rows > 0 else {
      try Folder.remove("\(folder)/data/\(parent.name).jsonl")
      try Folder.remove("\(folder)/images/\(parent.name)\(isTar ? ".tar" : "")")
      return nil
    }
    let shard = Manifest.Shard(
      name: parent.name, split: parent.split, rows: rows, images: names.count, bytes: bytes,
      sha256: sum.finish().hex, digest: digest.finish().hex)
    return (shard, archive)
  }
}
