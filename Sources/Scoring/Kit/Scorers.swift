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

  /// Reads a problem, once for all pictures that answer it.
  ///
  /// - Parameters:
  ///   - problem: The problem.
  ///   - picture: Its picture.
  /// - Throws: ``ScoringFault`` if the problem is not one of the task's, or the picture not the problem's.
  /// - Returns: The judge.
  func judge(
    of problem: ScoredProblem, with picture: Picture
  ) throws(ScoringFault) -> any PictureJudge
}

extension PictureScorer {
  /// Returns what judges pictures by the problem's state and its first picture.
  ///
  /// - Throws: ``ScoringFault`` if there is no picture, or the problem is not one of the task's.
  public func judge(of problem: ScoredProblem) throws(ScoringFault) -> any PictureJudge {
    guard let picture = problem.pictures.first else {
      throw ScoringFault("pictures are judged by the problem's picture, which is not there")
    }
    return try judge(of: problem, with: picture)
  }
}

/// What judges the pictures of outputs that answer one problem.
public protocol PictureJudge: Sendable {
  /// Returns what the last picture of an output is worth.
  func score(_ picture: Picture) -> PictureScore

  /// Returns what an earlier picture is worth as a stage of the trace; nil if nobody knows which stage it should be.
  ///
  /// - Parameters:
  ///   - picture: The picture.
  ///   - number: Its place among the output's pictures, from 0.
  ///   - count: How many pictures the output has.
  /// - Returns: From 0 to 1, or nil.
  func stage(_ picture: Picture, _ number: Int, of count: Int) -> Double?
}

extension PictureJudge {
  /// Returns what an output's pictures are worth: what the last one is, with details of those before it.
  ///
  /// - Parameter pictures: The pictures in their order, of any size.
  /// - Returns: The score; nothing where there is no picture.
  public func score(_ pictures: [Picture]) -> PictureScore {
    guard let last = pictures.last else { return PictureScore(0, reason: "there is no picture") }
    var score = score(last)
    for (number, picture) in pictures.dropLast().enumerated() {
      guard let stage = stage(picture, number, of: pictures.count) else { continue }
      score.details.append(.init("stage_\(number + 1)", stage))
    }
    return score
  }
}

/// A problem that cannot be judged: a sentence without a full stop that says why.
public struct ScoringFault: Error, Hashable, Sendable, CustomStringConvertible {
  /// The sentence.
  public var description: String

  /// Creates a fault.
  public init(_ description: String) { self.description = description }
}
