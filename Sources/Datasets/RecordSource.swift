import Hashing

/// The records of a dataset's split with their pictures, one after another, held to what the manifest says of
/// them.
public final class RecordSource {
  /// A record as it stands in the dataset.
  public struct Entry: Sendable {
    /// The record.
    public var record: Record
    /// Its line with the line feed.
    public var line: [UInt8]
    /// Its encoded pictures, in the order of `Record.images`.
    public var pictures: [[UInt8]]
    /// The shard that it stands in.
    public var shard: Manifest.Shard
    /// The number of its line, from 1.
    public var number: Int

    /// Returns an error that says what is wrong with it.
    public func flaw(_ reason: String, _ message: String) -> DatasetError {
      DatasetError(
        "data/\(shard.name).jsonl", line: number, reason: reason,
        "\(message); make the shard anew")
    }
  }

  private let reader: DatasetReader
  private var shards: ArraySlice<Manifest.Shard>
  private var open: (shard: Manifest.Shard, lines: LineReader, pictures: PictureFiles)?
  private var digest = SHA256()
  private var images = 0
  /// The number of the last candidate that was read.
  public private(set) var last = -1

  /// Starts at the first record of a split.
  public init(_ reader: DatasetReader, split: String) {
    self.reader = reader
    shards = reader.manifest.shards.filter { $0.split == split }[...]
  }

  /// Starts at the first record of a shard.
  ///
  /// - Parameters:
  ///   - reader: The dataset.
  ///   - shard: The shard.
  ///   - index: The number of the candidate before it in its split; -1 if there is none.
  public init(_ reader: DatasetReader, shard: Manifest.Shard, after index: Int) {
    self.reader = reader
    shards = [shard]
    last = index
  }

  /// Returns the next record; nil at the end.
  ///
  /// - Throws: ``DatasetError`` with file and line if a record, a picture or a shard is not what it was.
  public func next() throws -> Entry? {
    while true {
      if open == nil {
        guard let shard = shards.popFirst() else { return nil }
        open = (shard, try reader.lines(of: shard), try reader.pictures(of: shard))
        digest = SHA256()
        images = 0
      }
      guard let line = try open?.lines.next() else {
        try end()
        continue
      }
      return try entry(line)
    }
  }

  private func entry(_ line: [UInt8]) throws -> Entry {
    guard let open else { preconditionFailure("a line comes from a shard") }
    func flaw(_ reason: String, _ message: String) -> DatasetError {
      DatasetError(
        "data/\(open.shard.name).jsonl", line: open.lines.count, reason: reason,
        "\(message); make the shard anew")
    }
    let record: Record
    do {
      record = try Record(line: line)
    } catch {
      throw flaw("record", "no record: \(error)")
    }
    guard record.split == open.shard.split, record.index > last else {
      throw flaw("order", "\(record.id) does not follow the record before it")
    }
    last = record.index
    digest.update(line)
    let pictures = try record.images.map { path in
      let bytes: [UInt8]
      do {
        bytes = try open.pictures.bytes(of: path)
      } catch var error as DatasetError {
        error.message = "\(record.id): \(error.message)"
        throw error
      }
      digest.update(SHA256.digest(of: bytes).bytes)
      return bytes
    }
    images += pictures.count
    return Entry(
      record: record, line: line, pictures: pictures, shard: open.shard, number: open.lines.count)
  }

  /// Holds a shard that was read to its end to the manifest.
  private func end() throws {
    guard let shard = open?.shard, let rows = open?.lines.count else { return }
    open = nil
    var finished = SHA256()
    swap(&finished, &digest)
    guard rows == shard.rows, images == shard.images, finished.finish().hex == shard.digest else {
      throw DatasetError(
        "data/\(shard.name).jsonl", reason: "digest",
        "the shard is not what the manifest says of it (\(rows) of \(shard.rows) records, \(images) of \(shard.images) pictures, or other bytes); `traceloom verify` names what differs"
      )
    }
  }
}
