import ChartRefocusVerification
import JigsawAssemblyVerification
public import ScoringKit
import SpatialNavigationVerification
import VisualSearchVerification

extension Catalog {
  /// What judges answers, for each task.
  public static let scorers: [any TaskScorer] = [
    ChartRefocusScorer(), JigsawAssemblyScorer(), SpatialNavigationScorer(), VisualSearchScorer(),
  ]

  /// What judges pictures, for each task.
  public static let pictureScorers: [any PictureScorer] = [
    ChartRefocusPictureScorer(), JigsawAssemblyPictureScorer(), SpatialNavigationPictureScorer(),
    VisualSearchPictureScorer(),
  ]
}
