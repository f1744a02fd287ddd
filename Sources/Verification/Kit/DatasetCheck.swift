import Datasets
import Dispatch
import Hashing
import Synchronization

/// A check of a finished dataset, from its files alone.
///
///     let report = try DatasetCheck(folder: "Outputs/demo", verifiers: [SpatialNavigationVerifier()])
///       .run { done in … }
///
/// Records are read in their order, a batch at a time; a batch is divided among the workers. The
/// report does not depend on how many there are, and memory not on how many records there are, but
/// for 24 bytes a record with which repeated signatures are found.
public struct DatasetCheck: Sendable {
  /// The dataset's folder.
  public let folder: String
  let verifiers: [String: any TaskVerifier]
  let workers: Int

  /// Records of a batch for each worker.
  private static let share = 96

  /// Creates a check.
  ///
  /// - Parameters:
  ///   - folder: The dataset's folder.
  ///   - verifiers: What proves the records of each task.
  ///   - workers: The number of threads, at least 1.
  public init(folder: String, verifiers: [any TaskVerifier], workers: Int) {
    precondition(workers > 0, "a check needs a worker")
    self.folder = folder
    self.verifiers = Dictionary(
      verifiers.map { (type(of: $0).name, $0) }, uniquingKeysWith: { first, _ in first })
    self.workers = workers
  }

  /// Checks the dataset.
  ///
  /// - Parameter progress: Called now and then with the number of records done, on the calling thread.
  /// - Throws: `DatasetError` if there is no manifest that can be read. Everything else that is wrong
  ///   stands in the report.
  /// - Returns: The report.
  public func run(progress: (Int) -> Void = { _ in }) throws -> VerificationReport {
    let reader = try DatasetReader(folder: folder)
    var state = CheckState(manifest: reader.manifest)
    state.checkManifest(reader)
    let recipe = (try? reader.bytes(of: "recipe.yaml")).map { String(decoding: $0, as: UTF8.self) }
    let check = RecordCheck(
      manifest: reader.manifest, verifiers: verifiers,
      context: DatasetContext(recipe: recipe ?? ""), partition: reader.manifest.partition)
    for shard in reader.manifest.shards {
      run(shard, of: reader, by: check, into: &state, progress: progress)
    }
    return state.finish()
  }

  private func run(
    _ shard: Manifest.Shard, of reader: DatasetReader, by check: RecordCheck,
    into state: inout CheckState, progress: (Int) -> Void
  ) {
    let path = "data/\(shard.name).jsonl"
    state.begin(shard)
    let pictures: PictureFiles
    var lines: LineReader
    do {
      lines = try reader.lines(of: shard)
      pictures = try reader.pictures(of: shard)
    } catch {
      state.report(error, path: path)
      return
    }
    var sum = SHA256()
    var digest = SHA256()
    var bytes = 0
    var isDone = false
    while !isDone {
      var batch: [[UInt8]] = []
      let size = workers * Self.share
      batch.reserveCapacity(size)
      do {
        while batch.count < size, let line = try lines.next() { batch.append(line) }
        isDone = batch.count < size
      } catch {
        state.report(error, path: path)
        isDone = true
      }
      let first = lines.count - batch.count + 1
      let results = check.results(of: batch, from: first, shard: shard, pictures, workers: workers)
      for (line, result) in zip(batch, results) {
        sum.update(line)
        bytes += line.count
        digest.update(line)
        for picture in result.sums { digest.update(picture) }
        state.add(result, of: shard)
      }
      progress(state.report.records)
    }
    state.end(
      shard, bytes: bytes, sha256: sum.finish().hex, digest: digest.finish(), reader,
      names: pictures.names)
  }
}

extension RecordCheck {
  /// The most records that a worker takes at once.
  private static var piece: Int { 4 }

  /// Checks lines, divided among workers; results stand in the order of the lines.
  func results(
    of batch: [[UInt8]], from first: Int, shard: Manifest.Shard, _ pictures: PictureFiles,
    workers: Int
  ) -> [RecordResult] {
    let pieces = (batch.count + Self.piece - 1) / Self.piece
    let results = Mutex([[RecordResult]](repeating: [], count: pieces))
    let next = Mutex(0)
    DispatchQueue.concurrentPerform(iterations: min(workers, pieces)) { _ in
      while true {
        let piece = next.withLock { next in
          defer { next += 1 }
          return next
        }
        guard piece < pieces else { return }
        let places = piece * Self.piece..<min(batch.count, (piece + 1) * Self.piece)
        let done = places.map { place in
          result(of: batch[place], number: first + place, shard: shard, pictures)
        }
        results.withLock { $0[piece] = done }
      }
    }
    return results.withLock { $0.flatMap { $0 } }
  }
}
