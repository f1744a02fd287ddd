import Datasets
import Dispatch
import Synchronization

/// Reads records in their order, a batch at a time; a batch is divided among the workers.
struct RecordStream {
  private static let share = 128
  private static let piece = 8

  let workers: Int

  /// Calls a function with what is made of each record of a shard, in their order.
  ///
  /// - Parameters:
  ///   - shard: The shard.
  ///   - reader: Its dataset.
  ///   - plan: Says before each batch what is made of its records.
  ///   - make: Makes something of a record, on any thread.
  ///   - body: Takes it, with the number of its line from 1.
  /// - Throws: `DatasetError` with file and line, or what the functions throw.
  func forEach<Plan: Sendable, Made: Sendable>(
    of shard: Manifest.Shard, in reader: DatasetReader, plan: () -> Plan,
    make: @Sendable (Record, Plan, _ line: Int) throws -> Made,
    body: (Made, _ line: Int) throws -> Void
  ) throws {
    let file = "data/\(shard.name).jsonl"
    var lines = try reader.lines(of: shard)
    while true {
      var batch: [[UInt8]] = []
      while batch.count < workers * Self.share, let line = try lines.next() { batch.append(line) }
      guard !batch.isEmpty else { break }
      let first = lines.count - batch.count + 1
      let (plan, texts) = (plan(), batch)
      for (place, made) in results(
        texts.count,
        { place in
          let record: Record
          do {
            record = try Record(line: texts[place])
          } catch {
            throw DatasetError(
              file, line: first + place, reason: "record",
              "no record: \(error); make the shard anew")
          }
          return try make(record, plan, first + place)
        }
      ).enumerated() {
        try body(try made.get(), first + place)
      }
    }
    guard lines.count == shard.rows else {
      throw DatasetError(
        file, reason: "rows",
        "the shard has \(lines.count) records, the manifest says \(shard.rows); `traceloom verify` names what differs"
      )
    }
  }

  /// Makes so many things, divided among the workers; they stand in their order.
  func results<Made: Sendable>(
    _ count: Int, _ make: @Sendable (Int) throws -> Made
  ) -> [Result<Made, any Error>] {
    let pieces = (count + Self.piece - 1) / Self.piece
    let results = Mutex([[Result<Made, any Error>]](repeating: [], count: pieces))
    let next = Mutex(0)
    DispatchQueue.concurrentPerform(iterations: min(workers, pieces)) { _ in
      while true {
        let piece = next.withLock { next in
          defer { next += 1 }
          return next
        }
        guard piece < pieces else { return }
        let places = piece * Self.piece..<min(count, (piece + 1) * Self.piece)
        let done = places.map { place in Result { try make(place) } }
        results.withLock { $0[piece] = done }
      }
    }
    return results.withLock { $0.flatMap { $0 } }
  }
}
