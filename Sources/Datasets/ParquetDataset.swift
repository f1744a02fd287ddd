/// The training file of BAGEL and ThinkMorph as a dataset: where its rows and pictures lie.
///
/// The folder of such an export has the rows of each split as Parquet files, each row with its record's line in the
/// column `meta`, and below ``ParquetLayout/papers`` what the dataset says of itself.
struct ParquetDataset: Sendable {
  /// A file and the rows of its split before it.
  private struct Part: Sendable {
    var name: String
    var first: Int
    var rows: Int
  }

  private let folder: String
  private let parts: [String: [Part]]
  /// The number of the first row of each shard in its split.
  private let starts: [String: Int]

  /// Finds the files of every split, and counts their rows.
  ///
  /// - Throws: ``DatasetError`` if a file can't be read, or the files have other rows than the manifest says.
  init(folder: String, manifest: Manifest) throws {
    self.folder = folder
    var parts: [String: [Part]] = [:]
    for (place, split) in manifest.splits.filter({ $0.count > 0 }).enumerated() {
      let below = ParquetLayout.folder(of: split.name, isFirst: place == 0)
      let names = try Folder.names(in: "\(folder)/\(below)").filter { $0.hasSuffix(".parquet") }
      var first = 0
      for name in names {
        let path = "\(below)/\(name)"
        let file = try ParquetFile(ReadableFile("\(folder)/\(path)", name: path))
        parts[split.name, default: []].append(Part(name: path, first: first, rows: file.rows))
        first += file.rows
      }
      guard first == split.count else {
        throw DatasetError(
          below, reason: "parquet",
          "the files have \(first) rows of the split \(split.name), not \(split.count); make the export anew"
        )
      }
    }
    self.parts = parts
    var starts: [String: Int] = [:]
    var next: [String: Int] = [:]
    for shard in manifest.shards {
      starts[shard.name] = next[shard.split, default: 0]
      next[shard.split, default: 0] += max(0, shard.rows)
    }
    self.starts = starts
  }

  /// A row group that holds rows of a shard.
  struct Stretch: Sendable {
    var file: ParquetFile
    var group: Int
    /// The rows of the group that are the shard's.
    var rows: Range<Int>
  }

  /// The row groups that hold a shard's rows, in order; each file is opened once.
  func stretches(of shard: Manifest.Shard) throws -> [Stretch] {
    guard let start = starts[shard.name], shard.rows > 0 else { return [] }
    let wanted = start..<start + shard.rows
    var stretches: [Stretch] = []
    for part in parts[shard.split] ?? []
    where part.first < wanted.upperBound && part.first + part.rows > wanted.lowerBound {
      let file = try ParquetFile(ReadableFile("\(folder)/\(part.name)", name: part.name))
      guard file.rows == part.rows else {
        throw file.wrong("the file has changed while it was read")
      }
      var first = part.first
      for (group, rows) in file.rowsOfGroups.enumerated() {
        let own = wanted.clamped(to: first..<first + rows)
        if !own.isEmpty {
          stretches.append(
            Stretch(file: file, group: group, rows: own.lowerBound - first..<own.upperBound - first)
          )
        }
        first += rows
      }
    }
    return stretches
  }

  /// The lines of a shard's records.
  func lines(of shard: Manifest.Shard) throws -> ParquetLines {
    ParquetLines(try stretches(of: shard))
  }

  /// Where the pictures of a shard's records lie.
  func pictures(of shard: Manifest.Shard) throws -> ParquetPictures {
    try ParquetPictures(shard, try stretches(of: shard))
  }
}

/// Where the training file of BAGEL and ThinkMorph has what.
public enum ParquetLayout {
  /// The folder of what the dataset says of itself: manifest, recipe and, of a filtered one, its parent.
  public static let papers = "dataset"
  /// The column of the records, each the line of the dataset without its line feed.
  public static let record = "meta"
  /// The column of the ids.
  static let id = "id"
  /// The column of the encoded pictures.
  static let pictures = "image_list"

  /// The folder of a split's files: a trainer reads every file of its folder, so only the first is in `data`.
  public static func folder(of split: String, isFirst: Bool) -> String {
    // No split is named with a hyphen.
    isFirst ? "data" : split == "data" || split == papers ? "\(split)-split" : split
  }
}

/// The lines of a shard's records, one after another, with a page in memory.
struct ParquetLines {
  private var rest: ArraySlice<ParquetDataset.Stretch>
  private var open: (cursor: ParquetFile.TextCursor, rows: Range<Int>)?
  private var values: ArraySlice<(row: Int, range: Range<Int>)> = []

  init(_ stretches: [ParquetDataset.Stretch]) {
    rest = stretches[...]
  }

  /// Returns the next line with a line feed; nil at the end.
  mutating func next() throws -> [UInt8]? {
    while true {
      if let value = values.popFirst() {
        guard let open, open.rows ~= value.row else { continue }
        return Array(open.cursor.bytes[value.range]) + [0x0a]
      }
      if let page = try open?.cursor.next() {
        values = page[...]
        continue
      }
      guard let stretch = rest.popFirst() else { return nil }
      open = (
        try stretch.file.cursor(of: ParquetLayout.record, in: stretch.group), stretch.rows
      )
    }
  }
}

/// Where a shard's pictures lie in Parquet files, by the paths that records give.
struct ParquetPictures: Sendable {
  private struct Place: Sendable {
    var file: ParquetFile
    var range: Range<Int>
  }

  private var places: [String: Place] = [:]
  /// The paths in the order of the rows.
  private(set) var names: [String] = []

  /// Reads where the pictures lie, and holds every page to its sum.
  init(_ shard: Manifest.Shard, _ stretches: [ParquetDataset.Stretch]) throws {
    for stretch in stretches {
      var ids: [String] = []
      try stretch.file.forEachText(of: ParquetLayout.id, in: stretch.group) { _, bytes in
        ids.append(String(decoding: bytes, as: UTF8.self))
      }
      let rows = try stretch.file.places(of: ParquetLayout.pictures, in: stretch.group)
      for row in stretch.rows where row < min(ids.count, rows.count) {
        let index = ids[row].split(separator: "/").last ?? ""
        for (number, range) in rows[row].enumerated() {
          let name = "images/\(shard.name)/\(index)-\(number).png"
          names.append(name)
          places[name] = Place(file: stretch.file, range: range)
        }
      }
    }
  }

  /// Returns the size of a picture in bytes; nil if there is none of that path.
  func size(of path: String) -> Int? { places[path]?.range.count }

  /// Returns the first bytes of a picture, at most so many; nil if there is none of that path.
  func bytes(of path: String, first count: Int = .max) throws -> [UInt8]? {
    guard let place = places[path] else { return nil }
    return try place.file.file.bytes(place.range.prefix(count))
  }
}
