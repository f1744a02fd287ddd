public import Imaging
public import ScoringKit
import Sight
import VerificationKit

/// What judges the pictures of outputs for the task `jigsaw_assembly`.
///
/// It follows `Tasks/scoring-pictures.md`: at each place the piece is looked for that the picture resembles most, among
/// all the pieces and turns of them that the problem picture shows.
public struct JigsawAssemblyPictureScorer: PictureScorer {
  /// The name of the task.
  public static let name = JigsawAssemblyVerifier.name

  /// Creates a scorer.
  public init() {}

  /// Judges pictures; see `PictureScorer`.
  public func score(
    _ pictures: [Picture], of problem: ScoredProblem
  ) throws(ScoringFault) -> PictureScore {
    guard let last = pictures.last else { return PictureScore(0, reason: "there is no picture") }
    let target = try AssembledTarget(problem)
    var score = target.judge(Sheet(last))
    for (number, picture) in pictures.dropLast().enumerated() {
      score.details.append(.init("stage_\(number + 1)", target.stage(Sheet(picture))))
    }
    return score
  }
}
