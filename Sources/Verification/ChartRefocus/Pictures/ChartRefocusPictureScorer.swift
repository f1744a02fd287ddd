public import Imaging
public import ScoringKit

/// What judges the pictures of outputs for the task `chart_refocus`.
///
/// It follows `Tasks/scoring-pictures.md`: every region of the chart that could be marked is looked at, and those that
/// are marked are held to those that should be.
public struct ChartRefocusPictureScorer: PictureScorer {
  /// The name of the task.
  public static let name = ChartRefocusVerifier.name

  /// Creates a scorer.
  public init() {}

  /// Reads a problem; see `PictureScorer`.
  public func judge(
    of problem: ScoredProblem, with picture: Picture
  ) throws(ScoringFault) -> any PictureJudge {
    try RefocusedTarget(problem, picture)
  }
}
