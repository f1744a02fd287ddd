import ScoringKit
import Synchronization

/// The problems that were asked for last, ready to judge; safe to share.
final class JudgeCache<Key: Hashable & Sendable>: Sendable {
  /// A problem with what judges its answers.
  struct Judged: Sendable {
    var problem: ScoredProblem
    var judge: any AnswerJudge
  }

  private let held = Mutex<[Key: Judged]>([:])
  private let most: Int

  /// Creates a cache of at most so many problems.
  init(most: Int) { self.most = most }

  /// What is held of a key, or else is made of it, if anything is; two threads may both make it.
  func judged(_ key: Key, _ make: () throws -> Judged?) rethrows -> Judged? {
    if let found = held.withLock({ $0[key] }) { return found }
    guard let made = try make() else { return nil }
    held.withLock { held in
      if held.count >= most { held.removeAll(keepingCapacity: true) }
      held[key] = made
    }
    return made
  }
}
