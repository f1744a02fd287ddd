public import Imaging
public import ScoringKit
import Sight

/// What judges the pictures of outputs for the task `chart_refocus`.
///
/// It follows `Tasks/scoring-pictures.md`: every region of the chart that could be marked is looked at, and those that
/// are marked are held to those that should be.
public struct ChartRefocusPictureScorer: PictureScorer {
  /// The name of the task.
  public static let name = ChartRefocusVerifier.name

  /// Creates a scorer.
  public init() {}

  /// Judges pictures; see `PictureScorer`.
  public func score(
    _ pictures: [Picture], of problem: ScoredProblem
  ) throws(ScoringFault) -> PictureScore {
    guard let last = pictures.last else { return PictureScore(0, reason: "there is no picture") }
    let target = try RefocusedTarget(problem)
    var score = target.judge(Sheet(last), at: target.marks.count - 1)
    // Which stage an earlier picture shows is known where there are as many as the trace has.
    if pictures.count == target.marks.count {
      for (number, picture) in pictures.dropLast().enumerated() {
        let stage = target.judge(Sheet(picture), at: number)
        score.details.append(.init("stage_\(number + 1)", stage.value))
      }
    }
    return score
  }
}
