import Datasets
import PuzzleKit
public import Recipes

/// The candidates of a split one after another, without end, without a folder, from any number on.
///
/// A candidate is left out where one of the ``window`` candidates before it, of the same share, has its
/// signature. That depends on the candidates alone: a stream that begins at a number is the rest of the
/// stream that began at 0.
public struct CandidateStream: Sendable {
  /// What is handed on of a candidate.
  public struct Item: Sendable {
    /// The number of the candidate in its split.
    public let index: Int
    /// Its line as a dataset has it, with the line feed.
    public let line: [UInt8]
    /// Its pictures as PNG files, by the paths that the line names, in their order.
    public let pictures: [(path: String, bytes: [UInt8])]
  }

  /// What a stream came to.
  public struct Outcome: Hashable, Sendable {
    /// The number of samples that were handed on.
    public var samples = 0
    /// The number of candidates that were left out as duplicates.
    public var duplicates = 0
    /// The number from which the same share goes on.
    public var next: Int
  }

  /// The most candidates that a window may have: 16 bytes of memory each, twice.
  public static let widest = 1 << 24

  private let maker: CandidateMaker
  private let split: String
  private let place: Place
  private let window: Int
  private let engine: Engine
  private let workers: Int
  /// The number of candidates of the split that there can be.
  private let limit: Int

  /// Creates a stream; nothing is made yet.
  ///
  /// - Parameters:
  ///   - recipe: What is made; its counts of samples do not matter.
  ///   - recipePath: The recipe as messages name it.
  ///   - split: The name of the split.
  ///   - place: Which share: the candidates whose number leaves the rank as the remainder.
  ///   - window: Among how many candidates before it a duplicate is looked for, 0 to ``widest``.
  ///   - engine: The versions that pixels depend on.
  ///   - workers: The number of workers, at least 1.
  /// - Throws: ``RunError`` if the recipe has no such split.
  public init(
    _ recipe: Recipe, recipePath: String, split: String, place: Place = Place(), window: Int,
    engine: Engine, workers: Int
  ) throws {
    precondition(workers > 0, "a stream has a worker")
    precondition(0...Self.widest ~= window, "a window has 0 to \(Self.widest) candidates")
    guard recipe.splits.contains(where: { $0.name == split }) else {
      let names = recipe.splits.map(\.name).joined(separator: ", ")
      throw RunError(.mismatch, "there is no split \(split) in the recipe; it has \(names)")
    }
    maker = try CandidateMaker(recipe, recipePath: recipePath)
    self.split = split
    self.place = place
    // Where the user wants duplicates they come.
    self.window = recipe.duplicates == .drop ? window : 0
    self.engine = engine
    self.workers = workers
    limit = maker.given.map { $0.members[split]?.count ?? 0 } ?? .max
  }

  /// Hands on candidates in their order until it is told to stop, or there are no more.
  ///
  /// At most some chunks a worker are made ahead of what is taken.
  ///
  /// - Parameters:
  ///   - start: The number below which no candidate is handed on, at least 0.
  ///   - take: Takes the next; returns whether more is wanted.
  /// - Throws: ``RunError`` if draws keep failing; what `take` throws.
  /// - Returns: What came of it.
  public func run(
    from start: Int, _ take: (Item) async throws -> Bool
  ) async throws -> Outcome {
    // Positions count the candidates of the share.
    let first = position(of: start)
    let end = limit == .max ? .max : position(of: limit)
    let origin = max(0, first - window)
    let size = Generation.chunk
    let chunks = end == .max ? .max : (max(0, end - origin) + size - 1) / size
    return try await inOrder(
      workers: workers, chunks: chunks,
      work: { numbers, handover in
        var encoder = SampleEncoder(maker, engine: engine)
        while let number = numbers.claim() {
          let begin = origin + number * size
          let chunk = make(begin..<min(begin + size, end), first, &encoder)
          guard await handover.put(number, chunk), chunk.failure == nil else { return }
        }
      },
      write: { handover in
        var outcome = Outcome(next: index(first))
        var recent = RecentSignatures(window)
        for _ in 0..<chunks {
          guard let chunk = await handover.take() else { throw CancellationError() }
          try Task.checkCancellation()
          for made in chunk.made {
            let isKnown = !recent.add(made.signature)
            // A candidate before the first one only tells its signature.
            guard made.index >= start else { continue }
            outcome.next = made.index + place.worldSize
            guard !isKnown else {
              outcome.duplicates += 1
              continue
            }
            outcome.samples += 1
            let item = Item(
              index: made.index, line: made.line, pictures: Array(zip(made.paths, made.pictures)))
            guard try await take(item) else { return outcome }
          }
          if let failure = chunk.failure { throw failure }
        }
        return outcome
      })
  }

  private func make(
    _ positions: Range<Int>, _ first: Int, _ encoder: inout SampleEncoder
  ) -> Chunk {
    var chunk = Chunk()
    for position in positions {
      do {
        let drawn = try maker.draw(split: split, index: index(position))
        chunk.made.append(
          position < first
            ? Made(index: drawn.index, task: drawn.task, signature: drawn.signature)
            : encoder.encode(drawn, split: split))
      } catch {
        chunk.failure = error
        return chunk
      }
    }
    return chunk
  }

  /// The candidate at a position of the share.
  private func index(_ position: Int) -> Int { position * place.worldSize + place.rank }

  /// The position of the first candidate of the share that has this number or a higher one.
  private func position(of number: Int) -> Int {
    number <= place.rank
      ? 0 : (number - place.rank - 1) / place.worldSize + 1
  }
}

/// The last signatures of a stream, so many at most.
struct RecentSignatures {
  private let most: Int
  private var ring: [Signature] = []
  private var next = 0
  /// How often each stands in the ring.
  private var counts: [Signature: Int] = [:]

  init(_ most: Int) { self.most = most }

  /// Adds a signature in the place of the oldest.
  ///
  /// - Returns: Whether it was not among them.
  mutating func add(_ signature: Signature) -> Bool {
    guard most > 0 else { return true }
    let isNew = counts[signature] == nil
    if ring.count < most {
      ring.append(signature)
    } else {
      let oldest = ring[next]
      if let count = counts[oldest] { counts[oldest] = count > 1 ? count - 1 : nil }
      ring[next] = signature
      next = (next + 1) % most
    }
    counts[signature, default: 0] += 1
    return isNew
  }
}
