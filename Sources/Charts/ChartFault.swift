/// The reason why a chart can't be laid out.
public struct ChartFault: Error, Hashable, Sendable {
  /// A short stable label, such as `labels-overlap`.
  public let reason: String
  /// What was wanted and what was seen.
  public let detail: String

  /// Creates a fault.
  public init(_ reason: String, _ detail: String = "") {
    (self.reason, self.detail) = (reason, detail)
  }
}
