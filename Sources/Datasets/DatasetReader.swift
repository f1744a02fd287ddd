import Foundation

/// A finished dataset's folder, read from its files alone.
///
///     let reader = try DatasetReader(folder: "Outputs/demo")
///     for shard in reader.manifest.shards {
///       try reader.forEachRecord(of: shard) { record in … }
///     }
public struct DatasetReader: Sendable {
  /// The dataset's folder.
  public let folder: String
  /// What the dataset says of itself.
  public let manifest: Manifest

  /// The largest encoded picture that is read, in bytes.
  public static let largestPicture = 1 << 28

  /// Opens a dataset.
  ///
  /// - Throws: ``DatasetError`` if there is no `manifest.json` or it cannot be understood.
  public init(folder: String) throws {
    self.folder = folder
    let file = try ReadableFile(folder + "/manifest.json", name: "manifest.json")
    guard file.size <= 1 << 30 else {
      throw DatasetError("manifest.json", reason: "unreadable", "the file is too large")
    }
    do {
      manifest = try JSONDecoder().decode(Manifest.self, from: Data(file.bytes(0..<file.size)))
    } catch let error as DatasetError {
      throw error
    } catch {
      throw DatasetError(
        "manifest.json", reason: "manifest",
        "the file does not say what a manifest says (\(error)); run `traceloom finish`")
    }
    for shard in manifest.shards where !Self.isName(shard.name) {
      throw DatasetError(
        "manifest.json", reason: "manifest", "\"\(shard.name)\" is no name of a shard")
    }
  }

  /// Opens a dataset whose manifest is not written yet.
  init(folder: String, manifest: Manifest) {
    self.folder = folder
    self.manifest = manifest
  }

  private static func isName(_ name: String) -> Bool {
    TarReader.isInside(name) && !name.contains("/")
  }

  /// The lines of a shard's file of records.
  ///
  /// - Throws: ``DatasetError`` if the file cannot be opened.
  public func lines(of shard: Manifest.Shard) throws -> LineReader {
    let name = "data/\(shard.name).jsonl"
    return LineReader(try ReadableFile(folder + "/" + name, name: name))
  }

  /// Calls `body` with each record of a shard in order.
  ///
  /// - Throws: ``DatasetError`` with file and line, or what `body` throws.
  public func forEachRecord(of shard: Manifest.Shard, _ body: (Record) throws -> Void) throws {
    var lines = try lines(of: shard)
    while let line = try lines.next() {
      let record: Record
      do {
        record = try Record(line: line)
      } catch {
        throw DatasetError(
          "data/\(shard.name).jsonl", line: lines.count, reason: "record",
          "no record: \(error); make the shard anew")
      }
      try body(record)
    }
  }

  /// The encoded pictures of a shard, wherever the manifest says they are.
  ///
  /// - Throws: ``DatasetError`` if the archive cannot be read.
  public func pictures(of shard: Manifest.Shard) throws -> PictureFiles {
    guard manifest.pictures == "tar" else { return PictureFiles(folder: folder, archive: nil) }
    let name = "images/\(shard.name).tar"
    let file = try ReadableFile(folder + "/" + name, name: name)
    return PictureFiles(folder: folder, archive: try TarReader(file))
  }

  /// Returns the names in one of the dataset's folders, sorted; none if it is missing.
  public func names(in subfolder: String) -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: folder + "/" + subfolder)) ?? [])
      .sorted()
  }

  /// Returns the bytes of a small file of the dataset.
  ///
  /// - Throws: ``DatasetError`` if it is missing, or larger than 16 MB.
  public func bytes(of path: String) throws -> [UInt8] {
    let file = try ReadableFile(folder + "/" + path, name: path)
    guard file.size <= 1 << 24 else {
      throw DatasetError(path, reason: "unreadable", "the file is too large")
    }
    return try file.bytes(0..<file.size)
  }
}

/// The encoded pictures of a shard: files of the dataset's folder, or members of an archive.
public struct PictureFiles: Sendable {
  let folder: String
  /// The archive; nil where pictures are files.
  public let archive: TarReader?

  /// Returns a picture's encoded bytes.
  ///
  /// - Parameter path: The path that a record gives, relative to the dataset's folder.
  /// - Throws: ``DatasetError`` with the reason `path` if the path leaves the folder, or `missing`.
  /// - Returns: The bytes.
  public func bytes(of path: String) throws -> [UInt8] {
    guard TarReader.isInside(path) else {
      throw DatasetError(path, reason: "path", "the path leaves the dataset's folder")
    }
    if let archive {
      guard archive.size(of: path) ?? 0 <= DatasetReader.largestPicture else {
        throw DatasetError(path, reason: "unreadable", "the member is too large for a picture")
      }
      guard let bytes = try archive.bytes(of: path) else {
        throw DatasetError(path, reason: "missing", "the archive has no such member")
      }
      return bytes
    }
    let file = try ReadableFile(folder + "/" + path, name: path)
    guard file.size <= DatasetReader.largestPicture else {
      throw DatasetError(path, reason: "unreadable", "the file is too large for a picture")
    }
    return try file.bytes(0..<file.size)
  }

  /// Returns as much of a picture's encoded bytes as the header of a PNG file takes, and how many there are.
  ///
  /// - Parameter path: The path that a record gives, relative to the dataset's folder.
  /// - Throws: ``DatasetError`` as ``bytes(of:)`` does.
  /// - Returns: The first bytes, and the number of all.
  public func head(of path: String) throws -> (bytes: [UInt8], size: Int) {
    guard TarReader.isInside(path) else {
      throw DatasetError(path, reason: "path", "the path leaves the dataset's folder")
    }
    if let archive {
      guard let size = archive.size(of: path),
        let bytes = try archive.bytes(of: path, first: Self.header)
      else { throw DatasetError(path, reason: "missing", "the archive has no such member") }
      return (bytes, size)
    }
    let file = try ReadableFile(folder + "/" + path, name: path)
    return (try file.bytes(0..<min(Self.header, file.size)), file.size)
  }

  /// The bytes of a PNG file's signature and of its first chunk.
  private static let header = 33
}
