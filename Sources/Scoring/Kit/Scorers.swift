public import Imaging

/// What judges outputs for one task.
public protocol TaskScorer: Sendable {
  /// The name of the task, as records give it.
  static var name: String { get }

  /// Reads a problem, once for all outputs that answer it.
  ///
  /// - Throws: ``ScoringFault`` if the problem is not one of the task's.
  func judge(of problem: ScoredProblem) throws(ScoringFault) -> any AnswerJudge
}

/// What judges the answers to one problem.
public protocol AnswerJudge: Sendable {
  /// Returns what an output is worth, without its pictures: `parts.images` is nil.
  func score(_ output: ModelOutput, rules: ScoringRules) -> Score
}

/// What judges the pictures of outputs for one task.
public protocol PictureScorer: Sendable {
  /// The name of the task, as records give it.
  static var name: String { get }

  /// Returns what an output's pictures are worth, judged by the problem's state.
  ///
  /// - Parameters:
  ///   - pictures: The output's pictures in their order, of any size; at least one.
  ///   - problem: The problem; its own pictures are there where somebody gave them.
  /// - Throws: ``ScoringFault`` if the problem is not one of the task's.
  /// - Returns: The score.
  func score(_ pictures: [Picture], of problem: ScoredProblem) throws(ScoringFault) -> PictureScore
}

/// A problem that cannot be judged: a sentence without a full stop that says why.
public struct ScoringFault: Error, Hashable, Sendable, CustomStringConvertible {
  /// The sentence.
  public var description: String

  /// Creates a fault.
  public init(_ description: String) { self.description = description }
}
