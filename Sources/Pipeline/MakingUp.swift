import Datasets
import PuzzleKit
import Recipes

/// The making of further candidates of a split, in the place of dropped duplicates.
struct MakingUp: Sendable {
  let generation: Generation
  let split: String
  /// The number of candidates that were made already; the next has this number.
  let count: Int
  /// The number of candidates that there can be.
  let limit: Int
  /// The number of candidates to find.
  let wanted: Int
  /// The signatures of all candidates so far.
  let known: KnownSignatures
  /// How many candidates in turn may have known signatures before it is given up.
  let patience: Int
  /// Which candidates of the last shard so far are dropped, if it is not full.
  let drops: [Int]

  /// What was made.
  struct Result: Sendable {
    /// The facts of each shard that was made or made anew, by number.
    var facts: [Int: ShardFacts] = [:]
    /// The number of candidates found.
    var found = 0
    /// The number of candidates dropped.
    var duplicates = 0
    /// The number of draws turned away, by task and reason.
    var rejections: [String: [String: Int]] = [:]
  }

  func run(meter: inout Meter) async throws -> Result {
    let maker = generation.maker
    let size = Generation.chunk
    let chunks = limit == .max ? .max : (limit - count + size - 1) / size
    let gauge = meter
    let (result, after) = try await inOrder(
      workers: wanted == 0 ? 0 : generation.workers, chunks: chunks,
      work: { [self] numbers, handover in
        var encoder = SampleEncoder(maker, engine: generation.engine)
        while let number = numbers.claim() {
          let start = count + number * size
          let chunk = make(start..<min(start + size, limit), &encoder)
          guard await handover.put(number, chunk), chunk.failure == nil else { return }
        }
      },
      write: { handover in try await write(from: handover, chunks: chunks, gauge) })
    meter = after
    return result
  }

  private func make(_ range: Range<Int>, _ encoder: inout SampleEncoder) -> Chunk {
    var chunk = Chunk()
    for index in range {
      do {
        let drawn = try generation.maker.draw(split: split, index: index)
        if known.contains(drawn.signature) {
          var made = Made(index: index, task: drawn.task, signature: drawn.signature)
          made.rejections = drawn.rejections
          chunk.made.append(made)
        } else {
          chunk.made.append(encoder.encode(drawn, split: split))
        }
      } catch {
        chunk.failure = error
        return chunk
      }
    }
    return chunk
  }

  private func write(
    from handover: Handover, chunks: Int, _ meter: Meter
  ) async throws -> (Result, Meter) {
    var meter = meter
    var result = Result()
    var found: Set<Signature> = []
    var streak = 0
    let size = generation.maker.recipe.shard
    var number = count / size
    var rewriter: ShardRewriter? = nil
    if !count.isMultiple(of: size) { rewriter = try open(number) }
    var taken = 0
    search: while result.found < wanted && taken < chunks {
      guard let chunk = await handover.take() else { throw CancellationError() }
      taken += 1
      for made in chunk.made {
        for (reason, count) in made.rejections {
          result.rejections[made.task, default: [:]][reason, default: 0] += count
        }
        if made.line.isEmpty || !found.insert(made.signature).inserted {
          result.duplicates += 1
          streak += 1
          if streak >= patience { throw tooFew(result, streak) }
          continue
        }
        streak = 0
        if let open = rewriter.take() {
          if number == made.index / size {
            rewriter = consume open
          } else {
            result.facts[number] = try open.commit()
          }
        }
        if rewriter == nil {
          number = made.index / size
          rewriter = try open(number)
        }
        try rewriter?.append(made)
        result.found += 1
        meter.count(kept: 1, rejected: made.rejections.values.reduce(0, +))
        if result.found == wanted { break search }
      }
      if let failure = chunk.failure { throw failure }
      meter.count(kept: 0, rejected: 0)
    }
    if let open = rewriter.take() { result.facts[number] = try open.commit() }
    return (result, meter)
  }

  private func open(_ number: Int) throws -> ShardRewriter {
    let recipe = generation.maker.recipe
    let start = number * recipe.shard
    return try ShardRewriter(
      split: split, number: number, base: start..<max(start, min(start + recipe.shard, count)),
      dropping: drops.filter { $0 >= start }, layout: recipe.pictures, paths: generation.paths,
      checkpoint: generation.checkpoint)
  }

  private func tooFew(_ result: Result, _ streak: Int) -> RunError {
    let there = count - wanted + result.found
    return RunError(
      .exhausted,
      "split \(split) asks for \(count) samples, but \(there) were found that differ by more than a symmetry, and then none in \(streak) candidates; remove the folder and ask for fewer, or widen the knobs of the recipe, or set duplicates: keep"
    )
  }
}
