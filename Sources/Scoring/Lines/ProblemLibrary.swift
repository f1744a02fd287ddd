public import Datasets
import Dispatch
import Foundation
import ScoringKit
import Synchronization

/// The problems of a dataset by their ids.
///
/// Memory holds 24 bytes a record and the problems asked for last; the problems themselves lie in a file without a name,
/// which goes away with the process.
public final class ProblemLibrary: Sendable {
  /// Where a record's problem lies in the file, in the order of the hashes of ids.
  private let hashes: [UInt64]
  private let entries: [Entry]
  private let file: Spool
  private let reader: DatasetReader

  struct Entry: Sendable {
    /// Where the problem begins.
    var offset: Int
    /// How many bytes it has.
    var count: Int32
    /// How many bytes the paths of the pictures have that follow, apart by line feeds.
    var paths: Int32
    /// The shard that its pictures are in.
    var shard: Int32
  }

  /// A record as the file holds it.
  private struct Held: Sendable {
    var hash: UInt64
    var problem: [UInt8]
    var paths: [UInt8]
  }

  /// The number of problems.
  public var count: Int { entries.count }

  /// Reads all records of a dataset once.
  ///
  /// - Parameters:
  ///   - reader: The dataset.
  ///   - workers: The number of threads, at least 1.
  /// - Throws: `DatasetError` if a shard cannot be read, a line is no record or an id stands there twice, or a `FileError`
  ///   if there is no room for the file.
  public init(_ reader: DatasetReader, workers: Int) throws {
    self.reader = reader
    let spool = try Spool()
    var found: [(hash: UInt64, entry: Entry)] = []
    for (number, shard) in reader.manifest.shards.enumerated() {
      var lines = try reader.lines(of: shard)
      var isDone = false
      while !isDone {
        var batch: [[UInt8]] = []
        while batch.count < 512, let line = try lines.next() { batch.append(line) }
        isDone = batch.count < 512
        let first = lines.count - batch.count + 1
        let read = batch
        let made = Mutex([Result<Held, DatasetError>?](repeating: nil, count: batch.count))
        let pieces = (batch.count + 15) / 16
        DispatchQueue.concurrentPerform(iterations: pieces) { piece in
          for place in piece * 16..<min(read.count, piece * 16 + 16) {
            let held = Self.held(
              of: read[place], "data/\(shard.name).jsonl", line: first + place)
            made.withLock { $0[place] = held }
          }
        }
        for result in made.withLock({ $0 }) {
          guard let held = try result?.get() else { continue }
          let offset = try spool.append(held.problem + held.paths)
          let entry = Entry(
            offset: offset, count: Int32(held.problem.count), paths: Int32(held.paths.count),
            shard: Int32(number))
          found.append((held.hash, entry))
        }
      }
    }
    try spool.flush()
    found.sort { ($0.hash, $0.entry.offset) < ($1.hash, $1.entry.offset) }
    hashes = found.map(\.hash)
    entries = found.map(\.entry)
    file = spool
    try checkIdentities()
  }

  private static func held(
    of line: [UInt8], _ path: String, line number: Int
  ) -> Result<Held, DatasetError> {
    do {
      let record = try Record(line: line)
      return .success(
        Held(
          hash: Self.hash(record.id), problem: ScoredProblem(record).packed,
          paths: Array(record.problem.images.joined(separator: "\n").utf8)))
    } catch {
      return .failure(
        DatasetError(
          path, line: number, reason: "record", "no record: \(error); make the shard anew"))
    }
  }

  /// Refuses a dataset in which two records have one id.
  private func checkIdentities() throws {
    for place in hashes.indices.dropFirst() where hashes[place] == hashes[place - 1] {
      let (one, other) = (try problem(at: place - 1), try problem(at: place))
      if one.id == other.id {
        throw DatasetError(
          "data/\(reader.manifest.shards[Int(entries[place].shard)].name).jsonl", reason: "id",
          "two records of the dataset say that they are \(one.id); make it anew")
      }
    }
  }

  /// The numbers of the records whose ids have the hash of an id: seldom more than one.
  ///
  /// Whoever asks compares the ids.
  func numbers(of id: String) -> Range<Int> {
    let hash = Self.hash(id)
    var first = 0
    var end = hashes.count
    while first < end {
      let middle = (first + end) / 2
      if hashes[middle] < hash { first = middle + 1 } else { end = middle }
    }
    end = first
    while end < hashes.count, hashes[end] == hash { end += 1 }
    return first..<end
  }

  /// The problem with some number.
  func problem(at number: Int) throws -> ScoredProblem {
    let entry = entries[number]
    let bytes = try file.bytes(entry.offset..<entry.offset + Int(entry.count))
    guard let problem = ScoredProblem(packed: bytes) else {
      throw ScoringFault("the file that holds the problems for a while was changed")
    }
    return problem
  }

  /// The encoded pictures of the problem with some number.
  func pictures(at number: Int) throws -> [[UInt8]] {
    let entry = entries[number]
    let start = entry.offset + Int(entry.count)
    let paths = try file.bytes(start..<start + Int(entry.paths))
    let files = try reader.pictures(of: reader.manifest.shards[Int(entry.shard)])
    return try paths.split(separator: 0x0a).map {
      try files.bytes(of: String(decoding: $0, as: UTF8.self))
    }
  }

  /// FNV-1a with 64 bits, of an id.
  private static func hash(_ id: String) -> UInt64 {
    id.utf8.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
  }
}
