public import Datasets

/// What checking a sample found.
public struct GalleryVerdict: Encodable, Hashable, Sendable {
  /// Something that is not as the record says.
  public struct Finding: Encodable, Hashable, Sendable {
    /// A short stable label.
    public var reason: String
    /// What is wrong.
    public var detail: String

    /// Creates a finding.
    public init(reason: String, detail: String) {
      self.reason = reason
      self.detail = detail
    }
  }

  /// What was found; empty if all is true.
  public var findings: [Finding]

  /// Creates a verdict.
  public init(findings: [Finding]) {
    self.findings = findings
  }

  /// Checks a record, of which the line, its number, the shard and the shard's pictures are given; nil says that it
  /// was not checked.
  public typealias Judge =
    @Sendable (_ line: [UInt8], _ number: Int, _ shard: Manifest.Shard, _ pictures: PictureFiles)
    -> GalleryVerdict?
}
