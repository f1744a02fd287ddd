import Foundation

/// A finished dataset's folder, read from its files alone.
///
/// The folder of a `thinkmorph-parquet` is read in the same way: its rows hold records and pictures as they were.
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
  /// The folder of ``manifest`` and of what else the dataset says of itself: its own, or one within an export.
  public let home: String
  /// Where rows lie, if the folder is an export as Parquet.
  private let parquet: ParquetDataset?

  /// Whether the folder is an export as Parquet.
  public var isParquet: Bool { parquet != nil }

  /// The largest encoded picture that is read, in bytes.
  public static let largestPicture = 1 << 28

  /// Opens a dataset.
  ///
  /// - Throws: ``DatasetError`` if there is no `manifest.json` or it cannot be understood.
  public init(folder: String) throws {
    self.folder = folder
    let papers = "\(folder)/\(ParquetLayout.papers)"
    let isParquet =
      !Folder.exists("\(folder)/manifest.json") && Folder.exists("\(papers)/manifest.json")
    if !isParquet, Folder.exists("\(folder)/export.json"), !Folder.exists("\(folder)/manifest.json")
    {
      throw DatasetError(
        "export.json", reason: "export",
        "this is an export that does not hold its records and pictures as they were (thinkmorph-parquet does, unless pictures are left out or scaled); open the dataset that it was made from"
      )
    }
    home = isParquet ? papers : folder
    let file = try ReadableFile(home + "/manifest.json", name: "manifest.json")
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
    parquet = isParquet ? try ParquetDataset(folder: folder, manifest: manifest) : nil
  }

  /// Opens a dataset whose manifest is not written yet.
  init(folder: String, manifest: Manifest) {
    self.folder = folder
    self.manifest = manifest
    home = folder
    parquet = nil
  }

  private static func isName(_ name: String) -> Bool {
    TarReader.isInside(name) && !name.contains("/")
  }

  /// The lines of a shard's file of records.
  ///
  /// - Throws: ``DatasetError`` if the file cannot be opened.
  public func lines(of shard: Manifest.Shard) throws -> LineReader {
    if let parquet { return LineReader(try parquet.lines(of: shard)) }
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
    if let parquet {
      return PictureFiles(folder: folder, archive: nil, rows: try parquet.pictures(of: shard))
    }
    guard manifest.pictures == "tar" else { return PictureFiles(folder: folder, archive: nil) }
    let name = "images/\(shard.name).tar"
    let file = try ReadableFile(folder + "/" + name, name: name)
    return PictureFiles(folder: folder, archive: try TarReader(file))
  }

  /// Reads what the run turned away, and why; nil where the dataset says nothing of it.
  ///
  /// - Throws: ``DatasetError`` where the file can't be read or does not say what a funnel says.
  public func funnel() throws -> Funnel? {
    let bytes: [UInt8]
    do {
      bytes = try self.bytes(of: "funnel.json")
    } catch let error as DatasetError where error.reason == "missing" {
      return nil
    }
    do {
      return try JSONDecoder().decode(Funnel.self, from: Data(bytes))
    } catch {
      throw DatasetError(
        "funnel.json", reason: "funnel",
        "the file does not say what a funnel says; make the dataset anew")
    }
  }

  /// Returns the names in one of the dataset's folders, sorted; none if it is missing, and none of an export,
  /// whose rows are counted when it is opened.
  public func names(in subfolder: String) -> [String] {
    isParquet
      ? []
      : ((try? FileManager.default.contentsOfDirectory(atPath: folder + "/" + subfolder)) ?? [])
        .sorted()
  }

  /// The files in which a dataset, or the one that it was filtered from, says what it is, relative to ``home``.
  public var papers: [String] {
    var papers: [String] = []
    var level = ""
    repeat {
      let own = ["manifest.json", "recipe.yaml", "funnel.json", "filter.json"]
      papers += own.map { level + $0 }.filter { Folder.exists("\(home)/\($0)") }
      level += "parent/"
    } while Folder.isFolder("\(home)/\(level)")
    return papers
  }

  /// Returns the bytes of a small file of the dataset.
  ///
  /// - Throws: ``DatasetError`` if it is missing, or larger than 16 MB.
  public func bytes(of path: String) throws -> [UInt8] {
    // An export has a card of its own.
    let place = ["README.md", "export.json"].contains(path) ? folder : home
    let file = try ReadableFile(place + "/" + path, name: path)
    guard file.size <= 1 << 24 else {
      throw DatasetError(path, reason: "unreadable", "the file is too large")
    }
    return try file.bytes(0..<file.size)
  }
}

/// The encoded pictures of a shard: files of the dataset's folder, members of an archive, or values of Parquet.
public struct PictureFiles: Sendable {
  let folder: String
  /// The archive; nil where there is none.
  let archive: TarReader?
  /// The values of Parquet; nil where there are none.
  var rows: ParquetPictures?

  /// The paths of all pictures that are there; nil where they are files.
  public var names: [String]? { rows?.names ?? archive?.names }

  /// Returns a picture's encoded bytes.
  ///
  /// - Parameter path: The path that a record gives, relative to the dataset's folder.
  /// - Throws: ``DatasetError`` with the reason `path` if the path leaves the folder, or `missing`.
  /// - Returns: The bytes.
  public func bytes(of path: String) throws -> [UInt8] {
    guard TarReader.isInside(path) else {
      throw DatasetError(path, reason: "path", "the path leaves the dataset's folder")
    }
    if let rows {
      guard rows.size(of: path) ?? 0 <= DatasetReader.largestPicture else {
        throw DatasetError(path, reason: "unreadable", "the value is too large for a picture")
      }
      guard let bytes = try rows.bytes(of: path) else { throw Self.noRow(path) }
      return bytes
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
    if let rows {
      guard let size = rows.size(of: path), let bytes = try rows.bytes(of: path, first: Self.header)
      else { throw Self.noRow(path) }
      return (bytes, size)
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

  private static func noRow(_ path: String) -> DatasetError {
    DatasetError(
      path, reason: "missing",
      "the export's row has no such picture; make the export anew, or open the dataset that it was made from"
    )
  }

  /// The bytes of a PNG file's signature and of its first chunk.
  private static let header = 33
}
