public import Imaging
public import ScoringKit

/// What judges the pictures of outputs for the task `visual_search`.
///
/// It follows `Tasks/scoring-pictures.md`: red boxes are looked for where they should be and elsewhere, and what is
/// enlarged is looked for in the problem's picture.
public struct VisualSearchPictureScorer: PictureScorer {
  /// The name of the task.
  public static let name = VisualSearchVerifier.name

  /// Creates a scorer.
  public init() {}

  /// Reads a problem; see `PictureScorer`.
  public func judge(
    of problem: ScoredProblem, with picture: Picture
  ) throws(ScoringFault) -> any PictureJudge {
    try MarkedTarget(problem, picture)
  }
}
