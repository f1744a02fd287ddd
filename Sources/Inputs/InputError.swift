/// A user's file that can't be used at all.
public struct InputError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What is wrong with which file, and what to do.
  public let description: String

  /// Creates an error.
  public init(_ description: String) {
    self.description = description
  }
}
