public import Imaging
public import ScoringKit
import Sight
import VerificationKit

/// What judges the pictures of outputs for the task `spatial_navigation`.
///
/// It follows `Tasks/scoring-pictures.md`: the line is read from the ink that the problem picture has not, border by
/// border, and simulated on the board of the state.
public struct SpatialNavigationPictureScorer: PictureScorer {
  /// The name of the task.
  public static let name = SpatialNavigationVerifier.name

  /// Creates a scorer.
  public init() {}

  /// Judges pictures; see `PictureScorer`.
  public func score(
    _ pictures: [Picture], of problem: ScoredProblem
  ) throws(ScoringFault) -> PictureScore {
    guard let last = pictures.last else { return PictureScore(0, reason: "there is no picture") }
    let target = try DrawnTarget(problem)
    let ground = target.ground
    var score = judge(last, target, ground)
    for (number, picture) in pictures.dropLast().enumerated() {
      let stage = target.stage(picture, on: ground)
      score.details.append(.init("stage_\(number + 1)", stage))
    }
    return score
  }

  private func judge(
    _ picture: Picture, _ target: DrawnTarget, _ ground: Surroundings
  ) -> PictureScore {
    guard let alignment = Alignment(Sheet(picture), to: ground.sheet) else {
      return PictureScore(0, reason: "the picture is too small, or stretched")
    }
    return target.panels == nil
      ? target.judge(BoardSight(alignment.sheet, on: ground, target))
      : target.judgePanels(alignment.sheet, on: ground)
  }
}
