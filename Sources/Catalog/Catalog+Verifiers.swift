import ChartRefocusVerification
import JigsawAssemblyVerification
import SpatialNavigationVerification
public import VerificationKit
import VisualSearchVerification

extension Catalog {
  /// What proves the records of each task.
  public static let verifiers: [any TaskVerifier] = [
    ChartRefocusVerifier(), JigsawAssemblyVerifier(), SpatialNavigationVerifier(),
    VisualSearchVerifier(),
  ]
}
