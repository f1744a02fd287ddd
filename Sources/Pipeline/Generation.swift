import Datasets
import PuzzleKit
import Recipes

/// The making of shards: workers make chunks of candidates, a writer writes them in order.
struct Generation: Sendable {
  /// The number of candidates that a worker makes at a time.
  static let chunk = 4

  let maker: CandidateMaker
  let engine: Engine
  let paths: Paths
  let workers: Int
  let checkpoint: Checkpoint
  /// Whether the process holds the run's lock already.
  var isLocked = false

  /// Makes whole shards in their order, telling the meter of each chunk and the log of each shard.
  func make(
    _ shards: [Shard], meter: inout Meter, log: @escaping @Sendable (ShardFacts) -> Void
  ) async throws {
    guard !shards.isEmpty else { return }
    var ends: [Int] = []
    for shard in shards { ends.append((ends.last ?? 0) + Self.chunks(of: shard)) }
    let table = ChunkTable(shards: shards, ends: ends)
    let gauge = meter
    meter = try await inOrder(
      workers: workers, chunks: ends.last ?? 0,
      work: { [self] numbers, handover in
        var encoder = SampleEncoder(maker, engine: engine)
        while let number = numbers.claim() {
          let (shard, range) = table[number]
          let chunk = make(range, of: shard, &encoder)
          guard await handover.put(number, chunk), chunk.failure == nil else { return }
        }
      },
      write: { handover in try await write(shards, from: handover, gauge, log) })
  }

  private func make(
    _ range: Range<Int>, of shard: Shard, _ encoder: inout SampleEncoder
  ) -> Chunk {
    var chunk = Chunk()
    for index in range {
      do {
        let drawn = try maker.draw(split: shard.split, index: index)
        chunk.made.append(encoder.encode(drawn, split: shard.split))
      } catch {
        chunk.failure = error
        return chunk
      }
    }
    return chunk
  }

  /// Writes shards one after another; while one is flushed and renamed the next is written.
  private func write(
    _ shards: [Shard], from handover: Handover, _ meter: Meter,
    _ log: @escaping @Sendable (ShardFacts) -> Void
  ) async throws -> Meter {
    var meter = meter
    var sealing: Task<Void, any Error>?
    var seen = EarlierSignatures()
    do {
      for shard in shards {
        var writer = try ShardWriter(
          name: shard.name, split: shard.split, layout: maker.recipe.pictures, paths: paths)
        if maker.recipe.pictures == .files { try PictureFolder.create(of: shard.name, paths) }
        for _ in 0..<Self.chunks(of: shard) {
          guard let chunk = await handover.take() else { throw CancellationError() }
          let isNew = chunk.made.map { made in
            maker.recipe.duplicates != .drop || seen.add(made.signature, of: shard.split)
          }
          if maker.recipe.pictures == .files {
            let kept = zip(chunk.made, isNew).filter(\.1).map(\.0)
            // One thread makes them all, in order: with two at it ext4 takes as long.
            try await offTheCores { [paths] in
              for made in kept { try PictureFolder.write(made, of: shard.name, paths) }
            }
          }
          var rejected = 0
          for (made, isNew) in zip(chunk.made, isNew) {
            if isNew { try writer.append(made) } else { writer.leaveOut(made) }
            rejected += made.rejections.values.reduce(0, +)
          }
          if let failure = chunk.failure { throw failure }
          try Task.checkCancellation()
          meter.count(kept: chunk.made.count, rejected: rejected)
        }
        let closed = try writer.close()
        try await sealing?.value
        let (checkpoint, executor, isLocked) = (checkpoint, paths.executor, isLocked)
        sealing = Task {
          try await offTheCores { try closed.prepare(checkpoint) }
          if isLocked {
            try await offTheCores { try closed.seal(checkpoint) }
          } else {
            let lock = try await FolderLock.taken(of: executor)
            defer { lock.giveBack() }
            try await offTheCores { try closed.seal(checkpoint) }
          }
          log(closed.facts)
        }
      }
      try await sealing?.value
    } catch {
      _ = await sealing?.result
      throw error
    }
    return meter
  }

  private static func chunks(of shard: Shard) -> Int { (shard.range.count + chunk - 1) / chunk }
}

/// The signatures of the candidates that a process has written, split by split, as many as memory is set aside for.
///
/// Whoever finishes the run knows them all and drops what is missed here; what is found here needs no second writing.
private struct EarlierSignatures {
  private static let most = 1 << 20
  private var split = ""
  private var known: Set<Signature> = []

  /// Whether a signature is new, as far as is known.
  mutating func add(_ signature: Signature, of split: String) -> Bool {
    if split != self.split {
      self.split = split
      known = []
    }
    if known.count < Self.most { return known.insert(signature).inserted }
    return !known.contains(signature)
  }
}

/// Which candidates of which shard each chunk of a run holds.
private struct ChunkTable: Sendable {
  let shards: [Shard]
  /// The number of chunks up to and with each shard.
  let ends: [Int]

  subscript(number: Int) -> (Shard, Range<Int>) {
    var low = 0
    var high = ends.count - 1
    while low < high {
      let middle = (low + high) / 2
      if ends[middle] > number { high = middle } else { low = middle + 1 }
    }
    let shard = shards[low]
    let first = low == 0 ? 0 : ends[low - 1]
    let start = shard.range.lowerBound + (number - first) * Generation.chunk
    return (shard, start..<min(start + Generation.chunk, shard.range.upperBound))
  }
}
