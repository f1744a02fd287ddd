public import Datasets

/// The finding of one record of a dataset by its id.
public struct RecordFinder {
  /// A record that was found.
  public struct Found {
    /// The record.
    public var record: Record
    /// Its line with the line feed.
    public var line: [UInt8]
    /// The shard that it stands in.
    public var shard: Manifest.Shard
  }

  private let reader: DatasetReader

  /// Prepares the finding in a dataset.
  public init(_ reader: DatasetReader) {
    self.reader = reader
  }

  /// Finds a record; lines that don't hold the number of its id aren't read further.
  ///
  /// - Parameter id: The id, `task/split/index`.
  /// - Throws: `DatasetError` if a file or the record's line can't be read.
  /// - Returns: The record; nil if there is none of the id.
  public func find(_ id: String) throws -> Found? {
    let parts = id.split(separator: "/")
    let split = parts.count > 2 ? String(parts[parts.count - 2]) : ""
    // Its own split first; an id that was made by hand may stand anywhere.
    let shards = reader.manifest.shards
    // Every line that can be its own holds its number as it is, however else JSON may write the id.
    let number = Array((parts.last ?? "").utf8)
    let isPlain = number.allSatisfy { 0x30...0x39 ~= $0 }
    for shard in shards.filter({ $0.split == split }) + shards.filter({ $0.split != split }) {
      var lines = try reader.lines(of: shard)
      while let line = try lines.next() {
        guard !isPlain || line.holds(number) else { continue }
        let record: Record
        do {
          record = try Record(line: line)
        } catch {
          throw DatasetError(
            "data/\(shard.name).jsonl", line: lines.count, reason: "record",
            "no record: \(error); make the shard anew")
        }
        if record.id == id { return Found(record: record, line: line, shard: shard) }
      }
    }
    return nil
  }

  /// The ids of the first records, at most so many.
  public func first(_ count: Int) throws -> [String] {
    var ids: [String] = []
    for shard in reader.manifest.shards where ids.count < count {
      var lines = try reader.lines(of: shard)
      while ids.count < count, let line = try lines.next() {
        if let record = try? Record(line: line) { ids.append(record.id) }
      }
    }
    return ids
  }
}

extension [UInt8] {
  /// Whether some bytes stand in it one after another.
  fileprivate func holds(_ bytes: [UInt8]) -> Bool {
    guard let first = bytes.first else { return true }
    var at = 0
    while at + bytes.count <= count {
      if self[at] == first, self[at..<at + bytes.count].elementsEqual(bytes) { return true }
      at += 1
    }
    return false
  }
}
