/// A file that samples were made from.
public struct SourceFile: Codable, Hashable, Sendable {
  /// The path as the recipe names it.
  public var path: String
  /// The SHA-256 of its bytes.
  public var sha256: String
  /// The licence, or an empty string.
  public var licence: String

  /// Creates a source.
  public init(path: String, sha256: String, licence: String) {
    self.path = path
    self.sha256 = sha256
    self.licence = licence
  }
}
