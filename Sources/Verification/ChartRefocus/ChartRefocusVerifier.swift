public import Datasets
public import VerificationKit

/// Proves the records of charts from the record and its pixels alone.
public struct ChartRefocusVerifier: TaskVerifier {
  public static let name = "chart_refocus"

  /// Creates the verifier.
  public init() {}

  public func check(
    _ record: Record, rasters: [Raster], context: DatasetContext, into findings: inout Findings
  ) {
    findings.report("scene", "charts can't be read yet")
  }
}
