/// A dataset that cannot be read: where, what is wrong, and what to do.
public struct DatasetError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The file, relative to the dataset's folder or as it was named.
  public var path: String
  /// The line of the file, from 1; nil where the trouble is with the whole file.
  public var line: Int?
  /// A short label that never changes, such as `truncated`.
  public var reason: String
  /// What is wrong and what to do.
  public var message: String

  /// Creates an error.
  public init(_ path: String, line: Int? = nil, reason: String, _ message: String) {
    self.path = path
    self.line = line
    self.reason = reason
    self.message = message
  }

  /// A one-line account.
  public var description: String {
    line.map { "\(path) line \($0): \(message)" } ?? "\(path): \(message)"
  }
}
