public import Imaging
public import ScoringKit

/// What judges the pictures of outputs for the task `jigsaw_assembly`.
///
/// It follows `Tasks/scoring-pictures.md`: at each place the piece is looked for that the picture resembles most, among
/// all the pieces and turns of them that the problem picture shows.
public struct JigsawAssemblyPictureScorer: PictureScorer {
  /// The name of the task.
  public static let name = JigsawAssemblyVerifier.name

  /// Creates a scorer.
  public init() {}

  /// Reads a problem; see `PictureScorer`.
  public func judge(
    of problem: ScoredProblem, with picture: Picture
  ) throws(ScoringFault) -> any PictureJudge {
    try AssembledTarget(problem, picture)
  }
}
