import Dispatch
import Synchronization

/// A run over all lines of a stream: lines of scores come out in the order of the lines of answers.
///
/// A batch of lines is divided among the workers, so memory depends on the lengths of lines and not on their number. What has
/// come is judged at once, so that whoever speaks over a pipe may wait for each score.
public struct ScoreRun: Sendable {
  /// What a run came to.
  public struct Summary: Hashable, Sendable {
    /// The lines that were not blank.
    public var lines = 0
    /// Those that were judged.
    public var judged = 0
    /// Those whose answers are wholly right.
    public var right = 0
  }

  private let keeper: Scorekeeper
  private let workers: Int

  /// Creates a run.
  ///
  /// - Parameters:
  ///   - keeper: What judges.
  ///   - workers: The number of threads, at least 1.
  public init(_ keeper: Scorekeeper, workers: Int) {
    precondition(workers > 0, "a run needs a worker")
    self.keeper = keeper
    self.workers = workers
  }

  /// Lines of a batch at most, and their bytes.
  private static let most = 4096
  private static let mostBytes = 1 << 24
  private static let piece = 32

  /// Judges all lines.
  ///
  /// - Parameters:
  ///   - lines: The stream; blank lines are passed over.
  ///   - write: Takes lines of scores, whole and in order.
  /// - Throws: `FileError` if the stream cannot be read, or what `write` throws.
  /// - Returns: What the run came to.
  public func run(
    _ lines: inout BoundedLines, write: ([UInt8]) throws -> Void
  ) throws -> Summary {
    var summary = Summary()
    var number = 0
    var isDone = false
    while !isDone {
      var batch: [(number: Int, line: BoundedLines.Line)] = []
      var bytes = 0
      while batch.count < Self.most, bytes < Self.mostBytes, batch.isEmpty || lines.isReady {
        guard let line = try lines.next() else {
          isDone = true
          break
        }
        number += 1
        if case .bytes(let read) = line {
          guard read.contains(where: { ![0x20, 0x09, 0x0d].contains($0) }) else { continue }
          bytes += read.count
        }
        batch.append((number, line))
      }
      for verdicts in results(of: batch) {
        try write(verdicts.bytes)
        summary.lines += verdicts.lines
        summary.judged += verdicts.judged
        summary.right += verdicts.right
      }
    }
    return summary
  }

  private struct Piece: Sendable {
    var bytes: [UInt8] = []
    var lines = 0
    var judged = 0
    var right = 0
  }

  private func results(of batch: [(number: Int, line: BoundedLines.Line)]) -> [Piece] {
    let count = (batch.count + Self.piece - 1) / Self.piece
    let pieces = Mutex([Piece](repeating: Piece(), count: count))
    let next = Mutex(0)
    DispatchQueue.concurrentPerform(iterations: min(workers, count)) { _ in
      while true {
        let number = next.withLock { next in
          defer { next += 1 }
          return next
        }
        guard number < count else { return }
        var piece = Piece()
        for place in number * Self.piece..<min(batch.count, (number + 1) * Self.piece) {
          let verdict =
            switch batch[place].line {
            case .bytes(let bytes): keeper.verdict(on: bytes, line: batch[place].number)
            case .tooLong(let count):
              keeper.refusal(
                nil,
                "the line has \(count) bytes, and none of more than \(BoundedLines.longest) is read",
                line: batch[place].number)
            }
          piece.bytes += verdict.line
          piece.lines += 1
          piece.judged += verdict.isJudged ? 1 : 0
          piece.right += verdict.isRight ? 1 : 0
        }
        pieces.withLock { $0[number] = piece }
      }
    }
    return pieces.withLock { $0 }
  }
}
