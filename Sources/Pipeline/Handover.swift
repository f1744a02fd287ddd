import Dispatch
import Synchronization

/// Some neighbouring candidates, made; and what went wrong with the one after them, if it did.
struct Chunk: Sendable {
  var made: [Made] = []
  var failure: (any Error)?
}

/// The place where workers hand over their chunks, and one writer takes them in order.
///
/// A worker that is too far ahead of the writer waits, so that memory stays bounded; the worker whose
/// chunk comes next never does.
actor Handover {
  private let window: Int
  private var ready: [Int: Chunk] = [:]
  private var next = 0
  private var isClosed = false
  private var writer: CheckedContinuation<Void, Never>?
  private var workers: [(number: Int, continuation: CheckedContinuation<Void, Never>)] = []

  init(window: Int) {
    self.window = window
  }

  /// Hands over a chunk, as soon as there is room for it.
  ///
  /// - Returns: Whether more is wanted.
  func put(_ number: Int, _ chunk: Chunk) async -> Bool {
    while number >= next + window && !isClosed {
      await withCheckedContinuation { workers.append((number, $0)) }
    }
    guard !isClosed else { return false }
    ready[number] = chunk
    if number == next { wakeWriter() }
    return true
  }

  /// Takes the next chunk, as soon as it is there.
  func take() async -> Chunk? {
    while !isClosed {
      if let chunk = ready.removeValue(forKey: next) {
        next += 1
        let room = next + window
        let awake = workers.filter { $0.number < room }
        workers.removeAll { $0.number < room }
        for worker in awake { worker.continuation.resume() }
        return chunk
      }
      await withCheckedContinuation { writer = $0 }
    }
    return nil
  }

  /// Sends everybody home.
  func close() {
    isClosed = true
    ready = [:]
    wakeWriter()
    for worker in workers { worker.continuation.resume() }
    workers = []
  }

  private func wakeWriter() {
    writer?.resume()
    writer = nil
  }
}

/// The numbers of the chunks, given out one after another.
final class ChunkNumbers: Sendable {
  private let next = Atomic(0)
  private let count: Int

  init(count: Int) {
    self.count = count
  }

  func claim() -> Int? {
    let number = next.add(1, ordering: .relaxed).oldValue
    return number < count ? number : nil
  }
}

/// Runs workers that make chunks and a writer that takes them in order, until the writer returns.
///
/// `work` is called once in each worker's task. Both are handed the handover, where chunks change hands.
func inOrder<Result: Sendable>(
  workers: Int, chunks: Int,
  work: @escaping @Sendable (ChunkNumbers, Handover) async -> Void,
  write: (Handover) async throws -> Result
) async throws -> Result {
  let handover = Handover(window: 2 * workers + 2)
  let numbers = ChunkNumbers(count: chunks)
  return try await withThrowingTaskGroup(of: Void.self) { group in
    for _ in 0..<workers {
      group.addTask { await work(numbers, handover) }
    }
    do {
      let result = try await write(handover)
      await handover.close()
      return result
    } catch {
      await handover.close()
      throw error
    }
  }
}

/// Does work that waits for the disk on a thread that no worker needs.
func offTheCores(_ work: @escaping @Sendable () throws -> Void) async throws {
  try await withCheckedThrowingContinuation {
    (continuation: CheckedContinuation<Void, any Error>) in
    DispatchQueue.global().async {
      continuation.resume(with: Result(catching: work))
    }
  }
}
