public import Imaging
public import ScoringKit
import Sight

/// What judges the pictures of outputs for the task `visual_search`.
///
/// It follows `Tasks/scoring-pictures.md`: red boxes are looked for where they should be and elsewhere, and what is
/// enlarged is looked for in the problem's picture.
public struct VisualSearchPictureScorer: PictureScorer {
  /// The name of the task.
  public static let name = VisualSearchVerifier.name

  /// Creates a scorer.
  public init() {}

  /// Judges pictures; see `PictureScorer`.
  public func score(
    _ pictures: [Picture], of problem: ScoredProblem
  ) throws(ScoringFault) -> PictureScore {
    guard let last = pictures.last else { return PictureScore(0, reason: "there is no picture") }
    let target = try MarkedTarget(problem)
    var score = target.judge(Sheet(last), at: target.stages.count - 1)
    // Which stage an earlier picture shows is known where there are as many as the trace has.
    if pictures.count == target.stages.count {
      for (number, picture) in pictures.dropLast().enumerated() {
        let stage = target.judge(Sheet(picture), at: number)
        score.details.append(.init("stage_\(number + 1)", stage.value))
      }
    }
    return score
  }
}
