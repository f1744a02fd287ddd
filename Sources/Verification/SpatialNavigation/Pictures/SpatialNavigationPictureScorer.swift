public import Imaging
public import ScoringKit

/// What judges the pictures of outputs for the task `spatial_navigation`.
///
/// It follows `Tasks/scoring-pictures.md`: the line is read from the ink that the problem picture has not, border by
/// border, and simulated on the board of the state.
public struct SpatialNavigationPictureScorer: PictureScorer {
  /// The name of the task.
  public static let name = SpatialNavigationVerifier.name

  /// Creates a scorer.
  public init() {}

  /// Reads a problem; see `PictureScorer`.
  public func judge(
    of problem: ScoredProblem, with picture: Picture
  ) throws(ScoringFault) -> any PictureJudge {
    try DrawnTarget(problem, picture)
  }
}
